"""Functions of several words that only look as if an organisation began in them."""

from __future__ import annotations

import re
from typing import Final

from ..persons import evidence
from ..persons.heads_of import OF_FIELDS
from ..persons.role_parts import Role
from ..words import has_organisation, is_abstract, is_of_body
from .prose_words import ENGLISH_HEADS

_BODY: Final = 3.0
"""Points of what is surely an organisation."""
_FIELD: Final = re.compile(
    r"\b(?:Affairs|Agenda|Cities|Estates|Markets|Operations|Policies|Programmes|Projects|Relations"
    r"|Strategy|Systems|Works)$"
)
"""How English fields of work end, though organisations may end so as well."""
_FACULTY: Final = re.compile(r"(?:faculteit|vakgroep|studierichting)\s")
_HEADED: Final = re.compile(r"(?:\S+ )?(?:Head|Chief|Lead|Leader|Manager|Coordinator|Officer) of ")


def uncut(role: Role, text: str) -> Role | None:
    """*role* as a function alone, if it was cut in *text* where no word says so; else None.

    ``Director Environmental Management`` may be a function at an organisation that stands
    elsewhere.
    """
    if len(role.organisations) != 1 or not role.job_title:
        return None
    name = role.organisations[0]
    if _FACULTY.match(name) and (of := _of_faculty(role, name)) in text:
        return Role(of)
    whole = f"{role.job_title} {name}"
    if (of := f"{role.job_title} of {name}") in text:
        return Role(of) if " " not in role.job_title and not has_organisation(name) else None
    is_field = role.job_title.rsplit(maxsplit=1)[-1].lower() in ENGLISH_HEADS
    if whole in text and is_field and _FIELD.search(name):
        return Role(whole)
    if whole not in text or evidence.organisation_words(name.split()):
        return None
    last = role.job_title.rsplit(maxsplit=1)[-1]
    is_open = is_of_body(last) and last.lower() not in OF_FIELDS
    if is_open and not any(map(is_abstract, name.split())):
        return None
    return Role(whole) if evidence.organisation(name, is_strict=True) < _BODY else None


def _of_faculty(role: Role, name: str) -> str:
    """The function with the part of a university that it heads."""
    return f"{role.job_title} van de {name}"


def is_headed(job: str) -> bool:
    """Whether *job* is that of a part, without its organisation: ``Head of Smart City``."""
    return _HEADED.match(job) is not None
