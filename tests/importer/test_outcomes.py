"""What a trip brought."""

from __future__ import annotations

from goldset import document

from sphinx_tripreports.importer.recognition.followups import outcomes
from sphinx_tripreports.importer.recognition.structure import lines, sections


def found(text: str) -> list[tuple[str, str, bool]]:
    parts = sections.divide(lines.read(document(text)))
    return [(one.title, one.kind, bool(one.doubts)) for one in outcomes.find(parts, "Ede")]


def test_results_are_what_we_have_and_no_facts_about_the_place() -> None:
    text = """Wat heeft de reis opgeleverd?
We hebben kennis opgedaan over trams. Er is een presentatie gegeven over Ede. \
De stad heeft 200.000 inwoners. De tram rijdt elke tien minuten. Wij tekenden niets."""
    assert found(text) == [
        ("We hebben kennis opgedaan over trams", "knowledge", False),
        ("Er is een presentatie gegeven over Ede", "presentation", False),
    ]


def test_lessons_are_knowledge() -> None:
    text = """Lessen
- Bouw eerst het spoor.
- Laat scholen meedoen."""
    assert found(text) == [
        ("Bouw eerst het spoor", "knowledge", True),
        ("Laat scholen meedoen", "knowledge", True),
    ]


def test_numbers_within_a_line_divide_it() -> None:
    text = """Resultaten
Een contract met de stad. 2) Een rekenmodel voor maaltijden. Het is al oud. 3) Veel contacten."""
    assert found(text) == [
        ("Een contract met de stad", "", True),
        ("Een rekenmodel voor maaltijden", "knowledge", False),
        ("Veel contacten", "network", False),
    ]


def test_the_first_word_decides_but_a_prize_and_a_presentation_always_do() -> None:
    text = """Resultaten
- Afspraken over het delen van ervaringen
- De aanpak is gepresenteerd"""
    assert found(text) == [
        ("Afspraken over het delen van ervaringen", "collaboration", True),
        ("De aanpak is gepresenteerd", "presentation", True),
    ]


def test_an_agreement_is_no_outcome() -> None:
    text = """Resultaten
De banden met Gent zijn versterkt. Met Gent is een gezamenlijke fietsdag afgesproken."""
    assert found(text) == [("De banden met Gent zijn versterkt", "network", False)]


def test_a_word_of_a_kind_is_certain_only_as_head_or_of_ourselves() -> None:
    text = """Resultaten
- Contacten met drie bedrijven in Lund
- Wij hebben nieuwe contacten opgedaan
- Aandacht voor de jeugd daalt daar
- De kwekers hebben de kennis hard nodig
- Wij missen de kennis voor zo'n aanpak
- De molen vinden we wel iets, mits de winst zichtbaar blijft
- Van de producten in de demonstratiewoning zijn er vier te koop"""
    assert [doubtful for _title, _kind, doubtful in found(text)] == [False, False, *[True] * 5]
