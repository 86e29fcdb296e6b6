"""The list of erased people: what is found again, what is not, and what is no list."""

from __future__ import annotations

from typing import Final

import pytest

from sphinx_tripreports.model.erasure import (
    Erased,
    ErasedPerson,
    forms,
    new_list,
    read_erased,
    with_person,
)
from sphinx_tripreports.model.erasure_search import ErasedSearch
from sphinx_tripreports.model.person_records import NotName
from sphinx_tripreports.model.person_words import parse_name

SALT: Final = "00112233445566778899aabbccddeeff"
CHEAP: Final = {"n": 2, "r": 1, "p": 1}
FORM: Final = "0123-00112233445566778899aabbccddeeff"
HEAD: Final = f'[hash]\nmethod = "scrypt"\nsalt = "{SALT}"\nn = 2\nr = 1\np = 1\n'


def _erased(*people: tuple[str, str, str]) -> ErasedSearch:
    """A search for people: name, words that nobody else has, words that mean nothing else."""
    empty = Erased(bytes.fromhex(SALT), CHEAP, ())
    return ErasedSearch(Erased(empty.salt, CHEAP, [
        _person(empty, "2026-01-31", forms(parse_name(name), unique.split(), alone.split()))
        for name, unique, alone in people
    ]))  # fmt: skip


def _person(listed: Erased, date: str, found: list[str], reference: str = "") -> ErasedPerson:
    words = {word for form in found for word in form.split()}
    return ErasedPerson(
        date, reference, tuple(map(listed.hashed, found)), tuple(map(listed.tagged, sorted(words)))
    )


def _found(erased: ErasedSearch, text: str) -> list[str]:
    return [text[place.start : place.end] for place in erased.find(text)]


BERRY: Final = _erased(("Steve Berry", "berry", "berry"))
BAKKER: Final = _erased(("Anna Bakker", "", ""), ("Jan de Wit", "wit", ""))
DOUBLE: Final = _erased(("Paula Boet Serrano", "boet serrano", "boet serrano"),
                        ("De heer Kremer", "", ""))  # fmt: skip


@pytest.mark.parametrize(
    ("erased", "text", "expected"),
    [
        (BERRY, "Wij spraken Steve Berry.", ["Steve Berry"]),
        (BERRY, "Wij spraken Berry, en BERRY, en Berry's collega.", ["Berry", "BERRY", "Berry's"]),
        (BERRY, "S.J. Berry en Steve J. Berry", ["S.J. Berry", "Steve J. Berry"]),
        (BERRY, "Berry, Steve; Berry, S.", ["Berry, Steve", "Berry, S"]),
        (BERRY, "mevrouw Berry", ["mevrouw Berry"]),
        (BERRY, "Ber-\nry, B**err**y en Ber\\ry, B<b>err</b>y", ["Ber-\nry", "B**err**y", "Ber\\ry",
                                                               "B<b>err</b>y"]),
        (BERRY, "bron-berry en contact-steve-berry", ["berry", "steve-berry"]),
        (BERRY, "De strawberry en de berries van Steve", []),
        (BAKKER, "Anna Bakker; A. Bakker; Bakker, Anna", ["Anna Bakker", "A. Bakker",
                                                           "Bakker, Anna"]),
        (BAKKER, "De bakker bakt. Mevrouw Bakker en Jan Bakker ook.", []),
        (BAKKER, "Jan de Wit! J. de Wit en mevrouw De Wit", ["Jan de Wit", "J. de Wit",
                                                            "mevrouw De Wit"]),
        (BAKKER, "De wit geverfde muur van De Wit", []),
        (BAKKER, "Het was van mevrouw Bakker. Anna was er niet bij.\n\nBakker", []),
        (DOUBLE, "Paula Boet en Boet Serrano: P. Serrano", ["Paula Boet", "Boet Serrano",
                                                           "P. Serrano"]),
        (DOUBLE, "de heer Kremer en dhr. Kremer, maar Kremer niet", ["heer Kremer", "dhr. Kremer"]),
        (_erased(("Stella Bühler", "buhler", "buhler")), "Buhler, Buehler en Bühler",
         ["Buhler", "Bühler"]),
        (_erased(("Bruno Bezuijen", "bezuyen", "bezuyen")), "Bezuyen", ["Bezuyen"]),
        (_erased(), "Steve Berry", []),
    ],
)  # fmt: skip
def test_found_again(erased: ErasedSearch, text: str, expected: list[str]) -> None:
    assert _found(erased, text) == expected


