"""Names of organisations in running text: where one begins, where it ends."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ....model.dates import MONTHS, WEEKDAYS
from ....model.text import fold
from .. import names
from ..gazetteer import Gazetteer
from ..persons.role_cuts import BOARDS
from ..persons.seats import without_seat
from ..words import (
    PARTICLES,
    has_organisation,
    is_first_name,
    is_function_word,
    is_organisation_start,
    is_organisation_word,
)
from . import lower_names
from .prose_words import (
    BUILDINGS,
    GENERIC,
    NAME_LINKS,
    SITES,
    VISITED,
    is_closed,
    is_verb,
)

_ARTICLE: Final = re.compile(
    rf"(?:(?:de|het|the|een|den|der|ene)\s+)?(?:(?:\w+e\s+)?(?:{GENERIC})\s+)?"
    r"(?:(?:nieuwe|oude|grote|kleine|lokale|plaatselijke|regionale|nabijgelegen|beroemde)\s+)*"
    r"(?:(?-i:[a-zà-ÿ]{2,}(?:ige|lijke|nde|gde|kte|ste|bije|gen|ere)\s+(?=[^\W\d_a-zà-ÿ])))?",
    re.IGNORECASE,
)
"""What stands before a name: an article, and what it is like: ``het naburige X``."""
_TOKEN: Final = re.compile(r"\s*(?P<word>[^\s,;:()\[\]\"“”!?]+)")
TOO_WIDE: Final = frozenset(("stad", "gemeente", "dorp", "regio", "provincie", "haven", *BOARDS))
"""Nouns that name no organisation of persons, unless a name follows."""
_CAPITAL: Final = re.compile(r"(?:[a-zà-ÿ]{1,4}['’]|[a-z]{1,2}-(?=[A-Z]))?(?:[^\W_a-zà-ÿ])")
"""How a word of a name begins: ``Terre``, ``d'Ici``, ``e-Health``, ``7``."""
_TAILS: Final = frozenset(("groep", "group", "concern", "holding"))
"""Words with which a name ends, whatever stands before: ``de HR groep``."""
_YEAR: Final = re.compile(r"(?:1[89]|20)\d\d")
_TOWN: Final = re.compile(r"kommune?|kommunen|linn|vald|kunta|herred|savivaldyb\w|belediyesi|rada")
"""Words for a municipality behind its name, in other languages."""
_FOREIGN_LINKS: Final = frozenset(
    ("dello", "della", "delle", "dell'", "dei", "degli", "dels", "el", "los", "las", "du", "des")
)
"""Small words within foreign names that no Dutch sentence has."""
_FOREIGN_LETTERS: Final = 4
"""Letters of a foreign word in lower case, at least."""
_ELIDED: Final = re.compile(r"(?:d|l|dell|all|nell|degl)['’](?=[a-zà-ÿ]{3})")
_DUTCH_VERB: Final = re.compile(
    r"\w+(?:lijk|baar|zaam|loos)|(?:ge|be|ver|ont|her|aan|op|uit|mee|toe|voor|in|om)\w+(?:d|t|en)|\w+(?:de|den|te|ten)"
)
"""Participles and other verbs, which go on with a Dutch sentence."""
_ROMANCE: Final = re.compile(
    r"[^\W\d_a-z]\w+(?:[aoé]|(?<=centr)e)?\s+(?:de|di|du|d')(?:\s[a-zà-ÿ]+)?"
    r"|(?=\w*[áàâãåéíóõ])[^\W\d_a-z]\w+[aoél]"
)
"""How names of bodies begin in Romance languages: ``Comité de``, ``Câmara``."""
_OF_FOREIGN: Final = re.compile(
    r"\b(?:de\s+la|de\s+las|de\s+los|dello|della|delle|dei|degli|dels|des|du)(?:\s+[a-zà-ÿ]+)?$"
    r"|\b(?:für|fuer)\s+(?:das|die|den)$"
)
"""Small words within foreign names, perhaps with one behind: ``Centre des monuments``."""
_FOREIGN_KIND: Final = re.compile(
    r"\w+(?:aux|elles?|ales?|ali|iques?|ic[ao]s?|iv[ao]s?|ais|aises?|ese|ese|an[ao]|ens?e|ues?|i[oa])"
)
"""What adjectives end in that follow their noun."""
_FOREIGN_END: Final = re.compile(r"(?:[aouyi]|é|[iy]ch|ih|ov|ej)$")
"""What few words of Dutch end in: ``lidové kultury``."""
_MOST_LOUD: Final = 3
"""Words in capitals only that may be the name of an organisation."""
_MOST_LOWER: Final = 2
"""Words in lower case before the name proper: ``technische hogeschool IMT``."""
VISITED_NOUN: Final = re.compile(rf"\b(?:{VISITED})\b|\w(?:{VISITED})\b", re.IGNORECASE)
_OF_BUILDING: Final = re.compile(
    rf"(?:[a-zà-ÿ]+\s+)?(?:{BUILDINGS}|{SITES}|bureau|secretariaat|hoofdkwartier)\s+van\s+(?=(?:(?:de|het)\s+)?[^\W\d_a-z])"
)
_BUILDING: Final = re.compile(rf"(?:\w+e\s+)?(?:{BUILDINGS})\b", re.IGNORECASE)
_FULL: Final = re.compile(
    r"(?:\s(?:met|tot|tegen|zonder|voor|van|en|der|in)(?:\s(?:de|het|een))?"
    r"\s[^\W\d_a-zà-ÿ][\w-]+)*"
    r"\s\((?=[^\s()]{2,9}\))[A-Za-z0-9]?[A-ZÀ-Þ0-9Č]{2,}[A-Za-z0-9]*\)"
)
"""What goes on with a name up to its acronym in brackets, which tells where it ends."""
_NO_HOST: Final = re.compile(
    rf"^\d[\d.,:]*(?:\s|$|[a-z%])|^(?:delegatie|gezelschap)\b|\b(?:{'|'.join((*WEEKDAYS, *MONTHS))}|city hall|town hall)\b"
    r"|^(?:kreis|rat|stadt|gemeinde)haus$|^(?:råd|rad)hus(?:et)?$|^h[oô]tel de ville$|^ratusz$"
    r"|^(?:stads)?centrum van\b|^municipio$|^palazzo comunale$",
    re.IGNORECASE,
)
_LEGAL_FORM: Final = re.compile(r"(?:[A-Za-z]{1,2}\.){2,}|[A-Za-z]\.[A-Za-z]")
"""``e.V.``, ``z.s.``, ``s.r.o.`` behind a name."""
_OF_ANOTHER: Final = re.compile(
    r"(?:[^\W\d_a-z][\w'’-]+\s+){2,3}van\s+(?:de|het)\s+(?=[^\W\d_a-z]|[a-z]+\s+[^\W\d_a-z])"
)
"""Two words of a name before that of whose somebody is."""
_FOREIGN_THE: Final = ("Le", "La", "Les", "El", "Los", "Las", "The", "Il", "Die", "Das")
"""Foreign articles, with which no name of a person begins behind ``bij``."""
_AFTER_PERSON: Final = re.compile(r"$|,|\s+(?:van|bij|of)\s")
_PLAIN_SEATED: Final = re.compile(
    r"(?P<name>[^\W\d_a-z][\w&-]+(?:\s[^\W\d_a-z][\w&-]+)?)\sin\s[^\W\d_a-z][\w-]+"
)
"""``Lego in Billund``: a small town behind a name that does not say what it is."""


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
    if building := _OF_BUILDING.match(text, begin):
        return organisation_at(text, building.end(), True, places)
    if _BUILDING.match(text, begin):
        return None
    end = _end(text, begin)
    if full := _FULL.match(text, end):
        end = full.end()  # "Confederatie van Mensen met een Beperking (CMB)"
    name = text[begin:end].strip(" ,–-")
    is_short = bool(re.search(r"\s[^\s.]{1,5}\.$", name))
    if is_short and lower_names.goes_on(text[end:]):
        pass  # "Termál Zrt. werden wij"
    elif not _LEGAL_FORM.fullmatch(name.rsplit(maxsplit=1)[-1] if name.strip() else ""):
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
    while match := _TOKEN.match(text, position):
        word = match["word"]
        bare = word.strip(".")
        is_capital = bool(_CAPITAL.match(bare))
        if is_capital and has_capital and _is_next(text, match, end):
            break
        if _YEAR.fullmatch(bare) and text[end : match.start()].strip():
            break  # "is X in 2015 gestart"
        is_form = word.islower() and lower_names.is_form(word) and end == match.start("word") - 1
        if is_capital or (
            has_capital and (is_form or _ends_organisation(bare, text[begin:end]))
        ):
            has_capital = has_capital or bare[:1].isupper()
            end = match.end()
        elif has_capital and _is_foreign(bare, text[begin : match.start()], text[match.end() :]):
            end = match.end()
        elif has_capital and (
            run := lower_names.is_foreign_run(text, match.start("word"), text[begin:end])
        ) > match.start("word"):
            end = position = run
            continue
        elif has_capital and not _may_link(bare, text, match.end()):
            break
        elif not has_capital:
            lower += 1
            if lower == 1 and is_organisation_start(bare):
                end = match.end()
            is_link = end > begin and bare in ("van", "of", "voor", "de", "het")
            if not is_link and (lower > _MOST_LOWER or is_closed(bare) or is_verb(bare)):
                break
        position = match.end()
        if text[position : position + 1] not in (" ", "\u00a0"):
            break
    return end


