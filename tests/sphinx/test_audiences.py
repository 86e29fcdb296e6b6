"""What an audience outside sees of a site, and when nothing is made for it at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sites import VOCABULARY, Site, report
from sphinx.application import Sphinx
from sphinx.errors import ConfigError
from sphinx.util.docutils import docutils_namespace, patch_docutils

# MyST asks its environment for the application when a page includes another.
pytestmark = pytest.mark.filterwarnings("ignore:.*BuildEnvironment.app. is deprecated")

MakeSite = Callable[..., Site]
PUBLIC = "audience: public"
SECRET = report("Dit is geheim.\n\n(geheime-plek)=\n## Kop\n", "audience: internal", "Geheime reis")


def council(make_site: MakeSite, files: dict[str, str | bytes], **settings: object) -> Site:
    return make_site(files, tripreports_audience="council", **settings)


def told(site: Site) -> list[str]:
    return [str(warned).replace("trip.", "") for warned in site.warnings]


# People -------------------------------------------------------------------------------------------

PEOPLE = """\
:::{contact} Steve Berry
:id: steve
:job-title: Chairman
:organisation: Angoka
:person-kind: company
Steve Berry zei dat.
:::

:::{contact} Eva Berg
:job-title: burgemeester
:person-kind: bestuurder
Burgemeester Berg was er ook.
:::

:::{contact} Ada Kos
:organisation: Angoka
:::

:::{contact} Wim Wit
:soort-persoon: ambtenaar
:::

:::{contact} Gerda Groen
:person-kind: private-person
:naam-openbaar: ja
:grondslag: toestemming van 3 mei 2024
:::

:::{contact} Piet Prik
:person-kind: private-person
:::

