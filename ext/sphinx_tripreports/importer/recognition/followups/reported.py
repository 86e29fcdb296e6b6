"""What was agreed, offered or promised, but not on the trip, not with us, or as nothing to do.

A report also tells what stands in a plan of the municipality, what the hosts agreed among
themselves, what they gave on the spot, what is asked of everybody, and where a congress is held.
"""

from __future__ import annotations

import re
from typing import Final

_AGREED: Final = (
    r"(?:afgesproken|toegezegd|besloten|beloofd|overeengekomen|vastgelegd|opgenomen|aangekondigd"
    r"|afspraken gemaakt)"
)
_PERFECT: Final = r"(?:is|zijn|heeft|hebben|heb|had|hadden|was|waren|werd|werden|staat|staan)"
_PAPER: Final = (
    r"(?:coalitie|college|bestuurs|raads|uitvoerings|hoofdlijnen)(?:akkoord|programma)|aanpak"
    r"|\w*agenda|\w*visie|\w*nota|\w*begroting|\w*strategie|\w*beleidsplan|\w*jaarplan|\w*masterplan"
    r"|actieplan|actieprogramma|werkplan|\w*motie|amendement|verkiezingsprogramma|jaarrekening"
)
_AT_HOME: Final = r"(?:gemeente|raads?|college|commissie|fractie)?(?:vergadering|commissie|raad)"
_ELSEWHERE: Final = re.compile(
    rf"\b(?:in|bij|met|volgens|conform|tijdens)\s+(?:de|het|ons|onze|haar|een|dit|deze)\s+"
    rf"(?:[\w-]+\s+)?(?:{_PAPER}|{_AT_HOME})\b[^.;:]*\b{_PERFECT}\b[^.;:]*\b{_AGREED}\b"
    rf"|\b{_PERFECT}(?:\s+(?!dat\b)[\w-]+){{0,4}}\s+(?:in|bij)\s+(?:de|het|ons|onze)\s+(?:[\w-]+\s+)?(?:{_PAPER})\b"
    rf"[^.;:,]*\b{_AGREED}\b",
    re.IGNORECASE,
)
"""What a plan says, or what was promised at a meeting at home."""
_ACCOUNT: Final = re.compile(
    r"\b(?:u|uw raad|de raad|de gemeenteraad|raadsleden)\b[^.;]*\b(?:toegezegd|beloofd)\b[^.;]*"
    r"\bverslag\b|\b(?:toegezegd|beloofd) dat (?:u|uw raad|de raad)\b[^.;]*\bverslag\b",
    re.IGNORECASE,
)
"""A promise that the report itself fulfils."""
_TREATS: Final = (
    r"(?:\w*(?:diner|lunch|borrel|ontbijt|maaltijd|buffet|receptie|drankje|geschenk|cadeau|kado"
    r"|presentje|aandenken|toast|brunch)|glas|hapjes?|bloemen|boeket)"
)
_ON_THE_SPOT: Final = re.compile(
    r",\s+(?:(?:ons|aan ons|hier|ook|mede|gul)\s+)?(?:aangeboden|georganiseerd|verzorgd|betaald)"
    r"\s+(?:door|namens|van)\b"
    r"|\b(?:werd|werden|was|waren)\b[^.;,]*\baangeboden\b(?!\s+(?:om|dat)\b|[^.;,]*\bte\b)"
    rf"|\b{_TREATS}\b[^.;]*\baangeboden\b|\baangeboden\s+{_TREATS}\b",
    re.IGNORECASE,
)
"""Meals and gifts, and what else somebody had offered."""
_GIVEN: Final = re.compile(
    r"(?:(?:wij|we|ik)\s+(?:heb|hebben)|(?:de|onze)\s+(?:burgemeester|wethouders?|delegatie"
    r"|raadsleden|voorzitter|griffier)\s+(?:heeft|hebben)|(?:heb|heeft|hebben)\s+(?:wij|we|ik"
    r"|(?:de|onze)\s+(?:burgemeester|wethouders?|delegatie|raadsleden|griffier))"
    r"|.*\b(?:heeft|hebben)\b[^.;,]*\bnamens\s+(?:de|het|ons|onze)\s)"
    r"[^.;,]*\baangeboden\b(?!\s+(?:om|dat)\b|[^.;,]*\bte\b)",
    re.IGNORECASE,
)
"""What those who went have offered was given by then."""
_TOLD: Final = re.compile(
    r"\b(?:uitgelegd|verteld|toegelicht|geschetst|vertelden?|beschre(?:ef|ven)|schetste[n]?"
    r"|benadrukten?|legden? (?:\w+ ){0,2}uit|lichtten? (?:\w+ ){0,2}toe)\b,?\s+"
    rf"(?:ons\s+)?(?:dat|hoe|waarom|welke|wat)\b[^.;]*\b{_AGREED}\b",
    re.IGNORECASE,
)
"""What the hosts agreed among themselves, as they told."""
_ANYBODY: Final = re.compile(
    r"(?:(?:en|maar|dus)\s+)?(?:wie|wat)\s+(?!is\b|zijn\b|heeft\b|hebben\b|doet\b)\w+"
    r"|.*\bwat\s+(?:we|wij|er|ik|hier|daar)\b(?:\s+\w+){0,2}\s+afgesproken\b"
    r"|.*\b(?:zal|zullen)\b[^.;,]*\bmoeten\b",
    re.IGNORECASE,
)
"""A maxim, or a sentence about the agreements, which names none: ``Wie later wil, moet ...``."""
_SAID_OF_NOTHING: Final = re.compile(
    r"(?:.*[:,]\s*)?geen\s+(?:\w+\s+){0,2}\w*(?:afspraak|afspraken|acties|toezeggingen|vervolg)\W*$"
    r"|(?:.*\s)?is\s+(?:er\s+)?(?:nog\s+)?(?:veel|meer|winst|genoeg|wel wat)\s+te\s+\w+"
    r"|tot nu toe\b|(?:dat )?is goed om te weten\b|(?:opmerkingen|bijlagen?|overig\w*|diversen)\W*$"
    r"|(?:bijgevoegd|in de bijlage)\b|.*\blaten\s+(?:wij|we)\b[^.;,]*\brusten\b"
    r"|.*\bnee?mt?(?:en)?\b[^.;,]*\s(?:toe|af)\W*$"
    r"|.*\bmaar\b[^.;]*\b(?:afgehouden|afgewezen|afgeslagen|afgezien|geweigerd|bedankt)\b"
    r"|gevraagd besluit\b|.*\bwordt\s+(?:voorgesteld|geadviseerd)\b",
    re.IGNORECASE,
)
"""How things are, what a decision is asked of, and that there is nothing."""
_DEFERRED: Final = re.compile(r"\bpas\b[^.;]*\s(?:als|wanneer|zodra|nadat|indien)\s", re.IGNORECASE)
_EVENTS: Final = (
    r"(?:\w*(?:congres|conferentie|beurs|festival|editie|expo|summit|top|biënnale|gamescom)"
    r"|(?:culturele|groene|europese)\s+hoofdstad)"
)
_HELD: Final = re.compile(
    rf"\b(?:is|zijn|vindt)\s+(?:de|het|die|dat)\s+(?:[\w-]+\s+)?{_EVENTS}\b"
    rf"|^(?:de|het)\s+(?:[\w-]+\s+)?{_EVENTS}\b[^.;,]*\b(?:is|vindt)\b"
    r"|\bis\b[^.;,]*\bhoofdstad van europa\b",
    re.IGNORECASE,
)
_LONGEST: Final = 500
"""Characters that are read of a sentence; what is longer is several without their full stops."""
_OURS: Final = re.compile(r"\b(?:wij|we|ons|onze|ik|ikzelf)\b", re.IGNORECASE)


def is_reported(text: str) -> bool:
    """Whether *text* tells of agreements and plans that are none of this trip."""
    text = text[:_LONGEST]
    patterns = (_ELSEWHERE, _ACCOUNT, _ON_THE_SPOT, _TOLD)
    if any(pattern.search(text) for pattern in patterns) or _starts_so(text):
        return True
    return _is_held(text)


def _starts_so(text: str) -> bool:
    """Whether its first words say so already."""
    return bool(_ANYBODY.match(text) or _GIVEN.match(text))


def is_no_action(text: str) -> bool:
    """Whether *text* says how things are, or that something is done only when another is so."""
    if _SAID_OF_NOTHING.match(text[:_LONGEST]):
        return True
    return _DEFERRED.search(text[:_LONGEST]) is not None


def _is_held(text: str) -> bool:
    """Whether *text* only says when or where others hold something: ``is het congres in Lyon``."""
    first = re.split(r"[.,;]\s", text)[0]
    return bool(_HELD.search(first)) and not _OURS.search(first)
