"""Remarks in a line about somebody, and doubts where only a space parts two things."""

from __future__ import annotations

import pytest
from telling import listed

from sphinx_tripreports.importer.recognition.certainty import of_contact
from sphinx_tripreports.importer.recognition.gazetteer import Gazetteer
from sphinx_tripreports.importer.recognition.persons.contact_lines import contacts_of_list
from sphinx_tripreports.importer.recognition.structure.lines import Line
from sphinx_tripreports.model.vocabulary import Vocabulary

pytestmark = pytest.mark.usefixtures("english")


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Ana Horvat, programmaleider v/d Stad Graz", ("programmaleider", "Stad Graz")),
        ("Ana Horvat (kok v. Hotel Sava)", ("kok", "Hotel Sava")),
        ("Ana Horvat, adviseur (nms. gemeente Celje)", ("adviseur", "gemeente Celje")),
        ("Ana Horvat | onbekend | gemeente Celje", ("", "gemeente Celje")),
        ("Ana Horvat | adviseur | n.v.t.", ("adviseur", "")),
        ("Ana Horvat, fu. adviseur, org. gemeente Celje", ("adviseur", "gemeente Celje")),
        ("Wie: Ana Horvat. Wat: adviseur. Waar: gemeente Celje", ("adviseur", "gemeente Celje")),
        ("Ana Horvat, adviseur, gemeente Celje (2e dag)", ("adviseur", "gemeente Celje")),
        ("Ana Horvat, adviseur @ gemeente Celje (super nice!)", ("adviseur", "gemeente Celje")),
        ("Ana Horvat, adviseur, gemeente Celje -> mailt ons", ("adviseur", "gemeente Celje")),
        ("Ana Horvat, jeugdconsulent Bataljong", ("jeugdconsulent", "Bataljong")),
        ("Ana Horvat – gids – project 6Aika Kaupunki", ("gids", "project 6Aika Kaupunki")),
        ("Ana Horvat – Kauffrau und Ausbilderin – Stadt Soest",
         ("Kauffrau und Ausbilderin", "Stadt Soest")),
        ("Ana Horvat, ondernemer the good food co-op", ("ondernemer", "the good food co-op")),
    ],
)  # fmt: skip
def test_short_forms_and_remarks(
    vocabulary: Vocabulary, line: str, wanted: tuple[str, str]
) -> None:
    assert listed(line, vocabulary=vocabulary) == [" | ".join(("Ana Horvat", *wanted))]


@pytest.mark.parametrize(
    "line",
    ["Ana Horvat Fleet Manager bij Ruter", "Ana Horvat, voorzitter, wohnen, coöperatie mehr",
     "Ana Horvat, voorzitter van de raad van bestuur Hotel Sava", "Ana Horvat, gids, Team Sava"],
)  # fmt: skip
def test_what_only_a_space_parts_has_a_doubt(vocabulary: Vocabulary, line: str) -> None:
    places = Gazetteer(vocabulary)
    found = contacts_of_list([Line(line, 0, 0, "item")], places)
    assert found
    assert all(of_contact(one, places).doubts for one in found)
