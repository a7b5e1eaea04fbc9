"""Many managers over one object: what they own, what they take from each other, and what goes when nobody wants it any more."""

import itertools
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from apimachinery.managedfields import (
    ConflictsError,
    FieldSet,
    ManagedFieldsError,
    Path,
    TypedValue,
    UnknownVersionError,
    Updater,
    VersionedSet,
    exclude_fields,
    type_named,
    typed,
)
from apimachinery.managedfields.merge import _updater
from tests.managedfields.strategies import ROOT, SCHEMA, plain_values, value


@attrs.define
class World:
    """An object and who owns what of it."""

    updater: Updater = attrs.field(factory=Updater)
    live: TypedValue = attrs.field(factory=lambda: value({}))
    managers: dict[str, VersionedSet] = attrs.field(factory=dict)

    def apply(self, manager: str, plain: Any, *, version: str = "v1", force: bool = False) -> bool:
        """Apply *plain*; whether anything changed."""
        new, managers = self.updater.apply(self.live, value(plain), version, self.managers, manager, force=force)
        self.live, self.managers = new or self.live, dict(managers)
        if self.live.value is None:  # a whole object never is: it has a kind
            self.live = value({})
        return new is not None

    def update(self, manager: str, plain: Any, *, version: str = "v1") -> None:
        """Write *plain* over the object."""
        self.live, managers = self.updater.update(self.live, value(plain, live=True), version, self.managers, manager)
        self.managers = dict(managers)

    def owned(self, manager: str) -> FieldSet:
        """What *manager* owns."""
        return self.managers[manager].fields if manager in self.managers else FieldSet()


def fields(*paths: tuple) -> FieldSet:
    """The set of these paths."""
    return FieldSet(Path.of(*path) for path in paths)


# --- the rules, one by one ------------------------------------------------------------------------------------------


def test_who_applies_owns_what_the_configuration_says():
    world = World()

    world.apply("a", {"name": "x", "labels": {"k": "v"}, "set": ["s"]})

    assert world.live.value == {"name": "x", "labels": {"k": "v"}, "set": ["s"]}
    assert world.managers == {
        "a": VersionedSet(fields(("name",), ("labels", "k")) | FieldSet([("f:set", 'v:"s"')]), "v1", applied=True)
    }


def test_who_says_the_same_owns_it_as_well():
    world = World()
    world.apply("a", {"name": "x"})

    assert not world.apply("b", {"name": "x"})
    assert world.owned("a") == world.owned("b") == fields(("name",))


def test_who_says_otherwise_is_in_conflict_with_the_owner():
    world = World()
    world.apply("a", {"name": "x", "labels": {"k": "v"}})
    world.update("b", {"name": "x", "labels": {"k": "v"}, "count": 1})
    before = attrs.evolve(world)

    with pytest.raises(ConflictsError) as caught:
        world.apply("c", {"name": "y", "labels": {"k": "w", "other": ""}, "count": 2})

    assert str(caught.value) == 'conflicts with "a":\n- .name\n- .labels.k\nconflicts with "b":\n- .count'
    assert caught.value.fields() == fields(("name",), ("labels", "k"), ("count",))
    assert attrs.astuple(world, recurse=False) == attrs.astuple(before, recurse=False)


def test_a_single_conflict_is_a_line():
    world = World()
    world.apply("a", {"name": "x"})

    with pytest.raises(ConflictsError, match=r'^conflict with "a": \.name$'):
        world.apply("b", {"name": "y"})


def test_force_takes_fields_from_their_owners():
    world = World()
    world.apply("a", {"name": "x", "on": True})

    world.apply("b", {"name": "y"}, force=True)

    assert world.live.value == {"name": "y", "on": True}
    assert (world.owned("a"), world.owned("b")) == (fields(("on",)), fields(("name",)))


def test_an_update_owns_what_it_changed_and_nothing_else():
    world = World()
    world.apply("a", {"name": "x", "on": True})

    world.update("b", {"name": "y", "on": True, "count": 1})
    world.update("b", {"name": "y", "count": 1})

    assert (world.owned("a"), world.owned("b")) == (FieldSet(), fields(("name",), ("count",)))
    assert not world.managers["b"].applied


def test_what_is_no_longer_applied_goes_unless_others_own_it():
    world = World()
    world.apply("a", {"name": "x", "on": True, "labels": {"k": "v", "l": "w"}, "items": [{"name": "i", "value": "1"}]})
    world.apply("b", {"on": True})
    world.update("c", {**world.live.value, "items": [{"name": "i", "value": "2"}]})

    world.apply("a", {"labels": {"k": "v"}})

    # Of the item c owned the value only: without an owner of its own, it goes, and with it the value.
    assert world.live.value == {"on": True, "labels": {"k": "v"}, "items": None}
    assert world.owned("c") == FieldSet()


