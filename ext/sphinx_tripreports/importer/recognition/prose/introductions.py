"""What in a sentence makes an unknown name, or a given name alone, that of a person."""

from __future__ import annotations

import re
from typing import Final

from .. import names
from ..words import AT_VISIT, has_function, is_function_word
from . import colleagues, functions_before, prose_words
from .encounters import is_given_to
from .placed_functions import is_person_noun

_RELATION: Final = re.compile(
    r"\b(?:zoon|dochter|broer|zus|zuster|vrouw|man|echtgenote|echtgenoot|partner|vader|moeder)"
    r"\s*,?\s+$"
)
_APPOSITION: Final = re.compile(r"\s*(?:[,(:]|\s[–—-]|\sals)\s+?(?P<role>[^,();:]{3,90})")
_INTRODUCED: Final = re.compile(
    r"\b(?:[Dd](?:at|it)|[Hh]aar naam|[Zz]ijn naam|[Hh]ij|[Zz]ij|[Zz]e|die)\s+"
    r"(?:is|was|heet|heette|noemt zich)\s+$|\b(?:genaamd|de naam)\s+$"
    rf"|\b[Oo]nze\s+{AT_VISIT}\s+(?:is|was|heet|heette)\s+$"
)
_OF_OTHER: Final = re.compile(r"\b(?:haar|zijn|hun|diens)\s+collega\s+$")
_SMALL: Final = re.compile(r"\s*\((?P<words>[a-zà-žğşıōūā][^\W\d]*(?: [^\W\d]+)*)\)")
_OF_BOTH: Final = re.compile(r"\s*[,(]\s*(?:respectievelijk|resp\.|beiden?|allebei)\s")
_FEW: Final = 5
_BY: Final = re.compile(r"\b(?:door|met|van|bij)\s+$")
_CALLED: Final = re.compile(r"\s+(?:genaamd|geheten)\b")
_DESCRIBED: Final = re.compile(
    r"\s*[,(]\s*(?:(?:de|het|een)\s+)?(?P<job>[a-zà-ÿ-]+)(?:\s*[,.)]|\s+(?:van|voor|bij|at|of)\s)"
)
"""Behind a name: ``, de burgemeester van X``, ``(directeur)``."""
_SURNAME: Final = re.compile(
    r"\s*\(\s*(?:(?:zijn|haar|van|met|de)\s+)*achternaam:?\s+(?:is\s+|luidt\s+)?"
    r"(?P<name>[^\W\d_a-z][\w'’-]+)(?:\s*,[^()]*)?\)?"
)
"""``Halina (achternaam Sobczak, 74 jaar)``."""
_POLITE_BEFORE: Final = re.compile(rf"\b{names.POLITE}$")
_IT_WAS: Final = re.compile(r"\b(?:[Hh]et|[Dd]at) (?:is|was|waren) (?:\w+ )?$")
_NAMELESS: Final = re.compile(r"\s*[,(]\s*(?:zijn |haar |de )?(?:achternaam|voornaam)\b")
_TOLD: Final = re.compile(
    r"(?:\s+en\s+(?:[^\W\d_a-z]\S+\s*){2,3})?\s*\b(?:is|was|zijn|waren)\s+(?P<rest>[^,.;]{3,40})"
)
"""What tells who somebody is: ``X en Y zijn samen eigenaar van``."""
_ACTS: Final = re.compile(
    r"(?:\s+(?:van|bij)\s+[^,.;]{3,60}?)?(?:\s*,[^,.;]{3,90},)?\s+(?P<verb>[\w-]+)\s+(?:[\w-]+\s+){0,4}?(?:ons|mij)\b"
)


_SPEAKS: Final = re.compile(
    r"\b(?:gaf|nam|vertelde|legde|liet|hield|toonde|sprak|zei|lachte|ging|kwam|presenteerde|schetste|stond|zat|wachtte|schoof|lichtte|opende|onderstreepte|wees)\s+$"
)
_OBJECT: Final = re.compile(
    r"\s*(?:,|\.?$|\s(?:een|het|de|ons|in|over|aan|uit|toe|zien|hoe|dat)\b)"
)
_OF_AND_ACTS: Final = re.compile(
    r"\s+(?:van|bij)\s+[^,.;]{2,60}?\s(?:liet|legde|vertelde|gaf|sprak|toonde|presenteerde|was|ontving|nam)\s"
)
_US: Final = re.compile(r"(?:\s+(?:van|bij)\s+[^,.;]{3,60}?)?\s+(?:ons|mij)\b")


def is_described(text: str, name: names.Name) -> bool:
    """Whether a function on either side, or ``haar collega``, makes *name* that of a person."""
    before = text[: name.start]
    if colleagues.is_linked(before) or functions_before.ends_in_field(before):
        return bool(before.split()) and before.split()[-1].islower()
    told = _DESCRIBED.match(text, name.end)
    return told is not None and is_function_word(told["job"])


