"""Dutch (and loose) names of directives, options, keys and values -> their canonical names.

Data only, in one place, as docutils does for the languages of its own directives.  Writers may
use either form; records, exports and messages hold the canonical one.
"""

from __future__ import annotations

from typing import Final

KINDS: Final = ("report", "contact", "outcome", "follow-up", "theme", "city", "topic",
                "organisation", "event")  # fmt: skip
"""Object types of the domain; each is a role as well."""

TERM_KINDS: Final = ("theme", "city", "topic", "organisation", "event")
"""The kinds that other pages refer to as vocabulary."""

PAGE_KINDS: Final = ("theme", "city", "topic")
"""The terms that have a page of their own, defined by its front matter."""

RECORD_KINDS: Final = ("contact", "outcome", "follow-up")
"""The records that a writer puts beside or around a sentence."""

DIRECTIVES: Final[dict[str, str]] = {
    "contactpersoon": "contact",
    "ontmoeting": "contact",
    "opbrengst": "outcome",
    "resultaat": "outcome",
    "vervolgafspraak": "follow-up",
    "vervolg": "follow-up",
    "actiepunt": "follow-up",
    "organisatie": "organisation",
    "evenement": "event",
    "redactienoot": "editor-note",
    "doelgroep": "audience",
    "doelgroepregels": "audience-rules",
    "themaoverzicht": "theme-index",
    "stedenoverzicht": "city-index",
    "onderwerpenoverzicht": "topic-index",
    "verslagenoverzicht": "report-index",
    "contactenoverzicht": "contact-index",
    "vervolgoverzicht": "follow-up-index",
    "trekkersoverzicht": "topic-matrix",
    "nieuwste-verslagen": "newest-reports",
    "openstaande-vervolgafspraken": "open-follow-ups",
    "zoekveld": "search-field",
    "stedenkaart": "city-map",
    "tijdlijn": "trip-timeline",
    "themas-per-stad": "theme-city-matrix",
    "netwerk": "organisation-network",
    "stand-van-vervolgafspraken": "follow-up-status",
    "pakkettenoverzicht": "pack-index",
}

ROLES: Final[dict[str, str]] = {
    "verslag": "report",
    "contactpersoon": "contact",
    "opbrengst": "outcome",
    "vervolgafspraak": "follow-up",
    "thema": "theme",
    "stad": "city",
    "plaats": "city",
    "onderwerp": "topic",
    "organisatie": "organisation",
    "evenement": "event",
}

KEYS: Final[dict[str, str]] = {
    # records
    "functie": "job-title",
    "functieomschrijving": "job-title",
    "organisatie": "organisation",
    "organisaties": "organisation",
    "organisations": "organisation",
    "soort-persoon": "person-kind",
    "naam-openbaar": "name-public",
    "grondslag": "ground",
    "soort": "kind",
    "eigenaar": "owner",
    "actiehouder": "owner",
    "uiterlijk": "due",
    "termijn": "due-phrase",
    "stad": "cities",
    "steden": "cities",
    "city": "cities",
    "thema": "themes",
    "themas": "themes",
    "thema's": "themes",
    "theme": "themes",
    "onderwerp": "topics",
    "onderwerpen": "topics",
    "topic": "topics",
    "bewijs": "evidence",
    "vindplaats": "evidence",
    "nakijken": "unverified",
    # report front matter
    "gemeente": "municipality",
    "begin": "start",
    "van": "start",
    "eind": "end",
    "einde": "end",
    "tot-en-met": "end",
    "reizigers": "travellers",
    "evenement": "events",
    "evenementen": "events",
    "event": "events",
    "publiek": "audience",
    "doelgroep": "audience",
    "zaaknummer": "case-number",
    "kenmerk": "case-number",
    "portefeuillehouder": "portfolio-holder",
    "kosten": "costs",
    "betaald-door": "payer",
    "bron": "source",
    "aantal": "count",
    "functies": "functions",
    "bestand": "file",
    # terms
    "aliases": "alt-labels",
    "alias": "alt-labels",
    "ook-bekend-als": "alt-labels",
    "synoniemen": "alt-labels",
    "breder": "broader",
    "verwant": "related",
    "koppelingen": "links",
    "land": "country",
    "breedtegraad": "lat",
    "lengtegraad": "lon",
    "trekkers": "leads",
    "sinds": "since",
    "verslag": "report",
    "type": "type",
    # council packs
    "ondertitel": "subtitle",
    "datum": "date",
    "vergadering": "meeting",
    "agendapunt": "agenda-item",
    "vertrouwelijkheid": "confidentiality",
    "informatiecategorie": "information-category",
    "woo-categorie": "information-category",
    "verslagen": "reports",
    "selectie": "query",
    "volgorde": "order",
    "overzichten": "registers",
    # indexes
    "maximum": "limit",
    "per": "by",
}

