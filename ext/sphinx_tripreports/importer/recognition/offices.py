"""Offices of local government and of the state, of which the place is part of the title."""

from __future__ import annotations

import re
from typing import Final

from ...i18n import console as _
from .gazetteer import Gazetteer

OFFICES: Final = re.compile(
    r"^(?:oud-|loco-?|vice-?|voormalig\s+|honorair\s+|nederlandse?\s+|lord\s+|deputy\s+|de\s+"
    r"|ober|plv\.?\s+|waarnemend\s+)*"
    r"(?:burgemeester|b(?:u|ü)rgermeister(?:in)?|wethouder|schepen|mayor|maire|alcaldesa|alcalde|sindac[oa]|gouverneur|"
    r"minister|ambassadeur|gedeputeerde|senator|raadslid|lid|eurocommissaris|commissaris|"
    r"bezoeker|consul(?:-generaal)?)\b",
    re.IGNORECASE,
)
"""Offices of which the place is part of the title."""
LOCAL: Final = re.compile(
    r"burgemeester|b(?:u|ü)rgermeister|wethouder|schepen|mayor|maire|alcalde|sindac[oa]|raadslid",
    re.IGNORECASE,
)
FORMER: Final = re.compile(r"oud|ex\b|ex-|voormalig|former", re.IGNORECASE)


def local_government(part: str, office: re.Match[str], places: Gazetteer) -> tuple[str, ...]:
    """``gemeente Wrocław`` for a mayor of Wrocław, as the pages of the knowledge base have it."""
    tail = re.split(r"\s+(?:van|of|von|de|di)\s+", part)[-1]
    if not LOCAL.search(office[0]) or FORMER.match(part):
        return ()
    if places.cities(tail):
        return (_("municipality of {name}").format(name=tail),)
    return ()
