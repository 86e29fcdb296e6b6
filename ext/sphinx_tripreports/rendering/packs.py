"""What the page of a council pack shows, and the list of all packs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from babel.numbers import format_decimal

from ..i18n import _
from ..model.dates import dutch_date, dutch_period
from ..model.pack_selection import select
from ..model.records import Pack, PackQuery
from .blocks import Block, Cell, Download, Facts, Link, Note, Row
from .labels import CONFIDENTIALITY_LABELS, INFORMATION_CATEGORY_LABELS, label
from .pieces import Pieces
from .registers import nothing, table


def pack_summary(pieces: Pieces, docname: str) -> Iterator[Block]:
    """What is on the cover of the pack, and its PDF if that has been made."""
    pack = pieces.store.pages[docname].pack
    if pack is None:
        return
    if pack.subtitle:
        yield Note(pack.subtitle)
    if (pdf := pieces.pdfs.get(docname)) is not None:
        text = _("Council pack as PDF ({size})").format(size=file_size(pdf.size))
        yield Download(text, pdf.address)
    if shown := cover(pack):
        yield Facts("summary", tuple((name, (text,)) for name, text in shown))


def cover(pack: Pack) -> list[tuple[str, str]]:
    """The facts of the cover of a pack, as names and values."""
    category = INFORMATION_CATEGORY_LABELS.get(pack.information_category, "")
    secrecy = CONFIDENTIALITY_LABELS.get(pack.confidentiality, "")
    items = (
        (_("Meeting"), pack.meeting),
        (_("Agenda item"), pack.agenda_item),
        (_("Date"), dutch_date(pack.date)),
        (_("Case number"), pack.case_number),
        (_("Portfolio holder"), pack.portfolio_holder),
        (_("Confidentiality"), _(secrecy) if secrecy else ""),
        (_("Woo information category"), _(category) if category else ""),
        (_("Audience"), label(pack.audience)),
    )
    return [(name, text) for name, text in items if text]


def pack_query(pieces: Pieces, docname: str) -> Iterator[Block]:
    """What the reports of a pack were asked for, if they were not listed."""
    pack = pieces.store.pages[docname].pack
    if pack is not None and pack.query is not None:
        yield Note(_("The pack holds all reports to which this applies:"))
        yield Facts("summary", tuple(_asked(pieces, pack.query)))


def _asked(pieces: Pieces, query: PackQuery) -> Iterator[tuple[str, Cell]]:
    fields = (
        (_("Theme"), "theme", query.theme),
        (_("Visited"), "city", query.city),
        (_("Strategy topic"), "topic", query.topic),
        (_("Municipality"), "city", query.municipality),
        (_("Event"), "event", query.event),
    )
    for name, kind, typed in fields:
        if typed:
            between = [(_(" or "), pieces.term(kind, value)) for value in typed]
            yield name, tuple(chain.from_iterable(between))[1:]
    if query.start or query.end:
        period = dutch_period(query.start, query.end)
        only_start = _("from {date}").format(date=period)
        yield _("Start of the trip"), (period if query.end else only_start,)


def pack_index(pieces: Pieces) -> Iterator[Block]:
    """All packs, the newest first, those without a date last."""
    packs = sorted(pieces.store.packs.values(), key=lambda pack: (pack.title, pack.id))
    packs.sort(key=lambda pack: pack.date, reverse=True)
    rows = tuple(
        Row(((Link(pack.title, pack.docname),), (pack.meeting or "–",),
             (dutch_date(pack.date) or "–",), (str(len(select(pack, pieces.store)[0])),)))
        for pack in packs
    )  # fmt: skip
    head = (_("Council pack"), _("Meeting"), _("Date"), _("Reports"))
    yield table("packs", _("Council packs"), head, rows) if rows else nothing()


def file_size(size: int) -> str:
    """A number of bytes for readers, in kB or MB (of 1,000 and 1,000,000 bytes)."""
    if size < 1_000_000:
        return _("{number} kB").format(number=max(1, round(size / 1000)))
    language = _("en")  # Translators: the code of your language, for the names of countries.
    number = format_decimal(size / 1e6, "#,##0.0", locale=language)
    return _("{number} MB").format(number=number)
