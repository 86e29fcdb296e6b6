"""Names of organisations up to their end, and what only looks like one, in running text."""

from __future__ import annotations

import pytest
from telling import Role, met

from sphinx_tripreports.model.vocabulary import Vocabulary

FOREIGN = [
    # A foreign preposition and article, behind which the name goes on.
    (
        "Wij spraken met Anna Berg en Erik Dahl van de Fondazione per l'Ospitalità Alpina.",
        [
            ("Anna Berg", "", "Fondazione per l'Ospitalità Alpina"),
            ("Erik Dahl", "", "Fondazione per l'Ospitalità Alpina"),
        ],
    ),
    (
        "Wij spraken met Anna Berg van de Agence pour le Littoral Vivant over de kust.",
        [("Anna Berg", "", "Agence pour le Littoral Vivant")],
    ),
    (
        "Wij spraken met Anna Berg van de Associació per a la Memòria del Barri.",
        [("Anna Berg", "", "Associació per a la Memòria del Barri")],
    ),
    (
        "Wij spraken met Anna Berg van de Zavod za Obalo over de kust.",
        [("Anna Berg", "", "Zavod za Obalo")],
    ),
]
SHARED = [
    # An organisation in brackets behind the last of several of whom nothing else is told.
    (
        "Wij spraken met Anna Berg en Erik Dahl (Trevasko Nord).",
        [("Anna Berg", "", "Trevasko Nord"), ("Erik Dahl", "", "Trevasko Nord")],
    ),
    (
        "Wij spraken met wethouder Anna Berg en Erik Dahl (Trevasko Nord).",
        [("Anna Berg", "wethouder", ""), ("Erik Dahl", "", "Trevasko Nord")],
    ),
    # In what somebody deals is no organisation.
    (
        "Wij spraken met de ondernemers Anna Berg (paddenstoelen) en Erik Dahl (Trevasko Nord).",
        [("Anna Berg", "ondernemers", ""), ("Erik Dahl", "ondernemers", "Trevasko Nord")],
    ),
]
COMMON_NOUNS = [
    # A noun that says whose or what for it is.
    (
        "Wij spraken met Anna Berg, chef van de gemeentelijke groendienst, en collega Erik Dahl.",
        [
            ("Anna Berg", "chef", "gemeentelijke groendienst"),
            ("Erik Dahl", "", "gemeentelijke groendienst"),
        ],
    ),
    (
        "Wij spraken met tekenaar Anna Berg van het bureau voor de wederopbouw (BWX).",
        [("Anna Berg", "tekenaar", "bureau voor de wederopbouw (BWX)")],
    ),
    # A building is none.
    (
        "Wij dronken thee bij mevrouw Berg, bewoonster van het complex.",
        [("Mevrouw Berg", "bewoonster van het complex", "")],
    ),
    (
        "In het complex aan de Via Lunga sprak de groep met voorzitter Anna Berg.",
        [("Anna Berg", "voorzitter", "")],
    ),
]
ALONG = [
    # Somebody's colleague who goes along is theirs, and so is who joins for a while.
    (
        "Bij Solvang AB sprak Anna Berg. Haar collega Erik Dahl, gids, ging met ons mee naar zee.",
        [("Anna Berg", "", "Solvang AB"), ("Erik Dahl", "gids", "Solvang AB")],
    ),
    ("Erik Dahl, adviseur, reisde met ons mee naar Odense.", []),
    ("Erik Dahl, adviseur, ging met ons mee op deze studiereis.", []),
    # A field of work with the name of a place.
    ("Verder gingen mee de projectleider Zandorpse Weiden, een adviseur en ik.", []),
]
KNOWN_BY_NOW = [
    # Where somebody is who has been told of before is no longer asked.
    (
        "Wij spraken met projectleider Anna Berg. Anna Berg komt om in Museum Solvang te spreken.",
        [("Anna Berg", "projectleider", "")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), FOREIGN + SHARED + COMMON_NOUNS + ALONG + KNOWN_BY_NOW)
def test_named_in_full(text: str, wanted: list[Role], vocabulary: Vocabulary) -> None:
    assert met(text, vocabulary) == wanted
