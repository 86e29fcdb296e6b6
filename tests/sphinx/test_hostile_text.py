"""Whatever a writer types in any field is shown as text: never a tag, never run, never lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from sites import Site

TEXTS = {
    "apostrophe": "D'Arcy O’Neil",
    "quotes": 'Jan "de Baas" Jansen',
    "signs": "Jansen & Zn < Pietersen > Klaassen",
    "entity": "Jan &amp; &lt;b&gt; &#39;",
    "emoji": "Zoë 🚀 👩‍👩‍👧",
    "right-to-left": "محمد الأمين",
    "hebrew": "דוד בן־גוריון",
    "python": '__import__("os")',
    "jinja": "{{ 7*7 }} {% raw %}",
    "format": "%s %(x)s {0} {title} {kind!r}",
    "script": "<script>alert(1)</script>",
    "image": "<img src=x onerror=alert(1)>",
    "attribute": '" onmouseover="alert(1)" x="',
    "latex": r"\input{/etc/passwd} $x_1^2$ 100% #1 ~",
    "markdown": "*ster* _streep_ [koppeling](http://example.org) `code`",
    "long": "Donaudampfschiffahrtsgesellschaftskapitän " * 20,
}
EVENT_HANDLER = ("onclick", "onerror", "onload", "onmouseover")


class Attributes(HTMLParser):
    """The names of all attributes on a page."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names |= {name for name, _ in attrs}


def _page(text: str) -> str:
    quoted = json.dumps(text.strip(), ensure_ascii=False)
    return f"""---
title: {quoted}
report:
  start: 2021-11-14
  municipality: den-haag
  cities: [barcelona]
  travellers: {{count: 3, functions: [{quoted}]}}
  case-number: {quoted}
  portfolio-holder: {quoted}
  costs: {quoted}
  payer: {quoted}
  source: {{file: {quoted}}}
---

:::{{contact}} {text}
:job-title: functie {text}
:organisation: Bureau {text.replace(";", ",")}
:cities: barcelona
:::

:::{{outcome}} Opbrengst {text}
:cities: barcelona
:::

:::{{follow-up}} Afspraak {text}
:owner: eigenaar {text}
:due-phrase: termijn {text}
:cities: barcelona
:::

Wij gingen naar {{city}}`de stad <barcelona>`.

```text
{text}
```
"""


def _files() -> dict[str, str]:
    files = {f"reports/{name}.md": _page(text) for name, text in TEXTS.items()}
    files["other/lists.md"] = (
        "---\ntitle: Lijsten\n---\n\n:::{contact-index}\n:::\n\n:::{follow-up-index}\n:::\n\n"
        ":::{report-index}\n:::\n\n:::{theme-index}\n:::\n"
    )
    definitions = "".join(
        f":::{{organisation}} Club {text}\n:id: club-{name}\n:alt-labels: {text}\n:::\n\n"
        for name, text in TEXTS.items()
    )
    files["other/clubs.md"] = f"---\ntitle: Clubs\n---\n\n{definitions}"
    for name, text in TEXTS.items():
        label = json.dumps(f"Thema {text.strip()}", ensure_ascii=False)
        files[f"themes/t-{name}.md"] = (
            f"---\ntitle: {label}\ntheme: {{alt-labels: [{label}]}}\n---\n"
        )
    return files


@pytest.fixture(scope="module")
def site(make_site: Callable[..., Site]) -> Site:
    return make_site(_files())


@pytest.fixture(scope="module")
def plain(make_site: Callable[..., Site]) -> Site:
    return make_site(
        {"reports/plain.md": _page("Jan"), "themes/t-plain.md": "---\ntitle: T\ntheme: {}\n---\n"}
    )


def test_no_warnings(site: Site) -> None:
    assert site.raw_warnings == ""


@pytest.mark.parametrize("name", TEXTS)
def test_title_is_shown_as_typed(site: Site, name: str) -> None:
    text = " ".join(TEXTS[name].split())
    assert f"{text}¶" in site.page(f"reports/{name}").text
    assert f"Thema {text}¶" in site.page(f"themes/t-{name}").text


@pytest.mark.parametrize("name", TEXTS)
def test_every_field_is_shown_as_typed(site: Site, name: str) -> None:
    text = " ".join(TEXTS[name].split())
    shown = site.page(f"reports/{name}").text
    for field in ("Opbrengst", "Afspraak", "functie", "eigenaar", "termijn"):
        assert f"{field} {text}" in shown
    assert f"Bureau {text.replace(';', ',')}" in shown
    # Besides these: contact, code block, and the six fields of the front matter.  A semicolon
    # separates the functions of travellers, too.
    assert shown.count(text) >= 5 + 2 + 6 - (";" in text)


@pytest.mark.parametrize("name", TEXTS)
def test_every_listing_shows_it_as_typed(site: Site, name: str) -> None:
    text = " ".join(TEXTS[name].split())
    lists = site.page("other/lists").text
    city = site.page("cities/barcelona").text
    for words in (f"Afspraak {text}", f"eigenaar {text}", f"termijn {text}"):
        assert words in lists
        assert words in city or not words.startswith("Afspraak")
    assert f"functie {text}" in lists
    assert f"Bureau {text.replace(';', ',')}" in lists
    assert f"Opbrengst {text}" in city
    assert f"Club {text}" in site.page("other/clubs").text


@pytest.mark.parametrize("name", TEXTS)
def test_it_is_never_a_tag_nor_run(site: Site, plain: Site, name: str) -> None:
    page, usual = site.page(f"reports/{name}"), plain.page("reports/plain")
    for tag in ("script", "img", "b"):
        assert page.tags[tag] == usual.tags[tag], tag
    assert "49" not in page.text


def test_no_page_has_an_event_handler(site: Site) -> None:
    for name, page in site.pages.items():
        assert not Attributes(page.source).names & {*EVENT_HANDLER}, name
        assert page.tags["img"] == 0, name


def test_links_still_work(site: Site) -> None:
    assert site.broken_links() == []


def test_records_hold_what_was_typed(site: Site) -> None:
    names = {contact.name for contact in site.domain.store.records("contact")}
    assert names == {" ".join(text.split()) for text in TEXTS.values()}


@pytest.mark.parametrize("builder", ["text", "latex"])
def test_other_builders_show_it_too(make_site: Callable[..., Site], builder: str) -> None:
    site = make_site(
        _files(),
        builder,
        latex_documents=[("index", "kennisbank.tex", "Kennisbank", "Gemeenten", "manual")],
    )
    assert site.raw_warnings == ""
    if builder == "text":
        for name, text in TEXTS.items():
            page = (site.out / f"reports/{name}.txt").read_text(encoding="utf-8")
            assert f"Opbrengst {' '.join(text.split())}" in " ".join(page.split())
    if builder == "latex":
        source = (site.out / "kennisbank.tex").read_text(encoding="utf-8")
        assert r"\input{/etc" not in source
        assert "$x_1^2$" not in source
