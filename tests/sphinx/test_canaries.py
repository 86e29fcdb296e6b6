"""Nothing withheld is in any output: a canary in every place, for every audience and builder.

And each protection is needed: without it, the leak check finds what got out.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import canaries
import pytest
from canaries import Patch, canary, found_in, marks, planted, undone, without_contacts
from sites import Site, report
from sphinx.project import Project

from sphinx_tripreports import audience as audience_module
from sphinx_tripreports import leak_check, publication
from sphinx_tripreports.model import redaction
from sphinx_tripreports.roles import MentionRole
from sphinx_tripreports.withheld_links import WithholdLinks

pytestmark = pytest.mark.slow

CONF = """
extensions = ["sphinx_tripreports", "sphinx_design", "sphinxcontrib.bibtex"]
bibtex_bibfiles = ["bronnen.bib"]
html_copy_source = True
suppress_warnings = ["misc.highlighting_failure"]
"""
PAGE = planted(canaries.FRONT, "page").replace("@where@", "page")
SECRET = f"reports/{canary('page docname')}"
"""The name of a withheld page is withheld, too."""
LETTER = """\
---
title: Een pakket
pack:
  audience: @audience@
  date: 2026-01-01
  query: {from: 2018-01-01}
  registers: [contacts, outcomes, follow-ups, themes, cities, topics, map, matrix, timeline]
---

Geachte lezer,

:::{audience} internal
Niet voor u: @in-letter@.
:::
"""
WORDS: dict[str, str] = {canary("page docname"): "page docname"}


def _plant(text: str, where: str) -> str:
    """*text* with canaries; the names of its files are canaries as well."""
    text = text.replace("@where@", f"@file@{where}")
    WORDS.update(marks(text, where))
    return planted(text, where)


def _files() -> dict[str, str | bytes]:
    files: dict[str, str | bytes] = {}
    for where in ("page", "block", "contact"):
        stem = f"reports/{canary(f'{where} file')}{where}"
        files[f"{stem}-foto.png"] = canaries.png(_plant("@metadata-photo@", where))
        if where != "contact":
            files[f"{stem}-figuur.png"] = canaries.png(_plant("@metadata-figure@", where))
            files[f"{stem}-bijlage.txt"] = _plant("@inside-download@", where)
        WORDS.update(canaries.bibliography_marks(where))
    sources = [canaries.bibliography(where) for where in ("page", "block", "contact")]
    files["bronnen.bib"] = "\n".join([*sources, "@misc{open-bron, title = {Open bron}}\n"])
    files[f"{SECRET}.md"] = _plant(canaries.FRONT + canaries.HEADINGS + canaries.TEXTS, "page")
    files[f"themes/{canary('page file')}page-thema.md"] = _plant(canaries.TERM, "term")
    files["reports/open.md"] = _visible()
    inside = _plant(canaries.PACK.replace("@report@", canary("page report-id")), "pack")
    files[f"packs/{canary('pack docname')}.md"] = inside
    WORDS[canary("pack docname")] = "pack docname"
    for name, audience in (("raad", "council"), ("allen", "public")):
        letter = _plant(LETTER.replace("@audience@", audience), "letter")
        files[f"packs/{name}.md"] = letter
    files["bronnen.md"] = "---\ntitle: Bronnen\n---\n\n```{bibliography}\n```\n"
    files["register.md"] = (
        "---\ntitle: Register\n---\n\n:::{contact-index}\n:::\n\n:::{theme-index}\n:::\n"
    )
    folders = "".join(f"{name}/*\n" for name in ("cities", "topics", "themes", "packs", "reports"))
    index = f"Reis @toctree-title@ <{SECRET}>\n*\n{folders}"
    head = "---\ntitle: Start\n---\n\n```{toctree}\n:glob:\n\n"
    files["index.md"] = _plant(f"{head}{index}```\n", "index")
    return files


def _visible() -> str:
    """A visible page with withheld blocks and contacts, and all ways to refer to them."""
    block = "::::::::{audience} internal\n" + _plant(canaries.TEXTS, "block") + "::::::::\n"
    section = "::::{audience} internal\n" + _plant(canaries.HEADINGS, "section") + "::::\n"
    contact = _plant(canaries.REDUCED, "contact")
    private = _plant(canaries.PRIVATE, "private")
    name = f"{canary('contact given')} {canary('contact surname')}"
    role = canary("role title")
    WORDS[role] = "role title"
    theme = f"{canary('page file')}page-thema"
    text = f"""\
Een zichtbare zin, bron {{cite}}`open-bron`.