def is_introduced(before: str, after: str) -> bool:
    """Whether a given name alone is told as that of somebody: ``Dat is Stavros``."""
    if _OF_OTHER.search(before) and re.match(r"\s*(?:[,(.]|en\b)", after):
        return True
    if _INTRODUCED.search(before) or _NAMELESS.match(after) or _CALLED.match(after):
        return True
    words = before.rstrip().removesuffix(",").split()[-1:]
    if words and re.search(r",\s*$", before) and prose_words.is_occupation(words[0]):
        return bool(re.match(r"\s*(?:[,(.]|en\b)", after))  # "de bedrijfsleider, Einar, ..."
    told = re.match(
        r"\s*,\s+(?:(?:de|het|een|zijn|haar|onze)\s+)?(?P<job>[\w-]+(?: [\w-]+)?)", after
    )
    is_start = not before.strip() or before.rstrip()[-1] in ".;:" or _BY.search(before)
    is_start = is_start or _SPEAKS.search(before)
    words = told["job"].split() if is_start and told else []
    return any(is_function_word(one) or prose_words.is_occupation(one) for one in words)


def is_announced(text: str, name: names.Name) -> bool:
    """Whether what stands around an unknown name makes it one of a person: ``met``, a function."""
    after = re.match(r"\s*[,(]\s*(?:(?:de|het|een)\s+)?(?P<word>[\w-]+)", text[name.end :])
    if after and is_function_word(after["word"]):
        return True
    if _is_told_of(text[: name.start], text[name.end :]):
        return True
    if (told := _TOLD.match(text, name.end)) and any(map(is_function_word, told["rest"].split())):
        return True
    after_of = re.match(r"\s+(?:van|bij)\s+\S", text[name.end :])
    if _is_in_row(text, name) or _OF_BOTH.match(text, name.end):
        return True
    if is_given_to(text[: name.start]) and re.match(r"\s*[,(]", text[name.end :]):
        return True
    if after_of and re.search(r"\b(?:bij|aan|door|met)\s+$", text[: name.start]):
        return True
    if _is_acting_alone(text[: name.start], text[name.end :], name):
        return True
    before = r"\b(?:door|met|(?:hoorden|vernamen|kregen|leerden)\b[^.;]*\bvan)\s+$"
    return bool(re.search(before, text[: name.start])) and bool(
        re.match(r"\s*(?:[,;.(]|$|(?:van|bij|en|over|hoe|wat)\s)", text[name.end :])
    )


def _is_in_row(text: str, name: names.Name) -> bool:
    """Whether small words in brackets say what somebody is: ``X (zeewierkweker)``."""
    match = _SMALL.match(text, name.end)
    if match is None or " " not in name.text:
        return False
    words = match["words"].split()
    after = text[match.end() :].split(maxsplit=1)[:1]
    is_job = any(map(prose_words.is_occupation, words)) or any(map(prose_words.is_verb, after))
    is_noun = is_person_noun(words[0]) and (is_job or len(words) == 1)
    return len(words) <= _FEW and (is_job or is_noun) and not prose_words.is_verb(words[0])


def _is_acting_alone(before: str, after: str, name: names.Name) -> bool:
    """Whether only a person acts so: ``gaf X een lezing``, ``X van Y liet zien``."""
    if " " not in name.text:
        return False
    if _SPEAKS.search(before) and _OBJECT.match(after):
        return True
    is_start = not before.strip(' "“‘') or before.strip() in ("Ook", "Zowel")
    return is_start and bool(_OF_AND_ACTS.match(after))


def _is_told_of(before: str, after: str) -> bool:
    """Whether what stands on both sides tells of somebody who acts, or who somebody is."""
    if re.search(r"[\w-]:\s*$", before) and is_function_word(before.rsplit(maxsplit=1)[-1]):
        return True  # "(schoolhoofd: X"
    # "X, een van de bedenkers en technisch directeur van Y"
    behind = _APPOSITION.match(after)
    role = behind["role"] if behind else ""
    return has_function(role) and not any(map(prose_words.is_verb, role.split()))


def with_surname(text: str, name: names.Name) -> names.Name:
    """*name* with the surname that brackets behind it tell: ``Pani Halina (achternaam X)``."""
    match = _SURNAME.match(text, name.end)
    if match is None:
        return name
    given = name.text.split()[-1]
    polite = _POLITE_BEFORE.search(text[: name.start])
    return name._replace(
        start=polite.start() if polite else name.start,
        end=match.end(),
        text=f"{given} {match['name']}",
        surname=match["name"],
        is_sure=True,
    )


def is_acting(text: str, name: names.Name) -> bool:
    """Whether somebody of this name acts on us, or is introduced: ``X nam ons mee``, ``zoon X``."""
    before, after = text[: name.start], text[name.end :]
    if _RELATION.search(before):
        return True  # "zoon X"
    if " " not in name.text or name.surname == name.text:
        return False
    if _INTRODUCED.search(before):
        return True
    last = before.split()[-1:]
    if last and prose_words.is_verb(last[0]) and _US.match(after):
        return True  # "ontving X ons", "wachtte X van Y ons op"
    if _IT_WAS.search(before) and re.match(r"\s+(?:die|wie)\b", after):
        return True
    if re.search(r"\b[Vv]olgens\s+$", before) and re.match(r"\s*,|\s+(?:is|was|zijn)\b", after):
        return True
    acts = _ACTS.match(after) if not before.strip() else None
    return bool(acts and prose_words.is_verb(acts["verb"]))
