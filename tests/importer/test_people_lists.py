"""Which lines and lists are about persons met, and of which organisation they are."""

from __future__ import annotations

import pytest
from goldset import document

from sphinx_tripreports.importer.recognition import recognise
from sphinx_tripreports.importer.recognition.gazetteer import Gazetteer
from sphinx_tripreports.importer.recognition.persons.sides import organisation_of, side_of
from sphinx_tripreports.importer.recognition.proposals import ContactProposal
from sphinx_tripreports.importer.recognition.structure.headings import role_of
from sphinx_tripreports.model.vocabulary import Vocabulary

TITLE = "# Reis naar Gent, gemeente Tilburg\n"
SOFIE = ("Sofie Peeters", "schepen", "Stad Gent")
BART = ("Bart Claes", "projectleider", "Colruyt NV")
LIES = ("Lies Maes", "hoogleraar", "Universiteit Gent")


@pytest.fixture(scope="module")
def places(vocabulary: Vocabulary) -> Gazetteer:
    return Gazetteer(vocabulary)


def proposals(text: str, vocabulary: Vocabulary) -> tuple[ContactProposal, ...]:
    return recognise(document(TITLE + text), vocabulary).contacts


def said(found: tuple[ContactProposal, ...]) -> list[tuple[str, str, str]]:
    return [(one.name, one.job_title, "; ".join(one.organisations)) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        # above groups: styled, bold, with a colon, in plain lines, as items, with days
        (
            "## Gesproken met\n**Stad Gent**\n- Sofie Peeters, schepen\n**Colruyt NV**\n"
            "- Bart Claes, projectleider"
        ),
        (
            "## Gesproken met\nStad Gent:\nSofie Peeters, schepen\nColruyt NV:\n"
            "Bart Claes, projectleider"
        ),
        (
            "## Gesproken met\nStad Gent\nSofie Peeters – schepen\nColruyt NV\n"
            "Bart Claes – projectleider"
        ),
        (
            "## Gesproken met\n- Stad Gent\n- Sofie Peeters, schepen\n- Colruyt NV\n"
            "- Bart Claes, projectleider"
        ),
        (
            "## Gesproken met\n### Stad Gent\n- Sofie Peeters, schepen\n### Colruyt NV\n"
            "- Bart Claes, projectleider"
        ),
        (
            "## Gesproken met\nMaandag 3 mei – Stad Gent\n- Sofie Peeters, schepen\n"
            "Dinsdag 4 mei: bezoek aan Colruyt NV\n- Bart Claes, projectleider"
        ),
        (
            "## Programma\n10.00u Stad Gent, 2e verd.\nSofie Peeters, schepen\n"
            "13.30u Colruyt NV\nBart Claes, projectleider\nTom Baert, directeur Rabobank"
        ),
    ],
)
def test_the_organisation_above_a_group(text: str, vocabulary: Vocabulary) -> None:
    found = proposals(text, vocabulary)
    assert said(found)[:2] == [SOFIE, BART]
    assert all(one.doubts for one in found[:2])


@pytest.mark.parametrize(
    "text",
    [
        (
            "## Gesproken met\n- Sofie Peeters, schepen, Stad Gent\n**Overig**\n"
            "- Bart Claes, projectleider, Colruyt NV"
        ),
        (
            "## Gesproken met\nDinsdag:\n- Sofie Peeters, schepen, Stad Gent\nAntwerpen:\n"
            "- Bart Claes, projectleider, Colruyt NV"
        ),
        (
            "**Wie heb je gesproken? Graag met functie**\nGent: Sofie Peeters, schepen, Stad Gent; "
            "Bart Claes, projectleider, Colruyt NV; daarna nog met wat studenten van de "
            "academie en "
            "met twee mensen op straat."
        ),
        (
            "## Gesproken met\nSofie Peeters \\\nschepen \\\nStad Gent\nBart Claes "
            "\\\nprojectleider \\\n"
            "Colruyt NV"
        ),
        (
            "## Contacten\nNaam: Sofie Peeters \\\nFunctie: schepen \\\nOrganisatie: Stad Gent\n"
            "Functie: projectleider \\\nNaam: Bart Claes \\\nBedrijf: Colruyt NV"
        ),
    ],
)
def test_what_says_nothing_of_an_organisation(text: str, vocabulary: Vocabulary) -> None:
    assert said(proposals(text, vocabulary))[:2] == [SOFIE, BART]


