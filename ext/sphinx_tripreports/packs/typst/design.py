"""Cards, grids, tabs, dropdowns and our own records: containers that say what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from docutils import nodes

from ...i18n import _
from ...warnings_ import KIND_LABELS
from .inline import words
from .quoting import block, call, string

if TYPE_CHECKING:
    from collections.abc import Callable

    from .writer import Writer

SHORT: Final = 600
"""A record of so many letters at most is not broken over pages."""


def container(writer: Writer, node: nodes.Element) -> str:
    """A container, by what it is for."""
    handler = COMPONENTS.get(node.get("design_component", ""))
    classes = node.get("classes", ())
    if handler is None and node.get("literal_block"):
        handler = captioned_code
    elif handler is None and "trip-record" in classes:
        handler = record
    elif handler is None and "boxed" in classes:
        handler = boxed
    shown = handler(writer, node) if handler else writer.all(node.children)
    return block([*writer.anchors(node), *([shown] if shown else [])])


def captioned_code(writer: Writer, node: nodes.Element) -> str:
    """Code below its caption."""
    caption, *code = node.children
    assert isinstance(caption, nodes.Element)
    return block([call("b.code-caption", words(writer, caption)), writer.all(code)])


def boxed(writer: Writer, node: nodes.Element) -> str:
    """Text in a frame, as in its source."""
    return call("b.frame", writer.inside(node.children))


def record(writer: Writer, node: nodes.Element) -> str:
    """A contact, outcome, follow-up, organisation or event: kind, title, facts and text."""
    kind = next((name for name in KIND_LABELS if f"trip-{name}-record" in node["classes"]), "")
    label = KIND_LABELS.get(kind, "")
    shown = string(_(label).capitalize() if label else "")
    title, *content = node.children
    assert isinstance(title, nodes.Element)
    short = [] if len(node.astext()) > SHORT else ["whole: true"]
    return call("b.record", shown, words(writer, title), writer.inside(content), *short)


def grid(writer: Writer, node: nodes.Element) -> str:
    """Cards beside each other; on paper never more than two."""
    cells = [writer.inside(cell.children) for cell in node.children]
    return call("b.columns", *cells)


def card(writer: Writer, node: nodes.Element) -> str:
    """A card: picture, header, title, text and footer in a frame."""
    return call("b.card", "none", writer.inside(node.children))


def card_title(writer: Writer, node: nodes.Element) -> str:
    """The title of a card."""
    return call("b.rubric", writer.all(node.children))


def flow(writer: Writer, node: nodes.Element) -> str:
    """What a component holds, without anything around it."""
    return writer.all(node.children)


def carousel(writer: Writer, node: nodes.Element) -> str:
    """Cards that go by on a screen stand beside each other on paper."""
    return call("b.columns", *[writer.inside([child]) for child in node.children])


def labelled(writer: Writer, node: nodes.Element) -> str:
    """A tab or dropdown: its label, and all that it holds."""
    heading, content = "none", node.children
    if content and isinstance(content[0], nodes.rubric):
        heading, content = words(writer, content[0]), content[1:]
    return call("b.card", heading, writer.inside(content))


COMPONENTS: Final[dict[str, Callable[[Writer, Any], str]]] = {
    "grid-row": grid,
    "card": card,
    "card-title": card_title,
    "card-carousel": carousel,
    "tab-item": labelled,
    "dropdown": labelled,
}
HANDLERS: Final[dict[str, Any]] = {"container": container}
