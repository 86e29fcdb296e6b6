"""Blocks in blocks, lists and quotes: what a writer means to withhold is gone, or reported."""

from __future__ import annotations

import re
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from sphinx_tripreports.model.audiences import DEFAULT_RULES
from sphinx_tripreports.model.redaction import Redacted, redact
from sphinx_tripreports.model.role_text import Naming


class Nothing:
    """There are no other pages."""

    def person(self, typed: str) -> Naming | None:
        return None

    def hides(self, kind: str, typed: str) -> bool:
        return False

    def hides_entry(self, entry: str) -> bool:
        return False


class Part(NamedTuple):
    """A part of a page: a paragraph, or something around other parts.

    kind: ``text``, ``list``, ``quote``, ``code``, or the opening of a directive.
    extra: how many marks its fence has beyond what is needed, or lacks.
    """

    kind: str
    inside: tuple[Part, ...]
    extra: int
    mark: str


AUDIENCES = ("{audience} internal", "{doelgroep} raad", "{audience} openbaar")
AROUND = (*AUDIENCES, "{note}", "{contact}", "{outcome} Iets", "list", "quote")


def _parts(extra: st.SearchStrategy[int]) -> st.SearchStrategy[tuple[Part, ...]]:
    marks = st.sampled_from(":`~")
    text = st.builds(Part, st.sampled_from(["text", "text", "code"]), st.just(()), extra, marks)
    return st.recursive(
        st.tuples(text),
        lambda more: st.lists(
            st.one_of(text, st.builds(Part, st.sampled_from(AROUND), more, extra, marks)),
            min_size=1, max_size=3,
        ).map(tuple),
        max_leaves=8,
    )  # fmt: skip


class Page:
    """A page made of parts; knows what of it is for the council."""

    def __init__(self, parts: tuple[Part, ...]) -> None:
        self.kept: set[str] = set()
        self.withheld: set[str] = set()
        self.text = "\n".join(line for part in parts for line in self.lines(part, visible=True))

    def lines(self, part: Part, *, visible: bool) -> list[str]:
        if part.kind in ("text", "code"):
            word = f"woord{len(self.kept) + len(self.withheld)}x"
            (self.kept if visible else self.withheld).add(word)
            return ["```", word, "```", ""] if part.kind == "code" else [word, ""]
        visible = visible and part.kind != AUDIENCES[0]
        inner = [line for child in part.inside for line in self.lines(child, visible=visible)]
        if part.kind == "list":
            return ["- punt", "", *(f"  {line}".rstrip() for line in inner), ""]
        if part.kind == "quote":
            return [*(f"> {line}".rstrip() for line in inner), ""]
        marks = [len(line.strip(" >")) for line in inner if set(line.strip(" >")) == {part.mark}]
        least = 4 if part.kind in AUDIENCES else 3  # a block of code may follow
        fence = part.mark * max(3, max(marks, default=least - 1) + 1 + part.extra)
        return [f"{fence}{part.kind}", *inner, fence, ""]


def redacted(page: Page) -> Redacted:
    return redact(page.text, "x", "council", DEFAULT_RULES, Nothing())


@given(_parts(st.just(0)))
def test_well_formed(parts: tuple[Part, ...]) -> None:
    page = Page(parts)
    found = redacted(page)
    assert found.problems == []
    assert [word for word in page.withheld if word in found.text] == []
    assert [word for word in page.kept if word not in found.text] == []


@given(_parts(st.integers(-3, 1)))
def test_too_few_marks(parts: tuple[Part, ...]) -> None:
    page = Page(parts)
    found = redacted(page)
    left = [word for word in page.withheld if word in found.text]
    # What became code keeps the mark of its block, which `publication` reports.
    reported = found.problems != [] or re.search(r"\{(?:audience|doelgroep)\}", found.text)
    assert not left or reported, page.text
