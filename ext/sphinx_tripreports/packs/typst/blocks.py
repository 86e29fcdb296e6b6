"""Sections, paragraphs, quotations, code and boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from sphinx.locale import admonitionlabels

from ...i18n import _
from .inline import begun, line, nothing, words
from .letters import is_long
from .math import formula
from .quoting import block, call, string

if TYPE_CHECKING:
    from .writer import Writer

LEVELS: Final = 6
"""PDF has headings of six levels; what lies deeper stays at the last."""
_CALM: Final = ("note", "tip", "hint", "seealso")


def flow(writer: Writer, node: nodes.Element) -> str:
    """All that a block holds, with its anchors."""
    return block([*writer.anchors(node), *filter(None, map(writer.show, node.children))])


def section(writer: Writer, node: nodes.Element) -> str:
    """A heading and what stands below it."""
    marks = writer.anchors(node)
    writer.level += 1
    try:
        return block([*marks, *filter(None, map(writer.show, node.children))])
    finally:
        writer.level -= 1


def title(writer: Writer, node: nodes.Element) -> str:
    """The heading of a section; the title of a box is written with its box."""
    if not isinstance(node.parent, nodes.section):
        return call("b.rubric", words(writer, node))
    arguments = [f"level: {min(writer.level - 1, LEVELS)}"]
    if number := node.parent.get("number"):
        arguments.append(f"numbering: b.number({string(number)})")
    return block([*writer.anchors(node), call("heading", *arguments, _line(writer, node))])


def _line(writer: Writer, node: nodes.Element) -> str:
    return block(line(writer, node.children))


def paragraph(writer: Writer, node: nodes.Element) -> str:
    """A paragraph; one that is only a picture is a picture on its own."""
    if len(node.children) == 1 and _is_picture(node.children[0]):
        return block([*writer.anchors(node), writer.show(node.children[0])])
    shown = call("par", words(writer, node))
    return call("b.frame", shown) if "boxed" in node.get("classes", ()) else shown


def _is_picture(node: nodes.Node) -> bool:
    if isinstance(node, nodes.reference) and len(node.children) == 1:
        node = node.children[0]
    return isinstance(node, nodes.image)


def block_quote(writer: Writer, node: nodes.Element) -> str:
    """A quotation, with who said it."""
    who = [child for child in node.children if isinstance(child, nodes.attribution)]
    what = [child for child in node.children if child not in who]
    said = block([writer.inside(what), *(attribution(writer, child) for child in who)])
    return block([*writer.anchors(node), call("quote", "block: true", said)])


def attribution(writer: Writer, node: nodes.Element) -> str:
    """Who said it, on a line of its own."""
    return call("par", block([string("— "), words(writer, node)]))


def line_block(writer: Writer, node: nodes.Element) -> str:
    """Lines that stay lines, such as an address or a poem."""
    return call("par", block([*writer.anchors(node), *_lines(writer, node, 0)]))


def _lines(writer: Writer, node: nodes.Element, depth: int) -> list[str]:
    shown: list[str] = []
    for child in node.children:
        if isinstance(child, nodes.line_block):
            shown += _lines(writer, child, depth + 1)
        elif isinstance(child, nodes.Element):
            indent = [f"h({depth * 1.5}em)"] if depth else []
            shown += [*indent, words(writer, child), "linebreak()"]
    return shown if depth else shown[:-1]


def literal_block(writer: Writer, node: nodes.Element) -> str:
    """Code, with numbered lines if asked for; marked lines get a sign, not only a colour."""
    source = writer.letters(node.astext().expandtabs(8), node, "code")
    arguments = [string(source)]
    options = node.get("highlight_args") or {}
    if node.get("linenos"):
        arguments.append(f"first: {int(options.get('linenostart', 1))}")
    if marked := options.get("hl_lines"):
        arguments.append(f"marked: ({''.join(f'{int(number)}, ' for number in marked)})")
    shown = call("b.listing", *arguments)
    return block([*writer.anchors(node), call("b.long", shown) if is_long(source) else shown])


def math_block(writer: Writer, node: nodes.Element) -> str:
    """A formula on a line of its own."""
    return block([*writer.anchors(node), formula(writer, node, block=True)])


def admonition(writer: Writer, node: nodes.Element) -> str:
    """A box with its kind in words."""
    kind = type(node).__name__
    heading, content = _title(writer, node)
    if not heading:
        heading = string(str(admonitionlabels.get(kind, "")))
    tone = "calm" if kind in _CALM else "editor" if _is_editor_note(node) else "firm"
    if kind == "admonition" and tone == "firm":
        tone = "calm"
    box = call("b.admonition", string(tone), heading, writer.inside(content))
    return block([*writer.anchors(node), box])


def _is_editor_note(node: nodes.Element) -> bool:
    return "trip-editor-note" in node.get("classes", ())


def aside(writer: Writer, node: nodes.Element) -> str:
    """A topic or sidebar: a box with a title."""
    heading, content = _title(writer, node)
    return block([*writer.anchors(node),
                  call("b.card", heading or "none", writer.inside(content))])  # fmt: skip


def _title(writer: Writer, node: nodes.Element) -> tuple[str, list[nodes.Node]]:
    """The title of a box as an expression, empty if it has none, and what else it holds."""
    if node.children and isinstance(node.children[0], nodes.title):
        return words(writer, node.children[0]), node.children[1:]
    return "", node.children


def rubric(writer: Writer, node: nodes.Element) -> str:
    """A heading that is no part of the contents."""
    return call("b.rubric", words(writer, node))


def centered(writer: Writer, node: nodes.Element) -> str:
    """A line in the middle."""
    return call("align", "center", call("par", call("strong", words(writer, node))))


def transition(writer: Writer, node: nodes.Element) -> str:
    """A pause between paragraphs; the one above MyST's notes has no use at the foot of a page."""
    return "" if "footnotes" in node.get("classes", ()) else "b.pause()"


