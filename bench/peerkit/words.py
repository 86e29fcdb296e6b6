"""The facts of reports, terms and records as Dutch label and value, the same for every peer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from .source import Names, Page, Record, split_list

Link = Callable[[str, str, str], str]
"""Kind, key and the words shown -> a link."""

_RECORD_LABELS = {
    "job-title": "Functie", "organisation": "Organisatie", "person-kind": "Soort persoon",
    "kind": "Soort", "themes": "Thema's", "topics": "Onderwerpen", "cities": "Steden",
    "owner": "Eigenaar", "due": "Uiterlijk", "due-phrase": "Termijn", "status": "Status",
    "type": "Soort", "tooi": "TOOI", "city": "Stad", "alt-labels": "Ook bekend als",
    "start": "Begin", "end": "Einde",
}  # fmt: skip
_KINDS = {"themes": "theme", "topics": "topic", "cities": "city", "city": "city", "broader": "theme",
          "related": "theme", "events": "event", "municipality": "city"}  # fmt: skip
_FACT_LABELS = {
    "municipality": "Gemeente", "start": "Begin", "end": "Einde", "cities": "Steden",
    "events": "Evenementen", "themes": "Thema's", "topics": "Onderwerpen", "audience": "Publiek",
    "case-number": "Zaaknummer", "portfolio-holder": "Portefeuillehouder", "costs": "Kosten",
    "payer": "Betaald door", "alt-labels": "Ook bekend als", "related": "Verwant", "broader": "Breder",
    "country": "Land", "lat": "Breedtegraad", "lon": "Lengtegraad", "tooi": "TOOI",
}  # fmt: skip


def record_facts(record: Record, names: Names, link: Link) -> Iterator[tuple[str, str]]:
    """Label and value of each option that a reader sees."""
    for key, value in record.options.items():
        if key not in _RECORD_LABELS:
            continue
        if key == "organisation":
            labels = split_list(value, ";")
            found = [link(key, names.keys[key, label], label) for label in labels]
            yield _RECORD_LABELS[key], ", ".join(found)
        elif key in _KINDS:
            yield _RECORD_LABELS[key], _links(key, split_list(value), names, link)
        else:
            yield _RECORD_LABELS[key], value


def _links(key: str, values: list[str], names: Names, link: Link) -> str:
    found = []
    for value in values:
        kind = _KINDS[key]
        if (kind, value) not in names.labels:  # broader may be a theme or a topic
            kind = "topic"
        found.append(link(kind, value, names.label(kind, value)))
    return ", ".join(found)


def page_facts(page: Page, names: Names, link: Link) -> Iterator[tuple[str, str]]:
    """Label and value of each fact of a report or term."""
    travellers = page.facts.get("travellers")
    if travellers:
        shown = [str(travellers["count"]), *travellers.get("functions", [])]
        yield "Reizigers", ", ".join(shown)
    for key, label in _FACT_LABELS.items():
        value = page.facts.get(key)
        if not value:
            continue
        values = [str(part) for part in value] if isinstance(value, list) else [str(value)]
        yield label, _links(key, values, names, link) if key in _KINDS else ", ".join(values)
    for lead in page.facts.get("leads") or []:
        city = link("city", lead["city"], names.label("city", lead["city"]))
        report = link("report", lead["report"], names.label("report", lead["report"]))
        yield "Trekker", ", ".join([city, lead["status"], str(lead.get("since", "")), report])


def fact_line(facts: Iterable[tuple[str, str]]) -> str:
    """All facts in one paragraph."""
    return "; ".join(f"{label}: {value}" for label, value in facts)
