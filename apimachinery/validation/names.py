"""What names, keys and other short texts may look like (Go: ``util/validation``, ``api/validation``, ``api/validation/path``).

Every rule takes a text (or number) and gives what is wrong with it, in words; an empty list is praise::

    >>> is_dns1123_label("web")
    []
    >>> is_valid_port_num(0)
    ['must be between 1 and 65535, inclusive']

Most are rows of a table: a :class:`TextRule` each. All patterns match in time linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from apimachinery.validation._values import byte_length
from apimachinery.validation.messages import empty_error, inclusive_range_error, max_length_error, regex_error

__all__ = [
    "DNS1035_LABEL_MAX_LENGTH",
    "DNS1123_LABEL_MAX_LENGTH",
    "DNS1123_SUBDOMAIN_MAX_LENGTH",
    "LABEL_VALUE_MAX_LENGTH",
    "QUALIFIED_NAME_MAX_LENGTH",
    "NameRule",
    "TextRule",
    "is_c_identifier",
    "is_config_map_key",
    "is_dns1035_label",
    "is_dns1123_label",
    "is_dns1123_subdomain",
    "is_dns1123_subdomain_caseless",
    "is_dns1123_subdomain_with_underscore",
    "is_env_var_name",
    "is_http_header_name",
    "is_in_range",
    "is_qualified_name",
    "is_relaxed_env_var_name",
    "is_uuid",
    "is_valid_group_id",
    "is_valid_label_value",
    "is_valid_path_segment_name",
    "is_valid_path_segment_prefix",
    "is_valid_percent",
    "is_valid_port_name",
    "is_valid_port_num",
    "is_valid_user_id",
    "is_wildcard_dns1123_subdomain",
    "name_is_dns1035_label",
    "name_is_dns_label",
    "name_is_dns_subdomain",
    "validate_namespace_name",
    "validate_path_segment_name",
    "validate_service_account_name",
]

QUALIFIED_NAME_MAX_LENGTH = 63
LABEL_VALUE_MAX_LENGTH = 63
DNS1123_LABEL_MAX_LENGTH = 63
DNS1123_SUBDOMAIN_MAX_LENGTH = 253
DNS1035_LABEL_MAX_LENGTH = 63

_LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?"
_SUBDOMAIN = rf"{_LABEL}(\.{_LABEL})*"
_CASELESS_LABEL = "[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?"
_QUALIFIED = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]"


class TextRule:
    """A pattern that the whole text has to match, with a limit on its length."""

    __slots__ = ("_matches", "max_length", "message", "pattern")

    def __init__(self, message: str, pattern: str, *examples: str, max_length: int | None = None) -> None:
        self.message = regex_error(message, pattern, *examples)
        """What is said of a text that does not match."""
        self.pattern = pattern
        """The pattern, as the message shows it."""
        self.max_length = max_length
        """The most bytes; None for no limit."""
        self._matches = re.compile(pattern).fullmatch

    def matches(self, text: str) -> bool:
        """Whether *text* is of this form, whatever its length."""
        return self._matches(text) is not None

    def __call__(self, text: str) -> list[str]:
        """What is wrong with *text*."""
        matched = self._matches(text)
        if matched and (self.max_length is None or len(text) <= self.max_length):  # all patterns are of ASCII alone
            return []
        faults = []
        if self.max_length is not None and byte_length(text) > self.max_length:
            faults.append(max_length_error(self.max_length))
        if not matched:
            faults.append(self.message)
        return faults


NameRule: TypeAlias = Callable[[str, bool], list[str]]
"""What is wrong with the name of an object; the flag says that it is a prefix to generate a name from."""


is_dns1123_subdomain = TextRule(
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', "
    "and must start and end with an alphanumeric character",
    _SUBDOMAIN,
    "example.com",
    max_length=DNS1123_SUBDOMAIN_MAX_LENGTH,
)
"""Labels of lower case joined by dots (RFC 1123): the names of most objects."""

is_dns1123_subdomain_caseless = TextRule(
    "an RFC 1123 subdomain must consist of alphanumeric characters, '-' or '.', "
    "and must start and end with an alphanumeric character",
    rf"{_CASELESS_LABEL}(\.{_CASELESS_LABEL})*",
    "example.com",
    max_length=DNS1123_SUBDOMAIN_MAX_LENGTH,
)
"""The same, in upper case too."""

is_dns1123_subdomain_with_underscore = TextRule(
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', "
    "and must start and end with an alphanumeric character",
    r"_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*",
    "example.com",
    max_length=DNS1123_SUBDOMAIN_MAX_LENGTH,
)
"""A subdomain whose labels may hold underscores and start with one, as the names of SRV records do."""

is_wildcard_dns1123_subdomain = TextRule(
    "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of "
    "lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character",
    rf"\*\.{_SUBDOMAIN}",
    "*.example.com",
    max_length=DNS1123_SUBDOMAIN_MAX_LENGTH,
)
"""A subdomain after ``*.``."""

is_dns1035_label = TextRule(
    "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, "
    "and end with an alphanumeric character",
    "[a-z]([-a-z0-9]*[a-z0-9])?",
    "my-name",
    "abc-123",
    max_length=DNS1035_LABEL_MAX_LENGTH,
)
"""A label that starts with a letter (RFC 1035): the names of services."""

is_valid_label_value = TextRule(
    "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', "
    "and must start and end with an alphanumeric character",
    f"({_QUALIFIED})?",
    "MyValue",
    "my_value",
    "12345",
    max_length=LABEL_VALUE_MAX_LENGTH,
)
"""The value of a label; may be empty."""

is_c_identifier = TextRule(
    "a valid C identifier must start with alphabetic character or '_', followed by a string of alphanumeric characters or '_'",
    "[A-Za-z_][A-Za-z0-9_]*",
    "my_name",
    "MY_NAME",
    "MyName",
)
"""A name in C."""

is_http_header_name = TextRule(
    "a valid HTTP header must consist of alphanumeric characters or '-'", "[-A-Za-z0-9]+", "X-Header-Name"
)
"""The name of an HTTP header."""

is_valid_percent = TextRule("a valid percent string must be a numeric string followed by an ending '%'", "[0-9]+%", "1%", "93%")
"""A number of percent."""

_label = TextRule(
    "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', "
    "and must start and end with an alphanumeric character",
    _LABEL,
    "my-name",
    "123-abc",
    max_length=DNS1123_LABEL_MAX_LENGTH,
)

_name_part = TextRule(
    "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
    _QUALIFIED,
    "MyName",
    "my.name",
    "123-abc",
)

_config_map_key = TextRule(
    "a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
    "[-._a-zA-Z0-9]+",
    "key.name",
    "KEY_NAME",
    "key-name",
    max_length=DNS1123_SUBDOMAIN_MAX_LENGTH,
)

_env_var_name = TextRule(
    "a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', "
    "and must not start with a digit",
    "[-._a-zA-Z][-._a-zA-Z0-9]*",
    "my.env-name",
    "MY_ENV.NAME",
    "MyEnvName1",
)


def is_dns1123_label(text: str) -> list[str]:
    """A label of lower case (RFC 1123): the names of namespaces and ports."""
    faults = _label(text)
    if faults and faults[-1] == _label.message and is_dns1123_subdomain.matches(text):
        faults[-1] = "must not contain dots"
    return faults


_qualified_names = re.compile(rf"((?=[^/]{{1,253}}/){_SUBDOMAIN}/)?[A-Za-z0-9]([-A-Za-z0-9_.]{{0,61}}[A-Za-z0-9])?").fullmatch


def is_qualified_name(text: str) -> list[str]:
    """A name, after a DNS subdomain and a slash or without: the keys of labels and annotations, finalizers, resources."""
    if _qualified_names(text):  # the usual case in one step
        return []
    prefix, slash, name = text.rpartition("/")
    if "/" in prefix:
        return [f"a qualified name {_name_part.message} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"]
    faults = []
    if slash:
        faults += [f"prefix part {fault}" for fault in ([] if prefix else [empty_error()]) or is_dns1123_subdomain(prefix)]
    if not name:
        faults.append(f"name part {empty_error()}")
    elif byte_length(name) > QUALIFIED_NAME_MAX_LENGTH:
        faults.append(f"name part {max_length_error(QUALIFIED_NAME_MAX_LENGTH)}")
    return faults + [f"name part {fault}" for fault in _name_part(name)]


def is_config_map_key(text: str) -> list[str]:
    """A key of a config map or secret, which becomes the name of a file."""
    return _config_map_key(text) + _dotted(text)


def is_env_var_name(text: str) -> list[str]:
    """The name of an environment variable, as strictly as shells like it."""
    return _env_var_name(text) + _dotted(text)


def _dotted(text: str) -> list[str]:
    """Names that stand for something else in a directory."""
    if text in (".", ".."):
        return [f"must not be '{text}'"]
    return ["must not start with '..'"] if text.startswith("..") else []


def is_relaxed_env_var_name(text: str) -> list[str]:
    """The name of an environment variable, as the system takes it: printable ASCII without ``=``."""
    if not text:
        return [f"environment variable name {empty_error()}"]
    if all(" " <= char <= "~" and char != "=" for char in text):
        return []
    return ["a valid environment variable name must consist only of printable ASCII characters other than '='"]


_uuid = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}").fullmatch


def is_uuid(text: str) -> list[str]:
    """A UUID in lower case with hyphens (RFC 4122)."""
    return [] if _uuid(text) else ["must be a lowercase UUID in 8-4-4-4-12 format"]


_PORT_NAME_RULES: tuple[tuple[Callable[[str], bool], str], ...] = (
    (lambda text: byte_length(text) <= 15, max_length_error(15)),
    (
        lambda text: re.fullmatch("[-a-z0-9]+", text) is not None,
        "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)",
    ),
    (lambda text: re.search("[a-z]", text) is not None, "must contain at least one letter (a-z)"),
    (lambda text: "--" not in text, "must not contain consecutive hyphens"),
    (lambda text: not (text.startswith("-") or text.endswith("-")), "must not begin or end with a hyphen"),
)


def is_valid_port_name(text: str) -> list[str]:
    """The name of a port (RFC 6335)."""
    return [fault for holds, fault in _PORT_NAME_RULES if not holds(text)]


def is_in_range(number: int, low: int, high: int) -> list[str]:
    """A number from *low* to *high*."""
    return [] if low <= number <= high else [inclusive_range_error(low, high)]


def is_valid_port_num(number: int) -> list[str]:
    """The number of a port."""
    return is_in_range(number, 1, 65535)


def is_valid_user_id(number: int) -> list[str]:
    """The number of a Unix user."""
    return is_in_range(number, 0, (1 << 31) - 1)


is_valid_group_id = is_valid_user_id
"""The number of a Unix group."""


# --- segments of paths ----------------------------------------------------------------------------------------------


def is_valid_path_segment_name(text: str) -> list[str]:
    """A name that can be a segment of a URL's path."""
    if text in (".", ".."):
        return [f"may not be '{text}'"]
    return is_valid_path_segment_prefix(text)


