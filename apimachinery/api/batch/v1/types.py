# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of batch/v1 (Go: ``k8s.io/api/batch/v1/types.go``)."""

from enum import StrEnum
from typing import Annotated

import attrs

from apimachinery.api.core import v1 as corev1
from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Always,
    CustomUnique,
    Int32,
    Int64,
    ListAtomic,
    ListSet,
    OmitEmpty,
    Optional,
    Patch,
    Proto,
    Required,
    Struct,
    Time,
)
from apimachinery.types import UID

__all__ = [
    "CompletionMode",
    "ConcurrencyPolicy",
    "CronJob",
    "CronJobList",
    "CronJobSpec",
    "CronJobStatus",
    "Job",
    "JobCondition",
    "JobConditionType",
    "JobList",
    "JobSpec",
    "JobStatus",
    "JobTemplateSpec",
    "PodFailurePolicy",
    "PodFailurePolicyAction",
    "PodFailurePolicyOnExitCodesOperator",
    "PodFailurePolicyOnExitCodesRequirement",
    "PodFailurePolicyOnPodConditionsPattern",
    "PodFailurePolicyRule",
    "PodReplacementPolicy",
    "SuccessPolicy",
    "SuccessPolicyRule",
    "UncountedTerminatedPods",
]


class CompletionMode(StrEnum):
    """CompletionMode (Go: k8s.io/api/batch/v1)."""

    NON_INDEXED = "NonIndexed"
    INDEXED = "Indexed"


class ConcurrencyPolicy(StrEnum):
    """ConcurrencyPolicy (Go: k8s.io/api/batch/v1)."""

    ALLOW = "Allow"
    FORBID = "Forbid"
    REPLACE = "Replace"


class PodFailurePolicyAction(StrEnum):
    """PodFailurePolicyAction (Go: k8s.io/api/batch/v1)."""

    FAIL_JOB = "FailJob"
    FAIL_INDEX = "FailIndex"
    IGNORE = "Ignore"
    COUNT = "Count"


class PodFailurePolicyOnExitCodesOperator(StrEnum):
    """PodFailurePolicyOnExitCodesOperator (Go: k8s.io/api/batch/v1)."""

    IN = "In"
    NOT_IN = "NotIn"


