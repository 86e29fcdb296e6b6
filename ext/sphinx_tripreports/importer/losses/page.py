"""What a page says, as MyST and docutils read it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from docutils import nodes
from docutils.core import publish_doctree
from docutils.parsers.rst import Directive, directives, roles
from docutils.statemachine import StringList

from ...model import frontmatter, names
from ...model.parsing import split_block
from ..inline import GENERATED
from ..roman import roman
from .facts import normal_address

_SETTINGS: Final = {
    "myst_enable_extensions": ["attrs_block", "attrs_inline", "colon_fence", "deflist",
                               "strikethrough", "tasklist"],
    "myst_disable_syntax": ["html_block", "html_inline"],
    "myst_all_links_external": True,  # nothing is looked up: pictures need not be there yet
    "report_level": 5,
    "halt_level": 5,
    "doctitle_xform": False,
    "sectsubtitle_xform": False,
    "docinfo_xform": False,
    "file_insertion_enabled": False,
    "line_length_limit": 10**9,
    "_disable_config": True,
}  # fmt: skip
_NOTE: Final = "trip-import-note"
_PICTURE: Final = re.compile(r"\.(?:bmp|emf|tiff?|webp|wmf)\Z")
_TARGET: Final = re.compile(r"(?s)\s*<[^<>]*>\s*\Z")


class Page(NamedTuple):
    """What was counted on a page.

    title: from the front matter; text: the running text; asides: what notes quote.
    """

    title: str
    text: str
    asides: tuple[str, ...]
    images: int
    notes: int
    cells: int
    links: tuple[str, ...]


def read_page(source: str, numbered: bool) -> Page:
    """What a page says.

    Args:
        source: MyST, with front matter.
        numbered: whether the numbers of lists count as words.
    """
    from myst_parser.parsers.docutils_ import Parser

    _register()
    parts = frontmatter.split(source)
    fields = frontmatter.read(parts[0]).fields if parts else {}
    title = fields["title"][0].content if "title" in fields else ""
    text = parts[1] if parts else source
    settings = {**_SETTINGS, "warning_stream": io.StringIO()}
    # Without a heading of level 1 the parser would promote those of level 2.
    document = publish_doctree(f"# \n\n{text}", parser=Parser(), settings_overrides=settings)
    reader = _Reader(numbered)
    reader.read(document)
    return Page(
        str(title), reader.written([]), tuple(reader.asides), reader.images, reader.notes,
        reader.cells, tuple(reader.links),
    )  # fmt: skip


class _Reader:
    """Walks through a doctree and collects what it says."""

    def __init__(self, numbered: bool) -> None:
        self.numbered = numbered
        self.parts: list[str] = []
        self.asides: list[str] = []
        self.images = self.notes = self.cells = 0
        self.links: list[str] = []

    def written(self, before: list[str]) -> str:
        """The words read since the last call; *before* are those to go on with."""
        text, self.parts = "".join(self.parts), before
        return text

    def read(self, node: nodes.Node) -> None:
        """A node and all that is in it."""
        if isinstance(node, nodes.Text):
            self.parts.append(node.astext())
            return
        if isinstance(node, nodes.Element) and not self._special(node):
            self._children(node)
        if not isinstance(node, nodes.Inline):
            self.parts.append("\n")

    def _children(self, node: nodes.Element) -> None:
        numbers = _numbers(node) if self.numbered else iter(())
        for child in node.children:
            if isinstance(child, nodes.list_item):
                self.parts.append(next(numbers, ""))
            self.read(child)

    def _special(self, node: nodes.Element) -> bool:
        """Count a node; whether that was all to be done."""
        if isinstance(node, nodes.system_message | nodes.label | nodes.comment):
            return True
        if isinstance(node, nodes.raw):
            self.parts.append(" ")
            return True
        if isinstance(node, nodes.image):
            self.images += 1
        elif isinstance(node, nodes.footnote_reference):
            self.notes += 1
            return True
        elif isinstance(node, nodes.reference):
            return self._reference(node)
        elif isinstance(node, nodes.entry):
            self.cells += any(map(str.isalnum, node.astext()))
        return GENERATED in node.get("classes", ()) or self._aside(node)

    def _reference(self, node: nodes.Element) -> bool:
        address = node.get("refuri", "")
        if _PICTURE.search(address.lower()) and "://" not in address:
            self.images += 1
            return True
        if ":" in address:
            self.links.append(normal_address(address))
        return False

    def _aside(self, node: nodes.Element) -> bool:
        """A note of the editors: only what it quotes is from the file."""
        if _NOTE not in node.get("classes", ()):
            return False
        outer, self.parts = self.parts, []
        for quote in _quotes(node):
            self.parts = []
            self._children(quote)
            self.asides.append(self.written([]))
        self.parts = outer
        return True


def _quotes(node: nodes.Element) -> Iterator[nodes.Element]:
    return (child for child in node.children if isinstance(child, nodes.block_quote))


def _numbers(node: nodes.Element) -> Iterator[str]:
    """What is shown before the items of a list."""
    if not isinstance(node, nodes.enumerated_list):
        return
    style = node.get("enumtype", "arabic")
    start = int(node.get("start", 1))
    for number in range(start, start + len(node.children)):
        sign = str(number)
        if style.endswith("alpha"):
            sign = chr(ord("a") + (number - 1) % 26)
        elif style.endswith("roman"):
            sign = roman(number)
        yield (sign.upper() if style.startswith("upper") else sign) + " "


class _Record(Directive):
    """A record: its text is on the page, what stands in its options was only recognised there."""

    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True

    def run(self) -> list[nodes.Node]:
        inside = split_block(list(self.content), 1)
        node = nodes.container()
        # MyST takes content as text, docutils as lines with their origin.
        content = StringList(list(self.content)[inside.body_start :], "")
        self.state.nested_parse(content, 0, node)
        return [node]


class _Note(_Record):
    """A note of the editors."""

    def run(self) -> list[nodes.Node]:
        found = super().run()
        for node in found:
            assert isinstance(node, nodes.Element)
            node["classes"].append(_NOTE)
        return found


def _role(name: str, rawtext: str, text: str, *rest: Any) -> tuple[list[Any], list[Any]]:
    """A mention: the words without the key of the term."""
    return [nodes.inline("", _TARGET.sub("", text))], []


def _register() -> None:
    """Let docutils know our directives and roles; Sphinx, if it runs as well, prefers its own."""
    kinds = (*names.RECORD_KINDS, *names.TERM_KINDS)
    for name in (*kinds, *(own for own, kind in names.DIRECTIVES.items() if kind in kinds)):
        directives.register_directive(name, _Record)
    for name in ("editor-note", "redactienoot"):
        directives.register_directive(name, _Note)
    for name in (*names.KINDS, *names.ROLES):
        roles.register_local_role(name, _role)
