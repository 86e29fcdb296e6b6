"""The files of the search index: their notation, what they say; that history leaves no trace."""

from __future__ import annotations

import json
import os
import pickle
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_sample import LABELS, NAMES, SYNONYMS, analyser, page, pages, record, wordbook

from sphinx_tripreports.search import cache as cache_module
from sphinx_tripreports.search import index as index_module
from sphinx_tripreports.search.cache import Cache
from sphinx_tripreports.search.coding import (
    ALPHABET,
    numbers,
    read_numbers,
    script,
    steps,
    turned,
)
from sphinx_tripreports.search.index import build_index
from sphinx_tripreports.search.output import write_index
from sphinx_tripreports.search.pageterms import BODY_LEVELS, PageTerms, analyse_page, hidden_terms
from sphinx_tripreports.search.records import PageRecords, to_jsonl
from sphinx_tripreports.search.wordbook import Wordbook


def read(content: bytes) -> Any:
    """The data in a file of the index."""
    text = content.decode()
    assert text.startswith("tripSearch.add(")
    assert text.endswith(");\n")
    return json.loads(text.removeprefix("tripSearch.add(").removesuffix(");\n"))


def postings(files: dict[str, bytes]) -> dict[str, dict[int, int]]:
    """For each class the records and weights."""
    found = {}
    for name in sorted(files):
        if name.startswith("postings"):
            data = read(files[name])
            rows = zip(*(data[key].split("|") for key in "kgw"), strict=True)
            for key, gaps, weights in rows:
                ids, at = [], 0
                for gap in read_numbers(gaps):
                    at += gap
                    ids.append(at)
                found[key] = dict(zip(ids, map(ALPHABET.index, weights), strict=True))
    return found


def build(source: list[PageRecords]) -> dict[str, bytes]:
    book = wordbook()
    return build_index([analyse_page(one, book) for one in source], book, LABELS)


# --- notation -------------------------------------------------------------------------------------


@given(st.lists(st.integers(min_value=0, max_value=10**7)))
def test_numbers_come_back(values: list[int]) -> None:
    assert read_numbers(numbers(values)) == values


def test_numbers_need_no_escapes() -> None:
    assert json.dumps(ALPHABET) == f'"{ALPHABET}"'
    assert not set(ALPHABET) & set('<>&|`\\"') - set(">&")
    assert numbers([0, 1, 44]) == " !N"
    assert len(numbers([45])) == 2


def test_steps() -> None:
    assert steps([3, 5, 5, 9]) == [3, 2, 0, 4]
    assert steps([]) == []


def test_a_class_is_written_as_a_change_of_the_word() -> None:
    assert turned("sensoren", "sensor") == "#"
    assert turned("steden", "stad") == "%ad"
    assert turned("stad", "stad") == " "


def test_no_text_ends_the_script() -> None:
    content = script(["</script><!--", "a\u2028b\u2029", "\ud800", 'é"\\'])
    text = content.decode()
    assert "<" not in text
    assert "\u2028" not in text
    assert "\u2029" not in text
    assert read(content) == ["</script><!--", "a\u2028b\u2029", "?", 'é"\\']


# --- what the index says --------------------------------------------------------------------------


def test_records_are_numbered_from_the_newest_report() -> None:
    files = build(pages())
    manifest = read(files["manifest.js"])
    assert (manifest["pages"], manifest["records"]) == (18, 6 + 3 + 12 + 3 + 3)
    assert [read(files[f"page-{at}.js"])["u"] for at in (0, 1, 2, 14)] == [
        "reports/barcelona-2021.html", "reports/wenen-2019.html",
        "reports/fiets-2011.html", "cities/barcelona.html",
    ]  # fmt: skip


