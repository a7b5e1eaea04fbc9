"""Versions of programs and of APIs."""

from __future__ import annotations

import functools
import pickle
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery.versions import (
    Version,
    VersionError,
    compare_kube_aware_versions,
    highest_supported_version,
    kube_aware_key,
)

NUMBERS = st.integers(0, (1 << 64) - 1)
WORDS = st.from_regex(r"[0-9A-Za-z-]{1,6}", fullmatch=True).filter(lambda word: not (word.isdigit() and word[0] == "0" != word))
DOTTED = st.lists(WORDS, max_size=3).map(".".join)
SEMANTIC = st.builds(
    lambda numbers, pre, build: Version(numbers, pre, build, is_semantic=True),
    st.tuples(NUMBERS, NUMBERS, NUMBERS),
    DOTTED,
    DOTTED,
)
GENERIC = st.lists(NUMBERS, min_size=2, max_size=5).map(tuple).map(Version)
SMALL = st.builds(
    lambda numbers, pre: Version(numbers, pre, is_semantic=True),
    st.tuples(*[st.integers(0, 2)] * 3),
    st.sampled_from(["", "alpha", "alpha.1", "alpha.beta", "beta.2", "beta.11", "rc.1", "1"]),
)


@given(SEMANTIC)
def test_semantic_versions_read_what_they_print(version):
    found = Version.parse_semantic(str(version))

    assert found == version
    assert str(found) == str(version)
    assert (found.pre_release, found.build_metadata) == (version.pre_release, version.build_metadata)


@given(GENERIC)
def test_generic_versions_read_what_they_print(version):
    assert Version.parse_generic(str(version)).components == version.components
    assert Version.parse_generic(f" v{version}-x ").components == version.components


@pytest.mark.parametrize(
    ("text", "semantic", "generic"),
    [
        pytest.param("1.2.3", "1.2.3", "1.2.3", id="both"),
        pytest.param("v1.2.3", "1.2.3", "1.2.3", id="a letter"),
        pytest.param(" 1.2.3\t", "1.2.3", "1.2.3", id="space"),
        pytest.param("1.2.3-rc.1+b.2", "1.2.3-rc.1+b.2", "1.2.3", id="a pre-release"),
        pytest.param("1.2", None, "1.2", id="two numbers"),
        pytest.param("1.2.3.4", None, "1.2.3.4", id="four numbers"),
        pytest.param("1.02.3", None, "1.2.3", id="a zero before"),
        pytest.param("01.2.3", None, None, id="a zero before the first"),
        pytest.param("1.2.3a", None, "1.2.3", id="something after"),
        pytest.param("1.2.3-", None, "1.2.3", id="no pre-release"),
        pytest.param("1.2.3-01", None, "1.2.3", id="a zero before a number of the pre-release"),
        pytest.param("1.2.3-0a", "1.2.3-0a", "1.2.3", id="a zero before a word"),
        pytest.param("1", None, None, id="one number"),
        pytest.param("", None, None, id="nothing"),
        pytest.param("x1.2.3", None, None, id="another letter"),
        pytest.param("1.18446744073709551616", None, None, id="65 bits"),
        pytest.param("1..2", None, None, id="two points"),
        pytest.param("1.2.3\n", None, None, id="a line break after"),
        pytest.param("٣.1.2", None, None, id="other digits"),
    ],
)
def test_versions_are_read(text, semantic, generic):
    for read, expected in (
        (Version.parse_semantic, semantic),
        (Version.parse_generic, generic),
        (Version.parse, semantic or generic),
    ):
        if expected is None:
            with pytest.raises(VersionError) as caught:
                read(text)
            assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
        else:
            assert str(read(text)) == expected


def test_the_order_of_semver_org():
    texts = ["1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1",
             "1.0.0", "2.0.0", "2.1.0", "2.1.1"]  # fmt: skip
    versions = [Version.parse_semantic(text) for text in texts]

    assert sorted(Random(1).sample(versions, len(versions))) == versions
    assert all(a < b for i, a in enumerate(versions) for b in versions[i + 1 :])


