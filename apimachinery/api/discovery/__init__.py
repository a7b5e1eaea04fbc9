# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The versions of the group discovery.k8s.io."""
