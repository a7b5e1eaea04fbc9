# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of v1 (Go: ``k8s.io/api/core/v1/types.go``)."""

from enum import StrEnum
from typing import TypeAlias

__all__ = [
    "AppArmorProfileType",
    "AzureDataDiskCachingMode",
    "AzureDataDiskKind",
    "Capability",
    "ClaimResourceStatus",
    "ComponentConditionType",
    "ConditionStatus",
    "ContainerRestartPolicy",
    "ContainerRestartRuleAction",
    "ContainerRestartRuleOnExitCodesOperator",
    "DNSPolicy",
    "FinalizerName",
    "HostPathType",
    "IPFamily",
    "IPFamilyPolicy",
    "LimitType",
    "LoadBalancerIPMode",
    "MountPropagationMode",
    "NamespaceConditionType",
    "NamespacePhase",
    "NodeAddressType",
    "NodeConditionType",
    "NodeInclusionPolicy",
    "NodePhase",
    "NodeSelectorOperator",
    "OSName",
    "PersistentVolumeAccessMode",
    "PersistentVolumeClaimConditionType",
    "PersistentVolumeClaimModifyVolumeStatus",
    "PersistentVolumeClaimPhase",
    "PersistentVolumeMode",
    "PersistentVolumePhase",
    "PersistentVolumeReclaimPolicy",
    "PodConditionType",
    "PodFSGroupChangePolicy",
    "PodPhase",
    "PodQOSClass",
    "PodResizeStatus",
    "PodSELinuxChangePolicy",
    "PreemptionPolicy",
    "ProcMountType",
    "Protocol",
    "PullPolicy",
    "RecursiveReadOnlyMode",
    "ReplicationControllerConditionType",
    "ResourceHealthStatus",
    "ResourceID",
    "ResourceName",
    "ResourceQuotaScope",
    "ResourceResizeRestartPolicy",
    "RestartPolicy",
    "ScopeSelectorOperator",
    "SeccompProfileType",
    "SecretType",
    "ServiceAffinity",
    "ServiceExternalTrafficPolicy",
    "ServiceInternalTrafficPolicy",
    "ServiceType",
    "Signal",
    "StorageMedium",
    "SupplementalGroupsPolicy",
    "TaintEffect",
    "TerminationMessagePolicy",
    "TolerationOperator",
    "URIScheme",
    "UniqueVolumeName",
    "UnsatisfiableConstraintAction",
]


class AppArmorProfileType(StrEnum):
    """AppArmorProfileType (Go: k8s.io/api/core/v1)."""

    UNCONFINED = "Unconfined"
    RUNTIME_DEFAULT = "RuntimeDefault"
    LOCALHOST = "Localhost"


class AzureDataDiskCachingMode(StrEnum):
    """AzureDataDiskCachingMode (Go: k8s.io/api/core/v1)."""

    NONE = "None"
    READ_ONLY = "ReadOnly"
    READ_WRITE = "ReadWrite"


class AzureDataDiskKind(StrEnum):
    """AzureDataDiskKind (Go: k8s.io/api/core/v1)."""

    SHARED = "Shared"
    DEDICATED = "Dedicated"
    MANAGED = "Managed"


Capability: TypeAlias = str
"""Capability (Go: k8s.io/api/core/v1)."""


class ClaimResourceStatus(StrEnum):
    """ClaimResourceStatus (Go: k8s.io/api/core/v1)."""

    CONTROLLER_RESIZE_IN_PROGRESS = "ControllerResizeInProgress"
    CONTROLLER_RESIZE_INFEASIBLE = "ControllerResizeInfeasible"
    NODE_RESIZE_PENDING = "NodeResizePending"
    NODE_RESIZE_IN_PROGRESS = "NodeResizeInProgress"
    NODE_RESIZE_INFEASIBLE = "NodeResizeInfeasible"


class ComponentConditionType(StrEnum):
    """ComponentConditionType (Go: k8s.io/api/core/v1)."""

    HEALTHY = "Healthy"


class ConditionStatus(StrEnum):
    """ConditionStatus (Go: k8s.io/api/core/v1)."""

    TRUE = "True"
    FALSE = "False"
    UNKNOWN = "Unknown"


