# Each target sets up what it needs; a second run redoes nothing.
PYTHON ?= python3
VENV := .venv
MUJAZ := $(VENV)/bin/mujaz

.PHONY: site check serve test soak pdf bench clean

site: $(VENV)/.site
	@sh deploy/system-packages.sh pdf
	$(MUJAZ) build

check: $(VENV)/.site
	$(MUJAZ) check

serve: $(VENV)/.site
	$(MUJAZ) serve

pdf: $(VENV)/.site
	@sh deploy/system-packages.sh pdf
	$(MUJAZ) pdf --all

test: $(VENV)/.test
	@sh deploy/system-packages.sh test
	$(VENV)/bin/ruff check generator tests scripts bench
	$(VENV)/bin/ruff format --check generator tests scripts bench
	$(VENV)/bin/mypy
	$(VENV)/bin/pytest -n 2 --dist loadfile -m "not soak"

soak: $(VENV)/.test
	@sh deploy/system-packages.sh test
	$(VENV)/bin/pytest -m soak

bench: $(VENV)/.test
	$(VENV)/bin/python bench/run.py $(if $(DATA),--data $(DATA))

clean:
	rm -rf $(VENV) site .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis
	git clean -fdXq docs

# Stamps: a lock file that changed sets up again, nothing else does.
$(VENV)/.site: requirements.lock pyproject.toml
	@sh deploy/system-packages.sh site
	test -x $(VENV)/bin/python || $(PYTHON) -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.test: requirements-test.lock $(VENV)/.site
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@touch $@
