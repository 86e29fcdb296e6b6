"""The standard form of a report of an official trip: its questions, and which of them a page asks.

The questions are those of the first report of the knowledge base (Den Haag, 2021), with its "je"
made "u" and question marks where it lacks them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from .text import fold

_FORM: Final = 3
"""Questions from which a page is seen as the form; narratives have none or one by chance."""


class Question(NamedTuple):
    """One question.

    key: a name for it in code.
    text: the question, in Dutch.
    pattern: what headings that ask the same have in common, in folded text (`text.fold`).
    """

    key: str
    text: str
    pattern: re.Pattern[str]


QUESTIONS: Final = tuple(
    Question(key, text, re.compile(pattern))
    for key, text, pattern in (
        ("travellers", "Hoeveel personen hebben de reis gemaakt?",
         r"hoeveel (?:personen|mensen|deelnemers|reizigers)"),
        ("period", "Hoelang duurde de reis?", r"hoe ?lang|wanneer"),
        ("purpose", "Wat was het doel van de reis?", r"\bdoel(?:en|stelling)?\b|waarom"),
        ("locations", "Welke locaties zijn bezocht?",
         r"locaties|bezocht|waar (?:was|ben|zijn)|waarheen"),
        ("contacts", "Wie hebt u ontmoet? (Benoem de functieomschrijving)",
         r"\bwie\b.*\b(?:ontmoet|gesproken)"),
        ("outcomes", "Wat heeft de reis de gemeente opgeleverd?",
         r"opgeleverd|opbrengst|\bresulta"),
        ("follow-ups", "Zijn er vervolgafspraken? Zo ja, welke?", r"vervolg|afspra|afgesproken"),
    )
)  # fmt: skip


def asked(heading: str) -> str:
    """The key of the question that *heading* asks; "" if it is none of the form."""
    folded = fold(heading)
    return next((item.key for item in QUESTIONS if item.pattern.search(folded)), "")


def unanswered(answered: Iterable[tuple[str, bool]]) -> list[Question]:
    """The questions of the form that a page leaves open.

    Args:
        answered: for each heading of the page its words, and whether text stands below it.

    Returns:
        Questions that are not asked or not answered, in the order of the form; none if the page
        is another kind of report.
    """
    found: dict[str, bool] = {}
    for heading, has_text in answered:
        if key := asked(heading):
            found[key] = found.get(key, False) or has_text
    if len(found) < _FORM:
        return []
    return [item for item in QUESTIONS if not found.get(item.key)]
