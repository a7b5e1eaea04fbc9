"""What metadata, selectors, conditions and options may look like."""

import re
from datetime import UTC, datetime

import attrs
import pytest
from hypothesis import given

from apimachinery.meta import v1 as metav1
from apimachinery.meta import validation
from apimachinery.testing import objects
from apimachinery.types import PatchType
from apimachinery.unstructured import Unstructured
from apimachinery.validation import FieldError, Path
from apimachinery.validation.names import name_is_dns_label, name_is_dns_subdomain

NOW, LATER = datetime(2024, 5, 6, tzinfo=UTC), datetime(2024, 5, 7, tzinfo=UTC)
F = Path("f")
_SPELLED_OUT = re.compile(" (?:must )?consist of")


def lines(errors) -> list[str]:
    """Where and what, the long explanations cut off."""
    return [f"{error.field}: {error.type.description}: {_SPELLED_OUT.split(error.detail)[0]}".rstrip(": ") for error in errors]


# --- metadata -------------------------------------------------------------------------------------------------------

RIGHT = metav1.ObjectMeta(
    name="web",
    generate_name="web-",
    namespace="shop",
    labels={"app": "web", "example.com/tier": ""},
    annotations={"Example.com/Note": "anything\n"},
    owner_references=[metav1.OwnerReference(api_version="apps/v1", kind="ReplicaSet", name="web", uid="u", controller=True)],
    finalizers=["orphan", "example.com/cleanup"],
    managed_fields=[metav1.ManagedFieldsEntry(manager="kubectl", operation="Apply", fields_type="FieldsV1")],
)

OWNER = metav1.OwnerReference(api_version="v1", kind="Pod", name="a", uid="u")

WRONG_META = [
    pytest.param({"name": ""}, ["metadata.name: Required value: name or generateName is required"], id="no name"),
    pytest.param({"name": "Web"}, ["metadata.name: Invalid value: a lowercase RFC 1123 label"], id="a name of another form"),
    pytest.param({"generate_name": "-"}, ["metadata.generateName: Invalid value: a lowercase RFC 1123 label"], id="a wrong prefix"),
    pytest.param({"namespace": ""}, ["metadata.namespace: Required value"], id="no namespace"),
    pytest.param({"namespace": "a.b"}, ["metadata.namespace: Invalid value: must not contain dots"], id="a wrong namespace"),
    pytest.param(
        {"generation": -1}, ["metadata.generation: Invalid value: must be greater than or equal to 0"], id="a wrong generation"
    ),
    pytest.param({"labels": {"a/b/c": "x"}}, ["metadata.labels: Invalid value: a qualified name"], id="the key of a label"),
    pytest.param(
        {"labels": {"a": "-"}},
        ["metadata.labels: Invalid value: a valid label must be an empty string or"],
        id="the value of a label",
    ),
    pytest.param({"annotations": {"a b": ""}}, ["metadata.annotations: Invalid value: name part"], id="the key of an annotation"),
    pytest.param(
        {"annotations": {"a": "x" * 262144}},
        ["metadata.annotations: Too long: may not be more than 262144 bytes"],
        id="too much of it",
    ),
    pytest.param(
        {"owner_references": [metav1.OwnerReference(api_version="a/b/c")]},
        [
            "metadata.ownerReferences.apiVersion: Invalid value: version must not be empty",
            "metadata.ownerReferences.kind: Invalid value: must not be empty",
            "metadata.ownerReferences.name: Invalid value: must not be empty",
            "metadata.ownerReferences.uid: Invalid value: must not be empty",
        ],
        id="an owner without anything",
    ),
    pytest.param(
        {"owner_references": [attrs.evolve(OWNER, kind="Event")]},
        ["metadata.ownerReferences: Invalid value: /v1, Kind=Event is disallowed from being an owner"],
        id="an owner that may be none",
    ),
    pytest.param(
        {"owner_references": [attrs.evolve(OWNER, controller=True), attrs.evolve(OWNER, name="b", controller=True)]},
        [
            "metadata.ownerReferences: Invalid value: Only one reference can have Controller set to true. "
            'Found "true" in references for Pod/a and Pod/b'
        ],
        id="two controllers",
    ),
    pytest.param({"finalizers": ["a b"]}, ["metadata.finalizers: Invalid value: name part"], id="a finalizer of another form"),
    pytest.param(
        {"finalizers": ["orphan", "foregroundDeletion"]},
        ["metadata.finalizers: Invalid value: finalizer orphan and foregroundDeletion cannot be both set"],
        id="finalizers that exclude one another",
    ),
    pytest.param(
        {"managed_fields": [metav1.ManagedFieldsEntry(manager="a\tb", operation="Patch", fields_type="V2", subresource="s" * 257)]},
        [
            "metadata.managedFields[0].operation: Invalid value: must be `Apply` or `Update`",
            "metadata.managedFields[0].fieldsType: Invalid value: must be `FieldsV1`",
            "metadata.managedFields[0].manager: Invalid value: invalid character U+0009 (at position 1)",
            "metadata.managedFields[0].subresource: Too long: may not be more than 256 bytes",
        ],
        id="a manager of nothing known",
    ),
]


