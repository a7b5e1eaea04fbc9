"""Where the recorded results of the Go libraries are."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["GOLDEN", "REQUIRED", "ROOT", "VECTORS", "support_file"]

ROOT = Path(__file__).parents[2]

_USUAL = ROOT.parent / "shared/vectors"

VECTORS = Path(os.environ.get("APIMACHINERY_VECTORS") or _USUAL)
GOLDEN = Path(os.environ.get("APIMACHINERY_GOLDEN") or ROOT.parent / "shared/golden")

REQUIRED = bool(os.environ.get("APIMACHINERY_CONFORMANCE_REQUIRED"))
"""Whether a missing folder is a failure rather than a reason to skip."""


def support_file(name: str) -> Path:
    """A file about the types that lines name: the one beside the vectors that are being run, or else the usual one."""
    given = Path(os.environ.get("APIMACHINERY_VECTORS") or _USUAL) / name  # as of now: ``make conformance`` sets it late
    return given if given.is_file() else _USUAL / name
