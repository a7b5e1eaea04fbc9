"""An API of telescopes and what they are to observe, in three versions. Nothing in it is a container.

v1alpha1    everything is text, one filter an observation
v1beta1     positions are numbers, several filters, conditions
v1          exposures per filter, scheduling of its own; the version that is stored
"""

from apimachinery.runtime import Scheme
from docs.examples.observatory import conversions, v1, v1alpha1, v1beta1

__all__ = ["scheme"]

scheme = Scheme("observatory")
v1alpha1.add_to_scheme(scheme)
v1beta1.add_to_scheme(scheme)
v1.add_to_scheme(scheme)
conversions.add_to_scheme(scheme)
scheme.set_version_priority(v1.GROUP_VERSION, v1beta1.GROUP_VERSION, v1alpha1.GROUP_VERSION)  # the first is stored
scheme.check()
