"""The pictures of one file, without metadata."""

from __future__ import annotations

import re
from typing import Final

from ...i18n import console as _
from ..document import Image
from .metadata import media_type, without_metadata

# What Word and PowerPoint write themselves: it names things that nobody checked.
_BY_MACHINE: Final = re.compile(
    r"automatisch gegenereerde|automatically generated|\bai-gegenereerde|ai-generated"
    r"|^(?:afbeelding|picture|image|grafik|graphic|object)\s*\d*$|\.(?:png|jpe?g|gif|emf|wmf|bmp)$",
    re.IGNORECASE,
)


class Pictures:
    """Makes pictures of bytes, and remembers which it could not make."""

    def __init__(self) -> None:
        self.warnings: list[str] = []

    def add(self, data: bytes, alt: str = "", place: str = "", url: str = "") -> Image | None:
        """A picture, to which `finish` gives its name; None if the bytes are of no known kind."""
        kind = media_type(data)
        if not kind:
            sentence = _("A picture ({place}) is of an unknown kind and was left out.")
            self.warnings.append(sentence.format(place=place))
            return None
        if _BY_MACHINE.search(alt.strip()):
            alt = ""
        return Image("", without_metadata(data, kind), kind, " ".join(alt.split()), place, url=url)
