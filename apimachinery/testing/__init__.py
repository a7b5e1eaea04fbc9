"""What the tests of a Kubernetes-like API need: Hypothesis strategies read off its types. Needs ``apimachinery[testing]``."""

from apimachinery.testing.strategies import json_values, objects

__all__ = ["json_values", "objects"]
