"""Text in a line: emphasis, links, notes, formulas and what else stands between words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes

from .letters import is_long
from .math import formula
from .quoting import block, call, label, string

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .writer import Handler, Writer

_SPACE: Final = re.compile(r"[ \t\n\r\f\v]+")
_CHECKBOX: Final = "task-list-item-checkbox"
_BREAK: Final = re.compile(r"\s*<br\s*/?>\s*\Z", re.IGNORECASE)
_TAG: Final = re.compile(r"\s*<(/?)(s|del|strike|sub|sup|u|ins|b|i|em|strong)>\s*\Z", re.IGNORECASE)
_PAIRS: Final = {
    "s": "strike", "del": "strike", "strike": "strike", "sub": "sub", "sup": "super",
    "u": "underline", "ins": "underline", "b": "strong", "strong": "strong", "i": "emph",
    "em": "emph",
}  # fmt: skip
"""What simple tags mean; MyST writes struck out text with them."""


def text(writer: Writer, node: nodes.Text) -> str:
    """Words, with single spaces; Typst itself knows where to break an address that is a link."""
    words_ = writer.letters(_SPACE.sub(" ", node.astext()), node)
    if is_long(words_) and not _is_address(node):
        return call("b.long", string(words_))
    return string(words_)


def _is_address(node: nodes.Node) -> bool:
    """Whether this is the address of a web page, as a link."""
    parents = node.parent, node.parent and node.parent.parent
    return "://" in node.astext() and any(isinstance(p, nodes.reference) for p in parents)


def words(writer: Writer, node: nodes.Element) -> str:
    """All that an inline node holds, with its anchors."""
    return block([*writer.anchors(node), *line(writer, node.children)])


def line(writer: Writer, children: Sequence[nodes.Node]) -> list[str]:
    """Expressions for the nodes of a line; what stands between two tags gets their meaning."""
    shown: list[str] = []
    open_: list[tuple[str, list[str]]] = []
    for child in children:
        tag = _TAG.match(child.astext()) if _is_html(child) else None
        if tag is None:
            shown.append(writer.show(child))
        elif not tag[1]:
            open_.append((tag[2].lower(), shown))
            shown = []
        elif open_ and open_[-1][0] == tag[2].lower():
            name, before = open_.pop()
            shown = [*before, call(_PAIRS[name], block(list(filter(None, shown))))]
        else:
            _left_out(writer, child)
    while open_:
        shown = [*open_.pop()[1], *shown]
    return [part for part in shown if part]


def wrapped(function: str) -> Handler:
    """A handler that calls *function* with what the node holds."""

    def handler(writer: Writer, node: nodes.Element) -> str:
        return call(function, words(writer, node))

    return handler


def literal(writer: Writer, node: nodes.Element) -> str:
    """Code in a line, or keys to press."""
    function = "b.key" if "kbd" in node["classes"] else "b.code"
    source = writer.letters(_SPACE.sub(" ", node.astext()), node, "code")
    shown = call(function, string(source))
    return block([*writer.anchors(node), call("b.long", shown) if is_long(source) else shown])


def reference(writer: Writer, node: nodes.Element) -> str:
    """A link; one inside the document with its page, one that leads nowhere as its text."""
    shown = words(writer, node)
    target = writer.links.to(node)
    if target is None:
        return shown
    if target.kind != "outside":
        return call("b.quiet-link" if target.kind == "quiet" else "b.inside", target.value, shown)
    if "://" in node.astext() or "@" in node.astext():
        shown = call("b.address", shown)
    return call("b.outside", string(target.value), shown)


def pages(writer: Writer, node: nodes.Element) -> str:
    """The numbers of the pages on which some places are; they stand in tables, see there."""
    linked = [] if node.get("linked", True) else ["linked: false"]
    return call("b.pages", f"({''.join(f'{name}, ' for name in node['names'])})", *linked)


def inline(writer: Writer, node: nodes.Element) -> str:
    """A span, with a frame if it has one."""
    shown = words(writer, node)
    classes = node.get("classes", ())
    if "boxed" in classes:
        shown = call("b.boxed", shown)
    elif {"guilabel", "menuselection"} & set(classes):
        shown = call("b.button", shown)
    return shown


def abbreviation(writer: Writer, node: nodes.Element) -> str:
    """An abbreviation; the first time on a page with what it means, as paper has no tooltips."""
    meaning = _SPACE.sub(" ", node.get("explanation") or "").strip()
    if not meaning or meaning in writer.explained:
        return words(writer, node)
    writer.explained.add(meaning)
    return block([words(writer, node), string(f" ({writer.letters(meaning, node)})")])


def footnote_reference(writer: Writer, node: nodes.Element) -> str:
    """A note at the foot of the page; the second time, its number."""
    key = node.get("refid", "")
    note = writer.footnotes.get(key)
    if note is None:
        return words(writer, node)
    place = label(writer.docname, f"note {note['ids'][0]}")
    if place in writer.noted:
        return call("b.note-again", place)
    writer.noted.add(place)
    content = [child for child in note.children if not isinstance(child, nodes.label)]
    return call("b.note", place, begun(writer, content))


def begun(writer: Writer, content: Sequence[nodes.Node]) -> str:
    """Blocks of which the first is a line that has begun already, with a number or a name."""
    first, others = content[:1], content[1:]
    if first and isinstance(first[0], nodes.paragraph):
        begin = [words(writer, first[0])]
    else:
        begin = [writer.show(node) for node in first]
    return block([*begin, *(["parbreak()", writer.inside(others)] if others else [])])


def raw(writer: Writer, node: nodes.raw) -> str:
    """A line break or a check box; other HTML cannot be shown, and its text is in the page."""
    source = node.astext()
    if "html" not in node.get("format", "").split():
        return ""  # beside each break for LaTeX there is one for HTML
    if _BREAK.match(source):
        return "linebreak()"
    if _CHECKBOX in source:
        return call("b.task", "true" if " checked" in source else "false")
    _left_out(writer, node)
    return ""


def _left_out(writer: Writer, node: nodes.Node) -> None:
    writer.report(node, "raw-left-out", source=_SPACE.sub(" ", node.astext()).strip()[:60])


def _is_html(node: nodes.Node) -> bool:
    return isinstance(node, nodes.raw) and "html" in node.get("format", "").split()


def target(writer: Writer, node: nodes.Element) -> str:
    """The place of an anchor, perhaps around words."""
    return words(writer, node) if node.children or node.get("ids") else ""


def math(writer: Writer, node: nodes.Element) -> str:
    """A formula in a line."""
    return formula(writer, node, block=False)


def symbol(writer: Writer, node: nodes.Element) -> str:
    """An icon says nothing that the words beside it don't."""
    return ""


