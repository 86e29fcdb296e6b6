"""Names of elements and attributes in OpenDocument files."""

from __future__ import annotations

from typing import Final

_ODF: Final = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE: Final = f"{{{_ODF}office:1.0}}"
TEXT: Final = f"{{{_ODF}text:1.0}}"
TABLE: Final = f"{{{_ODF}table:1.0}}"
DRAW: Final = f"{{{_ODF}drawing:1.0}}"
STYLE: Final = f"{{{_ODF}style:1.0}}"
FO: Final = f"{{{_ODF}xsl-fo-compatible:1.0}}"
SVG: Final = f"{{{_ODF}svg-compatible:1.0}}"
META: Final = f"{{{_ODF}meta:1.0}}"
CHART: Final = f"{{{_ODF}chart:1.0}}"
FIELD: Final = "{urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0}"
XLINK: Final = "{http://www.w3.org/1999/xlink}"
DC: Final = "{http://purl.org/dc/elements/1.1/}"
MATH: Final = "{http://www.w3.org/1998/Math/MathML}"


def small(text: str | None, other: int, highest: int = 999) -> int:
    """A number in an attribute, at most *highest*; *other* if it is none."""
    return min(int(text), highest) if text and text.isdecimal() and len(text) < 10 else other
