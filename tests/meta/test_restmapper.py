"""Kinds to resources and back: mappers alone, several as one, and when they are made."""

from collections.abc import Callable

import pytest

from apimachinery.meta.restmapper import (
    ANY,
    AmbiguousKindError,
    AmbiguousResourceError,
    AmbiguousSingularError,
    DefaultRESTMapper,
    FirstHitRESTMapper,
    LazyRESTMapper,
    MissingResourceError,
    MultiRESTMapper,
    NoKindMatchError,
    NoResourceMatchError,
    NoSingularError,
    PriorityRESTMapper,
    RESTMapper,
    RESTMapping,
    RESTScope,
    guess_kind_to_resource,
    is_ambiguous,
    is_no_match,
    reset_rest_mapper,
)
from apimachinery.schema import GroupKind, GroupVersion, GroupVersionKind, GroupVersionResource
from apimachinery.validation import Aggregate

APPS, APPS_BETA, LEGACY = GroupVersion("apps", "v1"), GroupVersion("apps", "v1beta1"), GroupVersion("extensions", "v1beta1")
DEPLOYMENT = GroupKind("apps", "Deployment")


def gvr(resource: str, version: str = "", group: str = "") -> GroupVersionResource:
    return GroupVersionResource(group, version, resource)


def mapper(
    *versions: GroupVersion, kind: str = "Deployment", defaults: tuple[GroupVersion, ...] | None = None
) -> DefaultRESTMapper:
    made = DefaultRESTMapper(versions if defaults is None else defaults)
    for version in versions:
        made.add(version.with_kind(kind), RESTScope.NAMESPACE)
    return made


def mapping(version: GroupVersion) -> RESTMapping:
    return RESTMapping(version.with_resource("deployments"), version.with_kind("Deployment"), RESTScope.NAMESPACE)


# --- names ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "plural"),
    [
        ("Pod", "pods"),
        ("Ingress", "ingresses"),
        ("Policy", "policies"),
        ("Endpoints", "endpoints"),
        ("ServiceEndpoints", "serviceendpoints"),
        ("Gateway", "gatewaies"),
    ],
)
def test_plurals_are_guessed_by_rule(kind, plural):
    guessed, singular = guess_kind_to_resource(APPS.with_kind(kind))

    assert guessed == APPS.with_resource(plural)
    assert singular == APPS.with_resource(kind.lower())


def test_no_kind_has_no_resource():
    assert guess_kind_to_resource(APPS.with_kind("")) == (gvr(""), gvr(""))


# --- one mapper -----------------------------------------------------------------------------------------------------

PARTIAL = [
    pytest.param(gvr("deployments"), id="the plural"),
    pytest.param(gvr("deployment"), id="the singular"),
    pytest.param(gvr("Deployments"), id="in any case"),
    pytest.param(gvr("deployments", "v1"), id="with a version"),
    pytest.param(gvr("deployments", group="apps"), id="with a group"),
    pytest.param(gvr("deployments", group="app"), id="with the beginning of a group"),
    pytest.param(gvr("deployments", "v1", "apps"), id="in full"),
    pytest.param(gvr("deployments", "__internal"), id="in the internal version, which is any"),
]


@pytest.mark.parametrize("resource", PARTIAL)
def test_a_resource_may_be_given_in_part(resource):
    made = mapper(APPS)

    assert made.resource_for(resource) == APPS.with_resource("deployments")
    assert made.kind_for(resource) == APPS.with_kind("Deployment")


def test_the_preferred_version_comes_first():
    made = mapper(APPS, APPS_BETA, LEGACY, defaults=(LEGACY, APPS))

    assert [found.group_version for found in made.resources_for(gvr("deployments"))] == [LEGACY, APPS, APPS_BETA]
    assert [found.group_version for found in made.kinds_for(gvr("deployments"))] == [LEGACY, APPS, APPS_BETA]


def test_several_resources_of_one_name_are_ambiguous():
    made = mapper(APPS, LEGACY)

    with pytest.raises(AmbiguousResourceError) as caught:
        made.resource_for(gvr("deployments"))
    assert caught.value.resources == (APPS.with_resource("deployments"), LEGACY.with_resource("deployments"))
    assert is_ambiguous(caught.value)

    with pytest.raises(AmbiguousResourceError, match="matches multiple kinds"):
        made.kind_for(gvr("deployments"))


def test_what_is_not_there_is_no_match():
    with pytest.raises(NoResourceMatchError, match="no matches for /, Resource=shelves") as caught:
        mapper(APPS).resource_for(gvr("shelves"))
    assert is_no_match(caught.value)

    with pytest.raises(NoKindMatchError, match='no matches for kind "Shelf" in group "apps"'):
        DefaultRESTMapper().rest_mapping(GroupKind("apps", "Shelf"))


