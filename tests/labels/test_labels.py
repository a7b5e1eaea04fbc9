"""Label selectors: read, print, match."""

from __future__ import annotations

import contextlib
import copy
import pickle

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery import labels
from apimachinery.labels import (
    EVERYTHING,
    NOTHING,
    InvalidLabelsError,
    InvalidSelectorError,
    Operator,
    Requirement,
    Selector,
    new_requirement,
    parse,
    parse_requirements,
)
from apimachinery.labels._parse import _Parser, _read_usual
from apimachinery.validation import Aggregate, Path

KEYS = st.sampled_from(["app", "tier", "example.com/app", "a.b-c", "in", "notin", "x"])
VALUES = st.sampled_from(["", "web", "db", "1", "42", "in", "notin", "A_b.c"])
SETS = st.dictionaries(KEYS, VALUES)
ANY_SETS = st.dictionaries(KEYS, VALUES | st.sampled_from(["-7", "+7", "é"]))
COMPARISONS = [Operator.EQUALS, Operator.DOUBLE_EQUALS, Operator.NOT_EQUALS]


@st.composite
def requirements(draw):
    key, operator = draw(KEYS), draw(st.sampled_from(list(Operator)))
    match operator:
        case Operator.EXISTS | Operator.DOES_NOT_EXIST:
            return Requirement(key, operator)
        case Operator.IN | Operator.NOT_IN:
            return Requirement(key, operator, tuple(sorted(draw(st.sets(VALUES, min_size=1)))))
        case Operator.GREATER_THAN | Operator.LESS_THAN:
            # No label value has a sign in front.
            return Requirement(key, operator, (str(draw(st.integers(0, 99))),))
        case _:
            return Requirement(key, operator, (draw(VALUES),))


SELECTORS = st.lists(requirements(), max_size=10).map(Selector)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("a", "a", id="exists"),
        pytest.param("!a", "!a", id="does not exist"),
        pytest.param(" ! a ", "!a", id="space"),
        pytest.param("a=b", "a=b", id="equals"),
        pytest.param("a==b", "a==b", id="equals, spelled differently"),
        pytest.param("a != b", "a!=b", id="not equals"),
        pytest.param("a=", "a=", id="an empty value"),
        pytest.param("a>1,b<2", "a>1,b<2", id="compared"),
        pytest.param("a in (y,x, z)", "a in (x,y,z)", id="in, sorted"),
        pytest.param("a notin(x)", "a notin (x)", id="not in"),
        pytest.param("a in (,x)", "a in (,x)", id="an empty value among others"),
        pytest.param("a in ()", "a in ()", id="no value is an empty one"),
        pytest.param("a in (x,x)", "a in (x)", id="each value once"),
        pytest.param("b,a", "a,b", id="sorted by key"),
        pytest.param("in in (in)", "in in (in)", id="operators as keys and values"),
        pytest.param("example.com/a=b", "example.com/a=b", id="a prefix"),
        pytest.param("a\n=\tb\r", "a=b", id="any space"),
    ],
)
def test_selectors_are_read_and_printed(text, printed):
    assert str(parse(text)) == printed


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(",", "found ',', expected: !, identifier, or 'end of string'", id="only a comma"),
        pytest.param("a,", "found '', expected: identifier after ','", id="a comma at the end"),
        pytest.param("a,,b", "found ',', expected: identifier after ','", id="two commas"),
        pytest.param("a b", "unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt", id="two words"),
        pytest.param("a=b c", "found 'c', expected: ',' or 'end of string'", id="two values"),
        pytest.param("!a=b", "found '=', expected: ',' or 'end of string'", id="a value of what is not there"),
        pytest.param("!", "unable to parse requirement: found '', expected: identifier", id="only a sign"),
        pytest.param("a in b", "unable to parse requirement: found 'b' expected: '('", id="no parenthesis"),
        pytest.param("a in (b", "unable to parse requirement: found '', expected: ',' or ')'", id="no end"),
        pytest.param("a in (=)", "unable to parse requirement: found '=', expected: ',', ')' or identifier", id="a sign as value"),
        pytest.param(
            "a>x",
            "unable to parse requirement: values[0]: Invalid value: \"x\": for 'Gt', 'Lt' operators, the value must be an integer",
            id="no number",
        ),
    ],
)
def test_other_texts_are_no_selectors(text, message):
    with pytest.raises(InvalidSelectorError) as caught:
        parse(text)

    assert str(caught.value) == message


