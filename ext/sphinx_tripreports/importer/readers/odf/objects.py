"""Objects in an OpenDocument file: formulas and charts, which are small documents themselves."""

from __future__ import annotations

from typing import Final

from lxml import etree

from .names import CHART, MATH, OFFICE

_LEAVES: Final = tuple(MATH + name for name in ("mi", "mn", "mo", "mtext", "ms"))


def formula(root: etree._Element) -> str:
    """The signs of a formula (MathML) in a row; "" if it is none."""
    if root.tag != f"{MATH}math":
        return ""
    return "".join("".join(leaf.itertext()).strip() for leaf in root.iter(*_LEAVES))


def chart(root: etree._Element) -> etree._Element | None:
    """What holds the titles of a chart and the table of its values; None if it is none."""
    return root.find(f"{OFFICE}body/{OFFICE}chart/{CHART}chart")
