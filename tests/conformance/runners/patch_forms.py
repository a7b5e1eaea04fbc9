"""What the runners of patches share."""

from __future__ import annotations

import re
from typing import Any

from apimachinery._errors import ApiMachineryError
from apimachinery.encoding.json import JSONSyntaxError, loads
from apimachinery.model import plain_equal
from apimachinery.patch._documents import Precondition
from apimachinery.patch._errors import InvalidDocumentError, PatchError
from apimachinery.patch.conflicts import require_key_unchanged, require_metadata_key_unchanged

__all__ = ["error_text", "preconditions_of", "read", "same"]

_PRECONDITIONS = {"key": require_key_unchanged, "metadata": require_metadata_key_unchanged}


def preconditions_of(given: dict[str, Any]) -> list[Precondition]:
    """The preconditions of a line: ``key:K`` or ``metadata:K``."""
    parts = (text.partition(":") for text in given.get("preconditions", ()))
    return [_PRECONDITIONS[kind](key) for kind, _, key in parts]


def read(text: str, role: str = "document") -> Any:
    """The value of a JSON text."""
    try:
        return loads(text)
    except JSONSyntaxError as exc:
        raise InvalidDocumentError(str(exc), role) from exc


def error_text(error: ApiMachineryError) -> str:
    """The text of an error as Go has it: without the path."""
    return error.message if isinstance(error, PatchError) else str(error)


# what Go says with the names of its own types, or in two ways, and what is said here
_TEXTS = [
    (re.compile(r"invalid json document", re.IGNORECASE), re.compile(r"invalid JSON document: .*")),
    (re.compile(r"Invalid JSON Patch"), re.compile(r"invalid JSON patch: .*")),
    (re.compile(r"Mismatched JSON Documents"), re.compile(r"invalid JSON document: .*")),
]


def same(line: dict[str, Any], got: dict[str, Any]) -> bool:
    """Whether *got* is what the line expects: documents as JSON values, errors by their text.

    Where Go's function panicked there is nothing to compare with.
    """
    error = line.get("err", "")
    if error.startswith("panic: "):
        return True
    if error:
        return "err" in got and (line.get("err_varies", False) or _same_text(error, got["err"]))
    expected = line["out"]
    if type(expected) is str and expected:
        expected = loads(expected)  # a document
    return "out" in got and plain_equal(expected, got["out"])


def _same_text(expected: str, found: str) -> bool:
    return expected == found or any(theirs.fullmatch(expected) and ours.fullmatch(found) for theirs, ours in _TEXTS)
