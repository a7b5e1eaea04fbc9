"""Values of types in CBOR, without a scheme."""

from datetime import UTC, datetime
from typing import Any, cast

import attrs
import pytest

from apimachinery._errors import DecodeError, EncodeError, LimitError
from apimachinery.encoding import cbor
from apimachinery.encoding.cbor import CBORError, CBORTypeError, DuplicateKeyError, UnknownFieldError
from apimachinery.model import (
    Bytes,
    Duration,
    Int32,
    IntOrString,
    InvalidObjectError,
    MicroTime,
    NilDict,
    NilList,
    Quantity,
    RawExtension,
    Struct,
    Time,
    Uint8,
    UnknownFields,
)
from apimachinery.resource import Quantity as QuantityValue
from apimachinery.times import ZERO, Instant
from apimachinery.times import Duration as DurationValue
from tests.protobuf import zoo


@attrs.define(kw_only=True)
class Slot(Struct):
    name: str = ""
    key: Bytes = b""


@attrs.define(kw_only=True)
class Shelf(Struct):
    rows: Int32 = 0
    slots: list[Slot] = attrs.field(factory=list)
    labels: dict[str, str] = attrs.field(factory=dict)
    extra: RawExtension = None
    until: Time | None = None


@attrs.define(kw_only=True)
class Tree(Struct):
    """A type that contains itself."""

    inner: "list[Tree]" = attrs.field(factory=list)


def h(text: str) -> bytes:
    return bytes.fromhex(text)


@pytest.mark.parametrize(
    ("item", "into", "value"),
    [
        pytest.param("41" + "61", str, "a", id="a byte string as text"),
        pytest.param("6161", str, "a", id="a text string as text"),
        pytest.param("d64101", str, "AQ==", id="tagged bytes as text"),
        pytest.param("f6", str, "", id="null as text is the empty one"),
        pytest.param("f6", str | None, None, id="or None where that is allowed"),
        pytest.param("f7", str | None, None, id="undefined, too"),
        pytest.param("4451554a44", bytes, b"AB\x43", id="a byte string as bytes is base64"),
        pytest.param("d6424142", bytes, b"AB", id="unless it is tagged"),
        pytest.param("d7424142", bytes, b"AB", id="however it is tagged"),
        pytest.param("82014100"[:4] + "02", bytes, b"\x01\x02", id="an array of numbers as bytes"),
        pytest.param("05", Int32, 5, id="an integer"),
        pytest.param("05", float, 5.0, id="an integer as float"),
        pytest.param("f93e00", float, 1.5, id="a float"),
        pytest.param("f5", bool, True, id="a truth"),
        pytest.param("8101", list[int], [1], id="a list"),
        pytest.param("f6", list[int], NilList(), id="null as a list"),
        pytest.param("a1416101", dict[str, int], {"a": 1}, id="a map"),
        pytest.param("f6", dict[str, int], NilDict(), id="null as a map"),
        pytest.param("1850", IntOrString, 80, id="a number or text: a number"),
        pytest.param("43353025", IntOrString, "50%", id="a number or text: a text"),
        pytest.param("f6", IntOrString, "", id="a number or text: null is the empty text"),
        pytest.param("43314769", Quantity, QuantityValue("1Gi"), id="a quantity"),
        pytest.param("42" + "3173", Duration, DurationValue(10**9), id="a duration"),
        pytest.param(
            "54323032302d30312d30315430303a30303a30305a", Time, datetime(2020, 1, 1, tzinfo=UTC), id="a time as byte string"
        ),
        pytest.param(
            "c074323032302d30312d30315430303a30303a30305a", Time, datetime(2020, 1, 1, tzinfo=UTC), id="a time as tagged text"
        ),
        pytest.param("c101", Instant, Instant(1), id="a moment in seconds"),
        pytest.param("f9a500", Instant, Instant(-1, 980468750), id="a moment as float"),
        pytest.param("f6", Instant, ZERO, id="null as a moment"),
        pytest.param("a1416105", dict[str, Any], {"a": 5}, id="a map of anything"),
        pytest.param("820102", Any, [1, 2], id="anything"),
    ],
)
def test_an_item_becomes_a_value_of_the_type(item, into, value):
    found = cbor.decode(h(item), into)

    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("item", "into", "words"),
    [
        pytest.param("4161", Int32, "byte string into Go value of type int32", id="text for a number"),
        pytest.param(
            "1a80000000", Int32, "positive integer into Go value of type int32 (2147483648 overflows int32)", id="too large"
        ),
        pytest.param("390100", Uint8, "negative integer into Go value of type uint8", id="a negative number without sign"),
        pytest.param("1b8000000000000000", str, "positive integer into Go value of type string", id="a number for text"),
        pytest.param("f93c00", int, "primitives into Go value of type int64", id="a float for an integer"),
        pytest.param("01", bool, "positive integer into Go value of type bool", id="a number for a truth"),
        pytest.param("6161", bytes, "UTF-8 text string into Go value of type []uint8", id="a text string for bytes"),
        pytest.param("8101", dict[str, int], "array into Go value of type map[string]int64", id="an array for a map"),
        pytest.param("a0", list[str], "map into Go value of type []string", id="a map for a list"),
        pytest.param("80", Shelf, "(cannot decode CBOR array to struct without toarray option)", id="an array for an object"),
        pytest.param("01", Time, "positive integer into Go value of type string", id="seconds for a time"),
        pytest.param("f5", IntOrString, "primitives into Go value of type int32", id="a truth for a number or text"),
        pytest.param("01", Quantity, "positive integer into Go value of type string", id="a number for a quantity"),
        pytest.param(
            "a1f501", Shelf, "map key is of type primitives and cannot be used to match struct field name", id="a truth as field"
        ),
    ],
)
def test_an_item_of_another_type_is_refused_with_gos_words(item, into, words):
    with pytest.raises(CBORTypeError) as caught:
        cbor.decode(h(item), into, unknown_fields=UnknownFields.DROP)

    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("item", "into", "error", "words"),
    [
        pytest.param("4161", Time, DecodeError, 'parsing time "a" as "2006-01-02T15:04:05Z07:00"', id="a text that is no time"),
        pytest.param(
            "4161", MicroTime, DecodeError, 'parsing time "a" as "2006-01-02T15:04:05.000000Z07:00"', id="to the microsecond"
        ),
        pytest.param(
            "4161", Quantity, DecodeError, "quantities must match the regular expression", id="a text that is no quantity"
        ),
        pytest.param(
            "4161",
            bytes,
            CBORError,
            "failed to decode base64 from byte string: illegal base64 data at input byte 0",
            id="no base64",
        ),
        pytest.param(
            "d818456449455446", Instant, CBORError, "wrong tag number for time.Time, got 24, expect 0 or 1", id="another tag"
        ),
        pytest.param("8101f6"[:4] + "f7", list[str], CBORError, "extraneous data", id="more than one item"),
    ],
)
def test_what_is_not_well_formed_is_refused(item, into, error, words):
    with pytest.raises(error) as caught:
        cbor.decode(h(item), into)

    assert words in str(caught.value)


