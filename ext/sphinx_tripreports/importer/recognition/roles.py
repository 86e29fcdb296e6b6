"""What stands beside a name: a function, an organisation, or both in one breath."""

from __future__ import annotations

import re
from typing import Final

from ...i18n import console as _
from .gazetteer import Gazetteer
from .role_parts import Role, kind_of, of_one, organisations
from .words import (
    has_organisation,
    unbracketed,
)

_CONTACT_DATA: Final = re.compile(
    r"[\s,;|–-]*(?:\b(?:e-?mail|mail|tel(?:efoon)?|mob(?:iel)?|t|m|e)\b\.?\s*:?\s*)?"
    r"(?:\(?[\w.+-]+@[\w-]+\.[\w.-]+\)?|(?:\+|00?)\d[\d\s()-]{6,}\d|https?://\S+|www\.\S+)",
    re.IGNORECASE,
)


def without_data(text: str) -> str:
    """*text* without mail addresses, telephone numbers and links."""
    return _CONTACT_DATA.sub("", text).strip(" ,;–—-|.\t")


def of_parts(parts: list[str], places: Gazetteer) -> Role:
    """The role that is written in *parts*: what stood between commas, dashes or in brackets."""
    parts = [part for raw in parts if (part := unbracketed(without_data(raw)))]
    if not parts:
        return Role()
    if len(parts) == 1:
        return of_one(parts[0], places)
    kinds = _kinds(parts)
    functions = [part for part, kind in zip(parts, kinds, strict=True) if kind == "function"]
    rest = [part for part, kind in zip(parts, kinds, strict=True) if kind != "function"]
    if not functions:
        if kinds[0] == "":
            # By custom the function comes first; what it is, nobody can tell from its words.
            return _with(parts[0], parts[1:]).doubted(
                _("Which is the function and which the organisation?")
            )
        return Role("", (", ".join(parts),), (_("Is this the organisation?"),))
    if not rest:
        return _of_functions(functions, places)
    role = _with(", ".join(functions), rest)
    # "coördinator van de gemeenten Essen, Kalmthout": the function holds an organisation already.
    is_double = any(of_one(part, places).organisations for part in functions)
    return role.doubted(_("Where does the name of the organisation end?")) if is_double else role


def _kinds(parts: list[str]) -> list[str]:
    """What each part is; where nothing else is a function, that is what begins in lower case."""
    kinds = [kind_of(part) for part in parts]
    if "function" not in kinds:
        small = [
            index for index, part in enumerate(parts) if part[:1].islower() and not kinds[index]
        ]
        if len(small) == 1:
            kinds[small[0]] = "function"
    return kinds


def _with(job: str, rest: list[str]) -> Role:
    if len(rest) > 1 and not all(map(has_organisation, rest)):
        return Role(job, (", ".join(rest),), (_("Where does the name of the organisation end?"),))
    return Role(job, organisations(rest))


def _of_functions(functions: list[str], places: Gazetteer) -> Role:
    """The last part may hold the organisation as well: ``rector, voorzitter van Polis``."""
    last = of_one(functions[-1], places)
    job = ", ".join(filter(None, [*functions[:-1], last.job_title]))
    return last._replace(job_title=job)
