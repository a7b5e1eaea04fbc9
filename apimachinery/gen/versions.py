"""The order of preference of API versions."""

from __future__ import annotations

import re

__all__ = ["version_order"]

_VERSION = re.compile(r"v([0-9]+)(?:(alpha|beta)([0-9]+))?")
_STABILITY = {None: 0, "beta": 1, "alpha": 2}


def version_order(version: str) -> tuple[int, int, int]:
    """Sorts versions: stable before beta before alpha, and newer before older.

    >>> sorted(["v1beta1", "v1", "v2alpha1", "v2", "v1beta2"], key=version_order)
    ['v2', 'v1', 'v1beta2', 'v1beta1', 'v2alpha1']
    """
    if (found := _VERSION.fullmatch(version)) is None:
        raise ValueError(f"not the version of a Kubernetes API: {version!r}")
    major, stability, minor = found.groups()
    return _STABILITY[stability], -int(major), -int(minor or 0)
