"""Server-side apply over whole objects: ``fieldmanager.jsonl``, ``fieldmanager_typed.jsonl`` and what belongs to them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import datetime
from functools import cache, partial
from typing import Any

import attrs

from apimachinery._errors import ApiMachineryError
from apimachinery.errors import StatusError
from apimachinery.managedfields import extract
from apimachinery.managedfields._errors import ManagedFieldsError
from apimachinery.managedfields.fieldpath import FieldSet, Path, PathElement, exclude_fields
from apimachinery.managedfields.manager import FieldManager, decode_managed_fields
from apimachinery.managedfields.resolvers import DeducedTypes, SchemaTypes, TypeResolver
from apimachinery.managedfields.scale import ScaleHandler
from apimachinery.managedfields.schema import Schema, read_type
from apimachinery.model import from_dict, to_dict
from apimachinery.schema import GroupVersion, GroupVersionKind
from apimachinery.times import parse_time
from apimachinery.unstructured import RestoreError, to_typed
from tests.conformance import kubernetes
from tests.conformance.folders import support_file
from tests.conformance.runners.smd_typed import same_error
from tests.conformance.suite import equal

FILES = ("fieldmanager", "fieldmanager_typed", "extract_apply_configuration", "scalehandler", "managedfields_decode")

Plain = dict[str, Any]


@cache
def kubernetes_types() -> SchemaTypes:
    """The types of the apply configurations of 1.34."""
    forms = json.loads(support_file("k8s_smd_schema.json").read_text())
    schema = Schema({name: read_type(form) for name, form in forms["types"].items()})
    return SchemaTypes(schema, {_kind(text): name for text, name in forms["kinds"].items()})


def _kind(text: str) -> GroupVersionKind:
    api_version, _, kind = text.partition(", Kind=")
    return GroupVersion.parse(api_version).with_kind(kind)


_SCHEME = kubernetes.scheme()


@attrs.define
class _State:
    """A live object and the clock."""

    gvk: GroupVersionKind
    types: TypeResolver
    reset_fields: Plain
    form: Callable[[Plain], Any]
    """An object from its plain data."""
    live: Any
    now: datetime | None = None

    def manager(self, subresource: str) -> FieldManager:
        return FieldManager(
            self.types,
            self.gvk,
            clock=lambda: self.now,
            subresource=subresource,
            reset_fields={v: exclude_fields(FieldSet.from_fields_v1(form)) for v, form in self.reset_fields.items()},
        )

    def run(self, op: Plain) -> Plain:
        self.now = parse_time(op["now"])
        manager = self.manager(op.get("subresource", ""))
        try:
            if op["op"] == "apply":
                self.live = manager.apply(self.live, op["object"], op["manager"], force=op.get("force", False))
            else:
                self.live = manager.update(self.live, self.form(self._new(op)), op["manager"])
        except StatusError as exc:
            causes = [{"reason": cause.type, "message": cause.message, "field": cause.field} for cause in exc.causes]
            found = {"err": str(exc), "reason": exc.reason, "code": exc.code}
            return found | ({"causes": sorted(causes, key=lambda cause: cause["message"])} if causes else {})
        except ApiMachineryError as exc:
            return {"err": str(exc)}
        return {"object": self.live if isinstance(self.live, dict) else to_dict(self.live)}

    def _new(self, op: Plain) -> Plain:
        new = op["object"]
        live = self.live if isinstance(self.live, dict) else to_dict(self.live)
        entries = live.get("metadata", {}).get("managedFields")
        if not op.get("keepManagedFields") or entries is None:
            return new
        return {**new, "metadata": {**new.get("metadata", {}), "managedFields": entries}}


def run(fn: str, given: Plain) -> Plain:
    """The outcome in the vectors' form."""
    return run_with(fn, given, kubernetes_types())


def run_with(fn: str, given: Plain, types: TypeResolver) -> Plain:
    """The same with these types of the Kubernetes kinds."""
    if fn in ("fieldmanager", "fieldmanager_typed"):
        return _scenario(given, types, typed=fn == "fieldmanager_typed")
    try:
        return {"out": _FUNCTIONS[fn](given, types)}
    except ApiMachineryError as exc:
        return {"err": str(exc)}


def _scenario(given: Plain, types: TypeResolver, *, typed: bool) -> Plain:
    gvk = _kind(f"{given['apiVersion']}, Kind={given['kind']}")
    form = partial(from_dict, _SCHEME.type_for(gvk)) if typed else dict
    live = form(given.get("live") or {"apiVersion": given["apiVersion"], "kind": given["kind"]})
    state = _State(gvk, types if given["typeConverter"] == "k8s" else DeducedTypes(), given.get("resetFields", {}), form, live)
    return {"out": {"steps": [state.run(op) for op in given["ops"]]}}


def _extract(given: Plain, types: TypeResolver) -> Any:
    found = extract(given["object"], given["manager"], types, subresource=given["subresource"])
    try:
        if found:
            _typed(found)  # Go does not get it without a type
    except RestoreError as exc:
        raise ManagedFieldsError("error extracting into obj from unstructured", exc.reason) from exc
    return found


def _to_subresource(given: Plain, types: TypeResolver) -> Any:
    return _scale_handler(given).to_subresource() or None


def _to_parent(given: Plain, types: TypeResolver) -> Any:
    return _scale_handler(given).to_parent(given["scale"] or ()) or None


def _scale_handler(given: Plain) -> ScaleHandler:
    paths = {version: elements and Path(map(PathElement.parse, elements)) for version, elements in given["mappings"].items()}
    return ScaleHandler(given["parent"] or (), GroupVersion.parse(given["groupVersion"]), paths)


def _validate(given: Plain, types: TypeResolver) -> Any:
    decode_managed_fields(given["managedFields"])
    return True


_FUNCTIONS: dict[str, Callable[[Plain, TypeResolver], Any]] = {
    "extract_apply_configuration": _extract,
    "toSubresource": _to_subresource,
    "toParent": _to_parent,
    "validate": _validate,
}


def same(line: Plain, got: Plain) -> bool:
    """Whether all steps agree; of an error about values, whether it says the same misfits."""
    if "err" in line:
        return "err" in got and "out" not in got and _same_error(line["err"], got["err"])
    if line["in"].get("op") or "manager" in line["in"]:
        return "out" in got and (equal(line["out"], got["out"]) or _same_object(line["out"], got["out"]))
    expected, actual = line["out"]["steps"], got["out"]["steps"]
    return len(expected) == len(actual) and all(map(_same_step, expected, actual))


def _same_step(expected: Plain, actual: Plain) -> bool:
    if "err" in expected and "reason" not in expected:
        return "err" in actual and same_error(expected["err"], actual["err"])
    return equal(expected, actual)


def _same_object(expected: Any, actual: Any) -> bool:
    """Whether two objects set the same fields to the same values: Go writes quantities in its own form."""
    return _same_fields(expected, actual) and _typed(expected) == _typed(actual)


def _same_fields(a: Any, b: Any) -> bool:
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(_same_fields(a[name], b[name]) for name in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(_same_fields, a, b))
    return not isinstance(a, dict | list) and not isinstance(b, dict | list)


def _typed(plain: Plain) -> Any:
    return to_typed(plain, _SCHEME.type_for(_kind(f"{plain['apiVersion']}, Kind={plain['kind']}")))


# Go prints the whole entry.
_ENTRY = re.compile(r"(error decoding versioned set from) .*(: error decoding set: )")


def _same_error(expected: str, got: str) -> bool:
    return same_error(_ENTRY.sub(r"\1\2", expected), _ENTRY.sub(r"\1\2", got))
