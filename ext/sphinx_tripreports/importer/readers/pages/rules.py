"""The straight lines that are drawn on a page of a PDF: borders of tables, for one."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import pypdfium2.raw as pdfium

from .chars import Box

MOST: Final = 1000
"""Rules on a page; one with more is a drawing or a map."""
_THIN: Final = 3.0
"""Points; what is filled and no thicker is a rule, what is thicker is a background."""
_SHORTEST: Final = 4.0
_STRAIGHT: Final = 0.5


class Rule(NamedTuple):
    """A line from *low* to *high* in points; at *at* on the other axis."""

    is_upright: bool
    at: float
    low: float
    high: float


def rules(page: Any) -> list[Rule]:
    """The horizontal and vertical lines on a `pypdfium2.PdfPage`; none if it is a drawing."""
    found: list[Rule] = []
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=1):
        found += _of_path(item)
        if len(found) > MOST:
            return []
    return found


def _of_path(item: Any) -> Iterator[Rule]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item.raw, ctypes.byref(fill), ctypes.byref(stroke))
    if stroke.value:
        for (left, bottom), (right, top) in _strokes(item):
            if abs(left - right) < _STRAIGHT:
                yield from _rule(True, left, bottom, top)
            elif abs(bottom - top) < _STRAIGHT:
                yield from _rule(False, bottom, left, right)
    elif fill.value:
        box = Box(*item.get_bounds())
        if box.right - box.left <= _THIN:
            yield from _rule(True, (box.left + box.right) / 2, box.bottom, box.top)
        elif box.height <= _THIN:
            yield from _rule(False, (box.bottom + box.top) / 2, box.left, box.right)


def _rule(is_upright: bool, at: float, one: float, other: float) -> Iterator[Rule]:
    low, high = sorted((one, other))
    if high - low >= _SHORTEST:
        yield Rule(is_upright, at, low, high)


_Point = tuple[float, float]


def _strokes(item: Any) -> Iterator[tuple[_Point, _Point]]:
    """The straight parts of a path, from point to point on the page."""
    matrix = item.get_matrix()
    start = last = (0.0, 0.0)
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(pdfium.FPDFPath_CountSegments(item.raw), MOST)):
        segment = pdfium.FPDFPath_GetPathSegment(item.raw, index)
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        point = matrix.on_point(x.value, y.value)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield last, point
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield point, start
        last = point
