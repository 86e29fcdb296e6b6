"""Names in running text: what must be found (recall) and what must not (false alarms)."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from sphinx_tripreports.model.person_names import NameFinder, Surroundings
from sphinx_tripreports.model.person_records import NotName, Person
from sphinx_tripreports.model.person_words import masked, parse_name, spellings
from sphinx_tripreports.search.lexicon import Lexicon

CASES: Final = Path(__file__).parents[1] / "cases" / "names.txt"
HERE: Final = "reports/a"
ELSEWHERE: Final = "reports/b"
LEXICON: Final = Lexicon.load()


class Line(NamedTuple):
    """A line of the gold text: what is read, where, and what must be found in it."""

    case: str
    number: int
    finder: NameFinder
    docname: str
    identifier: bool
    text: str
    wanted: list[str]


def _lines() -> list[Line]:
    found: list[Line] = []
    case, part = "", ""
    facts: dict[str, list[str]] = {}
    finder: NameFinder | None = None
    for number, line in enumerate(CASES.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("########## "):
            case, part, facts, finder = line[11:], "", {}, None
        elif line.startswith("===== "):
            part = line[6:]
        elif line and re.search(r"\b(here|elsewhere)\b", part) and not part.startswith("shown"):
            finder = finder or _finder(facts)
            text = line.replace("⏎", "\n")
            wanted = re.findall(r"\[\[(.*?)\]\]", text, re.DOTALL)
            assert bool(wanted) != part.endswith(", not"), (number, line)
            docname = HERE if "here" in part.split(",")[0].split() else ELSEWHERE
            text = re.sub(r"\[\[|\]\]", "", text)
            found.append(Line(case, number, finder, docname, "identifier" in part, text, wanted))
        elif line and case:
            facts.setdefault(part, []).append(line)
    return found


def _finder(facts: dict[str, list[str]]) -> NameFinder:
    people = [Person(name, "de functie", HERE, 1) for name in facts["people"]]
    shown = [Person(name, "", "reports/c", 1) for name in facts.get("shown", ())]
    shown += [Person(name, "", ELSEWHERE, 1) for name in facts.get("shown elsewhere", ())]
    exceptions = []
    for line in facts.get("exceptions", ()):
        words, _, pages = line.partition(" @ ")
        exceptions.append(NotName(words, tuple(pages.split())))
    surroundings = Surroundings(
        tuple(shown), tuple(facts.get("labels", ())), lambda word: bool(LEXICON.lemmas(word))
    )
    return NameFinder(people, exceptions, surroundings)


LINES: Final = _lines()


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line.number}-{line.case}")
def test_gold(line: Line) -> None:
    found = line.finder.find(line.text, line.docname, identifier=line.identifier)
    assert [item.text for item in found] == line.wanted
    assert all(line.text[item.start : item.end] == item.text for item in found)


def test_gold_is_not_small() -> None:
    assert sum(len(line.wanted) for line in LINES) > 120
    assert sum(not line.wanted for line in LINES) > 30


@pytest.mark.parametrize(
    ("typed", "given", "middle", "particles", "surname"),
    [
        ("Steve Berry", "steve", "", "", "berry"),
        ("drs. S.J. Berry MSc", "s j", "", "", "berry"),
        ("De heer Van Bonzel", "", "", "van", "bonzel"),
        ("De Wit", "", "", "de", "wit"),
        ("mevrouw Ada Colau", "ada", "", "", "colau"),
        ("Mevrouw", "", "", "", "mevrouw"),
        ("Bono", "", "", "", "bono"),
        ("Van de", "", "", "van de", "van de"),
        ("Berry, Steve", "steve", "", "", "berry"),
        ("Wit, J. de", "j", "", "de", "wit"),
        ("Steve Berry, MBA", "steve", "", "", "berry"),
        ("Paula Boet Serrano", "paula", "boet", "", "serrano"),
        ("P. Boet Serrano", "p", "", "", "boet serrano"),
        ("Jan Jansen-de Vries", "jan", "", "de", "jansen vries"),
        ("Anne-Marie de Wit", "anne marie", "", "de", "wit"),
        ("Marc Perez-Batlle", "marc", "", "", "perez batlle"),
        ("Ben Jansen", "ben", "", "", "jansen"),
        ("A. Y. de Boer", "a y", "", "de", "boer"),
        ("Jan v.d. Berg", "jan", "", "v d", "berg"),
        ("JP Balkenende", "jp", "", "", "balkenende"),
        ("Seán O’Brien", "sean", "", "", "obrien"),
        ("Jan-Willem 's Gravesande", "jan willem", "", "s", "gravesande"),
        ("", "", "", "", ""),
        ("–", "", "", "", ""),
    ],
)
def test_parts_of_a_name(typed: str, given: str, middle: str, particles: str, surname: str) -> None:
    assert [" ".join(part) for part in parse_name(typed)] == [given, middle, particles, surname]


def test_words_to_look_for_first() -> None:
    assert spellings(["Steve sprak.", "Ber-\nry en Steve"]) == {
        "Steve", "sprak", "Ber", "ry", "Ber\u2060\u2060ry", "en"}  # fmt: skip


def test_masked() -> None:
    assert masked("mevrouw Stella\nvan den Bühler-Eik’s") == "mevrouw S… van den B…-E…"


def test_person_and_certainty() -> None:
    first, last = Person("Ans Jansen", "lid", "reports/a", 7), Person("Ans Jansen", "x", "b", 1)
    finder = NameFinder([first, last])
    found = finder.find("Mevrouw Jansen kwam. Later ging Jansen weer weg.", "c")
    assert [(item.text, item.sure) for item in found] == [
        ("Mevrouw Jansen", True),
        ("Jansen", False),
    ]
    # The contact on the page itself is the one to refer to.
    assert [item.person for item in found] == [last, last]
    assert [item.person for item in finder.find("Mevrouw Jansen", "reports/a")] == [first]


def test_nobody_to_find() -> None:
    people = [Person(name, "", "a", 1) for name in ("", "–", "Jan O")]
    finder = NameFinder(people, [NotName("–")], Surroundings(labels=("–",)))
    assert finder.find("Een zin zonder namen, met – een streepje.", "a") == []
    assert not finder.may_be_in(["Een", "zin"])
