"""The words by which functions, organisations and persons are known, of ``data/words.toml``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from ...model.dates import MONTHS, WEEKDAYS
from ...model.text import fold
from . import word_lists
from .gazetteer import first_names

_LISTS: Final[dict[str, list[str]]] = word_lists.load("words")
_FUNCTIONS: Final = frozenset(
    word for kind in ("dutch", "english", "other") for word in _LISTS[f"functions_{kind}"]
)
_NO_FUNCTIONS: Final = frozenset(
    (
        *("gem", "min", "prof", "ing", "drs", "mevr", "dhr", "mag", "dipl", "arch", "univ", "ass"),
        *("assoc", "doc", "adv", "avv", "rev", "hon"),
    )
)
"""Abbreviations of titles and of bodies, with which functions begin as well."""
_SHORT: Final = 6  # letters; shorter functions are ends of too many other words
_FUNCTION_ENDS: Final = tuple(
    sorted({word for word in _FUNCTIONS if len(word) >= _SHORT} - {*_LISTS["must_stand_alone"]})
) + tuple(_LISTS["may_end"])
_ORGANISATION_STARTS: Final = frozenset(_LISTS["organisation_starts"])
_ORGANISATION_ENDS: Final = tuple(_LISTS["organisation_ends"])
_ORGANISATION_WORDS: Final = frozenset(_LISTS["organisation_words"]) | _ORGANISATION_STARTS
_ADJECTIVES: Final = frozenset(_LISTS["organisation_adjectives"])
_OF_BODIES: Final = frozenset(_LISTS["functions_of_bodies"])
_DEPARTMENTS: Final = frozenset(_LISTS["departments"])
_KOREAN: Final = re.compile(r"Park [A-Z][a-z]+-[a-z]+")
SAME: Final = re.compile(
    r"(?:idem|id\.?|dito|ditto|do\.|(?:dez|hetz|z)elfde)(?:\s+[a-z]+)?|(?:zie|als) boven|aldaar"
    r"|[\"”„“″'’´`,]+",
    re.IGNORECASE,
)
"""What stands for the organisation of the person before."""
ARTICLE: Final = re.compile(r"^(?:de|het|een|the|der|die|das|den|dem|la|le|el|il)\s+(?=\w)")
"""An article in lower case with which a text begins; upper case may be part of a name."""
WEEKDAY: Final = rf"(?:{'|'.join(WEEKDAYS)})"
MONTH: Final = rf"(?:{'|'.join(MONTHS)})"
"""The days and months in Dutch, as patterns."""
NAMELESS_BODY: Final = r"\w*(?:raad|bestuur|dienst|afdeling|commissie|directie|fractie|college)"
"""Parts of an organisation that have no name of their own, as a pattern."""
LOCAL_OFFICE: Final = rf"(?:{'|'.join(_LISTS['local_offices'])})(?:s|en)?\b"
"""Mayors, aldermen and council members in several languages, as a pattern for folded words."""
AT_VISIT: Final = (
    r"(?:spre(?:ker|ekster)|speaker|inleid(?:er|ster)|gast(?:heer|heren|vrouw)|host"
    r"|organisat(?:or|rice)|gids|guide|tolk|interpreter|moderator|(?:panellid|panelist)"
    r"|contactpersoon|deeln(?:emer|eemster)|(?:be|rond)leid(?:er|ster)|presentator|(?:kar)?trekker"
    r"|aanspreekpunt)"
)
"""What somebody was at a visit, and is not by trade, as a pattern."""
COLLEAGUE: Final = r"(?:(?:haar|zijn|hun|diens|een)\s+)?collega(?:['’]s)?\s+"
"""How somebody is added to the one before, as a pattern: ``haar collega``."""
ABSENT: Final = r"(?:afwezig|verhinderd|verontschuldigd|afgemeld|afgezegd|ziek)"
"""What is said of somebody who did not come, as a pattern."""
AND_WORDS: Final = ("en", "and", "und", "et", "og", "och")
AND: Final = rf"(?:{'|'.join(AND_WORDS)}|&|\+)"
"""What joins two persons or what they do, as a pattern."""
AND_ALSO: Final = r"(?:alsmede|evenals|alsook)"
"""What joins another person to those before, as a pattern."""
EMPLOYED: Final = r"(?:werkzaam|werkend|actief|verbonden|aangesteld|gedetacheerd|in\s+dienst)"
"""What is said of somebody before ``bij``, ``aan`` or ``van`` an employer, as a pattern."""
NOW: Final = r"(?:nu|thans|momenteel|tegenwoordig|inmiddels)"
"""What says that somebody is something today, as a pattern."""
ALSO: Final = r"(?:ook|tevens|eveneens|zelf)"
"""What says that somebody is something besides, as a pattern."""
THERE: Final = r"(?:er|daar|aldaar|hier)"
"""What stands for where somebody works, as a pattern."""
PLACE_LINK: Final = r"(?:aan|de|der|den|an|am|sur|la|do|del)"
"""Small words within the names of towns, as a pattern."""
PLURAL_BODIES: Final = frozenset(_LISTS["plural_bodies"])
NOTE_STARTS: Final = frozenset(_LISTS["note_starts"])
LINKS: Final = frozenset(_LISTS["links"])
SILENT: Final = frozenset(_LISTS["silent"])
PARTICLES: Final = frozenset(_LISTS["particles"])
NOT_FIRST: Final = frozenset(_LISTS["not_first"])
NEVER_IN_NAME: Final = frozenset(_LISTS["never_in_name"])
FIELD: Final = re.compile(rf"(?:{'|'.join(_LISTS['fields'])})\b", re.IGNORECASE)
"""Fields of policy and work: what somebody is director *of* within an organisation."""
_FIELD_ALONE: Final = re.compile(rf"[^\W\d_]*?(?:{'|'.join(_LISTS['fields'])})", re.IGNORECASE)
_ABSTRACT: Final = re.compile(
    r"[^\W\d_]{3,}(?:ment|ations?|itions?|ctions?|ties?|ing|ung|heid|it[yàé]|teit|ics|schap|ships?|log[iy]e?"
    r"|kunde|zaken|ances?|ences?|iek|ism[eo]?|ität|zioni?|ción|ção|dad)",
    re.IGNORECASE,
)
"""How nouns end for what is done, in several languages."""
FORMAL: Final = (
    r"(?:de\s+)?(?:heer|hr|dhr)\.?|(?:de\s+)?mevrouw|mevr\.?|mw\.?|mej\.?|de\s+(?:dames?|heren)"
    r"|mrs\.?|mr\.?|ms\.?|miss|madame|mme\.?|mlle\.?|monsieur|meneer|herr|frau|sig(?:nor|nora)?\.?"
    r"|señora?|senhora?|doña|don|sra?\.|ibu|bapak|pak|zuster|broeder|schwester|siostra|suor|sister"
)
"""Forms of address, which stand for a given name where there is none; as a pattern."""
_RANKS: Final = (
    r"(?:luitenant-|lt\.?\s?)?kol(?:onel|\.)|(?:luitenant|brigade)-?generaal|generaal-majoor|majoor"
    r"|luitenant|admiraal|kapitein-ter-zee|cdt\.?|sgt\.?|capt(?:ain)?\.?|col(?:onel)?\.?|gen\.|lt\."
    r"|capitaine|lieutenant|oberst|hauptmann"
)
TITLES: Final = (
    FORMAL + "|(?:" + _RANKS + r")(?:\s+(?:b\.?\s?d\.?|buiten dienst))?|prof(?:essor)?\.?"
    r"|(?-i:DI)(?:\s*\(FH\))?|ks\.|(?:dr\.?\s*)?habil\.|(?:dr\.?\s*)?hab\.|(?:mgr\s*)?in[żz]\.|mag\.?\s?a\.?"
    r"|m[rg]\.?\s?sc\.|dra\.|(?:lic|arq|eng|abg|ökr)\.|hofr(?:at|ätin)|(?:komm|reg)\.-?rat|komm?erzialrat"
    r"|dr\.?(?:-?ing\.?)?|drs\.?|ir\.?|ing\.?"
    r"|(?:ing\.\s*)?arch\.|(?:dipl|univ|ass|assoc)(?:\.-?\s?|[-\s])[a-z]{1,5}\.|mag\.|bc\.?|mba|m\.\s?sc\.?"
    r"|(?-i:Dokter|Doktor)|ph\.?d\.?|mgr\.?|ph?a?edr\.|phdr\.|mudr\.|rndr\.|judr\.|doc\.|mons\.|ds\.?|zr\.?|br\.|pater"
    r"|adv\.|avv\.|dott(?:\.?ssa)?\.?|sir|dame|lady|hon(?:ou?rable)?\.?|h\.\s?e\.|z\.\s?e\.|he"
    r"|excellentie|cllr\.?|ald\.|rev\.?|jhr\.?|jkvr\.?"
    r"|jonkvrouw|jonkheer|gr[äa]fin|freifrau"
)
"""Titles and forms of address, as a pattern."""


_FIELD_LETTERS: Final = 4
"""Letters of what somebody's work is about, at least, within a longer word."""
_PLAIN_FIRST: Final = (
    "project", "projekt", "program", "proces", "team", "beleid", "afdeling", "account", "sector",
    "dienst", "groep", "regio", "gebied", "unit", "wijk", "cluster", "bestuur", "plaatsvervang",
    "medewerk", "gemeente", "district", "locatie", "hoofd", "loco", "onder", "vice", "ambtelijk",
)  # fmt: skip
"""What stands before a function in one word and tells no field."""

