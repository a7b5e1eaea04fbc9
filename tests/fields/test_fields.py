"""Field selectors: read, print, match, transform."""

from __future__ import annotations

import copy
import pickle

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery import fields
from apimachinery.fields import (
    EVERYTHING,
    NOTHING,
    InvalidEscapeError,
    InvalidFieldValueError,
    InvalidSelectorError,
    Operator,
    Requirement,
    Selector,
    UnescapedCharacterError,
    and_selectors,
    escape_value,
    one_term_equal_selector,
    one_term_not_equal_selector,
    parse_and_transform_selector,
    parse_selector,
    selector_from_set,
    unescape_value,
)

NAMES = st.sampled_from(["metadata.name", "metadata.namespace", "status.phase", "a"])
TEXTS = st.text(alphabet="ab,=\\ !é", max_size=6)
SETS = st.dictionaries(NAMES, TEXTS)
REQUIREMENTS = st.builds(Requirement, st.sampled_from([Operator.EQUALS, Operator.NOT_EQUALS]), NAMES, TEXTS)
SELECTORS = st.lists(REQUIREMENTS, max_size=5).map(Selector)


@pytest.mark.parametrize(
    ("text", "requirements"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("a=b", [("=", "a", "b")], id="equals"),
        pytest.param("a==b", [("=", "a", "b")], id="equals, spelled differently"),
        pytest.param("a!=b", [("!=", "a", "b")], id="not equals"),
        pytest.param("a=", [("=", "a", "")], id="an empty value"),
        pytest.param("=b", [("=", "", "b")], id="no field"),
        pytest.param("=", [], id="neither selects everything"),
        pytest.param("b=2,a=1", [("=", "a", "1"), ("=", "b", "2")], id="sorted"),
        pytest.param(",a=1,,", [("=", "a", "1")], id="empty terms"),
        pytest.param(r"a=b\,c\=d\\", [("=", "a", "b,c=d\\")], id="escapes"),
        pytest.param("a= b ", [("=", "a", " b ")], id="space counts"),
    ],
)
def test_selectors_are_read(text, requirements):
    assert parse_selector(text).requirements == tuple(
        Requirement(Operator(operator), field, value) for operator, field, value in requirements
    )


@pytest.mark.parametrize(
    ("text", "error", "message"),
    [
        pytest.param("a", InvalidSelectorError, "invalid selector: 'a'; can't understand 'a'", id="no comparison"),
        pytest.param("a=1,b", InvalidSelectorError, "invalid selector: 'a=1,b'; can't understand 'b'", id="one without"),
        pytest.param(r"a=\b", InvalidEscapeError, r"invalid field selector: invalid escape sequence: \b", id="an escape"),
        pytest.param("a=\\", InvalidEscapeError, "invalid field selector: invalid escape sequence: \\", id="half an escape"),
        pytest.param(
            "a=b=c", UnescapedCharacterError, "invalid field selector: unescaped character in value: 61", id="not escaped"
        ),
    ],
)
def test_other_texts_are_no_selectors(text, error, message):
    with pytest.raises(error) as caught:
        parse_selector(text)

    assert str(caught.value) == message
    assert str(pickle.loads(pickle.dumps(caught.value))) == message


@pytest.mark.parametrize(
    ("text", "selected", "rejected"),
    [
        pytest.param("", [{}, {"a": "b"}], [], id="everything"),
        pytest.param("a=b", [{"a": "b"}], [{}, {"a": "c"}, {"b": "b"}], id="equals"),
        pytest.param("a!=b", [{}, {"a": "c"}], [{"a": "b"}], id="not equals"),
        pytest.param("a=", [{}, {"a": ""}], [{"a": "b"}], id="what is not there is empty"),
        pytest.param("a!=", [{"a": "b"}], [{}, {"a": ""}], id="what is not there is not anything"),
        pytest.param("a=b,c!=d", [{"a": "b"}], [{"a": "b", "c": "d"}, {}], id="all have to hold"),
    ],
)
def test_fields_are_selected(text, selected, rejected):
    matches = parse_selector(text).matches

    assert [one for one in selected + rejected if matches(one)] == selected


def test_everything_and_nothing():
    assert EVERYTHING.matches({})
    assert EVERYTHING.is_empty
    assert not NOTHING.matches({})
    assert not NOTHING.is_empty
    assert EVERYTHING != NOTHING
    assert not and_selectors(EVERYTHING, NOTHING).matches({})


@given(SELECTORS)
def test_selectors_read_what_they_print(selector):
    assert parse_selector(str(selector)) == selector


@given(SELECTORS, SETS)
def test_a_selector_and_its_text_select_the_same(selector, values):
    assert parse_selector(str(selector)).matches(values) == selector.matches(values)


@given(SETS)
def test_a_selector_from_fields_selects_them(values):
    selector = selector_from_set(values)

    assert selector.matches(values)
    assert parse_selector(str(selector)) == selector


@given(st.lists(SELECTORS, max_size=4), SETS)
def test_together_they_select_what_all_select(selectors, values):
    both = and_selectors(*selectors)

    assert both.matches(values) == all(selector.matches(values) for selector in selectors)
    assert parse_selector(str(both)) == both


@given(NAMES, TEXTS, SETS)
def test_one_term_is_the_opposite_of_the_other(field, value, values):
    equal, other = one_term_equal_selector(field, value), one_term_not_equal_selector(field, value)

    assert equal.matches(values) != other.matches(values)
    assert equal.requires_exact_match(field) == value
    assert other.requires_exact_match(field) is None


@given(st.text())
def test_values_are_escaped_and_back(value):
    assert unescape_value(escape_value(value)) == value


@given(st.text(alphabet="a\\,="))
def test_any_text_is_an_escaped_value_or_an_error(text):
    try:
        value = unescape_value(text)
    except InvalidFieldValueError:
        return
    assert escape_value(value) == text


@given(st.lists(REQUIREMENTS, max_size=5), st.randoms())
def test_the_order_of_requirements_does_not_count(requirements, random):
    shuffled = requirements[:]
    random.shuffle(shuffled)

    assert Selector(shuffled) == Selector(requirements)
    assert hash(Selector(shuffled)) == hash(Selector(requirements))


def test_selectors_are_transformed_term_by_term():
    def rename(field, value):
        return ("", "") if field == "drop" else (f"spec.{field}", value.upper())

    selector = parse_and_transform_selector("a=b,c!=d,drop=x", rename)

    assert str(selector) == "spec.a=B,spec.c!=D"
    assert parse_selector("a=b,c!=d,drop=x").transform(rename) == selector


def test_what_the_function_raises_comes_through():
    def refuse(field, value):
        raise LookupError(field)

    with pytest.raises(LookupError, match="a"):
        parse_and_transform_selector("a=b", refuse)


def test_nothing_stays_nothing():
    assert not NOTHING.transform(lambda field, value: (field, value)).matches({})


def test_selectors_cannot_be_changed():
    selector = parse_selector("a=b")

    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        selector.requirements = ()


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_selectors_survive_pickle_and_copy(duplicate):
    selector = and_selectors(parse_selector("a=b"), EVERYTHING)
    assert selector.matches({"a": "b"})

    other = duplicate(selector)

    assert other == selector
    assert str(other) == str(selector) == "a=b,"
    assert other.matches({"a": "b"})


def test_sets_are_printed_sorted():
    assert fields.set_text({"b": "2", "a": "1"}) == "a=1,b=2"
