"""Whether a city is named for itself, or is part of the name of a person or organisation."""

from __future__ import annotations

import re

from . import names
from .gazetteer import Mention
from .words import PARTICLES, has_organisation, is_acronym, is_first_name, is_organisation_word


def is_name_of_place(text: str, mention: Mention) -> bool:
    """Whether a mention stands for itself, and is no part of a name of a person or organisation."""
    before, after = text[: mention.start], text[mention.end :]
    follows = re.match(r"[ -]([A-ZÀ-Ž][\w'’-]*)", after)
    if follows and (
        is_organisation_word(follows[1])
        or (not re.match(r"(?:City)\b", follows[1]) and _is_part(follows[1]))
    ):
        return False
    if (
        after[:1] in ("-", "’", "'")
        and after[1:2].isalpha()
        and after[1:3] not in ("s ", "s,", "s.")
    ):
        return False
    if re.match(r"\w", after):
        return False
    words = before.split()
    last = words[-1].strip("“\"‘'(") if words and before[-1:] == " " else ""
    if last[:1].isupper() and last.lower() not in (
        "in",
        "naar",
        "te",
        "bezoek",
        "gemeente",
        "stad",
        "van",
        "aan",
        "de",
        "en",
    ):
        is_start = len(words) == 1 and not is_first_name(last) and not has_organisation(last)
        if not (
            is_start
            and re.match(r"(?:werk|studie|dienst|stad|handels|reis|trade|missie|trip)", last, re.I)
        ) and not re.match(
            r"(?:werk|studie|dienst|handels|dag)?(?:bezoek|reis|missie)", last, re.I
        ):
            return last.endswith((",", ":", ";", ".", ")"))
    if (
        last.lower() in PARTICLES
        and last[:1].isupper()
        and last.lower() not in ("in", "te", "van", "de", "aan")
    ):
        return False
    if (
        last.lower() in PARTICLES
        and len(words) > 1
        and last.lower() not in ("in", "te", "aan", "bij")
    ):
        other = words[-2].strip("“\"‘'(")
        if other[:1].isupper() and is_first_name(other) and other.lower() not in ("van",):
            return False
        if is_acronym(other) or (
            is_organisation_word(other) and other.lower() not in ("gemeente", "stad")
        ):
            return other.lower() in ("universiteit", "campus", "centrum")
    title = re.search(r"(?:mevrouw|heer|dhr\.?|mw\.?)\s+(?:[Vv]an\s+)?$", before, re.I)
    return title is None and not is_surname(text, mention)


def _is_part(word: str) -> bool:
    """Whether a capital after a city makes a longer name; days, months and verbs do not."""
    return not re.match(
        r"(?:Maandag|Dinsdag|Woensdag|Donderdag|Vrijdag|Zaterdag|Zondag|En|In|Is|\d)", word
    )


def is_surname(text: str, mention: Mention) -> bool:
    """Whether *mention* is the surname of a person: ``Peter Breda``."""
    start = text.rfind(" ", 0, max(0, mention.start - 1)) + 1
    name = names.at_start(text, start) if start < mention.start else None
    return (
        name is not None
        and name.end > mention.start
        and is_first_name(text[start:].split(maxsplit=1)[0])
    )
