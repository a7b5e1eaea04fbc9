"""Selectors of shards from text (Go: ``sharding/parser.go`` of the API server).

    selector = range { "||" range }
    range    = "shardRange" "(" FIELD "," HEX "," HEX ")" | "(" selector ")"
    FIELD    = "object.metadata.uid" | "object.metadata.namespace"
    HEX      = a text in quotes: "0x" and 16 lower-case hexadecimal digits, or the number 2**64

Go reads an expression in CEL and then allows of it what stands here; only the escapes that CEL has for texts, which no such text
needs, are not read here. The time is linear in the text.
"""

from __future__ import annotations

import re
from typing import Final, NoReturn

import attrs

from apimachinery._quote import quote
from apimachinery.sharding._errors import InvalidShardSelectorError
from apimachinery.sharding._selector import HASHES, Selector, ShardField, ShardRange, hex_text

__all__ = ["parse"]

_TOKEN: Final = re.compile(
    r"""[ \t\n\f\r]*+(?:
      (?P<name>[A-Za-z_][A-Za-z0-9_]*+(?:[ \t\n\f\r]*+\.[ \t\n\f\r]*+[A-Za-z_][A-Za-z0-9_]*+)*+)
    | (?P<text>'[^'\\\n\r]*+'|"[^"\\\n\r]*+")
    | (?P<number>[0-9][0-9A-Za-z_.]*+)
    | (?P<sign>\|\||[(),])
    | (?P<end>\Z)
    )""",
    re.VERBOSE,
)
_NAMES: Final = ", ".join(ShardField)
_WRONG_DIGIT: Final = re.compile("[^0-9a-f]").search


@attrs.frozen
class _Token:
    kind: str
    text: str

    def __str__(self) -> str:
        return "the end" if self.kind == "end" else quote(self.text)


def parse(text: str) -> Selector:
    """The selector that *text* describes.

    >>> parse("shardRange(object.metadata.uid, '0x0000000000000000', '0x10000000000000000')").matches_value("x")
    True

    Raises:
        InvalidShardSelectorError: If *text* is no such selector, or empty.
    """
    if not text.strip(" \t\n\f\r"):
        raise InvalidShardSelectorError("empty shard selector is not allowed; omit the parameter for unfiltered lists")
    calls = _Parser(text).selector()
    return Selector([_range(function, arguments) for function, arguments in calls])


_Call = tuple[str, list[_Token]]


class _Parser:
    """The calls in a text: first what the grammar says, then what the calls mean."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def next(self) -> _Token:
        found = _TOKEN.match(self.text, self.at)
        if not found or not found.lastgroup:
            raise InvalidShardSelectorError(f"unexpected {quote(self.text[self.at : self.at + 20])} in shard selector")
        self.at = found.end()
        return _Token(found.lastgroup, found[found.lastgroup])

    def selector(self) -> list[_Call]:
        """All calls: parentheses only group what "or" joins, so it is enough to count them."""
        calls: list[_Call] = []
        depth = 0
        while True:
            while (token := self.next()).text == "(" and token.kind == "sign":
                depth += 1
            calls.append(self.call(token))
            while (token := self.next()).text == ")" and depth:
                depth -= 1
            if token.kind == "end" and not depth:
                return calls
            if token.text != "||":
                _refuse(token, "'||'" if not depth else "'||' or ')'")

    def call(self, function: _Token) -> _Call:
        if function.kind != "name":
            _refuse(function, "shardRange()")
        if (token := self.next()).text != "(":
            _refuse(token, "'('")
        arguments: list[_Token] = []
        if (token := self.next()).text == ")":
            return function.text, arguments
        while True:
            if token.kind not in ("name", "text", "number"):
                _refuse(token, "an argument")
            arguments.append(token)
            if (token := self.next()).text == ")":
                return function.text, arguments
            if token.text != ",":
                _refuse(token, "',' or ')'")
            token = self.next()


def _refuse(found: _Token, expected: str) -> NoReturn:
    raise InvalidShardSelectorError(f"found {found} in shard selector, expected {expected}")


def _range(function: str, arguments: list[_Token]) -> ShardRange:
    if function != "shardRange":
        raise InvalidShardSelectorError(f"unsupported function {quote(function)}; only shardRange() and || are allowed")
    if len(arguments) != 3:
        raise InvalidShardSelectorError(f"shardRange() requires exactly 3 arguments, got {len(arguments)}")
    field, start, end = arguments
    return ShardRange(_field(field), _hash(start, "hexStart"), _hash(end, "hexEnd"))


def _field(token: _Token) -> ShardField:
    if token.kind != "name":
        expected = "expected field path (e.g. object.metadata.uid)"
        raise InvalidShardSelectorError(f"shardRange() first argument: {expected}, got {token}")
    path = re.sub(r"[ \t\n\f\r]++", "", token.text)
    try:
        return ShardField(path)
    except ValueError:
        raise InvalidShardSelectorError(f"unsupported field path {quote(path)}; supported: {_NAMES}") from None


def _hash(token: _Token, name: str) -> int:
    if token.kind != "text":
        raise InvalidShardSelectorError(f"{name} must be a string literal (e.g. '0xff'), got {token}")
    text = token.text[1:-1]
    if problem := _hex_problem(text):
        raise InvalidShardSelectorError(name + problem)
    return int(text, 16)


def _hex_problem(text: str) -> str:
    """What is wrong with a hash, to follow its name; empty where nothing is."""
    digits = text[2:]
    if not text.startswith("0x"):
        return f" must have '0x' prefix, got {quote(text)}"
    if not digits:
        return ": hex value is required after '0x'"
    if len(digits) > 17:
        return f": hex value too long ({len(digits.encode())} chars, max 17): {quote(digits)}"
    if wrong := _WRONG_DIGIT(digits):
        return f": invalid hex character {quote(wrong[0])} in {quote(text)}"
    if len(digits) == 17 and text != hex_text(HASHES):
        return f": 17-digit hex value must be '{hex_text(HASHES)}' (2^64), got {quote(text)}"
    if len(digits) < 16:
        padded = f"0x{digits:0>16}"
        return f" must be a 0x-prefixed 16-digit hex value, got {quote(text)} (did you mean {quote(padded)}?)"
    return ""