def nothing(writer: Writer, node: nodes.Node) -> str:
    """What is for other formats, or for the makers of the page."""
    return ""


def explicit(writer: Writer, node: nodes.Element) -> str:
    """A label such as the number of a source, between brackets."""
    return block(['"["', words(writer, node), '"]"'])


HANDLERS: Final[dict[str, Any]] = {
    "Text": text,
    "emphasis": wrapped("emph"),
    "literal_emphasis": wrapped("emph"),
    "title_reference": wrapped("emph"),
    "strong": wrapped("strong"),
    "literal_strong": wrapped("strong"),
    "subscript": wrapped("sub"),
    "superscript": wrapped("super"),
    "sd_badge": wrapped("b.badge"),
    "literal": literal,
    "reference": reference,
    "download_reference": reference,
    "number_reference": reference,
    "inline": inline,
    "pack_pages": pages,
    "generated": words,
    "problematic": words,
    "manpage": wrapped("emph"),
    "PassthroughTextElement": words,
    "abbreviation": abbreviation,
    "footnote_reference": footnote_reference,
    "citation_reference": explicit,
    "target": target,
    "raw": raw,
    "math": math,
    "sd_icon": symbol,
    "fontawesome": symbol,
    "index": nothing,
    "comment": nothing,
    "substitution_definition": nothing,
}
