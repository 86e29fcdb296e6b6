"""Styles of Word: which paragraphs are headings, what is bold, and what is numbered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from lxml import etree

from .package import Part, W

VALUE: Final = f"{W}val"
_OFF: Final = ("0", "false", "off", "none")
_ROLES: Final = (
    (re.compile(r"(?:heading|kop|überschrift|titre) ?([1-9])"), "heading"),
    (re.compile(r"(?:title|titel|documenttitel)"), "title"),
    (re.compile(r"(?:toc|inhopg|inhoudsopgave) ?[1-9]"), "contents"),
    (re.compile(r"(?:caption|bijschrift)"), "caption"),
    (re.compile(r"(?:intense )?quote|(?:duidelijk )?citaat"), "quote"),
)
_DEPTH: Final = 20
"""How many styles may be based on each other; a ring of them must end."""


class Look(NamedTuple):
    """How a run looks; None is what the file leaves to another style."""

    bold: bool | None = None
    italic: bool | None = None
    strike: bool | None = None
    underline: bool | None = None
    hidden: bool | None = None
    raised: str | None = None

    def over(self, other: Look) -> Look:
        """This look, and where it says nothing that of *other*."""
        if other == _NOTHING:
            return self
        own = {name: value for name, value in self._asdict().items() if value is not None}
        return other._replace(**own)


_NOTHING: Final = Look()


class Style(NamedTuple):
    """A style with all that it takes from those that it is based on.

    role: as of `document.Paragraph`, or "contents"; level: of a heading from 1.
    list_id: ``w:numId``, "" for none; list_level: from 0.
    """

    role: str = "text"
    level: int = 0
    list_id: str = ""
    list_level: int = 0
    look: Look = Look()


class Styles:
    """The styles of a document by their id."""

    def __init__(self, part: Part | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._known: dict[str, Style] = {}
        self.default = ""
        for element in part.root.findall(f"{W}style") if part is not None else ():
            key = element.get(f"{W}styleId", "")
            self._elements[key] = element
            is_default = element.get(f"{W}default", "0") not in _OFF
            if is_default and element.get(f"{W}type") == "paragraph":
                self.default = key

    def __getitem__(self, key: str) -> Style:
        if key not in self._known:
            style = Style()
            for element in reversed(list(self._line(key))):
                style = _refined(style, element)
            self._known[key] = style
        return self._known[key]

    def _line(self, key: str) -> Iterator[etree._Element]:
        """A style, the one that it is based on, and so on."""
        for __ in range(_DEPTH):
            element = self._elements.get(key)
            if element is None:
                return
            yield element
            key = value_of(element.find(f"{W}basedOn"))


def _refined(style: Style, element: etree._Element) -> Style:
    name = value_of(element.find(f"{W}name")).lower()
    for pattern, role in _ROLES:
        match = pattern.fullmatch(name)
        if match:
            level = int(match[1]) if match.groups() else 0
            style = style._replace(role=role, level=level)
    properties = element.find(f"{W}pPr")
    if properties is not None:
        style = style_with(style, properties)
    return style._replace(look=look_of(element.find(f"{W}rPr")).over(style.look))


def style_with(style: Style, properties: etree._Element) -> Style:
    """*style* with what a paragraph's own properties (``w:pPr``) say."""
    outline = properties.find(f"{W}outlineLvl")
    if outline is not None and style.role != "contents":
        level = number_of(outline, 9)
        if level < 9:
            style = style._replace(role="heading", level=level + 1)
        elif style.role == "heading":
            style = style._replace(role="text", level=0)
    numbering = properties.find(f"{W}numPr")
    if numbering is not None:
        key = numbering.find(f"{W}numId")
        depth = numbering.find(f"{W}ilvl")
        if key is not None:
            # 0 takes a paragraph out of the list that its style puts it in (17.9.18).
            style = style._replace(list_id="" if value_of(key) == "0" else value_of(key))
        if depth is not None:
            style = style._replace(list_level=number_of(depth, 0))
    return style


def look_of(properties: etree._Element | None) -> Look:
    """The look that run properties (``w:rPr``) give."""
    if properties is None or not len(properties):
        return _NOTHING
    look: dict[str, bool | str] = {}
    for child in properties:
        tag = child.tag
        if tag in _SWITCHES:
            field = _SWITCHES[tag]
            look[field] = bool(look.get(field)) or child.get(VALUE, "1") not in _OFF
        elif tag == f"{W}vertAlign":
            look["raised"] = child.get(VALUE, "")
    return Look(**look)  # type: ignore[arg-type]


_SWITCHES: Final = {
    f"{W}b": "bold", f"{W}i": "italic", f"{W}strike": "strike", f"{W}dstrike": "strike",
    f"{W}u": "underline", f"{W}vanish": "hidden",
}  # fmt: skip


def value_of(element: etree._Element | None) -> str:
    """The attribute ``w:val`` of an element that may not be there."""
    return "" if element is None else element.get(VALUE, "")


def number_of(element: etree._Element, other: int) -> int:
    """``w:val`` as a number from 0 to 9; *other* if it is none."""
    value = value_of(element)
    return min(int(value), 9) if value.isdecimal() and len(value) < 4 else other
