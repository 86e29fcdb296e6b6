"""The pictures of one file: each under a name of its own, without metadata."""

from __future__ import annotations

import hashlib
import re
from typing import Final

from ...i18n import console as _
from ..document import Image
from .metadata import ENDINGS, media_type, without_metadata

# What Word and PowerPoint write themselves: it names things that nobody checked.
_BY_MACHINE: Final = re.compile(
    r"automatisch gegenereerde|automatically generated|\bai-gegenereerde|ai-generated"
    r"|^(?:afbeelding|picture|image|grafik|graphic|object)\s*\d*$|\.(?:png|jpe?g|gif|emf|wmf|bmp)$",
    re.IGNORECASE,
)


class Pictures:
    """Collects pictures in the order in which they stand; the same picture keeps its name."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self.warnings: list[str] = []

    def add(self, data: bytes, alt: str = "", place: str = "", url: str = "") -> Image | None:
        """A picture; None, and a warning, if the bytes are of no known kind."""
        kind = media_type(data)
        if not kind:
            sentence = _("A picture ({place}) is of an unknown kind and was left out.")
            self.warnings.append(sentence.format(place=place))
            return None
        stripped = without_metadata(data, kind)
        digest = hashlib.sha256(stripped).hexdigest()
        number = len(self._names) + 1
        name = self._names.setdefault(digest, _("picture-{n}").format(n=number) + ENDINGS[kind])
        if _BY_MACHINE.search(alt.strip()):
            alt = ""
        return Image(name, stripped, kind, " ".join(alt.split()), place, url=url)
