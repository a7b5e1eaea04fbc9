"""``apimachinery convert``: what it writes, what it says of mistakes, what it exits with."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from apimachinery.cli import main
from apimachinery.encoding import json, yaml

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "docs/examples/observatory"
MANIFESTS = str(EXAMPLE / "manifests")

GROUP = "observatory.example.com"
OLD = {
    "apiVersion": f"{GROUP}/v1alpha1",
    "kind": "Observation",
    "metadata": {"name": "m1"},
    "spec": {"target": "M1", "coordinates": "83.633 22.014", "telescope": "north-1", "filter": "R", "exposureSeconds": 90},
}
NEW = {
    "apiVersion": f"{GROUP}/v1",
    "kind": "Observation",
    "metadata": {"name": "m1"},
    "spec": {
        "target": {"name": "M1", "rightAscension": 83.633, "declination": 22.014},
        "exposures": [{"filter": "R", "duration": "1m30s", "count": 1}],
        "scheduling": {"telescope": "north-1"},
    },
}


@pytest.fixture
def convert(tmp_path, capsysbinary, monkeypatch):
    """Runs the command on a file of the given content: exit code, output and errors, the file's name left out."""

    def run(content: bytes, *arguments: str) -> tuple[int, bytes, list[str]]:
        monkeypatch.chdir(tmp_path)
        Path("in.yaml").write_bytes(content)
        code = main(["convert", "-f", "in.yaml", *arguments])
        out, err = capsysbinary.readouterr()
        return code, out, [line.removeprefix("in.yaml:") for line in err.decode().splitlines()]

    return run


def values(output: bytes) -> list[object]:
    return [json.loads(line) for line in output.splitlines()]


def with_spec(**fields: object) -> dict[str, object]:
    return {**OLD, "spec": {**OLD["spec"], **fields}}


def test_yaml_becomes_json_in_the_version_asked_for(convert):
    code, out, err = convert(yaml.dumps(OLD), "--to", "v1", "-o", "json")

    assert (code, values(out), err) == (0, [NEW], [])


def test_json_becomes_yaml_documents(convert):
    code, out, err = convert(json.dumps(OLD) + b"\n" + json.dumps(OLD), "--to", "v1")

    assert (code, out, err) == (0, 2 * (b"---\n" + yaml.dumps(NEW)), [])


def test_json_may_be_indented(convert):
    _, compact, _ = convert(json.dumps(OLD), "--to", "v1", "-o", "json")
    _, out, _ = convert(json.dumps(OLD), "--to", "v1", "-o", "json", "--pretty")

    assert out == json.dumps_pretty(json.loads(compact)) + b"\n"


def test_storage_is_the_version_that_the_scheme_stores(convert):
    assert convert(json.dumps(OLD), "--to", "storage") == convert(json.dumps(OLD), "--to", "v1")


def test_a_version_may_name_its_group(convert):
    assert convert(json.dumps(OLD), "--to", f"{GROUP}/v1") == convert(json.dumps(OLD), "--to", "v1")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        pytest.param(["--to", "v3"], "--to v3: the scheme has v1, v1alpha1, v1beta1", id="version"),
        pytest.param(["--to", "x.io/v1"], "--to x.io/v1: the scheme has nothing of that group", id="group"),
        pytest.param(["--to", "v1", "-f", "absent"], "absent: no such file or directory", id="file"),
        pytest.param(["--to", "v1", "--scheme", "nowhere:x"], "--scheme nowhere:x: No module named 'nowhere'", id="module"),
    ],
)
def test_what_was_asked_for_wrongly_exits_with_2(convert, arguments, problem):
    code, out, err = convert(json.dumps(OLD), *arguments)

    assert (code, out, err) == (2, b"", [f"apimachinery: {problem}"])


def test_a_list_of_mixed_kinds_is_its_items(convert):
    telescope = {"apiVersion": f"{GROUP}/v1beta1", "kind": "Telescope", "metadata": {"name": "t"}, "spec": {"aperture": "80cm"}}

    code, out, err = convert(
        yaml.dumps({"apiVersion": "v1", "kind": "List", "items": [OLD, telescope]}), "--to", "v1", "-o", "json"
    )

    stored = {**telescope, "apiVersion": f"{GROUP}/v1", "spec": {"mirror": {"diameter": "800m"}}}
    assert (code, values(out), err) == (0, [NEW, stored], [])


