# Stet's commands. Everything lives in .venv and in the data folder (STET_DATA, default ./var).
SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
export PORT ?= 8000

.PHONY: help demo test lint lock train evaluate bench clean

help: ## Show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

# The markers hold the hash of the lock file: a warm start installs nothing, a changed lock installs again.
.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Stet needs Python 3.11 or newer; set PYTHON=python3.12, say.")'
	@echo "Making .venv ..."
	@$(PYTHON) -m venv .venv

.venv/installed: requirements.txt | .venv/bin/python
	@echo "Installing what Stet needs (a few minutes the first time) ..."
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	@touch $@

.venv/installed-dev: requirements-dev.txt .venv/installed | .venv/bin/python
	@echo "Installing what the tests need ..."
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt
	@touch $@

demo: .venv/installed ## Load the sample story and start Stet (PORT, default 8000)
	@$(BIN)/python manage.py migrate --verbosity 0 --skip-checks
	@$(BIN)/python manage.py demo
	@exec $(BIN)/python manage.py up

test: .venv/installed-dev ## Run all tests, on SQLite and, where one answers, on PostgreSQL
	@bash tests/run

lint: .venv/installed-dev ## Check style, types and layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

lock: ## Pin every dependency again (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml -o requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml --group dev -o requirements-dev.txt

train: .venv/installed-dev ## Train the spaCy pipeline again (about two hours); see training/README.md
	$(BIN)/python -m pip install --quiet -r training/requirements-teacher.txt
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m spacy project run teach training
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m spacy project run silver training
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m spacy project run train training

evaluate: .venv/installed-dev ## Measure the shipped pipeline and the rules
	$(BIN)/python -m training.evaluate all

bench: .venv/installed-dev ## Measure the speed of extraction and lineage
	$(BIN)/python -m bench.extract
	$(BIN)/python -m bench.lineage

clean: ## Remove .venv and all caches; the data folder stays
	rm -rf .venv staticfiles .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis test-results
