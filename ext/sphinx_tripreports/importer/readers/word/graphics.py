"""Drawings of Word: pictures, text boxes, word art, diagrams and charts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from lxml import etree

from ...document import Block, Cell, Paragraph, Run, Table
from ..content import clean
from .package import MC, A, Part, R, V, W

_CHART: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_DIAGRAM: Final = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
TEXT_BOX: Final = f"{W}txbxContent"
BLIP: Final = f"{A}blip"
IMAGE_DATA: Final = f"{V}imagedata"
WORD_ART: Final = f"{V}textpath"
TEXT_BODY: Final = f"{A}txBody"
CHART: Final = f"{_CHART}chart"
DIAGRAM: Final = f"{_DIAGRAM}relIds"
_STOPS: Final = (TEXT_BOX, TEXT_BODY)


def shapes(element: etree._Element) -> Iterator[etree._Element]:
    """What can be seen in a drawing, in its order; of alternatives the first, as Word does."""
    for child in element:
        if child.tag == f"{MC}AlternateContent":
            yield from shapes(alternative(child))
            continue
        yield child
        if child.tag not in _STOPS:
            yield from shapes(child)


def alternative(element: etree._Element) -> etree._Element:
    """The variant of ``mc:AlternateContent`` that Word shows; else the element itself."""
    for name in ("Choice", "Fallback"):
        found = element.find(f"{MC}{name}")
        if found is not None:
            return found
    return element


def drawn_paragraphs(element: etree._Element) -> list[Block]:
    """The paragraphs of DrawingML in *element*."""
    result: list[Block] = []
    for paragraph in element.iter(f"{A}p"):
        parts = (
            "\n" if node.tag == f"{A}br" else clean(node.text or "")
            for node in paragraph.iter(f"{A}t", f"{A}br")
        )
        text = "".join(parts)
        if text.strip():
            result.append(Paragraph((Run(text),)))
    return result


def diagram(part: Part, element: etree._Element) -> list[Block]:
    """The texts of a diagram (SmartArt), which stand in a part of their own."""
    relation = part.target(element.get(f"{R}dm"))
    data = part.package.part(relation.target) if relation and not relation.external else None
    return [] if data is None else drawn_paragraphs(data.root)


def chart(part: Part, element: etree._Element) -> list[Block]:
    """A chart as its title and its values, in a table for each set of categories."""
    relation = part.target(element.get(f"{R}id"))
    data = part.package.part(relation.target) if relation and not relation.external else None
    if data is None:
        return []
    blocks = [
        block
        for title in data.root.iter(f"{_CHART}title")
        for block in drawn_paragraphs(title)
    ]  # fmt: skip
    groups: dict[tuple[str, ...], list[etree._Element]] = {}
    first: tuple[str, ...] | None = None
    for series in data.root.iter(f"{_CHART}ser"):
        categories = tuple(_points(_either(series, "cat", "xVal")))
        first = categories if first is None else first
        groups.setdefault(categories or first, []).append(series)
    tables = (_values(categories, group) for categories, group in groups.items())
    return [*blocks, *(table for table in tables if len(table.rows) > 1)]


def _values(categories: Sequence[str], series: Sequence[etree._Element]) -> Table:
    """The values of series that share their categories."""
    names = [" ".join(_points(one.find(f"{_CHART}tx"))) for one in series]
    columns = [categories, *(_points(_either(one, "val", "yVal")) for one in series)]
    rows = [tuple(_cell(text, True) for text in ["", *names])]
    rows += [
        tuple(_cell(text, False) for text in texts)
        for texts in zip_longest(*columns, fillvalue="")
    ]  # fmt: skip
    return Table(tuple(rows))


def _either(element: etree._Element, *names: str) -> etree._Element | None:
    found = (element.find(f"{_CHART}{name}") for name in names)
    return next((child for child in found if child is not None), None)


def _points(element: etree._Element | None) -> list[str]:
    if element is None:
        return []
    return [(value.text or "").strip() for value in element.iter(f"{_CHART}v")]


def _cell(text: str, header: bool) -> Cell:
    return Cell((Paragraph((Run(text),)),) if text else (), header=header)
