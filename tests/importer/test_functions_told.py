"""Functions in sentences that no list has: by their place, by a clause, by what is beside them."""

from __future__ import annotations

import pytest
from telling import Role, met

from sphinx_tripreports.importer.recognition.gazetteer import Gazetteer
from sphinx_tripreports.importer.recognition.prose import extent
from sphinx_tripreports.model.vocabulary import Vocabulary

CLAUSES: list[tuple[str, list[Role]]] = [
    ("Bij Stichting Groenhof sprak Erik Dahl, die er de inkoop doet.",
     [("Erik Dahl", "inkoop", "Stichting Groenhof")]),
    ("Bij Stichting Groenhof sprak Erik Dahl, die over de parkeertarieven gaat.",
     [("Erik Dahl", "parkeertarieven", "Stichting Groenhof")]),
    ("Erik Dahl van Stichting Groenhof, die de vrijwilligers begeleidt, gaf uitleg.",
     [("Erik Dahl", "", "Stichting Groenhof")]),
    ("Bij Stichting Groenhof sprak Erik Dahl, die als docent water de proeven opzet.",
     [("Erik Dahl", "docent water", "Stichting Groenhof")]),
    ("Bakker Erik Dahl, die de markt organiseert, ontving ons.",
     [("Erik Dahl", "Bakker", "")]),
    ("Wij spraken met Erik Dahl van Stichting Groenhof. Erik is ook voorzitter van de jury.",
     [("Erik Dahl", "voorzitter van de jury", "Stichting Groenhof")]),
    ("Bij Stichting Groenhof waren Erik Dahl en Anna Berg; Erik is juriste, Anna doet de inkoop.",
     [("Erik Dahl", "juriste", "Stichting Groenhof"),
      ("Anna Berg", "inkoop", "Stichting Groenhof")]),
    ("Wij spraken met Erik Dahl, verantwoordelijk voor de veerdiensten bij Stichting Groenhof.",
     [("Erik Dahl", "verantwoordelijk voor de veerdiensten", "Stichting Groenhof")]),
]  # fmt: skip
POSITIONS: list[tuple[str, list[Role]]] = [
    ("Erik Dahl is als sluismeester verbonden aan Stichting Groenhof.",
     [("Erik Dahl", "sluismeester", "Stichting Groenhof")]),
    ("Wij spraken met Erik Dahl, in Leipzig werkzaam als planoloog.",
     [("Erik Dahl", "planoloog", "")]),
    ("Wij spraken met Erik Dahl, bij Stichting Groenhof werkzaam als planoloog.",
     [("Erik Dahl", "planoloog", "Stichting Groenhof")]),
    ("Wij spraken met Erik Dahl van Stichting Groenhof, die daar sinds vier jaar planoloog is.",
     [("Erik Dahl", "planoloog", "Stichting Groenhof")]),
    ("Wij spraken met Erik Dahl van Stichting Groenhof, daar sinds 2010 planoloog.",
     [("Erik Dahl", "planoloog", "Stichting Groenhof")]),
    ("Erik Dahl, bij Stichting Groenhof planoloog, ontving ons.",
     [("Erik Dahl", "planoloog", "Stichting Groenhof")]),
    ("Bij Stichting Groenhof, waar Erik Dahl planoloog is, kregen wij een rondleiding.",
     [("Erik Dahl", "planoloog", "Stichting Groenhof")]),
    ("Wij werden ontvangen door Erik Dahl (Stichting Groenhof), die als planoloog veel weet.",
     [("Erik Dahl", "planoloog", "Stichting Groenhof")]),
    ("Wij spraken met Erik Dahl en Anna Berg, chef bij de GGD resp. arts bij Museum Oost.",
     [("Erik Dahl", "chef", "GGD"), ("Anna Berg", "arts", "Museum Oost")]),
    ("Bij Stichting Groenhof trad planoloog Erik Dahl op als gastheer.",
     [("Erik Dahl", "planoloog", "Stichting Groenhof")]),
    ("De directeur was ziek en werd vervangen door Erik Dahl, planoloog bij Stichting Groenhof.",
     [("Erik Dahl", "planoloog", "Stichting Groenhof")]),
    ("Onze wethouder overhandigde een boek aan Erik Dahl, planoloog bij Stichting Groenhof.",
     [("Erik Dahl", "planoloog", "Stichting Groenhof")]),
    ("Opvallend was de openheid van Erik Dahl, planoloog bij Stichting Groenhof.",
     [("Erik Dahl", "planoloog", "Stichting Groenhof")]),
]  # fmt: skip
PLACED: list[tuple[str, list[Role]]] = [
    ("De starosta (een soort burgemeester) Erik Dahl heette ons welkom.",
     [("Erik Dahl", "starosta", "")]),
    ("Wij werden ontvangen door prefect Erik Dahl.", [("Erik Dahl", "prefect", "")]),
    ("Bij Stichting Groenhof vertelde Vice President Circular Materials Erik Dahl over schroot.",
     [("Erik Dahl", "Vice President Circular Materials", "Stichting Groenhof")]),
    ("Bij Stichting Groenhof spraken wij met Erik Dahl (Director Environmental Management).",
     [("Erik Dahl", "Director Environmental Management", "Stichting Groenhof")]),
    ("Wij spraken met Erik Dahl (CAO) van Stichting Groenhof.",
     [("Erik Dahl", "CAO", "Stichting Groenhof")]),
    ("Wij spraken met Erik Dahl, hoofd van de afdeling Open Ruimte van Stichting Groenhof.",
     [("Erik Dahl", "hoofd van de afdeling Open Ruimte", "Stichting Groenhof")]),
    ("Wij spraken met Erik Dahl, voorzitter van het netwerk Glass Towns.",
     [("Erik Dahl", "voorzitter", "netwerk Glass Towns")]),
    ("Wij spraken met projectleider Erik Dahl van Hansa Hydrogen.",
     [("Erik Dahl", "projectleider", "Hansa Hydrogen")]),
    ("Erik Dahl van de afdeling cultuur vertelde in tien minuten hoe het zit.",
     [("Erik Dahl", "afdeling cultuur", "")]),
]  # fmt: skip