SHELF = Shelf(
    rows=3, slots=[Slot(name="a", key=b"\1")], labels={"b": "c"}, extra={"z": 1, "a": [1.5]}, until=datetime(2020, 1, 1, tzinfo=UTC)
)
SHELF_ITEM = (
    "a5" "44726f777303" "456578747261" "a2416181f93e00417a01" "45736c6f7473" "81a2436b6579d64101446e616d654161"
    "45756e74696c54323032302d30312d30315430303a30303a30305a" "466c6162656c73a141624163"
)  # fmt: skip


def test_an_object_is_a_map_in_the_order_of_its_encoded_keys():
    assert cbor.encode(SHELF).hex() == SHELF_ITEM
    assert cbor.decode(h(SHELF_ITEM), Shelf) == SHELF


def test_raw_values_come_with_sorted_keys_as_from_gos_maps():
    shelf = cbor.decode(cbor.dumps({"extra": {"bb": 1, "a": {"d": 1, "c": 2}}}), Shelf)

    assert list(shelf.extra) == ["a", "bb"]
    assert list(shelf.extra["a"]) == ["c", "d"]


def test_an_error_has_the_place_of_the_value_and_gos_field():
    data = cbor.dumps({"slots": [{}, {"name": 5}]})

    with pytest.raises(CBORTypeError) as caught:
        cbor.decode(data, Shelf)

    assert (caught.value.path, caught.value.found, caught.value.expected) == ("slots[1].name", "positive integer", "string")
    assert str(caught.value) == "cbor: cannot unmarshal positive integer into Go struct field test_types.Shelf.slots of type string"


