"""Whether somebody with a function can be of an organisation, and needs one at all."""

from __future__ import annotations

import re
from typing import Final

from ....model.text import fold
from ..words import LOCAL_OFFICE, is_function_word, is_of_body, is_organisation_start
from . import prose_words
from .organisation_names import VISITED_NOUN
from .prose_words import is_office

_COUNCIL: Final = re.compile(
    rf"{LOCAL_OFFICE}|raads(?:voorzitter|lid)|councillor|gemeentelijke?|stadsbouwmeester|gouverneur|governor|prefe[ck]t\b|\bprefet\b|landrat|landshovding"
)
"""Mayors, aldermen and heads of provinces, in folded words."""
_BODY: Final = re.compile(
    r"\b(?:obcina|opstina|obec|mesto|urzad|gmina|powiat|landkreis|kreis|provinc\w*|region\w*|primaria"
    r"|concello|comuna|commune|savivaldybe|vald|orasul|prefect\w*|county|kanton|landratsamt)\b"
)
"""Words of bodies with a council, in folded words, besides those of municipalities."""
_OF_STATE: Final = re.compile(r"staatssecretaris|\bminister|kamerlid|senator", re.IGNORECASE)
_ENVOY: Final = re.compile(
    r"ambassade(?:ur|raad|secretaris)|consul\b|consul-generaal|attach|gezant\b", re.IGNORECASE
)
_HEAD_OF_POST: Final = re.compile(
    r"(?:\w+\s+)?(?:ambassadeur(?:\s+(?:van|in|te)\b.*)?|consul(?:-generaal)?\s+(?:van|in|te|der)\b.*)",
    re.IGNORECASE,
)
_POST: Final = re.compile(
    r"ambassade|consul(?:aat|ate?)\b|embassy|embaixada|embajada|botschaft|vertegenwoordiging|legati"
    r"|gezantschap|\b(?:netherlands|business support) office\b|\bnbso\b"
)

_POST_NAME: Final = re.compile(
    r"\b(?:[^\W\d_a-zà-ÿ]\w+se?\s+)?(?:ambassade|consulaat(?:-generaal)?)\b(?!\s+van)",
    re.IGNORECASE,
)
_OF_NOBODY: Final = re.compile(
    r"\boud-|\bzelfstandige?\s|\w*(?:bewo(?:ner|onster)|boer(?:in)?|gids|tolk|blazer|smid|visser|vrijwilligster"
    r"|vrijwilliger|winkelier|kunstenaar|kunstenares|schrijver|schrijfster|handelaar|huurder"
    r"|huurster|student|studente|moeder|vader|schipper|buurman|buurvrouw|chauffeur)\b",
    re.IGNORECASE,
)
"""What people are who need no organisation for it."""
_ALONE: Final = re.compile(
    r"(?:boer(?:in)?|(?:vee|pluimvee|varkens|schapen|geiten|paarden|imker)houd(?:st)?er|teler|teelster"
    r"|bewo(?:ner|onster))s?\b"
)
"""Farmers and inhabitants."""
_OWN: Final = ("bedrijf", "boerderij", "hoeve")
"""What somebody has, rather than where he works."""
_COMPLEMENT: Final = re.compile(r"\s(?:van|op|aan|in|bij)\s+(?:de|het|een)\s+(?P<what>\S+)")
_PART: Final = re.compile(
    rf"(?:{prose_words.PARTS})$|^(?:{prose_words.PARTS}|faculteit|vakgroep)\b", re.IGNORECASE
)


def may_work_at(job: str, host: str) -> bool:
    """Whether somebody with this office can be of *host*: no mayor is of a museum."""
    folded = fold(host)
    if _OF_STATE.search(job):
        return "minist" in folded
    if _ENVOY.search(job):
        # Whose embassy it is tells no more than "ambassadeur" or "consul in X" does.
        is_told = bool(_HEAD_OF_POST.fullmatch(job)) and host.islower()
        return bool(_POST.search(folded)) and not is_told
    if _ALONE.search(job) and (folded in _OWN or prose_words.MUNICIPAL.search(folded)):
        return False
    if is_office(job) or _COUNCIL.search(fold(job)):
        return bool(prose_words.MUNICIPAL.search(folded) or _BODY.search(folded))
    return True


def is_complete(job: str) -> bool:
    """Whether a function says itself where: ``leraar op de dorpsschool``."""
    match = _COMPLEMENT.search(job)
    if match is None or prose_words.is_occupation(match["what"]):
        return False  # "adviseur van de burgemeester"
    return not _PART.search(match["what"])


def is_of_nobody(job: str) -> bool:
    """Whether people are this without an organisation: ``wijnboer``, ``bewoonster``."""
    return bool(_OF_NOBODY.search(job))


def is_of_members(job: str) -> bool:
    """Whether it says of whom, and not where: ``voorzitter van de vrijwilligers``."""
    match = _COMPLEMENT.search(job)
    if match is None or not match["what"][:1].islower():
        return False
    what = match["what"].strip(".,")
    is_body = is_organisation_start(what) or bool(VISITED_NOUN.search(what))
    return what.endswith(("s", "en")) and not is_body


def is_head(job: str) -> bool:
    """Whether the function is that of a whole organisation: ``eigenaar``, ``directrice``."""
    return any(is_of_body(word) for word in job.split() if is_function_word(word))


def post_in(text: str) -> str:
    """The last embassy or consulate that *text* names, also without a country; "" if none."""
    found = [match[0] for match in _POST_NAME.finditer(text)]
    return found[-1] if found else ""


def is_envoy(job: str) -> bool:
    """Whether only an embassy or consulate has such a function, and it does not say which."""
    return bool(_ENVOY.search(job)) and not _HEAD_OF_POST.fullmatch(job)
