"""JSON patches (RFC 6902): operations that are done one after another, as Kubernetes does them.

(Go: ``evanphx/json-patch`` v4, ``patch.go``.) Beyond the RFC, an index below zero counts from the end of the list, ``replace``
adds a member that is missing, ``copy`` and ``test`` take a missing member for null, a document is not replaced by what is
neither object nor list, and what a path has before its first slash is passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final, TypeAlias

import attrs

from apimachinery._errors import LimitError
from apimachinery._strconv import NumberError, atoi
from apimachinery.encoding.json import dumps, loads
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits
from apimachinery.model import plain_equal
from apimachinery.model._errors import describe_value
from apimachinery.patch._documents import bounded, copied
from apimachinery.patch._errors import InvalidDocumentError, OperationError, TestFailedError

__all__ = ["DEFAULT_PATCH_LIMITS", "Operation", "PatchLimits", "apply", "create", "decode"]

Operation: TypeAlias = Mapping[str, Any]
"""One operation in JSON shape: ``op``, ``path`` and, by what it does, ``from`` or ``value``."""


@attrs.frozen(kw_only=True)
class PatchLimits:
    """What a patch may ask for at most; the defaults are those of the Kubernetes API server."""

    max_operations: int = 10_000
    max_copied_bytes: int = 3 * 1024 * 1024
    """The size, as JSON, of all that ``copy`` operations add."""


DEFAULT_PATCH_LIMITS: Final = PatchLimits()


def decode(data: bytes | str, limits: Limits = DEFAULT_LIMITS) -> list[Operation]:
    """The operations in a JSON text. What each of them asks for is looked at when it is its turn.

    Raises:
        JSONSyntaxError: If *data* is no JSON.
        InvalidDocumentError: If it is no list of objects.
        LimitError: If *limits* are passed.
    """
    return _operations_of(loads(data, limits))


def apply(document: Any, operations: list[Operation], *, limits: PatchLimits = DEFAULT_PATCH_LIMITS) -> Any:
    """*document*, an object or a list, after *operations*. Neither is changed, and the result shares nothing with them.

    The cost is that of a copy of the document, of reading the operations, and of moving the items behind each one that is put
    into or taken out of a list.

    Raises:
        OperationError: At the first operation that does not apply; says which. It is a :class:`TestFailedError` for a test.
        InvalidDocumentError: If the document or the operations are of another type.
        LimitError: If *limits* are passed.

    >>> apply({"args": ["a", "c"]}, [{"op": "add", "path": "/args/1", "value": "b"}, {"op": "remove", "path": "/args/-1"}])
    {'args': ['a', 'b']}
    """
    operations = _operations_of(operations)
    if document is not None and type(document) not in (dict, list):
        raise InvalidDocumentError(f"expected an object or a list, found {describe_value(document)}")
    if len(operations) > limits.max_operations:
        raise LimitError(f"the allowed maximum operations in a JSON patch is {limits.max_operations}, got {len(operations)}")
    patching = _Patching(copied(document), limits)
    for index, operation in enumerate(operations):
        patching.do(index, operation)
    return patching.result()


def _operations_of(value: Any) -> list[Operation]:
    if value is None:
        return []  # as Go reads null
    if type(value) is not list:
        raise InvalidDocumentError(f"expected a list of operations, found {describe_value(value)}", "patch")
    for operation in value:
        if operation is not None and type(operation) is not dict:
            raise InvalidDocumentError(f"expected an operation, found {describe_value(operation)}", "patch")
    return [{} if operation is None else operation for operation in value]


# --- one operation after another ------------------------------------------------------------------------------------


class _RefusedError(Exception):
    """Why an operation does not apply; becomes an :class:`OperationError`."""


class _TestError(_RefusedError):
    """A test found another value."""


@contextmanager
def _told(context: str) -> Iterator[None]:
    """Say in which *context* an operation was refused."""
    try:
        yield
    except _RefusedError as exc:
        raise _RefusedError(f"{context}: {exc}") from None


class _Patching:
    """A document, of which nothing is shared, on its way through the operations."""

    def __init__(self, document: Any, limits: PatchLimits) -> None:
        self.document = document
        self._limits = limits
        self._copied_bytes = 0
        self._has_new_null = False

    def result(self) -> Any:
        """The document after all operations."""
        return _settle(self.document) if self._has_new_null else self.document

    def do(self, index: int, operation: Operation) -> None:
        """Do one operation.

        Raises:
            OperationError: If it does not apply.
        """
        name, path = operation.get("op"), operation.get("path")
        name, path = name if type(name) is str else "unknown", path if type(path) is str else ""
        run = _OPERATIONS.get(name)
        try:
            if run is None:
                raise _RefusedError(f"Unexpected kind: {name}")
            run(self, operation)
        except _TestError as exc:
            raise TestFailedError(index, name, path, str(exc)) from None
        except _RefusedError as exc:
            raise OperationError(index, name, path, str(exc)) from None

    def add(self, operation: Operation) -> None:
        path = _pointer(operation, "path", "add")
        container, key = self._find(path, f'add operation does not apply: doc is missing path: "{path}"')
        with _told(f"error in add for path: '{path}'"):
            _add(container, key, self._value(operation))

    def remove(self, operation: Operation) -> None:
        path = _pointer(operation, "path", "remove")
        container, key = self._find(path, f'remove operation does not apply: doc is missing path: "{path}"')
        with _told(f"error in remove for path: '{path}'"):
            _remove(container, key)

    def replace(self, operation: Operation) -> None:
        path = _pointer(operation, "path", "replace")
        value = self._value(operation)
        if not path:
            if "value" not in operation:
                raise _RefusedError("replace operation has no value for the document")
            if type(value) in (dict, list):  # Go: any other value is passed over in silence, because its error gets lost
                self.document = value
            return
        container, key = self._find(path, f"replace operation does not apply: doc is missing path: {path}")
        try:
            _get(container, key)
        except _RefusedError:
            raise _RefusedError(f"replace operation does not apply: doc is missing key: {path}: missing value") from None
        container[key if type(container) is dict else _index(key, len(container))] = value

    def move(self, operation: Operation) -> None:
        start = _pointer(operation, "from", "move")
        container, key = self._find(start, f"move operation does not apply: doc is missing from path: {start}")
        with _told(f"error in move for path: '{key}'"):
            value = _get(container, key)
            _remove(container, key)
        path = _pointer(operation, "path", "move")
        container, key = self._find(path, f"move operation does not apply: doc is missing destination path: {path}")
        with _told(f"error in move for path: '{path}'"):
            _add(container, key, value)

    def copy(self, operation: Operation) -> None:
        start = _pointer(operation, "from", "copy")
        container, key = self._find(start, f"copy operation does not apply: doc is missing from path: {start}")
        with _told(f"error in copy for from: '{start}'"):
            value = _get(container, key)
        path = _pointer(operation, "path", "copy")
        container, key = self._find(path, f"copy operation does not apply: doc is missing destination path: {path}")
        value = _settle(copied(value))
        self._count(value)
        with _told("error while adding value during copy"):
            _add(container, key, value)

    def test(self, operation: Operation) -> None:
        path = _pointer(operation, "path", "test")
        found = self.document
        if path:
            container, key = self._find(path, f"test operation does not apply: is missing path: {path}")
            with _told(f"error in test for path: '{path}'"):
                found = _get(container, key)
        found = None if found is _NEW_NULL else found
        if "value" not in operation or not plain_equal(found, operation["value"]):
            raise _TestError(f"testing value {path} failed: test failed")

    def _value(self, operation: Operation) -> Any:
        """The value of an operation, to be put into the document."""
        if "value" in operation and operation["value"] is None:
            self._has_new_null = True
            return _NEW_NULL
        return copied(operation.get("value"))

    def _find(self, pointer: str, complaint: str) -> tuple[Any, str]:
        """The object or list that holds what *pointer* names, and the last part of the pointer."""
        _, *parts = map(_unescape, pointer.split("/"))
        container = self.document if parts else None
        try:
            for part in parts[:-1]:
                container = _get(container, part)
        except _RefusedError:
            container = None
        if type(container) not in (dict, list):
            raise _RefusedError(f"{complaint}: missing value")
        return container, parts[-1]

    def _count(self, value: Any) -> None:
        """Count what is about to be copied, so that a small patch cannot make a document without bounds."""
        limit = self._limits.max_copied_bytes
        self._copied_bytes += len(dumps(value))
        if self._copied_bytes > limit:
            raise LimitError(
                "Unable to complete the copy, the accumulated size increase of copy is "
                f"{self._copied_bytes}, exceeding the limit {limit}"
            )


_OPERATIONS: Final[dict[str, Callable[[_Patching, Operation], None]]] = {
    "add": _Patching.add,
    "remove": _Patching.remove,
    "replace": _Patching.replace,
    "move": _Patching.move,
    "copy": _Patching.copy,
    "test": _Patching.test,
}

_NEW_NULL: Final = float("nan")
"""A null that an operation puts into the document, until all are done.

