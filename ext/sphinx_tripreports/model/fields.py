"""Typed reading of the fields that a writer fills in as text."""

from __future__ import annotations

from collections.abc import Collection
from sys import intern
from typing import Final

from . import names
from .dates import WeekdayError, parse_date
from .frontmatter import Value
from .records import Problem, Reference
from .text import split_list, suggestions


class Fields:
    """Typed reading of named text values; remembers what was wrong."""

    def __init__(self, known: Collection[str], where: str, line: int) -> None:
        self.known = known
        self.where = where
        self.line = line
        self.texts: dict[str, tuple[str, int]] = {}
        self.problems: list[Problem] = []
        self.left_over: list[str] = []
        self.item_lines: dict[tuple[str, str], int] = {}
        self.references: list[Reference] = []

    def add(self, key: str, value: str, line: int) -> None:
        """Take one value; an unknown or repeated key becomes a problem and stays visible."""
        name = self.name(key)
        if name not in self.known:
            self.problem("unknown-option", line, option=key, directive=self.where,
                         suggestion=self.nearest(key), known=", ".join(self.known))  # fmt: skip
            self.left_over.append(f":{key}: {value}")
        elif name in self.texts:
            self.problem("duplicate-option", line, option=key, directive=self.where)
            self.left_over.append(f":{key}: {value}")
        else:
            self.texts[name] = (value, line)

    def name(self, key: str) -> str:
        """The canonical name of *key* here (``stad`` is ``city`` where there can be but one)."""
        key = names.normalise(key)
        return key if key in self.known else _for(self.known, names.canonical(names.KEYS, key))

    def nearest(self, key: str) -> str:
        """What the writer may have meant by *key*, as text for the message."""
        dutch = [alias for alias, name in names.KEYS.items() if name in self.known]
        return ", ".join(suggestions(key, [*self.known, *dutch]))

    def problem(self, code: str, line: int, **values: str) -> None:
        """Remember a problem."""
        self.problems.append(Problem(code, line, values))

    def text(self, key: str) -> str:
        """The value of *key* with single spaces; empty if not given."""
        return " ".join(self.texts.get(key, ("", 0))[0].split())

    def mark(self, key: str) -> str:
        """The reason that is given for a mark; "?" if the mark stands there without one."""
        if key not in self.texts:
            return ""
        value = self.text(key)
        return "" if names.normalise(value) in ("nee", "no") else value or "?"

    def list(self, key: str, separator: str = ",") -> tuple[str, ...]:
        """The value of *key* split at *separator* (a semicolon always separates)."""
        return tuple(map(intern, split_list(self.texts.get(key, ("", 0))[0], separator)))

    def terms(self, kind: str, key: str, separator: str = ",") -> tuple[str, ...]:
        """The value of *key* as names of terms, noted as references with their lines."""
        found = self.list(key, separator)
        line = self.texts.get(key, ("", self.line))[1]
        self.references += [
            Reference(kind, name, self.item_lines.get((key, name), line)) for name in found
        ]
        return found

    def one_term(self, kind: str, key: str) -> str:
        """The value of *key* as the name of one term."""
        return next(iter(self.terms(kind, key, ";")), "")

    def choice(self, key: str, table: dict[str, str], default: str = "") -> str:
        """The canonical form of a value out of *table*."""
        value, line = self.texts.get(key, ("", 0))
        if not value:
            return default
        found = table.get(names.normalise(value))
        if found is None:
            known = ", ".join(dict.fromkeys(table.values()))
            self.problem("unknown-value", line, key=key, value=value, known=known)
            self.left_over.append(f":{key}: {value}")
            return default
        return found

    def choices(self, key: str, table: dict[str, str]) -> tuple[str, ...]:
        """The canonical forms of several values out of *table*, each once."""
        line = self.texts.get(key, ("", 0))[1]
        found: dict[str, None] = {}
        for value in self.list(key):
            name = table.get(names.normalise(value))
            if name is not None:
                found[name] = None
                continue
            known = ", ".join(dict.fromkeys(table.values()))
            at = self.item_lines.get((key, value), line)
            self.problem("unknown-value", at, key=key, value=value, known=known)
        return tuple(found)

    def within(self, key: str, most: int) -> str:
        """The value of *key*; more than *most* characters become a problem."""
        value = self.text(key)
        if len(value) > most:
            self.problem("too-long", self.texts[key][1], key=key, length=str(len(value)),
                         limit=str(most))  # fmt: skip
        return value

    def date(self, key: str) -> str:
        """The value of *key* as an ISO date; empty, with a problem, if it is none."""
        value, line = self.texts.get(key, ("", 0))
        if not value:
            return ""
        try:
            return parse_date(value)
        except WeekdayError as error:
            self.problem("weekday", line, text=value, written=error.written, actual=error.actual)
        except ValueError:
            self.problem("impossible-date", line, key=key, value=value)
        self.left_over.append(f":{key}: {value}")
        return ""

    def period(self, first: str = "start", last: str = "end") -> tuple[str, str]:
        """The dates of two keys, with the check that they are in order."""
        start, end = self.date(first), self.date(last)
        if start and end and end < start:
            self.problem("end-before-start", self.texts[last][1], start=start, end=end)
        return start, end

    def number(self, key: str, least: float, most: float) -> float | None:
        """The value of *key* as a number from *least* to *most* (degrees, counts)."""
        value, line = self.texts.get(key, ("", 0))
        if not value:
            return None
        try:
            found = float(value)
        except ValueError:
            found = float("nan")
        if least <= found <= most:
            return found
        self.problem("unknown-value", line, key=key, value=value,
                     known=f"{least:g} … {most:g}")  # fmt: skip
        return None

    def whole_number(self, key: str, most: int) -> int:
        """The value of *key* as a number from 0 to *most*; 0 if not given."""
        value, line = self.texts.get(key, ("", 0))
        if value.isascii() and value.isdecimal() and int(value) <= most:
            return int(value)
        if value:
            self.problem("unknown-value", line, key=key, value=value, known=f"0 … {most}")
        return 0


