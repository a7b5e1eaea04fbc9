"""Which bytes objects become, and which objects bytes."""

import pickle
from datetime import UTC, datetime
from typing import Annotated, Any, TypeVar

import attrs
import pytest

from apimachinery._errors import DecodeError, EncodeError, LimitError
from apimachinery.encoding.protobuf import ProtobufError, bytes_field
from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    InvalidObjectError,
    NilBytes,
    NilDict,
    NilList,
    NotMarshalableError,
    Proto,
    Scalar,
    Struct,
    UnknownFields,
    UnknownNumbersError,
    deep_copy,
    equal,
    from_dict,
    from_protobuf,
    is_zero,
    to_dict,
    to_protobuf,
)
from apimachinery.resource import Quantity
from apimachinery.times import Duration
from tests.protobuf import zoo

T = TypeVar("T")
YEAR_ONE = datetime(1, 1, 1, tzinfo=UTC)


def hexed(text: str) -> bytes:
    return bytes.fromhex(text)


@pytest.mark.parametrize(
    ("obj", "message"),
    [
        pytest.param(zoo.Leaf(), "0a00 1000", id="what is no pointer is written even when zero"),
        pytest.param(zoo.Leaf(name="é", port=80), "0a02c3a9 1050", id="text is UTF-8"),
        pytest.param(zoo.Leaf(port=-1), "0a00 10ffffffffffffffffff01", id="a negative number takes ten bytes"),
        pytest.param(zoo.Pointers(), "", id="what is a pointer is left out when nil"),
        pytest.param(zoo.Pointers(text="", flag=False, small=0), "0a00 1000 1800", id="a pointer to zero is written"),
        pytest.param(zoo.Pointers(data=b""), "2a00", id="so are empty bytes that are not nil"),
        pytest.param(zoo.Pointers(at=zoo.MORNING), "3a08 08f892b3ce06 1000", id="a moment"),
        pytest.param(zoo.Pointers(at=YEAR_ONE), "3a00", id="a pointer to the zero moment"),
        pytest.param(zoo.Pointers(lasts=Duration(-1)), "420b 08ffffffffffffffffff01", id="a duration"),
        pytest.param(zoo.Pointers(amount=Quantity("1Gi")), "4a05 0a03314769", id="a quantity keeps its text"),
        pytest.param(zoo.Pointers(target=80), "5206 0800 1050 1a00", id="a number of int-or-string"),
        pytest.param(zoo.Pointers(target="50%"), "5209 0801 1000 1a03353025", id="a text of int-or-string"),
        pytest.param(zoo.Pointers(colour="Mauve"), "32054d61757665", id="an enum is open"),
        pytest.param(zoo.Pointers(leaf=zoo.Leaf()), "5a04 0a00 1000", id="a message within"),
        pytest.param(zoo.Containers(texts=["a", ""]), "0a0161 0a00", id="a list is the field repeated"),
        pytest.param(zoo.Containers(labels={"b": "", "a": "é"}), "2a07 0a0161 1202c3a9 2a05 0a0162 1200", id="maps are sorted"),
        pytest.param(zoo.Containers(of_lists={"k": ["a"]}), "3a08 0a016b 1203 0a0161", id="a list in a map is a message"),
        pytest.param(zoo.Containers(grid=[[1, -1], []]), "420d 0801 08ffffffffffffffffff01 4200", id="so is one in a list"),
        pytest.param(zoo.Containers(of_maps=[{"a": "b"}]), "4a08 0a06 0a0161 120162", id="and a map in a list"),
        pytest.param(zoo.Containers(secrets={"a": b"\x00"}), "5206 0a0161 120100", id="bytes in a map"),
        pytest.param(zoo.Containers(moments=[None]), "1a00", id="no moment in a list"),
        pytest.param(zoo.Containers(moments_by_name={"a": None}), "7205 0a0161 1200", id="no moment in a map"),
        pytest.param(zoo.Verbs(verbs=NilList()), "", id="a nil list is left out"),
        pytest.param(zoo.Verbs(verbs=["get"]), "0a05 0a03676574", id="a list that is a message of its own"),
        pytest.param(zoo.Raws(), "0a00", id="no raw value, where Go has a struct"),
        pytest.param(zoo.Raws(pointer={"a": ["<"]}), "0a00 1212 0a107b2261223a5b225c7530303363225d7d", id="JSON with Go's bytes"),
        pytest.param(zoo.Raws(several=[None, b"\xff"]), "0a00 2200 2203 0a01ff", id="what is no JSON is bytes"),
        pytest.param(zoo.Numbers(zigzag=-2, long_zigzag=1), "0803 1002 1d00000000 21" + "00" * 8 + "2d00000000 31" + "00" * 8,
                     id="zigzag"),
        pytest.param(
            zoo.Numbers(fixed=1, signed_fixed=-1, packed=[1, 300], flags=[True]),
            "0800 1000 1d01000000 21" + "00" * 8 + "2dffffffff 31" + "00" * 8 + "4203 01ac02 5801",
            id="fixed and packed",
        ),
        pytest.param(zoo.Common(shared="x"), "0a0178", id="one field"),
        pytest.param(zoo.Frozen(name="a"), "0a0161 1000 1a04 0a00 1000", id="a frozen class"),
        pytest.param(zoo.Box[zoo.Leaf](content=zoo.Leaf(name="a")), "0a05 0a0161 1000", id="a generic class"),
    ],
)  # fmt: skip
def test_an_object_and_its_message(obj: Any, message: str) -> None:
    assert to_protobuf(obj).hex() == hexed(message).hex()
    assert from_protobuf(type(obj) if not isinstance(obj, zoo.Box) else zoo.Box[zoo.Leaf], hexed(message)) == obj


