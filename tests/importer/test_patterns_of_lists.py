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
