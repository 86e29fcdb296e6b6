"""How strongly the words around a town show that it was visited."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ..gazetteer import Mention, countries_in
from ..persons.contact_lines import is_prose
from ..words import is_first_name
from . import place_slots, place_times, visit_clauses, visit_frames, visit_guests
from .place_slots import Slot
from .visit_clauses import Clause
from .visit_words import PASSING, STAYED

PLAIN: Final = 8
"""The score of what answers the question where it was."""
GONE: Final = 7
CERTAIN: Final = 6
DOUBTFUL: Final = 5
LIKELY: Final = 4
NAMED: Final = 3
_OF_THING: Final = re.compile(r"\w+\s+(?:die|dat)\s+(?:[a-z]+\s+)?(?:in|te|bij)\s+$")
"""``De Floriade die in Almere wordt gehouden``: where something is that is spoken of."""
_WEAK: Final = 2
PASSED: Final = -1
"""The score of a town that was only travelled through."""
DENIED: Final = -9
LARGE: Final = 100
"""Thousands of inhabitants of a city of which reports name the quarters."""
_FEW: Final = 4
"""Words before ``naar Galway`` that leave no room for a subject other than ourselves."""
_NOT_IN: Final = re.compile(r"\bniet (?:in|naar)\s+$")
_NOT_SEEN: Final = re.compile(
    r"[^.;]*\b(?:niet (?:meer )?(?:bezocht|geweest|gelukt|doorgegaan|door)"
    r"|vie?l(?:en)? (?:\w+ )?(?:af|uit)"
    r"|overgeslagen|uitgevallen|afgevallen|geannuleerd|gecanceld|uitgesteld|niets? van gekomen"
    r"|slo(?:eg|egen) (?:\w+ )?over|(?<!\bde )(?<!\been )(?<!\bhet )vervallen|vervie?l(?:en)?"
    r"|afgelast|geschrapt|afgezegd"
    r"|alleen (?:\w+ ){0,2}(?:overkant|verte|afstand|trein|bus|auto))\b",
    re.I,
)
_REMARK: Final = re.compile(r"\s*[,(:–—-]\s*([^.;,()]*)")
"""What is said of a town behind it."""
_MEANS: Final = re.compile(
    r"(?:(?:alleen|enkel|slechts|korte?|voor|om|te|de|het)\s+){0,3}(?:transfer\w*|vertrek(?:punt)?|doorreis|tanken"
    r"|tankstop|vlucht|heenvlucht|terugvlucht|landing|pauze|koffiestop|plaspauze)"
    r"(?:\s+(?:terug|naar huis|heen))?",
    re.IGNORECASE,
)
_MET: Final = re.compile(
    r"\s*\((?:\w+\s+)?(?:lunch|gesprek|bezoek|diner|ontvangst|overleg|koffie)\s+(?:met|bij|aan)\b",
    re.IGNORECASE,
)
_CLOSE: Final = re.compile(r"\b(?:bij|nabij|vlakbij)\s+$", re.IGNORECASE)
_ABOARD: Final = re.compile(
    r"\W*(?:Per|Met (?:de|het|een)) (?:auto|bus|trein|boot|veer\w*|vlieg\w+)\b"
)
_NEXT: Final = re.compile(r"\s*,\s+[A-ZÀ-Ž]")
"""Another name, of which something else is told: ``een wijk in Gdynia, Sopot hebben we ...``."""
_OTHER: Final = re.compile(r"\([^()]*[A-ZÀ-Ž][^()]*\)")
"""Brackets in which something else has a name, of which they tell."""
_NOT_THEM: Final = re.compile(
    r",\s+(?:die|dat|daar|waar)\b[^.;,]*\bniet\s+(?:\w+\s+)?(?:bezocht|gesproken|gezien|geweest"
    r"|ontmoet|gekomen|langs)",
    re.IGNORECASE,
)
_ATTENDED: Final = re.compile(
    r"\b(?:deelname|deelgenomen|deelnemen|deelnam(?:en)?|meegedaan|bezoek|bijwonen\s+van|bijgewoond"
    r"|aanwezig\s+(?:op|bij))\s+(?:\w+\s+)?(?:aan\s+)?(?:de|het|een)\s+[^.;]{3,90}\s(?:in|te)\s+$",
    re.IGNORECASE,
)
"""What one took part in, and where: ``deelname aan de World Water Week in Stockholm``."""
_WHERE: Final = re.compile(r"\s*(?:\([^()]*\)\s*)?,?\s+waar\s+([^.;]*)")
_IN_PASSING: Final = re.compile(
    r"\b(?:alleen|slechts|enkel|hooguit|broodje|koffie|wacht\w*|trein|vliegtuig|bus|boot)\b", re.I
)
_THERE: Final = re.compile(r"\b(?:er|daar|hier|aldaar)\b", re.IGNORECASE)
_AROUND: Final = ("from", "by")
"""Slots of places that we were not at, whatever the sentence tells."""


class Named(NamedTuple):
    """A town named in a sentence, with its clause and how it stands there."""

    sentence: str
    mention: Mention
    clause: Clause
    slot: Slot

    @property
    def after(self) -> str:
        """What stands behind it."""
        return self.sentence[self.mention.end :]

    @property
    def is_refused(self) -> bool:
        """Whether it says in so many words that we were not there."""
        before = self.sentence[: self.mention.start]
        if _NOT_IN.search(before) or _NOT_THEM.match(self.after):
            return True
        is_of_it = self.slot.kind in ("from", "outside")  # "De burgemeester van Rauma had afgezegd"
        is_of_next = self.slot.kind != "named" and _NEXT.match(self.after)
        after = _OTHER.sub("", self.after)
        return not is_of_it and not is_of_next and bool(_NOT_SEEN.match(after))

    @property
    def is_just_passed(self) -> bool:
        """Whether that is said right behind it: ``Wenen (overstap)``, ``Turku, alleen geland``."""
        is_flown_to = visit_frames.is_flown_to(self.clause.before)
        if visit_frames.is_only_for(self.after) or (is_flown_to and not self.is_where_we_were):
            return True
        behind = _REMARK.match(self.after)
        if not behind or STAYED.search(behind[1]) or re.search(r"[A-ZÀ-Ž]", behind[1]):
            return False
        return bool(PASSING.search(behind[1]) or _MEANS.fullmatch(behind[1].strip()))

    @property
    def is_told(self) -> bool:
        """Whether its clause tells what we did or saw."""
        clause = self.clause
        return clause.has_encounter and clause.is_us and not clause.is_out

    @property
    def may_go_on(self) -> bool:
        """Whether what happened there may be told in the next sentence."""
        return self.slot.kind == "at" and not self.clause.is_out

    @property
    def is_host(self) -> bool:
        """Whether those of it received us: ``De burgemeester van Telfs ontving ons``."""
        return visit_guests.receives(self.clause.before, self.after, self.slot.kind)

    @property
    def is_where_we_were(self) -> bool:
        """Whether a clause behind it tells what we did: ``in Aalborg, waar wij spraken``."""
        behind = _WHERE.match(self.after)
        is_from = self.slot.kind == "from"
        if not behind or self.slot.is_part or is_from or self.clause.is_denied:
            return False
        clause = Clause(behind[1], 0, 0)
        is_other = clause.is_out or clause.is_future or clause.is_earlier
        is_other = is_other or bool(_IN_PASSING.search(behind[1]))
        is_us = self.clause.is_us or clause.is_us
        return is_us and clause.has_encounter and not is_other

    @property
    def is_around(self) -> bool:
        """Whether it tells where somebody comes from or goes by."""
        kind = self.slot.kind
        return kind in _AROUND or visit_guests.are_guests(self.after, kind)


def named(sentence: str, mention: Mention, *, is_near: bool = False) -> Named:
    """*mention* in its sentence.

    *is_near*: it tells where something is that was visited: ``een boerderij bij Søby``.
    """
    clause = visit_clauses.around(sentence, mention.start, mention.end)
    slot = place_slots.of(clause, sentence, mention)
    is_small = mention.city.people < LARGE  # "overnacht bij Boedapest"
    if is_near and slot.kind == "by" and is_small and _CLOSE.search(clause.before):
        slot = slot._replace(kind="at", is_place=True)
    return Named(sentence, mention, clause, slot)


def of_sentence(town: Named, own: str, *, is_day: bool, is_early: bool) -> int:
    """How strongly a sentence shows that a town was visited; see `visit_headings.Proof`.

    Args:
        town: the town in its sentence.
        own: the municipality whose report it is, or "".
        is_day: the line or its heading names a day, as those of a diary do.
        is_early: it stands at the start of the report, which tells where it was.
    """
    clause, slot = town.clause, town.slot
    if (told := _of_remark(town)) is not None:
        return told
    is_met = slot.kind == "by" and _MET.match(town.after)
    if is_met or (town.is_host and not clause.is_denied):
        return DOUBTFUL
    if slot.is_part or town.is_around or slot.kind == "outside":
        return PASSED if clause.is_passing else 0
    before = town.sentence[: town.mention.start]
    if slot.kind == "segment" and visit_frames.is_seat(before, town.after):
        return 0 if clause.is_denied else DOUBTFUL
    if slot.kind in ("diary", "segment", "label", "hall"):
        return _of_diary(clause, slot, is_day and not is_prose(town.sentence))
    if clause.is_denied or clause.is_future:
        return 0
    if slot.kind in ("going", "to", "visited"):
        return _of_going(town, own)
    if slot.kind == "through":
        return DOUBTFUL
    if slot.kind == "at":
        return _of_being(town, own, is_day=is_day, is_early=is_early)
    return DOUBTFUL if has_country(town, brackets=True) else 0


def _of_remark(town: Named) -> int | None:
    """The same where the sentence says in so many words whether we were there; else None."""
    if town.is_refused:
        return DENIED
    if town.is_where_we_were:
        return DOUBTFUL if town.clause.is_passing else CERTAIN
    is_by_the_way = town.slot.kind == "named" and town.clause.is_passing
    return PASSED if town.is_just_passed or is_by_the_way else None


def _of_going(town: Named, own: str) -> int:
    """The same after a word of going or visiting: was it us who went?"""
    clause, slot = town.clause, town.slot
    is_unknown = not (is_listed(town.mention) or town.mention.city.geonames)
    at_home = rf"\b(?:in|binnen)\s+{re.escape(own)}\b"
    is_at_home = bool(own and re.search(at_home, clause.before, re.IGNORECASE))
    is_near_by = clause.is_on_foot or is_at_home
    if clause.is_passing or clause.is_of_others or (is_unknown and is_near_by):
        return 0
    if clause.is_by_us or (own and own in clause.before):
        score = DOUBTFUL if clause.is_on_the_way else GONE
        return NAMED if clause.is_earlier else score
    if is_first_name(clause.before.split(" ")[0]):
        return 0
    # "Met de boot naar Saparua" has no subject at all.
    is_open = len(clause.before.split()) <= _FEW or slot.kind != "to"
    is_open = is_open or bool(_ABOARD.match(clause.before))
    is_told = clause.has_motion or place_times.has_time(clause.before)
    return DOUBTFUL if is_open or is_told else 0


def _of_being(town: Named, own: str, *, is_day: bool, is_early: bool) -> int:
    """The same after ``in`` and the like: what happened there, and to whom?"""
    clause = town.clause
    if clause.is_passing or clause.is_elsewhere or clause.is_break:
        return 0 if clause.is_elsewhere else PASSED
    is_theirs = clause.is_of_others and not clause.is_us
    if clause.is_relative or clause.is_earlier or is_theirs or _OF_THING.search(clause.before):
        return 0
    if place_times.is_stay(clause.before):
        return CERTAIN
    if _ATTENDED.search(clause.before):
        return CERTAIN if clause.is_us or not clause.is_ours else DOUBTFUL
    if clause.has_encounter and (clause.is_us or clause.has_meeting):
        return CERTAIN if clause.is_us and not clause.is_on_the_way else DOUBTFUL
    is_own = own and own in clause.text and town.mention.city.country != "NL"
    if clause.is_ours or is_own:
        return DOUBTFUL if is_early else LIKELY
    is_short = is_day and len(clause.before.split()) < _FEW and clause.text == town.sentence
    if (place_times.has_time(clause.before) or is_short) and not is_prose(clause.text):
        return DOUBTFUL  # "Vrijdag naar het museum in Mettmann"
    return _WEAK if is_early else 0


def _of_diary(clause: Clause, slot: Slot, is_day: bool) -> int:
    """The same beside a day or hour, or as a part of such a line by itself."""
    if clause.is_passing:
        return 0
    if slot.kind == "diary":
        return LIKELY if clause.is_denied else CERTAIN
    if slot.kind == "label":
        return LIKELY if clause.has_encounter else NAMED
    if clause.is_denied or not is_day:
        return 0
    return CERTAIN if slot.kind == "segment" else DOUBTFUL


def of_answer(town: Named) -> tuple[int, bool]:
    """The same in the answer to where it was; and whether that shows it to be a town."""
    clause, slot = town.clause, town.slot
    if clause.is_denied or town.is_refused:
        return (DENIED if town.is_refused else 0), slot.is_town
    is_passed = clause.is_passing and slot.kind not in ("label", "segment")
    is_passed = is_passed or town.is_just_passed
    if town.is_around or slot.is_part or is_passed:
        return (PASSED if is_passed else 0), slot.is_town
    if is_listed(town.mention) or (town.mention.city.geonames and slot.kind != "named"):
        return PLAIN, slot.is_town
    is_town = slot.is_town or slot.kind == "diary" or has_country(town)
    is_told = clause.has_motion or place_times.has_time(clause.before)
    goes = slot.kind == "to" and is_told and not clause.is_on_foot
    return (GONE if is_town or slot.kind == "at" or goes else 0), is_town


def goes_on_there(sentence: str) -> bool:
    """Whether a sentence tells what happened at the place before it: ``Wij spraken er met ...``."""
    clause = Clause(sentence, 0, 0)
    return bool(_THERE.search(sentence)) and clause.has_encounter and not clause.is_out


def is_listed(mention: Mention) -> bool:
    """Whether a town is on the list of those that count wherever they stand."""
    return mention.city.is_known or bool(mention.city.people or mention.city.country == "NL")


def has_country(town: Named, *, brackets: bool = False) -> bool:
    """Whether its country stands behind a town: ``Yamada Machi, Japan``, ``Lecce (Italië)``."""
    mark = r"\s*\(" if brackets else r"\s*[(,]\s*"
    behind = re.match(rf"{mark}(?:in\s+)?((?:[A-ZÀ-Ž][\w-]+\s?)+)", town.after)
    return bool(behind and countries_in(behind[1]))
