"""What goes wrong between two versions of a type, and between objects and URLs."""

from __future__ import annotations

import attrs

from apimachinery._errors import ApiMachineryError, DecodeError
from apimachinery.model._errors import type_name

__all__ = ["ConversionError", "IncompleteConversionError", "MissingConversion", "QueryError"]


@attrs.define
class ConversionError(ApiMachineryError, ValueError):
    """An object that did not convert."""

    source: type
    target: type
    problem: str

    def __str__(self) -> str:
        return f"converting ({type_name(self.source)}) to ({type_name(self.target)}): {self.problem}"


@attrs.frozen
class MissingConversion:
    """A pair of classes that nothing converts, or not wholly."""

    source: type
    target: type
    fields: tuple[str, ...] = ()
    """Paths in *source* that no rule covers; empty if the pair is missing altogether."""

    def __str__(self) -> str:
        pair = f"{type_name(self.source)} -> {type_name(self.target)}"
        return f"{pair}: no rule covers {', '.join(self.fields)}" if self.fields else f"{pair}: no conversion"


@attrs.define
class IncompleteConversionError(ApiMachineryError, TypeError):
    """A conversion graph with holes. Carries all of them."""

    missing: tuple[MissingConversion, ...]

    def __str__(self) -> str:
        return "incomplete conversions:\n" + "\n".join(f"  {missing}" for missing in self.missing)


@attrs.define
class QueryError(DecodeError):
    """A text that is no query of a URL, or a parameter that has no such value."""

    name: str
    """The parameter; empty where the query itself is at fault."""
    text: str
    """What stands there."""
