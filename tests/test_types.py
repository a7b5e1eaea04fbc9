"""The small types that everything shares."""

import pytest

from apimachinery.types import NamespacedName, PatchType


@pytest.mark.parametrize(
    ("namespace", "name", "text"),
    [
        pytest.param("default", "web", "default/web", id="both"),
        pytest.param("", "web", "/web", id="without a namespace"),
        pytest.param("", "", "/", id="neither"),
        pytest.param("a", "b/c", "a/b/c", id="nothing is escaped"),
    ],
)
def test_a_namespaced_name_prints_both_parts(namespace: str, name: str, text: str) -> None:
    assert str(NamespacedName(namespace, name)) == text


def test_namespaced_names_are_keys_and_sort_by_namespace_first() -> None:
    names = [NamespacedName("b", "a"), NamespacedName("a", "b"), NamespacedName("a", "a")]

    assert sorted(dict.fromkeys(names)) == names[::-1]


def test_a_patch_type_is_its_media_type() -> None:
    assert PatchType("application/merge-patch+json") is PatchType.MERGE
