"""Fields of work that stand between a function and a name: ``adviseur Open Data Anna Berg``."""

from __future__ import annotations

import re
from typing import Final

from .. import names
from ..words import ALSO, NOW, THERE, is_department, is_field, is_first_name, is_function_word
from .prose_words import is_occupation

_AGENT: Final = re.compile(r"[^\W\d_]{4,}(?:er|erin|orin|frau|mann|leiter|chef|sjef|tør|tör)")
"""How functions of other languages end that no list has."""
_INHABITANT: Final = re.compile(
    r"(?:Amerikaan|Belg|Brit|Canadees|Deen|Duitser|Engelsman|Est|Fin|Fransman|Griek|Hongaar|Ier"
    r"|IJslander|Italiaan|Japanner|Kroaat|Let|Litouwer|Luxemburger|Noor|Oekraïner|Oostenrijker"
    r"|Pool|Portugees|Roemeen|Schot|Spanjaard|Tsjech|Turk|Vlaming|Waal|Zweed|Zwitser)(?:se)?\s+"
)
"""Of which country somebody is, before the name."""
_TOLD_BEFORE: Final = re.compile(r",\s+(?:die|dat|waar)\s+[^,;]*$")
_OF_OTHER: Final = re.compile(
    r"\b(?:waar|die)\b[^,;]*\sals\s+$"
    r"|,\s+(?:en\s+)?(?:de\s+(?:ander|tweede|laatste)|laatstgenoemde)\s+(?:als\s+|is\s+)?$"
)
_IS_BEFORE: Final = re.compile(rf"\s(?:is|was)\s+(?:(?:{THERE}|{NOW}|{ALSO})\s+)*$|\w,\s+de\s+$")
_IS_BEHIND: Final = re.compile(r"\s+(?:is|was)\s*(?:[.,;:)]|$)")


_STANDS_FOR: Final = re.compile(r"\bvertegenwoordig(?:t|de|den|en)\s+$")
_AND_FIELD: Final = re.compile(r"\s(?:und|og|och|y|et|&)\s[^\W\d_a-z]\S+\s[^\W\d_a-z]")
_IN_SHOP: Final = re.compile(r"\bhet\s+$")
"""``het Designer Outlet``: no person is called so."""
_OF_TOWN: Final = re.compile(r"[^\W\d_a-zà-ÿ]\w{3,}s(?:ch)?e\s[^\W\d_a-zà-ÿ]")
"""``Nieuwveense Landen``: an adjective of a town, and no given name."""
_THIS: Final = re.compile(r"\W*Deze\s+")


def field_end(text: str, name: names.Name) -> int:
    """Where the person begins in ``adviseur Open Data Anna Berg``, if *name* has it all; or 0.

    So it is behind a function where a given name stands in the middle.
    """
    words = list(re.finditer(r"\S+", text[name.start : name.end]))
    before = text[: name.start].split()[-1:]
    if len(words) < 3 or name.title:
        return 0
    is_job = is_occupation(words[0][0]) or _AGENT.fullmatch(words[0][0])
    if is_job and is_first_name(words[1][0]) and not is_first_name(words[0][0]):
        return name.start + words[1].start()  # "Landschapsarchitecte Anna Berg"
    if not before or not (is_function_word(before[0]) or is_department(before[0])):
        return 0
    if is_first_name(words[0][0]):
        return 0
    given = [one for one in words[1:-1] if is_first_name(one[0]) and not is_field(one[0])]
    if not given:  # "adviseur Duurzame Mobiliteit Qerim Hoxha"
        fields = [at for at, one in enumerate(words[:-2]) if is_field(one[0])]
        given = [words[fields[-1] + 1]] if fields else []
    return name.start + given[-1].start() if given else 0


def inhabitant(text: str, name: names.Name) -> int:
    """How long ``Deen `` is in ``de Deen Rasmus Dahl``; 0 elsewhere."""
    match = _INHABITANT.match(name.text)
    is_noun = text[: name.start].lower().split()[-1:] in (["de"], ["een"])
    return match.end() if match and is_noun else 0


def is_told_of_other(text: str, name: names.Name, job: str, start: int, is_later: bool) -> bool:
    """Whether *job* and *name* are what another is: ``waar zij als hoofd Groene Hoofdstad werkt``.

    Or ``, de ander Projektkoordinatorin Wasserstoff``.
    """
    if name.title or not job or (name.is_sure and is_first_name(name.text.split()[0])):
        return False
    if is_later and _IS_BEFORE.search(text[:start]):
        return True  # "Anna Berg is Senior Officer Active Travel"
    return bool(_OF_OTHER.search(text[:start]))


def is_part_of_job(text: str, name: names.Name, job: str, start: int) -> bool:
    """Whether an unknown name goes on with a function: ``hoofd van de afdeling Stedelijk Beheer``.

    Or in ``die daar projectleider Groen Licht is``.
    """
    begun = text[: name.start].split()[-1:]
    if not name.is_sure and name.text[:1].islower() and begun:
        return begun[0][:1].isupper() and not is_function_word(begun[0])  # "Opificio delle X"
    last = job.split()[-1:]
    is_part = bool(last) and not name.is_sure and is_department(last[0])
    is_told = bool(job) and _TOLD_BEFORE.search(text[:start])
    return is_part or bool(is_told and _IS_BEHIND.match(text, name.end))


def is_of_function(text: str, name: names.Name, job: str, start: int) -> bool:
    """Whether what is no sure *name* is part of a function: ``Leiterin Jugend und Soziales``.

    Args:
        text: a sentence.
        name: what looks like a name in it.
        job: the function before it.
        start: where that begins.
    """
    if name.is_sure or name.title or not job:
        return False
    is_field = " " not in name.text and _AND_FIELD.match(text, name.end)
    is_shop = job[:1].isupper() and _IN_SHOP.search(text[:start]) is not None
    if _OF_TOWN.match(name.text) and not is_first_name(name.text.split()[0]):
        return True
    return bool(is_field) or is_shop or _THIS.fullmatch(text[:start]) is not None


def is_stood_for(before: str) -> bool:
    """Whether an organisation follows: ``Deze vertegenwoordigde Eco Quartier``."""
    return _STANDS_FOR.search(before) is not None
