"""YAML: ``yaml_util.jsonl``."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from apimachinery._errors import ApiMachineryError
from apimachinery.encoding import yaml
from tests.conformance.runners.yaml import as_floats, decode_all, unmarshal

FILES = ("yaml_util",)


def run(op: str, given: dict) -> dict:
    """The result of *op* in the vectors' form."""
    try:
        return {"out": _FUNCTIONS[op](given)}
    except ApiMachineryError as exc:
        return {"err": str(exc)}


def same(line: dict, got: dict) -> bool:
    """The documents of a decoder compare as JSON: Go read them into float64."""
    want = {key: line[key] for key in ("out", "err") if key in line}
    if line["in"]["op"] == "yamlOrJSONDecoder":
        want, got = as_floats(want), as_floats(got)
    return json.dumps(want, sort_keys=True) == json.dumps(got, sort_keys=True)


def _yaml_or_json(given: dict) -> dict[str, Any]:
    documents, error = decode_all(yaml.YAMLOrJSONDecoder(given["data"].encode(), given["bufferSize"]))
    return {"documents": documents} | ({} if error is None else {"err": error})


_FUNCTIONS: dict[str, Callable[[dict], Any]] = {
    "yamlToJSON": lambda given: yaml.yaml_to_json(given["yaml"]).decode(),
    "yamlToJSONStrict": lambda given: yaml.yaml_to_json(given["yaml"], strict=True).decode(),
    "jsonToYAML": lambda given: yaml.json_to_yaml(given["json"]).decode(),
    "utilYamlUnmarshal": lambda given: unmarshal(yaml.loads, given["yaml"]),
    "splitDocuments": lambda given: [document.decode() for document in yaml.split_documents(given["data"].encode())],
    "yamlOrJSONDecoder": _yaml_or_json,
}
