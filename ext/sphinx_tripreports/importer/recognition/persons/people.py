"""Who is the same person: all that a report says of somebody, in one proposal."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from ....i18n import console as _
from ....model.text import fold
from ..names import ADDRESS
from ..proposals import ContactProposal
from ..words import is_first_name

_INITIAL: Final = re.compile(r"[^\W\d_]{1,2}\.?")
_GIVEN_FIRST: Final = re.compile(r"[^\W\d_]{3,}\s.*[^\W\d_]{3,}$")
"""A given name and a surname, written out."""
_SECOND: Final = re.compile(r"[ -]\w{3,}")
"""Another surname, behind a name."""
_TWO_SYLLABLES: Final = re.compile(r"[^\W\d_a-z][a-z]+-[a-z]+")
"""A given name as it is written behind the family name: ``Eun-ji``."""
_MINOR: Final = frozenset(("van", "de", "het", "der", "of", "en", "voor", "the", "bij"))


def merged(found: Iterable[ContactProposal]) -> list[ContactProposal]:
    """Each person once, where the fullest proposal is, with what the others add to it."""
    result: list[ContactProposal] = []
    where: dict[str, list[int]] = {}
    """Where in *result* those are who may be called so; they grow with the report, so no search."""
    for contact in found:
        near = {at for word in keys(contact) for at in where.get(word, ())}
        at = _index(result, sorted(near), contact)
        if at < 0:
            at = len(result)
            result.append(contact)
        else:
            result[at] = _joined(result[at], contact)
        for word in keys(result[at]):
            if at not in (places := where.setdefault(word, [])):
                places.append(at)
    return [one for one in result if one.name or not _is_named(one, result)]


def keys(contact: ContactProposal) -> set[str]:
    """Words of which two proposals share at least one, if `is_same` says that they are one."""
    if not contact.name:
        return {f"- {fold(contact.job_title)}"}
    return set(re.split(r"[ -]", f"{fold(contact.name)} {fold(contact.surname)}")) - {""}


def _index(known: list[ContactProposal], near: list[int], contact: ContactProposal) -> int:
    """Which of *known*, at one of *near*, is the person of *contact*.

    -1 if none is, or if more than one can be.
    """
    same = [at for at in near if is_same(known[at], contact)]
    exact = [at for at in same if fold(known[at].name) == fold(contact.name)]
    if exact:
        return exact[0]
    return same[0] if len(same) == 1 else -1


def is_same(one: ContactProposal, other: ContactProposal) -> bool:
    """Whether two proposals are about one person: names that agree, roles that do not differ."""
    if not one.name or not other.name:
        return not one.name and not other.name and fold(one.job_title) == fold(other.job_title)
    if _is_longer(one.name, other.name) or _is_longer(other.name, one.name):
        return True
    given, surname = _parts(one.name, one.surname)
    given_too, surname_too = _parts(other.name, other.surname)
    if {one.name.split()[0], other.name.split()[0]} == {"De", "Mevrouw"}:
        return False  # "De heer Bos", "Mevrouw Bos"
    if surname != surname_too or not _agree(given, given_too):
        return False
    if given and given_too:
        return True
    # "mevrouw Bourdeau, exportmanager" and "haar broer Yannick Bourdeau, eigenaar" are two.
    return _go_together(one.job_title, other.job_title) or one.is_line or other.is_line


def _is_longer(name: str, than: str) -> bool:
    """Whether *name* has another surname besides: ``Martí Colomer Vila`` is ``Martí Colomer``.

    After a form of address the first of the surnames is enough: ``mevrouw Dumoulin``.
    """
    long, short = _spelt(name), _spelt(than)
    if long.is_formal or short.bare not in long.bare:  # of nearly all pairs that is enough
        return False
    if not short.is_formal:
        rest = long.bare.removeprefix(short.bare)
        return bool(_SECOND.fullmatch(rest) and _GIVEN_FIRST.match(short.bare))
    is_double = " " in short.bare and short.bare == long.bare.partition(" ")[2]
    if is_double or _is_family_first(name, short.bare):  # "Oude Luttikhuis"
        return True
    first, *others = re.split(r"[ -]", long.bare.partition(" ")[2])
    return bool(others) and first == short.bare and first not in _MINOR


class _Spelt(NamedTuple):
    """Whether a name has a form of address before it, and the rest, folded."""

    is_formal: bool
    bare: str


@lru_cache(maxsize=5000)  # everybody is compared with all others
def _spelt(name: str) -> _Spelt:
    return _Spelt(ADDRESS.match(name) is not None, fold(ADDRESS.sub("", name)))


def _is_family_first(name: str, short: str) -> bool:
    """Whether *short*, folded, is the family name with which *name* begins: ``Lee Eun-ji``."""
    first, _space, given = name.partition(" ")
    is_family = bool(_TWO_SYLLABLES.fullmatch(given)) or not is_first_name(first)
    return bool(given) and fold(first) == short and is_family


@lru_cache(maxsize=2000)  # everybody is compared with all others
def _parts(name: str, surname: str) -> tuple[tuple[str, ...], str]:
    """Folded given names and surname."""
    surname = fold(surname or name.rsplit(maxsplit=1)[-1])
    return tuple(fold(ADDRESS.sub("", name)).removesuffix(surname).split()), surname


def _agree(given: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether given names can be of one person: ``J.`` and ``Jan`` can."""
    if not given or not other:
        return True
    first, second = given[0], other[0]
    if _INITIAL.fullmatch(first) or _INITIAL.fullmatch(second):
        return first[0] == second[0]
    return first == second