@given(SMALL, SMALL, SMALL)
def test_the_order_is_one(a, b, c):
    assert (a < b) == (b > a) == (not a >= b)
    assert (a == b) == (a.compare(b) == 0) == (a <= b <= a)
    if a <= b <= c:
        assert a <= c
    if a == b:
        assert hash(a) == hash(b)


def test_trailing_zeros_and_build_metadata_do_not_count():
    assert Version.parse("1.2") == Version.parse("1.2.0") == Version.parse("1.2.0.0")
    assert Version.parse("1.2.0+a") == Version.parse("1.2.0+b")
    assert len({Version.parse(text) for text in ("1.2", "1.2.0", "1.2.0+a")}) == 1


def test_pre_releases_count_between_semantic_versions_only():
    semantic = Version.parse_semantic("1.2.0-rc.1")

    assert semantic < Version.parse_semantic("1.2.0")
    assert semantic == Version.parse_generic("1.2.0")
    assert semantic.compare("1.2.0") == -1
    assert Version.parse_generic("1.2.0-rc.1").compare("1.2.0") == 0


def test_parts_can_be_changed():
    version = Version.parse("1.2.3-rc.1")

    assert str(version.with_major(5)) == "5.2.3-rc.1"
    assert str(version.with_minor(5)) == "1.5.3-rc.1"
    assert str(version.with_patch(5)) == "1.2.5-rc.1"
    assert str(version.with_pre_release("beta")) == "1.2.3-beta"
    assert version.with_pre_release("") is version
    assert str(version.with_build_metadata("b")) == "1.2.3-rc.1+b"
    assert [str(version.offset_minor(offset)) for offset in (-5, -1, 0, 3)] == ["1.0", "1.1", "1.2", "1.5"]
    assert str(Version.parse_major_minor("1.2.3-x")) == "1.2"
    assert version.info() == {"major": "1", "minor": "2", "gitVersion": "1.2.3-rc.1"}


@pytest.mark.parametrize(
    ("versions", "highest"),
    [
        pytest.param(["1.2.0", "1.10.0", "1.9.0"], "1.10.0", id="the highest"),
        pytest.param(["1.2.0", "2.0.0"], "1.2.0", id="not beyond 1"),
        pytest.param(["x", "1.2.0"], "1.2.0", id="what is none is passed over"),
    ],
)
def test_the_highest_supported_version_is_a_1_x(versions, highest):
    assert str(highest_supported_version(versions)) == highest


@pytest.mark.parametrize("versions", [[], ["x"], ["2.0.0"], ["0.9.0"]])
def test_there_may_be_no_supported_version(versions):
    with pytest.raises(VersionError):
        highest_supported_version(versions)


API_VERSIONS = ["v12", "v2", "v1", "v11beta2", "v10beta3", "v3beta1", "v12alpha1", "v11alpha2", "bar", "foo1", "foo10"]


def test_api_versions_are_in_the_order_of_their_stability():
    shuffled = Random(1).sample(API_VERSIONS, len(API_VERSIONS))

    assert sorted(shuffled, key=kube_aware_key, reverse=True) == API_VERSIONS
    assert sorted(shuffled, key=functools.cmp_to_key(compare_kube_aware_versions), reverse=True) == API_VERSIONS


@given(*[st.from_regex(r"v[0-9]{1,2}((alpha|beta)[0-9])?|[a-z]{1,3}[0-9]?", fullmatch=True)] * 2)
def test_the_key_and_the_comparison_agree(a, b):
    compared, keys = compare_kube_aware_versions(a, b), (kube_aware_key(a), kube_aware_key(b))

    assert (compared > 0) - (compared < 0) == (keys[0] > keys[1]) - (keys[0] < keys[1])
