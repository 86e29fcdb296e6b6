"""New source for the chunks of a page, out of the blocks of a Word file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from hashlib import sha256
from itertools import count
from pathlib import PurePath
from typing import Final

from ..document import Aside, Block, Image
from ..inline import escape, fenced
from ..myst import render
from . import page as pages
from . import records
from .align import Part, align, words_in
from .front import changed_front
from .keys import Key, alone, as_read, key_of, keys, without_levels, words_of
from .page import Box, Chunk, Page
from .patch import patches
from .shown import Place
from .writing import ITEM, is_item, item, levels, with_level

_NAMED: Final = re.compile(r"\{#(?P<name>[\w-]+)\}")


class Merger:
    """Makes source of chunks and blocks, and counts what it changes."""

    def __init__(self, page: Page, place: Place, folder: str) -> None:
        self.place = place
        self.folder = folder
        self.images: dict[str, Image] = {}
        self.changed = 0
        self.notes: dict[str, Aside | None] = {}
        """For each footnote of the page, what it has become; None if nothing calls it any more."""
        blocks = [piece.block for piece in page.pieces]
        self.read = dict(zip(map(id, blocks), as_read(blocks), strict=True))
        """How a reader gives each block of the page, by the identity of the block."""

    def shown(self, chunk: Chunk) -> list[Block]:
        """What a reader gives of a chunk."""
        return [self.read.get(id(piece.block), piece.block) for piece in chunk.pieces]

    def front(self, chunk: Chunk, blocks: Sequence[Block]) -> str:
        """The front matter, of which *blocks* are title and facts now."""
        if keys(self.shown(chunk)) == keys(blocks):
            return chunk.source
        self.changed += 1
        made = changed_front(chunk.source, blocks, self.place.names)
        rest = self._render(made.rest, top=True)
        return made.source + (f"\n{rest}\n" if rest else "")

    # A row of chunks ------------------------------------------------------------------------

    def chunks(self, chunks: Sequence[Chunk], blocks: Sequence[Block], top: bool = True) -> str:
        """The source of chunks of which *blocks* is what the file shows now.

        top: whether they stand on the page itself, where headings can be.
        """
        visible = [chunk for chunk in chunks if chunk.pieces and not chunk.note]
        old = [_part(self.shown(chunk)) for chunk in visible]
        spans = align(old, [_part([block]) for block in blocks])
        starts = [*(span.start for span in spans), len(blocks)]
        text = self._added(blocks[: starts[0]], None, top)
        nth = 0
        for chunk in chunks:
            if chunk.note or not chunk.pieces:
                text += chunk.lead + (self._note(chunk) if chunk.note else chunk.source)
                continue
            start, end, after = spans[nth].start, spans[nth].end, starts[nth + 1]
            text += self._changed(chunk, blocks[start:end], top)
            if end < after and not text.endswith("\n"):
                text += "\n"
            text += self._added(blocks[end:after], chunk, top)
            nth += 1
        return text

    def _changed(self, chunk: Chunk, blocks: Sequence[Block], top: bool) -> str:
        """A chunk that shows *blocks* now."""
        if keys(self.shown(chunk)) == keys(blocks):
            return chunk.lead + chunk.source
        if not blocks:
            self.changed += 1
            return ""
        if chunk.box is not None:
            return chunk.lead + self._box(chunk.box, chunk, blocks, top)
        self.changed += 1
        return chunk.lead + self._text(chunk, blocks, top)

    def _box(self, box: Box, chunk: Chunk, blocks: Sequence[Block], top: bool) -> str:
        """A directive: its title, its options and what is in it, each by itself."""
        if not box.head:
            return f"{box.opening}{box.options_source}{self._inside(box, blocks)}{box.closing}"
        own = self.shown(chunk)
        old = records.parts_of(box.kind, own, box.title)
        # A line of the text is no title, however like it is to it.
        title = "" if key_of(blocks[0]) in keys(old.inner) else box.title
        new = records.parts_of(box.kind, blocks, title)
        if new.title is None:  # only the text is left of it
            self.changed += 1
            return self.chunks(box.inner, new.inner, top)
        opening, options = box.opening, box.options_source
        if new.title != old.title:
            opening = records.opening(box, new.title)
        if new.facts != old.facts:
            options = records.options(box, new.facts, self.place.names)
        self.changed += (opening, options) != (box.opening, box.options_source)
        return f"{opening}{options}{self._inside(box, new.inner)}{box.closing}"

    def _inside(self, box: Box, blocks: Sequence[Block]) -> str:
        text = self.chunks(box.inner, blocks, top=False)
        return text if not text or text.endswith("\n") else text + "\n"

    # Text -----------------------------------------------------------------------------------

    def _text(self, chunk: Chunk, blocks: Sequence[Block], top: bool) -> str:
        """New source for a chunk of text: its own with new words in it, or else another."""
        wanted = without_levels(blocks)
        own = self.shown(chunk)
        source = with_level(chunk.source, own, blocks)
        if source or levels(own) == levels(blocks):
            old, new = "\n".join(map(words_of, own)), "\n".join(map(words_of, blocks))
            for candidate in patches(source or chunk.source, old, new, escape):
                if self._shows(candidate) == wanted:
                    return candidate
        if len(blocks) == 1 and is_item(blocks[0]) and is_item(own[0]):
            written = item(blocks[0], (chunk.source, own[0]))
        else:
            written = self._render(blocks, top)
        return self._with_names(written, chunk.source, wanted) + "\n"

    def _with_names(self, written: str, source: str, wanted: tuple[Key, ...]) -> str:
        """New source with the names that other places use for the old one."""
        for name in dict.fromkeys(match["name"] for match in _NAMED.finditer(source)):
            sign = ITEM.match(written)
            start = sign.end() if sign else 0
            named = f"{written[:start]}[{written[start:]}]{{#{name}}}"
            fits = "\n" not in written and self._shows(named) == wanted
            written = named if fits else f"({name})=\n{written}"
        return written

    def _shows(self, source: str) -> tuple[Key, ...]:
        """What a piece of source shows, as `without_levels` has it."""
        lines = source.split("\n")
        margin = len(lines[0]) - len(lines[0].lstrip(" "))
        text = "\n".join(line[margin:] if not line[:margin].strip() else line for line in lines)
        found = [piece.block for chunk in pages.split(text, self.place) for piece in chunk.pieces]
        return alone(found)

    def _render(self, blocks: Iterable[Block], top: bool) -> str:
        return render(self._with_images(blocks), self.folder, top)

    def _with_images(self, blocks: Iterable[Block]) -> list[Block]:
        """Blocks whose pictures have a name that no other picture has, and are remembered."""
        named: list[Block] = []
        for block in blocks:
            if isinstance(block, Image):
                ending = PurePath(block.name).suffix
                block = block._replace(name=f"word-{sha256(block.data).hexdigest()[:10]}{ending}")
                self.images[block.name] = block
            named.append(block)
        return named

    def _added(self, blocks: Sequence[Block], last: Chunk | None, top: bool) -> str:
        """The source of blocks that are new, after the chunk *last*."""
        text, rest = "", list(blocks)
        self.changed += len(rest)
        while rest:
            record = records.new_record(rest, self.place.names)
            used = record.used if record else next(
                (at for at in range(1, len(rest))
                 if records.new_record(rest[at:], self.place.names)), len(rest))  # fmt: skip
            if record:
                lines = [*record.options, self._render(record.body, top=False)]
                made = fenced("@", "\n".join(filter(None, lines)))
                text += "\n" + made.replace("{@}", record.head, 1) + "\n"
            else:
                text += self._new_text(rest[:used], last, top)
            rest = rest[used:]
        return text

    def _new_text(self, blocks: Sequence[Block], last: Chunk | None, top: bool) -> str:
        near = (last.source, self.shown(last)[-1]) if last else None
        if near is None or not is_item(near[1]) or not all(map(is_item, blocks)):
            return f"\n{self._render(blocks, top)}\n"
        text = ""
        for block in blocks:
            line = item(block, near) + "\n"
            near = (line, block)
            text += line
        return text

    # Footnotes ------------------------------------------------------------------------------

    def match_notes(self, page: Page, new: Sequence[Aside]) -> dict[str, str]:
        """Labels on the page for the footnotes of the file, by their number in the file."""
        known = {chunk.note: chunk for chunk in page.chunks if chunk.note}
        order = pages.called(chunk for chunk in page.chunks if not chunk.note)
        old = [known[label] for label in order if label in known]
        parts = [_part(self.shown(chunk)) for chunk in old]
        spans = align(parts, [_part([note]) for note in new])
        labels: dict[str, str] = {}
        for chunk, span in zip(old, spans, strict=True):
            self.notes[chunk.note] = new[span.start] if span.end > span.start else None
            if span.end > span.start:
                labels[new[span.start].id] = chunk.note
        free = (name for name in (f"word-{number}" for number in count(1)) if name not in known)
        return {note.id: labels.get(note.id) or next(free) for note in new}

    def _note(self, chunk: Chunk) -> str:
        """The definition of a footnote; one that was never called stays as it is."""
        note = self.notes.get(chunk.note)
        if note is None:
            is_gone = chunk.note in self.notes
            self.changed += is_gone
            return "" if is_gone else chunk.source
        own = self.shown(chunk)
        if keys(own) == keys([note]):
            return chunk.source
        self.changed += 1
        wanted = keys(note.blocks)
        for candidate in patches(chunk.source, words_of(own[0]), words_of(note), escape):
            found = [piece.block for one in pages.split(candidate, self.place)
                     for piece in one.pieces]  # fmt: skip
            if [keys(one.blocks) for one in found if isinstance(one, Aside)] == [wanted]:
                return candidate
        return self._render([note._replace(id=chunk.note)], top=True) + "\n"

    def new_notes(self, notes: Sequence[Aside], labels: dict[str, str]) -> str:
        """Definitions of footnotes that the page had not."""
        new = [note._replace(id=labels[note.id]) for note in notes
               if labels[note.id] not in self.notes]  # fmt: skip
        self.changed += len(new)
        return "".join(f"\n{self._render([note], top=True)}\n" for note in new)


def _part(blocks: Sequence[Block]) -> Part:
    found = keys(blocks)
    return Part(found, words_in(" ".join(map(words_of, blocks))) or tuple(map(repr, found)))
