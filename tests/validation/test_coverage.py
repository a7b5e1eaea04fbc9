"""The pytest plugin lists the declared rules that a run never broke."""

import pytest

from apimachinery.testing.coverage import RuleCoverage
from apimachinery.validation import DeclaredRule, ErrorType, validate
from tests.validation.test_rules import Absence, Inner, Presence

pytest_plugins = ["pytester"]

SHELF = """
from typing import Annotated
import attrs
from annotated_types import Ge, MaxLen
from apimachinery.meta import v1 as metav1
from apimachinery.model import Always, Int32, ListMap, Required, Struct
from apimachinery.runtime import Scheme
from apimachinery.schema import GroupVersion

@attrs.define(kw_only=True)
class Slot(Struct):
    name: Annotated[str, Always(), MaxLen(3)] = ""

@attrs.define(kw_only=True)
class Shelf(metav1.Object):
    rows: Annotated[Int32, Ge(1)] = 0
    room: Annotated[str, Required()] = ""
    slots: Annotated[list[Slot], ListMap("name")] = attrs.field(factory=list)

SCHEME = Scheme("library")
SCHEME.add_known_types(GroupVersion("library.example.com", "v1"), Shelf)
"""

TEST = """
from shelf import SCHEME, Shelf, Slot

def test_shelf():
    assert SCHEME.validate(Shelf(rows=-1, slots=[Slot(name="long")]))
"""


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(pytester.path)
    pytester.makepyfile(shelf=SHELF, test_shelf=TEST)
    return lambda *args: pytester.runpytest_inprocess("-p", "apimachinery.testing.coverage", "-p", "no:cacheprovider", *args)


UNCOVERED = [
    "*1 declared rule never broken*",
    "shelf:Shelf",
    "  slots[[][*][]]  FieldValueDuplicate",
]


def test_the_rules_of_what_was_validated_are_listed(run):
    result = run()

    result.stdout.fnmatch_lines(UNCOVERED)
    assert result.ret == 0


@pytest.mark.parametrize("name", ["shelf:SCHEME", "shelf:Shelf"])
def test_what_is_named_is_looked_at(run, name):
    run("--rules", name).stdout.fnmatch_lines(UNCOVERED)


def test_the_run_fails_where_rules_are_required(run):
    assert run("--rules-required").ret == 1


def test_names_and_requirements_may_be_configured(run, pytester):
    pytester.makeini("[pytest]\nrules = shelf:Slot\nrules_required = true")

    result = run()

    result.stdout.fnmatch_lines(["shelf:Slot", "  name  FieldValueTooLong origin=maxLength"])
    assert result.ret == 1


def test_what_workers_have_seen_counts(run):
    pytest.importorskip("xdist")

    run("-n", "1").stdout.fnmatch_lines(UNCOVERED)


def test_a_fault_covers_the_rule_of_its_class_and_no_other():
    coverage = RuleCoverage()
    coverage.observe(Absence, validate(Absence(text="x")))

    assert coverage.uncovered() == {
        Absence: [
            DeclaredRule("items", ErrorType.FORBIDDEN),
            DeclaredRule("pointer", ErrorType.FORBIDDEN),
            DeclaredRule("text", ErrorType.TOO_LONG, "maxLength"),
        ]
    }
    assert list(coverage.uncovered([Inner, Presence])) == [Presence]


def test_what_another_process_has_seen_is_added():
    one, other = RuleCoverage(), RuleCoverage()
    other.observe(Absence, validate(Absence(text="x")))

    one.merge(other.to_plain())

    assert one.observed == other.observed
