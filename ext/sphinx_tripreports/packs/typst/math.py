"""Formulas: LaTeX by way of MathML, as on the pages of the site, so both know the same formulas."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import unescape
from typing import TYPE_CHECKING, Any, Final
from xml.etree import ElementTree

from docutils.utils.math import MathError, unichar2tex
from docutils.utils.math.latex2mathml import tex2mathml

from ...i18n import _
from .letters import shown
from .quoting import block as joined
from .quoting import call, string
from .spoken import spoken

if TYPE_CHECKING:
    from docutils import nodes

    from .writer import Writer

Element = ElementTree.Element
_ENTITY: Final = re.compile(r"&(?!amp;|lt;|gt;|quot;|apos;)\w+;")
_NAMESPACE: Final = re.compile(r"\{[^}]*\}")
_SPACE: Final = re.compile(r"-?\d+(?:\.\d+)?em\Z")
_ACCENTS: Final = {
    "→": "\u20d7", "ˆ": "\u0302", "^": "\u0302", "˜": "\u0303", "~": "\u0303", "¯": "\u0304",
    "˙": "\u0307", "¨": "\u0308", "ˇ": "\u030c", "˘": "\u0306", "´": "\u0301", "`": "\u0300",
}  # fmt: skip
"""Signs above a letter, as the combining characters that Typst wants."""
_FENCES: Final = frozenset("([{|‖⟨⌈⌊")
_LINES: Final = {
    ("mover", "‾"): "math.overline", ("mover", "_"): "math.overline",
    ("mover", "⏞"): "math.overbrace", ("munder", "⏟"): "math.underbrace",
    ("munder", "_"): "math.underline",
}  # fmt: skip


def formula(writer: Writer, node: nodes.Element, *, block: bool) -> str:
    """A Typst expression for the formula of *node*; one that it can't read as it was typed."""
    source = node.astext()
    try:
        tree = mathml(source, block=block)
    except (MathError, ElementTree.ParseError) as error:
        writer.report(node, "formula", source=" ".join(source.split()), reason=str(error))
        text = string(writer.letters(source.strip(), node, "code"))
        return call("b.listing" if block else "b.code", text)
    words = shown(spoken(tree) or " ".join(source.split())).text
    if not words:
        return "[]"
    arguments = [f"block: {str(block).lower()}", f"alt: {string(words)}"]
    number = node.get("number")
    if number and number is not True:
        arguments.append(f"numbering: _ => {string(f'({number})')}")
    return call("math.equation", *arguments, typst(tree))


def mathml(source: str, *, block: bool) -> Element:
    """The MathML of a formula in LaTeX, without namespaces.

    Raises:
        MathError, ElementTree.ParseError: if docutils does not know what it says.
    """
    code = source.translate(unichar2tex.uni2tex_table)
    try:
        text = tex2mathml(code, as_block=block)
    except (IndexError, KeyError, AttributeError, TypeError) as error:
        raise MathError(_("it is written in an unknown way")) from error
    text = _ENTITY.sub(lambda match: unescape(match[0]), text)
    tree = ElementTree.fromstring(text)  # noqa: S314 (docutils wrote it)
    for element in tree.iter():
        element.tag = _NAMESPACE.sub("", element.tag)
    return tree


def typst(element: Element) -> str:
    """A Typst expression for an element of MathML."""
    handler = _HANDLERS.get(element.tag)
    return handler(element) if handler else _row(element)


def _row(element: Element) -> str:
    parts = [typst(child) for child in element]
    if len(element) > 1 and _stretches(element[0]):
        return call("math.lr", joined(parts))
    return joined(parts)


def _stretches(element: Element) -> bool:
    """Whether this is a fence that is as high as what it stands around."""
    text = (element.text or "").strip()
    return element.tag == "mo" and text in _FENCES and element.get("stretchy") != "false"


def _letter(element: Element) -> str:
    text = _text(element)
    if len(text) > 1:
        return call("math.op", string(text))
    if element.get("mathvariant") == "normal":
        return call("math.upright", string(text))
    return _sign(text)


def _sign(text: str) -> str:
    """A sign with the space that belongs to its kind."""
    return f"[#symbol({string(text)})]" if len(text) == 1 else string(text) if text else "[]"


def _number(element: Element) -> str:
    return string(_text(element))


def _operator(element: Element) -> str:
    text = _text(element)
    if len(text) > 1:  # a name such as lim, which has its limit below it
        return call("math.op", string(text), f"limits: {str(_is_movable(element)).lower()}")
    return _sign(text)


def _is_movable(element: Element) -> bool:
    return element.get("movablelimits") == "true"


def _words(element: Element) -> str:
    return string(shown(element.text or "", "math").text)


def _text(element: Element) -> str:
    return shown((element.text or "").strip(), "math").text


def _attached(*names: str) -> Callable[[Element], str]:
    """What stands around a base, in the order in which MathML has it."""

    def handler(element: Element) -> str:
        base, *others = [typst(child) for child in element]
        if element.tag.startswith(("munder", "mover")) and not _is_movable(element[0]):
            base = call("math.limits", base)
        places = (f"{name}: {other}" for name, other in zip(names, others, strict=True))
        return call("math.attach", base, *places)

    return handler


def _over_or_under(element: Element) -> str:
    base, mark = element
    text = (mark.text or "").strip() if not len(mark) else ""
    if function := _LINES.get((element.tag, text)):
        return call(function, typst(base))
    if element.tag == "mover" and text in _ACCENTS:
        return call("math.accent", typst(base), string(_ACCENTS[text]))
    return _attached("t" if element.tag == "mover" else "b")(element)


def _fraction(element: Element) -> str:
    above, below = (typst(child) for child in element)
    if element.get("linethickness") in {"0", "0px", "0em"}:
        return call("math.mat", "delim: none", f"({above},)", f"({below},)")
    return call("math.frac", above, below)


def _root(element: Element) -> str:
    base, degree = (typst(child) for child in element)
    return call("math.root", degree, base)


def _square_root(element: Element) -> str:
    return call("math.sqrt", _row(element))


def _space(element: Element) -> str:
    width = element.get("width", "")
    return call("h", width) if _SPACE.match(width) else "[]"


def _table(element: Element) -> str:
    rows = [[typst(cell) for cell in row] for row in element]
    if element.get("class") == "ams-align":
        return joined(_aligned(rows))
    align = ["align: left"] if element.get("columnalign") == "left" else []
    arrays = [f"({''.join(f'{cell}, ' for cell in row)})" for row in rows]
    return call("math.mat", "delim: none", *align, *arrays)


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """Lines one below the other, aligned where the formula says so."""
    parts: list[str] = []
    for row in rows:
        for cell in row:
            parts += [cell, "b.align-here"]
        parts[-1] = "linebreak()"
    return parts[:-1]


def _hidden(element: Element) -> str:
    return call("hide", _row(element))


_HANDLERS: Final[dict[str, Callable[[Any], str]]] = {
    "mi": _letter,
    "mn": _number,
    "mo": _operator,
    "mtext": _words,
    "msub": _attached("b"),
    "msup": _attached("t"),
    "msubsup": _attached("b", "t"),
    "munderover": _attached("b", "t"),
    "munder": _over_or_under,
    "mover": _over_or_under,
    "mfrac": _fraction,
    "mroot": _root,
    "msqrt": _square_root,
    "mspace": _space,
    "mtable": _table,
    "mphantom": _hidden,
}
