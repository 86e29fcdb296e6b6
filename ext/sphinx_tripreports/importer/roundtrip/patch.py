"""Small changes of words brought into the source of a page, around all its markup."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import SequenceMatcher
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(r"\w+|\s+|[^\w\s]")


class _Edit(NamedTuple):
    """Characters start to end of the source become *text*."""

    start: int
    end: int
    text: str


def patches(source: str, old: str, new: str, escape: Callable[[str], str]) -> list[str]:
    """Ways to change *source*, which shows the words *old*, so that it shows *new*.

    None of them is sure to be right: where a word is put at the border of markup it may belong to
    either side.  The caller tries what each shows.

    Args:
        source: lines of a page.
        old: the words that they show.
        new: the words that they should show.
        escape: makes text safe within the source.
    """
    shown, wanted = _TOKEN.findall(old), _TOKEN.findall(new)
    tokens = list(_TOKEN.finditer(source))
    places = _places(shown, [token[0] for token in tokens])
    found = []
    for after in (True, False):
        edits = []
        for tag, i1, i2, j1, j2 in _changes(shown, wanted):
            text = escape("".join(wanted[j1:j2]))
            edit = (_insertion(places, tokens, i1, text, after) if tag == "insert"
                    else _replacement(places, tokens, (i1, i2), text))  # fmt: skip
            if edit is None:
                break
            edits.append(edit)
        else:
            found.append(_applied(source, edits))
    return list(dict.fromkeys(found))


def _changes(old: list[str], new: list[str]) -> list[tuple[str, int, int, int, int]]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [change for change in matcher.get_opcodes() if change[0] != "equal"]


def _places(shown: list[str], tokens: list[str]) -> dict[int, int]:
    """For each token that is shown, the token of the source that shows it."""
    matcher = SequenceMatcher(None, shown, tokens, autojunk=False)
    return {
        match.a + offset: match.b + offset
        for match in matcher.get_matching_blocks()
        for offset in range(match.size)
    }


def _replacement(
    places: dict[int, int], tokens: list[re.Match[str]], span: tuple[int, int], text: str
) -> _Edit | None:
    """The edit of a row of tokens; nothing if markup stands between them."""
    found = [places.get(index) for index in range(*span)]
    first, last = found[0], found[-1]
    if first is None or last is None or found != list(range(first, last + 1)):
        return None
    return _Edit(tokens[first].start(), tokens[last].end(), text)


def _insertion(
    places: dict[int, int], tokens: list[re.Match[str]], index: int, text: str, after: bool
) -> _Edit | None:
    """The edit that puts text after the token before *index*, or before the token at it."""
    place = places.get(index - 1) if after else places.get(index)
    if place is None:
        return None
    position = tokens[place].end() if after else tokens[place].start()
    return _Edit(position, position, text)


def _applied(source: str, edits: list[_Edit]) -> str:
    for edit in sorted(edits, reverse=True):
        source = source[: edit.start] + edit.text + source[edit.end :]
    return source
