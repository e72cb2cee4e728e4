# Everything a person or a machine runs here. A fresh machine needs Python 3.11, git and make.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: install test check lint types house unit soak playground format lock clean

install: .venv/installed ## installs everything, pinned by hash, into .venv

.venv/installed: requirements/dev.txt pyproject.toml
	@echo "Installing Klubba into .venv (the first time takes a minute) …"
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --disable-pip-version-check --progress-bar on --require-hashes -r requirements/dev.txt
	$(BIN)/pip install --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

test: install lint types house unit ## what CI runs

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: install
	$(BIN)/mypy

house: install
	$(BIN)/lint-imports

unit: install
	$(BIN)/pytest -m "not soak" -n 2 --dist worksteal --durations=5

soak: install ## long runs: kill -9 loops, floods
	$(BIN)/pytest -m soak -s

playground: install ## a workspace to try Klubba in, no account needed
	$(BIN)/klubba playground

format: install
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: install ## new pins after a change of dependencies
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra teams pyproject.toml -o requirements/run.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra teams --extra dev pyproject.toml -o requirements/dev.txt

clean:
	rm -rf .venv build *.egg-info
