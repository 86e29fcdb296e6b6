"""What stands behind a name in a sentence: an apposition, a bracket, a relative clause."""

from __future__ import annotations

import re
from typing import Final

from ..gazetteer import Gazetteer
from ..persons.role_parts import Role
from ..words import AND, PLACE_LINK, has_function, is_function_word
from . import (
    appositions,
    behind_names,
    generic_hosts,
    organisation_names,
    placed_roles,
    positions,
    relative_clauses,
)
from .behind_names import LATELY, ONE_OF, RELATIVE, THERE, Behind
from .extent import joined, role_end
from .phrase_parts import is_titled
from .phrases import AT_WORD, is_at_meeting, is_part, of_phrases, with_told
from .prose_words import is_occupation, is_office, is_plural
from .where_clauses import ARTICLE

_BRACKET: Final = re.compile(
    r"(?:\s+(?:was|waren)\s+(?:er|daar|erbij|aanwezig)(?:\s+bij)?"
    r"|\s+(?:aanwezig|gesproken|ontmoet|getroffen|gezien))?\s*\((?P<text>[^()]{2,160}?)"
    r"(?:\s+(?:daar|aldaar|ter plaatse|ald\.))?\)"
)
_LABEL: Final = re.compile(r"(?:functie|function|rol|role|positie|title)\s*:\s*", re.IGNORECASE)
_COMMA: Final = re.compile(rf"\s*(?:,|\s[–—-])\s+|\s+en\s+(?={LATELY}\s)")
_OF: Final = re.compile(
    r"\s+(?:van|bij|namens|of|from|at|voor)\s+"
    r"|\s+(?:aan|erbij|mee|deel|binnen|ons(?:\s+op)?)\s+(?:van|namens)\s+"
)
_PLACE: Final = re.compile(
    r"\s+(?:van|uit|of)\s+(?:de stad\s+)?(?P<place>[^\W\d_a-zà-ÿ][\w'’-]*"
    rf"(?:\s+(?:{PLACE_LINK}\s+)*[^\W\d_a-zà-ÿ][\w'’-]*)*)"
)
_SHARED: Final = re.compile(r"^(?:beiden?|allebei|alle\s+(?:drie|vier)|allen)\s+", re.IGNORECASE)
_RESPECTIVE: Final = re.compile(r"^(?:respectievelijk|resp\.)\s+", re.IGNORECASE)
_RESPECTIVELY: Final = re.compile(r"\s+(?:respectievelijk|resp\.)\s+", re.IGNORECASE)
_ALSO: Final = re.compile(rf"^{LATELY}\s+", re.IGNORECASE)
_AND: Final = re.compile(rf"{AND}\s+")
_AGE: Final = re.compile(r"\s*,\s*\d{1,3}(?:\s+jaar)?(?:\s+(?:oud|jong))?(?=\s*[,.])")
_AS: Final = re.compile(
    r"(?:(?:\s+(?:aan|erbij|mee|op|ons))?\s+als|,?\s+in\s+(?:de|haar|zijn)\s+(?:hoedanigheid|rol)\s+van)\s+(?:(?:de|het|een|onze|haar|zijn)\s+)?"
)
_ONE: Final = re.compile(r"(?:één|een)\s+van\s")
_LINKED: Final = re.compile(r"^(?:zijn|haar|hun)\s+", re.IGNORECASE)
_QUOTES: Final = "'\"’”»"
_MOST_PARTS: Final = 4
_DISTANT: Final = 6
"""Most words between a name and its apposition: ``X wachtte ons op, directeur van Y``."""


def behind(text: str, start: int, limit: int, places: Gazetteer, is_titled: bool = False) -> Behind:
    """The role in text[start:limit], right behind a name; *is_titled*: a function is before it."""
    reader = _Reader(text, start, limit, places)
    reader.is_titled = is_titled
    return reader.read()