def test_a_list_of_persons_below_any_heading(vocabulary: Vocabulary) -> None:
    text = (
        "**Handig voor later**\n- Sofie Peeters, schepen, Stad Gent\n"
        "- Bart Claes, projectleider, Colruyt NV\n**Gelezen**\n"
        "- Jan Gehl, Cities for People\n- Jane Jacobs, The Death and Life"
    )
    found = proposals(text, vocabulary)
    assert said(found) == [SOFIE, BART]
    assert all(one.doubts for one in found)


@pytest.mark.parametrize(
    "text",
    [
        (
            "## Bijlage: deelnemers\n**Delegatie Tilburg**\n- Ria Smits, directeur WonenBreburg\n"
            "**Gesprekspartners**\n- Sofie Peeters, schepen, Stad Gent"
        ),
        (
            "## Aanwezig\nTilburg:\n- Ria Smits, raadslid\nVan Belgische zijde:\n"
            "- Sofie Peeters, schepen, Stad Gent"
        ),
        "Aanwezig:\n- Ria Smits, adviseur, gemeente Tilburg\n- Sofie Peeters, schepen, Stad Gent",
        (
            "## Contacten\n- Sofie Peeters, schepen, Stad Gent\n- Ria Smits, adviseur, gemeente "
            "Tilburg"
        ),
        (
            "## Gesproken met\n- Sofie Peeters, schepen, Stad Gent\n**Afwezig**\n"
            "- Ria Smits, directeur, Colruyt NV"
        ),
        (
            "## Gesproken met\n- Sofie Peeters, schepen, Stad Gent\n\nMet vriendelijke groet,\n"
            "Ria Smits, raadslid\nPiet Bos, directeur Brabant Water"
        ),
        (
            "Van: Ria Smits, raadslid\nAan: Piet Bos, directeur Brabant Water\n## Gesproken met\n"
            "- Sofie Peeters, schepen, Stad Gent\n**Verzendlijst**\n- Jan Kok, directeur Ruimte\n"
            "- Piet Bos, hoofd Wonen"
        ),
    ],
)
def test_own_people_are_left_out(text: str, vocabulary: Vocabulary) -> None:
    assert said(proposals(text, vocabulary)) == [SOFIE]


def test_idem_is_the_organisation_above(vocabulary: Vocabulary) -> None:
    text = (
        "## Gesproken met\n- Sofie Peeters, schepen, Stad Gent\n- idem Bart Claes (projectleider)\n"
        "- Lies Maes, hoogleraar, Universiteit Gent"
    )
    assert said(proposals(text, vocabulary)) == [
        SOFIE,
        ("Bart Claes", "projectleider", SOFIE[2]),
        LIES,
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Stad Gent:", "Stad Gent"), ("10.30 uur: Stadtwerke Münster", "Stadtwerke Münster"),
        ("Bezoek aan Stadt Graz (woensdag)", "Stadt Graz"),
        ("Vrijdag 3 mei – Colruyt NV", "Colruyt NV"),
        ("Gesprekspartners bij gemeente Gent", "gemeente Gent"), ("Zaragoza Logistics Center",) * 2,
        ("Overig", ""), ("Gent:", ""), ("Dinsdag 4 mei", ""), ("Wethouders", ""),
        ("Denemarken", ""),
        ("Wie heb je ontmoet?", ""),
    ],
)  # fmt: skip
def test_the_organisation_in_a_heading(text: str, wanted: str, places: Gazetteer) -> None:
    assert organisation_of(text, places) == wanted


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Delegatie Tilburg", "own"), ("Gemeente Tilburg", "own"), ("Namens Tilburg", "own"),
        ("Onze delegatie", "own"), ("Afwezig met kennisgeving", "own"), ("Verzendlijst", "own"),
        ("Deense delegatie", "met"), ("Deelnemers uit Gent", "met"), ("Gesprekspartners", "met"),
        ("Namens Wenen", "met"), ("Gastheren", "met"), ("Wat betekent dit voor Tilburg?", ""),
    ],
)  # fmt: skip
def test_whose_people_a_heading_announces(text: str, side: str, places: Gazetteer) -> None:
    assert side_of(text, "Tilburg", places) == side


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Wie hebben jullie gesproken?", "contacts"), ("Bijlage 2: gesprekspartners", "contacts"),
        ("Wie zaten er aan tafel?", "contacts"), ("Kaartjes (overgetikt)", "contacts"),
        ("Door wie zijn jullie ontvangen?", "contacts"),
        ("Personen met wie is gesproken", "contacts"),
        ("Hoeveel personen hebben de reis gemaakt", "travellers"), ("Opgesteld door", "letter"),
        ("8. Akkoord", "letter"), ("Hoe gaan wij verder?", "follow-ups"), ("Bijlage", "letter"),
        ("Van wanneer tot wanneer?", "period"), ("Wat levert het de gemeente op?", "outcomes"),
    ],
)  # fmt: skip
def test_what_a_heading_asks(text: str, role: str) -> None:
    assert role_of(text) == role


