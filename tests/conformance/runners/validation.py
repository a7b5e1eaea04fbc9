"""Rules for names and formats: ``validation.jsonl``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from apimachinery.validation import Path, domains, ip, messages, names
from tests.conformance.runners.fielderrors import error_objects

FILES = ("validation",)

_TEXT_RULES: dict[str, Callable[[str], list[str]]] = {
    "IsCIdentifier": names.is_c_identifier,
    "IsConfigMapKey": names.is_config_map_key,
    "IsDNS1035Label": names.is_dns1035_label,
    "IsDNS1123Label": names.is_dns1123_label,
    "IsDNS1123Subdomain": names.is_dns1123_subdomain,
    "IsDNS1123SubdomainWithUnderscore": names.is_dns1123_subdomain_with_underscore,
    "IsEnvVarName": names.is_env_var_name,
    "IsHTTPHeaderName": names.is_http_header_name,
    "IsQualifiedName": names.is_qualified_name,
    "IsRelaxedEnvVarName": names.is_relaxed_env_var_name,
    "IsValidLabelValue": names.is_valid_label_value,
    "IsValidPathSegmentName": names.is_valid_path_segment_name,
    "IsValidPathSegmentPrefix": names.is_valid_path_segment_prefix,
    "IsValidPercent": names.is_valid_percent,
    "IsValidPortName": names.is_valid_port_name,
    "IsWildcardDNS1123Subdomain": names.is_wildcard_dns1123_subdomain,
    "GetWarningsForCIDR": lambda text: ip.warnings_for_cidr(Path("f"), text),
    "GetWarningsForIP": lambda text: ip.warnings_for_ip(Path("f"), text),
}

_NAME_RULES: dict[str, names.NameRule] = {
    "NameIsDNS1035Label": names.name_is_dns1035_label,
    "NameIsDNSLabel": names.name_is_dns_label,
    "NameIsDNSSubdomain": names.name_is_dns_subdomain,
    "ValidateNamespaceName": names.validate_namespace_name,
    "ValidatePathSegmentName": names.validate_path_segment_name,
    "ValidateServiceAccountName": names.validate_service_account_name,
}

_FIELD_RULES: dict[str, Callable[..., Any]] = {
    "IsDomainPrefixedPath": domains.is_domain_prefixed_path,
    "IsFullyQualifiedDomainName": domains.is_fully_qualified_domain_name,
    "IsFullyQualifiedName": domains.is_fully_qualified_name,
    "IsValidCIDR": ip.is_valid_cidr,
    "IsValidCIDRForLegacyField": ip.is_valid_cidr_for_legacy_field,
    "IsValidIP": ip.is_valid_ip,
    "IsValidIPForLegacyField": ip.is_valid_ip_for_legacy_field,
    "IsValidInterfaceAddress": ip.is_valid_interface_address,
}

_OTHERS: dict[str, Callable[[dict], Any]] = {
    "IsValidPortNum": lambda given: names.is_valid_port_num(given["n"]),
    "IsValidGroupID": lambda given: names.is_valid_group_id(given["n"]),
    "IsValidUserID": lambda given: names.is_valid_user_id(given["n"]),
    "IsInRange": lambda given: names.is_in_range(given["n"], given["min"], given["max"]),
    "MaxLenError": lambda given: messages.max_length_error(given["n"]),
    "InclusiveRangeError": lambda given: messages.inclusive_range_error(given["lo"], given["hi"]),
    "RegexError": lambda given: messages.regex_error(given["msg"], given["fmt"], *given["examples"] or ()),
    "EmptyError": lambda given: messages.empty_error(),
}


def run(fn: str, given: dict) -> dict:
    """The result of *fn* in the vectors' form."""
    return {"out": _run(fn, given)}


def _run(fn: str, given: dict) -> Any:
    if rule := _TEXT_RULES.get(fn):
        return rule(given["s"])
    if name_rule := _NAME_RULES.get(fn):
        return name_rule(given["s"], given["prefix"])
    if field_rule := _FIELD_RULES.get(fn):
        options = {"strict": given["strict"], "old": given["old"] or ()} if "strict" in given else {}
        return error_objects(field_rule(Path("f"), given["s"], **options))
    return _OTHERS[fn](given)
