"""What officials write short, or instead of something they do not know: ``v.``, ``onb.``."""

from __future__ import annotations

import re
from typing import Final

from ..words import ABSENT, has_function, has_organisation
from . import evidence

_UNKNOWN: Final = (
    r"(?:(?:(?:de\s+)?(?:functie|functienaam|rol|titel|org(?:anisatie|\.)?|bedrijf|werkgever|(?:achter|voor)naam)"
    r"\s*:?\s+)?"
    r"(?:(?:is\s+)?(?:mij\s+|ons\s+|nog\s+|helaas\s+)*(?:niet|on)\s?-?"
    r"(?:(?:helemaal|precies|geheel|goed|meer|echt)\s+)?(?:bekend|duidelijk(?:\s+geworden)?"
    r"|verstaan|genoteerd|gevraagd|onthouden|opgeschreven|te achterhalen|doorgegeven|vermeld)|onb\."
    r"|n\.?\s?v\.?\s?t\.?|n\.?\s?n\.?\s?b\.?|n\.b\."
    r"|n\.a\.|n/a|na te vragen|volgt(?: nog)?|\?+|unknown|geen)"
    r"|(?:geen|zonder|onbekende)\s+(?:functie|rol|titel|organisatie))"
)
_VALUE: Final = re.compile(
    rf"(?P<mark>[,;:|(]\s*|\s[-–—/]\s+|\.\s+(?=functie|rol|titel))(?:{_UNKNOWN})\s*(?=$|[,;|)(]|\s[-–—/]\s|\.\s|\.$)",
    re.IGNORECASE,
)
"""A part of a line that says that something is not known."""
_ANY: Final = re.compile(rf"(?<![^\W\d_]){_UNKNOWN}", re.IGNORECASE)
_NO_JOB: Final = re.compile(
    r"(?:[,;:|]\s*|\s[-–—/]\s+)(?=functie|rol|titel|geen|zonder)"
    rf"(?:{_UNKNOWN})\s*(?:[,;|]|[-–—/]\s)\s*(?=[^,;|:()]+$)",
    re.IGNORECASE,
)
"""``, functie onbekend,`` before what must be the organisation."""
_FIRST: Final = re.compile(rf"^\s*(?:{_UNKNOWN})\s*(?:[;|]|\s[-–—]\s|\t)\s*", re.IGNORECASE)
_WHEN: Final = re.compile(
    r"^(?:(?:ma|di|wo|do|vr|za|zo)\.?\s*[:|–-]\s+|'s\s+(?:ochtends|morgens|middags|avonds)"
    r"(?:\s*[:–,-]\s*|\s+(?=(?:bij|op|met|in|door|van)\s)))",
    re.IGNORECASE,
)
"""When somebody was met, before the rest."""
_ARROW: Final = re.compile(r"\s+(?:[-=–]+>|→|⇒)\s*")
_SAME_LAST: Final = re.compile(
    r"(?:(?<=[^\W\d_])\s+(?:idem|ditto|aldaar)|\s*(?:[,;|]|[-–—]+|(?<=[^\W\d_)])(?=\s))"
    r"\s*(?:,,|''|[\"”„“″〃]{1,2}|(?<=[-–—,;|]\s)(?:-\s?)?[\"”„“]\s?-?))\s*\.?$",
    re.IGNORECASE,
)
"""``kok idem``: the organisation of the line above, without a mark before it."""
_OFTEN: Final = r"\d(?:e|ste|de)?\s*(?:dag|x|keer|maal|bezoek)\b[^(),;]*"
_REACHED: Final = (
    r"(?:geen\s+)?(?:visite)?kaartje\b[^(),]*"
    r"|(?:mail|e-mail|linkedin|telefoon|contact)\w*\s+(?:volgt|bekend|gevraagd|via)[^()]*"
)
_HOW: Final = r"(?:alleen\s+)?(?:online|digitaal|telefonisch|via teams)"
_REMARK: Final = re.compile(
    rf"\s*(?:\(|,\s*|\s[-–—]\s*|;\s*)(?:{_OFTEN}|{_REACHED}|{_HOW}"
    r"|van (?:oorsprong|origine|afkomst|geboorte|huis uit)\s[^(),;]*"
    r"|(?:goed|minder|zeer|erg|heel)\s+[a-zà-ÿ]+"
    rf"|(?:maar|helaas|slechts)\s(?!(?:[a-zà-ÿ]+\s+)*(?:niet|{ABSENT}))[a-zà-ÿ]+(?:\s+[a-zà-ÿ]+)*"
    r"|(?<=\()(?:nieuw|pas|net)\b(?:\s+in\s+dienst|\s+begonnen|,\s+sinds\s[^()]*)?(?=\))"
    r"|(?<=\()(?:een\s+)?(?:oude?|goede?)"
    r"\s+(?:bekende|vriend(?:in)?|relatie|contact|collega)(?=\))"
    r"|(?:verving|vervangt|in plaats van)\s[^()]*)"
    r"\s*(?:,\s*[a-z]+\s*)?\)?\s*$",
    re.IGNORECASE,
)
"""What is told last of how and how often somebody was met: ``(1e dag)``, ``(kaartje bij An)``."""
_LAST: Final = re.compile(
    r"(?<=[^\W\d_]{2})[.!]\s+(?P<told>[^\W\d_a-zà-ÿ][a-zà-ÿ]+(?:,?\s+[a-zà-ÿ0-9'’]+)+)\s*[.!]*$"
)
"""A last sentence without a name: ``Zeer interessant!``."""
_SAYS: Final = re.compile(
    r"(?:zeer|erg|heel|goede?|leuke?|fijne?|nuttige?|interessante?|top|prima|mooie?|geweldige?|warme?|hartelijke?"
    r"|fantastische?|uitstekende?|inspirerende?|aanrader|echte?|was|is|had|heeft|hebben|wil|gaf|spreekt|kent"
    r"|alleen|kort|ook|via|nog|kunnen|komt|gaat)\b",
    re.IGNORECASE,
)
_ABSENT: Final = re.compile(rf"\b(?:niet|{ABSENT})\b")
_AGAIN: Final = re.compile(r"(?:nogmaals|opnieuw|wederom|weer|again)\s+(?=(?-i:[^\W\d_a-z]))", re.I)
"""``Nogmaals Polis:``."""
_DURING: Final = re.compile(r"\s*\((?:tijdens|op|na|bij)\s[^()]*\)(?=\s*:)")
"""``(tijdens werkbezoek)`` before a colon."""
_QUOTED: Final = re.compile(
    r"[\"“”„‘'](?P<name>[^\W\d_a-z][\w'’-]*)[\"”“’']"
    r"(?=\s+(?:v[ao]n|bij|uit)\s|\s*[,(]|\s[-–—]\s)"
)
"""``"Matti"``: a name as it was heard."""
_ALSO_AT: Final = re.compile(
    r"(?<=[a-zà-ÿ]{3})\s+(?:ook|eveneens|tevens)\s+(?=[^\W\d_a-zà-ÿ][^,;()]*$)"
)
"""``kok ook Polis``: the organisation, without a mark before it."""
_ABSENT_LAST: Final = re.compile(
    rf"[,;.]\s+(?:(?:helaas|met|als|en|waren|was|wegens)\s+)*"
    rf"(?:{ABSENT}|niet aanwezig)\s*:\s+[^:]*$",
    re.I,
)
"""``; verhinderd: Bo Aas``: those who were not met, behind those who were."""
_EMPTY: Final = re.compile(r"\s*\(\s*\)")
_LABELS: Final = (
    (re.compile(r"(?:fu|fct|funct|func|functie|funktie|rol)\b\.?:?", re.IGNORECASE), "functie:"),
    (re.compile(r"(?:org|organisatie|bedr|inst|werkg)\b\.?:?", re.IGNORECASE), "organisatie:"),
)
_PART: Final = re.compile(r"(?P<mark>[,;|]\s*|\s[-–—/]\s+|\(\s*)(?=[A-Za-z]{2,11}[.:]?:?\s)")
_OF: Final = re.compile(
    r"(?<=[^\W\d_]\s)(?:v/[dh]|v\.\s?[dh]\.|vd\b\.?|v\.|a/[dh]|o/[dh])\s+(?=[^\W\d_])"
)
_FOR: Final = re.compile(r"(?:(?<=\s)|(?<=\())nms\.?\s+(?=[^\W\d_])|(?<=\()v\.\s+(?=[^\W\d_])")
_INITIALS: Final = re.compile(r"[^\W\d_]*[^\W\d_a-zà-ÿ]\S*\s*$")


