"""Phrases that lead to persons: what they name as the host, and where the persons begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ..words import EMPLOYED, WEEKDAY

_VERB: Final = (
    r"(?:zijn|waren|was|is|werd(?:en)?|wordt|hebben|heeft|had(?:den)?|sprak(?:en)?|spreken"
    r"|ontmoet(?:t?en)?|ontvingen|ontving|ontvangen|troffen|zagen|kregen|mochten|konden|maakten"
    r"|bestond(?:en)?|bestaande|bestaat|stond(?:en)?|gaven|vertelden|zaten|namen|schoven|sloten"
    r"|gesproken|were|are|we|wij|ons|ik)"
)
_PEOPLE: Final = (
    r"(?:collega\w*|gast\w+|vertegenwoordig\w+|delegatie|medewerkers|mensen|personen|team"
    r"|contactperso\w+|gesprekspartners?|afvaardiging|leden|partij|(?:\w+)?sprekers?|deelnemers"
    r"|hosts?|representatives?|people|staff|delegation|bestuursleden|aanwezigen?)"
)
_OCCASION: Final = (
    r"(?:\w*(?:bezoek|gesprek|overleg|ontvangst|kennismaking|rondleiding|presentatie|bijeenkomst"
    r"|lunch|diner|borrel|ontbijt|workshop|sessie|lezing|meeting|visit|afspraak|tour)(?:en|s)?)"
)
_CUE: Final = re.compile(
    r"(?<!\w)(?:(?P<at>bij|aan|van|namens|vanuit)|met|door|at|with|visit to|from|by)\s+"
    r"(?P<article>(?:de|het|den|the|een|onze|ons|our)\s+)?",
    re.IGNORECASE,
)
_NAME: Final = re.compile(
    rf"(?P<name>\S.*?)(?=\s+(?:{_VERB}|door|met|waar|o\.a\.|onder andere|als|aanwezig|by"
    r"|tijdens|en)"
    r"(?!\w)(?!\s+[^\W\d_a-z][\w.]*(?:\s*:|$))"
    r"|\s*[,;:()?/]|\.(?:\s+(?!\d)|$)|\s+[-–—]\s|$)"
)
_OPEN: Final = re.compile(
    rf"(?<!\w)(?:{_PEOPLE}|{_OCCASION}|{_VERB}|tijdens|op|te gast|in|ook|verder|daarna"
    r"|vervolgens)(?!\w)",
    re.IGNORECASE,
)
"""What may stand before the word that leads to an organisation."""
_WHEN: Final = re.compile(
    rf"(?:{WEEKDAY}|dag\s+\d{{1,2}}|'s)?\s*(?:vroege\s+|late\s+)?"
    r"(?:ochtends?|middags?|avonds?|morgens?)?\s*(?:\d{1,2}[.:]\d\d(?:\s*u(?:ur)?)?)?[,:]?",
    re.IGNORECASE,
)
"""``Maandagmiddag`` alone before the word that leads to an organisation."""
_DIRECT: Final = re.compile(
    rf"(?:(?:onze|de)\s+)?(?:(?P<done>{_OCCASION}|contactpersonen?)|gast(?:heer|vrouw|heren|organisatie)|delegatie"
    r"|team|groep|afvaardiging)(?:\s+\d{1,2}[.,:)]?)?\s+"
    r"(?P<name>\S.*?)(?:,?\s+(?:bestaande uit|bestond uit|te weten|met))?$",
    re.IGNORECASE,
)


_SIDE: Final = re.compile(
    r"^(?:(?:van|aan|namens|bij|vanuit)\s+(?:de\s+)?(?:\w+\s+)?(?:zijde|kant)\s+van"
    r"|(?:(?:deze|de volgende)\s+(?:personen|mensen)|iedereen|allen|allemaal|beiden?|allebei"
    r"|alle\s+(?:onderstaande|genoemde|volgende)?\s*(?:personen|mensen|namen|\w{3,6}))"
    rf"(?:\s+(?:hieronder|hierna|hier|zijn|waren|komen|kwamen|werken|werkten|{EMPLOYED}))*"
    r"\s+(?:van|bij|uit|namens|voor)"
    r"|(?:de\s+)?(?:medewerkers|mensen|bestuursleden|vertegenwoordigers|sprekers|gesprekspartners)"
    r"(?=\s+(?-i:[^\W\d_a-z])))\s+",
    re.IGNORECASE,
)
"""``Van de zijde van``, ``Allen werkzaam bij``."""
_PARTY_CALLED: Final = re.compile(
    r"^(?:(?:van|namens|vanuit|bij|door|met)\s+)?(?:(?:de|het|onze|ons)\s+)?(?:[a-zà-ÿ]+e\s+)?"
    r"(?:partij|zijde|kant|gast(?:heer|vrouw|heren|organisatie|gemeente)|organisatie|partner"
    r"|partnerorganisatie|delegatie|organisator|gastgever|host|team)\s*[(,–-]\s*(?P<name>[^():,]+)[),]?"
    r"(?=\s*$|[^,;(]*:?$)",
    re.IGNORECASE,
)
"""``Van de ontvangende partij (Polis) waren aanwezig``."""


SENTENCES: Final = re.compile(r"(?<=[a-zà-ÿ]{4})[.!]\s+(?=[^\W\d_a-zà-ÿ])")
"""Before the last sentence of a lead, which is the one that leads to persons."""
_WHERE: Final = re.compile(
    r"(?:(?:in|op|te|tijdens|na|voor|rond|buiten|langs|onderweg|naast)\b.*"
    r"|(?:het\s+|de\s+)?(?:[^\W\d_]*(?:congres|conferentie|symposium|seminar|beurs|beursvloer|expo|festival"
    r"|excursie|fietstocht|receptie|workshop|ronde ?tafel|training|paviljoen|stand|netwerkavond"
    r"|netwerkborrel|plenair|conference|congress|summit|fair|dinner|reception))(?:gangers|bezoekers|contacten)?)",
    re.IGNORECASE,
)
"""``In Sandnes``, ``Congres``: where or when people were met, of whatever organisation."""
_MOST_WORDS: Final = 7
"""Of an organisation before such a clause."""
_COUNT: Final = re.compile(
    r"\s*\((?:\d{1,2}|twee|drie|vier|vijf|zes)(?:\s*(?:x|pers\.?|personen|mensen|man))?\)(?=:?$)"
    r"|\s+[-–—]+$"
)
"""``(3 personen)``, or a dash, at the end."""


_TOLD_OF_IT: Final = re.compile(
    r"(?<=[^\W\d_]),\s+(?:daar|hier|waar|die|dat|wat|onze|ons|een|echt|zeer|heel|ook|wel|nog)\s"
    r"[^,;:()]*[a-zà-ÿ]{3,}:?$"
)
"""``Polis, daar hebben we het meeste aan gehad:``."""


def without_told(text: str) -> str:
    """A lead without a clause that tells something of the organisation before it."""
    if not text.endswith(":") or not (match := _TOLD_OF_IT.search(text)):
        return text
    before = text[: match.start()]
    return f"{before}:" if len(before.split()) < _MOST_WORDS and before[:1].isupper() else text


def without_side(text: str) -> str:
    """A lead with what says only of whom the people are, however it is said, as ``van Polis``."""
    text = without_told(text)
    if called := _PARTY_CALLED.match(text):
        return f"van {called['name'].strip()}"
    return _SIDE.sub("van ", _COUNT.sub("", text))


def is_where(part: str) -> bool:
    """Whether a part of a heading says where or when people were met: ``Beurs``."""
    return _WHERE.fullmatch(part) is not None


class Host(NamedTuple):
    """What a phrase may name as the host.

    is_led: a word such as ``bij`` stands before it, and no article.
    is_direct: it follows on what was done: ``Werkbezoek Polis``.
    rest: all that follows, from the name on.
    """

    name: str
    rest: str
    is_led: bool = False
    is_direct: bool = False


_MANY: Final = re.compile(
    r"(?:(?:[^\W\d_]+(?:se?|e)|veel|meer|\d+)\s+)*(?:gemeenten|bedrijven|provincies|steden|organisaties"
    r"|partijen|overheden|instellingen|partners|landen|ministeries|waterschappen|delegaties|collega['’]?s)",
    re.IGNORECASE,
)
"""Bodies without a name, of which nobody can be: ``andere Nederlandse gemeenten``."""


def hosts(text: str) -> Iterator[Host]:
    """What may be an organisation in a phrase that leads to persons, the most likely first.

    ``Polis`` in ``Tijdens het bezoek aan Polis spraken we met``, ``Werkbezoek Polis``.
    """
    text = without_side(text.strip(" :"))
    if text.isupper() or "?" in text:  # the question of a form
        return
    for cue in _CUE.finditer(text):
        before = text[: cue.start()].strip()
        name = _NAME.match(text, cue.end())
        if name is not None and _MANY.fullmatch(name["name"].strip()):
            continue
        if name is not None and (_WHEN.fullmatch(before) or _OPEN.search(before)):
            is_led = bool(cue["at"]) and not cue["article"]
            yield Host(name["name"], text[cue.end() :], is_led)
    if (match := _DIRECT.match(text)) and not _CUE.match(match["name"]):
        yield Host(match["name"], match["name"], is_direct=bool(match["done"]))
