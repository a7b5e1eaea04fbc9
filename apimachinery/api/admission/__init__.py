# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The versions of the group admission.k8s.io."""
