# The daily tasks, one word each. `make` alone lists them.
#
# Needs GNU make 4, a POSIX shell and Python 3.11 or newer with venv; everything else is put in .venv,
# from the locks in requirements/ (exact versions, with hashes), when a task first needs it.
# Comments are English; what a user reads is Dutch.

SHELL := /bin/sh
MAKEFLAGS += --no-print-directory --no-builtin-rules
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# The builders share the doctrees, and the stamps share .venv.
.NOTPARALLEL:
.SUFFIXES:
# Settings of someone's shell that would send `cd` or Python elsewhere.
unexport CDPATH PYTHONHOME PYTHONPATH

# Meant to be changed:
#   make html SOURCEDIR="other docs" BUILDDIR=/elsewhere SPHINXOPTS="-j 2" AUDIENCE=council
SOURCEDIR ?= docs
BUILDDIR ?= build
SPHINXOPTS ?=
# internal, council or public, also in Dutch
AUDIENCE ?= internal
PYTHON ?= python3
PORT ?= 8000
# For `make test` and `make bench`, such as ARGS="-k domain"
ARGS ?=

# What `make clean` may remove from BUILDDIR; nothing else in it is touched.
PRODUCTS := html check export live pdf doctrees \
	$(foreach name,html check export doctrees,$(name)-council $(name)-public) \
	$(foreach name,privacy-report privacy-report-pdf,$(name).html $(name)-council.html \
		$(name)-public.html)

PACKAGE := ext/sphinx_tripreports
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --no-input --quiet
# Warnings are errors, unknown references too; still every page is looked at before stopping.
# What is made for an audience outside has folders of its own, such as html-council.
OUTSIDE_council := council
OUTSIDE_raad := council
OUTSIDE_public := public
OUTSIDE_openbaar := public
OUTSIDE := $(OUTSIDE_$(AUDIENCE))
SUFFIX := $(OUTSIDE:%=-%)
SPHINX_BUILD = $(PY) -m sphinx_tripreports build -b $(1) -d "$(BUILDDIR)/doctrees$(SUFFIX)" \
	$(OUTSIDE:%=-D tripreports_audience=%) -n -W --keep-going $(SPHINXOPTS) \
	"$(SOURCEDIR)" "$(BUILDDIR)/$(1)$(SUFFIX)"

.PHONY: audience
audience:
	@case "$(AUDIENCE)" in \
		internal|intern|council|raad|public|openbaar) ;; \
		*) echo 'AUDIENCE moet internal, council of public zijn (of: intern, raad, openbaar).' >&2; exit 1;; \
	esac

# The value of a variable given on the command line, as it was typed; a variable that happens to be
# in the environment does not count (some systems set NAME to the name of the machine).
given = $(if $(filter command,$(firstword $(origin $(1)))),$(value $(1)),$(2))

##@ Voor iedereen

.PHONY: help
help: ## laat deze lijst zien
	@printf 'Zo werkt het: typ "make" en een van deze woorden.\n'
	@awk 'BEGIN { FS = ":.*## " } \
		/^##@ / { printf "\n%s\n", substr($$0, 5) } \
		/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile
	@printf '\n%s\n' 'Dit kunt u erbij zetten'
	@printf '  %-33s %s\n' \
		'SOURCEDIR=map' "de map met de pagina's (nu: $(SOURCEDIR))" \
		'BUILDDIR=map' "de map voor het resultaat (nu: $(BUILDDIR))" \
		'AUDIENCE=council' 'voor wie: internal (intern), council (raad) of public (openbaar)' \
		'SPHINXOPTS="-j 2"' 'extra opties voor Sphinx' \
		'PACK=naam' 'bij "make pdf": alleen dit raadspakket' \
		'REPORTS="een twee" TITLE="Titel"' 'bij "make pdf": een pakket van deze verslagen' \
		'PYTHON=/pad/naar/python3' 'een andere Python (doe eerst: make distclean)'

