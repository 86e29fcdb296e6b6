"""Lists of persons below a head of their own, with labels, in columns or in several lines."""

from __future__ import annotations

import pytest
from goldset import document

from sphinx_tripreports.importer.recognition import recognise
from sphinx_tripreports.importer.recognition.gazetteer import Gazetteer
from sphinx_tripreports.importer.recognition.persons.sides import organisation_of
from sphinx_tripreports.model.vocabulary import Vocabulary

TITLE = "# Reis naar Gent, gemeente Tilburg\n## Gesproken met\n"
SOFIE = ("Sofie Peeters", "projectleider", "Polis")
BART = ("Bart Claes", "adviseur", "Polis")
LIES = ("Lies Maes", "hoogleraar", "Universiteit Graz")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("MAANDAG (Universiteit Graz)\nLies Maes, hoogleraar", [LIES]),
        ("Universiteit Graz (kort bezoek)\n- Lies Maes, hoogleraar", [LIES]),
        ("Gastheer Universiteit Graz:\n1. Lies Maes, hoogleraar", [LIES]),
        ("Delegatie Universiteit Graz, bestaande uit:\n- Lies Maes, hoogleraar", [LIES]),
        ("Ambtelijk:\nLies Maes, hoogleraar, Universiteit Graz", [LIES]),
        ("Van de zijde van Universiteit Graz:\nLies Maes, hoogleraar", [LIES]),
        ("Allen van Universiteit Graz:\nLies Maes, hoogleraar", [LIES]),
        ("Deze mensen werken bij Universiteit Graz:\nLies Maes, hoogleraar", [LIES]),
        ("Van de ontvangende partij (Universiteit Graz) waren er:\nLies Maes, hoogleraar", [LIES]),
        ("Onze gastorganisatie, Universiteit Graz:\nLies Maes, hoogleraar", [LIES]),
        ("Medewerkers Universiteit Graz (2):\nLies Maes, hoogleraar", [LIES]),
        ("Bezoek Universiteit Graz > Lies Maes, hoogleraar", [LIES]),
        (
            (
                "Lies Maes, hoogleraar, Universiteit Graz\n"
                "Kort gesproken met Bart Claes van Polis Oy over de proef met batterijen"
            ),
            [LIES, ("Bart Claes", "", "Polis Oy")],
        ),
        (
            "Jaume Torrents (Polis Mataró)\nLies Maes (hoogleraar, Universiteit Graz)",
            [("Jaume Torrents", "", "Polis Mataró"), LIES],
        ),
        (
            (
                "Lies Maes, hoogleraar, Universiteit Graz\n"
                "Van ons waren erbij: Jan Bos en An Vos.\n"
                "De volledige lijst is op te vragen bij Anneke Rozema."
            ),
            [LIES],
        ),
        ("Univ.: Lies Maes, hoogleraar, Universiteit Graz", [LIES]),
        ("Op de beurs: Lies Maes, hoogleraar, Universiteit Graz", [LIES]),
        ("Onze gastheer was Lies Maes (hoogleraar, Universiteit Graz)", [LIES]),
        ("Bezoek 1, Universiteit Graz: Lies Maes, hoogleraar", [LIES]),
        (
            "tecnalia\nSofie Peeters – projectleider\nBart Claes – adviseur",
            [(*SOFIE[:2], "tecnalia"), (*BART[:2], "tecnalia")],
        ),
        (
            "tecnalia: Sofie Peeters (projectleider) en Bart Claes (adviseur)",
            [(*SOFIE[:2], "tecnalia"), (*BART[:2], "tecnalia")],
        ),
        (
            "Sofie Peeters (instituut Polis)\nprojectleider\nBart Claes (gemeente Gent)\nadviseur",
            [(*SOFIE[:2], "instituut Polis"), (*BART[:2], "gemeente Gent")],
        ),
        (
            (
                "Lies Maes\nhoogleraar, Universiteit Graz\nmobiel staat in mijn telefoon\n"
                "Bart Claes\nadviseur, Polis"
            ),
            [LIES, BART],
        ),
        (
            (
                "Universiteit Graz – Lies Maes – hoogleraar\n– Bart Claes – adviseur\n"
                "Stad Gent – Sofie Peeters – projectleider"
            ),
            [LIES, (*BART[:2], "Universiteit Graz"), (*SOFIE[:2], "Stad Gent")],
        ),
        (
            (
                "Naam: Lies Maes\nFunctie: hoogleraar\nOrganisatie: Universiteit Graz\n"
                "Naam: Bart Claes\nFunctie: adviseur\nOrganisatie: idem"
            ),
            [LIES, (*BART[:2], "Universiteit Graz")],
        ),
        (
            (
                "Wie: Lies Maes. Wat: hoogleraar. Waar: Universiteit Graz.\n"
                "Wie: Bart Claes. Wat: adviseur. Waar: Polis."
            ),
            [LIES, BART],
        ),
        (
            "Lies Maes/hoogleraar/Universiteit Graz\nBart Claes / adviseur / Polis",
            [LIES, BART],
        ),
        ("Naam, organisatie en functie\nLies Maes – Universiteit Graz – hoogleraar", [LIES]),
        (
            "Lies Maes, hoogleraar, Universiteit Graz\nJan Bos (zou komen, maar afgezegd)",
            [LIES],
        ),
        (
            "Universiteit Graz:\n- Lies Maes, hoogleraar\n- Bart Claes, zelfstandig adviseur",
            [LIES, ("Bart Claes", "zelfstandig adviseur", "")],
        ),
        ("In Sandnes:\nLies Maes, hoogleraar", [(*LIES[:2], "")]),
        ("Op de beurs:\nLies Maes, hoogleraar", [(*LIES[:2], "")]),
        ("Congres:\n- Lies Maes, hoogleraar", [(*LIES[:2], "")]),
        ("Festival:\n- Lies Maes, hoogleraar", [(*LIES[:2], "")]),
        (
            (
                "Wij noemen niet iedereen. Naast de collega's van de G5 spraken wij met:\n"
                "Lies Maes, hoogleraar"
            ),
            [(*LIES[:2], "")],
        ),
        (
            (
                "**Universiteit Graz**\nHoogleraar: Lies Maes\n"
                "Contactpersoon buitenlandse betrekkingen: Bart Claes"
            ),
            [
                ("Lies Maes", "Hoogleraar", "Universiteit Graz"),
                ("Bart Claes", "Contactpersoon buitenlandse betrekkingen", "Universiteit Graz"),
            ],
        ),
        (
            "Jaume Codinachs, burgemeester; Lies Maes, hoogleraar; Bart Claes van de Stad Gent",
            [
                ("Jaume Codinachs", "burgemeester", ""),
                (*LIES[:2], ""),
                ("Bart Claes", "", "Stad Gent"),
            ],
        ),
        ("Bart Claes – Smart Flanders en imec", [("Bart Claes", "", "Smart Flanders; imec")]),
        ("Bart Claes – Siemens Mobility", [("Bart Claes", "", "Siemens Mobility")]),
        (
            "Bart Claes, projectleider Rieselfeld (inmiddels met pensioen)",
            [("Bart Claes", "projectleider Rieselfeld", "")],
        ),
        (
            "Bart Claes - pandeigenaar in de Budastraat",
            [("Bart Claes", "pandeigenaar in de Budastraat", "")],
        ),
        (
            "Lies Maes, bewoonster van de Parkwijk",
            [("Lies Maes", "bewoonster van de Parkwijk", "")],
        ),
        (
            "Lies Maes, adviseur milieu en gezondheid GGD",
            [("Lies Maes", "adviseur milieu en gezondheid", "GGD")],
        ),
        (
            "Griffier Assembleia Municipal de Lisboa: Lies Maes",
            [("Lies Maes", "Griffier", "Assembleia Municipal de Lisboa")],
        ),
        ("Lies Maes, agrocampus Castelldefels", [("Lies Maes", "", "agrocampus Castelldefels")]),
        (
            (
                "Lies Maes, hoogleraar, Universiteit Graz\nBart Claes, gids en voorzitter"
                " van Forum Ost\nSofie Peeters, projectleider, Polis\nAn Vos, adviseur, Stad Gent"
            ),
            [
                LIES,
                ("Bart Claes", "gids en voorzitter", "Forum Ost"),
                SOFIE,
                ("An Vos", "adviseur", "Stad Gent"),
            ],
        ),
    ],
)
def test_the_people_of_a_list(
    text: str, wanted: list[tuple[str, str, str]], vocabulary: Vocabulary
) -> None:
    found = recognise(document(TITLE + text), vocabulary).contacts
    assert [(one.name, one.job_title, "; ".join(one.organisations)) for one in found] == wanted


