"""Names of organisations in running text: where one begins, where it ends."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ....model.dates import MONTHS, WEEKDAYS
from ....model.text import fold
from .. import legal_forms, names
from ..gazetteer import Gazetteer
from ..persons.role_cuts import BOARDS
from ..persons.seats import without_seat
from ..words import (
    PARTICLES,
    has_organisation,
    is_acronym,
    is_first_name,
    is_function_word,
    is_organisation_start,
    is_organisation_word,
)
from . import boards, foreign_names, lower_names, work
from .prose_words import (
    BUILDINGS,
    GENERIC,
    NAME_LINKS,
    SITES,
    VISITED,
    is_closed,
    is_occupation,
    is_verb,
)

_ARTICLE: Final = re.compile(
    rf"(?:(?:de|het|the|een|den|der|ene)\s+)?(?:(?:\w+e\s+)?(?:{GENERIC})\s+)?"
    r"(?:(?:nieuwe|oude|grote|kleine|lokale|plaatselijke|regionale|nabijgelegen|beroemde)\s+)*"
    r"(?:(?-i:[a-zà-ÿ]{2,}(?:ige|lijke|nde|gde|kte|ste|bije|gen|ere)\s+(?=[^\W\d_a-zà-ÿ])))?"
    r"(?:(?-i:(?:[a-zà-ÿ]+e\s+)?[^\W\d_a-zà-ÿ]\w+(?:se|sche)\s+(?:[a-zà-ÿ]+e\s+)?[a-zà-ÿ-]*(?:fabrikant|producent|bouwer"
    r"|maker|leverancier|ontwikkelaar|beheerder|vervoerder|exploitant|uitgever|aanbieder|verhuurder)\s+"
    r"(?=[^\W\d_a-zà-ÿ])))?"
    r"(?:(?:buur|partner|zuster)(?=(?-i:gemeente\s+[^\W\d_a-zà-ÿ])))?",
    re.IGNORECASE,
)
"""What stands before a name: an article, and what it is like: ``het naburige X``."""
_TOKEN: Final = re.compile(r"\s*(?P<word>[^\s,;:()\[\]\"“”!?]+)")
TOO_WIDE: Final = frozenset(
    ("stad", "gemeente", "dorp", "regio", "provincie", "haven", "district", *BOARDS)
)
"""Nouns that name no organisation of persons, unless a name follows."""
_CAPITAL: Final = re.compile(r"(?:[a-zà-ÿ]{1,4}['’]|[a-z]{1,2}-(?=[A-Z]))?(?:[^\W_a-zà-ÿ])")
"""How a word of a name begins: ``Terre``, ``d'Ici``, ``e-Health``, ``7``."""
_TAILS: Final = frozenset(("groep", "group", "concern", "holding"))
"""Words with which a name ends, whatever stands before: ``de HR groep``."""
_YEAR: Final = re.compile(r"(?:1[89]|20)\d\d")
_TOWN: Final = re.compile(
    r"havn|hamn|satama|hyvinvointialue|kommune?|kommunen|linn|vald|kunta|herred|savivaldyb\w|belediyesi|rada"
)
"""Words for a municipality behind its name, in other languages."""
_MOST_LOUD: Final = 3
"""Words in capitals only that may be the name of an organisation."""
_MOST_LOWER: Final = 2
"""Words in lower case before the name proper: ``technische hogeschool IMT``."""
VISITED_NOUN: Final = re.compile(rf"\b(?:{VISITED})\b|\w(?:{VISITED})\b", re.IGNORECASE)
_OF_BUILDING: Final = re.compile(
    rf"(?:[a-zà-ÿ]+\s+)?(?:{BUILDINGS}|{SITES}|bureau|secretariaat|hoofdkwartier"
    rf"|(?:campus|{SITES}|{BUILDINGS})\s[^\W\d_a-z][\w-]+)\s+van\s+(?=(?:(?:de|het)\s+)?[^\W\d_a-z])"
)
_BUILDING: Final = re.compile(rf"(?:\w+e\s+)?(?:{BUILDINGS})\b", re.IGNORECASE)
_GROUP_OF: Final = re.compile(
    r"(?:groep(?:je)?|delegatie|gezelschap|aantal)\s+(?:[\w-]+\s+)?van\s+(?=(?:(?:de|het)\s+)?[^\W\d_a-z])"
)
"""``een groepje Vlamingen van`` before that of which they are."""
_NAMED_HOUSE: Final = re.compile(r"Huis\s(?:van|voor)\s")
"""``Huis van het Kind``, with a capital: a name."""
_FULL: Final = re.compile(
    r"(?:\s(?:met|tot|tegen|zonder|voor|van|en|der|in)(?:\s(?:de|het|een))?"
    r"\s[^\W\d_a-zà-ÿ][\w-]+)*"
    r"\s\((?=[^\s()]{2,9}\))[A-Za-z0-9]?[A-ZÀ-Þ0-9Č]{2,}[A-Za-z0-9]*\)"
)
"""What goes on with a name up to its acronym in brackets, which tells where it ends."""
_NO_HOST: Final = re.compile(
    rf"^\d[\d.,:]*(?:\s|$|[a-z%])|^(?:delegatie|gezelschap)\b"
    rf"|\b(?:{'|'.join(MONTHS)}|(?:{'|'.join(WEEKDAYS)})(?:ochtend|morgen|middag|avond)?"
    r"|city hall|town hall)\b"
    r"|^(?:kreis|rat|stadt|gemeinde)haus$|^(?:råd|rad)hus(?:et)?$|^h[oô]tel de ville$|^ratusz$"
    r"|^(?:initiatief|verzoek|uitnodiging|voorstel|advies|kosten|voorspraak)\s+van\b|^[\w-]*europa$|\bgemeenten$"
    r"|^(?:stads)?centrum van\b"
    r"|^(?:[a-z]+e\s)?(?:partij|beroep|origine|oorsprong|opleiding|nature|geboorte)$"
    r"|^municipio$|^palazzo comunale$",
    re.IGNORECASE,
)
_OF_ANOTHER: Final = re.compile(
    r"(?:[^\W\d_a-z][\w'’-]+\s+){2,3}van\s+(?:de|het)\s+(?=[^\W\d_a-z]|[a-z]+\s+[^\W\d_a-z])"
)
"""Two words of a name before that of whose somebody is."""
_FOREIGN_THE: Final = ("Le", "La", "Les", "El", "Los", "Las", "The", "Il", "Die", "Das")
"""Foreign articles, with which no name of a person begins behind ``bij``."""
_AFTER_PERSON: Final = re.compile(r"$|,|\s+(?:van|bij|of)\s")
_BODY_OF: Final = ("del", "della", "delle", "dei", "de", "di", "du", "des", "für")
"""Behind ``van`` and a word that is a function as well: ``Secretaría del Agua``."""
_PLAIN_SEATED: Final = re.compile(
    r"(?P<name>[^\W\d_a-z][\w&-]+(?:\s[^\W\d_a-z][\w&-]+)?)\sin\s[^\W\d_a-z][\w-]+"
)
"""``Lego in Billund``: a small town behind a name that does not say what it is."""


