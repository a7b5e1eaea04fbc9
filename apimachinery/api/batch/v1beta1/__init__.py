# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of batch/v1beta1 (Go: ``k8s.io/api/batch/v1beta1``)."""

from apimachinery.api.batch.v1beta1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.batch.v1beta1.types import (
    ConcurrencyPolicy,
    CronJob,
    CronJobList,
    CronJobSpec,
    CronJobStatus,
    JobTemplateSpec,
)

__all__ = [
    "GROUP_VERSION",
    "ConcurrencyPolicy",
    "CronJob",
    "CronJobList",
    "CronJobSpec",
    "CronJobStatus",
    "JobTemplateSpec",
    "add_to_scheme",
]
