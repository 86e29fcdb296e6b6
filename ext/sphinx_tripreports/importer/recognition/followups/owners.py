"""Who will do it: by the marks of a list (``Karin:``, ``(Karin)``) or as subject of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from ....i18n import console as _
from ....model import sentences
from ....model.text import fold
from .. import names
from . import clauses, due, senders, subjects, verbs
from .actors import SELF, is_actor, is_named_actor, is_office, is_person, is_thing
from .clauses import Clause

_PERSON: Final = (
    r"(?:(?:de\s+|het\s+)?(?:(?:[A-Z]\.\s?)+|[\w-]+)(?:\s+(?:(?:van|de|der|den|het|ten|ter)\s+)*"
    r"(?:[A-Z]\.|[A-ZÀ-Ž][\w-]*))*)"
)
_BY: Final = re.compile(rf"\b[Dd]oor\s+(?P<who>{_PERSON})")
_HOLDER: Final = re.compile(
    r"(?:^|[\s(\[–—-])(?:actie(?:houder)?|trekker|eigenaar|wie|owner|verantwoordelijk(?:e)?"
    r"|uitvoerder|door|aan zet|ligt bij|belegd bij|opgepakt door|actie door)"
    r"(?!\s+(?:naar|aan|op|in|te|met|om|tot|voor)\b)"
    r"\s*(?:is|zijn)?\s*:?\s*(?P<who>[^.,;:()\[\]]*(?:\b[A-Z]\.\s?)?[^.,;:()\[\]]+)",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"^[\[@(]?(?P<who>[^:.,()\[\]]{2,50}?)\s*[\])]?:\s+(?P<rest>.+)$", re.DOTALL
)
_CALLED: Final = re.compile(
    r"^(?P<who>[A-ZÀ-Ž][\w-]+(?: en [A-ZÀ-Ž][\w-]+)?),\s+"
    r"(?:wil|kun|kan|zou|willen|ga|zorg|regel|denk)\b"
)
_TAIL: Final = re.compile(r"[(\[](?P<inside>[^()\[\]]{2,60})[)\]][\s.;]*$")
_DASHED: Final = re.compile(r"\s[-–—|>]+\s|\s?->\s?|\t")
_DOES_IT: Final = re.compile(
    r"[;,.]\s+(?P<who>[^;,.]{2,40}?)\s+(?:trekt|doet|regelt|coördineert|pakt|organiseert|verzorgt"
    r"|begeleidt|doen|regelen|pakken|organiseren)\s+(?:dat|dit)\b"
)
_THAT: Final = re.compile(r"\bdat\s+")
_AND: Final = re.compile(r"\s*[&+/]\s*|\s+en\s+")
_RELATIVE: Final = re.compile(r",\s+(?:die|dat|welke|wie)\s+(?=(?P<verb>[\w-]+))")
_ASKING: Final = re.compile(
    r"\b(?:wil(?:len)?|verzoek(?:en)?|vraag|vragen|zorg(?:en)?) (?:ik|wij|we)\b.*\bdat\b"
    r"|\bzeg(?:t|gen)\b.*\btoe\b",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(r"[A-ZÀ-Ž][\w-]*\s*$")
"""Somebody whose function stands in the brackets behind him."""
_NOBODY: Final = SELF | {"gemeente", "de-gemeente", "onze-gemeente", "er"}
_NO_NAMES: Final = frozenset(("de", "heer", "mevrouw", "gemeente", "het", "stad"))
"""What names of persons and organisations begin with that names nobody."""
_THEY: Final = frozenset(("zij", "ze", "hij", "hij/zij", "die"))
_WHOSE: Final = re.compile(r"\s(?:van|uit)\s")  # "een delegatie uit Stade", not "een delegatie"
_STARTS: Final = re.compile(
    r"[A-ZÀ-Ž\d]|(?:de|het|onze?|een|beide|gemeente|mw|dhr|mevr|twee|drie|vier|vijf|zes)\b"
)
_MOST_WORDS: Final = 6


class Owner(NamedTuple):
    """Who does it, as the report says it; "" if it does not say so."""

    name: str = ""
    doubts: tuple[str, ...] = ()


_NUMBER: Final = re.compile(r"^\(?(?:\d{1,2}|[a-z])\)\s+")
"""Of an item in a row of them within a paragraph: ``2) De griffie belt``."""


class Owners:
    """Finds owners; knows the names of persons and the municipality in the report."""

    def __init__(
        self, known: Iterable[str], municipality: str, organisations: Iterable[str] = ()
    ) -> None:
        self.known = {fold(name) for name in organisations} | {
            fold(word)
            for name in known
            for word in (name, name.split()[0], name.split()[-1])
            if word and fold(word) not in _NO_NAMES
        }
        self.municipality = municipality

    def of(self, text: str) -> Owner:
        """The owner of the action in *text*."""
        text = _NUMBER.sub("", text)
        return next((one for one in self._candidates(text) if one is not None), Owner())

    def _candidates(self, text: str) -> Iterator[Owner | None]:
        """What may be the owner, the most certain first; None for nothing found."""
        yield self._called(text)
        yield self._holder(text)
        yield self._does_it(text)
        yield self._ending(text)
        yield self._label(text)
        subjects = [
            one
            for sentence in sentences.split(text)
            if (one := self._subject(sentence, clauses.read(sentence))) is not None
        ]
        tail = self._tail(text)
        if due.find(text[_tail_start(text) :], ""):
            yield tail  # "(Pim, voor de zomer)": a list of who and when
        yield from (one for one in subjects if one.name and not one.doubts)
        yield tail
        yield self._dashed(text)
        yield from sorted(subjects, key=lambda one: not one.name)

    # --- marks -----------------------------------------------------------------------------------

    def _called(self, text: str) -> Owner | None:
        return Owner(match["who"]) if (match := _CALLED.match(text)) else None

    def _holder(self, text: str) -> Owner | None:
        """``Actiehouder: Karin``, ``wordt opgepakt door Karin``, ``ligt bij de griffie``."""
        for match in _HOLDER.finditer(text):
            who = verbs.before_participle(self._without_time(match["who"]))
            is_labelled = text[match.start("who") - 2 : match.start("who")].strip() == ":"
            if is_labelled and 0 < len(who.split()) < _MOST_WORDS and who[:1].isupper():
                return Owner(who, self._doubts(who))
            if self.may_own(who, is_marked=True) and verbs.infinitive_of(who.split()[-1]) == "":
                return Owner(who, self._doubts(who))
        return None

    def _does_it(self, text: str) -> Owner | None:
        """``...; onze havenmeester trekt dat``."""
        return self._who(match["who"], text) if (match := _DOES_IT.search(text)) else None

    def _ending(self, text: str) -> Owner | None:
        """``Scholen bellen: Corrie en Wim``."""
        what, _colon, who = text.rstrip(" .").rpartition(": ")
        is_owner = bool(what) and self.may_own(who, is_marked=True)
        return Owner(who, self._doubts(who)) if is_owner else None

    def _label(self, text: str) -> Owner | None:
        """``Karen Madsen: stuurt de lijst``."""
        match = _LABEL.match(text)
        if match is None or not self.may_own(match["who"]):
            return None
        rest = clauses.read(match["rest"])
        if rest.mood == "does" and self.may_own(rest.subject):
            return None  # "Haven: Karin mailt ..."
        return Owner(match["who"].strip(), self._doubts(match["who"]))

    def _tail(self, text: str) -> Owner | None:
        """``(Wendy, vóór 1 september)`` at the end."""
        if (match := _TAIL.search(text)) is None:
            return None
        for part in re.split(r"[,;]\s*|\s[–-]\s", match["inside"]):
            who = re.sub(r"^(?:actie|door|actiehouder)\s*:?\s+", "", part.strip(), flags=re.I)
            if self.may_own(who, is_marked=True) or re.fullmatch(r"[A-Z][A-Za-z]{1,3}", who):
                return Owner(who, self._doubts(who))
            if is_office(who) and not _NAMED.search(text, 0, match.start()):
                return Owner(who, (_("Is this who does it?"),))
        return None

    def _dashed(self, text: str) -> Owner | None:
        """``Lidmaatschap regelen – Oeds – voor de zomer``."""
        parts = [part.strip(" .;") for part in _DASHED.split(text)]
        for part in parts[1:]:
            if self.may_own(part, is_marked=True) and len(part.split()) < 5:
                return Owner(part, self._doubts(part))
        # "Bedankbrief - Oeds - 1 maart": three columns without a table
        if len(parts) == 3 and re.fullmatch(r"[A-ZÀ-Ž][\w-]*(?: [A-ZÀ-Ž][\w-]*)?", parts[1]):
            return Owner(parts[1], self._doubts(parts[1]))
        return None

    # --- grammar ---------------------------------------------------------------------------------

    def _subject(self, text: str, clause: Clause) -> Owner | None:
        """The subject of the sentence, or of the clause that says what was agreed."""
        if (agreed := self._of_agreed(text, clause)) is not None:
            return agreed
        if (who := senders.sender(text)) and self.may_own(who, is_marked=True):
            return Owner(who, self._doubts(who))
        if clause.mood in ("does", "will", "wants", "must", "can", "wish"):
            is_given = senders.is_given(text[clause.position :], clause.subject)
            return None if is_given else self._who(clause.subject, text)
        if clause.mood in ("passive", "is") and (match := _BY.search(text)):
            return self._who(match["who"], text)
        has_agreed = clause.mood == "has" and verbs.says(text, "agreed")
        has_promised = verbs.says(text, "promised") or _also_does(text)
        if has_agreed or (clause.mood in ("has", "is") and has_promised):
            return self._who(clause.subject, text)
        if not clause.mood and (first := self._first_name(text)):
            return Owner(first)
        return self._relative(text)

    def _first_name(self, text: str) -> str:
        """A person of the report with whom words without a verb begin: ``Belkacem spreker``."""
        found = subjects.words(text)
        if not found or any(verbs.is_infinitive(word.text) for word in found):
            return ""
        name = names.at_start(text)
        who = text[: name.end] if name is not None and name.is_sure else found[0].text
        return who if fold(who) in self.known and len(found) > 1 else ""

    def _of_agreed(self, text: str, clause: Clause) -> Owner | None:
        """``Met mevrouw Bos is afgesproken dat zij ...``; ``Jan zegt toe dat hij ...``."""
        if not (verbs.says(text, "agreed") or _ASKING.search(text)):
            return None
        match = _THAT.search(text, max(clause.position, 0))
        if match is None:
            return None
        who = subjects.noun_phrase(text, match.end())
        found = self._who(who, text, match.start()) if who else None
        if found is not None and found.name and not self._is_person(who):
            return found._replace(doubts=(_("Is this who does it?"),))
        return found

    def _relative(self, text: str) -> Owner | None:
        """``Contact gelegd met de afdeling Zorg, die bekijkt of ...``."""
        for match in _RELATIVE.finditer(text):
            if verbs.is_doing(match["verb"]):
                return self._before(text[: match.start()])
        return None

    def _before(self, text: str) -> Owner | None:
        """The person or organisation with which *text* ends."""
        for word in subjects.words(text):
            part = text[word.start :]
            if subjects.noun_phrase(part, 0) == part and self.may_own(part):
                return Owner(part, self._doubts(part))
        return None

    def _who(self, who: str, text: str, before: int | None = None) -> Owner | None:
        """*who* if that can do something; a pronoun stands for whom *text* names before it."""
        who = subjects.bare(who)
        folded = fold(who)
        if folded in _THEY:
            return self.antecedent(text[:before] if before is not None else "")
        if folded in _NOBODY or folded.replace(" ", "-") in _NOBODY:
            return Owner()
        is_any = folded.startswith("een ") and not _WHOSE.search(folded)
        is_object = is_thing(who) and folded not in self.known
        if not who or is_any or is_object or not (_STARTS.match(who) or is_actor(who)):
            return None
        return Owner(who, self._doubts(who))

    def antecedent(self, text: str) -> Owner:
        """With whom something is agreed, or else the last person that *text* names."""
        for match in re.finditer(r"\b[Mm]et\s+", text):
            who = subjects.noun_phrase(text, match.end())
            if self.may_own(who) or who[:1].isupper() or is_actor(who):
                return Owner(who, (_("Is this who does it?"),))
        found = ""
        for word in subjects.words(text):
            name = names.at_start(text, word.start)
            who = text[name.start : name.end] if name is not None and name.is_sure else ""
            found = who if who and not found.endswith(who) else found
        return Owner(found, (_("Is this who does it?"),) if found else ())

    # --- what can do something -------------------------------------------------------------------

    def _is_person(self, who: str) -> bool:
        return fold(who) in self.known or is_person(who)

    def may_own(self, text: str, *, is_marked: bool = False) -> bool:
        """Whether *text* is somebody who can do something, and nothing else.

        is_marked: it stands where owners stand, so what looks like a name is one.
        """
        words = text.split()
        if not words or len(words) > _MOST_WORDS or re.search(r"\d|@", text):
            return False
        parts = _AND.split(text)
        if len(parts) > 1 and all(self.may_own(part, is_marked=is_marked) for part in parts):
            return True
        if fold(text) in self.known or fold(words[0]) in self.known or fold(text) in _NOBODY:
            return True
        return is_named_actor(text, is_marked=is_marked) and not verbs.is_infinitive(words[-1])

    def _without_time(self, who: str) -> str:
        """*who* before the time that stands behind it."""
        starts = [time.start for time in due.find(who, "") if time.start]
        return who[: min(starts, default=len(who))].strip(" -–—")

    def _doubts(self, who: str) -> tuple[str, ...]:
        """Whether it is certain that *who* is somebody who can do something."""
        doubt = (_("Is this who does it?"),)
        if not who or who.lower().startswith("een "):
            return doubt
        is_known = not {fold(who), fold(who.rsplit(maxsplit=1)[-1])}.isdisjoint(self.known)
        return () if is_known or who == self.municipality or is_actor(who) else doubt


def _also_does(text: str) -> bool:
    """``Katrin is uitgenodigd en spreekt op de taaldag``: the same person does something."""
    match = re.search(r"\ben\s+([a-z]+t)\b", text)
    return bool(match and verbs.is_doing(match[1]) and not verbs.is_participle(match[1]))


def _tail_start(text: str) -> int:
    """Where the brackets at the end begin; its length if there are none."""
    match = _TAIL.search(text)
    return match.start() if match else len(text)
