"""Metadata, selectors, conditions and options: ``objectmeta.jsonl``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from apimachinery.meta import v1 as metav1
from apimachinery.meta import validation
from apimachinery.model import from_dict
from apimachinery.times import parse_time
from apimachinery.validation import FieldError, Path
from tests.conformance.runners.fielderrors import error_objects, typed
from tests.conformance.runners.validation import _NAME_RULES

FILES = ("objectmeta",)

_F = Path("f")


def run(fn: str, given: dict) -> dict:
    """The result of *fn* in the vectors' form."""
    found = _FUNCTIONS[fn](given)
    return {"out": found if isinstance(found, dict) else error_objects(found)}


def same(line: dict, got: dict) -> bool:
    """Whether that is what Go gave. An empty list or map of Go's is nil or not, which the input does not tell."""
    if line["fn"] == "ValidateImmutableField" and typed(line["in"]["new"]) in ([], {}):
        return _without_empty(line["out"]) == _without_empty(got["out"])
    return line["out"] == got["out"]


def _without_empty(errors: list[dict]) -> list[dict]:
    return [
        error
        | {"badValue": error["badValue"] or None, "error": re.sub(r"value: (null|\[\]|\{\}):", "value: null:", error["error"])}
        for error in errors
    ]


def _meta(data: Any) -> metav1.ObjectMeta:
    return from_dict(metav1.ObjectMeta, data)


def _object_meta(given: dict) -> Iterable[FieldError]:
    rule = _NAME_RULES[given["nameFn"]]
    return validation.validate_object_meta(_meta(given["meta"]), requires_namespace=given["requiresNamespace"], name_rule=rule)


def _annotations(given: dict) -> Any:
    annotations = given["annotations"] or {}
    if not given["pad"]:
        return validation.validate_annotations(_F, annotations)
    annotations = annotations | {given["padKey"]: "b" * given["pad"]}
    try:
        validation.check_annotations_size(annotations)
        size = None
    except validation.AnnotationsTooLargeError as exc:
        size = str(exc)
    return {"errs": error_objects(validation.validate_annotations(_F, annotations)), "sizeErr": size}


def _label_selector(given: dict) -> dict:
    selector = from_dict(metav1.LabelSelector, given["selector"]) if given["selector"] is not None else None
    errors = validation.validate_label_selector(
        Path("sel"),
        selector,
        allow_invalid_label_value=given["allowInvalidLabelValueInSelector"],
        allow_unknown_operator=given["allowUnknownOperatorInRequirement"],
    )
    return {
        "errs": error_objects(errors),
        "hasInvalid": validation.label_selector_has_invalid_label_value(selector),
    }


def _field_requirement(given: dict) -> Iterable[FieldError]:
    requirement = from_dict(metav1.FieldSelectorRequirement, given["req"])
    return validation.validate_field_selector_requirement(_F, requirement, allow_unknown_operator=given["allowUnknown"])


def _long_message(given: dict) -> Iterable[FieldError]:
    condition = metav1.Condition(
        type="A", status="True", reason="R", last_transition_time=parse_time("2020-01-01T00:00:00Z"), message="m" * given["len"]
    )
    return validation.validate_condition(_F, condition)


def _list(cls: type, items: Any) -> list:
    return [from_dict(cls, item) for item in items or ()]


_FUNCTIONS: dict[str, Callable[[dict], Any]] = {
    "ValidateObjectMeta": _object_meta,
    "ValidateObjectMetaUpdate": lambda given: validation.validate_object_meta_update(_meta(given["new"]), _meta(given["old"])),
    "ValidateFinalizerName": lambda given: validation.validate_finalizer_name(_F, given["s"]),
    "ValidateLabelName": lambda given: validation.validate_label_name(_F, given["s"]),
    "ValidateAnnotations": _annotations,
    "ValidateOwnerReferences": lambda given: validation.validate_owner_references(_F, _list(metav1.OwnerReference, given["refs"])),
    "ValidateFinalizers": lambda given: validation.validate_finalizers(_F, given["list"] or []),
    "ValidateNoNewFinalizers": lambda given: validation.validate_no_new_finalizers(_F, given["new"] or [], given["old"] or []),
    "ValidateNonnegativeField": lambda given: validation.validate_nonnegative_field(_F, given["n"]),
    "ValidateImmutableField": lambda given: validation.validate_immutable_field(_F, typed(given["new"]), typed(given["old"])),
    "ValidateLabelSelector": _label_selector,
    "ValidateLabels": lambda given: validation.validate_labels(_F, given["labels"] or {}),
    "ValidateFieldSelectorRequirement": _field_requirement,
    "ValidateDeleteOptions": lambda given: validation.validate_delete_options(from_dict(metav1.DeleteOptions, given["options"])),
    "ValidateCreateOptions": lambda given: validation.validate_create_options(from_dict(metav1.CreateOptions, given["options"])),
    "ValidateUpdateOptions": lambda given: validation.validate_update_options(from_dict(metav1.UpdateOptions, given["options"])),
    "ValidatePatchOptions": lambda given: validation.validate_patch_options(
        from_dict(metav1.PatchOptions, given["options"]), given["patchType"]
    ),
    "ValidateFieldManager": lambda given: validation.validate_field_manager(_F, given["s"]),
    "ValidateTableOptions": lambda given: validation.validate_table_options(
        metav1.TableOptions(include_object=given["includeObject"])
    ),
    "ValidateManagedFields": lambda given: validation.validate_managed_fields(_F, _list(metav1.ManagedFieldsEntry, given["list"])),
    "ValidateConditions": lambda given: validation.validate_conditions(
        Path("status", "conditions"), _list(metav1.Condition, given["conditions"])
    ),
    "ValidateConditionMessageLen": _long_message,
}
