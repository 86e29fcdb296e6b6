"""Names of persons at the start of a text."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from goldset import cases

from sphinx_tripreports.importer.recognition import names
from sphinx_tripreports.importer.recognition.persons.people import is_same, keys
from sphinx_tripreports.importer.recognition.proposals import ContactProposal
from sphinx_tripreports.importer.recognition.prose.prose_words import WORD

GOLD = Path(__file__).parent / "gold"


@pytest.mark.parametrize(
    ("text", "name", "surname"),
    [
        ("prof. dr. ir. Jan Willem van der Poel, hoogleraar", "Jan Willem van der Poel",
         "van der Poel"),
        ("Prof.dr. Milan Zoric", "Milan Zoric", "Zoric"),
        ("Dr.-Ing. Harm Wessels", "Harm Wessels", "Wessels"),
        ("mw. drs. E. Kowalska-Visser – tolk", "E. Kowalska-Visser", "Kowalska-Visser"),
        ("A.J.M. van der Zwan", "A.J.M. van der Zwan", "van der Zwan"),
        ("Jan Visser, directeur", "Jan Visser", "Visser"),
        ("dhr. Bakowski – leider", "De heer Bakowski", "Bakowski"),
        ("Mevr. dr. Kourti", "Mevrouw Kourti", "Kourti"),
        ("Frau Dr. Krebs (Labor)", "Frau Krebs", "Krebs"),
        ("Mme Garnier / assistente", "Mme Garnier", "Garnier"),
        ("Ds. Willem Oost – predikant", "Willem Oost", "Oost"),
        ("Luitenant-kolonel b.d. Piet Smit", "Piet Smit", "Smit"),
        ("Khaled al-Masri, coördinator", "Khaled al-Masri", "al-Masri"),
        ("Jordi Puig i Vila, gids", "Jordi Puig i Vila", "i Vila"),
        ('Orlando "Lando" Pinas; ondernemer', 'Orlando "Lando" Pinas', "Pinas"),
        ("Ad 't Hart van Polis", "Ad 't Hart", "'t Hart"),
    ],
)  # fmt: skip
def test_name(text: str, name: str, surname: str) -> None:
    found = names.at_start(text)
    assert found is not None
    assert (found.text, found.surname) == (name, surname)


@pytest.mark.parametrize(
    "text", ["gemeente Gent", "Lord Mayor Mark Lygo", "RVO", "Werkbezoek Wenen", "", "St. Pölten"]
)
def test_no_name(text: str) -> None:
    assert names.at_start(text) is None


def test_words_that_begin_no_name_never_do() -> None:
    """What is not looked at for the sake of speed gives no name, in a fifth of the gold set."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(GOLD.glob("*.txt"))[::5])
    lines = [line for text in texts for line in text.split("\n=====\n")[0].split("\n")]
    words = [(line, word) for line in lines for word in WORD.finditer(line)]
    never = [(line, word) for line, word in words if names.never_begins(word[0])]
    assert len(never) > 1_000
    assert not [word[0] for line, word in never if names.at_start(line, word.start())]


def test_who_is_the_same_person_has_a_word_in_common() -> None:
    """`merged` looks only among those: nobody else may be the same."""
    gold = sorted({one[0] for case in cases() for one in case.gold["contacts"][:2]})[::4]
    gold += [f"De heer {name.split()[-1]}" for name in gold[::5]]
    gold += [f"{name[0]}. {name.split(maxsplit=1)[-1]}" for name in gold[::5]]
    people = [
        ContactProposal(name, surname=" ".join(name.split()[1:]) if number % 2 else "")
        for number, name in enumerate(gold)
    ]
    people += [ContactProposal("Claire Dumoulin-Petit"), ContactProposal("mevrouw Dumoulin")]
    people += [ContactProposal("", job) for job in ("Directeur", "directeur", "kok")]
    same = [(one, two) for one, two in combinations(people, 2) if is_same(one, two)]
    assert len(same) > 50
    assert all(keys(one) & keys(two) for one, two in same)
