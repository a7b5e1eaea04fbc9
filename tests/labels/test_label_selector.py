"""The selectors that objects hold, as selectors of labels and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery.labels import EVERYTHING, NOTHING, InvalidLabelsError, InvalidSelectorError, parse
from apimachinery.meta.v1 import LabelSelector, LabelSelectorRequirement
from apimachinery.meta.v1.selectors import (
    add_label_to_selector,
    format_label_selector,
    label_selector_as_map,
    label_selector_as_selector,
    parse_to_label_selector,
    selector_as_label_selector,
    selector_has_label,
    set_as_label_selector,
)
from apimachinery.validation import Aggregate

KEYS = st.sampled_from(["app", "tier", "example.com/app", "x"])
VALUES = st.sampled_from(["", "web", "db", "1"])
SETS = st.dictionaries(KEYS, VALUES)


def expression(key, operator, *values):
    return LabelSelectorRequirement(key=key, operator=operator, values=list(values))


@st.composite
def expressions(draw):
    operator = draw(st.sampled_from(["In", "NotIn", "Exists", "DoesNotExist"]))
    values = draw(st.lists(VALUES, min_size=1, unique=True)) if operator in ("In", "NotIn") else []
    return expression(draw(KEYS), operator, *values)


LABEL_SELECTORS = st.builds(LabelSelector, match_labels=SETS, match_expressions=st.lists(expressions(), max_size=4))


@pytest.mark.parametrize(
    ("held", "text"),
    [
        pytest.param(LabelSelector(match_labels={"a": "b"}), "a=b", id="a label"),
        pytest.param(LabelSelector(match_expressions=[expression("a", "In", "c", "b")]), "a in (b,c)", id="in"),
        pytest.param(LabelSelector(match_expressions=[expression("a", "NotIn", "b")]), "a notin (b)", id="not in"),
        pytest.param(LabelSelector(match_expressions=[expression("a", "Exists")]), "a", id="exists"),
        pytest.param(LabelSelector(match_expressions=[expression("a", "DoesNotExist")]), "!a", id="does not exist"),
        pytest.param(LabelSelector(match_labels={"a": "b"}, match_expressions=[expression("c", "Exists")]), "a=b,c", id="both"),
    ],
)
def test_what_objects_hold_and_what_is_written_is_the_same(held, text):
    selector = label_selector_as_selector(held)

    assert str(selector) == text
    assert selector == parse(text)
    assert label_selector_as_selector(parse_to_label_selector(text)) == selector


def test_none_selects_nothing_and_an_empty_one_everything():
    assert label_selector_as_selector(None) is NOTHING
    assert label_selector_as_selector(LabelSelector()) is EVERYTHING
    assert selector_as_label_selector(NOTHING) is None
    assert selector_as_label_selector(EVERYTHING) == LabelSelector()


@given(LABEL_SELECTORS, SETS)
def test_there_and_back_the_same_is_selected(held, labels):
    selector = label_selector_as_selector(held)

    back = selector_as_label_selector(selector)

    assert label_selector_as_selector(back).matches(labels) == selector.matches(labels)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        pytest.param("a!=b", LabelSelector(match_expressions=[expression("a", "NotIn", "b")]), id="not equals"),
        pytest.param(
            "a=b,a=c",
            LabelSelector(match_labels={"a": "b"}, match_expressions=[expression("a", "In", "c")]),
            id="a contradiction stays one",
        ),
    ],
)
def test_what_has_no_operator_of_its_own_is_held_all_the_same(text, held):
    assert selector_as_label_selector(parse(text)) == held


@pytest.mark.parametrize("text", ["a>1", "a<1"])
def test_what_objects_cannot_hold_is_an_error(text):
    with pytest.raises(InvalidSelectorError, match="isn't supported in label selectors"):
        selector_as_label_selector(parse(text))
    with pytest.raises(InvalidSelectorError, match="isn't supported in label selectors"):
        parse_to_label_selector(text)


@pytest.mark.parametrize("text", ["a=b,", "a!=b"])
def test_texts_that_objects_cannot_hold_are_errors(text):
    with pytest.raises(InvalidSelectorError):
        parse_to_label_selector(text)


@pytest.mark.parametrize(
    "held",
    [
        pytest.param(LabelSelector(match_labels={"-": "b"}), id="a key"),
        pytest.param(LabelSelector(match_labels={"a": "-"}), id="a value"),
        pytest.param(LabelSelector(match_expressions=[expression("a", "In")]), id="no values"),
        pytest.param(LabelSelector(match_expressions=[expression("a", "Exists", "b")]), id="values"),
        pytest.param(LabelSelector(match_expressions=[expression("a", "Like", "b")]), id="an operator"),
    ],
)
def test_what_is_wrong_selects_nothing_but_an_error(held):
    with pytest.raises((Aggregate, InvalidSelectorError)):
        label_selector_as_selector(held)

    assert format_label_selector(held) == "<error>"


@pytest.mark.parametrize(
    ("held", "labels"),
    [
        pytest.param(None, None, id="none"),
        pytest.param(LabelSelector(), {}, id="empty"),
        pytest.param(
            LabelSelector(match_labels={"a": "b"}, match_expressions=[expression("c", "In", "d")]), {"a": "b", "c": "d"}, id="both"
        ),
    ],
)
def test_some_are_nothing_but_labels(held, labels):
    assert label_selector_as_map(held) == labels


@pytest.mark.parametrize("operator", ["In", "NotIn", "Exists", "Like"])
def test_others_are_more_than_labels(operator):
    held = LabelSelector(match_labels={"a": "b"}, match_expressions=[expression("c", operator, "d", "e")])

    with pytest.raises(InvalidLabelsError) as caught:
        label_selector_as_map(held)

    assert caught.value.labels == {"a": "b"}


def test_selectors_are_shown_to_people():
    assert format_label_selector(LabelSelector(match_labels={"a": "b"})) == "a=b"
    assert format_label_selector(LabelSelector()) == "<none>"


def test_labels_are_added_to_a_copy():
    held = LabelSelector(match_labels={"a": "b"})

    assert add_label_to_selector(held, "c", "d") == LabelSelector(match_labels={"a": "b", "c": "d"})
    assert add_label_to_selector(held, "", "d") == held == LabelSelector(match_labels={"a": "b"})
    assert selector_has_label(held, "a")
    assert not selector_has_label(held, "c")


def test_labels_become_a_selector():
    assert set_as_label_selector({"a": "b"}) == LabelSelector(match_labels={"a": "b"})
    assert set_as_label_selector(None) is None
