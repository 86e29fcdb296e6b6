"""Pictures and figures."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes

from .inline import words
from .quoting import block, call, string

if TYPE_CHECKING:
    from .writer import Writer

KINDS: Final = frozenset({".gif", ".jpeg", ".jpg", ".pdf", ".png", ".svg", ".webp"})
"""What Typst can read (https://typst.app/docs/reference/visualize/image/#parameters-format)."""
DECORATIVE: Final = frozenset({"decorative", "decoratief", "versiering"})
"""Classes that say that a picture says nothing: screen readers pass over it."""
_POINTS: Final = {
    "": 0.75,
    "px": 0.75,
    "pt": 1,
    "pc": 12,
    "in": 72,
    "cm": 72 / 2.54,
    "mm": 72 / 25.4,
}
"""Lengths of docutils in points; a CSS pixel is 1/96 inch."""
_LENGTH: Final = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(%|[a-z]*)\s*\Z")


def image(writer: Writer, node: nodes.image) -> str:
    """A picture with its alternative text, as wide as asked for but no wider than its place."""
    path = picture_path(writer, node)
    if not path:
        return block(writer.anchors(node)) if node.get("ids") else ""
    arguments = [string(path), f"width: {length(node.get('width', ''), node.get('scale', 100))}"]
    if node.get("height"):
        arguments.append(f"height: {length(node['height'], node.get('scale', 100))}")
    if DECORATIVE & set(node.get("classes", ())):
        arguments.append("alt: none")
    else:
        arguments.append(f"alt: {string(alternative(writer, node))}")
    function = "b.picture" if _stands_alone(node) else "b.icon"
    return block([*writer.anchors(node), call(function, *arguments, *_alignment(node))])


def picture_path(writer: Writer, node: nodes.image) -> str:
    """Where Typst finds a picture; empty, and reported, if it can't be used."""
    name = str(node.get("uri", ""))
    path = writer.files.image(node)
    if not path:
        writer.report(node, "picture-missing", file=name)
    elif PurePosixPath(path).suffix.lower() not in KINDS:
        writer.report(node, "picture-kind", file=name, known=", ".join(sorted(KINDS)))
        path = ""
    return path


def alternative(writer: Writer, node: nodes.image) -> str:
    """The alternative text that the writer gave; it is never made up."""
    alt = " ".join(str(node.get("alt") or "").split())
    # docutils takes the address of a picture where no text is given.
    if not alt or alt == node.get("uri"):
        writer.report(node, "picture-alt", file=str(node.get("uri", "")))
    return writer.letters(alt, node)


def length(value: str, scale: int = 100) -> str:
    """A length of docutils as one of Typst; ``auto`` if none was given or it is not known."""
    match = _LENGTH.match(str(value))
    if match is None or match[2] not in {*_POINTS, "%", "em", "ex", "rem"}:
        return "auto"
    number = float(match[1]) * scale / 100
    if match[2] == "%":
        return f"{min(number, 100):g}%"
    if match[2] in _POINTS:
        return f"{number * _POINTS[match[2]]:g}pt"
    return f"{number * (0.5 if match[2] == 'ex' else 1):g}em"


def _stands_alone(node: nodes.Node) -> bool:
    """Whether a picture is a block of its own, and not a sign among words."""
    parent = node.parent
    if isinstance(parent, nodes.reference):
        node, parent = parent, parent.parent
    if not isinstance(parent, nodes.TextElement):
        return True
    return len(parent.children) == 1


def _alignment(node: nodes.Element) -> list[str]:
    align = node.get("align")
    return [f"place: {align}"] if align in {"left", "center", "right"} else []


def figure(writer: Writer, node: nodes.Element) -> str:
    """A picture with its caption and legend."""
    captions = [child for child in node.children if isinstance(child, nodes.caption)]
    legends = [part for child in node.children if isinstance(child, nodes.legend)
               for part in child.children]  # fmt: skip
    others = [child for child in node.children
              if not isinstance(child, nodes.caption | nodes.legend)]  # fmt: skip
    arguments = [writer.inside(others)]
    if captions:
        arguments.append(f"caption: {words(writer, captions[0])}")
    if legends:
        arguments.append(f"legend: {writer.inside(legends)}")
    return block([*writer.anchors(node), call("b.figure", *arguments, *_alignment(node))])


def pack_picture(writer: Writer, node: nodes.Element) -> str:
    """A drawing made for this document."""
    path = writer.files.drawing(node["svg"])
    shown = call("b.picture", string(path), "width: 100%",
                 f"alt: {string(writer.letters(node['alt'], node))}")  # fmt: skip
    arguments = [shown]
    if caption := node.get("caption"):
        arguments.append(f"caption: {string(writer.letters(caption, node))}")
    return block([*writer.anchors(node), call("b.figure", *arguments)])


HANDLERS: Final[dict[str, Any]] = {
    "image": image,
    "figure": figure,
    "pack_picture": pack_picture,
}
