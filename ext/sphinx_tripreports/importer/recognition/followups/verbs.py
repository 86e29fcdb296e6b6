"""Dutch verbs as agreements use them: whether somebody does something, did it, or it only is so.

The verbs are those of ``data/actions.toml``; their forms are made by the rules of spelling.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from ....model.text import fold
from .. import word_lists

LISTS: Final[dict[str, Any]] = word_lists.load("actions")
"""The lists of words about actions."""
_SINGULAR: Final = {pair.split()[0]: pair.split()[1] for pair in LISTS["irregular"]}
_DOING: Final = frozenset(LISTS["doing"])
_STATING: Final = frozenset(LISTS["stating"])
_ENGLISH: Final = frozenset(LISTS["doing_english"])
ARRANGING: Final = frozenset(LISTS["arranging"])
"""What in the present tense of a report about the past is still to be done."""
FUTURE: Final = frozenset(("zal", "zullen", "gaat", "gaan", "ga", "will", "shall"))
"""Helping verbs of what is still to come."""
WANTING: Final = frozenset(("wil", "willen", "wilt"))
WISHING: Final = frozenset(("zou", "zouden"))
HAVING_TO: Final = frozenset(("moet", "moeten"))
ABLE: Final = frozenset(("kan", "kunnen", "mag", "mogen"))
PASSIVE: Final = frozenset(("wordt", "worden"))
BEING: Final = frozenset(("is", "zijn", "ben", "blijft", "blijven"))
HAVING: Final = frozenset(("heeft", "hebben", "heb"))
_HELPING: Final = FUTURE | WANTING | HAVING_TO | ABLE | PASSIVE | BEING | HAVING
_UNSTRESSED: Final = ("er", "el", "en", "ig", "or")
_PREFIX: Final = rf"(?:{'|'.join(sorted(LISTS['separable'], key=len, reverse=True))})"


def _stems(infinitive: str) -> Iterator[str]:
    """The stems that *infinitive* may have by its spelling: ``sturen`` has ``stuur``."""
    base = infinitive[:-2]
    if base[-1:] == base[-2:-1]:
        base = base[:-1]
        yield base
    elif re.search(r"(?:^|[^aeiou])[aeou][bcdfgklmnprstvwz]$", base):
        yield _hard(f"{base[:-1]}{base[-2]}{base[-1]}")
        if base.endswith(_UNSTRESSED):
            yield _hard(base)
    else:
        yield _hard(base)


def _hard(stem: str) -> str:
    return stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1], stem[-1])


def _present(infinitive: str) -> Iterator[str]:
    for stem in _stems(infinitive):
        yield stem if stem.endswith("t") else f"{stem}t"


@cache
def _forms() -> dict[str, str]:
    """Forms of the third person of the present, with the infinitive."""
    found = {form: verb for verb in sorted(_DOING | _STATING) for form in _present(verb)}
    return found | _SINGULAR


@cache
def _first_person() -> frozenset[str]:
    return frozenset(stem for verb in _DOING | _STATING for stem in _stems(verb))


@cache
def _pasts() -> frozenset[str]:
    regular = {
        f"{stem}{end}"
        for verb in _DOING | _STATING
        for stem in _stems(verb)
        for end in (("te", "ten") if stem[-1] in "tkfsp" or stem.endswith("ch") else ("de", "den"))
    }
    return frozenset(regular | {*LISTS["past"]}) - _DOING - _STATING


def infinitive_of(word: str) -> str:
    """The verb of which *word* is the third person singular of the present; "" if of none."""
    return _forms().get(fold(word), "")


def is_plural(word: str) -> bool:
    """Whether *word* may be the plural of a verb that we know, which is its infinitive too."""
    folded = fold(word)
    return folded in _DOING or folded in _STATING or folded in _HELPING


def is_first_person(word: str) -> bool:
    """Whether *word* may stand beside ``ik``."""
    folded = fold(word)
    return folded in _first_person() or folded in _HELPING


def is_past(word: str) -> bool:
    """Whether *word* tells what was."""
    return fold(word) in _pasts()


def is_doing(word: str) -> bool:
    """Whether *word* is a form of a verb of doing, also with what is separable before it."""
    folded = fold(word)
    if folded in _ENGLISH or folded in FUTURE:
        return True
    bare = re.sub(rf"^{_PREFIX}(?:te)?(?=\w{{4}})", "", folded)
    return any(one in _DOING or _forms().get(one, "") in _DOING for one in (folded, bare))


def is_english(word: str) -> bool:
    """Whether *word* is an English verb of doing."""
    return fold(word) in _ENGLISH


def is_infinitive(word: str) -> bool:
    """Whether *word* is the infinitive of a verb of doing: ``sturen``, ``toesturen``."""
    folded = fold(word)
    if not folded.endswith(("n",)):
        return False
    return folded in _DOING or re.sub(rf"^{_PREFIX}(?:te)?(?=\w{{4}})", "", folded) in _DOING


@cache
def is_participle(word: str) -> bool:
    """``gestuurd``, ``uitgewerkt``, ``besproken``: by its look."""
    folded = fold(word)
    if folded.endswith(("avond", "land", "bond")):
        return False  # "ondernemersavond"
    if re.fullmatch(rf"(?:{_PREFIX})?ge\w{{2,}}(?:d|t|en)", folded):
        return True
    return bool(re.fullmatch(rf"(?:{_PREFIX})?(?:be|her|ont|ver|onder|over)\w{{3,}}(?:d|t|en)",
                             folded)) and folded not in _DOING  # fmt: skip


def before_participle(text: str) -> str:
    """*text* without the participle that is its last word: ``Jan toegezonden``."""
    before, _space, last = text.rpartition(" ")
    is_clause = any(word in _HELPING for word in before.split())
    return before if before and is_participle(last) and not is_clause else text


def says(text: str, kind: str) -> bool:
    """Whether a word of the list *kind* of `LISTS` stands in *text*."""
    return not {fold(word) for word in re.findall(r"[\w-]+", text)}.isdisjoint(LISTS[kind])
