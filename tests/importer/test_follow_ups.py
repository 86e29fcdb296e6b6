"""Agreements in lists, tables and running text."""

from __future__ import annotations

import pytest
from goldset import document

from sphinx_tripreports.importer.recognition.followups import agreements, due
from sphinx_tripreports.importer.recognition.followups.actions import divided
from sphinx_tripreports.importer.recognition.followups.agreements import Strength
from sphinx_tripreports.importer.recognition.followups.follow_ups import FollowUps
from sphinx_tripreports.importer.recognition.followups.owners import Owners
from sphinx_tripreports.importer.recognition.proposals import FollowUpProposal
from sphinx_tripreports.importer.recognition.structure import lines, sections
from sphinx_tripreports.importer.recognition.structure.lines import Line

END = "2024-05-20"


def found(text: str) -> list[FollowUpProposal]:
    parts = sections.divide(lines.read(document(text)))
    return FollowUps(Owners((), "Ede"), END).find(parts)


def told(text: str) -> list[tuple[str, str, str]]:
    return [(one.title, one.owner, one.due or one.due_phrase) for one in found(text)]


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Met Gent is afgesproken dat wij samen optrekken", Strength.SAID),
        ("Anna Bos zegt toe de cijfers te delen", Strength.SAID),
        ("Wij zullen u hierover informeren", Strength.LIKELY),
        ("Volgend jaar komt er een tegenbezoek", Strength.LIKELY),
        ("Anna Bos stuurt de cijfers", Strength.ACTION),
        ("Cijfers van de haven", Strength.NONE),
        ("De haven ligt aan zee", Strength.AGAINST),
        ("Wij vertrouwen erop u hiermee voldoende te hebben geïnformeerd", Strength.AGAINST),
        ("Afgesproken is het volgende:", Strength.AGAINST),
        ("Op drie punten gaan wij verder", Strength.AGAINST),
        ("Misschien kunnen we ook iets met scholen doen", Strength.AGAINST),
        ("Het zou mooi zijn als wij een festival kregen", Strength.AGAINST),
        ("Als de provincie subsidie geeft, kan het sneller", Strength.AGAINST),
        ("Wel of niet lid worden van het netwerk?", Strength.AGAINST),
        ("Over nieuwe bedden is niets toegezegd", Strength.AGAINST),
        ("De burgemeester ontving ons op het stadhuis", Strength.AGAINST),
        ("Het plan is naar de raad gestuurd", Strength.AGAINST),
        ("Fijn dat jullie op 28 mei in Gent waren", Strength.AGAINST),
        ("Zoals toegezegd ontvangt u het verslag", Strength.AGAINST),
        ("Een tegenbezoek is besproken, maar daar is niets over afgesproken", Strength.AGAINST),
        ("Er is over geld nog niets definitief vastgelegd", Strength.AGAINST),
        ("De rederij wil verder niks toezeggen", Strength.AGAINST),
        ("Niet alleen afgesproken is dat zij komen, ook wij gaan", Strength.SAID),
        ("Concreet is het volgende afgesproken.", Strength.AGAINST),
        ("Wij spraken het volgende af.", Strength.AGAINST),
        ("De wethouder sluit met een dankwoord in het Pools", Strength.AGAINST),
        ("De voorzitter sluit de vergadering", Strength.AGAINST),
        ("Anna Bos mailt de tekeningen, had ze niet bij de hand", Strength.ACTION),
        (
            "In het coalitieakkoord is afgesproken dat wij meer fietspaden aanleggen",
            Strength.AGAINST,
        ),
        ("Wij hebben in onze woonvisie vastgelegd dat er afspraken komen", Strength.AGAINST),
        ("Tijdens de raadsvergadering van mei is toegezegd dat u bericht krijgt", Strength.AGAINST),
        ("In het gesprek is afgesproken dat Anna Bos de cijfers stuurt", Strength.SAID),
        ("Met Gent is afgesproken dat dit in de begroting wordt opgenomen", Strength.SAID),
        ("Na afloop was er een lunch, aangeboden door de provincie Gent", Strength.AGAINST),
        ("De burgemeester heeft een geschenk aangeboden", Strength.AGAINST),
        ("Anna Bos heeft aangeboden om de cijfers te sturen", Strength.SAID),
        ("De directeur vertelde dat met de buren is afgesproken stil te zijn", Strength.AGAINST),
        ("Wie dit over tien jaar nog wil, moet nu beginnen", Strength.AGAINST),
        ("Over een loket besluiten wij pas als de kosten bekend zijn", Strength.AGAINST),
        ("Volgend jaar is de beurs in Lyon", Strength.AGAINST),
        ("Volgend jaar is ons congres met Gent in Lyon", Strength.LIKELY),
        ("De volgende bijeenkomst is in mei 2025", Strength.LIKELY),
        ("Aan tafel zijn de volgende zaken afgesproken", Strength.AGAINST),
        ("De vrijdag begon met een wandeling langs de haven", Strength.AGAINST),
        ("Nu de haven gaat sluiten, vond het college dit een goed moment", Strength.AGAINST),
        ("In Gent biedt de stichting acht ateliers aan", Strength.ACTION),
        ("Anna Bos zou nog foto's van de haven mailen", Strength.ACTION),
        ("De beide scholen blijven elkaar schrijven", Strength.ACTION),
    ],
)
def test_the_strength_of_a_sentence(text: str, strength: Strength) -> None:
    assert agreements.strength(text, due.of(text, END), END) == strength


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Anna Bos stuurt het plan, dat Joost bewerkt.",
         ["Anna Bos stuurt het plan", "dat Joost bewerkt."]),
        ("Anna Bos komt in mei, het kabinet regelt de ontvangst.",
         ["Anna Bos komt in mei", "het kabinet regelt de ontvangst."]),
        ("De griffie plant een avond en in juni komt Piet Kok.",
         ["De griffie plant een avond", "in juni komt Piet Kok."]),
        ("Piet Kok laat het dak repareren en stuurt ons de rekening.",
         ["Piet Kok laat het dak repareren", "stuurt ons de rekening."]),
        ("Piet Kok komt naar Ede en geeft een lezing.",
         ["Piet Kok komt naar Ede en geeft een lezing."]),
        ("Anna Bos stuurt de leidraad na, die wordt vertaald.",
         ["Anna Bos stuurt de leidraad na, die wordt vertaald."]),
        ("Onze accountmanager nodigt Anna en Karim uit voor de beurs.",
         ["Onze accountmanager nodigt Anna en Karim uit voor de beurs."]),
    ],
)  # fmt: skip
def test_two_actions_in_one_sentence(text: str, parts: list[str]) -> None:
    assert [part.text for part in divided(Line(text, 0, 0))] == parts


