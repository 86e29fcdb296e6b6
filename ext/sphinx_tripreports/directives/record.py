"""``contact``, ``outcome``, ``follow-up``, and the definitions ``organisation`` and ``event``."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, cast

from ..audience import View
from ..i18n import N_, _
from ..model.parsing import Parsed, parse_record
from ..model.records import Contact, Problem, Record, Term
from ..nodes import trip_record
from .base import TripDirective, left_over, page_anchors

if TYPE_CHECKING:
    from docutils.nodes import Node

QUOTE_LIMIT = 600
"""Letters of a record's own text that are kept for registers and exports."""


ANONYMOUS: Final = {
    "office-holder": N_("an office-holder"),
    "civil-servant": N_("a civil servant"),
    "company": N_("someone of a company"),
    "foreign-official": N_("a foreign official"),
    "private-person": N_("a private person"),
    "": N_("someone who was met"),
}
"""What to call a person of whom nothing but the kind may be shown."""


def anonymous(contact: Contact) -> str:
    """What to call a contact without name, function and organisation."""
    return _(ANONYMOUS[contact.person_kind])


def quote(text: str) -> str:
    """*text* with single spaces, cut at a word if it is longer than `QUOTE_LIMIT`."""
    text = " ".join(text.split())
    if len(text) <= QUOTE_LIMIT:
        return text
    return text[:QUOTE_LIMIT].rsplit(" ", 1)[0] + " …"


class RecordDirective(TripDirective):
    """A record beside or around its text."""

    kind: ClassVar[str]

    def run(self) -> list[Node]:
        """The record's node; the record is noted on the page."""
        title = " ".join(self.arguments)
        options = self.take_options()
        if not (title.strip() or options or self.content):
            self.report(Problem("empty-directive", self.lineno, {"directive": self.kind}))
            return []
        parsed = self.as_visible(parse_record(self.kind, title, options, self.docname, self.lineno))
        if parsed is None:
            return []
        # The record takes its place before its text is parsed, as records may be nested.
        place, record = self.note(parsed)
        node = trip_record("", ids=[record.anchor], kind=self.kind, docname=self.docname)
        self.set_source_info(node)
        self.state.document.ids.setdefault(record.anchor, node)
        body = self.body(self.kind)
        if not isinstance(record, Term):
            record = self.entries[place] = with_text(record, body)
        node += body
        node += left_over(parsed.left_over)
        self.domain.records(self.docname).references += parsed.references
        self.report(*parsed.problems)
        return [node]

    def as_visible(self, parsed: Parsed) -> Parsed | None:
        """The record as the audience may know it; nothing if its name should not be here."""
        view = View.of(self.env)
        if not view.audience.outside:
            return parsed
        if isinstance(parsed.record, Contact) and not view.may_name(parsed.record):
            self.report(Problem("audience-place", self.lineno, {}))
            return None
        record = view.without_hidden(parsed.record)
        if isinstance(record, Contact) and not record.label:
            record = record._replace(job_title=anonymous(record))
        return parsed._replace(record=record, references=view.references(parsed.references))

    @property
    def entries(self) -> list[Record | Term]:
        """Where the page keeps records of this kind."""
        attribute = {"contact": "contacts", "outcome": "outcomes", "follow-up": "follow_ups"}
        if self.kind in attribute:
            records = self.domain.records(self.docname)
            return getattr(records, attribute[self.kind])  # type: ignore[no-any-return]
        return cast("list[Record | Term]", self.domain.page(self.docname).terms)

    def note(self, parsed: Parsed) -> tuple[int, Record | Term]:
        """Keep the record; a made-up name that the page has already gets a number.

        An explicit id that comes twice keeps its id, which is an error, but gets an anchor of its
        own.
        """
        record, entries = parsed.record, self.entries
        anchor, nth = page_anchors(self.env).take(record.anchor)
        record = record._replace(anchor=anchor)
        if nth > 1 and not parsed.explicit_id and not isinstance(record, Term):
            record = record._replace(id=f"{record.id}-{nth}")
        entries.append(record)
        return len(entries) - 1, record


def with_text(record: Record, body: list[Node]) -> Record:
    """*record* with what only its parsed text tells: the sentence, and a title if it has none."""
    text = quote(" ".join(node.astext() for node in body))
    if not isinstance(record, Contact) and not record.title:
        record = record._replace(title=text[:60])
    return record._replace(quote=text)
