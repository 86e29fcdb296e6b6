"""Offices of local government and of the state, of which the place is part of the title."""

from __future__ import annotations

import re
from typing import Final

from ....i18n import console as _
from ....model.text import fold
from ..gazetteer import Gazetteer, countries_in
from ..words import LOCAL_OFFICE, PLACE_LINK, is_body_word, is_field, is_organisation_start
from . import evidence

_LOCAL: Final = re.compile(LOCAL_OFFICE)
_STATE: Final = re.compile(
    r"ambassadeur|ambassador|gouverneur|governor|\bminister\b|gedeputeerde|senator|commissaris"
    r"|consul\b|consul-generaal|botschafter|kamerlid",
    re.IGNORECASE,
)
_SEAT: Final = re.compile(
    r"\b(?:lid|member)\s+(?:van|of)\s+(?:de\s+|het\s+|the\s+)?[^,]*"
    r"(?:parlement|parliament|kamer|senaat|raad|council|staten|bundestag|landtag)\b",
    re.IGNORECASE,
)
"""A seat in a representative body is what somebody is: ``lid van het Europees Parlement``."""
_RESIDENT: Final = re.compile(
    r"(?:\S+\s+){0,2}(?:(?:wijk|buurt|eiland|oud-)?(?:bewoner|bewoonster|inwoner|inwoonster)|resident)s?",
    re.IGNORECASE,
)
_LOCAL_WORK: Final = re.compile(
    r"(?:pastoor|priester|dominee|predikant|imam|rabbijn|parroco|pfarrer(?:in)?|curé|huisarts"
    r"|(?:\w+)?boer(?:in)?|visser|veehouder|kunstenaar|kunstenares)",
    re.IGNORECASE,
)
"""What somebody is in a place, of no organisation."""
_FORMER: Final = re.compile(r"oud|ex\b|ex-|voormalig|former", re.IGNORECASE)
_TAIL: Final = re.compile(
    r"(?:\s+(?P<link>van|of|von|de|di|da|d['’]|du|in|te|uit)\s*(?:de\s+|het\s+)?|\s+)"
    rf"(?P<place>[A-ZÀ-Ž'][^\s,;()]*(?:\s+(?:{PLACE_LINK}\s+)*[A-ZÀ-Ž][^\s,;()]*)*)$"
)


def office_of(text: str, places: Gazetteer) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The organisations and doubts of an office with its place, such as ``burgemeester van Gent``.

    A mayor of Wrocław is of ``gemeente Wrocław``, as the pages of the knowledge base have it; an
    ambassador is of nothing that the title does not say.  None if *text* is no office with a place.
    """
    tail = _TAIL.search(text)
    if tail is None:
        return None
    before = text[: tail.start()]
    if _STATE.search(before) and countries_in(text) and not _LOCAL.search(fold(before)):
        return ((), ())
    is_local, is_state = bool(_LOCAL.search(fold(before))), bool(_STATE.search(before))
    name = tail["place"]
    is_at_home = _RESIDENT.fullmatch(before) or (
        tail["link"] in ("in", "te", "uit") and _LOCAL_WORK.fullmatch(before)
    )
    if tail["link"] and is_at_home and not _is_body(name):
        return ((), ())
    if _SEAT.search(text):
        return ((), ())
    if is_state and not is_local:
        is_far = bool(places.cities(name) or countries_in(name))
        if is_far or tail["link"] != "van" or _is_body(name):
            return ((), ()) if tail["link"] and is_far else None
        return ((), (_("Does the function hold the name of an organisation?"),))
    if not is_local or any(map(is_field, name.split())) or _is_body(name):
        return None
    if _FORMER.match(text):
        return ((), ())
    if places.cities(name):
        return ((_municipality(name),), ())
    # Not every town is on our list: of what else would somebody be mayor?
    is_mayor = tail["link"] not in (None, "in", "te") and not re.search(
        "wethouder|schepen|beigeordnet|raadslid", before, re.IGNORECASE
    )
    return ((_municipality(name),), (_("Is this the organisation?"),)) if is_mayor else None


def is_local_office(text: str) -> bool:
    """Whether *text* is an office of a municipality, such as ``wethouder``."""
    return bool(_LOCAL.search(text))


def _is_body(name: str) -> bool:
    words = name.split()
    starts = is_body_word(words[0]) or is_organisation_start(words[0])
    return starts or evidence.organisation_words(words)


def _municipality(name: str) -> str:
    return _("municipality of {name}").format(name=name)
