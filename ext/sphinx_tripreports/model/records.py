"""The records: what one report, one person met, one agreement, one council pack is.

Named tuples instead of dataclasses: equally immutable and typed, but 10,000 reports have 190,000 of
them, and slotted frozen dataclasses took two and a half times as long to unpickle.  Dates are
ISO 8601 strings, which sort as they are; an empty string or tuple means that the source does not
say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Problem(NamedTuple):
    """Something a writer must mend.

    code: a name of `sphinx_tripreports.warnings_.Subtype`, in lower case with hyphens.
    line: line in the source file, from 1; 0 where the whole file is meant.
    values: what the message fills in.
    """

    code: str
    line: int
    values: Mapping[str, str]


class Report(NamedTuple):
    """The facts of one trip, from the front matter of its page."""

    id: str
    docname: str
    title: str
    line: int
    municipality: str = ""
    start: str = ""
    end: str = ""
    traveller_count: int = 0
    traveller_functions: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    audience: str = "internal"
    case_number: str = ""
    portfolio_holder: str = ""
    costs: str = ""
    payer: str = ""
    source_file: str = ""
    source_sha256: str = ""
    unverified: tuple[str, ...] = ()
    """What somebody should still look at, in the words of the page."""

    @property
    def year(self) -> int:
        """Year in which the trip began; 0 if unknown."""
        return int(self.start[:4]) if self.start else 0


class Contact(NamedTuple):
    """A person met; may be known by function or organisation only.

    name_public: ``yes`` or ``no`` if the name may, or may not, be shown whatever the rules say.
    ground: why it may (article 6 of the GDPR).
    unverified, here and in the other records: why somebody should still look at it, "?" where no
    reason is given, "" once that has been done.
    """

    id: str
    docname: str
    anchor: str
    line: int
    name: str
    evidence: str = ""
    quote: str = ""
    cities: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    job_title: str = ""
    person_kind: str = ""
    name_public: str = ""
    ground: str = ""
    unverified: str = ""

    @property
    def label(self) -> str:
        """What to call this contact: the name, or else the function, or the organisation."""
        return self.name or self.job_title or ", ".join(self.organisations)


class Outcome(NamedTuple):
    """Something the trip brought."""

    id: str
    docname: str
    anchor: str
    line: int
    title: str
    evidence: str = ""
    quote: str = ""
    cities: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    kind: str = ""
    unverified: str = ""

    @property
    def label(self) -> str:
        """The title, under the name all records share."""
        return self.title


class FollowUp(NamedTuple):
    """An agreement on what happens next; *due_phrase* is the source's wording of no exact date."""

    id: str
    docname: str
    anchor: str
    line: int
    title: str
    evidence: str = ""
    quote: str = ""
    cities: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    owner: str = ""
    due: str = ""
    due_phrase: str = ""
    status: str = "open"
    unverified: str = ""

    @property
    def label(self) -> str:
        """The title, under the name all records share."""
        return self.title


Record = Contact | Outcome | FollowUp


class Mention(NamedTuple):
    """A term named in running text, with the sentence around it."""

    kind: str
    target: str
    docname: str
    anchor: str
    line: int
    quote: str = ""


class Lead(NamedTuple):
    """A report says that a city leads a strategy topic."""

    city: str
    status: str
    since: str
    report: str
    evidence: str
    line: int


class Term(NamedTuple):
    """A theme, city, strategy topic, organisation or event that pages refer to."""

    kind: str
    key: str
    label: str
    docname: str
    anchor: str
    line: int
    alt_labels: tuple[str, ...] = ()
    broader: str = ""
    related: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None
    geonames: str = ""
    tooi: str = ""
    type: str = ""
    city: str = ""
    start: str = ""
    end: str = ""
    leads: tuple[Lead, ...] = ()


class Reference(NamedTuple):
    """A link that a page makes to a report, record or term, as the writer typed it."""

    kind: str
    target: str
    line: int


class Referral(NamedTuple):
    """A place in running text that refers to a report or record.

    kind, target: as the writer typed it; for a plain link to a page ``doc`` and its docname.
    """

    kind: str
    target: str
    anchor: str = ""
    quote: str = ""


class PackQuery(NamedTuple):
    """Which reports a council pack holds, where they are not listed.

    A report is in it if each field that is given has something of the front matter of the report:
    of several values, one will do.  *start* and *end* (ISO 8601) are the first and last day on
    which the trip may have begun.
    """

    theme: tuple[str, ...] = ()
    city: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    municipality: tuple[str, ...] = ()
    start: str = ""
    end: str = ""
    event: tuple[str, ...] = ()


class Pack(NamedTuple):
    """A council pack: the PDF of some reports under one cover.

    id: the name by which it is made, which is the file name of its page.
    reports: ids of the reports in it, with the line of each in *report_lines*; if empty, *query*
        chooses them.
    selection_line: the line that says which reports.
    order, registers: of `names.PACK_ORDERS` and `names.PACK_REGISTERS`.
    """

    id: str
    docname: str
    title: str
    line: int
    subtitle: str = ""
    date: str = ""
    meeting: str = ""
    agenda_item: str = ""
    case_number: str = ""
    portfolio_holder: str = ""
    confidentiality: str = ""
    information_category: str = ""
    audience: str = "council"
    reports: tuple[str, ...] = ()
    query: PackQuery | None = None
    order: str = "as-listed"
    registers: tuple[str, ...] = ()
    report_lines: tuple[int, ...] = ()
    selection_line: int = 0


@dataclass(slots=True)
class Page:
    """What other pages need to know of one source page at every build."""

    report: Report | None = None
    pack: Pack | None = None
    terms: list[Term] = field(default_factory=list)
    listings: set[str] = field(default_factory=set)
    """Names of the generated listings that stand on the page."""
    anchors: frozenset[str] = frozenset()
    """Places in the running text that can be evidence."""
    due: tuple[str, ...] = ()
    """Dates of the follow-ups that are still to be done."""
    title: str = ""
    """Set where `referrals` are."""
    referrals: tuple[Referral, ...] = ()
    """Where the page refers to reports and records, in the order of the page."""


@dataclass(slots=True)
class Records:
    """The records and mentions of one source page; loaded only when something shows them."""

    contacts: list[Contact] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    follow_ups: list[FollowUp] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    """Names of terms in options and front matter, with their lines."""

    def all(self) -> list[Record]:
        """Contacts, outcomes and follow-ups, in that order."""
        return [*self.contacts, *self.outcomes, *self.follow_ups]

    def __bool__(self) -> bool:
        return bool(self.contacts or self.outcomes or self.follow_ups or self.mentions
                    or self.references)  # fmt: skip