.PHONY: html
html: audience $(VENV)/.stamp-html ## maakt de website
	@$(call SPHINX_BUILD,html)
	@printf '%s\n' "De website is klaar. Open dit bestand: $(BUILDDIR)/html$(SUFFIX)/index.html"

# As with `term`: what is typed goes through the environment, whatever signs it holds.
.PHONY: pdf
pdf: export TRIP_PACK = $(call given,PACK)
pdf: export TRIP_REPORTS = $(call given,REPORTS)
pdf: export TRIP_TITLE = $(call given,TITLE)
pdf: export TRIP_AUDIENCE = $(call given,AUDIENCE)
pdf: $(VENV)/.stamp-pdf ## maakt de pdf van elk raadspakket; van één: PACK=naam
	@$(PY) -m sphinx_tripreports pdf "$(SOURCEDIR)" "$(BUILDDIR)" --pack="$$TRIP_PACK" \
		--reports="$$TRIP_REPORTS" --title="$$TRIP_TITLE" --audience="$$TRIP_AUDIENCE" \
		-n -W --keep-going $(SPHINXOPTS)

.PHONY: check
check: export TRIP_FORMAT = $(call given,FORMAT)
check: audience $(VENV)/.stamp-html ## kijkt alle pagina's na (voor een merge request: FORMAT=github, gitlab of sarif)
	@case "$$TRIP_FORMAT" in ''|github|gitlab|sarif) ;; *) \
		echo 'Achter FORMAT= kan dit staan: github, gitlab of sarif.' >&2; \
		exit 1;; \
	esac
	@$(call SPHINX_BUILD,check) -D tripreports_check_format="$$TRIP_FORMAT"

.PHONY: export
export: audience $(VENV)/.stamp-html ## maakt bestanden met alle gegevens, voor andere programma's
	@$(call SPHINX_BUILD,export)
	@printf '%s\n' "De bestanden staan in de map $(BUILDDIR)/export$(SUFFIX)"

.PHONY: live
live: $(VENV)/.stamp-live ## toont de website op deze computer en werkt hem bij als u iets opslaat (poort: PORT=8000)
	@printf '%s\n' "Open in uw browser: http://127.0.0.1:$(PORT) - stoppen doet u met Ctrl+C."
	@printf '%s\n' 'Zoeken kan hier niet. Dat kan pas op de website die u met "make html" maakt.'
	@$(PY) -m sphinx_autobuild --host 127.0.0.1 --port "$(PORT)" --ignore "$(BUILDDIR)" \
		-b html -n -D tripreports_search=none -d "$(BUILDDIR)/live/doctrees" $(SPHINXOPTS) "$(SOURCEDIR)" "$(BUILDDIR)/live/html" || { \
		echo 'Dit lukt niet. Is de poort bezet? Kies dan een andere, bijvoorbeeld: make live PORT=8001' >&2; \
		exit 1; \
	}

# Answers go through the environment: they may hold quotes, apostrophes, dollar signs and backquotes.
.PHONY: new
new: export TRIP_MUNICIPALITY = $(call given,MUNICIPALITY)
new: export TRIP_CITIES = $(call given,CITIES)
new: export TRIP_START = $(call given,START)
new: export TRIP_END = $(call given,END)
new: export TRIP_TRAVELLERS = $(call given,TRAVELLERS)
new: export TRIP_TITLE = $(call given,TITLE)
new: $(VENV)/.stamp-html ## begint een nieuw verslag, na een paar vragen
	@$(PY) -m sphinx_tripreports new --municipality="$$TRIP_MUNICIPALITY" --cities="$$TRIP_CITIES" \
		--start="$$TRIP_START" --end="$$TRIP_END" --travellers="$$TRIP_TRAVELLERS" \
		--title="$$TRIP_TITLE" "$(SOURCEDIR)"