def test_a_list_of_one_kind_stays_a_list(convert):
    item = {key: OLD[key] for key in ("metadata", "spec")}

    _, out, _ = convert(
        json.dumps({"apiVersion": f"{GROUP}/v1alpha1", "kind": "ObservationList", "items": [item]}), "--to", "v1", "-o", "json"
    )

    (found,) = values(out)
    assert (found["kind"], found["apiVersion"]) == ("ObservationList", f"{GROUP}/v1")
    assert found["items"] == [{key: NEW[key] for key in ("metadata", "spec")}]


def test_every_mistake_has_its_place_and_the_other_documents_go_on(convert):
    documents = [
        with_spec(exposureSeconds="90", priority=1.5),
        with_spec(coordinates="83.633"),
        {**OLD, "apiVersion": f"{GROUP}/v2"},
        OLD,
        {"apiVersion": "v1", "kind": "List", "items": [OLD, with_spec(target=7)]},
        [1],
    ]

    code, out, err = convert(b"---\n".join(map(yaml.dumps, documents)), "--to", "v1", "-o", "json")

    assert (code, values(out)) == (1, [NEW, NEW])
    assert err == [
        'document 1: spec.exposureSeconds: expected integer, found string "90"',
        "document 1: spec.priority: expected integer, found number 1.5",
        "document 2: converting (v1alpha1.Observation) to (v1.Observation): "
        "spec.coordinates: expected two numbers such as \"83.633 22.014\", found '83.633'",
        f'document 3: no kind "Observation" is registered for version "{GROUP}/v2" in scheme "observatory"',
        "document 5: items[1]: spec.target: expected string, found integer 7",
        "document 6: couldn't get version/kind; json parse error: expected object, found list",
    ]


def test_a_file_that_cannot_be_read_does_not_end_the_others(convert, tmp_path):
    (tmp_path / "dangling.yaml").symlink_to("nowhere/at/all")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/latin.yaml").write_bytes(b"a: \xff\n")

    code, out, err = convert(json.dumps(OLD), "-f", "folder", "--to", "v1", "-o", "json")

    assert (code, values(out)) == (1, [NEW])
    assert len(err) == 1
    assert err[0].startswith("folder/latin.yaml:document 1: yaml: ")


@pytest.mark.parametrize("dumps", [json.dumps, yaml.dumps], ids=["json", "yaml"])
def test_unknown_fields_are_kept(convert, dumps):
    _, out, _ = convert(dumps(with_spec(future={"a": 1})), "--to", "v1", "-o", "json")

    assert values(out) == [{**NEW, "spec": {**NEW["spec"], "future": {"a": 1}}}]


@pytest.mark.parametrize("dumps", [json.dumps, yaml.dumps], ids=["json", "yaml"])
def test_strict_refuses_unknown_fields(convert, dumps):
    code, out, err = convert(dumps(with_spec(future={"a": 1})), "--to", "v1", "--strict")

    assert (code, out, err) == (1, b"", ['document 1: unknown field "spec.future"'])


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param(
            json.dumps(OLD).replace(b'"filter":"R"', b'"filter":"R","filter":"B"'), 'duplicate field "spec.filter"', id="json"
        ),
        pytest.param(
            yaml.dumps(OLD).replace(b"  filter: R\n", b"  filter: R\n  filter: B\n"),
            'yaml: unmarshal errors: line 9: key "filter" already set in map',
            id="yaml",
        ),
        pytest.param(
            b'{"apiVersion":"v1","kind":"List","items":[{"spec":{},"spec":{}}]}', 'duplicate field "items[0].spec"', id="in a list"
        ),
    ],
)
def test_strict_refuses_duplicate_fields(convert, data, problem):
    code, out, err = convert(data, "--to", "v1", "--strict")

    assert (code, out, err) == (1, b"", [f"document 1: {problem}"])


def test_check_is_content_where_nothing_is_lost(convert):
    assert convert(json.dumps(OLD) + b"\n" + json.dumps(NEW), "--to", "v1beta1", "--check") == (0, b"", [])


