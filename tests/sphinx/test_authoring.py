"""Directives and roles as the authoring format describes them, under English and Dutch names."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from sites import Site, report
from sphinx.util.inventory import InventoryFile

from sphinx_tripreports.model import names

ENGLISH = """\
---
title: In English
report:
  municipality: den-haag
  start: 2021-11-14
  end: 2021-11-18
  travellers: {count: 3, functions: [adviseur]}
  cities: [barcelona]
  events: [scewc-2021]
  themes: [crowdmanagement]
  topics: [veiligheid]
  audience: council
  case-number: Z-1
  portfolio-holder: wethouder
  costs: 100 euro
  payer: gemeente
  source: {file: a.docx, sha256: abc}
---

[Wij spraken Steve.]{#steve}

:::{contact} Steve Berry
:job-title: Chairman
:organisation: Angoka; RVO
:person-kind: company
:cities: barcelona
:themes: crowdmanagement, sensoren
:topics: veiligheid
:evidence: steve
:::

:::{outcome} Prijs gewonnen
:kind: award
:themes: crowdmanagement
Wij wonnen een **prijs**.
:::

:::{follow-up} Uitwisselen
:owner: Jan
:due: 2022-11-01
:status: in-progress
Wij gaan uitwisselen.
:::

:::{follow-up} Later
:due-phrase: komende tijd
:::
"""
DUTCH = """\
---
titel: In het Nederlands
verslag:
  gemeente: Den Haag
  begin: zondag 14 november 2021
  einde: 18-11-2021
  reizigers: {aantal: 3, functies: [adviseur]}
  steden: [barcelona]
  evenementen: [Smart City Expo 2021]
  themas: [Crowdmanagement]
  onderwerpen: [Veiligheid]
  doelgroep: raad
  zaaknummer: Z-1
  portefeuillehouder: wethouder
  kosten: 100 euro
  betaald-door: gemeente
  bron: {bestand: a.docx, sha256: abc}
---

[Wij spraken Steve.]{#steve}

:::{contactpersoon} Steve Berry
:functie: Chairman
:organisatie: Angoka; RVO
:soort-persoon: bedrijf
:stad: Barcelona
:thema's: crowdmanagement, sensor
:onderwerp: veiligheid
:bewijs: steve
:::

:::{opbrengst} Prijs gewonnen
:soort: prijs
:thema: crowdmanagement
Wij wonnen een **prijs**.
:::

:::{vervolgafspraak} Uitwisselen
:eigenaar: Jan
:uiterlijk: 1 november 2022
:status: loopt
Wij gaan uitwisselen.
:::

:::{actiepunt} Later
:termijn: komende tijd
:::
"""


@pytest.fixture(scope="module")
def site(make_site: Callable[..., Site]) -> Site:
    aliases = "".join(
        f":::{{{alias}}} Naam {number}\n:::\n\n"
        for number, (alias, name) in enumerate(names.DIRECTIVES.items())
        if name in {*names.RECORD_KINDS, "organisation", "event", "editor-note"}
    )
    indexes = "".join(
        f"## {alias}\n\n:::{{{alias}}}\n:::\n\n:::{{{name}}}\n:::\n\n"
        for alias, name in names.DIRECTIVES.items()
        if name.endswith("-index") or name in {"topic-matrix", "newest-reports", "open-follow-ups"}
    )
    roles = "".join(
        f"Met {{{alias}}}`{TARGETS[name]}` en {{{name}}}`{TARGETS[name]}` erbij.\n\n"
        for alias, name in names.ROLES.items()
    )
    return make_site(
        {
            "reports/english.md": ENGLISH,
            "reports/dutch.md": DUTCH,
            "reports/aliases.md": report(aliases, title="Aliases"),
            "other/indexes.md": f"---\ntitle: Indexen\n---\n\n{indexes}",
            "reports/roles.md": report(roles + LABELS, title="Rollen"),
        }
    )


TARGETS = {
    "report": "english",
    "contact": "english-steve-berry",
    "outcome": "english-prijs-gewonnen",
    "follow-up": "english-uitwisselen",
    "theme": "crowdmanagement",
    "city": "barcelona",
    "topic": "veiligheid",
    "organisation": "rvo",
    "event": "scewc-2021",
}
LABELS = """\
Sleutel {city}`s-hertogenbosch` klaar.

Eigen woorden {city}`die stad <s-hertogenbosch>` klaar.

Andere naam {city}`Den Bosch` klaar.

Zonder accent {city}`den bosch` klaar.

Sleutel als woord {theme}`crowdmanagement` klaar.

Verslag {report}`english` klaar.

Afkorting {organisation}`RVO` klaar.

Apostrof {city}`'s-Gravenhage` klaar.

Met domein {trip:city}`s-hertogenbosch` klaar.
"""


def test_no_warnings(site: Site) -> None:
    assert site.raw_warnings == ""


def _facts(site: Site, docname: str) -> Any:
    """All that is known of a page, without what its file and language make different."""
    store = site.domain.store
    vocabulary = store.vocabulary

    def keys(kind: str, typed: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(vocabulary.key(kind, name) for name in typed)

    found = store.report_of(docname)._replace(
        id="", docname="", title=""
    )  # fmt: skip
    found = found._replace(
        municipality=vocabulary.key("city", found.municipality),
        events=keys("event", found.events),
        themes=keys("theme", found.themes),
        topics=keys("topic", found.topics),
    )
    records = [
        record._replace(
            id="", docname="", line=0,
            cities=keys("city", record.cities),
            themes=keys("theme", record.themes),
            topics=keys("topic", record.topics),
        )
        for record in store.on_page(docname).all()
    ]  # fmt: skip
    return found, records


def test_dutch_and_english_say_the_same(site: Site) -> None:
    english, dutch = _facts(site, "reports/english"), _facts(site, "reports/dutch")
    assert english == dutch
    found, records = english
    assert (found.start, found.end, found.traveller_count) == ("2021-11-14", "2021-11-18", 3)
    assert found.audience == "council"
    contact, outcome, exchange, later = records
    assert contact.job_title == "Chairman"
    assert contact.organisations == ("Angoka", "RVO")
    assert contact.person_kind == "company"
    assert contact.themes == ("crowdmanagement", "sensoren")
    assert contact.quote == "Wij spraken Steve."
    assert outcome.kind == "award"
    assert outcome.quote == "Wij wonnen een prijs."
    assert (exchange.due, exchange.status, exchange.owner) == ("2022-11-01", "in-progress", "Jan")
    assert (later.due, later.due_phrase, later.status) == ("", "komende tijd", "open")


def test_every_dutch_directive_makes_its_record(site: Site) -> None:
    store = site.domain.store
    for number, (alias, name) in enumerate(names.DIRECTIVES.items()):
        if name in names.RECORD_KINDS:
            labels = [record.label for record in store.records(name)]
            assert f"Naam {number}" in labels, alias
        elif name in {"organisation", "event"}:
            assert store.vocabulary.find(name, f"Naam {number}").term is not None, alias
    assert "Naam" in site.page("reports/aliases").text


@pytest.mark.parametrize("alias", [key for key in names.DIRECTIVES if key.endswith("overzicht")])
def test_dutch_index_shows_what_the_english_one_shows(site: Site, alias: str) -> None:
    html = site.html("other/indexes")
    part = html.split(f"<h2>{alias}<", 1)[1].split("<h2>", 1)[0].split("</section>", 1)[0]
    body = part.split("</h2>", 1)[1].strip()
    assert "<tr" in body or "trip-note" in body
    middle = len(body) // 2
    first, second = body[:middle].strip(), body[middle:].strip()
    assert first == second


@pytest.mark.parametrize("alias", names.ROLES)
def test_dutch_role_links_as_the_english_one(site: Site, alias: str) -> None:
    name = names.ROLES[alias]
    links = re.findall(r"<p>Met (<a .*?</a>) en (<a .*?</a>) erbij", site.html("reports/roles"))
    assert len(links) == len(names.ROLES)
    first, second = links[list(names.ROLES).index(alias)]
    href = re.compile(r'href="([^"]+)"')
    assert href.findall(first) == href.findall(second)
    page = {"theme": "themes/crowdmanagement.html", "city": "cities/barcelona.html",
            "topic": "topics/veiligheid.html", "report": "english.html",
            "organisation": "organisations.html#organisation-rvo",
            "event": "events.html#event-scewc-2021"}.get(name, f"english.html#{name}-")  # fmt: skip
    assert page in first


@pytest.mark.parametrize(
    ("start", "shown", "target"),
    [
        ("Sleutel", "'s-Hertogenbosch", "s-hertogenbosch"),
        ("Eigen woorden", "die stad", "s-hertogenbosch"),
        ("Andere naam", "Den Bosch", "s-hertogenbosch"),
        ("Zonder accent", "den bosch", "s-hertogenbosch"),
        ("Sleutel als woord", "crowdmanagement", "crowdmanagement"),
        ("Verslag", "In English", "english"),
        ("Afkorting", "RVO", "organisation-rvo"),
        ("Apostrof", "'s-Gravenhage", "den-haag"),
        ("Met domein", "'s-Hertogenbosch", "s-hertogenbosch"),
    ],
)
def test_what_a_role_shows(site: Site, start: str, shown: str, target: str) -> None:
    assert f"{start} {shown} klaar." in site.page("reports/roles").text.replace("’", "'")
    link = re.search(rf"<p>{start} (<a .*?</a>) klaar", site.html("reports/roles"))
    assert link is not None
    assert target in link[1]


def test_links_and_ids(site: Site) -> None:
    assert site.broken_links() == []


def test_evidence_links_to_its_sentence(site: Site) -> None:
    page = site.page("reports/english")
    assert "#steve" in page.hrefs or "english.html#steve" in page.hrefs
    assert "steve" in page.ids


def test_body_is_markdown(site: Site) -> None:
    html = site.html("reports/english")
    assert "<strong>prijs</strong>" in html


def test_the_inventory_holds_every_kind(site: Site) -> None:
    data = (site.out / "objects.inv").read_bytes()
    inventory = InventoryFile.loads(data, uri="").data
    for kind in names.KINDS:
        assert f"trip:{kind}" in inventory, kind
        for item in inventory[f"trip:{kind}"].values():
            path, _, anchor = item.uri.partition("#")
            assert path in site.pages, item.uri
            assert not anchor or anchor in site.pages[path].ids, item.uri
    cities = inventory["trip:city"]
    assert cities["s-hertogenbosch"].display_name == "'s-Hertogenbosch"
    assert inventory["trip:report"]["english"].display_name == "In English"
    contact = inventory["trip:contact"]["english-steve-berry"]
    assert contact.uri == "reports/english.html#contact-steve-berry"
    assert contact.display_name == "Steve Berry"


def test_the_same_name_twice_on_a_page(make_site: Callable[..., Site]) -> None:
    body = ":::{outcome} Gelijk\n:kind: award\n:::\n\n" * 3 + ":::{outcome} Gelijk 2\n:::\n"
    site = make_site({"reports/a.md": report(body)})
    assert site.warnings == []
    records = list(site.domain.store.records("outcome"))
    assert len({record.id for record in records}) == 4
    assert len({record.anchor for record in records}) == 4
    assert site.broken_links() == []


def test_anchors_do_not_clash_with_those_of_the_writer(make_site: Callable[..., Site]) -> None:
    body = (
        "## Contact Jan\n\n## Mention barcelona\n\n[Zin.]{#outcome-prijs}\n\n"
        "Naar {city}`Barcelona`.\n\n"
        ":::{contact} Jan\n:functie: x\n:::\n\n:::{outcome} Prijs\n:kind: award\n:::\n"
    )
    theme = "---\ntitle: Botsing\ntheme: {}\n---\n\n## Trip reports\n\n## Trip contacts\n"
    site = make_site({"reports/a.md": report(body), "themes/botsing.md": theme})
    assert site.warnings == []
    assert site.broken_links() == []


def test_nested_records_are_both_kept(make_site: Callable[..., Site]) -> None:
    body = (
        "::::{outcome} Buiten\n:kind: award\nEerst.\n\n"
        ":::{contact} Binnen\n:functie: x\nDan.\n:::\n::::\n"
    )
    site = make_site({"reports/a.md": report(body)})
    assert site.warnings == []
    assert [record.label for record in site.domain.store.on_page("reports/a").all()] == [
        "Binnen",
        "Buiten",
    ]
    assert "Dan." in site.page("reports/a").text


def test_a_record_outside_a_report(make_site: Callable[..., Site]) -> None:
    page = "---\ntitle: Los\n---\n\n:::{contact} Los Iemand\n:cities: barcelona\n:::\n"
    lists = "---\ntitle: L\n---\n\n:::{contact-index}\n:::\n"
    site = make_site({"other/los.md": page, "other/l.md": lists})
    assert site.warnings == []
    assert "Los Iemand" in site.page("cities/barcelona").text
    assert "Los Iemand" in site.page("other/l").text
    assert site.broken_links() == []
