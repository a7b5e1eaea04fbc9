# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of batch/v1beta1 (Go: ``k8s.io/api/batch/v1beta1/types.go``)."""

from enum import StrEnum
from typing import Annotated

import attrs

from apimachinery.api.batch import v1 as batchv1
from apimachinery.api.core import v1 as corev1
from apimachinery.meta import v1 as metav1
from apimachinery.model import Always, Int32, Int64, ListAtomic, OmitEmpty, Proto, Required, Struct, Time

__all__ = ["ConcurrencyPolicy", "CronJob", "CronJobList", "CronJobSpec", "CronJobStatus", "JobTemplateSpec"]


class ConcurrencyPolicy(StrEnum):
    """ConcurrencyPolicy (Go: k8s.io/api/batch/v1beta1)."""

    ALLOW = "Allow"
    FORBID = "Forbid"
    REPLACE = "Replace"


@attrs.define(kw_only=True)
class JobTemplateSpec(Struct):
    """JobTemplateSpec (Go: k8s.io/api/batch/v1beta1)."""

    metadata: Annotated[metav1.ObjectMeta, OmitEmpty(), Proto(1)] = attrs.field(factory=metav1.ObjectMeta)
    spec: Annotated[batchv1.JobSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=batchv1.JobSpec)


@attrs.define(kw_only=True)
class CronJobSpec(Struct):
    """CronJobSpec (Go: k8s.io/api/batch/v1beta1)."""

    schedule: Annotated[str, Always(), Required(), Proto(1)] = ""
    time_zone: Annotated[str | None, Proto(8)] = None
    starting_deadline_seconds: Annotated[Int64 | None, Proto(2)] = None
    concurrency_policy: Annotated[ConcurrencyPolicy | str, Proto(3)] = ""
    suspend: Annotated[bool | None, Proto(4)] = None
    job_template: Annotated[JobTemplateSpec, Always(), Proto(5)] = attrs.field(factory=JobTemplateSpec)
    successful_jobs_history_limit: Annotated[Int32 | None, Proto(6)] = None
    failed_jobs_history_limit: Annotated[Int32 | None, Proto(7)] = None


@attrs.define(kw_only=True)
class CronJobStatus(Struct):
    """CronJobStatus (Go: k8s.io/api/batch/v1beta1)."""

    active: Annotated[list[corev1.ObjectReference], ListAtomic(), Proto(1)] = attrs.field(factory=list)
    last_schedule_time: Annotated[Time | None, Proto(4)] = None
    last_successful_time: Annotated[Time | None, Proto(5)] = None


@attrs.define(kw_only=True)
class CronJob(metav1.Object):
    """CronJob (Go: k8s.io/api/batch/v1beta1).

    Deprecated since 1.21, not served since 1.25, replaced by batch/v1.
    """

    spec: Annotated[CronJobSpec, OmitEmpty(), Required(), Proto(2)] = attrs.field(factory=CronJobSpec)
    status: Annotated[CronJobStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=CronJobStatus)


@attrs.define(kw_only=True)
class CronJobList(metav1.ObjectList[CronJob]):
    """CronJobList (Go: k8s.io/api/batch/v1beta1).

    Deprecated since 1.21, not served since 1.25, replaced by batch/v1.
    """
