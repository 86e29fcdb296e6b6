"""Characters of the fonts Symbol and Wingdings, which stand in files under numbers of their own."""

from __future__ import annotations

from typing import Final

# Adobe's table of the font Symbol (unicode.org, VENDORS/ADOBE/symbol.txt), letters and signs.
_SYMBOL: Final = dict(
    zip(
        range(0x41, 0x5B),
        "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ",
        strict=True,
    )
) | dict(
    zip(
        range(0x61, 0x7B),
        "αβχδεφγηιϕκλμνοπθρστυϖωξψζ",
        strict=True,
    )
) | {
    0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°",
    0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xD0: "∠",
    0xD6: "√", 0xDB: "⇔", 0xDE: "⇒", 0xE5: "∑", 0xF2: "∫",
}  # fmt: skip
# The same of Wingdings, as far as documents use it: bullets, arrows, boxes, faces, telephones.
_WINGDINGS: Final = {
    0x22: "✂", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●",
    0x6D: "○", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x76: "❖", 0x9F: "•", 0xA1: "○",
    0xA7: "▪", 0xA8: "◻", 0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓",
    0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
UNKNOWN: Final = "□"
_PRIVATE: Final = 0xF000
"""Where Windows puts the characters of such a font: U+F000 plus their number."""


def symbol(code: int, font: str) -> str:
    """The character with a number in a font of signs; `UNKNOWN` if no table has it."""
    number = code - _PRIVATE if _PRIVATE <= code <= _PRIVATE + 0xFF else code
    table = _SYMBOL if font.lower().startswith("symbol") else _WINGDINGS
    if number in table:
        return table[number]
    return chr(number) if table is _SYMBOL and 0x20 <= number < 0x40 else UNKNOWN


def replace_private(text: str, font: str = "") -> str:
    """*text* with readable characters for those of fonts of signs."""
    if text.isascii():
        return text
    return "".join(
        symbol(ord(character), font) if _PRIVATE <= ord(character) <= _PRIVATE + 0xFF else character
        for character in text
    )