@pytest.mark.parametrize("text", ["-a", "a-", "a/b/c", "A/b", "a" * 64, "/a", "a=-b", f"a={'b' * 64}", "a in (b,-)", "a=b=c"])
def test_keys_and_values_are_those_of_labels(text):
    with pytest.raises(InvalidSelectorError):
        parse(text)


def test_the_path_is_in_the_message():
    with pytest.raises(InvalidSelectorError, match=r"unable to parse requirement: spec\.selector: Invalid value: \"-a\""):
        parse("-a", path=Path("spec", "selector"))


@pytest.mark.parametrize(
    ("text", "selected", "rejected"),
    [
        pytest.param("", [{}, {"a": "b"}], [], id="everything"),
        pytest.param("a", [{"a": ""}, {"a": "b"}], [{}, {"b": "a"}], id="exists"),
        pytest.param("!a", [{}, {"b": ""}], [{"a": ""}], id="does not exist"),
        pytest.param("a=b", [{"a": "b"}], [{}, {"a": "c"}], id="equals"),
        pytest.param("a==b", [{"a": "b"}], [{}, {"a": "c"}], id="equals, spelled differently"),
        pytest.param("a!=b", [{}, {"a": "c"}], [{"a": "b"}], id="what is not there is not equal"),
        pytest.param("a=", [{"a": ""}], [{}, {"a": "b"}], id="empty is not absent"),
        pytest.param("a in (b,c)", [{"a": "b"}, {"a": "c"}], [{}, {"a": "d"}], id="in"),
        pytest.param("a notin (b,c)", [{}, {"a": "d"}], [{"a": "b"}], id="what is not there is not in"),
        pytest.param("a>5", [{"a": "6"}, {"a": "+07"}], [{}, {"a": "5"}, {"a": "x"}, {"a": "1e3"}], id="above"),
        pytest.param("a<5", [{"a": "4"}, {"a": "-9"}], [{}, {"a": "5"}, {"a": ""}], id="below"),
        pytest.param("a>5", [{"a": str(2**63 - 1)}], [{"a": str(2**63)}], id="numbers have 64 bits"),
        pytest.param("a=b,c!=d", [{"a": "b"}], [{"a": "b", "c": "d"}, {"c": "e"}], id="all have to hold"),
        pytest.param("a,!a", [], [{}, {"a": ""}], id="a contradiction"),
        pytest.param(",".join(f"k{i}={i}" for i in range(20)), [{f"k{i}": str(i) for i in range(20)}], [{"k0": "0"}], id="many"),
    ],
)
def test_labels_are_selected(text, selected, rejected):
    matches = parse(text).matches

    assert [one for one in selected + rejected if matches(one)] == selected


def test_nothing_selects_nothing():
    assert not NOTHING.matches({})
    assert not NOTHING.is_empty
    assert NOTHING.add(Requirement("a", Operator.EXISTS)) is NOTHING


def test_everything_selects_everything():
    assert EVERYTHING.matches({})
    assert EVERYTHING.is_empty
    assert parse("") is EVERYTHING
    assert EVERYTHING != NOTHING


@given(SELECTORS)
def test_selectors_read_what_they_print(selector):
    assert parse(str(selector)) == selector


@given(SELECTORS, ANY_SETS)
def test_a_selector_and_its_text_select_the_same(selector, labels_):
    assert parse(str(selector)).matches(labels_) == selector.matches(labels_)


@given(SELECTORS, ANY_SETS)
def test_a_selector_selects_what_all_its_requirements_do(selector, labels_):
    alone = [Selector([one]).matches(labels_) for one in selector.requirements]

    assert selector.matches(labels_) == all(alone)


@given(SETS)
def test_a_selector_from_labels_selects_them(labels_):
    for selector in (labels.selector_from_set(labels_), labels.validated_selector_from_set(labels_)):
        assert selector.matches(labels_)
        assert selector.matches(labels_ | {"more": "x"})
        assert parse(str(selector)) == selector
    assert all(not selector.matches({}) for selector in [labels.selector_from_set(labels_)] if labels_)


