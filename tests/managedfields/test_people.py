"""What people ask: who owns what, what would an apply do, what did I apply, and who owns the number of replicas."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import LimitError
from apimachinery.api.apps import v1 as appsv1
from apimachinery.managedfields import (
    Change,
    ChangeKind,
    Conflict,
    FieldSet,
    ManagedFieldsError,
    Owner,
    Path,
    ScaleHandler,
    explain,
    extract,
    plan,
)
from apimachinery.managedfields.from_types import type_of_class
from apimachinery.model import from_dict
from apimachinery.schema import GroupVersion
from apimachinery.unstructured import Unstructured
from tests.managedfields.strategies import plain_values
from tests.managedfields.test_field_manager import DEPLOYMENT, START, TYPES, deployment, entry, manager

CONTAINERS = {"template": {"spec": {"containers": [{"name": "app", "image": "app:1"}]}}}


def owned_deployment() -> dict[str, Any]:
    """A Deployment that one manager applied and another scaled."""
    live = manager().apply(deployment(), deployment({"replicas": 3, **CONTAINERS}, labels={"app": "web"}), "gitops")
    return manager().update(live, {**live, "spec": {**live["spec"], "replicas": 5, "paused": True}}, "hpa")


GITOPS = Owner("gitops", "Apply", "apps/v1", time=START)
HPA = Owner("hpa", "Update", "apps/v1", time=START)


# --- explain --------------------------------------------------------------------------------------------------------


def test_ownership_is_a_tree():
    assert str(explain(owned_deployment())) == (
        "/web; apps/v1, Kind=Deployment\n"
        "gitops: applied apps/v1 at 2024-01-01T00:00:00Z\n"
        "hpa (update): updated apps/v1 at 2024-01-01T00:00:00Z\n"
        "├─ metadata\n"
        "│  └─ labels\n"
        "│     └─ app  gitops\n"
        "└─ spec\n"
        "   ├─ paused  hpa (update)\n"
        "   ├─ replicas  hpa (update)\n"
        "   └─ template\n"
        "      └─ spec\n"
        "         └─ containers\n"
        '            └─ [name="app"]  gitops\n'
        "               ├─ image  gitops\n"
        "               └─ name  gitops"
    )


def test_the_owners_of_one_field_can_be_asked_for():
    live = manager().apply(owned_deployment(), deployment({"replicas": 5}), "other")

    ownership = explain(live)

    assert ownership.owners_of(Path.of("spec", "paused")) == (HPA,)
    assert [owner.name for owner in ownership.owners_of(Path.of("spec", "replicas"))] == ["other", "hpa"]
    assert ownership.owners_of(Path.of("spec")) == ownership.owners_of(Path.of("x", "y")) == ()
    assert [str(owner) for owner in ownership.owners] == ["other", "gitops", "hpa (update)"]


def test_fields_that_nobody_owns_are_told_where_the_type_is_known():
    live = owned_deployment()
    live["spec"]["minReadySeconds"] = 5

    assert "minReadySeconds" not in str(explain(live))
    assert "├─ minReadySeconds  nobody" in str(explain(live, TYPES))
    assert "name: web" not in str(explain(live, TYPES))  # of some metadata there are no owners


def test_objects_of_all_forms_can_be_explained():
    plain = owned_deployment()

    assert explain(Unstructured(plain)) == explain(plain)
    assert explain(from_dict(appsv1.Deployment, plain)).fields == explain(plain).fields


def test_an_object_without_owners_has_none():
    assert str(explain(deployment())) == "/web; apps/v1, Kind=Deployment"


def test_updates_of_a_subresource_say_so():
    found = explain(deployment(managedFields=[entry("k", "Update", {"f:status": {}}, time=None, subresource="status")]))

    assert str(found).splitlines()[1:] == ["k (update of status): updated apps/v1", "└─ status  k (update of status)"]


def test_broken_entries_cannot_be_explained():
    with pytest.raises(ManagedFieldsError):
        explain(deployment(managedFields=[entry("a", "Patch", {})]))


def test_rich_draws_the_tree():
    console = pytest.importorskip("rich.console").Console(width=80, color_system=None)

    with console.capture() as captured:
        console.print(explain(owned_deployment()))
        console.print(plan(owned_deployment(), deployment({"replicas": 1}), "me", TYPES))

    assert "│   └── replicas  hpa (update)" in captured.get() or "├── replicas  hpa (update)" in captured.get()
    assert "apply by me" in captured.get()


def test_rich_is_imported_only_when_something_is_drawn():
    code = "import sys, apimachinery.managedfields as m; str(m.explain({})); print('rich' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


# --- plan -----------------------------------------------------------------------------------------------------------


def test_a_plan_says_what_would_change_and_who_is_in_the_way():
    config = deployment({"replicas": 2, "template": {"spec": {"containers": [{"name": "app", "image": "app:2"}]}}})

    found = manager().plan(owned_deployment(), config, "gitops")

    image = Path.of("spec", "template", "spec", "containers", {"name": "app"}, "image")
    replicas = Path.of("spec", "replicas")
    assert found.is_blocked
    assert found.conflicts == (Conflict('"hpa" using apps/v1', replicas),)
    assert found.changes == (
        Change(ChangeKind.REMOVED, Path.of("metadata", "labels", "app"), "web", None),
        Change(ChangeKind.MODIFIED, replicas, 5, 2),
        Change(ChangeKind.MODIFIED, image, "app:1", "app:2"),
    )
    assert (found.gained, found.lost) == (FieldSet([replicas]), FieldSet([Path.of("metadata", "labels", "app")]))
    assert found.taken == {'"hpa" using apps/v1': FieldSet([replicas])}
    assert str(found).splitlines()[:6] == [
        "conflicts:",
        '  .spec.replicas: owned by "hpa" using apps/v1',
        "changes:",
        "  - .metadata.labels.app: 'web'",
        "  ~ .spec.replicas: 5 -> 2",
        "  ~ .spec.template.spec.containers[name=\"app\"].image: 'app:1' -> 'app:2'",
    ]


def test_a_forced_plan_has_no_conflicts():
    found = manager().plan(owned_deployment(), deployment({"replicas": 2}), "me", force=True)

    assert not found.is_blocked
    assert str(found).splitlines() == [
        "changes:",
        "  ~ .spec.replicas: 5 -> 2",
        "me gains:",
        "  .spec.replicas",
        '"hpa" using apps/v1 loses:',
        "  .spec.replicas",
    ]


def test_a_plan_that_changes_nothing_says_so():
    live = manager().apply(deployment(), deployment({"replicas": 3}), "me")

    found = manager().plan(live, deployment({"replicas": 3}), "me")

    assert found.is_noop
    assert str(found) == "nothing changes"


def test_a_plan_needs_no_field_manager():
    live = owned_deployment()

    assert plan(live, deployment({"replicas": 9}), "me", TYPES) == manager().plan(live, deployment({"replicas": 9}), "me")
    assert plan(deployment(), deployment({"replicas": 1}), "me").changes == (
        Change(ChangeKind.ADDED, Path.of("spec", "replicas"), None, 1),
    )


def test_long_values_are_cut():
    change = Change(ChangeKind.ADDED, Path.of("data"), None, "x" * 1000)

    assert len(str(change)) < 80


@given(
    base=plain_values(type_of_class(appsv1.DeploymentSpec), depth=2),
    config=plain_values(type_of_class(appsv1.DeploymentSpec), depth=2),
)
def test_a_plan_is_what_the_apply_does(base, config):
    live = manager().update(deployment(), deployment(base), "other")

    found = manager().plan(live, deployment(config), "me", force=True)
    applied = manager().apply(live, deployment(config), "me", force=True)

    assert found.is_noop == (applied == live)
    before, after = (explain(obj) for obj in (live, applied))
    for path in found.gained:
        assert "me" in {owner.name for owner in after.owners_of(path)}
    for path in (path for fields in found.taken.values() for path in fields):
        assert "other" in {owner.name for owner in before.owners_of(path)}
        assert "other" not in {owner.name for owner in after.owners_of(path)}


# --- extract --------------------------------------------------------------------------------------------------------


def test_what_was_applied_comes_out_again():
    config = deployment({"replicas": 3, **CONTAINERS}, labels={"app": "web"})
    live = manager().apply(deployment(), config, "me")
    del config["metadata"]["name"]  # of which there are no owners

    assert extract(live, "me", TYPES) == config
    assert extract(Unstructured(live), "me", TYPES) == config
    assert extract(from_dict(appsv1.Deployment, live), "me", TYPES) == config


def test_what_others_took_over_does_not():
    live = owned_deployment()

    found = extract(live, "gitops", TYPES)

    assert found["spec"] == CONTAINERS
    assert extract(live, "hpa", TYPES) == extract(live, "nobody", TYPES) == {}


def test_what_was_applied_through_a_subresource_is_apart():
    status = {**deployment(), "status": {"replicas": 1}}
    live = manager(subresource="status").apply(deployment(), status, "me")

    assert extract(live, "me", TYPES) == {}
    assert extract(live, "me", TYPES, subresource="status")["status"] == {"replicas": 1}


@pytest.mark.parametrize(
    ("obj", "problem"),
    [
        pytest.param(deployment({"replicas": "x"}), "error converting obj to typed: .spec.replicas: ", id="a misfit"),
        pytest.param(
            deployment(managedFields=[entry("me", "Apply", {"x": {}})]), "error marshalling FieldsV1 to JSON: ", id="a broken set"
        ),
        pytest.param(
            deployment(managedFields=[entry("me", "Apply", {"f:x": {}})]), "unable to convert managed fields for me", id="nothing"
        ),
        pytest.param({}, "error converting obj to typed: no corresponding type", id="no kind"),
    ],
)
def test_what_cannot_be_extracted(obj, problem):
    with pytest.raises(ManagedFieldsError) as caught:
        extract(obj, "me", TYPES)

    assert str(caught.value).startswith(problem)


@given(spec=plain_values(type_of_class(appsv1.DeploymentSpec), depth=4, empty=False))
def test_extract_is_the_inverse_of_apply(spec):
    kind = TYPES.type_for(DEPLOYMENT)
    live = manager().apply(deployment(), deployment(spec), "me")

    found = extract(live, "me", TYPES)

    assert manager().apply(live, {**found, "metadata": {"name": "web"}}, "me") == live
    assert found["spec"] == spec
    assert kind.name


# --- scale ----------------------------------------------------------------------------------------------------------

PATHS = {"apps/v1": Path.of("spec", "replicas"), "other/v1": None}
VERSION = GroupVersion("apps", "v1")
SCALED = {"apiVersion": "autoscaling/v1"}


def test_owners_of_the_replicas_own_them_in_the_scale():
    entries = [
        entry("a", "Apply", {"f:spec": {"f:paused": {}, "f:replicas": {}}}),
        entry("b", "Update", {"f:spec": {"f:paused": {}}}),
        {**entry("c", "Apply", REPLICAS), "apiVersion": "apps/v9"},
    ]

    assert ScaleHandler(entries, VERSION, PATHS).to_subresource() == [{**entry("a", "Apply", REPLICAS), **SCALED}]


REPLICAS = {"f:spec": {"f:replicas": {}}}


def test_who_scaled_takes_the_replicas_from_their_owner():
    entries = [entry("a", "Apply", {"f:spec": {"f:paused": {}, "f:replicas": {}}}), entry("b", "Apply", REPLICAS)]
    scale = [{**entry("hpa", "Update", REPLICAS, subresource="scale"), **SCALED}]

    assert ScaleHandler(entries, VERSION, PATHS).to_parent(scale) == [
        entry("a", "Apply", {"f:spec": {"f:paused": {}}}),
        entry("hpa", "Update", REPLICAS, time=None, subresource="scale"),
    ]


def test_a_scale_that_changed_nothing_changes_no_owner():
    entries = [
        entry("a", "Apply", {"f:spec": {"f:paused": {}, "f:replicas": {}}}),
        {**entry("z", "Apply", {"f:x": {}}), "apiVersion": "other/v1"},
    ]
    handler = ScaleHandler(entries, VERSION, PATHS)

    assert handler.to_parent(handler.to_subresource()) == entries


@given(depth=st.just(5_000))
def test_deep_objects_are_refused_by_all_of_them(depth):
    deep: Any = {}
    fields: Any = {}
    for _ in range(depth):
        deep, fields = {"a": deep}, {"f:a": fields}
    obj = {**deployment(managedFields=[entry("a", "Apply", fields)]), "spec": deep}

    for work in (
        lambda: explain(obj),
        lambda: ScaleHandler(obj["metadata"]["managedFields"], VERSION, PATHS).to_subresource(),
        lambda: plan({"apiVersion": "v1", "kind": "X"}, {"apiVersion": "v1", "kind": "X", "spec": deep}, "me"),
    ):
        with pytest.raises(LimitError):
            work()
