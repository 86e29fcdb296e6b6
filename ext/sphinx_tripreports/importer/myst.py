"""Blocks of an imported file as MyST: every word, and a mark on what was no running text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Final

from ..i18n import N_
from ..i18n import console as _
from .document import Aside, Block, Image, Paragraph, Run, Table
from .inline import GENERATED, escape, fenced, is_web_address, render_runs
from .lists import render_list
from .tables import render_table

SHOWN_MEDIA_TYPES: Final = ("image/gif", "image/jpeg", "image/png", "image/svg+xml")
"""Pictures that browsers and Sphinx show; others are linked."""
_KINDS: Final = {
    "header": N_("This stood at the top of the pages:"),
    "footer": N_("This stood at the bottom of the pages:"),
    "text-box": N_("This stood in a text box:"),
    "comment": N_("A comment in the file:"),
    "contents": N_("The table of contents of the file:"),
    "mail-header": N_("The head of the message:"),
    "footnote": N_("A footnote that nothing in the text refers to:"),
    "endnote": N_("An endnote that nothing in the text refers to:"),
}
_WITHHELD: Final = {
    "deleted": N_("Struck with tracked changes, but still in the file:"),
    "hidden": N_("Hidden in the file:"),
}
_REMARKS: Final[tuple[tuple[str, Callable[[Run], bool]], ...]] = (
    (
        N_("Added with tracked changes that nobody has accepted yet: {text}"),
        lambda run: run.mark == "inserted",
    ),
    (N_("Filled in by the programme itself: {text}"), lambda run: run.mark == "field"),
    (N_("Struck through in the file: {text}"), lambda run: run.strike),
)


def render(blocks: Sequence[Block], images: str = "images", top: bool = True) -> str:
    """Blocks as MyST.

    Args:
        blocks: in the order in which they are written.
        images: the folder of the pictures, as seen from the page; "/" between its parts.
        top: whether this stands on the page itself: only there are headings headings.

    Returns:
        Lines of MyST without an empty line at the end; "" if nothing is to be seen.
    """
    return "\n\n".join(text for text in _parts(blocks, images, top) if text)


def _parts(blocks: Sequence[Block], images: str, top: bool) -> Iterator[str]:
    position = 0
    while position < len(blocks):
        block = blocks[position]
        if isinstance(block, Paragraph) and block.role == "list-item":
            end = _end_of_list(blocks, position)
            yield render_list(blocks[position:end], lambda inner: render(inner, images, False))
            position = end
            continue
        yield _block(block, images, top)
        position += 1


def _end_of_list(blocks: Sequence[Block], start: int) -> int:
    """Where the list ends that begins at *start*; pictures and asides belong to their item."""
    end = start
    for position in range(start, len(blocks)):
        block = blocks[position]
        if isinstance(block, Paragraph) and block.role == "list-item":
            end = position + 1
        elif not isinstance(block, Aside | Image) or _is_note(block):
            break
    return end


def _is_note(block: Block) -> bool:
    return isinstance(block, Aside) and block.kind in ("footnote", "endnote")


def _block(block: Block, images: str, top: bool) -> str:
    if isinstance(block, Paragraph):
        return _with_notes(block, _paragraph(block, top))
    if isinstance(block, Image):
        return _image(block, images)
    if isinstance(block, Table):
        return render_table(block, lambda inner: render(inner, images, False))
    if block.id and _is_note(block):
        return _definition(block.id, render(block.blocks, images, False))
    return _aside(block, render(block.blocks, images, False))


def _paragraph(paragraph: Paragraph, top: bool) -> str:
    text = render_runs(paragraph.runs)
    number = f"[{escape(paragraph.number)}]{{.{GENERATED}}} " if paragraph.number else ""
    if not text:
        return ""
    if paragraph.role in ("heading", "title"):
        line = number + render_runs(_on_one_line(paragraph.runs))
        if top and paragraph.role == "heading":
            level = min(max(paragraph.level, 1), 5) + 1  # the page has its title as level 1
            line = f"{'#' * level} " + re.sub(r"(#+)$", r"\\\1", line)
            return "".join(f"{{#{name}}}\n" for name in paragraph.bookmarks[:1]) + line
        bold = tuple(run._replace(bold=True) for run in _on_one_line(paragraph.runs))
        return number + render_runs(bold)
    text = "".join(f"{{#{name}}}\n" for name in paragraph.bookmarks[:1]) + number + text
    return quoted(text) if paragraph.role == "quote" else text


def _on_one_line(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    return tuple(run._replace(text=run.text.replace("\n", " "), bold=False) for run in runs)


def _image(image: Image, images: str) -> str:
    path = f"{images}/{image.name}" if images else image.name
    if image.media_type not in SHOWN_MEDIA_TYPES:
        advice = _("A browser cannot show this picture. Save it as PNG and put it here.")
        return f"[{escape(image.name)}]({path})\n\n{note(escape(advice))}"
    text = f"![{escape(image.alt)}]({path})"
    return f"[{text}]({image.url})" if is_web_address(image.url) else text


def _definition(key: str, content: str) -> str:
    lines = content.split("\n")
    rest = [f"    {line}" if line else "" for line in lines[1:]]
    return "\n".join([f"[^{key}]: {lines[0]}", *rest])


def _aside(aside: Aside, content: str) -> str:
    if not content:
        return ""
    sentence = _(_KINDS[aside.kind])
    if aside.author:
        sentence = _("A comment in the file, by {author}:").format(author=aside.author)
    return note(f"{escape(sentence)}\n\n{quoted(content)}")


def _with_notes(paragraph: Paragraph, text: str) -> str:
    """A paragraph, and what a reader cannot see of its text, in a note after it."""
    parts = []
    for mark, sentence in _WITHHELD.items():
        runs = [run._replace(mark="") for run in paragraph.runs if run.mark == mark]
        if any(run.text.strip() for run in runs):
            parts.append(f"{escape(_(sentence))}\n\n{quoted(render_runs(runs))}")
    # That the number of a page is filled in at its top or bottom goes without saying.
    remarks = () if paragraph.origin in ("header", "footer") else _REMARKS
    for sentence, applies in remarks:
        marked = "".join(run.text if applies(run) else "\0" for run in paragraph.runs)
        found = [f"‘{' '.join(part.split())}’" for part in marked.split("\0") if part.strip()]
        if found:
            parts.append(escape(_(sentence).format(text=", ".join(found))))
    for url, __ in groupby(run.url for run in paragraph.runs):
        if _is_dead(url):
            sentence = _("The file links from here to {address}, which is no web address.")
            parts.append(escape(sentence.format(address=f"‘{url}’")))
    return "\n\n".join(part for part in (text, note("\n\n".join(parts)) if parts else "") if part)


def _is_dead(url: str) -> bool:
    return bool(url) and not url.startswith("#") and not is_web_address(url)


def note(content: str) -> str:
    """*content* (MyST) as a note of the editors."""
    return fenced("editor-note", content)


def quoted(content: str) -> str:
    """*content* (MyST) as a block quote."""
    return "\n".join(f"> {line}".rstrip() for line in content.split("\n"))