@pytest.mark.parametrize(
    "line",
    [
        "Sofie Peeters, hoofd van het archief Gent Archives",
        "Sofie Peeters, projectleider, Universiteit Gent (ondernemers)",
        "Sofie Peeters, projectleider, gastheer, Universiteit Gent",
        "Sofie Peeters, tolk van het Foreign Affairs Office Wuhan",
        "mevr Lies Maes Station Manager bij Universiteit Gent",
    ],
)
def test_what_may_be_cut_wrong_is_doubted(line: str, vocabulary: Vocabulary) -> None:
    found = recognise(document(TITLE + line), vocabulary).contacts
    assert found
    assert all(one.doubts for one in found)


def test_a_park_is_no_person_but_a_korean_may_be_called_so(vocabulary: Vocabulary) -> None:
    text = "Park Ji-hoon, directeur bij de stad Suwon\nPark Spoor Noord, beheerder"
    found = recognise(document(TITLE + text), vocabulary).contacts
    assert ("Park Ji-hoon", "directeur") in [(one.name, one.job_title) for one in found]
    assert "Park Spoor Noord" not in [one.name for one in found]


def test_what_was_visited_is_nobody(vocabulary: Vocabulary) -> None:
    text = (
        "# Reis naar Torquay, gemeente Tilburg\n## Welke locaties zijn bezocht?\n"
        "Torquay (stadhuis, replica Martin Hind) en Brixham (woningbouw Jan Enea)\n"
        "## Wat heeft de reis opgeleverd?\nMinder geslaagd was het bezoek aan Jan Enea.\n"
    )
    assert not recognise(document(text), vocabulary).contacts


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("mevrouw Dumoulin", "Claire Dumoulin-Petit"),
        ("Martí Colomer", "Martí Colomer Vila"),
        ("mevrouw Puig", "Elena Puig Ferrer"),
    ],
)
def test_one_of_two_surnames(short: str, whole: str, vocabulary: Vocabulary) -> None:
    text = f"{whole}, hoogleraar, Universiteit Graz\n## Opbrengst\nWij spraken met {short}."
    found = recognise(document(TITLE + text), vocabulary).contacts
    assert [one.name for one in found] == [whole]


