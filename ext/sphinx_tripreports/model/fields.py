"""Typed reading of the fields that a writer fills in as text."""

from __future__ import annotations

from collections.abc import Collection
from sys import intern

from . import names
from .dates import WeekdayError, parse_date
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

    def period(self) -> tuple[str, str]:
        """*start* and *end*, with the check that they are in order."""
        start, end = self.date("start"), self.date("end")
        if start and end and end < start:
            self.problem("end-before-start", self.texts["end"][1], start=start, end=end)
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
    """*name*, or its singular or plural if that is what is known here."""
    singulars = {"cities": "city", "themes": "theme", "topics": "topic", "events": "event"}
    singular = singulars.get(name, name)
    return singular if singular in known and name not in known else name