def test_a_list_with_what_follows_it() -> None:
    text = """Vervolgafspraken
- Anna Bos stuurt in juni de cijfers
- Bedankbrief (secretariaat)
- Geen vervolg op het havenproject
De foto's staan op de schijf.
Piet Kok"""
    assert told(text) == [
        ("Anna Bos stuurt in juni de cijfers", "Anna Bos", "in juni"),
        ("Bedankbrief (secretariaat)", "secretariaat", ""),
    ]


def test_a_heading_that_is_not_known_but_asks_for_actions() -> None:
    text = """# Verslag
## Hoe gaan wij verder?
- Mevrouw Bos zal ons de evaluatie toezenden.
- Wij leggen u voor de zomer van 2025 een voorstel voor."""
    assert told(text) == [
        ("Mevrouw Bos zal ons de evaluatie toezenden", "Mevrouw Bos", ""),
        ("Wij leggen u voor de zomer van 2025 een voorstel voor", "", "voor de zomer van 2025"),
    ]


def test_a_sentence_that_opens_a_list() -> None:
    text = """# Verslag
Het was een nuttig overleg. De zaal was vol.
Besproken is dat
- Tartu in oktober twee ambtenaren naar Assen laat komen;
- gezamenlijk wordt gekeken naar een aanvraag.
De lunch was goed."""
    assert told(text) == [
        ("Tartu in oktober twee ambtenaren naar Assen laat komen", "Tartu", "in oktober"),
        ("Gezamenlijk wordt gekeken naar een aanvraag", "", ""),
    ]


def test_a_sentence_that_says_that_the_rest_of_its_paragraph_is_agreed() -> None:
    text = """# Verslag
Wij spraken lang. Het volgende is afgesproken. Anna Bos zoekt uit wat het kost. De griffie belt \
voor 1 juli 2024 met de provincie.
De lunch was goed."""
    assert told(text) == [
        ("Anna Bos zoekt uit wat het kost", "Anna Bos", ""),
        ("De griffie belt voor 1 juli 2024 met de provincie", "De griffie", "2024-07-01"),
    ]