def validate_new(meta, *, requires_namespace: bool = True) -> list[FieldError]:
    return list(validation.validate_object_meta(meta, requires_namespace=requires_namespace, name_rule=name_is_dns_label))


@pytest.mark.parametrize(("change", "expected"), [pytest.param({}, [], id="right"), *WRONG_META])
def test_the_metadata_of_a_new_object(change, expected):
    assert lines(validate_new(attrs.evolve(RIGHT, **change))) == expected


def test_a_namespace_is_refused_where_there_is_none():
    assert lines(validate_new(RIGHT, requires_namespace=False)) == ["metadata.namespace: Forbidden: not allowed on this type"]


def test_unstructured_metadata_is_validated_alike():
    obj = Unstructured({"metadata": {"name": "Web", "namespace": "shop", "finalizers": ["a b"]}})

    assert [error.field for error in validate_new(obj.metadata)] == ["metadata.name", "metadata.finalizers"]


STORED = attrs.evolve(RIGHT, resource_version="1", uid="u", creation_timestamp=NOW, generation=2)

UPDATES = [
    pytest.param({}, {}, [], id="unchanged"),
    pytest.param(
        {}, {"resource_version": ""}, ["metadata.resourceVersion: Invalid value: must be specified for an update"], id="unbased"
    ),
    pytest.param({}, {"generation": 1}, ["metadata.generation: Invalid value: must not be decremented"], id="older"),
    pytest.param({}, {"name": "x"}, ["metadata.name: Invalid value: field is immutable"], id="renamed"),
    pytest.param({}, {"namespace": "x"}, ["metadata.namespace: Invalid value: field is immutable"], id="moved"),
    pytest.param({}, {"uid": "x"}, ["metadata.uid: Invalid value: field is immutable"], id="another one"),
    pytest.param(
        {}, {"creation_timestamp": LATER}, ["metadata.creationTimestamp: Invalid value: field is immutable"], id="created anew"
    ),
    pytest.param(
        {}, {"deletion_timestamp": NOW}, ["metadata.deletionTimestamp: Invalid value: field is immutable"], id="deleted so"
    ),
    pytest.param(
        {},
        {"deletion_grace_period_seconds": 3},
        ["metadata.deletionGracePeriodSeconds: Invalid value: field is immutable"],
        id="hurried",
    ),
    pytest.param(
        {"deletion_timestamp": NOW},
        {"deletion_timestamp": NOW, "finalizers": ["orphan", "b/c", "a/b"]},
        [
            "metadata.finalizers: Forbidden: no new finalizers can be added if the object is being deleted, "
            'found new finalizers []string{"a/b", "b/c"}'
        ],
        id="new finalizers while it is being deleted",
    ),
    pytest.param({}, {"finalizers": ["a b"]}, [], id="wrong finalizers are let be"),
    pytest.param({}, {"labels": {"a b": ""}}, ["metadata.labels: Invalid value: name part"], id="a wrong label"),
]


