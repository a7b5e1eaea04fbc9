"""One YAML document as a tree of nodes, from libyaml's events (Go: the parser in ``go.yaml.in/yaml/v2``, ``decode.go``)."""

from __future__ import annotations

from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from apimachinery._errors import DecodeError, LimitError
from apimachinery.encoding.limits import Limits
from apimachinery.encoding.yaml._events import DiffersError, Source

__all__ = ["Alias", "Mapping", "Node", "ScalarNode", "Sequence", "compose"]


class ScalarNode:
    """A text, its tag, and whether it stood plain, so that its text decides what it is."""

    __slots__ = ("line", "plain", "tag", "text")

    def __init__(self, text: str, tag: str | None, plain: bool, line: int) -> None:
        self.text = text
        self.tag = tag
        self.plain = plain
        self.line = line


class Sequence:
    """The nodes of a list."""

    __slots__ = ("children", "line")

    def __init__(self, line: int) -> None:
        self.children: list[Node] = []
        self.line = line


class Mapping:
    """The nodes of a mapping: key, value, key, value."""

    __slots__ = ("children", "line")

    def __init__(self, line: int) -> None:
        self.children: list[Node] = []
        self.line = line


class Alias:
    """A place where another node is meant."""

    __slots__ = ("line", "name", "target")

    def __init__(self, name: str, target: Node, line: int) -> None:
        self.name = name
        self.target = target
        self.line = line


Node = ScalarNode | Sequence | Mapping | Alias


def compose(data: bytes, limits: Limits) -> Node | None:
    """The first document of *data*; None where there is none.

    What follows the document is read as far as go-yaml reads it: to the token after its end.
    """
    source = Source(data)
    while True:
        try:
            return _compose(source, limits)
        except DiffersError as exc:
            source.edit(exc)


def _compose(source: Source, limits: Limits) -> Node | None:
    root = Sequence(0)
    open_nodes: list[Sequence | Mapping] = [root]
    anchors: dict[str, Node] = {}
    for event in source.events():
        kind = type(event)
        if kind is ScalarEvent:
            line = event.start_mark.line
            node: Node = ScalarNode(event.value, event.tag, event.implicit[0], line)
        elif kind is SequenceStartEvent:
            node = Sequence(event.start_mark.line)
        elif kind is MappingStartEvent:
            node = Mapping(event.start_mark.line)
        elif kind is AliasEvent:
            if event.anchor not in anchors:
                raise DecodeError(f"yaml: unknown anchor '{event.anchor}' referenced")
            node = Alias(event.anchor, anchors[event.anchor], event.start_mark.line)
        elif kind is SequenceEndEvent or kind is MappingEndEvent:
            open_nodes.pop()
            continue
        elif kind is DocumentEndEvent:
            break
        else:
            continue
        open_nodes[-1].children.append(node)
        if kind is not AliasEvent and event.anchor is not None:
            anchors[event.anchor] = node
        if isinstance(node, Sequence | Mapping):
            open_nodes.append(node)
            if len(open_nodes) > limits.max_depth + 1:
                raise LimitError(f"yaml: exceeded max depth of {limits.max_depth}")
    return root.children[0] if root.children else None