def test_a_word_is_found_under_its_class_and_its_parts() -> None:
    found = postings(build(pages()))
    barcelona, vienna = 0, 6
    assert sorted(found["sensor"]) == [barcelona, vienna]
    assert barcelona in found["veiligheid"]
    assert barcelona in found["organisatie"]
    assert found["veiligheid"][barcelona] // BODY_LEVELS == 0
    # The page of the theme: the class is the whole title.
    theme = [at for at, weight in found["veiligheid"].items() if weight // BODY_LEVELS == 5]
    assert len(theme) == 1


def test_the_level_of_a_title_follows_its_length() -> None:
    found = postings(build([page("a", "", record("contact", "", "Ann de Wit-Moa", "Ann"))]))
    levels = {name: weight // BODY_LEVELS for name in found for weight in found[name].values()}
    assert levels == {"ann": 4, "de": 1, "witmoa": 4, "wit": 1, "witten": 1, "moa": 1}


def test_a_group_of_synonyms_is_the_whole_title_if_one_of_its_wordings_is() -> None:
    found = postings(build([page("a", "", record("theme", "", "Slimme stad"))]))
    levels = {name: weight // BODY_LEVELS for name in found for weight in found[name].values()}
    assert levels == {"=slimme stad": 5, "slim": 4, "stad": 4}


def test_stop_words_of_the_text_are_left_out() -> None:
    found = postings(build([page("a", "", record("page", "", "Reis", "het doel van de reis"))]))
    assert "doel" in found
    assert not {"het", "van", "de"} & set(found)


def test_facets() -> None:
    data = read(build(pages())["records.js"])
    facets = dict(data["facets"])
    assert facets["theme"] == [["veiligheid", "Veiligheid"], ["wonen", "Betaalbaar wonen"]]
    assert facets["topic"] == []
    assert facets["year"][-2:] == [["2019", "2019"], ["2021", "2021"]]
    owns = [data["combinations"][at] for at in read_numbers(data["owns"])]
    # The report has its theme and city; the contacts nothing of their own; the outcome a theme.
    assert owns[:6] == [[[0], [0], []], [[], [], []], [[], [], []], [[], [], []],
                        [[1], [], []], [[], [], []]]  # fmt: skip
    assert read_numbers(data["statuses"]) == [1, 3]


def test_pages_show_passages_once() -> None:
    data = read(build(pages())["page-0.js"])
    assert len(data["p"]) == 9 + 5
    assert data["r"][0][1] == "Congres in Barcelona"
    assert data["d"] == "2021-11-14"


@given(st.lists(st.text(max_size=80), min_size=1, max_size=4), st.text(max_size=30))
def test_any_text_can_be_indexed(texts: list[str], title: str) -> None:
    book = wordbook()
    made = analyse_page(page("a", "", record("report", "", title, *texts)), book)
    files = build_index([made], book, {})
    assert sum(len(found) for found in postings(files).values()) == len(made.classes)
    assert all(b"<" not in content for content in files.values())


def test_to_jsonl() -> None:
    one = page("reports/a", "2020-01-02", record("contact", "c", "Ann", "Ann, é", city="wenen"))
    assert json.loads(to_jsonl(one, one.records[0], "stad")) == {
        "id": "reports/a#c", "url": "reports/a.html#c", "kind": "contact", "title": "Ann",
        "date": "2020-01-02", "text": "Ann, é", "hidden": "stad",
        "facets": {"theme": [], "city": ["wenen"], "topic": [], "municipality": [], "year": [],
                   "status": []},
    }  # fmt: skip


def test_hidden_terms() -> None:
    one = record("page", "", "Veiligheidsorganisaties", "Een slimme stad en NL-huizen.")
    assert hidden_terms(one, wordbook()) == (
        "huis nlhuis nlhuizen organisatie slim slimme stad smart city veiligheid "
        "veiligheidsorganisatie"
    )


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    write_index(tmp_path / "x", {"a.js": b"1", "b.js": b"2"})
    (tmp_path / "x" / "old.js").write_bytes(b"")
    for path in (tmp_path / "x").iterdir():
        os.utime(path, (0, 0))
    write_index(tmp_path / "x", {"a.js": b"1", "b.js": b"3", "c.js": b"4"})
    found = {path.name: path.read_bytes() for path in (tmp_path / "x").iterdir()}
    assert found == {"a.js": b"1", "b.js": b"3", "c.js": b"4"}
    fresh = [path.name for path in (tmp_path / "x").iterdir() if path.stat().st_mtime > 0]
    assert sorted(fresh) == ["b.js", "c.js"]


# --- history --------------------------------------------------------------------------------------


def test_the_order_of_pages_does_not_matter() -> None:
    mixed = pages()
    random.Random(3).shuffle(mixed)
    assert build(mixed) == build(pages())


def test_what_is_kept_of_a_page_can_be_pickled() -> None:
    made = analyse_page(pages()[0], wordbook())
    assert pickle.loads(pickle.dumps(made)) == made


class _Build:
    """Builds with a cache, as the site does."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.analysed: list[str] = []
        monkeypatch.setattr(cache_module, "analyse_page", self._analyse)

    def _analyse(self, one: PageRecords, book: Wordbook) -> PageTerms:
        self.analysed.append(one.docname)
        return analyse_page(one, book)

    def run(
        self, source: list[PageRecords], version: str = "1", names: tuple[str, ...] = NAMES
    ) -> dict[str, bytes]:
        self.analysed.clear()
        cache = Cache(self.folder, version)
        by_name = {one.docname: one for one in source}
        cache.read({one.docname: one.digest for one in source}, by_name.__getitem__)
        cache.protect(names)
        book = Wordbook(analyser(names), SYNONYMS, cache.words, cache.forms)
        files = build_index(cache.analyse(book), book, LABELS)
        cache.save()
        return files


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> _Build:
    return _Build(tmp_path / "cache", monkeypatch)


def test_an_edit_analyses_one_page_and_equals_a_clean_build(kept: _Build) -> None:
    source = pages()
    kept.run(source)
    assert len(kept.analysed) == len(source)
    source[1] = page(
        "reports/wenen-2019", "2022-01-01", record("report", "", "Nieuw", "Windmolens.")
    )
    del source[3]
    source.append(page("cities/gent", "", record("city", "", "Gent", "Stad in Vlaanderen.")))
    files = kept.run(source)
    assert kept.analysed == ["reports/wenen-2019", "cities/gent"]
    assert files == build(source)
    assert b"sociale huur" not in b"".join(files.values())


def test_nothing_changed(kept: _Build) -> None:
    before = kept.run(pages())
    assert kept.run(pages()) == before
    assert kept.analysed == []


def test_a_new_name_concerns_the_pages_that_have_it(kept: _Build, tmp_path: Path) -> None:
    kept.run(pages())
    names = (*NAMES, "Boulevard", "Huurwoningen")
    files = kept.run(pages(), names=names)
    assert kept.analysed == ["reports/barcelona-2021", "reports/wenen-2019"]
    kept.folder = tmp_path / "clean"
    assert files == kept.run(pages(), names=names)


def test_another_version_uses_nothing(kept: _Build) -> None:
    kept.run(pages())
    kept.run(pages(), version="2")
    assert len(kept.analysed) == len(pages())


@pytest.mark.parametrize("content", [b"", b"nonsense", pickle.dumps(("1", 2))])
def test_a_broken_cache_is_no_cache(kept: _Build, content: bytes) -> None:
    kept.run(pages())
    (kept.folder / "search.pickle").write_bytes(content)
    assert kept.run(pages()) == build(pages())
    assert len(kept.analysed) == len(pages())


def test_large_lists_are_divided(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = build(pages())
    monkeypatch.setattr(index_module, "_POSTINGS_SIZE", 200)
    monkeypatch.setattr(index_module, "_VOCABULARY_SIZE", 200)
    divided = build(pages())
    manifest = read(divided["manifest.js"])
    assert len(manifest["postings"]) > 5
    assert len(manifest["vocabulary"]) > 3
    assert manifest["postings"] == sorted(manifest["postings"])
    assert postings(divided) == postings(whole)
