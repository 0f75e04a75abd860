# The commands of the house. `make run` and `make test` are the two that a newcomer needs.
PYTHON ?= python3
BIN := .venv/bin
SAY := @printf '\033[1m• %s\033[0m\n'
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Bytecode is kept, whatever the machine says elsewhere: every command of the house starts in half the time.
unexport PYTHONDONTWRITEBYTECODE
# A mirror or an authority that pip was told of holds for uv as well.
ifneq ($(PIP_INDEX_URL),)
export UV_DEFAULT_INDEX ?= $(PIP_INDEX_URL)
endif
ifneq ($(PIP_CERT),)
export SSL_CERT_FILE ?= $(PIP_CERT)
endif
# Authorities that the machine trusts are trusted, as pip does.
export UV_SYSTEM_CERTS ?= true
export UV_LINK_MODE ?= copy
# A pip that the machine has serves the new environment too; where it has none, the environment gets its own.
PIP = $$(test -x $(BIN)/pip && echo $(BIN)/pip || echo $(PYTHON) -m pip --python $(BIN)/python)
# What is locked is checked against its hash; uv does in four seconds what takes pip forty, and pip steps in where uv cannot run.
INSTALL = @$(BIN)/uv pip install --quiet --python $(BIN)/python $(1) || $(PIP) install --quiet $(1)
# Pages are measured with so many members; 500000 is what we aim at, and takes some minutes to seed.
export MUDHIF_BENCH_MEMBERS ?= 50000

.PHONY: install mapping run test check bench shots format lock clean

install: .venv/installed

.venv/installed: requirements/core.txt requirements/build.txt requirements/installer.txt pyproject.toml
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "Python's venv is missing: apt-get install python3-venv"; exit 2; }
	$(SAY) "1/4 making .venv"
	@test -x $(BIN)/python || $(PYTHON) -m venv $$($(PYTHON) -c 'import pip' 2>/dev/null && echo --without-pip) .venv
	@$(PIP) install --quiet --no-compile --require-hashes -r requirements/installer.txt
	$(SAY) "2/4 installing what the core needs, by hash"
	$(call INSTALL,--require-hashes -r requirements/core.txt -r requirements/build.txt)
	$(SAY) "3/4 installing mudhif itself"
	$(call INSTALL,--no-deps --no-build-isolation --editable .)
	$(SAY) "4/4 compiling the catalogues of three languages"
	@$(BIN)/mudhif translations compile
	@touch $@

.venv/tested: .venv/installed requirements/test.txt
	$(SAY) "installing what the tests need, by hash"
	$(call INSTALL,--require-hashes -r requirements/test.txt)
	@touch $@

# Registers are linked and counts are published with libraries that the rest of the house does not need.
.venv/mapping: .venv/installed requirements/mapping.txt
	$(SAY) "installing what the map needs, by hash"
	$(call INSTALL,--require-hashes -r requirements/mapping.txt)
	@touch $@

mapping: .venv/mapping

run: .venv/mapping
	@$(BIN)/mudhif start

test: .venv/tested
	@$(BIN)/mudhif translations compile
	@$(BIN)/python -m tests.run

check: .venv/tested
	$(SAY) "format and habits"
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	$(SAY) "types"
	@$(BIN)/mypy
	$(SAY) "contracts between rooms"
	@$(BIN)/lint-imports
	$(SAY) "translations"
	@$(BIN)/mudhif translations check

bench: .venv/tested
	@$(BIN)/python -m benchmarks

shots: .venv/tested
	@$(BIN)/python -m tests.shots

format: .venv/tested
	@$(BIN)/ruff format --quiet .
	@$(BIN)/ruff check --fix --quiet .

# Locks hold hashes and name no registry.
lock: .venv/installed
	@$(BIN)/uv pip compile -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11 pyproject.toml -o requirements/core.txt
	@$(BIN)/uv pip compile -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11 --extra mapping --extra spark --extra test --extra bench pyproject.toml -o requirements/test.txt
	@$(BIN)/uv pip compile -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11 --extra mapping -c requirements/test.txt pyproject.toml -o requirements/mapping.txt
	@$(BIN)/uv pip compile -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11 requirements/build.in -o requirements/build.txt
	@$(BIN)/uv pip compile -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11 requirements/installer.in -o requirements/installer.txt

clean:
	rm -rf .venv var node_modules
