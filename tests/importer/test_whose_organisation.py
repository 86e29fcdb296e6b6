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
    # The function stands behind where somebody has it.
    (
        "We spraken met Anna Berg, die bij de stad directeur Wonen is.",
        [("Anna Berg", "directeur Wonen", "stad")],
    ),
    (
        "We spraken met Anna Berg. Zij is bij de stad belast met het open portaal.",
        [("Anna Berg", "belast met het open portaal", "stad")],
    ),
    (
        "Daarna kwam Anna Berg aan het woord, bij Trevasko verantwoordelijk voor de aanleg.",
        [("Anna Berg", "verantwoordelijk voor de aanleg", "Trevasko")],
    ),
    (
        "Wij spraken met Anna Berg. Zij werkt voor Trevasko, waar ze adviseur is.",
        [("Anna Berg", "adviseur", "Trevasko")],
    ),
    (
        "Wij spraken met Anna Berg, directeur van Solvik Nord en verantwoordelijk voor zorg.",
        [("Anna Berg", "directeur en verantwoordelijk voor zorg", "Solvik Nord")],
    ),
    # One speaks for it.
    (
        "Er was een ontmoeting met Trevasko, in de persoon van Anna Berg, adviseur.",
        [("Anna Berg", "adviseur", "Trevasko")],
    ),
    (
        "Een wandeling met een groepje Denen van Trevasko Nord, onder wie Anna Berg, adviseur.",
        [("Anna Berg", "adviseur", "Trevasko Nord")],
    ),
    # Its short name goes with the function before the name.
    (
        "Wij spraken met de voorzitter van de plaatselijke fietsersbond (TFB), Anna Berg.",
        [("Anna Berg", "voorzitter", "plaatselijke fietsersbond (TFB)")],
    ),
    (
        "In het kantoor van de Plan- og bygningsetaten sprak Anna Berg, adviseur, ons toe.",
        [("Anna Berg", "adviseur", "Plan- og bygningsetaten")],
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
    # What somebody does is no organisation, nor is what he does for it part of its name.
    (
        "Wij spraken met mevrouw Berg, ambtenaar voor Deense aangelegenheden.",
        [("Mevrouw Berg", "ambtenaar voor Deense aangelegenheden", "")],
    ),
    (
        "Ontvangst door het hoofd van de technische dienst, Anna Berg.",
        [("Anna Berg", "hoofd van de technische dienst", "")],
    ),
    (
        "We spraken met Anna Berg, die namens TVK het Holland Paviljoen verzorgde.",
        [("Anna Berg", "", "TVK")],
    ),
    (
        "Aan tafel zaten raadsvoorzitter Anna Berg en Erik Dahl van de Kamer van Koophandel.",
        [("Anna Berg", "raadsvoorzitter", ""), ("Erik Dahl", "", "Kamer van Koophandel")],
    ),
    (
        "Er waren de heer Erik Dahl, Baudezernent van Potsdam, en Anna Berg van het Rijksarchief.",
        [("Erik Dahl", "Baudezernent", "Potsdam"), ("Anna Berg", "", "Rijksarchief")],
    ),
    (
        "Wij spraken met Anna Berg, adviseur bij Solvik kommun, en met Erik Dahl.",
        [("Anna Berg", "adviseur", "Solvik kommun"), ("Erik Dahl", "", "")],
    ),
    (
        "We zagen het bedrijf van varkenshouder Anna Berg, die ons rondleidde.",
        [("Anna Berg", "varkenshouder", "")],
    ),
    (
        "Er waren Anna Berg (directeur Smart City) en Erik Dahl (kok), beiden van Bodø kommun.",
        [
            ("Anna Berg", "directeur Smart City", "Bodø kommun"),
            ("Erik Dahl", "kok", "Bodø kommun"),
        ],
    ),
    (
        "Het stond in een voormalige kazerne. Directrice Anna Berg leidde ons rond.",
        [("Anna Berg", "Directrice", "")],
    ),
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
