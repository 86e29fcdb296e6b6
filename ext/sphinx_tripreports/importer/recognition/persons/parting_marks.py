"""Marks that part a line in fewer lists: ``An Bos ..... Polis``, ``An Bos ~ kok``, ``A. An Bos``.

They are brought back to the usual ones by their place alone: between a name and the rest, as often
in all lines of a list, or in the order of the alphabet before each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .. import names
from ..words import PARTICLES, has_function

_LEADER: Final = re.compile(
    r"(?<=[^\W_.\d])\s*(?:\.{4,}|…{2,}|_{2,}|·{2,}|-{3,}|={2,})\s*(?=[^\W_])"
)
"""Dots or lines that fill the space between two columns."""
_ODD: Final = re.compile(r"\s+[~*¦‖·•◦#\\]{1,2}\s+(?=[^\W_(])")
"""A single mark with spaces around it that no sentence has."""
_BRACES: Final = re.compile(r"[{<](?P<inside>[^{}<>@/]{2,80})[}>]")
_COLON_BRACKET: Final = re.compile(r":\s*(?=\([^()]+\)\W*$)")
"""``An Bos: (Polis)``."""
_TIGHT: Final = re.compile(r"(?<=[^\W\d_.)])/(?=[^\W\d_]{2})")
_MOST: Final = 2
"""Slashes that part a name, a function and an organisation."""
_LETTER: Final = re.compile(r"[(\[]?(?P<letter>[A-Za-z])[.)\]:]{1,2}\s+(?=[^\W\d_])")


def usual(text: str) -> str:
    """*text* with a dash or bracket for an odd mark that stands right behind the name."""
    text = _LEADER.sub(" – ", text)
    name = names.at_start(text)
    if name is None:
        return text
    head, rest = text[: name.end], text[name.end :]
    if _ODD.match(rest):
        return head + _ODD.sub(" – ", rest)
    if (match := _BRACES.match(rest.lstrip())) is not None:
        return f"{head} ({match['inside']}){rest.lstrip()[match.end() :]}"
    if _COLON_BRACKET.match(rest):
        return f"{head} {_COLON_BRACKET.sub('', rest)}"
    return _with_slashes(text, name.end)


def _with_slashes(text: str, end: int) -> str:
    """``An Bos / kok / Polis`` for ``An Bos/kok/Polis``; not for two names."""
    if not text.startswith("/", end) or len(_TIGHT.findall(text)) > _MOST:
        return text
    if names.at_start(text[end + 1 :].lstrip()):
        return text
    return _TIGHT.sub(" / ", text)


def without_letters(texts: Sequence[str]) -> list[str]:
    """*texts* without the letters that number them; as they are if those are initials."""
    texts = [_without_letter(text) for text in texts] if len(texts) == 1 else texts
    found = [_LETTER.match(text) for text in texts]
    letters = [match["letter"].lower() for match in found if match]
    if len(letters) < 2 or len(letters) < len([text for text in texts if text]):
        return list(texts)
    first = ord(letters[0])
    if letters != [chr(first + index) for index in range(len(letters))]:
        return list(texts)
    rests = [text[match.end() :] for text, match in zip(texts, found, strict=True) if match]
    if not all(map(_is_whole, rests)):
        return list(texts)
    return [text[match.end() :] if match else text
            for text, match in zip(texts, found, strict=True)]  # fmt: skip


def _without_letter(text: str) -> str:
    """A line by itself, without a letter that can be no initial: ``A. kok An Bos``."""
    match = _LETTER.match(text)
    rest = text[match.end() :] if match else ""
    first = rest.split(maxsplit=1)[0] if rest else ""
    is_job = first.islower() and first not in PARTICLES and bool(re.search(r"[A-Z]", rest))
    return rest if is_job else text


def _is_whole(rest: str) -> bool:
    """Whether behind a letter stands a whole name, or what is none: ``kok An Bos``."""
    name = names.at_start(rest)
    if name is None:
        first, *others = re.split(r"\s*[,;:(]|\s+[-–—]\s", rest, maxsplit=1)
        is_surname = bool(others) and first.istitle() and first.isalpha()
        is_surname = is_surname and not has_function(first)  # "Bos, adviseur"
        return rest[:1].islower() or (has_function(rest) and not is_surname)
    return len(name.text.split()) > 1 and rest[0].isupper()
