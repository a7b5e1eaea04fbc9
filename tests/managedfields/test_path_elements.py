"""A path element is its own text, in the one form that is written."""

import copy
import pickle

import pytest
from hypothesis import given

from apimachinery._errors import EncodeError, LimitError
from apimachinery.managedfields import Path, PathElement
from apimachinery.managedfields.fieldpath import ElementKind, PathElementError, UnknownPathElementError
from tests.managedfields.strategies import ELEMENTS, PATHS


@pytest.mark.parametrize(
    ("text", "written", "display"),
    [
        pytest.param("f:spec", "f:spec", ".spec", id="a field"),
        pytest.param("f:", "f:", ".", id="a field without a name"),
        pytest.param("f:a<b", "f:a<b", ".a<b", id="a name stands as it is"),
        pytest.param('k:{"port":80,"name":"a"}', 'k:{"name":"a","port":80}', '[name="a",port=80]', id="keys are sorted"),
        pytest.param('k:{"a":1,"a":2}', 'k:{"a":1,"a":2}', "[a=1,a=2]", id="a name twice is kept twice"),
        pytest.param("k:null", "k:{}", "[]", id="null is a key without fields"),
        pytest.param('k: {"<": "<"}', 'k:{"<":"\\u003c"}', '[<="<"]', id="values are safe in HTML, names are not"),
        pytest.param("v:1.0", "v:1", "[=1]", id="a number in its shortest form"),
        pytest.param("v: 1 trailing", "v:1", "[=1]", id="what follows a value is not looked at"),
        pytest.param("v:1e21", "v:1e+21", "[=1e+21]", id="a large number"),
        pytest.param("v:0.0000001", "v:1e-07", "[=1e-07]", id="a small number"),
        pytest.param("v:9007199254740993", "v:9007199254740992", "[=9.007199254740992e+15]", id="numbers are floats"),
        pytest.param(
            'v:{"b":[true,null],"a":"\\b"}', 'v:{"a":"\\u0008","b":[true,null]}', '[=a="\\b"b=[true,null]]', id="any value"
        ),
        pytest.param('v:"\\ud83d\\ude00\\ud800"', 'v:"😀\ufffd"', '[="😀\ufffd"]', id="half a surrogate pair is no character"),
        pytest.param("i:+01", "i:1", "[1]", id="an index"),
    ],
)
def test_parse_gives_the_form_that_is_written(text, written, display):
    element = PathElement.parse(text)

    assert (element, element.display) == (written, display)
    assert PathElement.parse(element) == element


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("", "key must be 2 characters long:", id="nothing"),
        pytest.param("spec", "missing colon: spec", id="no kind"),
        pytest.param("i:x", 'strconv.Atoi: parsing "x": invalid syntax', id="no index"),
        pytest.param("v:01", "readFloat64: leading zero is invalid", id="a leading zero"),
        pytest.param("v:1.", "readFloat64SlowPath: dot can not be last character", id="a dot at the end"),
        pytest.param("v:1.e1", "readFloat64SlowPath: missing digit after dot", id="a dot before no digit"),
        pytest.param("v:--1", "readFloat64SlowPath: -- is not valid", id="two signs"),
        pytest.param("v:1e999", 'strconv.ParseFloat: parsing "1e999": value out of range', id="beyond a float"),
        pytest.param("v:1e+", 'strconv.ParseFloat: parsing "1e+": invalid syntax', id="no exponent"),
        pytest.param("v:tru", "skipThreeBytes: expect rue", id="half a word"),
        pytest.param("v:fals!", "skipFourBytes: expect alse", id="a wrong word"),
        pytest.param('v:"\\x"', "readEscapedChar: invalid escape char after \\", id="no such escape"),
        pytest.param('v:"\\u12g4"', "readU4: expects 0~9 or a~f, but found g", id="no hexadecimal digit"),
        pytest.param('v:"a\nb"', "ReadString: invalid control character found: 10", id="a control character"),
        pytest.param("v:[1 2]", "ReadArrayCB: expect ] in the end, but found 2", id="no comma in an array"),
        pytest.param('v:{"a" 1}', 'ReadMapCB: expect : after object field, but found "', id="no colon in an object"),
        pytest.param('k:{"a" 1}', "ReadObject: expect : after object field, but found 1", id="no colon in a key"),
        pytest.param('k:{"a":1', "ReadObjectCB: object not ended with }", id="no end of a key"),
        pytest.param("k:[]", "ReadObjectCB: expect { or n, but found [", id="a key that is a list"),
        pytest.param('v:{"a":1,}', 'ReadString: expects " or n, but found }', id="a comma too many"),
    ],
)
def test_what_is_no_path_element_is_refused_in_the_words_of_go(text, reason):
    with pytest.raises(PathElementError) as caught:
        PathElement.parse(text)

    assert str(caught.value).partition(", error found in #")[0] == reason
    assert caught.value.text == text
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_an_error_in_json_shows_the_place():
    with pytest.raises(PathElementError) as caught:
        PathElement.parse('k:{"name":invalid}')

    assert str(caught.value).endswith('error found in #8 byte of ...|{"name":invalid}|..., bigger context ...|{"name":invalid}|...')


