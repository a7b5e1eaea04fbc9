"""Input made to cost more than its size: bounds, and bytes that mean nothing."""

import gc
import time
from collections.abc import Callable
from contextlib import suppress

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import DecodeError, LimitError
from apimachinery.conversion import ConversionError
from apimachinery.encoding.limits import Limits
from apimachinery.model import RawExtension, Struct, UnknownFields
from apimachinery.runtime import NotRegisteredError, Scheme, Unknown
from apimachinery.runtime.serializer import CodecFactory, JSONSerializer, YAMLSerializer
from apimachinery.schema import GroupVersion
from apimachinery.unstructured import Unstructured, UnstructuredList
from tests.hostile import outcome, peak_memory
from tests.testapigroup import v1 as testapigroupv1


@attrs.define(kw_only=True)
class Tree(Struct):
    """A type that contains itself."""

    kind: str = ""
    api_version: str = ""
    child: "Tree | None" = None
    children: "list[Tree]" = attrs.field(factory=list)
    by_name: "dict[str, Tree]" = attrs.field(factory=dict)
    raw: RawExtension = None


SCHEME = Scheme("hostile")
testapigroupv1.add_to_scheme(SCHEME)
SCHEME.add_known_types(GroupVersion("", "v1"), Tree)

HEAD = '{"apiVersion":"v1","kind":"Tree"'
MODES = list(UnknownFields)


@pytest.fixture(params=[JSONSerializer, YAMLSerializer], ids=lambda cls: cls.__name__)
def format_(request):
    return request.param


# --- each bound -----------------------------------------------------------------------------------------------------


def test_bytes_are_bounded(format_):
    data = HEAD + "}"

    assert format_(SCHEME, limits=Limits(max_bytes=len(data))).decode(data).obj.kind == "Tree"
    with pytest.raises(LimitError, match=f"input of {len(data)} bytes is longer than the limit of {len(data) - 1} bytes"):
        format_(SCHEME, limits=Limits(max_bytes=len(data) - 1)).decode(data)


def tree(members: str) -> str:
    """The text of a tree with these members."""
    return f"{HEAD},{members}}}"


NESTINGS: dict[str, Callable[[int], str]] = {
    "structs": lambda depth: tree('"child":{' * depth + "}" * depth),
    "lists": lambda depth: tree('"children":[{' * depth + "}]" * depth),
    "maps": lambda depth: tree('"byName":{"a":{' * depth + "}}" * depth),
    "raw data": lambda depth: tree('"raw":' + "[" * depth + "]" * depth),
    "unknown fields": lambda depth: tree('"more":' + "[" * depth + "]" * depth),
    "open brackets": lambda depth: "[" * depth,
    "open braces": lambda depth: '{"a":' * depth,
}


@pytest.mark.parametrize("nested", NESTINGS.values(), ids=NESTINGS)
@pytest.mark.parametrize("mode", MODES, ids=str)
@pytest.mark.parametrize("into", [None, Unstructured], ids=["typed", "unstructured"])
def test_nesting_is_bounded(format_, nested, mode, into):
    serializer = format_(SCHEME, unknown_fields=mode)

    for depth in (100_000, 12_000, 3_000, 900):  # beyond every bound, then beyond that of the machine, then nearer
        with suppress(DecodeError):
            serializer.decode(nested(depth), into=into)


@pytest.mark.parametrize("nested", [NESTINGS["raw data"], NESTINGS["unknown fields"]], ids=["raw data", "unknown fields"])
def test_depth_is_what_the_limit_says(format_, nested):
    limits = Limits(max_depth=20)

    assert format_(SCHEME, limits=limits).decode(nested(19)).gvk.kind == "Tree"
    with pytest.raises(LimitError, match="depth"):
        format_(SCHEME, limits=limits).decode(nested(20))


def test_data_of_the_deepest_nesting_can_be_written_again():
    data = NESTINGS["raw data"](9_000) + "\n"
    serializer = JSONSerializer(SCHEME)

    assert len(serializer.encode(serializer.decode(data, into=Unstructured).obj)) == len(data)


