"""Roles in running text: what they say to an audience that may not see what they name."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Final, NamedTuple, Protocol

from . import names
from .audiences import INTERNAL
from .records import Problem
from .text import as_markdown

_ROLE: Final = re.compile(
    r"\{(?:trip:)?(?P<name>[\w-]+)\}(?P<tick>`+)(?!`)(?P<content>.+?)(?<!`)(?P=tick)(?!`)"
    r"|(?<!`)(?P<code>`+)(?!`).+?(?<!`)(?P=code)(?!`)",
    re.DOTALL,
)
_EXPLICIT: Final = re.compile(r"(?P<title>.+?)\s*<(?P<target>[^<]*?)>\Z", re.DOTALL)
_ELSE: Final = re.compile(r"\s*\\?\|\s*")


class Hidden(NamedTuple):
    """Something that was taken out of a page.

    kind: ``name`` of a person, ``block`` of text, ``identifier`` or ``file``.
    line: line in the file, from 1.
    """

    text: str
    kind: str
    line: int


class Naming(NamedTuple):
    """What a role in running text may say of someone.

    named: whether the audience may see the name.
    label: what to call this person otherwise; empty if that is for the writer to decide.
    """

    named: bool
    label: str


class Knowledge(Protocol):
    """What is known of other pages, as seen from one page."""

    def person(self, typed: str) -> Naming | None:
        """The contact that *typed* means; None if there is none."""

    def hides(self, kind: str, typed: str) -> bool:
        """Whether the report, record or term that *typed* means is withheld."""

    def hides_entry(self, entry: str) -> bool:
        """Whether a line of a toctree leads to pages that are withheld, and to no other."""


class Roles:
    """Rewrites the roles of one page.

    Args:
        hide: notes what was taken out: text, kind, index of the line.
        problems: takes what a writer has to decide.
    """

    def __init__(
        self,
        audience: str,
        known: Knowledge,
        hide: Callable[[str, str, int], None],
        problems: list[Problem],
    ) -> None:
        self.audience = audience
        self.known = known
        self.hide = hide
        self.problems = problems

    def rewrite(self, text: str, start: int) -> str:
        """*text*, which begins on the line with index *start*, for the audience."""
        return _ROLE.sub(partial(self._role, start), text)

    def _role(self, start: int, match: re.Match[str]) -> str:
        kind = names.canonical(names.ROLES, match["name"] or "")
        if kind not in names.KINDS:
            return match[0]
        line = start + match.string.count("\n", 0, match.start())
        content = match["content"]
        explicit = _EXPLICIT.match(content)
        title, target = (explicit["title"], explicit["target"]) if explicit else (content, content)
        if kind == "contact":
            return self._person(match, title, explicit["target"] if explicit else "", line)
        target = " ".join(target.split())
        if self.audience == INTERNAL or not self.known.hides(kind, target):
            return match[0]
        self.hide(target, "identifier", line)
        if explicit:
            return as_markdown(title)
        return self._undecided(kind, target, line)

    def _person(self, match: re.Match[str], title: str, target: str, line: int) -> str:
        """A person named in running text."""
        inside, *others = _ELSE.split(title, maxsplit=1)
        target = " ".join((target or inside).split())
        person = self.known.person(target) if self.audience != INTERNAL else Naming(True, "")
        if person is None:
            values = {"kind": "contact", "target": target, "suggestion": ""}
            self.problems.append(Problem("missing-record", line + 1, values))
            return ""
        if person.named:
            if not others:
                return match[0]
            tick, shown = match["tick"], inside if inside == target else f"{inside} <{target}>"
            return f"{{{match['name']}}}{tick}{shown}{tick}"
        self.hide(" ".join(inside.split()), "block", line)
        if others or person.label:
            return as_markdown(others[0] if others else person.label)
        return self._undecided("contact", target, line)

    def _undecided(self, kind: str, target: str, line: int) -> str:
        values = {"kind": kind, "target": target}
        self.problems.append(Problem("withheld-target", line + 1, values))
        return ""
