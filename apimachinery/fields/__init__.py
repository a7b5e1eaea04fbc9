"""Selectors over fields (Go: ``fields``). Which fields there are is up to the kind; all have ``metadata.name``."""

from apimachinery.fields._errors import InvalidEscapeError, InvalidFieldValueError, UnescapedCharacterError
from apimachinery.fields._escape import escape_value, unescape_value
from apimachinery.fields._parse import parse_and_transform_selector, parse_selector
from apimachinery.fields._selector import (
    EVERYTHING,
    NOTHING,
    Requirement,
    Selector,
    TransformFunction,
    and_selectors,
    one_term_equal_selector,
    one_term_not_equal_selector,
    selector_from_set,
)
from apimachinery.labels import InvalidSelectorError, Operator, set_text

__all__ = [
    "EVERYTHING",
    "NOTHING",
    "InvalidEscapeError",
    "InvalidFieldValueError",
    "InvalidSelectorError",
    "Operator",
    "Requirement",
    "Selector",
    "TransformFunction",
    "UnescapedCharacterError",
    "and_selectors",
    "escape_value",
    "one_term_equal_selector",
    "one_term_not_equal_selector",
    "parse_and_transform_selector",
    "parse_selector",
    "selector_from_set",
    "set_text",
    "unescape_value",
]
