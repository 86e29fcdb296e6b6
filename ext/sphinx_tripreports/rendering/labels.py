"""Words for canonical values, in the language of the project."""

from __future__ import annotations

from functools import cache
from typing import Final

from babel import Locale

from ..i18n import N_, _
from ..model.dates import dutch_date
from ..model.records import FollowUp
from ..model.views import is_overdue
from .blocks import Cell, Mark

LABELS: Final[dict[str, str]] = {
    "open": N_("open"),
    "in-progress": N_("in progress"),
    "done": N_("done"),
    "cancelled": N_("cancelled"),
    "overdue": N_("overdue"),
    "lead": N_("leads"),
    "joined-later": N_("joined later"),
    "asked": N_("asked"),
    "award": N_("award"),
    "visibility": N_("visibility"),
    "network": N_("network"),
    "knowledge": N_("knowledge"),
    "presentation": N_("presentation"),
    "collaboration": N_("collaboration"),
    "other": N_("other"),
    "office-holder": N_("office-holder"),
    "civil-servant": N_("civil servant"),
    "company": N_("company"),
    "foreign-official": N_("foreign official"),
    "private-person": N_("private person"),
    "internal": N_("internal"),
    "council": N_("council"),
    "public": N_("public"),
}
ORGANISATION_LABELS: Final[dict[str, str]] = {
    "municipality": N_("municipality"),
    "government": N_("government body"),
    "company": N_("company"),
    "knowledge": N_("knowledge institution"),
    "network": N_("network"),
    "other": N_("other"),
}

CONFIDENTIALITY_LABELS: Final[dict[str, str]] = {
    "openbaar": N_("public"),
    "beperkt_openbaar": N_("public to a limited extent"),
    "intern": N_("internal"),
    "zaakvertrouwelijk": N_("confidential within the case"),
    "vertrouwelijk": N_("confidential"),
    "confidentieel": N_("strictly confidential"),
    "geheim": N_("secret"),
    "zeer_geheim": N_("top secret"),
}
INFORMATION_CATEGORY_LABELS: Final[dict[str, str]] = {
    "c_db4862c3": N_("meeting documents of decentral authorities"),
    "c_8c840238": N_("documents received by representative bodies"),
    "c_816e508d": N_("best-efforts obligation, Woo article 3.1"),
}


def label(value: str) -> str:
    """The reader's word for a canonical value such as a status."""
    return _(LABELS[value]) if value in LABELS else value


def country(code: str) -> str:
    """The name of a country (ISO 3166-1 alpha-2) in the language of the project, from CLDR."""
    language = _("en")  # Translators: the code of your language, for the names of countries.
    return _countries(language).get(code, code)


@cache
def _countries(language: str) -> dict[str, str]:
    return {code: str(name) for code, name in Locale.parse(language).territories.items()}


def unverified(reason: str) -> Cell:
    """Why somebody should still look at it; nothing once that has been done."""
    if not reason:
        return ()
    return (Mark(_("everything") if reason == "?" else reason, "unverified"),)


def owner(follow_up: FollowUp) -> str:
    """Who does it."""
    return follow_up.owner or "–"


def due(follow_up: FollowUp, today: str) -> Cell:
    """When it is due: the date, or the words of the source; and whether that day has passed."""
    when = dutch_date(follow_up.due) or follow_up.due_phrase or "–"
    late = is_overdue(follow_up, today)
    return (f"{when}\u00a0– ", Mark(label("overdue"), "overdue")) if late else (when,)
