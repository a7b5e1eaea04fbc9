# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of admission.k8s.io/v1 (Go: ``k8s.io/api/admission/v1``)."""

from apimachinery.api.admission.v1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.admission.v1.types import (
    AdmissionRequest,
    AdmissionResponse,
    AdmissionReview,
    Operation,
    PatchType,
)

__all__ = [
    "GROUP_VERSION",
    "AdmissionRequest",
    "AdmissionResponse",
    "AdmissionReview",
    "Operation",
    "PatchType",
    "add_to_scheme",
]
