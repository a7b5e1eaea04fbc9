"""The selectors of objects as selectors of labels, and back (Go: ``apis/meta/v1/helpers.go``)."""

from __future__ import annotations

from collections.abc import Mapping

from apimachinery import labels
from apimachinery._quote import quote
from apimachinery.labels import EVERYTHING, NOTHING, InvalidLabelsError, InvalidSelectorError, Operator, Requirement, Selector
from apimachinery.meta.v1.selector import LabelSelector, LabelSelectorOperator, LabelSelectorRequirement
from apimachinery.model import deep_copy
from apimachinery.validation import Aggregate

__all__ = [
    "add_label_to_selector",
    "format_label_selector",
    "label_selector_as_map",
    "label_selector_as_selector",
    "parse_to_label_selector",
    "selector_as_label_selector",
    "selector_has_label",
    "set_as_label_selector",
]

_OPERATORS: dict[str, Operator] = {
    LabelSelectorOperator.IN: Operator.IN,
    LabelSelectorOperator.NOT_IN: Operator.NOT_IN,
    LabelSelectorOperator.EXISTS: Operator.EXISTS,
    LabelSelectorOperator.DOES_NOT_EXIST: Operator.DOES_NOT_EXIST,
}
_BACK = {operator: LabelSelectorOperator(name) for name, operator in _OPERATORS.items()}
_SINGLE = (Operator.EQUALS, Operator.DOUBLE_EQUALS)
# What else says that a label has one value, or not.
_SETS = {Operator.EQUALS: Operator.IN, Operator.DOUBLE_EQUALS: Operator.IN, Operator.NOT_EQUALS: Operator.NOT_IN}


def label_selector_as_selector(selector: LabelSelector | None) -> Selector:
    """What *selector* selects, ready to match. None selects nothing, an empty one everything.

    Raises:
        Aggregate: If a requirement is wrong; the first that is.
        InvalidSelectorError: If an operator is unknown.
    """
    if selector is None:
        return NOTHING
    if not selector.match_labels and not selector.match_expressions:
        return EVERYTHING
    found = [labels.new_requirement(key, Operator.EQUALS, (value,)) for key, value in sorted(selector.match_labels.items())]
    return Selector(found + [_requirement(expression) for expression in selector.match_expressions])


def _requirement(expression: LabelSelectorRequirement) -> Requirement:
    operator = _OPERATORS.get(expression.operator)
    if operator is None:
        raise InvalidSelectorError(f"{quote(str(expression.operator))} is not a valid label selector operator")
    return labels.new_requirement(expression.key, operator, expression.values or None)


def label_selector_as_map(selector: LabelSelector | None) -> dict[str, str] | None:
    """The labels that *selector* asks for, for what knows no other selectors; None for None.

    Raises:
        InvalidLabelsError: If it asks for more than one value each; holds the labels so far.
    """
    if selector is None:
        return None
    found = dict(selector.match_labels)
    for expression in selector.match_expressions:
        name = quote(str(expression.operator))
        if expression.operator not in _OPERATORS:
            raise InvalidLabelsError(f"{name} is not a valid selector operator", found)
        without = " without a single value" if expression.operator == LabelSelectorOperator.IN else ""
        if not without or len(expression.values) != 1:
            raise InvalidLabelsError(f"operator {name}{without} cannot be converted into the old label selector format", found)
        found[expression.key] = expression.values[0]
    return found


def selector_as_label_selector(selector: Selector) -> LabelSelector | None:
    """What selects the same objects, for an object to hold; None for what selects nothing.

    >>> selector_as_label_selector(labels.parse("app=shop,tier!=cache")).match_labels
    {'app': 'shop'}

    Raises:
        InvalidSelectorError: If it has an operator that objects cannot hold: ``>`` or ``<``.
    """
    if not selector.selectable:
        return None
    made = LabelSelector()
    for one in selector.requirements:
        if one.operator in _SINGLE and one.key not in made.match_labels:
            made.match_labels[one.key] = one.values[0]
            continue
        operator = _BACK.get(_SETS.get(one.operator, one.operator))
        if operator is None:
            raise InvalidSelectorError(f'"{one.operator}" isn\'t supported in label selectors')
        made.match_expressions.append(LabelSelectorRequirement(key=one.key, operator=operator, values=list(one.values)))
    return made


def parse_to_label_selector(text: str) -> LabelSelector:
    """The selector for an object that *text* describes.

    Raises:
        InvalidSelectorError: If *text* is no selector, or has an operator that objects cannot hold: ``!=``, ``>``, ``<``.
    """
    try:
        requirements = labels.parse_requirements(text)
    except InvalidSelectorError as exc:
        raise InvalidSelectorError(f'couldn\'t parse the selector string "{text}": {exc}') from exc
    made = LabelSelector()
    for one in requirements:
        if one.operator in _SINGLE:
            made.match_labels[one.key] = one.values[0]
        elif one.operator in _BACK:
            made.match_expressions.append(
                LabelSelectorRequirement(key=one.key, operator=_BACK[one.operator], values=list(one.values))
            )
        elif one.operator is Operator.NOT_EQUALS:
            raise InvalidSelectorError(f'"{one.operator}" is not a valid label selector operator')
        else:
            raise InvalidSelectorError(f'"{one.operator}" isn\'t supported in label selectors')
    return made


def set_as_label_selector(wanted: Mapping[str, str] | None) -> LabelSelector | None:
    """The selector for the labels *wanted*; None, which selects nothing, for None."""
    return None if wanted is None else LabelSelector(match_labels=dict(wanted))


def format_label_selector(selector: LabelSelector | None) -> str:
    """*selector* for people: ``<none>`` where it asks for nothing, ``<error>`` where it is wrong."""
    try:
        return str(label_selector_as_selector(selector)) or "<none>"
    except (Aggregate, InvalidSelectorError):
        return "<error>"


def add_label_to_selector(selector: LabelSelector, key: str, value: str) -> LabelSelector:
    """A copy of *selector* that asks for the label too; as it is where the key is empty."""
    added = deep_copy(selector)
    if key:
        added.match_labels[key] = value
    return added


def selector_has_label(selector: LabelSelector, key: str) -> bool:
    """Whether *selector* asks for one value, not empty, of the label."""
    return bool(selector.match_labels.get(key))
