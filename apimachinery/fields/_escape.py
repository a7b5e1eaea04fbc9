"""Values within field selectors: commas, equals signs and backslashes are escaped (Go: ``fields/selector.go``)."""

from __future__ import annotations

import re

from apimachinery.fields._errors import InvalidEscapeError, UnescapedCharacterError

__all__ = ["escape_value", "unescape_value"]

_escaped = str.maketrans({"\\": r"\\", ",": r"\,", "=": r"\="})
_special = re.compile(r"\\(.?)|[,=]", re.DOTALL)


def escape_value(value: str) -> str:
    r"""*value* as a selector holds it.

    >>> print(escape_value("a=b,c"))
    a\=b\,c
    """
    return value.translate(_escaped)


def unescape_value(text: str) -> str:
    """The value that a selector holds as *text*.

    Raises:
        InvalidEscapeError: If a backslash escapes nothing that needs it.
        UnescapedCharacterError: If a comma or an equals sign is not escaped.
    """
    return _special.sub(_unescape, text)


def _unescape(found: re.Match[str]) -> str:
    escaped = found[1]
    if escaped is None:
        raise UnescapedCharacterError(found[0])
    if not escaped or escaped not in "\\,=":
        raise InvalidEscapeError(found[0])
    return escaped
