"""The one person that a line is about: ``Naam – Functie bij Organisatie`` in all its forms."""

from __future__ import annotations

import re
from typing import Final

from ...i18n import console as _
from . import names
from .gazetteer import Gazetteer
from .proposals import ContactProposal
from .role_parts import Role, of_one
from .roles import of_parts, without_data
from .words import (
    FIELD,
    has_function,
    has_organisation,
    is_acronym,
    is_function_word,
    is_organisation_start,
    unbracketed,
)

_SEPARATOR: Final = re.compile(
    r"\s+[-–—|/•]\s*|\s*[–—|]\s+|\s*;\s*|\t+|\s*,\s+|\s*:\s+|(?<=\w)-\s+|\s+(?=\()|(?<=\))\s*"
)
_STRONG: Final = re.compile(r"\s+[-–—|/]\s+|\s*;\s*|\t+|\s*:\s+")


def one_contact(text: str, places: Gazetteer) -> ContactProposal | None:
    """The one person that *text* begins with, or with whose function it does."""
    name = names.at_start(text)
    if name is not None and name.is_sure and not _is_organisation(text, name, places):
        rest = text[name.end :]
        return _made(name, _role_after(rest, places), rest)
    found = _function_first(text, places)
    if name is None or _is_organisation(text, name, places):
        return found
    whole = _made(name, _role_after(text[name.end :], places), text[name.end :])
    # "Nguyen Van Minh, adviseur" has a function already; what stands first is part of the name.
    is_plain = found is None or (whole.job_title and not has_function(text[: name.end]))
    return whole if is_plain else found


def name_later(text: str, places: Gazetteer) -> ContactProposal | None:
    """``UNIZO – Karel Deconinck, directeur``, ``Gids: Eliza Kissya``: the name comes later."""
    parts = [
        part.strip(" ,-–—/|") for part in _SEPARATOR.split(text) if part and part.strip(" ,()-–—|")
    ]
    for index, part in enumerate(parts[1:], 1):
        name = names.at_start(part)
        if name is None or name.end < len(part.rstrip(" )")):
            continue
        # An unknown name is believed only behind what is an organisation for certain.
        if not name.is_sure and not (index == 1 and has_organisation(parts[0])):
            continue
        if places.cities(name.text) or has_organisation(name.text):
            continue
        role = of_parts([*parts[:index], *parts[index + 1 :]], places)
        doubt = _("The name does not come first. Are the name and the role right?")
        made = _made(name, role, "")
        return made._replace(doubts=(*made.doubts, doubt))
    return None


def _is_organisation(text: str, name: names.Name, places: Gazetteer) -> bool:
    """Whether what looks like a name is that of an organisation or place before persons."""
    if name.is_sure and not places.cities(name.text):
        return False
    rest = text[name.end :].lstrip()
    if rest.startswith(":"):
        return names.at_start(rest[1:].lstrip()) is not None
    return bool(places.cities(name.text)) or has_organisation(name.text)


def _made(name: names.Name, role: Role, rest: str) -> ContactProposal:
    doubts = role.doubts
    if not role.job_title and re.search("professor", name.title, re.I):
        role = role._replace(job_title="professor")
    is_clear = has_function(role.job_title) and all(map(has_organisation, role.organisations))
    if not name.is_sure and not is_clear:
        doubts += (_("Is this the name of a person?"),)
    if re.match(r"\S+ \S+ van \S+$", name.text) and not role.organisations:
        doubts += (_("Does the name hold that of an organisation?"),)
    if re.match(r"\s*(?:en|and|&)\s", rest):
        doubts += (_("Are there more persons in this line?"),)
    return ContactProposal(name.text, role.job_title, role.organisations, surname=name.surname,
                           is_sure=name.is_sure, doubts=doubts)  # fmt: skip


def _role_after(rest: str, places: Gazetteer) -> Role:
    """The role in what follows a name."""
    rest = without_data(rest) if not rest.lstrip().startswith("(") else rest.strip()
    if rest.startswith(":"):
        return _after_colon(rest[1:].strip(), places)
    if match := re.match(r"uit\s+(?P<place>[A-ZÀ-Ž][\w-]*(?:\s[A-ZÀ-Ž][\w-]*)*)\s*[,(–-]\s*", rest):
        # "Inge Bartels uit Lübeck, voorzitter van de Hanse"
        role = _role_after(rest[match.end() :].rstrip(")"), places)
        return role._replace(
            doubts=(*role.doubts, _("Does this place say something of the organisation?"))
        )
    if match := re.match(r"(?:van|bij|at|@|from|of|namens|uit)\s+", rest):
        return _of_organisation(rest[match.end() :], match[0].strip() == "uit", places)
    if rest.startswith("(") and rest.endswith(")") and rest.count("(") == 1:
        return _of_bracket(rest, places)
    strong = [part for part in _STRONG.split(rest) if part and part.strip(" ,()")]
    if len(strong) > 1:
        parts = strong
    else:
        parts = [
            part
            for part in _SEPARATOR.split(_kept_brackets(rest))
            if part and part.strip(" ,()-–—")
        ]
    cleaned = [part.replace("\x00", ", ").replace("\x01", " (").strip(" ,-–—/|") for part in parts]
    if len(cleaned) == 1:
        return _of_bracket(cleaned[0], places)
    return of_parts(_drop_remarks(cleaned), places)


