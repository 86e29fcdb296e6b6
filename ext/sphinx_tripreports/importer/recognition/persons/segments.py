"""A line about persons cut into segments at its dashes, commas, bars, colons and brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ..legal_forms import FORM
from ..words import (
    ALSO,
    AND,
    AND_ALSO,
    AND_WORDS,
    COLLEAGUE,
    TITLES,
    WEEKDAY,
    is_first_name,
    is_function_word,
)
from .activities import is_occasion_label

_HALF: Final = rf"(?:{'|'.join(AND_WORDS)}|of|y|e|oder)\b"
"""What stands behind a word that hangs: ``plan- en``, as a pattern."""
_SEPARATOR: Final = re.compile(
    # a dash needs a space at one side at least, and hangs nowhere: "plan- en projectleider"
    rf"(?P<dash>\s+[-–—]+\s*(?=\S)|(?<=[^\W\d_.])[-–—]+\s+(?!{_HALF})|—)"
    r"|(?P<bar>\s*[|•\t]\s*|\s+=\s+|\s+[>→»]\s+|\s+/\s+|\s+//\s*"
    rf"|(?<=[^\W\d_])/\s+(?!{_HALF})(?=\S))"
    r"|(?P<at>[,\s]\s*@\s*(?=\w))|(?P<semicolon>\s*;\s*)"
    r"|(?P<colon>,?\s+(?:vertegenwoordigd\s+door|represented\s+by)\s+|(?<!\d)\s*:\s+"
    r"|(?<=\d):\s+(?=[A-ZÀ-Ž])|\s+:\s*"
    r"|(?<=[^\W\d_])(?<!\b[A-Z]):(?=[A-Z]))"
    rf"|(?P<comma>\s*,(?!\d|\s*{FORM}(?=\.?(?:\s*(?:[,;:()–—]|$)|\s-)))\s*)"
    r"|(?P<stop>(?<=[^\W\d_]{4})(?<![Pp]rof)(?<![Aa]rch)(?<!Cllr)(?<![Mm]evr)(?<![Dd]ipl)(?<![Uu]niv)(?<!ssoc)(?<!Dott)(?<!abil)(?<![Rr]esp)"
    r"\.\s+(?=[A-ZÀ-Ž]))"
    r"|(?P<open>\s*(?<!\w)[(]\s*)|(?P<close>\s*[)](?:\s*[,;])?\s*(?:[-–—>→/|•]\s+)?)"
)
_MARKS: Final = {"dash": "-", "bar": "-", "semicolon": ";", "colon": ":", "comma": ",", "stop": ";",
                 "at": "O"}  # fmt: skip
_AND_FIRST: Final = re.compile(
    rf"(?:{AND}|{AND_ALSO}|{ALSO})\s+"
    rf"(?:met\s+|ook\s+|{COLLEAGUE})?(?=\S)|met\s+{COLLEAGUE}(?=\S)"
)
_LABELS: Final = {
    "N": re.compile(
        r"naam|name|persoon|wie|who|contact(?:persoon|gegevens)?|gesprekspartners?|spreker", re.I
    ),
    "F": re.compile(
        r"functie|funktie|function|rol|role|titel|beroep|wat|what|func?t?\.?|fu\.?", re.IGNORECASE
    ),
    "O": re.compile(
        r"organisatie|organi[sz]ation|bedrijf|instelling|instantie|werkgever|werkzaam bij|waar"
        r"|where|org\.?|orga\.?|inst\.?|bedr\.?",
        re.IGNORECASE,
    ),
}
"""Words before a colon that announce what comes."""
_LABELLED: Final = {
    kind: re.compile(rf"(?:{_LABELS[kind].pattern})\s+(?=[^\W\d_])", re.IGNORECASE)
    for kind in ("O", "F")
}
"""The same without the colon that other parts of the line have."""
_SHORT_LABEL: Final = {
    "O": re.compile(r"(?:org|orga|inst|bedr)\.\s+(?=[^\W\d_])", re.IGNORECASE),
    "F": re.compile(r"(?:fu|fun|funct?)\.\s+(?=[^\W\d_])", re.IGNORECASE),
}
"""An abbreviation that is one in any line."""
_WHEN: Final = re.compile(
    r"^(?:\d{1,2}[.:]\d\d\s*(?:uur|u|h)?\b\.?\s*(?:[-–]\s*)?)+|^\d{1,2}\s+(?:jan|feb|m(?:aa)?rt|apr|mei"
    r"|jun|jul|aug|sep|okt|nov|dec)\w*\.?(?:\s+\d{4})?\s*|^dag\s+(?:\d{1,2}|[IV]{1,3}|een|twee|drie|vier)"
    rf"(?:\s*[-–—:,.]\s*|\s+)|^{WEEKDAY}"
    r"(?:ochtend|middag|avond|morgen)?\b\s*|^(?:ma|di|wo|do|vr|za|zo)\b\.?\s*[|:–—-]\s*",
    re.IGNORECASE,
)
"""A time or day with which a line of a programme begins."""
_TITLE: Final = re.compile(TITLES, re.IGNORECASE)
_LONG: Final = 6
"""Letters of a word that is no abbreviation of a function."""
_IN_NAME: Final = re.compile(r"\((?:[^\W\d_]|['’-])+\)(?=\s+(?:v[ao]n|de|ten|ter|[^\W\d_a-z]))")
"""A given name in brackets behind initials: ``L. (Linda) ten Brinke``."""
_FULL_STOP: Final = re.compile(r"^[\s.]+|(?<=[a-zà-ÿ)]{4})\.$")
_INITIAL_BEFORE: Final = re.compile(r"[A-ZÀ-Ž][a-z]?\.\s*$")


class Segment(NamedTuple):
    """A part of a line.

    text: without the marks around it.
    mark: what stands before it: "-" (any dash, bar or tab), ",", ";", ":", "(" (it is the first
        in brackets), ")" (it follows on brackets), "bij" (a word of that kind) or "".
    depth: in how many brackets it stands.
    start, end: where it stands in the line; *end* includes a bracket that it closes.
    is_joined: a slash stands before it, and another mark before what precedes that.
    """

    text: str
    mark: str = ""
    depth: int = 0
    start: int = 0
    end: int = 0
    is_joined: bool = False


def cut(text: str) -> list[Segment]:
    """The segments of *text*, none of them empty; what a label says of the next is its mark."""
    when = _WHEN.match(text)
    text = text[when.end() :].lstrip(" :,-–—") if when else text
    found = [one for one in _cut(text) if one.text]
    if when and len(found) > 1 and found[1].mark == ":" and _is_activity(found[0].text):
        found = [found[1]._replace(mark=""), *found[2:]]
    if len(found) > 2 and found[1].mark == ":" and _is_occasion(found[0].text):
        found = [found[1]._replace(mark=""), *found[2:]]
    result: list[Segment] = []
    label, is_form = "", False
    for one, after in zip(found, [*found[1:], None], strict=False):
        if after is not None and after.mark == ":" and (kind := _label(one.text)):
            label = kind
            continue
        if label:
            one = one._replace(mark=label if label != "N" else one.mark)
        for kind, long in _LABELLED.items():
            if found_label := (long if is_form else _SHORT_LABEL[kind]).match(one.text):
                one = one._replace(text=one.text[found_label.end() :], mark=kind)
                break
        is_form = is_form or bool(label)
        result.append(_without_and(one))
        label = ""
    return result


def _is_occasion(text: str) -> bool:
    """Whether words before a colon tell when or why, and announce no function or body."""
    return is_occasion_label(text) and not _label(text)


def _is_short(word: str) -> bool:
    """Whether a full stop is of a word written short: ``secr.``, ``Capt.``."""
    return is_function_word(word) or _TITLE.fullmatch(word) is not None


def _is_activity(text: str) -> bool:
    """Whether words before a colon tell what was done: ``fietstocht``."""
    words = text.split()
    return text.islower() and len(words) < 4 and not is_function_word(words[-1])


def _label(text: str) -> str:
    """What a label announces: "N" a name, "F" a function, "O" an organisation, "" nothing."""
    return next((kind for kind, label in _LABELS.items() if label.fullmatch(text)), "")


def _without_and(one: Segment) -> Segment:
    match = _AND_FIRST.match(one.text)
    return one._replace(text=one.text[match.end() :], mark="en") if match else one


def _cut(text: str) -> Iterator[Segment]:
    position, mark, depth, is_joined = 0, "", 0, False
    for match in [*_SEPARATOR.finditer(text), None]:
        kind = match.lastgroup or "" if match else ""
        if match and (_is_part_of_name(text, match) or (kind == "close" and not depth)):
            continue
        if (
            match
            and kind == "stop"
            and len(text[: match.start()].rsplit(maxsplit=1)[-1]) < _LONG
            and _is_short(f"{text[: match.start()].rsplit(maxsplit=1)[-1]}.")
        ):
            continue  # "secr. Eva Maier"
        end = match.start() if match else len(text)
        closing = match.end() if match and kind == "close" else end
        part = _FULL_STOP.sub("", text[position:end].strip())
        yield Segment(part, mark, depth, position, closing, is_joined)
        if match is None:
            return
        is_joined = match[0].strip() == "/" and mark in ("-", ",", "(") and not is_joined
        position = match.end()
        if kind == "open":
            depth, mark = depth + 1, "("
        elif kind == "close":
            depth, mark = depth - 1, "-" if re.search("[>→]", match[0]) else ")"
        else:
            mark = _MARKS[kind]


def _is_part_of_name(text: str, match: re.Match[str]) -> bool:
    """Whether a bracket holds the given name of initials, or a short one: ``Jan (Hans) Bos``."""
    at = text.find("(", match.start(), match.end())
    if at < 0:
        at = text.rfind("(", 0, match.end())
    inside = _IN_NAME.match(text, at) if at >= 0 else None
    if inside is None or not inside.start() <= match.start() + 1 < inside.end() + 1:
        return False
    before = text[:at].split()
    is_given = bool(before) and is_first_name(before[-1]) and inside[0][1].isupper()
    return is_given or bool(_INITIAL_BEFORE.search(text[:at]))
