"""What of a page can be found, and under which facets."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from sites import Site, report
from sphinx.errors import ConfigError

FILES = {
    "reports/reis.md": report(
        "Inleiding met {city}`s-hertogenbosch` en {theme}`sensoren`.\n\n"
        "## Wat wij zagen\n\n"
        "[Een bijzondere zin.]{#bewijs} Nog iets.\n\n"
        "| Kop | Twee |\n|---|---|\n| links | rechts |\n\n"
        ":::{contact} Steve Berry\n:job-title: Chairman\n:organisation: Angoka\n"
        "Hij vertelde over drones.\n:::\n\n"
        ":::{outcome} Een prijs\n:kind: award\n:themes: crowdmanagement\n:evidence: bewijs\n:::\n\n"
        ":::{follow-up} Bellen\n:owner: Jan\n:due-phrase: komende tijd\n:status: done\n"
        ":cities: barcelona\n:::\n",
        "municipality: den-haag\nstart: 2021-11-14\ncities: [barcelona]\nthemes: [sensoren]\n"
        "topics: [veiligheid]",
        title="Reis naar Barcelona",
    ),
    "los.md": "---\ntitle: Losse pagina\n---\n\nWoorden.\n\n:::{contact-index}\n:::\n",
    "stil.md": "---\ntitle: Stil\nnosearch: true\n---\n\nGeheimwoord.\n",
}


@pytest.fixture(scope="module")
def site(make_site: Callable[..., Site]) -> Site:
    return make_site(FILES)


def _page(site: Site, docname: str) -> Any:
    """The file of the index from which hits of a page are shown."""
    for path in (site.out / "_search").glob("page-*.js"):
        text = path.read_text(encoding="utf-8")
        data = json.loads(text.removeprefix("tripSearch.add(").removesuffix(");\n"))
        if data["u"] == f"{docname}.html":
            return data
    raise AssertionError(f"{docname} cannot be found")


def test_passages_with_the_place_where_they_stand(site: Site) -> None:
    page = _page(site, "reports/reis")
    shown = [(anchor, page["h"][heading], text) for anchor, heading, text in page["p"]]
    assert shown[:5] == [
        ("mention-s-hertogenbosch", "", "Inleiding met 's-Hertogenbosch en sensoren."),
        ("bewijs", "Wat wij zagen", "Een bijzondere zin. Nog iets."),
        ("wat-wij-zagen", "Wat wij zagen", "Kop – Twee"),
        ("wat-wij-zagen", "Wat wij zagen", "links – rechts"),
        ("contact-steve-berry", "Wat wij zagen", "Hij vertelde over drones."),
    ]
    assert set(shown[5:]) == {
        ("contact-steve-berry", "", "Chairman, Angoka"),
        ("outcome-een-prijs", "", "prijs"),
        ("outcome-een-prijs", "", "Een bijzondere zin."),
        ("follow-up-bellen", "", "Jan, komende tijd"),
    }
    assert [(anchor, title) for anchor, title, _ in page["r"]] == [
        ("", "Reis naar Barcelona"),
        ("contact-steve-berry", "Steve Berry"),
        ("outcome-een-prijs", "Een prijs"),
        ("follow-up-bellen", "Bellen"),
    ]


def test_only_the_text_of_the_page_itself(site: Site) -> None:
    assert [text for _, _, text in _page(site, "los")["p"]] == ["Woorden."]
    everything = b"".join(path.read_bytes() for path in (site.out / "_search").iterdir())
    assert b"eheimwoord" not in everything
    with pytest.raises(AssertionError):
        _page(site, "stil")


def test_the_page_says_where_else_to_look(site: Site) -> None:
    page = site.html("search")
    assert "<noscript>" in page
    assert 'href="los.html"' in page
    assert '<script type="application/json" id="trip-search-texts">' in page


def test_other_kinds_of_search(make_site: Callable[..., Site]) -> None:
    site = make_site(FILES, tripreports_search="none")
    assert "Op deze website kunt u niet zoeken" in site.page("search").text
    assert not (site.out / "_search").exists()
    site.build(tripreports_search="dutch")
    assert (site.out / "_search/manifest.js").exists()
    site.build(tripreports_search="sphinx")
    assert not (site.out / "_search").exists()
    assert (site.out / "searchindex.js").exists()
    with pytest.raises(ConfigError, match="google"):
        site.build(tripreports_search="google")


def test_a_mistake_in_the_synonyms(make_site: Callable[..., Site]) -> None:
    synonyms = '[[group]]\nwords = ["a", "b"]\n\n[[group]]\nwords = "afval"\n'
    site = make_site({**FILES, "synonyms.toml": synonyms})
    assert [(warned.file, warned.line, warned.code) for warned in site.warnings] == [
        ("synonyms.toml", 4, "trip.synonyms")
    ]


def test_a_change_of_the_synonyms_is_seen(make_site: Callable[..., Site]) -> None:
    site = make_site({**FILES, "synonyms.toml": '[[group]]\nwords = ["drone", "vliegtuigje"]\n'})
    before = (site.out / "_search/synonyms.js").read_bytes()
    site.write({"synonyms.toml": '[[group]]\nwords = ["drone", "quadcopter"]\n'})
    site.build()
    after = (site.out / "_search/synonyms.js").read_bytes()
    assert b"quadcopter" in after
    assert after != before


def test_a_new_title_of_a_report_that_is_named_elsewhere(make_site: Callable[..., Site]) -> None:
    other = {"noemt.md": "---\ntitle: Noemt\n---\n\nZie {report}`reis`.\n"}
    site = make_site(FILES | other)
    assert [text for _, _, text in _page(site, "noemt")["p"]] == ["Zie Reis naar Barcelona."]
    name, text = "reports/reis.md", str(FILES["reports/reis.md"])
    site.write({name: text.replace("Reis naar Barcelona", "Rondreis door Spanje")})
    site.build()
    assert [text for _, _, text in _page(site, "noemt")["p"]] == ["Zie Rondreis door Spanje."]
