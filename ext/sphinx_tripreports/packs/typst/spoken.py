"""Formulas in words: what a screen reader says of them, and a search in the PDF finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...i18n import N_, _

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SIGNS: Final = {
    "=": N_("equals"),
    "≠": N_("does not equal"),
    "≈": N_("is about"),
    "<": N_("is less than"),
    ">": N_("is more than"),
    "≤": N_("is at most"),
    "≥": N_("is at least"),
    "+": N_("plus"),
    "−": N_("minus"),
    "±": N_("plus or minus"),
    "×": N_("times"),
    "⋅": N_("times"),
    "∗": N_("times"),
    "/": N_("divided by"),
    "÷": N_("divided by"),
    "∑": N_("sum"),
    "∏": N_("product"),
    "∫": N_("integral"),
    "∞": N_("infinity"),
    "→": N_("to"),
    "∈": N_("is in"),
    "(": N_("open bracket"),
    ")": N_("close bracket"),
    "%": N_("percent"),
    "α": "alfa", "β": "bèta", "γ": "gamma", "δ": "delta", "Δ": "delta", "ε": "epsilon",
    "η": "èta", "θ": "thèta", "λ": "lambda", "μ": "mu", "π": "pi", "ρ": "rho", "σ": "sigma",
    "Σ": "sigma", "τ": "tau", "φ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega", "Ω": "omega",
}  # fmt: skip
"""Signs whose Unicode name would not tell a reader what they mean in a formula."""
_RANGES: Final = ("∑", "∏", "∫")
_ABOVE: Final = {
    "→": N_("vector {base}"),
    "‾": N_("{base} with a line above"),
    "¯": N_("{base} with a line above"),
    "ˉ": N_("{base} with a line above"),
    "_": N_("{base} with a line below"),
    "ˆ": N_("{base} with a hat"),
    "⏞": "{base}",
    "⏟": "{base}",
}
_SHORT: Final = 1


def spoken(element: Element) -> str:
    """*element* of MathML in words."""
    return " ".join(_words(element).split())


def _words(element: Element) -> str:
    handler = _HANDLERS.get(element.tag)
    if handler is not None:
        return handler(element)
    if len(element):
        return " ".join(_words(child) for child in element)
    text = (element.text or "").strip().removeprefix("\u2061")  # sin ⁡ x: nothing to say
    sign = SIGNS.get(text)
    return _(sign) if sign else text


def _fraction(element: Element) -> str:
    above, below = (_words(child) for child in element)
    if _is_short(element[0]) and _is_short(element[1]):
        return _("{above} divided by {below}").format(above=above, below=below)
    return _("fraction {above} divided by {below}, end of fraction").format(
        above=above, below=below
    )


def _power(element: Element) -> str:
    base, power = (_words(child) for child in element)
    if power == "2":
        return _("{base} squared").format(base=base)
    return _("{base} to the power {power}").format(base=base, power=power)


def _index(element: Element) -> str:
    base, index = (_words(child) for child in element)
    return _("{base} sub {index}").format(base=base, index=index)


def _both(element: Element) -> str:
    base, below, above = (_words(child) for child in element)
    if (element[0].text or "").strip() in _RANGES:
        text = _("{base} from {below} to {above} of")
        return text.format(base=base, below=below, above=above)
    text = _("{base} sub {index} to the power {power}")
    return text.format(base=base, index=below, power=above)


def _marked(element: Element) -> str:
    base, mark = (_words(child) for child in element)
    sign = (element[1].text or "").strip()
    if element.tag == "mover" and sign == "_":
        sign = "‾"
    if text := _ABOVE.get(sign):
        return _(text).format(base=base)
    return f"{base} {mark}"


def _root(element: Element) -> str:
    inside = " ".join(_words(child) for child in element)
    if _is_short(element):
        return _("square root of {inside}").format(inside=inside)
    return _("square root of {inside}, end of root").format(inside=inside)


def _other_root(element: Element) -> str:
    inside, degree = (_words(child) for child in element)
    text = _("root {degree} of {inside}, end of root")
    return text.format(degree=degree, inside=inside)


def _table(element: Element) -> str:
    rows = [", ".join(_words(cell) for cell in row) for row in element]
    if element.get("class") == "ams-align":
        return "; ".join(row.replace(", ", " ") for row in rows)
    text = _("row {number}: {cells}")
    return "; ".join(text.format(number=n, cells=row) for n, row in enumerate(rows, 1))


def _nothing(element: Element) -> str:
    return " "


def _is_short(element: Element) -> bool:
    """Whether it is one letter or number, so that nobody can mistake where it ends."""
    return sum(1 for part in element.iter() if not len(part)) <= _SHORT


_HANDLERS: Final = {
    "mfrac": _fraction,
    "msup": _power,
    "msub": _index,
    "msubsup": _both,
    "munderover": _both,
    "munder": _marked,
    "mover": _marked,
    "msqrt": _root,
    "mroot": _other_root,
    "mtable": _table,
    "mphantom": _nothing,
    "mspace": _nothing,
}
