"""``Idem`` and ditto marks: what is the same as above, in tables and in lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ....i18n import console as _
from ..proposals import ContactProposal
from ..structure.lines import Line
from ..words import SAME

_LEAD: Final = re.compile(r"(?:idem|ditto|id\.|[\"”„“]{1,2})[\s,:–-]+(?=[^\W\d_])", re.IGNORECASE)


def without(line: Line) -> tuple[Line, bool]:
    """*line* without ``idem`` before a name, and whether it stood there."""
    match = _LEAD.match(line.text)
    return (line.part(match.end()), True) if match else (line, False)


def _begins(one: ContactProposal, words: str) -> bool:
    return bool(words) and one.line.text.startswith(words) and one.line.text != words


def filled(
    found: Iterable[ContactProposal], dittos: frozenset[tuple[int, int]]
) -> Iterator[ContactProposal]:
    """*found* in which those who are of the same organisation as the one above have it.

    Args:
        found: the persons of a list, in its order.
        dittos: paragraph and start of the lines that began with ``idem``.
    """
    above: tuple[str, ...] = ()
    found = list(found)
    # Lines that begin with the organisation; where it is left out it is that of the line above.
    led = [one for one in found if one.organisations and _begins(one, one.organisations[0])]
    is_column = len({one.line for one in led}) > 1 and all(
        one in led for one in found if one.organisations
    )
    for one in found:
        is_same = any(map(SAME.fullmatch, one.organisations))
        is_led = not one.organisations and (
            (one.line.paragraph, one.line.start) in dittos or (is_column and _begins(one, one.name))
        )
        if is_same and not above:
            one = one._replace(organisations=())
        if above and (is_same or is_led):
            doubt = _("The organisation stands in a line above. Is it right?")
            one = one._replace(organisations=above, doubts=(*one.doubts, doubt))
        above = one.organisations or above
        yield one
