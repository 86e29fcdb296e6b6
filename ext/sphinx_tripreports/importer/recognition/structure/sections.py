"""A report in sections, each with what its heading, question or label asks for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from .. import names
from ..word_lists import A_NUMBER
from ..words import has_function, is_first_name
from . import forms, plain_headings, tables
from .headings import NO_JOB, SINGLE, is_within_answer, role_of
from .lines import Grid, Line
from .parties import party
from .questions import MOST_WORDS, QUESTION_WORD, SENTENCE, is_question

_LABEL: Final = re.compile(
    r"(?P<label>[^\W\d_][^:.!?\n]{1,48}?)\s*:(?:\s+|$)(?P<value>.*)", re.DOTALL
)
_NAMES: Final = ("municipality", "title", "case-number")
"""Questions to which a name or number is the answer, and no text."""
_LONG: Final = 25
_COUNTED: Final = re.compile(rf"(?:{A_NUMBER})\s*[:(]", re.IGNORECASE)
"""An answer that goes on about those whom it counts: ``Vier: de burgemeester, ...``."""
_GREETING: Final = re.compile(
    r"(?:met\s+)?(?:\w+e\s+)?(?:groet(?:en|jes)?\b|gr\.?\s|hoogachtend\b|mvg\b)", re.IGNORECASE
)
"""What ends a letter or a mail."""
_OF_US: Final = re.compile(r"(?:reis|ons|onze|gemeente|stad|nederlandse?)\b", re.I)


@dataclass(slots=True)
class Section:
    """What stands below one heading, question or label.

    role: what is asked, as `headings.role_of` calls it; "" before the first heading, and "other"
        below one that is not known.
    heading: its words.
    """

    role: str
    heading: Line | None = None
    level: int = 0
    entries: list[Line | Grid] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The words of the heading; "" without one."""
        return self.heading.text if self.heading else ""

    @property
    def lines(self) -> list[Line]:
        """The lines that stand in no table."""
        return [entry for entry in self.entries if isinstance(entry, Line)]

    @property
    def grids(self) -> list[Grid]:
        """The tables."""
        return [entry for entry in self.entries if isinstance(entry, Grid)]


def divide(entries: Sequence[Line | Grid]) -> list[Section]:
    """Sections in the order of the report; tables with questions become sections of their own."""
    divider = _Divider(plain_headings.places(entries))
    for entry in entries:
        if isinstance(entry, Line):
            divider.add_line(entry)
        elif forms.is_form(entry):
            for section in _form(entry):
                divider.sections.append(section)
            divider.resume()
        elif forms.is_frame(entry):
            for row in entry.rows:
                for line in (line for cell in row for line in cell):
                    divider.add_line(line._replace(kind="text"))
        else:
            divider.current.entries.append(entry)
    return [section for section in divider.sections if section.entries or section.heading]


