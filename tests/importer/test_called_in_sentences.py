"""Persons whose function the next sentence tells, whose name is a town's, or who are ours."""

from __future__ import annotations

import pytest
from telling import Role, met

from sphinx_tripreports.model.vocabulary import Vocabulary

CASES: list[tuple[str, list[Role]]] = [
    ("Wij spraken met Erik Dahl van Stichting Groenhof. De curator gaf ons een rondleiding.",
     [("Erik Dahl", "curator", "Stichting Groenhof")]),
    ("Wij spraken met Erik Dahl van Stichting Groenhof. De wethouder vertelde hem over Ede.",
     [("Erik Dahl", "", "Stichting Groenhof")]),
    ("Wij spraken met Erik Dahl van Stichting Groenhof (functie: directeur).",
     [("Erik Dahl", "directeur", "Stichting Groenhof")]),
    ("Een gesprek volgde met twee leden van de burenraad, Erik Dahl en Anna Berg.",
     [("Erik Dahl", "leden", "burenraad"), ("Anna Berg", "leden", "burenraad")]),
    ("Wij werden ontvangen door de Deen Erik Dahl, directeur van Stichting Groenhof.",
     [("Erik Dahl", "directeur", "Stichting Groenhof")]),
    ("Wij spraken met Anna Berg. Onze eigen adviseur veiligheid, Tom Kuipers, gaf uitleg.",
     [("Anna Berg", "", "")]),
    ("Wij spraken met Anna Berg. Projectleider Kees Bos heeft met haar de risico's besproken.",
     [("Anna Berg", "", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_who_is_called_how(text: str, wanted: list[Role], vocabulary: Vocabulary) -> None:
    assert met(text, vocabulary) == wanted
