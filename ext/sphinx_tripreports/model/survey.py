"""What a page says about audiences and people, found in its text before any page is read.

A page may name a person or report of any other page.  What of that an audience may see has to be
known before the first page is parsed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from . import frontmatter, names
from .audiences import COUNCIL, INTERNAL, narrowest
from .fences import Fenced, fenced_blocks
from .frontmatter import FrontMatter, Value
from .parsing import RECORD_OPTIONS, Inside, parse_record, split_block
from .records import Problem, Record, Term
from .text import Anchors

_LABELS: Final = re.compile(
    r"^[ \t>]*\((?P<target>[^()\n]+)\)=[ \t]*$|\{[^{}\n]*#(?P<id>[^\s{}.]+)"
    r"|^[ \t>]*:(?:name|label):[ \t]*(?P<name>.+?)[ \t]*$",
    re.MULTILINE,
)
WIDEST: Final = "public"
_UNSAID: Final = {"report": INTERNAL, "pack": COUNCIL}
"""For whom pages are that do not say so; all others are for everyone."""


class Entry(NamedTuple):
    """A record or definition of a page, and the widest audience that may see where it stands."""

    kind: str
    record: Record | Term
    audience: str


class Survey(NamedTuple):
    """What is known of a page before it is read.

    audience: the widest audience that may see the page.
    problems: why that could not be known; such a page is for internal use.
    identity: kind and names of what the page itself is: a report by its id, a term by its key,
        label and other names; empty for other pages.
    entries: contacts, outcomes, follow-ups, organisations and events, in the order of the page.
    labels: names of places on the page, each with the audience that may see it.
    """

    audience: str
    problems: tuple[Problem, ...]
    identity: tuple[str, ...]
    entries: tuple[Entry, ...]
    labels: tuple[tuple[str, str], ...]


def survey(text: str, docname: str) -> Survey:
    """Look through the *text* of the page *docname*; never raises."""
    audience, problems = page_audience(text)
    lines = body_lines(text)
    blocks = fenced_blocks(lines)
    entries = tuple(_entries(lines, blocks, docname))
    labels = tuple(_labels(lines, blocks))
    return Survey(audience, tuple(problems), _identity(text, docname), entries, labels)


# Front matter ---------------------------------------------------------------------------------


def page_audience(text: str) -> tuple[str, list[Problem]]:
    """The widest audience that may see a page, and what is wrong with how that is written.

    A page whose front matter cannot be read is for internal use.
    """
    misplaced = frontmatter.misplaced(text)
    if misplaced is not None:
        return INTERNAL, [misplaced.problem]
    parts = frontmatter.split(text)
    if parts is None:
        return WIDEST, []
    return audience_said(frontmatter.read(parts[0]))


def audience_said(found: FrontMatter) -> tuple[str, list[Problem]]:
    """The widest audience that may see a page with this front matter, and what is wrong with it.

    The narrowest of all that the front matter says holds.  A report that says nothing is for
    internal use, a council pack for the council; any other page is for everyone.
    """
    problems = [problem for problem in found.problems if _hides_audience(problem)]
    if problems:
        return INTERNAL, problems
    levels: list[str] = []
    for key, (value, line) in found.fields.items():
        if names.canonical(names.KEYS, key) == "audience":
            levels.append(_level(key, value, line, problems))
        inside = value.content if isinstance(value.content, dict) else {}
        said = [_level(name, *given, problems) for name, given in inside.items()
                if names.canonical(names.KEYS, name) == "audience"]  # fmt: skip
        kind = names.canonical(names.FRONT_MATTER, key)
        levels += said or [_UNSAID.get(kind, WIDEST)]
    return narrowest([*levels, WIDEST]), problems


def _hides_audience(problem: Problem) -> bool:
    """Whether *problem* means that an audience that was typed may not have been seen."""
    if problem.code != "duplicate-key":
        return True
    key = problem.values["key"]
    return names.canonical(names.KEYS, key) == "audience" or (
        names.canonical(names.FRONT_MATTER, key) in ("report", "pack", *names.PAGE_KINDS)
    )


def _level(key: str, value: Value, line: int, problems: list[Problem]) -> str:
    """The audience that a value names; the narrowest, with a problem, if it names none."""
    typed = value.content if isinstance(value.content, str) else ""
    level = names.AUDIENCES.get(names.normalise(typed))
    if level is None:
        problems.append(unknown_audience(key, typed, line))
        return INTERNAL
    return level


def unknown_audience(key: str, typed: str, line: int) -> Problem:
    """*typed* is no audience."""
    known = ", ".join(dict.fromkeys(names.AUDIENCES.values()))
    return Problem("unknown-value", line, {"key": key, "value": typed, "known": known})


def _identity(text: str, docname: str) -> tuple[str, ...]:
    """Kind and names of the report or term that the page is."""
    parts = frontmatter.split(text)
    if parts is None:
        return ()
    fields = frontmatter.read(parts[0]).fields
    page = docname.rsplit("/", 1)[-1]
    titles = [value for key, value in fields.items() if key in ("title", "titel")]
    title = next((str(value.content) for value, _ in titles), "")
    for key, (value, _) in fields.items():
        kind = names.canonical(names.FRONT_MATTER, key)
        inside = value.content if isinstance(value.content, dict) else {}
        if kind == "report":
            return (kind, next(iter(_texts(inside.get("id"))), page))
        if kind in names.PAGE_KINDS:
            other = [name for name in inside if names.canonical(names.KEYS, name) == "alt-labels"]
            return (kind, page, title, *(text for name in other for text in _texts(inside[name])))
    return ()


def _texts(given: tuple[Value, int] | None) -> tuple[str, ...]:
    if given is None:
        return ()
    content = given[0].content
    if isinstance(content, list):
        return tuple(item.content for item in content if isinstance(item.content, str))
    return (content,) if isinstance(content, str) and content else ()


# The text -------------------------------------------------------------------------------------


def body_lines(text: str) -> list[str]:
    """The lines of a page, those of its front matter empty."""
    lines = text.split("\n")
    parts = frontmatter.split(text)
    taken = 0 if parts is None else text.count("\n") - parts[1].count("\n")
    return [""] * taken + lines[taken:]


def is_audience(block: Fenced) -> bool:
    """Whether *block* says for whom its inside is."""
    return names.canonical(names.DIRECTIVES, block.name) == "audience"


def level_of(block: Fenced) -> str:
    """The audience that an audience block names; the narrowest if it names none."""
    return names.AUDIENCES.get(names.normalise(block.argument), INTERNAL)


def audience_at(block: Fenced) -> str:
    """The widest audience that may see *block*, as far as the blocks around it say."""
    levels = [WIDEST]
    outer = block.outer
    while outer is not None:
        if is_audience(outer):
            levels.append(level_of(outer))
        outer = outer.outer
    return narrowest(levels)


def inner_lines(lines: list[str], block: Fenced) -> list[str]:
    """The lines inside *block* without what stands before each because of lists and quotes."""
    return [_without(lines[index], len(block.lead)) for index in block.inside]


def _without(line: str, width: int) -> str:
    cut = 0
    while cut < min(width, len(line)) and line[cut] in " \t>":
        cut += 1
    return line[cut:]


def options_of(lines: list[str], block: Fenced) -> Inside:
    """The options of a record, with their lines in the file, and where its text begins."""
    inside = inner_lines(lines, block)
    empty = next((nth for nth, line in enumerate(inside) if line.strip()), 0)
    found = split_block(inside[empty:], block.start + 2 + empty)
    return Inside(found.options, found.body_start + empty)


def record_of(lines: list[str], block: Fenced, docname: str) -> Record | Term | None:
    """The record or definition that *block* is; None if it is none."""
    kind = names.canonical(names.DIRECTIVES, block.name)
    if kind not in RECORD_OPTIONS:
        return None
    options = options_of(lines, block).options
    return parse_record(kind, block.argument, options, docname, block.start + 1).record


def _entries(lines: list[str], blocks: Iterable[Fenced], docname: str) -> Iterator[Entry]:
    anchors = Anchors()
    for block in blocks:
        record = record_of(lines, block, docname)
        if record is None:
            continue
        _, nth = anchors.take(record.anchor)
        if nth > 1 and not isinstance(record, Term):
            record = record._replace(id=f"{record.id}-{nth}")
        yield Entry(names.canonical(names.DIRECTIVES, block.name), record, audience_at(block))


def labels_in(text: str) -> list[str]:
    """The names that places in *text* have."""
    return [next(filter(None, match.groups())) for match in _LABELS.finditer(text)]


def _labels(lines: list[str], blocks: Iterable[Fenced]) -> Iterator[tuple[str, str]]:
    """The labels of a page; those in a narrower block with the audience of that block."""
    seen: dict[int, str] = {}
    for block in blocks:
        if is_audience(block):
            level = narrowest([level_of(block), audience_at(block)])
            seen.update(dict.fromkeys(block.inside, level))
    for index, line in enumerate(lines):
        if "#" in line or ")=" in line or ":name:" in line or ":label:" in line:
            yield from ((label, seen.get(index, WIDEST)) for label in labels_in(line))
