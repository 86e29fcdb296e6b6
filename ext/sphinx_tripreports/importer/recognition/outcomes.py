"""What the trip brought, and of which kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ...i18n import console as _
from ...model import sentences
from .follow_ups import title_of
from .lines import Line
from .proposals import OutcomeProposal
from .sections import Section

_KINDS: Final = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("award", r"\b(?:prijs|award|gewonnen|winnaar|nominatie|genomineerd)\b"),
        ("presentation", (r"gepresenteerd|\bpresentaties? (?:is |zijn |werd |werden )?(?:gegeven"
                         r"|gehouden)|workshops? gegeven|pitch|onze presentatie|presentatie gegeven"
                         r"|lezing gegeven")),
        ("visibility", (r"zichtba|naamsbekendheid|bekendheid|op de kaart|\bpers\b|\bmedia\b"
                       r"|interview|aandacht|profiler|positie verkregen|\bbekeken\b")),
        ("collaboration", (r"samenwerk|intentieverklaring|\bmou\b|getekend|ondertekend|convenant"
                          r"|partnerschap|verlengd|gezamenlijk|verklaring|gesprekken gevoerd")),
        ("network", (r"netwerk|contacten|\bband(?:en)?\b|relaties?\b|kennisgemaakt"
                    r"|contact(?:en)? (?:gelegd|bij)|\bleads\b|klanten")),
        ("knowledge", (r"kennis|geleerd|leren\b|inzicht|\bles(?:sen)?\b|idee|voorbeeld|inspiratie"
                      r"|begrip|beeld\b|ervaring|weten (?:nu|we)|gezien dat|blijkt")),
    )
)  # fmt: skip
_STRONG: Final = re.compile(
    r"\b(?:op de kaart (?:is )?gezet|contacten gelegd|(?:kennis|kansen|ideeën"
    r"|ervaringen?)\b[^.]*\b(?:opgehaald|opgedaan|gedeeld|uitgewisseld)|"
    r"netwerk (?:is )?(?:verbreed|uitgebreid|versterkt)|prijs gewonnen|award gewonnen|(?:ons|mij"
    r"|heeft|hebben) [^.]*\bgeleerd dat|"
    r"banden? (?:is |zijn )?[^.]*versterkt|intentieverklaring|ondertekend|wij hebben geleerd"
    r"|verbindingen [^.]*\bgelegd|opgeleverd)",
    re.IGNORECASE,
)
_NONE: Final = re.compile(r"^\W*(?:geen|niets|n\.?v\.?t|nvt|-)\b", re.IGNORECASE)
_LEAST_WORDS: Final = 3


def find(sections: list[Section]) -> list[OutcomeProposal]:
    """Outcomes below the questions that ask for them, in the order of the report."""
    asked = [
        outcome
        for section in sections
        if section.role == "outcomes"
        for line in section.lines
        for outcome in _of_line(line)
    ]
    return asked or [
        outcome
        for section in sections
        if section.role in ("", "other", "purpose", "programme")
        for line in section.lines
        for outcome in _told(line)
    ]


def _told(line: Line) -> Iterator[OutcomeProposal]:
    """Where nothing asks for outcomes, only sentences that can hardly be anything else."""
    for part in _sentences(line):
        if _STRONG.search(part.text):
            doubt = _("This does not stand among the outcomes. Is it one?")
            kind, doubts = _kind(part.text)
            yield OutcomeProposal(title_of(part.text), kind, part, False, (doubt, *doubts))


def _of_line(line: Line) -> Iterator[OutcomeProposal]:
    if _NONE.match(line.text) or line.text.endswith(":"):
        return
    parts = [line] if line.kind == "item" else list(_sentences(line))
    for part in parts:
        kind, doubts = _kind(part.text)
        if len(part.text.split()) < _LEAST_WORDS or (not kind and line.kind != "item"):
            continue
        yield OutcomeProposal(
            title_of(part.text), kind, part, line.is_whole and len(parts) == 1, doubts
        )


def _sentences(line: Line) -> Iterator[Line]:
    start = 0
    for sentence in sentences.split(line.text):
        yield line.part(start, start + len(sentence))
        start += len(sentence)


def _kind(text: str) -> tuple[str, tuple[str, ...]]:
    found = [kind for kind, pattern in _KINDS if pattern.search(text)]
    if not found:
        return "", (_("Of which kind is this outcome?"),)
    return found[0], () if len(found) == 1 else (_("Is this the right kind of outcome?"),)
