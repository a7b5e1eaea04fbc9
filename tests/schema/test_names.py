"""The names of kinds and resources: every form that is read, and how each is written."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery.schema import (
    GroupKind,
    GroupResource,
    GroupVersion,
    GroupVersionKind,
    GroupVersionResource,
    parse_kind_arg,
    parse_resource_arg,
    preferred_first,
)


@pytest.mark.parametrize(
    ("text", "version"),
    [
        pytest.param("apps/v1", GroupVersion("apps", "v1"), id="a group and a version"),
        pytest.param("v1", GroupVersion("", "v1"), id="a version of the core group"),
        pytest.param("/v1", GroupVersion("", "v1"), id="an empty group"),
        pytest.param("apps/", GroupVersion("apps", ""), id="an empty version"),
        pytest.param("", GroupVersion("", ""), id="nothing"),
        pytest.param("/", GroupVersion("", ""), id="a slash alone"),
        pytest.param("networking.k8s.io/v1", GroupVersion("networking.k8s.io", "v1"), id="a group with dots"),
    ],
)
def test_an_api_version_is_a_group_and_a_version(text, version):
    assert GroupVersion.parse(text) == version


@pytest.mark.parametrize("text", ["a/b/c", "//", "/v1/", "a/b/c/d"])
def test_an_api_version_has_one_slash(text):
    with pytest.raises(ValueError, match=f"unexpected GroupVersion string: {text}"):
        GroupVersion.parse(text)
    with pytest.raises(ValueError, match="unexpected GroupVersion string"):
        GroupVersionKind.from_api_version(text, "Pod")


@pytest.mark.parametrize(
    ("text", "kind", "resource"),
    [
        ("Deployment.apps", GroupKind("apps", "Deployment"), GroupResource("apps", "Deployment")),
        ("Pod", GroupKind("", "Pod"), GroupResource("", "Pod")),
        ("a.b.c", GroupKind("b.c", "a"), GroupResource("b.c", "a")),
        ("", GroupKind("", ""), GroupResource("", "")),
        (".x", GroupKind("x", ""), GroupResource("x", "")),
    ],
)
def test_a_kind_or_resource_may_have_a_group(text, kind, resource):
    assert GroupKind.parse(text) == kind
    assert GroupResource.parse(text) == resource
    assert str(kind) == str(resource) == text


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("Deployment.v1.apps", ("apps", "v1", "Deployment"), ("v1.apps", "Deployment")),
        ("ingresses.v1.networking.k8s.io", ("networking.k8s.io", "v1", "ingresses"), ("v1.networking.k8s.io", "ingresses")),
        ("Deployment.apps", None, ("apps", "Deployment")),
        ("Pod", None, ("", "Pod")),
        ("Pod.v1.", ("", "v1", "Pod"), ("v1.", "Pod")),
    ],
)
def test_what_a_person_writes_has_two_readings(text, full, short):
    assert parse_kind_arg(text) == (full and GroupVersionKind(*full), GroupKind(*short))
    assert parse_resource_arg(text) == (full and GroupVersionResource(*full), GroupResource(*short))


def test_names_are_taken_apart_and_put_together():
    version = GroupVersion("apps", "v1")
    gvk, gvr = version.with_kind("Deployment"), version.with_resource("deployments")

    assert (str(version), gvk.api_version) == ("apps/v1", "apps/v1")
    assert (str(gvk), str(gvr)) == ("apps/v1, Kind=Deployment", "apps/v1, Resource=deployments")
    assert (gvk.group_version, gvk.group_kind) == (version, GroupKind("apps", "Deployment"))
    assert (gvr.group_version, gvr.group_resource) == (version, GroupResource("apps", "deployments"))
    assert gvk.group_kind.with_version("v1") == gvk
    assert gvr.group_resource.with_version("v1") == gvr
    assert str(GroupVersion("", "v1").with_kind("Pod")) == "/v1, Kind=Pod"


def test_names_of_different_sorts_are_never_equal():
    assert GroupVersionKind("a", "b", "c") != GroupVersionResource("a", "b", "c")
    assert GroupKind("a", "b") != GroupVersion("a", "b")


@pytest.mark.parametrize("name", [GroupVersion("a", "b"), GroupVersionKind("a", "b", "c"), GroupResource("a", "b")], ids=repr)
def test_names_can_be_keys_and_travel(name):
    assert {pickle.loads(pickle.dumps(name)): 1}[name] == 1


def test_names_have_an_order():
    assert sorted([GroupVersion("b", "v1"), GroupVersion("a", "v2"), GroupVersion("a", "v1")]) == [
        GroupVersion("a", "v1"),
        GroupVersion("a", "v2"),
        GroupVersion("b", "v1"),
    ]


def test_stable_versions_are_preferred_and_among_them_the_newest():
    versions = [
        GroupVersion("a", name) for name in ("v1alpha1", "foo", "v2", "v1beta2", "v10", "v1", "v11alpha2", "bar", "v1beta1")
    ]

    names = [version.version for version in preferred_first(versions)]

    assert names == ["v10", "v2", "v1", "v1beta2", "v1beta1", "v11alpha2", "v1alpha1", "bar", "foo"]


names = st.text(st.characters(exclude_characters="/."), min_size=1, max_size=8)


@given(group=names, version=names, kind=names)
def test_what_is_written_is_read_back(group, version, kind):
    gvk = GroupVersionKind(group, version, kind)

    assert GroupVersion.parse(str(gvk.group_version)) == gvk.group_version
    assert GroupVersionKind.from_api_version(gvk.api_version, kind) == gvk
    assert GroupKind.parse(str(gvk.group_kind)) == gvk.group_kind
    assert parse_kind_arg(f"{kind}.{version}.{group}")[0] == gvk
