"""Ports, paths, headers, names and list options: ``misc.jsonl``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from apimachinery._errors import ApiMachineryError
from apimachinery.meta.v1 import ListOptions
from apimachinery.meta.validation import set_list_options_defaults, validate_list_options
from apimachinery.model import from_dict
from apimachinery.names import safe_encode_string
from apimachinery.net import (
    PortRange,
    SchemeNamePort,
    join_preserving_trailing_slash,
    new_warning_header,
    parse_warning_headers,
)
from apimachinery.runtime import Scheme
from apimachinery.schema import GroupVersionKind
from apimachinery.types import NamespacedName
from tests.conformance.runners.fielderrors import error_objects

FILES = ("misc",)


def run(fn: str, given: dict[str, Any]) -> dict[str, Any]:
    """The result of *fn* in the vectors' form."""
    try:
        return {"out": _FUNCTIONS[fn](given)}
    except (ApiMachineryError, ValueError) as exc:
        return {"err": str(exc)}


def _port_range(given: dict[str, Any]) -> Any:
    ports = PortRange.parse(given["s"])
    return {"base": ports.base, "size": ports.size, "string": str(ports)}


def _scheme_name_port(given: dict[str, Any]) -> Any:
    found = SchemeNamePort.parse(given["s"])
    parts = found or SchemeNamePort("", "", "")
    shown = {"scheme": parts.scheme, "name": parts.name, "port": parts.port}
    return shown | {"valid": found is not None, "joined": str(parts)}


def _warning_headers(given: dict[str, Any]) -> Any:
    warnings, errors = parse_warning_headers(given["headers"])
    return {
        "warnings": [{"code": one.code, "agent": one.agent, "text": one.text} for one in warnings],
        "errors": [str(error) for error in errors],
    }


def _list_options(given: dict[str, Any]) -> Any:
    plain = dict(given)
    watch_list = plain.pop("watchListFeature")
    options = from_dict(ListOptions, plain)
    errors = error_objects(validate_list_options(options, watch_list=watch_list))
    set_list_options_defaults(options, watch_list=watch_list)
    match, events = str(options.resource_version_match), options.send_initial_events
    return {"errs": errors, "defaulted": {"resourceVersionMatch": match, "sendInitialEvents": events}}


def _field_label(given: dict[str, Any]) -> Any:
    anything = GroupVersionKind("example.com", "v1", "Any")
    return list(Scheme("test").convert_field_label(anything, given["label"], given["value"]))


_FUNCTIONS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "ParsePortRange": _port_range,
    "SplitSchemeNamePort": _scheme_name_port,
    "JoinPreservingTrailingSlash": lambda given: join_preserving_trailing_slash(*given["elem"] or ()),
    "ParseWarningHeaders": _warning_headers,
    "NewWarningHeader": lambda given: new_warning_header(given["code"], given["agent"], given["text"]),
    "SafeEncodeString": lambda given: safe_encode_string(given["s"]),
    "NamespacedName": lambda given: str(NamespacedName(given["namespace"], given["name"])),
    "DefaultMetaV1FieldSelectorConversion": _field_label,
    "ListOptions": _list_options,
}
