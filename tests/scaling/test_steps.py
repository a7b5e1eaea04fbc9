"""The counting matcher finds what Python's own does, and tells a harmless pattern from a harmful one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.scaling.steps import Program

PATTERNS = [
    r"a*b", r"(?:a|ab)*c", r"[^a]++|a{1,3}", r"(?=[ab]{1,2}c)[a-c]+", r"(?<=a)b|\Aa", r"a*+a", r"(?>a|ab)c", r"a??b\Z", r"(?:a+)+c",
    r"(?<!a)b(?!c)", r"(?:ab?)*+c|\s|\d",
]  # fmt: skip


@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=st.text(alphabet="abc ", max_size=8))
def test_the_counting_matcher_matches_as_python_does(pattern, text):
    compiled = re.compile(pattern)
    program = Program.of(compiled)

    found = compiled.match(text)
    end, _ = program._run(text, 0, whole=False, most=10**6)
    assert end == (found.end() if found else None)
    whole, _ = program._run(text, 0, whole=True, most=10**6)
    assert (whole is not None) == bool(compiled.fullmatch(text))


@pytest.mark.parametrize(
    ("pattern", "method", "is_linear"),
    [
        pytest.param(r"a*", "fullmatch", True, id="a repeat"),
        pytest.param(r"a*a*b", "fullmatch", False, id="two of the same"),
        pytest.param(r"a*+a*+b", "fullmatch", True, id="two that give nothing back"),
        pytest.param(r"a*b", "search", False, id="a search that begins everywhere"),
        pytest.param(r"[^b]b", "search", True, id="a search that ends at once"),
    ],
)
def test_steps_show_what_is_linear(pattern, method, is_linear):
    program = Program.of(re.compile(pattern))

    few, many = (program.steps("a" * n, method) for n in (30, 300))

    assert (many < few * 15) is is_linear
