"""How many people went, as reports say it."""

from __future__ import annotations

import pytest
from goldset import document

from sphinx_tripreports.importer.recognition.persons import travellers
from sphinx_tripreports.importer.recognition.structure import lines, sections

pytestmark = pytest.mark.usefixtures("english")


def found(text: str) -> tuple[int, bool]:
    """The number, and whether it is doubtful."""
    number, doubts = travellers.find(sections.divide(lines.read(document(text))))
    return number, bool(doubts)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("5 personen", (5, False)),
        ("De raad met zeven leden en twee boeren, dat zijn 9 mensen in totaal.", (9, False)),
        ("De burgemeester, een strateeg en de griffier. Dus met 3 man.", (3, False)),
        ("Zeven. Wethouder Vos, drie raadsleden en twee ambtenaren.", (7, False)),
        ("4. Wethouder Vos, ondergetekende en twee boeren", (4, True)),
        ("2: Jan Bos (teamleider) en An Vos", (2, False)),
        ("Burgemeester, wethouder, 2 raadsleden, griffier en ondergetekende = 6", (6, False)),
        ("Beleidsadviseur erfgoed (1 persoon)", (1, False)),
        ("Een groep van zes: Jan Bos, An Vos en vier medewerkers", (6, False)),
        ("2 personen, en van de regio nog eens 14", (2, True)),
        (
            "Eén (adviseur). Meegereisd met de groep van Gent, in totaal negen deelnemers.",
            (1, True),
        ),
        ("Twee. Onderdeel van een missie van de provincie, in totaal 31 personen.", (2, True)),
        ("3 personen. Met de raad erbij in totaal 5 personen.", (5, True)),
        (
            "Vanuit de gemeente 2 personen (An en Jan). De totale groep telde 14 deelnemers.",
            (2, True),
        ),
        ("Vanuit Tiel vier (An, Jan, Piet en ik). Uit Gent gingen ook mensen mee.", (4, True)),
        ("De wethouder, An en de projectleider, dus 3 personen. Deels met de regio.", (3, True)),
        ("2 personen. De wethouder ging mee met een groep van de provincie.", (2, True)),
        ("Vanuit Tiel 2 personen. De hele groep bestond uit 17 mensen.", (2, True)),
        ("Vanuit Tiel 3 personen. De missie telde in totaal 46 mensen.", (3, True)),
        ("Acht raadsleden, de wethouder en de griffier. Bij elkaar dus 10 personen.", (10, False)),
        ("2 van de gemeente (An Bos, havenmeester) en 2 vrijwilligers", (0, False)),
        ("3 gemeente en 4 van de stichting", (0, False)),
        ("Wethouder, projectleider, twee leden van de coöperatie", (0, False)),
        # A plain number of persons, or a list of as many
        ("Wij waren met 4 personen, te weten Jan Bos, An Vos en twee boeren.", (4, False)),
        ("Zes, te weten de wethouder, drie adviseurs, de griffier en een gids", (6, False)),
        ("Met zijn drieën: de griffier, Jan Bos (inkoop) en An Vos", (3, False)),
        ("Jan Bos (inkoop), An Vos en Piet Kok. In totaal drie personen.", (3, False)),
        # More than that
        ("Met zijn vieren: de griffier, Jan Bos en An Vos", (4, True)),
        ("Drie raadsleden en de burgemeester", (3, True)),
        ("De wethouder, de griffier en 2 medewerkers van de gemeente", (2, True)),
        ("3 (wethouder, Jan Bos, An Vos) en vijf ondernemers", (3, True)),
        ("Vier personen, exclusief de chauffeur", (4, True)),
        ("3 personen. Ter plaatse sloot Jan Bos zich aan.", (3, True)),
        ("2 personen, vergezeld door vier bestuurders", (2, True)),
    ],
)
def test_the_answer_to_the_question(answer: str, expected: tuple[int, bool]) -> None:
    assert found(f"HOEVEEL PERSONEN HEBBEN DE REIS GEMAAKT?\n{answer}") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Met zijn zevenen vertrokken we van Schiphol.", (7, True)),
        ("We waren er met z'n drieën.", (3, True)),
        ("De reis was van ma. 7 tot wo. 9 oktober, vier man, met de trein.", (4, True)),
        ("Het reisgezelschap telde zes personen.", (6, True)),
        ("De handhaving van Vos doen ze met z'n tweeën.", (0, False)),
        ("In de bus met ons vijven besproken wat blijft hangen.", (5, True)),
        ("Een delegatie van vier personen bezocht Gent.", (4, True)),
        ("Een zeskoppige delegatie bezocht Gent.", (6, True)),
        ("In april was een groep van tien Canadese gasten in Tiel.", (0, False)),
        ("Met de stichting meegereisd (in totaal 3 personen).", (3, True)),
        ("Het museum heeft twee leden van de raad rondgeleid.", (0, False)),
        ("In totaal 40 woningen zijn gebouwd.", (0, False)),
        ("Wij gingen met z'n drieën namens Tiel (An, Jan en ik), plus twee boeren.", (0, False)),
        ("Wij gingen met vijf personen: de griffier, An, Jan, Piet en ondergetekende.", (5, True)),
        ("Jan en ik gingen met 2 man van het park op pad.", (0, False)),
        ("Ondergetekende ging met twee collega's.", (0, False)),
        ("De delegatie bestond uit vier personen: de griffier, An, Jan en Piet.", (4, True)),
        ("Een delegatie van vier personen ging. Met z'n vijven liepen we terug.", (0, False)),
    ],
)
def test_what_is_told_in_passing(text: str, expected: tuple[int, bool]) -> None:
    assert found(f"# Verslag\n{text}") == expected


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("- Jan Bos\n- An Vos\n- Piet Kok", (3, False)),
        ("- Jan Bos\n- An Vos", (3, True)),
        ("Jan Bos, An Vos en Piet Kok", (3, True)),
    ],
)
def test_a_number_in_the_heading_is_sure_if_as_many_are_listed(
    below: str, expected: tuple[int, bool]
) -> None:
    assert found(f"# Verslag\n## Deelnemers gemeente Tiel (3)\n{below}") == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Wie ging er mee en met hoeveel?\nVier personen: An, Jan, Piet en Els.", (4, False)),
        ("Wie zijn er geweest en met hoeveel?\n3 personen", (3, False)),
        (
            f"Hoeveel personen gingen er mee? Vier: {'Jan en Els van de griffie, ' * 5}An.",
            (4, False),
        ),
        ("Wie ging er mee?\nJan Bos (wethouder) en twee ambtenaren", (0, False)),
    ],
)
def test_other_questions_for_the_number(question: str, expected: tuple[int, bool]) -> None:
    assert found(f"# Verslag\n{question}") == expected
