"""A function and organisation in one breath: ``CEO bij Angoka``, ``directeur van Polis``."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ...i18n import console as _
from .gazetteer import Gazetteer
from .offices import FORMER, LOCAL, OFFICES, local_government
from .words import (
    FIELD,
    has_function,
    has_organisation,
    is_acronym,
    is_body_word,
    is_function_word,
    is_organisation_start,
    is_organisation_word,
    unbracketed,
)

_AT: Final = re.compile(
    r"\s+(?:bij|at|@|from|namens|voor|aan|chez|bei|werkzaam\s+bij|in\s+dienst\s+van)\s+"
)
_OF: Final = re.compile(r"\s+(?:van|of|von|de|del|der|di|du|af|vanuit|uit)\s+")
_VAN: Final = re.compile(r"\s+(?:van|vanuit|von|of)\s+(?:de\s+|het\s+|the\s+)?(?=[^\W\d_a-z])")
_ARTICLE: Final = re.compile(r"^(?:de|het|the|der|die|das|la|el|een)\s+(?=\w)", re.IGNORECASE)
_SMALL_ARTICLE: Final = re.compile(r"^(?:de|het|the|der|die|das|een)\s+(?=\w)")
_DANGLING: Final = re.compile(
    r"(?:\s+(?:van|of|von|bij|de|het|the|der|aan|voor|,))+$", re.IGNORECASE
)
_OF_FIELD: Final = re.compile(
    r"^(?:deputy |vice )?(?:head|vp|vice president|professor|director|dean)$", re.IGNORECASE
)
"""After these functions ``of`` tells the field of work at least as often as the organisation."""
_AND: Final = re.compile(r"\s+(?:en|and|&|und)\s+|\s*;\s*|\s+/\s+")
_DEPARTMENT: Final = re.compile(
    r"(?:afdeling|team|directie|sector|dienst|cluster|department|unit)\b", re.IGNORECASE
)


class Role(NamedTuple):
    """A function and organisations, either or both empty; and what is doubtful about them."""

    job_title: str = ""
    organisations: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()

    def doubted(self, doubt: str) -> Role:
        """The same with one more doubt."""
        return self._replace(doubts=(*self.doubts, doubt))


def kind_of(part: str) -> str:
    """What one part is: "function", "organisation" or ""."""
    words = re.sub(r"\s*\(.*?\)", "", part).split() or part.split()
    jobs = [index for index, word in enumerate(words) if is_function_word(word)]
    if not jobs:
        is_body = is_organisation_start(words[0]) or has_organisation(part)
        return "organisation" if is_body else ""
    body = _body_start(words)
    if is_organisation_start(words[0]) and jobs[-1] != len(words) - 1:
        return "organisation"
    if body and jobs[0] < body:
        return "function"
    if jobs[0] == 0 or jobs[-1] == len(words) - 1:
        return "function"
    tail = [word for word in words if is_organisation_word(word)]
    if not tail or (
        re.search(r"\b(?:of|for|voor|van)\b", part) and not is_organisation_word(words[-1])
    ):
        return "function"
    return "organisation"


def _body_start(words: list[str]) -> int:
    """Where an organisation begins that says so (``gemeente Gent``); 0 if none does."""
    for index in range(1, len(words) - 1):
        if is_body_word(words[index]) and not is_function_word(words[index + 1]):
            return index
    return 0


def of_one(part: str, places: Gazetteer) -> Role:
    """The role in one part, such as ``CEO bij Angoka``, ``Polis`` or ``adviseur``."""
    bracket = re.fullmatch(r"(?P<job>[^()]+?)\s*\((?P<inside>[^()]+)\)", part)
    if bracket and kind_of(bracket["job"]) == "function" and not has_organisation(bracket["job"]):
        role = Role(bracket["job"], (bracket["inside"],))
        return (
            role
            if has_organisation(bracket["inside"])
            else role.doubted(_("Is this the organisation?"))
        )
    if double := _two(part, places):
        return double
    match = _AT.search(f" {part}")
    if match and (match[0].strip() not in ("voor", "aan") or _is_body(part[match.end() - 1 :])):
        before, after = part[: max(0, match.start() - 1)].strip(" ,"), part[match.end() - 1 :]
        return _joined(before, after)
    kind = kind_of(part)
    if kind == "function":
        return _of_function(part, places)
    if kind == "organisation" and not part[:1].islower():
        return Role("", organisations([part]))
    if part[:1].islower():
        return _of_small(part, kind)
    role = Role("", organisations([part]))
    sure = len(part.split()) < 6 and not places.cities(part)
    return role if sure else role.doubted(_("Is this the organisation?"))


def _two(part: str, places: Gazetteer) -> Role | None:
    """``onderzoeker aan de TU en adviseur van Polis``: two functions at two organisations."""
    pieces = re.split(r"\s+(?:en|and)\s+(?:tevens\s+|ook\s+)?", part)
    if len(pieces) != 2 or not all(is_function_word(piece.split()[0]) for piece in pieces):
        return None
    first, second = (of_one(piece, places) for piece in pieces)
    if not (first.organisations and second.organisations):
        return None
    job = f"{first.job_title}, {second.job_title}"
    doubts = (_("Which function is at which organisation?"),)
    return Role(job, first.organisations + second.organisations, doubts)


def _of_small(part: str, kind: str) -> Role:
    """What begins in lower case and has no known function: ``bouwpastoor IBM``."""
    words = part.split()
    if is_organisation_start(words[0]):
        return Role("", organisations([part]))
    doubt = _("Is this the function?")
    body = _body_start(words)
    if body:
        before = _DANGLING.sub("", " ".join(words[:body]))
        return Role(before, organisations([" ".join(words[body:])]), (doubt,))
    if (match := _VAN.search(part)) is not None:
        return Role(part[: match.start()], organisations([part[match.end() :]]), (doubt,))
    if _ARTICLE.match(part):
        return Role("", (_ARTICLE.sub("", part),), (_("Is this the organisation?"),))
    for index, word in enumerate(words[1:], 1):
        if word[:1].isupper():
            before, after = " ".join(words[:index]), " ".join(words[index:])
            return Role(_DANGLING.sub("", before), organisations([after]), (doubt,))
    return Role(part, (), (doubt,))


def _is_body(text: str) -> bool:
    name = _ARTICLE.sub("", text)
    return bool(name) and (has_organisation(name) or is_organisation_start(name.split()[0]))


def _joined(job: str, organisation: str) -> Role:
    """What stands before and after ``bij``."""
    doubts: tuple[str, ...] = ()
    if job and kind_of(job) == "organisation":
        doubts = (_("Which is the function and which the organisation?"),)
    if "," in organisation:
        first, rest = organisation.split(",", 1)
        if has_function(rest) and not job:
            return Role(rest.strip(), organisations([first]))
        doubts += (_("Where does the name of the organisation end?"),)
    return Role(job, organisations([organisation]), doubts)


def _of_function(part: str, places: Gazetteer) -> Role:
    """A function with perhaps an organisation behind it: ``directeur van Polis``."""
    words = part.split()
    office = OFFICES.match(part)
    body = _body_start(words)
    after = " ".join(words[body:])
    if body and _ends_before(words[:body]) and re.search(r"[^\W\d_a-zà-ÿ]|\d", after):
        return Role(_DANGLING.sub("", " ".join(words[:body])), organisations([after]))
    if office and re.search(r"\s+(?:van|of|de|di|von|in|te|uit)\s", part):
        local = local_government(part, office, places)
        if local or not LOCAL.search(office[0]) or FORMER.match(part):
            return Role(part, local)
    for match in _OF.finditer(part):
        before, after = part[: match.start()], part[match.end() :]
        if not has_function(before) or (
            is_function_word(after.split()[-1]) and after[:1].islower()
        ):
            continue
        return _of_body(part, before, after)
    return _without_preposition(words, places)


def _ends_before(words: list[str]) -> bool:
    """Whether these words are a function, and an organisation can begin right after them.

    In ``chief executive of Sheffield City Council`` it began before the word that tells it.
    """
    text = " ".join(words)
    tail = re.search(r"\s(?:of|van)\s+(?:(?:the|de|het)\s+)?(?P<name>[A-ZÀ-Ž].*)$", text)
    return has_function(text) and (tail is None or bool(FIELD.search(tail["name"])))


def _of_body(part: str, before: str, after: str) -> Role:
    """``directeur van Polis``, ``Head of Partnerships``, ``hoofd van de afdeling Milieu``."""
    name = _ARTICLE.sub("", after)
    if (FIELD.search(name) and not has_organisation(name)) or _DEPARTMENT.match(name):
        sure = len(name.split()) < 3 or name.islower()
        return Role(
            part, (), () if sure else (_("Does the function hold the name of an organisation?"),)
        )
    own = _capital_tail(before)
    if own and (after[:1].islower() or not is_organisation_start(name.split()[0])):
        doubt = _("Where does the function end and the organisation begin?")
        return Role(before[: -len(own)].strip(), (part[len(before) - len(own) :],), (doubt,))
    if _OF_FIELD.match(before) and not has_organisation(name):
        return Role(part, (), (_("Does the function hold the name of an organisation?"),))
    if name[:1].isupper() or (is_organisation_start(name.split()[0]) and not name.islower()):
        role = Role(before, organisations([after]))
        return role.doubted(_("Is this the organisation?")) if LOCAL.search(before) else role
    return Role(part)


def _capital_tail(text: str) -> str:
    """Words with capitals after a Dutch function: ``Huis`` in ``directeur Huis``."""
    words = text.split()
    at = max((index for index, word in enumerate(words) if is_function_word(word)), default=-1)
    tail = words[at + 1 :]
    is_dutch = at >= 0 and words[at][:1].islower()
    return " ".join(tail) if is_dutch and tail and tail[0][:1].isupper() else ""


def _without_preposition(words: list[str], places: Gazetteer) -> Role:
    """``CEO Nordic Edge``, ``wethouder Stedenbouw``: no word stands between."""
    part = " ".join(words)
    last = max(index for index, word in enumerate(words) if is_function_word(word))
    tail = words[last + 1 :]
    # "coördinator internationale zaken Polis": the first capital after the words of the function
    big = next((index for index, word in enumerate(tail) if _is_big(word)), len(tail))
    name = tail[big:]
    if big and tail[big - 1] in ("in", "te", "op"):
        return Role(part)
    has_body = any(is_organisation_word(word) and not FIELD.search(word) for word in name)
    if not name:
        return Role(part)
    fields = [index for index, word in enumerate(name) if FIELD.search(word)]
    if fields and not has_body:
        rest = unbracketed(" ".join(name[fields[-1] + 1 :]))
        if not rest:
            return Role(part)
        job = " ".join(words[: last + 2 + big + fields[-1]])
        return Role(job, (rest,), (_("Where does the function end and the organisation begin?"),))
    if OFFICES.match(part) and places.cities(" ".join(name)):
        return Role(
            part,
            (_("municipality of {name}").format(name=" ".join(name)),)
            if LOCAL.search(part)
            else (),
        )
    doubt = _("Does the function hold the name of an organisation?")
    if not all(
        _is_big(word) or word in ("&", "of", "van", "de", "der", "en", "and", "for")
        for word in name
    ):
        return Role(part, (), (doubt,))
    if FIELD.search(name[0]) and not any(is_organisation_word(word) for word in name):
        return Role(part, (), (doubt,))
    if (
        big == 0
        and words[last][:1].isupper()
        and not any(
            is_organisation_word(word) or is_acronym(word) or word.isdigit() for word in name
        )
    ):
        return Role(part, (), (doubt,))
    return Role(" ".join(words[: last + 1 + big]), (" ".join(name),), (doubt,))


def _is_big(word: str) -> bool:
    return word[:1].isupper() or word[:1].isdigit() or word.startswith("(")


def organisations(parts: list[str]) -> tuple[str, ...]:
    """Names of organisations, without articles; ``FairsFair en EIT Urban Mobility`` are two."""
    found: list[str] = []
    for part in parts:
        pieces = _AND.split(part)
        # "Milieu en Klimaat" is one name; two that each begin with a capital are two.
        are_several = len(pieces) > 1 and all(_stands_alone(piece) for piece in pieces)
        if "&" in part and ";" not in part and " en " not in part:
            are_several = False
        found += pieces if are_several else [part]
    # "De Nieuwe Poort" is called so; "de Europese Commissie" is not.
    clean = (_SMALL_ARTICLE.sub("", piece.strip(" ,;.")) for piece in found)
    return tuple(dict.fromkeys(piece for piece in clean if piece))


def _stands_alone(piece: str) -> bool:
    name = _ARTICLE.sub("", piece.strip())
    return bool(name) and (name[:1].isupper() or is_organisation_start(name.split()[0]))
