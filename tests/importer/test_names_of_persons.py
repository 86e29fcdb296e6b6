"""Names of persons at the start of a text."""

from __future__ import annotations

import pytest

from sphinx_tripreports.importer.recognition import names


@pytest.mark.parametrize(
    ("text", "name", "surname"),
    [
        ("prof. dr. ir. Jan Willem van der Poel, hoogleraar", "Jan Willem van der Poel",
         "van der Poel"),
        ("Prof.dr. Milan Zoric", "Milan Zoric", "Zoric"),
        ("Dr.-Ing. Harm Wessels", "Harm Wessels", "Wessels"),
        ("mw. drs. E. Kowalska-Visser – tolk", "E. Kowalska-Visser", "Kowalska-Visser"),
        ("A.J.M. van der Zwan", "A.J.M. van der Zwan", "van der Zwan"),
        ("Jan Visser, directeur", "Jan Visser", "Visser"),
        ("dhr. Bakowski – leider", "De heer Bakowski", "Bakowski"),
        ("Mevr. dr. Kourti", "Mevrouw Kourti", "Kourti"),
        ("Frau Dr. Krebs (Labor)", "Frau Krebs", "Krebs"),
        ("Mme Garnier / assistente", "Mme Garnier", "Garnier"),
        ("Ds. Willem Oost – predikant", "Willem Oost", "Oost"),
        ("Luitenant-kolonel b.d. Piet Smit", "Piet Smit", "Smit"),
        ("Khaled al-Masri, coördinator", "Khaled al-Masri", "al-Masri"),
        ("Jordi Puig i Vila, gids", "Jordi Puig i Vila", "i Vila"),
        ('Orlando "Lando" Pinas; ondernemer', 'Orlando "Lando" Pinas', "Pinas"),
        ("Ad 't Hart van Polis", "Ad 't Hart", "'t Hart"),
    ],
)  # fmt: skip
def test_name(text: str, name: str, surname: str) -> None:
    found = names.at_start(text)
    assert found is not None
    assert (found.text, found.surname) == (name, surname)


@pytest.mark.parametrize(
    "text", ["gemeente Gent", "Lord Mayor Mark Lygo", "RVO", "Werkbezoek Wenen", "", "St. Pölten"]
)
def test_no_name(text: str) -> None:
    assert names.at_start(text) is None
