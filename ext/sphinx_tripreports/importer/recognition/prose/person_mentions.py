"""Where a sentence names a person, with the function that stands before the name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from .. import name_ends, names
from ..gazetteer import Gazetteer
from ..words import (
    NAMELESS_BODY,
    PARTICLES,
    has_organisation,
    is_acronym,
    is_field,
    is_first_name,
    is_function_word,
    is_organisation_start,
    is_organisation_word,
)
from . import (
    colleagues,
    couples,
    fields_before,
    foreign_names,
    functions_before,
    glosses,
    introductions,
    name_cuts,
    surnames,
)
from .encounters import is_given_to
from .functions_before import INITIALISM, RETIRED
from .prose_words import BUILDINGS, ENGLISH_HEADS, WORD, is_closed, is_occupation, is_verb

_AT_BODY: Final = re.compile(r"\b(?:op|bij|in)\s+(?:de|het)\s+[\w-]+\s+$", re.IGNORECASE)
_NO_NAME: Final = re.compile(
    r"(?:\w{3}ung|tion|heid|schap|ment|ity|ering|ics|beleid|zaken|logy)$", re.I
)
"""Ends of nouns that are fields of work, and no surnames."""
_BEFORE_THINGS: Final = re.compile(r"\b(?:het|de|een|the|der|naar|op|aan|in)\s+$", re.IGNORECASE)


_OF_BEFORE: Final = re.compile(
    r"\s*,\s+(?P<words>(?:[\w-]+\s+){1,3})(?:van|bij|at|of|from|aan|op|in)\s+(?:(?:de|het)\s+)?$"
    r"|\s*\b(?:van|bij|at|of|from)\s+(?:(?:de|het)\s+)?$"
    r"|\s*,\s+die\s+[^,;]{3,60}?\s(?:is|was|werkt)\s+(?:bij|van|aan|voor)\s+(?:(?:de|het)\s+)?$"
)
"""``, directeur van`` between two names: the second is that of an organisation."""


_ENGLISH: Final = re.compile(r" (?P<word>[^\W\d_a-zà-ÿ][a-z]+)")
_THINGS: Final = (["de"], ["het"], ["De"], ["Het"], ["the"], ["pour"], ["para"])
_FOREIGN_THE: Final = ("Les", "Le", "La", "Los", "Las", "El", "The")
_JOB_OF_BODY: Final = re.compile(
    r"\b(?P<job>[\w-]+)\s+(?:(?:da|do|de|del|du|della)\s+\S+"
    rf"|van\s+(?:de|het)\s+{NAMELESS_BODY})\s*$"
)
"""A function of a body that has no name of its own, before the name of a person."""


_BRACKETED: Final = re.compile(r"\s*\((?P<first>[\w-]+)\b[^()]*[\s,]")
_FIRM: Final = re.compile(
    r"\b(?:[Bb]ij|[Vv]an|naar|aan|[Nn]amens)\s+(?:de\s+)?(?:\w+e\s+)?\w*(?:beheerder|vervoerder|leverancier|fabrikant"
    r"|producent|importeur|exploitant|uitgever|zorgverlener|aanbieder|ontwikkelaar|operator)\s+$"
)
"""Firms are called so as well as persons."""
_IN_HOUSE: Final = re.compile(
    r"\b(?:in|bij|naar|uit|vanuit|vanaf|aan|op|van|via)\s+(?:hotel|restaurant|café|herberg|pension"
    r"|brasserie|zaal|station|halte|kasteel|villa|huize|veerboot|theater|schouwburg|sporthal)\s+$"
)
"""What stands without an article before a name of its own."""
_ON_IN_ENGLISH: Final = re.compile(r" (?:to|for) [^\W\d_a-z]")


class Mention(NamedTuple):
    """A person named in a sentence.

    name: where, and how; a surname alone only right behind a function.
    job: the function before the name, without article; "" without one.
    start: where that function, or else the name, begins.
    is_linked: ``haar collega``: of the same organisation as the person before.
    """

    name: names.Name
    job: str
    start: int
    is_linked: bool = False


@lru_cache(maxsize=20_000)  # the whole report is read for who went along, then for who was met
def find(text: str, places: Gazetteer) -> tuple[Mention, ...]:
    """The persons whom the sentence *text* names, in order."""
    found: list[Mention] = []
    position = 0
    for word in WORD.finditer(text):
        if word.start() < position or names.never_begins(word[0]):
            continue
        name = _name_at(text, word.start(), position, places)
        if name is None:
            continue
        name = introductions.with_surname(text, name)
        if introductions.is_acting(text, name):
            name = name._replace(is_sure=True)
        mention = _with_function(text, name, position)
        if mention.job and functions_before.is_field_of(text, mention.start, name):
            continue  # "haar adviseur Zorg, Jan Smit"
        if fields_before.is_told_of_other(text, name, mention.job, mention.start, bool(found)):
            continue
        told = (text, name, mention.job, mention.start)
        if fields_before.is_part_of_job(*told) or fields_before.is_of_function(*told):
            continue
        is_list = bool(found) and found[-1].start < found[-1].name.start and bool(mention.job)
        is_within = bool(position and not name.title) and _is_in_role(text, mention, position)
        is_within = is_within and not (is_list and (name.is_sure or mention.job[:1].islower()))
        if is_within or (not name.is_sure and not _is_plausible(text, mention, position, places)):
            continue
        if partner := couples.partner(text, name, mention.job, mention.start, position):
            found.append(Mention(partner, "", partner.start))
        found.append(mention)
        position = name.end
    return tuple(found)


def _name_at(text: str, start: int, bound: int, places: Gazetteer) -> names.Name | None:
    name = names.at_start(text, start)
    if name is not None and name.text.startswith("Collega "):
        return names.at_start(text, name.start + len("Collega "))
    if name and not name.is_sure and name_ends.is_before_body(text, start, name.text):
        return surnames.at(text, start, bound, places)
    if name is not None and (cut := name_cuts.find(name.text)):
        # "Siobhán Clarke het Connect-lab", "Rhys Evans van EcoDyfi"
        name = names.at_start(text[: text.index(cut, name.start)], start)
    if (
        name is not None
        and (head := _ENGLISH.match(text, name.end))
        and is_function_word(head["word"])
    ):
        name = _before_function(text, name)
    if name is not None and (nation := fields_before.inhabitant(text, name)):
        return names.at_start(text, name.start + nation)
    if name is not None and (later := fields_before.field_end(text, name)):
        name = names.at_start(text, later) or name
    if name is not None:
        return name if _is_person(text, name, places) else None
    return surnames.at(text, start, bound, places)


def _before_function(text: str, name: names.Name) -> names.Name | None:
    """*name* without a noun before ``Officer`` at its end; None if it is all of that function."""
    words = name.text.split()
    if text[: name.start].rstrip()[-1:] == ",":
        return None  # "Anna Berg, Age Friendly Programme Manager"
    is_long = len(words) > 2 and not any(word.lower() in PARTICLES for word in words)
    return (
        names.at_start(text[: text.index(words[-1], name.start)], name.start) if is_long else name
    )


def _is_person(text: str, name: names.Name, places: Gazetteer) -> bool:
    """Whether what looks like a name is not part of that of a place or organisation."""
    if _is_called(text, name):
        return False
    if name.title:
        return True
    if name.text.rsplit(maxsplit=1)[-1].lower() in ENGLISH_HEADS:
        return False  # "Fleet Manager"
    if name.text.split()[0] in foreign_names.LINKS and _is_behind_name(text, name.start):
        return False  # "Opificio delle Pietre Dure"
    if text[: name.start].split()[-1:] in _THINGS or name.text.split()[0] in _FOREIGN_THE:
        return False  # "bij de Santa Casa", "in Les Epesses"
    if _ON_IN_ENGLISH.match(text, name.end):
        return False  # "Berlin Call to Action"
    last = name.text.rsplit("-", 1)[-1] if "-" in name.text else ""
    if places.cities(name.text) or has_organisation(name.text) or is_organisation_start(last):
        return False  # "Vytautas Magnus-universiteit"
    if not name.is_sure and places.cities(name.text.split()[0]):
        # "Bilbao Metropoli-30", but "ontving Graça Rolo ons" and "gids Graça Rolo"
        before = text[: name.start].split()[-1:]
        is_named = bool(before) and before[0].islower() and is_occupation(before[0])
        is_named = is_named or introductions.is_described(text, name)
        is_by = before in (["door"], ["met"]) and introductions.is_announced(text, name)
        return is_named or is_by or introductions.is_acting(text, name)
    after = re.match(r" (?P<word>[^\W\d_a-zà-ÿ][^\s,;]*)", text[name.end :])
    if after and (is_organisation_word(after["word"].strip(".")) or is_acronym(after["word"])):
        return False  # "Jan Smit Stichting"
    return _may_follow(text[: name.start], name.is_sure, places)


def _is_called(text: str, name: names.Name) -> bool:
    """Whether the noun before tells what else is called so, and no person."""
    before = text[: name.start]
    if _IN_HOUSE.search(before):
        return True  # "in hotel Maria Theresia"
    is_known = name.title or is_first_name(name.text.split()[0])
    return not is_known and bool(_FIRM.search(before))  # "Bij netbeheerder Allgäu Stromnetz"


def _is_behind_name(text: str, end: int) -> bool:
    """Whether a word with a capital stands right before text[end:]."""
    word = text[:end].split()[-1:]
    return bool(word) and word[0][:1].isupper() and word[0][-1].isalpha()


def _is_plausible(text: str, mention: Mention, bound: int, places: Gazetteer) -> bool:
    """Whether a name of which no part is known can be one of a person here."""
    words = mention.name.text.split()
    later = words[words.index("van") + 1 :] if "van" in words[1:] else []
    is_stood_for = fields_before.is_stood_for(text[: mention.start])
    if mention.job.endswith((" voor", " van", " bij")):
        return False  # "werkt als expert voor X"
    if is_stood_for or any(map(_NO_NAME.search, words)) or any(map(is_first_name, later)):
        return False
    before = text[bound : mention.name.start]
    if _BEFORE_THINGS.search(before) and not is_given_to(text[: mention.name.start]):
        return False
    if bound and before.strip() == "," and name_cuts.is_of_town(mention.name.text, places):
        return False  # "Anna Berg, Landeskonservator van Berlijn"
    if len(words) == 1 and text[: mention.start].rstrip()[-1:] in (",", "("):
        return False  # "de oud-directeur, adviseur Legoland"
    is_joined = bound and text[bound : mention.start].strip() in ("en", "&")
    if is_joined and len(words) > 1 and not text[mention.name.end :].lstrip()[:1].isupper():
        return True  # "door Anna Berg en Saartje Goossens"
    return bool(mention.job) or mention.is_linked or introductions.is_announced(text, mention.name)


def _is_in_role(text: str, mention: Mention, bound: int) -> bool:
    """Whether what looks like a person is part of what is said of the one before."""
    within = _BRACKETED.fullmatch(text[bound : mention.start])
    if within and is_occupation(within["first"]) and not mention.job:
        return True  # "(griffier, Holland Charter Township)"
    if of := _OF_BEFORE.match(text, bound, mention.name.start):
        # "Anna Berg, directeur van X", but "Anna Berg, later ook bij Jan Smit"
        words = (of["words"] or "directeur").split()
        if mention.name.is_sure and any(map(is_verb, words)):
            return False  # ", overhandigde een boek aan Jan Smit"
        return not (mention.name.is_sure and all(map(is_closed, words)))
    # "Anna Berg, Leiterin Stadtgrün Linz"
    return bool(mention.job and re.fullmatch(r"\s*[,(–—-]\s*", text[bound : mention.start]))


def _may_follow(before: str, is_sure: bool, places: Gazetteer) -> bool:
    """Whether a name can begin here, and not go on: not in ``Bibliotheek Alexander Blok``."""
    if not before[-1:].isspace():
        return not before or before[-1] in "(["  # in quotes stand things
    before = RETIRED.sub(" ", before)
    words = before.split()
    last = words[-1] if words else ""
    particles = [word for word in words[-2:] if word.lower() in PARTICLES]
    if len(particles) == 2 and particles[0].istitle():
        return False  # "Van den Berg Roses" has begun already
    if is_acronym(last) and len(last) == INITIALISM:
        return is_sure
    if not last or not last[-1].isalpha() or is_function_word(last) or is_closed(last):
        return True
    if re.fullmatch(BUILDINGS, last):
        return True  # "ontmoetten wij in het stadhuis Jan Smit"
    if is_organisation_start(last) or is_organisation_word(last):
        is_body = _is_body_before(before, last) or functions_before.ends_in_field(before)
        return is_sure and is_body
    if last[:1].islower():
        return True
    is_office = functions_before.ends_in_office(before)
    if (is_sure and is_office) or (
        (is_sure or is_field(last)) and functions_before.ends_in_field(before)
    ):
        return True  # "Burgemeester van Utrecht Jan Smit", "adviseur Open Data Jan Smit"
    is_in = is_sure and words[-2:-1] in (["in"], ["uit"], ["te"])
    if places.cities(last) and (is_office or is_in):
        return True  # "ambassadeur in Ljubljana Jan Smit", "schoof in Parma Jan Smit aan"
    is_first = len(before.split()) == 1 or before.split()[-2][-1:] in ".:;!?"
    return is_first and is_sure and last.istitle()


def _is_body_before(before: str, last: str) -> bool:
    """Whether *before* ends in an organisation, its *last* word, and a name can follow."""
    if last.islower() and _AT_BODY.search(before):
        return True  # "Op de ambassade Jan Smit, consul"
    # "presidente da câmara Luís Gomes", "de voorzitter van de raad Anna Berg"
    body = _JOB_OF_BODY.search(before)
    return body is not None and is_function_word(body["job"])


def _with_function(text: str, name: names.Name, bound: int) -> Mention:
    """The person of *name* with the function that stands before it, not before *bound*."""
    start = functions_before.start_of_function(
        text, name.start, bound, name.end if name.is_sure else -1
    )
    job = text[start : name.start].strip(" ,:(") if start >= 0 else ""
    job = functions_before.without_presence(glosses.without(job))
    if start < 0:
        start = name.start
        job = functions_before.of_subject(text, name.start, bound)
    if job.endswith((" en", " and", " &", " of")):
        job, start = "", name.start  # the role of the person before, and then this one
    job, is_colleague = colleagues.without_colleague(job)
    is_linked = is_colleague or colleagues.is_linked(text[bound:start])
    return Mention(name, job, start, is_linked)
