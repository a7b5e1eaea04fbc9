"""Counted work shows what is more than linear, wherever it is done."""

from __future__ import annotations

import re
import sys

import pytest

from tests.scaling.work import counting_patterns, work

_HARMFUL = re.compile("a*a*b").fullmatch
_HARMLESS = re.compile("a*+b").fullmatch


def peel(text):
    while text:
        text = text[1:]


def walk(text):
    for _ in text:
        pass


def strip_often(text):
    for _ in range(len(text)):
        text.strip()


def harmful(text):
    _HARMFUL(text)


def harmless(text):
    _HARMLESS(text)


@pytest.mark.parametrize(
    ("function", "is_linear"),
    [
        pytest.param(walk, True, id="a loop"),
        pytest.param(peel, False, id="a copy in a loop"),
        pytest.param(strip_often, False, id="a method in a loop"),
        pytest.param(harmless, True, id="a pattern"),
        pytest.param(harmful, False, id="a pattern that goes back"),
    ],
)
def test_work_shows_what_is_linear(function, is_linear, monkeypatch):
    monkeypatch.setattr("tests.scaling.work._HERE", "/nowhere")  # this file is to be counted too

    with counting_patterns([sys.modules[__name__]]):
        few, many = (work(function, "a" * length, ()) for length in (30, 300))

    assert (many < few * 15) is is_linear


def test_patterns_are_themselves_again_afterwards():
    before = _HARMFUL

    with counting_patterns([sys.modules[__name__]]):
        assert _HARMFUL is not before
    assert _HARMFUL is before


def test_what_is_expected_is_no_failure():
    def fail(text):
        raise ValueError(text)

    assert work(fail, "a", (ValueError,)) >= 0
    with pytest.raises(ValueError, match="a"):
        work(fail, "a", (LookupError,))
