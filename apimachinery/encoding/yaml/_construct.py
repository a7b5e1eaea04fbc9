"""Nodes to values (Go: the decoder in ``go.yaml.in/yaml/v2``, ``decode.go``, with an empty interface as its target).

A value is None, a bool, int, float or str, a list, or a dict whose keys are strings or :class:`Key`. Each method below that yields is
one frame of the recursion and asks :meth:`Constructor.run` for the value of a child by yielding that child's frame: nesting costs heap,
never stack.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from apimachinery._errors import DecodeError, LimitError
from apimachinery.encoding.limits import Limits
from apimachinery.encoding.yaml._gosyntax import Key, bare, go_syntax
from apimachinery.encoding.yaml._nodes import Alias, Mapping, Node, ScalarNode, Sequence
from apimachinery.encoding.yaml._resolve import Scalar, resolve, resolve_tagged

__all__ = ["construct"]

Frame = Generator["Frame", Any, Any]

# How much of the work may come from aliases: 99 % in documents of up to 400,000 values, then falling to 10 % at 4,000,000.
_RATIO_LOW, _RATIO_HIGH = 400_000, 4_000_000


def construct(root: Node, limits: Limits, *, strict: bool = False) -> Any:
    """The value of *root*; raises :class:`DecodeError` in go-yaml's words.

    Strict: a key given twice is an error; all of them are in its text.
    """
    constructor = Constructor(limits, strict)
    value = constructor.run(root)
    if constructor.faults:
        raise DecodeError("yaml: unmarshal errors:\n" + "\n".join(f"  {fault}" for fault in constructor.faults))
    return value


class Constructor:
    """One document being decoded."""

    def __init__(self, limits: Limits, strict: bool) -> None:
        self.faults: list[str] = []
        self._limits = limits
        self._strict = strict
        self._count = 0
        self._alias_count = 0
        self._alias_depth = 0
        self._depth = 0
        self._open_aliases: set[Alias] = set()

    def run(self, root: Node) -> Any:
        """The value of *root*."""
        if isinstance(root, ScalarNode):
            return self._scalar(root)
        stack = [self._frame(root)]
        value = None
        while stack:
            try:
                frame = stack[-1].send(value)
            except StopIteration as done:
                stack.pop()
                value = done.value
            else:
                stack.append(frame)
                value = None
        return value

    def _frame(self, node: Sequence | Mapping | Alias, into: dict[str | Key, Any] | None = None) -> Frame:
        if isinstance(node, Alias):
            return self._alias(node, into)
        self._step()
        if isinstance(node, Mapping):
            return self._mapping(node, {} if into is None else into)
        return self._sequence(node)

    def _enter(self) -> None:
        self._depth += 1
        if self._depth > self._limits.max_depth:
            raise LimitError(f"yaml: exceeded max depth of {self._limits.max_depth}")

    def _step(self) -> None:
        self._count += 1
        if not self._alias_depth:
            return
        self._alias_count += 1
        if self._alias_count > self._limits.max_alias_nodes:
            raise LimitError(f"yaml: aliases expand to more than {self._limits.max_alias_nodes} values")
        if self._alias_count > 100 and self._count > 1000 and self._alias_count / self._count > _allowed_ratio(self._count):
            raise DecodeError("yaml: document contains excessive aliasing")

    def _scalar(self, node: ScalarNode) -> Scalar:
        self._step()
        if node.tag is None:
            return resolve(node.text) if node.plain else node.text
        return resolve_tagged(node.tag, node.text)

    def _alias(self, node: Alias, into: dict[str | Key, Any] | None) -> Frame:
        self._step()
        if node in self._open_aliases:
            raise DecodeError(f"yaml: anchor '{node.name}' value contains itself")
        self._open_aliases.add(node)
        self._alias_depth += 1
        target = node.target
        value = self._scalar(target) if isinstance(target, ScalarNode) else (yield self._frame(target, into))
        self._alias_depth -= 1
        self._open_aliases.remove(node)
        return value

    def _sequence(self, node: Sequence) -> Frame:
        self._enter()
        items: list[Any] = []
        for child in node.children:
            item = self._scalar(child) if isinstance(child, ScalarNode) else (yield self._frame(child))
            items.append(item)
        self._depth -= 1
        return items

    def _mapping(self, node: Mapping, members: dict[str | Key, Any]) -> Frame:
        self._enter()
        children = iter(node.children)
        for name, child in zip(children, children, strict=True):
            if isinstance(name, ScalarNode):
                if name.text == "<<" and (name.plain or name.tag == "tag:yaml.org,2002:merge"):
                    yield self._merge(child, members)
                    continue
                value: Any = self._scalar(name)
            else:
                value = yield self._frame(name)
            key = _key(value)
            value = self._scalar(child) if isinstance(child, ScalarNode) else (yield self._frame(child))
            if self._strict and key in members:
                self.faults.append(f"line {child.line + 1}: key {go_syntax(bare(key))} already set in map")
            else:
                members[key] = value
        self._depth -= 1
        return members

    def _merge(self, node: Node, members: dict[str | Key, Any]) -> Frame:
        # The members of the merged mappings are set one by one, in document order: they replace what stood before "<<".
        # Of several mappings the first wins, so the last is set first.
        parts = reversed(node.children) if isinstance(node, Sequence) else [node]
        for part in parts:
            if isinstance(part, ScalarNode) or not isinstance(part.target if isinstance(part, Alias) else part, Mapping):
                raise DecodeError("yaml: map merge requires map or sequence of maps as the value")
            yield self._frame(part, members)


def _key(value: Any) -> str | Key:
    if type(value) is str:
        return value
    if isinstance(value, list | dict):
        raise DecodeError(f"yaml: invalid map key: {go_syntax(value)}")
    if value != value:
        value = float("nan")  # a new one: no NaN equals another
    return Key((type(value), value))


def _allowed_ratio(count: int) -> float:
    if count <= _RATIO_LOW:
        return 0.99
    if count >= _RATIO_HIGH:
        return 0.10
    return 0.99 - 0.89 * ((count - _RATIO_LOW) / (_RATIO_HIGH - _RATIO_LOW))
