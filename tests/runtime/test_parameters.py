"""Options in the version that a URL speaks."""

from typing import Annotated

import attrs
import pytest

from apimachinery.meta.v1 import TypeMeta
from apimachinery.model import Default, Int32
from apimachinery.runtime import NotRegisteredError, ParameterCodec, Scheme
from apimachinery.schema import GroupVersion

OLD = GroupVersion("library.example.com", "v1alpha1")
NEW = GroupVersion("library.example.com", "v1")


@attrs.define(kw_only=True)
class OldSearch(TypeMeta):
    """What to look for, as it was asked first."""

    text: str = ""
    count: Annotated[Int32, Default(10)] = 0


@attrs.define(kw_only=True)
class Search(TypeMeta):
    """What to look for."""

    words: str = ""
    limit: Annotated[Int32, Default(20)] = 0


@pytest.fixture
def codec():
    scheme = Scheme("library")
    scheme.add_known_type_with_name(NEW.with_kind("Search"), Search)
    scheme.add_known_type_with_name(OLD.with_kind("Search"), OldSearch)
    scheme.add_conversion(OldSearch, Search, lambda old: Search(words=old.text, limit=old.count))
    scheme.add_conversion(Search, OldSearch, lambda new: OldSearch(text=new.words, count=new.limit))
    scheme.set_version_priority(NEW, OLD)
    return ParameterCodec(scheme)


def test_parameters_of_the_version_itself_are_read_and_defaulted(codec):
    assert codec.decode("words=a", NEW, Search) == Search(words="a", limit=20)


def test_parameters_of_another_version_are_defaulted_there_and_converted(codec):
    found = codec.decode({"text": ["a"]}, OLD, Search)

    assert (found.words, found.limit) == ("a", 10)


def test_no_parameters_are_not_defaulted(codec):
    assert codec.decode("", NEW, Search) == Search()


def test_options_are_written_in_the_version_asked_for(codec):
    search = Search(words="a", limit=5)

    assert codec.encode(search, NEW) == {"words": ["a"], "limit": ["5"]}
    assert codec.encode(search, OLD) == {"text": ["a"], "count": ["5"]}


def test_a_version_that_is_not_there_is_an_error(codec):
    with pytest.raises(NotRegisteredError):
        codec.decode("a=b", GroupVersion("library.example.com", "v2"), Search)