@pytest.mark.parametrize(("old", "new", "expected"), UPDATES)
def test_the_metadata_of_an_update(old, new, expected):
    errors = validation.validate_object_meta_update(attrs.evolve(STORED, **new), attrs.evolve(STORED, **old))

    assert lines(errors) == expected


@given(meta=objects(metav1.ObjectMeta))
def test_metadata_has_no_faults_as_an_update_of_itself_but_those_of_its_content(meta):
    meta.resource_version = "1"

    as_new = set(map(str, validation.validate_object_meta(meta, requires_namespace=True, name_rule=name_is_dns_subdomain)))

    assert set(map(str, validation.validate_object_meta_update(meta, meta))) <= as_new


@pytest.mark.parametrize(
    ("new", "old", "same"),
    [
        pytest.param(1, 1, True, id="a number"),
        pytest.param(1, True, False, id="a number is no truth"),
        pytest.param({"a": [1, {}]}, {"a": [1, {}]}, True, id="plain data"),
        pytest.param({"a": [1]}, {"a": [True]}, False, id="within plain data too"),
        pytest.param({"a": 1}, {"b": 1}, False, id="another key"),
        pytest.param([1], [1, 2], False, id="another length"),
        pytest.param([OWNER], [attrs.evolve(OWNER)], True, id="objects"),
        pytest.param(OWNER, attrs.evolve(OWNER, name="x"), False, id="objects that differ"),
        pytest.param(metav1.ConditionStatus.TRUE, "True", True, id="a member of an enum is its text"),
        pytest.param(None, [], False, id="None is no list"),
    ],
)
def test_an_immutable_field_means_what_it_meant(new, old, same):
    assert lines(validation.validate_immutable_field(F, new, old)) == ([] if same else ["f: Invalid value: field is immutable"])


def test_the_size_of_annotations_is_told():
    with pytest.raises(validation.AnnotationsTooLargeError, match="annotations size 262145 is larger than limit 262144") as caught:
        validation.check_annotations_size({"a": "é" * 131072})

    assert (caught.value.size, caught.value.limit) == (262145, 262144)


# --- selectors ------------------------------------------------------------------------------------------------------

REQUIREMENTS = [
    pytest.param("In", ["a"], {}, [], id="right"),
    pytest.param("In", [], {}, ["f.values: Required value: must be specified when `operator` is 'In' or 'NotIn'"], id="no values"),
    pytest.param(
        "Exists",
        ["a"],
        {},
        ["f.values: Forbidden: may not be specified when `operator` is 'Exists' or 'DoesNotExist'"],
        id="values",
    ),
    pytest.param("Gt", ["1"], {}, ["f.operator: Invalid value: not a valid selector operator"], id="an unknown operator"),
    pytest.param("Gt", ["1"], {"allow_unknown_operator": True}, [], id="an unknown operator, allowed"),
    pytest.param("In", ["a b"], {"allow_invalid_label_value": True}, [], id="a wrong value, allowed"),
]


@pytest.mark.parametrize(("operator", "values", "options", "expected"), REQUIREMENTS)
def test_a_requirement_on_a_label(operator, values, options, expected):
    requirement = metav1.LabelSelectorRequirement(key="app", operator=operator, values=values)

    assert lines(validation.validate_label_selector_requirement(F, requirement, **options)) == expected


def test_a_selector_tells_where_its_faults_are():
    selector = metav1.LabelSelector(
        match_labels={"a b": "x"}, match_expressions=[metav1.LabelSelectorRequirement(key="a", operator="In", values=["ok", "-"])]
    )

    assert [error.field for error in validation.validate_label_selector(F, selector)] == [
        "f.matchLabels",
        "f.matchExpressions[0].values[1]",
    ]
    assert validation.label_selector_has_invalid_label_value(selector)
    assert list(validation.validate_label_selector(F, None)) == []
    assert not validation.label_selector_has_invalid_label_value(None)