class ContainerRestartPolicy(StrEnum):
    """ContainerRestartPolicy (Go: k8s.io/api/core/v1)."""

    ALWAYS = "Always"
    NEVER = "Never"
    ON_FAILURE = "OnFailure"


class ContainerRestartRuleAction(StrEnum):
    """ContainerRestartRuleAction (Go: k8s.io/api/core/v1)."""

    RESTART = "Restart"
    RESTART_ALL_CONTAINERS = "RestartAllContainers"


class ContainerRestartRuleOnExitCodesOperator(StrEnum):
    """ContainerRestartRuleOnExitCodesOperator (Go: k8s.io/api/core/v1)."""

    IN = "In"
    NOT_IN = "NotIn"


class DNSPolicy(StrEnum):
    """DNSPolicy (Go: k8s.io/api/core/v1)."""

    CLUSTER_FIRST_WITH_HOST_NET = "ClusterFirstWithHostNet"
    CLUSTER_FIRST = "ClusterFirst"
    DEFAULT = "Default"
    NONE = "None"


class FinalizerName(StrEnum):
    """FinalizerName (Go: k8s.io/api/core/v1)."""

    KUBERNETES = "kubernetes"


class HostPathType(StrEnum):
    """HostPathType (Go: k8s.io/api/core/v1)."""

    UNSET = ""
    DIRECTORY_OR_CREATE = "DirectoryOrCreate"
    DIRECTORY = "Directory"
    FILE_OR_CREATE = "FileOrCreate"
    FILE = "File"
    SOCKET = "Socket"
    CHAR_DEVICE = "CharDevice"
    BLOCK_DEVICE = "BlockDevice"


class IPFamily(StrEnum):
    """IPFamily (Go: k8s.io/api/core/v1)."""

    IPV4 = "IPv4"
    IPV6 = "IPv6"
    UNSET = ""


class IPFamilyPolicy(StrEnum):
    """IPFamilyPolicy (Go: k8s.io/api/core/v1)."""

    SINGLE_STACK = "SingleStack"
    PREFER_DUAL_STACK = "PreferDualStack"
    REQUIRE_DUAL_STACK = "RequireDualStack"


class LimitType(StrEnum):
    """LimitType (Go: k8s.io/api/core/v1)."""

    POD = "Pod"
    CONTAINER = "Container"
    PERSISTENT_VOLUME_CLAIM = "PersistentVolumeClaim"


class LoadBalancerIPMode(StrEnum):
    """LoadBalancerIPMode (Go: k8s.io/api/core/v1)."""

    VIP = "VIP"
    PROXY = "Proxy"


class MountPropagationMode(StrEnum):
    """MountPropagationMode (Go: k8s.io/api/core/v1)."""

    NONE = "None"
    HOST_TO_CONTAINER = "HostToContainer"
    BIDIRECTIONAL = "Bidirectional"


class NamespaceConditionType(StrEnum):
    """NamespaceConditionType (Go: k8s.io/api/core/v1)."""

    NAMESPACE_DELETION_DISCOVERY_FAILURE = "NamespaceDeletionDiscoveryFailure"
    NAMESPACE_DELETION_CONTENT_FAILURE = "NamespaceDeletionContentFailure"
    NAMESPACE_DELETION_GROUP_VERSION_PARSING_FAILURE = "NamespaceDeletionGroupVersionParsingFailure"
    NAMESPACE_CONTENT_REMAINING = "NamespaceContentRemaining"
    NAMESPACE_FINALIZERS_REMAINING = "NamespaceFinalizersRemaining"


class NamespacePhase(StrEnum):
    """NamespacePhase (Go: k8s.io/api/core/v1)."""

    ACTIVE = "Active"
    TERMINATING = "Terminating"


class NodeAddressType(StrEnum):
    """NodeAddressType (Go: k8s.io/api/core/v1)."""

    HOSTNAME = "Hostname"
    INTERNAL_IP = "InternalIP"
    EXTERNAL_IP = "ExternalIP"
    INTERNAL_DNS = "InternalDNS"
    EXTERNAL_DNS = "ExternalDNS"