def test_aliases_are_bounded():
    lines = ["apiVersion: v1", "kind: Tree", "a0: &a0 [x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40))]

    with pytest.raises(DecodeError, match="document contains excessive aliasing"):
        YAMLSerializer(SCHEME).decode("\n".join(lines))


def test_aliases_expand_to_no_more_than_the_limit_says():
    def aliases(count: int) -> str:
        return f"apiVersion: v1\nkind: Tree\na: &a [1, 2, 3]\nb: [{', '.join(['*a'] * count)}]\n"

    assert YAMLSerializer(SCHEME, limits=Limits(max_alias_nodes=100)).decode(aliases(10)).gvk.kind == "Tree"
    with pytest.raises(LimitError):
        YAMLSerializer(SCHEME, limits=Limits(max_alias_nodes=100)).decode(aliases(60))


@pytest.mark.parametrize("number", ["1" * 5_000, "1." + "1" * 5_000, "-" + "9" * 100_000], ids=["integer", "float", "negative"])
def test_numbers_are_bounded_in_what_is_untyped(number):
    data = tree(f'"raw":{number}')

    with pytest.raises(LimitError, match=r"a number of \d+ characters is longer than the limit of 1024"):
        JSONSerializer(SCHEME).decode(data, into=Unstructured)


@pytest.mark.parametrize("digits", [100, 5_000, 100_000])
@pytest.mark.parametrize("mode", MODES, ids=str)
def test_a_long_number_is_a_number_or_an_error(format_, digits, mode):
    try:
        obj = format_(SCHEME, unknown_fields=mode).decode(tree('"raw":' + "1" * digits)).obj
    except DecodeError:
        return

    assert isinstance(obj.raw, float | str)  # what is beyond every float is text in YAML


# --- time that grows with the input, no faster ----------------------------------------------------------------------


def seconds(function: Callable[[], object]) -> float:
    """The least time of the processor that a call takes."""
    best = float("inf")
    gc.disable()
    try:
        for _ in range(3):
            start = time.process_time()
            function()
            best = min(best, time.process_time() - start)
    finally:
        gc.enable()
    return best


GROWING: dict[str, Callable[[int], str]] = {
    "members": lambda size: tree(",".join(f'"f{n}":{n}' for n in range(size))),
    "one member again and again": lambda size: tree(",".join(['"child":{"kind":"x"}'] * size)),
    "items": lambda size: tree('"children":[' + ",".join(["{}"] * size) + "]"),
    "misfits": lambda size: tree('"children":[' + ",".join(["1"] * size) + "]"),
    "unknown members of items": lambda size: tree('"children":[' + ",".join(['{"x":1}'] * size) + "]"),
    "duplicates in raw data": lambda size: tree('"raw":{' + ",".join(['"a":1'] * size) + "}"),
    "escapes": lambda size: tree('"raw":"' + "\\u0041" * size + '"'),
    "brackets in text": lambda size: tree('"raw":"' + "[" * size + '"'),
    "digits in text": lambda size: tree('"raw":"' + "1" * size + '"'),
    "spaces": lambda size: tree('"raw":1' + " " * size),
}


@pytest.mark.parametrize("grown", GROWING.values(), ids=GROWING)
@pytest.mark.parametrize("mode", MODES, ids=str)
def test_the_time_grows_with_the_input(format_, grown, mode):
    serializer = format_(SCHEME, unknown_fields=mode)

    def decode(data: str) -> None:
        with suppress(DecodeError):
            serializer.decode(data)

    small, large = grown(1_000), grown(16_000)
    ratio = seconds(lambda: decode(large)) / max(seconds(lambda: decode(small)), 1e-3)

    assert ratio < 16 * 5  # sixteen times the input; its square would be 256


@pytest.mark.parametrize("grown", GROWING.values(), ids=GROWING)
@pytest.mark.parametrize("mode", MODES, ids=str)
def test_the_memory_is_a_multiple_of_the_input(format_, grown, mode):
    serializer = format_(SCHEME, unknown_fields=mode)
    small, large = grown(10), grown(16_000)

    with suppress(DecodeError):
        serializer.decode(small)  # compiles what it needs

    peak = peak_memory(lambda: outcome(serializer.decode, large))
    assert peak < 300 * len(large)  # "{}" and a comma can be an object of a hundred times the size


# --- bytes that mean nothing ----------------------------------------------------------------------------------------

SEEDS = [
    b'{"apiVersion":"v1","kind":"Tree","child":{"children":[{},null]},"raw":{"a":[1,2.5e3,"x"]},"z":0}',
    b'{"kind":"Carp","apiVersion":"testapigroup.apimachinery.k8s.io/v1","metadata":{"creationTimestamp":"2020-01-01T00:00:00Z"},"spec":{"nodeSelector":{"a":"b"}}}',
    b"apiVersion: v1\nkind: Tree\nraw: &a\n- 1\n- !!binary YQ==\n- |\n  x\nchild: {<<: {}}\nz: *a\n---\nkind: x\n",
    b'{"apiVersion":"v1","kind":"List","items":[{"apiVersion":"v1","kind":"Status"}]}',
]
PIECES = [
    b"{",
    b"}",
    b"[",
    b"]",
    b'"',
    b":",
    b",",
    b"null",
    b"1e999",
    b"-",
    b"\\u",
    b"\\ud800",
    b"\xff",
    b"\x00",
    b"&a",
    b"*a",
    b"<<",
    b"? ",
    b"- ",
    b"\n",
]


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A well-formed object in which something was cut out, put in or overwritten."""
    data = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(1, 4))):
        at, size = draw(st.integers(0, len(data))), draw(st.integers(0, 6))
        data[at : at + size] = draw(st.sampled_from(PIECES) | st.binary(max_size=4))
    return bytes(data)


@pytest.mark.parametrize("into", [None, testapigroupv1.Carp, Unstructured, UnstructuredList, Unknown], ids=str)
@pytest.mark.parametrize("mode", MODES, ids=str)
@given(data=mutated() | st.binary(max_size=80))
def test_any_bytes_are_an_object_or_an_error_of_ours(mode, into, data):
    factory = CodecFactory(SCHEME, unknown_fields=mode)

    for decoder in (
        *(info.serializer for info in factory.supported),
        factory.universal_deserializer(),
        factory.universal_decoder(),
    ):
        with suppress(DecodeError, NotRegisteredError, ConversionError):
            decoder.decode(data, into=into)


@given(text=st.text(max_size=40))
def test_any_text_is_an_object_or_an_error_of_ours(text):
    for decoder in (JSONSerializer(SCHEME), YAMLSerializer(SCHEME)):
        with suppress(DecodeError, NotRegisteredError):
            decoder.decode(text)
