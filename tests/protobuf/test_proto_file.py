"""The files that say to other languages what a type's message is made of."""

from typing import Annotated

import attrs
import pytest

from apimachinery.api.authentication import v1 as authenticationv1
from apimachinery.meta import v1 as metav1
from apimachinery.model import DeclarationError, Proto, Struct
from apimachinery.model.proto_file import proto_files
from tests.protobuf import zoo

META = "k8s.io/apimachinery/pkg/apis/meta/v1/generated.proto"


def message(text: str, name: str) -> list[str]:
    """The lines of the message *name* in a file."""
    return text.partition(f"message {name} {{\n")[2].partition("\n}")[0].split("\n")


def test_a_file_declares_a_type_and_all_it_is_made_of() -> None:
    files = proto_files(zoo.Frozen)

    assert files == {
        "tests/protobuf/zoo/generated.proto": """syntax = "proto2";

package tests.protobuf.zoo;

message Frozen {
  optional string name = 1;
  optional int32 count = 2;
  optional Leaf leaf = 3;
}

message Leaf {
  optional string name = 1;
  optional int32 port = 2;
}
"""
    }


def test_each_package_has_a_file_of_its_own() -> None:
    files = proto_files(zoo.Keeper)

    assert list(files) == [META, "tests/protobuf/zoo/generated.proto"]
    assert f'import "{META}";' in files["tests/protobuf/zoo/generated.proto"]
    assert "  optional .k8s.io.apimachinery.pkg.apis.meta.v1.ObjectMeta metadata = 1;" in message(
        files["tests/protobuf/zoo/generated.proto"], "Keeper"
    )
    assert "// What is known of every stored object, whatever its kind." in files[META]


def test_types_are_those_of_the_wire() -> None:
    text = proto_files(zoo.Everything)["tests/protobuf/zoo/generated.proto"]

    assert message(text, "Numbers") == [
        "  optional sint32 zigzag = 1;",
        "  optional sint64 longZigzag = 2;",
        "  optional fixed32 fixed = 3;",
        "  optional fixed64 longFixed = 4;",
        "  optional sfixed32 signedFixed = 5;",
        "  optional sfixed64 longSignedFixed = 6;",
        "  repeated int32 many = 7;",
        "  repeated int64 packed = 8 [packed = true];",
        "  repeated sint32 packedZigzag = 9 [packed = true];",
        "  repeated double packedFloats = 10 [packed = true];",
        "  repeated bool flags = 11;",
        "  map<string, int64> byName = 12;",
        "  map<string, bool> flagsByName = 13;",
        "  map<string, double> ratios = 14;",
    ]
    assert message(text, "Containers")[5:9] == [
        "  map<string, Leaf> byName = 6;",
        "  map<string, OfListsValue> ofLists = 7;",
        "  repeated GridValue grid = 8;",
        "  repeated OfMapsValue ofMaps = 9;",
    ]
    assert message(text, "GridValue") == ["  repeated int32 items = 1;"]
    assert "  optional Common common = 1;" in message(text, "Everything")
    assert "  optional LeafBox box = 7;" in message(text, "Everything")
    assert "  optional Everything child = 20;" in message(text, "Everything")


def test_kubernetes_types_have_the_names_of_upstream() -> None:
    files = proto_files(authenticationv1.TokenReview, metav1.WatchEvent)

    assert message(files["k8s.io/api/authentication/v1/generated.proto"], "UserInfo")[-1] == "  map<string, ExtraValue> extra = 4;"
    assert message(files[META], "Time") == ["  optional int64 seconds = 1;", "  optional int32 nanos = 2;"]
    assert message(files[META], "WatchEvent")[1] == "  optional .k8s.io.apimachinery.pkg.runtime.RawExtension object = 2;"
    assert message(files["k8s.io/apimachinery/pkg/runtime/generated.proto"], "RawExtension") == ["  optional bytes raw = 1;"]


def test_packages_may_have_other_names() -> None:
    assert list(proto_files(zoo.Leaf, packages={"tests": "example.zoo"})) == ["example/zoo/protobuf/zoo/generated.proto"]


@attrs.define(kw_only=True)
class Numberless(Struct):
    name: str = ""


@attrs.define(kw_only=True)
class Outer(Struct):
    inner: Annotated[Numberless, Proto(1)] = attrs.field(factory=Numberless)


def test_a_type_without_numbers_is_refused_with_its_name() -> None:
    with pytest.raises(DeclarationError, match=r"Numberless\.name: has no protobuf number"):
        proto_files(Outer)
