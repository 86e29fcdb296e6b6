"""Functions that the form of a sentence tells: its order, brackets, a gap; who is no contact."""

from __future__ import annotations

import pytest
from telling import Role, met

from sphinx_tripreports.model.vocabulary import Vocabulary

ORDER: list[tuple[str, list[Role]]] = [
    (("Wij spraken met Anna Berg en Erik Dahl van Stichting Groenhof, de een adviseur klimaat,"
     " de ander Projektkoordinatorin Wasserstoff."),
     [("Anna Berg", "adviseur klimaat", "Stichting Groenhof"),
      ("Erik Dahl", "Projektkoordinatorin Wasserstoff", "Stichting Groenhof")]),
    (("Wij spraken met Anna Berg en Erik Dahl van Stichting Groenhof. De eerste sprak als"
     " zastępca dyrektora, de tweede als eigenaar."),
     [("Anna Berg", "zastępca dyrektora", "Stichting Groenhof"),
      ("Erik Dahl", "eigenaar", "Stichting Groenhof")]),
    (("Bij Stichting Groenhof spraken wij met Anna Berg en Erik Dahl. Berg is directeur en Dahl"
     " adviseur."),
     [("Anna Berg", "directeur", "Stichting Groenhof"),
      ("Erik Dahl", "adviseur", "Stichting Groenhof")]),
    (("Bij Stichting Groenhof spraken wij met Anna Berg en Erik Dahl. De eerste is enthousiast,"
     " de tweede sceptisch."),
     [("Anna Berg", "", "Stichting Groenhof"), ("Erik Dahl", "", "Stichting Groenhof")]),
]  # fmt: skip
LATER: list[tuple[str, list[Role]]] = [
    ("Wij spraken met Erik Dahl. Hij bleek projectleider te zijn bij Stichting Groenhof.",
     [("Erik Dahl", "projectleider", "Stichting Groenhof")]),
    (("Wij spraken met Erik Dahl van Stichting Groenhof. Te kort, maar als vedoucí odboru dopravy"
     " wist hij veel."),
     [("Erik Dahl", "vedoucí odboru dopravy", "Stichting Groenhof")]),
    ("Wij spraken met Erik Dahl, die wij al kenden en die bij Stichting Groenhof adviseur is.",
     [("Erik Dahl", "adviseur", "Stichting Groenhof")]),
    ("Wij spraken met Erik Dahl, adviseur en geboren in Parma.", [("Erik Dahl", "adviseur", "")]),
    ("Erik Dahl, adviseur en zelf oud-rechercheur, ontving ons.",
     [("Erik Dahl", "adviseur", "")]),
    ("Volgens de heer Dahl was de grootste tegenstand afkomstig van bewoners. Hij ontving ons.",
     [("De heer Dahl", "", "")]),
]  # fmt: skip
BEFORE: list[tuple[str, list[Role]]] = [
    ("Wij werden ontvangen door de voorzitter van de plaatselijke fietsersbond (ADFC), Anna Berg.",
     [("Anna Berg", "voorzitter", "plaatselijke fietsersbond (ADFC)")]),
    ("Daarna sprak de rådmann (zeg maar: gemeentesecretaris), Anna Berg, ons toe.",
     [("Anna Berg", "rådmann", "")]),
    ("Ik sprak met mijn collega-wethouder uit Houten, Anna Berg.",
     [("Anna Berg", "wethouder uit Houten", "gemeente Houten")]),
    ("Daarbij was ook de honorair consul aanwezig, mevrouw Berg, met wie wij spraken.",
     [("Mevrouw Berg", "honorair consul", "")]),
    ("Wij spraken met adjoint au maire Anna Berg.", [("Anna Berg", "adjoint au maire", "")]),
    ("Wij spraken met Anna Berg, lid van de directieraad van de VNG.",
     [("Anna Berg", "lid van de directieraad", "VNG")]),
    (("Wij spraken met Anna Berg, vice-president van Stichting Groenhof en verantwoordelijk voor"
     " mobiliteit."),
     [("Anna Berg", "vice-president en verantwoordelijk voor mobiliteit", "Stichting Groenhof")]),
    ("Wij spraken met mevrouw Berg, ambtenaar voor Friese aangelegenheden.",
     [("Mevrouw Berg", "ambtenaar voor Friese aangelegenheden", "")]),
    ("Wij spraken met Anna Berg (griffier, Holland Charter Township).",
     [("Anna Berg", "griffier", "Holland Charter Township")]),
]  # fmt: skip
OTHERS: list[tuple[str, list[str]]] = [
    ("Wij spraken met Anna Berg Vila van Stichting Groenhof. Anna Berg leidde ons rond.",
     ["Anna Berg Vila"]),
    ("Wij spraken met Claire Dahl-Petit. Mevrouw Dahl leidde ons rond.", ["Claire Dahl-Petit"]),
    ("Wij gingen met de projectleider Glasstad. Anna Berg leidde ons rond.", ["Anna Berg"]),
    ("Anna Berg toonde het onderzoek dat door hoogleraar Erik Dahl is opgezet.", ["Anna Berg"]),
    ("Anna Berg gaf uitleg en beantwoordde vragen van de raadsleden Okkema en Visser.",
     ["Anna Berg"]),
    ("Anna Berg verwees ons naar een zekere mevrouw Dahl. Zij ontving ons.", ["Anna Berg"]),
    ("De gemeente werd vertegenwoordigd door wethouder Visser. Wij spraken met Anna Berg.",
     ["Anna Berg"]),
    ("Bij netbeheerder Allgäu Stromnetz sprak Anna Berg ons toe.", ["Anna Berg"]),
    ("Het ging over de Berlin Call to Action. Anna Berg sprak ons toe.", ["Anna Berg"]),
    (("Wij spraken met Anna Berg. Er waren ook Nederlanders, onder wie Erik Dahl, maar die heb ik"
     " zelf niet gesproken."), ["Anna Berg"]),
    ("Het gesprek is gevoerd door onze adviseur Els Visser met Anna Berg, directeur.",
     ["Anna Berg"]),
    ("Wij werden bij Yeşil Mahalle te woord gestaan door Anna Berg.", ["Anna Berg"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), [*ORDER, *LATER, *BEFORE])
def test_functions_by_the_form(text: str, wanted: list[Role], vocabulary: Vocabulary) -> None:
    assert met(text, vocabulary) == wanted


@pytest.mark.parametrize(("text", "wanted"), OTHERS)
def test_who_is_only_named(text: str, wanted: list[str], vocabulary: Vocabulary) -> None:
    assert [name for name, _job, _organisation in met(text, vocabulary)] == wanted