def _for(known: Collection[str], name: str) -> str:
    """*name*, or what it is called here: one city instead of cities, from instead of start."""
    others = {"cities": "city", "themes": "theme", "topics": "topic", "events": "event",
              "start": "from", "end": "to"}  # fmt: skip
    other = others.get(name, name)
    return other if other in known and name not in known else name


_KEY_PROBLEMS: Final = {"unknown-option": "unknown-key", "duplicate-option": "duplicate-key"}
"""Front matter has keys where directives have options."""


def take(
    fields: Fields, values: dict[str, tuple[Value, int]], nested: Collection[str]
) -> dict[str, Value]:
    """Put the scalars and lists of *values* into *fields*; return the values named in *nested*."""
    rest: dict[str, Value] = {}
    for key, (value, line) in values.items():
        name = fields.name(key)
        if name in nested:
            rest[name] = value
        elif isinstance(value.content, dict):
            fields.problem("wrong-shape", line, key=key)
        elif isinstance(value.content, list):
            texts = [(item.content, item.line) for item in value.content]
            found = [(text, at) for text, at in texts if isinstance(text, str)]
            if len(found) < len(texts):
                fields.problem("wrong-shape", line, key=key)
            fields.item_lines |= {(name, text): at for text, at in found}
            fields.add(key, ";".join(text for text, _ in found), line)
        else:
            fields.add(key, value.content, line)
    for index, problem in enumerate(fields.problems):
        if (code := _KEY_PROBLEMS.get(problem.code)) is not None:
            renamed = {**problem.values, "key": problem.values["option"], "block": fields.where}
            fields.problems[index] = Problem(code, problem.line, renamed)
    return rest


def mapping(value: Value, key: str, problems: list[Problem]) -> dict[str, tuple[Value, int]]:
    """The keys and values of a block; anything else but nothing becomes a problem."""
    if isinstance(value.content, dict):
        return value.content
    if value.content:
        problems.append(Problem("wrong-shape", value.line, {"key": key}))
    return {}
