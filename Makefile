# make demo: the main job on samples/. make test: the tests. Both set up what they need in .venv first.
# make train: makes models/cs_zapisy again from nothing.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
OUT := out/demo

.PHONY: demo test check bench lint types train clean

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps ./models/cs_zapisy
	touch $(READY)

demo: $(READY)
	$(BIN)/python -m zapisy batch samples/minutes $(OUT) --to csv || test $$? -eq 3
	$(BIN)/python -m zapisy read samples/minutes/pracovni-skupina.md --table

test: $(READY)
	$(BIN)/python -m pytest

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

check: lint types test

bench: $(READY)
	$(BIN)/python bench/accuracy.py
	$(BIN)/python bench/names.py
	$(BIN)/python bench/reliability.py
	$(BIN)/python bench/speed.py
	$(BIN)/python bench/dates.py
	$(BIN)/python bench/model.py

train:
	$(MAKE) -C models/train train

clean:
	rm -rf $(VENV) out .mypy_cache .ruff_cache .pytest_cache .hypothesis
