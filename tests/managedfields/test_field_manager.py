"""Server-side apply over whole objects."""

import copy
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery import api
from apimachinery._errors import LimitError
from apimachinery.api.apps import v1 as appsv1
from apimachinery.errors import BadRequestError, ConflictError
from apimachinery.managedfields import (
    ClassTypes,
    DeducedTypes,
    FieldManager,
    FieldSet,
    ManagedFieldsError,
    ManagerIdentity,
    Path,
    SchemeConversion,
    decode_managed_fields,
    encode_managed_fields,
    exclude_fields,
)
from apimachinery.meta import v1 as metav1
from apimachinery.model import from_dict, to_dict
from apimachinery.schema import GroupVersion, GroupVersionKind
from apimachinery.unstructured import Unstructured

DEPLOYMENT = GroupVersionKind("apps", "v1", "Deployment")
SCHEME = api.scheme()
TYPES = ClassTypes(SCHEME)
START = datetime(2024, 1, 1, tzinfo=UTC)


@attrs.define
class Clock:
    """A clock that is set by hand."""

    now: datetime = START

    def __call__(self) -> datetime:
        return self.now

    def tick(self) -> None:
        """Let a second pass."""
        self.now += timedelta(seconds=1)


def manager(clock: Clock | None = None, **options: Any) -> FieldManager:
    """A field manager for Deployments."""
    return FieldManager(options.pop("types", TYPES), options.pop("gvk", DEPLOYMENT), clock=clock or Clock(), **options)


def deployment(spec: dict | None = None, **metadata: Any) -> dict[str, Any]:
    """A Deployment as plain data."""
    found: dict[str, Any] = {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "web", **metadata}}
    return found if spec is None else {**found, "spec": spec}


def entry(name: str, operation: str, fields: dict, *, time: str | None = "2024-01-01T00:00:00Z", **more: str) -> dict[str, Any]:
    """An entry of ``managedFields``."""
    found = {"manager": name, "operation": operation, "apiVersion": "apps/v1"}
    return {**found, **({"time": time} if time else {}), "fieldsType": "FieldsV1", "fieldsV1": fields, **more}


def owners(obj: dict[str, Any]) -> dict[tuple[str, str, str], dict]:
    """What each owner owns."""
    found = obj["metadata"].get("managedFields", ())
    return {(item["manager"], item["operation"], item.get("subresource", "")): item["fieldsV1"] for item in found}


REPLICAS = {"f:spec": {"f:replicas": {}}}


# --- apply and update -----------------------------------------------------------------------------------------------


def test_an_apply_writes_what_it_owns():
    live = manager().apply(deployment(), deployment({"replicas": 3}, labels={"app": "web"}), "me")

    assert live == deployment(
        {"replicas": 3},
        labels={"app": "web"},
        managedFields=[entry("me", "Apply", {"f:metadata": {"f:labels": {"f:app": {}}}, "f:spec": {"f:replicas": {}}})],
    )


def test_nothing_that_is_given_changes():
    live = manager().apply(deployment(), deployment({"replicas": 3, "selector": {"matchLabels": {"a": "b"}}}), "me")
    new = copy.deepcopy(live) | {"spec": {"replicas": 4}}
    config = deployment({"replicas": 5})
    before = copy.deepcopy((live, new, config))

    applied = manager().apply(live, config, "me")
    updated = manager().update(live, new, "other")
    applied["spec"]["replicas"] = updated["spec"]["replicas"] = 9
    applied["metadata"]["managedFields"].clear()

    assert (live, new, config) == before


def test_an_apply_that_changes_nothing_leaves_times_alone():
    clock = Clock()
    live = manager(clock).apply(deployment(), deployment({"replicas": 3}), "me")
    clock.tick()

    assert manager(clock).apply(live, deployment({"replicas": 3}), "me") == live
    assert manager(clock).update(live, live, "me") == live


def test_what_was_there_before_anybody_applied_has_an_owner_of_its_own():
    live = manager().apply(deployment({"replicas": 1, "paused": True}, uid="1"), deployment({"replicas": 1}), "me")

    assert owners(live) == {
        ("me", "Apply", ""): REPLICAS,
        ("before-first-apply", "Update", ""): {"f:spec": {".": {}, "f:paused": {}, "f:replicas": {}}},
    }


