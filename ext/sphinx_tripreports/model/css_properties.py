"""The custom properties of a style sheet, and the values they come down to.

As much of CSS as token packages use: rules one level deep, comments, strings and ``var()``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

# A comment, a string, a mark of structure, or a stretch without any of these.
_PART: Final = re.compile(
    r"""/\*.*?(?:\*/|\Z)|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[{};]|[^{};"'/]+|.""", re.DOTALL
)
_PROPERTY: Final = re.compile(r"(--[\w-]+)\s*:\s*(.*)", re.DOTALL)
# A class of a component, such as .utrecht-page-footer, is for a part of the page only.
_THEME: Final = re.compile(
    r""":root|html|body|html\[data-theme=["']?light["']?\]|\.(?!(?:ams|basis|denhaag|nl|rhc|utrecht)-(?!theme))[\w-]+""",
    re.IGNORECASE,
)
# The fallback of a var() may hold two more levels of brackets.
_VAR: Final = re.compile(
    r"var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\((?:[^()]|\([^()]*\))*\))*))?\)", re.IGNORECASE
)
_LONGEST: Final = 1000
"""Characters; properties that repeat each other could otherwise grow without end."""
_DEEPEST: Final = 50
"""Steps from var() to var()."""


class Declared(NamedTuple):
    """The value of a custom property as written, with its file and line (from 1)."""

    value: str
    file: str
    line: int


def read_properties(css: str, file: str = "") -> Iterator[tuple[str, Declared]]:
    """The custom properties of the whole theme that *css* declares, by name, in their order.

    That is ``:root`` and classes such as ``.utrecht-theme``; the last of several holds.  What is
    for a part of a page, for dark mode, or below an ``@`` rule (such as ``@media``) is left out.
    """
    above: list[str] = []
    text, line, begun = "", 1, 1
    for match in _PART.finditer(css):
        part = match[0]
        if part in "{};":
            found = _PROPERTY.fullmatch(text.strip())
            if part != "{" and found and len(above) == 1 and _is_theme(above[0]):
                yield found[1], Declared(" ".join(found[2].split()), file, begun)
            if part == "{":
                above.append(text)
            elif part == "}" and above:
                above.pop()
            text = ""
        elif part.startswith("/*"):
            text += " "
        else:
            if not text.strip():
                begun = line + part[: len(part) - len(part.lstrip())].count("\n")
            text += part
        line += part.count("\n")


def _is_theme(selectors: str) -> bool:
    names = (name.strip() for name in selectors.split(","))
    return any(_THEME.fullmatch(name) and "dark" not in name.lower() for name in names)


class Properties:
    """Custom properties with their references filled in."""

    def __init__(self, declared: Mapping[str, Declared]) -> None:
        self.declared = declared
        self._values: dict[str, str] = {}

    def value(self, name: str, depth: int = 0) -> str:
        """The value of a property; empty if it has none, or refers to one that has none.

        Properties that refer to each other in a circle have no value (CSS Custom Properties 1,
        section 2.3).
        """
        if name not in self._values:
            self._values[name] = ""
            if name in self.declared and depth < _DEEPEST:
                self._values[name] = self._filled(self.declared[name].value, depth)
        return self._values[name]

    def _filled(self, text: str, depth: int) -> str:
        if len(text) > _LONGEST:
            return ""
        missing = False

        def value_of(match: re.Match[str]) -> str:
            nonlocal missing
            value = self.value(match[1], depth + 1) or self._filled(match[2] or "", depth + 1)
            missing |= not value
            return value

        filled = _VAR.sub(value_of, text).strip()
        return "" if missing or len(filled) > _LONGEST else filled
