"""Label selectors from text (Go: ``labels/selector.go``).

    selector     = [ requirement { "," requirement } ]
    requirement  = "!" KEY | KEY [ compare VALUE | set "(" values ")" ]
    compare      = "=" | "==" | "!=" | ">" | "<"
    set          = "in" | "notin"
    values       = VALUE { "," VALUE }

A value may be empty; ``in`` and ``notin`` may be keys and values too. The time is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from operator import attrgetter

from apimachinery._intern import TextCache
from apimachinery.labels._errors import InvalidSelectorError
from apimachinery.labels._requirement import (
    BINARY_OPERATORS,
    Operator,
    Requirement,
    new_requirement,
    validate_label_key,
)
from apimachinery.labels._selector import EVERYTHING, Selector
from apimachinery.validation import Aggregate, FieldError, Path

__all__ = ["parse", "parse_requirements"]

_NOWHERE = Path()
_words = re.compile(r"[^ \t\r\n!=<>(),]+|==?|!=?|[<>(),]").findall
_key = attrgetter("key")
_SYMBOLS = frozenset(["", "!", "=", "==", "!=", "<", ">", "(", ")", ","])
_END = ("", ",")

_OPERATORS: dict[str, Operator] = {
    "in": Operator.IN,
    "notin": Operator.NOT_IN,
    "=": Operator.EQUALS,
    "==": Operator.DOUBLE_EQUALS,
    "!=": Operator.NOT_EQUALS,
    ">": Operator.GREATER_THAN,
    "<": Operator.LESS_THAN,
}
_SETS = (Operator.IN, Operator.NOT_IN)


def parse(text: str, *, path: Path | None = None) -> Selector:
    """The selector that *text* describes; an empty text selects everything.

    Args:
        path: Where the text stands, for the errors.

    Raises:
        InvalidSelectorError: If *text* is no selector; in Go's words.
    """
    return _cache[text] if path is None else Selector(parse_requirements(text, path))


def parse_requirements(text: str, path: Path = _NOWHERE) -> list[Requirement]:
    """The requirements in *text*, sorted by key (Go: ``ParseToRequirements``).

    Raises:
        InvalidSelectorError: If *text* is no selector.
    """
    found = _read_usual(text)
    return sorted(_Parser(text, path).requirements() if found is None else found, key=_key)


# --- what most selectors look like ----------------------------------------------------------------------------------

_S = r"[ \t\r\n]*+"
_WORD = "(?=[A-Za-z0-9])[-A-Za-z0-9_.]{1,63}+(?<=[A-Za-z0-9])"
_LABEL = "[a-z0-9]++(?:-++[a-z0-9]++)*+"
_usual_term = re.compile(
    rf"""{_S}(!?){_S}((?:{_LABEL}(?:\.{_LABEL})*+/)?+{_WORD})
    (?: {_S}(==?|!=){_S}({_WORD})
      | [ \t\r\n]++(in|notin){_S}\({_S}({_WORD}(?:{_S},{_S}{_WORD})*+){_S}\)
    )?+ {_S}(?:,|\Z)""",
    re.VERBOSE,
).match
_usual_words = re.compile("[^ ,\t\r\n]++").findall
_LONGEST_PREFIX = 253
_AMBIGUOUS = frozenset(["in", "notin"])


def _read_usual(text: str) -> list[Requirement] | None:
    """The requirements in a text without anything odd, which are right as they stand; None where a closer look is needed."""
    if len(text) > _LONGEST_PREFIX or text.endswith(","):
        return None
    found, at = [], 0
    while at < len(text):
        if (term := _usual_term(text, at)) is None:
            return None
        absent, key, compare, value, among, values = term.groups()
        words = [value] if compare else sorted(set(_usual_words(values))) if among else ()
        if key in _AMBIGUOUS or (absent and words) or not _AMBIGUOUS.isdisjoint(words):
            return None
        operator = _OPERATORS.get(compare or among) or (Operator.DOES_NOT_EXIST if absent else Operator.EXISTS)
        found.append(Requirement(key, operator, tuple(words)))
        at = term.end()
    return found


_cache: TextCache[Selector] = TextCache(
    lambda text: Selector(parse_requirements(text)) if text else EVERYTHING, bound=2048, longest=512
)


def _found(word: str, expected: str) -> InvalidSelectorError:
    return InvalidSelectorError(f"found '{word}', expected: {expected}")


# Go's scanner reads a NUL as the end of the text, but swallows one that ends a word.
_swallowed_nul = re.compile(r"(?<=[^ \t\r\n\0])\0")


class _Parser:
    """The words of a text and how far they are read. After the last there is an empty one."""

    def __init__(self, text: str, path: Path) -> None:
        if "\0" in text:
            text = _swallowed_nul.sub(" ", text).partition("\0")[0]
        self.words: list[str] = _words(text)
        self.words.append("")
        self.at = 0
        self.path = path

    def next(self) -> str:
        word = self.words[self.at]
        self.at += 1
        return word

    def requirements(self) -> list[Requirement]:
        found: list[Requirement] = []
        while (word := self.words[self.at]) != "":
            if word != "!" and word in _SYMBOLS:
                if found:
                    raise _found(word, "identifier after ','")
                raise _found(word, "!, identifier, or 'end of string'")
            found.append(self.requirement())
            if (word := self.next()) == "":
                return found
            if word != ",":
                raise _found(word, "',' or 'end of string'")
            if self.words[self.at] == "":
                raise _found("", "identifier after ','")
        return found

    def requirement(self) -> Requirement:
        try:
            return self.term()
        except (InvalidSelectorError, Aggregate, FieldError) as exc:
            raise InvalidSelectorError(f"unable to parse requirement: {exc}") from exc

    def term(self) -> Requirement:
        if absent := (key := self.next()) == "!":
            key = self.next()
        if key in _SYMBOLS:
            raise _found(key, "identifier")
        for fault in validate_label_key(key, self.path):
            raise fault
        if absent:
            return Requirement(key, Operator.DOES_NOT_EXIST)
        if self.words[self.at] in _END:
            return Requirement(key, Operator.EXISTS)
        if (operator := _OPERATORS.get(word := self.next())) is None:
            raise _found(word, ", ".join(BINARY_OPERATORS))
        values = self.values() if operator in _SETS else (self.value(),)
        return new_requirement(key, operator, values, path=self.path)

    def value(self) -> str:
        """The one value of a comparison, empty where the term ends."""
        if self.words[self.at] in _END:
            return ""
        if (word := self.next()) in _SYMBOLS:
            raise _found(word, "identifier")
        return word

    def values(self) -> Iterable[str]:
        """The values of a set, each once, sorted."""
        if (word := self.next()) != "(":
            raise InvalidSelectorError(f"found '{word}' expected: '('")
        if (word := self.words[self.at]) == ")":
            self.at += 1
            return ("",)
        if word != "," and word in _SYMBOLS:
            raise _found(word, "',', ')' or identifier")
        found = self.listed()
        self.at += 1  # the closing parenthesis, which ended the list
        return sorted(found)

    def listed(self) -> set[str]:
        found: set[str] = set()
        while True:
            word = self.next()
            following = self.words[min(self.at, len(self.words) - 1)]
            if word == ",":
                if not found or following in (",", ")"):
                    found.add("")
                if following == ")":
                    return found
                if following == ",":
                    self.at += 1
            elif word in _SYMBOLS:
                raise _found(word, "',', or identifier")
            else:
                found.add(word)
                if following == ")":
                    return found
                if following != ",":
                    raise _found(following, "',' or ')'")
