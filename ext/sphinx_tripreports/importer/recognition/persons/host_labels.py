"""Labels that name the organisation of the persons in one line: ``Contact bij Polis: An Bos``.

What leads to it is a word for people or a small word; what stands behind that, up to the colon and
a name, is the organisation, whatever it is called.
"""

from __future__ import annotations

import re
from typing import Final

from ....model.text import fold
from .. import names
from ..gazetteer import Gazetteer
from ..structure.heads import roles_of
from ..words import ABSENT, WEEKDAY, has_function, has_organisation, is_abstract, is_field
from . import leads
from .activities import FIRST, is_body, is_occasion

_GOING_ON: Final = (
    r"(?:(?:nogmaals|opnieuw|verder|ook|nog|en|daarnaast|eerst|later|vervolgens)\s+)*"
)
_PEOPLE: Final = (
    r"(?:(?:ons|onze|het|de|hun|eerste|vast|vaste|lokale?)\s+)*"
    r"(?:contact(?:persoon|personen)?|aanspreek(?:punt|persoon)|gesprekspartners?|gesprek(?:ken)?|gesproken"
    r"|vertegenwoordig(?:er|ers|ster|ing|d)|afgevaardigden?|delegatie|afvaardiging|teamleden|mensen"
    r"|medewerkers?|gast(?:heer|heren|vrouw)|sprekers?|aanwezig(?:en)?|deelnemers?|kennisgemaakt)"
)
_LED: Final = re.compile(
    rf"{_GOING_ON}(?:(?P<people>{_PEOPLE})\s+)?"
    r"(?:(?P<at>via|bij|vanuit|namens|van|voor|binnen|uit|from|at)\s+)?(?:(?:de|het|den|the)\s+)?"
    r"(?P<host>[^\s:][^:]{1,80}?)"
    r"(?:\s+(?:waren|was|is|zijn|hadden|spraken|kwam(?:en)?|sloot|sloten|schoof|schoven|reisden?"
    r"|ging(?:en)?|liep(?:en)?|voer(?:en)?)\s[^:]*)?\s*:\s+(?=\S)",
    re.IGNORECASE,
)
_LABELLED: Final = re.compile(
    r"(?P<label>[^\W\d_][\w ]{2,20}):\s+(?P<host>[^:]{2,80}?)(?:\s*\((?P<aside>[^():]*)\))?"
    r"\s*(?:[.;,|]|\s[-–—/])\s+(?P<who>[^\W\d_][^:;,.()]{2,40}):\s+(?=\S)"
)
"""``Organisatie: Polis. Gesproken met: An Bos``."""
_MOST_WORDS: Final = 10
_MOST_LETTERS: Final = 140
"""Of a label."""
_SMALL_WORD: Final = re.compile(
    rf"\b(?:nog|ook|aan|van|bij|in|op|met|daarvan|hiervan|daarna|later|verder|onderweg|buiten|los|apart"
    r"|tussendoor|tijdens|na|voor|toevallig|tot|er|even|kort|daarbuiten|erna|ernaast|hiernaast|'s"
    rf"|{WEEKDAY}(?:avond|middag|ochtend)?)\b",
    re.IGNORECASE,
)
"""What shows that words in small letters are Dutch, and no name."""
_APART: Final = re.compile(
    r"\b(?:los|buiten|onderweg|apart|toevallig|tussendoor|elders|daarbuiten|terugreis|heenreis|avonds?"
    r"|trein|bus|hotel|toeval)\b",
    re.IGNORECASE,
)
"""What says that somebody was met elsewhere than those in the lines above."""


_ABSENT: Final = re.compile(rf"\b(?:{ABSENT}|niet|geen|zonder|helaas)\b", re.IGNORECASE)


def led(text: str, places: Gazetteer) -> tuple[str, str]:
    """The words of a line behind such a label, and the organisation; "" if there is none."""
    label, mark, rest = text.partition(":")
    if not mark or len(label) > _MOST_LETTERS:
        return text, ""
    if (match := _LABELLED.match(text)) and _leads(text, match.end()):
        is_body_label = any(roles == {"organisation"} for roles in roles_of(fold(match["label"])))
        if is_body_label and not _is_person(match["host"]):
            aside = match["aside"] or ""
            is_short = aside.isupper() and " " not in aside
            return text[match.end() :], f"{match['host']} ({aside})" if is_short else match["host"]
    said = f"{leads.without_side(label)}{mark}{rest}"
    match = _LED.match(said)
    if match is None or not (match["people"] or match["at"]) or not _leads(said, match.end()):
        return text, ""
    host = match["host"].strip(" ,")
    rest = said[match.end() :]
    if not _is_host(host, bool(match["at"]), places):
        return text, ""
    return (f"{host}: {rest}" if " collega" in rest else rest), host


def _leads(text: str, end: int) -> bool:
    """Whether a person, or somebody's function, stands behind a label."""
    first = names.at_start(text, end)
    return first is not None


def _is_person(text: str) -> bool:
    name = names.at_start(text)
    return name is not None and name.is_sure and name.end == len(text) and not is_body(text)


def _is_host(host: str, is_led: bool, places: Gazetteer) -> bool:
    """Whether what such a label leads to is an organisation, and no work, place, day or person."""
    words = host.split()
    if len(words) > _MOST_WORDS or _is_person(host):
        return False
    if is_body(host):
        return not (has_function(words[0].lower()) and not has_organisation(words[0]))
    is_where = bool(places.cities(host)) or leads.is_where(host) or is_occasion(host)
    if is_where or has_function(host.lower()) or FIRST.match(host) or "," in host:
        return False
    if not host.islower():
        return host[0].isupper() or host[0].isdigit() or is_led
    is_work = any(is_field(word) or is_abstract(word) for word in words)
    return is_led and not is_work and not _SMALL_WORD.search(host) and not _is_group(host)


def _is_group(host: str) -> bool:
    """Whether a word in small letters is one for many: ``bedrijven``, ``studenten``."""
    return re.search(r"(?:en|ers|eurs|s)$", host) is not None


def going_on(text: str) -> tuple[str, bool]:
    """*text* without small words before it that tell of no organisation: ``Los daarvan: An Bos``.

    And whether they say that the person is of none of those above.
    """
    label, mark, rest = text.partition(": ")
    words = label.split()
    is_small = 1 < len(words) <= _MOST_WORDS and label[1:].islower()
    if not (mark and is_small and names.at_start(rest)) or re.search(r"[,;()]", label):
        return text, False
    is_known = has_function(label) or has_organisation(label) or _ABSENT.search(label)
    is_told = _SMALL_WORD.search(label) and not is_known
    return (rest, bool(_APART.search(label))) if is_told else (text, False)