def test_a_kind_that_is_not_known_is_an_error_of_its_own():
    with pytest.raises(UnknownPathElementError, match="unknown path element type"):
        PathElement.parse("x:y")


def test_values_beyond_json_have_no_element():
    with pytest.raises(EncodeError):
        PathElement.of_value(float("nan"))
    with pytest.raises(EncodeError):
        PathElement.of_value(10**400)
    with pytest.raises(EncodeError):
        PathElement.of_value({1, 2})


def test_nesting_is_bounded():
    with pytest.raises(LimitError):
        PathElement.parse("v:" + "[" * 100_000)
    with pytest.raises(LimitError):
        PathElement.parse("v:" + "[" * 5_000 + "]" * 5_000)


@given(element=ELEMENTS)
def test_an_element_reads_back_as_itself(element):
    assert PathElement.parse(element) == element
    assert PathElement.parse(element).compare(element) == 0
    assert copy.deepcopy(element) == pickle.loads(pickle.dumps(element)) == element


@given(a=ELEMENTS, b=ELEMENTS, c=ELEMENTS)
def test_elements_have_one_order(a, b, c):
    assert a.compare(b) == -b.compare(a)
    assert (a.compare(b) == 0) == (a == b)
    if a.compare(b) <= 0 and b.compare(c) <= 0:
        assert a.compare(c) <= 0


def test_fields_come_before_keys_before_values_before_indices():
    texts = ["i:0", "v:null", 'v:{"a":1}', "v:[1]", "v:true", 'v:"a"', "v:2", "v:1.5", 'k:{"a":2}', 'k:{"a":1,"b":1}', "f:b", "f:a"]
    elements = [PathElement.parse(text) for text in texts]

    for before, after in zip(elements[1:], elements, strict=False):
        assert before.compare(after) == -1


def test_an_element_says_what_it_selects():
    elements = [
        PathElement.of_field("a"),
        PathElement.of_key(b=1, a="x"),
        PathElement.of_value([1, {"k": None}]),
        PathElement.of_index(3),
    ]

    assert [element.kind for element in elements] == [*ElementKind]
    assert [element.selector for element in elements] == ["a", (("a", "x"), ("b", 1.0)), [1.0, {"k": None}], 3]


def test_a_path_is_made_of_names_keys_and_indices():
    path = Path.of("spec", {"name": "web"}, 0) / PathElement.of_value(1) / "x"

    assert str(path) == '.spec[name="web"][0][=1].x'
    assert path == ("f:spec", 'k:{"name":"web"}', "i:0", "v:1", "f:x")


@given(path=PATHS)
def test_a_path_is_its_elements(path):
    assert Path.of(*path) == path
    assert str(path) == "".join(element.display for element in path)