def test_what_nobody_owns_stays():
    world = World(live=value({"name": "x", "count": 1}))

    world.apply("a", {"labels": {"k": "v"}})
    world.apply("a", {})

    assert world.live.value["name"] == "x"
    assert world.live.value["count"] == 1
    assert world.managers == {}


def test_items_of_lists_have_owners_of_their_own():
    world = World()
    world.apply("a", {"ports": [{"port": 1, "name": "x"}]})
    world.apply("b", {"ports": [{"port": 1, "protocol": "UDP"}, {"port": 1, "name": "x"}]})

    world.apply("a", {})

    assert world.live.value == {"ports": [{"port": 1, "protocol": "UDP"}, {"port": 1, "name": "x"}]}


def test_what_is_atomic_has_one_owner():
    world = World()
    world.apply("a", {"selector": {"k": "v"}, "args": ["x"]})

    with pytest.raises(ConflictsError, match=r"- \.args\n- \.selector"):
        world.apply("b", {"selector": {"l": "w"}, "args": ["x", "y"]})


def test_fields_that_are_filtered_have_no_owners():
    world = World(Updater(filters={"v1": exclude_fields(fields(("labels",)))}))

    world.apply("a", {"name": "x", "labels": {"k": "v"}})
    world.apply("b", {"labels": {"k": "w"}})
    world.update("c", {"name": "x", "labels": {"k": "u"}, "on": True})

    assert (world.owned("a"), world.owned("b"), world.owned("c")) == (fields(("name",)), FieldSet(), fields(("on",)))


def test_an_apply_that_changes_nothing_gives_no_object_or_the_same_one():
    world = World()
    world.apply("a", {"name": "x"})

    new, _ = Updater().apply(world.live, value({"name": "x"}), "v1", world.managers, "a")
    same, _ = Updater(return_input_on_noop=True).apply(world.live, value({"name": "x"}), "v1", world.managers, "a")

    assert new is None
    assert same is not None
    assert same.value == {"name": "x"}


# --- versions -------------------------------------------------------------------------------------------------------


@attrs.define
class Renames:
    """In ``v2`` what is ``name`` in ``v1`` is called ``labels.name``."""

    versions: set[str]

    def convert(self, found: TypedValue, version: str) -> TypedValue:
        if version not in self.versions:
            raise UnknownVersionError(version)
        plain = dict(found.value or {})
        if version == "v2" and "name" in plain:
            plain["labels"] = {**plain.get("labels", {}), "name": plain.pop("name")}
        elif version == "v1" and "name" in plain.get("labels", {}):
            plain["name"] = plain["labels"]["name"]
            plain["labels"] = {name: item for name, item in plain["labels"].items() if name != "name"}
            plain = {name: item for name, item in plain.items() if item != {}}
        return typed(plain, ROOT)


def in_version(world: World, version: str) -> World:
    """*world* with its object in *version*, as a server gives it before each operation."""
    return attrs.evolve(world, live=world.updater.converter.convert(world.live, version))


def test_conflicts_are_told_in_the_version_of_their_owner():
    world = World(Updater(converter=Renames({"v1", "v2"})))
    world.apply("a", {"name": "x"}, version="v1")

    world = in_version(world, "v2")
    with pytest.raises(ConflictsError, match=r'conflict with "a": \.name'):
        world.apply("b", {"labels": {"name": "y"}}, version="v2")

    world.apply("b", {"labels": {"name": "y"}}, version="v2", force=True)
    assert world.managers == {"b": VersionedSet(fields(("labels", "name")), "v2", applied=True)}


def test_who_applies_in_another_version_still_owns_the_same():
    world = World(Updater(converter=Renames({"v1", "v2"})))
    world.apply("a", {"name": "x", "on": True}, version="v1")

    world = in_version(world, "v2")
    world.apply("a", {"labels": {"name": "x"}}, version="v2")

    assert world.live.value == {"labels": {"name": "x"}}
    assert world.owned("a") == fields(("labels", "name"))


def test_what_is_owned_in_a_version_that_is_gone_is_forgotten():
    converter = Renames({"v1", "v2"})
    world = World(Updater(converter=converter))
    world.apply("a", {"name": "x"}, version="v1")
    converter.versions = {"v2"}

    world = in_version(world, "v2")
    world.apply("b", {"labels": {"name": "y"}}, version="v2")

    assert list(world.managers) == ["b"]


def test_a_conversion_that_fails_is_a_step_that_failed():
    class Broken:
        def convert(self, found: TypedValue, version: str) -> TypedValue:
            if version == "v2" and found.value:
                raise ManagedFieldsError("no way", "broken")
            return found

    world = World(Updater(converter=Broken()), managers={"b": VersionedSet(fields(("on",)), "v2", applied=False)})

    with pytest.raises(ManagedFieldsError, match="failed to convert new object: no way: broken"):
        world.apply("a", {"name": "x"})


# --- properties -----------------------------------------------------------------------------------------------------

MANAGERS = st.sampled_from(["a", "b", "c"])
CONFIGS = plain_values()
FULL_CONFIGS = plain_values(empty=False)
"""Without empty lists and maps, which the updater turns into null when it prunes what was in them."""


