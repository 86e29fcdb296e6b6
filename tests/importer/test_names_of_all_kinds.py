"""Ways in which reports write names of people from anywhere, and what only looks like a name."""

from __future__ import annotations

import pytest
from telling import listed, met

from sphinx_tripreports.importer.recognition import names
from sphinx_tripreports.importer.recognition.persons.surname_first import turned
from sphinx_tripreports.model.vocabulary import Vocabulary

NOBODY = Vocabulary([])


@pytest.mark.parametrize(
    ("text", "surname"),
    [
        ("Máire Ní Bhroin", "Ní Bhroin"),  # "maire" is a function
        ("Fatima ez-Zahra Benali", "Benali"),
        ("Youssef ech-Chafi", "ech-Chafi"),
        ("Dafydd ap Iwan", "ap Iwan"),
        ("Sjoukje fan der Meulen", "fan der Meulen"),
        ("Eleonore von und zu Bodman", "von und zu Bodman"),
        ("Wietske Tsjerkstra-de Boer", "Tsjerkstra-de Boer"),
        ("Ineke Kramer-van der Ploeg", "Kramer-van der Ploeg"),
        ("Chr. Beckmann", "Beckmann"),
        ("IJ.M. Postma", "Postma"),
    ],
)
def test_whole_name(text: str, surname: str) -> None:
    found = names.at_start(f"{text}, gids")
    assert found is not None
    assert (found.text, found.surname) == (text, surname)


@pytest.mark.parametrize(
    "text", ["Circulaire Economie", "Zero Emissie", "Gezonde Leefomgeving", "Rondleiding Mercator",
             "Horst aan de Maas"]
)  # fmt: skip
def test_words_of_dutch_and_municipalities_are_no_name(text: str) -> None:
    assert names.at_start(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Haugland, Ingrid – avdelingsleder", "Ingrid Haugland – avdelingsleder"),
        ("De Smedt, Koen; ambtenaar; Aalst", "Koen De Smedt; ambtenaar; Aalst"),
        ("Beek, J.P. van der – wethouder", "J.P. van der Beek – wethouder"),
        ("Visser, J.P., RVO", "J.P. Visser, RVO"),
    ],
)
def test_surname_first(text: str, name: str) -> None:
    assert turned(text) == name


@pytest.mark.parametrize(
    "text",
    ["Anna Bos, Piet, directeur", "Veolia, Marc Dubois, directeur", "Gent, Anna – gids",
     "Stichting Zon, Anna", "Jan Smit, directeur"],
)  # fmt: skip
def test_what_stands_as_it_is_said(text: str) -> None:
    assert turned(text) == text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("HANS VOGT – burgemeester", "HANS VOGT | burgemeester | "),
        ("Elin (schoolleider)", "Elin | schoolleider | "),
        ("Voorzitter Terlinden van Voka Limburg", "Terlinden | Voorzitter | Voka Limburg"),
        ("Rossi, Elena; assessore", "Elena Rossi | assessore | "),
    ],
)
def test_in_a_list(text: str, found: str) -> None:
    assert listed(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Directeur Hollestelle van Impuls Zeeland lichtte het plan toe.", ["Hollestelle"]),
        ("De heer en mevrouw Palmgren hadden voor ons gekookt.",
         ["De heer Palmgren", "Mevrouw Palmgren"]),
        ("De locoburgemeester, mevrouw Hradec, ontving het gezelschap.", ["Mevrouw Hradec"]),
        ("In de klas vertelde Freja, de lerares, over het taalonderwijs.", ["Freja"]),
        ("Wij werden ontvangen door Anna Berg en Qorvu Zelmat van het museum.",
         ["Anna Berg", "Qorvu Zelmat"]),
        ("Wij sliepen in hotel Maria Theresia en aten in restaurant Don Carlos.", []),
        ("De coördinator Vitale Binnenstad van onze gemeente heeft dit genoteerd.", []),
    ],
)  # fmt: skip
def test_in_a_sentence(text: str, found: list[str]) -> None:
    assert [name for name, _job, _organisation in met(text, NOBODY)] == found
