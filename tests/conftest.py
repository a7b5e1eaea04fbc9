"""How much hypothesis tries: little while one works, more where CI is set, much with ``--hypothesis-profile=long``."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# Time says nothing of what a busy machine runs: neither a slow example nor slow generation is a failure.
_BUSY = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}

settings.register_profile("fast", max_examples=25, **_BUSY)
settings.register_profile("ci", max_examples=100, print_blob=True, **_BUSY)
settings.register_profile("long", max_examples=2000, print_blob=True, **_BUSY)
settings.load_profile("ci" if os.environ.get("CI") else "fast")

collect_ignore = ["typing"]  # only type-checked
