"""Upstream's sample API group, ``testapigroup.apimachinery.k8s.io``, declared as a user would declare it."""