def test_the_first_error_counts_and_what_is_wrong_in_raw_fields_comes_last():
    with pytest.raises(CBORTypeError, match=r"Shelf\.rows"):
        cbor.decode(h("a2456578747261f744726f7773f5"), Shelf)
    with pytest.raises(CBORError, match="failed to transcode RawExtension to JSON: failed to parse RawExtension bytes as CBOR"):
        cbor.decode(h("a2456578747261f744726f777301"), Shelf)


# --- unknown and duplicate fields ---------------------------------------------------------------------------------------


def test_unknown_fields_are_refused_with_their_number_kept_or_dropped():
    data = cbor.dumps({"rows": 1, "slots": [{"name": "a", "colour": "red"}]})

    with pytest.raises(UnknownFieldError) as caught:
        cbor.decode(data, Shelf)
    kept = cbor.decode(data, Shelf, unknown_fields=UnknownFields.KEEP)
    dropped = cbor.decode(data, Shelf, unknown_fields=UnknownFields.DROP)

    assert str(caught.value) == "cbor: found unknown field at map element index 1"
    assert (caught.value.index, caught.value.path) == (1, "slots[0].colour")
    assert kept.slots == [Slot(name="a", unknown_fields={"colour": "red"})]
    assert cbor.encode(kept) == data
    assert dropped.slots == [Slot(name="a")]


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("f7", id="undefined"),
        pytest.param("6180", id="a text that is no UTF-8"),
        pytest.param("1b" + "ff" * 8, id="a large number"),
    ],
)
def test_what_is_dropped_need_not_be_accepted_but_what_is_kept(value):
    data = h("a1417a" + value)

    assert cbor.decode(data, Shelf, unknown_fields=UnknownFields.DROP) == Shelf()
    with pytest.raises(CBORError):
        cbor.decode(data, Shelf, unknown_fields=UnknownFields.KEEP)


@pytest.mark.parametrize(
    ("data", "key", "index"),
    [
        pytest.param("a244726f77730144726f777302", "rows", 1, id="a field"),
        pytest.param("a244726f77730164726f777302", "rows", 1, id="a field, as bytes and as text"),
        pytest.param("a3417a0144726f777301617a02", "z", 2, id="an unknown field"),
        pytest.param("a201010102", 1, 1, id="a number that is no field"),
        pytest.param("a1466c6162656c73a24161416241614163", "a", 1, id="a key of a map"),
    ],
)
def test_a_key_twice_is_refused_even_where_unknown_fields_are_dropped(data, key, index):
    with pytest.raises(DuplicateKeyError) as caught:
        cbor.decode(h(data), Shelf, unknown_fields=UnknownFields.DROP)

    assert (caught.value.key, caught.value.index) == (key, index)


def test_a_type_may_contain_itself_but_not_without_end():
    def nested(levels: int) -> bytes:
        return b"\xa1\x45inner\x81" * levels + b"\xa0"

    tree = cbor.decode(nested(50), Tree)

    assert cbor.encode(tree) == nested(50)
    with pytest.raises(LimitError, match="nested too deeply"):
        cbor.decode(nested(4_000), Tree)


# --- encoding -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "of", "item"),
    [
        pytest.param(QuantityValue("1Gi"), Quantity, "43314769", id="a quantity"),
        pytest.param(datetime(2020, 1, 1, tzinfo=UTC), Time, "54323032302d30312d30315430303a30303a30305a", id="a time"),
        pytest.param(b"\1", bytes, "d64101", id="bytes"),
        pytest.param([b"\1"], list[bytes], "81d64101", id="a list of them"),
        pytest.param({"a": None}, dict[str, Int32 | None], "a14161f6", id="a map with null"),
        pytest.param({"a": 1}, None, "a1416101", id="plain data"),
    ],
)
def test_a_value_is_written_as_its_type_says(value, of, item):
    assert cbor.encode(value, of).hex() == item


def test_an_attribute_that_does_not_fit_its_field_is_refused_with_its_path():
    with pytest.raises(InvalidObjectError, match=r"slots\[0\]: expected Slot, found integer 5; until: expected RFC 3339 time"):
        cbor.encode(Shelf(slots=cast("Any", [5]), until=cast("Any", "soon")))


def test_no_field_holds_nan():
    with pytest.raises(EncodeError, match="floating-point NaN"):
        cbor.encode(zoo.Scalars(ratio=float("nan")))
