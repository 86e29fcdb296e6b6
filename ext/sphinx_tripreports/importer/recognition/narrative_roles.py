"""What stands behind a name in a sentence: an apposition, a bracket, a relative clause."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from . import narrative_hosts, names
from .gazetteer import Gazetteer, countries_in
from .narrative_words import WORD, is_closed, is_occupation, is_verb
from .offices import office_of
from .role_parts import Role, of_one
from .roles import of_parts
from .words import (
    has_function,
    has_organisation,
    is_field,
    is_function_word,
    is_organisation_start,
)

_BRACKET: Final = re.compile(r"\s*\((?P<text>[^()]{2,90})\)")
_COMMA: Final = re.compile(r"\s*(?:,|\s[–—-])\s+")
_OF: Final = re.compile(r"\s+(?:van|bij|namens|of|from|at|voor)\s+")
_RELATIVE: Final = re.compile(r"(?:die|dat|who|welke)\s+", re.IGNORECASE)
_SHARED: Final = re.compile(
    r"^(?:beiden?|allebei|alle\s+(?:drie|vier)|allen|respectievelijk)\s+", re.IGNORECASE
)
_ALSO: Final = re.compile(
    r"^(?:eveneens|ook|tevens|zelf|thans|sinds kort|nu|momenteel)\s+", re.IGNORECASE
)
_LEAD: Final = re.compile(
    r"^(?:(?:die|dat)\s+)?(?:de|het|een|zijn|haar|hun|the|(?:één|een)\s+van\s+de)\s+", re.IGNORECASE
)
_LINKED: Final = re.compile(r"^(?:zijn|haar|hun)\s+", re.IGNORECASE)
_AT_WORD: Final = re.compile(r"^(?:werkzaam\s+)?(?:van|bij|namens|in\s+dienst\s+van)\s+")
_IS: Final = re.compile(
    r"\b(?P<job>[^,]{3,70}?)\s+(?:is|was|werd)\b(?:\s+(?:bij|van|voor|aan)\s+(?P<at>[^,;]+))?"
)
_AS: Final = re.compile(r"\bals\s+(?P<job>[^,;]{3,60})")
_LEADS: Final = re.compile(
    r"\b(?:het|de)\s+(?P<what>[^,;]{3,60}?)\s+(?:leidt|leidde|coördineert|runt)\b"
)
_HERE: Final = re.compile(r"^(?:daar|er|hier|ook|zelf|sinds\s+\d{4}|inmiddels)\s+", re.IGNORECASE)
_PREDICATE: Final = re.compile(
    r"\s*(?:is|was)\s+(?:daar\s+|er\s+|sinds\s+\S+\s+)?(?=(?:de\s+|een\s+)?(?P<first>\S+))"
)
_WORKS: Final = re.compile(r"\s*werkt(?:e)?\s+(?P<rest>(?:bij|voor|als)\s)")
DEPARTMENT: Final = re.compile(
    r"(?:afdeling|team|directie|dienst|sector|cluster|unit|bureau)\s", re.IGNORECASE
)
_MOST_PARTS: Final = 4
_SHORT: Final = 4
"""Most words of a function that no list has."""
_DISTANT: Final = 4
"""Most words between a name and its apposition: ``X wachtte ons op, directeur van Y``."""


class Behind(NamedTuple):
    """The role behind a name.

    end: where in the sentence it ends.
    is_shared: it says that it is of several: ``beiden``, or a function in the plural.
    is_linked: ``zijn projectleider``: the organisation is that of the person before.
    by_name: the organisation follows the name by a preposition: ``A en B van X``.
    """

    role: Role
    end: int
    is_shared: bool = False
    is_linked: bool = False
    by_name: bool = False


def behind(text: str, start: int, limit: int, places: Gazetteer) -> Behind:
    """The role in text[start:limit], which begins right behind a name."""
    return _Reader(text, start, limit, places).read()


def of_predicate(text: str, start: int, places: Gazetteer) -> Behind | None:
    """The role of ``is projectleider bij X``, ``werkt bij X``, at text[start:]; None without."""
    match = _PREDICATE.match(text, start)
    if match is not None:
        at = match.end()
    elif works := _WORKS.match(text, start):
        at = works.start("rest") + (4 if works["rest"].startswith("als") else 0)
    else:
        return None
    reader = _Reader(text, at, len(text), places)
    end = reader.segment_end(at, True)
    part = _LEAD.sub("", text[at:end].strip())
    words = part.split()
    if not words or not (any(map(is_occupation, words[:5])) or _AT_WORD.match(part)):
        return None
    return Behind(_role([part], places), end)


class _Reader:
    """Reads on from a name while what comes is a function or organisation."""

    def __init__(self, text: str, start: int, limit: int, places: Gazetteer) -> None:
        self.text, self.position, self.limit, self.places = text, start, limit, places
        self.parts: list[str] = []
        self.by_name = self.is_shared = self.is_linked = False

    def read(self) -> Behind:
        """Everything that belongs to the name."""
        steps = (self.bracket, self.organisation, self.apposition)
        while len(self.parts) < _MOST_PARTS and any(step() for step in steps):
            pass
        if not self.parts:
            self.relative()
        if not self.parts:
            self.distant()
        role = _role(self.parts, self.places)
        plural = bool(re.match(r"\w+(?:en|s)\b", role.job_title)) and _is_plural(role.job_title)
        return Behind(role, self.position, self.is_shared or plural, self.is_linked, self.by_name)

    def bracket(self) -> bool:
        """``(directeur, Museum X)``; what else stands in brackets is passed over."""
        match = _BRACKET.match(self.text, self.position, self.limit)
        if match is None:
            return False
        self.position = match.end()
        if _may_be_role(match["text"], self.places):
            self.parts += re.split(r"\s*[,;]\s+", match["text"])
        return True

    def organisation(self) -> bool:
        """``van X`` right behind the name or its bracket."""
        match = _OF.match(self.text, self.position, self.limit)
        if match is None or (self.parts and self.text[self.position - 1] != ")"):
            return False
        host = narrative_hosts.organisation_at(self.text, match.end(), True, self.places)
        host = host or narrative_hosts.generic_at(self.text, match.end())
        if host is None or host.end > self.limit:
            return False
        self.by_name = not self.parts
        self.parts.append(f"bij {host.name}")
        self.position = host.end
        return True

    def apposition(self) -> bool:
        """``, directeur van X``."""
        match = _COMMA.match(self.text, self.position, self.limit)
        if match is None or _RELATIVE.match(self.text, match.end()):
            return False
        end = self.segment_end(match.end(), not self.parts)
        segment = self.text[match.end() : end].strip()
        if shared := _SHARED.match(segment):
            self.is_shared = True
            segment = segment[shared.end() :]
        also = _ALSO.match(segment)
        segment = segment[also.end() :] if also else segment
        if also and (generic := _AT_WORD.match(segment)) and segment.islower():
            # "ook van de stad": of that of which somebody before is
            self.is_linked = bool(generic)
            self.position = end
            return True
        self.is_linked = self.is_linked or bool(_LINKED.match(segment))
        segment = _LEAD.sub("", segment)
        if not self._is_apposition(segment, end):
            return False
        self.parts.append(segment)
        self.position = end
        return True

    def _is_apposition(self, segment: str, end: int) -> bool:
        if not segment or names.at_start(segment) and not is_function_word(segment.split()[0]):
            name = names.at_start(segment)
            if name is None or name.is_sure or not has_organisation(segment):
                return False
        if _AT_WORD.match(segment) or is_occupation(segment.split()[0]):
            return True
        if not _may_be_role(segment, self.places):
            return False
        is_closed_off = not self.text[end:].strip() or self.text[end:].lstrip()[0] in ",.;()"
        words = segment.split()
        if any(map(is_function_word, words[:4])) or has_organisation(segment):
            return True
        # A function that no list has shows by its place: between the name and another comma.
        return is_closed_off and not self.parts and words[0][:1].islower()

    def relative(self) -> None:
        """``, die directeur is van X``, ``, die bij X werkt``."""
        match = re.compile(r"\s*,\s*(?:die|dat|who)\s+").match(
            self.text, self.position, self.limit
        )
        if match is None:
            return
        end = min(self.limit, _clause_end(self.text, match.end()))
        clause = self.text[match.end() : end]
        part = _of_clause(clause, self.places)
        if part:
            self.parts.append(part)
            self.position = end

    def distant(self) -> None:
        """``X wachtte ons op, directeur van Y``: an apposition at the end of the clause."""
        comma = self.text.find(",", self.position, self.limit)
        if comma < 0 or len(self.text[self.position : comma].split()) > _DISTANT:
            return
        between = self.text[self.position : comma]
        if re.search(r"[;:()–]", between):
            return
        segment = _LEAD.sub("", self.text[comma + 1 : self.limit].lstrip())
        words = segment.split()
        if not words or not is_function_word(words[0].strip(".,")):
            return
        before = self.position
        self.position = comma
        if not self.apposition():
            self.position = before

    def segment_end(self, start: int, is_first: bool) -> int:
        """Where a role ends that begins at *start*: before a mark, a verb, another subject."""
        end = start
        previous = ""
        for word in WORD.finditer(self.text, start, self.limit):
            if self.text[end : word.start()].strip():
                break  # a mark stands between
            bare = word[0].strip(".")
            if previous and not self._goes_on(word, bare, previous, start):
                break
            end, previous = word.end(), bare
        text = self.text[start:end].rstrip(" .")
        return start + len(_without_links(text))

    def _goes_on(self, word: re.Match[str], bare: str, previous: str, start: int) -> bool:
        lowered = bare.lower()
        rest = self.text[word.end() : self.limit].split()
        after = rest[0] if rest else ""
        if is_verb(bare):
            return False
        if lowered in ("en", "and", "&", "und", "y", "et"):
            return self._joins(word.end(), after)
        if lowered in ("van", "voor", "bij", "der", "of", "namens", "for", "at", "de", "het", "den"):
            return bool(after) and not re.match(r"(?:een|ons|onze|hem|haar|mij|mijn)\b", after)
        if lowered in ("in", "op", "aan", "te", "uit"):
            return self._is_place(word.end(), rest)
        return not is_closed(bare) or bare[:1].isupper()

    def _joins(self, start: int, after: str) -> bool:
        """Whether ``en`` joins words of one role, and does not begin another statement."""
        if not after or is_closed(after) or is_verb(after):
            return False
        rest = self.text[start : self.limit]
        if name := names.at_start(rest.lstrip()):
            if name.is_sure:
                return False
        return not any(map(is_verb, rest.split()[1:2]))

    def _is_place(self, start: int, rest: list[str]) -> bool:
        """Whether ``in Hongarije``, ``aan het Gymnasium`` belongs to the function before it."""
        if not rest:
            return False
        is_field = self.text[:start].endswith(" in") and not is_closed(rest[0])
        if rest[0][:1].isupper() or is_field:  # "professor in energy systems"
            return True
        host = narrative_hosts.organisation_at(self.text, start + 1, False, self.places)
        if host is not None:
            return True
        noun = rest[1] if len(rest) > 1 else ""
        is_noun = is_organisation_start(noun.strip(".,")) or noun[:1].isupper()
        return rest[0] in ("de", "het") and is_noun


def _without_links(text: str) -> str:
    """*text* without closed words at its end."""
    words = text.split()
    while words and is_closed(words[-1]) and words[-1][:1].islower():
        text = text[: text.rindex(words.pop())].rstrip()
    while text.endswith((" en", " and", " &")):
        text = text.rsplit(" ", 1)[0].rstrip()
    return text


def _clause_end(text: str, start: int) -> int:
    match = re.compile(r"[,;]|\.\s|\.$|$").search(text, start)
    return match.start() if match else len(text)


def _of_clause(clause: str, places: Gazetteer) -> str:
    """The role that a relative clause tells, as an apposition would; "" without one."""
    clause = _HERE.sub("", clause)
    if (match := _IS.search(clause)) and has_function(match["job"]):
        job = _LEAD.sub("", _HERE.sub("", match["job"]))
        at = f" bij {match['at'].strip()}" if match["at"] else ""
        return job + at if len(job.split()) < 8 else ""
    if (match := _AS.search(clause)) and is_occupation(match["job"].split()[0]):
        reader = _Reader(match["job"], 0, len(match["job"]), places)
        words = match["job"][: reader.segment_end(0, True)].split()
        while words and is_verb(words[-1]):
            words.pop()
        return " ".join(words[:1] if len(words) < 3 else words)
    for match in re.finditer(r"\b(?:bij|namens|voor)\s+", clause):
        is_strong = not match[0].startswith("voor")
        host = narrative_hosts.organisation_at(clause, match.end(), is_strong, places)
        if host is not None:
            return f"bij {host.name}"
    return ""


def _is_plural(job: str) -> bool:
    """Whether a function is that of several: ``oprichters``, ``ingenieurs``, ``adviseuses``."""
    first = job.split()[0]
    single = (first.removesuffix("s"), first.removesuffix("en"))
    return first[:1].islower() and any(
        one != first and is_function_word(one) for one in single
    )


def _may_be_role(text: str, places: Gazetteer) -> bool:
    words = text.split()
    if not words or re.search(r"\d{5}|[!?]|\bniet\b|\bu\b", text) or is_closed(words[0]):
        return False
    if has_function(text) or has_organisation(text) or is_organisation_start(words[0]):
        return not any(map(is_verb, words))
    is_short = len(words) <= _SHORT and not any(map(is_verb, words))
    return is_short and not places.cities(text)


def _role(parts: list[str], places: Gazetteer) -> Role:
    """The role of all *parts*; those that begin with a preposition are organisations."""
    rest = [part for part in parts if not _AT_WORD.match(part)]
    given = [_AT_WORD.sub("", part) for part in parts if _AT_WORD.match(part)]
    role = Role()
    if len(rest) > 1:
        role = of_parts(rest, places)
    elif rest:
        role = of_phrase(rest[0], places)
    for name in given:
        # "bij X, dat ...": at a department it is no organisation.
        if not role.organisations:
            role = role._replace(organisations=(re.sub(r"^(?:de|het)\s+", "", name),))
    return role


def of_phrase(text: str, places: Gazetteer) -> Role:
    """The role in a phrase whose end is known: all behind its last preposition is one name."""
    role = of_one(text, places)
    if any(map(DEPARTMENT.match, role.organisations)):
        return Role(text)
    if role.organisations or not role.job_title:
        return role if role.job_title or not is_occupation(text.split()[0]) else Role(text)
    for match in re.finditer(r"\s+(?:van|bij|aan|op|namens|at)\s+", text):
        host = narrative_hosts.organisation_at(text, match.end(), True, places)
        is_whole = host is not None and host.end == len(text)
        if host is not None and is_whole and _may_stand_alone(text[: match.start()], host.name, places):
            return Role(text[: match.start()], (host.name,))
    return role


def _may_stand_alone(job: str, name: str, places: Gazetteer) -> bool:
    """Whether *name* is an organisation, and not the place or department of an office."""
    is_place = office_of(f"{job} van {name}", places) is not None or bool(countries_in(name))
    return not is_place and not DEPARTMENT.match(name) and not all(map(is_field, name.split()))
