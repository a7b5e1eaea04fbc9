"""Scalars from cattrs' hooks, and a cattrs converter over the compiled functions."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any

import attrs
import cattrs
import pytest

from apimachinery.model import InvalidDataError, Scalar, Struct, converter, deep_copy, equal, from_dict, to_dict
from tests.model import zoo

hooks = cattrs.Converter()
hooks.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
hooks.register_unstructure_hook(date, date.isoformat)

Day = Annotated[date, Scalar.from_hooks(date, hooks.get_structure_hook(date), hooks.get_unstructure_hook(date), name="day")]


def read_id(text: Any, cls: type[uuid.UUID]) -> uuid.UUID:
    return cls(text)


NO_ID = uuid.UUID(int=0)
Id = Annotated[uuid.UUID, Scalar.from_hooks(uuid.UUID, read_id, str, zero=NO_ID)]


@attrs.define(kw_only=True)
class Loan(Struct):
    id: Id = NO_ID
    due: Day | None = None
    renewed: list[Day] = attrs.field(factory=list)
    by_reader: dict[str, Id] = attrs.field(factory=dict)


LOAN = Loan(
    id=uuid.UUID(int=7),
    due=date(2024, 2, 29),
    renewed=[date(2024, 1, 1)],
    by_reader={"a": uuid.UUID(int=8)},
)
PLAIN = {
    "id": "00000000-0000-0000-0000-000000000007",
    "due": "2024-02-29",
    "renewed": ["2024-01-01"],
    "byReader": {"a": "00000000-0000-0000-0000-000000000008"},
}


def test_a_scalar_of_ones_own_goes_everywhere_that_scalars_go():
    assert from_dict(Loan, PLAIN) == LOAN
    assert to_dict(LOAN) == PLAIN
    assert equal(deep_copy(LOAN), LOAN)
    assert to_dict(Loan()) == {}


def test_what_the_hook_refuses_is_a_fault_with_its_path():
    with pytest.raises(InvalidDataError) as caught:
        from_dict(Loan, {"id": "x", "renewed": ["2024-01-01", "2024-13-01"]})

    assert str(caught.value) == (
        'Loan: id: expected UUID, found string "x" (badly formed hexadecimal UUID string); '
        'renewed[1]: expected day, found string "2024-13-01" (month must be in 1..12)'
    )


# --- the converter --------------------------------------------------------------------------------------------------


@attrs.define
class Shelf:
    """No wire type: its dates have no form here. cattrs converts it, and the wire types within by our functions."""

    opened: date
    loans: dict[str, list[Loan]]


def test_wire_types_convert_wherever_they_occur():
    made = converter()
    made.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
    made.register_unstructure_hook(date, date.isoformat)
    plain = {"opened": "2020-01-01", "loans": {"a": [PLAIN, {}]}}

    shelf = made.structure(plain, Shelf)

    assert shelf == Shelf(date(2020, 1, 1), {"a": [LOAN, Loan()]})
    assert made.unstructure(shelf) == plain


def test_generic_and_nested_wire_types_are_wire_types():
    made = converter()

    assert made.structure({"content": {"name": "a"}}, zoo.Box[zoo.Leaf]) == zoo.Box(content=zoo.Leaf(name="a"))
    assert made.unstructure([zoo.Leaf(port=1)]) == [{"port": 1}]


def test_nothing_is_coerced_and_unknown_fields_are_kept_or_not():
    with pytest.raises(InvalidDataError, match="port: expected integer"):
        converter().structure({"port": "80"}, zoo.Leaf)

    assert converter().structure({"x": 1}, zoo.Leaf).unknown_fields == {"x": 1}
    assert converter(keep_unknown=False).structure({"x": 1}, zoo.Leaf) == zoo.Leaf()