def is_valid_path_segment_prefix(text: str) -> list[str]:
    """What can be the beginning of a segment of a URL's path."""
    return [f"may not contain '{char}'" for char in "/%" if char in text]


def validate_path_segment_name(name: str, prefix: bool = False) -> list[str]:
    """A name that can be a segment of a path; nothing else is asked of it."""
    return is_valid_path_segment_prefix(name) if prefix else is_valid_path_segment_name(name)


# --- names of objects -----------------------------------------------------------------------------------------------


def _name_rule(rule: Callable[[str], list[str]], what: str) -> NameRule:
    def validate(name: str, prefix: bool = False) -> list[str]:
        # A prefix may end in a hyphen, as something follows: stand in for it and the character before, as Go does.
        if prefix and len(name) > 1 and name[-1] == "-" and name[-2].isascii():
            name = name[:-2] + "a"
        return rule(name)

    validate.__doc__ = f"The name of an object has to be {what}; a prefix to generate names from may end in a hyphen."
    return validate


name_is_dns_subdomain = _name_rule(is_dns1123_subdomain, "a DNS subdomain")
name_is_dns_label = _name_rule(is_dns1123_label, "a DNS label")
name_is_dns1035_label = _name_rule(is_dns1035_label, "a DNS label that starts with a letter")
validate_namespace_name = name_is_dns_label
validate_service_account_name = name_is_dns_subdomain