_HALF: Final = re.compile(r"\w-\s(?:og|och|und|en|ja|i)\s?$")
_LEAST_WORD: Final = 4
"""Letters of a word in lower case before a dot that ends a sentence: no ``st.``."""
_NATIONAL_GROUP: Final = re.compile(r"(?:[a-z]+e\s+)?[^\W\d_a-zà-ÿ]\w+(?:se|sche)\s+groep")


class Host(NamedTuple):
    """An organisation where the delegation was, named at text[start:end]."""

    name: str
    start: int
    end: int
    is_weak: bool = False
    """Only somebody who heads it is of it: ``eigenaar`` in ``bij de zagerij``."""


def organisation_at(text: str, start: int, is_strong: bool, places: Gazetteer) -> Host | None:
    """The organisation whose name begins at text[start:], after an article; None if none does.

    Args:
        text: a sentence.
        start: where an article or the name begins.
        is_strong: only organisations stand here, so that the name need not say that it is one.
        places: the cities, whose names alone are no organisation.
    """
    article = _ARTICLE.match(text, start)
    begin = article.end() if article else start
    if building := _OF_BUILDING.match(text, begin) or _GROUP_OF.match(text, begin):
        return organisation_at(text, building.end(), True, places)
    if _BUILDING.match(text, begin) and not _NAMED_HOUSE.match(text, begin):
        return None
    end = _end(text, begin)
    # "Confederatie van Mensen met een Beperking (CMB)"
    end = full.end() if (full := _FULL.match(text, end)) else boards.end_of(text, begin, end)
    name = text[begin:end].strip(" ,–-")
    is_short = bool(re.search(r"\s[^\s.]{1,5}\.$", name))
    if is_short and lower_names.goes_on(text[end:]):
        pass  # "Termál Zrt. werden wij"
    elif not legal_forms.LETTERS.fullmatch(name.rsplit(maxsplit=1)[-1] if name.strip() else ""):
        name = name.strip(" .,–-")
    if " in " in name:
        name = without_seat(name, places)
        if is_strong and (plain := _PLAIN_SEATED.fullmatch(name)):
            name = name if has_organisation(plain["name"]) else plain["name"]
    if not name or not _is_organisation(name, is_strong, places):
        lower = lower_names.end_of(text, start) if is_strong else start
        return Host(text[start:lower], start, lower) if lower > start else None
    return Host(name, start, begin + len(name))