class _Divider:
    """Puts each line in the section to which it belongs."""

    def __init__(self, plain: Collection[tuple[int, int]]) -> None:
        self.plain = plain
        """Where headings stand that nothing but their place tells."""
        self.current = Section("")
        self.sections = [self.current]
        self.waiting = ""
        """What a label asked that stands alone on its line."""
        self.labels: list[Section] = []
        """Those of the head of a letter, which take one line each."""

    def open(self, role: str, heading: Line | None, level: int = 0) -> None:
        self.current = Section(role, heading, level)
        self.sections.append(self.current)
        self.waiting = ""

    def resume(self) -> None:
        """Go on where we were before a question of one line, without its heading."""
        passed = (one.role for one in reversed(self.sections) if one not in self.labels)
        role = next((role for role in passed if role not in SINGLE), "")
        self.open("other" if role in ("contacts", "follow-ups") else role, None)

    def add_line(self, line: Line) -> None:
        if line.kind == "heading":
            self.open(self.role_of_heading(line), line, line.level)
            return
        for part in (one for answer in _answered(line) for one in _labelled(answer)):
            if self.is_party(part):
                self.current.entries.append(part)
            else:
                self.add_part(part)

    def add_part(self, line: Line) -> None:
        if answer := re.match(r"antwoord\s*:\s*", line.text, re.IGNORECASE):
            line = line.part(answer.end())
        if _GREETING.match(line.text):
            self.open("letter", None)
        elif self.is_after_signature(line):
            self.open("other", None)
        if (match := self.label(line)) is not None:
            self.add_label(line, match)
            return
        if is_question(line):
            self.open(role_of(line.text), line, self.current.level)
            if self.current.role == "case-number" and re.search(r"\d", line.text):
                self.resume()  # "Zaaknummer 2022-118843" has its answer in it
            return
        if self.is_strange_heading(line):
            self.open("other", line, self.current.level)
            return
        if self.current.role in _NAMES and len(line.text.split()) > _LONG:
            self.resume()  # "Zaaknummer 2022-1188", and then the letter itself
        if self.waiting and self.current.lines and not self.is_next_item(line):
            self.waiting = ""
            self.resume()
        self.current.entries.append(line)

    def is_party(self, line: Line) -> bool:
        """Whether a line is part of the answer who was met: ``Namens Wiener Wohnen: ...``."""
        found = party(line.text) if self.current.role == "contacts" else None
        is_other = found is not None and not _OF_US.match(found.name)
        return is_other and not re.match(r"bij\b", line.text, re.IGNORECASE)

    def is_next_item(self, line: Line) -> bool:
        """Whether a line goes on with the list below a label: ``Aanwezig:`` and then items."""
        return line.kind == "item" and all(one.kind == "item" for one in self.current.lines)

    def role_of_heading(self, line: Line) -> str:
        """What a styled heading asks; one deeper than a known one belongs to that."""
        if role := role_of(line.text):
            return role
        for section in reversed(self.sections):
            is_styled = section.heading is not None and section.heading.kind == "heading"
            if is_styled and section.level < line.level:
                return section.role
        return "other" if len(self.sections) > 1 or self.current.entries else ""

    def label(self, line: Line) -> re.Match[str] | None:
        """The label before a colon, if it asks something or ends what was asked."""
        match = _LABEL.match(line.text)
        if match is None or len(match["label"].split()) > 7 or not role_of(match["label"]):
            return None
        if self.current.role in ("contacts", "follow-ups") and line.kind == "item":
            return None
        if has_function(match["label"]) and role_of(match["label"]) not in NO_JOB:
            return None  # "Hoofd financiën: Petra Maas"
        # "Ontvangen in het stadhuis: wij spraken ..." is a sentence that happens to have a colon.
        label, value = match["label"], match["value"]
        roles = (one.role for one in reversed(self.sections))
        is_answer = next((one for one in roles if one != "other"), "") == "contacts" and bool(value)
        if is_answer and is_within_answer(label) and not line.is_bold:
            return None
        is_short = len(label.split()) <= 3 or QUESTION_WORD.match(label)
        is_field = role_of(label) in SINGLE and len(value.split()) < 12
        return match if is_short or is_field or line.is_bold or not value else None

    def add_label(self, line: Line, match: re.Match[str]) -> None:
        role = role_of(match["label"])
        self.open(role, line.part(0, match.end("label")), self.current.level)
        if match["value"]:
            self.current.entries.append(line.part(match.start("value")))
        if role == "letter":
            self.labels.append(self.current)
        if role in SINGLE or role == "letter":
            self.waiting = role
            if match["value"]:
                self.resume()

    def is_after_signature(self, line: Line) -> bool:
        """Whether a letter has been signed, and goes on all the same."""
        is_signed = self.current.role == "letter" and self.current.heading is None
        return is_signed and len(line.text.split()) > MOST_WORDS

    def is_strange_heading(self, line: Line) -> bool:
        """Whether a line that asks nothing known looks like a heading all the same."""
        text = line.text
        if line.kind != "text" or len(text.split()) > MOST_WORDS or SENTENCE.search(text):
            return False
        if self.current.role in ("", "title"):
            return False
        is_asking = text.endswith("?") and bool(QUESTION_WORD.match(text))
        is_loud = text.isupper() and len(text.split()) > 1
        is_numbered = re.match(r"(?:\d{1,2}(?:\.\d{1,2})*|[A-Z])[.):]?\s+[A-Z]\w", text)
        numbered = bool(is_numbered) and len(text.split()) < 6
        is_known_list = self.current.role in ("contacts", "follow-ups") and numbered
        is_apart = self.current.role not in ("contacts", "follow-ups")
        is_plain = is_apart and (line.paragraph, line.start) in self.plain
        if is_loud and self.current.role == "contacts":
            is_named = is_first_name(text.split()[0]) and names.at_start(text) is not None
            is_known_list = is_known_list or is_named  # "ANNA BOS – DIRECTEUR"
        looks_so = line.is_bold or is_loud or numbered or is_asking or is_plain
        return looks_so and line.is_whole and not is_known_list


def _answered(line: Line) -> tuple[Line, ...]:
    """A question and its answer, if they stand in one line: ``HOELANG? Van 3 t/m 5 mei``."""
    question, mark, answer = line.text.partition("?")
    rest = answer.strip(" *")
    is_open = line.kind == "text" and bool(QUESTION_WORD.match(question) or question.isupper())
    if not (mark and is_open and rest[:1].isalnum()) or rest.isupper() or rest.endswith("?"):
        return (line,)
    role = role_of(question)
    is_long = len(rest.split()) > MOST_WORDS and not _COUNTED.match(rest)
    if role not in SINGLE or role_of(rest) not in ("", role) or is_long:
        return (line,)
    end = len(question) + 1
    return (line.part(0, end), line.part(end))


def _labelled(line: Line) -> Iterator[Line]:
    """The parts of a line with several labels, such as ``Gemeente: Ede. Reizigers: 2``."""
    starts = [0] + [
        match.start("label")
        for match in re.finditer(r"[.;|]\s+(?P<label>[A-Z][\w ]{2,28}):\s", line.text)
        if role_of(match["label"]) in SINGLE
    ]
    if len(starts) < 2 or not _LABEL.match(line.text) or not role_of(line.text.split(":")[0]):
        yield line
        return
    for start, end in zip(starts, [*starts[1:], None], strict=True):
        yield line.part(start, end)


def _form(grid: Grid) -> Iterator[Section]:
    for question, answer in forms.answers(grid):
        role = role_of(tables.text(question)) or "other"
        yield Section(role, question[0] if question else None, 1, answer)


def all_lines(sections: Iterable[Section]) -> Iterator[Line]:
    """The headings and lines of sections, also those in tables, in their order."""
    for section in sections:
        if section.heading:
            yield section.heading
        for entry in section.entries:
            if isinstance(entry, Grid):
                yield from (line for row in entry.rows for cell in row for line in cell)
            else:
                yield entry


def asked(sections: Iterable[Section], role: str) -> str:
    """The first line of the answer to a question; "" without one."""
    return next((line.text for part in sections if part.role == role for line in part.lines), "")