.PHONY: term
term: export TRIP_KIND = $(call given,KIND)
term: export TRIP_NAME = $(call given,NAME)
term: $(VENV)/.stamp-html ## maakt een pagina voor een nieuw begrip: make term KIND=stad NAME="Den Haag"
	@if [ -z "$$TRIP_KIND" ] || [ -z "$$TRIP_NAME" ]; then \
		echo 'Zeg welk soort begrip het is en hoe het heet. Bijvoorbeeld:' >&2; \
		echo '  make term KIND=stad NAME="Den Haag"' >&2; \
		exit 1; \
	fi
	@$(PY) -m sphinx_tripreports term --kind="$$TRIP_KIND" --name="$$TRIP_NAME" "$(SOURCEDIR)"

# Without YES=1 it only says what it would change.
.PHONY: erase
erase: export TRIP_CONTACT = $(call given,CONTACT)
erase: export TRIP_WORDING = $(call given,AS)
erase: export TRIP_REFERENCE = $(call given,REFERENCE)
erase: $(VENV)/.stamp-html ## vervangt een persoon overal door zijn functie: make erase CONTACT=id YES=1
	@if [ -z "$$TRIP_CONTACT" ]; then \
		echo 'Zeg om welk contact het gaat. Bijvoorbeeld:' >&2; \
		echo '  make erase CONTACT=den-haag-2021-maria-puig' >&2; \
		exit 1; \
	fi
	@$(PY) -m sphinx_tripreports erase --contact="$$TRIP_CONTACT" --as="$$TRIP_WORDING" \
		--reference="$$TRIP_REFERENCE" $(if $(filter 1,$(call given,YES)),--yes) "$(SOURCEDIR)"

.PHONY: import
import: export TRIP_FILE = $(call given,FILE)
import: $(VENV)/.stamp-import ## maakt van bestanden een concept: make import FILE="verslag.docx" (of een map)
	@if [ -z "$$TRIP_FILE" ]; then \
		echo 'Zeg welk bestand, of welke map. Bijvoorbeeld:' >&2; \
		echo '  make import FILE="verslag.docx"' >&2; \
		exit 1; \
	fi
	@$(PY) -m sphinx_tripreports import --file="$$TRIP_FILE" \
		$(if $(call given,REPLACE),--replace) "$(SOURCEDIR)"

# Word files may be changed by hand: "make clean" leaves them alone, and so does making them again.
.PHONY: docx
docx: export TRIP_REPORT = $(call given,REPORT)
docx: $(VENV)/.stamp-html ## maakt een Word-bestand van een verslag: make docx REPORT=den-haag-2021
	@if [ -z "$$TRIP_REPORT" ]; then \
		echo 'Zeg van welk verslag. Bijvoorbeeld:' >&2; \
		echo '  make docx REPORT=den-haag-2021' >&2; \
		exit 1; \
	fi
	@$(PY) -m sphinx_tripreports docx --report="$$TRIP_REPORT" --out="$(BUILDDIR)/docx" "$(SOURCEDIR)"

##@ Opruimen

# Only what a build made, only in a folder that a build made, and never in a folder that holds the
# sources, this project or someone's home.
.PHONY: clean
clean: ## verwijdert wat "make" in de bouwmap heeft gemaakt
	@real=$$(cd "$(BUILDDIR)" 2>/dev/null && pwd -P) || exit 0; \
	for keep in "$(SOURCEDIR)" . "$${HOME:-/}"; do \
		keep=$$(cd "$$keep" 2>/dev/null && pwd -P) || continue; \
		case "$${keep%/}/" in "$${real%/}/"*) \
			printf '%s\n' "Niets verwijderd: in de map $$real staat meer dan een gebouwde website." >&2; \
			exit 1;; \
		esac; \
	done; \
	cd "$$real" || exit 1; \
	if [ ! -d doctrees ] && [ ! -e html/.buildinfo ] && [ ! -d live/doctrees ] && \
		[ ! -d doctrees-council ] && [ ! -d doctrees-public ]; then \
		printf '%s\n' "Niets verwijderd: in de map $$real staat geen gebouwde website."; \
		exit 0; \
	fi; \
	rm -rf $(PRODUCTS); \
	cd / && rmdir "$$real" 2>/dev/null || true

