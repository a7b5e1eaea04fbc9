"""What a program knows of kinds: their classes, versions, defaults and conversions (Go: ``runtime.Scheme``)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from apimachinery._quote import quote
from apimachinery.conversion import Conversions, IncompleteConversionError, MissingConversion, Rule
from apimachinery.model import zero_of
from apimachinery.runtime._errors import INTERNAL_VERSION, NotRegisteredError, NotSuitableError
from apimachinery.runtime._kinds import Kinds
from apimachinery.runtime.defaulting import Defaulting
from apimachinery.runtime.validating import Validating
from apimachinery.runtime.versioner import GroupVersioner, quoted, versioner_of
from apimachinery.schema import GroupKind, GroupVersion, GroupVersionKind
from apimachinery.unstructured import UNTYPED

if TYPE_CHECKING:
    from apimachinery.validation import FieldError

__all__ = ["Scheme"]

S = TypeVar("S")
T = TypeVar("T")

LabelConversion = Callable[[str, str], tuple[str, str]]
"""From a field selector's label and value to those of the internal version; raises ``ValueError`` for an unknown label."""


def convert_metadata_label(label: str, value: str) -> tuple[str, str]:
    """The labels that every kind has (Go: ``runtime.DefaultMetaV1FieldSelectorConversion``)."""
    if label in ("metadata.name", "metadata.namespace"):
        return label, value
    raise ValueError(f'{quote(label)} is not a known field selector: only "metadata.name", "metadata.namespace"')


