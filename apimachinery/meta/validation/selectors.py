"""Labels, and selectors as objects hold them (Go: ``apis/meta/v1/validation/validation.go``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from apimachinery.meta.v1.selector import (
    FieldSelectorRequirement,
    LabelSelector,
    LabelSelectorOperator,
    LabelSelectorRequirement,
)
from apimachinery.validation import FieldError, NamedText, Path
from apimachinery.validation.names import is_qualified_name, is_valid_label_value

__all__ = [
    "label_selector_has_invalid_label_value",
    "validate_field_selector_requirement",
    "validate_label_name",
    "validate_label_selector",
    "validate_label_selector_requirement",
    "validate_labels",
]

# The operators of both kinds of selectors have the same names.
_WITH_VALUES = (LabelSelectorOperator.IN, LabelSelectorOperator.NOT_IN)
_WITHOUT_VALUES = (LabelSelectorOperator.EXISTS, LabelSelectorOperator.DOES_NOT_EXIST)


def validate_label_name(path: Path, name: str) -> Iterator[FieldError]:
    """The key of a label is a qualified name."""
    for fault in is_qualified_name(name):
        yield FieldError.invalid(path, name, fault).with_origin("labelKey")


def validate_labels(path: Path, labels: Mapping[str, str]) -> Iterator[FieldError]:
    """The keys are qualified names, the values words or empty."""
    for key, value in labels.items():
        for fault in is_qualified_name(key):
            yield FieldError.invalid(path, key, fault).with_origin("labelKey")
        for fault in is_valid_label_value(value):
            yield FieldError.invalid(path, value, fault)


def validate_label_selector(
    path: Path,
    selector: LabelSelector | None,
    *,
    allow_invalid_label_value: bool = False,
    allow_unknown_operator: bool = False,
) -> Iterator[FieldError]:
    """The labels and requirements of a selector are right. None passes.

    Args:
        path: Where the selector is.
        selector: The selector.
        allow_invalid_label_value: Lets values pass that no label has: for updates of objects that were stored with some.
        allow_unknown_operator: Leaves operators that are not known to somebody else.
    """
    if selector is None:
        return
    yield from validate_labels(path / "matchLabels", selector.match_labels)
    for index, requirement in enumerate(selector.match_expressions):
        yield from validate_label_selector_requirement(
            path / "matchExpressions" / index,
            requirement,
            allow_invalid_label_value=allow_invalid_label_value,
            allow_unknown_operator=allow_unknown_operator,
        )


def validate_label_selector_requirement(
    path: Path,
    requirement: LabelSelectorRequirement,
    *,
    allow_invalid_label_value: bool = False,
    allow_unknown_operator: bool = False,
) -> Iterator[FieldError]:
    """One requirement: the operator is known and has the values it needs, the key and the values are those of labels."""
    yield from _validate_operator(path, requirement, allow_unknown_operator)
    yield from validate_label_name(path / "key", requirement.key)
    if not allow_invalid_label_value:
        for index, value in enumerate(requirement.values):
            for fault in is_valid_label_value(value):
                yield FieldError.invalid(path / "values" / index, value, fault)


def validate_field_selector_requirement(
    path: Path, requirement: FieldSelectorRequirement, *, allow_unknown_operator: bool = False
) -> Iterator[FieldError]:
    """One requirement on a field: it names one, and the operator is known and has the values it needs."""
    if not requirement.key:
        yield FieldError.required(path / "key", "must be specified")
    yield from _validate_operator(path, requirement, allow_unknown_operator)


def _validate_operator(
    path: Path, requirement: LabelSelectorRequirement | FieldSelectorRequirement, allow_unknown: bool
) -> Iterator[FieldError]:
    if requirement.operator in _WITH_VALUES:
        if not requirement.values:
            yield FieldError.required(path / "values", "must be specified when `operator` is 'In' or 'NotIn'")
    elif requirement.operator in _WITHOUT_VALUES:
        if requirement.values:
            yield FieldError.forbidden(path / "values", "may not be specified when `operator` is 'Exists' or 'DoesNotExist'")
    elif not allow_unknown:
        yield FieldError.invalid(path / "operator", NamedText(requirement.operator), "not a valid selector operator")


def label_selector_has_invalid_label_value(selector: LabelSelector | None) -> bool:
    """Whether a requirement of *selector* asks for a value that no label has."""
    requirements = selector.match_expressions if selector else ()
    return any(is_valid_label_value(value) for requirement in requirements for value in requirement.values)
