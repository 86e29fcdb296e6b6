"""The name of the file of a council pack."""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import Final

from ..model.records import Pack
from ..model.text import slug

_PLAIN: Final = re.compile(r"(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9]+(?:-[a-z0-9]+)*")
"""Ids that make a name of their own; the first are names of devices in Windows."""
_LONGEST: Final = 60


def pdf_name(pack: Pack) -> str:
    """The name of the PDF of *pack*: ASCII, with underscores, and no other pack has it.

    Systems of councils refuse spaces and accents in names.  An id that does not come through
    unchanged gets a digest of itself after two underscores, which no plain id leads to.
    """
    if _PLAIN.fullmatch(pack.id) and len(pack.id) <= _LONGEST:
        return pack.id.replace("-", "_") + ".pdf"
    own = blake2b(pack.id.encode(), digest_size=4).hexdigest()
    return f"{slug(pack.id).replace('-', '_') or 'pakket'}__{own}.pdf"


def sidecar_name(pack: Pack) -> str:
    """The name of the file with the metadata of *pack*, beside its PDF."""
    return pdf_name(pack).removesuffix(".pdf") + ".json"
