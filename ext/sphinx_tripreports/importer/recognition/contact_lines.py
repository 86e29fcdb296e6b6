"""Lines that are about one person or a few: ``Naam – Functie bij Organisatie`` in all its forms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ...i18n import console as _
from ...model.text import fold
from .gazetteer import Gazetteer
from .lines import Line
from .one_person import name_later, one_contact
from .proposals import ContactProposal
from .roles import without_data
from .several_persons import several
from .words import (
    has_function,
)

_FINITE: Final = re.compile(
    r"\b(?:is|was|waren|heeft|hebben|had|hadden|gaf|gaven|sprak|spraken|vertelde|vertelden"
    r"|ontving|liet|"
    r"lieten|leidde|werd|werden|kwam|kwamen|zat|zaten|ontmoetten|bezochten|wordt|kon|wil|zal|vond"
    r"|stond|"
    r"benadrukte|opende|hield|hielden|kreeg|kregen|lichtte|presenteerde|deed|ging|gingen)\b"
)
_WENT_ALONG: Final = re.compile(
    r"\b(?:reis(?:t|de|den)|ging(?:en)?|waren|was)\s+(?:met ons\s+)?mee\b", re.IGNORECASE
)
_NOT_MET: Final = re.compile(
    r"(?:niet|wel genodigd, maar niet|afwezig|verhinderd|afgezegd)\b", re.I
)
_ANY: Final = re.compile(
    r"^(?:een|de|het|twee|drie|diverse|verschillende|enkele|\d+)\s+", re.IGNORECASE
)
_INDEFINITE: Final = re.compile(
    r"(?:een|de)\s+(?P<job>(?:[\w-]+\s+)?(?:conservator|vertegenwoordiger|medewerker|afgevaardigde|adviseur"
    r"|directeur|"
    r"ambtenaar|onderzoeker|locoburgemeester|loco-burgemeester|burgemeester|wethouder)s?)\s+van\s+"
    r"(?P<organisation>(?:de\s+|het\s+)?(?:[A-ZÀ-Ž][\w.-]*"
    r"|[A-ZÀ-Ž]\w+e\s+overheid)(?:\s+[A-ZÀ-Ž][\w.-]*|\s+overheid)*)",
    re.IGNORECASE,
)


def is_prose(text: str) -> bool:
    """Whether *text* is a sentence and no line of a list."""
    words = text.split()
    return len(words) > 22 or (len(words) > 5 and bool(_FINITE.search(text)))


def went_along(text: str) -> bool:
    """Whether a line is about people who made the trip as well, or about those not met."""
    return bool(_WENT_ALONG.search(text) or _NOT_MET.match(text))


def contacts_of(line: Line, places: Gazetteer) -> list[ContactProposal]:
    """The persons whom *line* is about; none if it is a sentence or no person stands in it."""
    text = re.sub(r"^(?:en|ook|verder|evenals|alsmede)\s+(?:met\s+)?", "", line.text).rstrip(" .;,")
    if is_prose(text) or went_along(text):
        return []
    if found := list(several(line, text, places)):
        return found
    one = one_contact(text, places)
    if one is None or not one.is_sure:
        one = name_later(text, places) or one
    if one is None:
        unnamed = _unnamed(line, text)
        return [unnamed] if unnamed else []
    return [assured(one._replace(line=line, is_line=True), text)]


def contacts_of_list(
    lines: Sequence[Line], places: Gazetteer, organisation: str = ""
) -> list[ContactProposal]:
    """The persons of a list; lines that are none give nothing (see `ContactProposal.line`).

    Args:
        lines: the lines or cells of one list, which are likely to be written in one way.
        organisation: what stands above the list; of those who have none in their own line.
    """
    found = [one for line in lines for one in contacts_of(line, places)]
    doubt = _("The organisation stands in a line above. Is it right?")
    return [
        one._replace(organisations=(organisation,), doubts=(*one.doubts, doubt))
        if organisation and not one.organisations and one.name
        else one
        for one in found
    ]


def assured(contact: ContactProposal, text: str) -> ContactProposal:
    """*contact* with a doubt if what was cut out of *text* does not account for all of it."""
    said = " ".join((contact.name, contact.job_title, *contact.organisations))
    left = _words(without_data(text)) - _words(said) - _SILENT
    doubts = contact.doubts
    if left and not doubts:
        doubts += (_('Not used: "{words}".').format(words=" ".join(
            word for word in re.findall(r"[\w'’-]+", text) if fold(word) in left)),)  # fmt: skip
    if not doubts and any(part.count("(") != part.count(")") for part in said.split(";")):
        doubts += (_("Are the brackets in the right place?"),)
    if not doubts and has_function(" ".join(contact.organisations)):
        doubts += (_("Which is the function and which the organisation?"),)
    return contact._replace(doubts=doubts)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w[\w'’-]*", fold(text)))


_SILENT: Final = frozenset(
    [
        "de",
        "het",
        "een",
        "bij",
        "van",
        "at",
        "from",
        "of",
        "namens",
        "voor",
        "en",
        "and",
        "the",
        "uit",
        "in",
        "heer",
        "mevrouw",
        "dhr",
        "hr",
        "mevr",
        "mw",
        "mr",
        "mrs",
        "ms",
        "prof",
        "dr",
        "drs",
        "ir",
        "ing",
        "hon",
        "h",
        "e",
        "mej",
        "met",
        "oa",
        "o",
        "a",
        "tel",
        "mail",
        "email",
        "mob",
        "werkzaam",
        "als",
        "functie",
        "naam",
        "organisatie",
        "nederlandse",
        "sc",
        "ph",
        "d",
        "mba",
        "professor",
    ]
)
"""Words of a line that need not come back in a contact."""


def _unnamed(line: Line, text: str) -> ContactProposal | None:
    """Somebody without a name: ``een vertegenwoordiger van de Wereldbank``."""
    match = _INDEFINITE.fullmatch(text)
    if match is None:
        return None
    organisation = re.sub(r"^(?:de|het)\s+", "", match["organisation"])
    job = _ANY.sub("", text)
    doubt = _("No name is given.")
    return ContactProposal("", job, (organisation,), line, True, doubts=(doubt,))
