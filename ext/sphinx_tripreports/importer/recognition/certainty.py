"""What is certain enough to stand without a doubt: by the evidence, not by the rule that found it.

The other modules propose as much as they can.  Here each proposal that came without a doubt must
show, word by word, why it has none; what cannot, gets the doubt that says what is missing:

A contact has a name and something besides, and its line has no word that is in neither.  The
function has a word that says what somebody does; the organisation has a word that organisations
have, or stands apart from a function by its own mark or preposition.  Nothing was inferred, and no
word of a function may as well be the name of an organisation.  A column with a header is proof
enough.  For follow-ups see `followups.certain`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from ...i18n import console as _
from ...model.text import fold
from . import names
from .gazetteer import Gazetteer
from .persons import joints
from .proposals import ContactProposal
from .words import (
    FIELD,
    TITLES,
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
_STREET: Final = re.compile(r"(?:straat|laan|plein|kade|gracht|steeg|singel)$", re.IGNORECASE)
_SEAT: Final = re.compile(r"\s(?:in|te|uit|bij)\s+[^\W\d_a-z]|,\s")
"""Something behind the name of an organisation that need not be a part of it."""
_GUEST: Final = re.compile(r"(?:gast|trekker|spreker|tolk\b|gids\b|contactpersoon|inleider)")
"""What somebody was to the travellers, rather than what he does."""
_HEADS: Final = re.compile(
    r"(?:hoofd|head|chef|leiter(?:in)?|leider|manager|director|dean|vp|chief)", re.IGNORECASE
)
"""Functions that are one of something: a department as a rule."""
_HOLDS_NAME: Final = re.compile(r"\s(?:van|bij|of|at)\s+(?:(?:de|het|the)\s+)?[^\W\d_a-zà-ÿ]")
_OF: Final = re.compile(r"\s(?:van|of|voor|for|de|des|del|della|dell'|do|da|du|der)\s")
"""In ``Cathaoirleach van het Municipal District``, which has a function in it."""
_REMARK: Final = re.compile(r"\([^()]*[a-zà-ÿ][^()]*\)")
"""Something in brackets that is no abbreviation."""
_SHORTENED: Final = re.compile(r"[^\W\d_]{3,}\.")
"""A title that we do not know, in what would be a name."""
_WORD: Final = re.compile(r"[^\W_](?:[\w'’.&-]*[\w.])?")
_SAYS_NO_MORE: Final = re.compile(rf"{TITLES}|(?:de|het|the|bij|van|at|of|from)", re.IGNORECASE)
"""Titles, and what links a function and an organisation."""
_LONGEST: Final = 8
"""Words of a function or organisation; what is longer holds something else as a rule."""


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
    if left := " ".join(_left_over(one)):
        yield _("Not used here: {words}. Does it belong to this person?").format(words=left)
    if one.line.kind != "cell":
        yield from _of_line(one, job, organisation, places)
    elif _REMARK.search(organisation):  # "PDAM Tirta (drinkwater)"; the column says what it is
        yield _("Where does the name of the organisation end?")


def _of_line(one: ContactProposal, job: str, organisation: str, places: Gazetteer) -> Iterator[str]:
    """Doubts about what no header of a column tells apart."""
    if any(fold(part) not in _plain(one.line.text) for part in one.organisations):
        yield _("The organisation does not stand in the report in these words.")
    yield from _of_job(job, organisation, one.line.text)
    yield from joints.doubts_of(one)
    if not organisation:
        yield _("No organisation was found. Does the report name it elsewhere?")
    if organisation:
        yield from _of_organisation(one, organisation, places)


def _left_over(one: ContactProposal) -> list[str]:
    """The words of its line that are in none of its parts, and say more than titles and links."""
    parts = (one.name, one.job_title, *one.organisations)
    used = Counter(fold(word.rstrip(".")) for part in parts for word in _WORD.findall(part))
    left = []
    for word in _WORD.findall(one.line.text):
        bare = fold(word.rstrip("."))
        if used[bare]:
            used[bare] -= 1
        elif not _SAYS_NO_MORE.fullmatch(word):
            left.append(word)
    return left


def _may_be_other(one: ContactProposal) -> bool:
    """Whether a name does not stand there in these words, or has a word that no name has."""
    is_one_cell = one.line.kind == "cell" and not _JOINT.search(one.line.text)
    first = one.job_title.split(maxsplit=1)[:1]
    is_title = bool(first) and first[0][:1].isupper() and is_function_word(first[0])
    if is_title and len(one.name.split()) > 2 and f"{one.name} {first[0]}" in one.line.text:
        return True  # "Themba Ndlovu Station | Manager"
    if _SHORTENED.search(one.name):
        return True
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


def _of_job(job: str, organisation: str, text: str) -> Iterator[str]:
    if not job:
        return
    parts = re.split(r"[,;]\s+", job)
    is_told = len(parts) > 1 and any(map(_is_told, parts))
    if not has_function(job) or is_told or _is_around(parts, organisation, text):
        yield _("Is this the function?")
    words = re.findall(r"[\w'’&.-]+", job)
    if len(words) > _LONGEST or re.search(r"^\W|[()\d:;<>=|@*?]|\b\w{1,3}\.$|\b[a-z]/[a-z]", job):
        yield _("Where does the function end and the organisation begin?")
    elif not organisation and any(map(_may_be_name, words[1:])):
        yield _("Does the function hold the name of an organisation?")


def _is_around(parts: Sequence[str], organisation: str, text: str) -> bool:
    """Whether an organisation stands between the parts of a function, which may be a remark."""
    body = text.find(organisation) if organisation else -1
    return text.find(parts[0]) < body and any(text.rfind(part) > body for part in parts[1:])


def _is_told(part: str) -> bool:
    """Whether what follows on a function may be a remark: ``gastheer``, ``allen``, ``nieuw``."""
    return not (has_function(part) or FIELD.search(part)) or bool(_GUEST.match(part))


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
    # "Obfrau Regionalverband Pongau"
    may_be_job = may_be_job or (not one.job_title and any(map(is_organisation_start, words[1:])))
    if may_be_job or (has_function(organisation) and not all(map(is_acronym, words))):
        yield _("Which is the function and which the organisation?")
    if _is_cut_within(one, organisation):
        yield _("Which is the function and which the organisation?")
    person = names.at_start(organisation)
    if person is not None and person.is_sure and person.end == len(organisation):
        yield _("Is this the organisation?")
    later = (match.start() for match in re.finditer(r"(?<=\s)\S", organisation))
    found = (names.at_start(organisation, start) for start in later)
    if any(name is not None and name.is_sure and name.end == len(organisation) for name in found):
        yield _("Where does the name of the organisation end?")  # "ministerie van X | An Bos"
    if (
        _JOINT.search(organisation)
        or len(words) > _LONGEST
        or re.search(r"[()!?<>]|[a-z]\.\s", organisation)
    ):
        yield _("Where does the name of the organisation end?")
    if _STREET.search(organisation):
        yield _("Is this the organisation?")
    if not is_clear and places.cities(organisation):
        yield _("Does this place say something of the organisation?")
        return
    is_alone = not one.job_title or bool(FIELD.fullmatch(organisation))
    is_small = words[0][:1].islower() and not is_organisation_start(words[0])
    if is_small or (is_alone and not is_clear and not by_word):
        yield _("Is this the organisation?")


def _is_cut_within(one: ContactProposal, organisation: str) -> bool:
    """Whether a function and an organisation may be cut in the middle of a name."""
    job, text = one.job_title, one.line.text
    if _HEADS.fullmatch(job) and re.search(
        rf"\b{job}\s+(?:van|of)\s+(?:(?:de|het|the)\s+)?{re.escape(organisation)}", text
    ):
        return True  # "hoofd van het archief Coventry Archives"
    last = job.rpartition(" ")[2]
    if not last[:1].isupper() or f"{last} {organisation}" not in text:
        return False
    # "Městský | úřad X", "tolk van het Foreign Affairs | Office Wuhan"
    if is_organisation_word(organisation.split(maxsplit=1)[0]) and not is_function_word(last):
        return True  # "Deputy Director Foreign Affairs | Office of Polis"
    return organisation[:1].islower() or bool(_HOLDS_NAME.search(job))