.PHONY: distclean
distclean: clean ## verwijdert ook de Python-omgeving en alle tijdelijke bestanden
	@rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage .coverage.* htmlcov \
		ext/*.egg-info
	@for dir in ext tests bench docs; do \
		[ ! -d "$$dir" ] || find "$$dir" -type d -name __pycache__ -prune -exec rm -rf {} +; \
	done

##@ Voor ontwikkelaars

.PHONY: test
test: $(VENV)/.stamp-test ## draait alle tests; extra opties voor pytest: ARGS="-k naam"
	@$(PY) -m pytest -n auto $(ARGS)

.PHONY: coverage
coverage: $(VENV)/.stamp-test ## kijkt of de tests van het model elke tak raken
	@$(PY) -m pytest tests/model -q --cov=sphinx_tripreports.model --cov-branch \
		--cov-report=term-missing --cov-fail-under=100

.PHONY: lint
lint: $(VENV)/.stamp-dev ## kijkt de code na (stijl, opmaak en typen)
	@$(PY) -m ruff check --quiet .
	@$(PY) -m ruff format --check --quiet --diff .
	@$(PY) -m mypy

.PHONY: corpus
corpus: $(VENV)/.stamp-html ## maakt verzonnen verslagen om mee te meten: make corpus N=1000 OUT=map SEED=1
	@$(PY) bench/corpus.py --n "$(call given,N,1000)" --seed "$(call given,SEED,1)" \
		--out "$(call given,OUT,$(BUILDDIR)/corpus)"

.PHONY: bench
bench: $(VENV)/.stamp-test ## meet hoe lang bouwen en zoeken duren
	@$(PY) bench/run.py $(ARGS)

# One command: collect the texts, bring the Dutch catalog up to date, compile it. Only a real change
# changes a file: no line numbers, and a new date alone is thrown away.
LOCALE := $(PACKAGE)/locale
POT := $(LOCALE)/sphinx_tripreports.pot
PO := $(LOCALE)/nl/LC_MESSAGES/sphinx_tripreports.po
BABEL = $(PY) -m babel.messages.frontend --quiet

.PHONY: catalog
catalog: $(VENV)/.stamp-dev ## werkt de vertalingen bij
	@mkdir -p $(dir $(PO))
	@$(BABEL) extract --mapping=pyproject.toml --keyword=__ --add-comments=Translators: \
		--add-location=file --sort-by-file --width=100 --project=sphinx-tripreports \
		--header-comment='# Texts of sphinx-tripreports.' --output-file=$(POT).new $(PACKAGE)
	@dateless() { grep -v '^"POT-Creation-Date' "$$1"; }; \
	if [ -f $(POT) ] && [ "$$(dateless $(POT))" = "$$(dateless $(POT).new)" ]; then \
		rm $(POT).new; \
	else \
		mv $(POT).new $(POT); \
	fi
	@if [ -f $(PO) ]; then \
		$(BABEL) update --domain=sphinx_tripreports --locale=nl --width=100 --no-fuzzy-matching \
			--ignore-obsolete --input-file=$(POT) --output-dir=$(LOCALE); \
	else \
		$(BABEL) init --domain=sphinx_tripreports --locale=nl --width=100 \
			--input-file=$(POT) --output-dir=$(LOCALE); \
	fi
	@$(PY) -m babel.messages.frontend compile --statistics --domain=sphinx_tripreports --locale=nl \
		--directory=$(LOCALE)
	@$(BABEL) compile --domain=sphinx --locale=nl --directory=$(LOCALE)

# dev.txt holds everything; the others are cut from it, so that one package has one version in all.
# Versions stay as they are unless pyproject.toml asks for others, or with UPGRADE=1.
# UV=/path/to/uv uses that uv, for when the present locks can't be installed.
UV ?=
UPGRADE ?=
COMPILE = $(or $(UV),$(PY) -m uv) --no-config --quiet pip compile pyproject.toml \
	--universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	--no-emit-index-url --no-emit-find-links

.PHONY: lock
lock: $(if $(UV),,$(VENV)/.stamp-dev) ## legt de versies van alle pakketten opnieuw vast (nieuwste: UPGRADE=1)
	@$(COMPILE) $(if $(UPGRADE),--upgrade) --group build --group dev --extra import \
		--output-file requirements/dev.txt >/dev/null
	@$(COMPILE) --constraints requirements/dev.txt --group build \
		--output-file requirements/html.txt >/dev/null
	@$(COMPILE) --constraints requirements/dev.txt --group build --group live \
		--output-file requirements/live.txt >/dev/null
	@$(COMPILE) --constraints requirements/dev.txt --group build --group pdf \
		--output-file requirements/pdf.txt >/dev/null
	@$(COMPILE) --constraints requirements/dev.txt --group build --extra import \
		--output-file requirements/import.txt >/dev/null
	@$(COMPILE) --constraints requirements/dev.txt --group build --group test --extra import \
		--output-file requirements/test.txt >/dev/null
	@if grep -nE '://|^-' requirements/*.txt; then \
		echo 'Een lock mag geen adres en geen optie bevatten.' >&2; \
		exit 1; \
	fi

# --- the environment ----------------------------------------------------------------------------
#
# One .venv for all tasks. The project itself is installed "editable": .venv then holds the path of
# ext/, so .venv is made anew when the project was moved or copied, or when its Python has changed.

VENV_IS := $(shell test -x $(PY) && readlink -f $(PY)) $(CURDIR)
VENV_WAS := $(shell cat $(VENV)/.stamp-venv 2>/dev/null)

.PHONY: FORCE
FORCE:

ifneq ($(VENV_WAS),$(VENV_IS))
$(VENV)/.stamp-venv: FORCE
endif

$(VENV)/.stamp-venv:
	@if ! command -v "$(PYTHON)" >/dev/null 2>&1; then \
		echo 'Python ontbreekt op deze computer. Installeer Python 3.11 of nieuwer.' >&2; \
		echo 'Op Debian en Ubuntu: apt install python3 python3-venv' >&2; \
		exit 1; \
	fi
	@if ! "$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then \
		echo "Deze Python is te oud ($$("$(PYTHON)" --version 2>&1)). Nodig is 3.11 of nieuwer." >&2; \
		echo 'Staat er een nieuwere op deze computer? Zet dan PYTHON=/pad/naar/python3 achter "make".' >&2; \
		exit 1; \
	fi
	@if ! "$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null; then \
		echo 'Een deel van Python ontbreekt: venv. Op Debian en Ubuntu: apt install python3-venv' >&2; \
		exit 1; \
	fi
	@rm -rf $(VENV)
	@"$(PYTHON)" -m venv $(VENV)
	@printf '%s\n' "$$(readlink -f $(PY)) $(CURDIR)" >$@

# The lock first, then the project alone: no network, no build of its own, nothing outside the lock.
define install
@echo 'De Python-omgeving wordt klaargezet ($(1)). Dit kan een paar minuten duren.'
@$(PIP) install --require-hashes --requirement requirements/$(1).txt || { \
	echo 'Het installeren is niet gelukt. Is er een netwerk? Hierboven staat wat er misging.' >&2; \
	exit 1; \
}
@$(PIP) install --no-deps --no-index --no-build-isolation --editable .
@touch $(2:%=$(VENV)/.stamp-%)
endef

STAMP_NEEDS = pyproject.toml $(VENV)/.stamp-venv

$(VENV)/.stamp-html: requirements/html.txt $(STAMP_NEEDS)
	$(call install,html,html)

$(VENV)/.stamp-live: requirements/live.txt $(STAMP_NEEDS)
	$(call install,live,html live)

$(VENV)/.stamp-pdf: requirements/pdf.txt $(STAMP_NEEDS)
	$(call install,pdf,html pdf)

$(VENV)/.stamp-import: requirements/import.txt $(STAMP_NEEDS)
	$(call install,import,html import)

$(VENV)/.stamp-test: requirements/test.txt $(STAMP_NEEDS)
	$(call install,test,html import pdf test)

$(VENV)/.stamp-dev: requirements/dev.txt $(STAMP_NEEDS)
	$(call install,dev,html import live pdf test dev)
