"""Names of towns in a text: those of the lists, and those that only may be."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from ....model.text import fold, slug
from .. import names
from ..dutch import is_dutch
from ..gazetteer import (
    City,
    Gazetteer,
    Mention,
    countries_in,
    is_place,
)
from ..words import (
    PARTICLES,
    has_function,
    has_organisation,
    is_acronym,
    is_first_name,
    is_organisation_word,
)
from .visit_words import (
    ADJECTIVES,
    BUILDING,
    ENCOUNTER,
    FAIRS,
    REGIONS,
    TIME,
    TOWN_BEFORE,
    TOWN_BEHIND,
)

_UPPER: Final = "A-ZÀ-ÖØ-Þ" + "".join(filter(str.isupper, map(chr, range(0x100, 0x180))))
_CAPITAL: Final = rf"(?:[dlDL]['’])?[{_UPPER}][^\W\d_]+(?:['’-][^\W\d_]+)*"
_SMALL: Final = (
    r"(?:de|del|della|di|da|do|dos|das|du|des|la|le|les|sur|sous|am|an|der|den|bei|im|upon|on"
    r"|nad|pod|ne['’]|y)"
)
_BESIDE: Final = re.compile(r"\s(?:sur|sous|am|bei|upon|on|nad|pod|ne['’])\s")
"""What only longer names of towns have."""
_NAME: Final = re.compile(
    rf"(?<![\w-])(?:St\.\s)?{_CAPITAL}(?:[ ](?:{_SMALL}[ ]){{0,2}}{_CAPITAL}){{0,3}}"
)
_OF: Final = (["de"], ["del"], ["della"], ["di"], ["da"], ["do"], ["dos"], ["des"], ["du"])
"""Behind the first part of such a name."""
_ARTICLES: Final = re.compile(r"(?:Les|Los|Las|Le|La|El|Al|San|Santa|Saint|Sainte|Bad)\b")
"""First words of names of towns, some of which are given names as well."""
_MOST_UNKNOWN: Final = 3
"""Words of the name of a place that no list has."""
_SHORTEST: Final = 4
"""Letters of such a name."""
_LEADS: Final = frozenset((
    "in", "naar", "te", "bezoek", "gemeente", "stad", "van", "aan", "de", "en", "via", "bij", "uit",
    "vanuit", "terug", "dorp", "na", "ook", "over", "tussen", "rond", "rondom", "nabij", "langs",
    "door", "vanaf", "richting", "vooral", "zelf", "alleen", "toen", "dan", "daarna", "eerst",
))  # fmt: skip
"""Words with a capital before a town that are not part of its name."""
_TRIP: Final = re.compile(
    r"(?:(?:werk|studie|dienst|handels|dag)?(?:bezoek|reis|missie)|stad|trade|mission|trip)", re.I
)
_LEAD: Final = re.compile(
    rf"{TIME.pattern}|(?:werk|studie|dienst|handels|dag|tegen)?(?:bezoek|reis|missie)", re.I
)
_EVENT: Final = re.compile(rf"{FAIRS}|Congress|Summit|Conference")
"""Last words of the names of fairs and congresses, behind which their town stands."""
_WINDS: Final = re.compile(r"(?:noord(?:oost|west)?|zuid(?:oost|west)?|oost|west|midden|centraal)-")
_PARTNER: Final = re.compile(r"[\w’'-]+-(?:partner|zuster|buur)(?:stad|gemeente)")
"""``Tiel-partnerstad`` before its name."""
_OWN: Final = ("in", "te", "aan", "bij")
"""Particles of surnames that stand before towns as well."""
_TITLE: Final = re.compile(
    r"\b(?:mevrouw|heer|dhr\.?|mw\.?|frau|herr|mme|madame|monsieur)\s+(?:van\s+)?$", re.I
)
_ARTICLE: Final = re.compile(
    r"\b(?:de|het|een|the|der|die|das|dem|den|le|el|il)\s+$", re.IGNORECASE
)
_REGION: Final = re.compile(
    r"(?:land(?:en)?|delta|streek|kust|eiland(?:en)?|zee|woud|gebergte|vallei|shire|gebied"
    r"|heuvels|meren|gau)$"
)
"""How names of regions end; towns of the lists may all the same."""
_VALLEY: Final = re.compile(r"(?:dal|tal|bergen)$")
_TO: Final = re.compile(r"\b(?:in|naar|te)\s+$", re.IGNORECASE)
"""Valleys have an article there, as ``in het Zillertal``; towns have none."""
_INSIDE: Final = re.compile(rf"\b(?:[Ii]n|[Nn]aar|[Uu]it|[Tt]e) ({_CAPITAL})")
_AT_START: Final = re.compile(r"(?:^|[.!?:]\s)(?:In|Te)\s$")
"""Where nothing but a place is: one believes in a person elsewhere in a sentence."""
_DAYS: Final = re.compile(r"(?:Maan|Dins|Woens|Donder|Vrij|Zater|Zon)dag|(?:En|In|Is|City)\b|\d")


def find(
    text: str, places: Gazetteer, *, is_answer: bool = False, names: Collection[str] = ()
) -> Iterator[Mention]:
    """What may be the name of a town in *text*, in order.

    *is_answer*: it was asked for, so that the first word may be one though it is also a Dutch word.
    *names*: what is a name elsewhere in the report (`named_in`), though it is also a Dutch word.

    The cities of a mention are those of the lists; or one without a country, whose name no list
    has, and that needs more proof.
    """
    mentions = places.mentions(text, is_answer=is_answer)
    listed = [one for one in mentions if is_name_of_place(text, one)]
    others = list(_others(text, places, names))
    longer = [
        one
        for one in others
        if (one.city.geonames or _BESIDE.search(one.text))
        and any(_holds(one, two) for two in listed)
    ]
    listed = [one for one in listed if not any(_holds(two, one) for two in longer)]
    taken = [*listed, *longer]
    found = [*taken, *(one for one in others if not any(_overlap(one, two) for two in taken))]
    found = [one for one in found if not is_region(text, one)]
    return iter(sorted(found, key=lambda one: one.start))


def named_in(texts: Iterable[str]) -> frozenset[str]:
    """Words that *texts* have with a capital behind a preposition: ``In Strem werkt het wel``."""
    return frozenset(name for text in texts for name in _INSIDE.findall(text))


def _overlap(one: Mention, other: Mention) -> bool:
    return one.start < other.end and other.start < one.end


def _holds(one: Mention, other: Mention) -> bool:
    return one.start <= other.start and other.end <= one.end and len(one.text) > len(other.text)


def _others(text: str, places: Gazetteer, known: Collection[str]) -> Iterator[Mention]:
    """Names of villages, and names that no list has."""
    for match in _NAME.finditer(text):
        words = match[0].split(" ")
        start = match.start()
        is_neuter = text[:start].endswith("het ")  # "het Kroatische Senj"
        while words and (
            words[0].lower() in _LEADS
            or _LEAD.fullmatch(words[0])
            or _PARTNER.fullmatch(words[0])
            or (is_neuter and words[1:] and words[0].lower() in ADJECTIVES)
        ):
            start += len(words.pop(0)) + 1
        for length in range(len(words), 0, -1):
            name = " ".join(words[:length])
            is_cut = bool(_BESIDE.match(f" {' '.join(words[length : length + 1])} "))
            is_cut = is_cut or words[length : length + 1][:1] in _OF  # "Lunca de Sus"
            villages = () if is_cut or is_organisation_word(name.lower()) else places.villages(name)
            if villages:
                mention = Mention(start, start + len(name), name, villages)
                if is_name_of_place(text, mention):
                    yield mention
                break
        else:
            name = " ".join(words)
            mention = Mention(start, match.end(), name, (City(slug(name), name),))
            before = text[:start].rstrip()
            is_first = before[-1:] != "," and not before[-1:].isalpha()
            is_word = is_first and name not in known and is_dutch(name)
            is_thing = is_word or bool(_ARTICLE.search(text[:start]))
            is_thing = is_thing or (name.endswith("s") and bool(places.cities(name[:-1])))
            if (
                words
                and not is_thing
                and _may_be_so(text, start, name)
                and is_name_of_place(text, mention)
            ):
                yield mention


def _may_be_so(text: str, start: int, name: str) -> bool:
    """Whether a name that no list has may be that of a town, also if it is a given name."""
    if may_be_place(name):
        return True
    if " " in name or len(name) < _SHORTEST or not is_first_name(name):
        return False
    if _AT_START.search(text, max(0, start - 5), start):  # "In Onna, waar alle huizen instortten"
        return True
    return bool(TOWN_BEFORE.search(text[:start]) or TOWN_BEHIND.match(text, start + len(name)))


def may_be_place(name: str) -> bool:
    """Whether a name that no list has may be that of a town."""
    folded = fold(name)
    words = name.split()
    if (
        name.endswith(("-achtig", "-achtige"))
        or words[0] == "The"  # a region or a building: "The Fens"
        or len(words) > _MOST_UNKNOWN
        or len(folded) < _SHORTEST
        or any(map(is_acronym, words))
    ):
        return False
    is_other = has_organisation(name) or has_function(name) or countries_in(name)
    person = names.at_start(name)
    starts = _ARTICLES.match(words[0])
    is_first = is_first_name(words[0]) and not (starts and starts[0] != name)
    is_person = (person and person.is_sure and not _ARTICLES.match(name)) or is_first
    if is_other or is_place(name) or (is_person and not _BESIDE.search(name)):
        return False
    if any(map(is_organisation_word, folded.split("-")[1:])):  # "Aalto-universiteit"
        return False
    parts = {folded, *([] if _BESIDE.search(name) else folded.replace("-", " ").split())}
    return not (parts & REGIONS or parts & ADJECTIVES.keys() or TIME.fullmatch(folded))


def is_reporter(name: str) -> bool:
    """Whether a word before ``over Gent:`` is a person, and not ``Vraag``."""
    return is_first_name(name) or not is_dutch(name)


def is_region(text: str, mention: Mention) -> bool:
    """Whether a town has the name of a region, and no word says that it is meant."""
    name = fold(mention.text)
    if text[mention.start - 1 : mention.start] + text[mention.end : mention.end + 1] == "()":
        return bool(countries_in(mention.text))  # "Ettelbruck (Luxemburg)"
    is_country = not (mention.city.people or mention.city.is_known) and bool(countries_in(name))
    is_wind = bool(countries_in(_WINDS.sub("", name)))
    is_like = (
        is_wind
        or _REGION.search(name)
        or (_VALLEY.search(name) and not _TO.search(text[: mention.start]))
    )
    is_so = name in REGIONS or (not mention.city.country and bool(is_like))
    is_so = is_so or is_country  # the village Mexico, in a report about the country
    if mention.city.is_known or not is_so:
        return False
    return not (TOWN_BEFORE.search(text[: mention.start]) or TOWN_BEHIND.match(text, mention.end))


def is_name_of_place(text: str, mention: Mention) -> bool:
    """Whether a mention stands for itself, and is no part of a name of a person or organisation."""
    before, after = text[: mention.start], text[mention.end :]
    if _goes_on(after) or _TITLE.search(before):
        return False
    words = before.split()
    last = words[-1].strip("“\"‘'(") if words and before[-1:] == " " else ""
    if last and not _may_precede(last, words):
        return False
    return not is_surname(text, mention)


def _goes_on(after: str) -> bool:
    """Whether a name is longer than the town: ``Gent Festival``, ``Gent-Noord``."""
    follows = re.match(r"[ -]([A-ZÀ-Ž][\w'’-]*)", after)
    if follows and (is_organisation_word(follows[1]) or not _DAYS.match(follows[1])):
        return True
    is_joined = after[:1] in ("-", "’", "'") and after[1:2].isalpha()
    return bool(re.match(r"\w", after)) or (is_joined and after[1:3] not in ("s ", "s,", "s."))


def _may_precede(last: str, words: list[str]) -> bool:
    """Whether a town can follow this last word of *words* without being part of a longer name."""
    lower = last.lower()
    if lower in ADJECTIVES and words[-2:-1] == ["het"]:
        return True  # "het Belgische Bredene"
    if last[:1].isupper() and lower not in _LEADS and not _PARTNER.fullmatch(last):
        is_day = TIME.fullmatch(lower.rstrip(".,:"))
        is_act = bool(ENCOUNTER.fullmatch(last)) and len(words) == 1
        is_trip = (_TRIP.match(last) or is_act) and not (
            is_first_name(last) or has_organisation(last)
        )
        is_event = _EVENT.fullmatch(last)
        return bool(is_day or is_trip or is_event) or last.endswith((",", ":", ";", ".", ")"))
    if lower not in PARTICLES or lower in _OWN or len(words) < 2:
        return True
    if lower == "van" and BUILDING.search(" ".join(words) + " "):
        return True
    other = words[-2].strip("“\"‘'(")
    if other[:1].isupper() and is_first_name(other) and other.lower() != "van":
        return False
    is_body = is_organisation_word(other) and other.lower() not in ("gemeente", "stad")
    if is_acronym(other) or is_body:
        return other.lower() in ("universiteit", "campus", "centrum", "haven")
    return True


def is_surname(text: str, mention: Mention) -> bool:
    """Whether *mention* is the surname of a person: ``Peter Breda``."""
    start = text.rfind(" ", 0, max(0, mention.start - 1)) + 1
    name = names.at_start(text, start) if start < mention.start else None
    return (
        name is not None
        and name.end > mention.start
        and is_first_name(text[start:].split(maxsplit=1)[0])
    )