remembered: Final = lru_cache(maxsize=20_000)
"""For questions about words, which come back by the thousand in a report."""


@remembered
def is_function_word(word: str) -> bool:
    """Whether *word* says what somebody does: ``wethouder``, ``beleidsadviseur``, ``CEO``."""
    folded = fold(word).strip(".,;:()").replace("oud-", "").replace("ex-", "")
    if folded in _ORGANISATION_STARTS:
        return False
    if _is_named_body(word) or word.endswith("ía"):
        return False  # "Secretaría" is where a "secretaria" works
    if folded == "arts" and word[:1].isupper():  # "Galway Arts Centre"
        return False
    if word.istitle() and not word.isascii() and folded in first_names():
        return False  # "Máire", though a "maire" is a mayor
    if folded in _FUNCTIONS or folded.rsplit("-", 1)[-1] in _FUNCTIONS:
        return True
    if word.islower() and re.fullmatch(r"[^\W\d_]{3,7}\.", word) and folded not in _NO_FUNCTIONS:
        return any(one.startswith(folded) and len(one) > len(folded) + 2 for one in _FUNCTIONS)
    if word[:1].islower() and (
        (folded.endswith("en") and folded[:-2] in _FUNCTIONS)
        or (folded.endswith("s") and folded[:-1] in _FUNCTIONS)
    ):
        return True
    if not folded.endswith(_FUNCTION_ENDS):
        return False
    end = next(end for end in _FUNCTION_ENDS if folded.endswith(end))
    return len(folded) > len(end) + 2


