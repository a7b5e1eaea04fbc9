"""Sets of paths (Go: ``structured-merge-diff/fieldpath/set.go``).

A set is a tree that never changes, so that sets share their branches: a union costs only where both sides have something to say.
That a path is in a set says nothing of the paths below it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import wraps
from itertools import islice
from typing import Any, Final, NoReturn, TypeVar, cast

from apimachinery._errors import LimitError
from apimachinery.managedfields.fieldpath._element import PathElement, ordered
from apimachinery.managedfields.fieldpath._path import Path

__all__ = ["EMPTY", "FieldSet", "make_set", "refuse_deep"]

F = TypeVar("F", bound=Callable[..., Any])


def refuse_deep(function: F) -> F:
    """*function*, with a :class:`LimitError` where the nesting of what it is given passes what Python can do."""

    @wraps(function)
    def bounded(*args: Any, **kwargs: Any) -> Any:
        try:
            return function(*args, **kwargs)
        except RecursionError:
            raise LimitError(f"{function.__qualname__}: nested too deeply") from None

    return cast("F", bounded)


class FieldSet:
    """A set of paths. It is made of paths, of ``FieldsV1`` or of a typed value, and combined by ``|``, ``&`` and ``-``.

    Operations raise :class:`~apimachinery._errors.LimitError` for sets that are nested too deeply.

    >>> ours = FieldSet([Path.of("spec", "replicas"), Path.of("data")])
    >>> theirs = FieldSet([Path.of("spec", "replicas"), Path.of("spec", "paused")])
    >>> print(ours | theirs)
    .data
    .spec.paused
    .spec.replicas
    >>> (ours - theirs).to_fields_v1()
    {'f:data': {}}
    """

    # Not an attrs class: there is a set for every struct and list item, and one of a frozen class costs thrice as much.
    __slots__ = ("children", "members")

    members: AbstractSet[str]
    """The elements that are, alone, paths of the set."""
    children: Mapping[str, FieldSet]
    """For each element with which longer paths begin, how they go on; none of these sets is empty."""

    def __init__(self, paths: Iterable[Sequence[str]] = ()) -> None:
        """The set of these paths. The empty path stands for the whole object, which is in no set."""
        tree: _Tree = {}
        for path in paths:
            _insert(tree, path)
        built = _build(tree)
        _store_members(self, built.members)
        _store_children(self, built.children)

    @classmethod
    def from_fields_v1(cls, fields: Mapping[str, Any] | str | bytes | None) -> FieldSet:
        """The set of a ``FieldsV1``: its JSON text, or that as plain data. None is the empty set.

        Path elements of kinds that are not known are left out.

        Raises:
            DecodeError: If it is no field set; with the words of the Go library.
        """
        from apimachinery.managedfields.fieldpath._fields_v1 import read  # it makes sets

        return read(fields)

    def to_fields_v1(self) -> dict[str, Any]:
        """The set as plain data, in the order in which it is written."""
        from apimachinery.managedfields.fieldpath._fields_v1 import write

        return write(self)

    def to_json(self) -> bytes:
        """The set as JSON text, with the bytes that Kubernetes writes."""
        from apimachinery.managedfields.fieldpath._fields_v1 import write_json

        return write_json(self)

    # --- operations -------------------------------------------------------------------------------------------------

    @refuse_deep
    def __or__(self, other: FieldSet) -> FieldSet:
        return _union(self, other)

    @refuse_deep
    def __and__(self, other: FieldSet) -> FieldSet:
        return _intersection(self, other)

    @refuse_deep
    def __sub__(self, other: FieldSet) -> FieldSet:
        """The paths that are not in *other*; those below a path of *other* stay."""
        return _difference(self, other)

    @refuse_deep
    def without(self, other: FieldSet) -> FieldSet:
        """The paths that neither are in *other* nor lie below one of its paths (Go: ``RecursiveDifference``)."""
        return _recursive_difference(self, other)

    @refuse_deep
    def leaves(self) -> FieldSet:
        """The paths below which there is no other path."""
        return _leaves(self)

    # --- structure --------------------------------------------------------------------------------------------------

    def below(self, *elements: str) -> FieldSet:
        """How the paths go on that begin with these *elements* (Go: ``WithPrefix``)."""
        node = self
        for element in elements:
            node = node.children.get(element, EMPTY)
        return node

    def __contains__(self, path: object) -> bool:
        return isinstance(path, tuple) and bool(path) and path[-1] in self.below(*path[:-1]).members

    def __iter__(self) -> Iterator[Path]:
        """The paths in order; at each level first those that end there."""
        todo: list[tuple[tuple[PathElement, ...], FieldSet]] = [((), self)]
        while todo:
            prefix, node = todo.pop()
            for element in ordered(node.members):
                yield Path((*prefix, PathElement(element)))
            deeper = [((*prefix, PathElement(element)), node.children[element]) for element in ordered(node.children)]
            todo += reversed(deeper)

    def __len__(self) -> int:
        """The number of paths."""
        count = 0
        todo: list[FieldSet] = [self]
        while todo:
            node = todo.pop()
            count += len(node.members)
            todo += node.children.values()
        return count

    def __bool__(self) -> bool:
        return bool(self.members or self.children)

    @refuse_deep
    def __eq__(self, other: object) -> bool:
        if not isinstance(other, FieldSet):
            return NotImplemented
        return self is other or (self.members == other.members and self.children == other.children)

    @refuse_deep
    def __hash__(self) -> int:
        return hash((frozenset(self.members), frozenset(self.children.items())))

    def __str__(self) -> str:
        """A path a line, in order."""
        return "\n".join(map(str, self))

    def __repr__(self) -> str:
        return f"FieldSet<{', '.join(map(str, islice(self, 8)))}{', …' if len(self) > 8 else ''}>"

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        raise AttributeError("a field set cannot be changed")

    def __copy__(self) -> FieldSet:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> FieldSet:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return make_set, (self.members, self.children)


_store_members: Callable[[FieldSet, AbstractSet[str]], None] = vars(FieldSet)["members"].__set__
_store_children: Callable[[FieldSet, Mapping[str, FieldSet]], None] = vars(FieldSet)["children"].__set__


def make_set(members: AbstractSet[str], children: Mapping[str, FieldSet]) -> FieldSet:
    """The set of its parts, which are kept as they are and must not change any more."""
    made = object.__new__(FieldSet)
    _store_members(made, members)
    _store_children(made, children)
    return made


EMPTY: Final = make_set(frozenset(), {})
"""The set without paths."""

_Tree = dict[str, "tuple[bool, _Tree]"]


def _insert(tree: _Tree, path: Sequence[str]) -> None:
    for depth, element in enumerate(path, 1):
        is_member, below = tree.get(element) or (False, {})
        tree[element] = is_member or depth == len(path), below
        tree = below


def _build(tree: _Tree) -> FieldSet:
    """The set of *tree*, from the leaves up and with a stack of its own, for paths longer than calls may be nested."""
    made: dict[int, FieldSet] = {}
    todo = [(tree, False)]
    while todo:
        node, ready = todo.pop()
        below = [child for _, child in node.values() if child]
        if below and not ready:
            todo.append((node, True))
            todo += [(child, False) for child in below]
        else:
            members = {element for element, (is_member, _) in node.items() if is_member}
            made[id(node)] = make_set(members, {element: made[id(child)] for element, (_, child) in node.items() if child})
    return made[id(tree)]


# --- the operations, which give back a side as it is where they can --------------------------------------------------


def _union(a: FieldSet, b: FieldSet) -> FieldSet:
    if a is b or not b:
        return a
    if not a:
        return b
    members = a.members if a.members >= b.members else a.members | b.members
    children = a.children
    if b.children:
        children = joined = {**a.children, **b.children}
        for element in a.children.keys() & b.children.keys():
            joined[element] = _union(a.children[element], b.children[element])
    return make_set(members, children)


def _intersection(a: FieldSet, b: FieldSet) -> FieldSet:
    if a is b:
        return a
    children = {}
    for element in a.children.keys() & b.children.keys():
        if below := _intersection(a.children[element], b.children[element]):
            children[element] = below
    members = a.members & b.members
    return make_set(members, children) if members or children else EMPTY


def _difference(a: FieldSet, b: FieldSet) -> FieldSet:
    if a is b:
        return EMPTY
    common = a.children.keys() & b.children.keys()
    children = a.children
    if common:
        children = remaining = dict(a.children)
        for element in common:
            if below := _difference(a.children[element], b.children[element]):
                remaining[element] = below
            else:
                del remaining[element]
    members = a.members - b.members
    return make_set(members, children) if members or children else EMPTY


def _recursive_difference(a: FieldSet, b: FieldSet) -> FieldSet:
    children = {}
    for element, below in a.children.items():
        if element not in b.members:
            other = b.children.get(element)
            if rest := _recursive_difference(below, other) if other else below:
                children[element] = rest
    members = a.members - b.members
    return make_set(members, children) if members or children else EMPTY


def _leaves(a: FieldSet) -> FieldSet:
    if not a.children:
        return a
    return make_set(a.members - a.children.keys(), {element: _leaves(below) for element, below in a.children.items()})