class _Reader:
    """Reads on from a name while what comes is a function or organisation."""

    def __init__(self, text: str, start: int, limit: int, places: Gazetteer) -> None:
        self.text, self.position, self.limit, self.places = text, start, limit, places
        self.parts: list[str] = []
        self.place = ""
        self.by_name = self.is_shared = self.is_respective = self.is_linked = False
        self.by_comma = self.is_titled = False
        self.told = Role()
        self.each: tuple[str, ...] = ()

    def read(self) -> Behind:
        """Everything that belongs to the name."""
        if self.text[self.position : self.position + 1] == ")":
            self.position += 1  # "de directeur (Jan Smit) van X"
        age = _AGE.match(self.text, self.position, self.limit)
        self.position = age.end() if age else self.position
        steps = (self.bracket, self.organisation, self.apposition, self.capacity)
        while len(self.parts) < _MOST_PARTS and any(step() for step in steps):
            pass
        self.relative()
        if not self.parts and not any(self.told[:2]):
            self.distant()
        role = with_told(of_phrases(self.parts, self.places), self.told)
        is_shared = self.is_shared or is_plural(role.job_title)
        is_bracket = self.text[self.position - 1] == ")"
        is_task = bool(self.told.job_title) and not has_function(self.told.job_title)
        return Behind(role, self.position, self.place, is_shared, self.is_respective,
                      self.is_linked, self.by_name, is_bracket, self.by_comma, is_task,
                      self.each)  # fmt: skip

    def bracket(self) -> bool:
        """``(directeur, Museum X)``; what else stands in brackets is passed over."""
        match = _BRACKET.match(self.text, self.position, self.limit)
        if match is None:
            return False
        self.position = match.end()
        begin = behind_names.after_time(self.text, match.start("text"), self.limit)
        within = self.text[begin : match.end("text")]
        label = _LABEL.match(within) or ARTICLE.match(within)
        begin += label.end() if label else 0
        text = positions.with_at(self.without_share(self.text[begin : match.end("text")]))
        if self.parts and self.text[match.start() - 1] in _QUOTES:
            return True  # "project 'Trygg hjemme' (veilig thuis)"
        text = text if self.parts else ARTICLE.sub("", text)
        if text.startswith("die "):
            self.told = relative_clauses.of_relative(text.removeprefix("die "), self.places)
        elif appositions.may_be_role(text, self.places):
            cut = re.finditer(r"[^,;]+", joined(text))
            self.parts += [text[part.start() : part.end()].strip() for part in cut]
        return True

    def without_share(self, text: str) -> str:
        """*text* without a word such as ``beiden``, which is kept in mind."""
        shared, respective = _SHARED.match(text), _RESPECTIVE.match(text)
        self.is_shared = self.is_shared or bool(shared)
        match = shared or respective
        text = text[match.end() :] if match else text
        if respective or _RESPECTIVELY.search(text):
            self.is_respective = True
            self.each = tuple(_RESPECTIVELY.split(text))
        return _RESPECTIVELY.sub(" en ", text)  # "directeur respectievelijk adviseur van X"

    def organisation(self) -> bool:
        """``van X`` right behind the name or its bracket; a town is kept for a function before."""
        match = _OF.match(self.text, self.position, self.limit)
        if self.parts and self.text[self.position - 1] != ")":
            return False
        host = match and (
            organisation_names.organisation_at(self.text, match.end(), True, self.places)
            or generic_hosts.generic_at(self.text, match.end())
        )
        if (
            match
            and host
            and is_part(host.name)
            and behind_names.goes_on(self.text, host.end, self.limit)
        ):
            host = None  # "van de afdeling Internationale betrekkingen"
        if host and host.end <= self.limit:
            self.by_name = True
            self.parts += behind_names.of_part(host.name, self.places)
            self.position = host.end
            return True
        if match and self.department(match.end()):
            return True
        town = _PLACE.match(self.text, self.position, self.limit)
        if town is None or self.place or self.parts:
            return False
        self.place = f"van {town['place']}"
        self.position = town.end()
        return True

    def department(self, start: int) -> bool:
        """``van bureau revitalisatie``, ``van de afdeling milieu``: what somebody does."""
        start += len(self.text[start:]) - len(ARTICLE.sub("", self.text[start:]))
        end = role_end(self.text, start, self.limit, self.places)
        name = self.text[start:end]
        if self.parts or not name or not is_part(name):
            return False
        self.parts += behind_names.of_part(name, self.places)
        self.position = end
        return True

    def apposition(self) -> bool:
        """``, directeur van X``."""
        match = _COMMA.match(self.text, self.position, self.limit)
        if match is None or RELATIVE.match(self.text, self.position):
            return False
        if self.working(match.end()):
            return True
        start = behind_names.after_time(self.text, match.end(), self.limit)
        if (joined := _AND.match(self.text, start)) and not self.is_second(joined.end()):
            return False  # ", en de bewoonster X"
        if not self.parts and (one := ONE_OF.match(self.text, start)):
            start = one.end()
        end = role_end(self.text, start, self.limit, self.places)
        segment = positions.with_at(self.without_share(self.text[start:end].strip()))
        is_more = (self.is_titled or self.has_job()) and appositions.only_describes(segment)
        also = _ALSO.match(segment)
        segment = segment[also.end() :] if also else segment
        if is_more or (also and self.is_passed(segment, end)):
            self.position = end
            return True
        is_linked = bool(_LINKED.match(segment))
        plain = ARTICLE.sub("", segment)
        is_there = bool(THERE.match(self.text, match.end())) and not self.has_job()
        if not self.is_of_person(segment, plain, end, is_there or not self.parts):
            return False
        plain = appositions.without_kin(plain)
        segment = appositions.of_one(plain) if _ONE.match(segment) else plain
        if self.placed(start):
            return True
        self.is_linked = self.is_linked or is_linked
        self.by_comma = bool(self.parts) and bool(AT_WORD.match(segment))
        self.parts.append(segment)
        self.position = end
        return True

    def is_of_person(self, segment: str, plain: str, end: int, may_be_new: bool) -> bool:
        """Whether *segment*, without its article *plain*, says what the person is."""
        has_article = plain != segment
        if self.by_name and has_article and appositions.is_gloss(plain):
            return False  # "van KL, de Deense VNG"
        if segment.startswith("een ") and not has_function(plain):
            return False  # ", een rondleiding"
        if has_article and self.has_job() and is_office(plain.split(maxsplit=1)[0]):
            return False  # our own
        behind = self.text[end:]  # ", de club die het werk uitvoert"
        return appositions.is_apposition(plain, behind, self.places, may_be_new, has_article)

    def is_passed(self, segment: str, end: int) -> bool:
        """``zelf oud-arts`` says nothing more; ``ook van de stad`` is as somebody before."""
        is_linked = bool(AT_WORD.match(segment)) and segment.islower()
        is_former = self.has_job() and appositions.FORMER.match(segment) is not None
        if is_linked or is_former:
            self.is_linked, self.position = self.is_linked or is_linked, end
        return is_linked or is_former

    def placed(self, start: int) -> bool:
        """``, bij X adviseur``: an organisation at text[start:], and the function behind it."""
        if self.has_job():
            return False
        if (placed := placed_roles.read(self.text, start, self.limit, self.places)) is None:
            return False
        self.parts += [*behind_names.of_part(placed.body, self.places), placed.job]
        self.position = placed.end
        return True

    def working(self, start: int) -> bool:
        """``in Leipzig werkzaam als adviseur``, at text[start:]."""
        if self.has_job():
            return False
        if (found := positions.read(self.text, start, self.limit, self.places)) is None:
            return False
        self.told, self.position = found.role, found.end
        return True

    def has_job(self) -> bool:
        """Whether the function is known already."""
        return not all(map(AT_WORD.match, self.parts)) or bool(self.told.job_title)

    def capacity(self) -> bool:
        """``met Jan Smit als gids``."""
        match = _AS.match(self.text, self.position, self.limit)
        if match is None or any(map(has_function, self.parts)):
            return False
        end = role_end(self.text, match.end(), self.limit, self.places)
        part = self.text[match.end() : end]
        if not part or not (is_occupation(part.split()[0]) or is_titled(part)):
            return False
        if is_at_meeting(part.split()[0]) and " van " not in part:
            self.position = match.end() + len(part.split()[0])
            part = part.split()[0]  # "als gastheer optrad"
        self.parts.append(part)
        self.position = end
        return True

    def is_second(self, start: int) -> bool:
        """Whether another function of the same person begins here: ``, en voorzitter van X``."""
        word = self.text[start : self.limit].split(maxsplit=1)[:1]
        return bool(self.parts and word) and is_function_word(word[0].strip(".,"))

    def relative(self) -> None:
        """``, die directeur is van X``, ``, die bij X werkt``."""
        clause = behind_names.relative_at(self.text, self.position, self.limit)
        if clause is None or not self.is_untold():
            return
        start, end = clause
        self.told = relative_clauses.of_relative(self.text[start:end], self.places)
        if any(self.told[:2]):
            self.position = end

    def is_untold(self) -> bool:
        """Whether the function is not known yet: nothing, or an organisation alone, was read."""
        if all(map(AT_WORD.match, self.parts)):
            return not self.told.job_title
        is_bracket = self.text[self.position - 1] == ")"
        return is_bracket and not of_phrases(self.parts, self.places).job_title

    def distant(self) -> None:
        """``X wachtte ons op, directeur van Y``: an apposition at the end of the clause."""
        comma = self.text.find(",", self.position, self.limit)
        between = self.text[self.position : comma] if comma >= 0 else ""
        if comma < 0 or len(between.split()) > _DISTANT or re.search(r"[;:()–]", between):
            return
        start = behind_names.after_time(self.text, comma + 2, self.limit)
        words = ARTICLE.sub("", self.text[start : self.limit].lstrip()).split()
        words = words[len(words) > 1 and bool(re.fullmatch(LATELY, words[0])) :]
        if not words or words[0] == "namens" or not behind_names.is_told_later(between, words):
            return
        before, self.position = self.position, comma
        if not self.apposition():
            self.position = before