@remembered
def has_function(text: str) -> bool:
    """Whether a word of *text* says what somebody does."""
    return any(map(is_function_word, re.findall(r"[\w'’-]+", text)))


@remembered
def is_organisation_start(word: str) -> bool:
    """Whether the name of an organisation can begin with this word, also in lower case."""
    folded = fold(word).strip(".,;:()")
    if folded in _ORGANISATION_STARTS:
        return True
    if folded in _FUNCTIONS:  # "landbouwraad"
        return False
    return word[:1].islower() and folded.endswith(_ORGANISATION_ENDS)


@remembered
def is_body_word(word: str) -> bool:
    """Whether an organisation begins with this noun: ``gemeente``, but not ``Nederlandse``."""
    return is_organisation_start(word) and fold(word) not in _ADJECTIVES


@remembered
def is_organisation_word(word: str) -> bool:
    """Whether *word* makes a name that of an organisation."""
    plain = fold(word).strip(",;:()").replace(".", "").replace("/", "")
    return plain in _ORGANISATION_WORDS or _is_named_body(word)


def _is_named_body(word: str) -> bool:
    """``MUFPP-secretariaat``, ``EU-delegatie``: an abbreviation, and what kind of body it is."""
    match = re.fullmatch(r"[^\W\d_a-zà-ÿ]{2,}-(?P<kind>[a-zà-ÿ]+)", word.strip(",;:()."))
    return match is not None and (
        match["kind"] in ("secretariaat", "delegatie") or is_organisation_start(match["kind"])
    )


