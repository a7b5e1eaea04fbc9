"""Names that programs make up."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery.names import (
    ALPHABET,
    MAX_GENERATED_PREFIX_LENGTH,
    MAX_NAME_LENGTH,
    NameGenerator,
    random_string,
    safe_encode_string,
)
from apimachinery.validation.names import is_dns1123_label


def test_the_alphabet_has_no_vowels_and_nothing_easily_misread():
    assert ALPHABET == "bcdfghjklmnpqrstvwxz2456789"
    assert not set("aeiouy013") & set(ALPHABET)


@given(st.integers(min_value=0, max_value=100))
def test_random_strings_are_as_long_as_asked_for(length):
    text = random_string(length)

    assert len(text) == length
    assert set(text) <= set(ALPHABET)


def test_every_character_comes_about_as_often():
    counts = Counter(random_string(27_000, Random(7)))

    assert counts.keys() == set(ALPHABET)
    assert all(800 < count < 1200 for count in counts.values())


@pytest.mark.parametrize(
    ("prefix", "kept"),
    [
        pytest.param("", "", id="no prefix"),
        pytest.param("web-", "web-", id="a short one"),
        pytest.param("a" * 58, "a" * 58, id="the longest"),
        pytest.param("a" * 59, "a" * 58, id="one more"),
        pytest.param("a" * 300, "a" * 58, id="many more"),
    ],
)
def test_generated_names_fit_a_dns_label(prefix, kept):
    name = NameGenerator().generate(prefix)

    assert name[:-5] == kept
    assert len(name) == min(len(prefix), MAX_GENERATED_PREFIX_LENGTH) + 5 <= MAX_NAME_LENGTH
    assert set(name[-5:]) <= set(ALPHABET)
    assert not list(is_dns1123_label(name)) or not prefix


def test_a_seeded_source_makes_names_that_can_be_foretold():
    def names():
        generator = NameGenerator(Random(42))
        return [generator.generate("web-") for _ in range(3)]

    assert names() == names()
    assert len(set(names())) == 3


def test_without_a_source_names_differ():
    assert len({NameGenerator().generate("") for _ in range(20)}) > 1


@pytest.mark.parametrize(
    ("text", "encoded"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("bb", "ww", id="letters"),
        pytest.param("72", "c6", id="digits"),
    ],
)
def test_hashes_are_encoded_in_the_alphabet(text, encoded):
    assert safe_encode_string(text) == encoded


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_encoding_keeps_the_length(text):
    encoded = safe_encode_string(text)

    assert len(encoded) == len(text)
    assert set(encoded) <= set(ALPHABET)