APART: list[tuple[str, list[Role]]] = [
    ("Onze gastvrouw was Erika Dahl. Als teamleider erfpacht bij Stichting Groenhof weet zij veel.",
     [("Erika Dahl", "teamleider erfpacht", "Stichting Groenhof")]),
    ("Wij spraken met Erik Dahl. Die is sinds kort Fleet Manager bij Stichting Groenhof.",
     [("Erik Dahl", "Fleet Manager", "Stichting Groenhof")]),
    ("Wij spraken met Erik Dahl. Bij Stichting Groenhof vervult hij de functie van boomchirurg.",
     [("Erik Dahl", "boomchirurg", "Stichting Groenhof")]),
    ("Wij bezochten Stichting Groenhof. Daar is Erik Dahl teamleider erfpacht. Hij leidde ons.",
     [("Erik Dahl", "teamleider erfpacht", "Stichting Groenhof")]),
    ("Erik Dahl, als teamleider verbonden aan Stichting Groenhof, sprak over de grond.",
     [("Erik Dahl", "teamleider", "Stichting Groenhof")]),
    ("De eerste spreker, Erik Dahl, is boomchirurg bij Stichting Groenhof en vertelde over eiken.",
     [("Erik Dahl", "boomchirurg", "Stichting Groenhof")]),
]  # fmt: skip
BRACKETS: list[tuple[str, list[Role]]] = [
    ("Wij spraken met boswachter Erik Dahl (groenhof groep).",
     [("Erik Dahl", "boswachter", "groenhof groep")]),
    ("Wij spraken met boswachter Erik Dahl (teamleider).",
     [("Erik Dahl", "boswachter, teamleider", "")]),
]  # fmt: skip
LONG: list[tuple[str, list[Role]]] = [
    ("Wij spraken met teamleider erfpacht en grondzaken Erik Dahl van Stichting Groenhof.",
     [("Erik Dahl", "teamleider erfpacht en grondzaken", "Stichting Groenhof")]),
    ("Aan tafel zaten hoofd bruggen en sluizen Erik Dahl en hoofd inkoop en logistiek Anna Berg.",
     [("Erik Dahl", "hoofd bruggen en sluizen", ""),
      ("Anna Berg", "hoofd inkoop en logistiek", "")]),
    ("Wij werden ontvangen door hoofd van de afdeling Bruggen Erik Dahl.",
     [("Erik Dahl", "hoofd van de afdeling Bruggen", "")]),
    ("Wij spraken met vyresnioji patarėja Erika Dahl.",
     [("Erika Dahl", "vyresnioji patarėja", "")]),
    (("Anna Berg en Erik Dahl (respectievelijk coördinator van de brandwacht en adviseur"
     " internationale handelsbetrekkingen bij Stichting Groenhof) gaven uitleg."),
     [("Anna Berg", "coördinator van de brandwacht", "Stichting Groenhof"),
      ("Erik Dahl", "adviseur internationale handelsbetrekkingen", "Stichting Groenhof")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), [*CLAUSES, *POSITIONS])
def test_work_that_a_clause_tells(text: str, wanted: list[Role], vocabulary: Vocabulary) -> None:
    assert met(text, vocabulary) == wanted


@pytest.mark.parametrize(("text", "wanted"), PLACED)
def test_functions_by_their_place(text: str, wanted: list[Role], vocabulary: Vocabulary) -> None:
    assert met(text, vocabulary) == wanted


@pytest.mark.parametrize(("text", "wanted"), APART)
def test_functions_told_apart_from_the_name(
    text: str, wanted: list[Role], vocabulary: Vocabulary
) -> None:
    assert met(text, vocabulary) == wanted


@pytest.mark.parametrize(("text", "wanted"), BRACKETS)
def test_what_is_left_for_brackets_behind_a_function(
    text: str, wanted: list[Role], vocabulary: Vocabulary
) -> None:
    assert met(text, vocabulary) == wanted


@pytest.mark.parametrize(("text", "wanted"), LONG)
def test_functions_of_several_words(text: str, wanted: list[Role], vocabulary: Vocabulary) -> None:
    assert met(text, vocabulary) == wanted


def test_adverbs_and_qualities_are_no_functions(vocabulary: Vocabulary) -> None:
    text = "Wij spraken met Erik Dahl. Hij is enthousiast over het plan, als eerste van de stad."
    assert met(text, vocabulary) == [("Erik Dahl", "", "")]


def test_who_only_goes_into_a_question_is_no_traveller(vocabulary: Vocabulary) -> None:
    text = "Tot slot ging Erik Dahl in op de vraag van raadslid Anna Berg."
    assert met(text, vocabulary) == [("Erik Dahl", "", "")]


def test_fields_behind_a_comma_alone_are_no_enumeration(vocabulary: Vocabulary) -> None:
    text = ", water, bodem en lucht"
    assert extent.joined(text) == text


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("afdeling dierenwelzijn plaatste een kanttekening", "afdeling dierenwelzijn"),
        ("afdeling cultuur in tien minuten", "afdeling cultuur"),
        ("assessore al turismo", "assessore al turismo"),
        ("ontsloot de deur", ""),
    ],
)
def test_where_a_role_ends(text: str, role: str, vocabulary: Vocabulary) -> None:
    assert text[: extent.role_end(text, 0, len(text), Gazetteer(vocabulary))] == role
