"""What Go and this library say of values that do not fit a field: the field and the kind of value are compared."""

from __future__ import annotations

import re

__all__ = ["same_error"]

_GO = re.compile(r"json: cannot unmarshal (\w+)(?: \S+)? into Go (?:struct field \w*\.(\S+)|value) of type .*", re.DOTALL)
_OURS = re.compile(r"(?:(\S+): )?expected [^;]*?, found (\w+)")
_KINDS = {"list": "array", "integer": "number", "boolean": "bool"}


def same_error(expected: str, got: str) -> bool:
    """Whether both texts say the same; where Go's names a Go type, whether they speak of the same field and kind of value."""
    if expected == got:
        return True
    head, found, rest = expected.partition("json: cannot unmarshal")
    if not found:
        return f"({expected})" in got  # what a type of its own says of a value, within what is said of the field
    theirs, ours = _GO.fullmatch(found + rest), _OURS.search(got, len(head))
    if theirs is None or ours is None or not got.startswith(head):
        return False
    path = re.sub(r"\[\d+\]", "", ours[1] or "")
    # Go names the map, not its key
    return _KINDS.get(ours[2], ours[2]) == theirs[1] and (not theirs[2] or f"{path}.".startswith(f"{theirs[2]}."))
