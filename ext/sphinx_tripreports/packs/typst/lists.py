"""Lists: with bullets, with numbers, of terms, of fields and of options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from docutils import nodes

from .inline import words
from .quoting import block, call, string

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .writer import Writer

_NUMBERINGS: Final = {
    "arabic": "1", "loweralpha": "a", "upperalpha": "A", "lowerroman": "i", "upperroman": "I",
}  # fmt: skip
NAME_WIDTH: Final = (6.0, 12.0)
"""The narrowest and widest column of names beside fields, in em."""
_LETTER: Final = 0.56
"""About how wide a bold letter is, in em."""


def bullet_list(writer: Writer, node: nodes.Element) -> str:
    """A list with bullets; one of tasks has check boxes in their place."""
    if "contains-task-list" in node.get("classes", ()):
        return _list(writer, node, "list", "marker: none", "body-indent: 0pt")
    return _list(writer, node, "list")


def enumerated_list(writer: Writer, node: nodes.Element) -> str:
    """A list with numbers or letters, from where it starts, as it was typed."""
    kind = _NUMBERINGS.get(node.get("enumtype", ""), "1")
    numbering = f"{node.get('prefix') or ''}{kind}{node.get('suffix') or '.'}"
    return _list(writer, node, "enum", f"start: {int(node.get('start', 1))}",
                 f"numbering: {string(numbering)}")  # fmt: skip


def _list(writer: Writer, node: nodes.Element, function: str, *options: str) -> str:
    items = [child for child in node.children if isinstance(child, nodes.Element)]
    tight = all(_is_short(item) for item in items)
    shown = [call(f"{function}.item", item_body(writer, item)) for item in items]
    options = (f"tight: {'true' if tight else 'false'}", *options)
    return block([*writer.anchors(node), call(function, *options, *shown)])


def _is_short(item: nodes.Element) -> bool:
    """Whether an item is a paragraph, perhaps with a list below it."""
    first, *others = item.children or [nodes.paragraph()]
    return isinstance(first, nodes.paragraph) and all(
        isinstance(child, nodes.bullet_list | nodes.enumerated_list) for child in others
    )


def item_body(writer: Writer, node: nodes.Element) -> str:
    """What an item, a cell or a field holds; a paragraph on its own is just words."""
    writer.nested += 1
    try:
        shown = writer.anchors(node)
        only = node.children[0] if len(node.children) == 1 else None
        if isinstance(only, nodes.paragraph) and only.astext().strip():
            shown.append(words(writer, only))
        else:
            shown += [writer.show(child) for child in node.children]
        return block([part for part in shown if part])
    finally:
        writer.nested -= 1


def definition_list(writer: Writer, node: nodes.Element) -> str:
    """Terms with what they mean."""
    items = []
    for item in node.children:
        terms = [_term(writer, term) for term in item.children if not _is_definition(term)]
        content = [child for part in item.children if _is_definition(part)
                   for child in part.children]  # fmt: skip
        name = block([part for term in terms for part in (term, "linebreak()")][:-1])
        items.append(call("terms.item", name, writer.inside(content)))
    return block([*writer.anchors(node), call("b.definitions", *items)])


def _is_definition(node: nodes.Node) -> bool:
    return isinstance(node, nodes.definition)


def _term(writer: Writer, node: nodes.Node) -> str:
    assert isinstance(node, nodes.Element)
    if isinstance(node, nodes.classifier):
        return call("emph", words(writer, node))
    return words(writer, node)


def field_list(writer: Writer, node: nodes.Element) -> str:
    """Facts: names with their values beside them; those of a record follow each other."""
    fields = [field for field in node.children if isinstance(field, nodes.field)]
    return _pairs(writer, node, fields, lambda name: words(writer, name))


def option_list(writer: Writer, node: nodes.Element) -> str:
    """Options of a program with what they do."""
    items = [item for item in node.children if isinstance(item, nodes.option_list_item)]
    return _pairs(writer, node, items, lambda name: _options(writer, name))


def _options(writer: Writer, group: nodes.Element) -> str:
    names = [writer.letters(option.astext(), option, "code") for option in group.children]
    return call("b.code", string(", ".join(names)))


def _pairs(
    writer: Writer, node: nodes.Element, items: Sequence[nodes.Element],
    name: Callable[[nodes.Element], str],
) -> str:  # fmt: skip
    pairs = []
    for item in items:
        first, second = item.children[0], item.children[1]
        assert isinstance(first, nodes.Element)
        assert isinstance(second, nodes.Element)
        pairs.append(f"({name(first)}, {item_body(writer, second)})")
    if isinstance(node.parent, nodes.container) and "trip-record" in node.parent["classes"]:
        return block([*writer.anchors(node), call("b.brief-facts", *pairs)])
    longest = max((len(item[0].astext()) for item in items), default=0)
    width = min(max(longest * _LETTER, NAME_WIDTH[0]), NAME_WIDTH[1])
    return block([*writer.anchors(node), call("b.facts", f"{width:.2f}em", *pairs)])


def hlist(writer: Writer, node: nodes.Element) -> str:
    """A list in columns."""
    columns = [writer.inside(column.children) for column in node.children]
    return call("b.columns", *columns)


HANDLERS: Final[dict[str, Any]] = {
    "bullet_list": bullet_list,
    "enumerated_list": enumerated_list,
    "definition_list": definition_list,
    "field_list": field_list,
    "option_list": option_list,
    "hlist": hlist,
}
