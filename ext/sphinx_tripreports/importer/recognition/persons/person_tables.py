"""Persons in tables: each row by what its columns hold, and a doubt for what was not understood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ....i18n import console as _
from .. import names
from ..gazetteer import Gazetteer
from ..proposals import ContactProposal
from ..structure import tables
from ..structure.columns import Layout, layout, upright
from ..structure.lines import Grid, Line, Row
from ..words import (
    SAME,
    has_function,
    has_organisation,
    is_organisation_word,
)
from . import surname_first
from .activities import is_body
from .below import placed
from .contact_lines import contacts_of
from .role_parts import Role, of_one
from .roles import of_parts
from .shared_cells import has_aside, is_divided, people_in, repeated, share, without_remarks
from .shorthand import is_unknown
from .sides import organisation_of

_MARKS: Final = re.compile(r"[-–—?/.x]*|nb", re.IGNORECASE)
_ALSO: Final = re.compile(r"^(?:eveneens|evenzo|tevens|ook|idem)[\s,:–-]+(?=\w)", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\s*;\s*|\s+/\s+|\s+\+\s+")
_LISTED: Final = re.compile(r"\s*[;,/]\s+|\s+[-–—/|]\s+|\s*/\s*(?=[A-ZÀ-Ž])")
_SEPARATED: Final = re.compile(r"[,;:(/|\d]|\s[-–—]\s")
_MOST_NAME_WORDS: Final = 6
_INITIAL: Final = 2
_WITH_BODY: Final = re.compile(r"\s(?:bij|at|@|namens)\s|,\s|\s[-–—]\s")
"""What in a column of functions stands before an organisation."""

Cell = tuple[Line, ...]


def persons(grid: Grid, places: Gazetteer, above: str = "") -> list[ContactProposal] | None:
    """The persons of a table that has a column for them; None if it has none.

    Args:
        grid: a table.
        places: finds the names of cities.
        above: the organisation that stands above the table, of those who have none in it.
    """
    parts = [(part, layout(part, places)) for part in upright(grid)]
    if not any(found for _, found in parts):
        return None
    return [
        one for part, found in parts if found for one in _Rows(part, found, places, above).read()
    ]


class _Rows:
    """Reads the rows of a table one by one, as some say what holds for the next."""

    def __init__(self, grid: Grid, columns: Layout, places: Gazetteer, above: str) -> None:
        self.grid, self.layout, self.places = grid, columns, places
        self.above = above
        """The organisation in a row or line of its own."""
        self.last: dict[int, Cell] = {}
        """What stood in each column last, for ditto marks and merged cells."""
        self.repeated = repeated(columns)

    def read(self) -> Iterator[ContactProposal]:
        for number, row in self.layout.rows:
            filled = [at for at, cell in enumerate(row) if cell]
            if len(filled) == 1 and not self.is_person_row(row, filled[0]):
                self.above = organisation_of(tables.text(row[filled[0]]), self.places)
                self.last = {}
                continue
            cells, doubts = self.filled(number, row)
            for one in self.of_row(cells):
                yield one._replace(is_line=False, doubts=(*one.doubts, *doubts))

    def is_person_row(self, row: Row, at: int) -> bool:
        return at in self.layout.having("name") and bool(
            _named(row[at], self.places) and not organisation_of(tables.text(row[at]), self.places)
        )

    def filled(self, number: int, row: Row) -> tuple[list[Cell], list[str]]:
        """The cells of a row, with those above for what is the same; and doubts about them."""
        cells, doubts = list(row), self.doubts_of_columns(row)
        for at, cell in enumerate(row):
            text = tables.text(cell)
            is_role = self.holds(at, "organisation") or self.holds(at, "job")
            if (number, at) in self.grid.merged or (is_role and text and SAME.fullmatch(text)):
                cells[at] = self.last.get(at, ())
                if not cells[at]:
                    doubts.append(_("The organisation stands in a line above. Is it right?"))
            elif not text and self.holds(at, "organisation") and self.last.get(at):
                doubts.append(_("No organisation stands in this row. Is it the one above?"))
                is_left_out = not any(row[:at]) and at not in self.repeated
                cells[at] = self.last[at] if is_left_out else ()
            elif _MARKS.fullmatch(text) or is_unknown(text):
                cells[at] = ()
            if text and not SAME.fullmatch(text):
                self.last[at] = cell
        return cells, doubts

    def holds(self, at: int, role: str) -> bool:
        return at < len(self.layout.columns) and role in self.layout.columns[at].roles

    def doubts_of_columns(self, row: Row) -> list[str]:
        """What is doubtful because the header, or the lack of one, does not account for all."""
        doubts = []
        for at, cell in enumerate(row):
            column = self.layout.columns[at] if at < len(self.layout.columns) else None
            if column and column.roles and not column.is_guessed:
                continue
            if column and column.is_guessed:
                doubts.append(_("The header does not say what stands in this column. Is it right?"))
            elif cell:
                doubts.append(_('Not used: "{words}".').format(words=tables.text(cell)))
        if self.layout.is_programme:
            doubts.append(_("This stands in a programme. Was this person really met?"))
        return list(dict.fromkeys(doubts))

    def of_row(self, cells: list[Cell]) -> Iterator[ContactProposal]:
        people = self.people(cells)
        jobs = self.values(cells, "job")
        bodies = self.values(cells, "organisation")
        for index, person in enumerate(people):
            job = share(jobs, index, len(people))
            body = share(bodies, index, len(people))
            one = self.completed(person, job, body)
            if len(people) > 1 and not all(_is_shared(values, people) for values in (jobs, bodies)):
                one = one._replace(
                    doubts=(*one.doubts, _("Is the function or organisation of both?"))
                )
            yield self.hosted(one, cells)

    def people(self, cells: list[Cell]) -> list[ContactProposal]:
        """Who is named in a row: in one column, or with given names in another."""
        found: list[ContactProposal] = []
        given = next((cells[at] for at in self.layout.having("given") if at < len(cells)), ())
        for at in self.layout.having("name"):
            cell = cells[at] if at < len(cells) else ()
            if given and cell:
                text = f"{tables.text(given)} {tables.text(cell)}"
                cell = (cell[0]._replace(text=text),)
            is_pure = set(self.layout.columns[at].roles) <= {"name"}
            found += _named(cell, self.places, is_pure)
            found = [one._replace(line=cells[at][0]) for one in found] if given else found
            if found:
                break
        return found

    def values(self, cells: list[Cell], role: str) -> list[str]:
        """The lines of the column of this role, if it holds no names as well."""
        for at in self.layout.having(role):
            if at < len(cells) and cells[at] and not self.holds(at, "name"):
                said = [_ALSO.sub("", line.text) for line in cells[at]]
                return list(map(without_remarks, said)) if role == "job" else said
        return []

    def completed(self, one: ContactProposal, job: str, body: str) -> ContactProposal:
        """A person with what the other columns of the row say."""
        is_apart = bool(self.layout.having("organisation"))
        if job and (job == body or (not is_apart and _WITH_BODY.search(job))):  # one for both
            role = _both(job, self.places)
            return _with(one, role.job_title, role.organisations, role.doubts)
        if job and one.job_title and job != one.job_title:
            one = one._replace(doubts=(*one.doubts, _('Not used: "{words}".').format(words=job)))
        if has_aside(job):
            one = one._replace(doubts=(*one.doubts, _("Are the brackets in the right place?")))
        role = _organisation(body, self.places)
        if role.organisations and not role.job_title:
            one = placed(one, role.organisations[0])
        if job or one.job_title:
            return _with(one, job, role.organisations if not role.job_title else (body,), ())
        if role.job_title and not role.organisations:
            doubt = _("Which is the function and which the organisation?")
            return _with(one, "", (body,), (doubt,))
        return _with(one, role.job_title, role.organisations, role.doubts)

    def hosted(self, one: ContactProposal, cells: list[Cell]) -> ContactProposal:
        """*one* with the organisation of another column, or of what stands above the row."""
        if one.organisations:
            return one
        if host := self.host(cells):
            doubt = _("Is this the organisation?")
            return one._replace(organisations=(host,), doubts=(*one.doubts, doubt))
        if self.above:
            doubt = _("The organisation stands in a line above. Is it right?")
            return one._replace(organisations=(self.above,), doubts=(*one.doubts, doubt))
        return one

    def host(self, cells: list[Cell]) -> str:
        """What stands for the organisation in a table without a column for it."""
        if self.layout.having("organisation"):
            return ""
        columns = [*self.layout.having("activity"), *self.layout.having("place")]
        texts = [tables.text(cells[at]) for at in columns if at < len(cells)]
        for text in filter(None, texts):
            if has_function(text) or is_organisation_word(text):
                continue  # "School" alone is no name
            if is_body(text):
                return organisation_of(text, self.places) or text
        return texts[-1] if texts and not self.layout.is_programme else ""


def _with(
    one: ContactProposal, job: str, organisations: tuple[str, ...], doubts: tuple[str, ...]
) -> ContactProposal:
    return one._replace(
        job_title=one.job_title or job,
        organisations=one.organisations or organisations,
        doubts=one.doubts + doubts,
    )


def _both(text: str, places: Gazetteer) -> Role:
    """What stands in a column for function and organisation."""
    parts = [part for part in _LISTED.split(text) if part]
    role = of_parts(parts, places) if len(parts) > 1 else of_one(text, places)
    is_clear = has_function(role.job_title) and all(map(has_organisation, role.organisations))
    doubt = _("Which is the function and which the organisation?")
    return role if is_clear and role.organisations else role.doubted(doubt)


def _organisation(text: str, places: Gazetteer) -> Role:
    """What stands in a column for organisations: with the function, if it was put there too."""
    if not text:
        return Role()
    parts = [part for part in text.split(", ") if part]
    if has_function(text) and len(parts) > 1:
        return of_parts(parts, places)
    role = of_one(text, places)
    return (
        role
        if role.organisations
        else role._replace(organisations=() if role.job_title else (text,))
    )


def _named(cell: Cell, places: Gazetteer, is_pure: bool = True) -> list[ContactProposal]:
    """The persons of a cell, each in a line of its own or with ``;`` between them."""
    found: list[ContactProposal] = []
    for line in _parts(cell):
        line = line._replace(text=surname_first.turned(line.text))
        ours = (_apart(line) or _plain(line)) if is_pure else []
        ours = ours or list(contacts_of(line, places)) or _plain(line)
        is_role = not ours and found and len(cell) > 1 and not found[-1].job_title
        if is_role and has_function(line.text):  # the function below the name
            found[-1] = found[-1]._replace(job_title=line.text)
        found += ours
    return found


def _is_shared(values: list[str], people: list[ContactProposal]) -> bool:
    """Whether each person has a value of their own, or all have one and the same."""
    if len(values) < 2 and not re.search(r"[;,/]|\ben\b", " ".join(values)):
        return True
    return is_divided(values, len(people))


def _apart(line: Line) -> list[ContactProposal]:
    """The persons of a cell that is names and nothing else: ``A en B``, ``A, B``."""
    found = list(map(_plain, people_in(line)))
    return [one for ones in found for one in ones] if len(found) > 1 and all(found) else []


def _parts(cell: Cell) -> Iterator[Line]:
    for line in cell:
        start = 0
        for mark in [*_BETWEEN.finditer(line.text), None]:
            part = line.part(start, mark.start() if mark else None)
            start = mark.end() if mark else 0
            if part.text:
                yield part


def _plain(line: Line) -> list[ContactProposal]:
    """A cell that is a name and nothing else."""
    text = line.text
    name = names.at_start(text)
    is_whole = name is not None and name.end == len(text)
    if is_whole and name and name.is_sure:
        return [ContactProposal(name.text, line=line, surname=name.surname)]
    words = text.split()
    if not text[:1].isupper() or len(words) > _MOST_NAME_WORDS or _SEPARATED.search(text):
        return []
    if names.is_no_name(text) or has_function(text) or re.search(r"\b(?:en|and|van)\b", text):
        return []
    doubts: tuple[str, ...] = (_("Is this the name of a person?"),)
    is_short = words[0].endswith(".") and len(words[0]) > _INITIAL  # "Vizebgm. An Bos"
    if len(words) > 1 and not (has_organisation(text) or is_short):
        doubts = ()
    return [ContactProposal(name.text if name and is_whole else text, line=line,
                            surname=name.surname if name and is_whole else words[-1],
                            is_sure=False, doubts=doubts)]  # fmt: skip