def test_type_meta_stands_in_the_envelope_and_not_in_the_message() -> None:
    keeper = zoo.Keeper(api_version="v1", kind="Keeper", spec=zoo.Leaf(name="a"))

    message = to_protobuf(keeper)

    assert message == bytes_field(1, to_protobuf(metav1.ObjectMeta())) + bytes_field(2, hexed("0a01611000"))
    assert to_protobuf(metav1.TypeMeta(api_version="v1", kind="Keeper")) == hexed("0a06") + b"Keeper" + hexed("1202") + b"v1"


# --- what is read differently from how it is written ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("cls", "message", "obj"),
    [
        pytest.param(zoo.Leaf, "1050 0a0161", zoo.Leaf(name="a", port=80), id="in any order"),
        pytest.param(zoo.Leaf, "0a0162 0a0161", zoo.Leaf(name="a"), id="the last of several values counts"),
        pytest.param(zoo.Leaf, "8a00 0161", zoo.Leaf(name="a"), id="a tag longer than need be"),
        pytest.param(zoo.Leaf, "0a8180 8000 61", zoo.Leaf(name="a"), id="a length longer than need be"),
        pytest.param(zoo.Leaf, "10 80808080808080808002", zoo.Leaf(port=0), id="the lowest 64 bits count"),
        pytest.param(zoo.Leaf, "10 8080808010", zoo.Leaf(port=0), id="the lowest 32 bits count"),
        pytest.param(zoo.Leaf, "8a8080808001 0161", zoo.Leaf(name="a"), id="of a number, too"),
        pytest.param(zoo.Leaf, "0a01ff", zoo.Leaf(name="\udcff"), id="bytes that are no UTF-8 stay what they are"),
        pytest.param(zoo.Pointers, "5207 0801 1000 1a01ff", zoo.Pointers(target="\udcff"), id="in int-or-string, too"),
        pytest.param(zoo.Pointers, "5a030a0161 5a021050", zoo.Pointers(leaf=zoo.Leaf(name="a", port=80)), id="messages are merged"),
        pytest.param(zoo.Everything, "12030a0161 12021002",
                     zoo.Everything(scalars=zoo.Scalars(text="a", flag=True)), id="structs, too"),
        pytest.param(zoo.Frozen, "1a030a0161 1a021050", zoo.Frozen(leaf=zoo.Leaf(name="a", port=80)), id="in a frozen class"),
        pytest.param(zoo.Pointers, "4a050a03314769 4a00", zoo.Pointers(amount=Quantity("1Gi")), id="an empty quantity adds nothing"),
        pytest.param(zoo.Scalars, "6208 08f892b3ce06 1000 6200", zoo.Scalars(), id="an empty moment begins anew"),
        pytest.param(zoo.Containers, "0a0161 1200 0a0162", zoo.Containers(texts=["a", "b"], leaves=[zoo.Leaf()]), id="lists grow"),
        pytest.param(zoo.Containers, "2a030a0161 2a03120162 2a00", zoo.Containers(labels={"a": "", "": ""}), id="halves of entries"),
        pytest.param(zoo.Containers, "2a06120162 0a0161", zoo.Containers(labels={"a": "b"}), id="an entry's value before its key"),
        pytest.param(zoo.Containers, "2a09 0a0161 ba0601 78 1200", zoo.Containers(labels={"a": ""}), id="unknown fields in an entry"),
        pytest.param(zoo.Verbs, "0a00", zoo.Verbs(verbs=[]), id="an empty message of a list"),
        pytest.param(zoo.Numbers, "3803 3a020102 3804", zoo.Numbers(many=[3, 1, 2, 4]), id="packed or not"),
        pytest.param(zoo.Numbers, "4003 42020102", zoo.Numbers(packed=[3, 1, 2]), id="not packed or packed"),
        pytest.param(zoo.Raws, "1a00", zoo.Raws(fields=None), id="no field set"),
        pytest.param(zoo.Raws, "1202 0a00", zoo.Raws(pointer=b""), id="an empty raw value is no JSON"),
        pytest.param(zoo.Wide, "8a7d0161 8a800101 62", zoo.Wide(), id="unknown numbers among long ones"),
    ],
)  # fmt: skip
def test_a_message_in_an_unusual_form(cls: type, message: str, obj: Any) -> None:
    assert from_protobuf(cls, hexed(message), unknown_fields=UnknownFields.DROP) == obj


