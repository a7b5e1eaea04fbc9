"""How many steps a regular expression takes: the matcher that Python has, written out, so that its steps can be counted.

Time would say the same, but not twice. What is counted is what backtracking makes many: each look at a character, each choice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from re import _constants as sre  # the names of what a pattern consists of
from re import _parser
from typing import Any

import attrs

__all__ = ["Program", "TooManyStepsError", "alphabet"]

_MOST_COPIES = 300  # of what a bounded repeat repeats


class TooManyStepsError(Exception):
    """A text that takes more steps than were allowed."""


def _category(code: Any) -> Callable[[str], bool]:
    matches = re.compile({
        sre.CATEGORY_DIGIT: r"\d", sre.CATEGORY_NOT_DIGIT: r"\D", sre.CATEGORY_SPACE: r"\s", sre.CATEGORY_NOT_SPACE: r"\S",
        sre.CATEGORY_WORD: r"\w", sre.CATEGORY_NOT_WORD: r"\W",
    }[code]).fullmatch  # fmt: skip
    return lambda char: bool(matches(char))


def _member(op: Any, arg: Any) -> Callable[[str], bool]:
    """Whether a character is one of a set."""
    if op is sre.LITERAL:
        return lambda char: ord(char) == arg
    if op is sre.RANGE:
        return lambda char: arg[0] <= ord(char) <= arg[1]
    assert op is sre.CATEGORY, op
    return _category(arg)


def _set(items: list[tuple[Any, Any]]) -> Callable[[str], bool]:
    negated = bool(items) and items[0][0] is sre.NEGATE
    tests = [_member(op, arg) for op, arg in items[negated:]]
    return lambda char: any(test(char) for test in tests) is not negated


@attrs.define
class Program:
    """A pattern as instructions for a machine that goes back to its last choice where it fails."""

    code: list[tuple[Any, ...]] = attrs.field(factory=list)
    flags: int = 0

    @classmethod
    def of(cls, pattern: re.Pattern[Any]) -> Program:
        """The instructions for *pattern*."""
        program = cls(flags=pattern.flags)
        program._sequence(
            _parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else pattern.flags)
        )
        program.code.append(("match",))
        return program

    # --- writing ---

    def _sequence(self, tree: Iterable[tuple[Any, Any]]) -> None:
        for op, arg in tree:
            self._node(op, arg)

    def _node(self, op: Any, arg: Any) -> None:
        match op:
            case sre.LITERAL:
                self.code.append(("char", lambda char: ord(char) == arg))
            case sre.NOT_LITERAL:
                self.code.append(("char", lambda char: ord(char) != arg))
            case sre.ANY:
                dotall = self.flags & re.DOTALL
                self.code.append(("char", lambda char: bool(dotall) or char != "\n"))
            case sre.IN:
                self.code.append(("char", _set(arg)))
            case sre.SUBPATTERN:
                self._sequence(arg[3])
            case sre.ATOMIC_GROUP:
                self._atomic(lambda: self._sequence(arg))
            case sre.POSSESSIVE_REPEAT:
                self._atomic(lambda: self._repeat(*arg, lazy=False))
            case sre.MAX_REPEAT | sre.MIN_REPEAT:
                self._repeat(*arg, lazy=op is sre.MIN_REPEAT)
            case sre.BRANCH:
                self._branch(arg[1])
            case sre.ASSERT | sre.ASSERT_NOT:
                self._look(*arg, negated=op is sre.ASSERT_NOT)
            case sre.AT:
                self.code.append(("at", arg))
            case _:
                raise AssertionError(f"no pattern here has {op}")

    def _atomic(self, write: Callable[[], None]) -> None:
        self.code.append(("enter",))
        write()
        self.code.append(("leave",))

    def _choice(self, *, lazy: bool) -> Callable[[], None]:
        """A choice between what follows and a place that is set by the function given back."""
        at = len(self.code)
        self.code.append(())

        def here() -> None:
            self.code[at] = ("choose", len(self.code), at + 1) if lazy else ("choose", at + 1, len(self.code))

        return here

    def _repeat(self, low: int, high: Any, tree: Any, *, lazy: bool) -> None:
        for _ in range(low):
            self._sequence(tree)
        if high is sre.MAXREPEAT:
            start = len(self.code)
            here = self._choice(lazy=lazy)
            self._sequence(tree)
            self.code.append(("jump", start))
            here()
            return
        assert high - low <= _MOST_COPIES, "a repeat that is bounded in name only"
        ends = []
        for _ in range(high - low):
            ends.append(self._choice(lazy=lazy))
            self._sequence(tree)
        for here in ends:
            here()

    def _branch(self, trees: list[Any]) -> None:
        jumps = []
        for tree in trees[:-1]:
            here = self._choice(lazy=False)
            self._sequence(tree)
            jumps.append(len(self.code))
            self.code.append(())
            here()
        self._sequence(trees[-1])
        for at in jumps:
            self.code[at] = ("jump", len(self.code))

    def _look(self, direction: int, tree: Any, *, negated: bool) -> None:
        inner = Program(flags=self.flags)
        inner._sequence(tree)
        inner.code.append(("match",))
        behind = tree.getwidth()[0] if direction < 0 else 0
        self.code.append(("look", inner, behind, negated))

    # --- running ---

    def steps(self, text: str, method: str, most: int = 1 << 62, *, start: int = 0) -> int:
        """The steps that a method of the pattern takes on *text*. Raises ``TooManyStepsError`` beyond *most*."""
        count, at = 0, start
        once = method in ("match", "fullmatch")
        while at <= len(text):
            end, more = self._run(text, at, whole=method == "fullmatch", most=most - count)
            count += more
            if once or (method == "search" and end is not None):
                break
            at = at + 1 if end is None or end == at else end
        return count

    def _run(self, text: str, at: int, *, whole: bool, most: int) -> tuple[int | None, int]:
        """Where the match that begins at *at* ends, if there is one, and the steps."""
        choices: list[tuple[int, int, Any]] = []
        where, atoms, count = 0, None, 0
        while True:
            count += 1
            if count > most:
                raise TooManyStepsError(text[:40])
            match self.code[where]:
                case ("char", test):
                    fits = at < len(text) and test(text[at])
                    where, at = where + 1, at + 1
                case ("choose", first, other):
                    choices.append((other, at, atoms))
                    where, fits = first, True
                case ("jump", target):
                    where, fits = target, True
                case ("enter",):
                    atoms, where, fits = (len(choices), atoms), where + 1, True
                case ("leave",):
                    height, atoms = atoms
                    del choices[height:]
                    where, fits = where + 1, True
                case ("look", inner, behind, negated):
                    found, more = inner._run(text, at - behind, whole=False, most=most - count) if at >= behind else (None, 0)
                    count += more
                    where, fits = where + 1, (found is None) is negated
                case ("at", place):
                    where, fits = where + 1, self._is_at(place, text, at)
                case ("match",):
                    fits = not whole or at == len(text)
                    if fits:
                        return at, count
            if not fits:
                if not choices:
                    return None, count
                where, at, atoms = choices.pop()

    def _is_at(self, place: Any, text: str, at: int) -> bool:
        if place in (sre.AT_BEGINNING, sre.AT_BEGINNING_STRING):
            return at == 0 or (place is sre.AT_BEGINNING and bool(self.flags & re.MULTILINE) and text[at - 1] == "\n")
        if place in (sre.AT_END, sre.AT_END_STRING):
            return at == len(text) or (place is sre.AT_END and text[at:] == "\n")
        assert place is sre.AT_BOUNDARY, place
        return (at > 0 and text[at - 1].isalnum()) is not (at < len(text) and text[at].isalnum())


def alphabet(pattern: re.Pattern[Any], most: int = 4) -> list[str]:
    """Characters that the parts of *pattern* tell apart, those first that stand in repeats without a bound."""
    found = dict.fromkeys([*_characters(_tree(pattern), repeated=True), *_characters(_tree(pattern), repeated=False)])
    return list(found)[:most]


def _tree(pattern: re.Pattern[Any]) -> Any:
    return _parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else pattern.flags)


def _characters(tree: Any, *, repeated: bool) -> Iterator[str]:
    for op, arg in tree:
        match op:
            case sre.LITERAL if not repeated:
                yield chr(arg)
            case sre.IN if not repeated:
                yield from _some_of(arg)
            case sre.SUBPATTERN:
                yield from _characters(arg[3], repeated=repeated)
            case sre.ATOMIC_GROUP:
                yield from _characters(arg, repeated=repeated)
            case sre.POSSESSIVE_REPEAT | sre.MAX_REPEAT | sre.MIN_REPEAT:
                yield from _characters(arg[2], repeated=repeated and arg[1] is not sre.MAXREPEAT)
            case sre.BRANCH:
                for branch in arg[1]:
                    yield from _characters(branch, repeated=repeated)
            case sre.ASSERT | sre.ASSERT_NOT:
                yield from _characters(arg[1], repeated=repeated)


_SAMPLES = "a0-. ,_/\"'\\=A%é\n"


def _some_of(items: list[tuple[Any, Any]]) -> Iterator[str]:
    test = _set(items)
    yield from [char for char in _SAMPLES if test(char)][:2] or [chr(arg) for op, arg in items if op is sre.LITERAL][:1]
