"""Whether a sentence says that somebody was met, or rather that not."""

from __future__ import annotations

import re
from typing import Final

from ..names import Name
from .prose_words import (
    BUILDINGS,
    GIVEN,
    HOSTS,
    KNOWN,
    MADE,
    MEETING,
    is_closed,
    is_verb,
)

_MEETING: Final = re.compile(rf"\b(?:{MEETING})\b", re.IGNORECASE)
"""Verbs and nouns of meeting, showing and telling; the sentence tells whom."""
_MENTIONED: Final = re.compile(
    r"[^.;]{0,40}\b(?:werd|wordt|worden|is|was)\b[^.;]{0,40}"
    r"\b(?:aangehaald|genoemd|geprezen|geciteerd|geroemd|besproken|aanbevolen|aangeraden)\b"
    r"|\s*,?\s*over wie\b",
    re.IGNORECASE,
)
_HEARD_OF: Final = re.compile(
    r"\b(?:(?:visite)?kaartje|groeten|groet|mailtje|mail|contactgegevens|telefoonnummer|nummer"
    r"|adres|werk|naam|erfenis|gedachtegoed|ideeën|citaat|(?<!deze )uitspraak)"
    r" (?:bij |mee )?van\s+(?:de |het )?$"
    r"|\bgroet(?:en)? aan\s+(?:de |het )?$"
    r"|\b(?:verwe(?:es|zen)|verwezen|verwijst)\b[^.;]* naar\s+"
    r"(?:de |het |zijn |haar |een (?:zekere )?)?$"
    r"|\b(?:nodig|vraag|bel|benader)\s+$|\bhad(?:den)? (?:het|t) (?:steeds |veel |vaak )?over\s+$"
    r"|\b(?:contact opnemen|contact zoeken|gaan praten) met\s+$",
    re.IGNORECASE,
)
"""Before a person who is only spoken of."""
_SUCCEEDS: Final = re.compile(r"\b(?:volgt|volgde|volgden)\s+(?:\w+\s+){0,4}$")
"""``Zij volgde vorig jaar`` before a name and ``op``."""
_PLANNED: Final = re.compile(
    r"\b(?:zal|zullen|afgesproken|toegezegd|volgende? (?:jaar|week|maand)|dit najaar|uiterlijk"
    r"|binnenkort|voor (?:\d{1,2} )?(?:januari|februari|maart|april|mei|juni|juli|augustus"
    r"|september|oktober|november|december|de zomer|kerst))\b",
    re.IGNORECASE,
)
_AGENT: Final = re.compile(
    r"\b(?:door|met|bij|namens)\s+(?:onder (?:meer|andere[n]?)\s+|o\.a\.\s+|zowel\s+)?"
    r"(?:(?:de|het|een|zijn|haar|hun)\s+)?$|\bin de perso(?:on|nen) van\s+(?:de\s+)?$"
    r"|\b(?:in handen|onder begeleiding) van\s+(?:de\s+)?$",
    re.IGNORECASE,
)
_OF: Final = re.compile(r"(?P<noun>[\w-]+)\s+van\s+(?:(?:de|het|zijn|haar|hun)\s+)?$", re.I)
_QUALITY: Final = re.compile(
    r"(?:open|deskundig|vriendelijk|hartelijk|behulpzaam|eerlijk|betrokken|gedreven|gastvrij"
    r"|bevlogen|aanwezig|nuchter|vasthoudend|flexibel|beschikbaar|bereid)(?:ig)?heid"
    r"|enthousiasme|passie|energie|expertise|kennis|ervaring|ervaringen|inzet|medewerking|optreden"
    r"|visie|reactie|steun|humor|aanpak|overtuiging|boodschap|verhaal",
    re.IGNORECASE,
)
"""What one meets in somebody who stands there with a function."""
_PLACE_OF: Final = re.compile(r"\b(?:bij|op)\s+(?:het|de|een)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_VISIT_OF: Final = re.compile(
    r"\b(?:bezoek\w* aan|bezocht(?:en)?|beke(?:ek|ken))\s+(?:(?:wij|we|ik)\s+)?(?:het|de|een)\s+"
    r"(?:\w+\s+)?$",
    re.IGNORECASE,
)
"""Before what somebody runs, where we were: ``bij het café van``."""
_HOST_IS: Final = re.compile(
    rf"\b(?:{HOSTS})\b[^.,;]{{0,30}}\b(?:is|was|heet|heette|bleek)\s+$", re.IGNORECASE
)
_HOST: Final = re.compile(r"gids|begeleid\w+|chauffeur|tolk|reisleid\w+|gastheer|gastvrouw")
_TELLS_US: Final = re.compile(r"\s*(?:,[^.;]{3,90})?,\s*(?:die|dat)\s[^.;]*\b(?:ons|wij|we)\b")
_SUBJECT: Final = 5
"""Most words of a row of persons that a sentence begins with."""
_TASK: Final = re.compile(
    r"\s+(?:mailt|stuurt|belt|regelt|agendeert|bespreekt|plant|zet|gaat|komt|vraagt|informeert"
    r"|maakt een|(?:werkt|zoekt) [^.;]* uit\b|neemt [^.;]* op\b|koppelt)"
)
"""What somebody will do, in the present tense."""
_PLURAL_VERB: Final = re.compile(r"[a-z]{3,}en")
_NEAR: Final = 9
"""Words between what is given and who gives it: ``een rondleiding door de wijk van X``."""
_ABOUT: Final = re.compile(
    r"\b(?:monument|standbeeld|beeld|graf|mausoleum|museum|lied|gedicht|boek|film)\s+"
    r"(?:van|voor|over)\s+$|\b(?:woon|geboorte|sterf)huis\s+van\s+$"
    r"|\bover\s+(?:het (?:leven|werk) van\s+)?$",
    re.IGNORECASE,
)
_KNOWN: Final = re.compile(rf"\b(?:{KNOWN})\s+$", re.IGNORECASE)
_MADE_BY: Final = re.compile(rf"\b(?:{MADE})\s+(?:\w+\s+)?door\s+(?:\w+\s+){{0,3}}$", re.IGNORECASE)
_FROM: Final = re.compile(
    r"\b(?:kregen|kreeg|hoorden|leerden|vernamen|ontvingen)\s+(?:we|wij|ik|de delegatie)\b"
    r"|\b(?:we|wij|ik|de delegatie)\s+(?:kregen|kreeg|hoorden|leerden|vernamen|ontvingen)\b",
    re.I,
)
"""Whom we get something of gives it to us."""
_BUILDING: Final = re.compile(rf"\b(?:{BUILDINGS})\b")
_ON_US: Final = re.compile(
    r"\b(?:ons|mij)\s*(?:[.,;:)]|$|(?:op|mee|rond|af|uit|in|aan|toe|voor|door|over|langs|naar|met"
    r"|bij|alles|veel|zo|hoe|wat|waar|dat|de|het|een|ook|nog|toch|daarna|eerst|zelf|te|tot|van)\b)"
    r"|\b[a-z]+(?:te|de)n?\s+(?:voor|aan|met|bij|naast) (?:ons|mij)\b"
)
"""``ons`` as those to whom something is done, and not ``ons stadhuis``."""
_GIVEN_TO: Final = re.compile(
    r"\b(?:overhandig\w*|schonk(?:en)?|gaf|gaven|bo(?:od|den)|uitgereikt|aangeboden|gegeven"
    r"|reikten?|vroe?g(?:en)?|gevraagd|stelden?|gesteld|legden?|voorgelegd|presenteerden?)\b"
    r"[^.;]*\baan\s+(?:(?:de|het|hun|onze)\s+)?$",
    re.IGNORECASE,
)
_WRITES: Final = re.compile(
    r"[^.;]*\b(?:in|uit) (?:zijn|haar|hun|een|het|de) (?:\w+ ){0,2}?(?:boek|proefschrift"
    r"|artikel|rapport|column|roman|film|studie|essay|dissertatie|memoires|biografie)\b"
)
"""Behind the author of something that we have read."""
_GIVES: Final = re.compile(r"\b(?:gaf|gaven|overhandigde|schonk|bladerde)\b")
_WORK_BY: Final = re.compile(
    r"\b(?:boek|proefschrift|artikel|rapport|roman|film|studie|essay|publicatie|gedicht|beeld"
    r"|schilderij)\b[^.;]*,\s+(?:geschreven |gemaakt )?(?:door|van)\s+$",
    re.IGNORECASE,
)
_WITH_THEM: Final = re.compile(
    r"[^.;,]*\bmet (?:hen|hem|haar|beiden?|allen)"
    r"(?! (?:colleg|team|man|vrouw|zoon|dochter|eigen)\w*)\b"
    r"|\s+(?:bedankte|dankte)\b"
    r"|\s+(?:vatte|sloot)\b[^.;,]*\b(?:samen|af)\b"
)
"""Behind somebody of ours: ``Projectleider X heeft met hen``, ``X vatte de dag samen``."""
_WE: Final = re.compile(r"\b(?:ons|wij|we|delegatie|ik|me|mij|gezelschap)\b", re.IGNORECASE)