def _may_link(word: str, text: str, end: int) -> bool:
    """Whether *word* can stand within a name that goes on at text[end:]: ``Bow by Bow Centre``."""
    is_link = word.lower() in NAME_LINKS or word in _FOREIGN_LINKS
    is_link = is_link or (word in ("na", "ja") and text[end + 1 : end + 2].isupper())
    return is_link or lower_names.is_within(word, text, end)


def _is_foreign(word: str, before: str, behind: str) -> bool:
    """Whether a word in lower case goes on with a foreign name: ``Mestna občina Koper``.

    It has a letter that Dutch lacks, or the name has, or a small foreign word comes behind it;
    and it is none of those words of Dutch that go on with a sentence.
    """
    if _ELIDED.match(word):
        return True  # "Société d'habitation"
    if not word.islower() or len(word) < _FOREIGN_LETTERS or not word.isalpha():
        return False
    if is_closed(word) or is_verb(word) or is_function_word(word) or _DUTCH_VERB.fullmatch(word):
        return False
    if behind.split()[:1] and behind.split(maxsplit=1)[0] in _FOREIGN_LINKS:
        return True
    if link := _OF_FOREIGN.search(before.strip()):
        is_first = before.strip().endswith(
            (" des", " du", " la", "las", "los", "das", "die", "den")
        )
        is_first = is_first or link[0].split()[-1] in _FOREIGN_LINKS
        return is_first or bool(_FOREIGN_KIND.fullmatch(word))
    if _ROMANCE.fullmatch(before.strip()) and has_organisation(before.split(maxsplit=1)[0]):
        return True
    is_next = before.rsplit(maxsplit=1)[-1] not in NAME_LINKS  # not "X en vroeger"
    if is_next and lower_names.is_genitive(before) and lower_names.stops(behind):
        return True  # "Statens vegvesen"
    is_name = bool(lower_names.FOREIGN_LETTER.search(before)) and bool(_FOREIGN_END.search(word))
    return is_next and (bool(lower_names.FOREIGN_LETTER.search(word)) or is_name)


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
    if not any(word[:1].isupper() for word in words):
        return False  # "de universiteit": which?
    if len(words) > _MOST_LOUD and name.isupper():
        return False  # a heading: "AFSPRAKEN MET WIE EN WANNEER"
    is_place = all(map(places.cities, re.split(r"\s+(?:en|and)\s+", name)))
    if (is_place and not has_organisation(name)) or _NO_HOST.search(name):
        return False
    if words[-1] in _TAILS:
        return True  # "HR groep", though "HR" alone is a field of work
    if is_function_word(words[0]):
        return False
    person = names.at_start(name)
    is_person = person is not None and person.is_sure and not has_organisation(person.text)
    is_person = is_person and not any(map(_is_compound, words)) and words[0] not in _FOREIGN_THE
    if person is not None and is_person and _AFTER_PERSON.match(name, person.end):
        return False
    if _OF_ANOTHER.match(name) and not has_organisation(" ".join(words[:2])):
        return False  # "Jan Smit van de Stichting X"
    if _LEGAL_FORM.fullmatch(words[-1]) or _is_foreign_phrase(words):
        return True
    starts = any(is_organisation_start(word.lower()) for word in words[: 1 + words[0].islower()])
    starts = starts or any(map(_is_compound, words))
    if has_organisation(name) or starts or VISITED_NOUN.search(fold(name)):
        return not _is_quarter(words)
    is_given = _is_given(words[0]) and not (words[-1].islower() and len(words) > 1)
    return is_strong and not is_person and not is_given and not _is_quarter(words)


def _is_foreign_phrase(words: list[str]) -> bool:
    """``Mestské kultúrne stredisko``: nobody's name ends in words in lower case."""
    tail = [word for word in words[1:] if word.islower() and word not in NAME_LINKS]
    is_long = len(tail) > 1 and words[-1].islower() and words[0][:1].isupper()
    return is_long and bool(lower_names.FOREIGN_LETTER.search(" ".join(words)))


def _is_compound(word: str) -> bool:
    """``Werstas-museum``, ``Cross-kinderziekenhuis``: the noun behind the hyphen tells it."""
    noun = word.rpartition("-")[2] if "-" in word else ""
    return noun.islower() and (is_organisation_start(noun) or bool(VISITED_NOUN.search(noun)))


def _is_given(word: str) -> bool:
    return is_first_name(word) and word.lower() not in PARTICLES


def _is_quarter(words: list[str]) -> bool:
    if is_organisation_start(words[0]) or VISITED_NOUN.search(words[0]):
        return False  # "wijkcentrum Lasnamäe"
    return bool(re.match(r"wijk|dorp|stadsdeel|plein|straat|eiland|provincie$", words[0]))