class NodeConditionType(StrEnum):
    """NodeConditionType (Go: k8s.io/api/core/v1)."""

    READY = "Ready"
    MEMORY_PRESSURE = "MemoryPressure"
    DISK_PRESSURE = "DiskPressure"
    PID_PRESSURE = "PIDPressure"
    NETWORK_UNAVAILABLE = "NetworkUnavailable"


class NodeInclusionPolicy(StrEnum):
    """NodeInclusionPolicy (Go: k8s.io/api/core/v1)."""

    IGNORE = "Ignore"
    HONOR = "Honor"


class NodePhase(StrEnum):
    """NodePhase (Go: k8s.io/api/core/v1)."""

    PENDING = "Pending"
    RUNNING = "Running"
    TERMINATED = "Terminated"


class NodeSelectorOperator(StrEnum):
    """NodeSelectorOperator (Go: k8s.io/api/core/v1)."""

    IN = "In"
    NOT_IN = "NotIn"
    EXISTS = "Exists"
    DOES_NOT_EXIST = "DoesNotExist"
    GT = "Gt"
    LT = "Lt"


class OSName(StrEnum):
    """OSName (Go: k8s.io/api/core/v1)."""

    LINUX = "linux"
    WINDOWS = "windows"


class PersistentVolumeAccessMode(StrEnum):
    """PersistentVolumeAccessMode (Go: k8s.io/api/core/v1)."""

    READ_WRITE_ONCE = "ReadWriteOnce"
    READ_ONLY_MANY = "ReadOnlyMany"
    READ_WRITE_MANY = "ReadWriteMany"
    READ_WRITE_ONCE_POD = "ReadWriteOncePod"


class PersistentVolumeClaimConditionType(StrEnum):
    """PersistentVolumeClaimConditionType (Go: k8s.io/api/core/v1)."""

    RESIZING = "Resizing"
    FILE_SYSTEM_RESIZE_PENDING = "FileSystemResizePending"
    CONTROLLER_RESIZE_ERROR = "ControllerResizeError"
    NODE_RESIZE_ERROR = "NodeResizeError"
    MODIFY_VOLUME_ERROR = "ModifyVolumeError"
    MODIFYING_VOLUME = "ModifyingVolume"
    UNUSED = "Unused"


class PersistentVolumeClaimModifyVolumeStatus(StrEnum):
    """PersistentVolumeClaimModifyVolumeStatus (Go: k8s.io/api/core/v1)."""

    PENDING = "Pending"
    IN_PROGRESS = "InProgress"
    INFEASIBLE = "Infeasible"


class PersistentVolumeClaimPhase(StrEnum):
    """PersistentVolumeClaimPhase (Go: k8s.io/api/core/v1)."""

    PENDING = "Pending"
    BOUND = "Bound"
    LOST = "Lost"


class PersistentVolumeMode(StrEnum):
    """PersistentVolumeMode (Go: k8s.io/api/core/v1)."""

    BLOCK = "Block"
    FILESYSTEM = "Filesystem"


class PersistentVolumePhase(StrEnum):
    """PersistentVolumePhase (Go: k8s.io/api/core/v1)."""

    PENDING = "Pending"
    AVAILABLE = "Available"
    BOUND = "Bound"
    RELEASED = "Released"
    FAILED = "Failed"


class PersistentVolumeReclaimPolicy(StrEnum):
    """PersistentVolumeReclaimPolicy (Go: k8s.io/api/core/v1)."""

    RECYCLE = "Recycle"
    DELETE = "Delete"
    RETAIN = "Retain"


class PodConditionType(StrEnum):
    """PodConditionType (Go: k8s.io/api/core/v1)."""

    CONTAINERS_READY = "ContainersReady"
    INITIALIZED = "Initialized"
    READY = "Ready"
    POD_SCHEDULED = "PodScheduled"
    DISRUPTION_TARGET = "DisruptionTarget"
    POD_READY_TO_START_CONTAINERS = "PodReadyToStartContainers"
    POD_RESIZE_PENDING = "PodResizePending"
    POD_RESIZE_IN_PROGRESS = "PodResizeInProgress"
    ALL_CONTAINERS_RESTARTING = "AllContainersRestarting"


class PodFSGroupChangePolicy(StrEnum):
    """PodFSGroupChangePolicy (Go: k8s.io/api/core/v1)."""

    ON_ROOT_MISMATCH = "OnRootMismatch"
    ALWAYS = "Always"


