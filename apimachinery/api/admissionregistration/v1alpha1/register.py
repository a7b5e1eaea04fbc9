# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The kinds of admissionregistration.k8s.io/v1alpha1 (Go: ``k8s.io/api/admissionregistration/v1alpha1``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apimachinery.api.admissionregistration.v1alpha1.types import (
    MutatingAdmissionPolicy,
    MutatingAdmissionPolicyBinding,
    MutatingAdmissionPolicyBindingList,
    MutatingAdmissionPolicyList,
    ValidatingAdmissionPolicy,
    ValidatingAdmissionPolicyBinding,
    ValidatingAdmissionPolicyBindingList,
    ValidatingAdmissionPolicyList,
)
from apimachinery.meta import v1 as metav1
from apimachinery.schema import GroupVersion

if TYPE_CHECKING:
    from apimachinery.runtime import Scheme

__all__ = ["GROUP_VERSION", "add_to_scheme"]

GROUP_VERSION = GroupVersion("admissionregistration.k8s.io", "v1alpha1")


def add_to_scheme(scheme: Scheme) -> None:
    """Register every kind of admissionregistration.k8s.io/v1alpha1."""
    scheme.add_known_types(
        GROUP_VERSION,
        MutatingAdmissionPolicy,
        MutatingAdmissionPolicyBinding,
        MutatingAdmissionPolicyBindingList,
        MutatingAdmissionPolicyList,
        ValidatingAdmissionPolicy,
        ValidatingAdmissionPolicyBinding,
        ValidatingAdmissionPolicyBindingList,
        ValidatingAdmissionPolicyList,
    )
    metav1.add_to_group_version(scheme, GROUP_VERSION)
