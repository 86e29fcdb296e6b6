"""Roles that a clause with ``waar`` tells: ``bij X, waar hij directeur is``."""

from __future__ import annotations

import re
from typing import Final

from .. import names
from ..gazetteer import Gazetteer
from ..persons.role_parts import Role
from . import organisation_names, positions
from .positions import TIME

ARTICLE: Final = re.compile(
    r"^(?:(?:é|e)en\s+van\s+(?:de|het|zijn|haar|hun)\s+"
    r"|(?:de|het|een|zijn|haar|hun|the)\s+(?:(?:nieuwe|huidige|tegenwoordige|kersverse|gedreven|bevlogen|ervaren|enthousiaste)\s+(?=\S))?)"
    r"|^huidige?\s+(?=\S)",
    re.IGNORECASE,
)
_WHERE: Final = re.compile(
    rf"\b(?:waar|waarvan|waarbij|alwaar)\s+(?:hij|zij|ze|deze|die)\s+(?:{TIME.pattern})?"
)
_WHERE_BEFORE: Final = re.compile(r"\b(?:waar|waarvan|waarbij|alwaar)\s+$")
_STATE: Final = re.compile(r"(?P<job>[^,;.]{3,60}?)\s+(?:is|was)\b")
_AS_THERE: Final = re.compile(r"[^,;.]{0,40}?\sals\s+(?P<job>[^,;.]{3,60}?)\s*[,;.]")
"""``waar X de scepter zwaait als adviseur.``"""
_AT: Final = re.compile(r"\b(?:bij|binnen|van|aan|namens|voor|door)\s+", re.IGNORECASE)
_NEAR: Final = 70
"""Letters before ``waar`` in which the organisation stands."""


def of_own_place(text: str, name: names.Name) -> Role | None:
    """The role of ``waar NAME directeur is``, with that *name*; None elsewhere."""
    state = _STATE.match(text, name.end)
    if not _WHERE_BEFORE.search(text[: name.start]):
        return None
    if as_one := _AS_THERE.match(text, name.end):
        return Role(as_one["job"]) if positions.may_be_job(as_one["job"]) else None
    if state is None:
        return None
    job = ARTICLE.sub("", state["job"].strip())
    return Role(job) if positions.may_be_job(job) else None


def of_place(text: str, places: Gazetteer, start: int = 0) -> Role | None:
    """The role of ``een rondleiding bij X, waar hij directeur is``."""
    where = _WHERE.search(text, start)
    if where is None:
        return None
    if found := positions.read(text, where.end(), len(text), places):
        return found.role
    state = _STATE.match(text, where.end())
    job = ARTICLE.sub("", state["job"]) if state else ""
    if not job or not positions.may_be_job(job):  # by its place
        return None
    return Role(job, _right_before(text, where.start(), places))


def _right_before(text: str, end: int, places: Gazetteer) -> tuple[str, ...]:
    """The organisation right before ``, waar hij``: ``Bij X``, ``vanuit het oogpunt van X``."""
    for link in _AT.finditer(text, max(0, end - _NEAR), end):
        host = organisation_names.organisation_at(text, link.end(), True, places)
        if host and host.end <= end and not text[host.end : end].strip(" ,"):
            return (host.name,)
    return ()