def test_nothing_is_asked_for_by_no_name():
    with pytest.raises(MissingResourceError, match="a resource must be present"):
        mapper(APPS).kinds_for(gvr(""))


def test_a_kind_is_mapped_in_the_first_version_that_has_it():
    made = mapper(APPS, APPS_BETA)

    assert made.rest_mapping(DEPLOYMENT, "v2", "v1beta1", "v1") == mapping(APPS_BETA)
    assert made.rest_mapping(DEPLOYMENT) == mapping(APPS)
    assert made.rest_mappings(DEPLOYMENT) == [mapping(APPS), mapping(APPS_BETA)]


def test_a_name_of_ones_own_is_not_guessed():
    made = DefaultRESTMapper([APPS])
    made.add_specific(APPS.with_kind("Ox"), APPS.with_resource("oxen"), APPS.with_resource("ox"), RESTScope.ROOT)

    assert made.kind_for(gvr("oxen")) == APPS.with_kind("Ox")
    assert made.resource_singularizer("oxen") == "ox"
    assert made.rest_mapping(GroupKind("apps", "Ox")).scope is RESTScope.ROOT


def test_the_singular_is_one_and_there():
    made = mapper(APPS)
    made.add_specific(LEGACY.with_kind("D"), LEGACY.with_resource("deployments"), LEGACY.with_resource("d"), RESTScope.ROOT)
    made.add_specific(LEGACY.with_kind("E"), LEGACY.with_resource("es"), gvr(""), RESTScope.ROOT)

    with pytest.raises(AmbiguousSingularError, match="multiple possible singular resources"):
        made.resource_singularizer("deployments")
    with pytest.raises(NoSingularError, match="no singular of resource es has been defined"):
        made.resource_singularizer("es")


# --- priorities -----------------------------------------------------------------------------------------------------


def test_patterns_narrow_down_what_was_found():
    made = PriorityRESTMapper(
        mapper(APPS, APPS_BETA, LEGACY),
        [gvr(ANY, ANY, "nowhere"), gvr(ANY, ANY, "apps"), gvr(ANY, "v1beta1", ANY)],
        [GroupVersionKind("apps", ANY, ANY), GroupVersionKind(ANY, "v1", ANY)],
    )

    assert made.resource_for(gvr("deployments")) == APPS_BETA.with_resource("deployments")
    assert made.kind_for(gvr("deployments")) == APPS.with_kind("Deployment")
    assert made.rest_mapping(DEPLOYMENT) == mapping(APPS)
    assert made.rest_mapping(DEPLOYMENT, "v1beta1") == mapping(APPS_BETA)


def test_what_the_patterns_leave_may_still_be_ambiguous():
    made = PriorityRESTMapper(mapper(APPS, APPS_BETA, LEGACY), [gvr(ANY, ANY, "apps")], [])

    with pytest.raises(AmbiguousResourceError) as caught:
        made.resource_for(gvr("deployments"))
    assert len(caught.value.resources) == 3
    with pytest.raises(AmbiguousResourceError):
        made.kind_for(gvr("deployments"))
    with pytest.raises(AmbiguousKindError, match="apps/, Kind=Deployment matches multiple kinds"):
        made.rest_mapping(DEPLOYMENT)


def test_the_rest_is_the_delegates():
    delegate = mapper(APPS, APPS_BETA)
    made = PriorityRESTMapper(delegate)

    assert made.resources_for(gvr("deployments")) == delegate.resources_for(gvr("deployments"))
    assert made.kinds_for(gvr("deployments")) == delegate.kinds_for(gvr("deployments"))
    assert made.rest_mappings(DEPLOYMENT) == delegate.rest_mappings(DEPLOYMENT)
    assert made.resource_singularizer("deployments") == "deployment"


# --- several mappers ------------------------------------------------------------------------------------------------


class Broken:
    """A mapper whose server does not answer."""

    def __getattr__(self, name: str) -> Callable[..., object]:
        def fail(*args: object) -> object:
            raise OSError("no answer")

        return fail


BROKEN: RESTMapper = Broken()  # type: ignore[assignment]  # it has every method


def test_several_mappers_know_what_one_of_them_knows_once():
    made = MultiRESTMapper([mapper(APPS), mapper(LEGACY, APPS), mapper(APPS, kind="Pod")])

    assert made.resources_for(gvr("deployments")) == [APPS.with_resource("deployments"), LEGACY.with_resource("deployments")]
    assert made.kinds_for(gvr("pods")) == [APPS.with_kind("Pod")]
    assert made.kind_for(gvr("pods")) == APPS.with_kind("Pod")
    assert made.resource_for(gvr("pods")) == APPS.with_resource("pods")
    assert made.resource_singularizer("pods") == "pod"
    assert made.rest_mappings(DEPLOYMENT) == [mapping(APPS), mapping(APPS)]
    with pytest.raises(AmbiguousResourceError):
        made.resource_for(gvr("deployments"))
    with pytest.raises(AmbiguousResourceError):
        made.kind_for(gvr("deployments"))
    with pytest.raises(AmbiguousKindError):
        made.rest_mapping(DEPLOYMENT)