def test_nil_and_empty_stay_apart_as_far_as_go_keeps_them_apart() -> None:
    obj = zoo.Containers(secrets={"a": NilBytes(), "b": b""}, of_lists={"a": NilList()}, always=NilList(), always_map=NilDict())

    again = from_protobuf(zoo.Containers, to_protobuf(obj))

    assert to_protobuf(obj) == hexed("3a05 0a0161 1200 5203 0a0161 5205 0a0162 1200")
    assert (type(again.always), type(again.always_map)) == (NilList, NilDict)
    assert (type(again.secrets["a"]), type(again.of_lists["a"])) == (bytes, list)  # Go: nil within maps comes back empty


@pytest.mark.parametrize(
    ("obj", "entries"),
    [
        pytest.param(zoo.Numbers(by_name={"b": -1, "a": 1}), "6205 0a0161 1001 620e 0a0162 10ffffffffffffffffff01", id="integers"),
        pytest.param(zoo.Numbers(flags_by_name={"a": True}), "6a05 0a0161 1001", id="booleans"),
        pytest.param(zoo.Numbers(ratios={"a": 1.0}), "720c 0a0161 11000000000000f03f", id="floats"),
    ],
)
def test_a_map_of_numbers(obj: zoo.Numbers, entries: str) -> None:
    zeros = to_protobuf(zoo.Numbers())

    assert to_protobuf(obj).hex() == (zeros + hexed(entries)).hex()
    assert from_protobuf(zoo.Numbers, hexed(entries)) == obj


def test_integers_that_do_not_fit_are_refused_when_written() -> None:
    with pytest.raises(InvalidObjectError, match="port: expected integer, found integer 2147483648"):
        to_protobuf(zoo.Leaf(port=1 << 31))


