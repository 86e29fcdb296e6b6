"""Styles of OpenDocument: what a paragraph is, how its text looks, and how lists are numbered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from lxml import etree

from ...roman import HIGHEST, roman
from .names import FO, STYLE, TEXT, small

_DEPTH: Final = 20
_ROLES: Final = (
    (re.compile(r"(?:sub)?(?:title|titel)"), "title"),
    (re.compile(r"quotations?|quote|intense quote|citaat"), "quote"),
    (re.compile(r"caption|bijschrift|illustration|figure|table|drawing|text"), "caption"),
)
OUTLINE: Final = "\0outline"
"""The list of all headings, under a name that no file can give."""
_BULLETS: Final = (f"{TEXT}list-level-style-bullet", f"{TEXT}list-level-style-image")


class Look(NamedTuple):
    """How text looks."""

    bold: bool = False
    italic: bool = False
    strike: bool = False
    underline: bool = False
    hidden: bool = False
    superscript: bool = False
    subscript: bool = False
    font: str = ""


class Styles:
    """The styles of a file: those of the document, and those that stand for one place only."""

    def __init__(self, roots: list[etree._Element]) -> None:
        self._styles: dict[tuple[str, str], etree._Element] = {}
        self._lists: dict[str, dict[int, etree._Element]] = {}
        self._looks: dict[tuple[str, str], Look] = {}
        for root in roots:
            for element in root.iter(f"{STYLE}style"):
                key = (element.get(f"{STYLE}family", ""), element.get(f"{STYLE}name", ""))
                self._styles[key] = element
            for element in root.iter(f"{TEXT}list-style", f"{TEXT}outline-style"):
                levels = {small(level.get(f"{TEXT}level"), 1, 10): level for level in element}
                is_outline = element.tag == f"{TEXT}outline-style"
                self._lists[OUTLINE if is_outline else element.get(f"{STYLE}name", "")] = levels

    def line(self, family: str, name: str) -> Iterator[etree._Element]:
        """A style, the one that it is based on, and so on."""
        for __ in range(_DEPTH):
            element = self._styles.get((family, name))
            if element is None:
                return
            yield element
            name = element.get(f"{STYLE}parent-style-name", "")

    def look(self, family: str, name: str) -> Look:
        """How text in a style looks."""
        key = (family, name)
        if key not in self._looks:
            look = Look()
            for element in reversed(list(self.line(family, name))):
                properties = element.find(f"{STYLE}text-properties")
                if properties is not None:
                    look = _changed(look, properties)
            self._looks[key] = look
        return self._looks[key]

    def role(self, name: str) -> str:
        """The role of a paragraph (as of `document.Paragraph`) that is no heading."""
        for element in self.line("paragraph", name):
            own = element.get(f"{STYLE}display-name") or element.get(f"{STYLE}name", "")
            own = own.replace("_20_", " ").lower()
            for pattern, role in _ROLES:
                if pattern.fullmatch(own):
                    return role
        return "text"

    def level(self, list_style: str, depth: int) -> etree._Element | None:
        """How the items of a list are marked at a depth from 1."""
        return self._lists.get(list_style, {}).get(depth)


def _changed(look: Look, properties: etree._Element) -> Look:
    """*look* with what ``style:text-properties`` say."""

    def get(name: str) -> str:
        return str(properties.get(name, ""))

    changes: dict[str, Any] = {}
    weight = get(f"{FO}font-weight")
    if weight:
        changes["bold"] = weight == "bold" or (weight.isdecimal() and int(weight[:4]) >= 600)
    if get(f"{FO}font-style"):
        changes["italic"] = get(f"{FO}font-style") in ("italic", "oblique")
    for field, name in (("strike", "text-line-through"), ("underline", "text-underline")):
        kind = get(f"{STYLE}{name}-style") or get(f"{STYLE}{name}-type")
        if kind:
            changes[field] = kind != "none"
    position = get(f"{STYLE}text-position")
    if position:
        shift = position.split()[0] if position.split() else ""
        changes["superscript"] = shift == "super" or (shift[:1].isdigit() and shift != "0%")
        changes["subscript"] = shift == "sub" or shift.startswith("-")
    if get(f"{TEXT}display"):
        changes["hidden"] = get(f"{TEXT}display") == "none"
    font = get(f"{STYLE}font-name") or get(f"{FO}font-family")
    if font:
        changes["font"] = font
    return look._replace(**changes) if changes else look


class Counter:
    """Numbers the items of lists.

    A list begins anew unless it says that it goes on, with an earlier list of the same style.
    """

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self._counts: dict[str, dict[int, int]] = {}

    def begin(self, style: str, goes_on: bool) -> None:
        """A list of *style* that stands in no other begins."""
        if not goes_on:
            self._counts[style] = {}

    def next(self, style: str, depth: int, start: str | None) -> tuple[bool, str]:
        """Whether the next item at a depth from 1 is numbered, and what stands before it."""
        level = self.styles.level(style, depth)
        counts = self._counts.setdefault(style, {})
        first = small(None if level is None else level.get(f"{TEXT}start-value"), 1)
        counts[depth] = small(start, counts.get(depth, first - 1) + 1)
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        if level is None or level.tag in _BULLETS or not level.get(f"{STYLE}num-format"):
            return False, ""
        shown = small(level.get(f"{TEXT}display-levels"), 1, depth)
        numbers = [
            self._number(style, other, counts) for other in range(depth - shown + 1, depth + 1)
        ]
        before = level.get(f"{STYLE}num-prefix", "")
        return True, f"{before}{'.'.join(numbers)}{level.get(f'{STYLE}num-suffix', '')}".strip()

    def heading(self, level: int) -> str:
        """The number before the next heading; "" if headings have none."""
        return self.next(OUTLINE, level, None)[1]

    def _number(self, style: str, depth: int, counts: dict[int, int]) -> str:
        level = self.styles.level(style, depth)
        form = "1" if level is None else level.get(f"{STYLE}num-format", "1")
        count = counts.get(depth, 1)
        if form in ("a", "A"):
            letter = chr(ord(form) + (count - 1) % 26)
            return letter * ((count - 1) // 26 + 1)
        if form in ("i", "I") and 0 < count <= HIGHEST:
            return roman(count) if form == "i" else roman(count).upper()
        return str(count)
