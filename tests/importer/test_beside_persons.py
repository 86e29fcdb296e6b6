"""Lists in which something else stands beside a person: remarks, hosts, what is told elsewhere."""

from __future__ import annotations

import pytest
from goldset import document

from sphinx_tripreports.importer.recognition import recognise
from sphinx_tripreports.model.vocabulary import Vocabulary

ASKED = "# Reis naar Gent, gemeente Tilburg\n## Gesprekspartners\n"


def _read(text: str, vocabulary: Vocabulary) -> list[tuple[str, str, str]]:
    found = recognise(document(ASKED + text), vocabulary).contacts
    return [(one.name, one.job_title, "; ".join(one.organisations)) for one in found]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("An Berg (spreker), gids, Colruyt NV", ("gids", "Colruyt NV")),
        ("An Berg (was gids meen ik)", ("gids", "")),
        ("An Berg (gids, volgens mij)", ("gids", "")),
        ("An Berg, gids (nieuw, sinds kort in dienst)", ("gids", "")),
        ("An Berg, gids (oude bekende)", ("gids", "")),
        ("An Berg van Colruyt NV, maar heel kort gesproken", ("", "Colruyt NV")),
        ("An Berg (achternaam niet genoteerd), gids", ("gids", "")),
        ("Colruyt NV: An Berg (functie niet helemaal duidelijk geworden)", ("", "Colruyt NV")),
        ("An Berg, Head of Port Development van Colruyt NV",
         ("Head of Port Development", "Colruyt NV")),
        ("An Berg, Director Ports & Logistics, @ Colruyt",
         ("Director Ports & Logistics", "Colruyt")),
        ("An Berg, bewoner van Bonfim", ("bewoner van Bonfim", "")),
        ("An Berg, pastoor in Bonfim", ("pastoor in Bonfim", "")),
        ("Nog langs Colruyt, waar An Berg werkt als gids", ("gids", "Colruyt")),
        ("An Berg, die als gids werkt voor Colruyt NV", ("gids", "Colruyt NV")),
    ],
)  # fmt: skip
def test_one_line(line: str, wanted: tuple[str, str], vocabulary: Vocabulary) -> None:
    assert _read(f"- {line}\n- Bo Aas, kok", vocabulary)[0] == ("An Berg", *wanted)


def test_beiden_is_of_the_last_two(vocabulary: Vocabulary) -> None:
    line = "- An Berg (burgemeester), Bo Claes en Jan Peeters (beiden Colruyt NV)\n"
    assert [one[2] for one in _read(line, vocabulary)] == ["", "Colruyt NV", "Colruyt NV"]


def test_functions_of_two_with_slashes(vocabulary: Vocabulary) -> None:
    text = "- An Berg / Jan Peeters – gids / kok (Colruyt NV)\n- Els Maes – chef (Colruyt NV)"
    assert _read(text, vocabulary)[:2] == [
        ("An Berg", "gids", "Colruyt NV"), ("Jan Peeters", "kok", "Colruyt NV"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Ochtend (Colruyt NV): An Berg, gids\nJan Peeters, kok",
        "Bezoek aan Colruyt NV: ontvangen door gids An Berg\nverder daar: Jan Peeters (kok)",
        "Colruyt NV, daar hebben we het meeste aan gehad:\nAn Berg, gids\nJan Peeters, kok",
        "Maandagmiddag bij Colruyt NV:\nAn Berg, gids\nJan Peeters, kok",
    ],
)
def test_host_of_the_next_lines(text: str, vocabulary: Vocabulary) -> None:
    assert _read(text, vocabulary) == [
        ("An Berg", "gids", "Colruyt NV"), ("Jan Peeters", "kok", "Colruyt NV"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "table",
    [
        "| Wie | Wat | Waar |\n| An Berg | gids | Colruyt NV |\n| Jan Peeters | kok | idem |",
        "| Colruyt NV | gids An Berg | welkom |\n| Colruyt NV | kok Jan Peeters | diner |",
        "| ma 10.00 | Colruyt NV | An Berg (gids) |\n| di 14.00 | Colruyt NV | Jan Peeters (kok) |",
    ],
)
def test_tables(table: str, vocabulary: Vocabulary) -> None:
    assert _read(table, vocabulary) == [
        ("An Berg", "gids", "Colruyt NV"), ("Jan Peeters", "kok", "Colruyt NV"),
    ]  # fmt: skip


def test_work_beside_a_column_of_organisations(vocabulary: Vocabulary) -> None:
    table = "| Dag | Met wie | Organisatie |\n| ma | An Berg, Deichgraf | Colruyt NV |\n"
    assert _read(table, vocabulary) == [("An Berg", "Deichgraf", "Colruyt NV")]


def test_absent_behind_those_present(vocabulary: Vocabulary) -> None:
    line = "- An Berg (gids, Colruyt NV), Jan Peeters (kok); verhinderd: Els Maes"
    assert [one[0] for one in _read(line, vocabulary)] == ["An Berg", "Jan Peeters"]


def test_letters_for_bullets(vocabulary: Vocabulary) -> None:
    text = "o gids bij Colruyt NV, An Berg\no kok bij Stad Gent, Jan Peeters"
    assert _read(text, vocabulary) == [
        ("An Berg", "gids", "Colruyt NV"), ("Jan Peeters", "kok", "Stad Gent"),
    ]  # fmt: skip
