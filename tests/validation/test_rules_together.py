"""Rules about several fields: unions, dependencies, modes; and rules under a condition."""

from typing import Annotated

import attrs
import pytest
from annotated_types import Ge, MaxLen

from apimachinery.model import (
    Alpha,
    Always,
    Beta,
    DependentForbidden,
    DependentRequired,
    EachVal,
    Forbidden,
    Format,
    IfDisabled,
    IfEnabled,
    IfMode,
    Immutable,
    Int32,
    ModeDiscriminator,
    Optional,
    Required,
    Struct,
    Union,
)
from apimachinery.validation import validate
from tests.validation.faults import faults


@attrs.define(kw_only=True)
class Plain(Struct):
    text: Annotated[str, Union()] = ""
    number: Annotated[Int32 | None, Union()] = None
    items: Annotated[list[str], Union()] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class Discriminated(Struct):
    type: Annotated[str, Always(), Union(discriminator=True)] = ""
    cluster_ip: Annotated[str | None, Union()] = None
    name: Annotated[str | None, Union(value="ByName")] = None


@attrs.define(kw_only=True)
class Several(Struct):
    a1: Annotated[str, Union("a", optional=True)] = ""
    a2: Annotated[str, Union("a", optional=True)] = ""
    b1: Annotated[str, Union("b")] = ""
    b2: Annotated[str, Union("b")] = ""


UNIONS = [
    pytest.param(Plain(), None, ["<nil> invalid"], id="none"),
    pytest.param(Plain(number=0), None, [], id="one, though zero"),
    pytest.param(Plain(text="a", items=["b"]), None, ["<nil> invalid"], id="two"),
    pytest.param(Plain(text="a", items=["b"]), Plain(text="c", items=["d"]), [], id="the same two as before"),
    pytest.param(Plain(text="a", items=["b"]), Plain(text="c"), ["<nil> invalid"], id="one more than before"),
    pytest.param(Discriminated(type="ClusterIp", cluster_ip="x"), None, [], id="the one that is named"),
    pytest.param(Discriminated(type="ByName", cluster_ip="x"), None, ["clusterIp invalid", "name invalid"], id="another"),
    pytest.param(Discriminated(type="Other"), None, [], id="a name that names none"),
    pytest.param(Discriminated(type="ByName"), Discriminated(type="ByName"), [], id="unchanged"),
    pytest.param(Discriminated(type="ByName"), Discriminated(type="ClusterIp"), ["name invalid"], id="renamed"),
    pytest.param(Several(a1="x", a2="x", b1="x"), None, ["<nil> invalid (zeroOrOneOf)"], id="two where none need be"),
    pytest.param(Several(b1="x"), None, [], id="none where none need be"),
]


@pytest.mark.parametrize(("new", "old", "expected"), UNIONS)
def test_one_member_of_a_union_is_set(new, old, expected):
    assert faults(new, old) == expected


def test_errors_of_unions_have_upstreams_words():
    assert list(map(str, validate(Discriminated(type="ByName", cluster_ip="x")))) == [
        'clusterIp: Invalid value: "": may only be specified when `type` is "ClusterIp"',
        'name: Invalid value: "": must be specified when `type` is "ByName"',
    ]


@attrs.define(kw_only=True)
class Holder(Struct):
    plain: Plain = attrs.field(factory=lambda: Plain(text="a"))
    several: list[Plain] = attrs.field(factory=list)


def test_a_union_within_is_told_of_in_its_place():
    assert faults(Holder(plain=Plain(), several=[Plain()])) == ["plain invalid", "several[0] invalid"]


# --- dependencies ---------------------------------------------------------------------------------------------------


@attrs.define(kw_only=True)
class Dependent(Struct):
    cert: Annotated[str, DependentRequired("key")] = ""
    key: str | None = None
    local: Annotated[bool, DependentForbidden("remote")] = False
    remote: list[str] = attrs.field(factory=list)


DEPENDENCIES = [
    pytest.param(Dependent(cert="c"), None, ["key required (dependentRequired)"], id="the other is missing"),
    pytest.param(Dependent(cert="c", key=""), None, [], id="the other is set"),
    pytest.param(Dependent(key=""), None, [], id="the other alone"),
    pytest.param(Dependent(local=True, remote=["x"]), None, ["remote forbidden (dependentForbidden)"], id="the other is forbidden"),
    pytest.param(Dependent(cert="c"), Dependent(cert="d"), [], id="missing before"),
    pytest.param(Dependent(cert="c"), Dependent(), ["key required (dependentRequired)"], id="missing since now"),
]


@pytest.mark.parametrize(("new", "old", "expected"), DEPENDENCIES)
def test_what_depends_on_another_field(new, old, expected):
    assert faults(new, old) == expected


def test_errors_of_dependencies_have_upstreams_words():
    assert list(map(str, validate(Dependent(cert="c", local=True, remote=["x"])))) == [
        "key: Required value: must be set when cert is set",
        "remote: Forbidden: may not be set when local is set",
    ]


# --- modes ----------------------------------------------------------------------------------------------------------


