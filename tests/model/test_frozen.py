"""Objects of plain data that never change: what decoders make of field sets."""

import copy
import pickle

import attrs
import pytest
from hypothesis import given

from apimachinery._errors import EncodeError
from apimachinery.encoding import json
from apimachinery.encoding.json import dumps
from apimachinery.managedfields import FieldSet
from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    FrozenObject,
    copy_plain,
    deep_copy,
    derivative,
    equal,
    from_dict,
    from_protobuf,
    plain_equal,
    to_dict,
    to_protobuf,
)
from apimachinery.testing import json_values

FIELDS = {"f:spec": {"f:replicas": {}, ".": {}}, "f:status": {}}


def entry(fields):
    return from_dict(metav1.ManagedFieldsEntry, {"manager": "me", "fieldsV1": fields})


def test_reads_like_a_dictionary():
    frozen = FrozenObject(FIELDS)
    assert dict(frozen.items()) == FIELDS
    assert [*frozen] == [*FIELDS]
    assert len(frozen) == 2
    assert frozen["f:spec"]["f:replicas"] == {}
    assert "f:spec" in frozen
    assert frozen.get("f:metadata") is None
    assert frozen == FrozenObject(FIELDS) == FIELDS
    assert frozen != {}
    assert FrozenObject({}) != []


def test_cannot_be_changed():
    frozen = FrozenObject({"a": {"b": 1}, "list": [{"c": 1}]})
    with pytest.raises(TypeError):
        frozen["a"] = 1
    with pytest.raises(TypeError):
        frozen["a"]["b"] = 2
    frozen["list"].append(1)
    frozen["list"][0]["c"] = 2
    frozen.to_plain()["a"]["b"] = 2
    assert frozen == {"a": {"b": 1}, "list": [{"c": 1}]}
    with pytest.raises(TypeError, match="unhashable"):
        hash(frozen)


def test_shares_nothing_with_what_it_was_made_of():
    plain = copy.deepcopy(FIELDS)
    frozen = FrozenObject(plain)
    plain["f:spec"]["f:paused"] = {}
    assert frozen == FIELDS


def test_holds_only_what_json_holds():
    with pytest.raises(EncodeError, match=r"a: expected a JSON value, found set"):
        FrozenObject({"a": {1}})


def test_its_copies_are_itself():
    frozen = FrozenObject(FIELDS)
    assert copy.copy(frozen) is copy.deepcopy(frozen) is frozen
    assert pickle.loads(pickle.dumps(frozen)) == frozen


@given(json_values())
def test_plain_copies_of_what_holds_one(value):
    assert plain_equal(copy_plain({"a": [FrozenObject({"b": value})]}), {"a": [{"b": value}]})


def test_copies_of_objects_share_it():
    obj = entry(FIELDS)
    copied = deep_copy(obj)
    assert copied == obj
    assert copied.fields_v1 is obj.fields_v1
    assert isinstance(obj.fields_v1, FrozenObject)


def test_decoding_from_plain_data_shares_nothing():
    plain = copy.deepcopy(FIELDS)
    obj = entry(plain)
    plain["f:spec"]["f:paused"] = {}
    assert obj.fields_v1 == FIELDS
    to_dict(obj)["fieldsV1"]["f:spec"]["f:paused"] = {}
    assert obj.fields_v1 == FIELDS


@pytest.mark.parametrize("fields", [FIELDS, {}, "text", 1, [{"a": 1}], None])
def test_what_decoders_make(fields):
    obj = entry(fields)
    assert to_dict(obj) == ({"manager": "me"} if fields is None else {"manager": "me", "fieldsV1": fields})
    assert equal(from_protobuf(metav1.ManagedFieldsEntry, to_protobuf(obj)), obj)
    assert equal(deep_copy(obj), obj)
    assert derivative(obj, deep_copy(obj))


def test_a_plain_dictionary_may_stand_in_its_place():
    obj = metav1.ManagedFieldsEntry(manager="me", fields_v1=copy.deepcopy(FIELDS))
    assert obj == entry(FIELDS)
    assert equal(obj, entry(FIELDS))
    copied = deep_copy(obj)
    copied.fields_v1["f:spec"]["f:paused"] = {}
    assert obj.fields_v1 == FIELDS


def test_what_is_no_json_is_refused_where_it_is_written():
    obj = attrs.evolve(entry(FIELDS), fields_v1={"a": {1}})
    with pytest.raises(EncodeError, match=r"fieldsV1: a: expected a JSON value, found set"):
        to_dict(obj)


def test_field_sets_read_it():
    assert FieldSet.from_fields_v1(FrozenObject(FIELDS)) == FieldSet.from_fields_v1(FIELDS)
    assert json.loads(dumps(FieldSet.from_fields_v1(entry(FIELDS).fields_v1).to_fields_v1())) == FIELDS
