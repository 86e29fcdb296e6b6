"""The text of a page as an audience may have it; nothing else of the page is ever parsed.

All that is withheld is taken out of the source text, and its lines stay empty: labels, headings,
footnotes and links in it have no effect, and what remains stands on the line where it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from . import names
from .audiences import INTERNAL, Rules, may_see, reduce_contact, shown_as
from .fences import Fenced, fenced_blocks
from .fields import Fields
from .parsing import RECORD_OPTIONS
from .pieces import pieces
from .records import Contact, Problem
from .role_text import Hidden, Knowledge, Roles
from .sections import heading_out_of_place
from .survey import (
    body_lines,
    inner_lines,
    is_audience,
    labels_in,
    level_of,
    options_of,
    record_of,
    unknown_audience,
)

_NAMES: Final = "|".join(
    name for name in ("audience", *names.DIRECTIVES)
    if names.canonical(names.DIRECTIVES, name) == "audience"
)  # fmt: skip
_MEANT: Final = re.compile(
    rf"\{{(?:trip:)?(?:{_NAMES})\}}|\{{(?:trip:)?contact\w*\}}`+[^`]*\|", re.IGNORECASE
)
"""What there is to redact for internal readers: fences of audience blocks, words for others."""
_KEPT: Final = ("job-title", "organisation", "person-kind", "cities", "themes", "topics",
                "evidence")  # fmt: skip
"""Options of a contact that say nothing about who it is, if the rules allow the organisation."""
_PRIVATE: Final = ("name-public", "ground")
"""Options of a contact that no audience outside needs."""


class Redacted(NamedTuple):
    """A page as an audience may have it, what was taken out, and what is wrong with it."""

    text: str
    hidden: list[Hidden]
    problems: list[Problem]


def redact(text: str, docname: str, audience: str, rules: Rules, known: Knowledge) -> Redacted:
    """Take out of the *text* of the page *docname* what *audience* may not see."""
    if audience == INTERNAL and not _MEANT.search(text):
        return Redacted(text, [], [])
    page = _Page(text, docname, audience, rules, known)
    page.take_out_blocks()
    page.take_out_evidence()
    page.rewrite_roles()
    return Redacted("\n".join(page.lines), page.hidden, page.problems)


class _Page:
    """A page while it is redacted; *lines* change, *typed* are the lines as typed."""

    def __init__(
        self, text: str, docname: str, audience: str, rules: Rules, known: Knowledge
    ) -> None:
        self.docname = docname
        self.audience = audience
        self.rules = rules
        self.known = known
        self.lines = text.split("\n")
        self.typed = body_lines(text)
        self.blocks = fenced_blocks(self.typed)
        self.hidden: list[Hidden] = []
        self.problems: list[Problem] = []
        self.gone: set[int] = set()
        self.roles = Roles(audience, known, self._hide, self.problems)

    # Blocks -----------------------------------------------------------------------------------

    def take_out_blocks(self) -> None:
        """Take out what audience blocks, contacts and toctrees hold for others."""
        for block in self.blocks:
            if is_audience(block):
                self._check(block)
            if block.start in self.gone:
                continue
            kind = names.canonical(names.DIRECTIVES, block.name)
            if kind == "audience":
                self._audience(block)
            elif kind == "contact" and self.audience != INTERNAL:
                self._contact(block)
            elif kind == "toctree" and self.audience != INTERNAL:
                self._toctree(block)

    def _audience(self, block: Fenced) -> None:
        """An audience block: nothing of it remains but, for those who may see it, its inside."""
        self.lines[block.start] = block.lead if block.lead.strip() else ""
        if block.closed:
            self.lines[block.end] = ">" * self.typed[block.end].count(">")
        if not may_see(self.audience, level_of(block)):
            self._take_out(block.inside, "block")

    def _check(self, block: Fenced) -> None:
        """Report what leaves in doubt what an audience block holds."""
        line = block.start + 1
        if names.normalise(block.argument) not in names.AUDIENCES:
            self.problems.append(unknown_audience(block.name, block.argument, line))
        if not self._ends_clearly(block):
            self.problems.append(
                Problem("audience-open", line, {"fence": block.mark + block.mark[0]})
            )
        found = heading_out_of_place(self.typed, self.blocks, block)
        if found is not None:
            values = {"text": self.typed[found].strip(" #>"), "directive": block.name}
            self.problems.append(Problem("heading", found + 1, values))

    def _ends_clearly(self, block: Fenced) -> bool:
        """Whether its own fence ends *block*, and not one that was meant for something inside.

        A bare fence further on that could have ended it as well leaves that in doubt.
        """
        inner = [other for other in self.blocks if other.outer is block]
        bare = (
            other.mark[0] == block.mark[0] and len(other.mark) >= len(block.mark)
            for other in self.blocks
            if other.start > block.end and self.typed[other.start].strip(" \t>") == other.mark
        )
        return block.closed and all(other.closed for other in inner) and not any(bare)

    def _toctree(self, block: Fenced) -> None:
        for index, line in zip(block.inside, inner_lines(self.typed, block), strict=True):
            entry = line.strip()
            if entry and not entry.startswith(":") and self.known.hides_entry(entry):
                self._hide(entry, "identifier", index)
                self._blank(index)

    # Contacts ---------------------------------------------------------------------------------

    def _contact(self, block: Fenced) -> None:
        """A contact, reduced to what the rules let the audience know."""
        contact = record_of(self.typed, block, self.docname)
        assert isinstance(contact, Contact)
        if contact.unverified:  # what kind of person it is may be wrong, and so what may be shown
            self.problems.append(Problem("unchecked-contact", block.start + 1, {}))
        reduced = reduce_contact(contact, self.audience, self.rules)
        if reduced is None:
            last = block.end + 1 if block.closed else block.end
            self._take_out(range(block.start, last), "block")
        elif reduced.name == contact.name:
            self._options(block, lambda name, _value: name not in _PRIVATE)
        else:
            self._name(contact, block.start)
            self.lines[block.start] = f"{block.lead}{block.mark}{{{block.name}}}"
            kept = [name for name in _KEPT if name != "organisation" or reduced.organisations]
            self._options(block, lambda name, _value: name in kept)
            body = options_of(self.typed, block).body_start
            self._take_out(range(block.start + 1 + body, block.end), "block")

    def _name(self, contact: Contact, index: int) -> None:
        if contact.name:
            self._hide(contact.name, "name", index)

    def _options(self, block: Fenced, keep: Callable[[str, str], bool]) -> None:
        """Leave out the options of a record that are not to be kept, by name and value.

        Those that stay close ranks: an empty line would end the options.
        """
        fields = Fields(RECORD_OPTIONS["contact"], "contact", 0)
        options, body = options_of(self.lines, block)
        first = block.start + 1
        starts = [option.line - 1 for option in options]
        kept: list[str] = self.lines[first : starts[0]] if starts else []
        for option, start, end in zip(options, starts, [*starts[1:], first + body], strict=False):
            if keep(fields.name(option.key), option.value):
                kept += self.lines[start:end]
            elif option.value:
                kind = "identifier" if option.key.casefold() == "id" else "block"
                self._hide(option.value, kind, start)
        self.lines[first : first + body] = kept + [""] * (body - len(kept))

    def take_out_evidence(self) -> None:
        """Let no record point at a sentence that is gone."""
        gone = {label for index in self.gone for label in labels_in(self.typed[index])}
        for block in self.blocks if gone else ():
            if block.start not in self.gone and record_of(self.typed, block, self.docname):
                self._options(block, lambda name, value: name != "evidence" or value not in gone)

    # Roles ------------------------------------------------------------------------------------

    def rewrite_roles(self) -> None:
        """Replace roles that name what the audience may not see."""
        text = {index for block in self.blocks if block.literal for index in block.inside}
        text |= {index for index, line in enumerate(self.typed) if not line}
        for start, end in _runs(self.lines, text):
            together = "\n".join(self.lines[start:end])
            if "}`" in together:
                changed = self.roles.rewrite(together, start).split("\n")
                # Lines that a role took are empty now, below the paragraph.
                self.lines[start:end] = changed + [""] * (end - start - len(changed))

    # Lines ------------------------------------------------------------------------------------

    def _take_out(self, lines: Iterable[int], kind: str) -> None:
        """Empty *lines* and note all that stood there."""
        taken = [index for index in lines if index not in self.gone]
        for piece in pieces((index, self.typed[index]) for index in taken):
            self._hide(piece.text, kind if piece.kind == "text" else piece.kind, piece.line)
        for contact, index in self._contacts_in(taken):
            self._name(contact, index)
        for index in taken:
            self._blank(index)

    def _contacts_in(self, lines: Iterable[int]) -> Iterator[tuple[Contact, int]]:
        """Contacts within *lines* whose name the audience may not see anywhere."""
        wanted = set(lines)
        for block in self.blocks:
            if block.start not in wanted:
                continue
            record = record_of(self.typed, block, self.docname)
            if isinstance(record, Contact) and not self._may_name(record):
                yield record, block.start

    def _may_name(self, contact: Contact) -> bool:
        return shown_as(contact, self.audience, self.rules) == "name"

    def _hide(self, text: str, kind: str, index: int) -> None:
        self.hidden.append(Hidden(text, kind, index + 1))

    def _blank(self, index: int) -> None:
        self.lines[index] = ""
        self.gone.add(index)


def _runs(lines: list[str], without: set[int]) -> Iterator[tuple[int, int]]:
    """Start and end of each run of lines with text, leaving out the lines *without*."""
    start = None
    for index, line in enumerate([*lines, ""]):
        if line.strip() and index not in without:
            start = index if start is None else start
        elif start is not None:
            yield start, index
            start = None