@pytest.mark.parametrize("cls", [MultiRESTMapper, FirstHitRESTMapper])
@pytest.mark.parametrize("mappers", [pytest.param([], id="none"), pytest.param([mapper(APPS), mapper(LEGACY)], id="two")])
def test_what_none_of_them_knows_is_no_match(cls, mappers):
    made = cls(mappers)

    for ask in (made.resource_for, made.resources_for, made.kind_for, made.kinds_for):
        with pytest.raises(NoResourceMatchError):
            ask(gvr("shelves"))
    for ask in (made.rest_mapping, made.rest_mappings):
        with pytest.raises(NoKindMatchError):
            ask(GroupKind("shop", "Shelf"))
    with pytest.raises(LookupError):
        made.resource_singularizer("shelves")


def test_one_answer_makes_up_for_a_mapper_that_fails():
    made = MultiRESTMapper([BROKEN, mapper(APPS)])

    assert made.rest_mapping(DEPLOYMENT) == mapping(APPS)
    assert made.resource_singularizer("deployments") == "deployment"
    for ask in (lambda: made.rest_mappings(DEPLOYMENT), lambda: made.rest_mapping(GroupKind("", "Pod"))):
        with pytest.raises(Aggregate) as caught:
            ask()
        assert str(caught.value) == "no answer"
    with pytest.raises(OSError, match="no answer"):
        made.resources_for(gvr("deployments"))


def test_the_first_answer_counts():
    made = FirstHitRESTMapper([BROKEN, mapper(LEGACY), mapper(APPS), mapper(APPS, kind="Pod")])

    assert made.resource_for(gvr("deployments")) == LEGACY.with_resource("deployments")
    assert made.kind_for(gvr("deployments")) == LEGACY.with_kind("Deployment")
    assert made.rest_mapping(DEPLOYMENT) == mapping(APPS)


def test_the_errors_of_all_are_told_where_they_differ():
    with pytest.raises(Aggregate) as caught:
        FirstHitRESTMapper([BROKEN, mapper(APPS)]).kind_for(gvr("pods"))

    assert is_no_match(caught.value)
    assert str(caught.value) == "[no answer, no matches for /, Resource=pods]"
    with pytest.raises(OSError, match="no answer"):
        FirstHitRESTMapper([BROKEN]).kind_for(gvr("pods"))


# --- later ----------------------------------------------------------------------------------------------------------


class Resettable(DefaultRESTMapper):
    """A mapper that counts how often it was reset."""

    resets = 0

    def reset(self) -> None:
        self.resets += 1


def test_a_lazy_mapper_is_made_once_when_it_is_asked():
    calls = []

    def load() -> RESTMapper:
        calls.append(1)
        return mapper(APPS)

    made = LazyRESTMapper(load)
    assert calls == []

    assert made.kind_for(gvr("deployments")) == APPS.with_kind("Deployment")
    assert made.kinds_for(gvr("deployments")) == [APPS.with_kind("Deployment")]
    assert made.resource_for(gvr("deployment")) == APPS.with_resource("deployments")
    assert made.resources_for(gvr("deployment")) == [APPS.with_resource("deployments")]
    assert made.rest_mapping(DEPLOYMENT) == mapping(APPS)
    assert made.rest_mappings(DEPLOYMENT) == [mapping(APPS)]
    assert made.resource_singularizer("deployments") == "deployment"
    assert calls == [1]


def test_a_lazy_mapper_that_cannot_be_made_says_so_each_time():
    calls = []

    def load() -> RESTMapper:
        calls.append(1)
        raise OSError("no answer")

    made = LazyRESTMapper(load)

    for _ in range(2):
        with pytest.raises(OSError, match="no answer"):
            made.kinds_for(gvr("pods"))
    assert calls == [1]


def test_a_reset_reaches_whatever_can_be_reset():
    inner = Resettable()
    lazy = LazyRESTMapper(lambda: inner)
    outer = PriorityRESTMapper(MultiRESTMapper([mapper(APPS), FirstHitRESTMapper([lazy])]))

    reset_rest_mapper(outer)
    assert inner.resets == 0  # it is not made yet

    with pytest.raises(NoResourceMatchError):
        outer.kinds_for(gvr("pods"))
    reset_rest_mapper(outer)
    reset_rest_mapper(mapper(APPS))
    assert inner.resets == 1