def _end(text: str, begin: int) -> int:
    """Where the name ends that begins at text[begin:]: after its last capital word."""
    end = position = begin
    lower = 0
    has_capital = False
    before = ""
    while match := _TOKEN.match(text, position):
        word = match["word"]
        bare = word.strip(".")
        is_capital = bool(_CAPITAL.match(bare))
        if (is_capital and has_capital and _is_next(text, match, end)) or (
            _YEAR.fullmatch(bare) and text[end : match.start()].strip()
        ):
            break  # "is X in 2015 gestart"
        if is_capital or (has_capital and _is_of_name(text, match, begin, end)):
            has_capital = has_capital or bare[:1].isupper()
            end = match.end()
        elif has_capital:
            run = lower_names.end_of_foreign(text, match.start("word"), text[begin:end])
            if not (run or _may_link(bare, text, match.end(), before)):
                break
            if run:
                end = position = run
                continue
        else:
            lower += 1
            if lower == 1 and is_organisation_start(bare):
                end = match.end()
            is_link = end > begin and bare in ("van", "of", "voor")
            is_link = is_link or (bare in ("de", "het") and before in ("van", "of", "voor"))
            is_end = word.endswith(".") and len(bare) >= _LEAST_WORD
            is_other = end > begin and lower > 1 and is_occupation(bare)  # "stad directeur Wonen"
            is_other = is_other or lower > _MOST_LOWER or is_closed(bare) or is_verb(bare)
            if is_end or (is_other and not is_link):
                break
        position, before = match.end(), bare
        if text[position : position + 1] not in (" ", "\u00a0"):
            break
    return end


def _is_of_name(text: str, match: re.Match[str], begin: int, end: int) -> bool:
    """Whether a word in lower case goes on with the name at text[begin:end]."""
    word, bare = match["word"], match["word"].strip(".")
    is_form = word.islower() and legal_forms.is_form(word) and end == match.start("word") - 1
    before, behind = text[begin : match.start()], text[match.end() :]
    if _HALF.search(before):
        return True  # "Plan- og bygningsetaten"
    is_end = is_form or _ends_organisation(bare, text[begin:end])
    return is_end or foreign_names.goes_on(bare, before, behind)


def _may_link(word: str, text: str, end: int, before: str) -> bool:
    """Whether *word* can stand within a name that goes on at text[end:]: ``Bow by Bow Centre``.

    before: the word before it in the name.
    """
    if word in ("de", "het") and is_acronym(before):
        return False  # "namens NWEA het paviljoen verzorgde"
    is_link = word.lower() in NAME_LINKS or word in foreign_names.LINKS
    is_link = is_link or (word in ("na", "ja") and text[end + 1 : end + 2].isupper())
    return is_link or lower_names.is_within(word, text, end)


