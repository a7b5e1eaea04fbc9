"""Every example in README and in the documentation does what the page says."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import apimachinery
from tests.docs.pages import ROOT, ExampleError, blocks_of, pages, run_page

README = (ROOT / "README.md").read_text()


@pytest.mark.parametrize("path", list(pages()), ids=lambda path: str(path.relative_to(ROOT)))
def test_the_examples_of_a_page_do_what_it_says(path, monkeypatch):
    monkeypatch.chdir(ROOT)

    run_page(path)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("```{doctest}\n>>> 1 + 1\n3\n```\n", id="a session"),
        pytest.param("```{doctest}\n1 + 1\n```\n", id="a session without prompts"),
        pytest.param("```python\nprint(1)\n```\n\n```text\n2\n```\n", id="code that prints something else"),
        pytest.param("```python\nprint(1)\n```\n\nIt prints:\n\n```text\n1\n```\n", id="what is printed does not follow at once"),
        pytest.param("```console\n$ apimachinery convert -f nowhere --to v1\nfine\n```\n", id="a command"),
    ],
)
def test_an_example_that_does_something_else_is_a_failure(text, tmp_path):
    page = tmp_path / "page.md"
    page.write_text(text)

    with pytest.raises(ExampleError):
        run_page(page)


def test_the_blocks_of_a_page_share_their_names(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(
        "```python\na = 1\n```\n```{doctest}\n>>> a\n1\n>>> b = 2\n```\n```python\nprint(a + b)\n```\n```text\n3\n```\n"
    )

    assert run_page(page) == 3


def test_readme_opens_with_the_two_commands():
    first = blocks_of(README)[0]

    assert [line.split("#")[0].split() for line in first.text.splitlines()][-2:] == [["make", "demo"], ["make", "test"]]
    assert first.line < 12


def test_readme_declares_two_versions_and_converts_in_forty_lines():
    (code,) = [block for block in blocks_of(README) if block.kind == "python"]

    assert len([line for line in code.text.splitlines() if line]) <= 40


@pytest.mark.parametrize("path", list(pages()), ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_to_files_that_are_there(path):
    targets = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", path.read_text())

    assert [target for target in targets if not (path.parent / target).exists()] == []


def test_the_reference_has_every_public_package():
    documented = set()
    for path in (ROOT / "docs/reference").glob("*.md"):
        documented |= set(re.findall(r"automodule:: (\S+)", path.read_text()))

    assert set(public_packages()) - documented == set()


def public_packages() -> list[str]:
    """What a program imports names from; the generator, the command line and the versions of the Kubernetes groups apart."""
    found = []
    for info in pkgutil.walk_packages(apimachinery.__path__, "apimachinery."):
        parts = info.name.split(".")[1:]
        if any(part.startswith("_") for part in parts) or parts[0] in ("gen", "cli") or (parts[0] == "api" and len(parts) > 1):
            continue
        if (info.ispkg or len(parts) == 1) and getattr(importlib.import_module(info.name), "__all__", ()):
            found.append(info.name)
    return found


def test_pages_are_found():
    assert {Path("README.md"), Path("docs/tutorial.md")} <= {path.relative_to(ROOT) for path in pages()}
