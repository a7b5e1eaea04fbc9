"""``apimachinery patch`` and ``apimachinery diff``: what they write, what they say of mistakes, what they exit with."""

from __future__ import annotations

from pathlib import Path

import pytest

from apimachinery.cli import main
from apimachinery.encoding import json, yaml

KUBERNETES = ["--scheme", "apimachinery.api:scheme"]

SERVICE = {
    "apiVersion": "v1",
    "kind": "Service",
    "metadata": {"name": "web"},
    "spec": {"ports": [{"port": 80, "name": "http"}], "color": "red"},
}


@pytest.fixture
def run(tmp_path, capsysbinary, monkeypatch):
    """Runs a command where files of the given contents are: exit code, output and errors."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, **files: object) -> tuple[int, bytes, str]:
        for name, content in files.items():
            text = content if isinstance(content, bytes) else json.dumps(content)
            Path(f"{name}.json").write_bytes(text)
        try:
            code = main(arguments)
        except SystemExit as exc:
            code = exc.code
        out, err = capsysbinary.readouterr()
        return code, out, err.decode()

    return run


def with_ports(*ports: dict) -> dict:
    return {**SERVICE, "spec": {**SERVICE["spec"], "ports": list(ports)}}


PATCHED = with_ports({"port": 80, "name": "web"})


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["--type", "strategic", *KUBERNETES, "-p", '{"spec":{"ports":[{"port":80,"name":"web"}]}}'], id="strategic"),
        pytest.param(
            [*KUBERNETES, "-p", "spec:\n  ports:\n  - port: 80\n    name: web\n"], id="strategic is usual, and so may be YAML"
        ),
        pytest.param(["--type", "merge", "-p", '{"spec":{"ports":[{"port":80,"name":"web"}]}}'], id="merge"),
        pytest.param(["--type", "json", "-p", '[{"op":"replace","path":"/spec/ports/0/name","value":"web"}]'], id="json"),
    ],
)
def test_a_patch_of_each_kind(run, arguments):
    code, out, err = run("patch", "-f", "a.json", *arguments, "-o", "json", a=SERVICE)

    assert (code, json.loads(out), err) == (0, PATCHED, "")


def test_a_patch_from_a_file_is_applied_to_every_document(run):
    documents = b"a: 1\n---\na: 2\nb: 3\n"

    code, out, err = run("patch", "-f", "a.json", "--type", "merge", "--patch-file", "p.json", a=documents, p={"a": None})

    assert (code, out, err) == (0, b"---\n{}\n---\nb: 3\n", "")


def test_pretty_json(run):
    code, out, _ = run("patch", "-f", "a.json", "--type", "merge", "-p", '{"a": 1}', "-o", "json", "--pretty", a={})

    assert (code, out) == (0, b'{\n  "a": 1\n}\n')


def test_a_document_that_cannot_be_patched_is_one_line_and_the_others_go_on(run):
    documents = b"kind: Nothing\n---\n" + yaml.dumps(SERVICE) + b"---\n[]\n---\n{\n"

    code, out, err = run("patch", "-f", "a.json", *KUBERNETES, "-p", '{"spec":{"ports":[{"name":"x"}]}}', a=documents)

    assert (code, out) == (1, b"")
    lines = err.splitlines()
    assert lines[0].startswith('a.json:document 1: no kind "Nothing" is registered')
    assert lines[1] == "a.json:document 2: spec.ports: map: map[name:x] does not contain declared merge key: port"
    assert lines[2] == "a.json:document 3: invalid JSON document: expected an object, found list"
    assert lines[3].startswith("a.json:document 4: ")


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        pytest.param(["-p", "[]"], "a patch of the type strategic is an object", id="a list"),
        pytest.param(["-p", "{}", "--type", "json"], "a patch of the type json is a list of operations", id="an object"),
        pytest.param(["-p", "{"], "the patch is neither JSON nor YAML", id="no text"),
        pytest.param(["--patch-file", "nothing.json"], "--patch-file nothing.json: No such file or directory", id="no file"),
        pytest.param([], "one of the arguments -p/--patch --patch-file is required", id="no patch"),
        pytest.param(["-p", "{}", "--scheme", "nothing"], "--scheme nothing", id="no scheme"),
        pytest.param(["-p", "{}", "-f", "nothing.json"], "nothing.json: no such file or directory", id="no manifest"),
    ],
)
def test_what_makes_no_sense_exits_with_2(run, arguments, text):
    code, out, err = run("patch", "-f", "a.json", *arguments, a=SERVICE)

    assert (code, out) == (2, b"")
    assert text in err


# --- diff -----------------------------------------------------------------------------------------------------------


def test_equal_manifests_differ_in_nothing(run):
    assert run("diff", "a.json", "b.json", a=SERVICE, b=yaml.dumps(SERVICE)) == (0, b"", "")


def test_differences_are_shown_as_text(run):
    code, out, err = run("diff", "a.json", "b.json", a=SERVICE, b=PATCHED)

    assert (code, err) == (1, "")
    assert out.decode().splitlines()[:2] == ["--- a.json Service web", "+++ b.json Service web"]
    assert {line for line in out.decode().splitlines() if line[1:].startswith("  - name")} == {"-  - name: http", "+  - name: web"}


@pytest.mark.parametrize("kind", ["strategic", "merge", "json"])
def test_a_difference_is_a_patch_that_can_be_applied(run, kind):
    code, patch, err = run("diff", "a.json", "b.json", "--type", kind, "-o", "json", *KUBERNETES, a=SERVICE, b=PATCHED)

    assert (code, err) == (1, "")
    code, out, _ = run("patch", "-f", "a.json", "--type", kind, "-p", patch.decode(), "-o", "json", *KUBERNETES)
    assert (code, json.loads(out)) == (0, PATCHED)


def test_objects_are_compared_with_those_of_their_name(run):
    one, two, three = ({"kind": "Shelf", "metadata": {"name": name}} for name in "abc")
    changed = {**two, "rows": 1}

    code, out, err = run(
        "diff", "a.json", "b.json", "--type", "merge", "-o", "json",
        a=json.dumps(one) + b"\n" + json.dumps(two), b=json.dumps(changed) + b"\n" + json.dumps(three),
    )  # fmt: skip

    assert (code, json.loads(out)) == (1, {"rows": 1})
    assert err.splitlines() == ["Shelf a: only in a.json", "Shelf c: only in b.json"]


def test_an_object_that_is_only_in_one_is_shown_whole(run):
    shelf = {"kind": "Shelf", "metadata": {"name": "a", "namespace": "hall"}}

    code, out, _ = run("diff", "a.json", "b.json", a=shelf, b=b"")

    assert code == 1
    assert out.decode().splitlines()[:2] == ["--- a.json Shelf hall/a", "+++ b.json Shelf hall/a"]
    assert out.decode().count("\n-") == 4


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param(b"[]", "expected an object, found list", id="no object"),
        pytest.param(b"{", "diff: ", id="no text"),
        pytest.param(b"kind: A\n---\nkind: A\n", "is there twice", id="two of a name"),
    ],
)
def test_what_cannot_be_compared_exits_with_2(run, content, text):
    code, out, err = run("diff", "a.json", "b.json", a=content, b=SERVICE)

    assert (code, out) == (2, b"")
    assert text in err


def test_a_kind_that_the_scheme_does_not_know_has_no_strategic_patch(run):
    code, _, err = run("diff", "a.json", "b.json", "--type", "strategic", *KUBERNETES, a={"kind": "A"}, b={"kind": "A", "b": 1})

    assert code == 2
    assert 'no kind "A" is registered' in err
