"""HTML, XML and SVG: all of a file, whether it is shown or not.

A file is cut at its tags, without asking what they mean: what a parser would leave out is searched
as well.  Text is read with spaces for tags, and again, where tags that start no new block stand
between two letters, without them.  Tags are read apart, each once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html.parser import HTMLParser
from typing import Final

from . import escapes
from .records import (
    ATTRIBUTE,
    BLOCK,
    COMMENT,
    IN_TAGS,
    IN_TEXT,
    LINE,
    Inside,
    Sort,
    Text,
    inside,
    place,
)

SUFFIXES: Final = frozenset(
    ("html", "htm", "xhtml", "xml", "svg", "rss", "atom", "opf", "ncx", "rels", "vml", "fodt",
     "rdf", "xmp", "kml", "gml", "gpx", "mml", "tei", "xsl", "xslt", "xsd", "plist")
)  # fmt: skip
_TAG: Final = re.compile(r"(<[^>]*>)")
_NAME: Final = re.compile(r"</?(?:[\w.-]+:)?([\w-]+)")
_BLOCK_NAMES: Final = """
address article aside blockquote body br button caption col dd details dialog div dl dt fieldset
figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe img input label legend li
link main meta nav object ol option p pre script section select style summary table tbody td
template textarea tfoot th thead title tr ul
h tab cr c row si is v table-cell line-break paragraph text navpoint entry
"""
_BLOCKS: Final = frozenset(_BLOCK_NAMES.split())
"""Elements after which another word begins: of HTML, then of documents, sheets and pictures."""
_MARK: Final = "\0"
"""In place of any other tag; it separates words as well."""
_TIGHT: Final = re.compile(rf"{_MARK}(?<=[^\W_]{_MARK}){_MARK}*(?=[^\W_])")


def is_markup(suffix: str, start: str) -> bool:
    """Whether a text file is HTML or XML, by its name or its first characters."""
    return suffix in SUFFIXES or start.lstrip("\ufeff \t\r\n")[:1] == "<"


def texts(source: str, deeper: Inside) -> Iterator[Text]:
    """All texts of a file of markup."""
    for name, data in escapes.payloads(source):
        yield from deeper(name, data)
    pieces = _TAG.split(escapes.without_payloads(source))
    tags = "\0".join(dict.fromkeys(pieces[1::2])).replace("\n", " ").replace("\0", "\n")
    pieces[1::2] = map(_mark, pieces[1::2])
    shown = "".join(pieces)
    yield Text(IN_TEXT, shown)
    yield Text(IN_TAGS, tags, Sort.LINES)
    for other in escapes.views(shown):
        yield Text(IN_TEXT, other)
    for other in escapes.views(tags):
        yield Text(IN_TAGS, other)
    yield from (Text(IN_TEXT, other) for other in _tight(shown))


@lru_cache(maxsize=2**17)
def _mark(tag: str) -> str:
    """What stands in the text for a tag."""
    name = _NAME.match(tag)
    return BLOCK if name is None or name[1].lower() in _BLOCKS else _MARK


def _tight(text: str) -> Iterator[str]:
    """The surroundings of tags between two letters, without those tags, and without any."""
    near, bare = [], []
    for found in _TIGHT.finditer(text):
        start = escapes.word_start(text, max(0, found.start() - escapes.AROUND))
        end = escapes.word_end(text, found.end() + escapes.AROUND)
        before, after = text[start : found.start()], text[found.end() : end]
        near.append(before + after)
        bare.append((before + after).replace(_MARK, ""))
    if near:
        yield "\n".join(near)
        yield "\n".join(bare)


class _Places(HTMLParser):
    """Notes each text with the line and the attribute that it stands in."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Text] = []

    def _note(self, what: str, text: str) -> None:
        line, _ = self.getpos()
        self.found.append(Text(inside(place(LINE, line), what), text))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            self._note(place(ATTRIBUTE, f"{tag} {name}"), f"{name} {value or ''}")

    def handle_data(self, data: str) -> None:
        if data.strip():
            self._note(IN_TEXT, data)

    def handle_comment(self, data: str) -> None:
        self._note(COMMENT, data)

    def handle_decl(self, decl: str) -> None:
        self._note(IN_TAGS, decl)

    def handle_pi(self, data: str) -> None:
        self._note(IN_TAGS, data)

    def unknown_decl(self, data: str) -> None:
        self._note(IN_TAGS, data)


def places(source: str) -> list[Text]:
    """The same texts one by one, with lines; slower, and what is not well-formed may be missing."""
    parser = _Places()
    parser.feed(source)
    parser.close()
    return parser.found
