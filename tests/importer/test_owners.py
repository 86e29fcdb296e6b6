"""Who does it."""

from __future__ import annotations

import pytest

from sphinx_tripreports.importer.recognition.followups.owners import Owners


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Mevrouw Morozova laat scans maken", "Mevrouw Morozova"),
        ("Anders Holm stuurt de lijst", "Anders Holm"),
        ("Anders stuurt Anna Bos de lijst", "Anna Bos"),
        ("In het voorjaar komt mevrouw Grinberg naar Vriezenveen", "mevrouw Grinberg"),
        ("Dit wordt opgepakt door de griffie", "de griffie"),
        ("Door de afdeling Wonen wordt een vergelijking gemaakt", "de afdeling Wonen"),
        ("Lijst sturen (Wendy, vóór 1 september)", "Wendy"),
        ("Lidmaatschap regelen – team Europa – voor de zomer", "team Europa"),
        ("Karen Madsen: lijst sturen", "Karen Madsen"),
        ("Ten tweede heeft Karen Madsen toegezegd de lijst te sturen", "Karen Madsen"),
        ("Terugkoppeling in het overleg door de wethouder, december", "de wethouder"),
        ("Een delegatie uit Vejle komt in mei kijken", "Een delegatie uit Vejle"),
        ("Een delegatie komt in mei kijken", ""),
        ("Het plan wordt door Karen Madsen toegezonden", "Karen Madsen"),
        ("De burgemeesters hebben afgesproken om samen een brief te sturen", "De burgemeesters"),
        ("Met de onderzoeker is afgesproken dat hij meekijkt bij de proef", "de onderzoeker"),
        ("Het informatiepunt vertaalt de folder", "Het informatiepunt"),
        ("De uitwerking hiervan volgt in mei", ""),
        ("In mei zal het college de raad een voorstel doen", "het college"),
        ("Karen Madsen houdt in mei een lezing, waarvoor u bericht krijgt", "Karen Madsen"),
        ("Karen Madsen is uitgenodigd en spreekt op de taaldag", "Karen Madsen"),
        ("In mei komen vier raadsleden uit Gorizia kijken", "vier raadsleden uit Gorizia"),
        (
            "waarna de afdeling Openbare Werken een bed aanlegt achter het park",
            "de afdeling Openbare Werken",
        ),
        ("Gerrit polst voor kerst een stuk of zes boeren", "Gerrit"),
        ("Het netwerk wordt uitgebreid. Trekker: Annemiek de Boer.", "Annemiek de Boer"),
        ("Joop, wil jij uitzoeken of het past?", "Joop"),
        ("Jan Kok heeft toegezegd in mei te komen", "Jan Kok"),
        ("Wij hebben afgesproken dat de griffier een notitie maakt", "de griffier"),
        ("Graag wil ik dat de afdeling Economie een lijst maakt", "de afdeling Economie"),
        ("Contact is gelegd met onze afdeling Zorg, die bekijkt of het kan", "onze afdeling Zorg"),
        ("Praten met de bewoners. Dat doet Carla Bos, in juni.", "Carla Bos"),
        ("politie: Herman belt met Anna", "Herman"),
        ("Met de haven onderzoeken wij dat; onze havenmeester trekt dat", "onze havenmeester"),
        ("Scholen benaderen: Corrie en Wim", "Corrie en Wim"),
        ("Monika Frei is bereid om mee te lezen", "Monika Frei"),
        ("Linda & Karin: plan maken", "Linda & Karin"),
        ("Hierover neemt de adviseur cultuur contact op met het museum", "de adviseur cultuur"),
        ("Daarom neemt de adviseur contact op met de provincie", "de adviseur"),
        ("Voor mei levert de adviseur klimaat het advies op", "de adviseur klimaat"),
        ("Ten behoeve van de raad maakt de griffie een memo", "de griffie"),
        ("In mei bezoekt de wethouder jeugd de school", "de wethouder jeugd"),
        ("Tot slot maakt de adviseur water en groen een notitie", "de adviseur water en groen"),
        ("In mei stuurt de projectleider informatie toe aan de raad", "de projectleider"),
        ("In mei stuurt de projectleider informatie over de tram", "de projectleider"),
    ],
)
def test_an_owner_without_a_doubt(text: str, owner: str) -> None:
    found = Owners((), "").of(text)
    assert found.name == owner


@pytest.mark.parametrize(
    "text",
    [
        "Wij sturen de lijst", "Peter Claes nodigen we uit voor de markt",
        "De gemeente zoekt woonruimte", "De notitie komt in mei",
        "Mevrouw Kok krijgt van ons een uitnodiging", "In mei komt een delegatie",
        "Met Oldenburg is afgesproken om een fietsdag te houden", "Er komt een tegenbezoek",
    ],
)  # fmt: skip
def test_nobody(text: str) -> None:
    assert Owners((), "").of(text).name == ""


def test_a_pronoun_stands_for_whom_the_agreement_is_with() -> None:
    found = Owners((), "").of("Met mevrouw Bos is afgesproken dat zij een offerte stuurt")
    assert found.name == "mevrouw Bos"
    assert found.doubts


def test_an_unknown_word_is_doubtful() -> None:
    found = Owners((), "").of("Spaceport stuurt de cijfers")
    assert found.name == "Spaceport"
    assert found.doubts
    assert Owners(["Spaceport"], "").of("Spaceport stuurt de cijfers").doubts == ()


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Presentatie in de raad (wethouder De Wit)", "wethouder De Wit"),
        ("Met de provincie bespreken (wethouder, voor de zomer)", "wethouder"),
        ("Bedankbrief sturen aan Anna Huber (directeur)", ""),
    ],
)
def test_a_function_in_brackets_at_the_end_may_be_who_does_it(text: str, owner: str) -> None:
    found = Owners((), "").of(text)
    assert found.name == owner
    assert bool(found.doubts) == bool(owner)
