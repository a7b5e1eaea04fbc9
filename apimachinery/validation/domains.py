"""Names that contain a domain (Go: ``util/validation/validation.go``). Each function yields the faults of the field."""

from __future__ import annotations

import re
from collections.abc import Iterator

from apimachinery.validation._errors import FieldError
from apimachinery.validation.messages import regex_error
from apimachinery.validation.names import is_dns1123_label, is_dns1123_subdomain
from apimachinery.validation.path import Path

__all__ = ["is_domain_prefixed_path", "is_fully_qualified_domain_name", "is_fully_qualified_name"]

_HTTP_PATH = r"[A-Za-z0-9/\-._~%!$&'()*+,;=:]+"
_http_path = re.compile(_HTTP_PATH).fullmatch


def is_fully_qualified_name(path: Path, name: str) -> Iterator[FieldError]:
    """A DNS subdomain of three labels or more, such as ``shelves.example.com``."""
    if not name:
        yield FieldError.required(path)
    elif faults := is_dns1123_subdomain(name):
        yield FieldError.invalid(path, name, ",".join(faults))
    elif name.count(".") < 2:
        yield FieldError.invalid(path, name, "should be a domain with at least three segments separated by dots")


def is_fully_qualified_domain_name(path: Path, name: str) -> Iterator[FieldError]:
    """A DNS name of two labels or more, with a dot at the end or without."""
    if not name:
        yield FieldError.required(path)
        return
    name = name.removesuffix(".")
    if faults := is_dns1123_subdomain(name):
        yield FieldError.invalid(path, name, ",".join(faults))
    elif "." not in name:
        yield FieldError.invalid(path, name, "should be a domain with at least two segments separated by dots")
    else:
        bad = next((label for label in name.split(".") if is_dns1123_label(label)), None)
        if bad is not None:
            yield FieldError.invalid(path, bad, ",".join(is_dns1123_label(bad)))


def is_domain_prefixed_path(path: Path, text: str) -> Iterator[FieldError]:
    """A domain, a slash and a path, such as ``example.com/shelf-controller``."""
    if not text:
        yield FieldError.required(path)
        return
    host, _, rest = text.partition("/")
    if not host or not rest:
        yield FieldError.invalid(path, text, 'must be a domain-prefixed path (such as "acme.io/foo")')
        return
    for fault in is_dns1123_subdomain(host):
        yield FieldError.invalid(path, host, fault)
    if not _http_path(rest):
        yield FieldError.invalid(path, rest, regex_error("Invalid path", _HTTP_PATH))
