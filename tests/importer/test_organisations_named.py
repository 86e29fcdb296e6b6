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
    # Names that nothing else explains.
    ("Het idee komt van Trevasko. We spraken erover met Anna Berg, adviseur.",
     [("Anna Berg", "adviseur", "Trevasko")]),
    ("We spraken met Anna Berg, adviseur, over de plannen van Trevasko.",
     [("Anna Berg", "adviseur", "Trevasko")]),
    ("We voeren over de Donau. Anna Berg, adviseur, ontving ons.",
     [("Anna Berg", "adviseur", "")]),
    ("We hadden het over de Omgevingswet. Anna Berg, adviseur, ontving ons.",
     [("Anna Berg", "adviseur", "")]),
    # One that looks like a person.
    ("We waren te gast bij Nova Verdana. Anna Berg, adviseur, ontving ons.",
     [("Anna Berg", "adviseur", "Nova Verdana")]),
    # Foreign words, legal forms and years.
    ("Bij Javna ustanova Park Zelengrad spraken we met Anna Berg, adviseur.",
     [("Anna Berg", "adviseur", "Javna ustanova Park Zelengrad")]),
    ("Bij solvik bus & coach spraken we met Anna Berg, adviseur.",
     [("Anna Berg", "adviseur", "solvik bus & coach")]),
    ("Hier is Solvik Kommune in 2015 gestart. Anna Berg, adviseur, ontving ons.",
     [("Anna Berg", "adviseur", "Solvik Kommune")]),
    ("Dat het werkt, bewijst Solvik Belediyesi. Anna Berg, adviseur, ontving ons.",
     [("Anna Berg", "adviseur", "Solvik Belediyesi")]),
    # The noun stands before, the name in apposition.
    ("Het bedrijf waar wij te gast waren, Trevasko, is oud. Anna Berg, adviseur, ontving ons.",
     [("Anna Berg", "adviseur", "Trevasko")]),
    # The same one, and another one.
    (("We spraken met Erik Dahl, bioloog van Stichting Groenhof, en met Anna Berg, adviseur bij"
      " dezelfde organisatie."),
     [("Erik Dahl", "bioloog", "Stichting Groenhof"),
      ("Anna Berg", "adviseur", "Stichting Groenhof")]),
    # What he is, is told after where.
    ("We spraken Anna Berg over de rol van Trevasko. Als adviseur weet zij daar alles van.",
     [("Anna Berg", "adviseur", "Trevasko")]),
    # Another speaker in the same place.
    ("Het bezoek aan Museum Solvang was leuk. Na een korte film sprak Anna Berg, adviseur.",
     [("Anna Berg", "adviseur", "Museum Solvang")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_organisation_named(text: str, wanted: list[Role], vocabulary: Vocabulary) -> None:
    assert met(text, vocabulary) == wanted
