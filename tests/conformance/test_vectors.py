"""Every line of every vector file, in the words of ``make conformance``."""

from __future__ import annotations

import pytest

from tests.conformance import suite
from tests.conformance.folders import REQUIRED, VECTORS

_FILES = sorted(VECTORS.glob("*.jsonl")) if VECTORS.is_dir() else []


def test_the_vectors_are_there():
    if not VECTORS.is_dir() and not REQUIRED:
        pytest.skip(f"no vectors at {VECTORS}: set APIMACHINERY_VECTORS")

    assert _FILES, f"no vectors at {VECTORS}"


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_every_line_gives_what_go_gave(path):
    if path.stem in suite.PENDING:
        pytest.skip(f"pending: {suite.PENDING[path.stem]}")

    result = suite.run_file(path)

    assert not result.failed, "\n".join([f"{result.failed} of {result.lines} lines failed", *map(str, result.failures)])