def test_a_numbered_question_above_bullets_is_no_item(vocabulary: Vocabulary) -> None:
    text = (
        "3. Wat was het doel van de reis?\nKennismaken.\n"
        "4. Wie heb je gesproken? (functie vermelden)\n- Sofie Peeters, schepen, Stad Gent\n"
        "5. WAT HEEFT HET OPGELEVERD\n- Veel kennis over schoon water\n"
    )
    assert said(proposals(text, vocabulary)) == [SOFIE]
    outcomes = recognise(document(TITLE + text), vocabulary).outcomes
    assert [one.line.text for one in outcomes] == ["Veel kennis over schoon water"]


@pytest.mark.parametrize(
    "heading",
    [
        "## Dinsdag: Holding Leoben", "**a. Holding Leoben, Graz (dinsdagmiddag)**",
        "**Bezoek 2: Holding Leoben**", "## 3. Bezoek aan Holding Leoben",
    ],
)  # fmt: skip
@pytest.mark.parametrize("label", ["Gesprekspartners", "Sprekers", "Met", "Rondleiding door"])
def test_a_label_is_below_the_organisation_of_the_heading(
    heading: str, label: str, vocabulary: Vocabulary
) -> None:
    text = (
        f"# Verslag werkbezoek\n## Bevindingen\n{heading}\n"
        f"{label}: Eva Maier (directeur), Karl Huber (adviseur)\nDe leidingen zijn oud."
    )
    assert said(proposals(text, vocabulary)) == [
        ("Eva Maier", "directeur", "Holding Leoben"), ("Karl Huber", "adviseur", "Holding Leoben"),
    ]  # fmt: skip


