# Each target makes .venv and installs what it needs: Python 3.11+, make and git are enough.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
INSTALLED := .venv/installed
READY := .venv/ready

.PHONY: demo test check conformance bench docs gen clean

demo: $(INSTALLED)  ## convert the example API's manifests to the version asked for and to the stored one
	$(BIN)/python -m docs.examples.demo

test: $(READY)  ## every test, and every example in a docstring
	$(BIN)/python -m pytest -n auto

check: $(READY)  ## lint, format, types, layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pyright
	$(BIN)/lint-imports

conformance: $(READY)  ## what the Go libraries gave: make conformance [VECTORS=dir] [GOLDEN=dir] [REPORT=file.json] [ONLY=name]
	$(BIN)/python -m tests.conformance $(if $(VECTORS),--vectors $(VECTORS)) $(if $(GOLDEN),--golden $(GOLDEN)) \
	  $(if $(REPORT),--report $(REPORT)) $(foreach name,$(ONLY),--only $(name))

bench: $(READY)  ## measure against the peers: make bench [ONLY=name] [SMOKE=1]
	$(BIN)/python -m benchmarks $(if $(ONLY),--only $(ONLY)) $(if $(SMOKE),--smoke)

docs: $(READY)  ## build the documentation into docs/_build, run its examples
	$(BIN)/python -m sphinx -W --keep-going -q -d docs/_build/read -b html docs docs/_build/html
	$(BIN)/python -m sphinx -W --keep-going -q -d docs/_build/read -b doctest docs docs/_build/doctest

gen: $(READY)  ## write apimachinery/api anew from the facts: make gen [FACTS=file.json]
	$(BIN)/python -m apimachinery.gen kubernetes --facts $(or $(FACTS),../shared/kubernetes/types-1.36.json) --out apimachinery/api

$(INSTALLED): pyproject.toml
	$(PYTHON) -m venv .venv
	$(PIP) -e '.[cli]'
	touch $@

$(READY): $(INSTALLED) requirements-dev.txt
	$(PIP) -e '.[testing,cli]' -r requirements-dev.txt
	touch $@

clean:
	rm -rf .venv .venv-* .hypothesis .pytest_cache .mypy_cache .ruff_cache .import_linter_cache docs/_build
