"""What stands beside a name: a function, an organisation, or both in one breath."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ...i18n import console as _
from ...model.text import fold
from .gazetteer import Gazetteer
from .words import (
    has_function,
    has_organisation,
    is_acronym,
    is_function_word,
    is_organisation_start,
    is_organisation_word,
)

_CONTACT_DATA: Final = re.compile(
    r"[\s,;|–-]*(?:\b(?:e-?mail|mail|tel(?:efoon)?|mob(?:iel)?|t|m|e)\b\.?\s*:?\s*)?"
    r"(?:\(?[\w.+-]+@[\w-]+\.[\w.-]+\)?|(?:\+|00?)\d[\d\s()-]{6,}\d|https?://\S+|www\.\S+)",
    re.IGNORECASE,
)
_AT: Final = re.compile(r"\s+(?:bij|at|@|from|namens|voor|chez|bei|werkzaam\s+bij|in\s+dienst\s+van)\s+")
_OF: Final = re.compile(r"\s+(?:van|of|von|de|del|der|vanuit|uit)\s+")
_ARTICLE: Final = re.compile(r"^(?:de|het|the|der|die|das|la|el|een)\s+(?=\w)", re.IGNORECASE)
_OFFICES: Final = re.compile(
    r"^(?:oud-|loco-?|vice-?|voormalig\s+|lord\s+|deputy\s+|de\s+|ober|plv\.?\s+|waarnemend\s+)*"
    r"(?:burgemeester|b(?:u|ü)rgermeister(?:in)?|wethouder|schepen|mayor|maire|alcalde|gouverneur|"
    r"minister|ambassadeur|gedeputeerde|senator|raadslid|lid|eurocommissaris|commissaris|"
    r"bezoeker|consul(?:-generaal)?)\b",
    re.IGNORECASE,
)
"""Offices of which the place is part of the title."""
_LOCAL: Final = re.compile(r"burgemeester|b(?:u|ü)rgermeister|wethouder|schepen|mayor|maire|alcalde|raadslid",
                           re.I)  # fmt: skip
_AND: Final = re.compile(r"\s+(?:en|and|&|und)\s+|\s*;\s*|\s+/\s+")


_FIELD: Final = re.compile(
    r"(?:zaken|bouw|ontwikkeling|onderwijs|mobiliteit|cultuur|milieu|economie|ruimte|ordening|betrekkingen|beheer|veiligheid|zorg|"
    r"welzijn|duurzaamheid|financiën|communicatie|innovatie|samenwerking|domein|verkeer|vervoer|groen|water|energie|klimaat|wonen|"
    r"sport|jeugd|participatie|dienstverlening|digitalisering|data|stad|openbaar|toerisme|vernieuwing|transitie|arbeidsmarkt|"
    r"affairs|services|innovation|planning|development|strategy|environment|mobility|security|relations|operations|marketing)\b",
    re.IGNORECASE,
)
"""Fields of policy and work: what somebody is director *of* within an organisation."""


class Role(NamedTuple):
    """A function and organisations, either or both empty; and what is doubtful about them."""

    job_title: str = ""
    organisations: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


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
    kinds = [_kind(part) for part in parts]
    functions = [part for part, kind in zip(parts, kinds, strict=True) if kind == "function"]
    if not functions and kinds[0] == "":
        # By custom the function comes first; what it is, nobody can tell from its words.
        job, rest = parts[0], parts[1:]
        sure = parts[0][:1].islower()
        doubts = () if sure else (_("Which is the function and which the organisation?"),)
        return Role(job, _organisations(rest), doubts)
    rest = [part for part, kind in zip(parts, kinds, strict=True) if kind != "function"]
    if not rest:
        return _of_functions(functions, places)
    if not functions:
        return Role("", (", ".join(parts),), (_("Is this the organisation?"),))
    if len(rest) > 1 and not all(map(has_organisation, rest)):
        doubt = _("Where does the name of the organisation end?")
        return Role(", ".join(functions), (", ".join(rest),), (doubt,))
    return Role(", ".join(functions), _organisations(rest))


def unbracketed(text: str) -> str:
    """*text* without the brackets around all of it."""
    text = text.strip()
    inside = text[1:-1]
    if text.startswith("(") and text.endswith(")") and "(" not in inside and ")" not in inside:
        return inside.strip()
    return text.lstrip("(").strip() if text.count("(") > text.count(")") else text


def _kind(part: str) -> str:
    """ "function", "organisation" or "" for one part."""
    words = re.sub(r"\s*\(.*?\)", "", part).split() or part.split()
    first = words[0]
    if is_organisation_start(first) and not is_function_word(words[-1]):
        return "organisation"
    if has_function(part):
        jobs = [index for index, word in enumerate(words) if is_function_word(word)]
        bodies = [index for index, word in enumerate(words) if is_organisation_start(word)]
        if jobs and bodies and jobs[0] < bodies[0]:
            return "function"
        tail = [word for word in words if is_organisation_word(word)]
        # "Energy Manager" and "Head of Innovation" are functions, "Partners for Energy GmbH" is none.
        if is_function_word(first) or is_function_word(words[-1]) or not tail:
            return "function"
        if re.search(r"\b(?:of|for|voor|van)\b", part) and not is_organisation_word(words[-1]):
            return "function"
    if has_organisation(part):
        return "organisation"
    return ""


def of_one(part: str, places: Gazetteer) -> Role:
    """The role in one part, such as ``CEO bij Angoka``, ``Polis`` or ``adviseur``."""
    match = _AT.search(f" {part}")
    if match and match[0].strip() == "voor" and not _is_body(part[match.end() - 1 :]):
        match = None  # "schepen voor Economie"
    if match is not None:
        before, after = part[: max(0, match.start() - 1)].strip(" ,"), part[match.end() - 1 :]
        return _joined(before, after, places)
    if (match := re.fullmatch(r"(?P<job>[^()]+?)\s*\((?P<inside>[^()]+)\)", part)) and (
        _kind(match["job"]) == "function" and not has_organisation(match["job"])
    ):
        doubts = () if has_organisation(match["inside"]) else (_("Is this the organisation?"),)
        return Role(match["job"], (match["inside"],), doubts)
    kind = _kind(part)
    if kind == "organisation":
        return Role("", _organisations([part]))
    if kind == "function":
        return _of_function(part, places)
    if part[:1].islower():
        if _ARTICLE.match(part):
            return Role("", (_ARTICLE.sub("", part),), (_("Is this the organisation?"),))
        return Role(part, (), (_("Is this the function?"),))
    sure = len(part.split()) < 6 and not places.cities(part)
    return Role("", _organisations([part]), () if sure else (_("Is this the organisation?"),))


def _is_body(text: str) -> bool:
    name = _ARTICLE.sub("", text)
    return bool(name) and (has_organisation(name) or is_organisation_start(name.split()[0]))


def _joined(job: str, organisation: str, places: Gazetteer) -> Role:
    doubts: tuple[str, ...] = ()
    if job and _kind(job) == "organisation":
        doubts = (_("Which is the function and which the organisation?"),)
    if "," in organisation:
        first, rest = organisation.split(",", 1)
        if has_function(rest) and not job:
            return Role(rest.strip(), _organisations([first]))
        doubts += (_("Where does the name of the organisation end?"),)
    return Role(job, _organisations([organisation]), doubts)


def _of_functions(functions: list[str], places: Gazetteer) -> Role:
    """The last part may hold the organisation as well: ``rector, voorzitter van Polis``."""
    last = _of_function(functions[-1], places)
    job = ", ".join([*functions[:-1], last.job_title])
    return Role(job, last.organisations, last.doubts)


def _of_function(part: str, places: Gazetteer) -> Role:
    """A function with perhaps an organisation behind it: ``directeur van het museum La Piscine``."""
    if (office := _OFFICES.match(part)) is not None and re.search(r"\s+(?:van|of|de|von|in|te|uit)\s", part):
        return Role(part, _local_government(part, office, places))
    for match in _OF.finditer(part):
        before, after = part[: match.start()], part[match.end() :]
        if not has_function(before) or is_function_word(after.split()[-1]) and after[:1].islower():
            continue
        if _FIELD.search(after) and not has_organisation(after):
            return Role(part)
        name = _ARTICLE.sub("", after)
        if _is_department(name):
            return _split_department(part)
        own = _capital_tail(before)
        if own and (after[:1].islower() and name[:1].isupper() or not is_organisation_start(name.split()[0])):
            doubt = _("Where does the function end and the organisation begin?")
            return Role(before[: -len(own)].strip(), (part[len(before) - len(own) :],), (doubt,))
        if name[:1].isupper() or is_organisation_start(name.split()[0]):
            return Role(before, _organisations([after]))
        return Role(part)
    return _split_department(part)


def _capital_tail(text: str) -> str:
    """Words with capitals after a Dutch function: ``Huis`` in ``directeur Huis``."""
    words = text.split()
    at = max((index for index, word in enumerate(words) if is_function_word(word)), default=-1)
    tail = words[at + 1 :]
    is_dutch = at >= 0 and words[at][:1].islower()
    return " ".join(tail) if is_dutch and tail and tail[0][:1].isupper() else ""


def _is_department(name: str) -> bool:
    return bool(re.match(r"(?:afdeling|team|directie|sector|dienst|cluster|department|unit)\b", name, re.I))


def _local_government(part: str, office: re.Match[str], places: Gazetteer) -> tuple[str, ...]:
    """``gemeente Wrocław`` for a mayor of Wrocław, as the pages of the knowledge base have it."""
    tail = re.split(r"\s+(?:van|of|von|de)\s+", part)[-1]
    if not _LOCAL.search(office[0]) or re.match(r"oud|ex|voormalig", part, re.I):
        return ()
    if places.cities(tail):
        return (_("municipality of {name}").format(name=tail),)
    if has_organisation(tail):
        return (tail,)
    return ()


def _split_department(part: str) -> Role:
    """``Chief Data Officer gemeente Gent`` and ``CEO Nordic Edge``: no word stands between."""
    words = part.split()
    last_function = max(index for index, word in enumerate(words) if is_function_word(word))
    for index in range(last_function + 1, len(words)):
        before, after = " ".join(words[:index]), " ".join(words[index:])
        if is_organisation_start(words[index]) and len(words) - index > 1:
            return Role(before, _organisations([after]))
    tail = words[last_function + 1 :]
    after = " ".join(tail)
    if not tail or not all(word[:1].isupper() or word[:1].isdigit() or word in ("&", "of", "van", "de", "der")
                           or word.startswith("(") for word in tail):  # fmt: skip
        return Role(part)
    if any(is_organisation_word(word) or is_acronym(word) for word in tail) or tail[-1].isdigit():
        return Role(" ".join(words[: last_function + 1]), _organisations([after]),
                    (_("Where does the function end and the organisation begin?"),))  # fmt: skip
    doubt = _("Does the function hold the name of an organisation?")
    if words[last_function][:1].islower() and not _FIELD.search(after):
        return Role(" ".join(words[: last_function + 1]), (after,), (doubt,))
    return Role(part, (), (doubt,))


def _organisations(parts: list[str]) -> tuple[str, ...]:
    """Names of organisations, without articles; ``FairsFair en EIT Urban Mobility`` are two."""
    found: list[str] = []
    for part in parts:
        pieces = _AND.split(part)
        # "Milieu en Klimaat" is one name; two that each begin with a capital are two.
        are_several = len(pieces) > 1 and all(_stands_alone(piece) for piece in pieces)
        if "&" in part and ";" not in part and " en " not in part:
            are_several = False
        found += pieces if are_several else [part]
    clean = (_ARTICLE.sub("", piece.strip(" ,;.")) for piece in found)
    return tuple(dict.fromkeys(piece for piece in clean if piece))


def _stands_alone(piece: str) -> bool:
    name = _ARTICLE.sub("", piece.strip())
    return bool(name) and (name[:1].isupper() or is_organisation_start(name.split()[0]))


def same(one: str, other: str) -> bool:
    """Whether two names of organisations are the same, articles and case aside."""
    return fold(_ARTICLE.sub("", one)) == fold(_ARTICLE.sub("", other))
