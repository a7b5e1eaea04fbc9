"""Conversion by way of a hub, a graph that is checked, and what older versions cannot hold."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery.conversion import Dropped, IncompleteConversionError, MissingConversion, Moved
from apimachinery.encoding import json
from apimachinery.meta import v1 as metav1
from apimachinery.model import deep_copy
from apimachinery.runtime import Scheme
from apimachinery.schema import GroupVersion
from apimachinery.testing import objects
from tests import wardle
from tests.conversion.shelves import New, NewBox, NewSpec, Old, OldBox, OldSpec
from tests.conversion.test_rules import RULES
from tests.wardle import types as internal
from tests.wardle import v1, v1alpha1

KEY = "example.com/not-in-old"


def new_scheme(*, keep: bool = True) -> Scheme:
    scheme = Scheme("shelves")
    for version, cls in (("v2", New), ("v1", Old)):
        scheme.add_known_type_with_name(GroupVersion("example.com", version).with_kind("Shelf"), cls)
    scheme.add_conversion_rules(OldSpec, NewSpec, *RULES)
    scheme.add_conversion_rules(OldBox, NewBox, Moved("label", "title"))
    if keep:
        scheme.keep_in_annotation(New, Old, KEY)
    return scheme


# --- the hub --------------------------------------------------------------------------------------------------------


def test_two_versions_convert_by_way_of_their_hub():
    scheme = wardle.new_scheme()

    old = scheme.convert(v1.Flunder(spec=v1.FlunderSpec(reference="a", reference_kind="Flunder")), v1alpha1.Flunder)

    assert old.spec == v1alpha1.FlunderSpec(flunder_reference="a")


def test_a_function_for_the_pair_spares_the_hub():
    scheme = wardle.new_scheme()
    scheme.add_conversion(v1.Flunder, v1alpha1.Flunder, lambda flunder: v1alpha1.Flunder(spec=v1alpha1.FlunderSpec(port=7)))

    assert scheme.convert(v1.Flunder(), v1alpha1.Flunder).spec.port == 7


def test_the_type_meta_is_that_of_the_version():
    scheme = wardle.new_scheme()
    said = v1.Flunder(api_version=str(v1.GROUP_VERSION), kind="Flunder")

    assert scheme.convert(said, v1alpha1.Flunder).api_version == str(v1alpha1.GROUP_VERSION)
    assert scheme.convert(said, internal.Flunder).api_version == ""
    assert scheme.convert(v1.Flunder(), v1alpha1.Flunder).kind == ""  # who said nothing says nothing


def test_the_same_class_is_a_copy():
    flunder = v1.Flunder(spec=v1.FlunderSpec(ports=[v1.Port()]))

    copied = wardle.new_scheme().convert(flunder, v1.Flunder)

    assert copied == flunder
    assert copied.spec.ports[0] is not flunder.spec.ports[0]


# --- checking -------------------------------------------------------------------------------------------------------


def test_a_complete_graph_has_nothing_missing():
    wardle.new_scheme().check()
    new_scheme().check()


def test_every_hole_is_reported_at_once():
    scheme = Scheme("holes")
    for version, cls in (("v2", New), ("v1", Old)):
        scheme.add_known_type_with_name(GroupVersion("example.com", version).with_kind("Shelf"), cls)
    scheme.add_known_types(wardle.INTERNAL, internal.Flunder)
    scheme.add_known_types(v1alpha1.GROUP_VERSION, v1alpha1.Flunder)
    scheme.add_conversion(v1alpha1.Flunder, internal.Flunder, v1alpha1.flunder_to_internal)

    with pytest.raises(IncompleteConversionError) as caught:
        scheme.check()

    from_hub = MissingConversion(
        internal.Flunder,
        v1alpha1.Flunder,
        ("spec.reference", "spec.reference_kind", "spec.replicas", "spec.host_ip", "spec.ports", "spec.template", "status"),
    )
    fields = ("height", "first_name", "last_name", "boxes[*].label", "by_name[*].label", "maybe.label", "gone")
    back = ("size", "full_name", "boxes[*].title", "by_name[*].title", "maybe.title", "added")
    assert caught.value.missing == (
        MissingConversion(Old, New, tuple(f"spec.{name}" for name in fields)),
        MissingConversion(New, Old, tuple(f"spec.{name}" for name in back)),
        from_hub,
    )


def test_what_is_dropped_is_covered():
    scheme = Scheme("dropped")
    for version, cls in (("v2", NewBox), ("v1", OldBox)):
        scheme.add_known_type_with_name(GroupVersion("example.com", version).with_kind("Box"), cls)
    with pytest.raises(IncompleteConversionError):
        scheme.check()

    scheme.add_conversion_rules(OldBox, NewBox, Dropped("label", "title"))

    scheme.check()


# --- what an older version cannot hold ------------------------------------------------------------------------------


def test_nothing_is_kept_where_nothing_is_lost():
    old = new_scheme().convert(New(spec=NewSpec(same="a", full_name="Ada Byron")), Old)

    assert old.metadata.annotations == {}


def test_what_is_lost_is_kept_in_the_annotation():
    scheme = new_scheme()
    new = New(spec=NewSpec(added="x", full_name="Ada King Byron"))

    old = scheme.convert(new, Old)

    assert old.spec == OldSpec(first_name="Ada", last_name="King")
    assert json.loads(old.metadata.annotations[KEY]) == [
        {"path": ["spec", "fullName"], "was": "Ada King", "value": "Ada King Byron"},
        {"path": ["spec", "added"], "value": "x"},
    ]
    assert scheme.convert(old, New) == new


def test_without_it_what_is_lost_is_lost():
    scheme = new_scheme(keep=False)

    assert scheme.convert(scheme.convert(New(spec=NewSpec(added="x")), Old), New) == New()


def test_a_change_made_in_the_older_version_wins():
    scheme = new_scheme()
    old = scheme.convert(New(spec=NewSpec(added="x", full_name="Ada King Byron")), Old)

    old.spec.last_name = "Lovelace"

    assert scheme.convert(old, New).spec == NewSpec(added="x", full_name="Ada Lovelace")


def test_items_are_found_again_by_their_keys():
    scheme = new_scheme()
    scheme.add_conversion(NewBox, OldBox, lambda box: OldBox(name=box.name))  # loses the title
    new = New(spec=NewSpec(boxes=[NewBox(name="a", title="A"), NewBox(name="b", title="B")]))
    old = scheme.convert(new, Old)

    old.spec.boxes.reverse()
    old.spec.boxes.append(OldBox(name="c", label="C"))

    assert scheme.convert(old, New).spec.boxes == [
        NewBox(name="b", title="B"),
        NewBox(name="a", title="A"),
        NewBox(name="c", title="C"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "1",
        '["x"]',
        '[{"path": []}]',
        '[{"path": ["spec", "same"], "value": 3}]',
        '[{"path": ["spec", {"name": "x"}, "y"], "value": 3}]',
        '[{"path": ["spec", "same", "deeper"], "value": "x"}]',
        '[{"path": [1, 2], "value": "x"}]',
    ],
)
def test_an_annotation_that_somebody_has_broken_is_ignored(text):
    old = Old(metadata=metav1.ObjectMeta(annotations={KEY: text, "other": "stays"}), spec=OldSpec(same="a"))

    new = new_scheme().convert(old, New)

    assert new == New(metadata=metav1.ObjectMeta(annotations={"other": "stays"}), spec=NewSpec(same="a"))


@given(new=objects(New, unknown_fields=False), other=st.text(max_size=5))
def test_there_and_back_loses_nothing(new: Any, other: str) -> None:
    scheme = new_scheme()
    new.api_version = new.kind = ""
    new.metadata.annotations = {"other": other}
    before = deep_copy(new)

    back = scheme.convert(scheme.convert(new, Old), New)

    assert back == new == before
