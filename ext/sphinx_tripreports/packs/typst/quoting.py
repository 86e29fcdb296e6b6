"""Text as Typst string literals.  All that a page says goes through here, so none of it is code.

The syntax is that of https://typst.app/docs/reference/foundations/str/ .
"""

from __future__ import annotations

import re
from typing import Final

_SPECIAL: Final = re.compile(r'["\\\x00-\x1f\x7f-\x9f\u2028\u2029]')


def string(text: str) -> str:
    """A Typst expression for *text*, quotes included; any text will do, lone surrogates excepted.

    Control characters are written as escapes, so that the source of a document has none.
    """
    return f'"{_SPECIAL.sub(_escaped, text)}"'


def label(docname: str, anchor: str = "") -> str:
    """A Typst expression for the label of the place *anchor* of a page; empty: the page itself."""
    return f"label({string(f'{docname}#{anchor}')})"


def call(function: str, *arguments: str) -> str:
    """A Typst expression that calls *function* with arguments that are expressions themselves."""
    return f"{function}({', '.join(arguments)})"


def block(expressions: list[str]) -> str:
    """A Typst expression for content: that of all *expressions*, one after another."""
    if not expressions:
        return "[]"
    if len(expressions) == 1:
        return expressions[0]
    return "{\n" + "\n".join(expressions) + "\n}"


def _escaped(match: re.Match[str]) -> str:
    letter = match[0]
    return f"\\{letter}" if letter in '"\\' else f"\\u{{{ord(letter):x}}}"