@pytest.mark.parametrize(
    ("obj", "fault"),
    [
        pytest.param(zoo.Leaf(name=1), "name: expected string, found integer 1", id="a number is no text"),  # type: ignore[arg-type]
        pytest.param(zoo.Leaf(name=None), "name: expected string, found null", id="neither is None"),  # type: ignore[arg-type]
        pytest.param(zoo.Leaf(port=1.5), "port: expected integer, found number 1.5", id="a float is no integer"),  # type: ignore[arg-type]
        pytest.param(zoo.Scalars(byte=256), "byte: expected integer", id="a byte has eight bits"),
        pytest.param(zoo.Numbers(fixed=-1), "fixed: expected integer", id="what has no sign is not negative"),
        pytest.param(zoo.Pointers(at=datetime(2026, 4, 1)), "at: expected RFC 3339 time", id="a moment has a timezone"),
        pytest.param(zoo.Containers(labels={1: "a"}), "labels.1: expected a string as key", id="keys are texts"),  # type: ignore[dict-item]
        pytest.param(zoo.Everything(children=[zoo.Leaf()]), r"children\[0\]: expected Everything", id="another class"),  # type: ignore[list-item]
    ],
)
def test_what_a_field_cannot_hold_is_refused_with_its_path(obj: Any, fault: str) -> None:
    with pytest.raises(InvalidObjectError, match=fault):
        to_protobuf(obj)


WrongHooks = Annotated[int, Scalar.from_hooks(int, lambda value, _: int(value), lambda value: value, zero=0)]
"""A scalar whose form in JSON is a number, though nothing says which number it is in protobuf."""


@attrs.define(kw_only=True)
class Mishooked(Struct):
    a: Annotated[WrongHooks, Proto(1)] = 0


def test_a_scalar_that_is_no_text_must_say_its_type() -> None:
    with pytest.raises(EncodeError, match="Mishooked: 'int' object has no attribute 'isascii'"):
        to_protobuf(Mishooked(a=1))


def test_an_object_that_contains_itself_is_refused() -> None:
    obj = zoo.Everything()
    obj.child = obj

    with pytest.raises(InvalidObjectError, match="nested too deeply"):
        to_protobuf(obj)


# --- what is no message -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cls", "message", "error", "path"),
    [
        pytest.param(zoo.Leaf, "0a", "unexpected EOF", "", id="a tag alone"),
        pytest.param(zoo.Leaf, "0a0261", "unexpected EOF", "", id="text cut off"),
        pytest.param(zoo.Leaf, "1080", "unexpected EOF", "", id="a number cut off"),
        pytest.param(zoo.Leaf, "08", "proto: wrong wireType = 0 for field Name", "", id="a number for a text"),
        pytest.param(zoo.Leaf, "1200", "proto: wrong wireType = 2 for field Port", "", id="a text for a number"),
        pytest.param(zoo.Leaf, "00", "proto: Leaf: illegal tag 0 (wire type 0)", "", id="the number 0"),
        pytest.param(zoo.Leaf, "0c", "proto: Leaf: wiretype end group for non-group", "", id="the end of no group"),
        pytest.param(zoo.Leaf, "1f", "proto: illegal wireType 7", "", id="no wire type"),
        pytest.param(zoo.Leaf, "1b 08", "unexpected EOF", "", id="a group without an end"),
        pytest.param(
            zoo.Leaf, "0affffffffffffffffff01", "proto: negative length found during unmarshaling", "", id="a negative length"
        ),
        pytest.param(zoo.Leaf, "10" + "80" * 10 + "01", "proto: integer overflow", "", id="eleven bytes"),
        pytest.param(zoo.Pointers, "5a020a05 6162636465", "unexpected EOF", "leaf", id="text that leaves its message"),
        pytest.param(zoo.Pointers, "5a0110", "unexpected EOF", "leaf", id="a number that leaves its message"),
        pytest.param(zoo.Containers, "1200 1202 0a05", "unexpected EOF", "leaves[1]", id="in an item"),
        pytest.param(zoo.Containers, "3206 0a0161 12010f", "proto: wrong wireType = 7 for field Name", "byName.a", id="in a value"),
        pytest.param(zoo.Everything, "0a0108", "proto: wrong wireType = 0 for field Shared", "", id="in an inline message"),
        pytest.param(zoo.Numbers, "4202 0180", "unexpected EOF", "packed", id="packed numbers cut off"),
        pytest.param(zoo.Scalars, "2880 02", "expected integer: not from 0 to 255", "byte", id="a number beyond the scalar"),
        pytest.param(zoo.Scalars, "8a01 0178", 'expected temperature, found string "x"', "warmth", id="a text the scalar refuses"),
    ],
)
def test_what_is_no_message_is_refused_with_the_words_of_go(cls: type, message: str, error: str, path: str) -> None:
    with pytest.raises(ProtobufError) as caught:
        from_protobuf(cls, hexed(message))

    assert (str(caught.value), caught.value.path) == (error, path)


