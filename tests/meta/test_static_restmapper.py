"""A mapper over all kinds of a scheme."""

import pytest

from apimachinery.api.apps import v1 as appsv1
from apimachinery.api.apps import v1beta1 as appsv1beta1
from apimachinery.api.core import v1 as corev1
from apimachinery.api.extensions import v1beta1 as extensionsv1beta1
from apimachinery.meta.restmapper import NoResourceMatchError, PriorityRESTMapper, RESTScope
from apimachinery.runtime import Scheme
from apimachinery.schema import GroupKind, GroupVersion, GroupVersionKind, GroupVersionResource
from apimachinery.testing.restmapper import static_rest_mapper
from tests.testapigroup import v1 as testapigroupv1


@pytest.fixture(scope="module")
def scheme() -> Scheme:
    scheme = Scheme("static")
    for module in (extensionsv1beta1, appsv1beta1, appsv1, corev1):
        module.add_to_scheme(scheme)
    scheme.set_version_priority(GroupVersion("apps", "v1"), GroupVersion("apps", "v1beta1"))
    scheme.add_known_types(GroupVersion("testapigroup.apimachinery.k8s.io", "v1"), testapigroupv1.Carp)
    return scheme


@pytest.fixture(scope="module")
def mapper(scheme: Scheme) -> PriorityRESTMapper:
    return static_rest_mapper(scheme)


KINDS = [
    pytest.param("pods", GroupVersionKind("", "v1", "Pod"), id="the core group"),
    pytest.param("carps", GroupVersionKind("testapigroup.apimachinery.k8s.io", "v1", "Carp"), id="another group"),
    pytest.param("daemonsets", GroupVersionKind("extensions", "v1beta1", "DaemonSet"), id="a group that comes first"),
    pytest.param("statefulsets", GroupVersionKind("apps", "v1", "StatefulSet"), id="the preferred version"),
]


@pytest.mark.parametrize(("resource", "kind"), KINDS)
def test_a_kind_is_found_by_the_name_of_its_resource(mapper, resource, kind):
    assert mapper.kind_for(GroupVersionResource("", "", resource)) == kind


def test_a_version_that_is_named_comes_first(scheme):
    mapper = static_rest_mapper(scheme, GroupVersion("apps", "v1beta1"))

    assert mapper.kind_for(GroupVersionResource("", "", "statefulsets")).version == "v1beta1"


def test_the_scope_is_that_of_the_kind(mapper):
    assert mapper.rest_mapping(GroupKind("", "Node")).scope is RESTScope.ROOT
    assert mapper.rest_mapping(GroupKind("", "Pod")).scope is RESTScope.NAMESPACE


def test_kinds_of_ones_own_may_live_in_no_namespace(scheme):
    mapper = static_rest_mapper(scheme, root_kinds=[GroupKind("testapigroup.apimachinery.k8s.io", "Carp")])

    assert mapper.rest_mapping(GroupKind("testapigroup.apimachinery.k8s.io", "Carp")).scope is RESTScope.ROOT


def test_parameters_are_kept_nowhere(mapper):
    with pytest.raises(NoResourceMatchError):
        mapper.kind_for(GroupVersionResource("", "", "podlogoptions"))
