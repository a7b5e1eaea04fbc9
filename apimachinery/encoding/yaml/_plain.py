"""Decoded YAML as JSON-shaped data (Go: ``sigs.k8s.io/yaml``, and ``encoding/json`` behind it).

Both functions change the value they are given, which is theirs: the constructor shares nothing between the places of a document.
"""

from __future__ import annotations

import math
from typing import Any

from apimachinery._errors import DecodeError
from apimachinery.encoding.yaml._gosyntax import Key, bare, float32_text, float_text, go_syntax

__all__ = ["json_float_text", "name_keys", "reread_number", "reread_numbers"]

_SPECIAL_KEYS = {"+Inf": ".inf", "-Inf": "-.inf", "NaN": ".nan"}


def name_keys(value: Any) -> Any:
    """*value* with every key as a string and no number that JSON has no form for; else raises :class:`DecodeError`."""
    pending = [value]
    finite = True
    while pending:
        container = pending.pop()
        if isinstance(container, dict):
            if any(isinstance(key, Key) for key in container):
                members = [(_key_text(key, item), item) for key, item in container.items()]
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


def _key_text(key: str | Key, item: Any) -> str:
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
    if isinstance(number, float):
        if not number.is_integer() or abs(number) >= 1e19:
            return number
        exact = int(json_float_text(number))
        return exact if -(1 << 63) <= exact < 1 << 63 else number
    return number if number < 1 << 63 else float(number)


def json_float_text(number: float) -> str:
    """A finite float as Go's ``encoding/json`` writes it.

    >>> [json_float_text(number) for number in (1.0, 1e20, 1e21, 1e-05, 1e-07)]
    ['1', '100000000000000000000', '1e+21', '0.00001', '1e-7']
    """
    text = repr(number)
    if 1e-6 <= abs(number) < 1e21 or not number:
        return _without_exponent(text).removesuffix(".0")
    mantissa, _, exponent = text.partition("e")
    return f"{mantissa}e{exponent[0]}{exponent[1:].lstrip('0')}"


def _without_exponent(text: str) -> str:
    mantissa, _, exponent = text.partition("e")
    if not exponent:
        return text
    minus = "-" if mantissa.startswith("-") else ""
    whole, _, fraction = mantissa.lstrip("-").partition(".")
    shift = int(exponent)
    if shift < 0:
        return f"{minus}0.{'0' * (-shift - 1)}{whole}{fraction}"
    return f"{minus}{whole}{fraction.ljust(shift, '0')}"
