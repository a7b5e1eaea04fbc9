"""A mapper over all kinds of a scheme, for tests (Go: ``api/meta/testrestmapper``)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from apimachinery.meta.restmapper import ANY, DefaultRESTMapper, MultiRESTMapper, PriorityRESTMapper, RESTScope
from apimachinery.runtime import Scheme
from apimachinery.schema import GroupKind, GroupVersion, GroupVersionKind, GroupVersionResource

__all__ = ["KUBERNETES_ROOT_KINDS", "static_rest_mapper"]

_ROOT_KINDS: dict[str, str] = {
    "": "ComponentStatus Namespace Node PersistentVolume",
    "admissionregistration.k8s.io": (
        "MutatingAdmissionPolicy MutatingAdmissionPolicyBinding MutatingWebhookConfiguration "
        "ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding ValidatingWebhookConfiguration"
    ),
    "apiextensions.k8s.io": "CustomResourceDefinition",
    "apiregistration.k8s.io": "APIService",
    "authentication.k8s.io": "SelfSubjectReview TokenReview",
    "authorization.k8s.io": "SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview",
    "certificates.k8s.io": "CertificateSigningRequest ClusterTrustBundle",
    "flowcontrol.apiserver.k8s.io": "FlowSchema PriorityLevelConfiguration",
    "internal.apiserver.k8s.io": "StorageVersion",
    "networking.k8s.io": "IPAddress IngressClass ServiceCIDR",
    "node.k8s.io": "RuntimeClass",
    "rbac.authorization.k8s.io": "ClusterRole ClusterRoleBinding",
    "resource.k8s.io": "DeviceClass DeviceTaintRule ResourcePoolStatusRequest ResourceSlice",
    "scheduling.k8s.io": "PriorityClass",
    "storage.k8s.io": "CSIDriver CSINode StorageClass VolumeAttachment VolumeAttributesClass",
    "storagemigration.k8s.io": "StorageVersionMigration",
}

KUBERNETES_ROOT_KINDS: Final = frozenset(GroupKind(group, kind) for group, kinds in _ROOT_KINDS.items() for kind in kinds.split())
"""The kinds of Kubernetes whose objects live in no namespace."""

_FIRST_GROUPS = ("", "extensions", "metrics")


def static_rest_mapper(
    scheme: Scheme, *versions: GroupVersion, root_kinds: Collection[GroupKind] = KUBERNETES_ROOT_KINDS
) -> PriorityRESTMapper:
    """A mapper over the kinds of *scheme*, whose resources have the names that are guessed for them.

    Where several have one name, *versions* come first; without them the preferred versions of the core group, then of the
    other groups by name, then all others in the same order.

    Args:
        scheme: What knows the kinds. All that it loads lazily is loaded.
        versions: The versions to prefer, first to last.
        root_kinds: The kinds whose objects live in no namespace.
    """
    groups = [group for group in scheme.kinds.groups() if scheme.kinds.versions(group)]
    mapper = MultiRESTMapper([_group_mapper(scheme, group, root_kinds) for group in groups])
    patterns = list(versions or _preferences(scheme, groups))
    return PriorityRESTMapper(
        mapper,
        [GroupVersionResource(each.group, each.version, ANY) for each in patterns],
        [GroupVersionKind(each.group, each.version, ANY) for each in patterns],
    )


def _group_mapper(scheme: Scheme, group: str, root_kinds: Collection[GroupKind]) -> DefaultRESTMapper:
    versions = scheme.kinds.versions(group)
    mapper = DefaultRESTMapper(versions)
    for version in versions:
        for kind in scheme.kinds.known_types(version):
            if kind != "Status" and not kind.endswith("Options"):  # these are answers and parameters, and kept nowhere
                scope = RESTScope.ROOT if GroupKind(group, kind) in root_kinds else RESTScope.NAMESPACE
                mapper.add(version.with_kind(kind), scope)
    return mapper


def _preferences(scheme: Scheme, groups: Iterable[str]) -> Iterable[GroupVersion]:
    """The preferred version of each group, then any version of each, in the order of the groups."""
    ordered = [*(group for group in _FIRST_GROUPS if group in groups), *sorted(set(groups).difference(_FIRST_GROUPS))]
    yield from (scheme.kinds.versions(group)[0] for group in ordered)
    yield from (GroupVersion(group, ANY) for group in ordered)
