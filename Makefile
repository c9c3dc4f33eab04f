# Two commands do everything: `make edition` and `make test`. Both set up what they need in .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DONE := $(VENV)/.installed
SELECT ?= not slow

.DEFAULT_GOAL := help
.PHONY: edition test check bench clean help

help: ## Show what there is
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /make \1\t/' | expand -t 16

edition: $(DONE) ## Build the edition of seeds/ into tei/ and out/
	$(BIN)/teipress build

test: $(DONE) ## Run the tests that can run on this machine; SELECT= runs the slow ones too
	$(BIN)/python -m pytest -n auto -m "$(SELECT)"

check: $(VENV)/.checked ## Format, lint, types, layers: what CI asks besides the tests
	$(BIN)/ruff format --check pipeline tests
	$(BIN)/ruff check pipeline tests
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(DONE) ## Measure: how long each part takes
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench.reading
	$(BIN)/python -m tests.bench.validating

clean: ## Remove what can be made again; tei/ stays
	rm -rf $(VENV) out .teipress build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(DONE): pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@

$(VENV)/.checked: $(DONE)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test,dev]'
	@touch $@
