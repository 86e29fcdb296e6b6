"""Which municipality went, as far as the report tells."""

from __future__ import annotations

from pathlib import Path

import pytest
from goldset import document

from sphinx_tripreports.importer import known
from sphinx_tripreports.importer.recognition.gazetteer import Gazetteer
from sphinx_tripreports.importer.recognition.places import municipality
from sphinx_tripreports.importer.recognition.structure import lines, sections

DOCS = Path(__file__).parents[2] / "docs"

MET = (
    "# Met wie gesproken\n"
    "- Jan Bos, gemeente Breda\n- An Vos, gemeente Breda\n- Piet Kok, gemeente Breda\n"
)


@pytest.fixture(scope="module")
def places() -> Gazetteer:
    return Gazetteer(known.read(DOCS).vocabulary)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Colleagues of other municipalities who were met there are not those who went
        (f"Wethouder Jansen was namens Tiel in Gent.\n{MET}", "tiel"),
        # Where nothing else tells it, they are
        (f"Het was een mooie reis.\n{MET}", "breda"),
        # The answer to the question goes before all of it
        (f"Gemeente: Ede\nVerslag van de gemeente Tiel, namens Tiel.\n{MET}", "ede"),
    ],
)
def test_those_met_are_not_those_who_went(places: Gazetteer, text: str, expected: str) -> None:
    own = municipality.find(sections.divide(lines.read(document(text))), "", places)
    assert own.city is not None
    assert own.city.key == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De delegatie zag de burgemeester van Breda.\nWij willen dat Tiel meedoet.", "tiel"),
        ("De delegatie van Breda werd begroet.\nIn Tiel doen ze dat ook.", "breda"),
    ],
)
def test_a_mayor_of_elsewhere_did_not_send_us(places: Gazetteer, text: str, expected: str) -> None:
    own = municipality.find(sections.divide(lines.read(document(text))), "", places)
    assert own.city is not None
    assert own.city.key == expected


@pytest.mark.parametrize(
    "text",
    [
        "Op uitnodiging van de gemeente Breda sloten wij aan. Tiel is zelf geen lid.",
        "Wij reisden mee met de gemeente Breda. Voor Tiel was dit de eerste keer.",
        "Met dank aan de gemeente Breda voor de reis. Dit is nuttig voor Tiel.",
        "Wij spraken met collega's van de gemeente Breda. Wat goed is. Tiel heeft dat niet.",
    ],
)
def test_who_invited_us_is_not_us(places: Gazetteer, text: str) -> None:
    own = municipality.find(sections.divide(lines.read(document(text))), "", places)
    assert own.city is not None
    assert own.city.key == "tiel"
