"""The indexes of search: words in front coding, inflections of a dictionary, stems."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from search_sample import LABELS, page, pages, record, report, wordbook
from sites import Site
from sites import report as report_page

from sphinx_tripreports.leaks import texts
from sphinx_tripreports.leaks.check import check
from sphinx_tripreports.leaks.records import Sort, Withheld
from sphinx_tripreports.search.index import build_index
from sphinx_tripreports.search.output import write_index
from sphinx_tripreports.search.pageterms import analyse_page
from sphinx_tripreports.search.records import PageRecords

SECRET = page(
    "reports/geheim", "2022-01-01",
    report("geheim", "2022-01-01", "Bezoek aan Luilekkerland", "#a|De kwestie van de windmolens."),
    record("contact", "contact-x", "Quirien Zwaluwendal", "Directeur bij Angoka"),
)  # fmt: skip


def _index(folder: Path, *more: PageRecords) -> Path:
    book = wordbook()
    analysed = [analyse_page(one, book) for one in (*pages(), *more)]
    write_index(folder, build_index(analysed, book, LABELS))
    return folder


def _visible() -> list[str]:
    labels = [label for labels in LABELS.values() for label in labels.values()]
    found = [*labels, "slimme stad smart city cameratoezicht CCTV wonen volkshuisvesting"]
    for one in pages():
        found.append(one.docname)
        for item in one.records:
            found += [item.title, item.anchor, item.kind, *(p.text for p in item.passages)]
            found += [
                text for passage in item.passages for text in (passage.heading, passage.anchor)
            ]
    return found


def _files(folder: Path, text: str, kind: str = "block") -> set[str]:
    """The files of the index in which *text* is found; numbers left out."""
    item = Withheld(text, kind, "a.md", 1)
    return {leak.file.split("-")[0] for leak in check(folder, [item], _visible())}


@pytest.mark.parametrize(
    ("text", "kind", "files"),
    [
        ("Quirien Zwaluwendal", "name", {"page", "postings", "vocabulary"}),
        ("Luilekkerland", "block", {"page", "postings", "vocabulary"}),
        ("de kwestie van de windmolens", "block", {"page", "postings", "vocabulary"}),
        ("reports/geheim", "identifier", {"page"}),
    ],
)
def test_our_index(tmp_path: Path, text: str, kind: str, files: set[str]) -> None:
    assert _files(_index(tmp_path / "with", SECRET), text, kind) - {"manifest.js"} == files
    assert _files(_index(tmp_path / "without"), text, kind) == set()


@pytest.mark.parametrize("word", ["sensor", "verkeersbord", "steden", "veiligheid organisatie"])
def test_inflections_of_what_may_be_seen_are_no_leak(tmp_path: Path, word: str) -> None:
    """*sensoren* is on a page; the index leads there from *sensor* as well."""
    folder = _index(tmp_path)
    assert word.split(maxsplit=1)[0] in "".join(
        path.read_text() for path in folder.glob("[fpv]*.js")
    )
    assert _files(folder, word) == set()


def test_front_coded_words_are_missed_by_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As text, the files of the vocabulary hold only the ends of most words."""
    folder = _index(tmp_path, page("a", "2022-01-01", report(
        "a", "2022-01-01", "Windmolens", "windmolenpark windmolen windmolens")))  # fmt: skip
    for path in folder.glob("p*.js"):
        path.unlink()
    assert _files(folder, "windmolenpark") == {"vocabulary"}
    kinds = [kind for kind in texts.TEXT_KINDS if kind.name != "search index"]
    monkeypatch.setattr(texts, "TEXT_KINDS", tuple(kinds))
    assert _files(folder, "windmolenpark") == set()


def test_each_word_of_the_index_is_read(tmp_path: Path) -> None:
    """What the files say comes back: all words of the pages, and no others as words of a text."""
    book = wordbook()
    forms = {form for one in pages() for form in analyse_page(one, book).forms}
    words, derived = set(), set()
    for path in _index(tmp_path).glob("vocabulary-*.js"):
        for text in texts.texts(path):
            (derived if text.sort is Sort.DERIVED else words).update(text.text.split("\n"))
    assert words == forms
    assert {name for form in forms for name in book.whole(form)} - forms <= derived


@pytest.fixture(scope="module")
def sphinx_site(make_site: Callable[..., Site]) -> Site:
    body = "Wij bespraken de *kwesties* van leveranciers.\n\n# Zwaluwnesten\n\nTekst."
    return make_site({"reports/x.md": report_page(body)}, tripreports_search="sphinx")


@pytest.mark.parametrize(
    ("text", "visible", "leaks"),
    [
        ("de kwesties", "", True),
        ("zwaluwnesten", "", True),
        ("de kwesties", "een kwestie", False),  # the stem is that of a word that may be seen
        ("leveranciers", "de leverancier", False),
        ("sloot", "", False),
    ],
)
def test_sphinx_index(
    sphinx_site: Site, tmp_path: Path, text: str, visible: str, leaks: bool
) -> None:
    index = (sphinx_site.out / "searchindex.js").read_bytes()
    assert b'"kwesties"' not in index  # only the stem is there
    (tmp_path / "searchindex.js").write_bytes(index)
    found = check(tmp_path, [Withheld(text, "block", "a.md", 1)], [visible])
    assert bool(found) is leaks


def test_stems_need_their_reader(
    sphinx_site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "searchindex.js").write_bytes((sphinx_site.out / "searchindex.js").read_bytes())
    item = Withheld("de kwesties", "block", "a.md", 1)
    assert check(tmp_path, [item], []) != []
    kinds = [kind for kind in texts.TEXT_KINDS if kind.name != "sphinx index"]
    monkeypatch.setattr(texts, "TEXT_KINDS", tuple(kinds))
    assert check(tmp_path, [item], []) == []


def test_inventory(sphinx_site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = (sphinx_site.out / "objects.inv").read_bytes()
    (tmp_path / "objects.inv").write_bytes(content)
    item = Withheld("Een reis", "block", "a.md", 1)
    assert [leak.place for leak in check(tmp_path, [item], [])] == ["text"]
    # Two lines are no sequence: without its reader, the end of one and the start of the next are.
    ends = [line.split() for text in texts.texts(tmp_path / "objects.inv")
            for line in text.text.split("\n")[4:]]  # fmt: skip
    pair = Withheld(f"{ends[0][-1]} {ends[1][0]}", "name", "a.md", 1)
    assert check(tmp_path, [pair], [pair.text.replace(" ", ". ")]) == []
