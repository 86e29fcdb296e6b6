"""Names of organisations in lower case only: ``bij mol limo``, ``van powerhub as``."""

from __future__ import annotations

import re
from typing import Final

from .. import names
from ..legal_forms import is_form
from ..words import is_abstract, is_function_word, is_organisation_start
from .prose_words import WORD, is_closed, is_modifier, is_occupation, is_verb

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
_LEAST: Final = 3
"""Letters of a word that tell which language it is of, more than."""
_DUTCH_END: Final = re.compile(
    r".*(?:en|d|[^in]st|cht|[^ns]t|ing|heid|lijk|ige?|[ei]sche?|eer|(?:el|er)s|isme|tie|teit|baar|loos)"
    r"|(?:ge|be|ver|ont)\w+|\w*([aeou])\1\w*|.*(?:ij|oe|ui)[bdfgklmnprst]\w{0,2}"
)
"""What words of Dutch look like: endings, and vowels in the middle."""
FOREIGN_LETTER: Final = re.compile(
    "[áàâãåäæąăćčçďđęěğıłľńňñøőœřśšşșťţțůűýźżžßþðāēīūļņķģėįųíìîóòôõöúùû]"
)
"""Letters that Dutch words do not have, or almost never."""
_CAPITAL: Final = re.compile(
    r"\s+(?:(?:de|di|du|des|la|le|las|los|nad|pod|für|da|do|dos|del|della|van)\s+){0,2}(?=[^\W\d_a-z])"
)


_FOREIGN_FOR: Final = re.compile(
    r"(?:per(?:\s+a)?(?=\s+(?:l['’]|\w{1,3}\s))|pour|para|por|sur|sul|sulla|pro|za)"
    r"(?:\s+(?:la|le|les|el|els|los|las|lo|il|gli|i|a|o|as|os))?(?=\s+(?:[ld]['’])?[^\W\d_a-z])"
)
"""``per la``, ``pour le``, ``za`` within a foreign name, which goes on with a capital."""


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
        if word[0] in ("en", "of"):
            break
        if words and is_form(word[0]):
            return word.end() - (word[0].endswith(".") and not goes_on(text[word.end() :]))
        is_joined = bool(words) and "&" in (word[0], words[-1][0])
        if not is_joined and not (word[0].islower() and _may_be_name(word[0])):
            break
        words.append(word)
        end = word.end() - word[0].endswith(".")
        if word[0].endswith("."):
            break
    is_placed = is_framed or bool(_BEFORE.search(text[:start]))
    if not words or not is_placed or not stops(text[end:]):
        return start
    return start if _is_dutch([word[0].strip(".") for word in words]) else end


def _is_dutch(words: list[str]) -> bool:
    """Whether these words behind ``bij`` may be a noun of Dutch, perhaps with an adjective."""
    first, last = words[0], words[-1]
    if "&" in words[1:-1]:
        return False  # "solaris bus & coach"
    if any(map(is_modifier, words)):
        return True
    is_told = len(words) == 1 or len(first) > _LEAST
    if is_told and _DUTCH.fullmatch(first):
        return True
    return len(last) > _LEAST and bool(_DUTCH.fullmatch(last))


def goes_on(behind: str) -> bool:
    """Whether the sentence goes on behind a dot, which then is that of an abbreviation."""
    rest = behind.lstrip()
    return bool(rest) and (rest[0] in ",;:(" or rest[0].islower())


def _may_be_name(word: str) -> bool:
    bare = word.strip(".")
    is_known = is_closed(bare) or is_verb(bare) or is_function_word(bare)
    return not is_known and not is_abstract(bare) and not is_organisation_start(bare)


def end_of_foreign(text: str, start: int, before: str) -> int:
    """Where words in lower case end that begin at text[start:] and go on with the name *before*.

    They are none of Dutch as far as is known, and a capital follows that is of the same name
    (``Javna ustanova Park``), or there are two of them (``Zagrebačko kazalište mladih``).
    So do a foreign preposition and article before a capital. 0 if they do not.
    """
    if link := _FOREIGN_FOR.match(text, start):
        return link.end()  # "Fondazione per l'Innovazione"
    words: list[str] = []
    end = start
    for word in WORD.finditer(text, start):
        is_near = not text[end : word.start()].strip(" ") and len(words) < _MOST
        bare = word[0].removesuffix(".")
        if not is_near or not (bare.isalpha() and bare.islower()) or _is_of_dutch(bare):
            break
        words.append(bare)
        end = word.start() + len(bare)
        if bare != word[0]:
            break
    if not words or before.isupper():
        return 0
    if following := _CAPITAL.match(text, end):
        person = names.at_start(text, following.end())
        return 0 if person is not None and person.is_sure else end
    is_past = any(word.isascii() and word.endswith(("te", "de")) for word in words)
    is_clause = is_past or re.match(r"\s(?:wij|we)\b", text[end:])
    return end if len(words) > 1 and stops(text[end:]) and not is_clause else 0


def _is_of_dutch(word: str) -> bool:
    """Whether *word* in lower case is one of Dutch as far as is known, or goes on with a clause."""
    if is_closed(word) or is_verb(word) or is_function_word(word) or is_abstract(word):
        return True
    if FOREIGN_LETTER.search(word):
        return False
    if is_occupation(word) or is_modifier(word):
        return True
    return len(word) < _LEAST or bool(_DUTCH_END.fullmatch(word))


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
    if not rest or not behind[0].isspace() or rest[0] in ("en", "of"):
        return True
    return is_closed(rest[0]) or is_verb(rest[0])


def is_genitive(before: str) -> bool:
    """Whether the word before is a name in the genitive, with which a foreign one begins."""
    return bool(_GENITIVE.search(before.rstrip()))