def _ends_organisation(word: str, before: str) -> bool:
    """Whether a word in lower case can end a name: ``Samsø kommune``, ``Nederlandse ambassade``."""
    if word in _TAILS or _TOWN.fullmatch(word):
        return True
    if is_organisation_start(word):
        if lower_names.FOREIGN_LETTER.search(before):
            return True  # "Národní muzeum"
        return bool(re.fullmatch(r"\w+(?:se?|sch|sche)", before.strip()))
    return is_organisation_word(word)


def _is_next(text: str, match: re.Match[str], end: int) -> bool:
    """Whether something else begins at *match*: another name, or after ``e.V.`` a sentence."""
    word = match["word"]
    is_sentence = text[:end].endswith(".") and word[1:].islower() and is_closed(word.lower())
    return is_sentence or _is_next_name(text, match.start("word"), end)


def _is_next_name(text: str, start: int, end: int) -> bool:
    """Whether after ``en`` no more of the name comes, but a person or another organisation."""
    link = text[end:start].split()[-1:]
    if link not in (["en"], ["and"], ["&"], ["van"]):
        return False
    name = names.at_start(text, start)
    if name is not None and name.is_sure and not has_organisation(name.text):
        return True
    if text[:end].endswith("sche"):
        return False  # "Technische en Economische Universiteit"
    return link != ["van"] and is_organisation_start(text[start:].split(maxsplit=1)[0])


def _is_organisation(name: str, is_strong: bool, places: Gazetteer) -> bool:
    words = name.split()
    if not any(word[:1].isupper() for word in words) or work.SLOGAN.fullmatch(name):
        return False  # "de universiteit": which?
    if (len(words) > _MOST_LOUD and name.isupper()) or _NATIONAL_GROUP.fullmatch(name):
        return False  # "AFSPRAKEN MET WIE EN WANNEER"; "met de hele Friese groep"
    is_place = all(map(places.cities, re.split(r"\s+(?:en|and)\s+", name)))
    is_place = is_place and (len(words) == 1 or not has_organisation(name))
    if is_place or _NO_HOST.search(name):
        return False
    if words[-1] in _TAILS:
        return True  # "HR groep", though "HR" alone is a field of work
    if is_function_word(words[0]) and not (is_strong and words[1:] and words[1] in _BODY_OF):
        return False
    person = names.at_start(name)
    is_person = person is not None and person.is_sure and not has_organisation(person.text)
    is_person = is_person and not any(map(_is_compound, words)) and words[0] not in _FOREIGN_THE
    if person is not None and is_person and _AFTER_PERSON.match(name, person.end):
        return False
    if _OF_ANOTHER.match(name) and not has_organisation(" ".join(words[:2])):
        return False  # "Jan Smit van de Stichting X"
    if legal_forms.LETTERS.fullmatch(words[-1]) or foreign_names.is_phrase(words):
        return True
    starts = any(is_organisation_start(word.lower()) for word in words[: 1 + words[0].islower()])
    starts = starts or any(map(_is_compound, words))
    if has_organisation(name) or starts or VISITED_NOUN.search(fold(name)):
        return not _is_quarter(words)
    is_given = _is_given(words[0]) and not (words[-1].islower() and len(words) > 1)
    return is_strong and not is_person and not is_given and not _is_quarter(words)


def _is_compound(word: str) -> bool:
    """``Werstas-museum``, ``Cross-kinderziekenhuis``: the noun behind the hyphen tells it."""
    noun = word.rpartition("-")[2] if "-" in word else ""
    return noun.islower() and (is_organisation_start(noun) or bool(VISITED_NOUN.search(noun)))


def _is_given(word: str) -> bool:
    if any(part.islower() for part in word.split("-")[1:]):
        return False  # "Beta-i"
    return is_first_name(word) and word.lower() not in PARTICLES


def _is_quarter(words: list[str]) -> bool:
    if is_organisation_start(words[0]) or VISITED_NOUN.search(words[0]):
        return False  # "wijkcentrum Lasnamäe"
    return bool(re.match(r"wijk|dorp|stadsdeel|plein|straat|eiland|provincie$", words[0]))