def test_check_says_what_would_be_lost(convert, tmp_path, monkeypatch):
    (tmp_path / "lossy_shelves.py").write_text(LOSSY)
    monkeypatch.syspath_prepend(tmp_path)
    shelf = {"apiVersion": "x.io/v1", "kind": "Shelf", "height": 2, "owner": {"name": "a"}, "tags": ["a", "b"]}

    code, out, err = convert(json.dumps(shelf), "--to", "v1alpha1", "--check", "--scheme", "lossy_shelves")

    assert (code, out) == (1, b"")
    assert sorted(err) == [
        "document 1: height: integer 2 would become integer 1",
        "document 1: owner: would be lost",
        "document 1: tags: would be lost",
    ]


LOSSY = """
import attrs
from apimachinery.conversion import Dropped, Moved
from apimachinery.meta import v1 as metav1
from apimachinery.model import Int32, Struct
from apimachinery.runtime import Scheme
from apimachinery.schema import GroupVersionKind


@attrs.define(kw_only=True)
class Owner(Struct):
    name: str = ""


@attrs.define(kw_only=True)
class Shelf(metav1.TypeMeta):
    height: Int32 = 0
    owner: Owner = attrs.field(factory=Owner)
    tags: list[str] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class OldShelf(metav1.TypeMeta):
    tall: bool = False


scheme = Scheme("shelves")
scheme.add_known_type_with_name(GroupVersionKind("x.io", "v1", "Shelf"), Shelf)
scheme.add_known_type_with_name(GroupVersionKind("x.io", "v1alpha1", "Shelf"), OldShelf)
scheme.add_conversion_rules(OldShelf, Shelf, Moved("tall", "height", to=int, back=bool), Dropped(target=("owner", "tags")))
"""


def test_a_summary_counts_by_kind_and_version(convert):
    _, _, err = convert(b"\n".join(map(json.dumps, [OLD, OLD, NEW, [1]])), "--to", "v1", "--summary")

    assert err[1:-1] == [
        "KIND         FROM      TO  OBJECTS",
        "Observation  v1        v1  1",
        "Observation  v1alpha1  v1  2",
    ]
    assert err[-1].startswith("3 objects in ")
    assert err[-1].endswith(" a second), 1 failed")


def test_standard_input_is_read_as_a_file_is(monkeypatch, capsysbinary):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"# nothing\n---\n" + yaml.dumps(OLD) + b"---\n[1]")))

    code = main(["convert", "-f", "-", "--to", "v1", "-o", "json"])

    out, err = capsysbinary.readouterr()
    assert (code, values(out)) == (1, [NEW])
    assert err.startswith(b"<stdin>:document 2: ")


def test_kubernetes_types_convert_by_a_function_that_gives_their_scheme(convert):
    deployment = {"apiVersion": "apps/v1beta2", "kind": "Deployment", "metadata": {"name": "web"}, "spec": {"replicas": 3}}

    code, out, err = convert(json.dumps(deployment), "--to", "storage", "-o", "json", "--scheme", "apimachinery.api:scheme")

    (found,) = values(out)
    assert (code, err) == (0, [])
    assert (found["apiVersion"], found["metadata"], found["spec"]["replicas"]) == ("apps/v1", {"name": "web"}, 3)


@pytest.mark.parametrize("version", ["v1", "v1beta1", "storage"])
def test_every_manifest_of_the_example_converts_and_loses_nothing(version, capsysbinary):
    assert main(["convert", "-f", MANIFESTS, "--to", version, "--strict", "-o", "json"]) == 0
    out, err = capsysbinary.readouterr()
    assert (len(out.splitlines()), err) == (232, b"")

    assert main(["convert", "-f", MANIFESTS, "--to", version, "--strict", "--check"]) == 0
    assert capsysbinary.readouterr() == (b"", b"")


def test_a_pipe_that_closes_early_ends_the_program_quietly():
    command = [sys.executable, "-m", "apimachinery.cli", "convert", "-f", MANIFESTS, "--to", "v1"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ)) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()

        assert process.stderr.read() == b""
    assert process.returncode == 1