Go: a test of an object in which there is such a null fails, since it is another null to Go than those of documents. So here:
a float that is equal to nothing. A test of the null itself does not fail.
"""


def _settle(value: Any) -> Any:
    """*value*, changed in place, with nulls that are like any other."""
    todo = [value]
    while todo:
        container = todo.pop()
        if type(container) in (dict, list):
            for key, member in container.items() if type(container) is dict else enumerate(container):
                if member is _NEW_NULL:
                    container[key] = None
                else:
                    todo.append(member)
    return None if value is _NEW_NULL else value


# --- pointers, objects and lists ------------------------------------------------------------------------------------

_ABSENT: Final = {"path": "operation missing path field: missing value", "from": "operation, missing from field: missing value"}
_SILENT: Final = frozenset([("add", "path"), ("remove", "path"), ("copy", "path")])  # where Go does not say what is wrong


def _pointer(operation: Operation, field: str, name: str) -> str:
    value = operation.get(field)
    if type(value) is str:
        return value
    reason = _ABSENT[field] if value is None else f"expected string, found {describe_value(value)}"
    if (name, field) in _SILENT:
        reason = "missing value"
    raise _RefusedError(f"{name} operation failed to decode {field}: {reason}")


def _unescape(part: str) -> str:
    return part.replace("~1", "/").replace("~0", "~") if "~" in part else part


def _escape(part: str) -> str:
    return part.replace("~", "~0").replace("/", "~1")


def _get(container: Any, key: str) -> Any:
    """The value at *key*; None for a missing member of an object."""
    if type(container) is dict:
        return container.get(key)
    if type(container) is list:
        return container[_index(key, len(container))]
    raise _RefusedError("missing value")


def _add(container: Any, key: str, value: Any) -> None:
    if type(container) is dict:
        container[key] = value
    elif key == "-":
        container.append(value)
    else:
        with _told(f"value was not a proper array index: '{key}'"):
            index = _number(key)
        container.insert(_within(index, len(container) + 1), value)


def _remove(container: Any, key: str) -> None:
    if type(container) is list:
        del container[_index(key, len(container))]
    elif key in container:
        del container[key]
    else:
        raise _RefusedError(f"Unable to remove nonexistent key: {key}: missing value")


def _index(key: str, length: int) -> int:
    return _within(_number(key), length)


def _number(key: str) -> int:
    try:
        return atoi(key)
    except NumberError as exc:
        raise _RefusedError(str(exc)) from None


def _within(index: int, length: int) -> int:
    """*index* counted from the start of a list that is so long."""
    if not -length <= index < length:
        raise _RefusedError(f"Unable to access invalid index: {index}: invalid index referenced")
    return index + length if index < 0 else index


# --- comparing ------------------------------------------------------------------------------------------------------


@bounded
def create(original: Any, modified: Any) -> list[Operation]:
    """The operations that make *modified* of *original*. Neither is changed, and the operations share nothing with them.

    Lists are compared from both ends, and item by item where they differ: the operations are right, not always the fewest.

    Raises:
        LimitError: If they are nested too deeply.

    >>> create({"args": ["a", "c"], "paused": True}, {"args": ["a", "b", "c"]})
    [{'op': 'remove', 'path': '/paused'}, {'op': 'add', 'path': '/args/1', 'value': 'b'}]
    """
    operations: list[Operation] = []
    _compare(original, modified, "", operations)
    return operations


def _compare(old: Any, new: Any, pointer: str, operations: list[Operation]) -> None:
    if type(old) is dict and type(new) is dict:
        _compare_objects(old, new, pointer, operations)
    elif type(old) is list and type(new) is list:
        _compare_lists(old, new, pointer, operations)
    elif not plain_equal(old, new):
        operations.append({"op": "replace", "path": pointer, "value": copied(new)})


def _compare_objects(old: dict[str, Any], new: dict[str, Any], pointer: str, operations: list[Operation]) -> None:
    operations += [{"op": "remove", "path": f"{pointer}/{_escape(key)}"} for key in old if key not in new]
    for key, value in new.items():
        place = f"{pointer}/{_escape(key)}"
        if key in old:
            _compare(old[key], value, place, operations)
        else:
            operations.append({"op": "add", "path": place, "value": copied(value)})


def _compare_lists(old: list[Any], new: list[Any], pointer: str, operations: list[Operation]) -> None:
    shorter = min(len(old), len(new))
    if len(old) == len(new):
        start, old_end, new_end = 0, shorter, shorter
    else:
        start = next((at for at in range(shorter) if not plain_equal(old[at], new[at])), shorter)
        rest = shorter - start
        same = next((at for at in range(rest) if not plain_equal(old[-1 - at], new[-1 - at])), rest)
        old_end, new_end = len(old) - same, len(new) - same
    middle = min(old_end, new_end)
    for at in range(start, middle):
        _compare(old[at], new[at], f"{pointer}/{at}", operations)
    operations += [{"op": "remove", "path": f"{pointer}/{at}"} for at in reversed(range(middle, old_end))]
    operations += [{"op": "add", "path": f"{pointer}/{at}", "value": copied(new[at])} for at in range(middle, new_end)]
