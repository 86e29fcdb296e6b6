"""Makes ``packs/typst/fonts/letters.txt``: which letters the fonts of a council pack have.

To be run by a developer when the fonts change, or those that come with Typst::

    pip install fonttools typst && python scripts/letters.py

Typst keeps its own fonts inside its library, from which they are cut here.
"""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import groupby
from pathlib import Path

import typst
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[1] / "ext/sphinx_tripreports/packs/typst/fonts"
SIGNATURES = (b"OTTO", b"\0\1\0\0")


def embedded() -> Iterator[TTFont]:
    """The fonts inside Typst's library."""
    (library,) = Path(typst.__file__).parent.glob("_typst*")
    data = library.read_bytes()
    for signature in SIGNATURES:
        start = -1
        while (start := data.find(signature, start + 1)) >= 0:
            (count,) = struct.unpack_from(">H", data, start + 4)
            records = [data[start + 12 + 16 * i : start + 28 + 16 * i] for i in range(count)]
            if not 8 < count < 40 or not all(tag[:4].isascii() for tag in records):
                continue
            if b"cmap" in {tag[:4] for tag in records}:
                end = max(sum(struct.unpack(">II", tag[8:])) for tag in records)
                yield TTFont(BytesIO(data[start : start + end]))


def letters(fonts: Iterable[TTFont]) -> set[int]:
    """What all of *fonts* have."""
    return set.intersection(*(set(font.getBestCmap()) for font in fonts))


def category(code: int) -> str:
    return unicodedata.category(chr(code))


def shown(code: int) -> bool:
    """Whether it is a letter or sign; not a control character, private, or read from the right.

    Where scripts of two directions meet, programs that read a PDF get the order wrong.
    """
    if unicodedata.bidirectional(chr(code)) in {"R", "AL", "AN"}:
        return False
    if unicodedata.normalize("NFC", chr(code)) != chr(code):  # another letter stands for it
        return False
    return category(code)[0] != "C" and category(code) not in {"Zl", "Zp"}


def ranges(codes: set[int]) -> str:
    """``20-7e a1``: code points in hexadecimal digits."""
    found = []
    for _, group in groupby(enumerate(sorted(codes)), lambda pair: pair[1] - pair[0]):
        run = [code for _, code in group]
        found.append(f"{run[0]:x}-{run[-1]:x}" if len(run) > 1 else f"{run[0]:x}")
    return " ".join(found)


def main() -> None:
    ours = letters(map(TTFont, sorted(FONTS.glob("*.otf"))))
    theirs: dict[str, list[TTFont]] = {}
    for font in embedded():
        theirs.setdefault(font["name"].getBestFamilyName() or "", []).append(font)
    print({name: len(fonts) for name, fonts in theirs.items()})
    serif, signs = letters(theirs["Libertinus Serif"]), letters(theirs["DejaVu Sans Mono"])
    main_ = {code for code in ours if shown(code)}
    marks = {code for code in main_ if category(code)[0] == "M"}
    others = {code for code in serif if shown(code) and category(code)[0] != "M"}
    others |= {code for code in signs if shown(code) and category(code)[0] not in "LM"}
    known = main_ | others
    signs = {code for code in letters(theirs["NewComputerModern Math"]) if shown(code)} - known
    groups = {"main": main_ - marks, "marks": marks, "others": others - main_, "math": signs}
    text = "".join(f"{name}: {ranges(codes)}\n" for name, codes in groups.items())
    (FONTS / "letters.txt").write_text(text, encoding="ascii")


if __name__ == "__main__":
    main()
