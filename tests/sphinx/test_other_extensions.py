"""Cards of sphinx-design and citations of sphinxcontrib-bibtex, inside records and around them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sites import Site, report

BIB = """\
@misc{vng-2018, title = {Slimme steden}, author = {{VNG}}, year = {2018}}
@misc{cbs-2020, title = {Bevolking}, author = {{CBS}}, year = {2020}}
"""
PAGE = report(
    """\
::::::{grid} 2
:gutter: 2

:::::{grid-item-card} Kaart rondom
::::{contact} Steve Berry
:job-title: Chairman
:cities: barcelona
Zie {cite}`vng-2018`.
::::
:::::
::::::

::::::{outcome} Met kaart erin
:themes: crowdmanagement
:::::{card} Kaart erin
In de kaart {cite}`cbs-2020` en {city}`Barcelona`.
:::::

::::{dropdown} Uitklap
:::{follow-up} In een uitklap
:status: open
:::
::::

```{tip}
Een tip.
```

| een | twee |
| --- | ---- |
| {theme}`crowdmanagement` | 2 |

[^noot]: De voetnoot.

Met noot[^noot].
::::::
"""
)
FILES = {
    "references.bib": BIB,
    "reports/kaarten.md": PAGE,
    "other/bronnen.md": "---\ntitle: Bronnen\n---\n\n```{bibliography}\n:style: unsrt\n```\n",
    "themes/geciteerd.md": (
        "---\ntitle: Geciteerd\ntheme: {}\n---\n\n"
        "Volgens {cite}`vng-2018`, zie {cite:t}`cbs-2020`.\n"
    ),
}
CONF = """
extensions += ["sphinx_design", "sphinxcontrib.bibtex"]
bibtex_bibfiles = ["references.bib"]
"""


@pytest.fixture(scope="module", params=["html", "text", "latex"])
def site(request: pytest.FixtureRequest, make_site: Callable[..., Site]) -> Site:
    return make_site(FILES, request.param, conf=CONF)


def test_no_warnings(site: Site) -> None:
    assert site.raw_warnings == ""


def test_everything_is_shown(site: Site) -> None:
    name = {"html": "reports/kaarten.html", "text": "reports/kaarten.txt"}
    paths = sorted(site.out.glob("*.tex"))
    path = paths[0] if paths else next(p for n in name.values() if (p := site.out / n).exists())
    shown = path.read_text(encoding="utf-8")
    for text in ("Kaart rondom", "Steve Berry", "Chairman", "Met kaart erin", "Kaart erin",
                 "Uitklap", "In een uitklap", "Een tip", "twee", "De voetnoot"):  # fmt: skip
        assert text in shown, text


def test_records_are_found(site: Site) -> None:
    records = site.domain.store.on_page("reports/kaarten").all()
    assert [record.label for record in records] == [
        "Steve Berry",
        "Met kaart erin",
        "In een uitklap",
    ]
    mentions = site.domain.store.on_page("reports/kaarten").mentions
    assert {mention.target for mention in mentions} == {"Barcelona", "crowdmanagement"}


def test_links_of_cards_and_citations(site: Site) -> None:
    if not (site.out / "index.html").exists():
        pytest.skip("html only")
    assert site.broken_links() == []
    assert any(
        href.startswith("../other/bronnen.html#") for href in site.page("reports/kaarten").hrefs
    )
