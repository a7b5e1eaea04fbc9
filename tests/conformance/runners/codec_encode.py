"""Objects to bytes in a version: ``codec_encode.jsonl``."""

from __future__ import annotations

import base64
import re
from typing import Any

import attrs

from apimachinery._errors import ApiMachineryError
from apimachinery.encoding import json, yaml
from apimachinery.model import UnknownFields, from_dict, to_dict
from apimachinery.runtime import Codec, NotRegisteredError
from apimachinery.runtime.serializer import CodecFactory, JSONSerializer
from apimachinery.schema import GroupVersion
from apimachinery.unstructured import Unstructured
from tests.conformance import kubernetes

FILES = ("codec_encode",)

_FACTORY = CodecFactory(kubernetes.scheme(), unknown_fields=UnknownFields.DROP)
_MEDIA_TYPES = {"json": "application/json", "yaml": "application/yaml", "protobuf": "application/vnd.kubernetes.protobuf"}


def run(fn: str, given: dict) -> dict:
    """The result in the vectors' form."""
    obj = _object(given)
    if obj is None:
        return {"gone": True}
    try:
        data = _codec(given["format"], GroupVersion.parse(given["encodeVersion"])).encode(obj)
    except ApiMachineryError as exc:
        return {"out": {"err": str(exc), "flags": ["IsNotRegisteredError"] if isinstance(exc, NotRegisteredError) else []}}
    return {"out": {"base64": base64.b64encode(data).decode()} if given["format"] == "protobuf" else data.decode()}


def _object(given: dict) -> Any:
    """The object to encode; None if its kind is gone since."""
    content = json.loads(given["json"])
    if given.get("unstructured"):
        return Unstructured(content)
    cls = kubernetes.find_class(given["objectApiVersion"], given["objectKind"])
    return cls and from_dict(cls, content, keep_unknown=False)


def _codec(name: str, version: GroupVersion) -> Codec:
    if name == "legacy":
        return _FACTORY.legacy_codec(version)
    if name == "json-pretty":
        return _FACTORY.encoder_for_version(JSONSerializer(kubernetes.scheme(), pretty=True), version)
    return _FACTORY.encoder_for_version(_FACTORY.serializer_for(_MEDIA_TYPES[name]), version)


def same(line: dict, got: dict) -> bool:
    """Whether the text, or the error, is the same, or the kind is gone since."""
    if "gone" in got:
        return True
    given, expected, actual = line["in"], line["out"], got["out"]
    if expected == actual:
        return True
    failed = isinstance(expected, dict) and "err" in expected
    if failed and isinstance(actual, dict) and "err" in actual:
        return bool(expected | {"err": expected["err"].replace("*unstructured.", "")} == actual)
    return _writes_more(given, expected["err"], actual) if failed else _same_as_of_1_36(given, expected, actual)


def _same_as_of_1_36(given: dict, expected: Any, actual: Any) -> bool:
    """Whether only that differs which 1.36 writes otherwise."""
    if given["format"] == "protobuf":
        return given["objectKind"] in kubernetes.NUMBERED and _read(given, expected) == _read(given, actual)
    expected, actual = (yaml.yaml_to_json(text) if given["format"] == "yaml" else text for text in (expected, actual))
    return kubernetes.same_json(expected, actual, given["objectKind"])


def _read(given: dict, out: Any) -> Any:
    serializer = _FACTORY.serializer_for(_MEDIA_TYPES[given["format"]])
    return serializer.decode(base64.b64decode(out["base64"]) if isinstance(out, dict) else out.encode()).obj


def _writes_more(given: dict, error: str, actual: Any) -> bool:
    """Whether Go refuses what can be written here.

    Go writes YAML by reading JSON as YAML, which has no control characters; here they are escaped. And its scheme knows no
    conversions, while fields of the same name and type need none here.
    """
    if error == "yaml: control characters are not allowed":
        return to_dict(_read(given, actual)) == to_dict(attrs.evolve(_object(given), **_kind(given)))
    return re.fullmatch(r"converting \(\w+\.(\w+)\) to \(\w+\.\1\): unknown conversion", error) is not None


def _kind(given: dict) -> dict[str, str]:
    return {"api_version": given["encodeVersion"], "kind": given["objectKind"]}
