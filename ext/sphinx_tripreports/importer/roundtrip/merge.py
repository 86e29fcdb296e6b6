"""A page, and a Word file that was made of it and then changed, as a new page.

What the file shows as the page would is taken from the page, markup and all.  What was changed in
Word wins: small changes are made within the source, so that its markup stays; anything else is
written anew.  Nothing is trusted to have gone well: what the new page shows is compared with what
the file shows, and words that are not on it are put below it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from ...i18n import console as _
from .. import myst
from ..document import Aside, Block, Cell, Document, Image, Paragraph, Run, Table
from ..inline import escape
from . import facts
from . import page as pages
from .align import words_in
from .front import front_length
from .keys import as_read, keys, text_of, words_of
from .merger import Merger
from .shown import Place
from .writing import relabelled


class Merged(NamedTuple):
    """The new source of a page.

    changed: how many of its blocks were changed, are new, or are gone.
    images: pictures that the file has and the page had not.
    exact: whether the new page shows precisely what the file shows.
    """

    source: str
    changed: int
    images: tuple[Image, ...]
    exact: bool


def merge(source: str, document: Document, place: Place, images: str) -> Merged:
    """The source of a page with what was changed in Word.

    Args:
        source: the page of which the file was made.
        document: what the file says now.
        place: what is known around the page.
        images: the folder, as seen from the page, for pictures that are new.
    """
    page = pages.read(source, place)
    text, notes = text_of(document)
    merger = Merger(page, place, images)
    labels = merger.match_notes(page, notes)
    text = [relabelled(block, labels) for block in text]
    head = front_length(text)
    new = merger.front(page.front, text[:head]) + merger.chunks(page.chunks, text[head:])
    new += merger.new_notes(notes, labels)
    shown = [_normal(block, place) for block in _shown(new, place)]
    wanted = [_normal(block, place) for block in (*text, *notes)]
    exact = keys(shown) == keys(wanted)
    lost = [] if exact else _lost(wanted, shown)
    if lost:
        kept = myst.quoted(myst.render(lost, images, top=False))
        sentence = _("This stood in the Word file, but has no place on the page:")
        new += "\n" + myst.note(f"{escape(sentence)}\n\n{kept}") + "\n"
    return Merged(new, merger.changed, tuple(merger.images.values()), exact)


def _shown(source: str, place: Place) -> list[Block]:
    """What a reader would give of a page."""
    return as_read([piece.block for piece in pages.read(source, place).pieces])


def _normal(block: Block, place: Place) -> Block:
    """A block of fields with their values as the page words them (1-2-2024: 1 februari 2024)."""
    if isinstance(block, Paragraph) and block.role == "text":
        found = facts.read([line for line in block.text.split("\n") if line.strip()], facts.LABELS)
        if found:
            lines = [f"{fact.label}: {facts.normal(fact, place.names)}" for fact in found]
            return block._replace(runs=(Run("\n".join(lines)),))
    if isinstance(block, Table):
        return block._replace(rows=tuple(_normal_row(row, place) for row in block.rows))
    return block


def _normal_row(row: tuple[Cell, ...], place: Place) -> tuple[Cell, ...]:
    texts = [" ".join(cell.text.split()) for cell in row]
    found = facts.read([": ".join(texts)], facts.LABELS) if len(row) == 2 else None
    if not found:
        return row
    shown = Paragraph((Run(facts.normal(found[0], place.names)),))
    return row[0], row[1]._replace(blocks=(shown,))


def _lost(wanted: Iterable[Block], shown: Iterable[Block]) -> list[Block]:
    """Blocks with words that the page does not show, or not as often."""
    left = Counter(word for block in shown for word in words_in(words_of(block)))
    lost: list[Block] = []
    for block in wanted:
        words = Counter(words_in(words_of(block)))
        if words - left:
            lost += block.blocks if isinstance(block, Aside) else [block]
        left -= words
    return lost
