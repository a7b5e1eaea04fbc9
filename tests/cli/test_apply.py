"""``apimachinery apply`` and ``apimachinery owners``: what they write, what they say of mistakes, what they exit with."""

from __future__ import annotations

from pathlib import Path

import pytest

from apimachinery.cli import main
from apimachinery.encoding import json, yaml


@pytest.fixture
def run(tmp_path, capsysbinary, monkeypatch):
    """Runs a command where files of the given contents are: exit code, output and errors."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, **files: object) -> tuple[int, str, str]:
        for name, content in files.items():
            Path(f"{name}.yaml").write_bytes(content if isinstance(content, bytes) else yaml.dumps(content))
        try:
            code = main(arguments)
        except SystemExit as exc:
            code = exc.code
        out, err = capsysbinary.readouterr()
        return code, out.decode(), err.decode()

    return run


def deployment(replicas: int, **metadata: object) -> dict:
    return {
        "apiVersion": "apps/v1",
        "kind": "Deployment",
        "metadata": {"name": "web", **metadata},
        "spec": {"replicas": replicas},
    }


def owned(replicas: int, manager: str = "gitops", operation: str = "Apply") -> dict:
    """A Deployment whose replicas somebody owns."""
    fields = {"fieldsType": "FieldsV1", "fieldsV1": {"f:spec": {"f:replicas": {}}}}
    entry = {"manager": manager, "operation": operation, "apiVersion": "apps/v1", "time": "2024-01-01T00:00:00Z", **fields}
    return deployment(replicas, managedFields=[entry])


# --- apply ----------------------------------------------------------------------------------------------------------


def test_what_is_applied_is_written_with_its_owners(run):
    code, out, err = run("apply", "-f", "new.yaml", "--manager", "me", "-o", "json", new=deployment(3))

    written = json.loads(out)
    (entry,) = written["metadata"].pop("managedFields")
    assert (code, err) == (0, "")
    assert written == deployment(3)
    assert (entry["manager"], entry["operation"], entry["fieldsV1"]) == ("me", "Apply", {"f:spec": {"f:replicas": {}}})


def test_it_is_applied_to_the_object_of_its_name(run):
    other = {**owned(7), "metadata": {**owned(7)["metadata"], "name": "other"}}
    live = b"".join(b"---\n" + yaml.dumps(item) for item in (other, {**owned(1), "status": {"replicas": 1}}))

    code, out, _ = run("apply", "-f", "new.yaml", "--to", "live.yaml", "--manager", "gitops", new=deployment(3), live=live)

    written = yaml.loads(out.encode())
    assert (code, written["spec"], written["status"]) == (0, {"replicas": 3}, {"replicas": 1})


def test_a_conflict_is_told_and_nothing_written(run):
    arguments = ("apply", "-f", "new.yaml", "--to", "live.yaml", "--manager", "me")

    code, out, err = run(*arguments, new=deployment(3), live=owned(1))
    forced, _, _ = run(*arguments, "--force", new=deployment(3), live=owned(1))

    assert (code, out) == (1, "")
    assert err == 'new.yaml:document 1: .spec.replicas: conflict with "gitops"\n'
    assert forced == 0


def test_a_dry_run_says_what_would_change_and_what_is_in_the_way(run):
    arguments = ("apply", "--dry-run", "-f", "new.yaml", "--to", "live.yaml", "--manager", "me")

    code, out, err = run(*arguments, new=deployment(3), live=owned(1))
    forced, _, _ = run(*arguments, "--force", new=deployment(3), live=owned(1))

    assert (code, err) == (1, "")
    assert out.splitlines() == [
        "Deployment web:",
        "conflicts:",
        '  .spec.replicas: owned by "gitops"',
        "changes:",
        "  ~ .spec.replicas: 1 -> 3",
        "me gains:",
        "  .spec.replicas",
        '"gitops" loses:',
        "  .spec.replicas",
    ]
    assert forced == 0


def test_several_configurations_of_one_object_are_applied_in_turn(run):
    new = b"---\n".join(yaml.dumps(deployment(count)) for count in (1, 2))

    _, out, _ = run("apply", "-f", "new.yaml", "--manager", "me", "-o", "json", new=new)

    assert [json.loads(line)["spec"]["replicas"] for line in out.splitlines()] == [1, 2]


def test_what_cannot_be_applied_does_not_keep_the_rest(run):
    new = b"---\n".join(map(yaml.dumps, ({**deployment(1), "spec": {"replicas": "x"}}, [1], deployment(2))))

    code, out, err = run("apply", "-f", "new.yaml", "--manager", "me", new=new)

    assert (code, yaml.loads(out.encode())["spec"]) == (1, {"replicas": 2})
    first, second = err.splitlines()
    assert first.startswith(
        "new.yaml:document 1: failed to create typed patch object (/web; apps/v1, Kind=Deployment): .spec.replicas"
    )
    assert second.startswith("new.yaml:document 2: invalid JSON document: expected an object")


CRD = {
    "kind": "CustomResourceDefinition",
    "spec": {
        "group": "example.com",
        "names": {"kind": "Shelf"},
        "versions": [
            {
                "name": "v1",
                "schema": {
                    "openAPIV3Schema": {
                        "properties": {
                            "rows": {"type": "array", "items": {"type": "string"}, "x-kubernetes-list-type": "set"},
                        }
                    }
                },
            }
        ],
    },
}
SHELF = {"apiVersion": "example.com/v1", "kind": "Shelf", "metadata": {"name": "a"}, "rows": ["x"]}


def test_custom_resources_have_the_types_of_their_definitions(run):
    arguments = ("apply", "-f", "new.yaml", "--manager", "me", "-o", "json")

    known = run(*arguments, "--crd", "crd.yaml", new=SHELF, crd=CRD)
    unknown = run(*arguments, new=SHELF)

    fields = [json.loads(out)["metadata"]["managedFields"][0]["fieldsV1"] for _, out, _ in (known, unknown)]
    assert fields == [{"f:rows": {'v:"x"': {}}}, {"f:rows": {}}]
    assert known[2] == ""
    assert unknown[2] == "apimachinery: no schema of example.com/v1, Kind=Shelf: each of its lists is taken to have one owner\n"


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        pytest.param(["-f", "missing.yaml", "--manager", "me"], "missing.yaml: no such file or directory", id="no file"),
        pytest.param(
            ["-f", "new.yaml", "--manager", "me", "--to", "bad.yaml"],
            "--to bad.yaml:document 1: invalid JSON document: expected an object",
            id="no object",
        ),
        pytest.param(["-f", "new.yaml", "--manager", "me", "--scheme", "no.such"], "--scheme no.such: ", id="no scheme"),
    ],
)
def test_what_cannot_be_done_at_all(run, arguments, problem):
    code, out, err = run("apply", *arguments, new=deployment(1), bad=b"[1]")

    assert (code, out) == (2, "")
    assert err.startswith(f"apimachinery: {problem}")


# --- owners ---------------------------------------------------------------------------------------------------------


def test_owners_are_shown_as_a_tree(run):
    code, out, err = run("owners", "-f", "live.yaml", live=owned(1, "hpa", "Update"))

    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "/web; apps/v1, Kind=Deployment",
        "hpa (update): updated apps/v1 at 2024-01-01T00:00:00Z",
        "└─ spec",
        "   └─ replicas  hpa (update)",
    ]


def test_fields_that_nobody_owns_are_shown_where_asked_for(run):
    live = owned(1)
    live["spec"]["paused"] = True

    _, some, _ = run("owners", "-f", "live.yaml", live=live)
    _, every, _ = run("owners", "--all", "-f", "live.yaml", live=live)

    assert "paused" not in some
    assert "   ├─ paused  nobody" in every.splitlines()


def test_what_has_no_owners_to_show(run):
    code, _, err = run("owners", "-f", "live.yaml", live=b"---\n[1]\n---\n" + yaml.dumps(owned(1, operation="Patch")))

    assert code == 1
    assert [line.partition(": ")[0] for line in err.splitlines()] == ["live.yaml:document 1", "live.yaml:document 2"]
    assert err.endswith("operation must be `Apply` or `Update`\n")


def test_a_terminal_gets_a_drawing(run, monkeypatch):
    pytest.importorskip("rich")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)

    _, out, _ = run("owners", "-f", "live.yaml", live=owned(1))

    assert "└── replicas  " in out
    assert "gitops" in out
