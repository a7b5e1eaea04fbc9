# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The versions of the group apidiscovery.k8s.io."""
