"""YAML as Kubernetes reads and writes it (Go: ``sigs.k8s.io/yaml``, ``k8s.io/apimachinery/pkg/util/yaml``).

Texts mean what they mean to go-yaml v2, down to the error texts: libyaml gives the events, the rules of YAML 1.1 are here.
"""

from apimachinery.encoding.yaml._convert import dumps, json_to_yaml, loads, loads_strict, yaml_to_json
from apimachinery.encoding.yaml._split import DocumentReader, YAMLFramer, is_json, split_documents
from apimachinery.encoding.yaml._stream import YAMLDecoder, YAMLOrJSONDecoder

__all__ = [
    "DocumentReader",
    "YAMLDecoder",
    "YAMLFramer",
    "YAMLOrJSONDecoder",
    "dumps",
    "is_json",
    "json_to_yaml",
    "loads",
    "loads_strict",
    "split_documents",
    "yaml_to_json",
]
