"""Names of organisations in lower case only: ``bij mol limo``, ``van powerhub as``."""

from __future__ import annotations

import re
from typing import Final

from .. import names
from ..words import is_abstract, is_organisation_start
from .prose_words import WORD, is_closed, is_modifier, is_occupation, is_verb

_FORM: Final = re.compile(
    r"(?:ltd|llp|llc|inc|as|ab|a/s|oy|oü|gmbh|ag|kg|bv|nv|vof|kft|zrt|srl|spa|sas|sarl|aps|asa|plc"
    r"|co-op|coop|d\.?o\.?o|s\.?r\.?o|sp\.\s?z\s?o\.o)\.?"
)
"""Legal forms, with which a name ends."""
_BEFORE: Final = re.compile(r"\b(?:bij|namens)\s+$", re.IGNORECASE)
"""Behind these a noun of Dutch would have an article."""
_DUTCH: Final = re.compile(
    r".*(?:en|s|st|gang|val|weer|tijd|keer|ing|heid|komst|eer|lijk|ige?|huis|werk)|.{1,3}"
)
"""What nouns end in that stand behind ``bij`` without an article: ``bij aankomst``."""
_GENITIVE: Final = re.compile(r"(?:^|\s)[^\W\d_a-z]\w*(?:ens|ns|us|as|os|is)$")
"""``Statens``, ``Vilniaus``, ``Rīgas``."""
_SHORT: Final = 5
"""Letters of a foreign word within a name, at most."""
_MOST: Final = 4


def end_of(text: str, start: int, is_framed: bool = False) -> int:
    """Where the name ends that begins at text[start:]; *start* if none does there.

    It ends in a legal form, or it stands behind ``bij`` without an article and before a verb,
    a small word or a mark, and no word of it is one of Dutch as far as is known.

    is_framed: other words than ``bij`` tell that an organisation can stand there.
    """
    words: list[re.Match[str]] = []
    end = start
    for word in WORD.finditer(text, start):
        if text[end : word.start()].strip(" ") or len(words) == _MOST:
            break
        if words and _FORM.fullmatch(word[0]):
            return word.end() - word[0].endswith(".")
        if not word[0].islower() or not _may_be_name(word[0]):
            break
        words.append(word)
        end = word.end() - word[0].endswith(".")
        if word[0].endswith("."):
            break
    is_known = any(_DUTCH.fullmatch(word[0].strip(".")) for word in words[:1])
    is_placed = is_framed or bool(_BEFORE.search(text[:start]))
    if not words or is_known or not is_placed or not stops(text[end:]):
        return start
    return end


def _may_be_name(word: str) -> bool:
    bare = word.strip(".")
    is_known = is_closed(bare) or is_verb(bare) or is_occupation(bare) or is_modifier(bare)
    return not is_known and not is_abstract(bare) and not is_organisation_start(bare)


def is_within(word: str, text: str, end: int) -> bool:
    """Whether a short foreign *word* stands within a name, which goes on at text[end:]."""
    if not word.islower() or not word.isalpha() or len(word) > _SHORT:
        return False
    following = names.at_start(text[end:].lstrip())
    is_person = following is not None and following.is_sure
    return _may_be_name(word) and text[end + 1 : end + 2].isupper() and not is_person


def stops(behind: str) -> bool:
    """Whether what comes *behind* a name is a mark, a verb or a small word."""
    rest = behind.split(maxsplit=1)
    return not rest or not behind[0].isspace() or is_closed(rest[0]) or is_verb(rest[0])


def is_genitive(before: str) -> bool:
    """Whether the word before is a name in the genitive, with which a foreign one begins."""
    return bool(_GENITIVE.search(before.rstrip()))