def test_what_a_scalar_refuses_keeps_the_words_of_the_scalar() -> None:
    with pytest.raises(DecodeError, match="quantities must match the regular expression"):
        from_protobuf(zoo.Pointers, hexed("4a03 0a0178"))


def test_messages_within_messages_have_a_bound() -> None:
    message = b""
    for _ in range(20_000):
        message = bytes_field(20, message)

    with pytest.raises(LimitError, match="nested too deeply"):
        from_protobuf(zoo.Everything, message)


def test_groups_within_groups_have_none() -> None:
    message = b"\x1b" * 100_000 + b"\x1c" * 100_000

    assert from_protobuf(zoo.Leaf, message, unknown_fields=UnknownFields.DROP) == zoo.Leaf()


# --- types without a form ---------------------------------------------------------------------------------------------


@attrs.define(kw_only=True)
class Nameless(Struct):
    name: Annotated[str, Proto(1)] = ""
    rows: list[str] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class Mistyped(Struct):
    name: Annotated[str, Proto(1, "int32")] = ""


@pytest.mark.parametrize(
    ("cls", "problem"),
    [
        pytest.param(Nameless, r"Nameless\.rows: has no protobuf number", id="no number"),
        pytest.param(metav1.Table, r"Table\.metadata: has no protobuf number", id="no numbers at all"),
        pytest.param(Mistyped, r"Mistyped\.name: a string cannot be a protobuf int32", id="another type"),
    ],
)
def test_a_type_without_a_form_is_refused_with_its_name(cls: type, problem: str) -> None:
    with pytest.raises(NotMarshalableError, match=problem):
        to_protobuf(cls())
    with pytest.raises(DecodeError, match=problem):
        from_protobuf(cls, b"")


def test_an_object_in_a_raw_field_stands_there_in_its_envelope() -> None:
    inner = zoo.Keeper(api_version="v1", kind="Keeper")

    outer = from_protobuf(zoo.Raws, to_protobuf(zoo.Raws(pointer=inner)))

    assert outer.pointer == b"k8s\0" + bytes_field(1, hexed("0a02") + b"v1" + hexed("1206") + b"Keeper") + bytes_field(
        2, to_protobuf(inner)
    ) + hexed("1a002200")


# --- unknown fields ---------------------------------------------------------------------------------------------------


UNKNOWN = hexed("9a06 0178 1d 01020304 1b 0805 1c")  # a text, four bytes and a group


def test_unknown_fields_are_written_again_behind_the_known_ones() -> None:
    message = UNKNOWN[:4] + hexed("0a0161") + UNKNOWN[4:] + hexed("1050")

    leaf = from_protobuf(zoo.Leaf, message)

    assert (leaf.name, leaf.port) == ("a", 80)
    assert to_protobuf(leaf) == hexed("0a0161 1050") + UNKNOWN


def test_unknown_fields_are_kept_at_every_depth() -> None:
    message = bytes_field(2, UNKNOWN) + bytes_field(6, hexed("0a0161") + bytes_field(2, UNKNOWN))

    assert UNKNOWN in to_protobuf(from_protobuf(zoo.Containers, message).leaves[0])
    assert UNKNOWN in to_protobuf(from_protobuf(zoo.Containers, message).by_name["a"])


