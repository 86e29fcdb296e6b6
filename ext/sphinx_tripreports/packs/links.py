"""Where the links of a pack lead: to a place in the pack, to the site, or nowhere."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Final, NamedTuple
from urllib.parse import quote, unquote

from docutils import nodes

from .typst.quoting import label
from .typst.writer import Target

_SCHEME: Final = "tripreports-page:"
"""How the builder writes the address of a page, until it is known what is in the pack."""
_OUTSIDE: Final = ("http://", "https://", "mailto:", "tel:")
REGISTERS: Final = ""
"""What stands for the registers where a page is meant; no page has this name."""


class Place(NamedTuple):
    """An anchor on a page; an empty one is the page itself."""

    docname: str
    anchor: str = ""


class Site(NamedTuple):
    """The HTML site beside the pack.

    address: with a slash at its end; empty if it is not known.
    suffix: what follows the name of a page.
    """

    address: str = ""
    suffix: str = ".html"

    def page(self, place: Place) -> str:
        """The address of a place; empty if that is not known."""
        if not self.address:
            return ""
        page = f"{self.address}{quote(place.docname)}{self.suffix}"
        return f"{page}#{place.anchor}" if place.anchor else page


def page_address(docname: str) -> str:
    """What stands for the address of a page while links are resolved."""
    return _SCHEME + quote(docname, safe="/")


def place_of(node: nodes.Element, docname: str) -> Place | None:
    """The place on a page of the project that a link on the page *docname* leads to, if any."""
    if anchor := node.get("refid"):
        return Place(docname, anchor)
    uri: str = node.get("refuri", "")
    if uri.startswith("#"):
        return Place(docname, uri[1:])
    if not uri.startswith(_SCHEME):
        return None
    page, _, anchor = uri.removeprefix(_SCHEME).partition("#")
    return Place(unquote(page), anchor)


class Links:
    """The targets of links on one page of a pack; see `typst.writer.Links`.

    used: the places in the pack that links lead to, by their labels.
    """

    def __init__(
        self, docname: str, inside: Container[str], elsewhere: Mapping[Place, Place], site: Site
    ) -> None:
        """Know what can be linked to.

        Args:
            docname: the page.
            inside: the pages of the pack.
            elsewhere: places on other pages of the site that have one in the registers instead.
            site: what lies outside.
        """
        self.docname = docname
        self.inside = inside
        self.elsewhere = elsewhere
        self.site = site
        self.used: dict[str, Place] = {}

    def to(self, node: nodes.Element) -> Target | None:
        """Where *node* leads; nothing if it can only be text."""
        place = place_of(node, self.docname)
        if place is None:
            uri: str = node.get("refuri", "")
            return Target("outside", uri) if uri.lower().startswith(_OUTSIDE) else None
        if place.docname in self.inside:
            return Target("inside", self.name(place))
        if found := self.elsewhere.get(place):
            # A word that has a row in a register is no reason to turn the page.
            return Target("quiet", self.name(found))
        address = self.site.page(place)
        return Target("outside", address) if address else None

    def name(self, place: Place) -> str:
        """The label of a place in the pack."""
        name = label(*place)
        self.used[name] = place
        return name
