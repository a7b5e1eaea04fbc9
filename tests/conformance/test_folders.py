"""What lines are about is looked up beside the lines that are being run."""

from __future__ import annotations

from tests.conformance.folders import support_file


def test_a_support_file_is_the_one_beside_the_vectors_that_are_run(monkeypatch, tmp_path):
    monkeypatch.setenv("APIMACHINERY_VECTORS", str(tmp_path))
    (tmp_path / "there.json").write_text("{}")

    assert support_file("there.json") == tmp_path / "there.json"
    assert support_file("not_there.json").parent != tmp_path
