"""The ways in which a name is found, and those in which it is someone or something else."""

from __future__ import annotations

import pytest

from sphinx_tripreports.leaks.matching import Matcher
from sphinx_tripreports.leaks.records import Sort, Withheld
from sphinx_tripreports.leaks.terms import terms


def found(name: str, text: str, visible: str = "", sort: Sort = Sort.PLAIN) -> bool:
    sought = terms([Withheld(name, "name", "a.md", 1)], [visible])
    matcher = Matcher(sought.terms, sought.met, windows=sought.windows)
    return bool(matcher.find(text, sort))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Jan van den Berg", "Gesprek met Jan van den Berg."),
        ("Jan van den Berg", "JAN VAN DEN BERG"),
        ("Jan van den Berg", "Berg, Jan van den"),
        ("Jan van den Berg", "Van den Berg, Jan"),
        ("Jan van den Berg", "van den berg jan"),
        ("Jan van den Berg", "Berg; Jan"),
        ("Jan van den Berg", "contact-jan-van-den-berg"),
        ("Jan van den Berg", "Jan_van_den_Berg.pdf"),
        ("Jan van den Berg", "jan.vandenberg@example.org"),
        ("Jan van den Berg", "janvandenberg@example.org"),
        ("Jan van den Berg", "vandenbergjan"),
        ("Jan van den Berg", "account/x-janvandenberg-2"),
        ("Jan van den Berg", "FotoJanVanDenBerg2021"),
        ("Jan van den Berg", "J. van den Berg"),
        ("Jan van den Berg", "J van den Berg"),
        ("Jan van den Berg", "j.van.den.berg@example.org"),
        ("Jan van den Berg", "jvandenberg@example.org"),
        ("Jan van den Berg", "Jan Berg"),
        ("Jan van den Berg", "Bergs plan"),
        ("Jan van den Berg", "Berg's plan"),
        ("drs. Jan Berg MSc", "Jan Berg"),
        ("S.J. Berry", "S.J. Berry"),
        ("S.J. Berry", "SJ Berry"),
        ("S.J. Berry", "S. Berry"),
        ("S.J. Berry", "Berry, S.J."),
        ("Steve John Berry", "Steve Berry"),
        ("Steve John Berry", "S.J. Berry"),
        ("Berry, Steve", "Steve Berry"),
        ("Zoë Müller", "Zoe Muller"),
        ("Zoë Müller", "zoe-mueller"),
        ("Zoë Müller", "Zoe\u0308 Mu\u0308ller"),
        ("Zoe Muller", "Zoë Müller"),
        ("Łukasz Øster", "lukasz-oster"),
        ("Aoife O'Brien", "Aoife O’Brien"),
        ("Aoife O'Brien", "aoife-o-brien"),
        ("Aoife O’Brien", "aoife.obrien@example.org"),
        ("Piet Dijkstra", "Piet Dykstra"),
        ("Piet Dyk", "Piet Dĳk"),
        ("Jean-Pierre Dupont", "Jean Pierre Dupont"),
        ("Jean-Pierre Dupont", "jeanpierredupont"),
        ("Anna Smit-de Vries", "Anna Smit - de Vries"),
        ("김민준", "met 김민준 erbij"),
        ("Иван Петров", "ИВАН ПЕТРОВ"),
        ("Δημήτρης Παπαδόπουλος", "Δημητρης Παπαδοπουλος"),
        ("محمد علي", "مع محمد علي"),
    ],
)
def test_found(name: str, text: str) -> None:
    assert found(name, text)


@pytest.mark.parametrize(
    ("name", "text", "visible"),
    [
        # Words that may be seen: by themselves they prove nothing.
        ("Jan de Wit", "een wit paard en de wit", "wit de jan"),
        ("Jan Bakker", "de bakker van Jan", "De bakker kent Jan niet."),
        ("Jan Bakker", "J. Bakker", "Ook J. Bakker was er."),
        ("Simon Groen", "foto's groen", "groen"),
        ("Simon Groen", "Simon’s groen", "simon groene groen"),
        ("Jan Wit", "Janwit is een merk", "jan wit janwit"),
        # Someone else.
        ("Jan Berg", "Jan Bergen", "jan"),
        ("Jan Berg", "Jan Nieuwenberg", "jan"),
        ("Jan Berg", "Jan zag de berg", "jan berg"),
        ("Jan Berg", "Berg. En Piet? Jan.", "jan berg"),
        ("Bo Li", "bolide", ""),
    ],
)
def test_not_found(name: str, text: str, visible: str) -> None:
    assert not found(name, text, visible)


@pytest.mark.parametrize("name", ["Jan Bakker", "Bo Li", "Jan de Wit"])
def test_a_name_in_full_counts_whatever_may_be_seen(name: str) -> None:
    assert found(name, f"Dit is {name}.", visible=f"Ook {name}.")


@pytest.mark.parametrize("name", ["Bakker", "mevrouw Bakker", "Van Dam"])
def test_a_surname_alone_counts_if_it_may_not_be_seen(name: str) -> None:
    assert found(name, f"Dit is {name}.")
    assert not found(name, f"Dit is {name}.", visible=f"Ook {name} was er.")


def test_one_word_of_a_dictionary_proves_nothing() -> None:
    assert found("Jan Bakker", "bakker", sort=Sort.LINES)
    assert not found("Jan Bakker", "bakker", sort=Sort.DERIVED)
    assert found("Jan Bakker", "jan bakker", sort=Sort.DERIVED)


def test_lines_are_apart() -> None:
    assert not found("Jan Bakker", "jan\nbakker", visible="jan bakkerij bakker", sort=Sort.LINES)
    assert found("Jan Bakker", "jan bakker", visible="jan bakkerij bakker", sort=Sort.LINES)
