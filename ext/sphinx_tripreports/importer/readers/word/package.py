"""The parts of a .docx file, and what leads from one to another."""

from __future__ import annotations

import posixpath
from typing import Final, NamedTuple
from urllib.parse import unquote

from lxml import etree

from ...safety import MAX_XML, Archive, damaged, parse_xml

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
V: Final = "{urn:schemas-microsoft-com:vml}"
_STRICT: Final = (
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", A[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", WP[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)  # fmt: skip
"""The names of "strict" files (ISO/IEC 29500-1) beside those of all others (29500-4)."""


class Relation(NamedTuple):
    """What an id in a part stands for: its last word of a type, and a part or an address."""

    kind: str
    target: str
    external: bool


class Part:
    """One XML part, with the parts and addresses that it refers to."""

    def __init__(self, package: Package, name: str, root: etree._Element) -> None:
        self.package = package
        self.name = name
        self.root = root
        self.relations = package.relations(name)

    def target(self, key: str | None) -> Relation | None:
        """What the id *key* refers to."""
        return self.relations.get(key or "")

    def data(self, key: str | None) -> bytes | None:
        """The bytes of the part that the id *key* refers to."""
        relation = self.target(key)
        if relation is None or relation.external:
            return None
        return self.package.archive.read(relation.target)

    def related(self, kind: str) -> Part | None:
        """The part of a kind, such as "styles", that belongs to this one."""
        for relation in self.relations.values():
            if relation.kind == kind and not relation.external:
                return self.package.part(relation.target)
        return None


class Package:
    """A .docx file."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self.archive = Archive(data, name)
        self._parts: dict[str, Part | None] = {}

    def part(self, name: str) -> Part | None:
        """A part by its name; None if there is none."""
        if name not in self._parts:
            root = self._xml(name)
            self._parts[name] = None if root is None else Part(self, name, root)
        return self._parts[name]

    def document(self) -> Part:
        """The part with the text.

        Raises:
            ImportRefused: there is none.
        """
        for relation in self.relations("").values():
            if relation.kind == "officeDocument":
                part = self.part(relation.target)
                if part is not None and part.root.find(f"{W}body") is not None:
                    return part
        raise damaged(self.name)

    def properties(self) -> dict[str, str]:
        """Title, creator and so on, by their names in Dublin Core."""
        for relation in self.relations("").values():
            part = self.part(relation.target) if relation.kind == "core-properties" else None
            if part is not None:
                return {
                    etree.QName(child).localname: (child.text or "").strip() for child in part.root
                }
        return {}

    def relations(self, name: str) -> dict[str, Relation]:
        """What the ids in a part refer to; "" is the package itself."""
        folder, base = posixpath.split(name)
        root = self._xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, Relation] = {}
        for child in root if root is not None else ():
            target = child.get("Target", "")
            external = child.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, unquote(target)))[1:]
            kind = child.get("Type", "").rsplit("/", 1)[-1]
            found[child.get("Id", "")] = Relation(kind, target, external)
        return found

    def _xml(self, name: str) -> etree._Element | None:
        data = self.archive.read(name, MAX_XML)
        if data is None:
            return None
        if b"purl.oclc.org" in data:
            for strict, usual in _STRICT:
                data = data.replace(strict, usual)
        return parse_xml(data, self.name)
