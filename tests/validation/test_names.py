"""Rules for names and formats: what they refuse, in which words, and how long they take."""

import string
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery.validation import Path, names
from apimachinery.validation.formats import FORMATS, validate_format

F = Path("f")

FORMAT_CASES = [
    pytest.param("k8s-short-name", "web-1", "Web", id="short name"),
    pytest.param("k8s-long-name", "web.example", "web..example", id="long name"),
    pytest.param("k8s-long-name-caseless", "Web.Example", "web_example", id="long name in any case"),
    pytest.param("k8s-label-key", "example.com/app", "a/b/c", id="label key"),
    pytest.param("k8s-prefixed-label-key", "example.com/app", "app", id="label key with a prefix"),
    pytest.param("k8s-label-value", "", "-", id="label value"),
    pytest.param("k8s-path-segment-name", "a b", "a/b", id="segment of a path"),
    pytest.param("k8s-uuid", "123e4567-e89b-12d3-a456-426614174000", "123E4567-e89b-12d3-a456-426614174000", id="UUID"),
    pytest.param("k8s-ip", "010.0.0.1", "10.0.0.256", id="IP address"),
    pytest.param("k8s-resource-pool-name", "a.b/c", "a//c", id="pool name"),
    pytest.param("k8s-extended-resource-name", "example.com/gpu", "gpu", id="extended resource"),
    pytest.param("k8s-extended-resource-name", "example.com/gpu", "a.kubernetes.io/gpu", id="extended resource of Kubernetes"),
    pytest.param("k8s-extended-resource-name", "example.com/gpu", "requests.example.com/gpu", id="extended resource of a quota"),
    pytest.param("k8s-resource-fully-qualified-name", "example.com/name_1", "name_1", id="qualified name without a domain"),
    pytest.param("k8s-resource-fully-qualified-name", "example.com/name_1", "example.com/1", id="qualified name with a wrong name"),
    pytest.param("k8s-resource-fully-qualified-name", "example.com/name_1", "a/b/c", id="qualified name with too much"),
    pytest.param("k8s-resource-fully-qualified-name", "example.com/name_1", "/b", id="qualified name with an empty domain"),
    pytest.param("k8s-resource-fully-qualified-name", "example.com/name_1", "a/", id="qualified name with an empty name"),
]


@pytest.mark.parametrize(("name", "right", "wrong"), FORMAT_CASES)
def test_a_format_tells_its_texts_from_others(name, right, wrong):
    assert list(validate_format(F, right, name)) == []
    assert {error.origin for error in validate_format(F, wrong, name)} == {f"format={name}"}


def test_every_format_has_a_case():
    assert {case.values[0] for case in FORMAT_CASES} == set(FORMATS)


@pytest.mark.parametrize("name", sorted(FORMATS))
@given(text=st.text(max_size=40) | st.text(string.ascii_letters + "-./%0:", max_size=300))
def test_no_text_is_too_strange_for_a_format(name, text):
    assert all(error.field == "f" for error in validate_format(F, text, name))


TEXT_RULES = [rule for rule in vars(names).values() if isinstance(rule, names.TextRule)]


@pytest.mark.parametrize("rule", TEXT_RULES, ids=lambda rule: rule.pattern)
def test_a_long_text_that_almost_matches_is_refused_at_once(rule):
    started = time.process_time()

    for tail in ("a" * 500_000 + "!", "a." * 250_000 + "!", "a-" * 250_000, "0" * 500_000 + "\n"):
        rule(tail)

    assert time.process_time() - started < 5  # what backtracks would take years


@given(text=st.text(string.ascii_lowercase + "-.A", min_size=1, max_size=12))
def test_a_prefix_may_end_in_a_hyphen_where_a_name_may_not(text):
    as_name, as_prefix = names.name_is_dns_label(text, False), names.name_is_dns_label(text, True)

    assert as_prefix == as_name or text.endswith("-")
