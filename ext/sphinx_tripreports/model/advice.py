"""What a writer may want to look at again: advice, which fails nothing.

Each piece of advice is a `Problem`; `sphinx_tripreports.advice` has the sentences.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from . import form
from .readability import LONGEST_SENTENCE, NORMAL, Readability, split
from .records import Contact, FollowUp, Problem, Record, Records, Report

MOST: Final = 2
"""Pieces of advice of one kind that are given one by one; more become one line for the page."""
_MOST_LINES: Final = 8
"""Lines that are named where there are more."""
ALONE: Final = ("unverified", "weekday")
"""Kinds of which each one says something else."""
_DONE: Final = ("done", "cancelled")


def on_records(report: Report, page: Records) -> Iterator[Problem]:
    """What the records of a report lack, as far as a report can be expected to say it."""
    for reason in report.unverified:
        yield Problem("unverified", report.line, {"reason": reason})
    for record in page.all():
        if record.unverified:
            yield Problem("unverified", record.line, {"reason": record.unverified})
        if not record.quote:
            yield Problem("no-evidence", record.line, {"name": record.label})
        for code in _lacking(record):
            yield Problem(code, record.line, {"name": record.label})
    if not page.outcomes:
        yield Problem("no-outcome", report.line, {})


def _lacking(record: Record) -> Iterator[str]:
    if isinstance(record, Contact):
        if not record.organisations:
            yield "contact-organisation"
    elif isinstance(record, FollowUp) and record.status not in _DONE:
        if not record.owner:
            yield "follow-up-owner"
        if not (record.due or record.due_phrase):
            yield "follow-up-date"


def on_answers(report: Report, answered: Iterable[tuple[str, bool]]) -> Iterator[Problem]:
    """Questions of the standard form that a report leaves open (see `form.unanswered`)."""
    for question in form.unanswered(answered):
        yield Problem("missing-answer", report.line, {"name": question.text})


def on_text(
    report: Report, paragraphs: Iterable[tuple[str, int]], measured: Readability | None
) -> Iterator[Problem]:
    """Sentences that are too long, and a text that is hard as a whole.

    Args:
        report: what the text belongs to.
        paragraphs: text as it is shown, line ends kept, and the line on which it starts.
        measured: what the text as a whole is like, if it has sentences.
    """
    for text, line in paragraphs:
        for sentence in split(text):
            if len(sentence.words) > LONGEST_SENTENCE:
                at = line + text.count("\n", 0, sentence.start)
                values = {"words": str(len(sentence.words)), "name": " ".join(sentence.words[:4])}
                yield Problem("long-sentence", at, values)
    if measured and measured.score < NORMAL:
        values = {"score": str(measured.score), "level": measured.level}
        yield Problem("readability", report.line, values)


def gather(problems: Iterable[Problem]) -> list[Problem]:
    """The same advice in fewer lines: of each kind at most `MOST`, or else one for all.

    The one for all stands at the first line, and has the values ``count``, ``lines`` and ``names``.
    """
    gathered: list[Problem] = []
    for code, group in groupby(sorted(problems, key=_order), key=lambda problem: problem.code):
        found = list(group)
        if len(found) > MOST and code not in ALONE:
            lines = list(dict.fromkeys(str(problem.line) for problem in found))
            if len(lines) > _MOST_LINES:
                lines[_MOST_LINES:] = ["…"]
            values = {"count": str(len(found)), "lines": ", ".join(lines),
                      "names": "; ".join(problem.values["name"] for problem in found)}  # fmt: skip
            found = [Problem(code, found[0].line, values)]
        gathered += found
    return gathered


def _order(problem: Problem) -> tuple[str, int]:
    return problem.code, problem.line
