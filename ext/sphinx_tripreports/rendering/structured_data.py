"""What a page is about, for machines: JSON-LD in the terms of schema.org.

People are left out on purpose: a page names them where its reader may see them, and no more.
Source of the types and properties: https://schema.org/version/29.0 (Report, City, DefinedTerm,
WebPage).
"""

from __future__ import annotations

import json
from typing import Any

from ..model.records import Page, Report, Term
from .labels import country
from .pieces import Pieces

Properties = dict[str, Any]


def structured_data(pieces: Pieces, page: Page | None, title: str, site: str, language: str) -> str:
    """The JSON-LD of a page, safe to stand in a ``script`` element.

    Args:
        pieces: gives the labels of terms.
        page: what is known of the page; nothing for a page without report or term.
        title: its title.
        site: the name of the site.
        language: that of the page, as a BCP 47 tag.
    """
    about: Properties = {"@type": "WebPage", "name": title}
    if page and page.report:
        about = _report(pieces, page.report)
    elif page and len(page.terms) == 1 and not page.terms[0].anchor:
        about = _term(page.terms[0])
    data = {
        "@context": "https://schema.org",
        **about,
        "inLanguage": language,
        "isPartOf": {"@type": "WebSite", "name": site},
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # A script element ends at its end tag, and a comment in it hides that.
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _report(pieces: Pieces, report: Report) -> Properties:
    period = "/".join(dict.fromkeys(filter(None, (report.start, report.end))))
    subjects = [(kind, name) for kind in ("theme", "topic") for name in getattr(report, kind + "s")]
    found: Properties = {
        "@type": "Report",
        "name": report.title,
        "temporalCoverage": period,
        "about": [pieces.name(kind, name) for kind, name in subjects],
        "contentLocation": [
            {"@type": "City", "name": pieces.name("city", name)} for name in report.cities
        ],
        "mentions": [
            {"@type": "Event", "name": pieces.name("event", name)} for name in report.events
        ],
    }
    if report.municipality:
        name = pieces.name("city", report.municipality)
        found["sourceOrganization"] = {"@type": "GovernmentOrganization", "name": name}
    return {key: value for key, value in found.items() if value}


def _term(term: Term) -> Properties:
    kind = "City" if term.kind == "city" else "DefinedTerm"
    found: Properties = {"@type": kind, "name": term.label, "alternateName": list(term.alt_labels)}
    if term.country:
        found["containedInPlace"] = {"@type": "Country", "name": country(term.country)}
    if term.latitude is not None and term.longitude is not None:
        found["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": term.latitude,
            "longitude": term.longitude,
        }
    found["identifier"] = [name for name in (term.tooi, term.geonames) if name]
    return {key: value for key, value in found.items() if value}
