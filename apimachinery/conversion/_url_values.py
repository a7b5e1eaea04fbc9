"""The parameters of a URL (Go: ``net/url``, ``Values``).

query = [ pair { "&" pair } ]
pair  = [ name [ "=" value ] ]        "+" is a space, "%" stands before two hexadecimal digits, ";" does not occur
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias
from urllib.parse import quote_plus, unquote_to_bytes

from apimachinery._quote import quote
from apimachinery.conversion._errors import QueryError

__all__ = ["Values", "format_query", "parse_query"]

Values: TypeAlias = dict[str, list[str]]
"""The values of each parameter, in the order in which they came."""

_WRONG_ESCAPE: Final = re.compile(rb"%(?![0-9A-Fa-f]{2}).{0,2}", re.DOTALL).search
_NOT_TEXT: Final = re.compile("[\udc80-\udcff]").sub


def parse_query(text: str) -> Values:
    """The parameters in *text*, which is what follows the question mark of a URL.

    Raises:
        QueryError: If it holds a semicolon or a wrong escape, with the words of Go.
    """
    if ";" in text:
        raise QueryError("invalid semicolon separator in query", "", text)
    values: Values = {}
    for pair in text.split("&"):
        if pair:
            name, _, value = pair.partition("=")
            values.setdefault(_unescape(name), []).append(_unescape(value))
    return values


def _unescape(text: str) -> str:
    if "%" not in text:
        return text.replace("+", " ")
    data = text.replace("+", " ").encode(errors="surrogatepass")
    if wrong := _WRONG_ESCAPE(data):
        raise QueryError(f"invalid URL escape {quote(wrong[0].decode(errors='surrogateescape'))}", "", text)
    # Each byte that is no UTF-8 becomes a replacement character, as it does where Go prints it.
    return _NOT_TEXT("\ufffd", unquote_to_bytes(data).decode(errors="surrogateescape"))


def format_query(values: Mapping[str, Iterable[str]]) -> str:
    """*values* as they stand in a URL, sorted by name.

    >>> format_query({"limit": ["5"], "labelSelector": ["app in (a, b)"]})
    'labelSelector=app+in+%28a%2C+b%29&limit=5'
    """
    return "&".join(f"{_escape(name)}={_escape(value)}" for name in sorted(values) for value in values[name])


def _escape(text: str) -> str:
    return quote_plus(text, errors="surrogatepass")
