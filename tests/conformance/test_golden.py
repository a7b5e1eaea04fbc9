"""Every golden object of every release, in the words of ``make conformance``."""

from __future__ import annotations

import pytest

from tests.conformance.folders import GOLDEN, REQUIRED
from tests.conformance.golden import run_release

_RELEASES = sorted(path for path in GOLDEN.iterdir() if path.is_dir()) if GOLDEN.is_dir() else []


def test_the_golden_objects_are_there():
    if not GOLDEN.is_dir() and not REQUIRED:
        pytest.skip(f"no golden objects at {GOLDEN}: set APIMACHINERY_GOLDEN")

    assert _RELEASES, f"no golden objects at {GOLDEN}"


@pytest.mark.parametrize("release", _RELEASES, ids=lambda path: path.name)
def test_every_object_is_written_as_go_writes_it(release):
    result = run_release(release)

    assert not result.failed, "\n".join([f"{result.failed} of {result.lines} lines failed", *map(str, result.failures)])
