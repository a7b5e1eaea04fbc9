"""Warning headers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery.net import (
    WarningHeader,
    WarningHeaderError,
    new_warning_header,
    parse_warning_header,
    parse_warning_headers,
)

TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"]))
AGENTS = st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs", "Z"], exclude_characters='"\\'), min_size=1)


@pytest.mark.parametrize(
    ("header", "warnings"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param('299 - "a"', [WarningHeader(299, "-", "a")], id="one"),
        pytest.param('  299 - "a"  ', [WarningHeader(299, "-", "a")], id="space around it"),
        pytest.param(r'299 - "a \"b\" \c \\"', [WarningHeader(299, "-", 'a "b" c \\')], id="escapes"),
        pytest.param('299 - "a" "Wed, 21 Oct 2015 07:28:00 GMT"', [WarningHeader(299, "-", "a")], id="a date"),
        pytest.param('299 - "a" "x" , 199 me "b"', [WarningHeader(299, "-", "a"), WarningHeader(199, "me", "b")], id="two in one"),
        pytest.param('299 - "a",', [WarningHeader(299, "-", "a")], id="a comma at the end"),
        pytest.param('299 - ""', [WarningHeader(299, "-", "")], id="no text"),
    ],
)
def test_warnings_are_read(header, warnings):
    assert parse_warning_headers([header]) == (warnings, [])


@pytest.mark.parametrize(
    ("header", "why"),
    [
        pytest.param(" ", "fewer than 3 segments", id="space"),
        pytest.param("299 -", "fewer than 3 segments", id="no text"),
        pytest.param('29 - "a"', "code segment is not 3 digits between 100-299", id="two digits"),
        pytest.param('٢٩٩ - "a"', "code segment is not 3 digits between 100-299", id="other digits"),
        pytest.param('299  "a"', "empty agent segment", id="no agent"),
        pytest.param('299 \x01 "a"', "invalid agent", id="a control character for an agent"),
        pytest.param("299 - a", "invalid quoted string: missing initial quote", id="no quotes"),
        pytest.param('299 - "a', "invalid quoted string: missing closing quote", id="no end"),
        pytest.param('299 - "a\\"', "invalid quoted string: missing closing quote", id="an escaped end"),
        pytest.param('299 - "\x7f"', "invalid text", id="a control character"),
        pytest.param('299 - "a" "b', "unterminated date segment", id="no end of the date"),
        pytest.param('299 - "a" b', "unexpected token after warn-date", id="something after"),
        pytest.param('299 - "=?utf-8?q?=FF?="', "invalid text", id="an encoded word that is no text"),
    ],
)
def test_other_texts_are_no_warnings(header, why):
    warnings, errors = parse_warning_headers([header])

    assert warnings == []
    assert [str(error) for error in errors] == [f"invalid warning header: {why}"]
    with pytest.raises(WarningHeaderError):
        parse_warning_header(header)


def test_a_fault_ends_its_header_but_not_the_others():
    warnings, errors = parse_warning_headers(['299 - "a", x', '299 - "b"'])

    assert [warning.text for warning in warnings] == ["a", "b"]
    assert len(errors) == 1


def test_the_rest_of_a_header_is_given_back():
    assert parse_warning_header('299 - "a", 299 - "b" ') == (WarningHeader(299, "-", "a"), '299 - "b"')


@pytest.mark.parametrize(
    ("text", "decoded"),
    [
        pytest.param("=?utf-8?q?h=C3=A9_x?=", "hé x", id="quoted"),
        pytest.param("=?UTF-8?Q?h=c3=a9?=", "hé", id="any case"),
        pytest.param("=?utf-8?b?aMOp?=", "hé", id="base64"),
        pytest.param("=?iso-8859-1?q?h=E9?=", "hé", id="latin-1"),
        pytest.param("=?us-ascii?q?h=E9?=", "h\ufffd", id="no ASCII"),
        pytest.param("a =?utf-8?q?b?= c", "a b c", id="among others"),
        pytest.param("=?utf-8?q?a?=  =?utf-8?q?b?=", "ab", id="space between words"),
        pytest.param("=?utf-8?q?=C3?= =?utf-8?q?=A9?=", "é", id="a character in two words"),
        pytest.param("=?utf-8?q?a?= x =?utf-8?q?b?=", "a x b", id="a text between words"),
        pytest.param("=?koi8-r?q?a?=", "=?koi8-r?q?a?=", id="an unknown charset"),
        pytest.param("=?utf-8?q?b?= =?koi8-r?q?a?=", "=?utf-8?q?b?= =?koi8-r?q?a?=", id="an unknown charset among others"),
        pytest.param("=?utf-8?x?a?=", "=?utf-8?x?a?=", id="an unknown encoding"),
        pytest.param("=?utf-8?q?=G1?=", "=?utf-8?q?=G1?=", id="a wrong escape"),
        pytest.param("=?utf-8?b?a?=", "=?utf-8?b?a?=", id="wrong base64"),
        pytest.param("=?utf-8?q?a", "=?utf-8?q?a", id="no end"),
        pytest.param("=?", "=?", id="only a beginning"),
        pytest.param("=?utf-8?qq?a?=", "=?utf-8?qq?a?=", id="a long encoding"),
        pytest.param("=?x =?utf-8?q?a?=", "=?x =?utf-8?q?a?=", id="a beginning within another"),
    ],
)
def test_encoded_words_are_decoded(text, decoded):
    assert parse_warning_headers([f'299 - "{text}"']) == ([WarningHeader(299, "-", decoded)], [])


@given(code=st.integers(100, 999), agent=AGENTS, text=TEXTS.filter(lambda text: "=?" not in text))
def test_warnings_read_what_is_written(code, agent, text):
    header = new_warning_header(code, agent, text)

    assert parse_warning_headers([f"{header}, {header}"]) == ([WarningHeader(code, agent, text)] * 2, [])


@pytest.mark.parametrize(
    ("code", "agent", "text"),
    [
        pytest.param(1000, "-", "a", id="a long code"),
        pytest.param(-1, "-", "a", id="a negative code"),
        pytest.param(299, "a b", "a", id="a space in the agent"),
        pytest.param(299, 'a"', "a", id="a quote in the agent"),
        pytest.param(299, "a\\", "a", id="a backslash in the agent"),
        pytest.param(299, "a\u2003", "a", id="another space in the agent"),
        pytest.param(299, "-", "a\n", id="a line break in the text"),
        pytest.param(299, "-", "\udc80", id="no character in the text"),
    ],
)
def test_what_cannot_stand_in_a_header_is_refused(code, agent, text):
    with pytest.raises(WarningHeaderError):
        new_warning_header(code, agent, text)