_ON_PHOTO: Final = re.compile(
    r"\s*\((?:(?:geheel|uiterst|tweede|derde|2e|3e)\s+(?:van\s+)?)*"
    r"(?:links|rechts|midden|in het midden)(?:\s+(?:op|in|van)\s[^()]*)?\)"
    r"|,\s*(?:uiterst\s+)?(?:links|rechts)\s+op\s+de\s+foto(?=,|$)",
    re.IGNORECASE,
)
"""Where somebody stands in a picture."""
_OWN: Final = re.compile(
    r"(?:zelfstandige?|zzp(?:['’]?er)?|freelance(?:r)?|self-employed|eigen bedrijf)", re.IGNORECASE
)
"""Instead of an organisation: somebody works for nobody else."""


def is_own(text: str) -> bool:
    """Whether what stands as an organisation says that there is none: ``zelfstandig``."""
    return _OWN.fullmatch(text.strip(" .")) is not None


def written_out(text: str) -> str:
    """A line about persons, with the words for its abbreviations, and no values not known."""
    text = _ARROW.sub(" – ", _WHEN.sub("", _ABSENT_LAST.sub("", text)))
    text = _DURING.sub("", text[again.end() :] if (again := _AGAIN.match(text)) else text)
    text = _QUOTED.sub(r"\g<name>", text, count=1) if _QUOTED.match(text) else text
    text = _ALSO_AT.sub(", ", text)
    text = _ON_PHOTO.sub("", _REMARK.sub("", _without_last(text)))
    text = _SAME_LAST.sub(", idem", text)
    return _with_links(_without_unknown(_with_labels(text)))


