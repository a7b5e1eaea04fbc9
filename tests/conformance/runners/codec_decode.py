"""Bytes to objects by every decoder of the codec factory: ``codec_decode.jsonl``."""

from __future__ import annotations

import base64
import re
from functools import cache
from typing import Any

from apimachinery._errors import ApiMachineryError
from apimachinery.encoding import json
from apimachinery.model import UnknownFields, equal
from apimachinery.runtime import (
    Decoded,
    Decoder,
    Internal,
    MissingKindError,
    MissingVersionError,
    NotRegisteredError,
    StrictDecodingError,
    Unknown,
)
from apimachinery.runtime.serializer import CodecFactory, JSONSerializer, YAMLSerializer
from apimachinery.schema import GroupVersion, GroupVersionKind
from apimachinery.unstructured import Unstructured, UnstructuredList, from_json
from tests.conformance import kubernetes
from tests.conformance.misfits import same_error

FILES = ("codec_decode",)

MEDIA_TYPES = ("application/json", "application/yaml", "application/vnd.kubernetes.protobuf")
"""What the factory that made these lines speaks: CBOR is not among it."""

UNTYPED: dict[str, type] = {"unstructured": Unstructured, "unstructuredList": UnstructuredList, "unknown": Unknown}


def run(fn: str, given: dict) -> dict:
    """The result in the vectors' form."""
    data = base64.b64decode(given["dataBase64"]) if "dataBase64" in given else given["data"].encode()
    defaults = GroupVersionKind(**given["defaults"]) if "defaults" in given else None
    return {"out": outcome(decoders()[given["decoder"]], data, defaults, _class(given.get("into")))}


def _class(name: str | None) -> type | None:
    if name is None or name in UNTYPED:
        return UNTYPED.get(name or "")
    api_version, _, kind = name.partition(", Kind=")
    return kubernetes.find_class(api_version, kind)


class UnstructuredJSON:
    """Go's ``UnstructuredJSONScheme`` with the face of a decoder."""

    def decode(self, data: bytes, *, defaults: GroupVersionKind | None = None, into: type | None = None) -> Decoded:
        """The object in *data*; whatever the defaults. Go does not read what kind a ``runtime.Unknown`` is of."""
        if into is Unknown:
            json.loads(data)
            raise MissingKindError(data.decode(errors="replace"))
        obj = from_json(data, into)
        return Decoded(obj, kubernetes.gvk_of(obj))


@cache
def decoders() -> dict[str, Decoder]:
    """The decoders by the vectors' names: unknown fields are dropped or, by strict ones, refused."""
    scheme = kubernetes.scheme()
    drop, reject = UnknownFields.DROP, UnknownFields.REJECT
    factory = CodecFactory(scheme, unknown_fields=drop, media_types=MEDIA_TYPES)
    universal = factory.universal_deserializer()
    return {
        "json": JSONSerializer(scheme, unknown_fields=drop),
        "jsonStrict": JSONSerializer(scheme, unknown_fields=reject),
        "yaml": YAMLSerializer(scheme, unknown_fields=drop),
        "yamlStrict": YAMLSerializer(scheme, unknown_fields=reject),
        "universalDeserializer": universal,
        "strictUniversalDeserializer": CodecFactory(
            scheme, unknown_fields=reject, media_types=MEDIA_TYPES
        ).universal_deserializer(),
        "universalDecoder": factory.decoder_to_version(universal, Internal()),
        "universalDecoderV1": factory.universal_decoder(GroupVersion("", "v1")),
        "unstructuredJSONScheme": UnstructuredJSON(),
    }


def outcome(decoder: Decoder, data: bytes, defaults: GroupVersionKind | None, into: type | None) -> dict[str, Any]:
    """What *decoder* makes of *data*, in the vectors' form."""
    try:
        return shown(decoder.decode(data, defaults=defaults, into=into))
    except StrictDecodingError as exc:
        strict = {"err": str(exc), "flags": ["IsStrictDecodingError"], "strictErrors": list(exc.problems)}
        return shown(Decoded(exc.obj, exc.gvk)) | strict
    except ApiMachineryError as exc:
        return {"err": str(exc), "flags": [name for name, kinds in _FLAGS.items() if isinstance(exc, kinds)]}


_FLAGS: dict[str, tuple[type, ...]] = {
    "IsNotRegisteredError": (NotRegisteredError,),
    "IsMissingKind": (MissingKindError,),
    "IsMissingVersion": (MissingVersionError,),
}


def shown(decoded: Decoded) -> dict[str, Any]:
    """A decoded object in the vectors' form."""
    obj, gvk = decoded
    out: dict[str, Any] = {
        "gvk": {"group": gvk.group, "version": gvk.version, "kind": gvk.kind},
        "goType": kubernetes.go_type(type(obj)),
    }
    if not isinstance(obj, Unknown):
        return out | {"json": kubernetes.json_of(obj)}
    # Go embeds the bytes in JSON, whatever they are
    return out | {"json": obj.raw.decode()} if obj.raw.lstrip().startswith(b"{") else out


def same(line: dict, got: dict) -> bool:
    """Whether the outcome is the same. Go gives a kind beside errors, too.

    A quantity that is given as a number with an exponent is written with the exponent by Go, which reads the text; here the number is
    read, and the quantity compared by value.
    """
    expected, actual = line["out"], got["out"]
    if _EXPONENT.search(line["in"].get("data", "")) and "json" in expected and "json" in actual:
        a, b = (kubernetes.read(out["json"]) for out in (expected, actual))
        expected = expected | {"json": actual["json"]} if equal(a, b) else expected
    return same_outcome(expected, actual)


_EXPONENT = re.compile(r":\s*-?[0-9.]+[eE]")


def same_outcome(expected: dict[str, Any], actual: dict[str, Any]) -> bool:
    """Whether both say the same of an object, or make the same error."""
    error = expected.get("err", "")
    if "json" not in expected:
        return same_error(error, actual.get("err", "")) and expected.get("flags") == actual.get("flags")
    rest = ("gvk", "goType", "flags", "strictErrors")
    return (
        error == actual.get("err", "")
        and all(expected.get(name) == actual.get(name) for name in rest)
        and kubernetes.same_json(expected["json"], actual["json"], expected["gvk"]["kind"])
    )
