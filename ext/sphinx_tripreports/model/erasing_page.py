"""What changes in one file of the sources when someone is erased."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from . import frontmatter
from .erasing_person import ErasedContact
from .fences import Fenced, fenced_blocks
from .names import KEYS, ROLES, canonical
from .records import Contact
from .survey import body_lines, options_of, survey
from .text import Anchors, slug

_ROLE: Final = re.compile(
    r"\{(?P<name>(?:trip:)?[\w-]+)\}(?P<tick>`+)(?!`)"
    r"(?P<content>[^`\n]+(?:\n[^`\n]+)*)(?P=tick)(?!`)"
)
_EXPLICIT: Final = re.compile(r"(?P<title>.+?)\s*<(?P<target>[^<]*?)>\Z", re.DOTALL)
_ELSE: Final = re.compile(r"\s*\\?\|\s*")
_ADDRESS: Final = re.compile(r"[^\s<>(){}\[\]`\"]*[-/#@._][^\s<>(){}\[\]`\"]*")
_ACTIVE: Final = re.compile(r"[\\`*_\[\]<>{}]")
_OPTION: Final = re.compile(r"[ \t>]*:[^\s:`]")
_ATTRIBUTES: Final = re.compile(r"(?<=\])\{[^{}\n]*\}")
_IN_SENTENCE: Final = re.compile(r"[\w`)\]'’*_][,;]? \Z")
_NEW_SENTENCE: Final = re.compile(r"[.!?][\]`)'’\"”*_]* \Z")
_CAPITAL: Final = re.compile(r"\b[^\W\d_a-z][^\W_]*[ \xa0]\Z")
_PRIVATE: Final = ("name-public", "ground")
_DETERMINED: Final = frozenset(
    ("de", "het", "een", "the", "zijn", "haar", "hun", "uw", "onze", "mijn", "deze", "die")
)
"""Words with which a function needs no article of its own."""


class Source(NamedTuple):
    """A file of text among the sources.

    path: relative to the folder of the sources, with ``/``.
    docname: of a page; empty for other files, in which nothing is changed.
    """

    path: str
    docname: str
    text: str


class Change(NamedTuple):
    """A place that changes: its line before the change, and what is put in place of what."""

    path: str
    line: int
    old: str
    new: str


class _Edit(NamedTuple):
    start: int
    end: int
    new: str


def _overlaps(edits: Iterable[_Edit], start: int, end: int) -> bool:
    return any(one.start < end and start < one.end for one in edits)


class Addresses:
    """The ids and anchors of the erased contacts, and what these become."""

    def __init__(self, person: ErasedContact, sources: Mapping[str, Source]) -> None:
        self.ids: dict[str, str] = {}
        self.anchors: dict[str, dict[str, str]] = {}
        for docname in dict.fromkeys(contact.docname for contact in person.contacts):
            source = sources[docname]
            after = PageEdits(source, person, None).changed()
            wanted = {one.line for one in person.contacts if one.docname == docname}
            pairs = zip(_placed(source.text, docname), _placed(after, docname), strict=True)
            for (old, old_anchor), (new, new_anchor) in pairs:
                if old.line in wanted:
                    self.ids[old.id] = person.without_name(new.id)
                    known = self.anchors.setdefault(old_anchor, {})
                    known[docname] = person.without_name(new_anchor)

    def all(self, docname: str) -> Iterator[tuple[str, str]]:
        """Old and new ones as seen from a page; the longest first."""
        found = dict(self.ids)
        for old, by_page in self.anchors.items():
            found[old] = by_page.get(docname, next(iter(by_page.values())))
        yield from sorted(found.items(), key=lambda item: (-len(item[0]), item))


def _placed(text: str, docname: str) -> list[tuple[Contact, str]]:
    """The contacts of a page with their anchors, in the order of the page."""
    anchors = Anchors()
    return [
        (entry.record, anchors.take(entry.record.anchor)[0])
        for entry in survey(text, docname).entries
        if isinstance(entry.record, Contact)
    ]


class PageEdits:
    """The edits of one file, and the doubts about it; in a file that is no page all are doubts.

    Without *addresses* only the records themselves are edited.
    """

    def __init__(self, source: Source, person: ErasedContact, addresses: Addresses | None) -> None:
        self.source = source
        self.person = person
        self.text = source.text
        self.edits: list[_Edit] = []
        self.unsure: list[_Edit] = []
        parts = frontmatter.split(source.text)
        self.front = len(source.text) - len(parts[1]) if parts else 0
        if source.docname:
            self._heads()
        if addresses is not None:
            self._addresses(addresses)
            if source.docname:
                self._roles(addresses)
            self._names()

    def changed(self) -> str:
        """The text after all edits."""
        text = self.text
        for edit in sorted(self.edits, reverse=True):
            text = f"{text[: edit.start]}{edit.new}{text[edit.end :]}"
        return text

    def changes(self) -> list[Change]:
        """The edits, with what they replace."""
        return [self._change(*edit) for edit in sorted(self.edits)]

    def doubts(self) -> list[Change]:
        """The places that stay as they are and need a look."""
        return [self._change(*edit) for edit in sorted(self.unsure)]

    def _change(self, start: int, end: int, new: str) -> Change:
        line = self.text.count("\n", 0, start) + 1
        return Change(self.source.path, line, self.text[start:end].strip(), new.strip())

    def _edit(self, start: int, end: int, new: str) -> None:
        if not _overlaps(self.edits, start, end):
            self.edits.append(_Edit(start, end, new))

    def _settle(self, start: int, end: int, new: str, *, certain: bool) -> None:
        """Change what stands from *start* to *end*, or note it as a doubt."""
        if certain and self.source.docname:
            self._edit(start, end, new)
        elif not _overlaps([*self.edits, *self.unsure], start, end):
            self.unsure.append(_Edit(start, end, ""))

    # Records ----------------------------------------------------------------------------------

    def _heads(self) -> None:
        """Contacts: the name goes, and why it may be shown; what they are called stays."""
        docname = self.source.docname
        wanted = {one.line: one for one in self.person.contacts if one.docname == docname}
        lines = body_lines(self.text)
        starts = [0]
        for line in self.text.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        for block in fenced_blocks(lines):
            if block.start + 1 in wanted:
                self._head(lines, starts, block, wanted[block.start + 1])

    def _head(self, lines: list[str], starts: list[int], block: Fenced, contact: Contact) -> None:
        end = starts[block.start] + len(lines[block.start].rstrip())
        known = contact.job_title or contact.organisations
        called = "" if known else f"\n{block.lead}:job-title: {self.person.called(contact)}"
        before = self.text.rindex("}", starts[block.start], end) + 1
        self._edit(before, end, called)
        inside = options_of(lines, block)
        if not inside.options:
            return
        ends = [option.line - 1 for option in inside.options[1:]]
        ends.append(block.start + 1 + inside.body_start)
        for option, after in zip(inside.options, ends, strict=True):
            if canonical(KEYS, option.key) in _PRIVATE:
                self._edit(starts[option.line - 1], starts[after], "")

    # Links ------------------------------------------------------------------------------------

    def _addresses(self, addresses: Addresses) -> None:
        """Ids and anchors of the records, wherever they stand but in roles."""
        roles = [match.span() for match in _ROLE.finditer(self.text)]
        for old, new in addresses.all(self.source.docname):
            for match in re.finditer(rf"(?<![\w-]){re.escape(old)}(?![\w-])", self.text):
                if not any(start <= match.start() < end for start, end in roles):
                    self._settle(*match.span(), new, certain=True)

    def _roles(self, addresses: Addresses) -> None:
        """Links to a record by role: they show the function, and lead to the record."""
        for match in _ROLE.finditer(self.text):
            if canonical(ROLES, match["name"].removeprefix("trip:")) != "contact":
                continue
            explicit = _EXPLICIT.match(match["content"])
            inside, *others = _ELSE.split(explicit["title"] if explicit else match["content"], 1)
            typed = " ".join((explicit["target"] if explicit else inside).split())
            contact = self.person.meant_by(typed, self.source.docname)
            if contact is None:
                continue
            shown = others[0] if others else inside
            named = self.person.finder.find(shown, self.source.docname)
            if named or not (explicit or others):
                shown = self._running(match.start(), self.person.called(contact))
            target, tick = addresses.ids[contact.id], match["tick"]
            self._edit(*match.span(), f"{{{match['name']}}}{tick}{shown} <{target}>{tick}")

    # Text -------------------------------------------------------------------------------------

    def _names(self) -> None:
        """The name itself, in addresses and in text."""
        finder, docname = self.person.finder, self.source.docname
        made = slug(self.person.default)
        for match in _ADDRESS.finditer(self.text):
            for found in finder.find(match[0], docname, identifier=True):
                if found.text == found.text.lower():
                    at = match.start()
                    certain = self.person.is_certain(found, docname, address=True)
                    self._settle(at + found.start, at + found.end, made, certain=certain)
        for found in finder.find(self.text, docname):
            contact = self.person.meant_by(found.person.name, docname)
            assert contact is not None
            new = self._running(found.start, self.person.called(contact))
            # After another capital a lone surname may be that of someone else.
            before = self.text[max(0, found.start - 60) : found.start]
            alone = found.sure or not _CAPITAL.search(before)
            certain = alone and self.person.is_certain(found, docname)
            self._settle(found.start, found.end, new, certain=certain)

    def _running(self, start: int, called: str) -> str:
        """*called* as it goes with the words before it: with an article within a sentence."""
        line = self.text[self.text.rfind("\n", 0, start) + 1 : start]
        if start < self.front or _OPTION.match(line):
            return called
        safe = _ACTIVE.sub(r"\\\g<0>", called)
        line = _ATTRIBUTES.sub("", line)
        if not line.strip(" \t>*-#\"'‘“[!"):
            return safe[:1].upper() + safe[1:]
        if {line.split()[-1].casefold(), safe.split()[0].casefold()} & _DETERMINED:
            return safe
        running = self.person.said.running.format(function=safe)
        if _NEW_SENTENCE.search(line):
            return running[:1].upper() + running[1:]
        return running if _IN_SENTENCE.search(line) else safe