def test_a_conflict_is_the_error_of_an_api_server():
    live = manager().apply(deployment(), deployment({"replicas": 3, "paused": True}), "gitops")
    live = manager().update(live, {**live, "spec": {"replicas": 5, "paused": True}}, "hpa")
    config = deployment({"replicas": 3, "paused": False})

    with pytest.raises(ConflictError) as caught:
        manager().apply(live, config, "me")

    assert str(caught.value) == (
        'Apply failed with 2 conflicts: conflicts with "gitops":\n- .spec.paused\nconflicts with "hpa" using apps/v1:\n- .spec.replicas'
    )
    assert [(cause.type, cause.field, cause.message) for cause in caught.value.causes] == [
        ("FieldManagerConflict", ".spec.paused", 'conflict with "gitops"'),
        ("FieldManagerConflict", ".spec.replicas", 'conflict with "hpa" using apps/v1'),
    ]
    assert owners(manager().apply(live, config, "me", force=True)) == {
        ("me", "Apply", ""): {"f:spec": {"f:paused": {}, "f:replicas": {}}}
    }


@pytest.mark.parametrize(
    ("config", "problem"),
    [
        pytest.param({}, "invalid object type: /, Kind=", id="of no kind"),
        pytest.param({**deployment(), "kind": "Other"}, "invalid object type: apps/v1, Kind=Other", id="of another kind"),
        pytest.param({**deployment(), "apiVersion": "v1"}, "invalid object type: /v1, Kind=Deployment", id="of another version"),
        pytest.param(deployment(managedFields=[]), "metadata.managedFields must be nil", id="with owners"),
    ],
)
def test_what_cannot_be_applied_is_a_bad_request(config, problem):
    with pytest.raises(BadRequestError, match=problem):
        manager().apply(deployment(), config, "me")


def test_what_does_not_fit_is_told_with_its_path():
    with pytest.raises(ManagedFieldsError) as caught:
        manager().apply(deployment(), deployment({"replicas": "three"}), "me")

    assert str(caught.value) == (
        "failed to create typed patch object (/web; apps/v1, Kind=Deployment): "
        '.spec.replicas: expected numeric (int or float), got string "three"'
    )


def test_a_write_never_fails_for_its_owners():
    new = deployment({"replicas": "three"}, managedFields=[entry("a", "Apply", {})])

    assert manager().update_no_errors(deployment(), new, "me") == deployment({"replicas": "three"})
    with pytest.raises(ManagedFieldsError, match="failed to convert new object"):
        manager().update(deployment(), new, "me")


def test_an_unnamed_manager_is_unknown():
    assert list(owners(manager().apply(deployment(), deployment({"replicas": 1}), ""))) == [("unknown", "Apply", "")]


def test_what_is_reset_has_no_owners():
    types_and_reset = {"reset_fields": {"apps/v1": exclude_fields(FieldSet([Path.of("status")]))}}
    config = {**deployment({"replicas": 1}), "status": {"replicas": 1}}

    live = manager(**types_and_reset).apply(deployment(), config, "me")

    assert owners(live) == {("me", "Apply", ""): REPLICAS}
    assert live["status"] == {"replicas": 1}


def test_defaults_are_filled_in_after_an_apply():
    live = manager(default=lambda plain: {**plain, "spec": {"paused": False, **plain["spec"]}}).apply(
        deployment(), deployment({"replicas": 1}), "me"
    )

    assert live["spec"] == {"paused": False, "replicas": 1}
    assert owners(live) == {("me", "Apply", ""): REPLICAS}


# --- the entries of a write -----------------------------------------------------------------------------------------

OWNED = deployment({"replicas": 1}, managedFields=[entry("me", "Apply", REPLICAS)])


