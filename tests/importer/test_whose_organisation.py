"""Of which organisation somebody in running text is, and of which one he is not."""

from __future__ import annotations

import pytest
from telling import Role, met

from sphinx_tripreports.model.vocabulary import Vocabulary

OPENINGS = [
    # A sentence that opens with where one is.
    (
        "Dit was Museum Solvang. Tweede stop: Trevasko Nord, met Anna Berg (docent) als gids.",
        [("Anna Berg", "docent", "Trevasko Nord")],
    ),
    (
        "Dinsdagochtend Trevasko Nord, met uitleg van Anna Berg (adviseur).",
        [("Anna Berg", "adviseur", "Trevasko Nord")],
    ),
    (
        "Vandaag Trevasko Nord in Odense, een plek waar veel kan. Anna Berg is er adviseur.",
        [("Anna Berg", "adviseur", "Trevasko Nord")],
    ),
    (
        "Vanuit Trevasko Nord namen deel: Anna Berg (adviseur) en Erik Dahl (tekenaar).",
        [("Anna Berg", "adviseur", "Trevasko Nord"), ("Erik Dahl", "tekenaar", "Trevasko Nord")],
    ),
    ("Vanuit Zandorp zijn wij vertrokken met Anna Berg (tolk).", [("Anna Berg", "tolk", "")]),
    # One that stands behind those who spoke for it.
    (
        "Anna Berg, adviseur, en Erik Dahl, docent, deden namens Trevasko het woord.",
        [("Anna Berg", "adviseur", "Trevasko"), ("Erik Dahl", "docent", "Trevasko")],
    ),
    (
        "Mevrouw Anna Berg, namens Solvik kommun aanwezig als adviseur, sprak met ons.",
        [("Anna Berg", "adviseur", "Solvik kommun")],
    ),
    (
        "We spraken met Anna Berg, eveneens uit Odense maar werkzaam bij de gemeente Skive.",
        [("Anna Berg", "", "gemeente Skive")],
    ),
    # A twin town is a municipality.
    (
        "We brachten een bezoek aan partnergemeente Skive. Daar ontving ons Anna Berg, adviseur.",
        [("Anna Berg", "adviseur", "gemeente Skive")],
    ),
    (
        "Anna Berg en Erik Dahl vertegenwoordigden Trevasko.",
        [("Anna Berg", "", "Trevasko"), ("Erik Dahl", "", "Trevasko")],
    ),
    (
        "Nu bezocht het comité de Solvik Regional Assembly. Anna Berg, adviseur, ontving ons.",
        [("Anna Berg", "adviseur", "Solvik Regional Assembly")],
    ),
    (
        "'s Middags zaten we bij Trevasko Nord. Anna Berg (de skoolhoof) liet ons alles zien.",
        [("Anna Berg", "skoolhoof", "Trevasko Nord")],
    ),
    # "Assembly." is no title before a name.
    (
        "Nu bezochten wij de Solvik Regional Assembly. Anna Berg, adviseur, ontving ons.",
        [("Anna Berg", "adviseur", "Solvik Regional Assembly")],
    ),
    # What it is, is no part of its name.
    (
        "We spraken met Anna Berg van het Finse bedrijf Trevasko.",
        [("Anna Berg", "", "Trevasko")],
    ),
    (
        "We spraken met de oprichter van het bedrijf Zandera, Erik Dahl.",
        [("Erik Dahl", "oprichter", "Zandera")],
    ),
    # Adjectives that tell which one.
    (
        "Anna Berg van het regionale arbeidsbureau liet ons zien hoe het gaat.",
        [("Anna Berg", "", "regionale arbeidsbureau")],
    ),
    # A colleague of somebody there.
    (
        "Bij Museum Solvang wachtte Anna Berg (arts) ons op, samen met collega Erik Dahl (docent).",
        [("Anna Berg", "arts", "Museum Solvang"), ("Erik Dahl", "docent", "Museum Solvang")],
    ),
]
NOT_THEIRS = [
    # That of another person.
    (
        "We spraken met ontwerper Erik Dahl en met Anna Berg, adviseur van Solvik skogvesen.",
        [("Erik Dahl", "ontwerper", ""), ("Anna Berg", "adviseur", "Solvik skogvesen")],
    ),
    (
        "We spraken met de heer Dahl van Nova Verdana en ontwerper Anna Berg over energie.",
        [("De heer Dahl", "", "Nova Verdana"), ("Anna Berg", "ontwerper", "")],
    ),
    (
        "We praatten met directeur Erik Dahl en met Anna Berg van Museum Solvang.",
        [("Erik Dahl", "directeur", ""), ("Anna Berg", "", "Museum Solvang")],
    ),
    # A quarter, those who went along, a gloss, the function of another.
    (
        "Toen ging het naar het Rosenviertel. Hier spraken we met architect Anna Berg.",
        [("Anna Berg", "architect", "")],
    ),
    (
        "We zijn met de hele Zeeuwse groep op bezoek geweest. Anna Berg, adviseur, ontving ons.",
        [("Anna Berg", "adviseur", "")],
    ),
    ("We spraken met Anna Berg van DKX, de Deense VNG.", [("Anna Berg", "", "DKX")]),
    (
        "We spraken met Anna Berg, arts en bedenker van het project 'Trygg hjemme' (veilig thuis).",
        [("Anna Berg", "arts en bedenker van het project 'Trygg hjemme'", "")],
    ),
    # The town Porto, whose name is a word for a port.
    (
        "We liepen met adviseur Anna Berg door de straten van Porto.",
        [("Anna Berg", "adviseur", "")],
    ),
    # The place changed.
    (
        "Eerst Museum Solvang. Daarna een parochie buiten de stad. Pastoor Anna Berg ontving ons.",
        [("Anna Berg", "Pastoor", "")],
    ),
    # A consul of somewhere says himself of what he is.
    (
        "Op het consulaat sprak Anna Berg, honorair consul in Odense, met ons.",
        [("Anna Berg", "honorair consul in Odense", "")],
    ),
    ("Op het consulaat sprak consul Anna Berg met ons.", [("Anna Berg", "consul", "consulaat")]),
]


@pytest.mark.parametrize(("text", "wanted"), OPENINGS)
def test_organisation_that_stands_elsewhere(
    text: str, wanted: list[Role], vocabulary: Vocabulary
) -> None:
    assert met(text, vocabulary) == wanted


@pytest.mark.parametrize(("text", "wanted"), NOT_THEIRS)
def test_organisation_that_is_not_theirs(
    text: str, wanted: list[Role], vocabulary: Vocabulary
) -> None:
    assert met(text, vocabulary) == wanted