def test_visiting_cards_in_any_order(vocabulary: Vocabulary) -> None:
    text = (
        "# Wie hebben wij ontmoet?\nEva Maier \\\nafdelingshoofd water \\\nHolding Leoben \\\n"
        "tel. 0316 – 555 0142\nStadtwerke Leoben \\\nKarl Huber \\\nprojectleider"
    )
    assert said(proposals(text, vocabulary)) == [
        ("Eva Maier", "afdelingshoofd water", "Holding Leoben"),
        ("Karl Huber", "projectleider", "Stadtwerke Leoben"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Vanuit Velmo Zinta:\nSofie Peeters – schepen\nBart Claes – projectleider",
        "velmo Zinta:\no Sofie Peeters, schepen\no Bart Claes, projectleider",
        "Delegatie van Velmo Zinta:\n1 Sofie Peeters (schepen)\n2 Bart Claes (projectleider)",
        (
            "Naam – organisatie – functie\nSofie Peeters – Velmo Zinta – schepen\n"
            "Bart Claes – Velmo Zinta – projectleider"
        ),
        "Sofie Peeters\nschepen bij Velmo Zinta\nBart Claes\nprojectleider bij Velmo Zinta",
        "velmo Zinta: Sofie Peeters, schepen\nvelmo Zinta: Bart Claes, projectleider",
    ],
)
def test_an_unknown_organisation_is_known_by_its_place(text: str, vocabulary: Vocabulary) -> None:
    found = said(proposals(f"## Gesproken met\n{text}", vocabulary))
    assert [(name, job, body.lower()) for name, job, body in found] == [
        ("Sofie Peeters", "schepen", "velmo zinta"),
        ("Bart Claes", "projectleider", "velmo zinta"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # what comes behind a name in small letters makes the line no head
        (("Bij de stichting Zonnehoek\nSofie Peeters coördinator jeugd\nLies Maes sviðsstjóri\n"
         "Bart Claes - opbouwwerker"),
         {"Sofie Peeters": "stichting Zonnehoek", "Lies Maes": "stichting Zonnehoek",
          "Bart Claes": "stichting Zonnehoek"}),
        ("Zlatka Boneva van Obshtina Ruse\nBart Claes van Colruyt NV\nSofie Peeters, Stad Gent",
         {"Zlatka Boneva": "Obshtina Ruse", "Bart Claes": "Colruyt NV",
          "Sofie Peeters": "Stad Gent"}),
        # brackets may hold a sentence
        ("Universiteit Gent\nLies Maes – hoogleraar\nBart Claes – kok (gaf de rondleiding)",
         {"Lies Maes": "Universiteit Gent", "Bart Claes": "Universiteit Gent"}),
        # a name nobody knows above persons, as the one before it
        (
            (
                "Universiteit Gent\nLies Maes – hoogleraar\n"
                "Zonnehoek satiksme\nBart Claes – kok\nSofie Peeters – schepen"
            ),
            {
                "Lies Maes": "Universiteit Gent",
                "Bart Claes": "Zonnehoek satiksme",
                "Sofie Peeters": "Zonnehoek satiksme",
            },
        ),
        # a sentence above persons
        (("Wij zijn ontvangen door de volgende mensen van de coöperatie Zonnehoek:\n"
         "* Sofie Peeters, voorzitter\n* Bart Claes, kok"),
         {"Sofie Peeters": "coöperatie Zonnehoek", "Bart Claes": "coöperatie Zonnehoek"}),
        # numbers of talks, and a number last in a name
        (("Gesprek 1 Zonnehoek: Sofie Peeters (directeur) en Bart Claes (wethouder)\n"
         "Gesprek 2 Stad Gent: Lies Maes (hoofd data)"),
         {"Sofie Peeters": "Zonnehoek", "Bart Claes": "Zonnehoek", "Lies Maes": "Stad Gent"}),
        ("Namens school nr. 17: Sofie Peeters (directeur) en Bart Claes (conciërge)",
         {"Sofie Peeters": "school nr. 17", "Bart Claes": "school nr. 17"}),
        # a label that misses its colon
        (("Naam: Sofie Peeters, functie: schepen, organisatie: Stad Gent\n"
         "Naam: Bart Claes, functie: ondernemer, organisatie Zonnehoek"),
         {"Sofie Peeters": "Stad Gent", "Bart Claes": "Zonnehoek"}),
    ],
)  # fmt: skip
def test_lines_around_persons(text: str, wanted: dict[str, str], vocabulary: Vocabulary) -> None:
    found = proposals(f"Wie hebben jullie ontmoet?\n{text}", vocabulary)
    assert {one.name: "; ".join(one.organisations) for one in found} == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Tijdens het bezoek aan Stad Gent spraken we met:\n- Sofie Peeters, schepen",
        "Bij Stad Gent zijn wij ontvangen door:\n- Sofie Peeters, schepen",
        "Gastorganisatie: Stad Gent\nOnze gastheer: Sofie Peeters, schepen",
        "Op bezoek bij Stad Gent met Sofie Peeters (schepen)",
        "Spreker 1: Sofie Peeters, schepen, Stad Gent",
        "Maandag 3 juni – Stad Gent\nSofie Peeters, schepen",
        "Stad Gent - contactpersoon Sofie Peeters, schepen",
    ],
)
def test_what_leads_to_persons_names_their_host(text: str, vocabulary: Vocabulary) -> None:
    assert said(proposals(f"# Wie hebben wij ontmoet?\n{text}", vocabulary)) == [SOFIE]