def test_a_list_of_agreements_may_begin_with_what_there_is_not() -> None:
    text = """# Verslag
## Vervolgafspraken
Niet alles lukt. Anna Bos stuurt voor 1 juli 2024 de lijst.
## Vervolgafspraken met de provincie
Geen."""
    assert told(text) == [("Anna Bos stuurt voor 1 juli 2024 de lijst", "Anna Bos", "2024-07-01")]


def test_items_with_letters_within_a_paragraph() -> None:
    text = """# Verslag
## Vervolgafspraken
a) Anna Bos belt de griffie. b) De griffie zet dit verslag voor 1 juli 2024 op de agenda. \
c) Els Claes is op 2 juli 2024 spreker op de ondernemersavond. De zaal is nog niet bekend."""
    assert told(text) == [
        ("Anna Bos belt de griffie", "Anna Bos", ""),
        ("De griffie zet dit verslag voor 1 juli 2024 op de agenda", "De griffie", "2024-07-01"),
        ("Els Claes is op 2 juli 2024 spreker op de ondernemersavond", "", "2024-07-02"),
    ]


def test_who_acts_in_a_second_sentence_of_an_item() -> None:
    text = """# Verslag
## Vervolgafspraken
- Onderzocht wordt of het kan. De griffie rapporteert hierover voor het einde van het jaar.
- Over deelname beslist het college afzonderlijk.
- Dra. Barragán bezoekt in juni de GreenTech in de RAI.
- Anna Bos sluit om 11.40 uur."""
    assert told(text) == [
        ("Onderzocht wordt of het kan", "", ""),
        (
            "De griffie rapporteert hierover voor het einde van het jaar",
            "De griffie",
            "voor het einde van het jaar",
        ),
        ("Over deelname beslist het college afzonderlijk", "het college", ""),
        ("Dra. Barragán bezoekt in juni de GreenTech in de RAI", "Dra. Barragán", "in juni"),
    ]


def test_running_text_without_a_list() -> None:
    text = """# Reisblog
De stad telt 35.000 inwoners. Het museum trekt veel bezoekers.
Wij werden ontvangen door Anna Bos. Zij werkt al jaren voor de stad.
Terug in de trein maakten we de balans op.
Anna Bos stuurt ons volgende week de foto's. Wethouder Kok bespreekt het plan in de commissie. \
En in september komt ze naar Ede."""
    proposals = found(text)
    assert [one.title for one in proposals] == [
        "Anna Bos stuurt ons volgende week de foto's",
        "Wethouder Kok bespreekt het plan in de commissie",
        "In september komt ze naar Ede",
    ]
    assert all(one.doubts for one in proposals)


def test_a_table_is_read_by_what_stands_in_its_columns() -> None:
    text = """Afspraken
| Rapport vertalen voor de raad | griffie | eind juni |
| Excursie voor raadsleden organiseren | Anna Bos | 1 juli 2024 |"""
    assert told(text) == [
        ("Rapport vertalen voor de raad", "griffie", "eind juni"),
        ("Excursie voor raadsleden organiseren", "Anna Bos", "2024-07-01"),
    ]


def test_a_table_with_a_header() -> None:
    text = """Afspraken
| Wie | Wat | Wanneer | Stand |
| Anna Bos | Toesturen reglement | half juli | gereed |
| - | Artikel in stadsblad | | loopt |"""
    proposals = found(text)
    assert [(one.owner, one.due_phrase, one.status) for one in proposals] == [
        ("Anna Bos", "half juli", "done"),
        ("", "", "in-progress"),
    ]


def test_a_numbered_list_ends_at_the_next_number() -> None:
    text = """## 6. Acties
- Anna Bos stuurt de cijfers
**7. Sluiting**
De burgemeester geeft ons een beeldje."""
    assert told(text) == [("Anna Bos stuurt de cijfers", "Anna Bos", "")]


def test_what_is_told_as_past_or_given_on_the_spot_is_doubtful() -> None:
    text = """## Vervolg
- Anna Bos stuurt de lijst, die niemand bij zich had
- Anna Bos biedt ons een beeldje aan
- Anna Bos biedt ons in mei een diner aan
- Anna Bos is uitgenodigd voor de herdenking
- Kopie van dit verslag gaat naar de raad
- Anna Bos stuurt de cijfers"""
    doubtful = [bool(one.doubts) for one in found(text)]
    assert doubtful == [True, True, False, True, False, False]


