"""What an OpenDocument file says."""

from __future__ import annotations

import posixpath
from typing import Final

from ..readers.symbols import replace_private
from .facts import Facts
from .xml import Element, Members, attribute, below, local

_SKIPPED: Final = (
    "note-citation", "sequence-decls", "variable-decls", "user-field-decls", "forms", "param",
    "table-of-content-source", "creator", "date-string", "tracked-changes", "annotation-end",
)  # fmt: skip
_APART: Final = ("text-box", "annotation", "note-body", "custom-shape", "rect", "ellipse", "circle",
                 "polygon", "path", "line", "connector", "caption", "deletion")  # fmt: skip
_MOST_SPACES: Final = 200
_MOST_COLUMNS: Final = 64


def odf_facts(data: bytes, name: str) -> Facts:
    """What the parts of an .odt file say; *name* is not needed."""
    members = Members(data)
    facts = Facts()
    walker = _Walker(members, facts)
    content = members.xml("content.xml")
    assert content is not None
    text = next(below(content, "text"))
    walker.children(text, False)
    for deletion in below(content, "deletion"):
        walker.children(deletion, True)
    styles = members.xml("styles.xml")
    seen: set[str] = set()
    for element in styles.iter() if styles is not None else ():
        kind = local(element).partition("-")[0]
        words = "".join(element.itertext())
        if kind in ("header", "footer") and local(element) != "header-footer-properties":
            if kind + words not in seen:
                walker.children(element, True)
            seen.add(kind + words)
    return facts


class _Walker:
    """Walks through content; the unit that is being read is on top of `stack`."""

    def __init__(self, members: Members, facts: Facts) -> None:
        self.members = members
        self.facts = facts
        self.stack: list[list[str]] = []
        self.last_link = ("", -1)

    def children(self, element: Element, aside: bool) -> None:
        """All that stands in an element."""
        self._say(element.text)
        for child in element:
            self._element(child, aside)
            self._say(child.tail)

    def _say(self, text: str | None) -> None:
        if text and self.stack:
            self.stack[-1].append(text)

    def _element(self, element: Element, aside: bool) -> None:
        name = local(element)
        if name in _SKIPPED:
            return
        if name in ("p", "h"):
            self.stack.append([])
            self.children(element, aside)
            self.facts.add(replace_private("".join(self.stack.pop())), aside)
        elif name in _APART:
            outer, self.stack = self.stack, []
            self.children(element, True)
            self.stack = outer
        elif name in ("s", "tab", "line-break"):
            count = attribute(element, "c")
            self._say(" " * min(int(count or 1), _MOST_SPACES))
        elif name in ("table-cell", "covered-table-cell"):
            self._cell(element, aside)
        elif name == "frame":
            self._frame(element, aside)
        else:
            self._within(element, name, aside)

    def _within(self, element: Element, name: str, aside: bool) -> None:
        if name == "note":
            self.facts.notes += 1
        elif name == "fieldmark":
            entries = [attribute(p, "value") for p in below(element, "param")
                       if attribute(p, "name").endswith("ListEntry")]  # fmt: skip
            chosen = next((attribute(p, "value") for p in below(element, "param")
                           if attribute(p, "name").endswith("Selected")), "")  # fmt: skip
            if chosen.isdecimal() and int(chosen) < len(entries):
                self._say(entries[int(chosen)])
        elif name in ("hidden-text", "hidden-paragraph"):
            self.facts.add(attribute(element, "string-value") or "".join(element.itertext()), True)
            return
        elif name == "ruby-text":
            self._say(" ")
        start = self._length()
        self.children(element, aside)
        if name == "a" and self._length() > start:
            target = attribute(element, "href")
            self.facts.link(target, after=self.last_link == (target, start))
            self.last_link = (target, self._length())

    def _length(self) -> int:
        return len("".join(self.stack[-1]).strip()) if self.stack else 0

    def _cell(self, element: Element, aside: bool) -> None:
        repeated = attribute(element, "number-columns-repeated") or "1"
        for __ in range(min(int(repeated), _MOST_COLUMNS)):
            before = len(self.facts.units)
            self.children(element, aside)
            self.facts.cells += len(self.facts.units) > before

    def _frame(self, element: Element, aside: bool) -> None:
        """One frame shows one thing, though it may hold it in several forms."""
        kinds = [local(child) for child in element]
        if "text-box" not in kinds and not self._object(element):
            images = (attribute(c, "href") for c in element if local(c) == "image")
            self.facts.images += any(map(self.members.has, map(posixpath.normpath, images)))
            return
        for child in element:
            if local(child) == "text-box":
                self._element(child, aside)

    def _object(self, element: Element) -> bool:
        """A formula, whose signs are words of the paragraph, or a chart."""
        for child in element:
            if local(child) == "object":
                folder = posixpath.normpath(attribute(child, "href"))
                root = self.members.xml(posixpath.join(folder, "content.xml"))
                if root is None:
                    return False
                if local(root) == "math":
                    signs = [
                        leaf for leaf in root.iter() if local(leaf) in ("mi", "mn", "mo", "mtext")
                    ]
                    self._say("".join((leaf.text or "").strip() for leaf in signs))
                    return bool(signs)
                charts = [c for c in below(root, "chart") if local(c) == "chart"]
                outer, self.stack = self.stack, []
                before = len(self.facts.units)
                for chart in charts[-1:]:
                    self.children(chart, True)
                self.stack = outer
                return len(self.facts.units) > before
        return False
