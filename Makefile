# Two commands: `make run` opens the dashboard, `make test` checks everything.
# Another Python: make run PYTHON=python3.12   Another folder: make test VENV=/tmp/venv
PYTHON ?= python3
VENV ?= .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

.PHONY: run test lint types check clean

run: $(VENV)/installed
	$(BIN)/python -m streamlit run app.py

test: lint types check

lint: $(VENV)/installed-dev
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .

types: $(VENV)/installed-dev
	$(BIN)/python -m mypy

check: $(VENV)/installed-dev
	$(BIN)/python -m tests.browser.chromium --install
	$(BIN)/python -m pytest -n 2 --dist loadgroup

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis

# The stamps are older than the requirements whenever something has to be installed anew.
$(VENV)/installed: requirements.txt $(VENV)/pyvenv.cfg
	$(PIP) -r requirements.txt
	@touch $@

$(VENV)/installed-dev: requirements-dev.txt $(VENV)/installed
	$(PIP) -r requirements-dev.txt
	@touch $@

$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" || \
		{ echo "Python 3.11 or newer is needed ($(PYTHON) is older or missing). Try: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
		{ rm -rf $(VENV); echo "The environment could not be made. On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