class PodPhase(StrEnum):
    """PodPhase (Go: k8s.io/api/core/v1)."""

    PENDING = "Pending"
    RUNNING = "Running"
    SUCCEEDED = "Succeeded"
    FAILED = "Failed"
    UNKNOWN = "Unknown"


class PodQOSClass(StrEnum):
    """PodQOSClass (Go: k8s.io/api/core/v1)."""

    GUARANTEED = "Guaranteed"
    BURSTABLE = "Burstable"
    BEST_EFFORT = "BestEffort"


class PodResizeStatus(StrEnum):
    """PodResizeStatus (Go: k8s.io/api/core/v1)."""

    IN_PROGRESS = "InProgress"
    DEFERRED = "Deferred"
    INFEASIBLE = "Infeasible"


class PodSELinuxChangePolicy(StrEnum):
    """PodSELinuxChangePolicy (Go: k8s.io/api/core/v1)."""

    RECURSIVE = "Recursive"
    MOUNT_OPTION = "MountOption"


class PreemptionPolicy(StrEnum):
    """PreemptionPolicy (Go: k8s.io/api/core/v1)."""

    PREEMPT_LOWER_PRIORITY = "PreemptLowerPriority"
    NEVER = "Never"


class ProcMountType(StrEnum):
    """ProcMountType (Go: k8s.io/api/core/v1)."""

    DEFAULT = "Default"
    UNMASKED = "Unmasked"


class Protocol(StrEnum):
    """Protocol (Go: k8s.io/api/core/v1)."""

    TCP = "TCP"
    UDP = "UDP"
    SCTP = "SCTP"


class PullPolicy(StrEnum):
    """PullPolicy (Go: k8s.io/api/core/v1)."""

    ALWAYS = "Always"
    NEVER = "Never"
    IF_NOT_PRESENT = "IfNotPresent"


class RecursiveReadOnlyMode(StrEnum):
    """RecursiveReadOnlyMode (Go: k8s.io/api/core/v1)."""

    DISABLED = "Disabled"
    IF_POSSIBLE = "IfPossible"
    ENABLED = "Enabled"


class ReplicationControllerConditionType(StrEnum):
    """ReplicationControllerConditionType (Go: k8s.io/api/core/v1)."""

    REPLICA_FAILURE = "ReplicaFailure"


class ResourceHealthStatus(StrEnum):
    """ResourceHealthStatus (Go: k8s.io/api/core/v1)."""

    HEALTHY = "Healthy"
    UNHEALTHY = "Unhealthy"
    UNKNOWN = "Unknown"


ResourceID: TypeAlias = str
"""ResourceID (Go: k8s.io/api/core/v1)."""


class ResourceName(StrEnum):
    """ResourceName (Go: k8s.io/api/core/v1)."""

    CPU = "cpu"
    MEMORY = "memory"
    STORAGE = "storage"
    EPHEMERAL_STORAGE = "ephemeral-storage"
    PODS = "pods"
    SERVICES = "services"
    REPLICATIONCONTROLLERS = "replicationcontrollers"
    RESOURCEQUOTAS = "resourcequotas"
    SECRETS = "secrets"
    CONFIGMAPS = "configmaps"
    PERSISTENTVOLUMECLAIMS = "persistentvolumeclaims"
    SERVICES_NODEPORTS = "services.nodeports"
    SERVICES_LOADBALANCERS = "services.loadbalancers"
    REQUESTS_CPU = "requests.cpu"
    REQUESTS_MEMORY = "requests.memory"
    REQUESTS_STORAGE = "requests.storage"
    REQUESTS_EPHEMERAL_STORAGE = "requests.ephemeral-storage"
    LIMITS_CPU = "limits.cpu"
    LIMITS_MEMORY = "limits.memory"
    LIMITS_EPHEMERAL_STORAGE = "limits.ephemeral-storage"


class ResourceQuotaScope(StrEnum):
    """ResourceQuotaScope (Go: k8s.io/api/core/v1)."""

    TERMINATING = "Terminating"
    NOT_TERMINATING = "NotTerminating"
    BEST_EFFORT = "BestEffort"
    NOT_BEST_EFFORT = "NotBestEffort"
    PRIORITY_CLASS = "PriorityClass"
    CROSS_NAMESPACE_POD_AFFINITY = "CrossNamespacePodAffinity"
    VOLUME_ATTRIBUTES_CLASS = "VolumeAttributesClass"


