"""Quantities: ``quantity.jsonl``."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import reduce
from operator import add

from apimachinery import model
from apimachinery._errors import ApiMachineryError
from apimachinery.encoding import cbor
from apimachinery.resource import Format, Quantity
from tests.conformance.forms import float_text, plain_decimal

FILES = ("quantity",)

Out = dict[str, object]


def run(fn: str, given: dict) -> dict:
    """The result of *fn* in the vectors' form."""
    try:
        return {"out": _FUNCTIONS[fn](given)}
    except ApiMachineryError as exc:
        return {"err": str(exc)}


def _view(quantity: Quantity) -> Out:
    mantissa, exponent = quantity.canonical_parts()
    return {
        "string": str(quantity),
        "canonical": quantity.canonical(),
        "format": str(quantity.format),
        "value": quantity.value(),
        "milli": quantity.milli_value(),
        "approx": float_text(quantity.approximate_float()),
        "float": float_text(float(quantity)),
        "dec": plain_decimal(quantity.to_decimal()),
        "isZero": quantity.is_zero(),
        "sign": quantity.sign,
        "int64": quantity.as_int64(),
        "mantissa": str(mantissa),
        "exponent": exponent,
        "json": f'"{quantity}"',
    }


def _short(quantity: Quantity) -> Out:
    return {
        "string": str(quantity),
        "format": str(quantity.format),
        "dec": plain_decimal(quantity.to_decimal()),
    }


def _parse(given: dict) -> Out:
    quantity = Quantity(given["s"])
    return _view(quantity) | {"proto": quantity.to_proto().hex(), "cbor": cbor.encode(quantity, model.Quantity).hex()}


def _arith(given: dict) -> Out:
    a, b = Quantity(given["a"]), Quantity(given["b"])
    return {"add": _short(a + b), "sub": _short(a - b), "cmp": a.compare(b), "equal": a == b}


def _mul(given: dict) -> Out:
    product = Quantity(given["a"]) * given["y"]
    unscaled = product.to_decimal().scaleb(0).as_tuple()
    digits = int("".join(map(str, unscaled.digits))) * (-1 if unscaled.sign else 1)
    return _short(product) | {"exact": -(1 << 63) <= digits < 1 << 63}


def _round_up(given: dict) -> Out:
    quantity = Quantity(given["a"])
    rounded = quantity.round_up(given["scale"])
    return _short(rounded) | {"exact": rounded == quantity}


def _unmarshal_json(given: dict) -> Out:
    quantity = Quantity.from_json_text(given["json"])
    return _short(quantity) | {"json": f'"{quantity}"'}


def _new_decimal(given: dict) -> Out:
    value = Decimal(f"{given['unscaled']}E{-given['scale']}")
    return _view(Quantity.from_decimal(value, Format(given["format"])))


_FUNCTIONS: dict[str, Callable[[dict], object]] = {
    "ParseQuantity": _parse,
    "Arith": _arith,
    "Sum": lambda given: _short(reduce(add, map(Quantity, given["list"]), Quantity.ZERO)),
    "Mul": _mul,
    "Neg": lambda given: _short(-Quantity(given["a"])),
    "CmpInt64": lambda given: Quantity(given["a"]).compare(Quantity.from_int(given["y"])),
    "RoundUp": _round_up,
    "ScaledValue": lambda given: Quantity(given["a"]).scaled_value(given["scale"]),
    "SetScaled": lambda given: _short(Quantity(given["a"]).with_value(given["value"], given["scale"])),
    "NewQuantity": lambda given: _view(Quantity.from_int(given["value"], Format(given["format"]))),
    "NewMilliQuantity": lambda given: _view(Quantity.from_milli(given["value"], Format(given["format"]))),
    "NewScaledQuantity": lambda given: _view(Quantity.from_scaled(given["value"], given["scale"])),
    "NewDecimalQuantity": _new_decimal,
    "UnmarshalJSON": _unmarshal_json,
    "UnmarshalProto": lambda given: _short(Quantity.from_proto(bytes.fromhex(given["hex"]))),
}
