"""The file around the text of a Word document: its parts, and how they belong together."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from . import carried, styles

OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
RELATIONS: Final = f"{OFFICE}/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_DATE: Final = (1980, 1, 1, 0, 0, 0)
"""Of all members, so that the same page gives the same bytes."""


OF_FILE: Final = (
    ("rDocument", f"{RELATIONS}/officeDocument", "word/document.xml"),
    ("rCore", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
)
OF_DOCUMENT: Final = (
    *((f"r{kind.title()}", f"{RELATIONS}/{kind}", f"{kind}.xml")
      for kind in ("styles", "numbering", "settings", "footnotes")),
    ("rFooter", f"{RELATIONS}/footer", "footer1.xml"),
    ("rPage", f"{RELATIONS}/customXml", "../customXml/item1.xml"),
)  # fmt: skip
OF_PAGE: Final = (("rProperties", f"{RELATIONS}/customXmlProps", "itemProps1.xml"),)
"""Relations of the file, the document and the custom XML part: (id, type, target)."""


def archive(texts: Mapping[str, str], data: Mapping[str, bytes]) -> bytes:
    """The zip archive of parts with XML and of other parts, by their names."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in texts.items():
            _add(made, name, (_HEAD + text).encode())
        for name, content in data.items():
            _add(made, name, content)
    return buffer.getvalue()


def _add(made: zipfile.ZipFile, name: str, data: bytes) -> None:
    member = zipfile.ZipInfo(name, _DATE)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.external_attr = 0o644 << 16
    made.writestr(member, data)


def relations(
    inside: Iterable[tuple[str, str, str]],
    outside: Iterable[tuple[str, str]] = (),
) -> str:
    """Relations to parts (id, type, target) and to addresses (address, id)."""
    made = [f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>'
            for key, kind, target in inside]  # fmt: skip
    made += [
        f'<Relationship Id="{key}" Type="{RELATIONS}/hyperlink" Target={quoteattr(address)}'
        ' TargetMode="External"/>'
        for address, key in outside
    ]
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(made)}</Relationships>'


def content_types() -> str:
    """Which part is of which kind."""
    kinds = {"rels": "application/vnd.openxmlformats-package.relationships+xml",
             "xml": "application/xml", "png": "image/png", "jpeg": "image/jpeg",
             "gif": "image/gif"}  # fmt: skip
    parts = {"/word/document.xml": f"{_WORD}.document.main+xml",
             "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
             "/customXml/itemProps1.xml":
                 "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
             "/word/footer1.xml": f"{_WORD}.footer+xml"}  # fmt: skip
    parts |= {f"/word/{name}.xml": f"{_WORD}.{name}+xml"
              for name in ("styles", "numbering", "settings", "footnotes")}  # fmt: skip
    made = [
        f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in kinds.items()
    ]
    made += [f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts.items()]
    return f'<Types xmlns="{_PACKAGE}/content-types">{"".join(made)}</Types>'


def core(title: str) -> str:
    """What the file says of itself."""
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:language>nl-NL</dc:language>"
        "</cp:coreProperties>"
    )


def settings() -> str:
    """``word/settings.xml``."""
    return (
        f'<w:settings xmlns:w="{styles.MAIN}"><w:footnotePr><w:footnote w:id="-1"/>'
        '<w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting'
        ' w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        "</w:compat></w:settings>"
    )


def footer() -> str:
    """The number of the page, which is no text of it."""
    parts = ('<w:fldChar w:fldCharType="begin"/>', '<w:instrText>PAGE</w:instrText>',
             '<w:fldChar w:fldCharType="separate"/>', "<w:t>1</w:t>",
             '<w:fldChar w:fldCharType="end"/>')  # fmt: skip
    runs = "".join(f"<w:r>{part}</w:r>" for part in parts)
    style = '<w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
    return f'<w:ftr xmlns:w="{styles.MAIN}"><w:p>{style}{runs}</w:p></w:ftr>'


def item_properties() -> str:
    """What kind of data the custom XML part holds."""
    space = f"{OFFICE}/customXml"
    key = "{6B1F3C6E-5C1B-4E0C-9D0B-7A4C2F5D1E90}"
    return (
        f'<ds:datastoreItem xmlns:ds="{space}" ds:itemID="{key}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{carried.NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
