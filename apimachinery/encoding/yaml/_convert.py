"""Whole texts: YAML to data, to JSON text and back (Go: ``sigs.k8s.io/yaml``, ``yaml.go``)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits
from apimachinery.encoding.yaml._construct import construct
from apimachinery.encoding.yaml._emit import emit_decoded, emit_plain
from apimachinery.encoding.yaml._nodes import compose
from apimachinery.encoding.yaml._plain import name_keys, reread_numbers

__all__ = ["dumps", "json_to_yaml", "loads", "loads_strict"]


def loads(data: bytes | str, limits: Limits = DEFAULT_LIMITS) -> Any:
    return reread_numbers(decode(data, limits, strict=False))


def loads_strict(data: bytes | str, limits: Limits = DEFAULT_LIMITS) -> Any:
    return reread_numbers(decode(data, limits, strict=True))


def decode(data: bytes | str, limits: Limits, *, strict: bool) -> Any:
    return name_keys(_raw(data, limits, strict=strict))


def _raw(data: bytes | str, limits: Limits, *, strict: bool) -> Any:
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    limits.check_size(len(raw))
    root = compose(raw, limits)
    return None if root is None else construct(root, limits, strict=strict)


def json_to_yaml(data: bytes | str, limits: Limits = DEFAULT_LIMITS) -> bytes:
    return emit_decoded(_raw(data, limits, strict=False))


def dumps(value: Any, *, default: Callable[[Any], Any] | None = None) -> bytes:
    return emit_plain(value, default)