@attrs.define(kw_only=True)
class Modal(Struct):
    mode: Annotated[str, Always(), ModeDiscriminator()] = ""
    open: Annotated[bool, Always(), ModeDiscriminator("door")] = False
    a: Annotated[str | None, IfMode("A", Required(), MaxLen(2))] = None
    shared: Annotated[list[str], IfMode("A", Optional()), IfMode("B", Required()), IfMode("B", MaxLen(1))] = attrs.field(
        factory=list
    )
    key: Annotated[str, IfMode(True, Forbidden(), name="door"), IfMode(False, Optional(), MaxLen(3), name="door")] = ""


MODES = [
    pytest.param(Modal(mode="A"), None, ["a required"], id="required in the mode"),
    pytest.param(Modal(mode="A", a="abc"), None, ["a too long (maxLength)"], id="a further rule of the mode"),
    pytest.param(Modal(mode="B", a="x", shared=["x"]), None, ["a forbidden"], id="a mode that nothing is said of"),
    pytest.param(Modal(mode="B", shared=["x", "y"]), None, ["shared too many (maxItems)"], id="rules said apart go together"),
    pytest.param(Modal(mode="C"), None, [], id="nothing is set in a mode that nothing is said of"),
    pytest.param(Modal(open=True, key="x"), None, ["key forbidden"], id="a truth value as mode"),
    pytest.param(Modal(key="long"), None, ["key too long (maxLength)"], id="the other truth value"),
    pytest.param(Modal(mode="C", a="x"), Modal(mode="C", a="x"), [], id="unchanged"),
    pytest.param(Modal(mode="C", a="x"), Modal(mode="A", a="x"), ["a forbidden"], id="the mode changed"),
    pytest.param(Modal(mode="C", a="x"), Modal(mode="C", a="y"), ["a forbidden"], id="the field changed"),
]


@pytest.mark.parametrize(("new", "old", "expected"), MODES)
def test_what_holds_in_a_mode(new, old, expected):
    assert faults(new, old) == expected


# --- conditions -----------------------------------------------------------------------------------------------------


@attrs.define(kw_only=True)
class Conditional(Struct):
    gated: Annotated[str, IfDisabled("Feature", Forbidden()), IfEnabled("Feature", Optional(), MaxLen(2), Immutable())] = ""
    alpha: Annotated[str, Always(), Alpha(Required(), MaxLen(2), since="1.36")] = ""
    beta: Annotated[str, Beta(MaxLen(2))] = ""
    each: Annotated[list[str], Alpha(EachVal(IfEnabled("Feature", Format("k8s-short-name"))))] = attrs.field(factory=list)
    x: Annotated[Int32, IfEnabled("Feature", Union("u", optional=True))] = 0
    y: Annotated[Int32, IfEnabled("Feature", Union("u", optional=True)), Alpha(Ge(2))] = 0
    modal: Annotated[str, Alpha(ModeDiscriminator())] = ""
    moded: Annotated[str, Alpha(IfMode("A", Required()))] = ""


CONDITIONS = [
    pytest.param(Conditional(gated="a"), {}, ["gated forbidden"], id="an option is off unless it is said"),
    pytest.param(Conditional(gated="a"), {"options": ["Feature"]}, [], id="an option that is on"),
    pytest.param(Conditional(gated="abc"), {"options": {"Feature": True}}, ["gated too long (maxLength)"], id="rules of an option"),
    pytest.param(Conditional(), {"alpha": True}, ["alpha required"], id="alpha rules, asked for"),
    pytest.param(Conditional(alpha="abc"), {}, [], id="alpha rules, not asked for"),
    pytest.param(Conditional(beta="abc"), {}, ["beta too long (maxLength)"], id="beta rules"),
    pytest.param(Conditional(beta="abc"), {"beta": False}, [], id="beta rules, switched off"),
    pytest.param(Conditional(alpha="a", each=["?"]), {"alpha": True}, [], id="conditions within: one is false"),
    pytest.param(
        Conditional(alpha="a", each=["?"]),
        {"alpha": True, "options": ["Feature"]},
        ["each[0] invalid (format=k8s-short-name)"],
        id="conditions within: both are true",
    ),
    pytest.param(Conditional(x=1, y=1), {}, [], id="a union under a condition that is false"),
    pytest.param(Conditional(x=1, y=1), {"options": ["Feature"]}, ["<nil> invalid (zeroOrOneOf)"], id="and one that is true"),
    pytest.param(Conditional(moded="a"), {}, [], id="a mode under a condition that is false"),
    pytest.param(Conditional(alpha="a", moded="a"), {"alpha": True}, ["moded forbidden"], id="a mode under one that is true"),
]


@pytest.mark.parametrize(("obj", "context", "expected"), CONDITIONS)
def test_rules_under_a_condition(obj, context, expected):
    assert faults(obj, **context) == expected


def test_a_rule_of_updates_under_a_condition():
    assert faults(Conditional(gated="a"), Conditional(), options=["Feature"]) == ["gated forbidden (immutable)"]
