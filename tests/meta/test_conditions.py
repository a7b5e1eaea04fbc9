"""Conditions: one of a type, and a time that moves with the status only."""

from copy import deepcopy
from datetime import UTC, datetime, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery import meta
from apimachinery.meta.v1 import Condition, ConditionStatus

NOW = datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)
BEFORE = NOW - timedelta(days=1)

READY = Condition(
    type="Ready",
    status=ConditionStatus.TRUE,
    observed_generation=1,
    last_transition_time=BEFORE,
    reason="Up",
    message="is up",
)


@pytest.mark.parametrize(
    ("new", "changed", "stored"),
    [
        pytest.param(READY, False, READY, id="the same is no change"),
        pytest.param(
            attrs.evolve(READY, last_transition_time=NOW),
            False,
            READY,
            id="another time alone is no change and is not kept",
        ),
        pytest.param(
            attrs.evolve(READY, status="False", last_transition_time=None),
            True,
            attrs.evolve(READY, status="False", last_transition_time=NOW),
            id="another status moves the time to now",
        ),
        pytest.param(
            attrs.evolve(READY, status="False", last_transition_time=BEFORE),
            True,
            attrs.evolve(READY, status="False"),
            id="another status moves the time to the given one",
        ),
        pytest.param(
            attrs.evolve(READY, reason="Still", last_transition_time=NOW),
            True,
            attrs.evolve(READY, reason="Still"),
            id="another reason leaves the time",
        ),
        pytest.param(attrs.evolve(READY, message="!"), True, attrs.evolve(READY, message="!"), id="another message is a change"),
        pytest.param(
            attrs.evolve(READY, observed_generation=2),
            True,
            attrs.evolve(READY, observed_generation=2),
            id="another generation is a change",
        ),
    ],
)
def test_setting_a_condition_of_a_known_type(new: Condition, changed: bool, stored: Condition) -> None:
    other = Condition(type="Other")
    conditions = [other, deepcopy(READY)]

    assert meta.set_status_condition(conditions, new, now=NOW) is changed
    assert conditions == [other, stored]


@pytest.mark.parametrize(("given_time", "stored_time"), [(None, NOW), (BEFORE, BEFORE)])
def test_a_new_type_is_added_with_its_time_or_now(given_time: datetime | None, stored_time: datetime) -> None:
    conditions: list[Condition] = []
    new = attrs.evolve(READY, last_transition_time=given_time)

    assert meta.set_status_condition(conditions, new, now=NOW)
    assert conditions == [attrs.evolve(READY, last_transition_time=stored_time)]
    assert conditions[0] is not new


TYPES = st.sampled_from(["Ready", "Synced", "ready"])
CONDITIONS = st.builds(Condition, type=TYPES, status=st.sampled_from([*ConditionStatus, "Perhaps"]))


@given(st.lists(CONDITIONS, max_size=5))
def test_set_conditions_are_found_and_never_twice(new: list[Condition]) -> None:
    conditions: list[Condition] = []
    for condition in new:
        meta.set_status_condition(conditions, condition, now=NOW)

    types = [condition.type for condition in conditions]
    assert types == list(dict.fromkeys(condition.type for condition in new))
    for condition in new[-1:]:
        assert meta.is_status_condition_present_and_equal(conditions, condition.type, condition.status)
        assert meta.is_status_condition_true(conditions, condition.type) is (condition.status == "True")
        assert meta.is_status_condition_false(conditions, condition.type) is (condition.status == "False")


@given(st.lists(CONDITIONS, max_size=5), TYPES)
def test_a_removed_condition_is_gone_and_the_others_stay(conditions: list[Condition], kind: str) -> None:
    kept = [condition for condition in conditions if condition.type != kind]
    was_there = len(kept) != len(conditions)

    assert meta.remove_status_condition(conditions, kind) is was_there
    assert conditions == kept
    assert meta.find_status_condition(conditions, kind) is None