@st.composite
def worlds(draw: st.DrawFn, configs: st.SearchStrategy[Any] = CONFIGS) -> World:
    """An object after a history of updates and forced applies."""
    world = World()
    for manager, plain, is_apply in draw(st.lists(st.tuples(MANAGERS, configs, st.booleans()), max_size=4)):
        if is_apply:
            world.apply(manager, plain, force=True)
        else:
            world.update(manager, plain)
    return world


@given(world=worlds(), manager=MANAGERS, config=CONFIGS)
def test_a_forced_apply_has_no_conflicts_and_owns_what_it_names(world, manager, config):
    world.apply(manager, config, force=True)

    assert world.owned(manager) == value(config).field_set()


@given(world=worlds(), manager=MANAGERS, config=FULL_CONFIGS)
def test_a_forced_apply_gets_its_way(world, manager, config):
    world.apply(manager, config, force=True)

    assert world.live.merge(value(config)).compare(world.live).is_same


@given(world=worlds(), manager=MANAGERS, config=FULL_CONFIGS)
def test_an_apply_is_idempotent(world, manager, config):
    world.apply(manager, config, force=True)
    live, managers = world.live, world.managers

    assert not world.apply(manager, config)
    assert world.live.value == live.value
    assert world.managers == managers


@given(world=worlds(), manager=MANAGERS)
def test_who_applies_nothing_owns_nothing_and_leaves_what_others_own(world, manager):
    before = world.live
    others = {name: owned for name, owned in world.managers.items() if name != manager}

    world.apply(manager, {})

    assert world.managers == others
    for owned in others.values():
        assert not before.extract(owned.fields.leaves()).compare(world.live.extract(owned.fields.leaves())).modified


@given(a=FULL_CONFIGS, b=FULL_CONFIGS, base=FULL_CONFIGS)
def test_managers_of_different_fields_commute(a, b, base):
    assume(not value(a).field_set() & value(b).field_set())
    results = []
    for order in itertools.permutations([("a", a), ("b", b)]):
        world = World(live=value(base))
        for manager, config in order:
            world.apply(manager, config)
        results.append(world)
    first, second = results

    assert first.managers == second.managers
    assert first.live.compare(second.live).is_same  # items may stand in another order


@given(world=worlds(), manager=MANAGERS, config=FULL_CONFIGS)
def test_what_is_extracted_is_what_was_applied(world, manager, config):
    world.apply(manager, config, force=True)

    extracted = world.live.extract(world.owned(manager).leaves())

    assert extracted.compare(value(config)).is_same


@given(world=worlds(), manager=MANAGERS, plain=CONFIGS)
def test_an_update_owns_what_it_changed_and_what_it_owned_before(world, manager, plain):
    before, owned = world.live, world.owned(manager)

    world.update(manager, plain)

    changes = before.compare(world.live)
    assert world.live.value == plain
    assert world.owned(manager) == owned - changes.removed | changes.modified | changes.added
    for name, entry in world.managers.items():
        if name != manager:
            assert not entry.fields & (changes.removed | changes.modified | changes.added)


@given(world=worlds(FULL_CONFIGS))
def test_nobody_owns_what_is_not_there_and_no_entry_is_empty(world):
    for owned in world.managers.values():
        assert owned.fields
        assert not owned.fields - world.live.named_field_set()


@given(history=st.lists(st.tuples(MANAGERS, CONFIGS, st.booleans(), st.sampled_from(["v1", "v1", "v2"])), min_size=2, max_size=5))
def test_the_short_way_of_pruning_gives_what_the_long_one_gives(history):
    def play() -> list[Any]:
        world, seen = World(), []
        for manager, plain, is_apply, version in history:
            if is_apply:
                world.apply(manager, plain, version=version, force=True)
            else:
                world.update(manager, plain, version=version)
            seen.append((world.live.value, dict(world.managers)))
        return seen

    short = play()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_updater, "applied_again", lambda last, now: False)
        assert play() == short


# --- growth ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["apply", "update"])
def test_the_cost_grows_with_the_number_of_items_and_no_faster(kind, count_calls):
    def cost(size: int) -> int:
        world = World()
        world.apply("a", {"items": [{"name": str(number), "value": "x"} for number in range(size)]})
        changed = {"items": [{"name": str(number), "value": "y"} for number in reversed(range(size))]}
        return count_calls(lambda: world.apply("a", changed) if kind == "apply" else world.update("b", changed))

    assert cost(2_000) < 11 * cost(200)


def test_a_type_that_is_one_of_many_shapes_is_applied_as_what_it_is():
    kind = type_named(SCHEMA, "mixed")
    live = typed("text", kind)

    new, managers = Updater().apply(live, typed({"k": "v"}, kind), "v1", {}, "a")

    assert new is not None
    assert new.value == {"k": "v"}
    assert managers["a"].fields == fields(("k",))
