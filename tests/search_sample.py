"""A small made-up site for the tests of the search: its records, and its index as files."""

from __future__ import annotations

import shutil
from functools import cache
from hashlib import blake2b
from pathlib import Path

from sphinx_tripreports.search.analyser import Analyser
from sphinx_tripreports.search.index import build_index
from sphinx_tripreports.search.pageterms import analyse_page
from sphinx_tripreports.search.records import PageRecords, Passage, SearchRecord
from sphinx_tripreports.search.synonyms import Group, Synonyms
from sphinx_tripreports.search.wordbook import Wordbook

HERE = Path(__file__).parent
STATIC = HERE.parent / "ext" / "sphinx_tripreports" / "static"
SYNONYMS = Synonyms([
    Group(("slimme stad", "smart city")),
    Group(("cameratoezicht", "CCTV")),
    Group(("wonen", "volkshuisvesting")),
])  # fmt: skip
NAMES = ("Barcelona", "Wenen", "Den Haag", "Rijswijk", "Angoka")
LABELS = {
    "theme": {"veiligheid": "Veiligheid", "wonen": "Betaalbaar wonen"},
    "city": {"barcelona": "Barcelona", "wenen": "Wenen"},
    "municipality": {"den-haag": "Den Haag", "rijswijk": "Rijswijk"},
}


def page(name: str, date: str, *records: SearchRecord) -> PageRecords:
    """A page of records; its digest follows what is on it."""
    digest = blake2b(repr((name, date, records)).encode(), digest_size=8).hexdigest()
    return PageRecords(name, f"{name}.html", digest, date, records)


def record(kind: str, anchor: str, title: str, *texts: str, **facets: str) -> SearchRecord:
    """A record; facets as ``theme="veiligheid,wonen"``, texts as ``text`` or ``#anchor|text``."""
    passages = []
    for text in texts:
        place, mark, rest = text.partition("|")
        own = mark and place.startswith("#")
        passages.append(Passage(place[1:] if own else anchor, "", rest if own else text))
    keys = {name: tuple(value.split(",")) for name, value in facets.items()}
    return SearchRecord(kind, anchor, title, keys, tuple(passages))


def report(name: str, date: str, title: str, *texts: str, **facets: str) -> SearchRecord:
    """The record of a whole report."""
    return record("report", "", title, *texts, **facets)


def pages() -> list[PageRecords]:
    """The pages of the site."""
    barcelona = page(
        "reports/barcelona-2021", "2021-11-14",
        report("barcelona-2021", "2021-11-14", "Congres in Barcelona",
               "#doel|Wij onderzochten sensoren en cameratoezicht op de boulevard van de stad.",
               "#drukte|De veiligheidsorganisaties meten de drukte met slimme verkeersborden.",
               "#borden|Afspraken over borden in het verkeer zijn nog niet gemaakt.",
               "#award|Het Living Lab won de Smart City Award voor energie.",
               "#steden|Ook andere steden in Oostenrijk doen mee.",
               "Steve Berry, Chairman bij Angoka", "Stella Bühler, adviseur bij Vivacity",
               "Jan de Vries, wethouder van Rijswijk",
               "De ervaringen met de boulevard worden in het najaar gedeeld.",
               theme="veiligheid", city="barcelona", municipality="den-haag"),
        record("contact", "contact-berry", "Steve Berry", "Steve Berry, Chairman bij Angoka"),
        record("contact", "contact-buhler", "Stella Bühler",
               "Stella Bühler, adviseur bij Vivacity"),
        record("contact", "contact-vries", "Jan de Vries", "Jan de Vries, wethouder van Rijswijk"),
        record("outcome", "outcome-award", "Smart City Award gewonnen",
               "Het Living Lab won de Smart City Award voor energie.", theme="wonen"),
        record("follow-up", "follow-boulevard", "Ervaringen boulevard uitwisselen",
               "De ervaringen met de boulevard worden in het najaar gedeeld.", status="open"),
    )  # fmt: skip
    vienna = page(
        "reports/wenen-2019", "2019-03-02",
        report("wenen-2019", "2019-03-02", "Wonen in Wenen",
               "#huur|De stad bezit veel huurwoningen; sociale huur is er gewoon.",
               "#sensor|Een sensor in elke woning meet het waterverbruik.",
               "#boulevard|Aan de Ring ligt een boulevard zonder toezicht, met een camera.",
               theme="wonen", city="wenen", municipality="rijswijk"),
        record("outcome", "outcome-huur", "Inzicht in sociale huur",
               "Wij begrijpen hoe sociale huur in Wenen werkt."),
        record("follow-up", "follow-huur", "Notitie over huurwoningen",
               "De notitie gaat in 2020 naar de raad.", status="done"),
    )  # fmt: skip
    terms = [
        page("themes/veiligheid", "", record("theme", "", "Veiligheid", "Veilig op straat.",
                                             theme="veiligheid")),
        page("themes/wonen", "", record("theme", "", "Betaalbaar wonen",
                                        "Woningen die men kan betalen.", theme="wonen")),
        page("cities/barcelona", "", record("city", "", "Barcelona", "Stad in Spanje.",
                                            city="barcelona")),
        page("organisations", "", record("page", "", "Organisaties", "Alle organisaties."),
             record("organisation", "angoka", "Angoka", "Bedrijf in Belfast."),
             record("organisation", "vivacity", "Vivacity Labs", "Bedrijf in Londen.",
                    city="wenen")),
    ]  # fmt: skip
    return [barcelona, vienna, *terms, *_cycling()]


def _cycling() -> list[PageRecords]:
    return [
        page(f"reports/fiets-{year}", f"{year}-05-01",
             report(f"fiets-{year}", f"{year}-05-01", f"Fietsreis {year}",
                    f"#fiets|In {year} telden wij fietsen; naast de fietsenstalling ligt een pad.",
                    municipality="rijswijk"))
        for year in range(2000, 2012)
    ]  # fmt: skip


@cache
def analyser(names: tuple[str, ...] = NAMES) -> Analyser:
    """The Dutch analyser with the names of the site."""
    return Analyser(names)


def wordbook() -> Wordbook:
    """What the words of the site mean."""
    return Wordbook(analyser(), SYNONYMS)


def write(folder: Path) -> None:
    """Writes the site's search page and index to *folder*."""
    book = wordbook()
    files = build_index([analyse_page(one, book) for one in pages()], book, LABELS)
    (folder / "_search").mkdir(parents=True)
    for name, content in files.items():
        (folder / "_search" / name).write_bytes(content)
    (folder / "_static").mkdir()
    for path in STATIC.glob("search*"):
        shutil.copy(path, folder / "_static")
    shutil.copy(HERE / "search" / "search.html", folder)
    for one in pages():
        target = folder / one.url
        target.parent.mkdir(exist_ok=True)
        anchors = {passage.anchor for found in one.records for passage in found.passages}
        body = "".join(f'<p id="{anchor}">{anchor}</p>' for anchor in sorted(anchors))
        target.write_text(f"<title>{one.docname}</title>{body}", encoding="utf-8")
