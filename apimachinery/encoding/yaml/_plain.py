"""Decoded YAML as JSON-shaped data (Go: ``sigs.k8s.io/yaml``, and ``encoding/json`` behind it).

What takes a value may change it: the constructor shares nothing between the places of a document.
"""

from __future__ import annotations

import math
import re
from typing import Any

from apimachinery._errors import DecodeError
from apimachinery.encoding.json import float_text as json_float_text
from apimachinery.encoding.yaml._gosyntax import Key, bare, float32_text, float_text, go_syntax

__all__ = ["key_text", "name_keys", "replace_surrogates", "reread_number", "reread_numbers"]

_SPECIAL_KEYS = {"+Inf": ".inf", "-Inf": "-.inf", "NaN": ".nan"}


def name_keys(value: Any) -> Any:
    """*value* with every key as a string and no number that JSON has no form for; else raises :class:`DecodeError`."""
    pending = [value]
    finite = True
    while pending:
        container = pending.pop()
        if isinstance(container, dict):
            if any(isinstance(key, Key) for key in container):
                members = [(key_text(key, item), item) for key, item in container.items()]
                container.clear()
                container.update(members)
            pending.extend(container.values())
        elif isinstance(container, list):
            pending.extend(container)
        elif isinstance(container, float):
            finite = finite and math.isfinite(container)
    if not finite:
        _refuse_first(value)
    return value


def key_text(key: str | Key, item: Any) -> str:
    """The name of *key*, whose value is *item*, in JSON."""
    value = bare(key)
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        text = float32_text(value)  # Go shortens these keys to 32 bits
        return _SPECIAL_KEYS.get(text, text)
    if isinstance(value, int) and value < 1 << 63:
        return str(value)
    kind = "%!s(<nil>)" if value is None else "uint64"
    raise DecodeError(f"unsupported map key of type: {kind}, key: {go_syntax(value)}, value: {go_syntax(item)}")


def _refuse_first(value: Any) -> None:
    """Raise for the first number without a JSON form, in the order in which Go writes JSON."""
    pending = [value]
    while True:
        item = pending.pop()
        if isinstance(item, float) and not math.isfinite(item):
            raise DecodeError(f"json: unsupported value: {float_text(item)}")
        if isinstance(item, dict):
            pending.extend(item[key] for key in sorted(item, reverse=True))
        elif isinstance(item, list):
            pending.extend(reversed(item))


def reread_numbers(value: Any) -> Any:
    """*value* as its JSON text is read: see :func:`reread_number`."""
    if isinstance(value, int | float):
        return reread_number(value)
    pending = [value]
    while pending:
        container = pending.pop()
        if isinstance(container, dict):
            places: Any = container.items()
        elif isinstance(container, list):
            places = enumerate(container)
        else:
            continue
        for place, item in places:
            if isinstance(item, dict | list):
                pending.append(item)
            elif isinstance(item, int | float):
                container[place] = reread_number(item)
    return value


def reread_number(number: float) -> int | float:
    """A number as its JSON text is read: 1.0 is written as 1 and becomes an int, an int beyond 64 bits becomes a float."""
    if isinstance(number, bool):
        return number
    if isinstance(number, float):
        if not number.is_integer() or abs(number) >= 1e19:
            return number
        exact = int(json_float_text(number))
        return exact if -(1 << 63) <= exact < 1 << 63 else number
    return number if number < 1 << 63 else float(number)


def replace_surrogates(value: Any) -> Any:
    """*value* with each lone surrogate of its strings, which stands for a byte that is no UTF-8, as U+FFFD."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    pending = [value]
    while pending:
        container = pending.pop()
        if isinstance(container, dict):
            members = [(_SURROGATE.sub("\ufffd", key), item) for key, item in container.items()]
            container.clear()
            container.update(members)
            places: Any = members
        elif isinstance(container, list):
            places = enumerate(container)
        else:
            continue
        for place, item in places:
            if isinstance(item, dict | list):
                pending.append(item)
            elif isinstance(item, str):
                container[place] = _SURROGATE.sub("\ufffd", item)
    return value


_SURROGATE = re.compile("[\ud800-\udfff]")
