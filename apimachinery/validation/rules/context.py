"""What holds for all rules while one object is validated (Go: ``api/operation``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from apimachinery.validation.declarative import Operation

__all__ = ["RuleContext"]


def _switched_on(options: Iterable[str] | Mapping[str, bool]) -> frozenset[str]:
    if isinstance(options, Mapping):
        return frozenset(name for name, on in options.items() if on)
    return frozenset(options)


@attrs.frozen
class RuleContext:
    """The operation that an object is validated for, and which rules take part."""

    operation: Operation = Operation.CREATE
    options: frozenset[str] = attrs.field(default=frozenset(), converter=_switched_on)
    """The options that are on, for ``IfEnabled`` and ``IfDisabled``; any other is off."""
    alpha: bool = False
    """Whether the rules within ``Alpha`` take part."""
    beta: bool = True
    """Whether the rules within ``Beta`` take part."""
    subresource: str = ""
    """The part of the object that is being written, such as ``status``; empty for the object itself."""
    update: bool = attrs.field(init=False, eq=False, repr=False)
    """Whether there is an old object."""

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "update", self.operation is Operation.UPDATE)
