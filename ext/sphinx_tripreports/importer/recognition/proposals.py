"""What was recognised in a report, each with its doubts: what a person should still look at.

A doubt is a sentence in the language of the console.  A value without doubts stands in the report
in so many words; anything that was inferred, chosen or cut out by rule of thumb has one.
"""

from __future__ import annotations

from typing import NamedTuple

from .gazetteer import City
from .structure.lines import Line


class ContactProposal(NamedTuple):
    """Somebody met.

    line: the words that say so; `is_line` if they are a line about nothing else.
    is_sure: there is no doubt that the name is that of a person.
    """

    name: str
    job_title: str = ""
    organisations: tuple[str, ...] = ()
    line: Line = Line("", 0, 0)
    is_line: bool = False
    surname: str = ""
    is_sure: bool = True
    doubts: tuple[str, ...] = ()


class OutcomeProposal(NamedTuple):
    """Something that the trip brought; *kind* as in `names.OUTCOME_KINDS`, or ""."""

    title: str
    kind: str
    line: Line
    is_line: bool = False
    doubts: tuple[str, ...] = ()


class FollowUpProposal(NamedTuple):
    """What happens next; *due* is an ISO date, *due_phrase* the words of the report."""

    title: str
    owner: str
    due: str
    due_phrase: str
    line: Line
    is_line: bool = False
    status: str = "open"
    doubts: tuple[str, ...] = ()


Proposal = ContactProposal | OutcomeProposal | FollowUpProposal


class Facts(NamedTuple):
    """What the front matter says.

    doubts: pairs of the field that is meant (a key of the front matter) and the doubt about it.
    """

    title: str = ""
    municipality: City | None = None
    start: str = ""
    end: str = ""
    travellers: int = 0
    cities: tuple[City, ...] = ()
    events: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    case_number: str = ""
    doubts: tuple[tuple[str, str], ...] = ()


class Proposals(NamedTuple):
    """All that was recognised, in the order of the report."""

    facts: Facts
    contacts: tuple[ContactProposal, ...] = ()
    outcomes: tuple[OutcomeProposal, ...] = ()
    follow_ups: tuple[FollowUpProposal, ...] = ()
    headings: tuple[tuple[int, int], ...] = ()
    """Paragraphs that are headings though the file does not say so: number and level."""
    remarks: tuple[str, ...] = ()
    """Doubts about the text itself, such as a weekday that does not fit its date."""

    @property
    def records(self) -> tuple[Proposal, ...]:
        """Contacts, outcomes and follow-ups, in that order."""
        return (*self.contacts, *self.outcomes, *self.follow_ups)
