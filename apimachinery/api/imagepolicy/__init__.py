# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The versions of the group imagepolicy.k8s.io."""
