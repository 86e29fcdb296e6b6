"""Whether the joints between a name, a function and an organisation are as they seem: doubts.

Where nothing but a space parts two of them, either may hold words of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ....i18n import console as _
from ..proposals import ContactProposal
from ..words import has_function, is_field
from .contact_lines import is_prose
from .heads_of import OF_FIELDS
from .links import BODIES

_OPEN: Final = re.compile(r"\s(?:van|bij|at)\s+(?:(?:de|het|the)\s+)?[^\W\d_a-zà-ÿ]")
"""An organisation begins within what would be a function."""
_MOST_NAMES: Final = 3
"""Words with a capital of which a name consists, as a rule."""


def doubts_of(one: ContactProposal) -> Iterator[str]:
    """The doubts about where the name, function and organisation of *one* end."""
    text, job = one.line.text, one.job_title
    if is_prose(text):  # as a remark behind it makes it
        yield _("Found in running text; are the name and the role right?")
    if job[:1].isupper() and f"{one.name} {job}" in text:
        yield _("Is this the name of a person?")  # "Ana Sá Community | Manager"
    if sum(word[:1].isupper() for word in one.name.split()) > _MOST_NAMES:
        yield _("Is this the name of a person?")
    parts = job.split(", ")
    if len(parts) > 1 and not all(map(_says_work, parts)):
        yield _("Is this the function?")  # "kok, allen"
    for body in one.organisations:
        yield from _of_body(body, job, text)


def _says_work(part: str) -> bool:
    return has_function(part) or any(map(is_field, part.split()))


def _of_body(body: str, job: str, text: str) -> Iterator[str]:
    if body.startswith("Team "):
        yield _("Is this the organisation?")
    if not job or body not in text:
        return
    parts = [text.find(part) for part in job.split(", ")]
    if min(parts) < text.find(body) < max(parts):
        yield _("Is this the function?")  # "kok, Polis, gastheer": of that organisation?
    first = body.split(maxsplit=1)[0]
    is_small = first.islower() and (first not in BODIES or body.startswith("raad van "))
    link = r"(?:(?:van|of)\s+(?:(?:de|het|the)\s+)?)?"
    is_near = re.search(rf"{re.escape(job)}\s+{link}{re.escape(body)}", text) is not None
    is_of_field = job.rsplit(maxsplit=1)[-1].lower() in OF_FIELDS and f"{job} of {body}" in text
    if is_near and (is_small or is_of_field or _OPEN.search(job)):
        yield _("Which is the function and which the organisation?")
