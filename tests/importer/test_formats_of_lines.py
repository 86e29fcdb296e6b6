"""Contact lines in the usual formats, mixed in one list, with people from all over.

Most officials write each line of a list in another way, so that no line helps to read the next.
"""

from __future__ import annotations

import random
from pathlib import Path

import filling
import pytest
from goldset import Case, Score, document, score_contacts

from sphinx_tripreports.importer import known
from sphinx_tripreports.importer.recognition import recognise

DOCS = Path(__file__).parents[2] / "docs"
MARKED = (
    "{name} – {job}, {body}", "{name}, {job}, {body}", "{name} ({job}, {body})",
    "{name} ({body}), {job}", "{name} - {job} bij {body}", "{name}, {job} bij {body}",
    "{name} ({body})", "{name} – {body}", "{name}, {body}", "{job}: {name}, {body}",
    "{body}: {name}, {job}", "{name}, {job} @ {body}", "{job} {name} ({body})",
)  # fmt: skip
UNMARKED = ("{job} {body}: {name}", "{name} – {job} {body}")
"""Only a space parts the function and the organisation."""
REPORT = """VERSLAG BUITENLANDSE DIENSTREIS
Gemeente Ede, bezoek aan Graz, 3 tot en met 5 juni 2019
WIE HEB JE ONTMOET? (BENOEM DE FUNCTIE)
{lines}
WAT HEEFT DE REIS OPGELEVERD?
Veel ideeën over de openbare ruimte."""


def _case(number: int, formats: tuple[str, ...], chosen: random.Random) -> Case:
    """A report with five people, whose lines are as *chosen* says."""
    lines, wanted = [], []
    for one in chosen.sample(filling.people(), 5):
        line = chosen.choice(formats)
        lines.append(line.format(name=one.name, job=one.job, body=one.organisation))
        job = one.job if "{job}" in line else ""
        wanted.append([one.name, job, one.organisation])
    text = REPORT.format(lines="\n".join(lines))
    return Case(f"{number}-formats", document(text), {"contacts": wanted})


@pytest.mark.parametrize(("formats", "least"), [(MARKED, 0.92), (UNMARKED, 0.7)])
def test_most_lines_are_right_and_none_is_wrong_without_a_doubt(
    formats: tuple[str, ...], least: float
) -> None:
    chosen, vocabulary, score = random.Random(1), known.read(DOCS).vocabulary, Score()
    for number in range(60):
        case = _case(number, formats, chosen)
        score_contacts(case, recognise(case.document, vocabulary), score)
    notes = "\n".join(score.notes)
    assert score.unflagged == []
    assert (score.precision >= least, score.recall >= least) == (True, True), f"{score}\n{notes}"


def test_a_name_that_nobody_knows_before_an_organisation_in_brackets() -> None:
    lines = "Xandjesh Ramaut (gemeente Gent)\nhoofd groen: Anna Bos, stad Luik"
    found = recognise(document(REPORT.format(lines=lines)), known.read(DOCS).vocabulary).contacts
    assert [(one.name, one.organisations) for one in found] == [
        ("Xandjesh Ramaut", ("gemeente Gent",)), ("Anna Bos", ("stad Luik",)),
    ]  # fmt: skip