Wij spraken {{contact}}`{name}` en {{contact}}`{role} | de directeur <{name}>`.
Lees [een ander verslag](../{SECRET}.md), {{report}}`dit <{canary("page report-id")}>`,
{{doc}}`dat <../{SECRET}>`, [de plek](#{canary("block label")}), {{thema}}`iets <{theme}>`
en {{outcome}}`dit punt <{canary("block outcome-id")}>`.

:::{{outcome}} Een punt met een plek
:kind: knowledge
:evidence: {canary("block span-id")}
:themes: {theme}
Tekst.
:::

{contact}

{private}

{block}

{_plant(canaries.NESTED, "nested")}

{section}

## Slot

Einde.
"""
    front = f"audience: public\nstart: 2020-01-01\nthemes: [crowdmanagement, {theme}]"
    return report(text.replace("../reports/", ""), front)


@pytest.fixture(scope="module")
def files() -> dict[str, str | bytes]:
    return _files()


def _search(site: Site) -> set[str]:
    """The places of canaries in the output, and in what the build keeps of visible pages.

    sphinxcontrib-bibtex keeps all sources in the environment, whether any page cites them or not.
    """
    kept = found_in(site.doctrees, WORDS, without="withheld")
    return found_in(site.out, WORDS) | {place for place in kept if " bib-" not in place}


@pytest.mark.parametrize("audience", ["council", "public"])
@pytest.mark.parametrize(
    ("builder", "search"),
    [
        ("html", "dutch"),
        ("html", "sphinx"),
        ("export", "dutch"),
        ("text", "none"),
        ("xml", "none"),
        ("pack", "none"),
    ],
)
def test_no_canary_gets_out(
    files: dict[str, str | bytes],
    make_site: Callable[..., Site],
    audience: str,
    builder: str,
    search: str,
) -> None:
    site = make_site(files, builder, conf=CONF, tripreports_audience=audience,
                     tripreports_search=search)  # fmt: skip
    assert site.warnings == []
    assert site.refused == ""
    assert _search(site) == set()
    if builder == "html":
        shown = site.page("reports/open").text
        assert "Een zichtbare zin" in shown
        assert "Einde." in shown
        assert "Wij spraken directeur en de directeur." in shown
    if builder == "pack":
        (made,) = site.out.glob("*.pdf")
        assert made.stem == {"council": "raad", "public": "allen"}[audience]
        assert b"Een zichtbare zin" in b" ".join(canaries.views(made.read_bytes()))


UNSEEN = {
    "bib-key", "comment", "ground", "image-title", "link-name", "yaml-comment",
}  # fmt: skip
"""Places of which internal readers see nothing either."""


def test_every_canary_can_be_seen_inside(
    files: dict[str, str | bytes], make_site: Callable[..., Site]
) -> None:
    """The places are real: in an internal site all of them are shown, or used in an address."""
    site = make_site(files, conf=CONF, html_copy_source=False)
    missing = set(WORDS.values()) - found_in(site.out, WORDS)
    assert {place.split(" ", 1)[1] for place in missing} == UNSEEN


NOT_IN_PDF = {
    # shown to internal readers nowhere, or only as an address or name within a site
    *UNSEEN, "class", "code-name", "contact-id", "event-id", "figure-name", "footnote-name",
    "heading-label", "label", "math-label", "organisation-id", "outcome-id", "span-id", "docname",
    # drawn, or left out on paper
    "math", "index-entry", "link-title", "file", "inside-download", "metadata-figure",
    "metadata-photo",
    # of pages that are not in this pack
    "toctree-title", "in-letter", "alias", "term-link", "term-text",
}  # fmt: skip


def test_canaries_can_be_seen_in_a_pack(
    files: dict[str, str | bytes], make_site: Callable[..., Site]
) -> None:
    """So the places are real in a PDF as well, and would be found there."""
    site = make_site(files, "pack", conf=CONF)
    assert len([*site.out.glob("*.pdf")]) == 1
    missing = set(WORDS.values()) - found_in(site.out, WORDS)
    assert {place.split(" ", 1)[1] for place in missing} == NOT_IN_PDF


# Without a protection ---------------------------------------------------------------------------


def _nothing(*_args: object, **_options: object) -> None:
    """What a protection does that is not there."""


def _without_exclusion(patch: pytest.MonkeyPatch) -> None:
    def discover(self: audience_module.VisibleProject, *patterns: list[str]) -> set[str]:
        found = Project.discover(self, *patterns)
        files = {name: Path(self.doc2path(name, absolute=True)) for name in sorted(found)}
        self.audience.look(files, self.cache)
        return found

    patch.setattr(audience_module.VisibleProject, "discover", discover)
    undone("_toctree")(patch)


def _without_bodies(patch: pytest.MonkeyPatch) -> None:
    take_out = redaction._Page._take_out

    def only_blocks(self: redaction._Page, lines: range, kind: str) -> None:
        kept, before = list(self.lines), set(self.gone)
        take_out(self, lines, kind)
        if any(block.end == lines.stop and block.name == "contact" for block in self.blocks):
            self.lines[:], self.gone = kept, before

    patch.setattr(redaction._Page, "_take_out", only_blocks)


def _without_roles(patch: pytest.MonkeyPatch) -> None:
    undone("rewrite_roles")(patch)
    patch.setattr(MentionRole, "withheld", lambda *_: False)


def _without_links(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(WithholdLinks, "apply", _nothing)


def _without_records(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(audience_module.View, "without_hidden", lambda _self, entry: entry)


def _with_sources(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(publication, "keep_no_sources", _nothing)


GUARDS: dict[str, tuple[Patch, str]] = {
    "pages": (_without_exclusion, "html"),
    "blocks": (undone("_take_out"), "html"),
    "contacts": (without_contacts, "html"),
    "text of contacts": (_without_bodies, "html"),
    "options": (undone("_options"), "html"),
    "roles": (_without_roles, "html"),
    "terms": (_without_records, "html"),
    "sources": (_with_sources, "html"),
}
"""What is switched off, and a builder whose output shows it."""


@pytest.mark.parametrize("guard", GUARDS)
def test_leak_check_replaces_each_protection(
    guard: str,
    files: dict[str, str | bytes],
    make_site: Callable[..., Site],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Without the protection canaries get out, and the leak check says where."""
    patch, builder = GUARDS[guard]
    patch(monkeypatch)
    monkeypatch.setattr(publication.Publication, "stop_if_wrong", lambda *_: [])
    site = make_site(files, builder, conf=CONF, tripreports_audience="council")
    assert found_in(site.out, WORDS) != set()
    assert [warned for warned in site.warnings if warned.code == "trip.leak"] != []
    assert site.refused != ""


@pytest.mark.parametrize("guard", GUARDS)
def test_no_pdf_with_a_canary_is_put_in_place(
    guard: str,
    files: dict[str, str | bytes],
    make_site: Callable[..., Site],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of roles and options a PDF shows nothing without its link, which leads nowhere then."""
    GUARDS[guard][0](monkeypatch)
    monkeypatch.setattr(publication.Publication, "stop_if_wrong", lambda *_: [])
    site = make_site(files, "pack", conf=CONF, tripreports_audience="council")
    found = {Path(warned.file).name for warned in site.warnings if warned.code == "trip.leak"}
    assert found_in(site.out, WORDS) == set()
    leaks = guard in ("blocks", "contacts", "text of contacts", "terms")
    assert found == ({"raad.pdf"} if leaks else set())
    if leaks:
        assert [*site.out.iterdir()] == []
        assert site.status == 1


@pytest.mark.parametrize("patch", [_without_links, undone("_toctree")], ids=["links", "toctrees"])
def test_links_that_lead_nowhere_refuse_the_build(
    patch: Patch,
    files: dict[str, str | bytes],
    make_site: Callable[..., Site],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What these hide would be no more than an address in a warning; there is no output at all."""
    patch(monkeypatch)
    site = make_site(files, conf=CONF, tripreports_audience="council")
    assert site.refused != ""
    assert not (site.out / "reports").exists() or site.warnings != []


def test_leaks_are_not_repeated_on_the_console(
    files: dict[str, str | bytes], make_site: Callable[..., Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    without_contacts(monkeypatch)
    monkeypatch.setattr(publication.Publication, "stop_if_wrong", lambda *_: [])
    site = make_site(files, conf=CONF, tripreports_audience="council")
    texts = [warned.text for warned in site.warnings if warned.code == "trip.leak"]
    assert texts
    told = [text.rpartition(": zie ")[0] for text in texts]  # but for the place in the sources
    assert [text for word in WORDS for text in told if word in text] == []


def test_leak_check_looks_for_all_that_is_withheld(
    files: dict[str, str | bytes], make_site: Callable[..., Site]
) -> None:
    """Each canary in a text is known to the leak check; a build without leaks does not show it."""
    site = make_site(files, conf=CONF, tripreports_audience="council")
    known = " ".join(item.text for item in leak_check.withheld.everything(site.env))
    unknown = {place.split(" ", 1)[1] for word, place in WORDS.items() if word not in known}
    in_files = {"metadata-photo", "metadata-figure", "inside-download"}
    assert {place for place in unknown if not place.startswith("bib-")} == in_files