@attrs.define(kw_only=True)
class PodFailurePolicyOnExitCodesRequirement(Struct):
    """PodFailurePolicyOnExitCodesRequirement (Go: k8s.io/api/batch/v1)."""

    container_name: Annotated[str | None, Proto(1)] = None
    operator: Annotated[PodFailurePolicyOnExitCodesOperator | str, Always(), Proto(2)] = ""
    values: Annotated[list[Int32], Always(), ListSet(), CustomUnique(), Proto(3)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class PodFailurePolicyOnPodConditionsPattern(Struct):
    """PodFailurePolicyOnPodConditionsPattern (Go: k8s.io/api/batch/v1)."""

    type: Annotated[corev1.PodConditionType | str, Always(), Proto(1)] = ""
    status: Annotated[corev1.ConditionStatus | str, Always(), Optional(), Proto(2)] = ""


@attrs.define(kw_only=True)
class PodFailurePolicyRule(Struct):
    """PodFailurePolicyRule (Go: k8s.io/api/batch/v1)."""

    action: Annotated[PodFailurePolicyAction | str, Always(), Proto(1)] = ""
    on_exit_codes: Annotated[PodFailurePolicyOnExitCodesRequirement | None, Proto(2)] = None
    on_pod_conditions: Annotated[
        list[PodFailurePolicyOnPodConditionsPattern],
        ListAtomic(),
        Proto(3),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class PodFailurePolicy(Struct):
    """PodFailurePolicy (Go: k8s.io/api/batch/v1)."""

    rules: Annotated[list[PodFailurePolicyRule], Always(), ListAtomic(), Proto(1)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class SuccessPolicyRule(Struct):
    """SuccessPolicyRule (Go: k8s.io/api/batch/v1)."""

    succeeded_indexes: Annotated[str | None, Proto(1)] = None
    succeeded_count: Annotated[Int32 | None, Proto(2)] = None


@attrs.define(kw_only=True)
class SuccessPolicy(Struct):
    """SuccessPolicy (Go: k8s.io/api/batch/v1)."""

    rules: Annotated[list[SuccessPolicyRule], Always(), ListAtomic(), Proto(1)] = attrs.field(factory=list)


class PodReplacementPolicy(StrEnum):
    """PodReplacementPolicy (Go: k8s.io/api/batch/v1)."""

    TERMINATING_OR_FAILED = "TerminatingOrFailed"
    FAILED = "Failed"


@attrs.define(kw_only=True)
class JobSpec(Struct):
    """JobSpec (Go: k8s.io/api/batch/v1)."""

    parallelism: Annotated[Int32 | None, Proto(1)] = None
    completions: Annotated[Int32 | None, Proto(2)] = None
    active_deadline_seconds: Annotated[Int64 | None, Proto(3)] = None
    pod_failure_policy: Annotated[PodFailurePolicy | None, Proto(11)] = None
    success_policy: Annotated[SuccessPolicy | None, Proto(16)] = None
    backoff_limit: Annotated[Int32 | None, Proto(7)] = None
    backoff_limit_per_index: Annotated[Int32 | None, Proto(12)] = None
    max_failed_indexes: Annotated[Int32 | None, Proto(13)] = None
    selector: Annotated[metav1.LabelSelector | None, Proto(4)] = None
    manual_selector: Annotated[bool | None, Proto(5)] = None
    template: Annotated[corev1.PodTemplateSpec, Always(), Proto(6)] = attrs.field(factory=corev1.PodTemplateSpec)
    ttl_seconds_after_finished: Annotated[Int32 | None, Proto(8, go="TTLSecondsAfterFinished")] = None
    completion_mode: Annotated[CompletionMode | str | None, Proto(9)] = None
    suspend: Annotated[bool | None, Proto(10)] = None
    pod_replacement_policy: Annotated[PodReplacementPolicy | str | None, Proto(14)] = None
    managed_by: Annotated[str | None, Proto(15)] = None


@attrs.define(kw_only=True)
class JobTemplateSpec(Struct):
    """JobTemplateSpec (Go: k8s.io/api/batch/v1)."""

    metadata: Annotated[metav1.ObjectMeta, OmitEmpty(), Proto(1)] = attrs.field(factory=metav1.ObjectMeta)
    spec: Annotated[JobSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=JobSpec)


@attrs.define(kw_only=True)
class CronJobSpec(Struct):
    """CronJobSpec (Go: k8s.io/api/batch/v1)."""

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
    """CronJobStatus (Go: k8s.io/api/batch/v1)."""

    active: Annotated[list[corev1.ObjectReference], ListAtomic(), Proto(1)] = attrs.field(factory=list)
    last_schedule_time: Annotated[Time | None, Proto(4)] = None
    last_successful_time: Annotated[Time | None, Proto(5)] = None


@attrs.define(kw_only=True)
class CronJob(metav1.Object):
    """CronJob (Go: k8s.io/api/batch/v1)."""

    spec: Annotated[CronJobSpec, OmitEmpty(), Required(), Proto(2)] = attrs.field(factory=CronJobSpec)
    status: Annotated[CronJobStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=CronJobStatus)


@attrs.define(kw_only=True)
class CronJobList(metav1.ObjectList[CronJob]):
    """CronJobList (Go: k8s.io/api/batch/v1)."""


class JobConditionType(StrEnum):
    """JobConditionType (Go: k8s.io/api/batch/v1)."""

    SUSPENDED = "Suspended"
    COMPLETE = "Complete"
    FAILED = "Failed"
    FAILURE_TARGET = "FailureTarget"
    SUCCESS_CRITERIA_MET = "SuccessCriteriaMet"


@attrs.define(kw_only=True)
class JobCondition(Struct):
    """JobCondition (Go: k8s.io/api/batch/v1)."""

    type: Annotated[JobConditionType | str, Always(), Proto(1)] = ""
    status: Annotated[corev1.ConditionStatus | str, Always(), Proto(2)] = ""
    last_probe_time: Annotated[Time | None, Always(), Proto(3)] = None
    last_transition_time: Annotated[Time | None, Always(), Proto(4)] = None
    reason: Annotated[str, Proto(5)] = ""
    message: Annotated[str, Proto(6)] = ""


@attrs.define(kw_only=True)
class UncountedTerminatedPods(Struct):
    """UncountedTerminatedPods (Go: k8s.io/api/batch/v1)."""

    succeeded: Annotated[list[UID], ListSet(), CustomUnique(), Proto(1)] = attrs.field(factory=list)
    failed: Annotated[list[UID], ListSet(), CustomUnique(), Proto(2)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class JobStatus(Struct):
    """JobStatus (Go: k8s.io/api/batch/v1)."""

    conditions: Annotated[
        list[JobCondition],
        Patch("merge", merge_key="type"),
        ListAtomic(),
        Proto(1),
    ] = attrs.field(factory=list)
    start_time: Annotated[Time | None, Proto(2)] = None
    completion_time: Annotated[Time | None, Proto(3)] = None
    active: Annotated[Int32, Proto(4)] = 0
    succeeded: Annotated[Int32, Proto(5)] = 0
    failed: Annotated[Int32, Proto(6)] = 0
    terminating: Annotated[Int32 | None, Proto(11)] = None
    completed_indexes: Annotated[str, Proto(7)] = ""
    failed_indexes: Annotated[str | None, Proto(10)] = None
    uncounted_terminated_pods: Annotated[UncountedTerminatedPods | None, Proto(8)] = None
    ready: Annotated[Int32 | None, Proto(9)] = None


@attrs.define(kw_only=True)
class Job(metav1.Object):
    """Job (Go: k8s.io/api/batch/v1)."""

    spec: Annotated[JobSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=JobSpec)
    status: Annotated[JobStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=JobStatus)


@attrs.define(kw_only=True)
class JobList(metav1.ObjectList[Job]):
    """JobList (Go: k8s.io/api/batch/v1)."""