@pytest.mark.parametrize(
    ("entries", "found"),
    [
        pytest.param(None, ["me"], id="none: they stay"),
        pytest.param([], [], id="an empty list: they go"),
        pytest.param([{}], [], id="an empty entry: they go"),
        pytest.param([entry("you", "Apply", REPLICAS)], ["you"], id="others: those count"),
        pytest.param([{"manager": "you"}], ["me"], id="broken ones: they stay"),
        pytest.param([entry("you", "Apply", {"x": {}})], ["me"], id="a broken set: they stay"),
        pytest.param("x", ["me"], id="no list: they stay"),
        pytest.param([5], ["me"], id="no entries: they stay"),
        pytest.param([{**entry("you", "Apply", REPLICAS), "time": "yesterday"}], ["me"], id="no time: they stay"),
    ],
)
def test_who_writes_may_change_the_owners(entries, found):
    new = deployment({"replicas": 1}, **({} if entries is None else {"managedFields": entries}))

    assert [name for name, _, _ in owners(manager().update(OWNED, new, "writer"))] == found


def test_who_writes_a_subresource_may_not():
    new = deployment({"replicas": 1}, managedFields=[])

    assert list(owners(manager(subresource="status").update(OWNED, new, "writer"))) == [("me", "Apply", "")]


def test_subresources_have_owners_of_their_own():
    live = manager().apply(deployment(), deployment({"replicas": 1}), "me")
    live = manager(subresource="status").update(live, {**live, "status": {"replicas": 1}}, "me")
    live = manager().update(live, {**live, "spec": {"replicas": 1, "paused": True}}, "me")

    assert owners(live) == {
        ("me", "Apply", ""): REPLICAS,
        ("me", "Update", ""): {"f:spec": {"f:paused": {}}},
        ("me", "Update", "status"): {"f:status": {".": {}, "f:replicas": {}}},
    }


def test_updates_of_one_manager_are_one_entry():
    clock = Clock()
    live = manager(clock).update(deployment(), deployment({"replicas": 1}), "me")
    clock.tick()
    live = manager(clock).update(live, deployment({"replicas": 1, "paused": True}), "me")

    assert live["metadata"]["managedFields"] == [
        entry("me", "Update", {"f:spec": {".": {}, "f:paused": {}, "f:replicas": {}}}, time="2024-01-01T00:00:01Z")
    ]


def test_too_many_updaters_become_one():
    clock = Clock()
    live = deployment(labels={})
    for number in range(5):
        clock.tick()
        labels = {**live["metadata"]["labels"], f"k{number}": ""}
        live = manager(clock, max_update_managers=3).update(live, deployment(labels=labels), f"m{number}")

    assert {name: sorted(found["f:metadata"]["f:labels"]) for (name, _, _), found in owners(live).items()} == {
        "ancient-changes": ["f:k0", "f:k1", "f:k2"],
        "m3": ["f:k3"],
        "m4": ["f:k4"],
    }


@pytest.mark.parametrize(
    ("live", "chance", "tracked"),
    [
        pytest.param(deployment(), 0.0, True, id="a new object, by chance"),
        pytest.param(deployment(), 0.6, False, id="a new object, by chance not"),
        pytest.param(deployment(uid="1"), 0.0, False, id="an object that nobody applied to"),
    ],
)
def test_owners_may_be_kept_track_of_from_the_first_apply_on_only(live, chance, tracked):
    fields = manager(track_on_create_probability=0.5, chance=lambda: chance)

    assert bool(owners(fields.update(live, deployment({"replicas": 1}), "me"))) == tracked


# --- client-side apply ----------------------------------------------------------------------------------------------

LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration"


def applied_by_client(spec: dict, *, now: dict | None = None) -> dict[str, Any]:
    """What ``kubectl apply`` leaves behind, and what others made of it."""
    text = json.dumps(deployment(spec))
    live = manager().update(deployment(), deployment(spec, annotations={LAST_APPLIED: text}), "kubectl-client-side-apply")
    return live if now is None else manager().update(live, {**live, "spec": now}, "other")


def test_kubectl_takes_over_what_it_applied_on_the_client():
    live = applied_by_client({"replicas": 1})
    config = deployment({"replicas": 2}, annotations={"a": "b"})

    found = manager().apply(live, config, "kubectl")

    assert found["spec"] == {"replicas": 2}
    assert json.loads(found["metadata"]["annotations"][LAST_APPLIED]) == config
    assert found["metadata"]["annotations"][LAST_APPLIED].endswith("}\n")
    with pytest.raises(ConflictError, match=r"\.spec\.replicas"):
        manager().apply(live, config, "me")


