"""The words by which sentences tell that somebody was met, and as what."""

from __future__ import annotations

import re
from typing import Final

from .words import PARTICLES, has_function, is_function_word

MEETING: Final = re.compile(
    r"\b(?:spra(?:k|ken)|spreken|gesproken|geleerd van|liep(?:en)?|aten|begroet|klaar"
    r"|hield(?:en)?|sam?en met|eindigde|bespra(?:k|ken)|ontmoet\w*|ontving(?:en)?|ontvangen"
    r"|ontvangst|verwelkomd\w*|"
    r"verwelkomde\w*|welkom|opgewacht|rondgeleid|rondleiding|leidde\w*|gaf|gaven|gehouden"
    r"|vertelde\w*|"
    r"toespraak|betoog|opening|aftrap|inleiding|presentatie|presenteerde\w*|liet(?:en)?|toonde\w*"
    r"|toelichting|"
    r"lichtte\w*|legde|overleg\w*|gesprek\w*|lunch|diner|dineerden|scho(?:of|ven)|aan tafel"
    r"|te gast|gasten|receptie|"
    r"uitnodiging|uitgenodigd|bezoek aan|bezocht(?:en)?|kennisgemaakt|kennismaking|maakten"
    r"|wandeling|fietsten|workshop|"
    r"bijgestaan|voorgedragen|aanwezig|kransleggings?|kranslegging|koffie|thee|ontbijt|borrel|gepraat|praat(?:ten)?|interview|rondetafel"
    r"|sprak|"
    r"benadrukte\w*|namen? afscheid|hoorden|begeleid\w*|gastvrouw|gastheer"
    r"|namen deel|contact (?:gelegd|met)"
    r"|neemt ons|legt|vertelt|ontvangt|leidt|toont|laat|geeft)\b",
    re.IGNORECASE,
)
PRESENT: Final = re.compile(
    r"\b(?:aanwezig|schoven aan|van \w+ zijde|namens \w+ waren)\b", re.IGNORECASE
)
ABSENT: Final = re.compile(
    r"\b(?:verontschuldigd|afwezig|verhinderd|met kennisgeving)\b[^.;]*$", re.IGNORECASE
)
NOT_MET: Final = re.compile(
    r"\bniet (?:gesproken|ontmoet|aanwezig)|afwezig|verhinderd|kon(?:den)? niet"
    r"|had(?:den)? afgezegd",
    re.I,
)
OWN: Final = re.compile(
    r"\b(?:onder leiding van|namens (?:de gemeente|ons|[A-Z])|onze?|vergezeld door"
    r"|met de ambtelijke|"
    r"reisden|reisde|gingen|ging|nam(?:en)? deel|delegatie bestond uit|in gezelschap van"
    r"|samen met (?:mijn|onze?)|was ik met)\b"
)
OFFICE: Final = re.compile(
    r"(?:loco-?)?burgemeester|wethouder|gemeentesecretaris|raadslid|griffier|gedeputeerde",
    re.IGNORECASE,
)
WORD: Final = re.compile(r"[^\s,;:()\[\]\"“”‘]+")
_BEFORE: Final = re.compile(r"((?:[\w'’:-]+\s+){0,5})$")
APPOSITION: Final = re.compile(
    r"\s*,\s*(?P<text>(?:de\s+|het\s+|een\s+)?[^.;:()]{2,90}?)(?=\s*(?:,|\.|;|:|$|\)|\("
    r"|\ben\b(?!\s+[a-z]*\s*(?:van|bij))|"
    r"\baan\b(?!\s+(?:(?:de|het)\s+)?[A-Z])|"
    r"\b(?:over|vertelde|liet|gaf|ons|leidde|sprak|die|dat|heeft|is|was|had|opende|een|om"
    r"|voor een|zaten?|op het|aan tafel)\b))"
)
OF: Final = re.compile(
    r"\s+(?:van|bij|namens|of|from|voor)\s+(?P<text>(?:de|het|the|den)?\s*(?:[a-zà-ž-]+\s+){0,2}?"
    r"(?:[A-ZÀ-Ž0-9][\w.&'’-]*)(?:\s+(?:(?:of|van|de|der|het|for|voor|and|&|du|des"
    r"|la)\s+)*[A-ZÀ-Ž0-9][\w.&'’-]*|\s+(?:groep|group)\b)*)"
)
BRACKET: Final = re.compile(r"\s*\((?P<text>[^()]{2,80})\)")
AT_BEFORE: Final = re.compile(
    r"\b(?:bij|[Nn]amens|van)\s+(?:de\s+|het\s+)?(?P<organisation>[A-ZÀ-Ž][^\s,.;:()]*"
    r"(?:\s+(?:(?:of|de|del|van|für|for)\s+)*[A-ZÀ-Ž][^\s,;:()]*){0,5})"
    r"\s+(?:met|ontving(?:en)? ons|sprak(?:en)? (?:we|wij|ik)(?: met)?)\s+(?:\w+\s+){0,2}$"
)
_OFFICE_BEFORE: Final = re.compile(
    r"\b(?:de|het|door|met|van|zijn|haar|hun)\s+(?:(?:de|het"
    r"|een)\s+)?(?P<job>[\w-]+(?:\s+[a-z]+)?(?:(?:\s+[A-Z][\w-]*)?\s+van\s+(?:de\s+"
    r"|het\s+)?[A-ZÀ-Ž][\w-]*(?:\s+[A-ZÀ-Ž][\w-]*)*)?),\s+$"
)
WHO_IS: Final = re.compile(
    r"\s*,\s*(?:die|dat)\s+(?:daar|er|hier)?\s*(?P<job>[^,.;]{3,60}?)\s+is\b"
)
_JOB_WORDS: Final = frozenset(
    (
        "de",
        "het",
        "een",
        "door",
        "met",
        "van",
        "en",
        "bij",
        "aan",
        "als",
        "onze",
        "hun",
        "haar",
        "zijn",
        "is",
    )
)
UNNAMED: Final = re.compile(
    r"\b(?P<job>(?:een\s+|de\s+)?(?:[\w()-]+\s+){0,4}?(?:vertegenwoordiger|medewerker"
    r"|medewerkster|loco-?burgemeester|"
    r"burgemeester|wethouder|consul|ambassadeur|gouverneur)\s+van\s+(?P<organisation>(?:de\s+"
    r"|het\s+)?[A-ZÀ-Ž][\w-]*"
    r"(?:\s+[A-ZÀ-Ž][\w-]*|\s+overheid)*))(?![\w-]|\s*,?\s+(?:de heer|mevrouw|[A-Z]))"
)


