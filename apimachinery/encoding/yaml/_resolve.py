"""What a scalar's text means (Go: ``go.yaml.in/yaml/v2``, ``resolve.go``).

YAML 1.1 as go-yaml reads it: ``yes`` and ``on`` are booleans, ``0644`` is octal, ``_`` may stand between digits, sexagesimal numbers are
text, and so are timestamps, because JSON has no form for them.
"""

from __future__ import annotations

import base64
import re
from calendar import monthrange
from math import inf, isfinite, nan

from apimachinery._errors import DecodeError

__all__ = ["WORDS", "Scalar", "is_text", "is_timestamp", "resolve", "resolve_tagged"]

Scalar = str | bool | int | float | None
"""What a scalar can be."""

_TAG_PREFIX = "tag:yaml.org,2002:"

_WORDS_OF: dict[bool | None, str] = {True: "y yes true on", False: "n no false off", None: "null"}

WORDS: dict[str, Scalar] = {
    "": None,
    "~": None,
    **{
        form: value
        for value, words in _WORDS_OF.items()
        for word in words.split()
        for form in (word, word.capitalize(), word.upper())
    },
    **{f"{sign}.{word}": inf for word in ("inf", "Inf", "INF") for sign in ("", "+")},
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), -inf),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), nan),
}
"""The plain scalars that stand for something else than themselves, numbers aside."""

_HINTS = frozenset("+-0123456789.")

# An int is read as Go's strconv.ParseInt with base 0 does, once without its underscores.
_INT = re.compile(
    r"""(?P<sign>[-+]?)(?:
        0[bB](?P<bin>[01]+) | 0[oO](?P<oct>[0-7]+) | 0[xX](?P<hex>[0-9a-fA-F]+) | (?P<zero>0[0-7]*) | (?P<dec>[1-9][0-9]*)
    )""",
    re.VERBOSE,
)
_BASES = {"bin": 2, "oct": 8, "hex": 16, "zero": 8, "dec": 10}
_SIGNED_BINARY = re.compile(r"0b[-+][01]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_POINT_FLOAT = re.compile(r"\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?")
# What no number and no timestamp starts with: units, digests, UUIDs.
_UNIT = re.compile("[1-9][0-9]*[A-DF-Za-df-z]").match
_BASE64 = re.compile(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")
_SEXAGESIMAL = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?")
_TIMESTAMP = re.compile(
    r"""(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})
    (?:(?:(?P<sep>[Tt])|[ ]+)(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{1,2}):(?P<second>[0-9]{1,2})(?:[.,][0-9]+)?
       (?(sep)(?:Z|[-+](?P<zone_hour>[0-9]{2}):(?P<zone_minute>[0-9]{2}))))?""",
    re.VERBOSE,
)
_MOST = {"hour": 23, "minute": 59, "second": 59, "zone_hour": 24, "zone_minute": 60}

_MAX_DIGITS = 66  # a sign aside, no 64-bit number has more digits in any base


def resolve(text: str) -> Scalar:
    """The value of a plain scalar without a tag; a text that is nothing else is itself.

    >>> [resolve(text) for text in ("0644", "yes", "1_000", "1:30", "1e3", "2020-01-01")]
    [420, True, 1000, '1:30', 1000.0, '2020-01-01']
    """
    value = WORDS.get(text, text)
    if value is not text or not text or text[0] not in _HINTS:
        return value
    return _point_float(text) if text[0] == "." else _number(text)


def _point_float(text: str) -> Scalar:
    if _POINT_FLOAT.fullmatch(text) and isfinite(value := float(text)):
        return value
    return text


def _number(text: str) -> Scalar:
    plain = text.replace("_", "")
    if match := _INT.fullmatch(plain):
        base = str(match.lastgroup)
        digits = match[base].lstrip("0") or "0"
        if len(digits) <= _MAX_DIGITS:
            value = int(match["sign"] + digits, _BASES[base])
            if -(1 << 63) <= value < (1 << 64 if not match["sign"] else 1 << 63):
                return value
    elif len(plain) <= _MAX_DIGITS and _SIGNED_BINARY.fullmatch(plain):
        value = int(plain.removeprefix("0b"), 2)
        return value if -(1 << 63) <= value < 1 << 63 else text
    if _FLOAT.fullmatch(plain) and isfinite(number := float(plain)):
        return number
    return text


def is_text(text: str) -> bool:
    """Whether *text* written plain is read back as itself, by go-yaml and by older readers of YAML 1.1."""
    if text in WORDS:
        return False
    if text[0] not in _HINTS or _UNIT(text):
        return True
    return resolve(text) is text and not is_timestamp(text) and not _SEXAGESIMAL.fullmatch(text)


def is_timestamp(text: str) -> bool:
    """Whether *text* has one of the four timestamp layouts that go-yaml knows, and is a time there is."""
    if (match := _TIMESTAMP.fullmatch(text)) is None:
        return False
    parts = {name: int(part) for name, part in match.groupdict().items() if part and part.isdigit()}
    if not 1 <= parts["month"] <= 12 or any(parts.get(name, 0) > most for name, most in _MOST.items()):
        return False
    # Go's calendar has a year 0, which is a leap year as 2000 is.
    return 1 <= parts["day"] <= monthrange(parts["year"] or 2000, parts["month"])[1]


def resolve_tagged(tag: str, text: str) -> Scalar:
    """The value of a scalar with an explicit *tag*; raises :class:`DecodeError` where the text is not of it.

    Tags that go-yaml does not know leave the text alone.
    """
    name = tag.removeprefix(_TAG_PREFIX) if tag.startswith(_TAG_PREFIX) else ""
    if name == "binary":
        return _binary(text)
    if name not in _TYPES:
        return text
    value = resolve(text)
    if type(value) is _TYPES[name]:
        return value
    if name == "float" and type(value) is int and value < 1 << 63:
        return float(value)
    if name == "timestamp" and type(value) is str and is_timestamp(text):
        return text
    raise DecodeError(f"yaml: cannot decode !!{_NAMES[type(value)]} `{text}` as a !!{name}")


_NAMES: dict[type, str] = {str: "str", bool: "bool", int: "int", float: "float", type(None): "null"}
_TYPES: dict[str, type | None] = {name: kind for kind, name in _NAMES.items() if kind is not str} | {"timestamp": None}


def _binary(text: str) -> str:
    plain = text.replace("\r", "").replace("\n", "")
    if not _BASE64.fullmatch(plain):
        raise DecodeError("yaml: !!binary value contains invalid base64 data")
    # Go keeps bytes that are no UTF-8 to the end, where its JSON writes each as U+FFFD.
    return base64.b64decode(plain).decode("utf-8", "surrogateescape")
