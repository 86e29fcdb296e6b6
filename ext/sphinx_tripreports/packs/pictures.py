"""The pictures of a pack: those of the site, dressed for paper, and the drawing on its cover."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import unescape
from typing import Final

from ..i18n import N_
from ..model.geography import Frame, Point, bounds, is_european, lambert, world
from ..model.places import Place, places, trips
from ..model.records import Term
from ..model.store import Store
from ..rendering.blocks import Block, Picture, Table
from ..rendering.pictures import svg
from ..rendering.pictures.map_outlines import outlines
from ..rendering.pictures.map_sheet import curve
from .nodes import pack_picture
from .typst.letters import shown

HEADINGS: Final[Mapping[str, tuple[str, str]]] = {
    "timeline": (N_("Timeline"), "trip-timeline"),
    "map": (N_("Map"), "city-map"),
    "matrix": (N_("Themes and cities"), "theme-city-matrix"),
}
"""The pictures that a pack can have, in their order, by names of `names.PACK_REGISTERS`: what
stands above each, and its listing."""
_LABEL: Final = re.compile(r'\saria-label="([^"]*)"')
# Sizes are in units of a drawing, of which a column of text has about one to the point; letters
# are those of the text around.  What style sheets of the site show on wide screens is shown here.
_PAPER: Final = (
    "<style>"
    'text{font-family:"Source Sans 3";font-size:11px}'
    ".trip-narrow{display:none}.trip-wide{display:inline}"
    ".trip-rule{stroke:#c9d3d8;stroke-width:.6px}.trip-quiet{fill:#52606d}"
    ".trip-on-mark{font-size:10px}"
    "</style>"
)
_COVER: Final = (
    "<style>"
    ".trip-map-europe,.trip-map-world,.trip-map-land{fill:#17566c}"
    ".trip-map-borders{stroke:#0d3d4d;stroke-width:.7px}"
    ".way{fill:none;stroke:#f0b454;stroke-width:1.2px;stroke-linecap:round}"
    ".goal{fill:#f0b454}.home{fill:#fff}.other{fill:#6aa3b5}"
    "</style>"
)
# Towards the title the map fades; the outlines end near the Tropic, and a seam would show.
_FADE: Final = (
    '<defs><linearGradient id="fade" x1="0" y1="0" x2="0" y2="1">'
    '<stop offset="0.42" stop-color="#0d3d4d" stop-opacity="0"/>'
    '<stop offset="0.86" stop-color="#0d3d4d" stop-opacity="1"/></linearGradient></defs>'
    '<rect width="480" height="426" fill="url(#fade)"/>'
)
_DOTS: Final = {"visited": ("goal", 4.2), "travelled": ("home", 3.0), "named": ("other", 1.8)}
_WIDE, _HIGH = svg.WIDTH, 426.0
"""The drawing on the cover, in units: its field is 210 by 186 mm."""
_MIDDLE: Final = (260.0, 138.0)  # of the cities, in units: the title stands below them
_ROOM: Final = (330.0, 150.0)  # for the cities, in units
_LARGEST: Final = 0.24  # units per km: with more, no coast would be left to know Europe by


def drawn(picture: Picture) -> pack_picture:
    """A picture of the site as a node for paper.

    Its text alternative is the label that the drawing has on the site.  Letters that the fonts lack
    are those of the reports, where they are reported.
    """
    source = shown(picture.draw(lambda docname, anchor: "")).text
    label = _LABEL.search(source)
    head, _, rest = source.partition(">")
    return pack_picture(
        "",
        svg=f"{head}>{_PAPER}{rest}",
        alt=unescape(label[1]) if label else picture.caption,
        caption=picture.caption,
    )


def without_trips(block: Block) -> Block:
    """The timeline without its table of trips, where a table of the reports says the same."""
    if not isinstance(block, Picture):
        return block
    facts = (
        part for part in block.facts if not (isinstance(part, Table) and part.style == "trips")
    )
    return block._replace(facts=tuple(facts))


def cover_art(store: Store) -> str:
    """The trips of a pack on a map without words, as an SVG; empty if no city has a place.

    It adorns, and is not read aloud: the same is in the pack in words.
    """
    shown = {place.term.key: place for place in places(store) if place.on_map}
    visited = [place.term for place in shown.values() if place.visited]
    if not visited:
        return ""
    near = all(is_european(*_degrees(term)) for term in visited)
    drawn = [place for place in shown.values() if not near or is_european(*_degrees(place.term))]
    ways = [(shown[home].term, shown[to].term) for home, to in sorted(trips(store))
            if home in shown and to in shown]  # fmt: skip
    frame = _frame([term for way in ways for term in way] or visited, near=near)
    land = outlines("europe" if near else "world", frame)
    curves = "".join(
        svg.element("path", class_="way", d=curve(_at(frame, home), _at(frame, to)))
        for home, to in ways
    )
    dots = (_dot(frame, place) for place in drawn)
    return svg.drawing("", _HIGH, _COVER, land, _FADE, curves, *dots)


def _frame(terms: Sequence[Term], *, near: bool) -> Frame:
    """A map on which *terms* are above the title."""
    if not near:
        frame = world(_WIDE)
        return frame._replace(top=frame.top - 30 / frame.scale, height=_HIGH)
    box = bounds(lambert(*_degrees(term)) for term in terms)
    across, down = max(box.right - box.left, 1), max(box.bottom - box.top, 1)
    scale = min(_ROOM[0] / across, _ROOM[1] / down, _LARGEST)
    left = (box.left + box.right) / 2 - _MIDDLE[0] / scale
    top = (box.top + box.bottom) / 2 - _MIDDLE[1] / scale
    return Frame(lambert, left, top, scale, _WIDE, _HIGH)


def _dot(frame: Frame, place: Place) -> str:
    x, y = _at(frame, place.term)
    kind, size = _DOTS[place.role]
    return svg.element("circle", class_=kind, cx=x, cy=y, r=size)


def _at(frame: Frame, term: Term) -> Point:
    return frame.place(*_degrees(term))


def _degrees(term: Term) -> Point:
    assert term.latitude is not None
    assert term.longitude is not None
    return term.latitude, term.longitude
