"""Unstructured objects: ``unstructured.jsonl``."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from apimachinery import unstructured
from apimachinery._errors import ApiMachineryError
from apimachinery.encoding import json
from apimachinery.meta import v1 as metav1
from apimachinery.model import NilDict, NilList, from_dict, to_dict
from apimachinery.schema import GroupVersionKind
from apimachinery.times import parse_time
from apimachinery.unstructured import (
    NestedParentError,
    RestoreError,
    StrictDecodingError,
    Unstructured,
    UnstructuredList,
    from_json,
    from_typed,
    remove_nested_field,
    set_nested_field,
    to_json,
    to_typed,
)
from tests.conformance.forms import typed
from tests.conformance.suite import equal
from tests.testapigroup.v1 import Carp

FILES = ("unstructured",)

Out = dict[str, Any]

_TYPES: dict[str, type] = {
    "Carp": Carp,
    "Condition": metav1.Condition,
    "DeleteOptions": metav1.DeleteOptions,
    "LabelSelector": metav1.LabelSelector,
    "ListMeta": metav1.ListMeta,
    "ObjectMeta": metav1.ObjectMeta,
    "Status": metav1.Status,
}


def run(fn: str, given: dict) -> dict:
    """The result of *fn* in the vectors' form."""
    try:
        return _FUNCTIONS[fn](given)
    except RestoreError as exc:
        return {"err": exc.reason}
    except ApiMachineryError as exc:
        return {"err": str(exc)}


# what Go says with the names of its own types, and what is said here
_TEXTS = (
    (re.compile(r"cannot convert (\w+) to [\w.]+"), re.compile(r"cannot convert (\w+) to [\w.]+")),
    (re.compile(r"json: cannot unmarshal (\w+) into Go .*"), re.compile(r"(?:.*: )?expected \w+, found (\w+).*")),
)
_JSON_NAMES = {"list": "array", "integer": "number", "boolean": "bool"}


def same(line: dict, got: dict) -> bool:
    """Whether both are the same, or errors about a value of the same kind where Go's text names a type of Go's."""
    if equal({key: line[key] for key in ("out", "err") if key in line}, got):
        return True
    for theirs, ours in _TEXTS:
        expected, found = theirs.fullmatch(line.get("err", "")), ours.fullmatch(got.get("err", ""))
        if expected and found:
            return "out" not in line and "out" not in got and expected[1] == _JSON_NAMES.get(found[1], found[1])
    return False


# --- nested values --------------------------------------------------------------------------------------------------

_MISSING: Any = object()

_READERS: dict[str, tuple[Callable[..., Any], Any]] = {  # and what Go gives where there is nothing
    "NestedBool": (unstructured.nested_bool, False),
    "NestedFieldCopy": (unstructured.nested_field, None),
    "NestedFieldNoCopy": (unstructured.nested_field_no_copy, None),
    "NestedFloat64": (unstructured.nested_float64, 0.0),
    "NestedInt64": (unstructured.nested_int64, 0),
    "NestedMap": (unstructured.nested_map, None),
    "NestedNullCoercingStringMap": (unstructured.nested_null_coercing_string_map, None),
    "NestedNumberAsFloat64": (unstructured.nested_number_as_float64, 0.0),
    "NestedSlice": (unstructured.nested_list, None),
    "NestedString": (unstructured.nested_string, ""),
    "NestedStringMap": (unstructured.nested_string_map, None),
    "NestedStringSlice": (unstructured.nested_string_list, None),
}


def _nested(given: dict) -> dict:
    read, zero = _READERS[given["method"]]
    options = {"default": _MISSING} if zero is None and "Field" in given["method"] else {}
    try:
        value = read(json.loads(given["json"]), *given["fields"], **options)
    except ApiMachineryError as exc:
        return {"out": {"found": False}, "err": str(exc)}
    found = value is not _MISSING if options else value is not None
    shown = _nil(value) if found else zero
    return {"out": {"found": found, "value": shown if "StringMap" in given["method"] else typed(shown)}}


def _set_nested(given: dict) -> dict:
    content = json.loads(given["json"])
    result: dict = {}
    try:
        if given["method"] == "RemoveNestedField":
            remove_nested_field(content, *given["fields"])
        else:
            set_nested_field(content, json.loads(given["value"]), *given["fields"])
    except ApiMachineryError as exc:
        result["err"] = str(exc)
    return {"out": typed(content), **result}


# --- metadata -------------------------------------------------------------------------------------------------------


def _gvk(gvk: GroupVersionKind) -> Out:
    return {"group": gvk.group, "version": gvk.version, "kind": gvk.kind}


def _nil(value: Any) -> Any:
    return None if isinstance(value, NilDict | NilList) else value


def _time(value: Any) -> Any:
    return to_dict(metav1.ObjectMeta(creation_timestamp=value)).get("creationTimestamp")


def _structs(values: list[Any]) -> Any:
    # through JSON, because Go keeps raw fields as text
    return None if _nil(values) is None else [json.loads(json.dumps(to_dict(value))) for value in values]


