"""What is left for a function, where the organisation of somebody stands elsewhere.

Below ``Wirtschaftsagentur Leoben``, and behind ``Town of Souris –``, a word alone tells what
somebody does, be it a capital one: ``Silke Raminger, Projekte``, ``Shelley Gallant (CAO)``.
"""

from __future__ import annotations

import re
from typing import Final

from ....i18n import console as _
from ..gazetteer import is_place
from ..proposals import ContactProposal
from ..words import has_organisation, is_acronym, is_body_noun
from . import evidence
from .heads_of import OF_FIELDS

_SHORT: Final = 4
"""Letters of an abbreviation that is a function rather than an organisation."""
_NAME: Final = re.compile(r"[^\W\d_a-z][\w'’-]+\s+[^\W\d_a-z]")
"""A name of more than a word, of whatever heads a list."""
_NAMED: Final = 2.0
"""Points of what is the name of an organisation by its own words."""


def with_function(one: ContactProposal, above: tuple[str, ...]) -> ContactProposal:
    """*one* of the organisations *above*, with what looked like another as the function."""
    if one.job_title or len(one.organisations) != 1 or not above or one.organisations == above:
        return one
    text = one.organisations[0]
    is_short = is_acronym(text) and len(text) < _SHORT and not is_body_noun(text)
    is_clear = is_short or any(has_organisation(body) or _NAME.match(body) for body in above)
    if (has_organisation(text) and not is_short) or is_place(text) or not is_clear:
        return one
    if not is_short and (is_acronym(text) or evidence.organisation(text) >= _NAMED):
        return one
    if not is_short and len(text.split()) > 1:
        return one
    doubt = _("Which is the function and which the organisation?")
    return one._replace(job_title=text, organisations=above, doubts=(*one.doubts, doubt))


def whole(one: ContactProposal, text: str, above: tuple[str, ...]) -> ContactProposal:
    """*one* of the organisations *above*: what follows on a function in *text* is part of that."""
    if above:
        one = with_function(one, above)
    if not above or not one.job_title or len(one.organisations) != 1:
        return one
    is_led = one.job_title.rsplit(maxsplit=1)[-1].lower() in OF_FIELDS  # "Head of Smart City"
    if has_organisation(one.organisations[0]) and not is_led:
        job = f"{one.job_title} {one.organisations[0]}"
        return one._replace(job_title=job, organisations=()) if job in text else one
    # "schepen van Participatie": the field of somebody of what stands above
    match = re.search(rf"{re.escape(one.job_title)}\s+(?:(?:van|of|voor)\s+(?:de\s+|het\s+)?)?"
                      rf"{re.escape(one.organisations[0])}", text)  # fmt: skip
    if match is None:
        return one
    doubt = (_("Does the function hold the name of an organisation?"),) if is_led else ()
    return one._replace(job_title=match[0], organisations=(), doubts=(*one.doubts, *doubt))
