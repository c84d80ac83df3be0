# Everything a person needs: make site, make serve, make snel, make inhoud, make test, make audit. Each one sets itself up in .venv first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Material prints a notice about its own future when MkDocs starts; a build must end without any warning.
export NO_MKDOCS_2_WARNING := 1
SAMEN := -n auto --dist loadfile

.PHONY: site serve snel inhoud test audit bench beeld clean

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

bench: $(VENV)/.klaar-test
	$(BIN)/python bench/bouwtijd.py

# Pictures of every page type, small and large, light and dark, in docs/beeld/.
beeld: site $(VENV)/.klaar-test
	tests/chromium.sh
	$(BIN)/python bench/beeld.py --site site --doel docs/beeld

clean:
	rm -rf site .site.* .cache

$(VENV)/.klaar: pyproject.toml constraints.txt
	gereedschap/venv.sh $(PYTHON) $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	touch $@

$(VENV)/.klaar-test: $(VENV)/.klaar
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test]'
	touch $@
