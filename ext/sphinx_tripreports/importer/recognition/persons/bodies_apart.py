"""What looks like the name of a person and is a body: ``A, gids, Clara Bog Friends``."""

from __future__ import annotations

import re
from typing import Final

from ..words import has_function, is_first_name
from . import evidence
from .activities import is_occasion
from .units import Unit

_JOB: Final = 4.0
"""Points of what is a function for certain."""
_ABOUT: Final = re.compile(
    r"[^\W\d_a-zà-ÿ][a-zà-ÿ]+(?:\s+[^\W\d_a-zà-ÿ][a-zà-ÿ]+)+\s+(?:de|del|di|della|du|des|für|for|of|voor|pour|per|da|do)"
    r"(?:\s+[^\W\d_a-zà-ÿ][a-zà-ÿ]+){1,4}"
)


def without_body_last(found: list[Unit]) -> list[Unit]:
    """``A, vrijwilliger, Clara Bog Friends``: who comes last and has no function is a body."""
    named = [index for index, one in enumerate(found) if one.name]
    if len(found) < 2 or named != [0, len(found) - 1]:
        return found
    if _is_behind_dash(found):
        return [*found[:-1], found[-1]._replace(name=None)]
    if len(found) < 3:
        return found
    text = found[-1].segment.text
    is_long = bool(re.fullmatch(r"[^\W\d_a-zà-ÿ][a-zà-ÿ]+(?:\s+[^\W\d_a-zà-ÿ][a-zà-ÿ]+){2,}", text))
    is_long = is_long or _is_foreign_body(text)
    marks = {one.segment.mark for one in found[1:]}
    is_job = all(evidence.function(one.segment.text) >= _JOB for one in found[1:-1])
    is_plain = marks <= {",", "-"} and not any(one.segment.depth for one in found)
    return (
        [*found[:-1], found[-1]._replace(name=None)] if is_long and is_job and is_plain else found
    )


def _is_behind_dash(found: list[Unit]) -> bool:
    """``A – Terra Nuova``, ``A – gids, Terra Nuova``: a dash leads to what somebody is."""
    marks = [one.segment.mark for one in found[1:]]
    last = found[-1]
    is_bare = last.name is not None and not last.name.title and " " in last.segment.text
    is_plain = is_bare and found[0].is_sure and not any(one.segment.depth for one in found)
    is_job = len(found) == 2 or evidence.function(found[1].segment.text) >= _JOB
    return is_plain and is_job and marks in (["-"], ["-", ","])


def _is_foreign_body(text: str) -> bool:
    """``Red Española de Desarrollo Rural``: no first name, and words for what it is about."""
    words = text.split()
    return bool(_ABOUT.fullmatch(text)) and not is_first_name(words[0])


def as_body(ahead: list[Unit], own: list[Unit], named: Unit) -> list[Unit]:
    """``tanger med: A, directeur``: what stands apart before a name with a function is a body."""
    if len(ahead) != 1 or not own or ahead[0].is_ahead or named.segment.mark not in (":", "-", "("):
        return ahead
    segment = ahead[0].segment
    is_job = evidence.function(own[-1].segment.text) >= _JOB and len(own) == 1
    is_open = not has_function(segment.text) and not is_occasion(segment.text)
    is_label = segment.mark or segment.depth or len(segment.text.split()) > 6
    is_led = bool(re.match(r"(?:van|bij|namens)\b", segment.text))
    if not (is_job and is_open) or is_label or is_led:
        return ahead
    return [ahead[0]._replace(segment=segment._replace(mark="O"))]