class ResourceResizeRestartPolicy(StrEnum):
    """ResourceResizeRestartPolicy (Go: k8s.io/api/core/v1)."""

    NOT_REQUIRED = "NotRequired"
    RESTART_CONTAINER = "RestartContainer"


class RestartPolicy(StrEnum):
    """RestartPolicy (Go: k8s.io/api/core/v1)."""

    ALWAYS = "Always"
    ON_FAILURE = "OnFailure"
    NEVER = "Never"


class ScopeSelectorOperator(StrEnum):
    """ScopeSelectorOperator (Go: k8s.io/api/core/v1)."""

    IN = "In"
    NOT_IN = "NotIn"
    EXISTS = "Exists"
    DOES_NOT_EXIST = "DoesNotExist"


class SeccompProfileType(StrEnum):
    """SeccompProfileType (Go: k8s.io/api/core/v1)."""

    UNCONFINED = "Unconfined"
    RUNTIME_DEFAULT = "RuntimeDefault"
    LOCALHOST = "Localhost"


class SecretType(StrEnum):
    """SecretType (Go: k8s.io/api/core/v1)."""

    OPAQUE = "Opaque"
    KUBERNETES_IO_SERVICE_ACCOUNT_TOKEN = "kubernetes.io/service-account-token"
    KUBERNETES_IO_DOCKERCFG = "kubernetes.io/dockercfg"
    KUBERNETES_IO_DOCKERCONFIGJSON = "kubernetes.io/dockerconfigjson"
    KUBERNETES_IO_BASIC_AUTH = "kubernetes.io/basic-auth"
    KUBERNETES_IO_SSH_AUTH = "kubernetes.io/ssh-auth"
    KUBERNETES_IO_TLS = "kubernetes.io/tls"
    BOOTSTRAP_KUBERNETES_IO_TOKEN = "bootstrap.kubernetes.io/token"


class ServiceAffinity(StrEnum):
    """ServiceAffinity (Go: k8s.io/api/core/v1)."""

    CLIENT_IP = "ClientIP"
    NONE = "None"


class ServiceExternalTrafficPolicy(StrEnum):
    """ServiceExternalTrafficPolicy (Go: k8s.io/api/core/v1)."""

    CLUSTER = "Cluster"
    LOCAL = "Local"


class ServiceInternalTrafficPolicy(StrEnum):
    """ServiceInternalTrafficPolicy (Go: k8s.io/api/core/v1)."""

    CLUSTER = "Cluster"
    LOCAL = "Local"


class ServiceType(StrEnum):
    """ServiceType (Go: k8s.io/api/core/v1)."""

    CLUSTER_IP = "ClusterIP"
    NODE_PORT = "NodePort"
    LOAD_BALANCER = "LoadBalancer"
    EXTERNAL_NAME = "ExternalName"