def test_far_apart_and_often() -> None:
    """Only the surroundings of a name are looked at; they may touch the ends, and each other."""
    filler = "een gewoon woord " * 40
    text = f"Berry {filler}Steve Berry en Steve\nBerry {filler}, foto-\nboek {filler}BERRY"
    assert _found(BERRY, text) == ["Berry", "Steve Berry", "Steve\nBerry", "BERRY"]
    assert _found(BERRY, "x" * 500 + "-berry-" + "y" * 500) == ["berry"]


def test_who_is_found() -> None:
    assert [place.person for place in BAKKER.find("Jan de Wit en Anna Bakker")] == [1, 0]


def test_exceptions() -> None:
    jan = [NotName("Jan Berry"), NotName("Berry Street", ("reports/b*",))]
    assert BERRY.find("Jan Berry", jan, "x") == []
    assert len(BERRY.find("Steve Berry en Jan Berry", jan, "x")) == 1
    assert len(BERRY.find("Berry Street", jan, "reports/a")) == 1
    assert BERRY.find("Berry Street", jan, "reports/b1") == []


def test_forms_of_a_name() -> None:
    assert forms(parse_name("Steve Berry"), (), ()) == ["berry s", "berry steve"]
    assert forms(parse_name("Steve Berry"), ["berry"], ()) == ["berry s", "berry steve", "berry §"]
    assert forms(parse_name("Mevrouw Eik"), (), ()) == ["eik §"]
    assert forms(parse_name("J. de Wit"), (), ["wit"]) == ["j wit", "wit"]
    assert forms(parse_name(""), (), ()) == []


# The file -----------------------------------------------------------------------------------------


def test_lists_made_earlier_stay_valid() -> None:
    assert BERRY.erased.hashed("berry") == "af79-93a6887bcc087633620d67184a545fd6"
    assert BERRY.erased.tagged("berry") == "8f146"


def test_list_grows_and_holds_no_name() -> None:
    text = new_list(SALT, "Wie is gewist.\n\nNiet met de hand veranderen.")
    empty, problems = read_erased(text)
    assert problems == []
    assert empty is not None
    assert empty.people == ()
    first = _person(empty, "2026-01-31", ["berry steve"], 'Z-1 "\n\\')
    text = with_person(text, first)
    text = with_person(text, _person(empty, "2026-02-01", ["eik §"]))
    assert text.startswith("# Wie is gewist.\n#\n# Niet met de hand veranderen.\n\n[hash]\n")
    assert "berry" not in text.lower()
    listed, problems = read_erased(text)
    assert problems == []
    assert listed is not None
    assert [(one.date, one.reference) for one in listed.people] == [
        ("2026-01-31", "Z-1    "),
        ("2026-02-01", ""),
    ]
    found = ErasedSearch(listed).find("Steve Berry sprak met mevrouw Eik.")
    assert [place.person for place in found] == [0, 1]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("[hash\n", 1),
        ("x = 1\n\ny = \n", 3),
        ("person = 3\n", 1),
        (HEAD.replace("scrypt", "md5"), 1),
        (HEAD.replace(SALT, "00"), 1),
        (HEAD.replace(SALT, "zz"), 1),
        (HEAD.replace("n = 2", "n = 3"), 1),
        (HEAD.replace("n = 2", "n = 2097152"), 1),
        (HEAD.replace("r = 1", "r = 0"), 1),
        (HEAD.replace("p = 1\n", ""), 1),
        (HEAD + "[person]\nx = 1\n", 1),
        (HEAD + "[[person]]\nerased = 2026-01-31\n", 1),
        (HEAD + '[[person]]\nerased = 2026-01-31\nforms = []\nwords = ["00000"]\n', 1),
        (HEAD + '[[person]]\nerased = 2026-01-31\nforms = ["Berry"]\nwords = ["00000"]\n', 1),
        (HEAD + f'[[person]]\nerased = 2026-01-31\nforms = ["{FORM}"]\nwords = []\n', 1),
        (HEAD + f'[[person]]\nerased = 2026-01-31\nforms = ["{FORM}"]\nwords = ["Berry"]\n', 1),
        (HEAD + f'[[person]]\nerased = "ooit"\nforms = ["{FORM}"]\nwords = ["00000"]\n', 1),
    ],
)
def test_no_list(text: str, line: int) -> None:
    listed, problems = read_erased(text)
    assert listed is None
    assert [(item.code, item.line) for item in problems] == [("erased-list", line)]
