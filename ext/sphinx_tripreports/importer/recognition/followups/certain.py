"""What follow-up is certain enough to stand without a doubt: see `certainty`.

It is an item, a row or a line of its own; it has a verb of doing or a time; no denial, wish or
condition; one action; and no word of time besides the one that was taken.

What stands within other text always has a doubt: of 163 such follow-ups in 196 reports that the
rules of that time had not seen, 14 were wrong without one; of 169 that stand alone, 4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ....i18n import console as _
from ....model.dates import MONTHS, WEEKDAYS
from ..proposals import FollowUpProposal
from . import clauses, occasions, subjects, verbs

_INVITED: Final = re.compile(
    r"\b(?:is|zijn|ben|heeft|hebben|heb|was|waren)\b[^,;]*"
    r"\b(?:uitgenodigd|gevraagd|verzocht|gewezen|bedankt|gepolst|benaderd|aangemeld|voorgesteld)\b",
    re.IGNORECASE,
)
"""What may have been done during the trip."""
_VAGUE: Final = re.compile(
    r"\b(?:houd|blij[fv]|onderhoud)\w*\b.*\b(?:contact|hoogte)\b"
    r"|\bcontact\b.*\b(?:houden|blijven|onderhouden)\b", re.IGNORECASE,
)  # fmt: skip
_SEEKS: Final = re.compile(r"\bzoek(?:t|en)\b(?!.*\b(?:uit|op|contact)\b)", re.IGNORECASE)
"""What somebody wants to find is no agreement as a rule."""
_DENIED: Final = re.compile(
    r"\b(?:niet|geen|niets|niks|nergens|noch|nooit|niemand|zou(?:den)?|misschien|wellicht|mogelijk(?:erwijs)?|kan|kunnen"
    r"|kunt|overweegt|overwegen|hopen|hoopt|mits|indien|als|afhankelijk|liever|twijfel\w*|zonder"
    r"|te willen|bereid|nog onduidelijk|eventueel|desgewenst|mooi zijn|wens\w*|idee|tenzij"
    r"|waarschijnlijk|wil|willen|be(?:slis|sluit)\w*)\b",
    re.IGNORECASE,
)
_TIME: Final = re.compile(
    rf"\b(?:{'|'.join((*MONTHS, *WEEKDAYS))}"
    r"|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec|voorjaar|lente|zomer\w*|najaar|herfst\w*"
    r"|winter\w*|kerst\w*|pasen|vakantie|reces|kwartaal|schooljaar|seizoen|weken|maand(?:en)?|jaar"
    r"|jaren|morgen|week|begin|medio"
    r"|eind|halverwege|Q[1-4]|(?:19|20)\d\d|\d{1,2}[-/]\d{1,2}|binnenkort|spoedig|straks|uiterlijk"
    r"|jaarlijks|maandelijks|wekelijks|dagen|dezer)\b",
    re.IGNORECASE,
)
_OFFERS: Final = re.compile(
    r"\b(?:bied(?:t|en)\b.*\baan|overhandig(?:t|en)|schenk(?:t|en)"
    r"|aangeboden(?!\s+(?:om|dat)\b|[^.;,]*\bte\b))\b",
    re.I,
)
_GOES_ON: Final = re.compile(
    r"\W*(?:(?:dan|daar|daarna|daarbij|daarvoor|hierna|toen|vervolgens|dus|dit|dat|hiervoor"
    r"|die|wie|welke|wat|zodat|terwijl|waar\w*|(?:\w+ )?(?:zijn|is) er)\b"
    r"|(?:zij|ze|hij)\s+\w+\s+(?:dat|dit|het|deze|die|er)\b)", re.IGNORECASE
)  # fmt: skip
"""How a sentence begins that may only go on about the one before, or tell of a condition."""
_SUBORDINATE: Final = re.compile(r"\s(?:die|dat|welke|wat|waar\w*|zodat|omdat|of|als)\s")
_ALSO: Final = re.compile(r"\sen\s+(?P<verb>[a-z]+)\b")
_AT_ONCE: Final = re.compile(
    r"\b(?:z\.?s\.?m|a\.?s\.?a\.?p|zo (?:snel|spoedig|gauw)|direct|omgaande)\b", re.IGNORECASE
)
"""When something is due that is due now, in words without a time."""
_MOST_WORDS: Final = 20
"""Of a sentence about one action; in a longer one there may be another."""
_OFTEN: Final = re.compile(r"\b(?:per|elke?|iedere?)\s|lijks\b", re.IGNORECASE)
_CLAUSES: Final = re.compile(r"[,;]\s+|\s\(")
_LABELLED: Final = re.compile(r"[.;]\s+(?!(?:\w+\s*:))\S")
"""A second sentence or clause that is no label such as ``Wie:``."""


def of_follow_up(one: FollowUpProposal, has_action: bool) -> FollowUpProposal:
    """*one* with the doubts that its evidence leaves, if it came without any.

    Args:
        one: a proposal.
        has_action: its words have a verb of doing, or the report calls it an action.
    """
    if one.doubts:
        return one
    doubts = tuple(dict.fromkeys(_of_follow_up(one, has_action)))
    if not (doubts or one.line.is_whole or one.line.kind == "cell"):
        doubts = (_("Found in running text; are the action, who does it and when right?"),)
    return one._replace(doubts=doubts)


def _of_follow_up(one: FollowUpProposal, has_action: bool) -> Iterator[str]:
    text = one.line.text
    if _may_be_told(one, has_action):
        yield _("Is this an agreement?")
    is_time = _TIME.search(one.due_phrase) or _AT_ONCE.search(one.due_phrase)
    if one.due_phrase and (not is_time or _OFTEN.search(one.due_phrase)):
        yield _("Is this when it must be done?")  # "zodra het kan", "n.t.b.", "eens per maand"
    if one.line.kind == "cell":
        return
    if one.due_phrase and f"({one.due_phrase})" in text and re.search(r"[A-Z]\w+ \(", text):
        yield _("Is this when it must be done?")  # or when the congress is that is named
    if one.owner and _may_be_cut(one.owner, text):
        yield _("Is this who does it?")  # perhaps cut short
    if len(text.split()) > _MOST_WORDS or any(
        verbs.is_doing(match["verb"]) for match in _ALSO.finditer(text)
    ):
        yield _("Is this more than one agreement?")
    if _LABELLED.search(text) or any(map(_is_action, _CLAUSES.split(text)[1:])):
        yield _("Is this more than one agreement?")
    if _is_within(one):
        yield _("Is this when it must be done?")
    times = len(_TIME.findall(text)) - len(_TIME.findall(one.due_phrase))
    is_more = times > 0 and not (one.due and times <= _parts_of_date(text))
    if is_more or occasions.may_be_longer(one.due_phrase, text):
        yield _("Is this when it must be done? There are more words of time.")


def _may_be_cut(owner: str, text: str) -> bool:
    """Whether more of *owner* may stand behind it: ``Jan & ``, ``de adviseur cultuur``."""
    if re.search(rf"{re.escape(owner)}\s+(?:&\s|[A-ZÀ-Ž])", text):
        return True
    start = text.find(owner)
    is_behind = start > 0 and text[:start].rstrip()[-1:].isalpha()
    return is_behind and subjects.may_go_on(text[start:], len(owner))


def _is_within(one: FollowUpProposal) -> bool:
    """Whether its time stands in a clause of its own: ``de regeling die op 1 mei sluit``."""
    text = one.line.text
    match = re.search(re.escape(one.due_phrase) if one.due_phrase else r"\d{1,2}[-/. ]", text)
    clause = _SUBORDINATE.search(text)
    is_timed = bool(one.due or one.due_phrase)
    return bool(is_timed and match and clause and clause.start() < match.start())


def _is_action(text: str) -> bool:
    """Whether *text*, a part of a sentence, says what somebody else does."""
    clause = clauses.read(text)
    return clause.mood in ("does", "will", "passive") and bool(clause.subject)


def _may_be_told(one: FollowUpProposal, has_action: bool) -> bool:
    """Whether *one* may tell how things are, were or could be, or what was done on the trip."""
    text, is_timed = one.line.text, bool(one.due or one.due_phrase)
    if not (has_action or is_timed) or _DENIED.search(text) or _GOES_ON.match(text):
        return True
    if _INVITED.search(text) or (not is_timed and (_OFFERS.search(text) or _VAGUE.search(text))):
        return True  # or what was given on the spot, or only good will
    if _SEEKS.search(text) or verbs.infinitive_of(text.split()[0]):
        return True  # "Rijdt dan ook het tracé na" goes on about somebody
    return any(map(verbs.is_past, re.findall(r"[a-z]+", text)))


def _parts_of_date(text: str) -> int:
    """How many words of time the one full date in *text* takes."""
    match = re.search(r"\b\d{1,2}(?:[-/.]\d{1,2}[-/.]|\s+[a-z]+\.?\s*)(?:20\d\d)?", text)
    before = text[: match.start()] if match else ""
    lead = bool(re.search(r"\b(?:uiterlijk|\w+dag)\s+$", before))
    return len(_TIME.findall(match[0])) + lead if match else 0
