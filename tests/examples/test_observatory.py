"""The example API: what its conversions do, and that nothing is lost on the way."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery.conversion import ConversionError
from apimachinery.meta import v1 as metav1
from apimachinery.model import deep_copy
from apimachinery.resource import Quantity
from apimachinery.runtime.serializer import JSONSerializer, YAMLSerializer
from apimachinery.testing.strategies import objects
from apimachinery.times import Duration
from docs.examples import demo
from docs.examples.observatory import scheme, v1, v1alpha1, v1beta1

MANIFESTS = Path(v1.__file__).parent / "manifests"

SECOND = 1_000_000_000
MINUTE = 60 * SECOND


def position(right_ascension: float, declination: float, name: str = "") -> v1.Target:
    return v1.Target(name=name, right_ascension=right_ascension, declination=declination)


@pytest.mark.parametrize(
    ("old", "stored"),
    [
        pytest.param(v1alpha1.Observation(), v1.Observation(), id="nothing said"),
        pytest.param(
            v1alpha1.Observation(
                spec=v1alpha1.ObservationSpec(target="M1", coordinates="83.633 22.014", observer="a@example.org", priority=5)
            ),
            v1.Observation(
                spec=v1.ObservationSpec(
                    target=position(83.633, 22.014, "M1"),
                    owner=v1.Owner(email="a@example.org"),
                    scheduling=v1.Scheduling(priority=5),
                )
            ),
            id="v1alpha1: coordinates are split, others move",
        ),
        pytest.param(
            v1alpha1.Observation(spec=v1alpha1.ObservationSpec(filter="R", exposure_seconds=90)),
            v1.Observation(spec=v1.ObservationSpec(exposures=[v1.Exposure(filter="R", duration=Duration(90 * SECOND), count=1)])),
            id="v1alpha1: filter and seconds are one exposure",
        ),
        pytest.param(
            v1alpha1.Observation(status=v1alpha1.ObservationStatus(phase="Done", message="clear sky")),
            v1.Observation(
                status=v1.ObservationStatus(
                    phase="Done", conditions=[metav1.Condition(type="Progressing", status="Unknown", message="clear sky")]
                )
            ),
            id="v1alpha1: a message is a condition",
        ),
        pytest.param(
            v1beta1.Observation(
                spec=v1beta1.ObservationSpec(
                    filters=["R", "B"], exposure=Duration(MINUTE), repeats=3, priority="High", contact="a@example.org"
                )
            ),
            v1.Observation(
                spec=v1.ObservationSpec(
                    exposures=[v1.Exposure(filter=name, duration=Duration(MINUTE), count=3) for name in ("R", "B")],
                    scheduling=v1.Scheduling(priority=50),
                    owner=v1.Owner(email="a@example.org"),
                )
            ),
            id="v1beta1: the exposure is repeated for each filter, a word is a number",
        ),
        pytest.param(
            v1beta1.Telescope(spec=v1beta1.TelescopeSpec(site="Ridge", aperture="80cm", filters=["R"])),
            v1.Telescope(
                spec=v1.TelescopeSpec(site="Ridge", mirror=v1.Mirror(diameter=Quantity("800m")), filters=[v1.Filter(name="R")])
            ),
            id="v1beta1: a diameter is a quantity, filters have names",
        ),
    ],
)
def test_an_older_version_becomes_the_stored_one(old, stored):
    assert scheme.convert(old, type(stored)) == stored


@pytest.mark.parametrize(
    ("old", "problem"),
    [
        pytest.param(
            v1alpha1.Observation(spec=v1alpha1.ObservationSpec(coordinates="83.633")),
            r"spec\.coordinates: expected two numbers",
            id="half a position",
        ),
        pytest.param(
            v1alpha1.Observation(spec=v1alpha1.ObservationSpec(coordinates="83h 22d")),
            r"spec\.coordinates: could not convert string to float",
            id="no numbers",
        ),
        pytest.param(
            v1beta1.Observation(spec=v1beta1.ObservationSpec(priority="Soon")),
            r"spec\.priority: expected one of Routine, High, Urgent, found 'Soon'",
            id="no such priority",
        ),
        pytest.param(
            v1beta1.Telescope(spec=v1beta1.TelescopeSpec(aperture="big")),
            r"spec\.aperture: expected a diameter such as 2\.5m or 80cm, found 'big'",
            id="no diameter",
        ),
    ],
)
def test_what_no_version_can_mean_is_said_with_its_path(old, problem):
    with pytest.raises(ConversionError, match=problem):
        scheme.convert_to_version(old, v1.GROUP_VERSION)


@pytest.mark.parametrize(
    ("weight", "word"),
    [(0, ""), (9, ""), (10, "Routine"), (50, "High"), (89, "High"), (90, "Urgent"), (100, "Urgent")],
)
def test_a_priority_between_two_words_is_the_lower_one(weight, word):
    stored = v1.Observation(spec=v1.ObservationSpec(scheduling=v1.Scheduling(priority=weight)))

    assert scheme.convert(stored, v1beta1.Observation).spec.priority == word
    assert scheme.convert(scheme.convert(stored, v1beta1.Observation), v1.Observation) == stored


@pytest.mark.parametrize(
    ("stored", "spoke"),
    [
        pytest.param(v1.Observation, v1alpha1.Observation, id="observation-v1alpha1"),
        pytest.param(v1.Observation, v1beta1.Observation, id="observation-v1beta1"),
        pytest.param(v1.Telescope, v1beta1.Telescope, id="telescope-v1beta1"),
    ],
)
@given(data=st.data())
def test_through_an_older_version_and_back_nothing_is_lost(stored, spoke, data):
    obj = attrs.evolve(data.draw(objects(stored)), api_version="", kind="")
    before = deep_copy(obj)

    assert scheme.convert(scheme.convert(obj, spoke), stored) == before
    assert obj == before


@pytest.mark.parametrize("cls", [v1alpha1.Observation, v1beta1.Observation, v1.Observation, v1.Telescope])
@given(data=st.data())
def test_defaults_are_filled_in_once(cls, data):
    obj = data.draw(objects(cls))
    scheme.default(obj)
    once = deep_copy(obj)

    scheme.default(obj)

    assert obj == once


@pytest.mark.parametrize("serializer", [JSONSerializer(scheme), YAMLSerializer(scheme)], ids=["json", "yaml"])
@pytest.mark.parametrize("gvk", list(scheme.kinds.all_types()), ids=str)
@given(data=st.data())
def test_what_is_written_is_read_again(serializer, gvk, data):
    obj = data.draw(objects(scheme.type_for(gvk)))
    obj.api_version, obj.kind = gvk.api_version, gvk.kind

    assert serializer.decode(serializer.encode(obj, gvk=gvk)) == (obj, gvk)


def test_the_manifests_are_many_in_several_versions_and_formats():
    files = Counter(path.suffix for path in MANIFESTS.iterdir())
    text = "".join(path.read_text() for path in MANIFESTS.iterdir())

    assert files == {".yaml": 5, ".json": 2}
    assert all(f"observatory.example.com/{version}" in text for version in ("v1", "v1beta1", "v1alpha1"))


def test_the_demo_ends_with_a_table_of_what_was_converted(capsys, monkeypatch):
    monkeypatch.chdir(Path(demo.__file__).parents[2])

    demo.main()

    lines = capsys.readouterr().out.splitlines()
    assert [line.split() for line in lines[-7:-1]] == [
        ["KIND", "FROM", "TO", "OBJECTS"],
        ["Observation", "v1", "v1", "61"],
        ["Observation", "v1alpha1", "v1", "80"],
        ["Observation", "v1beta1", "v1", "86"],
        ["Telescope", "v1", "v1", "2"],
        ["Telescope", "v1beta1", "v1", "3"],
    ]
    assert lines[-1].strip().startswith("232 objects in ")
