"""Times and durations: ``times.jsonl``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from apimachinery._errors import ApiMachineryError
from apimachinery.encoding import cbor
from apimachinery.times import (
    MICRO_TIME,
    TIME,
    ZERO,
    Duration,
    Instant,
    TimeError,
    TimeFormat,
    format_micro_time,
    format_time,
    human_duration,
    parse_micro_time,
    parse_time,
    short_human_duration,
)
from tests.conformance.forms import float_text, json_string

FILES = ("times",)

Out = dict[str, object]


def run(fn: str, given: dict[str, Any]) -> Out:
    """The result of *fn* in the vectors' form."""
    try:
        return {"out": _FUNCTIONS[fn](given)}
    except ApiMachineryError as exc:
        return {"err": str(exc)}


def _given(given: dict[str, Any]) -> Instant | None:
    instant = ZERO if given.get("zero") else Instant(given["unix"], given["nanos"])
    return None if instant == ZERO else instant


def _json(form: TimeFormat, instant: Instant | None) -> str:
    return f'"{form.format(instant)}"' if instant else "null"


def _written(form: TimeFormat, given: dict[str, Any]) -> Out:
    instant = _given(given)
    return {
        "json": _json(form, instant),
        "jsonErr": None,
        "query": form.to_query(instant),
        "proto": form.to_proto(instant).hex(),
        "cbor": cbor.dumps(form.format(instant) if instant else None).hex(),
        "isZero": instant is None,
    }


def _time(given: dict[str, Any]) -> Out:
    instant, out = _given(given), _written(TIME, given)
    out["unstructured"] = instant and TIME.format(instant)
    out["struct"] = '{{"t":{0},"p":{0},"o":{0}}}'.format(out["json"])
    out["structErr"] = None
    copied = _rfc3339_copy(instant, given["offset"]) if instant else ZERO
    if copied.seconds in _UNIX_NANO:
        out["rfc3339copy"] = copied.seconds * 10**9
    return out


def _rfc3339_copy(instant: Instant, offset: int) -> Instant:
    try:
        return TIME.parse(TIME.format(instant, offset))
    except TimeError:
        return ZERO


# Where 64 bits hold the nanoseconds since 1970.
_UNIX_NANO = range(-(1 << 63) // 10**9 + 1, (1 << 63) // 10**9)


def _read(instant: Instant | None) -> Out:
    found = instant or ZERO
    return {"unix": found.seconds, "nanos": found.nanos, "zero": found == ZERO}


def _from_json(form: TimeFormat, given: dict[str, Any]) -> Out:
    text = json_string(given["json"])
    instant = None if text is None else form.parse(text)
    if instant == ZERO:
        instant = None
    if instant and instant.date()[0] in range(1, 10000):
        _check_datetime(form, text or "", instant)
    return _read(instant) | {"json": _json(form, instant), "jsonErr": None}


def _check_datetime(form: TimeFormat, text: str, instant: Instant) -> None:
    """The fast functions over ``datetime`` give the same."""
    read, write = (parse_time, format_time) if form is TIME else (parse_micro_time, format_micro_time)
    assert Instant.from_datetime(read(text)) == instant.truncate(1000)
    assert write(read(text)) == form.format(instant)


def _timestamp(given: dict[str, Any]) -> Out:
    timestamp = Instant(given["seconds"], given["nanos"])
    text = f'{{"seconds":{timestamp.seconds},"nanos":{timestamp.nanos}}}'
    return {"proto": timestamp.to_proto().hex(), "json": text}


def _from_timestamp(given: dict[str, Any]) -> Out:
    timestamp = Instant.from_proto(bytes.fromhex(given["hex"]))
    return {"seconds": timestamp.seconds, "nanos": timestamp.nanos}


def _compare(given: dict[str, Any]) -> Out:
    a, b = _given(given["a"]) or ZERO, _given(given["b"]) or ZERO
    return {
        "before": a < b,
        "equal": a == b,
        "microBeforeTime": a < b,
        "microEqualTime": a == b,
        "beforeNil": False,
        "equalNil": a == None,  # noqa: E711 - asks the equality
    }


def _duration(given: dict[str, Any]) -> Out:
    duration = Duration(given["ns"])
    return {
        "string": str(duration),
        "json": f'"{duration}"',
        "unstructured": str(duration),
        "proto": duration.to_proto().hex(),
        "human": human_duration(duration),
        "short": short_human_duration(duration),
        "seconds": float_text(duration.seconds),
        "minutes": float_text(duration.minutes),
        "hours": float_text(duration.hours),
    }


def _parse_duration(given: dict[str, Any]) -> Out:
    duration = Duration.parse(given["s"])
    return {"ns": duration.nanoseconds, "string": str(duration)}


def _duration_from_json(given: dict[str, Any]) -> int:
    return Duration.parse(json_string(given["json"]) or "").nanoseconds


_FUNCTIONS: dict[str, Callable[[dict[str, Any]], object]] = {
    "Time": _time,
    "MicroTime": lambda given: _written(MICRO_TIME, given),
    "UnmarshalTimeJSON": lambda given: _from_json(TIME, given),
    "UnmarshalMicroTimeJSON": lambda given: _from_json(MICRO_TIME, given),
    "UnmarshalTimeQuery": lambda given: _read(TIME.from_query(given["s"])),
    "UnmarshalMicroTimeQuery": lambda given: _read(MICRO_TIME.from_query(given["s"])),
    "UnmarshalTimeProto": lambda given: _read(TIME.from_proto(bytes.fromhex(given["hex"]))),
    "UnmarshalMicroTimeProto": lambda given: _read(MICRO_TIME.from_proto(bytes.fromhex(given["hex"]))),
    "TimestampProto": _timestamp,
    "UnmarshalTimestampProto": _from_timestamp,
    "TimeCmp": _compare,
    "Duration": _duration,
    "ParseDuration": _parse_duration,
    "UnmarshalDurationJSON": _duration_from_json,
    "UnmarshalDurationProto": lambda given: Duration.from_proto(bytes.fromhex(given["hex"])).nanoseconds,
}