def test_a_requirement_on_a_field_names_it():
    requirement = metav1.FieldSelectorRequirement(operator="Exists")

    assert lines(validation.validate_field_selector_requirement(F, requirement)) == ["f.key: Required value: must be specified"]


# --- conditions -----------------------------------------------------------------------------------------------------

READY = metav1.Condition(type="Ready", status="True", reason="AllFine", last_transition_time=NOW)

CONDITIONS = [
    pytest.param([READY, attrs.evolve(READY, type="example.com/Seen", status="Unknown", reason="A,B:c_")], [], id="right"),
    pytest.param([READY, READY], ["f[1].type: Duplicate value"], id="twice"),
    pytest.param(
        [metav1.Condition(observed_generation=-1, message="m" * 32769)],
        [
            "f[0].type: Invalid value: name part must be non-empty",
            "f[0].type: Invalid value: name part",
            'f[0].status: Unsupported value: supported values: "False", "True", "Unknown"',
            "f[0].observedGeneration: Invalid value: must be greater than or equal to zero",
            "f[0].lastTransitionTime: Required value",
            "f[0].reason: Required value",
            "f[0].message: Too long: may not be more than 32768 bytes",
        ],
        id="nothing right",
    ),
    pytest.param(
        [attrs.evolve(READY, reason="r" * 1025)], ["f[0].reason: Too long: may not be more than 1024 bytes"], id="a long reason"
    ),
]


@pytest.mark.parametrize(("conditions", "expected"), CONDITIONS)
def test_conditions(conditions, expected):
    assert lines(validation.validate_conditions(F, conditions)) == expected


def test_a_reason_is_one_word():
    (error,) = validation.validate_condition(F, attrs.evolve(READY, reason="two words"))

    assert error.detail.startswith("a condition reason must start with alphabetic character")


# --- options --------------------------------------------------------------------------------------------------------

WRITES = [
    pytest.param({}, [], id="nothing said"),
    pytest.param({"dry_run": ["All"], "field_manager": "me", "field_validation": "Strict"}, [], id="all said"),
    pytest.param({"dry_run": ["All", "Some"]}, ['dryRun: Unsupported value: supported values: "All"'], id="another dry run"),
    pytest.param({"field_manager": "m" * 129}, ["fieldManager: Too long: may not be more than 128 bytes"], id="a long name"),
    pytest.param(
        {"field_validation": "strict"},
        ['fieldValidation: Unsupported value: supported values: "", "Ignore", "Strict", "Warn"'],
        id="another case",
    ),
]


@pytest.mark.parametrize(("options", "expected"), WRITES)
def test_the_options_of_writes(options, expected):
    assert lines(validation.validate_create_options(metav1.CreateOptions(**options))) == expected
    assert lines(validation.validate_update_options(metav1.UpdateOptions(**options))) == expected
    assert lines(validation.validate_patch_options(metav1.PatchOptions(**options), PatchType.MERGE)) == expected


PATCHES = [
    pytest.param(PatchType.APPLY_YAML, {"field_manager": "me", "force": True}, [], id="an apply"),
    pytest.param(PatchType.APPLY_CBOR, {}, ["fieldManager: Required value: is required for apply patch"], id="an apply by nobody"),
    pytest.param(
        "application/json-patch+json", {"force": False}, ["force: Forbidden: may not be specified for non-apply patch"], id="no"
    ),
]


@pytest.mark.parametrize(("patch_type", "options", "expected"), PATCHES)
def test_the_options_of_patches(patch_type, options, expected):
    assert lines(validation.validate_patch_options(metav1.PatchOptions(**options), patch_type)) == expected


