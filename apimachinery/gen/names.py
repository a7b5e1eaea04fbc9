"""Go's names as Python's: attributes, enum members, modules."""

from __future__ import annotations

import builtins
import keyword
import re

__all__ = ["attribute_name", "member_name", "natural_order", "snake_case"]

_SHADOWED = frozenset(name for name in dir(builtins) if name in ("bool", "bytes", "dict", "float", "int", "list", "str"))
"""What annotations further down in the class still need to mean."""

_PLURAL = re.compile(r"([A-Z]{2,})s(?=[A-Z]|$)")
_VERSIONED = re.compile(r"([A-Z])v(?=[0-9])")
_BORDERS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_SEPARATORS = re.compile(r"[^A-Za-z0-9]+")
_DIGITS = re.compile(r"([0-9]+)")

_SYMBOLS = {"": "UNSET", "*": "ALL"}


def snake_case(name: str) -> str:
    """A name in camel case, in words; an acronym is one word, its plural too.

    >>> snake_case("externalIPs"), snake_case("PodIPs"), snake_case("hostPID"), snake_case("IPv4Address")
    ('external_ips', 'pod_ips', 'host_pid', 'ipv4_address')
    """
    name = _PLURAL.sub(lambda found: found[1].capitalize() + "s", name)
    name = _VERSIONED.sub(r"\1V", name)
    return _BORDERS.sub("_", name).lower()


def attribute_name(name: str) -> str:
    """The attribute for the field *name*; takes ``_`` where it would be a keyword, or hide a type that annotations use.

    >>> attribute_name("from"), attribute_name("int"), attribute_name("hostIP")
    ('from_', 'int_', 'host_ip')
    """
    attribute = snake_case(name)
    return f"{attribute}_" if keyword.iskeyword(attribute) or attribute in _SHADOWED else attribute


def member_name(value: str) -> str:
    """The name of the constant with this *value*.

    >>> [member_name(value) for value in ("IfNotPresent", "kubernetes.io/tls", "HugePages-", "SIGRTMAX-2", "*", "")]
    ['IF_NOT_PRESENT', 'KUBERNETES_IO_TLS', 'HUGE_PAGES_PREFIX', 'SIGRTMAX_2', 'ALL', 'UNSET']
    """
    if value in _SYMBOLS:
        return _SYMBOLS[value]
    words = _SEPARATORS.split(value)
    if not words[-1]:  # texts that begin so, such as "hugepages-2Mi"
        words[-1] = "prefix"
    return "_".join(snake_case(word) for word in words).upper()


def natural_order(name: str) -> tuple[object, ...]:
    """Sorts names as linters sort ``__all__``: constants, classes, the rest; numbers by value."""
    rank = 0 if name.isupper() else 1 if name[0].isupper() else 2
    return (rank, *(int(part) if part.isdigit() else part for part in _DIGITS.split(name)))