FRONT_MATTER: Final[dict[str, str]] = {
    "verslag": "report",
    "thema": "theme",
    "stad": "city",
    "onderwerp": "topic",
    "raadspakket": "pack",
    "titel": "title",
}

GROUPS: Final[dict[str, str]] = {
    "year": "year",
    "jaar": "year",
    "municipality": "municipality",
    "gemeente": "municipality",
    "city": "city",
    "stad": "city",
}

STATUSES: Final[dict[str, str]] = {
    "open": "open",
    "in-progress": "in-progress",
    "loopt": "in-progress",
    "in-uitvoering": "in-progress",
    "done": "done",
    "gereed": "done",
    "afgerond": "done",
    "gedaan": "done",
    "cancelled": "cancelled",
    "vervallen": "cancelled",
}

OUTCOME_KINDS: Final[dict[str, str]] = {
    "award": "award",
    "prijs": "award",
    "visibility": "visibility",
    "naamsbekendheid": "visibility",
    "network": "network",
    "netwerk": "network",
    "knowledge": "knowledge",
    "kennis": "knowledge",
    "presentation": "presentation",
    "presentatie": "presentation",
    "collaboration": "collaboration",
    "samenwerking": "collaboration",
    "other": "other",
    "overig": "other",
}

PERSON_KINDS: Final[dict[str, str]] = {
    "office-holder": "office-holder",
    "bestuurder": "office-holder",
    "civil-servant": "civil-servant",
    "ambtenaar": "civil-servant",
    "company": "company",
    "bedrijf": "company",
    "foreign-official": "foreign-official",
    "buitenlandse-ambtenaar": "foreign-official",
    "private-person": "private-person",
    "privépersoon": "private-person",
    "privepersoon": "private-person",
}

ORGANISATION_TYPES: Final[dict[str, str]] = {
    "municipality": "municipality",
    "gemeente": "municipality",
    "government": "government",
    "overheid": "government",
    "company": "company",
    "bedrijf": "company",
    "knowledge": "knowledge",
    "kennisinstelling": "knowledge",
    "network": "network",
    "netwerk": "network",
    "other": "other",
    "overig": "other",
}

AUDIENCES: Final[dict[str, str]] = {
    "internal": "internal",
    "intern": "internal",
    "council": "council",
    "raad": "council",
    "public": "public",
    "openbaar": "public",
}

YES_NO: Final[dict[str, str]] = {"yes": "yes", "ja": "yes", "no": "no", "nee": "no"}

LEAD_STATUSES: Final[dict[str, str]] = {
    "lead": "lead",
    "trekker": "lead",
    "joined-later": "joined-later",
    "later-toegetreden": "joined-later",
    "asked": "asked",
    "gevraagd": "asked",
}

PACK_ORDERS: Final[dict[str, str]] = {
    "as-listed": "as-listed",
    "zoals-genoemd": "as-listed",
    "oldest-first": "oldest-first",
    "oudste-eerst": "oldest-first",
    "newest-first": "newest-first",
    "nieuwste-eerst": "newest-first",
    "title": "title",
    "titel": "title",
}

PACK_REGISTERS: Final[dict[str, str]] = {
    "contacts": "contacts",
    "contacten": "contacts",
    "outcomes": "outcomes",
    "opbrengsten": "outcomes",
    "follow-ups": "follow-ups",
    "vervolgafspraken": "follow-ups",
    "themes": "themes",
    "themas": "themes",
    "thema's": "themes",
    "cities": "cities",
    "steden": "cities",
    "topics": "topics",
    "onderwerpen": "topics",
    "map": "map",
    "kaart": "map",
    "matrix": "matrix",
    "timeline": "timeline",
    "tijdlijn": "timeline",
}

CONFIDENTIALITIES: Final[dict[str, str]] = {
    "openbaar": "openbaar",
    "beperkt-openbaar": "beperkt_openbaar",
    "intern": "intern",
    "zaakvertrouwelijk": "zaakvertrouwelijk",
    "vertrouwelijk": "vertrouwelijk",
    "confidentieel": "confidentieel",
    "geheim": "geheim",
    "zeer-geheim": "zeer_geheim",
}
"""How confidential a document is, least first: the value list of the ZGW standard of VNG."""

INFORMATION_CATEGORIES: Final[dict[str, str]] = {
    "vergaderstuk": "c_db4862c3",
    "ingekomen-stuk": "c_8c840238",
    "inspanningsverplichting": "c_816e508d",
}
"""Categories of the Woo that a pack can have, by identifier in the value list of TOOI."""


def normalise(name: str) -> str:
    """A key or value in the form that the tables use: ``In uitvoering`` as ``in-uitvoering``."""
    return name.strip().casefold().replace("_", "-").replace(" ", "-")


def canonical(table: dict[str, str], name: str) -> str:
    """The canonical name that *table* gives for *name*; unknown names come back normalised."""
    key = normalise(name)
    return table.get(key, key)
