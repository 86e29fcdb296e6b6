"""What stands before a person of a list and is neither function nor body: ``Spreker 1:``.

A label tells what somebody was on the trip, when, or of which part of society; what follows it
says all by itself.  One that leads to a host gives the organisation: ``Bezoek aan Polis: An Bos``.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from .. import names, word_lists
from ..gazetteer import Gazetteer
from ..proposals import ContactProposal
from ..words import ABSENT, AT_VISIT, MONTH, WEEKDAY, has_function, has_organisation
from . import evidence, host_labels
from .activities import is_body, is_occasion
from .several_persons import persons_of
from .sides import host_of

_LABEL: Final = re.compile(r"(?P<label>[^:(),;]{2,80}?)(?:\s*:|\s+[-=]?[>→])\s+(?=\S)")
_SEATED: Final = re.compile(
    r"(?P<body>[^:(),;]{2,80}),\s+(?P<place>[^:(),;]{2,40}):\s+(?=[^\W\d_a-z])"
)
"""``Polis Centre, Graz:`` before persons."""
_CONTACT: Final = re.compile(
    r"\s*(?:[,;|]\s*|\s[-–—]+\s+)(?:(?:onze|de|als)\s+)?(?:contact(?:persoon)?|gesprekspartners?"
    r"|vertegenwoordigers?|aanspreekpunt|spreker|gastheer|gastvrouw|gesproken(?:\s+is)?\s+met)"
    r"(?:\s+(?:was|is))?(?:\s*:\s*|\s+)(?=[^\W\d_])",
    re.IGNORECASE,
)
"""What within a line stands between an organisation and its people."""
_ROLE: Final = re.compile(
    r"(?:(?:onze|ons|de|het|als|in de rol van|lokale|vaste|eerste|tweede|derde|mede-?|co-?)\s*)*"
    rf"(?:(?:gast|keynote|hoofd|dag|sessie|panel|slot)?-?\s?(?:{AT_VISIT}|referent|voorzitter"
    r"|gespreksleider|contact|gesprekspartner|facilitator|chair|contact person))(?:s|e|es)?"
    r"(?:\s+(?:\d{1,2}|[ivx]{1,3}|[a-e]))?",
    re.IGNORECASE,
)
"""What somebody was on the trip; a function only where nothing else is one."""
_NO_ROLE: Final = re.compile(
    r"(?:geen|zonder)\s(?:\S+\s)?(?:functie|titel|rol)\b"
    r"|(?:functie|titel|rol)\s(?:\S+\s)?(?:niet|onbekend|vergeten|onduidelijk|kwijt|gemist)\b"
)
"""``Geen functie bekend:``."""
_FILLERS: Final = frozenset(word_lists.load("words")["label_fillers"])
"""Words that go on, tell of which part of society somebody is, or count."""
_TOLD: Final = re.compile(
    r"(?P<label>[^\W\d_][a-zà-ÿ'’]*(?:\s+[a-zà-ÿ'’]+){0,8}?\s+(?:met|aan|door|waren|bij|was|van|namelijk))\s+"
    r"(?=(?:de heer|mevrouw|dhr|mevr|mw)?\.?\s*[^\W\d_a-z])"
)
"""``Later sloten ook aan`` before names."""
_NOT_THEIRS: Final = re.compile(
    rf"\b(?:niet|geen|zonder|{ABSENT}|helaas|mee|onze|ons|eigen|collega\w*|namens|naast|behalve)\b",
    re.IGNORECASE,
)
_SPOT: Final = re.compile(
    r"(?:(?:ook|later|daarna)\s+)?(?:op|in|tijdens|na|aan|onderweg|langs|buiten|naast)\s+"
    r"(?:(?:de|het|een|onze)\s+)?",
    re.IGNORECASE,
)
"""``In de bus terug:``, ``Op de beurs:``."""
_OUR_HOST: Final = re.compile(
    r"\b(?:onze|ons)\s+(?:lokale\s+|vaste\s+|eerste\s+)?(?:gast|gids|contact|aanspreek|gespreks|begeleid)\w*"
    r"|\bmee\b(?=\s+(?:gesproken|kennis))",
    re.IGNORECASE,
)
"""``Onze gastheer was``: none of the own people."""
_HOSTED: Final = re.compile(
    r"(?P<label>(?:op (?:werk)?bezoek|te gast|\w*(?:bezoek|gesprek|ontmoeting|overleg|ontvangst"
    r"|lunch|diner|visit|meeting)|vanuit|namens|van|bij|tijdens)\s[^:(),;]{3,80}?\s"
    r"(?:met|door|aanwezig|waren|was|we|wij|by)(?:\s+dat)?)\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
"""``Te gast bij Polis met`` before names."""
_PLACE: Final = re.compile(r"(?P<label>[^\W\d_a-z][\w' -]{1,30}?)\s+[-–—|]\s+(?=[^\W\d_a-z])")
"""What may be a town before a dash and a name."""
_CLEAR: Final = 3.0
"""Points of what is a function or an organisation for certain."""
_COLLEAGUE: Final = re.compile(
    r"\s*[,–-]?\s*(?:(?:zijn|haar|een|directe|naaste)\s+)*collega\s+van\s+"
    r"(?P<name>[^,;()]+?)(?=\s+(?P<at>bij|van|at)\s|\s*[,;()]|$)"
)
_ABOUT: Final = re.compile(
    r"(?P<said>(?:[^\W\d_]+\s+){0,4}(?:gesproken|gesprek|overleg|overlegd|contact|kennis\s?gemaakt|(?:bij)?gepraat"
    r"|sprak(?:en)?)\b(?:\s+\w+){0,2}\s+met\s.+?)\s+(?:over|inzake|omtrent)\s+[a-zà-ÿ]+\b.*"
)
"""``Kort gesproken met An Bos van Polis over de proef``."""
_ALSO: Final = re.compile(
    r"(?P<mark>[,;(]\s*|\s[-–—|]\s+)(?:ook|eveneens|evenals|tevens|idem)\s+(?:(?:van|bij)\s+)?"
    r"(?=(?:de\s+|het\s+)?[^\W\d_a-z])"
)
"""``eveneens Polis``."""


_WHEN_AT: Final = re.compile(
    rf"(?:(?:de\s+)?(?:{WEEKDAY}\s*)?(?:ochtend|middag|avond|morgen)?|dag\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH}"
    r"|lunch|diner|ontbijt|borrel|(?:1e|2e|3e|eerste|tweede|derde)\s+(?:dag|bezoek|stop))\s*"
    r"\((?P<host>[^():]{3,80})\)\s*[:–-]\s+",
    re.IGNORECASE,
)
"""``Ochtend (Polis):``."""
_RECEIVED: Final = re.compile(
    r"(?:(?:we|wij)\s+)?(?:werden\s+|zijn\s+|hier\s+|daar\s+)*(?:ontvangen|rondgeleid|begroet|verwelkomd|ontvangst|gesproken"
    r"|gesprek|gesprekken|kennisgemaakt)\s+(?:door|met)\s+",
    re.IGNORECASE,
)
"""``ontvangen door`` between an organisation and its people."""
_THERE: Final = re.compile(
    r"(?:(?:verder|ook|daarnaast|en|nog|later)\s+)*(?:daar|aldaar|hier|ter\s+plaatse|van\s+(?:dezelfde|diezelfde)\s+organisatie)"
    r"(?:\s+(?:ook|nog|verder|aanwezig|gesproken))*\s*:\s+",
    re.IGNORECASE,
)
"""``Verder daar:``: of the organisation of the line above."""


class Labelled(NamedTuple):
    """The words of a line without its label.

    text: what tells of the persons.
    host: the organisation to which the label leads; "" if it does to none.
    is_open: nothing tells what the label is.
    is_for_next: those in the next lines who have no organisation are of *host* as well.
    is_apart: who is in this line is not of what stands above it.
    """

    text: str
    host: str = ""
    is_open: bool = False
    is_for_next: bool = False
    is_apart: bool = False


def read(text: str, places: Gazetteer) -> Labelled:
    """A line of a list of persons without what only leads to them."""
    if about := _ABOUT.fullmatch(text):
        text = about["said"]
    if hosted := _hosted(text, places):
        return hosted
    if there := _THERE.match(text):
        return Labelled(text[there.end() :], is_for_next=True)
    text, host = host_labels.led(text, places)
    if host:
        return Labelled(text, host)
    rest, is_apart = host_labels.going_on(text)
    if rest != text:
        return Labelled(rest, is_apart=is_apart)
    text = _ALSO.sub(lambda match: match["mark"], _of_colleague(text))
    if contact := _CONTACT.search(text):
        before = _LABEL.match(text)
        head = text[: contact.start()]
        is_body = not (before and before.end() < contact.start() and _is_plain(before["label"]))
        if is_body and names.at_start(text, contact.end()) and not _is_person(head):
            host = re.sub(
                r"^(?:gast)?(?:organisatie|bedrijf|instelling|instantie)\s*:\s*",
                "",
                head,
                flags=re.I,
            )
            return Labelled(text[contact.end() :], host_of(host, places) or host.strip())
    for pattern in (_LABEL, _HOSTED, _TOLD, _PLACE):
        match = pattern.match(text)
        if match is not None and (found := _without(text, match, places)).text != text:
            return found
    return Labelled(text)


def _hosted(text: str, places: Gazetteer) -> Labelled | None:
    """A line that begins with when or where its host received us; None if it does not."""
    if (when := _WHEN_AT.match(text)) and (host := host_of(f"bij {when['host']}", places)):
        return Labelled(text[when.end() :], host, is_for_next=True)
    seated = _SEATED.match(text)
    host = _host_seated(seated["body"], seated["place"], places) if seated else ""
    return Labelled(text[seated.end() :], host, is_for_next=True) if seated and host else None


def _host_seated(body: str, place: str, places: Gazetteer) -> str:
    """The host in ``Polis Centre, Graz``; "" if that is a person, a function or no place."""
    if has_function(body) or _is_person(body):
        return ""
    is_name = is_body(body) and place.isalpha() and place.istitle() and not has_organisation(place)
    return host_of(body, places) or body if is_name or places.cities(place) else ""


def _without(text: str, match: re.Match[str], places: Gazetteer) -> Labelled:
    """*text* without what *match* found before its persons, if that may go."""
    label, rest = match["label"].strip(), text[match.end() :].strip()
    first = names.at_start(rest)
    is_led = match.re is not _LABEL
    if is_led and first is None:
        return Labelled(text)
    people = [one.contact for one in persons_of(rest.rstrip(" .;,"), places)]
    is_sure = first is not None and first.is_sure
    is_sure = is_sure or all(has_function(one.job_title) for one in people)
    if not people or (is_led and (_is_of_ours(label) or not is_sure)):
        return Labelled(text)
    has_jobs = all(one.job_title for one in people)
    if (host := host_of(label, places, True)) and (has_jobs or not has_function(label)):
        if re.match(r"van\s", label, re.IGNORECASE) and label.endswith(host):
            return Labelled(text)
        if received := _RECEIVED.match(rest):
            return Labelled(rest[received.end() :], host, is_for_next=True)
        return Labelled(f"{host}: {rest}") if is_body(host) else Labelled(rest, host)
    if match.re is _PLACE or match.re is _HOSTED:
        is_place = bool(places.cities(label)) and all(map(_is_complete, people))
        return Labelled(rest) if is_place and match.re is _PLACE else Labelled(text)
    if match.re is _TOLD:
        plain = _ROLE.sub("", label)
        is_told = not (has_function(plain) or has_organisation(plain))
        return Labelled(rest) if is_told else Labelled(text)
    if _may_go(label, rest, has_jobs):
        return Labelled(rest)
    is_known = has_function(label) or has_organisation(label)
    is_open = not is_known and first is not None and all(map(_is_complete, people))
    return Labelled(rest, is_open=True) if is_open else Labelled(text)


def _may_go(label: str, rest: str, has_jobs: bool) -> bool:
    """Whether a label before a colon says nothing that belongs to a person."""
    if label.lower() in ("functie", "rol") and re.search(r"\([^()\d]{5,}\)$", rest.rstrip(" .;,")):
        return True  # "Functie: kok bij Polis (An Bos)"
    is_role = _ROLE.fullmatch(label) is not None
    is_counted = bool(re.search(r"\d$", label))
    is_when = has_jobs and is_occasion(label) and not has_function(label)
    is_when = is_when and not re.search(r"\s[^\W\d_a-z]", label)
    is_where = _SPOT.match(label) is not None and label[1:].islower()
    is_unknown = bool(_NO_ROLE.match(label.lower()))
    return (
        is_filler(label)
        or is_unknown
        or is_where
        or (is_role and (has_jobs or is_counted))
        or is_when
    )


def is_filler(label: str) -> bool:
    """Whether words before persons only go on, or say of which part of society they are."""
    words = re.split(r"[\s/&,]+", re.sub(r"\s*\b(?:\d{1,2}|[ivx]{1,3}|[a-e])$", "", label.lower()))
    return all(word in _FILLERS for word in words)


def _is_plain(label: str) -> bool:
    return bool(_ROLE.fullmatch(label)) or is_filler(label)


def _is_person(text: str) -> bool:
    name = names.at_start(text)
    return name is not None and name.is_sure and not has_organisation(name.text)


def _is_complete(one: ContactProposal) -> bool:
    """Whether both the function and the organisation of somebody are clear."""
    bodies = " ".join(one.organisations)
    return evidence.function(one.job_title) >= _CLEAR and bool(bodies)


def _is_of_ours(label: str) -> bool:
    """Whether words before persons may say that they were not met, or are our own."""
    return _NOT_THEIRS.search(_OUR_HOST.sub("", label)) is not None


def _of_colleague(text: str) -> str:
    """``An Bos, kok, idem`` for ``An Bos, kok, collega van Bert Bos``."""
    match = _COLLEAGUE.search(text)
    if match is None or _is_person(text[match.start() : match.end()].strip(" ,–-")):
        return text
    name = names.at_start(match["name"])
    if name is None or name.end < len(match["name"].strip()) or has_organisation(name.text):
        return text
    is_first = not text[: match.start()].strip(" (")
    if is_first:
        return text
    behind = text[match.end() :]
    if match["at"]:
        body = re.sub(r"^\s*(?:bij|van|at)\s+", "", behind)
        return f"{text[: match.start()]}, {body}"
    return f"{text[: match.start()]}, idem{behind}"
