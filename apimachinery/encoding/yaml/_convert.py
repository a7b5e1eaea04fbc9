"""Whole texts: YAML to data, to JSON text and back (Go: ``sigs.k8s.io/yaml``, ``yaml.go``)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from apimachinery.encoding import json
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits
from apimachinery.encoding.yaml._construct import construct
from apimachinery.encoding.yaml._emit import emit_decoded, emit_plain
from apimachinery.encoding.yaml._fast import MAX_DEPTH, NotPlainError, read_plain
from apimachinery.encoding.yaml._nodes import compose
from apimachinery.encoding.yaml._plain import name_keys, replace_surrogates, reread_numbers

__all__ = ["dumps", "json_to_yaml", "loads", "loads_strict", "yaml_to_json"]


def loads(data: bytes | bytearray | memoryview | str, limits: Limits = DEFAULT_LIMITS) -> Any:
    """The first document of *data* as JSON-shaped data: what its JSON text would be read as. No document, or an empty one, is None.

    YAML 1.1 as Kubernetes reads it: ``yes`` is true, ``0644`` is 420, timestamps are text, ``<<`` merges, keys become strings, of a key
    given twice the last value stands. What follows the first document is ignored, as in Go: see :func:`split_documents` for streams.

    Raises:
        DecodeError: In go-yaml's words.
        LimitError: If *limits* are passed.

    >>> loads("{name: web, on: 0644, 1: [1.0, 1e3, 2020-01-01]}")
    {'name': 'web', 'true': 420, '1': [1, 1000, '2020-01-01']}
    """
    return _loads(data, limits, strict=False)


def loads_strict(data: bytes | bytearray | memoryview | str, limits: Limits = DEFAULT_LIMITS) -> Any:
    """As :func:`loads`, but a key given twice is a :class:`DecodeError`, which names every such key and its line.

    >>> loads_strict("a: 1\\na: 2")
    Traceback (most recent call last):
    apimachinery._errors.DecodeError: yaml: unmarshal errors:
      line 2: key "a" already set in map
    """
    return _loads(data, limits, strict=True)


def yaml_to_json(data: bytes | str, limits: Limits = DEFAULT_LIMITS, *, strict: bool = False) -> bytes:
    """The first document of *data* as JSON text (Go: ``YAMLToJSON``, ``YAMLToJSONStrict``).

    >>> yaml_to_json("b: 0x10\\na: yes")
    b'{"a":true,"b":16}'
    """
    return json.dumps(name_keys(_construct(_to_bytes(data, limits), limits, strict=strict)), sort_keys=True)


def json_to_yaml(data: bytes | str, limits: Limits = DEFAULT_LIMITS) -> bytes:
    """JSON text as YAML text (Go: ``JSONToYAML``). As in Go the text is read as YAML, with YAML's errors.

    >>> json_to_yaml('{"b": [1, "yes"], "a": 1.50}')
    b'a: 1.5\\nb:\\n- 1\\n- "yes"\\n'
    """
    return emit_decoded(_construct(_to_bytes(data, limits), limits))


def dumps(value: Any, *, default: Callable[[Any], Any] | None = None) -> bytes:
    """JSON-shaped *value* as YAML text (Go: ``sigs.k8s.io/yaml.Marshal``); *default* gives such a value for any other object.

    Go writes JSON first and reads that as YAML, which loses U+0085 and refuses DEL and U+FFFE in strings; here they are escaped.

    Raises:
        EncodeError: For NaN, infinity, integers beyond 64 bits, keys that are no strings, and objects of other types.

    >>> dumps({"data": {"b": "1", "a": "two\\nlines"}})
    b'data:\\n  a: |-\\n    two\\n    lines\\n  b: "1"\\n'
    """
    return emit_plain(value, default)


def _loads(data: bytes | bytearray | memoryview | str, limits: Limits, *, strict: bool) -> Any:
    raw = _to_bytes(data, limits)
    if limits.max_depth >= MAX_DEPTH:
        try:
            return read_plain(raw)
        except (NotPlainError, UnicodeDecodeError, RecursionError):
            pass
    value = reread_numbers(name_keys(_construct(raw, limits, strict=strict)))
    return replace_surrogates(value) if b"!" in raw else value  # only "!!binary" gives any


def _to_bytes(data: bytes | bytearray | memoryview | str, limits: Limits) -> bytes:
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else bytes(data)
    limits.check_size(len(raw))
    return raw


def _construct(data: bytes, limits: Limits, *, strict: bool = False) -> Any:
    root = compose(data, limits)
    return None if root is None else construct(root, limits, strict=strict)