def test_but_not_what_others_changed_since():
    live = applied_by_client({"replicas": 1, "paused": True}, now={"replicas": 5, "paused": True})

    with pytest.raises(
        ConflictError, match=r'^Apply failed with 1 conflict: conflict with "other" using apps/v1: \.spec\.replicas$'
    ):
        manager().apply(live, deployment({"replicas": 2, "paused": False}), "kubectl")


@pytest.mark.parametrize(
    "text",
    ["{", "5", '{"apiVersion":"v1"}', '{"apiVersion":"apps/v1","kind":"Deployment","spec":5}'],
    ids=["broken", "number", "version", "misfit"],
)
def test_an_annotation_that_cannot_be_read_allows_nothing(text):
    live = manager().update(deployment(), deployment({"replicas": 1}, annotations={LAST_APPLIED: text}), "client")

    with pytest.raises(ConflictError):
        manager().apply(live, deployment({"replicas": 2}), "kubectl")


def test_an_annotation_that_would_be_too_long_goes():
    live = applied_by_client({"replicas": 1})
    config = deployment({"replicas": 1}, annotations={"long": "x" * 200_000})

    found = manager().apply(live, config, "kubectl", force=True)

    assert list(found["metadata"]["annotations"]) == ["long"]


# --- forms of objects -----------------------------------------------------------------------------------------------


def test_results_have_the_form_of_the_live_object():
    config = deployment({"replicas": 3})
    plain = manager().apply(deployment(), config, "me")

    unstructured = manager().apply(Unstructured(deployment()), Unstructured(config), "me")
    typed = manager().apply(from_dict(appsv1.Deployment, deployment()), config, "me")

    assert unstructured.content == plain
    assert isinstance(typed, appsv1.Deployment)
    assert typed.spec.replicas == 3
    assert [item.manager for item in typed.metadata.managed_fields] == ["me"]


def test_typed_objects_need_not_say_what_they_are():
    live = appsv1.Deployment(metadata=metav1.ObjectMeta(name="web"))
    new = appsv1.Deployment(metadata=metav1.ObjectMeta(name="web"), spec=appsv1.DeploymentSpec(replicas=2))

    updated = manager().update(live, new, "me")

    assert to_dict(updated)["metadata"]["managedFields"] == [entry("me", "Update", REPLICAS)]
    assert updated.kind == ""


def test_objects_without_a_schema_have_owners_too():
    shelf = GroupVersionKind("example.com", "v1", "Shelf")
    fields = manager(types=DeducedTypes(), gvk=shelf)
    config = {"apiVersion": "example.com/v1", "kind": "Shelf", "spec": {"rows": [1], "door": {"locked": True}}}

    live = fields.apply({"apiVersion": "example.com/v1", "kind": "Shelf"}, config, "me")

    assert owners(live) == {("me", "Apply", ""): {"f:spec": {".": {}, "f:door": {".": {}, "f:locked": {}}, "f:rows": {}}}}


def test_versions_are_converted_by_a_scheme():
    v1, v1beta2 = (
        FieldManager(
            TYPES,
            GroupVersionKind("apps", version, "ReplicaSet"),
            clock=Clock(),
            objects=SchemeConversion(SCHEME),
            hub=GroupVersion("apps", "v1"),
        )
        for version in ("v1", "v1beta2")
    )

    def replica_set(version: str, spec: dict) -> dict[str, Any]:
        return {"apiVersion": f"apps/{version}", "kind": "ReplicaSet", "metadata": {"name": "web"}, "spec": spec}

    live = v1.apply(replica_set("v1", {}), replica_set("v1", {"replicas": 1}), "me")
    with pytest.raises(ConflictError, match=r"\.spec\.replicas"):
        v1beta2.apply(live, replica_set("v1beta2", {"replicas": 2}), "other")