_BY: Final = re.compile(
    r"(?P<noun>[\w-]+),?\s+(?:dat|die)\s+(?:\S+\s+){0,3}door\s+(?:(?:de|het|een)\s+)?$"
)
_MADE_BEHIND: Final = re.compile(
    rf"[^.;,]{{0,40}}?\b(?:(?:is|was|werd|zijn|waren|werden)\s+(?:{MADE}|opgezet)|(?:{MADE}|opgezet)\s+"
    r"(?:is|was|werd|zijn|waren|werden))\b"
)


def is_acting_on_us(text: str) -> bool:
    """Whether somebody does something for us or with us: ``bakten voor ons``, ``ving ons op``."""
    return bool(_ON_US.search(text))


def is_received_by(text: str, name: Name, end: int) -> bool:
    """Whether somebody told of up to text[:end] did something for us: ``X leidde ons rond``."""
    is_telling = name.is_sure and is_subject(text, end, name.end) and is_meeting(text)
    return is_telling or is_acting_on_us(text)


def is_given_to(before: str) -> bool:
    """Whether something is handed to the person behind *before*."""
    return bool(_GIVEN_TO.search(before))


def is_meeting(text: str) -> bool:
    """Whether *text* has a word of meeting, showing or telling."""
    return bool(_MEETING.search(text))