DELETES = [
    pytest.param({"propagation_policy": "Orphan"}, [], id="a known policy"),
    pytest.param(
        {"propagation_policy": "orphan", "orphan_dependents": True},
        [
            "propagationPolicy: Invalid value: orphanDependents and deletionPropagation cannot be both set",
            'propagationPolicy: Unsupported value: supported values: "Foreground", "Background", "Orphan", "nil"',
        ],
        id="two policies, and an unknown one",
    ),
    pytest.param(
        {
            "ignore_store_read_error_with_cluster_breaking_potential": True,
            "grace_period_seconds": 0,
            "preconditions": metav1.Preconditions(),
        },
        [
            "ignoreStoreReadErrorWithClusterBreakingPotential: Invalid value: cannot be set together with .gracePeriodSeconds",
            "ignoreStoreReadErrorWithClusterBreakingPotential: Invalid value: cannot be set together with .preconditions",
        ],
        id="what goes with nothing else",
    ),
]


@pytest.mark.parametrize(("options", "expected"), DELETES)
def test_the_options_of_deletes(options, expected):
    assert lines(validation.validate_delete_options(metav1.DeleteOptions(**options))) == expected


@pytest.mark.parametrize(("policy", "count"), [("", 0), ("Metadata", 0), ("metadata", 1)])
def test_the_options_of_tables(policy, count):
    assert len(list(validation.validate_table_options(metav1.TableOptions(include_object=policy)))) == count


LISTS = [
    pytest.param({}, [], id="nothing said"),
    pytest.param({"resource_version": "5", "resource_version_match": "Exact"}, [], id="a version and how it is meant"),
    pytest.param(
        {"resource_version_match": "Exact", "continue_": "x", "send_initial_events": True},
        [
            "resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden unless resourceVersion is provided",
            "resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden when continue is provided",
            "sendInitialEvents: Forbidden: sendInitialEvents is forbidden for list",
        ],
        id="a list that asks for too much",
    ),
    pytest.param(
        {"resource_version": "0", "resource_version_match": "Exact"},
        ['resourceVersionMatch: Forbidden: resourceVersionMatch "exact" is forbidden for resourceVersion "0"'],
        id="exactly any version",
    ),
    pytest.param(
        {"watch": True, "send_initial_events": True, "resource_version_match": "NotOlderThan"},
        [],
        id="a watch from what is there",
    ),
    pytest.param(
        {"watch": True, "send_initial_events": True},
        ["resourceVersionMatch: Forbidden: sendInitialEvents requires setting resourceVersionMatch to NotOlderThan"],
        id="a watch that begins with what was when",
    ),
]


@pytest.mark.parametrize(("options", "expected"), LISTS)
def test_the_options_of_lists_and_watches(options, expected):
    assert lines(validation.validate_list_options(metav1.ListOptions(**options), watch_list=True)) == expected


def test_a_server_may_not_send_initial_events():
    options = metav1.ListOptions(watch=True, send_initial_events=True, resource_version_match="NotOlderThan")

    (error,) = validation.validate_list_options(options, watch_list=False)

    assert error.field == "sendInitialEvents"


@pytest.mark.parametrize(
    ("options", "watch_list", "expected"),
    [
        pytest.param({"watch": True}, True, (True, "NotOlderThan"), id="a watch from no version"),
        pytest.param({"watch": True, "resource_version": "0"}, True, (True, "NotOlderThan"), id="a watch from any version"),
        pytest.param({"watch": True, "resource_version": "7"}, True, (None, ""), id="a watch from one version"),
        pytest.param({}, True, (None, ""), id="a list"),
        pytest.param({"watch": True}, False, (None, ""), id="a server that cannot"),
        pytest.param({"watch": True, "send_initial_events": False}, True, (False, ""), id="what is said stays"),
    ],
)
def test_what_a_watch_means_that_does_not_say(options, watch_list, expected):
    made = metav1.ListOptions(**options)

    validation.set_list_options_defaults(made, watch_list=watch_list)

    assert (made.send_initial_events, made.resource_version_match) == expected