@attrs.define(eq=False)
class Scheme:
    """Maps kinds to classes, fills in defaults and converts between versions.

    A scheme is an instance: there is no global one. Set it up, then use it from as many threads as you like; registering
    more while others use it is safe too, though a look-up may then still give the former answer.
    """

    name: str
    """What errors call it."""
    kinds: Kinds = attrs.field(init=False, repr=False)
    """Classes by kind and kinds by class."""
    conversions: Conversions = attrs.field(init=False, repr=False)
    """Functions and rules for pairs of classes."""
    defaulting: Defaulting = attrs.field(factory=Defaulting, init=False, repr=False)
    """Functions and markers that fill in what was left unsaid."""
    validating: Validating = attrs.field(factory=Validating, init=False, repr=False)
    """Functions that say what is wrong, after the rules that classes declare."""
    _storage: dict[GroupKind, str] = attrs.field(factory=dict, init=False, repr=False)
    _hubs: dict[GroupKind, type] = attrs.field(factory=dict, init=False, repr=False)
    _labels: dict[GroupVersionKind, LabelConversion] = attrs.field(factory=dict, init=False, repr=False)
    _lock: Lock = attrs.field(factory=Lock, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self.kinds = Kinds(self.name, self._load)
        self.conversions = Conversions(self._hub_between, self._are_related)

    # --- registering ------------------------------------------------------------------------------------------------

    def add_known_types(self, version: GroupVersion, *classes: type) -> None:
        """Register each class under the kind of its name.

        Raises:
            AlreadyRegisteredError: If a kind stands for another class already; nothing is registered then.
        """
        self._add({version.with_kind(cls.__name__): cls for cls in classes})

    def add_known_type_with_name(self, gvk: GroupVersionKind, cls: type) -> None:
        """Register *cls* under a kind that is not its name. A class may stand for several kinds."""
        self._add({gvk: cls})

    def add_unversioned_types(self, version: GroupVersion, *classes: type) -> None:
        """Register classes that are the same in every version, such as ``Status``."""
        self._add({version.with_kind(cls.__name__): cls for cls in classes}, unversioned=True)

    def _add(self, classes: Mapping[GroupVersionKind, type], *, unversioned: bool = False) -> None:
        self.kinds.add(classes, unversioned=unversioned)
        self.conversions.forget_compiled()

    def add_alias(self, alias: GroupVersionKind, gvk: GroupVersionKind) -> None:
        """Read *alias*, a kind's former name, as *gvk*."""
        self.kinds.add_alias(alias, gvk)

    def add_lazy(self, version: GroupVersion, module: str) -> None:
        """Import *module* and call its ``add_to_scheme(scheme)`` when something of *version* is first looked up."""
        self.kinds.add_lazy(version, module)

    def _load(self, module: str) -> None:
        sys.modules[module].add_to_scheme(self)

    def set_version_priority(self, *versions: GroupVersion) -> None:
        """Prefer the versions of one group in this order. Objects are stored in the first one that has their kind."""
        self.kinds.set_priority(versions)
        self.conversions.forget_compiled()

    def set_storage_version(self, group_kind: GroupKind, version: str) -> None:
        """Store objects of *group_kind* in *version*, whatever the priority says."""
        with self._lock:
            self._storage = {**self._storage, group_kind: version}
        self.conversions.forget_compiled()

    def set_hub(self, group_kind: GroupKind, cls: type) -> None:
        """Convert between versions of *group_kind* by way of *cls* instead of its storage version."""
        with self._lock:
            self._hubs = {**self._hubs, group_kind: cls}
        self.conversions.forget_compiled()

    # --- looking up -------------------------------------------------------------------------------------------------

    def type_for(self, gvk: GroupVersionKind) -> type:
        """The class that stands for *gvk*; raises :class:`NotRegisteredError`."""
        return self.kinds.type_for(gvk)

    def kinds_for(self, obj: object) -> tuple[GroupVersionKind, ...]:
        """The kinds of an object or a class, the first registered first; raises :class:`NotRegisteredError`.

        An unstructured object's kind is what it says.
        """
        if isinstance(obj, UNTYPED):
            return (GroupVersionKind.from_api_version(obj.api_version, obj.kind),)
        return self.kinds.kinds_for(obj if isinstance(obj, type) else type(obj))

    def recognizes(self, gvk: GroupVersionKind) -> bool:
        """Whether a class stands for *gvk*."""
        return self.kinds.find_type(gvk) is not None

    def new(self, gvk: GroupVersionKind) -> Any:
        """An object of the kind of which nothing is said yet."""
        return zero_of(self.type_for(gvk))

    def storage_version(self, group_kind: GroupKind) -> GroupVersion:
        """The version in which objects of *group_kind* are stored; raises :class:`NotRegisteredError`."""
        if (version := self._storage.get(group_kind)) is not None:
            return GroupVersion(group_kind.group, version)
        for found in self.kinds.types_of(group_kind):
            if found.version != INTERNAL_VERSION:
                return found
        raise NotRegisteredError(self.name, GroupVersionKind(group_kind.group, INTERNAL_VERSION, group_kind.kind))

    def hub(self, group_kind: GroupKind) -> type:
        """The class by way of which versions of *group_kind* convert into one another; raises :class:`NotRegisteredError`."""
        if (hub := self._hubs.get(group_kind)) is not None:
            return hub
        types = self.kinds.types_of(group_kind)
        if (internal := types.get(GroupVersion(group_kind.group, INTERNAL_VERSION))) is not None:
            return internal
        stored = self.storage_version(group_kind)
        if stored not in types:
            raise NotRegisteredError(self.name, stored.with_kind(group_kind.kind))
        return types[stored]

    def hub_version(self, group_kind: GroupKind) -> GroupVersion:
        """The version of the hub."""
        hub = self.hub(group_kind)
        for gvk in self.kinds.kinds_for(hub):
            if gvk.group_kind == group_kind:
                return gvk.group_version
        raise NotRegisteredError(self.name, hub)

    def _are_related(self, source: Any, target: Any) -> bool:
        """Whether both are versions of one kind; what is of no kind may be anything."""
        try:
            kinds = self.kinds.kinds_for(source), self.kinds.kinds_for(target)
        except NotRegisteredError:
            return True
        first, second = ({gvk.group_kind for gvk in found} for found in kinds)
        return source is target or not first.isdisjoint(second)

    def _hub_between(self, source: Any, target: Any) -> type | None:
        """The hub of the group-kind that both classes are of, if there is one."""
        try:
            first, second = self.kinds.kinds_for(source), self.kinds.kinds_for(target)
            both = {gvk.group_kind for gvk in first} & {gvk.group_kind for gvk in second}
            return next((self.hub(gk) for gk in (gvk.group_kind for gvk in first) if gk in both), None)
        except NotRegisteredError:
            return None

    # --- defaults ---------------------------------------------------------------------------------------------------

    def add_defaulting(self, cls: type[T], function: Callable[[T], None]) -> None:
        """Fill in defaults of every *cls* by *function*, nested ones included. It must do nothing the second time."""
        self.defaulting.add(cls, function)

    def default(self, obj: object) -> None:
        """Fill in, in place, what *obj* leaves unsaid: functions first, then ``Default`` markers, then the structs within."""
        self.defaulting.apply(obj)

    # --- validation -------------------------------------------------------------------------------------------------

    def add_validation(self, cls: type[T], function: Callable[[T], Iterable[FieldError]], *, subresource: str = "") -> None:
        """Validate every *cls* by *function*, whether it is new or an update; of a write to *subresource*, only such a write."""
        self.validating.add(cls, function, subresource=subresource)

    def add_update_validation(
        self, cls: type[T], function: Callable[[T, T], Iterable[FieldError]], *, subresource: str = ""
    ) -> None:
        """Validate every update of a *cls* by *function* as well, which gets the new and the old object."""
        self.validating.add_update(cls, function, subresource=subresource)

    def validate(self, obj: object, **context: Any) -> list[FieldError]:
        """What is wrong with *obj*, a new object: by the rules its class declares, then by functions, in a stable order.

        Args:
            obj: The object, its defaults filled in.
            context: The other attributes of a :class:`~apimachinery.validation.RuleContext`: ``options``, ``subresource``,
                ``alpha``, ``beta``.
        """
        return self.validating.apply(self._typed(obj), None, **context)

    def validate_update(self, new: object, old: object, **context: Any) -> list[FieldError]:
        """What is wrong with *new* as an update of *old*. What did not change is not held against it by declared rules.

        *context* is as for :meth:`validate`.
        """
        return self.validating.apply(self._typed(new), self._typed(old), **context)

    # --- conversion -------------------------------------------------------------------------------------------------

    def add_conversion(self, source: type[S], target: type[T], function: Callable[[S], T]) -> None:
        """Convert *source* to *target* by *function*, which gets an object of its own and may take parts from it."""
        self.conversions.add_function(source, target, function)

    def add_conversion_rules(self, source: type, target: type, *rules: Rule) -> None:
        """Say where fields go that have another name, place or type in the other class; holds in both directions."""
        self.conversions.add_rules(source, target, rules)

    def keep_in_annotation(self, hub: type, spoke: type, key: str) -> None:
        """Save what *spoke* cannot hold in the annotation *key* of its objects, so that there and back loses nothing."""
        self.conversions.keep_in_annotation(hub, spoke, key)

    def convert(self, obj: object, cls: type[T]) -> T:
        """*obj* as a *cls*, sharing nothing with it. Its TypeMeta is that of *cls* if *obj* had one.

        Raises:
            IncompleteConversionError: If no rule covers some field.
            ConversionError: If a conversion function fails.
        """
        converted: T = self.conversions.convert(self._typed(obj), cls)
        if getattr(obj, "kind", "") and hasattr(converted, "kind"):
            kinds = self.kinds.kinds_for(cls)
            _set_kind(converted, next((gvk for gvk in kinds if gvk.kind == getattr(obj, "kind", "")), kinds[0]))
        return converted

    def convert_to_version(self, obj: object, target: GroupVersion | GroupVersioner, *, owned: bool = False) -> Any:
        """*obj* in the version that *target* picks, with that version's TypeMeta (Go: ``ConvertToVersion``).

        Of an *owned* object, one that is given away, the result may take parts or be the object itself.

        Raises:
            NotRegisteredError: If the scheme does not know the object's class, or no class of the kind in that version.
            NotSuitableError: If *target* accepts none of its kinds.
        """
        typed = self._typed(obj)
        gvk, cls = self._target(type(typed), versioner_of(target))
        converted = self.conversions.convert(typed, cls, owned=owned or typed is not obj)
        _set_kind(converted, gvk)
        return converted

    def target_kind(self, obj: object, target: GroupVersion | GroupVersioner) -> GroupVersionKind:
        """The kind that :meth:`convert_to_version` gives *obj*."""
        return self._target(type(self._typed(obj)), versioner_of(target))[0]

    def _target(self, cls: type, target: GroupVersioner) -> tuple[GroupVersionKind, type]:
        kinds = self.kinds.kinds_for(cls)
        gvk = target.kind_for(kinds)
        if gvk is None:
            if self.kinds.is_unversioned(cls):
                return kinds[0], cls
            raise NotSuitableError(self.name, cls, quoted(target))
        if gvk in kinds or self.kinds.is_unversioned(cls):
            return gvk, cls
        return gvk, self.type_for(gvk)

    def _typed(self, obj: object) -> object:
        """An unstructured object as an object of its kind's class; any other as it is."""
        if not isinstance(obj, UNTYPED):
            return obj
        cls = self.type_for(self.kinds_for(obj)[0])
        return obj.to_typed(cls)

    def check(self) -> None:
        """Look at every kind's way to its hub and back.

        Raises:
            IncompleteConversionError: Naming every pair that nothing converts, and every field that no rule covers.
        """
        missing = tuple(self._missing())
        if missing:
            raise IncompleteConversionError(missing)

    def _missing(self) -> Iterable[MissingConversion]:
        for group_kind in dict.fromkeys(gvk.group_kind for gvk in self.kinds.all_types()):
            types = self.kinds.types_of(group_kind)
            hub = self.hub(group_kind)
            for cls in dict.fromkeys(types.values()):
                for pair in ((cls, hub), (hub, cls)) if cls is not hub else ():
                    if (missing := self.conversions.missing(*pair)) is not None:
                        yield missing

    # --- field labels -----------------------------------------------------------------------------------------------

    def add_field_label_conversion(self, gvk: GroupVersionKind, function: LabelConversion) -> None:
        """Convert the labels of field selectors on *gvk* by *function*."""
        with self._lock:
            self._labels = {**self._labels, gvk: function}

    def convert_field_label(self, gvk: GroupVersionKind, label: str, value: str) -> tuple[str, str]:
        """The label and value that a field selector on *gvk* means; raises ``ValueError`` for a label it does not have."""
        return self._labels.get(gvk, convert_metadata_label)(label, value)


def _set_kind(obj: Any, gvk: GroupVersionKind) -> None:
    """Write the TypeMeta of an object that has one; an internal version has none (Go: ``setTargetKind``)."""
    if hasattr(obj, "api_version") and hasattr(obj, "kind"):
        internal = gvk.version == INTERNAL_VERSION
        obj.api_version = "" if internal else gvk.api_version
        obj.kind = "" if internal else gvk.kind
