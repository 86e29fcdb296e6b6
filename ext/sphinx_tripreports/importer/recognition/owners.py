"""Who will do it: the subject of a sentence about an action, as far as its words show it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from ...i18n import console as _
from ...model.text import fold
from . import names
from .words import has_organisation, is_first_name, is_function_word

_VERB: Final = (
    r"(?:zal|zullen|gaat|gaan|komt|komen|stuurt|sturen|stuur|organiseert|organiseren|ontvangt"
    r"|ontvangen|bezoekt|bezoeken|maakt|maken|mailt|mailen|belt|neemt|nemen|"
    r"werkt|plant|plannen|deelt|delen|levert|leveren|schrijft|schrijven|bespreekt|bespreken"
    r"|informeert|informeren|nodigt|nodigen|zoekt|zoeken|vraagt|vragen|regelt|"
    r"regelen|stelt|legt|presenteert|volgt|praat|onderzoekt|onderzoeken|verkent|verkennen|bekijkt"
    r"|bekijken|beslist|coördineert|coördineren|begeleidt|vertaalt|zet|"
    r"kijkt|kijken|helpt|helpen|pakt|pakken|wil|willen|zegt|bereidt|biedt|brengt|haalt|houdt|doet"
    r"|doen|geeft|dient|overlegt|evalueert|onderhoudt|monitort|koppelt|"
    r"trekt|start|starten|faciliteert|publiceert|verzorgt|agendeert|zorgt|vertelt|ondersteunt"
    r"|adviseert|reist|schuift|spreekt|spreken|sluit|verstuurt|heeft|denkt|denken|rekent|test"
    r"|bouwt|zendt|beantwoordt|inventariseert|presenteren|will|sends?|invites?|laat|laten"
    r"|rapporteert|betaalt|brengt|mailen)"
)
_SUBJECT_FIRST: Final = re.compile(
    rf"^(?P<who>(?:(?:[Pp]rof|[Dd]rs?|[Ii]r|[Mm]r|[Dd]hr|[Mm]w"
    rf"|[Mm]evr)\.\s)*[^,.;:]{{1,80}}?)\s+(?P<verb>{_VERB})\b(?=\s+[\w(€'‘\"])"
)
_AFTER_VERB: Final = re.compile(
    rf"\b(?P<verb>{_VERB})\s+(?P<who>(?:wij|we|ik|ze|zij)\b|(?:de"
    rf"|het)\s+[\w-]+(?:\s+[A-Z][\w-]*)*|[A-ZÀ-Ž][\w-]*(?:\s+(?:(?:van|de|der|den"
    rf"|het)\s+)*[A-ZÀ-Ž][\w-]*)*)"
)
_DOOR: Final = re.compile(
    r"\b(?:opgepakt|uitgewerkt|uitgevoerd|georganiseerd|verzorgd"
    r"|gedaan)\s+door\s+(?P<who>(?:de\s+|het\s+)?[\w-]+(?:\s+(?:(?:van|de|der"
    r"|den)\s+)*[A-ZÀ-Ž][\w-]*)*)"
)
_LABEL: Final = re.compile(r"^(?P<who>[^:.,]{2,40}):\s+(?P<rest>.+)$")
_TAIL: Final = re.compile(r"\((?P<inside>[^()]{2,60})\)[\s.;]*$")
_DASHED: Final = re.compile(r"\s[-–—|]\s")
_NAMED: Final = re.compile(
    r"\b(?:trekker|actiehouder|door|eigenaar|wie"
    r"|verantwoordelijk)e?:?\s+(?P<who>(?:[A-Z]\.\s?)*[A-ZÀ-Ž][\w-]*(?:\s+(?:(?:van|de|der"
    r"|den)\s+)*[A-ZÀ-Ž][\w-]*)*)"
)
_HOLDER: Final = re.compile(
    r"\b(?:actiehouder|trekker|eigenaar|wie"
    r"|owner)\s*:\s*(?P<who>[^.,;:()]*(?:\b[A-Z]\.\s?)?[^.,;:()]+)",
    re.I,
)
_NOT_SUBJECT: Final = re.compile(
    r"^(?:met|in|op|voor|vóór|na|om|ook|daarnaast|verder|daarom|dit|dat|deze|dan|als|zodra|er"
    r"|hier|hiervoor|daarvoor|tijdens|namens|vanuit|bij|binnen|tot slot|ten slotte|"
    r"uiterlijk|eind|begin|medio|volgende?|eerst|afgesproken|ambtelijk|zo|over|nu|wat|welke|hoe|ja"
    r"|nee|actie|indien|waar|vervolgens|door|een|geen|per|via|tot|momenteel|"
    r"inmiddels|intussen|misschien|wellicht|hopelijk|mogelijk|een datum"
    r"|het eerste|de volgende|de eerste|elk|alle)\b",
    re.IGNORECASE,
)
_PRONOUN: Final = ("wij", "we", "ik")


def _is_person(text: str) -> bool:
    """Whether *text* is the name of a person and nothing else."""
    name = names.at_start(text)
    return name is not None and name.is_sure and name.end == len(text)


class Owner(NamedTuple):
    """Who does it, as the report says it; "" if it does not say so."""

    name: str = ""
    doubts: tuple[str, ...] = ()


class Owners:
    """Finds owners; knows the names of persons and the municipality in the report."""

    def __init__(self, known: Iterable[str], municipality: str) -> None:
        self.known = {
            fold(word)
            for name in known
            for word in (name, name.split()[0], name.split()[-1])
            if word
        }
        self.municipality = municipality

    def of(self, text: str) -> Owner:
        """The owner of the action in *text*."""
        for look in (
            self._named,
            self._tail,
            self._label,
            self._dashed,
            self._subject,
            self._person,
            self._inverted,
        ):
            if (owner := look(text)).name:
                return owner
        return Owner()

    def _named(self, text: str) -> Owner:
        match = _HOLDER.search(text) or _NAMED.search(text) or _DOOR.search(text)
        return Owner(match["who"].strip()) if match else Owner()

    def _tail(self, text: str) -> Owner:
        """``(Wendy, vóór 1 september)`` at the end."""
        match = _TAIL.search(text)
        if match is None:
            return Owner()
        for part in map(str.strip, re.split(r"[,;]\s*", match["inside"])):
            if self._may_own(part) or re.fullmatch(r"[A-Z][A-Za-z]{1,4}", part):
                return Owner(part, self._doubts(part))
        return Owner()

    def _label(self, text: str) -> Owner:
        """``Karen Madsen: stuurt de lijst``."""
        match = _LABEL.match(text)
        if match is None or not self._may_own(match["who"]) or not re.match(_VERB, match["rest"]):
            return Owner()
        return Owner(match["who"], self._doubts(match["who"]))

    def _dashed(self, text: str) -> Owner:
        """``Lidmaatschap regelen – Oeds – voor de zomer``."""
        parts = [part.strip(" .;") for part in _DASHED.split(text)]
        for part in parts[1:]:
            if self._may_own(part) and len(part.split()) < 5:
                return Owner(part, self._doubts(part))
        # "Bedankbrief - Oeds - 1 maart": three columns without a table
        if len(parts) == 3 and re.fullmatch(r"[A-ZÀ-Ž][\w-]*(?: [A-ZÀ-Ž][\w-]*)?", parts[1]):
            return Owner(parts[1], self._doubts(parts[1]))
        return Owner()

    def _subject(self, text: str) -> Owner:
        match = _SUBJECT_FIRST.match(text)
        if match is None:
            return Owner()
        who = match["who"].strip()
        if _NOT_SUBJECT.match(who) or len(who.split()) > 9:
            return Owner()
        if re.search(r"\b(?:die|dat|welke|wordt|worden|is|zijn)\b", who):
            return Owner()
        if match["verb"] == "heeft" and re.search(r"\b(?:afgesproken|uitgenodigd)\b", text):
            return Owner()
        if who.lower() in _PRONOUN:
            return Owner(who)
        if not (who[:1].isupper() or who.split()[0].lower() in ("de", "het", "gemeente", "ik")):
            return Owner()
        return Owner(who, self._doubts(who))

    def _person(self, text: str) -> Owner:
        """``Ik deel …``, ``Tom leent …``: somebody who can act, and then a verb we do not know."""
        if match := re.match(r"(?P<who>[Ii]k|[Ww]ij|[Ww]e)\s+[a-z]{2,}\b(?!\s*[:;])", text):
            return Owner(match["who"])
        words = text.split()
        for count in range(min(6, len(words) - 2), 0, -1):
            who = " ".join(words[:count])
            if not re.fullmatch(r"(?!krijgt|ontvangt|wordt|moet|mag)[a-zà-ž]{3,}t", words[count]):
                continue
            if fold(who) in self.known or _is_person(who):
                return Owner(who)
        return Owner()

    def _inverted(self, text: str) -> Owner:
        """``In september ontvangt Breda een delegatie``."""
        match = _AFTER_VERB.search(text)
        if match is None or match.start() == 0:
            return Owner()
        who = match["who"]
        if who.lower() in _PRONOUN:
            return Owner(who)
        if not re.match(
            r"(?:In|Op|Voor|Vóór|Na|Ook|Daarnaast|Verder|Daarom|Eind|Begin|Medio|Volgend"
            r"|Vervolgens|Uiterlijk|Tot slot|Ten slotte)\b",
            text,
        ):
            return Owner()
        if fold(who) in self.known or who == self.municipality:
            return Owner(who)
        if who[:1].isupper():
            return Owner(who, self._doubts(who))
        return Owner()

    def _may_own(self, text: str) -> bool:
        words = text.split()
        if not words or len(words) > 6 or re.search(r"\d|@", text):
            return False
        if fold(text) in self.known or fold(words[0]) in self.known or text.lower() in _PRONOUN:
            return True
        if names.at_start(text) or has_organisation(text):
            return True
        return (
            words[0][:1].isupper() and (is_first_name(words[0]) or is_function_word(words[0]))
        ) or words[0] in ("team", "afdeling")

    def _doubts(self, who: str) -> tuple[str, ...]:
        """Whether it is certain that *who* is somebody who can do something."""
        words = re.sub(r"^(?:de|het|onze?)\s+", "", who, flags=re.IGNORECASE).split()
        if fold(who) in self.known or fold(words[-1]) in self.known or who == self.municipality:
            return ()
        if names.at_start(who) or has_organisation(who) or any(map(is_function_word, words)):
            return ()
        if words[0].lower() in ("team", "afdeling", "gemeente") or (
            is_first_name(words[0]) and len(words) == 1
        ):
            return ()
        return (_("Is this who does it?"),)
