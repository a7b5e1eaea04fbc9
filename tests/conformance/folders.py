"""Where the recorded results of the Go libraries are."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["GOLDEN", "REQUIRED", "ROOT", "VECTORS"]

ROOT = Path(__file__).parents[2]

VECTORS = Path(os.environ.get("APIMACHINERY_VECTORS") or ROOT.parent / "shared/vectors")
GOLDEN = Path(os.environ.get("APIMACHINERY_GOLDEN") or ROOT.parent / "shared/golden")

REQUIRED = bool(os.environ.get("APIMACHINERY_CONFORMANCE_REQUIRED"))
"""Whether a missing folder is a failure rather than a reason to skip."""
