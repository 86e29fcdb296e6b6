"""Organisations in running text that only their place in it tells."""

from __future__ import annotations

import pytest
from telling import Role, met

from sphinx_tripreports.model.vocabulary import Vocabulary

CASES = [
    # A sentence before names the organisation, whatever it tells of it.
    ("Een goed voorbeeld is de gemeente Skive. Anna Berg, projectleider water, ontving ons.",
     [("Anna Berg", "projectleider water", "gemeente Skive")]),
    ("Een goed voorbeeld is de gemeente Skive. Anna Berg, vanddronning, ontving ons.",
     [("Anna Berg", "vanddronning", "gemeente Skive")]),
    ("Een goed voorbeeld is de gemeente Skive. Wijnboer Erik Dahl ontving ons.",
     [("Erik Dahl", "Wijnboer", "")]),
    # The sentence behind tells where it was.
    ("Adviseur Anna Berg vertelde ons alles. Zo lang spraken we nog nooit bij Museum Solvang.",
     [("Anna Berg", "Adviseur", "Museum Solvang")]),
    ("Adviseur Anna Berg vertelde ons alles. Daarna gingen we naar Museum Solvang.",
     [("Anna Berg", "Adviseur", "")]),
    # Where somebody brought us, the next one works as well.
    ("Erik Dahl van Stichting Groenhof bracht ons naar kantoor, waar Anna Berg, adviseur, wachtte.",
     [("Erik Dahl", "", "Stichting Groenhof"), ("Anna Berg", "adviseur", "Stichting Groenhof")]),
    ("We spraken met Erik Dahl van Stichting Groenhof. Er was nog Anna Berg, die er ook werkt.",
     [("Erik Dahl", "", "Stichting Groenhof"), ("Anna Berg", "", "Stichting Groenhof")]),
    # Another speaker in the same place.
    ("In Skive bezochten we Museum Solvang. Na een kort welkom van Anna Berg (adviseur) gingen we.",
     [("Anna Berg", "adviseur", "Museum Solvang")]),
    # Names in lower case.
    ("Bij zorvala spraken we met Anna Berg, adviseur.", [("Anna Berg", "adviseur", "zorvala")]),
    ("We spraken met Anna Berg, adviseur bij nordvik energi as.",
     [("Anna Berg", "adviseur", "nordvik energi as")]),
    ("Bij aankomst spraken we met Anna Berg, adviseur.", [("Anna Berg", "adviseur", "")]),
    # Foreign names that end in lower case.
    ("We spraken met Erik Dahl bij Statens skogvesen over bomen.",
     [("Erik Dahl", "", "Statens skogvesen")]),
    ("We spraken met Anna Berg, adviseur bij de Société d'urbanisme du Nord.",
     [("Anna Berg", "adviseur", "Société d'urbanisme du Nord")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_organisation_named(text: str, wanted: list[Role], vocabulary: Vocabulary) -> None:
    assert met(text, vocabulary) == wanted
