"""Filling in what was left unsaid: functions, markers, and the structs within."""

from typing import Annotated

import attrs
import pytest

from apimachinery.model import Always, DeclarationError, Default, Duration, Int32, ListMap, NilList, Quantity, Struct
from apimachinery.resource import Quantity as QuantityValue
from apimachinery.runtime import Scheme
from apimachinery.times import Duration as DurationValue
from tests import wardle
from tests.wardle import v1


@attrs.define(kw_only=True)
class Leaf(Struct):
    name: str = ""
    protocol: Annotated[str, Default("TCP")] = ""


@attrs.frozen(kw_only=True)
class Fixed:
    size: Annotated[Int32, Default(3)] = 0


@attrs.define(kw_only=True)
class Tree(Struct):
    text: Annotated[str, Default("a")] = ""
    number: Annotated[Int32, Default(7)] = 0
    flag: Annotated[bool | None, Default(True)] = None
    amount: Annotated[Quantity, Default("1Gi")] = QuantityValue.ZERO
    lasts: Annotated[Duration, Default("30s")] = DurationValue(0)
    texts: Annotated[list[str], Default(["x"])] = attrs.field(factory=list)
    always: Annotated[list[str], Always(), Default(["y"])] = attrs.field(factory=list)
    leaf: Annotated[Leaf, Default({"name": "made"})] = attrs.field(factory=Leaf)
    maybe: Leaf | None = None
    leaves: Annotated[list[Leaf], ListMap("name")] = attrs.field(factory=list)
    maybe_leaves: list[Leaf | None] = attrs.field(factory=list)
    by_name: dict[str, list[Leaf]] = attrs.field(factory=dict)
    fixed: Fixed = attrs.field(factory=Fixed)
    child: "Tree | None" = None


FILLED = Tree(
    text="a",
    number=7,
    flag=True,
    amount=QuantityValue("1Gi"),
    lasts=DurationValue(30_000_000_000),
    texts=["x"],
    always=["y"],
    leaf=Leaf(name="made", protocol="TCP"),
    fixed=Fixed(size=3),
)


def default(obj: object, *functions: tuple[type, object]) -> None:
    scheme = Scheme("defaults")
    for cls, function in functions:
        scheme.add_defaulting(cls, function)
    scheme.default(obj)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param(Tree(), FILLED, id="whatever is zero"),
        pytest.param(Tree(always=NilList()), FILLED, id="null"),
        pytest.param(Tree(flag=False), attrs.evolve(FILLED, flag=False), id="but not what was said to be false"),
        pytest.param(
            Tree(maybe=Leaf(), leaves=[Leaf(), Leaf(protocol="UDP")], maybe_leaves=[None, Leaf()], by_name={"a": [Leaf()]}),
            attrs.evolve(
                FILLED,
                maybe=Leaf(protocol="TCP"),
                leaves=[Leaf(protocol="TCP"), Leaf(protocol="UDP")],
                maybe_leaves=[None, Leaf(protocol="TCP")],
                by_name={"a": [Leaf(protocol="TCP")]},
            ),
            id="in structs, lists and maps",
        ),
        pytest.param(
            Tree(leaf=Leaf(protocol="UDP")), attrs.evolve(FILLED, leaf=Leaf(protocol="UDP")), id="a struct that says something"
        ),
        pytest.param(Tree(child=Tree(text="b")), attrs.evolve(FILLED, child=attrs.evolve(FILLED, text="b")), id="in itself"),
    ],
)
def test_markers_fill_in(given, expected):
    default(given)

    assert given == expected


def test_what_is_filled_in_is_each_objects_own():
    first, second = Tree(), Tree()
    default(first)
    default(second)

    first.texts.append("more")
    first.leaf.name = "changed"

    assert (second.texts, second.leaf.name) == (["x"], "made")


def test_functions_come_before_markers_and_are_called_for_what_is_within():
    def name_it(leaf: Leaf) -> None:
        leaf.name = leaf.name or f"by {leaf.protocol or 'nobody'}"

    tree = Tree(leaves=[Leaf(), Leaf(name="a", protocol="UDP")])
    default(tree, (Leaf, name_it))

    assert tree.leaves == [Leaf(name="by nobody", protocol="TCP"), Leaf(name="a", protocol="UDP")]


def test_functions_of_one_class_are_called_in_order():
    def first(tree: Tree) -> None:
        tree.text += "1"

    def second(tree: Tree) -> None:
        tree.text += "2"

    tree = Tree()
    default(tree, (Tree, first), (Tree, second))

    assert tree.text == "12"


def test_a_function_that_is_added_later_counts():
    scheme = Scheme("later")
    scheme.default(Leaf())

    scheme.add_defaulting(Leaf, lambda leaf: setattr(leaf, "name", "later"))
    leaf = Leaf()
    scheme.default(leaf)

    assert leaf.name == "later"


def test_a_class_without_defaults_is_left_alone():
    flunder = wardle.types.Flunder()

    wardle.new_scheme().default(flunder)

    assert flunder == wardle.types.Flunder()


def test_the_sample_api():
    flunder = v1.Flunder(spec=v1.FlunderSpec(ports=[v1.Port(name="a")]))

    wardle.new_scheme().default(flunder)

    assert flunder.spec == v1.FlunderSpec(reference_kind="Fischer", replicas=1, ports=[v1.Port(name="a", protocol="TCP")])


@attrs.define(kw_only=True)
class Misfit(Struct):
    number: Annotated[Int32, Default("three")] = 0


def test_a_default_that_does_not_fit_is_an_error_that_names_class_and_field():
    with pytest.raises(
        DeclarationError, match=r'Misfit\.number: the default does not fit: .*expected integer, found string "three"'
    ):
        default(Misfit())
