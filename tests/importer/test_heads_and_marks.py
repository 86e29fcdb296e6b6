"""Marks before the lines of a list, labels and heads that lead to organisations of any name."""

from __future__ import annotations

import pytest
from goldset import document

from sphinx_tripreports.importer.recognition import recognise
from sphinx_tripreports.importer.recognition.structure.parties import party
from sphinx_tripreports.model.vocabulary import Vocabulary

TITLE = "# Reis naar Gent, gemeente Tilburg\n## Gesproken met\n"
SOFIE = ("Sofie Peeters", "projectleider", "Oulun kaupunki")
BART = ("Bart Claes", "adviseur", "Oulun kaupunki")
BART_ALONE = ("Bart Claes", "adviseur", "")
LIES = ("Lies Maes", "hoogleraar", "tecnalia")
TWO = "- Sofie Peeters, projectleider\n- Bart Claes, adviseur"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # letters and numbers that tell something only by the lines around them
        (
            (
                "A. Sofie Peeters, projectleider bij Oulun kaupunki\n"
                "B. Bart Claes, adviseur bij Oulun kaupunki"
            ),
            [SOFIE, BART],
        ),
        (
            (
                "1) Universiteit Graz\n- Lies Maes, hoogleraar\n"
                "2) Landeshauptstadt Kiel\n- Bart Claes, adviseur"
            ),
            [
                ("Lies Maes", "hoogleraar", "Universiteit Graz"),
                ("Bart Claes", "adviseur", "Landeshauptstadt Kiel"),
            ],
        ),
        # labels
        ("via tecnalia: Lies Maes, hoogleraar", [LIES]),
        ("Contact bij Oulun kaupunki: Sofie Peeters (projectleider)", [SOFIE]),
        ("Contactpersoon Oulun kaupunki: Sofie Peeters, projectleider", [SOFIE]),
        ("Organisatie: Oulun kaupunki. Gesproken met: Sofie Peeters, projectleider", [SOFIE]),
        (
            "Van het OCMW Kortrijk: Sofie Peeters en Bart Claes\nVan tecnalia: Lies Maes",
            [
                ("Sofie Peeters", "", "OCMW Kortrijk"),
                ("Bart Claes", "", "OCMW Kortrijk"),
                ("Lies Maes", "", "tecnalia"),
            ],
        ),
        (
            (
                "Universiteit Graz:\n- Sofie Peeters, projectleider\n"
                "Los daarvan gesproken: Bart Claes, adviseur"
            ),
            [("Sofie Peeters", "projectleider", "Universiteit Graz"), BART_ALONE],
        ),
        # heads
        (f"Oulun kaupunki:\n{TWO}", [SOFIE, BART]),
        (f"[Oulun kaupunki]\n{TWO}", [SOFIE, BART]),
        (f"== Oulun kaupunki ==\n{TWO}", [SOFIE, BART]),
        (f"Delegatie Oulun kaupunki:\n{TWO}", [SOFIE, BART]),
        (f"Teamleden Oulun kaupunki\n{TWO}", [SOFIE, BART]),
        (f"Oulun kaupunki, vertegenwoordigers:\n{TWO}", [SOFIE, BART]),
        (f"Oulun kaupunki (gastheer):\n{TWO}", [SOFIE, BART]),
        (f"Oulun kaupunki - deelnemers\n{TWO}", [SOFIE, BART]),
        (
            "Dag 1 - tecnalia\nLies Maes, hoogleraar\nDag 2\nBart Claes, adviseur",
            [LIES, BART_ALONE],
        ),
        (f"Lokale ambtenaren:\n{TWO}", [(*SOFIE[:2], ""), BART_ALONE]),
        # what stands for the organisation above
        (
            "Sofie Peeters, projectleider, Universiteit Graz\nBart Claes, adviseur, ,,",
            [
                ("Sofie Peeters", "projectleider", "Universiteit Graz"),
                ("Bart Claes", "adviseur", "Universiteit Graz"),
            ],
        ),
    ],
)
def test_organisations_around_persons(
    text: str, wanted: list[tuple[str, str, str]], vocabulary: Vocabulary
) -> None:
    found = recognise(document(TITLE + text), vocabulary)
    said = [(one.name, one.job_title, "; ".join(one.organisations)) for one in found.contacts]
    assert said == wanted


def test_initials_are_no_letters_of_a_list(vocabulary: Vocabulary) -> None:
    text = "A. Bos, adviseur, Universiteit Graz\nB. Claes, projectleider, Universiteit Graz"
    found = recognise(document(TITLE + text), vocabulary)
    assert [one.name for one in found.contacts] == ["A. Bos", "B. Claes"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Delegatie Polis:", "Polis"),
        ("Aanwezig van tecnalia:", "tecnalia"),
        ("Polis – gesprekspartners", "Polis"),
        ("Delegatie bestond uit:", None),
        ("Bijlage 1 - gesprekspartners", None),
        ("Deelnemers waren", None),
    ],
)
def test_party(text: str, name: str | None) -> None:
    found = party(text)
    assert (found and found.name) == name
