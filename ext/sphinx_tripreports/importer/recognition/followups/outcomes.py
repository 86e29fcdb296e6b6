"""What the trip brought, and of which kind.

What the heading asks decides: below "resultaten" stands what we have now, below "lessen" all is
knowledge, and findings are mostly facts about the place: only a list tells what we learned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from ....i18n import console as _
from ....model import sentences
from ..proposals import OutcomeProposal
from ..structure.lines import Line
from ..structure.sections import Section
from . import agreements, clauses, verbs
from .agreements import Strength
from .due import Due
from .follow_ups import title_of

_LISTS: Final[Any] = verbs.LISTS["outcome_kinds"]


def _pattern(words: list[str]) -> re.Pattern[str]:
    ends = (re.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else "") for word in words)
    return re.compile(rf"\b(?:{'|'.join(ends)})\b", re.IGNORECASE)


_KINDS: Final = {kind: _pattern(words) for kind, words in _LISTS.items()}
_FIRST: Final = {"award": 0, "presentation": 1}
"""These decide wherever they stand: ``De aanpak is gepresenteerd``."""
_LESSONS: Final = re.compile(
    r"geleerd|\bles(?:sen)?\b|leerpunt|nemen (?:we|wij) .*mee|neem ik mee|inzicht|conclusie", re.I
)
_FINDINGS: Final = re.compile(r"bevinding|waarneming|\bconclusie", re.IGNORECASE)
_STRONG: Final = re.compile(
    r"\b(?:op de kaart (?:is )?gezet|contacten gelegd|(?:kennis|kansen|ideeën|ervaringen?)\b[^.]*"
    r"\b(?:opgehaald|opgedaan|gedeeld|uitgewisseld)"
    r"|netwerk (?:is )?(?:verbreed|uitgebreid|versterkt)"
    r"|(?:prijs|award) gewonnen|(?:ons|mij|heeft|hebben) [^.]*\bgeleerd dat|banden? (?:is |zijn )?"
    r"[^.]*(?:versterkt|aangehaald)|intentieverklaring|ondertekend|wij hebben geleerd"
    r"|verbindingen [^.]*\bgelegd|opgeleverd)",
    re.IGNORECASE,
)
_OURS: Final = re.compile(
    r"\b(?:wij|we|ons|onze|onszelf|ik|mij|delegatie|gemeente|nu|hierdoor|bezoek|reis)\b",
    re.IGNORECASE,
)
_NONE: Final = re.compile(r"^\W*(?:geen|niets|n\.?v\.?t|nvt|-)\b", re.IGNORECASE)
_DENIED: Final = re.compile(
    r"\b(?:niets|geen enkele|zou(?:den)?|wil(?:len)? graag|hopen)\b|^minder\b|^zie\b|\?\W*$",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"^(?:dit|dat|deze|die|daar(?!naast)\w*|hier\w*|zij|ze|hij)\b", re.IGNORECASE
)
_UNCERTAIN: Final = re.compile(
    r"\b(?:niet|geen|nooit|nauwelijks|amper|weinig|wil(?:len)?|graag|kan|kunnen|moet(?:en)?|mits"
    r"|misschien|wellicht|mogelijk|hangt|als|vinden|vindt|volgens|maar|hoop\w*|zullen|zal|gaat|gaan"
    r"|mis(?:sen|t)|ontbreekt|ontbreken|gebrek|tekort|klopt|lijkt|lijken)\b",
    re.IGNORECASE,
)
_SOFT: Final = re.compile(r"\b(?:voorbeeld|cijfers|informatie|model|aanpak|materiaal|band)\b", re.I)
"""What may be brought home, but is as well only a word of the sentence if that has a verb."""
_SUBJECT: Final = re.compile(
    r"(?:wij|we|ik|(?:de|onze) delegatie|(?:de|onze) gemeente\b.*|(?:het|ons|dit) bezoek"
    r"|(?:de|deze|onze) reis|(?:de|onze) gesprekken|er)$",
    re.IGNORECASE,
)
_FRONT: Final = 5
"""Words in which a phrase without a verb says what it is: ``Een helder beeld van ...``."""
_LABEL: Final = re.compile(r"^(?:les|inzicht|leerpunt|resultaat)\w*\b[^:.]{0,25}:", re.IGNORECASE)
_INTRO: Final = re.compile(r"^(?:vooral|verder|ook|daarnaast|bovendien|ten slotte)[,:]?\s+", re.I)
_INLINE: Final = re.compile(r"(?:^|(?<=[\s.;]))\(?\d\)\s+")
_FEWEST_WORDS: Final = 4
_FEW: Final = 3
"""Sentences: so short an answer tells nothing but outcomes."""


def find(sections: list[Section], own: str = "") -> list[OutcomeProposal]:
    """Outcomes below the questions that ask for them, in the order of the report.

    Args:
        sections: of the report.
        own: name of the municipality whose report it is, or "".
    """
    asked = [
        outcome
        for section in sections
        if section.role == "outcomes"
        for outcome in _Asked(section, own).find()
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


class _Asked:
    """Finds outcomes below one heading that asks for them."""

    def __init__(self, section: Section, own: str) -> None:
        self.lines = section.lines
        self.own = own
        self.is_lessons = bool(_LESSONS.search(section.title))
        self.is_findings = bool(_FINDINGS.search(section.title))
        self.is_short = sum(len(list(_sentences(line))) for line in self.lines) <= _FEW

    def find(self) -> Iterator[OutcomeProposal]:
        for line in self.lines:
            if line.text.endswith(":"):
                continue
            is_listed = line.kind == "item" or bool(_INLINE.search(line.text))
            parts = [line] if line.kind == "item" else list(_parts(line))
            for part in parts:
                if self._is_outcome(part, is_listed):
                    kind, doubts = self._kind(part)
                    is_line = line.is_whole and len(parts) == 1
                    yield OutcomeProposal(title_of(part.text), kind, part, is_line, doubts)

    def _is_outcome(self, part: Line, is_listed: bool) -> bool:
        text = part.text
        if _NONE.match(text) or _DENIED.search(text) or text.isupper():
            return False
        has_kind = bool(_kind(text)[0])
        length = len(re.findall(r"\w+", text))
        if not has_kind and (length < 2 or (length < _FEWEST_WORDS and not is_listed)):
            return False  # "Veel.", "Drie dingen:"
        if is_listed:
            return True
        if (_GOES_ON.match(text) and not has_kind) or agreements.strength(
            text, Due(), ""
        ) == Strength.SAID:
            return False
        if has_kind and (not self.is_findings or self._is_ours(text)):
            return True
        if self.is_findings:
            return False
        clause = clauses.read(text)
        is_result = not clause.verb or agreements.is_done(text, clause) or self._is_ours(text)
        return is_result if not self.is_lessons else self.is_short

    def _is_ours(self, text: str) -> bool:
        """Whether it tells of us, and not only of the place."""
        return bool(_OURS.search(text)) or bool(self.own and self.own in text)

    def _kind(self, part: Line) -> tuple[str, tuple[str, ...]]:
        kind, doubts = _kind(part.text)
        if not kind and (self.is_lessons or self.is_findings):
            return "knowledge", (_("Is this the right kind of outcome?"),)
        # A sentence with such a word may still be about something else.
        if not doubts and not self._is_certain(part.text):
            doubts = (_("Is this the right kind of outcome?"),)
        if not kind and clauses.read(part.text).verb and not self._is_ours(part.text):
            doubts = (_("Is this what the trip brought?"), *doubts)
        return kind, doubts

    def _is_certain(self, text: str) -> bool:
        """Whether a word of a kind shows what this is: said of us, or as the head of a phrase."""
        bare = _INTRO.sub("", text)
        if _LABEL.match(bare):
            return True
        if _UNCERTAIN.search(text):
            return False
        if _STRONG.search(text):
            return True
        clause = clauses.read(bare)
        if not clause.verb:
            return _is_headed(bare)
        is_own = bool(self.own and self.own in clause.subject)
        is_ours = (
            is_own or _SUBJECT.match(clause.subject) or re.match(r"er (?:is|zijn)\b", bare, re.I)
        )
        return bool(is_ours and not _SOFT.search(text))


def _is_headed(text: str) -> bool:
    """Whether a phrase says first what was brought home: ``Een helder beeld van ...``.

    Not where a word may be a verb that we do not know: ``Aandacht voor sensoren daalt``.
    """
    if re.match(r"(?:de|het) (?!inzicht|besef|toezegging)", text, re.IGNORECASE):
        return False
    front = " ".join(text.split()[:_FRONT])
    head = re.split(r"[,:(]|\b(?:dat|die|hoe|waar\w*|wat)\b", text)[0]
    is_verb = re.search(
        r"\b(?!met\b|het\b|uit\b|niet\b|tot\b|(?:in|be|ge)\w+t\b)[a-z]{3,}t\b", head
    )
    return is_verb is None and any(pattern.search(front) for pattern in _KINDS.values())


def _parts(line: Line) -> Iterator[Line]:
    """The points of a line that numbers them (``1) ... 2) ...``), or else its sentences."""
    marks = [match for match in _INLINE.finditer(line.text) if match.start()]
    if not marks:
        yield from _sentences(line)
        return
    first = _INLINE.match(line.text)
    starts = [first.end() if first else 0, *(match.end() for match in marks)]
    ends = [*(match.start() for match in marks), len(line.text)]
    for start, end in zip(starts, ends, strict=True):
        yield next(_sentences(line.part(start, end)))


def _sentences(line: Line) -> Iterator[Line]:
    start = 0
    for sentence in sentences.split(line.text):
        yield line.part(start, start + len(sentence))
        start += len(sentence)


def _kind(text: str) -> tuple[str, tuple[str, ...]]:
    """The kind that the first word in *text* shows, and a doubt if others show others."""
    text = _INTRO.sub("", (sentences.split(text) or [text])[0])
    found = sorted(
        (_FIRST.get(kind, len(_FIRST)), match.start(), kind)
        for kind, pattern in _KINDS.items()
        if (match := pattern.search(text))
    )
    if not found:
        return "", (_("Of which kind is this outcome?"),)
    return found[0][2], () if len(found) == 1 else (_("Is this the right kind of outcome?"),)
