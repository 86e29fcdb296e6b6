"""From the design tokens of a municipality to the variables of our theme.

Token packages of NL Design System (https://nldesignsystem.nl/handboek/design-tokens/) are style
sheets of custom properties.  A part of the page gets the value of the first of its tokens that is
there and can be used; the theme stays as it is where there is none.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from .colours import WHITE, Colour, contrast, parse_colour
from .css_properties import Declared, Properties
from .records import Problem
from .token_names import COLOURS, FONTS, HEADER, READABLE, SAME_AS, Part

_KEYWORDS: Final = frozenset(
    ("auto", "currentcolor", "inherit", "initial", "none", "revert", "revert-layer", "transparent",
     "unset")
)  # fmt: skip
"""Values that leave it to something else."""
_FAMILY: Final = re.compile(
    r"""\s*(?:"([\w .&+-]+)"|'([\w .&+-]+)'|(-?[^\W\d][\w-]*(?:\s+[\w-]+)*))\s*"""
)
_GENERIC: Final = frozenset(
    ("cursive", "fantasy", "monospace", "sans-serif", "serif", "system-ui", "ui-monospace",
     "ui-rounded", "ui-sans-serif", "ui-serif")
)  # fmt: skip
_SYSTEM_FONTS: Final = "var(--pst-font-family-base-system)"
_HEAD: Final = "/* Made from the project's design tokens; dark mode keeps the theme's colours. */\n"
# Not the field for searching: that keeps the colours of the page.
_IN_HEADER: Final = " .bd-header :is(.navbar-brand, .navbar-nav, .pst-navbar-icon)"


class Chosen(NamedTuple):
    """A token or variable, with its value as safe CSS; *colour* is white for fonts."""

    name: str
    css: str
    colour: Colour = WHITE


_Reader = Callable[[str, str], Chosen | None]


class Trouble(NamedTuple):
    """A problem, with the file that it is in."""

    file: str
    problem: Problem


class Look:
    """What design tokens make of the theme.

    chosen: the token for each part of the page that has one.
    troubles: values that cannot be used, and colours that are hard to read on each other.
    """

    def __init__(self, declared: Mapping[str, Declared], site: Mapping[str, Declared]) -> None:
        """Take the tokens as *declared*, and the variables that the *site* itself sets."""
        self.declared = declared
        self.site = Properties(site)
        self.properties = Properties(declared)
        self.troubles: list[Trouble] = []
        self.chosen: dict[str, Chosen] = {}
        for part, (_, tokens) in (COLOURS | HEADER | FONTS).items():
            found = next(self._usable(tokens, _fonts if part in FONTS else _colour), None)
            # Without the header's own background its text could be anything.
            if found and (part != "text in the header" or "header" in self.chosen):
                self.chosen[part] = found
        self._check_contrast()

    def _usable(self, tokens: Iterable[str], read: _Reader) -> Iterator[Chosen]:
        for token in tokens:
            written = self.declared[token].value if token in self.declared else ""
            value = self.properties.value(token)
            if not written or value.lower() in _KEYWORDS:
                continue
            chosen = read(token, value)
            if chosen is None:
                values = {"token": token, "value": (value or written)[:80]}
                self._report("token-value", self.declared[token], values)
            elif chosen.colour.alpha:
                yield chosen

    def _report(self, code: str, place: Declared, values: dict[str, str]) -> None:
        trouble = Trouble(place.file, Problem(code, place.line, values))
        if trouble not in self.troubles:  # several parts may ask for one token
            self.troubles.append(trouble)

    # Contrast ---------------------------------------------------------------------------------

    def _check_contrast(self) -> None:
        """Report what would be too hard to read or see, each token once."""
        told: set[str] = set()
        for part, behind, least in READABLE:
            front, back = self._shown(part), self._shown(behind)
            ratio = contrast(front.colour, back.colour)
            place = self.declared.get(front.name) or self.declared.get(back.name)
            if ratio >= least or place is None or not told.isdisjoint((front.name, back.name)):
                continue
            told.add(front.name)
            values = {"token": front.name, "value": front.css, "other": back.name,
                      "behind": back.css, "ratio": f"{math.floor(ratio * 100) / 100:.2f}",
                      "least": f"{least:g}"}  # fmt: skip
            self._report("token-contrast", place, values)

    def _shown(self, part: str) -> Chosen:
        """The colour of a part: from its token, or else the site's own; paper is white."""
        if part in self.chosen:
            return self.chosen[part]
        if part in SAME_AS:
            return self._shown(SAME_AS[part])
        variable = COLOURS[part].variables[0]
        colour = parse_colour(self.site.value(variable)) or WHITE
        return Chosen(variable, colour.css, colour)

    # Style sheet ------------------------------------------------------------------------------

    def stylesheet(self) -> str:
        """Rules for light mode with the variables that have a token; empty if there is none."""
        if not self.chosen:
            return ""
        header = [*self._variables(HEADER)]
        return "".join(
            (
                _HEAD,
                _rule("", [*self._variables(COLOURS), *self._variables(FONTS)]),
                _rule(" .bd-header", header[:1]),  # the first is its background
                _rule(_IN_HEADER, header),
            )
        )

    def _variables(self, parts: Mapping[str, Part]) -> Iterator[str]:
        for part, (variables, _) in parts.items():
            if part in self.chosen:
                for variable in variables:
                    yield f"  {variable}: {self.chosen[part].css};\n"


def _rule(place: str, lines: list[str]) -> str:
    if not lines:
        return ""
    # Without JavaScript the theme has no data-theme, and is light.
    modes = ('html[data-theme="light"]', "html:not([data-theme])")
    selectors = ",\n".join(mode + place for mode in modes)
    return f"\n{selectors} {{\n{''.join(lines)}}}\n"


def _colour(token: str, value: str) -> Chosen | None:
    colour = parse_colour(value)
    return Chosen(token, colour.css, colour) if colour else None


def _fonts(token: str, value: str) -> Chosen | None:
    """A list of font families that ends in one that every computer has."""
    families: list[str] = []
    for part in value.split(","):
        match = _FAMILY.fullmatch(part)
        if match is None:
            return None
        quoted = match[1] or match[2]
        families.append(f'"{quoted}"' if quoted else " ".join(match[3].split()))
    if families[-1].lower() not in _GENERIC:
        families.append(_SYSTEM_FONTS)
    return Chosen(token, ", ".join(families))
