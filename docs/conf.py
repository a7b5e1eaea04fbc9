"""How the documentation is built: ``make docs``."""

import builtins
import importlib.metadata
import re
import types
from pathlib import Path

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx

project = "apimachinery"
author = "the apimachinery authors"
project_copyright = "the apimachinery authors"
release = importlib.metadata.version("apimachinery")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.doctest", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "apimachinery"

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_default_options = {"members": True, "show-inheritance": True}
autodoc_preserve_defaults = True
add_module_names = False
napoleon_numpy_docstring = False

# The examples of docstrings are run with the tests; only those of pages are run here.
doctest_test_doctest_blocks = ""
trim_doctest_flags = False

suppress_warnings = ["ref.python"]  # a name that several packages offer links to the first of them


def setup(app: Sphinx) -> None:
    """Describe what several packages offer once, and let builtin types link nowhere."""
    app.connect("autodoc-skip-member", _skip_described)
    app.connect("doctree-read", _unlink_builtins)


_PACKAGES = {
    module
    for page in Path(__file__).parent.glob("reference/*.md")
    for module in re.findall(r"automodule:: (\S+)", page.read_text())
}


_first: dict[object, str] = {}
"""Of what has no home among the packages, the first package that offers it."""


def _skip_described(app: Sphinx, what: str, name: str, obj: object, skip: bool, options: object) -> bool | None:
    """Whether *obj* is described where its home is, rather than in each package that offers it too."""
    if what != "module" or not isinstance(obj, type | types.FunctionType):
        return None
    here = app.env.temp_data.get("autodoc:module", "")
    homes = [package for package in _PACKAGES if f"{obj.__module__}.".startswith(f"{package}.")]
    home = max(homes, key=len) if homes else _first.setdefault(obj, here)
    return True if home != here else None


def _unlink_builtins(_: Sphinx, tree: nodes.document) -> None:
    # ``object`` and ``type`` are names of attributes too, and would link to those.
    for reference in list(tree.findall(addnodes.pending_xref)):
        if hasattr(builtins, reference.get("reftarget", "")):
            reference.replace_self(reference.children)
