"""The sentences that many rules share (Go: ``util/validation/validation.go``, ``api/validate/content/errors.go``)."""

from __future__ import annotations

__all__ = ["empty_error", "inclusive_range_error", "max_length_error", "min_error", "regex_error"]


def max_length_error(length: int) -> str:
    """A text is longer than *length*."""
    return f"must be no more than {length} characters"


def regex_error(message: str, pattern: str, *examples: str) -> str:
    """A text does not match: *message*, then examples of what does, then the pattern.

    >>> regex_error("must be x", "[a-z]+", "a", "b")
    "must be x (e.g. 'a',  or 'b', regex used for validation is '[a-z]+')"
    """
    shown = ",  or ".join(f"'{example}'" for example in examples)
    return f"{message} ({shown and f'e.g. {shown}, '}regex used for validation is '{pattern}')"


def empty_error() -> str:
    """A text is empty."""
    return "must be non-empty"


def min_error(low: int) -> str:
    """A number is too small."""
    return f"must be greater than or equal to {low}"


def inclusive_range_error(low: int, high: int) -> str:
    """A number is out of bounds."""
    return f"must be between {low} and {high}, inclusive"
