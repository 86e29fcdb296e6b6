"""What a Word file says."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from ..readers.symbols import symbol
from ..readers.word import chunks
from ..safety import MAX_XML
from .facts import Facts
from .message import html_facts, is_read
from .plain import lines
from .xml import Element, Members, attribute, below, local

_SPACES: Final = ("tab", "br", "cr", "ptab", "rubyBase")
_SKIPPED: Final = ("pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "trPr", "tcPr", "sectPr", "fldData")
_SEPARATORS: Final = ("separator", "continuationSeparator", "continuationNotice")
_OFF: Final = ("0", "false", "off")


def word_facts(data: bytes, name: str, is_inner: bool = False) -> Facts:
    """What the parts of a .docx file say.

    *name* is not needed; *is_inner*: the file is in another one, and files in it are not read.
    """
    members = Members(data)
    facts = Facts()
    main = next(
        target for kind, target, __ in _relations(members, "").values() if kind == "officeDocument"
    )
    walker = _Walker(members, main, facts, is_inner)
    margins = _margins(members, main)
    root = members.xml(main)
    assert root is not None
    walker.part(root, main, aside=False)
    for target in margins:
        walker.whole(target)
    for kind in ("comments", "footnotes", "endnotes"):
        for own, target, __ in _relations(members, main).values():
            if own == kind:
                walker.whole(target)
    return facts


def _relations(members: Members, part: str) -> dict[str, tuple[str, str, bool]]:
    """What ids in a part stand for: a kind, a part or address, and whether that is outside."""
    folder, base = posixpath.split(part)
    root = members.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
    found = {}
    for child in root if root is not None else ():
        target = attribute(child, "Target")
        outside = attribute(child, "TargetMode") == "External"
        if not outside:
            target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
        kind = attribute(child, "Type").rpartition("/")[2]
        found[attribute(child, "Id")] = (kind, target, outside)
    return found


def _margins(members: Members, main: str) -> list[str]:
    """Headers and footers that are used, those with the same words once."""
    root = members.xml(main)
    assert root is not None
    relations = _relations(members, main)
    found: dict[tuple[str, str], str] = {}
    for reference in root.iter():
        if local(reference) in ("headerReference", "footerReference"):
            target = relations.get(attribute(reference, "id"), ("", "", False))[1]
            part = members.xml(target)
            if part is not None:
                words = "".join(text.text or "" for text in below(part, "t"))
                found.setdefault((local(reference), words), target)
    return list(found.values())


class _Walker:
    """Walks through parts; the unit that is being read is on top of `stack`."""

    def __init__(self, members: Members, main: str, facts: Facts, is_inner: bool) -> None:
        self.members = members
        self.facts = facts
        self.is_inner = is_inner
        self.chunks = 0
        self.room = MAX_XML
        self.part_name = main
        self.relations = _relations(members, main)
        self.stack: list[list[str]] = []
        self.codes: list[list[str] | None] = []
        self.drop_cap = ""
        self.choices: list[str] = []
        self.choice = 0
        self.last_link = ("", -1)

    def whole(self, name: str) -> None:
        """A part beside the text: header, footer, comments or notes."""
        root = self.members.xml(name)
        if root is not None:
            self.part(root, name, aside=True)

    def part(self, root: Element, name: str, aside: bool) -> None:
        """All units of a part."""
        outer = self.part_name, self.relations, self.codes
        self.part_name, self.relations, self.codes = name, _relations(self.members, name), []
        self._children(root, aside, False)
        self.part_name, self.relations, self.codes = outer

    def _children(self, element: Element, aside: bool, hidden: bool) -> None:
        for child in element:
            self._element(child, aside, hidden)

    def _element(self, element: Element, aside: bool, hidden: bool) -> None:
        name = local(element)
        if name in _SKIPPED or attribute(element, "type") in _SEPARATORS:
            return
        if name == "AlternateContent":
            choice = next(iter(below(element, "Choice")), None)
            self._children(element if choice is None else choice, aside, hidden)
        elif name == "p":
            self._paragraph(element, aside, hidden)
        elif name in ("txbxContent", "txBody"):
            self._apart(element)
        elif name in ("del", "moveFrom"):
            self._beside(element, aside)
        elif name == "tc":
            before = len(self.facts.units)
            self._children(element, aside, hidden)
            self.facts.cells += len(self.facts.units) > before
        elif name == "hyperlink":
            self._hyperlink(element, aside, hidden)
        elif name == "altChunk":
            self._chunk(self.relations.get(attribute(element, "id"), ("", "", True))[1])
        else:
            self._within(element, name, aside, hidden)

    def _paragraph(self, element: Element, aside: bool, hidden: bool) -> None:
        self.stack.append([self.drop_cap])
        self.drop_cap = ""
        self._children(element, aside, hidden)
        text = "".join(self.stack.pop())
        frame = next((f for f in below(element, "framePr") if attribute(f, "dropCap")), None)
        if frame is not None and attribute(frame, "dropCap") in ("drop", "margin"):
            self.drop_cap = text
        else:
            self.facts.add(text, aside)

    def _apart(self, element: Element) -> None:
        """The paragraphs of a text box."""
        cap, self.drop_cap = self.drop_cap, ""
        self._children(element, True, False)
        self.drop_cap = cap

    def _beside(self, element: Element, aside: bool) -> None:
        """Words within a paragraph that are not part of it: deleted or hidden ones."""
        self.stack.append([])
        notes = self.facts.notes
        self._children(element, True, True)
        self.facts.notes = notes
        self.facts.add("".join(self.stack.pop()), True)

    def _chunk(self, target: str) -> None:
        """A file that a programme put into this one; the draft says so if it cannot be read."""
        self.chunks += 1
        has_room = self.chunks <= chunks.MOST and self.room >= 0
        data = self.members.read(target) if has_room else b""
        self.room -= len(data)
        if data.startswith(b"PK"):
            if not self.is_inner and is_read(data, "chunk.docx"):
                self.facts.merge(word_facts(data, "", is_inner=True))
        elif (page := chunks.page_of(data)) is not None:
            is_html = page.is_html
            self.facts.merge(html_facts(page.text, page.pictures) if is_html else lines(page.text))

    def _hyperlink(self, element: Element, aside: bool, hidden: bool) -> None:
        __, target, outside = self.relations.get(attribute(element, "id"), ("", "", False))
        anchor = attribute(element, "anchor")
        if outside:
            target = f"{target}#{anchor}" if anchor and "#" not in target else target
        start = self._length()
        self._children(element, aside, hidden)
        if outside and not hidden and self._length() > start:
            self._link(target, start)

    def _length(self) -> int:
        return len("".join(self.stack[-1]).strip()) if self.stack else 0

    def _link(self, target: str, start: int) -> None:
        self.facts.link(target, after=self.last_link == (target, start))
        self.last_link = (target, self._length())

    def _within(self, element: Element, name: str, aside: bool, hidden: bool) -> None:
        if name == "r" and not hidden and _is_hidden(element):
            self._beside(element, aside)
        elif name in ("t", "delText"):
            self._say(element.text or "")
        elif name in _SPACES:
            self._say(" ")
            self._children(element, aside, hidden)
        elif name == "noBreakHyphen":
            self._say("-")
        elif name == "sym":
            code = attribute(element, "char")
            self._say(symbol(int(code, 16), attribute(element, "font")) if code else "")
        elif name == "fldChar":
            self._field(attribute(element, "fldCharType"), element)
        elif name == "instrText":
            if self.codes and self.codes[-1] is not None:
                self.codes[-1].append(element.text or "")
        elif name in ("footnoteReference", "endnoteReference"):
            self.facts.notes += not hidden
        else:
            self._drawn(element, name, aside, hidden)

    def _say(self, text: str) -> None:
        if self.stack and not any(code is not None for code in self.codes):
            self.stack[-1].append(text)

    def _field(self, kind: str, element: Element) -> None:
        """`codes` holds the instruction of each open field, and None once its result began."""
        if kind == "begin":
            self.codes.append([])
            self.choices = [attribute(entry, "val") for entry in below(element, "listEntry")]
            chosen = next((attribute(r, "val") for r in below(element, "result")), "0")
            self.choice = int(chosen) if chosen.isdecimal() else 0
        elif kind == "separate" and self.codes:
            code = "".join(self.codes[-1] or []).split()
            self.codes[-1] = None
            if len(code) > 1 and code[0].upper() == "HYPERLINK" and not code[1].startswith("\\"):
                self._link(code[1].strip('"“”'), self._length())
        elif kind == "end" and self.codes:
            is_form = self.codes.pop() is not None and self.choice < len(self.choices)
            self._say(self.choices[self.choice] if is_form else "")

    def _drawn(self, element: Element, name: str, aside: bool, hidden: bool) -> None:
        if name in ("blip", "imagedata"):
            key = attribute(element, "embed") or attribute(element, "id")
            __, target, outside = self.relations.get(key, ("", "", True))
            self.facts.images += not outside and self.members.has(target)
        elif name == "textpath":
            self.facts.add(attribute(element, "string"), True)
        elif name == "relIds":
            self._graphic(attribute(element, "dm"), ("t",))
        elif name == "chart" and attribute(element, "id"):
            self._graphic(attribute(element, "id"), ("t", "v"))
            return
        elif name == "fldSimple":
            code = attribute(element, "instr").split()
            if len(code) > 1 and code[0].upper() == "HYPERLINK" and not code[1].startswith("\\"):
                self._link(code[1].strip('"“”'), self._length())
        self._children(element, aside, hidden)

    def _graphic(self, key: str, names: tuple[str, ...]) -> None:
        """The words of a diagram or chart, which stand in a part of their own."""
        root = self.members.xml(self.relations.get(key, ("", "", False))[1])
        for text in _drawn(root, names, set()) if root is not None else ():
            self.facts.add(text, True)


def _drawn(element: Element, names: tuple[str, ...], seen: set[tuple[str, ...]]) -> Iterator[str]:
    """The texts of a drawing; each series of a chart repeats the same categories."""
    if local(element) in ("cat", "xVal"):
        categories = tuple(text.text or "" for text in below(element, "v"))
        if categories in seen:
            return
        seen.add(categories)
    if local(element) in names:
        yield element.text or ""
    for child in element:
        yield from _drawn(child, names, seen)


def _is_hidden(run: Element) -> bool:
    for properties in run:
        if local(properties) == "rPr":
            for child in properties:
                if local(child) == "vanish" and attribute(child, "val") not in _OFF:
                    return True
    return False
