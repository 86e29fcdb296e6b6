"""What stands around a line and is no part of it: the numbers and letters of a list, ``** X **``.

Such marks tell something only by the lines around them: ``1``, ``2``; ``A.``, ``B.``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from ..words import PARTICLES, has_function
from .headings import role_of

_BARE_NUMBER: Final = re.compile(r"(?P<number>\d{1,2})\s+(?=[A-ZÀ-Ž])")
"""The number of an item without a full stop behind it."""
_LETTER: Final = re.compile(r"(?P<letter>[A-H])[.)]\s+(?=\S+\s+\S)")
_MOST_LETTERS: Final = 120
"""Of a line with signs around it."""
_LONGEST: Final = 6
"""Words of a line within a numbered list that has no number."""
_AROUND: Final = re.compile(
    r"(?P<mark>\*{1,3}|_{1,3}|={1,5}|~{1,3}|-{2,5}|#{1,4}|>{2,3}|<{1,2})\s*"
    r"(?P<said>[^\W_].*?)\s*(?P<end>[*_=~#<>-]+)(?P<colon>:?)"
)
"""``** Polis **`` where the file knows no bold."""

_BRACKETS: Final = re.compile(
    r"(?P<mark>\[)\s*(?P<said>[^\W_][^\[\]]*?)\s*(?P<end>\])(?P<colon>:?)"
)


class _Mark(NamedTuple):
    """The number or letter of an item.

    kind: "1" or "A".
    number: from 1; 0 if there is none.
    end: where the words of the item begin.
    """

    kind: str = ""
    number: int = 0
    end: int = 0


def of(texts: Sequence[str]) -> list[int]:
    """Where the words of each line begin behind its number or letter; 0 if it has none.

    Args:
        texts: the lines below each other; "" for what can be no item.
    """
    marks = [_mark(text) for text in texts]
    return [
        one.end if one.number and _is_of_row(marks, texts, at) else 0
        for at, one in enumerate(marks)
    ]


def _is_of_row(marks: Sequence[_Mark], texts: Sequence[str], at: int) -> bool:
    """Whether the mark before or behind this one is the one before or after it."""
    kind, number, _ = marks[at]
    before = _near(marks, texts, at, -1)
    after = _near(marks, texts, at, 1)
    is_next = number > 1 and (before.kind, before.number) == (kind, number - 1)
    return is_next or (after.kind, after.number) == (kind, number + 1)


def _near(marks: Sequence[_Mark], texts: Sequence[str], at: int, step: int) -> _Mark:
    """The mark beside this one; a short line such as ``Overig`` may stand between."""
    for index in (at + step, at + 2 * step):
        if not 0 <= index < len(marks):
            break
        if marks[index].number:
            return marks[index]
        text = texts[index]
        if not text or len(text.split()) > _LONGEST or role_of(text):
            break
    return _Mark()


def _mark(text: str) -> _Mark:
    """The number or letter with which a line begins."""
    if match := _BARE_NUMBER.match(text):
        return _Mark() if role_of(text) else _Mark("1", int(match["number"]), match.end())
    match = _LETTER.match(text)
    if match is None or role_of(text) or _is_initial(text, match.end()):
        return _Mark()
    return _Mark("A", ord(match["letter"]) - ord("A") + 1, match.end())


def _is_initial(text: str, end: int) -> bool:
    """Whether a letter is of a name, ``A. Bos, kok``, and not of an item: ``A. An Bos, kok``."""
    first, second = text[end:].split()[:2]
    is_alone = first[-1] in ",;:)" or second[0] in "(-–—|/=" or second in ("van", "bij", "uit")
    is_surname = first[0].isupper() and second[0].islower() and not has_function(first)
    return is_alone or is_surname or first.lower() in PARTICLES


def decorated(text: str) -> re.Match[str] | None:
    """What stands between the same signs at both sides of a line, as ``said``."""
    if len(text) > _MOST_LETTERS or text[:1] not in "*_=~-#><[":
        return None
    match = _AROUND.fullmatch(text) or _BRACKETS.fullmatch(text)
    return match if match and match["end"][0] in f"{match['mark'][0]}<>]" else None
