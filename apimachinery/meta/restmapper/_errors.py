"""What goes wrong in mapping (Go: ``api/meta/errors.go``).

ApiMachineryError
├── NoMatchError (LookupError)          nothing was found
│   ├── NoResourceMatchError
│   └── NoKindMatchError
├── AmbiguousError (LookupError)        more was found than one
│   ├── AmbiguousResourceError
│   └── AmbiguousKindError
├── NoSingularError (LookupError)       a resource has no singular name
├── AmbiguousSingularError (LookupError)
└── MissingResourceError (ValueError)   nothing was asked for
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from apimachinery._errors import ApiMachineryError
from apimachinery._quote import quote
from apimachinery.schema import GroupKind, GroupVersion, GroupVersionKind, GroupVersionResource
from apimachinery.validation import flatten

__all__ = [
    "AmbiguousError",
    "AmbiguousKindError",
    "AmbiguousResourceError",
    "AmbiguousSingularError",
    "MissingResourceError",
    "NoKindMatchError",
    "NoMatchError",
    "NoResourceMatchError",
    "NoSingularError",
    "is_ambiguous",
    "is_no_match",
]


class NoMatchError(ApiMachineryError, LookupError):
    """Nothing is known by that name (Go: ``meta.IsNoMatchError``)."""


@attrs.define
class NoResourceMatchError(NoMatchError):
    """No such resource is known."""

    partial: GroupVersionResource
    """What was asked for."""

    def __str__(self) -> str:
        return f"no matches for {self.partial}"


@attrs.define
class NoKindMatchError(NoMatchError):
    """No such kind is known."""

    group_kind: GroupKind
    searched_versions: tuple[str, ...] = ()
    """The versions that were looked in; empty for any."""

    def __str__(self) -> str:
        kind, group = quote(self.group_kind.kind), self.group_kind.group
        versions = sorted({str(GroupVersion(group, version)) for version in self.searched_versions})
        match versions:
            case []:
                return f"no matches for kind {kind} in group {quote(group)}"
            case [version]:
                return f"no matches for kind {kind} in version {quote(version)}"
            case _:
                return f"no matches for kind {kind} in versions [{' '.join(map(quote, versions))}]"


class AmbiguousError(ApiMachineryError, LookupError):
    """More is known by that name than one (Go: ``meta.IsAmbiguousError``)."""


@attrs.define
class AmbiguousResourceError(AmbiguousError):
    """Several resources, or the kinds in several, have that name."""

    partial: GroupVersionResource
    """What was asked for."""
    resources: tuple[GroupVersionResource, ...] = ()
    kinds: tuple[GroupVersionKind, ...] = ()

    def __str__(self) -> str:
        return f"{self.partial} matches multiple {_found(self.resources, self.kinds)}"


@attrs.define
class AmbiguousKindError(AmbiguousError):
    """Several kinds have that name."""

    partial: GroupVersionKind
    """What was asked for."""
    resources: tuple[GroupVersionResource, ...] = ()
    kinds: tuple[GroupVersionKind, ...] = ()

    def __str__(self) -> str:
        return f"{self.partial} matches multiple {_found(self.resources, self.kinds)}"


def _found(resources: tuple[GroupVersionResource, ...], kinds: tuple[GroupVersionKind, ...]) -> str:
    parts = [f"{noun} {_shown(found)}" for noun, found in (("resources", resources), ("kinds", kinds)) if found]
    return " and ".join(parts) or "resources or kinds"


def _shown(found: Iterable[object]) -> str:
    return f"[{' '.join(map(str, found))}]"


@attrs.define
class NoSingularError(ApiMachineryError, LookupError):
    """A resource is known, but not what one of its objects is called."""

    resource: str

    def __str__(self) -> str:
        return f"no singular of resource {self.resource} has been defined"


@attrs.define
class AmbiguousSingularError(ApiMachineryError, LookupError):
    """Several resources have that name, and call one of their objects differently."""

    resource: str
    resources: tuple[GroupVersionResource, ...]

    def __str__(self) -> str:
        return f"multiple possible singular resources ({_shown(self.resources)}) found for {self.resource}"


@attrs.define
class MissingResourceError(ApiMachineryError, ValueError):
    """A look-up that names no resource."""

    partial: GroupVersionResource

    def __str__(self) -> str:
        return f"a resource must be present, got: {self.partial}"


def is_no_match(error: BaseException | None) -> bool:
    """Whether *error*, or one of those in it if it is a group, says that nothing was found."""
    return _is(error, NoMatchError)


def is_ambiguous(error: BaseException | None) -> bool:
    """Whether *error*, or one of those in it if it is a group, says that more was found than one."""
    return _is(error, AmbiguousError)


def _is(error: BaseException | None, kind: type[BaseException]) -> bool:
    if isinstance(error, BaseExceptionGroup):
        return any(isinstance(single, kind) for single in flatten(error))
    return isinstance(error, kind)
