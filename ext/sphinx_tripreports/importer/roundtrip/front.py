"""Front matter with what was changed in the title and the table of facts of a Word file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from ...model import frontmatter, names
from ...model.fields import Fields
from ...model.parsing import REPORT_KEYS
from ...model.text import split_list
from ...scaffold import quoted
from ..document import Block, Cell, Paragraph, Table
from . import facts
from .names_of import Names

_PLAIN: Final = re.compile(r"[\w€][\w.€-]*(?: [\w.€-]+)*")
_LISTS: Final = ("cities", "events", "themes", "topics")
_TRAVELLERS: Final = re.compile(r"(?P<count>\d+)?\s*:?\s*(?P<functions>\D.*)?", re.DOTALL)


class Front(NamedTuple):
    """New front matter, and rows of the table that no field could take."""

    source: str
    rest: tuple[Block, ...]


class _Span(NamedTuple):
    """Lines of the source, from 0; and how far they are indented."""

    start: int
    end: int


def front_length(blocks: Sequence[Block]) -> int:
    """How many blocks at the start are the title and the table of facts."""
    is_title = bool(blocks) and isinstance(blocks[0], Paragraph) and blocks[0].role == "title"
    table = blocks[is_title : is_title + 1]
    return is_title + any(isinstance(block, Table) and bool(_rows(block)[0]) for block in table)


def changed_front(source: str, blocks: Sequence[Block], place: Names) -> Front:
    """The front matter of a page as *blocks* show it.

    Args:
        source: with its marks.
        blocks: a title and a table, or what was made of them in Word.
        place: names of terms.
    """
    lines = source.splitlines(keepends=True)
    parts = frontmatter.split(source)
    fields = frontmatter.read(parts[0]).fields if parts else {}
    top = {names.canonical(names.FRONT_MATTER, key): line for key, (_value, line) in fields.items()}
    rest: list[Block] = []
    edits: dict[_Span, str] = {}
    for block in blocks:
        if isinstance(block, Paragraph) and "title" in top and block.role == "title":
            span = _span(lines, top["title"], sorted(top.values()))
            typed = lines[span.start].split(":")[0]
            if block.text.strip() != _title(fields):
                edits[span] = f"{typed}: {quoted(block.text)}\n"
        elif isinstance(block, Table):
            rest += _changed_facts(lines, fields, block, edits, place)
        else:
            rest.append(block)
    for span, text in sorted(edits.items(), reverse=True):
        lines[span.start : span.end] = [text] if text else []
    return Front("".join(lines), tuple(rest))


_Fields = dict[str, tuple[frontmatter.Value, int]]


def _title(fields: _Fields) -> str:
    for key, (value, _line) in fields.items():
        if names.canonical(names.FRONT_MATTER, key) == "title":
            return str(value.content)
    return ""


def _span(lines: list[str], line: int, keys: Sequence[int]) -> _Span:
    """The lines of the key on *line* (from 1), without comments and empty lines after it."""
    last = next((key - 1 for key in keys if key > line), len(lines) - 1)
    while last > line and not lines[last - 1].split("#")[0].strip():
        last -= 1
    return _Span(line - 1, last)


def _changed_facts(
    lines: list[str], fields: _Fields, table: Table, edits: dict[_Span, str], place: Names
) -> list[Block]:
    """Put the edits for a table in *edits*; give back the rows that are no field."""
    block, line = _report(fields)
    if not block or any(at == line for _value, at in block.values()):
        return [table]  # all of it on one line
    old = {fact.key: fact.text for fact in facts.of_report(block, place)}
    new, rest = _rows(table)
    known = Fields(REPORT_KEYS, "report", 0)
    typed = {known.name(key): (key, at) for key, (_value, at) in block.items()}
    keys = sorted(at for some in (block, fields) for _value, at in some.values())
    first = lines[min(at for _key, at in typed.values()) - 1]
    margin = first[: len(first) - len(first.lstrip())]
    for key, text in old.items():
        if new.get(key) != text:
            name, at = typed[key]
            value = _yaml(key, new[key], place) if key in new else ""
            edits[_span(lines, at, keys)] = f"{margin}{name}: {value}\n" if value else ""
    end = max(_span(lines, at, keys).end for _key, at in typed.values())
    added = [f"{margin}{key}: {_yaml(key, text, place)}\n"
             for key, text in new.items() if key not in old and text]  # fmt: skip
    if added:
        edits[_Span(end, end)] = "".join(added)
    return rest


def _report(fields: _Fields) -> tuple[_Fields, int]:
    """The block of the report, and its line; an empty one if there is none."""
    for key, (value, line) in fields.items():
        if names.canonical(names.FRONT_MATTER, key) == "report" and isinstance(value.content, dict):
            return value.content, line
    return {}, 0


def _rows(table: Table) -> tuple[dict[str, str], list[Block]]:
    """The rows of a table by the field that they name, and those that name none."""
    found: dict[str, str] = {}
    others: list[tuple[Cell, ...]] = []
    for row in table.rows:
        label, *cells = (" ".join(cell.text.split()) for cell in row)
        read = facts.read([f"{label}: {' '.join(cells)}"], REPORT_KEYS)
        if read and read[0].key in facts.LABELS and read[0].key not in found:
            found[read[0].key] = read[0].text
        elif any(cell.text.strip() for cell in row):
            others.append(row)
    return found, [Table(tuple(others))] if others else []


def _yaml(key: str, text: str, place: Names) -> str:
    """A value in words as YAML."""
    if key in _LISTS:
        found = split_list(facts.typed_value(key, text, place))
        return f"[{', '.join(map(_scalar, found))}]"
    if key == "travellers" and (match := _TRAVELLERS.fullmatch(text)):
        functions = split_list(match["functions"] or "", ";")
        parts = [f"count: {match['count']}"] if match["count"] else []
        parts += [f"functions: [{', '.join(map(_scalar, functions))}]"] if functions else []
        return f"{{{', '.join(parts)}}}"
    return _scalar(facts.typed_value(key, text, place))


def _scalar(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else quoted(text)
