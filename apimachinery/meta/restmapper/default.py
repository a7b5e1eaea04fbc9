"""A mapper that is told all kinds (Go: ``api/meta/restmapper.go``)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import attrs

from apimachinery._quote import lower_case
from apimachinery.meta.restmapper._errors import (
    AmbiguousResourceError,
    AmbiguousSingularError,
    MissingResourceError,
    NoKindMatchError,
    NoResourceMatchError,
    NoSingularError,
)
from apimachinery.meta.restmapper.interfaces import RESTMapping, RESTScope
from apimachinery.meta.restmapper.names import guess_kind_to_resource
from apimachinery.schema import INTERNAL_VERSION, GroupKind, GroupVersion, GroupVersionKind, GroupVersionResource

__all__ = ["DefaultRESTMapper"]

_Test = Callable[[GroupVersionResource], bool]


def _as_tuple(versions: Iterable[GroupVersion]) -> tuple[GroupVersion, ...]:
    return tuple(versions)


@attrs.define(eq=False)
class DefaultRESTMapper:
    """Maps the kinds that were added. Fill it, then ask it from as many threads as you like."""

    default_versions: tuple[GroupVersion, ...] = attrs.field(default=(), converter=_as_tuple)
    """The versions to prefer, first to last; the only ones in which a kind is found that is asked for without a version."""
    _kinds: dict[GroupVersionResource, GroupVersionKind] = attrs.field(factory=dict, init=False, repr=False)
    _plurals: dict[GroupVersionKind, GroupVersionResource] = attrs.field(factory=dict, init=False, repr=False)
    _singulars: dict[GroupVersionResource, GroupVersionResource] = attrs.field(factory=dict, init=False, repr=False)
    _scopes: dict[GroupVersionKind, RESTScope] = attrs.field(factory=dict, init=False, repr=False)

    # --- adding -----------------------------------------------------------------------------------------------------

    def add(self, kind: GroupVersionKind, scope: RESTScope) -> None:
        """Let *kind* be kept in the resource of its name, as :func:`guess_kind_to_resource` has it."""
        plural, singular = guess_kind_to_resource(kind)
        self.add_specific(kind, plural, singular, scope)

    def add_specific(
        self, kind: GroupVersionKind, plural: GroupVersionResource, singular: GroupVersionResource, scope: RESTScope
    ) -> None:
        """Let *kind* be kept in *plural*, whose objects are each called a *singular*."""
        self._singulars[plural] = singular
        self._kinds[singular] = kind
        self._kinds[plural] = kind
        self._plurals[kind] = plural
        self._scopes[kind] = scope

    # --- resources --------------------------------------------------------------------------------------------------

    def resources_for(self, resource: GroupVersionResource) -> list[GroupVersionResource]:
        """Every resource that *resource* may stand for, preferred first.

        The version may be left out, and the group too. Where no group is called so, those that begin so are meant.

        Raises:
            MissingResourceError: If no resource is named.
            NoResourceMatchError: If there is none.
        """
        wanted = _coerced(resource)
        found: list[GroupVersionResource] = []
        for matches in _tests(wanted):
            # Both names may be the same; then the resource is found twice, and counts as ambiguous.
            found = [plural for plural, singular in self._singulars.items() for name in (singular, plural) if matches(name)]
            if found:
                break
        if not found:
            raise NoResourceMatchError(wanted)
        if wanted.group and wanted.version:
            return found[:1]
        return sorted(found, key=lambda each: (*self._preference(each.group_version), each.resource))

    def resource_for(self, resource: GroupVersionResource) -> GroupVersionResource:
        """The one resource, in full, that *resource* stands for.

        Raises:
            NoResourceMatchError: If there is none.
            AmbiguousResourceError: If there are several.
        """
        found = self.resources_for(resource)
        if len(found) > 1:
            raise AmbiguousResourceError(resource, resources=tuple(found))
        return found[0]

    def resource_singularizer(self, resource: str) -> str:
        """What one object of *resource*, in whatever group, is called.

        Raises:
            NoResourceMatchError: If there is no such resource.
            AmbiguousSingularError: If there are several that differ in it.
            NoSingularError: If none of them says.
        """
        found = self.resources_for(GroupVersionResource("", "", resource))
        # What has no name at all is kept apart from what has an empty one, as Go does.
        names = dict.fromkeys(s.resource for plural in found if any(attrs.astuple(s := self._singulars[plural])))
        if len(names) > 1:
            raise AmbiguousSingularError(resource, tuple(found))
        if not names:
            raise NoSingularError(resource)
        return next(iter(names))

    # --- kinds ------------------------------------------------------------------------------------------------------

    def kinds_for(self, resource: GroupVersionResource) -> list[GroupVersionKind]:
        """Every kind of objects that *resource*, given in part or in full, may hold; preferred first.

        Raises:
            MissingResourceError: If no resource is named.
            NoResourceMatchError: If there is none.
        """
        found: list[GroupVersionKind] = []
        for matches in _tests(_coerced(resource)):
            if found := [kind for name, kind in self._kinds.items() if matches(name)]:
                break
        if not found:
            raise NoResourceMatchError(resource)
        return sorted(found, key=lambda each: (*self._preference(each.group_version), each.kind))

    def kind_for(self, resource: GroupVersionResource) -> GroupVersionKind:
        """The one kind of objects in *resource*.

        Raises:
            NoResourceMatchError: If there is none.
            AmbiguousResourceError: If there are several.
        """
        found = self.kinds_for(resource)
        if len(found) > 1:
            raise AmbiguousResourceError(resource, kinds=tuple(found))
        return found[0]

    def _preference(self, version: GroupVersion) -> tuple[int, GroupVersion]:
        """Default versions in their order, then the others in a fixed one (Go: in none)."""
        known = version in self.default_versions
        return (self.default_versions.index(version) if known else len(self.default_versions)), version

    # --- mappings ---------------------------------------------------------------------------------------------------

    def rest_mapping(self, kind: GroupKind, *versions: str) -> RESTMapping:
        """Where objects of *kind* are kept: in the first of *versions* that has it, or else in the first default version.

        Raises:
            NoKindMatchError: If no version is asked for that has it, and none is by default.
            NoResourceMatchError: If no default version of the group has it.
        """
        return self.rest_mappings(kind, *versions)[0]

    def rest_mappings(self, kind: GroupKind, *versions: str) -> list[RESTMapping]:
        """The same, but in every default version that has it."""
        kinds = list(self._candidates(kind, versions))
        if not kinds:
            raise NoKindMatchError(kind, versions)
        found = [RESTMapping(resource, gvk, self._scopes[gvk]) for gvk in kinds if (resource := self._plurals.get(gvk)) is not None]
        if not found:
            raise NoResourceMatchError(GroupVersionResource(kind.group, "", kind.kind))
        return found

    def _candidates(self, kind: GroupKind, versions: Iterable[str]) -> Iterator[GroupVersionKind]:
        asked = [version for version in versions if version not in ("", INTERNAL_VERSION)]
        if asked:
            found = (gvk for version in asked if (gvk := kind.with_version(version)) in self._plurals)
            yield from list(found)[:1]
        else:
            yield from (kind.with_version(each.version) for each in self.default_versions if each.group == kind.group)


def _coerced(resource: GroupVersionResource) -> GroupVersionResource:
    """In lower case; the internal version stands for any."""
    version = "" if resource.version == INTERNAL_VERSION else resource.version
    coerced = GroupVersionResource(resource.group, version, lower_case(resource.resource))
    if not coerced.resource:
        raise MissingResourceError(coerced)
    return coerced


def _tests(wanted: GroupVersionResource) -> tuple[_Test, ...]:
    """What says that a resource is the one that is wanted; each test is for when the ones before found nothing."""
    group, version, name = wanted.group, wanted.version, wanted.resource
    match bool(group), bool(version):
        case True, True:
            return (lambda each: each == wanted,)
        case True, False:
            return (
                lambda each: each.resource == name and each.group == group,
                lambda each: each.resource == name and each.group.startswith(group),
            )
        case False, True:
            return (lambda each: each.resource == name and each.version == version,)
        case _:
            return (lambda each: each.resource == name,)