def test_a_later_sentence_of_an_item_may_be_an_action_of_its_own() -> None:
    text = """## Vervolg
- Anna Bos zoekt het uit. Zij belt ons voor 13 juni 2024 terug."""
    assert told(text) == [
        ("Anna Bos zoekt het uit", "Anna Bos", ""),
        ("Zij belt ons voor 13 juni 2024 terug", "Anna Bos", "2024-06-13"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bos doet een proef met lampen, start na de zomer",
        "De griffie zoekt dit uit en rapporteert daarover in mei",
        "Anna Bos belt de haven en koppelt de uitkomst terug",
        "De griffie vraagt de prijs van een bank na en bestelt er twee",
        "Anna Bos maakt een voorstel, dat wij u in het najaar aanbieden",
    ],
)
def test_what_is_said_of_an_action_is_no_other(text: str) -> None:
    (line,) = [entry for entry in lines.read(document(text)) if isinstance(entry, Line)]
    assert len(divided(line)) == 1


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Van Anna Bos ontvangen wij de cijfers", "Anna Bos"),
        ("Van mevrouw Rost krijgt u de vertaling", "mevrouw Rost"),
        ("Over de haven ontvangt de raad in mei een memo", ""),
        ("De raad ontvangt hierover in mei bericht", ""),
        ("De raad ontvangt in mei een delegatie uit Gent", "De raad"),
        ("Anna Bos zou nog foto's mailen", "Anna Bos"),
    ],
)
def test_who_sends_what_somebody_gets(text: str, owner: str) -> None:
    assert [one.owner for one in found(f"## Vervolgafspraken\n{text}.")] == [owner]


def test_one_row_of_a_form_is_asked() -> None:
    question = (
        "| Zijn er vervolgafspraken? | Ja. 1) De griffie belt Gent. 2) Anna Bos stuurt de lijst. |"
    )
    assert [one.owner for one in found(question)] == ["De griffie", "Anna Bos"]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (
            "De raad bespreekt dit in de eerstvolgende commissievergadering",
            "in de eerstvolgende commissievergadering",
        ),
        ("De school komt in het zomersemester 2025", "in het zomersemester 2025"),
        ("Het koor komt in het pinksterweekend van 2025", "in het pinksterweekend van 2025"),
        ("U krijgt een voorstel bij de begroting 2025", "bij de begroting 2025"),
        ("Anna Bos maakt voor die tijd een kaart", "voor die tijd"),
        ("Anna Bos stuurt de regels van dit jaar", ""),
    ],
)
def test_times_of_meetings_and_seasons(text: str, phrase: str) -> None:
    assert due.of(text, END).phrase == phrase


def test_where_something_is_discussed_is_not_when() -> None:
    assert told("# Afspraken\n- De griffier bespreekt dit in de commissie in het najaar") == [
        ("De griffier bespreekt dit in de commissie in het najaar", "De griffier", "in het najaar")
    ]
    held = told("# Afspraken\n- De griffier bespreekt dit in de commissie van mei")
    assert [due for _title, _owner, due in held] == ["in de commissie van mei"]


def test_what_somebody_else_does_in_brackets_is_an_action_of_its_own() -> None:
    text = (
        "# Afspraken\n- Anna Bos stuurt het plan (drie delen, de griffie maakt een samenvatting)."
    )
    assert [(title, owner) for title, owner, _due in told(text)] == [
        ("Anna Bos stuurt het plan", "Anna Bos"),
        ("De griffie maakt een samenvatting", "de griffie"),
    ]
    ours = found("# Afspraken\n- Anna Bos stuurt het plan (Duits, wij zorgen voor vertaling).")
    assert len(ours) == 1
    assert ours[0].doubts


def test_our_part_in_what_others_do_is_doubtful() -> None:
    items = found("# Afspraken\n- De directeur is uitgenodigd op 8 juni 2024, ik regel de bus")
    assert [bool(one.doubts) for one in items] == [True, True]


def test_what_we_offered_was_given() -> None:
    assert told("De wethouder heeft namens het college een kaart van Ede aangeboden.") == []
    assert found("# Afspraken\n- Anna Bos heeft een boek aangeboden.")[0].doubts


@pytest.mark.parametrize("text", [
    "Anna Bos zorgt voor een zaal en benadert de bedrijven",
    "Over de haven beslist de raad",
    "Anna Bos wil graag stage lopen bij Polis",
])  # fmt: skip
def test_halves_wishes_and_decisions_have_a_doubt(text: str) -> None:
    assert all(one.doubts for one in found(f"## Vervolgafspraken\n{text}."))
