"""Options as the parameters of a URL."""

import pickle
from datetime import UTC, datetime
from typing import Annotated

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import EncodeError
from apimachinery.api.core import v1 as core
from apimachinery.conversion import QueryError, format_query, from_query, parse_query, to_query
from apimachinery.meta import v1 as meta
from apimachinery.model import Always, Duration, Float32, Int32, IntOrString, MicroTime, Quantity, Time
from apimachinery.resource import Quantity as QuantityValue
from apimachinery.testing.strategies import objects
from apimachinery.times import Duration as DurationValue

TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"]))

OPTIONS = [
    meta.ListOptions,
    meta.GetOptions,
    meta.DeleteOptions,
    meta.CreateOptions,
    meta.UpdateOptions,
    meta.PatchOptions,
    meta.ApplyOptions,
    core.PodLogOptions,
    core.PodExecOptions,
    core.PodAttachOptions,
    core.PodPortForwardOptions,
    core.PodProxyOptions,
    core.NodeProxyOptions,
    core.ServiceProxyOptions,
]


@attrs.define(kw_only=True)
class Scalars:
    """Values of all sorts."""

    quantity: Annotated[Quantity, Always()] = QuantityValue.ZERO
    duration: Duration = DurationValue(0)
    port: IntOrString = 0
    ratio: float = 0.0
    single: Float32 = 0.0
    small: Int32 = 0
    ids: list[Int32] = attrs.Factory(list)
    at: MicroTime | None = None
    since: Time | None = None
    data: bytes = b""
    names: dict[str, str] = attrs.Factory(dict)


@attrs.define(kw_only=True)
class Node:
    """A struct within itself."""

    name: str = ""
    child: "Node | None" = None


def plain(options):
    """*options* without what has no place in a URL: the type, unknown fields, and items that are zero, which are left out."""
    changes = {"kind": "", "api_version": "", "unknown_fields": None}
    kept = {}
    for field in attrs.fields(type(options)):
        value = getattr(options, field.name)
        if field.name in changes:
            kept[field.name] = changes[field.name]
        elif isinstance(value, list):
            kept[field.name] = [item for item in value if item]
    return attrs.evolve(options, **kept)


@pytest.mark.parametrize("cls", OPTIONS)
@given(data=st.data())
def test_options_survive_a_url(cls, data):
    options = plain(data.draw(objects(cls)))
    if isinstance(options, meta.DeleteOptions) and options.preconditions:
        # Empty texts do not bring preconditions about.
        held = options.preconditions
        kept = meta.Preconditions(uid=held.uid or None, resource_version=held.resource_version or None)
        options.preconditions = kept if kept != meta.Preconditions() else None

    query = format_query(to_query(options))

    assert from_query(cls, query) == options


@given(objects(Scalars))
def test_other_scalars_survive_too(scalars):
    scalars = attrs.evolve(plain(scalars), names={})

    read = from_query(Scalars, format_query(to_query(scalars)))

    assert attrs.evolve(read, ratio=0.0) == attrs.evolve(scalars, ratio=0.0)
    assert read.ratio == scalars.ratio


@given(st.dictionaries(TEXTS, st.lists(TEXTS, min_size=1)))
def test_a_query_is_read_as_it_was_written(values):
    # A pair without name and value is nothing.
    values = {name: texts for name, texts in values.items() if name}

    assert parse_query(format_query(values)) == values


@pytest.mark.parametrize(
    ("options", "query"),
    [
        pytest.param(meta.ListOptions(), "", id="nothing"),
        pytest.param(meta.ListOptions(kind="ListOptions", api_version="v1"), "", id="the type is not said"),
        pytest.param(meta.ListOptions(watch=True, limit=5), "limit=5&watch=true", id="sorted by name"),
        pytest.param(meta.ListOptions(label_selector="a=b c&d+é"), "labelSelector=a%3Db+c%26d%2B%C3%A9", id="escaped"),
        pytest.param(meta.ListOptions(timeout_seconds=0), "timeoutSeconds=0", id="a zero that was set"),
        pytest.param(meta.CreateOptions(dry_run=["All", "", "x"]), "dryRun=All&dryRun=x", id="lists repeat"),
        pytest.param(
            meta.DeleteOptions(preconditions=meta.Preconditions(uid="1", resource_version="2")),
            "resourceVersion=2&uid=1",
            id="members of structs",
        ),
        pytest.param(
            core.PodLogOptions(since_time=datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)),
            "sinceTime=2024-01-02T03%3A04%3A05Z",
            id="a time",
        ),
        pytest.param(core.PodLogOptions(since_time=datetime(1, 1, 1, tzinfo=UTC)), "sinceTime=", id="the zero time that was set"),
        pytest.param(meta.ApplyOptions(), "fieldManager=&force=false", id="always"),
        pytest.param(core.PodPortForwardOptions(ports=[80, 443]), "ports=80&ports=443", id="numbers"),
    ],
)
def test_options_become_parameters(options, query):
    assert format_query(to_query(options)) == query


