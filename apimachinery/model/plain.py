"""Plain, JSON-shaped data: ``None``, ``bool``, ``int``, ``float``, ``str``, lists and string-keyed dictionaries of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Self, final

from apimachinery._errors import EncodeError
from apimachinery.model._errors import describe_value, join_path

__all__ = ["FrozenObject", "copy_plain", "freeze", "plain_derivative", "plain_equal", "sort_keys", "thaw"]

_LEAVES = frozenset([str, int, bool, float, type(None)])


@final
class FrozenObject(Mapping[str, Any]):
    """A JSON object that never changes, so that what holds it and the copies of that may share it.

    It is read like a dictionary, to which it is equal where the members are; the objects in it are frozen, too, and lists are copies.

    >>> fields = FrozenObject({"f:spec": {"f:replicas": {}}})
    >>> fields["f:spec"], fields == {"f:spec": {"f:replicas": {}}}
    (FrozenObject({'f:replicas': {}}), True)
    """

    __slots__ = ("_members",)

    def __init__(self, members: Mapping[str, Any]) -> None:
        """A copy of *members*; raises :class:`EncodeError` if something in them is not JSON-shaped."""
        self._members: dict[str, Any] = copy_plain(dict(members))

    def to_plain(self) -> dict[str, Any]:
        """A copy of the members as plain data."""
        plain: dict[str, Any] = copy_plain(self._members)
        return plain

    def __getitem__(self, name: str) -> Any:
        value = self._members[name]
        return copy_plain(value) if type(value) is list else freeze(value)

    def __iter__(self) -> Iterator[str]:
        return iter(self._members)

    def __len__(self) -> int:
        return len(self._members)

    def __eq__(self, other: object) -> bool:
        return bool(self._members == thaw(other))

    __hash__ = None  # type: ignore[assignment]  # as of any mapping

    def __repr__(self) -> str:
        return f"FrozenObject({self._members!r})"

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return FrozenObject, (self.to_plain(),)


def freeze(value: Any) -> Any:
    """*value*, which is given away; an object frozen."""
    if type(value) is not dict:
        return value
    frozen = object.__new__(FrozenObject)
    frozen._members = value
    return frozen


def thaw(value: Any) -> Any:
    """*value*, a frozen object as plain data that is only to be read."""
    return value._members if type(value) is FrozenObject else value  # noqa: SLF001  # of this module's own class


def copy_plain(value: Any) -> Any:
    """A copy of *value* that shares nothing mutable with it. Nesting may be as deep as memory allows.

    Raises:
        EncodeError: If something in it is not JSON-shaped (a datetime, a set, a tuple, a key that is no string), with its path.
    """
    try:
        return _copy(value)
    except RecursionError:
        return _copy_deep(value)
    except TypeError:
        path, found = _find_foreign(value)
        raise EncodeError(f"{path}: expected a JSON value, found {found}" if path else f"no JSON value: {found}") from None


def _copy(value: Any) -> Any:
    kind = type(value)
    if kind is dict:
        members: dict[str, Any] = {}
        for key, v in value.items():
            if type(key) is not str:
                raise TypeError
            members[key] = v if type(v) in _LEAVES else _copy(v) if v or type(v) is not dict else {}
        return members
    if kind is list:
        return [v if type(v) in _LEAVES else _copy(v) for v in value]
    return value if kind in _LEAVES else _plain_subclass(value)


def _plain_subclass(value: Any) -> Any:
    """Subclasses, such as the members of a string enum, become what they stand for."""
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, dict):
        return _copy(dict(value))
    if isinstance(value, list):
        return _copy(list(value))
    if isinstance(value, int | float):
        return int(value) if isinstance(value, int) else float(value)
    if isinstance(value, FrozenObject):
        return _copy(thaw(value))
    raise TypeError


def _copy_deep(value: Any) -> Any:
    """The same with a stack of our own, for data nested deeper than Python calls may."""
    result: list[Any] = [None]
    todo: list[tuple[Any, Any, Any]] = [(value, result, 0)]
    while todo:
        item, parent, key = todo.pop()
        kind = type(item)
        if kind is dict:
            parent[key] = made = dict.fromkeys(item)
            todo += [(v, made, k) for k, v in item.items()]
        elif kind is list:
            parent[key] = [None] * len(item)
            todo += [(v, parent[key], i) for i, v in enumerate(item)]
        elif kind is FrozenObject:
            todo.append((thaw(item), parent, key))
        else:
            parent[key] = item if kind in _LEAVES else _plain_subclass(item)
    return result[0]


def _find_foreign(value: Any) -> tuple[str, str]:
    """Where the first value is that JSON has no form for, and what it is."""
    todo: list[tuple[tuple[str | int, ...], Any]] = [((), value)]
    while todo:
        path, item = todo.pop()
        if isinstance(item, dict):
            for key in item:
                if not isinstance(key, str):
                    return join_path(path), f"the key {describe_value(key)}"
            todo += reversed([((*path, k), v) for k, v in item.items()])
        elif isinstance(item, list):
            todo += reversed([((*path, i), v) for i, v in enumerate(item)])
        elif isinstance(item, FrozenObject):
            todo.append((path, thaw(item)))
        elif not isinstance(item, str | int | float | None):
            return join_path(path), describe_value(item)
    return "", ""


def plain_equal(a: Any, b: Any) -> bool:
    """Whether two JSON-shaped values are the same, kinds included: ``1``, ``1.0`` and ``True`` are three values."""
    todo = [(thaw(a), thaw(b))]
    while todo:
        a, b = todo.pop()
        if type(a) is not type(b):
            return False
        if type(a) is dict:
            if a.keys() != b.keys():
                return False
            todo += [(v, b[k]) for k, v in a.items()]
        elif type(a) is list:
            if len(a) != len(b):
                return False
            todo += zip(a, b, strict=True)
        elif a != b:
            return False
    return True


def plain_derivative(a: Any, b: Any) -> bool:
    """Whether *b* says all that *a* says: None, empty texts and empty collections in *a* say nothing."""
    todo = [(thaw(a), thaw(b))]
    while todo:
        a, b = todo.pop()
        if a is None or a == "" or a == [] or a == {}:
            continue
        if type(a) is not type(b):
            return False
        if type(a) is dict:
            if not a.keys() <= b.keys():
                return False
            todo += [(v, b[k]) for k, v in a.items()]
        elif type(a) is list:
            if len(a) > len(b):
                return False
            todo += zip(a, b, strict=False)
        elif a != b:
            return False
    return True


def sort_keys(value: Any) -> Any:
    """*value* with the keys of every object in it sorted; what is not JSON-shaped stays as it is."""
    made: list[Any] = [None]
    todo: list[tuple[Any, Any, Any]] = [(value, made, 0)]
    while todo:
        item, holder, key = todo.pop()
        if type(item) is dict:
            holder[key] = copy = dict.fromkeys(sorted(item))
            todo += [(item[name], copy, name) for name in copy]
        elif type(item) is list:
            holder[key] = items = item[:]
            todo += [(x, items, index) for index, x in enumerate(item)]
        else:
            holder[key] = item
    return made[0]