def _kept_brackets(rest: str) -> str:
    """*rest* in which an abbreviation and its name stay together: ``NHN (Ontwikkelings…)``."""
    return re.sub(r"(?P<before>[\w.-]+)\s+\((?P<inside>[^()]*)\)", _keep, rest)


def _keep(match: re.Match[str]) -> str:
    is_short = is_acronym(match["inside"]) or (
        is_acronym(match["before"]) and not is_function_word(match["before"])
    )
    inside = match["inside"].replace(", ", "\x00")
    return f"{match['before']}\x01{inside})" if is_short else match[0]


def _after_colon(text: str, places: Gazetteer) -> Role:
    """``Patricia Philbin: CEO Galway 2020``; what is no role is what was spoken about."""
    if has_function(text) and len(text.split()) < 8:
        return of_one(text, places)
    if text[:1].isupper() and len(text.split()) < 6:
        role = of_one(text, places)
        return role._replace(doubts=(*role.doubts, _("Is this the organisation?")))
    return Role()


def _of_organisation(text: str, is_place: bool, places: Gazetteer) -> Role:
    parts = [part for part in re.split(r"\s*[,;]\s+|\s+[-–—]\s+", text) if part]
    if is_place and places.cities(parts[0]):
        return Role("", (), (_("Does this place say something of the organisation?"),))
    functions = [part for part in parts[1:] if has_function(part)]
    organisation = of_one(parts[0], places)
    name = organisation.organisations or ((parts[0],) if not organisation.job_title else ())
    doubts = () if len(parts) == 1 or functions else (_("Is the organisation complete?"),)
    return Role(functions[0] if functions else organisation.job_title, name, doubts)


def _of_bracket(text: str, places: Gazetteer) -> Role:
    parts = [part for part in re.split(r"\s*[,;]\s*(?![^(]*\))", unbracketed(text)) if part]
    return of_parts(parts, places)


def _drop_remarks(parts: list[str]) -> list[str]:
    """Parts without what was spoken about (``over de samenwerking``)."""
    return [part for part in parts if not re.match(r"(?:over|inzake|about|re)\b", part)] or parts


def _function_first(text: str, places: Gazetteer) -> ContactProposal | None:
    """``Burgemeester Anne Hidalgo, Parijs`` and ``Head of Sales Mark Watts (C40)``."""
    first = re.split(r"\s*[,;:(|/]|\s[–—-]\s|\t", text, maxsplit=1)[0]
    words = list(re.finditer(r"\S+", first))
    for index in range(1, min(len(words), 9)):
        name = names.at_start(first, words[index].start())
        if (
            name is None
            or not name.is_sure
            or (
                name.end < len(first.rstrip())
                and not re.match(r"\s+(?:van|bij|at|of|from|namens)\b", first[name.end :])
            )
        ):
            continue
        job = re.sub(r"(?:\s+(?:de heer|mevrouw|van|en))+$", "", first[: name.start].strip())
        role = _role_after(text[name.end :], places)
        role = role._replace(job_title=", ".join(filter(None, (job, role.job_title))))
        made = _made(name, role, text[name.end :])
        # "Xavi Jan Trias": an unknown given name looks like a function.
        is_clear = has_function(job) and not is_organisation_start(job.split()[0])
        return (
            made
            if is_clear
            else made._replace(doubts=(*made.doubts, _("Where does the name begin?")))
        )
    return _unsure_function_first(text, words, places)


def _unsure_function_first(
    text: str, words: list[re.Match[str]], places: Gazetteer
) -> ContactProposal | None:
    """The same before a name of which no part is known: right after the function."""
    if not words or not is_function_word(words[0][0]):
        return None
    for index in range(1, len(words)):
        is_after = is_function_word(words[index - 1][0]) or words[index - 1][0].islower()
        if (is_after or FIELD.search(words[index - 1][0])) and (
            name := names.at_start(text, words[index].start())
        ):
            role = _role_after(text[name.end :], places)
            job = text[: name.start].strip()
            role = role._replace(job_title=", ".join(filter(None, (job, role.job_title))))
            made = _made(name, role, text[name.end :])
            return made._replace(doubts=(*made.doubts, _("Where does the name begin?")))
    return None
