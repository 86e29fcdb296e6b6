"""XML of files that the reader has let in, by the standard library instead of the reader's."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree

Element = ElementTree.Element


class Members:
    """The members of a ZIP file."""

    def __init__(self, data: bytes) -> None:
        self._zip = zipfile.ZipFile(BytesIO(data))
        self._names = set(self._zip.namelist())

    def xml(self, name: str) -> Element | None:
        """A member as XML; None if there is none."""
        if name not in self._names:
            return None
        return ElementTree.fromstring(self._zip.read(name))  # noqa: S314 - see `safety`

    def read(self, name: str) -> bytes:
        """The bytes of a member; none if there is none."""
        return self._zip.read(name) if name in self._names else b""

    def has(self, name: str) -> bool:
        """Whether there is such a member."""
        return name in self._names


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """An attribute by its name without namespace; "" if there is none."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return ""


def below(element: Element, name: str) -> Iterator[Element]:
    """All elements of a name in *element*, in their order."""
    return (child for child in element.iter() if local(child) == name)
