"""YAML: ``yaml.jsonl``."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable
from typing import Any

from apimachinery._errors import ApiMachineryError, DecodeError
from apimachinery.encoding import yaml
from tests.conformance.forms import float_text

FILES = ("yaml",)

_MAX_READS = 60  # the vectors stop there


def run(fn: str, given: dict) -> dict:
    """The result of *fn* in the vectors' form."""
    try:
        return _FUNCTIONS[fn](given)
    except ApiMachineryError as exc:
        return {"err": str(exc)}


def same(line: dict, got: dict) -> bool:
    """JSON texts compare as text, documents as JSON: Go read them into float64."""
    want = {key: line[key] for key in ("out", "err") if key in line}
    return json.dumps(as_floats(want)) == json.dumps(as_floats(got)) if line["fn"] in _DOCUMENTS else want == got


_DOCUMENTS = ("YAMLOrJSONDecoder", "YAMLToJSONDecoder")


def as_floats(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: as_floats(value[key]) for key in sorted(value)}
    if isinstance(value, list):
        return [as_floats(item) for item in value]
    return float(value) if type(value) is int else value


def typed(value: Any) -> Any:
    """A value with its numbers named."""
    if isinstance(value, dict):
        return {"obj": {key: typed(item) for key, item in value.items()}}
    if isinstance(value, list):
        return [typed(item) for item in value]
    if type(value) is int:
        return {"int": str(value)}
    return {"float": float_text(value)} if isinstance(value, float) else value


def unmarshal(loads: Callable[[str], Any], text: str) -> Any:
    try:
        return loads(text)
    except DecodeError as exc:
        raise DecodeError(f"error converting YAML to JSON: {exc}") from None


def _unmarshal_strict(given: dict) -> dict:
    value = unmarshal(yaml.loads_strict, given["yaml"])
    if value is not None and not isinstance(value, dict):
        kind = "bool" if isinstance(value, bool) else "string" if isinstance(value, str) else _KINDS[type(value)]
        text = f"json: cannot unmarshal {kind} into Go value of type map[string]interface {{}}"
        raise DecodeError(f"error unmarshaling JSON: while decoding JSON: {text}")
    return {"out": typed({} if value is None else value)}


_KINDS = {int: "number", float: "number", list: "array"}


def _reader(given: dict) -> dict:
    documents: list[str] = []
    error = "EOF"
    try:
        documents.extend(document.decode() for document in yaml.split_documents(given["text"].encode()))
    except DecodeError as exc:
        error = str(exc)
    return {"out": documents, "err": error}


def decode_all(values: Iterable[Any]) -> tuple[list[Any], str | None]:
    """The values up to the first error, and its text."""
    documents: list[Any] = []
    try:
        documents.extend(values)
    except DecodeError as exc:
        return documents, str(exc)
    return documents, None


def _yaml_or_json(given: dict) -> dict:
    documents, error = decode_all(yaml.YAMLOrJSONDecoder(given["text"].encode(), given["bufferSize"]))
    return {"out": [{"doc": document} for document in documents] + [{"eof": True} if error is None else {"err": error}]}


def _yaml_to_json(given: dict) -> dict:
    decoder = yaml.YAMLDecoder(given["text"].encode())
    documents, error = decode_all({"doc": document, "offset": decoder.input_offset} for document in decoder)
    return {"out": documents, "err": error or "EOF"}


def _document_reader(given: dict) -> dict:
    reader = yaml.DocumentReader(io.BytesIO(given["text"].encode()))
    reads: list[dict[str, Any]] = []
    while len(reads) < _MAX_READS:
        data = reader.read(given["bufferSize"])
        if data is None:
            reads.append({"data": "", "err": "EOF"})
            break
        reads.append({"data": _text_or_hex(data)} | ({"err": "short buffer"} if reader.unfinished else {}))
    return {"out": reads}


def _text_or_hex(data: bytes) -> str | dict[str, str]:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return {"hex": data.hex()}


def _to_json(given: dict) -> dict:
    text = given["yaml"]
    return {"out": text if yaml.is_json(text) else yaml.yaml_to_json(text).decode()}


_FUNCTIONS: dict[str, Callable[[dict], dict]] = {
    "YAMLToJSON": lambda given: {"out": yaml.yaml_to_json(given["yaml"]).decode()},
    "YAMLToJSONStrict": lambda given: {"out": yaml.yaml_to_json(given["yaml"], strict=True).decode()},
    "JSONToYAML": lambda given: {"out": yaml.json_to_yaml(given["json"]).decode()},
    "Unmarshal": lambda given: {"out": typed(unmarshal(yaml.loads, given["yaml"]))},
    "UnmarshalStrict": _unmarshal_strict,
    "ToJSON": _to_json,
    "IsJSONBuffer": lambda given: {"out": yaml.is_json(given["text"])},
    "YAMLReader": _reader,
    "YAMLToJSONDecoder": _yaml_to_json,
    "YAMLOrJSONDecoder": _yaml_or_json,
    "DocumentDecoder": _document_reader,
}
