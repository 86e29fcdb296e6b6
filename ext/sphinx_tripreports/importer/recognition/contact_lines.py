"""Lines that are about one person or a few: ``Naam – Functie bij Organisatie`` in all its forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ...i18n import console as _
from ...model.text import fold
from . import names
from .gazetteer import Gazetteer
from .lines import Line
from .proposals import ContactProposal
from .roles import Role, of_one, of_parts, unbracketed, without_data
from .words import (
    FIELD,
    has_function,
    has_organisation,
    is_acronym,
    is_function_word,
    is_organisation_start,
)

_SEPARATOR: Final = re.compile(
    r"\s+[-–—|/•]\s*|\s*[–—|]\s+|\s*;\s*|\t+|\s*,\s+|\s*:\s+|(?<=\w)-\s+|\s+(?=\()|(?<=\))\s*"
)
_STRONG: Final = re.compile(r"\s+[-–—|/]\s+|\s*;\s*|\t+|\s*:\s+")
_FINITE: Final = re.compile(
    r"\b(?:is|was|waren|heeft|hebben|had|hadden|gaf|gaven|sprak|spraken|vertelde|vertelden|ontving|liet|"
    r"lieten|leidde|werd|werden|kwam|kwamen|zat|zaten|ontmoetten|bezochten|wordt|kon|wil|zal|vond|stond|"
    r"benadrukte|opende|hield|hielden|kreeg|kregen|lichtte|presenteerde|deed|ging|gingen)\b"
)
_FIELD: Final = re.compile(
    r"^\s*(?P<key>naam|name|functie|function|rol|organisatie|organization|organisation|bedrijf|instelling|"
    r"werkgever|e-?mail|tel(?:efoon)?|land|plaats)\s*:\s*(?P<value>.*)$",
    re.IGNORECASE,
)
_WENT_ALONG: Final = re.compile(r"\b(?:reis(?:t|de|den)|ging(?:en)?|waren|was)\s+(?:met ons\s+)?mee\b", re.IGNORECASE)
_ANY: Final = re.compile(r"^(?:een|de|het|twee|drie|diverse|verschillende|enkele|\d+)\s+", re.IGNORECASE)
_INDEFINITE: Final = re.compile(
    r"(?:een|de)\s+(?P<job>(?:[\w-]+\s+)?(?:vertegenwoordiger|medewerker|afgevaardigde|adviseur|directeur|"
    r"ambtenaar|onderzoeker|locoburgemeester|loco-burgemeester|burgemeester|wethouder)s?)\s+van\s+"
    r"(?P<organisation>(?:de\s+|het\s+)?(?:[A-ZÀ-Ž][\w.-]*|[A-ZÀ-Ž]\w+e\s+overheid)(?:\s+[A-ZÀ-Ž][\w.-]*|\s+overheid)*)",
    re.IGNORECASE,
)


def is_prose(text: str) -> bool:
    """Whether *text* is a sentence and no line of a list."""
    words = text.split()
    return len(words) > 22 or (len(words) > 5 and bool(_FINITE.search(text)))


def went_along(text: str) -> bool:
    """Whether a line is about people who made the trip as well."""
    return bool(_WENT_ALONG.search(text))


def contacts_of(line: Line, places: Gazetteer) -> list[ContactProposal]:
    """The persons whom *line* is about; none if it is a sentence or no person stands in it."""
    text = re.sub(r"^(?:en|ook|verder|evenals|alsmede)\s+(?:met\s+)?", "", line.text).rstrip(" .;,")
    if is_prose(text) or went_along(text):
        return []
    several = list(_several(line, text, places))
    if several:
        return several
    one = one_contact(text, places)
    if one is None or not one.is_sure:
        one = _name_later(text, places) or one
    if one is None:
        return [found] if (found := _unnamed(line, text)) else []
    return [assured(one._replace(line=line, is_line=True), text)]


def assured(contact: ContactProposal, text: str) -> ContactProposal:
    """*contact* with a doubt if what was cut out of *text* does not account for all of it."""
    said = " ".join((contact.name, contact.job_title, *contact.organisations))
    left = _words(without_data(text)) - _words(said) - _SILENT
    doubts = contact.doubts
    if left and not doubts:
        doubts += (_('Not used: "{words}".').format(words=" ".join(
            word for word in re.findall(r"[\w'’-]+", text) if fold(word) in left)),)  # fmt: skip
    if not doubts and any(part.count("(") != part.count(")") for part in said.split(";")):
        doubts += (_("Are the brackets in the right place?"),)
    if not doubts and has_function(" ".join(contact.organisations)):
        doubts += (_("Which is the function and which the organisation?"),)
    return contact._replace(doubts=doubts)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w'’-]+", fold(text)))


_SILENT: Final = frozenset(
    "de het een bij van at from of namens voor en and the uit in heer mevrouw dhr hr mevr mw mr mrs ms prof dr drs "
    "ir ing hon h e mej met oa o a tel mail email mob werkzaam als functie naam organisatie nederlandse sc ph d mba "
    "professor".split()
)
"""Words of a line that need not come back in a contact."""


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


def _name_later(text: str, places: Gazetteer) -> ContactProposal | None:
    """``UNIZO – Karel Deconinck, directeur`` and ``Gids: Eliza Kissya``: the name is not the first."""
    parts = [part.strip(" ,-–—|") for part in _SEPARATOR.split(text) if part and part.strip(" ,()-–—|")]
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
        return role._replace(doubts=(*role.doubts, _("Does this place say something of the organisation?")))
    if match := re.match(r"(?:van|bij|at|@|from|of|namens|uit)\s+", rest):
        return _of_organisation(rest[match.end() :], match[0].strip() == "uit", places)
    if rest.startswith("(") and rest.endswith(")") and rest.count("(") == 1:
        return _of_bracket(rest, places)
    strong = [part for part in _STRONG.split(rest) if part and part.strip(" ,()")]
    if len(strong) > 1:
        parts = strong
    else:
        parts = [part for part in _SEPARATOR.split(_kept_brackets(rest)) if part and part.strip(" ,()-–—")]
    cleaned = [part.replace("\x00", ", ").replace("\x01", " (").strip(" ,-–—") for part in parts]
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
        if name is None or not name.is_sure or name.end < len(first.rstrip()) and not re.match(
            r"\s+(?:van|bij|at|of|from|namens)\b", first[name.end :]
        ):
            continue
        job = re.sub(r"(?:\s+(?:de heer|mevrouw|van|en))+$", "", first[: name.start].strip())
        role = _role_after(text[name.end :], places)
        role = role._replace(job_title=", ".join(filter(None, (job, role.job_title))))
        made = _made(name, role, text[name.end :])
        # "Xavi Jan Trias": an unknown given name looks like a function.
        is_clear = has_function(job) and not is_organisation_start(job.split()[0])
        return made if is_clear else made._replace(doubts=(*made.doubts, _("Where does the name begin?")))
    return _unsure_function_first(text, words, places)


def _unsure_function_first(
    text: str, words: list[re.Match[str]], places: Gazetteer
) -> ContactProposal | None:
    """The same before a name of which no part is known: right after the last word of the function."""
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


def _unnamed(line: Line, text: str) -> ContactProposal | None:
    """Somebody without a name: ``een vertegenwoordiger van de Wereldbank``."""
    match = _INDEFINITE.fullmatch(text)
    if match is None:
        return None
    organisation = re.sub(r"^(?:de|het)\s+", "", match["organisation"])
    job = _ANY.sub("", text)
    doubt = _("No name is given.")
    return ContactProposal("", job, (organisation,), line, True, doubts=(doubt,))


def _several(line: Line, text: str, places: Gazetteer) -> Iterator[ContactProposal]:
    """The persons of ``Organisatie: naam (functie), naam`` and ``naam (functie) en naam``."""
    organisation = ""
    body = text
    head = re.match(r"(?P<head>[^:()]{2,60}):\s+(?P<body>.+)$", text, re.DOTALL)
    if head and names.at_start(head["body"]) and not _is_person(head["head"], places):
        organisation, body = re.sub(r"^(?:bezoek aan|bij)\s+", "", head["head"].strip(), flags=re.I), head["body"]
    chunks = list(_persons(body))
    if (len(chunks) < 2 and not organisation) or one_contact(chunks[0], places) is None:
        return
    found = _shared([one for chunk in chunks if (one := one_contact(chunk, places))], chunks)
    for one in found:
        if organisation and not one.organisations:
            doubts = one.doubts
            is_clear = is_organisation_start(organisation.split()[0]) or has_organisation(organisation)
            if not is_clear:
                doubts += (_("Is this the organisation?"),)
            one = one._replace(organisations=(organisation,), doubts=doubts)
        yield one._replace(line=line, is_line=len(found) == 1)
    if len(found) == 1:
        yield from ()


def _shared(found: list[ContactProposal], chunks: list[str]) -> list[ContactProposal]:
    """``A en B (organisatie)``: what stands behind the last may be of both."""
    last = found[-1]
    if not (last.job_title or last.organisations) or len(found) != len(chunks):
        return found
    doubt = _("Is the function or organisation of both?")
    return [
        one if one.job_title or one.organisations else one._replace(
            job_title=last.job_title, organisations=last.organisations, doubts=(*one.doubts, doubt))
        for one in found
    ]  # fmt: skip


def _is_person(text: str, places: Gazetteer) -> bool:
    name = names.at_start(text)
    return name is not None and name.is_sure and not has_organisation(text[name.end :])


def _persons(text: str) -> Iterator[str]:
    """*text* cut before each person in a list; no cut within brackets."""
    cuts, depth = [0], 0
    for match in re.finditer(r"[()]|(?:,\s+(?:en\s+)?|;\s*|\s+(?:en|and|&)\s+)(?:met\s+)?(?=\S)", text):
        if match[0] in "()":
            depth += 1 if match[0] == "(" else -1
        elif depth == 0 and _begins_person(text, match.end()):
            cuts.append(match.end())
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        yield re.sub(r"(?:,|;|\s+(?:en|and|&|met))+\s*$", "", text[start:end].strip()).strip()


def _begins_person(text: str, position: int) -> bool:
    """Whether another person begins here: a known name, after somebody who is complete."""
    name = names.at_start(text, position)
    if name is None:
        return False
    before = text[:position].rstrip(" ,;en&d")
    if before.endswith(")"):
        return name.is_sure or text[name.end : name.end + 2] == " ("
    is_alone = bool(re.match(r"\s*(?:[,;(]|$|(?:van|bij|en)\b)", text[name.end :]))
    joins = re.search(r"(?:en|and|&)\s*(?:met\s+)?$", text[:position])
    earlier = names.at_start(before)
    is_pair = bool(joins and earlier and earlier.is_sure and earlier.end == len(before))
    if not is_alone or not (name.is_sure or is_pair):
        return False
    return not joins or is_pair or ";" in text


def field_contacts(lines: Sequence[Line], places: Gazetteer) -> Iterator[ContactProposal]:
    """Persons in lines such as ``Naam: …``, ``Functie: …``, ``Organisatie: …``."""
    person: dict[str, str] = {}
    first: Line | None = None
    for line in [*lines, None]:
        fields = _fields(line.text) if line else {"naam": ""}
        if "naam" in fields and person.get("naam") and first:
            yield _from_fields(person, first)
            person = {}
        if line and fields:
            first = line if "naam" in fields else first
            person |= fields


def _fields(text: str) -> dict[str, str]:
    """The labelled values in one line."""
    found: dict[str, str] = {}
    for part in re.split(r"\s*[,;|–—]\s*(?=[\w-]+\s*:)|\s-\s(?=[\w-]+\s*:)", text):
        if match := _FIELD.match(part):
            key = match["key"].lower()
            key = {"name": "naam", "function": "functie", "rol": "functie"}.get(key, key)
            if key in ("organization", "organisation", "bedrijf", "instelling", "werkgever"):
                key = "organisatie"
            found[key] = without_data(match["value"]) if key != "naam" else match["value"].strip()
    return found


def _from_fields(person: dict[str, str], line: Line) -> ContactProposal:
    name = names.at_start(person["naam"])
    text, surname = (name.text, name.surname) if name else (person["naam"], person["naam"].split()[-1])
    doubts = () if name and name.end == len(person["naam"]) else (_("Is this the name of a person?"),)
    organisation = person.get("organisatie", "")
    return ContactProposal(text, person.get("functie", ""), (organisation,) if organisation else (),
                           line, surname=surname, doubts=doubts)  # fmt: skip
