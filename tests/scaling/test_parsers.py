"""No text takes more than linear time in any parser: ten times the text is ten times the work.

Work is counted, see :mod:`tests.scaling.work`; the clock says nothing here.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from apimachinery import fields, intstr, labels, names, net, schema, sharding, times, versions
from apimachinery._errors import ApiMachineryError
from apimachinery.conversion import format_query, from_query, parse_query
from apimachinery.meta.v1 import ListOptions
from apimachinery.resource import Quantity
from apimachinery.resourceversion import compare_resource_versions
from apimachinery.runtime.serializer.media_type import MediaType
from apimachinery.validation import domains, ip
from apimachinery.validation import names as rules
from apimachinery.validation.path import Path
from tests.scaling.work import counting_patterns, modules_under, work

MODULES = list(
    modules_under(
        "apimachinery._strconv",
        "apimachinery.conversion._url_values",
        "apimachinery.conversion.query",
        "apimachinery.fields",
        "apimachinery.intstr",
        "apimachinery.labels",
        "apimachinery.names",
        "apimachinery.net",
        "apimachinery.resource",
        "apimachinery.resourceversion",
        "apimachinery.schema",
        "apimachinery.sharding",
        "apimachinery.times",
        "apimachinery.validation",
        "apimachinery.versions",
    )
)

# Names of kinds and versions are refused with a plain ValueError.
REFUSALS = (ApiMachineryError, ValueError)

LARGE = 1_000_000 if os.environ.get("CI") else 100_000
"""Bytes; a megabyte of everything takes its time even where that is linear."""

SMALL = 150
TIMES = 10
SLACK = 1.4
CONSTANT = 3000


@attrs.frozen
class Parser:
    """A function over texts, and texts that could be too much for it: what stands before, is repeated, and stands after."""

    name: str
    read: Callable[[str], Any]
    shapes: tuple[tuple[str, str, str], ...]


def shapes(*repeated, before=("",), after=("", "\0")):
    """Each of *repeated* after each of *before*, and before each of *after*."""
    around = [(first, after[0]) for first in before] + [(before[0], last) for last in after[1:]]
    return tuple((first, unit, last) for first, last in around for unit in repeated)


def use(function: Callable[[Any, str], Any]) -> Callable[[str], Any]:
    """A validation function, called for all its errors."""
    return lambda text: list(function(Path("f"), text))


_SHARD = "shardRange(object.metadata.uid,'0x0000000000000000','0x8000000000000000')"

# Rules over numbers are no parsers.
_NAME_RULES = sorted(
    name for name in rules.__all__ if name.startswith("is_") and "_in_range" not in name and name[-3:] not in ("num", "_id")
)
_IP_RULES = (ip.is_valid_ip, ip.is_valid_ip_for_legacy_field, ip.is_valid_cidr, ip.is_valid_cidr_for_legacy_field)
_DOMAIN_RULES = (domains.is_fully_qualified_name, domains.is_fully_qualified_domain_name, domains.is_domain_prefixed_path)

PARSERS = [
    Parser(
        "quantity",
        Quantity,
        shapes("1", "0", ".", "e", "E", "-", "Ki", "é", before=("", "1", "0.", "1e", "-"), after=("", "Ki", "x", "e3")),
    ),
    Parser("quantity from JSON", Quantity.from_json_text, shapes(" ", '"', "1", before=("", '"'), after=("", '"'))),
    Parser(
        "label selector",
        labels.parse,
        shapes(
            *("a", "a,", "a=b,", "a in (b),", "!", "!a,", "(", ",", " ", "=", ">", "a.", "a-", "/", "\0", "in ", "a\0,", "é"),
            before=("", "a in (", "a=", "x/"),
            after=("", ")", "\0", " in"),
        ),
    ),
    Parser("labels", labels.parse_labels, shapes("a=b,", "a", ",", "=", " ", "a=b, ")),
    Parser(
        "field selector",
        fields.parse_selector,
        shapes("a=b,", "a", ",", "=", "\\", "\\\\", "\\,", "!=", "a!=b,", " ", before=("", "a=")),
    ),
    Parser("field value", fields.unescape_value, shapes("a", "\\", "\\\\", ",", "=", "\\=")),
    Parser(
        "version",
        versions.Version.parse,
        shapes("1", "1.", "0", ".", "v", " ", "-", "a.", "+", before=("", "1.2.3-", "1.2", " ")),
    ),
    Parser("API version", versions.kube_aware_key, shapes("1", "v", "alpha", "é", before=("v", "v1alpha"))),
    Parser(
        "time",
        times.parse_time,
        shapes("0", ".", "-", ":", "Z", "é", before=("", "2006-01-02T15:04:05.", "2006-01-02T15:04:05")),
    ),
    Parser("micro time", times.parse_micro_time, shapes("0", "Z", before=("", "2006-01-02T15:04:05."))),
    Parser("exact time", times.TIME.parse, shapes("0", ".", "9", before=("2006-01-02T15:04:05.",), after=("Z", ""))),
    Parser(
        "duration",
        times.Duration.parse,
        shapes("1h", "1", ".", "0", "h", "µ", "1ns", "1.1s", "-", before=("", "-", "1."), after=("", "s")),
    ),
    Parser("number or text", intstr.parse, shapes("1", "0", "-", "%", " ")),
    Parser(
        "percentage",
        lambda text: intstr.scaled_value(text, 10, round_up=True),
        shapes("1", "0", "%", "-", after=("%", "")),
    ),
    Parser(
        "lenient percentage",
        lambda text: intstr.scaled_value(text, 10, round_up=True, lenient=True),
        shapes("%", "1%", "0%"),
    ),
    Parser("resource version", lambda text: compare_resource_versions(text, "1"), shapes("1", "0", " ")),
    Parser("group and version", schema.GroupVersion.parse, shapes("a", "/", "a/", ".")),
    Parser("kind argument", schema.parse_kind_arg, shapes("a", ".", "a.")),
    Parser(
        "shard selector",
        sharding.parse,
        shapes("(", ")", "||", " ", "a", "a.", "0", "'", f"{_SHARD}||", before=("", "shardRange(", "(")),
    ),
    Parser("hash", sharding.hash_field, shapes("a", "é")),
    Parser("query", parse_query, shapes("a=b&", "a&", "&", "=", ";", "%", "%41", "%zz", "+", "é", "%é")),
    Parser(
        "options",
        lambda text: from_query(ListOptions, text),
        shapes("limit=5&", "watch&", "a=b&", "1", before=("", "limit=")),
    ),
    Parser("written query", lambda text: format_query({text: [text]}), shapes("a", " ", "é", "%")),
    Parser("port range", net.PortRange.parse, shapes("1", " ", "-", "+", before=("", "1-"))),
    Parser("name with port", net.SchemeNamePort.parse, shapes("a", ":", "a:")),
    Parser("path", lambda text: net.join_preserving_trailing_slash("/a", text), shapes("a", "/", "../", "./", "a/../")),
    Parser(
        "warning header",
        lambda text: net.parse_warning_headers([text]),
        shapes(
            *('299 - "a",', '299 - "a" "b",', " ", '"', "\\", "=?", "=?a?q?", " =?utf-8?q?a", "=?utf-8?q?a?= ", "?", "=41"),
            before=("", '299 - "', '299 - "=?utf-8?q?', '299 - "=?utf-8?b?'),
            after=("", '"', '?="', "\0"),
        ),
    ),
    Parser("hash in the alphabet", names.safe_encode_string, shapes("a", "é")),
    Parser("media type", MediaType.parse, shapes("a", ";", "a=b;", '"', "\\", " ", before=("", "a/b;", 'a/b;a="'))),
    *[
        Parser(
            name,
            getattr(rules, name),
            shapes("a", "a.", "a-", "-", ".", "A", "0", "é", "%", before=("", "a/"), after=("", "!", "-")),
        )
        for name in _NAME_RULES
    ],
    *[
        Parser(rule.__name__, use(rule), shapes("0", "a", "1.", ":", "0:", "%", "/", "f", ".", before=("", "1.2.3.4/")))
        for rule in (*_IP_RULES, *_DOMAIN_RULES)
    ],
]


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.name)
def test_ten_times_the_text_is_ten_times_the_work(parser):
    with counting_patterns(MODULES):
        for before, unit, after in parser.shapes:
            texts = [before + unit * (length // len(unit)) + after for length in (SMALL, SMALL * TIMES)]
            few, many = (work(parser.read, text, REFUSALS) for text in texts)

            assert many < few * TIMES * SLACK + CONSTANT, f"{before!r} {unit!r} {after!r}: {few} -> {many}"


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.name)
def test_a_large_text_ends_in_a_result_or_an_error(parser):
    firsts = {unit: (before, after) for before, unit, after in reversed(parser.shapes)}

    for unit, (before, after) in firsts.items():
        with contextlib.suppress(*REFUSALS):
            parser.read(before + unit * (LARGE // len(unit.encode())) + after)
