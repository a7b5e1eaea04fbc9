from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import LimitError
from apimachinery.encoding.json import JSONSyntaxError
from apimachinery.patch import InvalidDocumentError, OperationError, TestFailedError, json
from apimachinery.testing.strategies import json_values


def op(name, path=None, **rest):
    rest = {key.rstrip("_"): value for key, value in rest.items()}
    return {"op": name, **({} if path is None else {"path": path}), **rest}


@pytest.mark.parametrize(
    ("document", "operations", "patched"),
    [
        pytest.param({}, [op("add", "/a", value=1)], {"a": 1}, id="add a member"),
        pytest.param({"a": 1}, [op("add", "/a", value=2)], {"a": 2}, id="add replaces a member"),
        pytest.param({"a": [1, 3]}, [op("add", "/a/1", value=2)], {"a": [1, 2, 3]}, id="add inserts an item"),
        pytest.param([1], [op("add", "/-", value=2)], [1, 2], id="add at the end"),
        pytest.param([1, 2], [op("add", "/-1", value=3)], [1, 2, 3], id="-1 is behind the last item where one is added"),
        pytest.param([1, 2], [op("add", "/-3", value=0)], [0, 1, 2], id="the lowest index is the front"),
        pytest.param({}, [op("add", "/a")], {"a": None}, id="no value is null"),
        pytest.param({"a": 1}, [op("remove", "/a")], {}, id="remove a member"),
        pytest.param([1, 2], [op("remove", "/-1")], [1], id="remove the last item"),
        pytest.param({"a": 1}, [op("replace", "/a", value=2)], {"a": 2}, id="replace a member"),
        pytest.param({}, [op("replace", "/a", value=2)], {"a": 2}, id="replace adds a missing member"),
        pytest.param([1, 2], [op("replace", "/-1", value=3)], [1, 3], id="replace the last item"),
        pytest.param({"a": 1}, [op("replace", "", value=[])], [], id="replace the document"),
        pytest.param({"a": 1}, [op("replace", "", value=7)], {"a": 1}, id="a document is not replaced by a scalar"),
        pytest.param({"a": 1}, [op("move", "/b", from_="/a")], {"b": 1}, id="move"),
        pytest.param([1, 2, 3], [op("move", "/2", from_="/0")], [2, 3, 1], id="move within a list"),
        pytest.param({"a": {"b": 1}}, [op("copy", "/c", from_="/a")], {"a": {"b": 1}, "c": {"b": 1}}, id="copy"),
        pytest.param({}, [op("copy", "/c", from_="/a")], {"c": None}, id="copy of a missing member is null"),
        pytest.param({"a": 1}, [op("test", "/a", value=1)], {"a": 1}, id="test"),
        pytest.param({}, [op("test", "/a", value=None)], {}, id="a missing member is null to a test"),
        pytest.param({"a": [None]}, [op("test", "/a", value=[None])], {"a": [None]}, id="test of a null in a list"),
        pytest.param({"a/b": {"m~n": 1}}, [op("remove", "/a~1b/m~0n")], {"a/b": {}}, id="escapes"),
        pytest.param({"~1": 1}, [op("remove", "/~01")], {}, id="an escape is read once"),
        pytest.param({"": {"": 1}}, [op("remove", "//")], {"": {}}, id="empty names"),
        pytest.param({"a": 1}, [op("remove", "x/a")], {}, id="what is before the first slash is passed over"),
        pytest.param({"a": 1}, None, {"a": 1}, id="null is no operations"),
    ],
)
def test_operations_do_what_kubernetes_does(document, operations, patched):
    assert json.apply(document, operations) == patched


@pytest.mark.parametrize(
    ("document", "operation", "text"),
    [
        pytest.param(
            {}, op("add", "/a/b"), 'add operation does not apply: doc is missing path: "/a/b": missing value', id="no parent"
        ),
        pytest.param({"a": 1}, op("add", "/a/b"), 'doc is missing path: "/a/b": missing value', id="a parent that is a scalar"),
        pytest.param([1], op("add", "/2"), "Unable to access invalid index: 2: invalid index referenced", id="beyond the end"),
        pytest.param([1], op("remove", "/-2"), "Unable to access invalid index: -2", id="before the start"),
        pytest.param([1], op("add", "/x"), "value was not a proper array index: 'x': strconv.Atoi: parsing \"x\"", id="no index"),
        pytest.param({}, op("remove", "/a"), "Unable to remove nonexistent key: a: missing value", id="nothing to remove"),
        pytest.param([], op("replace", "/0"), "doc is missing key: /0: missing value", id="nothing to replace"),
        pytest.param({}, op("replace", ""), "replace operation has no value", id="no document to replace it by"),
        pytest.param({}, op("move", "/b", from_="/a"), "error in move for path: 'a'", id="nothing to move"),
        pytest.param({"a": {}}, op("move", "/a/b", from_="/a"), "doc is missing destination path: /a/b", id="move into itself"),
        pytest.param({}, op("add", ""), 'doc is missing path: ""', id="add the document"),
        pytest.param({}, op("add"), "add operation failed to decode path: missing value", id="no path"),
        pytest.param({}, op("test", 7), "test operation failed to decode path: expected string, found integer 7", id="a path of 7"),
        pytest.param({}, op("copy", "/a"), "operation, missing from field: missing value", id="no source"),
        pytest.param({}, op("frobnicate", "/a"), "Unexpected kind: frobnicate", id="no such operation"),
        pytest.param({}, {"path": "/a"}, "Unexpected kind: unknown", id="no operation at all"),
        pytest.param({}, op("", "/a"), "Unexpected kind: ", id="an empty one"),
    ],
)
def test_an_operation_that_does_not_apply_says_why(document, operation, text):
    with pytest.raises(OperationError) as caught:
        json.apply(document, [op("test", "", value=document), operation])

    assert text in str(caught.value)
    assert caught.value.index == 1
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        pytest.param(1, 2, id="another value"),
        pytest.param(1, 1.0, id="another kind of number"),
        pytest.param(True, 1, id="true is not 1"),
        pytest.param({"a": 1}, {"a": 1, "b": 1}, id="a member more"),
        pytest.param([1], [1, 1], id="an item more"),
        pytest.param({"a": None}, {}, id="a null is a member"),
    ],
)
def test_a_test_fails_for_what_is_not_the_same(found, wanted):
    with pytest.raises(TestFailedError, match="testing value /a failed: test failed") as caught:
        json.apply({"a": found}, [op("test", "/a", value=wanted)])

    assert (caught.value.index, caught.value.operation, caught.value.pointer) == (0, "test", "/a")


