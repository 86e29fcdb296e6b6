"""The front matter of a council pack -> a record and a list of problems.

The limits of length are those of VNG's standard for council information (Open Raads-, Staten- en
Bestuursinformatie 2.0, github.com/VNG-Realisatie/ODS-Open-Raadsinformatie): ``agendapuntTitel``,
``naam`` of a meeting and ``portefeuillehouder`` 100 characters, ``titel`` of a document 200.  The
title of a pack is that of its agenda item as well, and so gets 100.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final, NamedTuple

from . import names
from .fields import Fields, mapping, take
from .frontmatter import Value
from .records import Pack, PackQuery, Problem, Reference
from .text import slug, split_list

PACK_KEYS: Final = ("subtitle", "date", "meeting", "agenda-item", "case-number",
                    "portfolio-holder", "confidentiality", "information-category", "audience",
                    "reports", "query", "order", "registers")  # fmt: skip
QUERY_KEYS: Final = ("theme", "city", "topic", "municipality", "from", "to", "event")
REGISTERS: Final = ("contacts", "outcomes", "follow-ups", "themes", "cities", "topics")
"""What a pack has at its end if it does not say so itself."""
TITLE_LIMIT: Final = 100
SUBTITLE_LIMIT: Final = 200
NAME_LIMIT: Final = 100


class PackBlock(NamedTuple):
    """What the block ``pack:`` of a page says."""

    pack: Pack
    problems: list[Problem]
    references: list[Reference]


def parse_pack(value: Value, docname: str, title: str, line: int, title_line: int) -> PackBlock:
    """The pack that the ``pack:`` block of a page describes.

    Args:
        value: the YAML value of the block.
        docname: the page, without suffix; its last part is the id of the pack.
        title: the title of the page.
        line: the line of the key ``pack:``.
        title_line: the line of the title.
    """
    problems: list[Problem] = []
    fields = Fields(PACK_KEYS, "pack", line)
    nested = take(fields, mapping(value, "pack", problems), ("query",))
    if len(title) > TITLE_LIMIT:
        values = {"key": "title", "length": str(len(title)), "limit": str(TITLE_LIMIT)}
        problems.append(Problem("too-long", title_line, values))
    is_query = "query" in nested
    pack = Pack(
        id=docname.rsplit("/", 1)[-1],
        docname=docname,
        title=title,
        line=line,
        subtitle=fields.within("subtitle", SUBTITLE_LIMIT),
        date=fields.date("date"),
        meeting=fields.within("meeting", NAME_LIMIT),
        agenda_item=fields.within("agenda-item", NAME_LIMIT),
        case_number=fields.text("case-number"),
        portfolio_holder=fields.within("portfolio-holder", NAME_LIMIT),
        confidentiality=fields.choice("confidentiality", names.CONFIDENTIALITIES),
        information_category=fields.choice("information-category", names.INFORMATION_CATEGORIES),
        audience=fields.choice("audience", names.AUDIENCES, "council"),
        order=_order(fields, is_query=is_query),
        registers=fields.choices("registers", names.PACK_REGISTERS)
        if "registers" in fields.texts
        else REGISTERS,
    )
    pack = _with_query(pack, fields, nested["query"]) if is_query else _with_list(pack, fields)
    return PackBlock(pack, problems + fields.problems, fields.references)


def _order(fields: Fields, *, is_query: bool) -> str:
    """What a query finds is not listed in any order, so that has to be another one."""
    if not is_query:
        return fields.choice("order", names.PACK_ORDERS, "as-listed")
    orders = {name: order for name, order in names.PACK_ORDERS.items() if order != "as-listed"}
    return fields.choice("order", orders, "newest-first")


def _with_list(pack: Pack, fields: Fields) -> Pack:
    """*pack* with the reports that are listed."""
    listed = fields.terms("report", "reports")
    line = fields.texts.get("reports", ("", fields.line))[1]
    if not listed:
        fields.problem("pack-selection", line)
    lines = tuple(fields.item_lines.get(("reports", name), line) for name in listed)
    return pack._replace(reports=listed, report_lines=lines, selection_line=line)


def _with_query(pack: Pack, fields: Fields, value: Value) -> Pack:
    """*pack* with its query.

    A query with a mistake would find more than was asked for, and is left out.
    """
    inner = Fields(QUERY_KEYS, "query", value.line)
    take(inner, mapping(value, "query", inner.problems), ())
    start, end = inner.period("from", "to")
    query = PackQuery(
        theme=inner.terms("theme", "theme"),
        city=inner.terms("city", "city"),
        topic=inner.terms("topic", "topic"),
        municipality=inner.terms("city", "municipality"),
        start=start,
        end=end,
        event=inner.terms("event", "event"),
    )
    if fields.text("reports") or (query == PackQuery() and not inner.problems):
        inner.problem("pack-selection", value.line)
    fields.problems += inner.problems
    fields.references += inner.references
    return pack._replace(query=None if inner.problems else query, selection_line=value.line)


def ad_hoc(
    reports: str, title: str, audience: str, taken: Collection[str]
) -> tuple[Pack, list[Problem]]:
    """A pack without a page, from a command.

    Args:
        reports: ids, with spaces, commas or semicolons between them.
        title: its title.
        audience: for whom it is.
        taken: ids of other packs; its own is none of them.
    """
    listed = split_list(reports.replace(" ", ";"))
    stem = f"los-{slug(title)}".rstrip("-")
    identifier = next(name for name in _numbered(stem, len(taken)) if name not in taken)
    pack = Pack(identifier, "", title, 0, audience=audience, reports=listed,
                report_lines=(0,) * len(listed), registers=REGISTERS)  # fmt: skip
    problems = []
    if not listed:
        problems.append(Problem("pack-selection", 0, {}))
    if len(title) > TITLE_LIMIT:
        values = {"key": "title", "length": str(len(title)), "limit": str(TITLE_LIMIT)}
        problems.append(Problem("too-long", 0, values))
    return pack, problems


def _numbered(stem: str, others: int) -> list[str]:
    """*stem*, and with so many numbers that one must be free beside *others*."""
    return [stem, *(f"{stem}-{number}" for number in range(2, others + 2))]