def footnote(writer: Writer, node: nodes.Element) -> str:
    """A note that nothing refers to; the others are at the foot of a page."""
    if node.get("backrefs"):
        return ""
    content = [child for child in node.children if not isinstance(child, nodes.label)]
    return call("b.card", string(_("Note")), writer.inside(content))


def citation(writer: Writer, node: nodes.Element) -> str:
    """An entry of a list of sources: what it is called in the text, and below that what it is."""
    name, content = "", node.children
    if content and isinstance(content[0], nodes.label):
        name, content = content[0].astext(), content[1:]
    shown = call("b.source", string(writer.letters(name, node)), begun(writer, content))
    return block([*writer.anchors(node), shown])


def versionmodified(writer: Writer, node: nodes.Element) -> str:
    """In which version something changed."""
    return call("b.admonition", '"calm"', "none", writer.inside(node.children))


def signature(writer: Writer, node: nodes.Element) -> str:
    """The line that says what a described object is called."""
    shown = call("b.code", string(writer.letters(node.astext(), node, "code")))
    return block([*writer.anchors(node), call("par", shown)])


def indented(writer: Writer, node: nodes.Element) -> str:
    """What belongs to the line above it."""
    return call("pad", "left: 1.5em", writer.inside(node.children))


HANDLERS: Final[dict[str, Any]] = {
    "document": flow,
    "section": section,
    "title": title,
    "subtitle": rubric,
    "paragraph": paragraph,
    "compact_paragraph": paragraph,
    "block_quote": block_quote,
    "attribution": attribution,
    "line_block": line_block,
    "literal_block": literal_block,
    "doctest_block": literal_block,
    "math_block": math_block,
    "Admonition": admonition,
    "admonition": admonition,
    "system_message": nothing,
    "topic": aside,
    "sidebar": aside,
    "rubric": rubric,
    "centered": centered,
    "transition": transition,
    "footnote": footnote,
    "citation": citation,
    "versionmodified": versionmodified,
    "compound": flow,
    "glossary": flow,
    "only": flow,
    "start_of_file": flow,
    "desc": flow,
    "desc_signature": signature,
    "desc_content": indented,
    "toctree": nothing,
    "meta": nothing,
    "docinfo": nothing,
    "decoration": nothing,
    "pending": nothing,
    "tabular_col_spec": nothing,
    "highlightlang": nothing,
}