_BEFORE_FUNCTIONS: Final = frozenset(
    ("algemeen", "ambtelijk", "artistiek", "bestuurlijk", "chief", "cultureel", "deputy",
     "economisch", "honorair", "lord", "nederlandse", "plv.", "politiek", "senior", "strategisch",
     "technisch", "vice", "vice-", "voormalig", "waarnemend", "zakelijk")
)  # fmt: skip


def job_before(text: str, start: int) -> tuple[str, int]:
    """The function right before a name, and where it begins: ``directeur Basil Kerski``."""
    match = _BEFORE.search(text[:start])
    if match is None or not match[1]:
        return "", start
    words = list(re.finditer(r"\S+", match[1]))
    if not is_function_word(words[-1][0].rstrip(":")):
        return "", start
    first = len(words) - 1
    while first and _belongs(words[first - 1][0]):
        first -= 1
    offset = match.start() + words[first].start()
    return text[offset:start].strip(" :"), offset


def office_before(text: str, start: int) -> tuple[str, int]:
    """``de gouverneur van Nakuru, Lee Kinyanjui``: the function stands before a comma."""
    match = _OFFICE_BEFORE.search(text[:start])
    if match is None or not has_function(match["job"].split()[0]):
        return "", start
    return match["job"], match.start("job")


def _belongs(word: str) -> bool:
    """Whether a word before a function is part of it: ``Lord Mayor``, ``plv. directeur``."""
    lowered = word.lower()
    if lowered in _JOB_WORDS or lowered in PARTICLES:
        return False
    return is_function_word(word) or lowered in _BEFORE_FUNCTIONS
