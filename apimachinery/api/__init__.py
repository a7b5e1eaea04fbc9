# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The Kubernetes API types, a package for each group and version (Go: ``k8s.io/api``).

    from apimachinery.api.core import v1 as corev1

    pod = corev1.Pod(metadata=metav1.ObjectMeta(name="web"))

Nothing is imported before it is needed, neither here nor in a scheme.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from apimachinery.meta import v1 as metav1
from apimachinery.schema import GroupVersion

if TYPE_CHECKING:
    from collections.abc import Mapping

    from apimachinery.runtime import Scheme

__all__ = ["PACKAGES", "add_to_scheme", "scheme"]

PACKAGES: Mapping[GroupVersion, str] = {
    GroupVersion("admission.k8s.io", "v1"): "apimachinery.api.admission.v1",
    GroupVersion("admission.k8s.io", "v1beta1"): "apimachinery.api.admission.v1beta1",
    GroupVersion("admissionregistration.k8s.io", "v1"): "apimachinery.api.admissionregistration.v1",
    GroupVersion("admissionregistration.k8s.io", "v1beta1"): "apimachinery.api.admissionregistration.v1beta1",
    GroupVersion("admissionregistration.k8s.io", "v1alpha1"): "apimachinery.api.admissionregistration.v1alpha1",
    GroupVersion("apidiscovery.k8s.io", "v2"): "apimachinery.api.apidiscovery.v2",
    GroupVersion("apidiscovery.k8s.io", "v2beta1"): "apimachinery.api.apidiscovery.v2beta1",
    GroupVersion("internal.apiserver.k8s.io", "v1alpha1"): "apimachinery.api.apiserverinternal.v1alpha1",
    GroupVersion("apps", "v1"): "apimachinery.api.apps.v1",
    GroupVersion("apps", "v1beta2"): "apimachinery.api.apps.v1beta2",
    GroupVersion("apps", "v1beta1"): "apimachinery.api.apps.v1beta1",
    GroupVersion("authentication.k8s.io", "v1"): "apimachinery.api.authentication.v1",
    GroupVersion("authentication.k8s.io", "v1beta1"): "apimachinery.api.authentication.v1beta1",
    GroupVersion("authentication.k8s.io", "v1alpha1"): "apimachinery.api.authentication.v1alpha1",
    GroupVersion("authorization.k8s.io", "v1"): "apimachinery.api.authorization.v1",
    GroupVersion("authorization.k8s.io", "v1beta1"): "apimachinery.api.authorization.v1beta1",
    GroupVersion("autoscaling", "v2"): "apimachinery.api.autoscaling.v2",
    GroupVersion("autoscaling", "v1"): "apimachinery.api.autoscaling.v1",
    GroupVersion("batch", "v1"): "apimachinery.api.batch.v1",
    GroupVersion("batch", "v1beta1"): "apimachinery.api.batch.v1beta1",
    GroupVersion("certificates.k8s.io", "v1"): "apimachinery.api.certificates.v1",
    GroupVersion("certificates.k8s.io", "v1beta1"): "apimachinery.api.certificates.v1beta1",
    GroupVersion("certificates.k8s.io", "v1alpha1"): "apimachinery.api.certificates.v1alpha1",
    GroupVersion("coordination.k8s.io", "v1"): "apimachinery.api.coordination.v1",
    GroupVersion("coordination.k8s.io", "v1beta1"): "apimachinery.api.coordination.v1beta1",
    GroupVersion("coordination.k8s.io", "v1alpha2"): "apimachinery.api.coordination.v1alpha2",
    GroupVersion("", "v1"): "apimachinery.api.core.v1",
    GroupVersion("discovery.k8s.io", "v1"): "apimachinery.api.discovery.v1",
    GroupVersion("discovery.k8s.io", "v1beta1"): "apimachinery.api.discovery.v1beta1",
    GroupVersion("events.k8s.io", "v1"): "apimachinery.api.events.v1",
    GroupVersion("events.k8s.io", "v1beta1"): "apimachinery.api.events.v1beta1",
    GroupVersion("extensions", "v1beta1"): "apimachinery.api.extensions.v1beta1",
    GroupVersion("flowcontrol.apiserver.k8s.io", "v1"): "apimachinery.api.flowcontrol.v1",
    GroupVersion("flowcontrol.apiserver.k8s.io", "v1beta3"): "apimachinery.api.flowcontrol.v1beta3",
    GroupVersion("flowcontrol.apiserver.k8s.io", "v1beta2"): "apimachinery.api.flowcontrol.v1beta2",
    GroupVersion("flowcontrol.apiserver.k8s.io", "v1beta1"): "apimachinery.api.flowcontrol.v1beta1",
    GroupVersion("imagepolicy.k8s.io", "v1alpha1"): "apimachinery.api.imagepolicy.v1alpha1",
    GroupVersion("networking.k8s.io", "v1"): "apimachinery.api.networking.v1",
    GroupVersion("networking.k8s.io", "v1beta1"): "apimachinery.api.networking.v1beta1",
    GroupVersion("node.k8s.io", "v1"): "apimachinery.api.node.v1",
    GroupVersion("node.k8s.io", "v1beta1"): "apimachinery.api.node.v1beta1",
    GroupVersion("node.k8s.io", "v1alpha1"): "apimachinery.api.node.v1alpha1",
    GroupVersion("policy", "v1"): "apimachinery.api.policy.v1",
    GroupVersion("policy", "v1beta1"): "apimachinery.api.policy.v1beta1",
    GroupVersion("rbac.authorization.k8s.io", "v1"): "apimachinery.api.rbac.v1",
    GroupVersion("rbac.authorization.k8s.io", "v1beta1"): "apimachinery.api.rbac.v1beta1",
    GroupVersion("rbac.authorization.k8s.io", "v1alpha1"): "apimachinery.api.rbac.v1alpha1",
    GroupVersion("resource.k8s.io", "v1"): "apimachinery.api.resource.v1",
    GroupVersion("resource.k8s.io", "v1beta2"): "apimachinery.api.resource.v1beta2",
    GroupVersion("resource.k8s.io", "v1beta1"): "apimachinery.api.resource.v1beta1",
    GroupVersion("resource.k8s.io", "v1alpha3"): "apimachinery.api.resource.v1alpha3",
    GroupVersion("scheduling.k8s.io", "v1"): "apimachinery.api.scheduling.v1",
    GroupVersion("scheduling.k8s.io", "v1beta1"): "apimachinery.api.scheduling.v1beta1",
    GroupVersion("scheduling.k8s.io", "v1alpha2"): "apimachinery.api.scheduling.v1alpha2",
    GroupVersion("storage.k8s.io", "v1"): "apimachinery.api.storage.v1",
    GroupVersion("storage.k8s.io", "v1beta1"): "apimachinery.api.storage.v1beta1",
    GroupVersion("storage.k8s.io", "v1alpha1"): "apimachinery.api.storage.v1alpha1",
    GroupVersion("storagemigration.k8s.io", "v1beta1"): "apimachinery.api.storagemigration.v1beta1",
}
"""The package of each version, the preferred version of a group first."""


def add_to_scheme(scheme: Scheme) -> None:
    """Register every kind; a package is imported when something of its version is looked up."""
    metav1.add_unversioned_types(scheme)
    for version, package in PACKAGES.items():
        scheme.add_lazy(version, package)


def scheme() -> Scheme:
    """A new scheme of all kinds."""
    from apimachinery.runtime import Scheme  # types alone do without

    scheme = Scheme("kubernetes")
    add_to_scheme(scheme)
    return scheme