class Signal(StrEnum):
    """Signal (Go: k8s.io/api/core/v1)."""

    SIGABRT = "SIGABRT"
    SIGALRM = "SIGALRM"
    SIGBUS = "SIGBUS"
    SIGCHLD = "SIGCHLD"
    SIGCLD = "SIGCLD"
    SIGCONT = "SIGCONT"
    SIGFPE = "SIGFPE"
    SIGHUP = "SIGHUP"
    SIGILL = "SIGILL"
    SIGINT = "SIGINT"
    SIGIO = "SIGIO"
    SIGIOT = "SIGIOT"
    SIGKILL = "SIGKILL"
    SIGPIPE = "SIGPIPE"
    SIGPOLL = "SIGPOLL"
    SIGPROF = "SIGPROF"
    SIGPWR = "SIGPWR"
    SIGQUIT = "SIGQUIT"
    SIGSEGV = "SIGSEGV"
    SIGSTKFLT = "SIGSTKFLT"
    SIGSTOP = "SIGSTOP"
    SIGSYS = "SIGSYS"
    SIGTERM = "SIGTERM"
    SIGTRAP = "SIGTRAP"
    SIGTSTP = "SIGTSTP"
    SIGTTIN = "SIGTTIN"
    SIGTTOU = "SIGTTOU"
    SIGURG = "SIGURG"
    SIGUSR1 = "SIGUSR1"
    SIGUSR2 = "SIGUSR2"
    SIGVTALRM = "SIGVTALRM"
    SIGWINCH = "SIGWINCH"
    SIGXCPU = "SIGXCPU"
    SIGXFSZ = "SIGXFSZ"
    SIGRTMIN = "SIGRTMIN"
    SIGRTMIN_1 = "SIGRTMIN+1"
    SIGRTMIN_2 = "SIGRTMIN+2"
    SIGRTMIN_3 = "SIGRTMIN+3"
    SIGRTMIN_4 = "SIGRTMIN+4"
    SIGRTMIN_5 = "SIGRTMIN+5"
    SIGRTMIN_6 = "SIGRTMIN+6"
    SIGRTMIN_7 = "SIGRTMIN+7"
    SIGRTMIN_8 = "SIGRTMIN+8"
    SIGRTMIN_9 = "SIGRTMIN+9"
    SIGRTMIN_10 = "SIGRTMIN+10"
    SIGRTMIN_11 = "SIGRTMIN+11"
    SIGRTMIN_12 = "SIGRTMIN+12"
    SIGRTMIN_13 = "SIGRTMIN+13"
    SIGRTMIN_14 = "SIGRTMIN+14"
    SIGRTMIN_15 = "SIGRTMIN+15"
    SIGRTMAX_14 = "SIGRTMAX-14"
    SIGRTMAX_13 = "SIGRTMAX-13"
    SIGRTMAX_12 = "SIGRTMAX-12"
    SIGRTMAX_11 = "SIGRTMAX-11"
    SIGRTMAX_10 = "SIGRTMAX-10"
    SIGRTMAX_9 = "SIGRTMAX-9"
    SIGRTMAX_8 = "SIGRTMAX-8"
    SIGRTMAX_7 = "SIGRTMAX-7"
    SIGRTMAX_6 = "SIGRTMAX-6"
    SIGRTMAX_5 = "SIGRTMAX-5"
    SIGRTMAX_4 = "SIGRTMAX-4"
    SIGRTMAX_3 = "SIGRTMAX-3"
    SIGRTMAX_2 = "SIGRTMAX-2"
    SIGRTMAX_1 = "SIGRTMAX-1"
    SIGRTMAX = "SIGRTMAX"


class StorageMedium(StrEnum):
    """StorageMedium (Go: k8s.io/api/core/v1)."""

    UNSET = ""
    MEMORY = "Memory"
    HUGE_PAGES = "HugePages"
    HUGE_PAGES_PREFIX = "HugePages-"


class SupplementalGroupsPolicy(StrEnum):
    """SupplementalGroupsPolicy (Go: k8s.io/api/core/v1)."""

    MERGE = "Merge"
    STRICT = "Strict"


class TaintEffect(StrEnum):
    """TaintEffect (Go: k8s.io/api/core/v1)."""

    NO_SCHEDULE = "NoSchedule"
    PREFER_NO_SCHEDULE = "PreferNoSchedule"
    NO_EXECUTE = "NoExecute"


class TerminationMessagePolicy(StrEnum):
    """TerminationMessagePolicy (Go: k8s.io/api/core/v1)."""

    FILE = "File"
    FALLBACK_TO_LOGS_ON_ERROR = "FallbackToLogsOnError"


class TolerationOperator(StrEnum):
    """TolerationOperator (Go: k8s.io/api/core/v1)."""

    EXISTS = "Exists"
    EQUAL = "Equal"
    LT = "Lt"
    GT = "Gt"


class URIScheme(StrEnum):
    """URIScheme (Go: k8s.io/api/core/v1)."""

    HTTP = "HTTP"
    HTTPS = "HTTPS"


UniqueVolumeName: TypeAlias = str
"""UniqueVolumeName (Go: k8s.io/api/core/v1)."""


class UnsatisfiableConstraintAction(StrEnum):
    """UnsatisfiableConstraintAction (Go: k8s.io/api/core/v1)."""

    DO_NOT_SCHEDULE = "DoNotSchedule"
    SCHEDULE_ANYWAY = "ScheduleAnyway"