Wij spraken {contact}`Steve Berry`, {contact}`de heer Berry | hem <steve>`,
{contact}`mevrouw Berg <Eva Berg>` en {contact}`Piet Prik | een bewoner`.
"""


def test_people_as_the_council_sees_them(make_site: MakeSite) -> None:
    site = council(make_site, {"reports/open.md": report(PEOPLE, PUBLIC)})
    assert (told(site), site.refused) == ([], "")
    text = site.page("reports/open").text
    assert "Wij spraken Chairman, hem, mevrouw Berg en een bewoner." in text
    assert "Contactpersoon Chairman¶ Soort persoonbedrijf OrganisatieAngoka" in text
    assert "Contactpersoon Eva Berg¶ Functieburgemeester" in text
    assert "Burgemeester Berg was er ook." in text
    assert "Contactpersoon Gerda Groen¶" in text
    assert "Contactpersoon Angoka¶" in text
    assert "Contactpersoon een ambtenaar¶" in text
    assert text.count("Contactpersoon") == 5
    for secret in ("Steve", "Ada Kos", "Wim", "Piet", "toestemming", "zei dat"):
        assert secret not in site.html("reports/open")
    assert site.broken_links() == []


def test_people_as_internal_readers_see_them(make_site: MakeSite) -> None:
    site = make_site({"reports/open.md": report(PEOPLE, PUBLIC)})
    assert told(site) == []
    text = site.page("reports/open").text
    assert "Wij spraken Steve Berry, de heer Berry, mevrouw Berg en Piet Prik." in text
    assert text.count("Contactpersoon") == 6
    assert "toestemming" not in text


def test_rules_of_a_project(make_site: MakeSite) -> None:
    rules = {"company": {"council": "name"}, "unknown": {"council": "nothing", "public": "nothing"}}
    site = council(make_site, {"reports/open.md": report(PEOPLE, PUBLIC)},
                   tripreports_audience_rules=rules)  # fmt: skip
    assert told(site) == []
    text = site.page("reports/open").text
    assert "Wij spraken Steve Berry, de heer Berry," in text
    assert "Contactpersoon Angoka¶" not in text


def test_table_of_rules(make_site: MakeSite) -> None:
    page = "---\ntitle: Regels\n---\n\n:::{audience-rules}\n:::\n"
    rules = {"company": {"council": "name"}}
    site = make_site({"regels.md": page}, tripreports_audience_rules=rules)
    assert told(site) == []
    text = site.page("regels").text
    assert "Soort persoon Intern Raad Openbaar" in text
    assert "bedrijf naam en functie naam en functie functie en organisatie" in text
    assert "privépersoon naam en functie niets niets" in text
    assert "niet ingevuld naam en functie functie en organisatie" in text


# Pages and blocks ---------------------------------------------------------------------------------


def test_withheld_pages_are_not_there(make_site: MakeSite) -> None:
    index = (
        "---\ntitle: Start\n---\n\n```{toctree}\n:glob:\n\n"
        "Een reis <reports/geheim.md>\nreports/g*\n*\n*/*\n```\n"
    )
    files = {
        "index.md": index,
        "reports/geheim.md": SECRET,
        "reports/open.md": report("Ja", PUBLIC),
        "uitleg.md": "---\ntitle: Uitleg\ndoelgroep: intern\n---\n\nVoor ons.\n",
    }
    site = council(make_site, files)
    assert told(site) == []
    assert "reports/geheim.html" not in site.pages
    assert "uitleg.html" not in site.pages
    assert "reports/open.html" in site.pages
    assert site.env.found_docs == site.env.all_docs.keys()


LINKS = """\
[tekst](geheim.md), [anders](path:geheim.md), [derde](project:geheim.md), [plek](#geheime-plek),
{doc}`vierde <geheim>`, {ref}`vijfde <geheime-plek>`, {download}`zesde <geheim.md>`,
{report}`zevende <geheim>`, [achtste](geheim.md#geheime-plek), [negende](geheim) en [open](open.md).

:::{note}
[Tiende](geheim.md).
:::
"""


def test_links_to_withheld_pages_become_text(make_site: MakeSite) -> None:
    site = council(
        make_site, {"reports/geheim.md": SECRET, "reports/open.md": report(LINKS, PUBLIC)}
    )
    assert (told(site), site.refused) == ([], "")
    text = site.page("reports/open").text
    assert (
        "tekst, anders, derde, plek, vierde, vijfde, zesde, zevende, achtste, negende en open."
        in text
    )
    assert "Tiende." in text
    assert "geheim" not in site.html("reports/open")
    assert b"geheim" not in (site.doctrees / "reports/open.doctree").read_bytes()


@pytest.mark.parametrize(
    "link",
    ["[](geheim.md)", "{report}`geheim`", "[](#geheime-plek)", "{doc}`geheim`",
     "<project:geheim.md>", "{download}`geheim.md`"],
)  # fmt: skip
def test_links_without_a_text_of_their_own(make_site: MakeSite, link: str) -> None:
    page = report(f"Zie\n{link}.", PUBLIC)
    site = council(make_site, {"reports/geheim.md": SECRET, "reports/open.md": page})
    assert [line.split(": ")[1] for line in told(site)] == ["withheld-target"]
    assert site.warnings[0].line in (7, 8)  # of the link, or of its paragraph
    assert site.refused != ""


@pytest.mark.parametrize(
    "block",
    ["```{include} geheim.md\n```", "```{literalinclude} geheim.md\n```",
     "```{include} geheim.md\n:literal:\n```"],
)  # fmt: skip
def test_withheld_pages_are_not_taken_in(make_site: MakeSite, block: str) -> None:
    page = report(f"{block}\n", PUBLIC)
    site = council(make_site, {"reports/geheim.md": SECRET, "reports/open.md": page})
    assert {line.rsplit(" ", 1)[-1] for line in told(site)} == {"withheld-file"}
    assert site.refused != ""
    assert list(site.out.rglob("*.html")) == []


def test_included_text_is_redacted(make_site: MakeSite) -> None:
    part = (
        ":::{audience} internal\nNiet hier.\n:::\n\n"
        ":::{contact} Jan Bos\n:job-title: chef\n:person-kind: company\n:::\n"
    )
    files = {"deel.txt": part, "reports/open.md": report("```{include} ../deel.txt\n```\n", PUBLIC)}
    site = council(make_site, files)
    assert told(site) == []
    assert "Contactpersoon chef" in site.page("reports/open").text
    assert "Niet hier" not in site.html("reports/open")


def test_withheld_terms_are_not_named(make_site: MakeSite) -> None:
    files = {
        "themes/stil.md": (
            "---\ntitle: Stil thema\ntheme: {alt-labels: [stilte]}\naudience: internal\n---\n"
        ),
        "themes/luid.md": (
            "---\ntitle: Luid\ntheme: {broader: stil, related: [stil, sensoren]}\n---\n"
        ),
        "topics/water.md": (
            "---\ntitle: Water\ntopic:\n  leads:\n"
            "    - {city: barcelona, status: lead, report: geheim}\n"
            "    - {city: den-haag, status: lead, report: open, evidence: plek}\n---\n"
        ),
        "reports/geheim.md": SECRET,
        "reports/open.md": report(
            ":::{outcome} Iets\n:themes: stilte, sensoren\nEn {theme}`dit <stil>`.\n:::\n\n"
            ":::{audience} internal\n[zin]{#plek}\n:::\n",
            f"{PUBLIC}\nthemes: [stil, sensoren]",
        ),
    }
    site = council(make_site, files)
    assert (told(site), site.refused) == ([], "")
    found = site.domain.store.report_of("reports/open")
    assert found.themes == ("sensoren",)
    assert site.domain.store.on_page("reports/open").outcomes[0].themes == ("sensoren",)
    luid = site.domain.store.vocabulary.get("theme", "luid")
    assert (luid.broader, luid.related) == ("", ("sensoren",))
    (lead,) = site.domain.store.vocabulary.get("topic", "water").leads
    assert (lead.city, lead.evidence) == ("den-haag", "")
    for name, page in site.pages.items():
        assert "stil" not in page.source.casefold(), name


def test_sections_can_be_withheld(make_site: MakeSite) -> None:
    text = (
        "## Een\n\nA\n\n:::{audience} intern\n(kosten)=\n## Kosten\n\nVeel.\n:::\n\n## Drie\n\nC\n"
    )
    files = {"reports/open.md": report(text, PUBLIC)}
    inside, outside = make_site(files), council(make_site, files)
    assert told(inside) == told(outside) == []
    assert {"een", "kosten", "drie"} <= set(inside.page("reports/open").ids)
    assert "kosten" not in outside.page("reports/open").ids
    assert "Kosten" not in outside.html("reports/open")


# Mistakes -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [":::audience internal\nGeheim.\n:::", ":::{audience internal\nGeheim.\n:::",
     "```\n:::{audience} internal\nGeheim.\n:::\n```",
     "[^1]\n\n[^1]: :::{audience} internal\n    Geheim.\n    :::",
     "```{eval-rst}\n.. audience:: internal\n\n   Geheim.\n```"],
)  # fmt: skip
def test_block_that_cannot_be_taken_out(make_site: MakeSite, text: str) -> None:
    """Reported to writers from the start, and nothing is written for others."""
    files = {"reports/open.md": report(text, PUBLIC)}
    for site in (make_site(files), council(make_site, files)):
        assert {line.rsplit(" ", 1)[-1] for line in told(site)} == {"audience-place"}
    assert site.refused != ""
    assert not (site.out / "reports/open.html").exists()


def test_contacts_that_nobody_checked_stay_inside(make_site: MakeSite) -> None:
    """What was recognised wrongly may be shown wrongly."""
    contact = ":::{contact} Anna Bos\n:nakijken: Klopt de functie?\n:person-kind: company\n:::"
    files = {"reports/open.md": report(f"Tekst.\n\n{contact}\n", PUBLIC)}
    assert told(make_site(files)) == []
    site = council(make_site, files)
    assert [line.rsplit(" ", 1)[-1] for line in told(site)] == ["unchecked-contact"]
    assert site.refused != ""
    checked = files["reports/open.md"].replace(":nakijken: Klopt de functie?\n", "")
    assert told(council(make_site, {"reports/open.md": checked})) == []


def test_example_of_a_block_is_no_mistake(make_site: MakeSite) -> None:
    block = ":::{audience} internal\nVoorbeeld.\n:::"
    text = f"```markdown\n{block}\n```\n\nZo: `:::{{audience}} internal`.\n"
    site = council(make_site, {"reports/open.md": report(text, PUBLIC)})
    assert told(site) == []
    assert "Voorbeeld." in site.page("reports/open").text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (":::{contact} Jan Bos\n:person-kind: onbekend\n:::", "unknown-value"),
        (":::{contakt} Jan Bos\n:::", "unknown-directive"),
        (":::{audience} iedereen\nGeheim.\n:::", "unknown-value"),
        ("Zie {contact}`Niemand Hier`.", "missing-record"),
    ],
)
def test_nothing_is_written_while_a_page_has_a_mistake(
    make_site: MakeSite, text: str, code: str
) -> None:
    site = council(make_site, {"reports/open.md": report(text, PUBLIC)})
    assert code in {warned.code.removeprefix("trip.") for warned in site.warnings}
    assert site.refused != ""
    assert list(site.out.rglob("*.html")) == []


def test_page_that_cannot_be_read_is_withheld(make_site: MakeSite) -> None:
    files = {
        "reports/open.md": "---\nreport: {audience: public\n---\n\nTekst\n",
        "themes/x.md": "---\ntitle: X\ntheme: {}\naudience: hier\n---\n",
    }
    site = council(make_site, files)
    assert told(site) == ["reports/open.md:3: front-matter-yaml", "themes/x.md:4: unknown-value"]
    assert site.refused != ""


@pytest.mark.parametrize("name", ["iedereen", ""])
def test_unknown_audience(make_site: MakeSite, name: str) -> None:
    with pytest.raises(ConfigError, match="internal, council, public"):
        make_site({}, tripreports_audience=name)


@pytest.mark.parametrize(
    "rules", [{"company": {"council": "initialen"}}, {"company": "name"}, {"bedrijf": {}}]
)
def test_wrong_rules(make_site: MakeSite, rules: dict[str, object]) -> None:
    with pytest.raises(ConfigError, match="tripreports_audience_rules"):
        council(make_site, {}, tripreports_audience_rules=rules)


def test_doctrees_stay_out_of_what_is_published(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.write(VOCABULARY)
    settings = {"tripreports_audience": "council"}
    with (
        patch_docutils(str(site.src)),
        docutils_namespace(),
        pytest.raises(ConfigError, match="doctrees"),
    ):
        Sphinx(site.src, site.src, tmp_path / "out", tmp_path / "out/.doctrees", "html",
               confoverrides=settings, status=None)  # fmt: skip


def test_leak_in_a_static_file(make_site: MakeSite) -> None:
    """What no rule can take out is found at the end; the build fails, and says where."""
    text = ":::{contact} Steve Berry\n:job-title: Chairman\n:person-kind: company\n:::\n"
    files = {"reports/open.md": report(text, PUBLIC), "_static/lijst.csv": "naam\nSteve Berry\n"}
    site = council(make_site, files, html_static_path=["_static"])
    assert [(Path(w.file).name, w.code) for w in site.warnings] == [("lijst.csv", "trip.leak")]
    assert "Steve" not in site.raw_warnings
    assert "reports/open.md:7" in site.raw_warnings
    assert "html" in site.refused


def test_other_audience_in_the_same_folders(make_site: MakeSite) -> None:
    files = {"reports/geheim.md": SECRET, "reports/open.md": report(PEOPLE, PUBLIC)}
    site = make_site(files)
    assert "Steve Berry" in site.html("reports/open")
    site.build(tripreports_audience="council")
    assert (told(site), site.refused) == ([], "")
    assert "reports/geheim.html" not in site.pages
    site.build()
    assert "Steve Berry" in site.html("reports/open")
    assert not (site.doctrees / "withheld").exists()
