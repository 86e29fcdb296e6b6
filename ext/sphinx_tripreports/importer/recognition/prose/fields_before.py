"""Fields of work that stand between a function and a name: ``adviseur Open Data Anna Berg``."""

from __future__ import annotations

import re
from typing import Final

from .. import names
from ..words import is_department, is_field, is_first_name, is_function_word
from .prose_words import is_occupation

_AGENT: Final = re.compile(r"[^\W\d_]{4,}(?:er|erin|orin|frau|mann|leiter|chef|sjef|tør|tör)")
"""How functions of other languages end that no list has."""


def field_end(text: str, name: names.Name) -> int:
    """Where the person begins in ``adviseur Open Data Anna Berg``, if *name* has it all; or 0.

    So it is behind a function where a given name stands in the middle.
    """
    words = list(re.finditer(r"\S+", text[name.start : name.end]))
    before = text[: name.start].split()[-1:]
    if len(words) < 3 or name.title:
        return 0
    is_job = is_occupation(words[0][0]) or _AGENT.fullmatch(words[0][0])
    if is_job and is_first_name(words[1][0]) and not is_first_name(words[0][0]):
        return name.start + words[1].start()  # "Landschapsarchitecte Anna Berg"
    if not before or not (is_function_word(before[0]) or is_department(before[0])):
        return 0
    if is_first_name(words[0][0]):
        return 0
    given = [one for one in words[1:-1] if is_first_name(one[0]) and not is_field(one[0])]
    if not given:  # "adviseur Duurzame Mobiliteit Qerim Hoxha"
        fields = [at for at, one in enumerate(words[:-2]) if is_field(one[0])]
        given = [words[fields[-1] + 1]] if fields else []
    return name.start + given[-1].start() if given else 0
