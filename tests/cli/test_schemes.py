"""``--scheme``: the API that a command works on, and ``api-resources``, which shows it."""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import Namespace

import pytest

from apimachinery.cli import main
from apimachinery.cli._errors import UsageError
from apimachinery.cli._schemes import load_scheme
from docs.examples import observatory


def load(path: str | None):
    return load_scheme(Namespace(scheme=path))


def test_the_example_is_the_scheme_where_none_is_named():
    assert load(None) is observatory.scheme


@pytest.mark.parametrize("attribute", ["", ":scheme"])
def test_the_attribute_is_named_scheme_unless_said_otherwise(attribute):
    assert load(f"docs.examples.observatory{attribute}") is observatory.scheme


def test_a_function_may_give_the_scheme():
    assert load("apimachinery.api:scheme").recognizes(observatory.v1.GROUP_VERSION.with_kind("Observation")) is False
    assert load("apimachinery.api:scheme").name == "kubernetes"


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        pytest.param("nowhere", "--scheme nowhere: No module named 'nowhere'", id="module"),
        pytest.param("json:absent", "--scheme json:absent: module 'json' has no attribute 'absent'", id="attribute"),
        pytest.param("json:decoder", "--scheme json:decoder is of the type module, not a Scheme", id="not a scheme"),
        pytest.param(":scheme", "--scheme :scheme: Empty module name", id="no module"),
    ],
)
def test_what_is_no_scheme_is_said(path, problem):
    with pytest.raises(UsageError) as caught:
        load(path)

    assert str(caught.value) == problem


def test_a_module_that_fails_to_import_is_said(tmp_path, monkeypatch):
    (tmp_path / "needs_more.py").write_text("import not_there_at_all\n")
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(UsageError, match="No module named 'not_there_at_all'"):
        load("needs_more:scheme")


def test_away_from_the_repository_a_scheme_has_to_be_named(tmp_path):
    code = """
import sys
sys.path[:] = [path for path in sys.path if path != sys.argv[1]]
sys.meta_path[:] = [finder for finder in sys.meta_path if "editable" not in repr(finder).lower()]
import apimachinery.cli
raise SystemExit(apimachinery.cli.main(["api-resources"]))
"""
    root = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))
    (tmp_path / "apimachinery").symlink_to(os.path.join(root, "apimachinery"))

    result = subprocess.run([sys.executable, "-c", code, root], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == (
        "apimachinery: name an API with --scheme MODULE:ATTRIBUTE, such as apimachinery.api:scheme for the Kubernetes types; "
        "the example is in the repository only\n"
    )


def test_api_resources_shows_each_kind_in_each_version(capsys):
    assert main(["api-resources"]) == 0

    out = capsys.readouterr().out
    assert [line.split() for line in out.splitlines() if "List" not in line] == [
        ["KIND", "APIVERSION", "CLASS", "ROLE"],
        ["Observation", "observatory.example.com/v1", "docs.examples.observatory.v1.Observation", "storage", "hub"],
        ["Observation", "observatory.example.com/v1beta1", "docs.examples.observatory.v1beta1.Observation"],
        ["Observation", "observatory.example.com/v1alpha1", "docs.examples.observatory.v1alpha1.Observation"],
        ["Telescope", "observatory.example.com/v1", "docs.examples.observatory.v1.Telescope", "storage", "hub"],
        ["Telescope", "observatory.example.com/v1beta1", "docs.examples.observatory.v1beta1.Telescope"],
    ]


def test_api_resources_may_show_one_group(capsys):
    assert main(["api-resources", "--scheme", "apimachinery.api:scheme", "--api-group", "policy"]) == 0

    rows = [line.split() for line in capsys.readouterr().out.splitlines()[1:]]
    assert {row[1] for row in rows} == {"policy/v1", "policy/v1beta1"}
    assert ["PodDisruptionBudget", "policy/v1", "apimachinery.api.policy.v1.types.PodDisruptionBudget", "storage", "hub"] in rows


def test_api_resources_marks_what_has_no_version(capsys):
    main(["api-resources", "--scheme", "apimachinery.api:scheme", "--api-group", ""])

    rows = [line.split() for line in capsys.readouterr().out.splitlines()[1:]]
    assert ["Status", "v1", "apimachinery.meta.v1.status.Status", "unversioned"] in rows