@given(st.lists(requirements(), max_size=6), st.randoms())
def test_the_order_of_requirements_does_not_count(given_requirements, random):
    shuffled = given_requirements[:]
    random.shuffle(shuffled)
    shuffled = [attrs.evolve(one, values=tuple(reversed(one.values))) for one in shuffled]

    assert Selector(shuffled) == Selector(given_requirements)
    assert hash(Selector(shuffled)) == hash(Selector(given_requirements))


@given(
    st.text(alphabet="ab/.-_ \t!=<>(),in0\0é", max_size=40) | st.lists(requirements(), max_size=4).map(lambda r: str(Selector(r)))
)
def test_the_quick_look_finds_what_the_close_one_finds(text):
    quick = _read_usual(text)

    if quick is not None:
        assert quick == _Parser(text, Path()).requirements()


@given(st.text(alphabet="ab/.-_ \t!=<>(),in0\0é"))
def test_any_text_is_a_selector_or_an_error(text):
    with contextlib.suppress(InvalidSelectorError):
        assert parse(str(parse(text))) == parse(text)


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        pytest.param("a=b", "a", "b", id="equals"),
        pytest.param("a==b", "a", "b", id="equals, spelled differently"),
        pytest.param("a in (b)", "a", "b", id="in one"),
        pytest.param("a in (b,c)", "a", None, id="in two"),
        pytest.param("a!=b", "a", None, id="not equals"),
        pytest.param("a", "a", None, id="exists"),
        pytest.param("a=b", "c", None, id="another key"),
        pytest.param("a,a=b", "a", None, id="only the first requirement counts"),
    ],
)
def test_exact_matches_are_found(text, key, value):
    assert parse(text).requires_exact_match(key) == value


def test_selectors_cannot_be_changed():
    selector = parse("a=b")

    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        selector.requirements = ()
    assert selector.add(Requirement("c", Operator.EXISTS)) == parse("a=b,c")
    assert selector == parse("a=b")


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_selectors_survive_pickle_and_copy(duplicate):
    selector = Selector(parse_requirements("a=b,c in (d,e)"))
    assert selector.matches({"a": "b", "c": "d"})

    other = duplicate(selector)

    assert other == selector
    assert other.matches({"a": "b", "c": "d"})


@pytest.mark.parametrize(
    ("arguments", "messages"),
    [
        pytest.param(("a", "in", []), ["for 'in', 'notin' operators, values set can't be empty"], id="in nothing"),
        pytest.param(("a", "=", ["b", "c"]), ["exact-match compatibility requires one single value"], id="two values"),
        pytest.param(("a", "exists", ["b"]), ["values set must be empty for exists and does not exist"], id="a value"),
        pytest.param(("a", "gt", ["x"]), ["for 'Gt', 'Lt' operators, the value must be an integer"], id="no number"),
        pytest.param(("a", "~", []), ['Unsupported value: "~"'], id="no operator"),
        pytest.param(("-", "=", ["-"]), ["key: Invalid value", "values[0][-]: Invalid value"], id="everything"),
    ],
)
def test_requirements_are_checked_as_a_whole(arguments, messages):
    with pytest.raises(Aggregate) as caught:
        new_requirement(*arguments)

    assert len(caught.value.exceptions) == len(messages)
    assert all(message in str(caught.value) for message in messages)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("", {}, id="nothing"),
        pytest.param("a=1, b = 2", {"a": "1", "b": "2"}, id="two"),
        pytest.param("a=", {"a": ""}, id="empty"),
        pytest.param("a=1,a=2", {"a": "2"}, id="the last counts"),
    ],
)
def test_labels_are_read(text, found):
    assert labels.parse_labels(text) == found


@pytest.mark.parametrize("text", ["a", "a=1,b", "a=1,b=2=3", "a=1,-=x", "a=1,b=-", "a=1,"])
def test_other_texts_are_no_labels_and_the_error_has_those_before(text):
    with pytest.raises(InvalidLabelsError) as caught:
        labels.parse_labels(text)

    assert caught.value.labels == ({} if text == "a" else {"a": "1"})


@given(SETS, SETS)
def test_labels_conflict_where_they_cannot_both_hold(a, b):
    both = labels.merge(a, b)

    assert labels.conflicts(a, b) == labels.conflicts(b, a) == (not a.items() <= both.items())
    assert b.items() <= both.items()


def test_labels_for_people():
    assert labels.format_labels({"b": "2", "a": "1"}) == "a=1,b=2"
    assert labels.format_labels({}) == "<none>"