def _go_together(job: str, other: str) -> bool:
    """Whether two functions do not contradict: one is missing, or they share a word."""
    words, others = set(fold(job).split()) - _MINOR, set(fold(other).split()) - _MINOR
    return not words or not others or bool(words & others) or _is_part(job, other)


def _is_part(job: str, other: str) -> bool:
    """``burgemeester`` and ``locoburgemeester``, ``architecte`` and ``landschapsarchitecte``."""
    first, second = sorted((fold(job).split()[-1], fold(other).split()[-1]), key=len)
    return second.endswith(first)


def _joined(one: ContactProposal, other: ContactProposal) -> ContactProposal:
    """What both say: the fuller of the two, with what only the other has."""
    fuller, rest = (other, one) if _weight(other) > _weight(one) else (one, other)
    doubt = _("This was put together from several places in the report.")
    result = fuller
    if not result.job_title and rest.job_title:
        result = result._replace(job_title=rest.job_title, doubts=(*result.doubts, doubt))
    if not result.organisations and rest.organisations:
        result = result._replace(organisations=rest.organisations, doubts=(*result.doubts, doubt))
    if _is_fuller_name(rest.name, result.name):
        result = result._replace(name=rest.name, surname=rest.surname, is_sure=rest.is_sure)
    return result._replace(doubts=tuple(dict.fromkeys(result.doubts)))


def _weight(one: ContactProposal) -> tuple[bool, int, int, int]:
    """Lists before prose, then the most parts, the fewest doubts, the longest name."""
    has_role = bool(one.job_title) + bool(one.organisations)
    is_listed = one.is_line or one.line.kind == "cell"
    return (is_listed and has_role > 0, has_role, -len(one.doubts), len(one.name))


def _is_fuller_name(name: str, than: str) -> bool:
    """Whether *name* has a given name where the other has none, or only initials."""
    if ADDRESS.match(name) or len(name.split()) < 2:
        return False
    return (
        bool(ADDRESS.match(than))
        or len(than.split()) < 2
        or (
            bool(_INITIAL.fullmatch(than.split(maxsplit=1)[0]))
            and not _INITIAL.fullmatch(name.split(maxsplit=1)[0])
        )
    )


def _is_named(one: ContactProposal, people: list[ContactProposal]) -> bool:
    """Whether somebody without a name has one elsewhere: ``de burgemeester van Hallstatt``."""
    words = set(fold(one.job_title).split()) - _MINOR
    return any(
        other.name
        and words <= set(fold(f"{other.job_title} {' '.join(other.organisations)}").split())
        for other in people
    )