def _without_last(text: str) -> str:
    """*text* without a last sentence that tells no function, organisation or absence."""
    match = _LAST.search(text)
    told = match["told"] if match else ""
    is_said = has_function(told) or has_organisation(told) or _ABSENT.search(told)
    is_told = bool(_SAYS.match(told)) or evidence.is_told(told[:1].lower() + told[1:])
    return text[: match.start()] if match and is_told and not is_said else text


def is_unknown(text: str) -> bool:
    """Whether a value says that nobody knows: ``onbekend``, ``n.v.t.``, ``?``."""
    return re.fullmatch(_UNKNOWN, text.strip(), re.IGNORECASE) is not None


def _without_unknown(text: str) -> str:
    """*text* without what says that a function or organisation is not known."""
    if _ANY.search(text) is None:
        return text
    text = _NO_JOB.sub(", organisatie: ", text)
    found = _FIRST.sub("", _VALUE.sub(_bracket, text), count=1)
    return _EMPTY.sub("", found).strip()


def _bracket(match: re.Match[str]) -> str:
    """Only a bracket stays of a value that is not known."""
    return match["mark"] if match["mark"].strip() == "(" else ""


def _with_labels(text: str) -> str:
    """``organisatie: Polis`` for ``org. Polis``, behind a mark."""
    found, at = "", 0
    for part in _PART.finditer(text):
        label = next((one for one in _LABELS if one[0].match(text, part.end())), None)
        end = label[0].match(text, part.end()) if label else None
        if label is None or end is None or text[end.end() :][:1] != " ":
            continue
        found += f"{text[at : part.end()]}{label[1]}"
        at = end.end()
    return found + text[at:]


def _with_links(text: str) -> str:
    """``kok van Polis`` for ``kok v. Polis``; ``v.`` behind a name may be a part of it."""
    found = _FOR.sub("namens ", text)
    return _OF.sub(
        lambda match: match[0] if _INITIALS.search(found[: match.start()]) and not (
            _is_job_before(found[: match.start()])) else "van ",
        found,
    )  # fmt: skip


def _is_job_before(text: str) -> bool:
    """Whether a function with a capital ends here, behind a comma: ``An Bos, Testbed Manager``."""
    return re.search(r"[,;:(]\s*[^,;:()]*$|\s[-–—]\s[^,;:()]*$", text) is not None
