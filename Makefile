# make demo: the main job on samples/. make test: the tests. Both set up what they need in .venv first.
# make compiled: a wheel of zapisy compiled by mypyc, in out/wheels, unpacked in out/compiled (needs a C compiler and Python's headers,
# some five minutes). make test-compiled: the tests over it.
# make train: makes models/cs_zapisy again from nothing.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
OUT := out/demo
COMPILED := out/compiled
# Nobody outside calls the compiled functions by their names: they need not be looked up in a table at each call.
COMPILED_FLAGS := -fvisibility=hidden -fno-semantic-interposition -fno-plt

.PHONY: demo test check bench lint types compiled test-compiled bench-compiled train clean

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

# The wheel is built from a copy: modules compiled in place would hide changes of their sources.
$(COMPILED)/.ready: $(READY) $(shell find src -name '*.py' -o -name '*.toml')
	rm -rf $(COMPILED) out/wheels out/source
	mkdir -p out/source
	cp -r pyproject.toml README.md LICENSE src out/source/
	CFLAGS="$(COMPILED_FLAGS) $$CFLAGS" HATCH_BUILD_HOOKS_ENABLE=1 $(BIN)/pip wheel --quiet --no-deps --no-build-isolation -w out/wheels out/source
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --target $(COMPILED) out/wheels/*.whl
	rm -rf out/source
	touch $@

compiled: $(COMPILED)/.ready

test-compiled: $(COMPILED)/.ready
	PYTHONPATH=$(COMPILED) $(BIN)/python -m pytest

# The peers that are measured beside it.
$(VENV)/.bench: $(READY)
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[bench]'
	touch $@

bench: $(VENV)/.bench
	$(BIN)/python bench/accuracy.py
	$(BIN)/python bench/names.py
	$(BIN)/python bench/reliability.py
	$(BIN)/python bench/speed.py
	$(BIN)/python bench/archive.py peers
	$(BIN)/python bench/dates.py
	$(BIN)/python bench/model.py
	if command -v cc >/dev/null; then $(MAKE) bench-compiled; else echo "no C compiler: the compiled wheel is not measured"; fi

bench-compiled: $(VENV)/.bench $(COMPILED)/.ready
	PYTHONPATH=$(COMPILED) $(BIN)/python bench/speed.py
	PYTHONPATH=$(COMPILED) $(BIN)/python bench/archive.py peers
	PYTHONPATH=$(COMPILED) $(BIN)/python bench/dates.py

train:
	$(MAKE) -C models/train train

clean:
	rm -rf $(VENV) out .mypy_cache .ruff_cache .pytest_cache .hypothesis