def test_a_test_without_a_value_fails():
    with pytest.raises(TestFailedError):
        json.apply({"a": None}, [op("test", "/a")])


def test_a_null_that_an_operation_put_there_is_not_that_of_a_document_to_a_test_around_it():
    operations = [op("add", "/a/b", value=None), op("test", "/a/b", value=None)]

    assert json.apply({"a": {}}, operations) == {"a": {"b": None}}
    with pytest.raises(TestFailedError):
        json.apply({"a": {}}, [*operations, op("test", "/a", value={"b": None})])


def test_a_null_that_was_put_there_is_copied_and_moved_as_null():
    operations = [op("add", "/a/b", value=None), op("copy", "/c", from_="/a"), op("move", "/d", from_="/a/b")]

    assert json.apply({"a": {}}, operations) == {"a": {}, "c": {"b": None}, "d": None}


def test_nothing_is_done_if_one_operation_does_not_apply():
    document = {"a": [1]}

    with pytest.raises(OperationError):
        json.apply(document, [op("add", "/a/0", value=0), op("remove", "/b")])

    assert document == {"a": [1]}


@pytest.mark.parametrize(
    ("operations", "found"),
    [
        pytest.param({}, "object", id="an object"),
        pytest.param([1], "integer 1", id="an operation that is none"),
        pytest.param("add", 'string "add"', id="a text"),
    ],
)
def test_operations_are_a_list_of_objects(operations, found):
    with pytest.raises(InvalidDocumentError, match=f"found {found}"):
        json.apply({}, operations)


def test_a_document_is_an_object_or_a_list():
    with pytest.raises(InvalidDocumentError, match='expected an object or a list, found string "s"'):
        json.apply("s", [])


def test_decode_reads_operations_without_a_look_at_what_they_ask_for():
    assert json.decode(b'[{"op": "bogus"}, null]') == [{"op": "bogus"}, {}]
    assert json.decode("null") == []
    with pytest.raises(JSONSyntaxError):
        json.decode("[")


def test_more_operations_than_allowed_are_refused():
    operations = [op("add", "/-", value=0)] * 100_000

    with pytest.raises(LimitError, match="the allowed maximum operations in a JSON patch is 10000, got 100000"):
        json.apply([], operations)

    assert json.apply([], operations, limits=json.PatchLimits(max_operations=100_000)) == [0] * 100_000


def test_copies_cannot_grow_a_document_without_bounds():
    double = op("copy", "/-", from_="/0")

    with pytest.raises(LimitError, match="accumulated size increase of copy is 3219000, exceeding the limit 3145728"):
        json.apply(["x" * 110998] * 2, [double] * 40)
    with pytest.raises(LimitError, match=r"is 12, exceeding the limit 11"):
        json.apply(["aa"], [double] * 9, limits=json.PatchLimits(max_copied_bytes=11))


def test_a_path_may_be_as_deep_as_the_document():
    document = 1
    for _ in range(10_000):
        document = {"a": document}

    patched = json.apply(document, [op("replace", "/a" * 10_000, value=2)])

    for _ in range(10_000):
        patched = patched["a"]
    assert patched == 2


documents = st.dictionaries(st.text("ab~/é", max_size=3), json_values(), max_size=4) | st.lists(json_values(), max_size=4)


@given(original=documents, modified=documents)
def test_a_created_patch_makes_the_one_of_the_other(original, modified):
    before = copy.deepcopy((original, modified))

    operations = json.create(original, modified)

    assert json.apply(original, operations) == modified
    assert (original, modified) == before


@given(document=documents)
def test_nothing_is_to_be_done_between_equal_documents(document):
    assert json.create(document, copy.deepcopy(document)) == []


def test_what_a_list_lost_or_got_in_the_middle_is_one_operation_each():
    assert json.create([1, 2, 3, 4], [1, 3, 4]) == [op("remove", "/1")]
    assert json.create([1, 3, 4], [1, 2, 3, 4]) == [op("add", "/1", value=2)]


def test_the_result_shares_nothing_with_the_patch():
    value: dict = {"b": {}}
    operations = [op("add", "/a", value=value)]

    patched = json.apply({}, operations)
    patched["a"]["b"]["c"] = 1

    assert value == {"b": {}}
