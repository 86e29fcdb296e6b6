"""Names with the surname first and a comma behind it: ``Müller, Anja``, ``Van den Broeck, L.``."""

from __future__ import annotations

import re
from typing import Final

from ....i18n import console as _
from ..gazetteer import is_place
from ..name_ends import INITIAL
from ..names import is_no_name
from ..proposals import ContactProposal
from ..words import PARTICLES, has_function, has_organisation, is_first_name

_WORD: Final = r"[^\W\d_a-zà-ÿ][^\W\d_]+(?:['’-][^\W\d_]+)*"
_SMALL: Final = "|".join(sorted(map(re.escape, PARTICLES), key=len, reverse=True))
_TURNED: Final = re.compile(
    rf"(?P<surname>(?:(?i:{_SMALL})\s+){{0,3}}(?P<core>{_WORD}(?:\s+{_WORD}){{0,2}})),\s*"
    rf"(?P<given>(?:{INITIAL}\s?)+|{_WORD}(?:\s+(?:{_WORD}|{INITIAL}))?)"
    rf"(?P<between>\s+(?:{_SMALL}))*(?=\s*$|\s*[;:,(|\t]|\s+[-–—/])"
)


def turned(text: str) -> str:
    """*text* with the given name before the surname, if it begins with both the other way."""
    match = _TURNED.match(text)
    if match is None:
        return text
    surname, core, given = match["surname"], match["core"], match["given"].strip()
    is_short = re.match(INITIAL, given) is not None
    if not all(is_first_name(word) or re.match(INITIAL, word) for word in given.split()):
        return text  # "Veolia, Marc Dubois"
    if is_no_name(core) or (not is_short and is_first_name(core.split()[0])):
        return text  # "Anna Bos, Piet Smit"
    if not is_short and is_place(surname):
        return text  # "Gent, Anna"
    if has_organisation(surname.title()) or (not is_short and has_function(surname)):
        return text  # but "Visser, J.P."
    between = text[match.end("given") : match.end()].strip()
    said = " ".join(filter(None, (given, between, surname)))
    return said + text[match.end() :]


def doubted(one: ContactProposal, text: str) -> ContactProposal:
    """*one* with a doubt if `turned` made the name: a body may stand before a given name."""
    words = one.name.split()
    is_turned = bool(words) and one.name not in text and all(word in text for word in words)
    if one.doubts or not is_turned or f"{words[-1]}," not in text:
        return one
    return one._replace(doubts=(_("Is this the name of a person?"),))
