"""Lists in which the place of a part decides what it is, as nobody knows its words."""

from __future__ import annotations

import pytest

from sphinx_tripreports.importer.recognition.gazetteer import Gazetteer
from sphinx_tripreports.importer.recognition.persons.contact_lines import contacts_of_list
from sphinx_tripreports.importer.recognition.structure.lines import Line
from sphinx_tripreports.model.vocabulary import Vocabulary

pytestmark = pytest.mark.usefixtures("english")

PLACES = Gazetteer(Vocabulary([]))
Said = tuple[str, str, str]


def _read(*texts: str) -> list[Said]:
    lines = [Line(text, number, 0, "item") for number, text in enumerate(texts)]
    found = contacts_of_list(lines, PLACES)
    return [(one.name, one.job_title, "; ".join(one.organisations)) for one in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Anna Berg, Project Manager, blauwe vinvis", ("Project Manager", "blauwe vinvis")),
        ("Anna Berg, Project Manager, milieu en water", ("Project Manager, milieu en water", "")),
        ("Anna Berg van noorderlicht energia", ("", "noorderlicht energia")),
        ("Anna Berg, directeur van green garden co-op", ("directeur", "green garden co-op")),
        ("Anna Berg, Head of Open Data van Go Dunmore", ("Head of Open Data", "Go Dunmore")),
        ("Anna Berg, hoofd van de afdeling Havens van Sula Kommun",
         ("hoofd van de afdeling Havens", "Sula Kommun")),
        ("Anna Berg, directeur technische dienst gemeente Dunmore",
         ("directeur technische dienst", "gemeente Dunmore")),
        ("Anna Berg [adviseur], Sula Kommun", ("adviseur", "Sula Kommun")),
        ("Anna Berg is adviseur bij Sula Kommun. Heeft al gemaild.", ("adviseur", "Sula Kommun")),
        ("Anna Berg werkt als adviseur bij Sula Kommun", ("adviseur", "Sula Kommun")),
        ("Anna Berg, adviseur van Sula Kommun en onze gastvrouw", ("adviseur", "Sula Kommun")),
        ("Anna Berg, Sula Kommun - heeft haar kaartje gegeven", ("", "Sula Kommun")),
        ("norrdata software (Anna Berg, adviseur)", ("adviseur", "norrdata software")),
        ("norrdata ab, vertegenwoordigd door Anna Berg (adviseur)", ("adviseur", "norrdata ab")),
    ],
)  # fmt: skip
def test_place_of_a_part(text: str, wanted: tuple[str, str]) -> None:
    assert _read(text) == [("Anna Berg", *wanted)]


def test_slash_of_a_whole_list() -> None:
    assert _read("Anna Berg, adviseur/Sula Kommun", "Peter Holm, Manager/Zeedijk Oy") == [
        ("Anna Berg", "adviseur", "Sula Kommun"),
        ("Peter Holm", "Manager", "Zeedijk Oy"),
    ]
    assert _read("Anna Berg, adviseur water/riolering bij Sula Kommun", "Peter Holm, kok")[0] == (
        "Anna Berg", "adviseur water/riolering", "Sula Kommun",
    )  # fmt: skip


def test_pattern_of_clear_lines() -> None:
    assert _read(
        "Anna Berg, gemeente Sula, adviseur",
        "Peter Holm, gemeente Lund, directeur",
        "Maria Bos, mol vinvis, planner",
    )[-1] == ("Maria Bos", "planner", "mol vinvis")  # fmt: skip


def test_organisation_that_looks_like_a_name() -> None:
    assert _read(
        "Anna Berg; adviseur; gemeente Sula",
        "Peter Holm; directeur; gemeente Lund",
        "Maria Bos; planner; Sofia Noordwal",
    )[-1] == ("Maria Bos", "planner", "Sofia Noordwal")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Anna Berg, planner, Sula City and County Council",
         ("planner", "Sula City and County Council")),
        ("Anna Berg, planner, Technische en Economische Universiteit",
         ("planner", "Technische en Economische Universiteit")),
        ("Anna Berg, planner, the green pond co-op", ("planner", "the green pond co-op")),
        ("Anna Berg, planner parken @Noorderlicht", ("planner parken", "Noorderlicht")),
        ("Naam: Anna Berg, functie: planner, organisatie Noorderlicht Nu",
         ("planner", "Noorderlicht Nu")),
        ("Anna Berg (Havendok), projectleider", ("projectleider", "Havendok")),
        ("Anna Berg (norrvik), Head of Delivery", ("Head of Delivery", "norrvik")),
        ("norrvik, Export Manager, Anna Berg", ("Export Manager", "norrvik")),
        ("Anna Berg, productmanager C-ITS, Zeevik Traffic",
         ("productmanager C-ITS", "Zeevik Traffic")),
        ("Anna Berg (Project Manager State of Lund)", ("Project Manager", "State of Lund")),
        ("Anna Berg: projectmanager e-Sula Showroom", ("projectmanager", "e-Sula Showroom")),
        ("Voorzitter: Anna Berg (Holland Logistiek Zuid)",
         ("Voorzitter", "Holland Logistiek Zuid")),
        ("Anna Berg – Organisator van het festival Karin Dom",
         ("Organisator", "festival Karin Dom")),
        ("Anna Berg, schepen van Stadsontwikkeling, stadsbestuur Leuven",
         ("schepen van Stadsontwikkeling", "stadsbestuur Leuven")),
        ("Anna Berg. planner bij Sula Kommun. Heeft al gemaild.", ("planner", "Sula Kommun")),
    ],
)  # fmt: skip
def test_place_of_a_part_beside_others(text: str, wanted: tuple[str, str]) -> None:
    assert _read(text) == [("Anna Berg", *wanted)]


def test_two_functions_at_two_organisations() -> None:
    text = "Anna Berg, open data coördinator bij Sula Kommun en bestuurslid van Nordic Lund"
    assert _read(text) == [
        ("Anna Berg", "open data coördinator en bestuurslid", "Sula Kommun; Nordic Lund"),
    ]  # fmt: skip


def test_organisation_called_after_a_person() -> None:
    assert _read("Namens stichting Karin Dom: Anna Berg (planner) en Peter Holm (adviseur)") == [
        ("Anna Berg", "planner", "stichting Karin Dom"),
        ("Peter Holm", "adviseur", "stichting Karin Dom"),
    ]


def test_field_of_somebody_of_the_organisation_before() -> None:
    assert _read("Norrdata AS (Anna Berg, adviseur; Peter Holm, Head of Smart City)") == [
        ("Anna Berg", "adviseur", "Norrdata AS"),
        ("Peter Holm", "Head of Smart City", "Norrdata AS"),
    ]


def test_name_that_begins_as_a_body_does() -> None:
    assert _read(
        "Anna Berg, adviseur, University of Sula",
        "Peter Holm, planner, University of Sula",
        "Ville Haapalahti, planner, University of Sula",
    )[-1] == ("Ville Haapalahti", "planner", "University of Sula")
