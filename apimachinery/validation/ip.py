"""IP addresses and networks (Go: ``util/validation/ip.go``).

New fields are strict: an address has one spelling. Old fields accept what Kubernetes always accepted, leading zeros and
IPv4 within IPv6 included, which other programs may read as something else; for those there are warnings.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from ipaddress import IPv4Address, IPv6Address, ip_address

import attrs

from apimachinery._quote import quote
from apimachinery.validation._errors import FieldError
from apimachinery.validation.path import Path

__all__ = [
    "is_valid_cidr",
    "is_valid_cidr_for_legacy_field",
    "is_valid_interface_address",
    "is_valid_ip",
    "is_valid_ip_for_legacy_field",
    "warnings_for_cidr",
    "warnings_for_ip",
]

Address = IPv4Address | IPv6Address

_leading_zeros = re.compile(r"(?<![0-9A-Fa-f])0+(?=[0-9A-Fa-f])")


def _parse_ip(text: str) -> Address | None:
    """The address, read as liberally as Go used to: any number of leading zeros. No zones."""
    return None if "%" in text else _address(_leading_zeros.sub("", text))


def _strict_ip(text: str) -> bool:
    """Whether Go's newer parser reads an address that :func:`_parse_ip` reads."""
    return _address(text) is not None


def _address(text: str) -> Address | None:
    try:
        return ip_address(text)
    except ValueError:
        return None


def _mapped(address: Address) -> IPv4Address | None:
    """The IPv4 address that is written as an IPv6 address here, ``::ffff:10.0.0.1``, if it is one."""
    return address.ipv4_mapped if isinstance(address, IPv6Address) else None


def _ip_text(address: Address) -> str:
    """The canonical form. An IPv4 address within an IPv6 address is the same as that address."""
    return str(_mapped(address) or address)


@attrs.frozen
class _CIDR:
    """An address with the length of the prefix of its network."""

    address: Address
    length: int
    strict: bool
    """Whether it is written without leading zeros."""

    @property
    def network(self) -> _CIDR:
        """The same with the bits after the prefix cleared."""
        bits = self.address.max_prefixlen - self.length
        return attrs.evolve(self, address=type(self.address)(int(self.address) >> bits << bits))

    def __str__(self) -> str:
        length = self.length if _mapped(self.address) is None else max(self.length - 96, 0)
        return f"{_ip_text(self.address)}/{length}"


_length = re.compile("[0-9]+").fullmatch


def _parse_cidr(text: str) -> _CIDR | None:
    host, _, length = text.partition("/")
    address = _parse_ip(host)
    if address is None or not _length(length):
        return None
    bits = length.lstrip("0") or "0"
    if len(bits) > 3 or int(bits) > address.max_prefixlen:
        return None
    return _CIDR(address, int(bits), _strict_ip(host) and bits == length)


# --- addresses ------------------------------------------------------------------------------------------------------


def is_valid_ip(path: Path, text: str) -> Iterator[FieldError]:
    """An IP address in its one canonical form."""
    faults = list(_ip_faults(text, strict=True))
    address = _parse_ip(text)
    if address and not faults and text != _ip_text(address):
        faults = [f"must be in canonical form ({quote(_ip_text(address))})"]
    for fault in faults:
        yield FieldError.invalid(path, text, fault).with_origin("format=ip-strict")


def is_valid_ip_for_legacy_field(path: Path, text: str, *, strict: bool = False, old: Container[str] = ()) -> Iterator[FieldError]:
    """An IP address as old fields take it; what is among the *old* values of the object stays valid."""
    if text not in old:
        for fault in _ip_faults(text, strict=strict):
            yield FieldError.invalid(path, text, fault).with_origin("format=ip-sloppy")


def _ip_faults(text: str, *, strict: bool) -> Iterator[str]:
    address = _parse_ip(text)
    if address is None:
        yield "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)"
    elif strict and not _strict_ip(text):
        yield "must not have leading 0s"
    elif strict and _mapped(address):
        yield "must not be an IPv4-mapped IPv6 address"


def warnings_for_ip(path: Path, text: str) -> list[str]:
    """What to tell the user of an address that an old field takes and that has a better form."""
    address = _parse_ip(text)
    if address is None:
        return []
    better = quote(_ip_text(address))
    if not _strict_ip(text) or _mapped(address):
        return [
            f"{path}: non-standard IP address {quote(text)} will be considered invalid in a future Kubernetes release: use {better}"
        ]
    if isinstance(address, IPv6Address) and str(address) != text:
        return [f"{path}: IPv6 address {quote(text)} should be in RFC 5952 canonical format ({better})"]
    return []


# --- networks -------------------------------------------------------------------------------------------------------


def is_valid_cidr(path: Path, text: str) -> Iterator[FieldError]:
    """A network in its one canonical form."""
    faults = list(_cidr_faults(text, strict=True))
    cidr = _parse_cidr(text)
    if cidr and not faults and text != str(cidr.network):
        faults = [f"must be in canonical form ({quote(str(cidr.network))})"]
    for fault in faults:
        yield FieldError.invalid(path, text, fault)


def is_valid_cidr_for_legacy_field(
    path: Path, text: str, *, strict: bool = False, old: Container[str] = ()
) -> Iterator[FieldError]:
    """A network as old fields take it; what is among the *old* values of the object stays valid."""
    if text not in old:
        for fault in _cidr_faults(text, strict=strict):
            yield FieldError.invalid(path, text, fault)


def _cidr_faults(text: str, *, strict: bool) -> Iterator[str]:
    cidr = _parse_cidr(text)
    if cidr is None:
        yield "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)"
    elif strict and not cidr.strict:
        yield "must not have leading 0s in IP or prefix length"
    elif strict:
        if _mapped(cidr.address):
            yield "must not have an IPv4-mapped IPv6 address"
        elif cidr != cidr.network:
            yield "must not have bits set beyond the prefix length"


def is_valid_interface_address(path: Path, text: str) -> Iterator[FieldError]:
    """An address of a host together with its network, in canonical form."""
    cidr = _parse_cidr(text)
    if cidr is None:
        yield FieldError.invalid(path, text, "must be a valid address in CIDR form, (e.g. 10.9.8.7/24 or 2001:db8::1/64)")
    elif text != (canonical := f"{_ip_text(cidr.address)}/{_interface_length(cidr)}"):
        yield FieldError.invalid(path, text, f"must be in canonical form ({quote(canonical)})")


def _interface_length(cidr: _CIDR) -> int:
    """The length to suggest. Go takes one below 33 for that of the IPv4 address meant, and is lost between 33 and 95."""
    return cidr.length - 96 if _mapped(cidr.address) and cidr.length > 32 else cidr.length


def warnings_for_cidr(path: Path, text: str) -> list[str]:
    """What to tell the user of a network that an old field takes and that has a better form."""
    cidr = _parse_cidr(text)
    if cidr is None:
        return []
    warnings = []
    network = quote(str(cidr.network))
    if cidr != cidr.network:
        single = quote(f"{_ip_text(cidr.address)}/{cidr.address.max_prefixlen}")
        warnings.append(f"{path}: CIDR value {quote(text)} is ambiguous in this context (should be {network} or {single}?)")
    if not cidr.strict or _mapped(cidr.address):
        warnings.append(
            f"{path}: non-standard CIDR value {quote(text)} will be considered invalid in a future Kubernetes release: use {network}"
        )
    if not warnings and isinstance(cidr.address, IPv6Address) and str(cidr) != text:
        warnings.append(f"{path}: IPv6 CIDR value {quote(text)} should be in RFC 5952 canonical format ({quote(str(cidr))})")
    return warnings
