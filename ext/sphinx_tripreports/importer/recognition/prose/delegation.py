"""Who made the trip, wrote the report or is its reader: no contacts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from ....model.text import fold
from .. import names
from ..gazetteer import City, Gazetteer
from ..structure.lines import Line
from ..structure.sections import Section, all_lines
from . import ours_before, person_mentions, prose_words, taking_part

_OF_US: Final = re.compile(
    r"\b(?:delegatie|gezelschap|groep|afvaardiging|reisgezelschap)\b[^.]{0,60}"
    r"\b(?:bestond uit|bestaande uit|bestaat uit)\b"
    r"|\b(?:delegatie|gezelschap|groep|afvaardiging)\b[^.,]{0,60}\bonder leiding van\b"
    rf"|\bonder leiding van (?=(?:de |onze |mijn )?{prose_words.OFFICES}\b)"
    r"|\bmet z['’]?n \w+\b|\bmet zijn \w+en\b"
    r"|(?<!wij )(?<!we )(?<!ik )\b(?<!daarbij )(?<!hierbij )vergezeld (?:door|van)\b"
    r"|\b(?:reisden|reisde|ging(?:en)?|waren|was)\b[^.]{0,60}\bmee\b|\b(?:reisden|reisde) mee"
    r"|\b[Ww](?:ij|e) \(|\bdelegatieleden\b"
    r"|\bdeelnemers\s*:|\bnamens (?:ons|onze|(?:de gemeente|het college|de raad"
    r"|het bestuur)(?!\s+(?:van\s+)?(?-i:[^\W\d_a-z])))\b"
    r"|\b(?:ambtelijke|bestuurlijke) (?:begeleiding|ondersteuning)\b|\bondergetekende\b"
    r"|\b(?:van|namens) (?:onze|eigen) (?:zijde|kant)\b|\bonzerzijds\b"
    r"|\bvan (?:ons|de eigen \w+)\b(?=[^.:]{0,25}\b(?:erbij|aanwezig|mee|present)\b)"
    r"|\bin (?:de|onze) delegatie\b|\bin gezelschap van\b|\bwas ik met\b",
    re.IGNORECASE,
)
_ROW: Final = re.compile(
    r"\s*(?:\([^()]*\))?\s*(?:,\s*|,?\s*en\s+(?:door\s+)?|\s+met\s+)(?:de\s+|het\s+)?",
    re.IGNORECASE,
)
_WITH_COLLEAGUE: Final = re.compile(
    r"\b(?P<along>samen )?met (?:de )?collega(?:['’]s)?\s+$", re.IGNORECASE
)
"""Before one of ours, unless somebody of elsewhere is the subject: ``Daar zat X, samen met``."""
_ACTS_ON_US: Final = re.compile(r"\bons\s[^.;,]*$")
"""``waar X ons ontving samen met``."""
_US: Final = re.compile(r"\b(?:ik|mij|wij|we)\b", re.IGNORECASE)
_ON_OUR_BEHALF: Final = re.compile(
    r"[^.;,]*\bnamens (?:ons|onze|(?:de gemeente|het college|de raad|de delegatie)"
    r"(?!\s+(?:van\s+)?[^\W\d_a-z]))\b"
    rf"|\s*(?:,(?!\s*(?:die|dat|met|een)\b)[^,.;()]{{0,40}}\s)?(?:van|bij|uit)\s+(?:ons|onze)\s+(?!(?:kant|zijde)\s[^\s,.;]+\s)(?!(?:{prose_words.HOSTS}"
    r"|partner|zuster|vriend|gast|ambassade|reis|tolk|gids)\w*)"
)
"""Behind somebody of ours: ``Anna Berg sprak namens de raad``, ``docent van onze school``."""
_COLLEAGUE: Final = re.compile(
    r"^(?:Samen )?[Mm]et (?:mijn )?collega-\w+\s+$"
    r"|(?:^|[.;:(]\s*)[Cc]ollega(?:['’]s)?\s+(?:\w+\s+)?$"
)
_WENT_WITH: Final = re.compile(
    r"\b(?:ben|zijn|was|waren)\s+(?:ik|wij|we)\s+(?:\w+\s+)?met\s+(?:onze\s+|de\s+)?"
    r"(?:(?:loco-?)?burgemeester|wethouder|collega|raadslid|griffier|gemeentesecretaris)\w*\s+$",
    re.IGNORECASE,
)
"""``ben ik met wethouder X naar Y geweest``; whom we meet there, we are with *them*."""
_BEEN: Final = re.compile(r"\b(?:geweest|gegaan|gereisd|vertrokken|gevlogen|afgereisd|gereden)\b")
_AUTHORS: Final = re.compile(
    r"\b(?:dit|deze|het)\s+(?:\w*verslag|notitie|memo|brief|blog|reisverslag)\b.*"
    r"\b(?:gemaakt|geschreven|opgesteld)\b|\b(?:maakten?|schre(?:ef|ven)|stelden?)\s+dit\s+\w*verslag\b",
    re.IGNORECASE,
)
_WRITTEN_BY: Final = re.compile(
    r"\b(?:ingevuld|opgesteld|geschreven|genotuleerd|opgemaakt|verzonden|notulen|verslaglegging)"
    r"\s+(?:door|namens|:)\s*(?:(?:de|het)\s+)?(?:[\w-]+\s+)?\(?$"
    r"|\b(?:(?:op|na) te vragen|opvraagbaar|(?:te )?(?:verkrijgen|verkrijgbaar)|in te zien"
    r"|(?:informatie|inlichtingen|vragen)(?: hierover| is| zijn)?)\s+(?:bij|via)\s+"
    r"(?:[a-z-]+\s+)?$",
    re.IGNORECASE,
)
_AND_ME: Final = re.compile(r"(?P<row>[^.;:]*?)\ben (?:ik|ikzelf|ondergetekende)\b")
"""How a row of travellers goes on: ``X, Y van Z en ik reisden``."""
_TALK: Final = re.compile(r"\b(?:gesprek|overleg|gesprekken|onderhoud|interview)\b[^.;]*\bdoor\b")
"""``Het gesprek is gevoerd door X met``: who follows is spoken with."""
_OUR_SIDE: Final = re.compile(r"\bonze (?:zijde|kant|gemeente)\b|\bonzerzijds\b")
_OTHERS_SINCE: Final = re.compile(
    r"\b(?:door|ontvangen|gesproken|bij|met|aan|waarna|waarop|daarna|vervolgens|terwijl)\b|[.;]"
)
_ME_AND: Final = re.compile(
    r"\b(?:ik|ikzelf) en (?:(?:de|mijn) )?(?:[\w-]+ )?$|\bbeste (?:\w+ )?$", re.I
)
"""Who wrote the report is ours."""
_TOGETHER: Final = re.compile(
    r"\b(?:samen|tezamen)\s+met\s+(?:(?:de|mijn|onze)\s+)?(?:[\w-]+\s+){0,2}$", re.IGNORECASE
)
_TRAVELLED: Final = re.compile(
    r"\b(?:gereisd|(?:af)?reisden?|vertrok(?:ken)?|vlogen|vloog"
    r"|(?:was|waren|ben|zijn|nam|namen) (?:ik|wij|we)|(?:ik|wij|we) (?:was|waren|ben|zijn))\b",
    re.IGNORECASE,
)
_ALONG: Final = re.compile(r"[^.;]*\bmee(?:gereisd|gegaan)\b")
"""Who went along is ours, though not if it is *with us*: that is a guide of the others."""
_GOES: Final = re.compile(
    r"\b(?:bezocht(?:en)?|bracht(?:en)?|reisde[n]?|ging(?:en)?|vertrok(?:ken)?)\s+(?:ook\s+)?"
    r"(?:de\s+)?$"
)
"""Verbs of travelling, right behind which the traveller stands."""
_GOES_INTO: Final = re.compile(r"\b(?:in op|voor in)\b")
"""``ging X in op``, which is no travelling."""
_BYLINE: Final = re.compile(
    r"^(?:(?:\w+)?(?:verslag|blog|column|impressie|dagboek|brief|bericht|notitie)\s+(?:van\s+|door"
    r"\s+)?|door\s+)(?=(?:wethouder|burgemeester|raadslid|(?-i:[^\W\d_a-z])))", re.IGNORECASE
)  # fmt: skip
_FOREIGN: Final = re.compile("[^\x00-\x7fëïéèöüÉË]")
"""Letters that no Dutch organisation has in its name: the friends of Ede in Strážnice."""
_LABEL: Final = re.compile(
    r"^(?:wie(?: (?:er )?(?:ging(?:en)?|waren?|zijn) (?:er )?mee)?|mee(?: (?:ging(?:en)?|waren?))?"
    r"|(?:mensen|wie) (?:die )?(?:er )?mee(?:gingen|waren|reisden)|(?:mede)?reizigers|reisgenoten"
    r"|(?:reis)?gezelschap|(?:onze )?(?:groep|delegatie)|van|aan|cc|afzender|auteurs?"
    r"|(?:op)?stellers?|tekst|foto['’]?s|verslag(?:legging|legger|gever)?|notulist|notulen"
    r"|rapporteur|aantekeningen|(?:tekst|foto['’]s|verslag) en (?:tekst|foto['’]s))\s*:\s*",
    re.IGNORECASE,
)
"""What stands before those who went along or wrote the report."""
_SHORT: Final = 9
"""Most words of a line that is the name of the writer."""
_OF_OTHERS: Final = re.compile(
    r"\b(?:delegatie|afvaardiging)\s+(?:van|uit)\s+(?:(?:de|het)\s+)?(?P<whose>[^.;,]{2,60}?)"
    r"\s+(?:bestond|bestaat|bestaande)\b"
)
"""``De delegatie van X bestond uit``: who follows is of X."""


class Delegation:
    """The people of the own side, by their surnames."""

    def __init__(
        self,
        sections: list[Section],
        travellers: Iterable[Line],
        places: Gazetteer,
        city: City | None,
    ) -> None:
        self.places = places
        self.city = city.name if city else ""
        self.names: set[str] = set()
        """The travellers whom the report lists."""
        self._surnames: set[str] = set()
        self._given: set[str] = set()
        for line in travellers:
            self._add(line.text, True)
        for section in sections:
            self._read(section)
        for section in (*sections[:1], *sections[1:][-1:]):
            self._read_edge(section)

    def _add(self, text: str, is_list: bool) -> None:
        for mention in person_mentions.find(text, self.places):
            if mention.name.is_sure or mention.job or is_list:
                self.add(mention.name)
                if is_list:
                    self.names.add(mention.name.text)

    def _read(self, section: Section) -> None:
        """Those whom a sentence or label of *section* names as our own."""
        for line in all_lines([section]):
            byline = _BYLINE.match(line.text)
            if byline and not _is_clause(line.text):
                self._add(line.text[byline.end() :], False)
            for _start, sentence in prose_words.split(line.text):
                label = _LABEL.match(sentence) if section.role != "contacts" else None
                if label:
                    self._add(sentence[label.end() :], False)
                self._read_sentence(sentence)

    def _read_edge(self, section: Section) -> None:
        """Who stands alone in a line at the begin or end of a report has written it."""
        if section.role in ("contacts", "present", "follow-ups"):
            return
        lines = [line for line in section.lines if self._is_person(line)]
        if len(lines) == 1:
            self._add(lines[0].text, False)

    def _is_person(self, line: Line) -> bool:
        """Whether *line* is the name of somebody with hardly more, and no sentence."""
        words = line.text.split()
        if line.kind != "text" or len(words) > _SHORT or any(map(prose_words.is_verb, words)):
            return False
        found = person_mentions.find(line.text, self.places)
        return len(found) == 1 and found[0].start == 0 and found[0].name.is_sure

    def _read_sentence(self, text: str) -> None:
        end, is_of_others = -1, False
        for mention in person_mentions.find(text, self.places):
            before = text[: mention.name.start]
            colleague = _WITH_COLLEAGUE.search(before)
            is_theirs = not _US.search(before) or bool(end < 0 and _ACTS_ON_US.search(before))
            if is_of_others and colleague and is_theirs:
                continue  # "X wachtte ons op, samen met collega Y"
            # Who stands in one row with one of ours is ours.
            along = _ALONG.match(text, mention.name.end)
            is_along = along is not None and "met ons" not in text
            row = text[end : mention.start] if end >= 0 else "-"
            is_talk = "met" in row.split() and _TALK.search(text[:end])
            is_next = bool(_ROW.fullmatch(row)) and not is_talk
            is_with = bool(colleague and colleague["along"])
            if is_next or is_along or is_with or self._is_named_ours(text, mention):
                self.add(mention.name)
                end = mention.name.end
            elif not prose_words.is_office(mention.job):
                is_of_others = is_of_others or " " in mention.name.text

    def _is_named_ours(self, text: str, mention: person_mentions.Mention) -> bool:
        """Whether the sentence names this person as one of the delegation."""
        if _GOES.search(text[: mention.start]) and not _GOES_INTO.search(text, mention.name.end):
            return True
        if taking_part.is_told(text, mention.start, mention.name.end):
            return True
        before = text[: mention.name.start]
        after = text[mention.name.end :]
        if ours_before.is_right_behind(before) or self._is_said_ours(before, after):
            return True
        if _AUTHORS.search(text) or _WRITTEN_BY.search(before) or _ME_AND.search(before):
            return True
        if _TOGETHER.search(before) and _TRAVELLED.search(text):
            return True
        row = _AND_ME.match(text, mention.name.end)
        since = before.rsplit(":", 1)[-1]
        is_apart = row and _OUR_SIDE.search(row["row"])
        if (
            row
            and not is_apart
            and not any(map(prose_words.is_verb, f"{since} {row['row']}".split()))
        ):
            return True  # "X, Y van Z en ik"
        found = list(_OF_US.finditer(before))
        if self.city:
            city = re.escape(self.city)
            found += re.finditer(
                rf"\b(?:[Dd]e gemeente|{city})(?: {city})? (?:werd|wordt|was) (?:\w+ ){{0,2}}"
                rf"(?:vertegenwoordigd|afgevaardigd) door|\b(?:[Dd]e gemeente|{city})(?: {city})? "
                rf"nam [^.;]{{0,40}}\bdeel,? met",
                before,
            )
            found += re.finditer(rf"\b[Nn]amens (?:de gemeente )?{re.escape(self.city)}\b", before)
        if not found:
            return False
        others = _OF_OTHERS.search(before)
        if others and self.city and not self._is_own(others["whose"]):
            return False
        return _is_since(before, found)

    def _is_said_ours(self, before: str, after: str) -> bool:
        """Whether what stands around a name says so: a colleague, on our behalf, our school."""
        if _ON_OUR_BEHALF.match(after) or _COLLEAGUE.search(before):
            return True
        if _WENT_WITH.search(before) and _BEEN.search(after):
            return True
        city = rf"[^.;,]*\bnamens (?:de (?:gemeente|stad) )?{re.escape(self.city)}\b"
        return bool(self.city and re.match(city, after))

    def add(self, name: names.Name) -> None:
        """Count somebody of this name among our own."""
        self._surnames.add(fold(name.surname))
        if name.text != name.surname:
            self._given.add(fold(name.text.split(maxsplit=1)[0]))

    def has(self, surname: str) -> bool:
        """Whether somebody of our own is called so."""
        return bool(surname) and fold(surname) in self._surnames

    def is_one(self, name: names.Name) -> bool:
        """Whether *name*, perhaps a given name alone, is that of somebody of our own."""
        is_given = name.text == name.surname and fold(name.text) in self._given
        if self.city and fold(name.text) == fold(self.city):
            return True  # "In Horst aan de Maas"
        return is_given or self.has(name.surname)

    def is_ours(self, organisations: Iterable[str]) -> bool:
        """Whether one of *organisations* is the own municipality."""
        return bool(self.city) and any(map(self._is_own, organisations))

    def _is_own(self, organisation: str) -> bool:
        """Whether a name holds that of the own municipality and else only common words."""
        if not re.search(rf"\b{re.escape(self.city)}\b", organisation):
            return False
        rest = organisation.replace(self.city, " ").split()
        return not any(map(_FOREIGN.search, rest))


def _is_since(before: str, found: list[re.Match[str]]) -> bool:
    """Whether nothing stands in *before* behind *found* that makes who follows another."""
    since = before[max(match.end() for match in found) :]
    since = re.sub(r"\bmet (?:hun|zijn|haar)\b", "", since)  # "leerlingen met hun docent"
    is_led = found[-1][0].lower().endswith("leiding van ")
    if is_led and any(map(prose_words.is_verb, since.split())):
        return False  # "onder leiding van onze wethouder discussieerden"
    # "Onze delegatie werd ontvangen door X": what came after is about others.
    return not _OTHERS_SINCE.search(since)


def _is_clause(text: str) -> bool:
    """Whether *text* begins with ``Door`` as a sentence does: ``Door X is dit ontwikkeld``."""
    words = next(prose_words.split(text), (0, ""))[1].split()
    return words[:1] == ["Door"] and any(map(prose_words.is_verb, words))
