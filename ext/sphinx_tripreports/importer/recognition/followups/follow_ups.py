"""Agreements, actions and promises: what happens after the trip.

Below a heading that asks for them every item and every sentence may be one; elsewhere only what
says so plainly (`agreements`).  Each action is a proposal of its own, also two in one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ....i18n import console as _
from ....model import sentences
from ....model.text import fold
from .. import names
from ..proposals import FollowUpProposal
from ..structure.lines import Line
from ..structure.sections import Section
from . import (
    action_tables,
    agreements,
    certain,
    clauses,
    statements,
    told_actions,
)
from . import due as due_
from .action_sections import (
    first_year,
    is_asked,
    is_beyond_label,
    opened,
)
from .actions import divided, is_second
from .agreements import Strength
from .owners import Owners
from .told_actions import Told

_INTRO: Final = re.compile(
    r"^(?:nr\.?\s*\d+\s*:\s*|\(?(?:\d{1,2}|[a-h])\)\s+|(?:ja|jazeker|zeker|inderdaad)\b[,.!:]?\s*"
    r"|(?:actie(?:punt)?|afspraak)\s*\d*\s*:\s*"
    r"|(?:en|maar|dat|die|waarna|waarop|terwijl|tot slot|ten slotte|verder)[,:]?\s+(?=\w))",
    re.IGNORECASE,
)
_FRAGMENT: Final = re.compile(r"(?:en |maar |of )?(?:dat|die|omdat|zodat|waar\w*)\b")
"""How the rest of a sentence begins, when its lines are paragraphs or items."""
_BOX: Final = re.compile(r"^\[?(?P<mark>[xX✓☑☒])\]\s*")
_TOLD_IN: Final = ("", "other", "outcomes", "contacts", "programme", "locations")
_ALL_OF_IT: Final = 12
"""Lines of an introduction that is in fact the report."""
_TITLE_LENGTH: Final = 140
_LONGEST: Final = 400


class FollowUps:
    """Finds agreements in the sections of a report."""

    def __init__(self, owners: Owners, end: str, year: int = 0) -> None:
        self.owners = owners
        self.end = end
        """ISO date of the last day of the trip, or ""."""
        self.year = year
        """Of the trip, where that is known without an end."""
        self.after = end
        """ISO date after which actions are due; of a trip without an end 1 January of its year."""

    def find(self, sections: list[Section]) -> list[FollowUpProposal]:
        """Follow-ups in the order of the report."""
        year = self.year or first_year(sections)
        self.after = self.end or (f"{year}-01-01" if year else "")
        found: list[FollowUpProposal] = []
        told: list[Line] = []
        for section in opened(sections):
            asked = is_asked(section)
            for grid in section.grids:
                rows = action_tables.rows(grid, asked, self.owners, self.after)
                found += map(self._of_row, rows)
            if asked:
                found += self._asked(section)
            elif section.role in _TOLD_IN or len(section.lines) >= _ALL_OF_IT:
                told += section.lines
        has_own = len(found) > 1 or (bool(found) and any(map(is_asked, sections)))
        found += self._chosen(told, has_own)
        found.sort(key=lambda one: (one.line.paragraph, one.line.start))
        return [certain.of_follow_up(one, self._is_action(one.line)) for one in found]

    # --- below a heading that asks for agreements ------------------------------------------------

    def _asked(self, section: Section) -> Iterator[FollowUpProposal]:
        """All that may be an agreement; text behind a list, or behind a label, must say so."""
        listed = False
        for line in section.lines:
            is_one = len(sentences.split(line.text)) == 1
            if is_one and (statements.is_none(line.text) or agreements.introduces(line.text)):
                continue
            if statements.is_signature(line.text):
                continue
            is_item = line.kind == "item" or not re.search(r"[.!?]\s|[.!?]$", line.text)
            if is_item and (len(line.text.split()) > 1 or line.kind == "item"):
                yield from self._of_item(line, listed and line.kind != "item")
            elif not is_item:
                yield from self._sentences(line, listed or is_beyond_label(section, line))
            listed = listed or line.kind == "item"

    def _of_item(self, line: Line, is_loose: bool) -> Iterator[FollowUpProposal]:
        if len(line.text) > _LONGEST:
            yield from self._sentences(line, is_loose)
            return
        found = [(group, divided(group)) for group in self._groups_of_item(line)]
        is_one = line.is_whole and sum(len(parts) for _group, parts in found) == 1
        before = ""
        for part, first in ((part, parts[0]) for _group, parts in found for part in parts):
            strength = self._strength(part.text)
            told, before = before, part.text
            if strength == Strength.AGAINST or (is_loose and strength < Strength.LIKELY):
                continue
            if self._is_of_another(part, first):
                continue
            made = self._made(part, is_one, (), first, told)
            if len(found) > 1 and strength < Strength.LIKELY and made.doubts:
                continue  # why the action is needed that its next sentence says
            is_told = bool(made.owner or made.due or made.due_phrase)
            if line.kind == "item" or ((strength or is_told) and not _is_name(line.text)):
                yield made

    def _groups_of_item(self, line: Line) -> list[Line]:
        """An item; or its parts, if a later sentence of it plainly says another action."""
        starts = [0]
        for group in statements.of_line(line)[1:]:
            clause = clauses.read(group.text)
            strength = self._strength(group.text)
            is_likely = clause.mood in ("does", "will") and strength >= Strength.LIKELY
            is_theirs = clause.mood == "does" and self.owners.may_own(clause.subject)
            is_timed = clause.mood == "passive" and bool(due_.of(group.text, self.after).phrase)
            is_action = is_likely or (strength == Strength.ACTION and (is_theirs or is_timed))
            if clause.subject and is_action:
                starts.append(group.start - line.start)
        if len(starts) == 1:
            return [line]
        return [line.part(*ends) for ends in zip(starts, [*starts[1:], None], strict=True)]

    def _sentences(self, line: Line, is_loose: bool) -> Iterator[FollowUpProposal]:
        groups = statements.of_line(line)
        for number, group in enumerate(groups):
            parts = divided(group)
            before = groups[number - 1].text if number else ""
            for part in parts:
                strength = self._strength(part.text)
                if self._is_of_another(part, parts[0]):
                    continue
                is_all = line.is_whole and len(groups) == len(parts) == 1
                made = self._made(part, is_all, (), parts[0], before)
                is_told = bool(made.owner or made.due or made.due_phrase)
                if strength < (Strength.LIKELY if is_loose else Strength.NONE) or not (
                    strength or is_told
                ):
                    continue
                is_half = len(parts) > 1 and not (made.due or made.due_phrase)
                is_weak = strength == Strength.NONE or (strength == Strength.ACTION and not is_told)
                if is_half or is_weak:
                    made = made._replace(doubts=(*made.doubts, _("Is this an agreement?")))
                yield made

    # --- elsewhere -------------------------------------------------------------------------------

    def _chosen(self, lines: list[Line], has_own: bool) -> Iterator[FollowUpProposal]:
        """Only what is clearly about later; in a report that lists them, only what is agreed."""
        groups = [group for line in lines for group in statements.of_line(line)]
        sentences_ = [divided(group) for group in groups if not _FRAGMENT.match(group.text)]
        told = [
            Told(part, self._strength(part.text), due_.of(part.text, self.after),
                 self.owners.of(part.text), number / len(sentences_), number)
            for number, parts in enumerate(sentences_)
            for part in parts
        ]  # fmt: skip
        if has_own:
            told = [one for one in told if one.strength == Strength.SAID]
        else:
            told = told_actions.chosen(told, self.end, self.owners.municipality)
        doubt = _("This does not stand among the agreements; is it one?")
        for one in told:
            first, last = sentences_[one.sentence][0], sentences_[one.sentence - 1][-1]
            before = last.text if last.paragraph == first.paragraph and one.sentence else ""
            yield self._made(one.line, False, (doubt,), first, before)

    # --- one proposal ----------------------------------------------------------------------------

    def _strength(self, text: str) -> Strength:
        return agreements.strength(_without_intro(text), due_.of(text, self.after), self.end)

    def _is_of_another(self, part: Line, first: Line) -> bool:
        """Whether a part goes on with what is none: ``sluit de vergadering en dankt allen``."""
        is_first_none = self._strength(first.text) == Strength.AGAINST
        return part != first and is_first_none and clauses.read(part.text).position == 0

    def _is_action(self, line: Line) -> bool:
        if line.kind == "text" and not line.is_whole:
            # One of several sentences tells as often how things are, or how something will go.
            return self._strength(line.text) >= Strength.LIKELY
        return line.kind == "cell" or self._strength(line.text) >= Strength.ACTION

    def _made(
        self,
        line: Line,
        is_line: bool,
        doubts: tuple[str, ...] = (),
        first: Line | None = None,
        before: str = "",
    ) -> FollowUpProposal:
        """The proposal of a line.

        Args:
            line: the words that say it.
            is_line: they are a line about nothing else.
            doubts: what is known to be doubtful.
            first: the part of the same sentence that has the subject.
            before: the sentence before it, which may say who ``zij`` is.
        """
        text, status = line.text, "open"
        if _BOX.match(text):
            status, text = "done", _BOX.sub("", text)
        text = _without_intro(text)
        when, owner = due_.of(text, self.after), self.owners.of(text)
        if first is not None and not owner.name and is_second(text):
            owner = self.owners.of(first.text)
            doubts = (*doubts, _("Is this an agreement?"))  # or a part of the one before
        elif not owner.name and fold(clauses.read(text).subject) in ("hij", "zij", "ze"):
            owner = self.owners.antecedent(before)
        if (found := agreements.status_of(text)) != "open":
            question = {"done": _("Is this done?"), "in-progress": _("Is this going on?")}
            status, doubts = found, (*doubts, question[found])
        doubts = (*doubts, *owner.doubts, *when.doubts)
        return FollowUpProposal(title_of(text), owner.name, when.date, when.phrase, line, is_line,
                                status, doubts)  # fmt: skip

    def _of_row(self, row: action_tables.Row) -> FollowUpProposal:
        made = self._made(row.line, False, row.doubts)
        if not row.has_columns:
            return made
        doubts = (*row.doubts, *row.due.doubts)
        owner = row.owner or ("" if row.has_owner else made.owner)
        if row.due.date or row.due.phrase or row.has_due:
            made = made._replace(due=row.due.date, due_phrase=row.due.phrase)
        return made._replace(
            title=title_of(row.text), owner=owner, doubts=doubts, status=row.status or made.status
        )


def _without_intro(text: str) -> str:
    """*text* without opening words, but for those that say where the verb of the clause stands."""
    return text if re.match(r"(?:waarna|waarop)\b", text) else _INTRO.sub("", text)


def _is_name(text: str) -> bool:
    """Whether a line is the name of a person, as below a letter."""
    name = names.at_start(text.strip(" ."))
    return name is not None and name.end == len(text.strip(" ."))


def title_of(text: str) -> str:
    """A sentence as a title: without opening words and full stop, cut at a word if long."""
    first = sentences.split(text)[0].strip() if sentences.split(text) else text
    first = _INTRO.sub("", first).strip(" .;,") or text.strip()
    if len(first) > _TITLE_LENGTH:
        first = first[:_TITLE_LENGTH].rsplit(" ", 1)[0] + " …"
    return first[:1].upper() + first[1:]
