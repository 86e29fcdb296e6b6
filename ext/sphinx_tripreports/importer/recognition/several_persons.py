"""Lines about several persons: ``A (functie) en B``, ``Organisatie: A, B``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...i18n import console as _
from . import names
from .gazetteer import Gazetteer
from .lines import Line
from .one_person import one_contact
from .proposals import ContactProposal
from .role_parts import organisations
from .words import has_organisation, is_organisation_start


def several(line: Line, text: str, places: Gazetteer) -> Iterator[ContactProposal]:
    """The persons of ``Organisatie: naam (functie), naam`` and ``naam (functie) en naam``."""
    organisation = ""
    body = text
    head = re.match(r"(?P<head>[^:()]{2,60}):\s+(?P<body>.+)$", text, re.DOTALL)
    if head and names.at_start(head["body"]) and not _is_person(head["head"], places):
        organisation, body = (
            re.sub(r"^(?:bezoek aan|bij)\s+", "", head["head"].strip(), flags=re.I),
            head["body"],
        )
    chunks = list(_persons(body))
    if (len(chunks) < 2 and not organisation) or one_contact(chunks[0], places) is None:
        return
    found = _shared([one for chunk in chunks if (one := one_contact(chunk, places))], chunks)
    for one in _compared(found):
        if organisation and not one.organisations:
            doubts = one.doubts
            is_clear = is_organisation_start(organisation.split()[0]) or has_organisation(
                organisation
            )
            if not is_clear:
                doubts += (_("Is this the organisation?"),)
            one = one._replace(organisations=organisations([organisation]), doubts=doubts)
        yield one._replace(line=line, is_line=len(found) == 1)
    if len(found) == 1:
        yield from ()


def _shared(found: list[ContactProposal], chunks: list[str]) -> list[ContactProposal]:
    """``A en B (organisatie)``: what stands behind the last may be of both."""
    last = found[-1]
    if not (last.job_title or last.organisations) or len(found) != len(chunks):
        return found
    doubt = _("Is the function or organisation of both?")
    return [
        one if one.job_title or one.organisations else one._replace(
            job_title=last.job_title, organisations=last.organisations, doubts=(*one.doubts, doubt))
        for one in found
    ]  # fmt: skip


def _compared(found: list[ContactProposal]) -> Iterator[ContactProposal]:
    """Persons of one line; who lacks what another has may share it."""
    has_organisation_ = any(one.organisations for one in found)
    for one in found:
        if has_organisation_ and not one.organisations and not one.doubts:
            one = one._replace(doubts=(_("Is the function or organisation of both?"),))
        yield one


def _is_person(text: str, places: Gazetteer) -> bool:
    name = names.at_start(text)
    return name is not None and name.is_sure and not has_organisation(text[name.end :])


def _persons(text: str) -> Iterator[str]:
    """*text* cut before each person in a list; no cut within brackets."""
    cuts, depth = [0], 0
    for match in re.finditer(
        r"[()]|(?:,\s+(?:en\s+)?|;\s*|\s+(?:en|and|&)\s+)(?:met\s+)?(?=\S)", text
    ):
        if match[0] in "()":
            depth += 1 if match[0] == "(" else -1
        elif depth == 0 and _begins_person(text, match.end()):
            cuts.append(match.end())
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        yield re.sub(r"(?:,|;|\s+(?:en|and|&|met))+\s*$", "", text[start:end].strip()).strip()


def _begins_person(text: str, position: int) -> bool:
    """Whether another person begins here: a known name, after somebody who is complete."""
    name = names.at_start(text, position)
    if name is None:
        return False
    before = text[:position].rstrip(" ,;en&d")
    if before.endswith(")"):
        return name.is_sure or text[name.end : name.end + 2] == " ("
    is_alone = bool(re.match(r"\s*(?:[,;(]|$|[–—-]\s|(?:van|bij|en)\b)", text[name.end :]))
    joins = re.search(r"(?:en|and|&)\s*(?:met\s+)?$", text[:position])
    earlier = names.at_start(before)
    is_pair = bool(joins and earlier and earlier.is_sure and earlier.end == len(before))
    if not is_alone or not (name.is_sure or is_pair):
        return False
    return not joins or is_pair or ";" in text
