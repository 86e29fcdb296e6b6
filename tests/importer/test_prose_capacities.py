"""Persons in sentences: as what they speak, for whom, and of which body their clause is."""

from __future__ import annotations

import pytest
from telling import Role, met

from sphinx_tripreports.model.vocabulary import Vocabulary

CASES: list[tuple[str, list[Role]]] = [
    (
        "Bij Zentavo sprak Erik Dahl, de huidige projectleider, ons toe.",
        [("Erik Dahl", "projectleider", "Zentavo")],
    ),
    (
        "Wij bezochten Zentavo. Erik Dahl gaf ons daar als Plant Manager een uitgebreide uitleg.",
        [("Erik Dahl", "Plant Manager", "Zentavo")],
    ),
    (
        "Wij bezochten Zentavo. Erik Dahl gaf ons een inkijkje, vanuit de rol van Plant Manager.",
        [("Erik Dahl", "Plant Manager", "Zentavo")],
    ),
    (
        "Erik Dahl heeft ons als bioloog van Ville de Rouen veel verteld over de rivier.",
        [("Erik Dahl", "bioloog", "Ville de Rouen")],
    ),
    (
        "Wij spraken met Erik Dahl, die als bioloog bodemleven aan zentalab verbonden is.",
        [("Erik Dahl", "bioloog bodemleven", "zentalab")],
    ),
    (
        "Daarna ontmoetten we Erik Dahl. Deze sprak namens Zentavo over de haven.",
        [("Erik Dahl", "", "Zentavo")],
    ),
    (
        "Erik Dahl vulde ons aan vanuit het oogpunt van Zentavo, waar hij bioloog is.",
        [("Erik Dahl", "bioloog", "Zentavo")],
    ),
    (
        "Wij bezochten Zentavo. We troffen er Erik Dahl aan het werk, al tien jaar bioloog.",
        [("Erik Dahl", "bioloog", "Zentavo")],
    ),
    (
        "Wij bezochten Zentavo. Erik Dahl gaf een inleiding, Hanna Moe liet daarna de hal zien.",
        [("Erik Dahl", "", "Zentavo"), ("Hanna Moe", "", "Zentavo")],
    ),
    (
        (
            "Wij waren bij Zentavo. Het werk wordt uitgevoerd door Norlund. Van dat bedrijf was"
            " bioloog Erik Dahl aanwezig om ons uitleg te geven."
        ),
        [("Erik Dahl", "bioloog", "Norlund")],
    ),
    (
        "Wij spraken met Erik Dahl (coördinator hulpgoederen Zenta Vild).",
        [("Erik Dahl", "coördinator hulpgoederen", "Zenta Vild")],
    ),
    (
        "Wij spraken met Erik Dahl (projectleider nieuwe Maaslijn).",
        [("Erik Dahl", "projectleider nieuwe Maaslijn", "")],
    ),
    (
        "Wij spraken met Erik Dahl, bioloog van de Secretaría del Bosque.",
        [("Erik Dahl", "bioloog", "Secretaría del Bosque")],
    ),
    (
        "Wij spraken met Erik Dahl, directeur Openbare Werken bij de dienst Wonen Tampere.",
        [("Erik Dahl", "directeur Openbare Werken", "dienst Wonen Tampere")],
    ),
    (
        "Griffier Jan de Boer werd hartelijk verwelkomd door bioloog Erik Dahl van Zentavo.",
        [("Erik Dahl", "bioloog", "Zentavo")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_capacity(text: str, expected: list[Role], vocabulary: Vocabulary) -> None:
    assert met(text, vocabulary) == expected
