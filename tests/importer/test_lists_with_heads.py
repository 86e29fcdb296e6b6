"""Lists of persons below a head of their own, with labels, in columns or in several lines."""

from __future__ import annotations

import pytest
from goldset import document

from sphinx_tripreports.importer.recognition import recognise
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
