"""The named formats of texts (Go: ``api/validate/strfmt.go``). Each rule yields the faults of the field."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias

from apimachinery._quote import quote
from apimachinery.validation._errors import FieldError
from apimachinery.validation._values import byte_length
from apimachinery.validation.ip import is_valid_ip_for_legacy_field
from apimachinery.validation.names import (
    is_c_identifier,
    is_dns1123_label,
    is_dns1123_subdomain,
    is_dns1123_subdomain_caseless,
    is_qualified_name,
    is_uuid,
    is_valid_label_value,
    is_valid_path_segment_name,
)
from apimachinery.validation.path import Path

__all__ = ["FORMATS", "TEXT_FORMATS", "FormatRule", "validate_format"]

FormatRule: TypeAlias = Callable[[Path, str], Iterator[FieldError]]
"""Yields the faults of a text; their origin is added."""


def validate_format(path: Path, text: str, name: str) -> Iterator[FieldError]:
    """*text* is of the format *name*, one of :data:`FORMATS`."""
    for error in FORMATS[name](path, text):
        yield error.with_origin(f"format={name}")


def _by(rule: Callable[[str], list[str]]) -> FormatRule:
    def validate(path: Path, text: str) -> Iterator[FieldError]:
        for fault in rule(text):
            yield FieldError.invalid(path, text, fault)

    return validate


def _is_prefixed_label_key(text: str) -> list[str]:
    return is_qualified_name(text) or ([] if "/" in text else ["must include a prefix (e.g. 'example.com/key')"])


_POOL_NAME_MAX_LENGTH = 253


def _resource_pool_name(path: Path, text: str) -> Iterator[FieldError]:
    """DNS subdomains, joined by slashes."""
    if byte_length(text) > _POOL_NAME_MAX_LENGTH:
        yield FieldError.too_long(path, _POOL_NAME_MAX_LENGTH)
    for index, part in enumerate(text.split("/")):
        if not part:
            yield FieldError.invalid(path, text, f"segment {index}: must not be empty")
        else:
            yield from (FieldError.invalid(path, part, f"segment {index}: {fault}") for fault in is_dns1123_subdomain(part))


_DEFAULT_DOMAIN = "kubernetes.io/"
_QUOTA_PREFIX = "requests."


def _extended_resource_name(path: Path, text: str) -> Iterator[FieldError]:
    """A resource of a domain of one's own, for which there can be a quota."""
    if "/" not in text:
        yield FieldError.invalid(path, text, "a name must be a domain-prefixed path, such as 'example.com/my-prop'")
    elif _DEFAULT_DOMAIN in text:
        yield FieldError.invalid(path, text, f"must not have {quote(_DEFAULT_DOMAIN)} domain")
    if text.startswith(_QUOTA_PREFIX):
        yield FieldError.invalid(path, text, f"must not have {quote(_QUOTA_PREFIX)} prefix")
    yield from _by(lambda name: is_qualified_name(_QUOTA_PREFIX + name))(path, text)


_DOMAIN_MAX_LENGTH = 63
_NAME_MAX_LENGTH = 32


def _resource_fully_qualified_name(path: Path, text: str) -> Iterator[FieldError]:
    """A domain, a slash, and a name as in C."""
    match text.split("/"):
        case [name]:
            yield from _short_identifier(path, name)
            yield FieldError.invalid(path, text, "a fully qualified name must be a domain and a name separated by a slash")
        case [domain, name]:
            yield from _domain(path, domain)
            if not name:
                yield FieldError.invalid(path, "", "name must not be empty")
            else:
                yield from _short_identifier(path, name)
        case _:
            # Go lets any number of slashes pass, and calls it a bug of its own.
            yield FieldError.invalid(path, text, "a fully qualified name must be a domain and a name separated by a slash")


def _domain(path: Path, domain: str) -> Iterator[FieldError]:
    if not domain:
        yield FieldError.invalid(path, "", "prefix must not be empty")
        return
    if byte_length(domain) > _DOMAIN_MAX_LENGTH:
        yield FieldError.too_long(path, _DOMAIN_MAX_LENGTH)
    yield from (FieldError.invalid(path, domain, f"prefix: {fault}") for fault in is_dns1123_subdomain(domain))


def _short_identifier(path: Path, name: str) -> Iterator[FieldError]:
    if byte_length(name) > _NAME_MAX_LENGTH:
        yield FieldError.too_long(path, _NAME_MAX_LENGTH)
    yield from _by(is_c_identifier)(path, name)


TEXT_FORMATS: Final[Mapping[str, Callable[[str], list[str]]]] = {
    "k8s-label-key": is_qualified_name,
    "k8s-label-value": is_valid_label_value,
    "k8s-long-name": is_dns1123_subdomain,
    "k8s-long-name-caseless": is_dns1123_subdomain_caseless,
    "k8s-path-segment-name": is_valid_path_segment_name,
    "k8s-prefixed-label-key": _is_prefixed_label_key,
    "k8s-short-name": is_dns1123_label,
    "k8s-uuid": is_uuid,
}
"""The formats that one rule for texts makes up; what they find is in words."""

FORMATS: Final[Mapping[str, FormatRule]] = {
    **{name: _by(rule) for name, rule in TEXT_FORMATS.items()},
    "k8s-extended-resource-name": _extended_resource_name,
    "k8s-ip": is_valid_ip_for_legacy_field,
    "k8s-resource-fully-qualified-name": _resource_fully_qualified_name,
    "k8s-resource-pool-name": _resource_pool_name,
}
"""All formats by the names that ``Format`` gives them."""
