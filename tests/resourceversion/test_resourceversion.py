"""The order of resource versions."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery.resourceversion import InvalidResourceVersionError, compare_resource_versions

VERSIONS = st.integers(min_value=1, max_value=10**60)


@given(VERSIONS, VERSIONS)
def test_versions_compare_as_numbers(a, b):
    assert compare_resource_versions(str(a), str(b)) == (a > b) - (a < b)


@given(VERSIONS)
def test_a_version_is_the_same_as_itself(a):
    assert compare_resource_versions(str(a), str(a)) == 0


def test_no_length_is_too_much():
    assert compare_resource_versions("9" * 100_000, "1" + "0" * 100_000) == -1


@pytest.mark.parametrize("text", ["", "0", "01", "-1", "+1", "1.0", "1e3", " 1", "1\n", "a", "\u0661", "1_0"])
def test_what_no_object_has_is_refused(text):
    for pair in ((text, "1"), ("1", text)):
        with pytest.raises(InvalidResourceVersionError) as caught:
            compare_resource_versions(*pair)

        assert caught.value.resource_version == text
        assert str(caught.value) == f"resource version is not well formed: {text}"
        assert pickle.loads(pickle.dumps(caught.value)).resource_version == text
