"""The draft of a page: front matter, what is to be checked, and the text with its records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from ..i18n import console as _
from ..model.text import slug
from ..scaffold import quoted
from .document import (
    Aside,
    Block,
    Document,
    Image,
    Paragraph,
    paragraphs,
)
from .evidence import Marker
from .inline import escape, fenced
from .myst import render
from .readers.finish import without_gaps
from .recognition.gazetteer import City
from .recognition.proposals import (
    ContactProposal,
    Facts,
    OutcomeProposal,
    Proposal,
    Proposals,
)
from .recognition.structure.lines import Line
from .tables import with_header

IMAGES: Final = "images"
MARK: Final = "nakijken"
"""The option and key that say that something is still to be checked."""


class Draft(NamedTuple):
    """A page to be written.

    name: of its file, without suffix.
    text: all of it.
    cities: those that need a page of their own.
    """

    name: str
    text: str
    cities: tuple[City, ...]


def make(document: Document, proposals: Proposals, taken: Iterable[str]) -> Draft:
    """The draft of the page of *document*.

    Args:
        document: as it was read.
        proposals: what was recognised in it.
        taken: names of pages that exist already.
    """
    facts = proposals.facts
    name = page_name(document, facts, set(taken))
    cities = [*facts.cities, *([facts.municipality] if facts.municipality else [])]
    parts = [
        front_matter(document, facts),
        checklist(document, proposals),
        body(document, proposals, name),
    ]
    text = "\n\n".join(part for part in parts if part) + "\n"
    return Draft(name, text, tuple(dict.fromkeys(city for city in cities if not city.is_known)))


def page_name(document: Document, facts: Facts, taken: set[str]) -> str:
    """``den-haag-2021``; with the city, and a number, if there is such a page already."""
    municipality = facts.municipality.key if facts.municipality else ""
    base = "-".join(filter(None, (municipality, facts.start[:4])))
    if not municipality:
        base = slug(document.source_name.rsplit(".", 1)[0]) or "verslag"
    names = [base, *(f"{base}-{city.key}" for city in facts.cities[:1])]
    names += [f"{names[-1]}-{number}" for number in range(2, len(taken) + 3)]
    return next(name for name in names if name not in taken and name != "index")


# --- front matter --------------------------------------------------------------------------------


def front_matter(document: Document, facts: Facts) -> str:
    """The front matter, between its marks."""
    lines = [f"title: {quoted(_title(facts))}", "report:"]
    fields: tuple[tuple[str, str], ...] = (
        ("municipality", facts.municipality.key if facts.municipality else ""),
        ("start", facts.start),
        ("end", facts.end),
        ("travellers", f"{{count: {facts.travellers}}}" if facts.travellers else ""),
        ("cities", _list(city.key for city in facts.cities)),
        ("events", _list(facts.events)),
        ("themes", _list(facts.themes)),
        ("topics", _list(facts.topics)),
        ("case-number", quoted(facts.case_number) if facts.case_number else ""),
        ("source", f"{{file: {quoted(document.source_name)}, sha256: {document.sha256}}}"),
    )
    lines += [f"  {key}: {value}" for key, value in fields if value]
    if facts.doubts:
        lines.append(f"  {MARK}:")
        lines += [f"    - {quoted(_about(*doubt))}" for doubt in facts.doubts]
    return "\n".join(["---", *lines, "---"])


def _title(facts: Facts) -> str:
    if facts.title:
        return facts.title
    cities = ", ".join(city.name for city in facts.cities)
    return _("Trip to {cities} in {year}").format(cities=cities, year=facts.start[:4]) if (
        cities and facts.start) else _("Trip report")  # fmt: skip


def _list(keys: Iterable[str]) -> str:
    found = list(keys)
    return f"[{', '.join(found)}]" if found else ""


def _about(field: str, doubt: str) -> str:
    """A doubt with the name of the field; a semicolon would end it."""
    return f"{_field_name(field)}: {doubt}".replace(";", ",")


def _field_name(field: str) -> str:
    return {
        "municipality": _("Municipality"),
        "start": _("Dates"),
        "travellers": _("Travellers"),
        "cities": _("Cities"),
        "events": _("Events"),
        "themes": _("Themes"),
        "topics": _("Strategy topics"),
    }.get(field, field)


# --- what is to be checked -----------------------------------------------------------------------


def checklist(document: Document, proposals: Proposals) -> str:
    """The note at the top: everything that somebody should still look at."""
    intro = _(
        "This page was made from {file}. Check what is below. If something is right, or you have"
        " put it right, remove its line with “nakijken”. Remove this note when all is checked."
    ).format(file=document.source_name)
    items = [_about(*doubt) for doubt in proposals.facts.doubts]
    items += [_("In the text, {remark}").format(remark=remark) for remark in proposals.remarks]
    items += [*_items(proposals), *document.warnings]
    if not items:
        intro = _("This page was made from {file}. Read it once, and remove this note.").format(
            file=document.source_name)  # fmt: skip
    lines = [escape(intro), *([""] if items else []), *(f"- {escape(item)}" for item in items)]
    return fenced("editor-note", "\n".join(lines))


def _items(proposals: Proposals) -> Iterator[str]:
    """A line for each record with a doubt; contacts with the same doubts share one."""
    people: dict[tuple[str, ...], list[str]] = {}
    for one in proposals.contacts:
        people.setdefault(one.doubts, []).append(f"“{_label(one)}”")
    people.pop((), None)
    for doubts, labels in people.items():
        kind = _("Contacts") if len(labels) > 1 else _("Contact")
        yield f"{kind} {', '.join(labels)}: {' '.join(doubts)}"
    for proposal in proposals.records:
        if proposal.doubts and not isinstance(proposal, ContactProposal):
            is_outcome = isinstance(proposal, OutcomeProposal)
            kind = _("Outcome") if is_outcome else _("Follow-up")
            yield f"{kind} “{_label(proposal)}”: {' '.join(proposal.doubts)}"


def _label(proposal: Proposal) -> str:
    if isinstance(proposal, ContactProposal):
        return proposal.name or proposal.job_title or ", ".join(proposal.organisations)
    return proposal.title


# --- the text ------------------------------------------------------------------------------------


def body(document: Document, proposals: Proposals, name: str) -> str:
    """The text of *document*, every word of it, with records around or after its sentences."""
    document = document._replace(blocks=tuple(map(with_header, document.blocks)))
    writer = _Writer(document, proposals.headings, f"{IMAGES}/{name}")
    for proposal in proposals.records:
        writer.place(proposal)
    return writer.text()


class _Writer:
    def __init__(
        self, document: Document, headings: Sequence[tuple[int, int]], images: str
    ) -> None:
        self.images = images
        self.marker = Marker(document.blocks)
        self.top = {number: index for index, number in _top_level(document.blocks)}
        """Paragraphs that are blocks of the page itself: their number -> the index of the block."""
        self.blocks = list(document.blocks)
        for number, level in headings:
            block = self.blocks[self.top[number]] if number in self.top else None
            if isinstance(block, Paragraph):
                self.blocks[self.top[number]] = block._replace(role="heading", level=level)
        self.blocks = without_gaps(self.blocks)
        self.owner = dict(_owners(document.blocks))
        """The number of each paragraph -> the index of the block that it stands in."""
        self.after: dict[int, list[tuple[tuple[int, int], str]]] = {}
        self.around: dict[int, Proposal] = {}

    def place(self, proposal: Proposal) -> None:
        """Put a record around its paragraph if it is all about it, and else after it."""
        line = proposal.line
        index = self.owner[line.paragraph]
        if proposal.is_line and self._is_free(line) and index not in self.around:
            self.around[index] = proposal
            return
        place = self.marker.place(line, _label(proposal))
        text = fenced_record(proposal, place, "")
        self.after.setdefault(index, []).append(((line.paragraph, line.start), text))

    def _is_free(self, line: Line) -> bool:
        """Whether the line is a paragraph of the page, no item of a list, and all of it."""
        if line.paragraph not in self.top or not line.is_whole:
            return False
        block = self.blocks[self.top[line.paragraph]]
        return isinstance(block, Paragraph) and block.role == "text"

    def text(self) -> str:
        """MyST."""
        marked = self.marker.marked(self.blocks)
        parts: list[str] = []
        for start, end in _chunks(marked):
            shown = self.marker.finished(render(marked[start:end], self.images))
            if shown and start in self.around:
                shown = fenced_record(self.around[start], "", shown)
            after = [one for index in range(start, end) for one in self.after.get(index, ())]
            after.sort(key=lambda one: one[0])
            parts += [shown, *(text for _order, text in after)]
        return "\n\n".join(part for part in parts if part)


def _top_level(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    for number, index in _owners(blocks):
        if isinstance(blocks[index], Paragraph):
            yield index, number


def _owners(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    number = 0
    for index, block in enumerate(blocks):
        for _paragraph in paragraphs([block]):
            yield number, index
            number += 1


def _chunks(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Blocks that must be written together: a list with what belongs to it, else each one."""
    position = 0
    while position < len(blocks):
        end = position + 1
        if _is_item(blocks[position]):
            for index in range(position, len(blocks)):
                if _is_item(blocks[index]):
                    end = index + 1
                elif not isinstance(blocks[index], Aside | Image):
                    break
        yield position, end
        position = end


