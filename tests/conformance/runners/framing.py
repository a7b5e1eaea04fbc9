"""Streams of frames: ``framing.jsonl``. Go's readers fill buffers; ours give whole frames, which are cut to those buffers here."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from typing import Any

from apimachinery._errors import DecodeError
from apimachinery.encoding import yaml
from apimachinery.encoding.framing import CBORSequenceFramer, Framer, JSONFramer, LengthDelimitedFramer, TruncatedError, YAMLFramer

FILES = ("framing",)

_MAX_READS = 60  # the vectors stop there

Show = Callable[[bytes], Any]


def run(fn: str, given: dict) -> dict:
    """The result of *fn* in the vectors' form."""
    return {"out": _FUNCTIONS[fn](given)}


def _write(given: dict) -> str:
    return b"".join(LengthDelimitedFramer.frame(bytes.fromhex(frame)) for frame in given["frames"]).hex()


def _write_yaml(given: dict) -> str:
    return b"".join(YAMLFramer.frame(frame.encode()) for frame in given["frames"]).decode()


def _text(data: bytes) -> Any:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return {"hex": data.hex()}


def _read(framer: Framer, data: bytes, sizes: list[int], show: Show) -> list[dict]:
    return list(islice(_reads(framer, data, iter(cycle(sizes)), show), _MAX_READS))


def _reads(framer: Framer, data: bytes, sizes: Iterator[int], show: Show) -> Iterator[dict]:
    frames: list[bytes] = []
    failure: DecodeError | None = None
    try:
        frames += framer.feed(data)
        frames += framer.finish()
    except DecodeError as exc:
        failure = exc
    for frame in frames:
        rest = frame
        while True:
            size = next(sizes)
            piece, rest = rest[:size], rest[size:]
            yield {"data": show(piece)} | ({"err": "short buffer"} if rest else {})
            if not rest:
                break
    if isinstance(framer, LengthDelimitedFramer) and isinstance(failure, TruncatedError) and failure.partial is not None:
        yield from _partial_reads(failure.partial, sizes, show)
    else:
        yield {"data": show(b""), "err": "EOF" if failure is None else str(failure)}


def _partial_reads(rest: bytes, sizes: Iterator[int], show: Show) -> Iterator[dict]:
    """Go hands out what there is of a frame that never ends; a read that finds nothing at all is an ordinary end to it."""
    while rest and len(rest) >= (size := next(sizes)):
        yield {"data": show(rest[:size]), "err": "short buffer"}
        rest = rest[size:]
    yield {"data": show(rest), "err": "unexpected EOF" if rest else "EOF"}


def _read_yaml(given: dict) -> list[dict]:
    reader = yaml.DocumentReader(io.BytesIO(given["text"].encode()))
    reads: list[dict] = []
    for size in cycle(given["sizes"]):
        if len(reads) == _MAX_READS:
            return reads
        data = reader.read(size)
        if data is None:
            return [*reads, {"data": "", "err": "EOF"}]
        reads.append({"data": _text(data)} | ({"err": "short buffer"} if reader.unfinished else {}))
    raise AssertionError("no sizes")


_FUNCTIONS: dict[str, Callable[[dict], Any]] = {
    "LengthDelimitedWrite": _write,
    "YAMLFramedWrite": _write_yaml,
    "LengthDelimitedRead": lambda given: _read(LengthDelimitedFramer(), bytes.fromhex(given["hex"]), given["sizes"], bytes.hex),
    "CBORFramedRead": lambda given: _read(CBORSequenceFramer(), bytes.fromhex(given["hex"]), given["sizes"], bytes.hex),
    "JSONFramedRead": lambda given: _read(JSONFramer(), given["text"].encode(), given["sizes"], _text),
    "YAMLFramedRead": _read_yaml,
}
