"""Which municipality went, and which cities it visited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ...i18n import console as _
from ...model.text import fold, slug
from . import names
from .contact_lines import is_prose
from .gazetteer import City, Gazetteer, Mention, countries_in, is_place, municipalities
from .lines import Grid, Line
from .sections import Section
from .words import PARTICLES, has_organisation, is_acronym, is_first_name, is_organisation_word

_SUBJECT: Final = re.compile(
    r"\b(?:we|wij|ons|onze|delegatie|gezelschap|groep|afvaardiging|burgemeester|wethouder|college|bezoek\w*|bezocht\w*|"
    r"reis\w*|missie|programma|wij|ik|deelname|deelgenomen|nam(?:en)? deel)\b", re.IGNORECASE
)
_GOING: Final = re.compile(
    r"\b(?:(?:werk|tegen)?bezoek(?:en)?(?:\s+\w+){0,3}?\s+(?:aan|van)|(?:studie|dienst|handels|trein|bus)?(?:reis|reisje|missie)\s+(?:naar|in|aan)|"
    r"gereisd naar|reisde[n]?\s+(?:\w+\s+){0,4}?naar|ging(?:en)?\s+(?:\w+\s+){0,6}?naar|(?:geweest|gegaan)\s+(?:in|naar)|"
    r"naar|reden\s+(?:\w+\s+){0,2}?naar|bracht\s+(?:\w+\s+){0,8}?aan|bezoeken\s+aan)\s+(?:de\s+)?(?:(?:stad|steden|gemeente|\w+e\s+steden)\s+)?$",
    re.IGNORECASE,
)
_VISITED: Final = re.compile(
    r"\bbezo(?:cht(?:en)?|eken|ekt)\b(?:\s+(?!van\b|over\b|uit\b)[\w'’]+){0,6}?\s+(?:de\s+)?(?:\w+\s+)?(?:stad|steden|gemeente)?\s*$", re.IGNORECASE
)
_IN: Final = re.compile(r"\b(?:[Ii]n|[Tt]e|[Oo]p het \w+ van|[Oo]p de \w+ van|[Oo]p de campus van de universiteit\s+van)\s+(?:het\s+centrum\s+van\s+)?$")
_FROM: Final = re.compile(
    r"\b(?:uit|van|vanuit|via|over|met|zoals|ook|als|tussen|voor|namens|overstap in|terug naar|trein naar|"
    r"op weg naar|samenwerking met|richting|collega's|ambassade(?: van \w+)? in)\s+(?:de\s+)?(?:gemeente\s+|stad\s+)?$", re.IGNORECASE
)
_EVENT: Final = re.compile(
    r"\s(?:\w+\s){0,3}?(?:messe|expo|summit|forum|fair|week|conference|congres|congress|beurs|biennale|festival|top)\b", re.IGNORECASE
)
_TO_UNKNOWN: Final = re.compile(
    r"\b(?:[Rr]eis|[Mm]issie|[Bb]ezoek|[Ww]erkbezoek|[Ss]tudiereis|[Dd]ienstreis|[Dd]elegatiebezoek)\s+(?:naar|aan)\s+"
    r"(?P<name>[A-ZÀ-Ž][\w-]+(?:\s[A-ZÀ-Ž][\w-]+)?)(?=\s*(?:[,.(–:]|$|\d|in\b))"
)
_AT_A_PLACE: Final = re.compile(r"(?:Op|In|Bij|Aan) (?:de|het) (?:\w+ van (?:de |het )?)?\w+ van $|(?:Op|In|Bij|Aan) (?:de|het) (?:\w+ van (?:de |het )?)?\w+ van (?=[A-Z])")
_NOT_IN: Final = re.compile(r"\b(?:overstap|hoofdkantoor|ambassade(?: van \w+)?|consulaat|vestiging|tussenstop)\s+in\s+$", re.I)
_ELSEWHERE: Final = re.compile(r"\b(?:gewerkt|woont|wonen|opgegroeid|gevestigd|gehouden wordt|verbonden aan|hoofdkantoor|afkomstig|vestigen|vestiging|net als|ambassade|consulaat)\b", re.I)
_FUTURE: Final = re.compile(r"\b(?:zal|zullen|gaan|gaat|komt|komen|volgend jaar|gepland|wordt (?:in|op))\b", re.I)
_OWN: Final = (
    (6, r"\bnamens (?:de )?(?:gemeente )?{0}\b"),
    (6, r"\bwij,? als (?:de )?(?:gemeente |stad )?{0}\b"),
    (5, r"\b(?:delegatie|afvaardiging|groep|gezelschap|ambtenaren|team|mensen|college|stadsbestuur|raad)\b[^.]{{0,40}}\b(?:van|uit)(?: de)? (?:gemeente )?{0}\b"),
    (5, r"^gemeente:? {0}\b(?! bereik)"),
    (5, r"\b(?:gemeente|stads)raad (?:van )?{0}\b"),
    (5, r"\bcollege van (?:burgemeester en wethouders|b en w|b&w) (?:van )?{0}\b"),
    (5, r"(?:bezoek|reis|missie) (?:van )?(?:de gemeente )?{0} (?:aan|naar)\b"),
    (4, r"\b(?:buitenlandse )?(?:dienst)?reis (?:van de )?(?:gemeente )?{0}\b"),
    (3, r"\bvanuit (?:de )?(?:gemeente )?{0}\b"),
    (3, r"\b(?:de )?gemeente {0}\b"),
    (3, r"\b{0} (?:nam deel|bezocht|ging|reisde|was (?:met|van|aanwezig)|wil(?:de)?|is op bezoek|werkt(?:e)? aan|heeft|en \w+ (?:zijn|hebben))\b"),
    (2, r"\bonze (?:stad|gemeente),? {0}\b"),
    (2, r"\bhet {0}\b"),
    (2, r"^{0}\b"),
    (2, r"\bterug in {0}\b|\bvoor {0}\b|\bin {0} (?:ook|zelf)\b"),
)  # fmt: skip


class Own(NamedTuple):
    """The municipality that went; None with a doubt if that is not clear."""

    city: City | None
    doubts: tuple[str, ...] = ()


def municipality(sections: list[Section], title: str, places: Gazetteer) -> Own:
    """The municipality whose report this is."""
    asked = [line.text for section in sections if section.role == "municipality" for line in section.lines]
    for text in asked:
        named = [city for city in _dutch(text, places)]
        if named:
            return Own(named[0])
    text = "\n".join([title, *(line.text for line in _all_lines(sections))])
    scores: dict[str, int] = {}
    cities: dict[str, City] = {}
    for city in _dutch(text, places):
        cities.setdefault(city.key, city)
    for key, city in cities.items():
        name = re.escape(city.name)
        for weight, pattern in _OWN:
            framed = pattern.format(f"(?-i:{name})")
            count = len(re.findall(framed, text, re.MULTILINE | re.IGNORECASE))
            if count and not (city.is_word and pattern[0] == "^" and weight < 3):
                scores[key] = scores.get(key, 0) + weight * min(count, 4)
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    if not ranked:
        return _most_named(text, cities)
    # "Bergen" is not what "Bergen op Zoom" counts for.
    ranked = [one for one in ranked if not any(
        cities[one[0]].name != cities[key].name and cities[one[0]].name in cities[key].name
        for key, _points in ranked)]  # fmt: skip
    best, points = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0
    is_sure = points >= 6 and points >= 1.5 * second
    return Own(cities[best], () if is_sure else (_("Is this the municipality that went?"),))


def _most_named(text: str, cities: dict[str, City]) -> Own:
    """Where no sentence says who went: the Dutch municipality that is named most."""
    counts = [
        (-len(re.findall(rf"\b{re.escape(city.name)}\b", text)), text.index(city.name), city)
        for city in cities.values()
        if city.name in text and not (city.is_word and text.count(city.name) < 2)
    ]
    if not counts:
        return Own(None, (_("It is not clear which municipality went."),))
    return Own(min(counts, key=lambda one: one[:2])[2], (_("Is this the municipality that went?"),))


def _dutch(text: str, places: Gazetteer) -> Iterator[City]:
    """Dutch municipalities named in *text*, in order."""
    pattern = re.compile(r"(?:['’]s-|[A-ZÀ-Ž])[\w'’-]*(?:,? (?:[A-ZÀ-Ž][\w'’-]*|aan|den|de|op|en|van|der|IJssel|bij|in|Zee)){0,4}")
    for match in pattern.finditer(text):
        words = match[0].split(" ")
        for length in range(len(words), 0, -1):
            for start in range(len(words) - length + 1):
                city = _municipality(" ".join(words[start : start + length]), places)
                if city:
                    yield city


def _municipality(name: str, places: Gazetteer) -> City | None:
    folded = fold(name)
    own = [city for city in places.own.get(folded, []) if city.country in ("NL", "")]
    if own:
        return own[0]._replace(name=name)
    if folded in municipalities() or folded in ("den bosch", "den haag"):
        found = [city for city in places.cities(name) if city.country == "NL"]
        if found:
            return found[0]._replace(name=name)
        return City(slug(name), municipalities()[folded], "NL")
    return None


def _all_lines(sections: list[Section]) -> Iterator[Line]:
    for section in sections:
        if section.heading:
            yield section.heading
        for entry in section.entries:
            if isinstance(entry, Grid):
                yield from (line for row in entry.rows for cell in row for line in cell)
            else:
                yield entry


class _Proof(NamedTuple):
    score: int
    order: int
    mention: Mention


def cities(
    sections: list[Section], title: str, own: City | None, places: Gazetteer
) -> tuple[list[City], list[str]]:
    """The cities visited, in the order of the report, and doubts about some of them."""
    text = "\n".join(line.text for line in _all_lines(sections))
    named = countries_in(f"{title}\n{text}")
    proofs: dict[str, list[_Proof]] = {}
    for proof in _proofs(sections, title, places, own.name if own else ""):
        city = _of_country(proof.mention, named)
        if own is None or (city.key != own.key and fold(city.name) != fold(own.name)):
            proofs.setdefault(city.key, []).append(proof)
    found: list[tuple[int, City, int]] = []
    for group in proofs.values():
        best = max(proof.score for proof in group)
        total = best + min(2, sum(proof.score > 0 for proof in group) - 1)
        if any(proof.score < -5 for proof in group):
            best = total = 4  # "niet in Soest"
        if best >= 4 or total >= 4:
            order = min(proof.order for proof in group if proof.score >= min(best, 4))
            found.append((order, _of_country(group[0].mention, named), total))
    strong = [entry for entry in found if entry[2] >= 6]
    kept = [entry for entry in found if entry[2] >= 6 or not strong or entry[2] >= 4]
    kept.sort(key=lambda entry: entry[0])
    doubts = [_("Was {city} really visited?").format(city=city.name) for _order, city, total in kept if total < 6]
    doubts += [
        _("Which {city} is meant?").format(city=city.name)
        for _order, city, _total in kept
        if _is_ambiguous(city, places, named)
    ]
    return [city for _order, city, _total in kept], doubts


def _of_country(mention: Mention, named: frozenset[str]) -> City:
    """The city that is meant: one in a country that the report names, or else the largest."""
    foreign = [city for city in mention.cities if city.country in named and city.country != "NL"]
    return foreign[0] if foreign else mention.city


def _is_ambiguous(city: City, places: Gazetteer, named: frozenset[str]) -> bool:
    if city.is_known:
        return False
    others = [other for other in places.cities(city.name) if other.geonames != city.geonames]
    same_country = [other for other in others if other.country in named]
    if city.country in named:
        return any(other.people * 4 > city.people for other in same_country)
    return any(other.people * 4 > city.people or other.country in named for other in others)


def _proofs(
    sections: list[Section], title: str, places: Gazetteer, own: str
) -> Iterator[_Proof]:
    order = 0
    yield from _unknown(title, 0)
    for mention in places.mentions(title):
        before = title[: mention.start]
        if _FROM.search(before):
            continue
        if _is_name_of_place(title, mention):
            yield _Proof(7, 0, mention)
        elif _EVENT.match(title[mention.end :]) and not before.rstrip()[-1:].isupper():
            yield _Proof(5, 0, mention)
        elif not re.search(r"[A-Z][\w'’-]*\s+$", title[mention.end :]) and mention.city.country != "NL":
            # "Fruit Logistica Berlijn": an event with the city where it is.
            is_last = not re.match(r"[ -]?[^\W\d]", title[mention.end :])
            if is_last and not _is_surname(title, mention) and not mention.city.is_word:
                yield _Proof(5, 0, mention)
    for section in sections:
        if section.heading and section.heading.text != title:
            order += 1
            yield from _of_heading(section.heading.text, order, places)
        if section.role in ("travellers", "municipality", "follow-ups", "case-number"):
            continue
        for entry in section.entries:
            order += 1
            if isinstance(entry, Grid):
                yield from _of_grid(entry, section, order, places)
            elif section.role == "locations" and not is_prose(entry.text):
                yield from _of_locations(entry.text, order, places)
            elif section.role == "contacts" and entry.kind != "text":
                continue
            else:
                yield from _of_day(entry.text, order, places)
                yield from _of_text(entry.text, order, places, section, own)


def _of_heading(text: str, order: int, places: Gazetteer) -> Iterator[_Proof]:
    """A heading that is a day and a city, or hardly more than a city."""
    for mention in places.mentions(text):
        if not _is_name_of_place(text, mention) or _FROM.search(text[: mention.start]):
            continue
        rest = (text[: mention.start] + text[mention.end :]).strip()
        goes = _GOING.search(text[: mention.start]) or re.search(r"bezoek|reis|missie", text, re.I)
        if len(rest.split()) <= 4 or goes:
            yield _Proof(7 if goes or not rest or re.search(r"\d", rest) else 5, order, mention)


def _of_locations(text: str, order: int, places: Gazetteer) -> Iterator[_Proof]:
    for mention in places.mentions(text):
        before = text[: mention.start]
        if not _is_name_of_place(text, mention):
            if re.search(r"(?:huis|kantoor|campus|centrum|hal|universiteit|beurs|haven|museum)\s+$", before, re.I):
                yield _Proof(5, order, mention)
            continue
        if re.search(r"\b(?:via|vanuit|uit|bij|nabij)\s+$", before, re.I):
            continue
        yield _Proof(8, order, mention)


def _of_grid(grid: Grid, section: Section, order: int, places: Gazetteer) -> Iterator[_Proof]:
    from . import tables

    if tables.kind_of(grid) not in ("programme",) :
        return
    heads = [fold(tables.text(cell)) for cell in grid.rows[0]]
    for row in grid.rows[1:]:
        line = " ".join(tables.text(cell) for cell in row)
        if re.search(r"\b(?:vertrek|terugreis|overstap|vlucht)", line, re.I):
            continue
        for index, cell in enumerate(row):
            if index < len(heads) and re.search(r"locatie|plaats|stad|waar", heads[index]):
                yield from _of_locations(tables.text(cell), order, places)


def _of_day(text: str, order: int, places: Gazetteer) -> Iterator[_Proof]:
    """``24 sept: Edinburgh, ontvangst door de Lord Provost``."""
    match = re.match(r"(?:\w+\s+)?\d{1,2}\s+[a-z]+\.?\s*(?:20\d\d)?\s*[:–—-]\s*(?P<rest>.+)", text)
    for mention in places.mentions(match["rest"]) if match else ():
        if mention.start == 0 and re.match(r"\s*(?:[,.:(–-]|$)", match["rest"][mention.end :] if match else ""):
            yield _Proof(6, order, mention)


def _unknown(text: str, order: int) -> Iterator[_Proof]:
    """A place that no list has, where a title or sentence says that we went there."""
    for match in _TO_UNKNOWN.finditer(text):
        name = match["name"]
        if has_organisation(name) or is_place(name) or names.at_start(name) or len(name) < 4:
            continue
        yield _Proof(4, order, Mention(match.start("name"), match.end("name"), name, (City(slug(name), name),)))


def _of_text(
    text: str, order: int, places: Gazetteer, section: Section, own: str
) -> Iterator[_Proof]:
    from ...model import sentences

    start = 0
    for sentence in sentences.split(text):
        mentions = [one for one in places.mentions(sentence) if _is_name_of_place(sentence, one)]
        previous: _Proof | None = None
        for mention in mentions:
            score = _score(sentence, mention, order, previous, own)
            if section.role == "locations" and score >= 0:
                score = max(score, 0 if _FROM.search(sentence[: mention.start]) else 6)
            elif mention.city.is_word and score and score < 5:
                score -= 2
            previous = _Proof(score, order, mention)
            if score > 0 or score < -5:
                yield previous
            if score > 5:
                yield from _beside(sentence, mention, order)
        start += len(sentence)


def _beside(sentence: str, mention: Mention, order: int) -> Iterator[_Proof]:
    """A place that no list has beside one that was visited: ``naar Accra en Ga East``."""
    match = re.match(r"\s*(?:,|en|&)\s+(?:naar\s+|in\s+)?(?P<name>[A-ZÀ-Ž][\w-]+(?:\s[A-ZÀ-Ž][\w-]+)?)\s*(?:[.,;(]|$)", sentence[mention.end :])
    if match and not is_place(match["name"]) and not has_organisation(match["name"]):
        name = match["name"]
        yield _Proof(4, order, Mention(0, 0, name, (City(slug(name), name),)))


def _score(sentence: str, mention: Mention, order: int, previous: _Proof | None, own: str) -> int:
    before, after = sentence[: mention.start], sentence[mention.end :]
    if re.search(r"\bniet (?:in|naar)\s+$", before):
        return -9
    if previous is not None and previous.score > 0:
        between = sentence[previous.mention.end : mention.start]
        if re.fullmatch(r"\s*(?:\([\w\s]+\))?\s*(?:,|en|,\s*en|&|/|en ook)\s*(?:daarna\s+|in\s+|naar\s+)?", between):
            return previous.score
    if _FUTURE.search(sentence) and not re.search(r"\b(?:bezochten?|waren|was|werden)\b", sentence):
        return 0
    if _GOING.search(before):
        return 0 if re.search(r"\b(?:terug|trein|weg)\s+naar\s+$|rijdt", before, re.I) or "rijdt" in after else 7
    if _VISITED.search(before):
        return 6
    if _AT_A_PLACE.match(sentence) and re.match(r",?\s+\w+(?:den|ten|erde|te|de)\b", after) and _AT_A_PLACE.match(before):
        return 4
    if _FROM.search(before) and not _IN.search(before) or _NOT_IN.search(before):
        return 0
    if _ELSEWHERE.search(sentence):
        return 0
    if _IN.search(before):
        if re.match(r"In\s+$", before) and re.match(r"\s+(?:spraken|bezochten|hadden|waren|werden|zijn|ontmoetten|gaf|vertelde|verwelkomde|leidde|was|hoorden|bekeken|hadden|is)\b", after):
            return 6
        if _SUBJECT.search(sentence) or (own and own in sentence and mention.city.country != "NL") or re.search(r"\b(?:was|waren) (?:[^.]* )?aanwezig\b", sentence):
            return 5 if order < 8 else 4
        return 2 if order < 8 else 0
    if re.match(r"[A-ZÀ-Ž]", before[-2:-1] or "x"):
        return 0
    if re.match(r"\s*\((?:[A-ZÀ-Ž][\w-]+\s?)+\)\s*:?", after) and countries_in(after[:30]):
        return 5
    return 0


def _is_name_of_place(text: str, mention: Mention) -> bool:
    """Whether a mention stands for itself, and is no part of a name of a person or organisation."""
    before, after = text[: mention.start], text[mention.end :]
    follows = re.match(r"[ -]([A-ZÀ-Ž][\w'’-]*)", after)
    if follows and (is_organisation_word(follows[1]) or not re.match(r"(?:City)\b", follows[1]) and _is_part(follows[1])):
        return False
    if after[:1] in ("-", "’", "'") and after[1:2].isalpha() and after[1:3] not in ("s ", "s,", "s."):
        return False
    if re.match(r"\w", after):
        return False
    words = before.split()
    last = words[-1].strip("“\"‘'(") if words and before[-1:] == " " else ""
    if last[:1].isupper() and last.lower() not in ("in", "naar", "te", "bezoek", "gemeente", "stad", "van", "aan", "de", "en"):
        is_start = len(words) == 1 and not is_first_name(last) and not has_organisation(last)
        if not (is_start and re.match(r"(?:werk|studie|dienst|stad|handels|reis|trade|missie|trip)", last, re.I)) \
                and not re.match(r"(?:werk|studie|dienst|handels|dag)?(?:bezoek|reis|missie)", last, re.I):
            return last.endswith((",", ":", ";", ".", ")"))
    if last.lower() in PARTICLES and last[:1].isupper() and last.lower() not in ("in", "te", "van", "de", "aan"):
        return False
    if last.lower() in PARTICLES and len(words) > 1 and last.lower() not in ("in", "te", "aan", "bij"):
        other = words[-2].strip("“\"‘'(")
        if other[:1].isupper() and is_first_name(other) and other.lower() not in ("van",):
            return False
        if is_acronym(other) or is_organisation_word(other) and other.lower() not in ("gemeente", "stad"):
            return other.lower() in ("universiteit", "campus", "centrum")
    title = re.search(r"(?:mevrouw|heer|dhr\.?|mw\.?)\s+(?:[Vv]an\s+)?$", before, re.I)
    return title is None and not _is_surname(text, mention)


def _is_part(word: str) -> bool:
    """Whether a capital after a city makes a longer name; days, months and verbs do not."""
    return not re.match(r"(?:Maandag|Dinsdag|Woensdag|Donderdag|Vrijdag|Zaterdag|Zondag|En|In|Is|\d)", word)


def _is_surname(text: str, mention: Mention) -> bool:
    start = text.rfind(" ", 0, max(0, mention.start - 1)) + 1
    name = names.at_start(text, start) if start < mention.start else None
    return name is not None and name.end > mention.start and is_first_name(text[start:].split()[0])
