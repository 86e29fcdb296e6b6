"""Small changes of words brought into the source of a page, around all its markup."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import SequenceMatcher
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(r"\w+|[^\w\s]")


class _Edit(NamedTuple):
    """Characters start to end of the source become *text*."""

    start: int
    end: int
    text: str


_Tokens = list[re.Match[str]]


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
    shown, wanted = list(_TOKEN.finditer(old)), list(_TOKEN.finditer(new))
    tokens = list(_TOKEN.finditer(source))
    places = {
        match.a + offset: match.b + offset
        for match in _matcher(shown, tokens).get_matching_blocks()
        for offset in range(match.size)
    }
    changes = [change for change in _matcher(shown, wanted).get_opcodes() if change[0] != "equal"]
    found = []
    for after in (True, False):
        edits = [_edit(change, places, tokens, (new, wanted), after) for change in changes]
        safe = [edit._replace(text=escape(edit.text)) for edit in edits if edit is not None]
        if len(safe) == len(edits):
            found.append(_applied(source, safe))
    return list(dict.fromkeys(found))


def _matcher(first: _Tokens, second: _Tokens) -> SequenceMatcher[str]:
    words = [token[0] for token in first], [token[0] for token in second]
    return SequenceMatcher(None, *words, autojunk=False)


def _edit(
    change: tuple[str, int, int, int, int],
    places: dict[int, int],
    tokens: _Tokens,
    new: tuple[str, _Tokens],
    after: bool,
) -> _Edit | None:
    """The edit for one change; nothing if markup stands where it would be made.

    after: whether text that comes in belongs to the word before it, and not to the one after it.
    """
    _tag, i1, i2, j1, j2 = change
    text, wanted = new
    if i1 == i2:
        place = places.get(i1 - 1) if after else places.get(i1)
        if place is None:
            return None
        if after:
            end = tokens[place].end()
            return _Edit(end, end, text[wanted[j1 - 1].end() if j1 else 0 : wanted[j2 - 1].end()])
        start = tokens[place].start()
        last = wanted[j2].start() if j2 < len(wanted) else len(text)
        return _Edit(start, start, text[wanted[j1].start() : last])
    start_at, end_at = places.get(i1), places.get(i2 - 1)
    found = [places.get(index) for index in range(i1, i2)]
    if start_at is None or end_at is None or found != list(range(start_at, end_at + 1)):
        return None
    if j1 < j2:
        words = text[wanted[j1].start() : wanted[j2 - 1].end()]
        return _Edit(tokens[start_at].start(), tokens[end_at].end(), words)
    return _removal(tokens, start_at, end_at, after)


def _removal(tokens: _Tokens, first: int, last: int, after: bool) -> _Edit:
    """The edit that takes words away, with the space on one side of them."""
    start, end = tokens[first].start(), tokens[last].end()
    text = tokens[first].string
    while after and start and text[start - 1] in " \t":
        start -= 1
    while not after and end < len(text) and text[end] in " \t":
        end += 1
    return _Edit(start, end, "")


def _applied(source: str, edits: list[_Edit]) -> str:
    for edit in sorted(edits, reverse=True):
        source = source[: edit.start] + edit.text + source[edit.end :]
    return source
