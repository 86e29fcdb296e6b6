"""Front matter and directive options -> records and a list of problems.

Nothing here raises on what a writer typed, and nothing is logged: whoever calls decides where the
problems are shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from sys import intern
from typing import Final, NamedTuple

from . import names
from .fields import Fields, mapping, take
from .frontmatter import Value
from .records import Contact, FollowUp, Lead, Outcome, Problem, Record, Reference, Report, Term
from .text import slug

_OPTION: Final = re.compile(r":(?P<key>[^\s:`][^:`]*):(?:\s+(?P<value>.*)|\s*)$")
_TERM_LISTS: Final = ("cities", "themes", "topics")

RECORD_OPTIONS: Final[dict[str, tuple[str, ...]]] = {
    "contact": ("id", "job-title", "organisation", "person-kind", "name-public", "ground",
                *_TERM_LISTS, "evidence", "unverified"),
    "outcome": ("id", "kind", "organisation", *_TERM_LISTS, "evidence", "unverified"),
    "follow-up": ("id", "owner", "due", "due-phrase", "status", "organisation", *_TERM_LISTS,
                  "evidence", "unverified"),
    "organisation": ("id", "alt-labels", "type", "tooi", "city", "country", "links"),
    "event": ("id", "alt-labels", "start", "end", "city", "links"),
}  # fmt: skip
REPORT_KEYS: Final = ("id", "municipality", "start", "end", "travellers", "cities", "events",
                      "themes", "topics", "audience", "case-number", "portfolio-holder", "costs",
                      "payer", "source", "unverified")  # fmt: skip
TERM_KEYS: Final[dict[str, tuple[str, ...]]] = {
    "theme": ("alt-labels", "broader", "related", "links"),
    "city": ("alt-labels", "country", "lat", "lon", "geonames", "tooi", "links"),
    "topic": ("alt-labels", "broader", "related", "links", "leads"),
}


class Option(NamedTuple):
    """An option of a directive as typed: its key, its value and its line in the file."""

    key: str
    value: str
    line: int


class Inside(NamedTuple):
    """The inside of a directive: its options and where its text begins."""

    options: list[Option]
    body_start: int


def split_block(lines: Collection[str], first_line: int) -> Inside:
    """Separate the ``:key: value`` lines at the head of a directive from its text.

    Own code instead of the parser's: docutils drops a whole directive on one unknown option, and
    MyST reads values as YAML, so that ``:organisation: 's-Gravenhage`` loses all options.  An
    indented line continues the value above it.

    Args:
        lines: the lines inside the directive.
        first_line: the line of the file on which the first of them stands.
    """
    options: list[Option] = []
    start = 0
    for index, line in enumerate(lines):
        if match := _OPTION.match(line.strip()):
            value = (match["value"] or "").strip()
            options.append(Option(match["key"], value, first_line + index))
        elif options and line[:1].isspace() and line.strip():
            last = options[-1]
            options[-1] = last._replace(value=f"{last.value} {line.strip()}".strip())
        else:
            break
        start = index + 1
    return Inside(options, start)


class Block(NamedTuple):
    """What a block of front matter says."""

    entry: Report | Term
    problems: list[Problem]
    references: list[Reference]


def parse_report(value: Value, docname: str, title: str, line: int) -> Block:
    """The report that the ``report:`` block of a page describes.

    Args:
        value: the YAML value of the block.
        docname: the page, without suffix; its last part is the report's id unless ``id:`` is set.
        title: the title of the page.
        line: the line of the key ``report:``.
    """
    problems: list[Problem] = []
    fields = Fields(REPORT_KEYS, "report", line)
    nested = take(fields, mapping(value, "report", problems), ("travellers", "source"))
    count, functions = _travellers(fields, nested.get("travellers"))
    source = Fields(("file", "sha256"), "source", line)
    if "source" in nested:
        take(source, mapping(nested["source"], "source", problems), ())
    start, end = fields.period()
    report = Report(
        id=fields.text("id") or docname.rsplit("/", 1)[-1],
        docname=docname,
        title=title,
        line=line,
        municipality=fields.one_term("city", "municipality"),
        start=start,
        end=end,
        traveller_count=count,
        traveller_functions=functions,
        cities=fields.terms("city", "cities"),
        events=fields.terms("event", "events"),
        themes=fields.terms("theme", "themes"),
        topics=fields.terms("topic", "topics"),
        audience=fields.choice("audience", names.AUDIENCES, "internal"),
        case_number=fields.text("case-number"),
        portfolio_holder=fields.text("portfolio-holder"),
        costs=fields.text("costs"),
        payer=fields.text("payer"),
        source_file=source.text("file"),
        source_sha256=source.text("sha256"),
        unverified=fields.list("unverified", ";"),
    )
    problems += fields.problems + source.problems
    return Block(report, problems, fields.references)


def _travellers(fields: Fields, value: Value | None) -> tuple[int, tuple[str, ...]]:
    """``travellers: 3`` or ``{count: 3, functions: [...]}``."""
    if value is None:
        return 0, ()
    inner = Fields(("count", "functions"), "travellers", value.line)
    if isinstance(value.content, dict):
        take(inner, value.content, ())
    elif isinstance(value.content, str):
        inner.add("count", value.content, value.line)
    else:
        inner.problem("wrong-shape", value.line, key="travellers")
    count = inner.whole_number("count", 10_000)
    functions = inner.list("functions", ";")
    fields.problems += inner.problems
    return count, functions


def parse_term(kind: str, value: Value, docname: str, title: str, line: int) -> Block:
    """The theme, city or topic that the block *kind* of a page's front matter describes.

    The key of the term is the last part of *docname*; its label is the page's *title*.
    """
    problems: list[Problem] = []
    fields = Fields(TERM_KEYS[kind], kind, line)
    blocks = ("leads",) if kind == "topic" else ()
    nested = take(fields, mapping(value, kind, problems), blocks)
    leads = _leads(fields, nested["leads"]) if "leads" in nested else ()
    term = Term(
        kind=intern(kind),
        key=intern(docname.rsplit("/", 1)[-1]),
        label=title,
        docname=docname,
        anchor="",
        line=line,
        alt_labels=fields.list("alt-labels", ";"),
        broader=fields.one_term("subject", "broader"),
        related=fields.terms("subject", "related"),
        links=fields.list("links", ";"),
        country=fields.text("country").upper(),
        latitude=fields.number("lat", -90, 90),
        longitude=fields.number("lon", -180, 180),
        geonames=fields.text("geonames"),
        tooi=fields.text("tooi"),
        leads=leads,
    )
    return Block(term, problems + fields.problems, fields.references)


def _leads(fields: Fields, value: Value) -> tuple[Lead, ...]:
    if not isinstance(value.content, list):
        fields.problem("wrong-shape", value.line, key="leads")
        return ()
    leads = []
    for item in value.content:
        inner = Fields(("city", "status", "since", "report", "evidence"), "leads", item.line)
        take(inner, mapping(item, "leads", inner.problems), ())
        leads.append(
            Lead(
                city=inner.one_term("city", "city"),
                status=inner.choice("status", names.LEAD_STATUSES, "lead"),
                since=inner.text("since"),
                report=inner.one_term("report", "report"),
                evidence=inner.text("evidence"),
                line=item.line,
            )
        )
        fields.problems += inner.problems
        fields.references += inner.references
    return tuple(leads)


class Parsed(NamedTuple):
    """A record, what is wrong with it, and the typed text that no field of it took."""

    record: Record | Term
    problems: list[Problem]
    left_over: list[str]
    explicit_id: bool
    references: list[Reference]


def parse_record(kind: str, title: str, options: list[Option], docname: str, line: int) -> Parsed:
    """The record that a directive *kind* describes; ids and anchors are still to be made unique.

    Args:
        kind: canonical name of the directive (`RECORD_OPTIONS` lists them).
        title: the directive's argument; may be empty for a contact.
        options: what `split_block` found.
        docname: the page it stands on.
        line: the line of the directive.
    """
    fields = Fields(RECORD_OPTIONS[kind], kind, line)
    for option in options:
        fields.add(*option)
    title = " ".join(title.split())
    record = _BUILDERS[kind](fields, title, docname, line)
    if kind != "contact" and not title:
        fields.problem("no-title", line, directive=kind)
    identifier = fields.text("id")
    base = identifier or record.label or kind
    if isinstance(record, Term):
        record = record._replace(key=intern(slug(base)), anchor=f"{kind}-{slug(base)}")
    else:
        page = docname.rsplit("/", 1)[-1]
        record = record._replace(
            id=identifier or f"{page}-{slug(base)}", anchor=f"{kind}-{slug(base)}"
        )
    return Parsed(record, fields.problems, fields.left_over, bool(identifier), fields.references)


_Names = tuple[str, ...]


def _terms(fields: Fields) -> tuple[_Names, _Names, _Names, _Names]:
    """Cities, themes, topics and organisations, in the order that the records have them."""
    return (
        fields.terms("city", "cities"),
        fields.terms("theme", "themes"),
        fields.terms("topic", "topics"),
        fields.terms("organisation", "organisation", ";"),
    )


def _contact(fields: Fields, title: str, docname: str, line: int) -> Contact:
    public = fields.choice("name-public", names.YES_NO)
    if public == "yes" and not fields.text("ground"):
        fields.problem("no-ground", fields.texts["name-public"][1])
    return Contact("", docname, "", line, title, fields.text("evidence"), "", *_terms(fields),
                   job_title=fields.text("job-title"),
                   person_kind=fields.choice("person-kind", names.PERSON_KINDS),
                   name_public=public, ground=fields.text("ground"),
                   unverified=fields.mark("unverified"))  # fmt: skip


def _outcome(fields: Fields, title: str, docname: str, line: int) -> Outcome:
    return Outcome("", docname, "", line, title, fields.text("evidence"), "", *_terms(fields),
                   kind=fields.choice("kind", names.OUTCOME_KINDS),
                   unverified=fields.mark("unverified"))  # fmt: skip


def _follow_up(fields: Fields, title: str, docname: str, line: int) -> FollowUp:
    return FollowUp("", docname, "", line, title, fields.text("evidence"), "", *_terms(fields),
                    owner=fields.text("owner"), due=fields.date("due"),
                    due_phrase=fields.text("due-phrase"),
                    status=fields.choice("status", names.STATUSES, "open"),
                    unverified=fields.mark("unverified"))  # fmt: skip


def _organisation(fields: Fields, title: str, docname: str, line: int) -> Term:
    return Term("organisation", "", title, docname, "", line,
                alt_labels=fields.list("alt-labels", ";"), links=fields.list("links", ";"),
                type=fields.choice("type", names.ORGANISATION_TYPES), tooi=fields.text("tooi"),
                city=fields.one_term("city", "city"),
                country=fields.text("country").upper())  # fmt: skip


def _event(fields: Fields, title: str, docname: str, line: int) -> Term:
    start, end = fields.period()
    return Term("event", "", title, docname, "", line,
                alt_labels=fields.list("alt-labels", ";"), links=fields.list("links", ";"),
                city=fields.one_term("city", "city"), start=start, end=end)  # fmt: skip


_BUILDERS: Final[dict[str, Callable[[Fields, str, str, int], Record | Term]]] = {
    "contact": _contact,
    "outcome": _outcome,
    "follow-up": _follow_up,
    "organisation": _organisation,
    "event": _event,
}
