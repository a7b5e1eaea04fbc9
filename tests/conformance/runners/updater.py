"""Many managers over one object: ``updater.jsonl``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from apimachinery._errors import ApiMachineryError
from apimachinery.managedfields._errors import UnknownVersionError
from apimachinery.managedfields.fieldpath import FieldSet, Filter, exclude_fields, include_fields
from apimachinery.managedfields.merge import ConflictsError, Converter, ManagedFields, SameVersions, Updater
from apimachinery.managedfields.typed import Type, TypedValue, type_named, typed
from tests.conformance.runners.fieldpath import pattern
from tests.conformance.runners.smd_typed import same_error, schema
from tests.conformance.suite import equal

FILES = ("updater",)


@attrs.define
class _State:
    """The live object, who owns what of it, and the types of the versions."""

    types: dict[str, dict[str, str]]
    converter: Converter
    updater: Updater
    live: TypedValue | None = None
    managers: ManagedFields = attrs.field(factory=dict)

    def type_of(self, version: str) -> Type:
        form = self.types.get(version) or self.types["*"]
        return type_named(schema(form["schema"]), form["type"])

    def run(self, op: dict) -> dict:
        """The outcome of one operation in the vectors' form; a failed one changes nothing."""
        try:
            return self._run(op)
        except ConflictsError as exc:
            return {"conflicts": [{"manager": conflict.manager, "path": str(conflict.path)} for conflict in exc.conflicts]}
        except ApiMachineryError as exc:
            return {"err": str(exc)}

    def _run(self, op: dict) -> dict:
        match op["op"]:
            case "changeSchema":
                self.types = {version: {**form, "schema": op["schema"]} for version, form in self.types.items()}
                if self.live is not None:
                    self.live = typed(self.live.value, self.type_of("*"), allow_duplicates=True)
                return {}
            case "setVersions":
                self.converter.accepted = op["versions"]
                return {}
        version = op["version"]
        new = typed(op["object"], self.type_of(version), allow_duplicates=op["op"] == "update")
        live = self.live or typed(None, self.type_of(version))
        live = self.converter.convert(live, version)
        if op["op"] == "update":
            result, managers = self.updater.update(live, new, version, self.managers, op["manager"])
        else:
            result, managers = self.updater.apply(live, new, version, self.managers, op["manager"], force=op.get("force", False))
        self.live, self.managers = result or live, managers
        out: dict[str, Any] = {"object": self.live.value, "managers": {name: _entry(entry) for name, entry in managers.items()}}
        return out | ({"noop": True} if result is None else {})


def _entry(entry: Any) -> dict[str, Any]:
    return {"apiVersion": entry.api_version, "applied": entry.applied, "fieldsV1": entry.fields.to_fields_v1()}


@attrs.define
class _AcceptVersions:
    """No conversion, but only these versions."""

    accepted: list[str]

    def convert(self, value: TypedValue, version: str) -> TypedValue:
        if version not in self.accepted:
            raise UnknownVersionError(version)
        return value


@attrs.define
class _RenameFields:
    """Fields whose names end in the version."""

    types: dict[str, dict[str, str]]

    def convert(self, value: TypedValue, version: str) -> TypedValue:
        form = self.types.get(version)
        if form is None:
            raise UnknownVersionError(version)
        renamed = _renamed(value.value, value.type.name, version)
        return typed(renamed, type_named(schema(form["schema"]), form["type"]))


def _renamed(value: Any, old: str, new: str) -> Any:
    if isinstance(value, list):
        return [_renamed(item, old, new) for item in value]
    if isinstance(value, dict):
        return {(name.removesuffix(old) + new if name.endswith(old) else name): _renamed(v, old, new) for name, v in value.items()}
    return value


@attrs.define
class _RepeatNames:
    """In the first map within, the names' first letter as often as the number of the version says."""

    def convert(self, value: TypedValue, version: str) -> TypedValue:
        if version not in ("v1", "v2", "v3", "v4"):
            raise UnknownVersionError(version)
        return attrs.evolve(value, value=_repeated(value.value, int(version[1:]), 0))


def _repeated(value: Any, times: int, depth: int) -> Any:
    if not isinstance(value, dict):
        return value
    return {(name[0] * times if depth else name): _repeated(item, times, depth + 1) for name, item in value.items()}


def _filters(given: dict) -> dict[str, Filter]:
    filters: dict[str, Filter] = {}
    for version, form in given.get("ignoreFilter", {}).items():
        excluded = form.get("exclude")
        filters[version] = include_fields(pattern(form["include"])) if excluded is None else exclude_fields(_fields(excluded))
    return filters | {version: exclude_fields(_fields(form)) for version, form in given.get("ignoredFields", {}).items()}


def _fields(form: Any) -> FieldSet:
    return FieldSet.from_fields_v1(form)


_CONVERTERS: dict[str, Callable[[dict], Converter]] = {
    "same": lambda given: SameVersions(),
    "accept": lambda given: _AcceptVersions(given["acceptedVersions"]),
    "rename": lambda given: _RenameFields(given["types"]),
    "repeat": lambda given: _RepeatNames(),
}


def run(fn: str, given: dict) -> dict:
    """The outcome of every operation in the vectors' form."""
    converter = _CONVERTERS[given["converter"]](given)
    updater = Updater(converter=converter, filters=_filters(given), return_input_on_noop=given.get("returnInputOnNoop", False))
    state = _State(given["types"], converter, updater)
    return {"out": {"steps": [state.run(op) for op in given["ops"]]}}


def same(line: dict, got: dict) -> bool:
    """Whether every step agrees; of an error, whether it says the same misfits."""
    expected, actual = line["out"]["steps"], got["out"]["steps"]
    return len(expected) == len(actual) and all(map(_same_step, expected, actual))


def _same_step(expected: dict, actual: dict) -> bool:
    if "err" in expected:
        return "err" in actual and same_error(expected["err"], actual["err"])
    return equal(expected, actual)
