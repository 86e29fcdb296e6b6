"""What a page says of itself to machines, and pages in another language."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from sites import Site, report

FILES = {
    "reports/reis.md": report(
        ":::{contact} Steve Berry\n:organisation: Angoka\n:::\n",
        "municipality: den-haag\nstart: 2021-11-14\nend: 2021-11-18\ncities: [barcelona]\n"
        "events: [scewc-2021]\nthemes: [crowdmanagement]\ntopics: [veiligheid]",
        title="Reis </script><b> & 'meer'",
    ),
    "cities/wenen.md": (
        "---\ntitle: Wenen\ncity: {country: AT, lat: 48.21, lon: 16.37, geonames: 2761369, "
        "alt-labels: [Vienna]}\n---\n"
    ),
    "english.md": "---\ntitle: In English\nlang: en\n---\n\nSome words.\n",
}


def _data(site: Site, page: str) -> dict[str, Any]:
    found = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', site.html(page), re.DOTALL
    )
    assert len(found) == 1
    data: dict[str, Any] = json.loads(found[0])
    assert data.pop("@context") == "https://schema.org"
    assert data.pop("isPartOf") == {"@type": "WebSite", "name": "Kennisbank"}
    return data


def test_what_a_page_is_about(make_site: Callable[..., Site]) -> None:
    site = make_site(FILES)
    assert site.warnings == []
    assert _data(site, "reports/reis") == {
        "@type": "Report",
        "name": "Reis </script><b> & 'meer'",
        "temporalCoverage": "2021-11-14/2021-11-18",
        "about": ["Crowdmanagement", "Veiligheid"],
        "contentLocation": [{"@type": "City", "name": "Barcelona"}],
        "mentions": [{"@type": "Event", "name": "Smart City Expo 2021"}],
        "sourceOrganization": {"@type": "GovernmentOrganization", "name": "Den Haag"},
        "inLanguage": "nl",
    }
    assert _data(site, "cities/wenen") == {
        "@type": "City",
        "name": "Wenen",
        "alternateName": ["Vienna"],
        "containedInPlace": {"@type": "Country", "name": "Oostenrijk"},
        "geo": {"@type": "GeoCoordinates", "latitude": 48.21, "longitude": 16.37},
        "identifier": ["2761369"],
        "inLanguage": "nl",
    }
    assert _data(site, "themes/sensoren")["@type"] == "DefinedTerm"
    assert _data(site, "organisations") == {
        "@type": "WebPage", "name": "Organisaties", "inLanguage": "nl",
    }  # fmt: skip


def test_nobody_is_named_for_machines(make_site: Callable[..., Site]) -> None:
    site = make_site(FILES)
    for page in ("reports/reis", "organisations", "index"):
        assert "Steve" not in json.dumps(_data(site, page))


def test_a_page_in_another_language(make_site: Callable[..., Site]) -> None:
    site = make_site(FILES)
    assert re.search(r'<div lang="en">\s*<section id="in-english">', site.html("english"))
    assert _data(site, "english")["inLanguage"] == "en"
    assert "<div lang=" not in site.html("reports/reis")