def is_our_host(before: str, job: str) -> bool:
    """Whether *job* between *before* and a name says what somebody is to us: ``Onze gids,``."""
    return bool(re.search(r"\bonze\s+$", before, re.IGNORECASE)) and bool(_HOST.fullmatch(job))


def is_with_them(text: str, start: int, end: int) -> bool:
    """Whether the sentence is about what one of ours, at text[start:end], did with those met."""
    is_first = not text[:start].strip()
    return is_first and bool(_WITH_THEM.match(text, end)) and not is_acting_on_us(text)


def is_host(before: str) -> bool:
    """Whether *before* a name says that it is of a guide, host or contact: ``Onze gids was``."""
    return bool(_HOST_IS.search(before))


def is_subject(text: str, end: int, name_end: int = 0) -> bool:
    """Whether *text* begins with a person, told of up to *end*, who does something."""
    name = text[: name_end or end]
    end += len(text[end:]) - len(text[end:].lstrip(" ,"))
    words = text[end:].split(maxsplit=1)[:1]
    is_first = len(name.split()) <= _SUBJECT and not _TASK.match(f" {text[end:]}")
    return is_first and bool(words) and not is_planned(text) and _is_action(words[0])


def _is_action(word: str) -> bool:
    return is_verb(word) or bool(_PLURAL_VERB.fullmatch(word))


def is_planned(text: str) -> bool:
    """Whether *text* is about what will be done, perhaps by people who stayed at home."""
    return bool(_PLANNED.search(text))


def is_agent(before: str) -> bool:
    """Whether what stands before a person makes the person one spoken with: ``door``, ``met``."""
    return bool(_AGENT.search(before))


def is_possessor(before: str, after: str = "", has_role: bool = False) -> bool:
    """Whether only something *of* the person is spoken of: ``een boek van``, not ``uitleg van``.

    Args:
        before: the sentence up to the person and the function.
        after: what comes behind the name.
        has_role: a function or organisation stands beside it.
    """
    match = _OF.search(before)
    if match is None or is_agent(before) or _TELLS_US.match(after):
        return False
    place = before[: match.start("noun")]
    is_asking = match["noun"].lower() in ("vraag", "vragen", "verzoek")
    if (_PLACE_OF.search(place) and not is_asking) or (has_role and _VISIT_OF.search(place)):
        return False
    noun = match["noun"].lower()
    is_noun = place.split()[-1:] in (["de"], ["het"], ["een"])
    if has_role and _QUALITY.fullmatch(noun):
        return False
    if (
        is_closed(noun)
        or noun in ("persoon", "personen")
        or (is_verb(noun) and not is_noun)
        or noun == "geleerd"
        or _FROM.search(before)
    ):
        return False
    return not GIVEN & set(before.lower().split()[-_NEAR:])


def is_spoken_of(before: str, after: str = "") -> bool:
    """Whether a person between *before* and *after* is only spoken of: a maker, a hero."""
    if _ABOUT.search(before) or _KNOWN.search(before) or _HEARD_OF.search(before):
        return True
    if _SUCCEEDS.search(before) and re.match(r"\s+op\b", after):
        return True
    maker = _BY.search(before)
    if maker and maker["noun"] not in GIVEN and _MADE_BEHIND.match(after):
        return True  # "het onderzoek dat door hoogleraar X is opgezet"
    if _MENTIONED.match(after) or _WORK_BY.search(before):
        return True
    if _WRITES.match(after) and not _GIVES.search(after):
        return True
    if _TELLS_US.match(after):
        return False
    return bool(_MADE_BY.search(before)) and not _WE.search(before.rsplit(",", 1)[-1])


def is_in_building(text: str) -> bool:
    """Whether *text* names a building where one is received."""
    return bool(_BUILDING.search(text))
