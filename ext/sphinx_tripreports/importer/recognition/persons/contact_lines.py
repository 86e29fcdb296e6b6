"""Lines that are about one person or a few: ``Naam – Functie bij Organisatie`` in all its forms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from ....i18n import console as _
from ....model.text import fold
from .. import legal_forms, names
from ..gazetteer import Gazetteer
from ..proposals import ContactProposal
from ..structure.heads import roles_of
from ..structure.lines import Line
from ..words import ABSENT, SAME, SILENT, has_function, has_organisation, is_organisation_start
from . import line_labels, parting_marks, shorthand, surname_first
from .contact_data import without_data
from .line_forms import as_written, in_parts, with_bars, without_told
from .list_habits import read_alike
from .lone_functions import whole
from .of_all import of_all, with_role_of_all
from .one_person import Person
from .several_persons import persons_of
from .told_behind import without_meeting

_FINITE: Final = re.compile(
    r"\b(?:is|was|waren|heeft|hebben|had|hadden|gaf|gaven|sprak|spraken|vertelde|vertelden"
    r"|ontving|ontvingen|aten|verwelkomden?|toonden?|liet|"
    r"lieten|leidde|werd|werden|kwam|kwamen|zat|zaten|ontmoetten|bezochten|wordt|kon|wil|zal|vond"
    r"|stond|"
    r"benadrukte|opende|hield|hielden|kreeg|kregen|lichtte|presenteerde|deed|ging|gingen)\b"
)
_WENT_ALONG: Final = re.compile(
    r"\b(?:reis(?:t|de|den)|ging(?:en)?|waren|was)\s+(?:met ons\s+)?mee\b", re.IGNORECASE
)
_NOT_MET: Final = re.compile(rf"(?:niet|wel genodigd, maar niet|{ABSENT})\b", re.I)
_ABSENT: Final = re.compile(
    rf"\((?:(?-i:[a-zà-ÿ ,']*)\s)?(?:{ABSENT}|niet aanwezig|was er niet|niet gekomen)\b"
    r"[^()]*\)\W*$",
    re.IGNORECASE,
)
"""``(zou komen, maar afgezegd)``."""
_NAMELESS: Final = re.compile(
    r"(?P<who>[^:,(]{3,50}?)\s*[:,(–-]+\s*(?:naam\s+(?:(?:is|mij|ons|helaas)\s+)*(?:onbekend|kwijt|vergeten"
    r"|ontbreekt|niet\b)|(?:niet\s+aanwezig|afwezig|verhinderd|vacature|onbekend)\b)",
    re.IGNORECASE,
)
"""``Havenmeester Sulina: naam onbekend``."""
_NUMBERED: Final = re.compile(
    r"(?:[^\W\d_]*(?:bezoek|gesprek|overleg)|dag|onderdeel|blok|stop|ronde|sessie)\s+\d{1,2}"
    r"\s*[.,:)–-]?\s+(?=[^:\s][^:]*:\s)",
    re.IGNORECASE,
)
"""``Gesprek 1`` before an organisation and its people."""
_ANY: Final = re.compile(
    r"^(?:een|de|het|twee|drie|diverse|verschillende|enkele|\d+)\s+", re.IGNORECASE
)
_WHO: Final = re.compile(
    r"(?:deelnemers|deelneemsters|sprekers|aanwezigen|inleiders|panelleden|toehoorders|bezoekers"
    r"|contacten|gesprekspartners)(?:\s+(?-i:[a-zà-ÿ-]+)){0,4}\s*"
    r"(?:\((?:o\.a\.|onder andere|deels)\))?\s*:\s+",
    re.IGNORECASE,
)
"""``Deelnemers training (o.a.):`` is what they came for, and no function."""
_PLACED: Final = re.compile(
    r"(?P<what>[^\W\d_]\S*(?:\s[^\s:,]+){0,2}?)\s(?P<where>[^\W\d_a-z][^\s:,]*):\s"
)
_LONG: Final = 8
"""Letters of a noun that may be a function."""
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


def without_aside(text: str) -> str:
    """*text* without what stands between brackets, which may be told of a person of a list."""
    return re.sub(r"\s*\([^()]*\)", "", text)


def went_along(text: str) -> bool:
    """Whether a line is about people who made the trip as well, or about those not met."""
    is_absent = _NOT_MET.match(text) or _ABSENT.search(text)
    return is_nameless(text) or bool(_WENT_ALONG.search(text) or is_absent)


def is_header(text: str) -> bool:
    """Whether a line only says what stands in those below: ``Naam, organisatie en functie``."""
    parts = re.split(r"\s*[,/&+|–-]\s*|\s+en\s+", fold(text).strip(" :()"))
    return len(parts) > 1 and all(len(part.split()) < 3 and roles_of(part) for part in parts)


def is_nameless(text: str) -> bool:
    """Whether a line says that it does not know who somebody was, or that nobody came."""
    match = _NAMELESS.match(text)
    return match is not None and has_function(match["who"]) and not _has_name(match["who"])


def _has_name(text: str) -> bool:
    """Whether a person is named in *text*, for certain."""
    words = [match.start() for match in re.finditer(r"\S+", text)]
    found = (names.at_start(text, start) for start in words)
    return any(one is not None and one.is_sure for one in found)


@lru_cache(maxsize=500)  # a line is read to see whether it is one of a list, and once more in it
def contacts_of(line: Line, places: Gazetteer) -> tuple[ContactProposal, ...]:
    """The persons whom *line* is about; none if it is a sentence or no person stands in it."""
    return tuple(contacts_of_list([line], places))


def contacts_of_list(
    lines: Sequence[Line], places: Gazetteer, organisation: str = ""
) -> list[ContactProposal]:
    """The persons of a list; lines that are none give nothing (see `ContactProposal.line`).

    The lines of one list are mostly written in one way: those that are clear help the others.

    Args:
        lines: the lines or cells of one list.
        places: what names of places are known by.
        organisation: what stands above the list; of those who have none in their own line.
    """
    bare = parting_marks.without_letters([_NUMBERED.sub("", line.text) for line in lines])
    usual = [surname_first.turned(parting_marks.usual(text)) for text in bare]
    said = [shorthand.written_out(without_meeting(text)) for text in usual]
    labelled = [line_labels.read(text, places) for text in said]
    there = [
        "" if _ABSENT.search(line.text) else _text(one.text)
        for line, one in zip(lines, labelled, strict=True)
    ]
    texts = _with_labels(with_bars(there))
    read = [list(_persons(text, places)) if text else [] for text in texts]
    read = read_alike(texts, read, places)
    found: list[ContactProposal] = []
    held = ""
    for line, plain, label, text, persons in zip(lines, said, labelled, texts, read, strict=True):
        if not persons and (role := of_all(text, places)).organisations:
            found = with_role_of_all(found, text, role)
            continue
        contacts = [one.contact for one in persons] or list(filter(None, [_unnamed(line, text)]))
        lead = _NUMBERED.match(line.text)
        whole_text = plain if label.is_open else f"{lead[0]}{text}" if lead else text
        contacts = _assured(contacts, whole_text)
        held = label.host or held if label.is_for_next else "" if text != plain else held
        host = label.host or ("" if label.is_apart else held or organisation)
        for one in contacts:
            one = surname_first.doubted(as_written(one, line.text), line.text)._replace(
                line=line, is_line=len(contacts) == 1
            )
            above = (host,) if host else ()
            found.append(_with_above(whole(one, text, above), found, host))
    return found


@lru_cache(maxsize=500)  # by itself first, and then with the others of its list
def _persons(text: str, places: Gazetteer) -> tuple[Person, ...]:
    return tuple(persons_of(text, places))


def _text(said: str) -> str:
    """The words of a line that may be about persons; "" for a sentence."""
    text = re.sub(r"^(?:(?:en|ook|verder|evenals|alsmede|met)\s+)+", "", said, flags=re.I)
    who = _WHO.match(text)
    text = text[who.end() :] if who and not has_organisation(who[0]) else text
    text = _NUMBERED.sub("", text)
    end = "" if not legal_forms.DOT_LAST.search(text.rstrip(" ;,")) else "."
    text = in_parts(text.rstrip(" .;,") + end)
    bare = without_told(without_aside(text))
    return "" if is_prose(bare) or went_along(text) else text


def _with_labels(texts: list[str]) -> list[str]:
    """*texts* in which the same words before other places, and persons, are a function.

    ``Focal point York: A``, ``Focal point Braga: B``: nothing but the list tells what that is.
    """
    found = [_PLACED.match(text) for text in texts]
    places: dict[str, set[str]] = {}
    for match in found:
        if match and not has_organisation(match["what"]) and _is_word(match["what"]):
            places.setdefault(match["what"], set()).add(match["where"])
    return [
        f"Functie: {text}" if match and len(places.get(match["what"], ())) > 1 else text
        for text, match in zip(texts, found, strict=True)
    ]


def _is_word(text: str) -> bool:
    """Whether a phrase may be a function of the writer: no name, and not that of a body."""
    words = text.split()
    is_plain = words[-1].islower() if len(words) > 1 else len(text) >= _LONG
    return is_plain and not is_organisation_start(words[0].lower())


def _with_above(
    one: ContactProposal, before: list[ContactProposal], organisation: str
) -> ContactProposal:
    """*one* with the organisation that stands above the list, or that ``idem`` points to."""
    is_same = any(map(SAME.fullmatch, (one.job_title, *one.organisations)))
    if is_same and (above := next((a.organisations for a in reversed(before) if a.name), ())):
        job = "" if SAME.fullmatch(one.job_title) else one.job_title
        doubt = _("The organisation stands in a line above. Is it right?")
        return one._replace(job_title=job, organisations=above, doubts=(*one.doubts, doubt))
    is_own = re.search(r"\b(?:zelfstandig|freelance|zzp|self-employed)", one.job_title, re.I)
    if any(map(shorthand.is_own, one.organisations)):
        bodies = tuple(body for body in one.organisations if not shorthand.is_own(body))
        return one._replace(organisations=bodies)
    if not organisation or one.organisations or not one.name or is_own:
        return one
    doubt = _("The organisation stands in a line above. Is it right?")
    return one._replace(organisations=(organisation,), doubts=(*one.doubts, doubt))


def assured(contact: ContactProposal, text: str) -> ContactProposal:
    """*contact* with a doubt if what was cut out of *text* does not account for all of it."""
    return _assured([contact], text)[0]


def _assured(contacts: list[ContactProposal], text: str) -> list[ContactProposal]:
    said = " ".join(" ".join((one.name, one.job_title, *one.organisations)) for one in contacts)
    left = _words(without_data(text)) - _words(said) - SILENT
    return [_doubted(one, text, left) for one in contacts]


def _doubted(contact: ContactProposal, text: str, left: set[str]) -> ContactProposal:
    said = " ".join((contact.name, contact.job_title, *contact.organisations))
    doubts = contact.doubts
    if left and not doubts:
        doubts += (_('Not used: "{words}".').format(words=" ".join(
            word for word in re.findall(r"[\w'’-]+", text) if fold(word) in left)),)  # fmt: skip
    if not doubts and any(part.count("(") != part.count(")") for part in said.split(";")):
        doubts += (_("Are the brackets in the right place?"),)
    if not doubts and has_function(" ".join(contact.organisations)):
        doubts += (_("Which is the function and which the organisation?"),)
    if not doubts and not _is_usual(contact):
        doubts += (_("Is this the name of a person?"),)
    return contact._replace(doubts=doubts)


def _is_usual(contact: ContactProposal) -> bool:
    """Whether a name has the length of one, if no part of it is known."""
    words = contact.name.split()
    return contact.is_sure or (1 < len(words) < 4 and all(len(word) > 2 for word in words))


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w[\w'’-]*", fold(text)))


def _unnamed(line: Line, text: str) -> ContactProposal | None:
    """Somebody without a name: ``een vertegenwoordiger van de Wereldbank``."""
    match = _INDEFINITE.fullmatch(text)
    if match is None:
        return None
    organisation = re.sub(r"^(?:de|het)\s+", "", match["organisation"])
    job = _ANY.sub("", text)
    doubt = _("No name is given.")
    return ContactProposal("", job, (organisation,), line, True, doubts=(doubt,))


def is_clear(one: ContactProposal) -> bool:
    """Whether a proposal is a person for certain, with something besides the name."""
    has_role = bool(one.job_title or one.organisations)
    return bool(one.name) and has_role and (one.is_sure or has_function(one.job_title))


def is_certain(one: ContactProposal) -> bool:
    """Whether what stands beside the name is a function or organisation by its own words."""
    return has_function(one.job_title) or any(map(has_organisation, one.organisations))