@remembered
def is_body_noun(word: str) -> bool:
    """The same for a noun: in ``Nederlandse kolonie`` there is none."""
    return is_organisation_word(word) and fold(word) not in _ADJECTIVES


@remembered
def has_organisation(text: str) -> bool:
    """Whether *text* has a word that is part of names of organisations, or an acronym."""
    words = re.findall(r"[\w'’./&-]+", _KOREAN.sub("", text))
    return any(is_organisation_word(word) or is_acronym(word) for word in words)


def is_korean(text: str) -> bool:
    """Whether *text* is a name such as ``Park Ji-hoon``, and no park."""
    return _KOREAN.fullmatch(text) is not None


@remembered
def is_acronym(word: str) -> bool:
    """``RVO``, ``İBB``, ``C40``; not a single capital, and no initials."""
    letters = word.strip("().,")
    is_upper = letters == letters.upper() and any(map(str.isalpha, letters))
    return len(letters) > 1 and letters[0].isalpha() and is_upper and "." not in letters


@remembered
def is_field(word: str) -> bool:
    """Whether *word* is a field of work, or ends in one: ``duurzaamheid``, ``Stadtplanung``."""
    return _FIELD_ALONE.fullmatch(word.strip(".,;:()")) is not None


@remembered
def is_abstract(word: str) -> bool:
    """Whether *word* is no thing but work: a field, or a noun such as ``Environmental``."""
    return is_field(word) or (
        _ABSTRACT.fullmatch(word) is not None and not is_organisation_word(word)
    )


@remembered
def is_of_body(word: str) -> bool:
    """Whether this is a function of a whole organisation: ``directeur``, not ``adviseur``."""
    folded = fold(word).strip(".,;:()")
    return folded in _OF_BODIES or folded.rsplit("-", 1)[-1] in _OF_BODIES


@remembered
def holds_field(word: str) -> bool:
    """Whether a function has its field in it: ``jeugdconsulent``, but not ``projectleider``."""
    folded = fold(word).strip(".,;:()")
    end = next((one for one in _FUNCTION_ENDS if folded.endswith(one)), "")
    first = folded.removesuffix(end)
    is_plain = not end or len(first) < _FIELD_LETTERS or first.startswith(_PLAIN_FIRST)
    return word.islower() and "-" not in word and not is_plain


@remembered
def is_department(word: str) -> bool:
    """Whether *word* is the noun for a part of an organisation: ``afdeling``, ``Fachbereich``."""
    return fold(word).strip(".,;:()") in _DEPARTMENTS


@remembered
def is_first_name(word: str) -> bool:
    """Whether people are called so; the first part of ``Anna-Kaisa`` counts."""
    folded = fold(word).strip(".,;:()")
    if folded in first_names():
        return True
    parts = folded.split("-")
    return len(parts) > 1 and parts[0] in first_names()
