# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The versions of the group rbac.authorization.k8s.io."""
