"""What holds of all objects, whatever their class declares."""

from collections.abc import Iterable
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery.api.apps import v1 as appsv1
from apimachinery.api.autoscaling import v2 as autoscalingv2
from apimachinery.api.certificates import v1 as certificatesv1
from apimachinery.api.core import v1 as corev1
from apimachinery.api.discovery import v1 as discoveryv1
from apimachinery.api.flowcontrol import v1 as flowcontrolv1
from apimachinery.api.networking import v1 as networkingv1
from apimachinery.api.resource import v1 as resourcev1
from apimachinery.api.resource import v1alpha3 as resourcev1alpha3
from apimachinery.api.scheduling import v1alpha2 as schedulingv1alpha2
from apimachinery.meta import v1 as metav1
from apimachinery.model import deep_copy
from apimachinery.runtime import Scheme
from apimachinery.testing import objects
from apimachinery.validation import Path, RuleContext, declared_rules, validate
from apimachinery.validation.rules import rule_of
from tests.model import zoo
from tests.validation import test_rules, test_rules_of_parts, test_rules_together

GROUPS = (
    appsv1,
    autoscalingv2,
    certificatesv1,
    corev1,
    discoveryv1,
    flowcontrolv1,
    networkingv1,
    resourcev1,
    resourcev1alpha3,
    schedulingv1alpha2,
)


def kinds(modules: Iterable[ModuleType]) -> list[type]:
    """The classes that stand for objects in these versions."""
    scheme = Scheme("test")
    for module in modules:
        module.add_to_scheme(scheme)
    return [cls for cls in dict.fromkeys(scheme.kinds.all_types().values()) if issubclass(cls, metav1.Object)]


RULED = [
    test_rules.Values,
    test_rules.Presence,
    test_rules.Absence,
    test_rules.Choice,
    test_rules.Changes,
    test_rules_of_parts.Parts,
    test_rules_of_parts.Lists,
    test_rules_of_parts.Holder,
    test_rules_of_parts.Tasks,
    test_rules_of_parts.Growth,
    test_rules_of_parts.Tree,
    test_rules_together.Plain,
    test_rules_together.Discriminated,
    test_rules_together.Several,
    test_rules_together.Dependent,
    test_rules_together.Modal,
    test_rules_together.Conditional,
    *zoo.ALL,
]

RECURSIVE = (test_rules_of_parts.Tree, zoo.Everything)
"""Classes within themselves, whose rules are listed for the outermost object only."""

contexts = st.builds(
    RuleContext,
    options=st.frozensets(st.sampled_from(["Feature", "Dull", "HPAScaleToZero", "WorkloadAwarePreemption"])),
    alpha=st.booleans(),
    beta=st.booleans(),
)


@st.composite
def objects_of(draw, classes: list[type]):
    return draw(objects(draw(st.sampled_from(classes))))


POPULATIONS = [pytest.param(kinds(GROUPS), id="Kubernetes"), pytest.param(RULED, id="with every rule")]


@pytest.mark.parametrize("classes", POPULATIONS)
@given(data=st.data(), context=contexts)
def test_every_fault_is_of_a_rule_that_the_class_declares(classes, data, context):
    obj = data.draw(objects_of([cls for cls in classes if cls not in RECURSIVE]))

    found = {rule_of(error) for error in validate(obj, None, context) if "has a space" not in error.detail}

    assert found <= declared_rules(type(obj))


@pytest.mark.parametrize("classes", POPULATIONS)
@given(data=st.data(), context=contexts)
def test_an_object_that_does_not_change_has_no_faults_as_an_update(classes, data, context):
    obj = data.draw(objects_of(classes))

    assert validate(obj, deep_copy(obj), context) == []


@pytest.mark.parametrize("classes", POPULATIONS)
@given(data=st.data(), context=contexts)
def test_an_update_has_no_faults_of_content_that_a_new_object_has_not(classes, data, context):
    cls = data.draw(st.sampled_from(classes))
    new, old = data.draw(objects(cls)), data.draw(objects(cls))

    as_new = {str(error) for error in validate(new, None, context)}
    as_update = [error for error in validate(new, old, context) if error.origin not in ("immutable", "update", "monotonic")]

    assert {str(error) for error in as_update} <= as_new


@given(obj=objects_of(RULED))
def test_validating_changes_nothing_and_says_the_same_twice(obj):
    before = deep_copy(obj)

    assert validate(obj) == validate(obj)
    assert obj == before


@given(obj=objects_of(RULED))
def test_the_place_of_an_object_comes_before_the_places_of_its_faults(obj):
    at_top = [error.field.replace("<nil>", "") for error in validate(obj)]

    within = [error.field for error in validate(obj, path=Path("here"))]

    assert within == [f"here.{field}" if field else "here" for field in at_top]
