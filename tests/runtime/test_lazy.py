"""Versions that wait to be loaded, and schemes that several threads use."""

import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import attrs
import pytest

from apimachinery.meta import v1 as metav1
from apimachinery.runtime import NotRegisteredError, Scheme
from apimachinery.runtime.serializer import CodecFactory
from apimachinery.schema import GroupKind, GroupVersion, GroupVersionKind
from tests import wardle
from tests.runtime import lazy_wardle
from tests.wardle import v1

FLUNDER = v1.GROUP_VERSION.with_kind("Flunder")


def new_scheme(name: str) -> Scheme:
    scheme = Scheme(name)
    scheme.add_lazy(v1.GROUP_VERSION, lazy_wardle.__name__)
    return scheme


def test_a_version_that_waits_is_registered_but_not_loaded():
    scheme = new_scheme("waits")

    assert scheme.kinds.is_version_registered(v1.GROUP_VERSION)
    assert scheme.kinds.versions(wardle.GROUP) == (v1.GROUP_VERSION,)
    assert "waits" not in lazy_wardle.loaded


@pytest.mark.parametrize(
    "look_up",
    [
        pytest.param(lambda scheme: scheme.type_for(FLUNDER), id="a kind"),
        pytest.param(lambda scheme: scheme.recognizes(FLUNDER), id="whether there is a kind"),
        pytest.param(lambda scheme: scheme.kinds.known_types(v1.GROUP_VERSION), id="a version's kinds"),
        pytest.param(lambda scheme: scheme.kinds.all_types(), id="all kinds"),
        pytest.param(lambda scheme: scheme.hub(FLUNDER.group_kind), id="a kind in any version"),
        pytest.param(lambda scheme: scheme.storage_version(FLUNDER.group_kind), id="where a kind is stored"),
    ],
)
def test_it_is_loaded_once_when_something_of_it_is_looked_up(look_up, request):
    scheme = new_scheme(request.node.name)

    look_up(scheme)
    look_up(scheme)

    assert lazy_wardle.loaded.count(request.node.name) == 1
    assert scheme.kinds_for(v1.Flunder) == (FLUNDER,)


def test_nothing_else_is_loaded():
    scheme = new_scheme("other")

    with pytest.raises(NotRegisteredError):
        scheme.type_for(GroupVersionKind("apps", "v1", "Deployment"))

    assert "other" not in lazy_wardle.loaded


def test_a_class_of_the_module_that_waits_is_found():
    scheme = Scheme("by class")
    scheme.add_lazy(v1.GROUP_VERSION, "tests.wardle.v1")

    assert scheme.kinds_for(v1.Flunder) == (FLUNDER,)


def test_an_alias_may_mean_a_kind_that_waits():
    scheme = new_scheme("alias")
    old = GroupVersionKind("extensions", "v1beta1", "Flunder")
    scheme.add_alias(old, FLUNDER)

    assert scheme.type_for(old) is v1.Flunder


def test_a_module_that_cannot_be_loaded_is_tried_again():
    scheme = Scheme("missing")
    scheme.add_lazy(v1.GROUP_VERSION, "tests.wardle.no_such_version")

    for _ in range(2):
        with pytest.raises(ModuleNotFoundError):
            scheme.type_for(FLUNDER)


# --- threads --------------------------------------------------------------------------------------------------------

THREADS = 8


def at_once(function, arguments):
    """Call *function* with each argument in a thread of its own, all starting together."""
    barrier = threading.Barrier(len(arguments))

    def call(argument):
        barrier.wait()
        return function(argument)

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)  # so that threads get into each other's way as often as they can
    try:
        with ThreadPoolExecutor(len(arguments)) as pool:
            return list(pool.map(call, arguments))
    finally:
        sys.setswitchinterval(interval)


def test_threads_that_look_up_the_same_waiting_version_all_find_it():
    for attempt in range(20):
        scheme = new_scheme(f"threads {attempt}")

        found = at_once(lambda gvk, scheme=scheme: scheme.type_for(gvk), [FLUNDER] * THREADS)

        assert found == [v1.Flunder] * THREADS
        assert lazy_wardle.loaded.count(f"threads {attempt}") == 1


def test_a_scheme_in_use_can_be_added_to():
    scheme = wardle.new_scheme()
    factory = CodecFactory(scheme)
    codec = factory.encoder_for_storage()
    classes = [attrs.make_class(f"Kind{number}", {}, bases=(metav1.Object,), kw_only=True) for number in range(THREADS * 4)]
    flunder = v1.Flunder(spec=v1.FlunderSpec(reference="a", host_ip="::1"))
    expected = codec.encode(flunder)

    def work(number: int) -> bool:
        ok = True
        for cls in classes[number::THREADS]:
            version = GroupVersion("threads.example.com", f"v{number + 1}")
            scheme.add_known_types(version, cls)
            scheme.set_storage_version(GroupKind(version.group, cls.__name__), version.version)
            ok = ok and codec.encode(flunder) == expected
            ok = ok and scheme.convert(scheme.convert(flunder, wardle.v1alpha1.Flunder), v1.Flunder) == flunder
        return ok

    assert at_once(work, range(THREADS)) == [True] * THREADS
    for number in range(THREADS):
        for cls in classes[number::THREADS]:
            assert scheme.kinds_for(cls) == (GroupVersionKind("threads.example.com", f"v{number + 1}", cls.__name__),)
            assert scheme.storage_version(GroupKind("threads.example.com", cls.__name__)).version == f"v{number + 1}"
