"""Which format a request is in, and which one its answer is to be in (Go: ``apiserver/pkg/endpoints/handlers/negotiation``).

The headers are text in, and what is chosen is a value: nothing here knows an HTTP library.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

import attrs

from apimachinery.errors import NotAcceptableError, UnsupportedMediaTypeError
from apimachinery.meta.v1 import Status, StatusReason
from apimachinery.runtime.interfaces import Serializer
from apimachinery.runtime.serializer.factory import SerializerInfo
from apimachinery.runtime.serializer.media_type import MediaType, MediaTypeError
from apimachinery.schema import GroupVersionKind

__all__ = ["AcceptClause", "Negotiated", "negotiate_input", "negotiate_output", "parse_accept"]

_MOST_CLAUSES = 100
_TRUE = ("1", "true")


@attrs.frozen
class AcceptClause:
    """One of the formats in an ``Accept`` header, or a range of them."""

    media_type: MediaType
    """Without ``q``."""
    quality: float = 1.0
    """How much it is wanted, from 0 to 1."""

    @property
    def specificity(self) -> int:
        """2 for a media type, 1 for ``type/*``, 0 for ``*/*``."""
        major, _, minor = self.media_type.name.partition("/")
        return (major != "*") + (minor != "*")


@attrs.frozen
class Negotiated:
    """What the answer is to be."""

    info: SerializerInfo
    """The format."""
    pretty: bool = False
    """Whether people are to read it."""
    stream: str = ""
    """The kind of stream, mostly ``watch``; empty for one object."""
    convert_to: GroupVersionKind | None = None
    """The kind that the object is to become before it is written, such as ``Table`` (``;as=Table;g=meta.k8s.io;v=v1``)."""
    use_server_version: bool = False
    """Whether the server decides about the version (``;sv=…``)."""
    profile: str = ""
    """A variant of the format (``;profile=…``)."""
    unrecognized: tuple[str, ...] = ()
    """Parameters that nobody knows."""

    @property
    def serializer(self) -> Serializer:
        """The serializer that writes it."""
        return self.info.pretty_serializer or self.info.serializer if self.pretty else self.info.serializer


def parse_accept(header: str) -> list[AcceptClause]:
    """The clauses of an ``Accept`` header, the most wanted first; what cannot be read is passed over, as is what is unwanted.

    >>> [str(clause.media_type) for clause in parse_accept("*/*;q=0.1, application/json;q=0.9, application/yaml")]
    ['application/yaml', 'application/json', '*/*']
    """
    clauses = list(_clauses(header))
    return sorted(clauses, key=lambda clause: (-clause.quality, -clause.specificity))  # stable: the first stays first


def _clauses(header: str) -> Iterator[AcceptClause]:
    for text in _split(header):
        try:
            found = MediaType.parse(text)
            quality = float(found.parameters.get("q", "1"))
        except (MediaTypeError, ValueError):
            continue
        if 0 < quality <= 1:
            rest = {key: value for key, value in found.parameters.items() if key != "q"}
            yield AcceptClause(MediaType(found.name, rest), quality)


def _split(header: str) -> Iterator[str]:
    """The texts between the commas that stand outside quotes."""
    start, in_quotes, count = 0, False, 0
    for pos, char in enumerate(header):
        if char == '"' and header[pos - 1 : pos] != "\\":
            in_quotes = not in_quotes
        elif char == "," and not in_quotes:
            yield header[start:pos]
            start, count = pos + 1, count + 1
            if count == _MOST_CLAUSES:
                return
    yield header[start:]


def _nothing(_: GroupVersionKind) -> bool:
    return False


def negotiate_output(
    accept: str,
    supported: Sequence[SerializerInfo],
    *,
    streams: Collection[str] = (),
    allows_conversion: Callable[[GroupVersionKind], bool] = _nothing,
    pretty: bool = False,
) -> Negotiated:
    """What to answer to *accept*, the value of that header, which may be empty.

    *streams* are the kinds of stream that the resource has, *allows_conversion* says what its objects can become. *pretty* is
    what the request asks for besides its header, as with ``?pretty=1``.

    Raises:
        NotAcceptableError: If nothing that is wanted is served; names what is.
    """
    if not accept.strip():
        return Negotiated(supported[0], pretty=pretty)
    for clause in parse_accept(accept):
        for info in supported:
            if clause.media_type.matches(info.media_type):
                found = _accept(clause.media_type, info, streams, allows_conversion)
                if found is not None:
                    return attrs.evolve(found, pretty=True) if pretty else found
    names = ", ".join(info.media_type for info in supported)
    message = f"only the following media types are accepted: {names}"
    raise NotAcceptableError(Status(status="Failure", code=406, reason=StatusReason.NOT_ACCEPTABLE, message=message))


def _accept(
    wanted: MediaType, info: SerializerInfo, streams: Collection[str], allows_conversion: Callable[[GroupVersionKind], bool]
) -> Negotiated | None:
    """*wanted* as *info* can give it; None if it cannot."""
    parameters = dict(wanted.parameters)
    kind, group, version = (parameters.pop(name, "") for name in ("as", "g", "v"))
    convert_to = GroupVersionKind(group, version, kind) if kind else None
    stream = parameters.pop("stream", "")
    if stream and (stream not in streams or info.framer is None):
        return None
    if convert_to is not None and not allows_conversion(convert_to):
        return None
    return Negotiated(
        info,
        pretty=parameters.pop("pretty", "") in _TRUE,
        stream=stream,
        convert_to=convert_to,
        use_server_version=bool(parameters.pop("sv", "")),
        profile=parameters.pop("profile", ""),
        unrecognized=tuple(parameters),
    )


def negotiate_input(content_type: str, supported: Sequence[SerializerInfo]) -> SerializerInfo:
    """The format of a request whose ``Content-Type`` header has that value; the preferred one where it is empty.

    Raises:
        UnsupportedMediaTypeError: If it is none of the *supported* ones; names them.
    """
    if not content_type.strip():
        return supported[0]
    try:
        name = MediaType.parse(content_type).name
    except MediaTypeError:
        name = ""
    for info in supported:
        if info.media_type == name:
            return info
    names = ", ".join(info.media_type for info in supported)
    message = f"the body of the request was in an unknown format - accepted media types include: {names}"
    reason = StatusReason.UNSUPPORTED_MEDIA_TYPE
    raise UnsupportedMediaTypeError(Status(status="Failure", code=415, reason=reason, message=message))