def _accessors(given: dict) -> dict:
    obj = Unstructured(json.loads(given["json"]))
    meta = obj.metadata
    return {
        "out": {
            "apiVersion": obj.api_version,
            "kind": obj.kind,
            "gvk": _gvk(obj.group_version_kind),
            "isList": obj.is_list(),
            "name": meta.name,
            "generateName": meta.generate_name,
            "namespace": meta.namespace,
            "selfLink": meta.self_link,
            "uid": meta.uid,
            "resourceVersion": meta.resource_version,
            "continue": meta.continue_,
            "generation": meta.generation,
            "remainingItemCount": meta.remaining_item_count,
            "deletionGracePeriodSeconds": meta.deletion_grace_period_seconds,
            "creationTimestamp": _time(meta.creation_timestamp),
            "deletionTimestamp": _time(meta.deletion_timestamp),
            "labels": _nil(meta.labels),
            "annotations": _nil(meta.annotations),
            "finalizers": _nil(meta.finalizers),
            "ownerReferences": _structs(meta.owner_references),
            "managedFields": _structs(meta.managed_fields),
        }
    }


_NOW = parse_time("2020-09-13T12:26:40Z")

_SETTERS: dict[str, tuple[str, Callable[[str], Any]]] = {  # the attribute, and what the README says is set for a text
    "SetName": ("name", str),
    "SetGenerateName": ("generate_name", str),
    "SetNamespace": ("namespace", str),
    "SetSelfLink": ("self_link", str),
    "SetUID": ("uid", str),
    "SetResourceVersion": ("resource_version", str),
    "SetContinue": ("continue_", str),
    "SetGeneration": ("generation", lambda v: 7 * len(v)),
    "SetRemainingItemCount": ("remaining_item_count", lambda v: 7 * len(v) if v else None),
    "SetDeletionGracePeriodSeconds": ("deletion_grace_period_seconds", lambda v: 7 * len(v) if v else None),
    "SetCreationTimestamp": ("creation_timestamp", lambda v: _NOW if v else None),
    "SetDeletionTimestamp": ("deletion_timestamp", lambda v: _NOW if v else None),
    "SetLabels": ("labels", lambda v: {"k": v} if v else NilDict()),
    "SetAnnotations": ("annotations", lambda v: {"k": v} if v else NilDict()),
    "SetFinalizers": ("finalizers", lambda v: [v, "z"] if v else NilList()),
    "SetOwnerReferences": ("owner_references", lambda v: [_owner(v)] if v else NilList()),
    "SetManagedFields": ("managed_fields", lambda v: [_entry(v)] if v else NilList()),
}


def _owner(v: str) -> metav1.OwnerReference:
    return metav1.OwnerReference(api_version="v1", kind="K", name=v, uid=v, controller=v == "x")


def _entry(v: str) -> metav1.ManagedFieldsEntry:
    return metav1.ManagedFieldsEntry(manager=v, operation="Update", time=_NOW, fields_v1={"f:a": {}})


def _setters(given: dict) -> dict:
    obj = Unstructured(json.loads(given["json"]))
    for op in given["ops"]:
        name, value = op["op"], op["v"]
        try:
            if name in _SETTERS:
                attribute, make = _SETTERS[name]
                setattr(obj.metadata, attribute, make(value))
            elif name == "SetGroupVersionKind":
                obj.group_version_kind = GroupVersionKind(value, "v1", "G")
            else:
                setattr(obj, {"SetAPIVersion": "api_version", "SetKind": "kind"}[name], value)
        except NestedParentError:
            continue  # Go's setters say nothing
    return {"out": to_json(obj).decode().removesuffix("\n")}


# --- whole objects --------------------------------------------------------------------------------------------------


def _decode(given: dict) -> dict:
    obj = from_json(json.dumps(given["json"], sort_keys=True))
    out: Out = {"gvk": _gvk(obj.group_version_kind), "isList": obj.is_list(), "type": type(obj).__name__}
    if isinstance(obj, UnstructuredList):
        out |= {
            "continue": obj.metadata.continue_,
            "resourceVersion": obj.metadata.resource_version,
            "len": len(obj.items),
            "names": [item.metadata.name for item in obj.items],
        }
    else:
        out |= {"name": obj.metadata.name, "isListObject": obj.is_list(), "len": 0}
    return {"out": out | {"json": to_json(obj).decode(), "jsonErr": None}}


def _decode_text(given: dict) -> dict:
    obj = from_json(given["text"])
    return {"out": {"gvk": _gvk(obj.group_version_kind), "json": to_json(obj).decode()}}


def _json_of(obj: Any) -> Out:
    return {"json": json.dumps(to_dict(obj)).decode()}


def _content(given: dict) -> Unstructured:
    return Unstructured.wrap(_sorted(json.loads(given["json"])))


def _sorted(value: Any) -> Any:
    """*value* as Go writes its maps, which have no order of their own."""
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value)}
    return list(map(_sorted, value)) if isinstance(value, list) else value


def _from_unstructured(given: dict) -> dict:
    return {"out": _json_of(to_typed(_content(given), _TYPES[given["type"]], keep_unknown=False))}


def _from_unstructured_strict(given: dict) -> dict:
    try:
        obj = to_typed(_content(given), _TYPES[given["type"]], strict=True)
    except StrictDecodingError as exc:
        return {"out": _json_of(exc.obj), "err": str(exc)}
    return {"out": _json_of(obj)}


def _to_unstructured(given: dict) -> dict:
    obj = from_dict(_TYPES[given["type"]], json.loads(given["json"]))
    return {"out": typed(from_typed(obj).content)}


_FUNCTIONS: dict[str, Callable[[dict], dict]] = {
    "Accessors": _accessors,
    "FromUnstructured": _from_unstructured,
    "FromUnstructuredStrict": _from_unstructured_strict,
    "Nested": _nested,
    "SetNested": _set_nested,
    "Setters": _setters,
    "ToUnstructured": _to_unstructured,
    "UnstructuredDecode": _decode,
    "UnstructuredDecodeText": _decode_text,
}
