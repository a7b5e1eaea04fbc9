"""Data made to cost more than its size: it is refused, or read in proportion."""

from __future__ import annotations

from contextlib import suppress

import pytest

from apimachinery._errors import ApiMachineryError, LimitError
from apimachinery.encoding import cbor
from apimachinery.meta import v1 as metav1
from apimachinery.runtime import Scheme
from apimachinery.runtime.serializer import CBORSerializer
from tests.hostile import peak_memory

LEVELS = 9_999


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\x81" * LEVELS + b"\x01", id="arrays"),
        pytest.param(b"\xa1\x41a" * LEVELS + b"\x01", id="maps"),
        pytest.param(b"\x9f" * LEVELS + b"\xff" * LEVELS, id="arrays with breaks"),
        pytest.param(b"\xc6" * LEVELS + b"\x01", id="tags"),
    ],
)
def test_ten_thousand_levels_are_read_written_and_shown(data):
    value = cbor.loads(data)

    assert cbor.loads(cbor.dumps(value)) is not None
    assert cbor.diagnose(data).count("(") + cbor.diagnose(data).count("[") + cbor.diagnose(data).count("{") == LEVELS


@pytest.mark.parametrize(
    "head", [b"\x81", b"\xa1\x41a", b"\x9f", b"\xbf\x41a", b"\xc6"], ids=["array", "map", "open array", "open map", "tag"]
)
def test_more_levels_are_refused(head):
    with pytest.raises(LimitError, match="cbor: exceeded max nested level 10000"):
        cbor.loads(head * 100_000)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\x5b\x7f" + b"\xff" * 7, id="a string of all memory"),
        pytest.param(b"\x9a\x7f\xff\xff\xff", id="an array of two billion items"),
        pytest.param(b"\x9a\x00\x0f\xff\xff" * 20_000, id="arrays of a million items within one another"),
        pytest.param(b"\xba\x00\x1f\xff\xff" + b"\x41a", id="a map of two million entries"),
        pytest.param(b"\xba\x00\x00\x9c\x40" + b"\x41a\x01" * 40_000, id="one key forty thousand times"),
        pytest.param(b"\x5f" + b"\x41a" * 40_000, id="chunks without an end"),
        pytest.param(b"\xd8\x1c\x81\xd8\x1d\x00", id="an array that contains itself, where shared values are known"),
    ],
)
def test_memory_is_in_proportion_to_the_data(data):
    def attempt():
        with suppress(ApiMachineryError):
            cbor.loads(data)

    assert peak_memory(attempt) < 200_000 + 40 * len(data)


def test_a_bignum_is_only_shown_if_it_is_short():
    assert cbor.diagnose(bytes.fromhex("c249010000000000000000")) == "18446744073709551616"
    with pytest.raises(LimitError):
        cbor.diagnose(b"\xc2\x59\xff\xff" + b"\xff" * 0xFFFF)


def test_raw_fields_may_be_deep_as_well():
    serializer = CBORSerializer(Scheme("nothing"))
    data = b"\xa1\x45items\x81" + b"\x81" * 9_000 + b"\x01"

    decoded = serializer.decode(data, into=metav1.List).obj

    assert serializer.encode(decoded).count(b"\x81") == 9_001
    with pytest.raises(LimitError):
        serializer.decode(b"\xa1\x45items\x81" + b"\x81" * 10_000 + b"\x01", into=metav1.List)
