# Few verbs; each installs what it lacks. `make demo` and `make test` are all that a fresh machine needs.
PYTHON ?= python3
BIN := .venv/bin
DAY := 2025-12-15T07:00:00+02:00

.PHONY: help demo test quick check format picture help-pages bench score wheel lock clean

help:
	@echo "make demo     install what is missing, build the sample briefing, say where it lies"
	@echo "make test     install what is missing, run every test"
	@echo "make quick    the fast tests alone"
	@echo "make check    formatting, linting, types, the order of imports"
	@echo "make format   format the code"
	@echo "make picture  make the picture of the README from the sample briefing"
	@echo "make bench    measure; nothing passes or fails"
	@echo "make score    how well the rules read our own annotated articles"
	@echo "make wheel    build the wheel into dist/"

demo: .venv/run.stamp
	@$(BIN)/dateline build morning --at $(DAY)

test: .venv/dev.stamp
	$(BIN)/python -m pytest -n 2 --dist worksteal

quick: .venv/dev.stamp
	$(BIN)/python -m pytest -m "not slow" -q -n 2 --dist worksteal

check: .venv/dev.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/dev.stamp
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

picture: .venv/dev.stamp
	$(BIN)/python docs/make_picture.py

help-pages: .venv/dev.stamp
	$(BIN)/python docs/make_help.py

bench: .venv/dev.stamp
	$(BIN)/python benchmarks/cold.py
	$(BIN)/python benchmarks/facts.py
	$(BIN)/python benchmarks/stories.py
	$(BIN)/python benchmarks/stamp.py
	$(BIN)/python benchmarks/collect.py
	$(BIN)/python benchmarks/collect_kills.py

score: .venv/dev.stamp
	$(BIN)/python benchmarks/score.py

wheel: .venv/dev.stamp
	$(BIN)/python -m build --wheel --no-isolation

lock:
	requirements/lock.sh

clean:
	rm -rf .venv dist

.venv/run.stamp: requirements/run.txt pyproject.toml requirements/install.sh
	@PYTHON=$(PYTHON) sh requirements/install.sh run

.venv/dev.stamp: requirements/dev.txt pyproject.toml requirements/install.sh
	@PYTHON=$(PYTHON) sh requirements/install.sh dev
