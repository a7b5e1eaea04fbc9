"""Paths print as they parse."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery.validation import Path

_names = st.text(string.ascii_letters + string.digits + "-_é/", min_size=1, max_size=8)
_keys = st.text(string.ascii_letters + string.digits + "-_./é [", max_size=8)


@st.composite
def paths(draw):
    path = Path()
    for step in draw(
        st.lists(st.tuples(st.sampled_from(["child", "index", "key"]), _names, _keys, st.integers(0, 99)), max_size=6)
    ):
        kind, name, key, index = step
        path = path / name if kind == "child" else path / index if kind == "index" else path.key(key)
    return path


@given(path=paths())
def test_a_path_is_read_as_it_is_printed(path):
    assert Path.parse(str(path)) == path


@pytest.mark.parametrize("text", ["", ".a", "a.", "a..b", "a[", "a]", "a[b", "a.[0]", "a[0]b"])
def test_a_text_that_no_path_prints_is_refused(text):
    with pytest.raises(ValueError, match="no path of a field"):
        Path.parse(text)


def test_a_long_text_is_read_in_one_go():
    path = Path.parse("a" + "[0].b" * 200_000)

    assert len(path.parts) == 400_001


def test_a_path_is_a_value():
    assert len({Path("a") / "b", Path("a", "b"), Path("a").child("b")}) == 1
