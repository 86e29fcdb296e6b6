"""What is certain enough to stand without a doubt: by the evidence, not by the rule that found it.

The other modules propose as much as they can.  Here each proposal that came without a doubt must
show, word by word, why it has none; what cannot, gets the doubt that says what is missing:

contact
    A name and something besides.  The function has a word that says what somebody does; the
    organisation has a word that organisations have, or stands apart from a function by its own
    mark or preposition.  Nothing in brackets is left over, nothing was inferred, and no word of a
    function may as well be the name of an organisation.  A column with a header is proof enough.
follow-up
    A verb of doing, an owner or a time; no denial, wish or condition; one action; and no word of
    time besides the one that was taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ...i18n import console as _
from ...model.dates import MONTHS, WEEKDAYS
from ...model.text import fold
from . import names
from .followups import clauses, occasions, verbs
from .gazetteer import Gazetteer
from .persons import joints
from .proposals import ContactProposal, FollowUpProposal
from .words import (
    FIELD,
    has_function,
    has_organisation,
    is_acronym,
    is_function_word,
    is_organisation_start,
    is_organisation_word,
)

_CHANGED: Final = re.compile(
    r"\b(?:voorheen|vroeger|voormalig\w*|oud-\w+|ex-\w+|formerly|former|sinds|tot|tegenwoordig"
    r"|nu|inmiddels|eerder|straks|vanaf|toekomstig\w*|interim|vervangt|namens|mede|tevens|ook"
    r"|later|previously|tijdelijk)\b",
    re.IGNORECASE,
)
_JOINT: Final = re.compile(r"\s(?:en|and|und|y|et|&|/)\s|;")
_BY_PREPOSITION: Final = r"\b(?:bij|at|@|from|van|namens)\s+(?:(?:de|het|the)\s+)?"
_SEAT: Final = re.compile(r"\s(?:in|te|uit|bij)\s+[^\W\d_a-z]|,\s")
"""Something behind the name of an organisation that need not be a part of it."""
_OF: Final = re.compile(r"\s(?:van|of|voor|for|de|des|del|della|dell'|do|da|du|der)\s")
"""In ``Cathaoirleach van het Municipal District``, which has a function in it."""
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
_REMARK: Final = re.compile(r"\([^()]*[a-zà-ÿ][^()]*\)")
"""Something in brackets that is no abbreviation."""
_LONGEST: Final = 8
"""Words of a function or organisation; what is longer holds something else as a rule."""
_DENIED: Final = re.compile(
    r"\b(?:niet|geen|niets|niks|nergens|noch|nooit|niemand|zou(?:den)?|misschien|wellicht|mogelijk(?:erwijs)?|kan|kunnen"
    r"|kunt|overweegt|overwegen|hopen|hoopt|mits|indien|als|afhankelijk|liever|twijfel\w*|zonder"
    r"|nog onduidelijk|eventueel|desgewenst|mooi zijn|wens\w*|idee|tenzij|waarschijnlijk)\b",
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
    r"\b(?:bied(?:t|en)\b.*\baan|overhandig(?:t|en)|schenk(?:t|en))\b", re.I
)
_GOES_ON: Final = re.compile(
    r"\W*(?:(?:dan|daar|daarna|daarbij|daarvoor|hierna|toen|vervolgens|dus|dit|dat|hiervoor"
    r"|die|wie|welke|wat|zodat|terwijl|waar\w*|(?:\w+ )?(?:zijn|is) er)\b"
    r"|(?:zij|ze|hij)\s+\w+\s+(?:dat|dit|het|deze|die|er)\b)", re.IGNORECASE
)  # fmt: skip
"""How a sentence begins that may only go on about the one before, or tell of a condition."""
_MANY: Final = re.compile(r"(?:de|onze|hun|alle|\w+e) [a-zà-ÿ-]+(?:en|s)", re.IGNORECASE)
"""Somebody who does something who is many people without a name."""
_AT_ONCE: Final = re.compile(
    r"\b(?:z\.?s\.?m|a\.?s\.?a\.?p|zo (?:snel|spoedig|gauw)|direct|omgaande)\b", re.IGNORECASE
)
"""When something is due that is due now, in words without a time."""
_OFTEN: Final = re.compile(r"\b(?:per|elke?|iedere?)\s|lijks\b", re.IGNORECASE)
_CLAUSES: Final = re.compile(r"[,;]\s+")
_LABELLED: Final = re.compile(r"[.;]\s+(?!(?:\w+\s*:))\S")
"""A second sentence or clause that is no label such as ``Wie:``."""


def of_contact(one: ContactProposal, places: Gazetteer) -> ContactProposal:
    """*one* with the doubts that its evidence leaves, if it came without any."""
    if one.doubts:
        return one
    return one._replace(doubts=tuple(dict.fromkeys(_of_contact(one, places))))


def with_seams(one: ContactProposal, seams: Sequence[str]) -> ContactProposal:
    """*one* with a doubt if it has two words that may be one (see `Document.seams`)."""
    said = " ".join((one.job_title, *one.organisations))
    if one.doubts or not any(seam in said for seam in seams):
        return one
    return one._replace(doubts=(_("Is a word of this broken off?"),))


def _of_contact(one: ContactProposal, places: Gazetteer) -> Iterator[str]:
    job, organisation = one.job_title, "; ".join(one.organisations)
    if not (job or organisation):
        yield _("Neither a function nor an organisation was found.")
        return
    if _may_be_other(one):
        yield _("Is this the name of a person?")
    if _CHANGED.search(job) or _CHANGED.search(organisation):
        yield _("Is this what the person is now, or was before?")
    if _SEAT.search(organisation):
        yield _("Does this place say something of the organisation?")
    if one.line.kind == "cell":
        if _REMARK.search(organisation):  # "PDAM Tirta (drinkwater)"
            yield _("Where does the name of the organisation end?")
        return  # the header of its column says what it is
    if any(fold(part) not in _plain(one.line.text) for part in one.organisations):
        yield _("The organisation does not stand in the report in these words.")
    yield from _of_job(job, organisation)
    yield from joints.doubts_of(one)
    if not organisation:
        yield _("No organisation was found. Does the report name it elsewhere?")
    if organisation:
        yield from _of_organisation(one, organisation, places)


def _may_be_other(one: ContactProposal) -> bool:
    """Whether a name does not stand there in these words, or has a word that no name has."""
    is_one_cell = one.line.kind == "cell" and not _JOINT.search(one.line.text)
    is_there = names.ADDRESS.sub("", fold(one.name)) in _plain(one.line.text) or is_one_cell
    return not is_there or any(map(_is_no_name, one.name.split()))


def _is_no_name(word: str) -> bool:
    """Whether a word in lower case would be one of a function or organisation: ``Manager``."""
    small = word.lower()
    return is_function_word(small) or is_organisation_word(small) or bool(FIELD.fullmatch(small))


def _is_body(word: str) -> bool:
    return is_organisation_start(word) or is_organisation_word(word)


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


def _of_job(job: str, organisation: str) -> Iterator[str]:
    if not job:
        return
    if not has_function(job):
        yield _("Is this the function?")
    words = re.findall(r"[\w'’&.-]+", job)
    if len(words) > _LONGEST or re.search(r"[()\d:;]", job):
        yield _("Where does the function end and the organisation begin?")
    elif not organisation and any(map(_may_be_name, words[1:])):
        yield _("Does the function hold the name of an organisation?")


def _may_be_name(word: str) -> bool:
    """Whether a word of a function may belong to the name of an organisation."""
    if is_function_word(word) or FIELD.match(word):
        return False
    return word[:1].isupper() or is_organisation_word(word) or is_organisation_start(word)


def _of_organisation(one: ContactProposal, organisation: str, places: Gazetteer) -> Iterator[str]:
    words = organisation.split()
    is_clear = has_organisation(organisation) or is_organisation_start(words[0])
    by_word = re.search(_BY_PREPOSITION + re.escape(organisation), one.line.text)
    may_be_job = not one.job_title and (
        all(map(is_acronym, words)) or (_OF.search(organisation) and not _is_body(words[0]))
    )
    if may_be_job or (has_function(organisation) and not all(map(is_acronym, words))):
        yield _("Which is the function and which the organisation?")
    last = one.job_title.rpartition(" ")[2]
    if (
        last[:1].isupper()
        and organisation[:1].islower()
        and f"{last} {organisation}" in (one.line.text)
    ):
        yield _("Which is the function and which the organisation?")  # "Městský | úřad X"
    person = names.at_start(organisation)
    if person is not None and person.is_sure and person.end == len(organisation):
        yield _("Is this the organisation?")
    if _JOINT.search(organisation) or len(words) > _LONGEST or re.search("[()]", organisation):
        yield _("Where does the name of the organisation end?")
    if not is_clear and places.cities(organisation):
        yield _("Does this place say something of the organisation?")
        return
    is_alone = not one.job_title or bool(FIELD.fullmatch(organisation))
    is_small = words[0][:1].islower() and not is_organisation_start(words[0])
    if is_small or (is_alone and not is_clear and not by_word):
        yield _("Is this the organisation?")


def of_follow_up(one: FollowUpProposal, has_action: bool) -> FollowUpProposal:
    """*one* with the doubts that its evidence leaves, if it came without any.

    Args:
        one: a proposal.
        has_action: its words have a verb of doing, or the report calls it an action.
    """
    if one.doubts:
        return one
    return one._replace(doubts=tuple(dict.fromkeys(_of_follow_up(one, has_action))))


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
    if one.owner and re.search(rf"{re.escape(one.owner)}\s+(?:&\s|[A-ZÀ-Ž])", text):
        yield _("Is this who does it?")  # perhaps cut short
    if _LABELLED.search(text) or any(map(_is_action, _CLAUSES.split(text)[1:])):
        yield _("Is this more than one agreement?")
    times = len(_TIME.findall(text)) - len(_TIME.findall(one.due_phrase))
    is_more = times > 0 and not (one.due and times <= _parts_of_date(text))
    if is_more or occasions.may_be_longer(one.due_phrase, text):
        yield _("Is this when it must be done? There are more words of time.")


def _is_action(text: str) -> bool:
    """Whether *text*, a part of a sentence, says what somebody else does."""
    clause = clauses.read(text)
    return clause.mood in ("does", "will", "passive") and bool(clause.subject)


def _may_be_told(one: FollowUpProposal, has_action: bool) -> bool:
    """Whether *one* may tell how things are, were or could be, or what was done on the trip."""
    text, is_timed = one.line.text, bool(one.due or one.due_phrase)
    is_within = one.line.kind == "text" and not one.line.is_whole
    # "De leerlingen logeren bij gastgezinnen" tells how it is as well.
    is_theirs = bool(one.owner) and not (is_within and _MANY.fullmatch(one.owner))
    if not (has_action or is_theirs or is_timed) or _DENIED.search(text) or _GOES_ON.match(text):
        return True
    if _INVITED.search(text) or (not is_timed and (_OFFERS.search(text) or _VAGUE.search(text))):
        return True  # or what was given on the spot, or only good will
    if _SEEKS.search(text):
        return True
    return any(map(verbs.is_past, re.findall(r"[a-z]+", text)))


def _parts_of_date(text: str) -> int:
    """How many words of time the one full date in *text* takes."""
    match = re.search(r"\b\d{1,2}(?:[-/.]\d{1,2}[-/.]|\s+[a-z]+\.?\s*)(?:20\d\d)?", text)
    before = text[: match.start()] if match else ""
    lead = bool(re.search(r"\b(?:uiterlijk|\w+dag)\s+$", before))
    return len(_TIME.findall(match[0])) + lead if match else 0
