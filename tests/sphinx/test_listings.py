"""Generated listings: the right things in the right place, linked to where they stand."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from sites import Page, Site, report

FILES = {
    "reports/oud.md": report(
        "In {city}`Barcelona` zagen wij drones. In Wenen niet.\n\n"
        "Dr. J. de Vries zei: {theme}`Crowdmanagement` werkt. Klaar!\n\n"
        "- Een punt over {city}`de stad <barcelona>`\n\n"
        ":::{contact} Steve Berry\n:job-title: Chairman\n:organisation: Angoka\n"
        ":cities: barcelona\n:::\n\n"
        ":::{contact}\n:job-title: Chairman\n:organisation: RVO\n:::\n\n"
        ":::{follow-up} Oud werk\n:status: done\n:cities: barcelona\n:::\n",
        "municipality: den-haag\nstart: 2018-02-03\ncities: [barcelona]\nevents: [scewc-2021]",
        title="Reis van 2018",
    ),
    "reports/nieuw.md": report(
        "[De stad trekt dit onderwerp.]{#trekker}\n\n"
        ":::{contact} STEVE BERRY\n:job-title: Founder\n:organisation: Angoka\n:::\n\n"
        ":::{contact} Steve  Bérry\n:::\n\n"
        ":::{outcome} Een prijs\n:kind: award\n:themes: crowdmanagement\n:topics: veiligheid\n"
        "Wij wonnen.\n:::\n\n"
        ":::{follow-up} Eerst dit\n:due: 2022-01-01\n:owner: Jan\n:themes: crowdmanagement\n:::\n\n"
        ":::{follow-up} Dan dat\n:due-phrase: komende tijd\n:status: in-progress\n:::\n",
        "municipality: s-hertogenbosch\nstart: 2021-11-14\nend: 2021-11-18\n"
        "themes: [crowdmanagement]",
        title="Reis van 2021",
    ),
    "reports/ander.md": report(
        ":::{contact} Steve Berry\n:organisation: Ander Bedrijf\n:::\n", title="Reis zonder datum"
    ),
    "topics/trekkers.md": (
        "---\ntitle: Data\ntopic:\n  leads:\n"
        "    - {city: den-haag, status: lead, since: 2017, report: oud}\n"
        "    - {city: s-hertogenbosch, status: asked, report: nieuw, evidence: trekker}\n---\n"
    ),
    "other/lists.md": (
        "---\ntitle: Lijsten\n---\n\n"
        + "".join(
            f"## Deel {name}\n\n:::{{{name}}}\n:::\n\n"
            for name in (
                "contact-index", "follow-up-index", "report-index", "city-index", "theme-index",
                "topic-index", "topic-matrix",
            )
        )
        + "## Deel kort\n\n:::{newest-reports}\n:limit: 1\n:::\n\n"
        ":::{open-follow-ups}\n:limit: 1\n:::\n"
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def site(make_site: Callable[..., Site]) -> Site:
    return make_site(FILES, tripreports_today="2021-12-01")


def _section(site: Site, docname: str, ident: str) -> str:
    """The HTML of the section with this id."""
    html = site.html(docname)
    start = html.index(f'<section id="{ident}">')
    return html[start : html.index("</section>", start)]


def _text(html: str) -> str:
    return Page(html).text


def _rows(html: str) -> list[list[str]]:
    """The cells of the body of the tables in *html*."""
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", html, re.DOTALL)
    cells = [
        re.findall(r"<(?:td|th scope=\"row\")[^>]*>(.*?)</t[dh]>", row, re.DOTALL) for row in rows
    ]
    return [[_text(cell) for cell in row] for row in cells if row]


def test_no_warnings_and_no_broken_links(site: Site) -> None:
    assert site.raw_warnings == ""
    assert site.broken_links() == []


def test_a_city_lists_its_reports_newest_first(site: Site) -> None:
    section = _section(site, "cities/barcelona", "trip-reports")
    assert [row[0] for row in _rows(section)] == ["Reis van 2018"]
    assert "../reports/oud.html" in section
    own = _section(site, "cities/den-haag", "trip-reports")
    assert [row[0] for row in _rows(own)] == ["Reis van 2018"]


@pytest.mark.parametrize(
    ("docname", "section", "link", "text"),
    [
        ("cities/barcelona", "trip-contacts", "/oud.html#contact-steve-berry", "Steve Berry"),
        ("cities/barcelona", "trip-follow-ups", "reports/oud.html#follow-up-oud-werk", "Oud werk"),
        ("themes/crowdmanagement", "trip-outcomes", "nieuw.html#outcome-een-prijs", "Een prijs"),
        ("themes/crowdmanagement", "trip-follow-ups", "nieuw.html#follow-up-eerst-dit", "Eerst"),
        ("topics/veiligheid", "trip-outcomes", "nieuw.html#outcome-een-prijs", "Een prijs"),
        ("topics/trekkers", "trip-leads", "nieuw.html#trekker", "Reis van 2021"),
    ],
)  # fmt: skip
def test_entries_link_to_the_exact_place(
    site: Site, docname: str, section: str, link: str, text: str
) -> None:
    html = _section(site, docname, section)
    assert f'{link}"' in html
    assert text in _text(html)
    path, anchor = link.rsplit("/", 1)[-1].split("#")
    assert anchor in site.page(f"reports/{path[:-5]}").ids


def test_mentions_quote_their_sentence_and_link_to_it(site: Site) -> None:
    html = _section(site, "cities/barcelona", "trip-mentions")
    quotes = [_text(quote) for quote in re.findall(r"<q>(.*?)</q>", html)]
    assert quotes == ["In Barcelona zagen wij drones.", "Een punt over de stad"]
    anchors = re.findall(r'oud\.html#([^"]+)"', html)
    assert len(set(anchors)) == 2
    assert set(anchors) <= set(site.page("reports/oud").ids)
    theme = _section(site, "themes/crowdmanagement", "trip-mentions")
    assert re.findall(r"<q>(.*?)</q>", theme) == [
        "<bdi>Dr. J. de Vries zei: Crowdmanagement werkt.</bdi>"
    ]


def test_a_term_that_nothing_names_says_so(site: Site) -> None:
    for section in (
        "trip-reports",
        "trip-contacts",
        "trip-outcomes",
        "trip-follow-ups",
        "trip-mentions",
    ):
        html = _section(site, "themes/sensoren", section)
        assert "trip-note" in html
        assert "<table" not in html


def test_one_person_in_two_reports_is_one_entry(site: Site) -> None:
    rows = _rows(_section(site, "other/lists", "deel-contact-index"))
    people = [row for row in rows if row[0].casefold().replace("é", "e") == "steve berry"]
    angoka = [row for row in people if "Angoka" in row[2]]
    assert len(angoka) == 1
    assert angoka[0][1] == "Founder, Chairman"
    assert "2021" in angoka[0][3]
    assert "2018" in angoka[0][3]
    assert [row[2] for row in people if "Angoka" not in row[2]] != []
    assert sum("Ander Bedrijf" in row[2] for row in people) == 1


def test_the_register_links_to_where_each_was_met(site: Site) -> None:
    html = _section(site, "other/lists", "deel-contact-index")
    row = next(row for row in html.split("<tr")[1:] if "oud.html#contact-steve-berry" in row)
    links = re.findall(r'href="\.\./reports/([^"]+)"', row)
    assert links == [
        "nieuw.html#contact-steve-berry",  # the name: where they were met last
        "nieuw.html#contact-steve-berry",
        "oud.html#contact-steve-berry",
    ]


def test_a_contact_without_a_name_stays_apart(site: Site) -> None:
    rows = _rows(_section(site, "other/lists", "deel-contact-index"))
    assert [row for row in rows if row[2] == "Rijksdienst voor Ondernemend Nederland"] == [
        ["Chairman", "Chairman", "Rijksdienst voor Ondernemend Nederland", "Den Haag 2018"]
    ]


def test_follow_ups_with_owner_and_date(site: Site) -> None:
    html = _section(site, "other/lists", "deel-follow-up-index")
    assert html.count("<table") == 1
    assert [row[:4] for row in _rows(html)] == [
        ["Eerst dit", "Jan", "1 januari 2022", "open"],
        ["Dan dat", "–", "komende tijd", "loopt"],
        ["Oud werk", "–", "–", "afgerond"],
    ]
    assert "1 open, 1 loopt, 1 afgerond." in _text(html)
    assert "trip-mark-overdue" not in html


def test_what_is_overdue_says_so_wherever_it_stands(make_site: Callable[..., Site]) -> None:
    later = (
        "---\ntitle: Later\n---\n\n:::{follow-up} Al gedaan\n:due: 2020-01-01\n:status: done\n:::\n"
    )
    files = FILES | {"other/later.md": later}
    site = make_site(files, tripreports_today="2022-01-02")
    register = _section(site, "other/lists", "deel-follow-up-index")
    for html in (
        register,
        _section(site, "other/lists", "deel-kort"),
        _section(site, "themes/crowdmanagement", "trip-follow-ups"),
        site.html("reports/nieuw"),
    ):
        assert '1 januari 2022\xa0– <span class="trip-mark trip-mark-overdue">' in html
    assert register.count("trip-mark-overdue") == 1
    assert [row[0] for row in _rows(register)] == ["Eerst dit", "Dan dat", "Al gedaan", "Oud werk"]
    assert re.findall(r'<tr data-status="([^"]+)"', register) == [
        "open overdue", "in-progress", "done", "done",
    ]  # fmt: skip


def test_what_rows_can_be_filtered_by(site: Site) -> None:
    follow_ups = _section(site, "other/lists", "deel-follow-up-index")
    of_report = 'data-theme="crowdmanagement" data-municipality="s-hertogenbosch"'
    assert re.findall(r"<tr (data-[^>]*)>", follow_ups) == [
        f'data-status="open" data-owner="jan" data-due="2022" {of_report}',
        f'data-status="in-progress" data-due="none" {of_report}',
        'data-status="done" data-due="none" data-city="barcelona" data-municipality="den-haag"',
    ]
    contacts = _section(site, "other/lists", "deel-contact-index")
    row = next(row for row in contacts.split("<tr")[1:] if "oud.html#contact-steve-berry" in row)
    assert row.startswith(
        ' data-city="barcelona" data-theme="crowdmanagement" '
        'data-municipality="s-hertogenbosch den-haag" data-year="2021 2018">'
    )


def test_the_form_of_a_register_offers_what_occurs(site: Site) -> None:
    html = _section(site, "other/lists", "deel-follow-up-index")
    form = html[html.index('<template class="trip-filters" data-table="follow-ups">') :]
    selects = re.findall(r'<select name="([^"]+)"[^>]*>(.*?)</select>', form, re.DOTALL)
    assert {name: re.findall('value="([^"]*)"', options) for name, options in selects} == {
        "status": ["", "open", "in-progress", "done"],
        "owner": ["", "jan"],
        "due": ["", "2022", "none"],
        "city": ["", "barcelona"],
        "theme": ["", "crowdmanagement"],
        "municipality": ["", "s-hertogenbosch", "den-haag"],
    }
    assert "<template" not in _section(site, "other/lists", "deel-kort")


def test_other_builders_write_the_plain_table(make_site: Callable[..., Site]) -> None:
    site = make_site(FILES, "pseudoxml", tripreports_today="2022-01-02")
    text = (site.out / "other/lists.pseudoxml").read_text(encoding="utf-8")
    assert "Eerst dit" in text
    assert "1 januari 2022\xa0– \n" in text
    assert "{shown}" not in text


def test_indexes_count(site: Site) -> None:
    cities = {row[0]: row[1:] for row in _rows(_section(site, "other/lists", "deel-city-index"))}
    assert cities == {
        "'s-Hertogenbosch": ["1", "0", "0", "0"],
        "Barcelona": ["1", "1", "0", "1"],
        "Den Haag": ["1", "0", "0", "0"],
    }
    themes = {row[0]: row[1:] for row in _rows(_section(site, "other/lists", "deel-theme-index"))}
    assert themes == {"Crowdmanagement": ["2", "0", "1", "1"], "Sensoren": ["0", "0", "0", "0"]}


def test_reports_by_year(site: Site) -> None:
    html = _section(site, "other/lists", "deel-report-index")
    assert [_text(heading) for heading in re.findall(r"<h3>(.*?)</h3>", html)][:2] == [
        "2021",
        "2018",
    ]
    rows = _rows(html)
    assert [row[0] for row in rows] == ["Reis van 2021", "Reis van 2018", "Reis zonder datum"]
    assert rows[0][1:3] == ["'s-Hertogenbosch", "14 t/m 18 november 2021"]


def test_the_matrix_of_leads(site: Site) -> None:
    html = _section(site, "other/lists", "deel-topic-matrix")
    head = [_text(name) for name in re.findall(r'<th scope="col">(.*?)</th>', html)]
    assert head[1:] == ["2018", "2021"]
    rows = {row[0]: row[1:] for row in _rows(html)}
    assert rows["Veiligheid"] == ["–", "–"]
    assert rows["Data"][0].startswith("Den Haag (")
    assert "2017" in rows["Data"][0]
    assert rows["Data"][1].startswith("'s-Hertogenbosch (")


def test_limits(site: Site) -> None:
    rows = _rows(_section(site, "other/lists", "deel-kort"))
    assert [row[0] for row in rows] == ["Reis van 2021", "Eerst dit"]


def test_a_definition_shows_where_it_is_named(site: Site) -> None:
    html = site.html("events")
    assert "reports/oud.html" in html
    assert "Reis van 2018" in site.page("events").text
    assert "Steve Berry" not in site.page("events").text
    assert "reports/oud.html#contact-steve-berry" in site.html("organisations")


def test_a_page_with_a_slash_or_sign_in_its_name(make_site: Callable[..., Site]) -> None:
    site = make_site(
        {
            "reports/a & b's <c> #1 ü.md": report(
                ":::{contact} Jan\n:cities: barcelona\n:::\n\nIn {city}`Barcelona`.\n",
                title="Vreemde naam",
            ),
            "other/lists.md": FILES["other/lists.md"],
        }
    )
    assert site.warnings == []
    assert "Vreemde naam" in site.page("cities/barcelona").text
    assert site.broken_links() == []