def test_a_table_that_repeats_an_organisation_leaves_none_out(vocabulary: Vocabulary) -> None:
    rows = ["Stad Gent | Sofie Peeters | schepen", "Polis | Bart Claes | adviseur"]
    last = "| | Lies Maes | architect |"
    table = "".join(f"| {row} |\n" for row in ("Organisatie | Naam | Functie", *rows))
    found = recognise(document(f"{TITLE}{table}{last}"), vocabulary).contacts
    assert found[-1].organisations == ("Polis",)
    again = table.replace("| Polis", "| Stad Gent | An Bos | jurist |\n| Polis")
    found = recognise(document(f"{TITLE}{again}{last}"), vocabulary).contacts
    assert found[-1].name == "Lies Maes"
    assert not found[-1].organisations


def test_a_heading_of_many_numbers_is_read_in_no_time(vocabulary: Vocabulary) -> None:
    heading = f"{' '.join(map(str, range(60)))} Universiteit Graz"
    assert organisation_of(heading, Gazetteer(vocabulary)) == "Universiteit Graz"


@pytest.mark.parametrize("lead", [
    "Het forum telde meer dan 500 deelnemers. De belangrijkste gesprekken zijn gevoerd met:",
    ("Wij spraken velen, zowel van Nederlandse gemeenten en bedrijven als uit het buitenland."
    " Onderstaand een overzicht van de gesprekken die voor het vervolg van belang zijn:"),
    "Veel collega's van andere gemeenten gesproken. Een selectie:",
])  # fmt: skip
def test_a_lead_of_two_sentences_names_no_organisation(lead: str, vocabulary: Vocabulary) -> None:
    text = f"{lead}\nAnna Bos, coördinator tuinen, Stad Gent\nPiet Kok – gids bij Polis"
    proposals = recognise(document(TITLE + text), vocabulary)
    assert [(one.name, one.job_title, one.organisations) for one in proposals.contacts] == [
        ("Anna Bos", "coördinator tuinen", ("Stad Gent",)), ("Piet Kok", "gids", ("Polis",)),
    ]  # fmt: skip
    assert not proposals.follow_ups


def test_a_bare_name_in_a_line_may_be_a_function(vocabulary: Vocabulary) -> None:
    text = "Anna Bos @ Ajuntament de Sitges, Cap de Mobilitat"
    found = recognise(document(TITLE + text), vocabulary).contacts
    assert all(one.doubts for one in found)
