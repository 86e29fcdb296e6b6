"""Made-up lists and sentences about contacts: templates, filled with people from all over.

``templates/people.tsv`` has a name, function, organisation and Dutch article of it on each line
(``-`` for none).  ``lists.txt`` and ``prose.txt`` hold templates apart by ``---``, in which
``{N1}``, ``{F1}``, ``{O1}`` and ``{A1}`` stand for those of the first person, and ``{C}`` for a
town.  Above each stands what a reader finds: ``#= 1:FO 2:F1``... where ``F`` is a function, ``O``
the organisation, and ``FO1`` a function at the organisation of the first person.
"""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import NamedTuple

from goldset import Case, document

TEMPLATES = Path(__file__).parent / "templates"
TOWNS = ("Lyon", "Porto", "Gent", "Tallinn", "Graz", "Malmö", "Bilbao", "Leipzig", "Aarhus")
_LIST = """VERSLAG BUITENLANDSE DIENSTREIS
Gemeente Ede, bezoek aan {town}, 3 tot en met 5 juni 2019
WIE HEB JE ONTMOET? (BENOEM DE FUNCTIE)
{text}
WAT HEEFT DE REIS OPGELEVERD?
Veel ideeën over de openbare ruimte."""
_PROSE = """Reisverslag gemeente Ede
Van 3 tot en met 5 juni 2019 waren wij in {town}.
{text}
Wij kijken terug op een nuttige reis."""


class Template(NamedTuple):
    """A block of a file: its number there, the answers and the text."""

    number: int
    answers: list[tuple[str, str]]
    text: str


class Person(NamedTuple):
    name: str
    job: str
    organisation: str
    article: str


def read(kind: str) -> list[Template]:
    """The templates of *kind*: "lists" or "prose"."""
    blocks = (TEMPLATES / f"{kind}.txt").read_text(encoding="utf-8").split("\n---\n")
    found = []
    for number, block in enumerate(blocks):
        answer, _newline, text = block.strip().partition("\n")
        found.append(Template(number, re.findall(r"(\d):(\w*)", answer), text))
    return found


def people() -> list[Person]:
    lines = (TEMPLATES / "people.tsv").read_text(encoding="utf-8").splitlines()
    return [Person(*line.split("\t")) for line in lines]


def filled(template: Template, kind: str, pool: list[Person], seed: int) -> Case:
    """A short report with *template* in it, and as its answers who stands there.

    Args:
        template: one of *kind*.
        kind: "lists" or "prose".
        pool: from whom the people are drawn.
        seed: another one gives other people.
    """
    chance = random.Random(f"{seed}-{kind}-{template.number}")
    chosen = chance.sample(pool, 9)
    town = chance.choice(TOWNS)
    values = {"C": town}
    for number, one in enumerate(chosen, 1):
        article = "" if one.article == "-" else f"{one.article} "
        values |= {f"N{number}": one.name, f"F{number}": one.job,
                   f"O{number}": one.organisation, f"A{number}": article}  # fmt: skip
    text = re.sub(r"\{(\w+)\}", lambda slot: values[slot[1]], template.text)
    if kind == "prose":
        text = text.replace("\n", " ")
    contacts = []
    for number, code in template.answers:
        job = values[f"F{number}"] if "F" in code else ""
        at = re.search(r"O(\d?)", code)
        contacts.append((values[f"N{number}"], job, values[f"O{at[1] or number}"] if at else ""))
    around = _LIST if kind == "lists" else _PROSE
    report = document(around.format(town=town, text=text))
    return Case(f"{template.number}-{kind}", report, {"contacts": contacts})