def test_unknown_fields_of_merged_messages_are_all_kept() -> None:
    obj = from_protobuf(zoo.Pointers, bytes_field(11, UNKNOWN) + bytes_field(11, UNKNOWN))

    assert obj.leaf is not None
    assert to_protobuf(obj.leaf) == hexed("0a00 1000") + UNKNOWN * 2


def test_a_message_in_many_parts_takes_no_more_time_than_its_bytes_are_worth() -> None:
    parts = 200_000  # joined anew for each, what is unknown would be copied 200,000 times

    obj = from_protobuf(zoo.Pointers, bytes_field(11, hexed("9a0600")) * parts)

    assert obj.leaf is not None
    assert to_protobuf(obj.leaf) == hexed("0a00 1000") + hexed("9a0600") * parts


def test_unknown_numbers_are_no_names_and_stay_out_of_json() -> None:
    leaf = from_protobuf(zoo.Leaf, UNKNOWN)

    assert to_dict(leaf) == {}
    assert is_zero(leaf)
    assert leaf.unknown_fields == leaf.unknown_fields
    assert leaf.unknown_fields != {}
    assert leaf != zoo.Leaf()
    assert not equal(leaf, zoo.Leaf())


def test_unknown_names_and_numbers_stand_beside_each_other() -> None:
    leaf = from_dict(zoo.Leaf, {"name": "a", "later": [1]})
    numbered = from_protobuf(zoo.Leaf, UNKNOWN)
    assert numbered.unknown_fields is not None
    numbered.unknown_fields["later"] = [1]

    assert to_protobuf(leaf) == hexed("0a0161 1000")
    assert to_dict(numbered) == {"later": [1]}
    assert to_protobuf(numbered) == hexed("0a00 1000") + UNKNOWN


def test_a_copy_keeps_unknown_numbers() -> None:
    leaf = from_protobuf(zoo.Leaf, UNKNOWN)

    copied = deep_copy(leaf)

    assert copied == leaf
    assert copied.unknown_fields is not leaf.unknown_fields
    assert to_protobuf(copied) == to_protobuf(leaf)


@attrs.frozen(kw_only=True)
class FrozenLeaf(Struct):
    name: Annotated[str, Proto(1)] = ""


def test_a_frozen_class_keeps_unknown_numbers_as_well() -> None:
    leaf = from_protobuf(FrozenLeaf, UNKNOWN + hexed("0a0161"))

    assert leaf.name == "a"
    assert to_protobuf(leaf) == hexed("0a0161") + UNKNOWN


def test_unknown_numbers_survive_pickling() -> None:
    leaf = from_protobuf(zoo.Leaf, UNKNOWN)

    assert pickle.loads(pickle.dumps(leaf)) == leaf


def test_no_json_can_bring_what_is_written_as_protobuf() -> None:
    leaf = from_dict(zoo.Leaf, {"protobuf": "\x10\x50", "\0": "\x10\x50", "": "\x10\x50"})

    assert to_protobuf(leaf) == to_protobuf(zoo.Leaf())


def test_unknown_fields_are_dropped_on_demand() -> None:
    assert from_protobuf(zoo.Leaf, UNKNOWN, unknown_fields=UnknownFields.DROP) == zoo.Leaf()


def test_refused_unknown_fields_are_all_named() -> None:
    message = hexed("9a0600") + bytes_field(2, hexed("9a0600")) + bytes_field(6, hexed("0a0161") + bytes_field(2, hexed("9a0600")))

    with pytest.raises(UnknownNumbersError) as caught:
        from_protobuf(zoo.Containers, message, unknown_fields=UnknownFields.REJECT)

    assert caught.value.paths == ("99", "leaves[0].99", "byName.a.99")
    assert caught.value.obj == zoo.Containers(leaves=[zoo.Leaf()], by_name={"a": zoo.Leaf()})


def test_what_is_no_message_is_said_before_what_is_unknown() -> None:
    with pytest.raises(ProtobufError, match="unexpected EOF"):
        from_protobuf(zoo.Leaf, hexed("9a0600 0a"), unknown_fields=UnknownFields.REJECT)
