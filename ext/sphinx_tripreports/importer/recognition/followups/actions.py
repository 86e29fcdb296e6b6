"""A sentence with two actions as two parts: ``Anna stuurt het plan, dat Bert bewerkt``."""

from __future__ import annotations

import re
from typing import Final

from ....model.text import fold
from ..structure.lines import Line
from ..words import MONTH
from . import clauses, verbs
from .actors import PRONOUNS, SELF, is_actor, is_thing
from .subjects import words

_BOUNDARY: Final = re.compile(r"(?:\s*[,;]\s+(?:en\s+|maar\s+)?|\s+en\s+|\s[–—-]\s|\s[/•]\s)(?=\S)")
_INNER: Final = re.compile(r",\s+(?=(?:dat|die|welke|wat|waarna|waarop|terwijl)\s+\S)")
_MOVES: Final = re.compile(r"\b(?:komt|gaat|reist|bezoekt|brengt|ontvangt|neemt|gaan|komen)\b")
"""Who comes and then does something comes in order to do it: that is one action."""
_POINTS_BACK: Final = re.compile(r"^\w+ (?:dat|dit)\b(?: \w+){0,2}\W*$")
"""``onze havenmeester trekt dat``: that is said of the action before."""
_BACK: Final = frozenset(("dit", "dat", "deze", "die", "het", "ze", "hem", "haar", "hen"))
_GETTING: Final = frozenset(("krijgen", "krijg", "ontvangen", "ontvang", "horen", "hoor"))
"""What one of us does when somebody else does the action."""
_BEGINS: Final = re.compile(
    rf"start\s+(?:(?:in|op|per|na|begin|eind|medio|vanaf|rond|voor)\b|\d|{MONTH}|\w*seizoen\b"
    r"|(?:voor|na)jaar\b|direct\b)", re.IGNORECASE,
)  # fmt: skip
"""When the action before it begins: ``een proef, start 1 mei``."""
_BACK_TO_US: Final = re.compile(
    r"(?:rapporteert|rapporteren)\b|(?:koppelt|koppelen|belt|bellen|meldt|melden|komt|komen)\b"
    r"[^,;]*\b(?:terug)\b|(?:bericht|informeert|meldt)\b[^,;]*\b(?:hier|daar)(?:over|van)\b",
    re.IGNORECASE,
)
"""What somebody tells of his action is a part of it: ``en koppelt de uitkomst terug``."""
_OF_IT: Final = re.compile(r"(?:dat|die|welke) (?:wij|we|ik)\b", re.IGNORECASE)
"""What is said of its object: ``een voorstel, dat wij u in het najaar aanbieden``."""
_BRACKETS: Final = re.compile(r"\s*\((?:[^(),]{2,30},\s+)?(?P<said>[^(),]+)\)[\s.;]*$")
"""What ends a line, perhaps behind a remark: ``(in het Duits, Karin vertaalt de tekst)``."""
_LEAST_WORDS: Final = 3
_FAR: Final = 60
"""Characters before the verb of a clause that begins here."""


def divided(line: Line) -> list[Line]:
    """The actions in a line, each as a part of it; the line itself if there is but one."""
    cuts, whole = _cuts(line.text), len(line.text)
    if aside := _aside(line.text):
        cuts.append((aside.start(), aside.start("said")))
        whole = aside.end("said")
    if not cuts:
        return [line]
    starts = [0, *(start for _end, start in cuts)]
    ends = [*(end for end, _start in cuts), whole]
    return [line.part(start, end) for start, end in zip(starts, ends, strict=True)]


def _aside(text: str) -> re.Match[str] | None:
    """Brackets at the end in which somebody else does something, as the line said before.

    What we do ourselves is said there in passing: ``(Deens, wij zorgen voor vertaling)``.
    """
    match = _BRACKETS.search(text)
    if match is None or not clauses.read(text[: match.start()]).mood:
        return None
    is_ours = fold(clauses.read(match["said"]).subject) in SELF
    is_long = len(match["said"].split()) > _LEAST_WORDS
    return match if is_long and not is_ours and _is_main(match["said"]) else None


def _cuts(text: str) -> list[tuple[int, int]]:
    """Where an action ends and the next begins."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in sorted([*_BOUNDARY.finditer(text), *_INNER.finditer(text)], key=re.Match.start):
        left, right = text[start : match.start()], text[match.end() :]
        is_open = left.count("(") > left.count(")")
        if match.start() > start and not is_open and _is_next(match, left, right):
            found.append((match.start(), match.end()))
            start = match.end()
    return found


def _is_next(match: re.Match[str], left: str, right: str) -> bool:
    """Whether *right* is an action of its own behind *left*."""
    before = clauses.read(left)
    if not before.mood or len(right.split()) < _LEAST_WORDS:
        return False
    if _OF_IT.match(right):
        return False
    if match.re is _INNER:
        clause = clauses.read(right)
        is_definite = bool(re.match(r"(?:de|het|onze?)\s", clause.subject))
        is_somebody = _is_other(clause.subject) or (is_definite and not is_thing(clause.subject))
        return clause.mood == "does" and is_somebody
    if match[0].strip() in ("/", "•"):
        return bool(clauses.read(right).mood)
    return _is_main(right) or (
        before.mood == "does" and not _MOVES.search(left) and (is_second(right) or _is_ours(right))
    )


def _is_main(text: str) -> bool:
    """Whether *text* begins with a main clause in which somebody else does something."""
    clause = clauses.read(text)
    if clause.mood not in ("does", "will", "wants") or not clause.subject:
        return False
    if _BOUNDARY.search(text[: clause.position]) or _POINTS_BACK.search(text[clause.position :]):
        return False
    return clause.position < _FAR and _is_other(clause.subject)


def is_second(text: str) -> bool:
    """Whether *text* begins with the verb of another action of the same person."""
    found = words(text)
    if (
        len(found) < _LEAST_WORDS
        or found[0].text[:1].isupper()
        or found[1].folded in {*_BACK, "er"}
    ):
        return False
    if _BEGINS.match(text) or _BACK_TO_US.match(text):
        return False
    is_same = found[1].folded not in PRONOUNS and found[0].folded not in verbs.FUTURE
    return is_same and verbs.infinitive_of(found[0].text) in verbs.ARRANGING


def _is_ours(text: str) -> bool:
    """Whether *text* begins with the verb of an action of ourselves: ``organiseren wij``."""
    found = words(text)
    is_us = len(found) >= _LEAST_WORDS and found[1].folded in ("wij", "we", "ik")
    return is_us and verbs.is_doing(found[0].text) and found[0].folded not in _GETTING


def _is_other(who: str) -> bool:
    """Whether *who* is somebody, though perhaps not known as such, and no thing."""
    if fold(who) in PRONOUNS:
        return fold(who) not in ("je", "men")
    if fold(who) in ("er", "het", "dit", "dat") or is_thing(who):
        return False
    if re.match(r"(?:de|het) [A-ZÀ-Ž]", who):
        return True  # "de Winkeliersvereniging Zuidhorn"
    return is_actor(who) or (len(who.split()) == 1 and who[:1].isupper()) or fold(who) in (
        "de gemeente", "onze gemeente")  # fmt: skip