def _is_item(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role == "list-item"


def fenced_record(proposal: Proposal, place: str, text: str) -> str:
    """The directive of a proposal: with *text* in it, or pointing at *place*."""
    kind, title, options = _record(proposal)
    if place:
        options.append(("evidence", place))
    if proposal.doubts:
        options.append((MARK, " ".join(proposal.doubts)))
    lines = [f":{key}: {value}" for key, value in options if value]
    head = f"{kind}}} {title}".rstrip() if title else f"{kind}}}"
    made = fenced("@", "\n".join([*lines, text] if text else lines))
    return made.replace("{@}", "{" + head, 1)


def _record(proposal: Proposal) -> tuple[str, str, list[tuple[str, str]]]:
    if isinstance(proposal, ContactProposal):
        organisations = "; ".join(name.replace(";", ",") for name in proposal.organisations)
        return (
            "contact",
            proposal.name,
            [("job-title", proposal.job_title), ("organisation", organisations)],
        )
    if isinstance(proposal, OutcomeProposal):
        return "outcome", proposal.title, [("kind", proposal.kind)]
    return "follow-up", proposal.title, [
        ("owner", proposal.owner), ("due", proposal.due), ("due-phrase", proposal.due_phrase),
        ("status", proposal.status),
    ]  # fmt: skip
