"""Every mistake is reported at its file and line, and the writer's text stays on the page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from casefiles import Case, read_cases
from sites import Site

from sphinx_tripreports.warnings_ import Subtype

CASES = read_cases("bad-input.txt")


@pytest.fixture(scope="module")
def site(make_site: Callable[..., Site]) -> Site:
    files: dict[str, str] = {}
    for case in CASES:
        assert not files.keys() & case.files.keys(), "two cases have a file of the same name"
        files |= case.files
    return make_site(files)


def _split(expected: str) -> tuple[str, list[str]]:
    """Place and code, and the words that the message must hold."""
    place, code, *words = expected.split(": ", 2)
    return f"{place}: {code}", [word.strip() for word in "".join(words).split("|") if word.strip()]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_place_and_kind(site: Site, case: Case) -> None:
    found = [str(warned).replace("trip.", "") for warned in site.of(*case.files)]
    assert found == sorted((_split(line)[0] for line in case.warnings), key=_order)


def _order(place: str) -> tuple[str, int, str]:
    file, line, code = place.split(":", 2)
    return file, int(line), code


@pytest.mark.parametrize("case", [case for case in CASES if case.warnings], ids=str)
def test_message_names_what_is_wrong(site: Site, case: Case) -> None:
    for line in case.warnings:
        place, words = _split(line)
        texts = [w.text for w in site.of(*case.files) if str(w).replace("trip.", "") == place]
        assert texts, place
        assert all(len(text) > 20 for text in texts)
        assert any(all(word in text for word in words) for text in texts), (texts, words)


@pytest.mark.parametrize("case", [case for case in CASES if case.shown], ids=str)
def test_text_stays_visible(site: Site, case: Case) -> None:
    for docname, texts in case.shown.items():
        missing = [text for text in texts if text not in site.page(docname).text]
        assert not missing, site.page(docname).text


def test_nothing_else_is_reported(site: Site) -> None:
    files = {name for case in CASES for name in case.files}
    assert [str(warned) for warned in site.warnings if warned.file not in files] == []


def test_every_kind_of_warning_has_a_case() -> None:
    tried = {_split(line)[0].rsplit(" ", 1)[-1] for case in CASES for line in case.warnings}
    # test_files.py, test_site_search.py, test_check.py
    elsewhere = {"not-utf8", "synonyms", "picture-alt"}
    elsewhere |= {"no-token-file", "no-tokens", "token-value", "token-contrast"}  # not of pages
    elsewhere |= {"picture-alt", "picture-missing", "picture-kind", "private-use", "no-glyph"}
    elsewhere |= {"raw-left-out", "unknown-node", "formula", "typesetting"}  # tests/packs
    elsewhere |= {
        "no-mark",
        "many-reports",
        "pack-not-made",
        "unchecked-contact",
        "pack-audience",
        "no-reader",
    }
    # test_audiences.py
    elsewhere |= {"withheld-target", "withheld-file", "audience-place", "leak", "not-inspected"}
    elsewhere |= {"name-in-text", "name-in-address", "not-names"}  # test_name_check.py
    elsewhere |= {"erased-name", "erased-unreadable", "erased-list"}  # test_erase.py
    assert {subtype.code for subtype in Subtype} - tried - elsewhere == set()


def test_every_link_of_these_pages_works(site: Site) -> None:
    assert site.broken_links() == []
