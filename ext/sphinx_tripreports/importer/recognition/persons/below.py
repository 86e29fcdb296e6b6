"""Persons below or beside the name of their organisation: what else looks like one is their work.

``Innovation Manager Health & Care`` below ``Bergen kommune:``, or in a table with that column.
"""

from __future__ import annotations

import re
from typing import Final

from ....i18n import console as _
from ..proposals import ContactProposal
from ..words import has_function, has_organisation, is_acronym
from . import evidence

_LIKELY: Final = 2.5
"""Points of what is likely an organisation of its own."""


def placed(one: ContactProposal, organisation: str, *, is_surely: bool = True) -> ContactProposal:
    """*one*, whose *organisation* is told elsewhere, without another that is no organisation.

    is_surely: nothing but *organisation* can be one, so that unknown words are a function.
    """
    if len(one.organisations) != 1 or not organisation or organisation in one.organisations:
        return one
    body = one.organisations[0]
    if not one.job_title:
        is_work = has_function(body) or not (
            not is_surely
            or evidence.organisation(body) >= _LIKELY
            or has_organisation(body)
            or is_acronym(body)
        )
        return one._replace(job_title=body, organisations=(organisation,)) if is_work else one
    whole = re.search(rf"{re.escape(one.job_title)}\s+(?:of\s+)?{re.escape(body)}", one.line.text)
    if whole is None:
        return one
    # "Deputy Director Foreign Affairs Office": a part of what stands above
    return one._replace(job_title=whole[0], organisations=(organisation,))


def below(one: ContactProposal, organisation: str) -> ContactProposal:
    """*one* of the people below the name of an organisation, who seems to have another."""
    if not organisation or not one.organisations or organisation in one.organisations:
        return one
    one = placed(one, organisation, is_surely=False)
    doubt = _("The organisation stands in a line above. Is it right?")
    return one if doubt in one.doubts else one._replace(doubts=(*one.doubts, doubt))
