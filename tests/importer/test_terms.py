"""Themes, topics and events that a report names, and which of them it is about."""

from __future__ import annotations

import pytest
from goldset import document

from sphinx_tripreports.importer.recognition import terms
from sphinx_tripreports.importer.recognition.structure import lines, sections
from sphinx_tripreports.model.records import Term
from sphinx_tripreports.model.vocabulary import Vocabulary

VOCABULARY = Vocabulary(
    (
        Term("topic", "data", "Data", "topics/data", "", 1),
        Term("theme", "sensoren", "Sensoren", "themes/sensoren", "", 1),
        Term("event", "expo", "Stadsexpo 2022", "events", "", 1, alt_labels=("Stadsexpo",),
             start="2022-04-14", end="2022-10-09"),
        Term("event", "congres", "Watercongres 2022", "events", "", 1,
             alt_labels=("Watercongres",), start="2022-05-10", end="2022-05-12"),
    )
)  # fmt: skip


def texts(text: str, title: str = "Verslag") -> list[terms.Text]:
    return terms.texts(sections.divide(lines.read(document(text))), title)


@pytest.mark.parametrize(
    "text",
    [
        "Sensoren hangen er niet aan de lantaarns.",
        "Over sensoren is niet gesproken.",
        "Wij zagen geen enkele van de beloofde sensoren.",
        "Ons bezoek aan Stichting Sensoren begon om tien uur.",
        "De afdeling Sensoren en Licht ontving ons hartelijk.",
        "De adviseur sensoren van de stad liep mee.",
        "Zie www.sensoren.nl of mail info@sensoren.nl voor het programma.",
        "Wie heb je ontmoet?\n- Anna Bos, projectleider sensoren, gemeente Gent",
    ],
)
def test_a_word_in_a_name_an_address_or_a_denial_is_no_theme(text: str) -> None:
    assert terms.find(VOCABULARY, "theme", texts(text)) == terms.Named()


def test_what_the_title_names_is_certain() -> None:
    named = terms.find(VOCABULARY, "theme", texts("Het was koud.", "Werkbezoek sensoren in Gent"))
    assert named == terms.Named(("sensoren",))


def test_what_is_named_in_the_purpose_and_elsewhere_is_certain() -> None:
    text = "Doel van de reis\nZien hoe sensoren werken.\nVerslag\nDe sensoren meten geluid."
    assert terms.find(VOCABULARY, "theme", texts(text)) == terms.Named(("sensoren",))


@pytest.mark.parametrize(
    "text",
    [
        "De data meten we zelf.",
        "De data van het bezoek volgen. Beide data zijn goed. Welke data past u?",
    ],
)
def test_what_is_only_named_in_passing_is_doubtful(text: str) -> None:
    named = terms.find(VOCABULARY, "topic", texts(text))
    assert named.keys == ("data",)
    assert len(named.doubts) == 1


@pytest.mark.parametrize(
    ("text", "start", "end", "keys", "is_doubtful"),
    [
        ("Wij gingen naar het Watercongres.", "2022-05-09", "2022-05-12", ("congres",), False),
        ("Wij gingen naar het Watercongres.", "2022-05-11", "2022-05-12", ("congres",), True),
        ("Wij gingen naar het Watercongres van 2021.", "2022-05-09", "2022-05-12",
         ("congres",), True),
        ("Wij gingen naar het Watercongres.", "2021-05-09", "2021-05-12", (), False),
        ("Wij gingen niet naar het Watercongres.", "2022-05-09", "2022-05-12", (), False),
        ("Wij zagen de Stadsexpo. De Stadsexpo is groot.", "2022-05-09", "2022-05-12",
         ("expo",), True),
    ],
)  # fmt: skip
def test_an_event_must_fit_its_name_and_dates(
    text: str, start: str, end: str, keys: tuple[str, ...], is_doubtful: bool
) -> None:
    named = terms.events(VOCABULARY, texts(text), start, end)
    assert (named.keys, bool(named.doubts)) == (keys, is_doubtful)
