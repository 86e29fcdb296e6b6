"""For audiences outside, too: parallel equals serial, and incremental equals clean.

What a page may say of another changes when that other page changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from invariants.site import Site, compare

HAVENS = """\
---
title: Havens
report: {{start: 2019-03-01, end: 2019-03-04, audience: {audience}, themes: [water]}}
---

[Wij spraken met velen.]{{#zin}}

:::{{contact}} Anna Kwartel
:job-title: directeur
:organisation: Bureau Vaart
:person-kind: {kind}
:evidence: zin
:::

:::{{audience}} {block}
[Voor de raad.]{{#raadszin}}
:::
"""
SLUIZEN = """\
---
title: Sluizen
report: {start: 2019-04-01, end: 2019-04-02, audience: public, themes: [licht, water]}
---

Eerder spraken wij {contact}`mevrouw Kwartel | haar <Anna Kwartel>`
en {contact}`Anna Kwartel | die`, die nu elders werkt.

Lees {report}`het verslag <havens>`, [hetzelfde](havens.md) en [de zin](#raadszin).
Het ging over {theme}`iets <licht>`.
"""
THEME = "---\ntitle: {name}\ntheme: {{}}\naudience: {audience}\n---\n\nTekst.\n"
PACK = "---\ntitle: Pakket\npack: {{{chosen}}}\n---\n\nBrief.\n"
INDEX = "---\ntitle: Verslagen\n---\n\n```{toctree}\n:glob:\n\nDe havens <havens>\n*\n```\n"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Two reports, of which one refers to the other in every way."""
    made = Site(tmp_path)
    set_audience(made, "council")
    made.write("themes/water.md", THEME.format(name="Water", audience="public"))
    made.write("reports/index.md", INDEX)
    made.write("reports/sluizen.md", SLUIZEN)
    made.write("packs/lijst.md", PACK.format(chosen="reports: [sluizen]"))
    made.write("packs/vraag.md", PACK.format(chosen="query: {theme: Water}"))
    set_havens(made)
    set_theme(made, "public")
    return made


def set_havens(
    site: Site, audience: str = "public", kind: str = "company", block: str = "council"
) -> None:
    """The report that the other refers to."""
    site.write("reports/havens.md", HAVENS.format(audience=audience, kind=kind, block=block))


def set_theme(site: Site, audience: str) -> None:
    """A theme that a visible report names."""
    site.write("themes/licht.md", THEME.format(name="Licht", audience=audience))


def set_audience(site: Site, name: str) -> None:
    """From now on the site is for another audience, in the same folders."""
    site.settings["more"] = f'tripreports_audience = "{name}"'
    site.set_today("2019-06-01")


def changes(site: Site) -> Iterator[str]:
    """Change what an audience may see, step by step."""
    set_havens(site, kind="office-holder")
    yield "the name is shown"
    set_havens(site, kind="private-person")
    yield "nobody was met"
    set_havens(site, block="internal")
    yield "the name is withheld again, and a block too"
    set_havens(site, audience="internal")
    yield "the page is withheld"
    set_havens(site)
    set_theme(site, "internal")
    yield "the page is back, and a theme is withheld"
    set_audience(site, "public")
    yield "for the public"
    set_audience(site, "internal")
    yield "for internal readers"
    set_audience(site, "council")
    set_theme(site, "public")
    yield "as at first"


@pytest.mark.slow
def test_incremental_equals_clean(site: Site) -> None:
    assert site.build() == ""
    for step, change in enumerate(changes(site)):
        assert site.build(jobs=1 + step % 2) == "", change
        assert site.differences() == [], change


def test_parallel_equals_serial(site: Site) -> None:
    assert site.build("one", jobs=1) == ""
    assert site.build("two", jobs=2) == ""
    assert compare(site.root / "one/html", site.root / "two/html") == []