# --- entries --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("broken", "problem"),
    [
        pytest.param({"operation": "Patch"}, "operation must be `Apply` or `Update`", id="operation"),
        pytest.param({"apiVersion": ""}, "apiVersion must not be empty", id="version"),
        pytest.param({"fieldsType": ""}, "missing fieldsType in managed fields entry 1", id="no type"),
        pytest.param({"fieldsType": "FieldsV2"}, 'invalid fieldsType "FieldsV2" in managed fields entry 1', id="type"),
        pytest.param({"fieldsV1": {"x": {}}}, "error decoding versioned set from entry 1 of 'a': error decoding set: ", id="set"),
    ],
)
def test_a_broken_entry_is_refused(broken, problem):
    good = entry("a", "Apply", {})

    with pytest.raises(ManagedFieldsError) as caught:
        decode_managed_fields([good, {**good, **broken}])

    assert str(caught.value).startswith(problem)


def test_entries_read_back_in_order():
    entries = [
        entry("b", "Apply", {"f:a": {}}, time=None),
        entry("a", "Apply", REPLICAS, subresource="scale"),
        entry("z", "Update", REPLICAS, time=None),
        entry("a", "Update", REPLICAS, time="2023-01-01T00:00:00Z"),
        entry("a", "Update", REPLICAS),
    ]
    entries[4]["apiVersion"] = "apps/v1beta1"

    assert encode_managed_fields(decode_managed_fields(reversed(entries))) == entries
    assert encode_managed_fields(decode_managed_fields([from_dict(metav1.ManagedFieldsEntry, item) for item in entries])) == entries


@given(name=st.text(max_size=5), operation=st.sampled_from(["Apply", "Update"]), subresource=st.sampled_from(["", "status"]))
def test_a_manager_reads_back_from_its_text(name, operation, subresource):
    identity = ManagerIdentity(name, operation, "v1" if operation == "Update" else "", subresource)

    assert ManagerIdentity.parse(str(identity)) == identity


def test_other_texts_are_no_managers():
    assert ManagerIdentity.parse("me") is None
    assert ManagerIdentity.parse("[]") is None


# --- bounds ---------------------------------------------------------------------------------------------------------


def test_what_is_nested_too_deeply_is_refused():
    shelf = GroupVersionKind("example.com", "v1", "Shelf")
    deep: Any = {}
    for _ in range(10_000):
        deep = {"a": deep}
    obj = {"apiVersion": "example.com/v1", "kind": "Shelf", "spec": deep}
    fields = manager(types=DeducedTypes(), gvk=shelf)

    with pytest.raises(LimitError):
        fields.apply({"apiVersion": "example.com/v1", "kind": "Shelf"}, obj, "me")
    with pytest.raises(LimitError):
        fields.update(obj, obj, "me")


def test_deep_entries_are_broken_entries():
    deep: Any = {}
    for _ in range(10_000):
        deep = {"f:a": deep}

    with pytest.raises(LimitError):
        manager().apply(deployment(managedFields=[entry("a", "Apply", deep)]), deployment({"replicas": 1}), "me")


def test_many_entries_and_many_fields_are_no_matter():
    labels = {f"k{number}": "v" for number in range(5_000)}
    owned = {"f:metadata": {"f:labels": {f"f:{name}": {} for name in labels}}}
    live = deployment(labels=labels, managedFields=[entry(f"m{number}", "Apply", owned) for number in range(20)])

    found = manager().apply(live, deployment({"replicas": 1}), "me")

    assert len(owners(found)) == 21


def test_the_cost_of_an_apply_grows_with_the_object_and_no_faster(count_calls):
    def cost(size: int) -> int:
        env = [{"name": f"E{number}", "value": "x"} for number in range(size)]
        containers = [{"name": "app", "env": env}]
        live = manager().apply(deployment(), deployment({"template": {"spec": {"containers": containers}}}), "a")
        for number in range(4):
            more = [{"name": "app", "env": [{"name": f"M{number}-{place}", "value": "x"} for place in range(size // 5)]}]
            live = manager().apply(live, deployment({"template": {"spec": {"containers": more}}}), f"m{number}")
        config = deployment({"template": {"spec": {"containers": [{"name": "app", "env": env[: size // 2]}]}}})
        return count_calls(lambda: manager().apply(live, config, "a"))

    assert cost(2_000) < 12 * cost(200)