@pytest.mark.parametrize(
    ("cls", "query", "options"),
    [
        pytest.param(meta.ListOptions, "", meta.ListOptions(), id="nothing"),
        pytest.param(meta.ListOptions, "&&", meta.ListOptions(), id="nothing, twice"),
        pytest.param(meta.ListOptions, "limit=5&limit=6", meta.ListOptions(limit=5), id="the first counts"),
        pytest.param(meta.ListOptions, "limit=+5", None, id="a space before a number"),
        pytest.param(meta.ListOptions, "limit=%2B5", meta.ListOptions(limit=5), id="a sign before a number"),
        pytest.param(meta.ListOptions, "watch", meta.ListOptions(watch=True), id="no value is true"),
        pytest.param(meta.ListOptions, "watch=no", meta.ListOptions(watch=True), id="nearly anything is true"),
        pytest.param(meta.ListOptions, "watch=FALSE", meta.ListOptions(), id="false in any case"),
        pytest.param(meta.ListOptions, "watch=0", meta.ListOptions(), id="zero is false"),
        pytest.param(meta.ListOptions, "sendInitialEvents=0", meta.ListOptions(send_initial_events=False), id="a set false"),
        pytest.param(meta.ListOptions, "color=red&kind=x", meta.ListOptions(), id="unknown ones are passed over"),
        pytest.param(meta.CreateOptions, "dryRun=a&dryRun=b", meta.CreateOptions(dry_run=["a", "b"]), id="a list"),
        pytest.param(meta.DeleteOptions, "uid=&resourceVersion=", meta.DeleteOptions(), id="empty members bring no struct about"),
        pytest.param(
            meta.DeleteOptions,
            "uid=1",
            meta.DeleteOptions(preconditions=meta.Preconditions(uid="1")),
            id="a member brings its struct about",
        ),
        pytest.param(core.PodLogOptions, "stream=", core.PodLogOptions(stream=""), id="an empty text that was set"),
        pytest.param(
            core.PodLogOptions,
            "sinceTime=",
            core.PodLogOptions(since_time=datetime(1, 1, 1, tzinfo=UTC)),
            id="an empty time is the zero time",
        ),
        pytest.param(
            core.PodPortForwardOptions, "ports=80,443&ports=1", core.PodPortForwardOptions(ports=[80, 443, 1]), id="commas"
        ),
        pytest.param(meta.ListOptions, "continue=%FF", meta.ListOptions(continue_="\ufffd"), id="a byte that is no text"),
        pytest.param(meta.ListOptions, "continue=%E2%82x", meta.ListOptions(continue_="\ufffd\ufffdx"), id="half a character"),
    ],
)
def test_parameters_become_options(cls, query, options):
    if options is None:
        with pytest.raises(QueryError):
            from_query(cls, query)
    else:
        assert from_query(cls, query) == options
        assert from_query(cls, parse_query(query)) == options


@pytest.mark.parametrize(
    ("cls", "query", "message", "name"),
    [
        pytest.param(meta.ListOptions, "a;b", "invalid semicolon separator in query", "", id="a semicolon"),
        pytest.param(meta.ListOptions, "a=%zz", 'invalid URL escape "%zz"', "", id="a wrong escape"),
        pytest.param(meta.ListOptions, "a=%4", 'invalid URL escape "%4"', "", id="half an escape"),
        pytest.param(meta.ListOptions, "a=%é", 'invalid URL escape "%é"', "", id="a character in an escape"),
        pytest.param(meta.ListOptions, "a=%aé", 'invalid URL escape "%a\\xc3"', "", id="half a character in an escape"),
        pytest.param(meta.ListOptions, "%=%zz;", "invalid semicolon separator in query", "", id="the semicolon first"),
        pytest.param(meta.ListOptions, "limit=x", 'strconv.ParseInt: parsing "x": invalid syntax', "limit", id="no number"),
        pytest.param(
            meta.ListOptions,
            "limit=9223372036854775808",
            'strconv.ParseInt: parsing "9223372036854775808": value out of range',
            "limit",
            id="a number too great",
        ),
        pytest.param(Scalars, "small=2147483648", '"2147483648" is no integer: not from', "small", id="more bits than the field"),
        pytest.param(Scalars, "ratio=x", '"x" is no number: invalid syntax', "ratio", id="no float"),
        pytest.param(Scalars, "ids=1,x", 'strconv.ParseInt: parsing "x": invalid syntax', "ids", id="no number in a list"),
        pytest.param(Scalars, "quantity=1+Gi", "quantities must match", "quantity", id="no quantity"),
        pytest.param(Scalars, "duration=1", 'time: missing unit in duration "1"', "duration", id="no duration"),
        pytest.param(
            core.PodLogOptions,
            "sinceTime=x",
            'parsing time "x" as "2006-01-02T15:04:05Z07:00": cannot parse "x" as "2006"',
            "sinceTime",
            id="no time",
        ),
    ],
)
def test_what_is_wrong_is_said_with_the_name_of_the_parameter(cls, query, message, name):
    with pytest.raises(QueryError) as caught:
        from_query(cls, query)

    assert str(caught.value).startswith(message)
    assert caught.value.name == name
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_what_contains_itself_has_no_parameters_twice():
    assert from_query(Node, "name=a") == Node(name="a")
    assert to_query(Node(name="a", child=Node(name="b"))) == {"name": ["a", "b"]}


def test_an_object_in_itself_is_an_error():
    node = Node()
    node.child = node

    with pytest.raises(EncodeError, match="contains itself"):
        to_query(node)


def test_a_time_without_a_timezone_is_an_error():
    with pytest.raises(EncodeError, match="no timezone"):
        to_query(core.PodLogOptions(since_time=datetime(2024, 1, 1)))
