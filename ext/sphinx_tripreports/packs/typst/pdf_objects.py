"""The objects of a PDF as Typst writes it, to repair what Typst gets wrong.

Typst writes each object of a file in plain text, with its number, and a table of where each of
them is (ISO 32000-1, 7.5).  So an object can be changed, and the table made anew.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

_END: Final = re.compile(rb"startxref\n(\d+)\n%%EOF\s*\Z")
_ENDSTREAM: Final = b"\nendstream\nendobj"


class PdfObjects:
    """A file, taken apart.

    content: each object as it stands in the file, by its number, in the order of the file.
    """

    def __init__(self, pdf: bytes) -> None:
        """Take *pdf* apart; it has one table of objects, as Typst writes it."""
        match = _END.search(pdf)
        assert match is not None, "no table of objects"
        start = int(match[1])
        table, _, end = pdf[start:].partition(b"trailer\n")
        self._end = b"trailer\n" + end[: end.index(b"startxref\n")]
        entries = table.splitlines()[2:]
        offsets = {number: int(entry[:10]) for number, entry in enumerate(entries)
                   if entry[17:18] == b"n"}  # fmt: skip
        order = sorted(offsets, key=offsets.__getitem__)
        bounds = [*(offsets[number] for number in order), start]
        self._head = pdf[: bounds[0]]
        self.content = {
            number: pdf[first:last]
            for number, (first, last) in zip(order, pairwise(bounds), strict=True)
        }

    def end_streams(self) -> None:
        r"""Let no data run into the end of its line.

        Data that happens to end in ``\r`` makes one line end with the ``\n`` that Typst puts
        after it, so its length seems wrong (ISO 19005-2, 6.1.7.1; one stream in 256).
        """
        for number, content in self.content.items():
            if b"\r" + _ENDSTREAM in content[-len(_ENDSTREAM) - 4 :]:
                data, end = content.rsplit(_ENDSTREAM, 1)
                self.content[number] = data + b"\r" + _ENDSTREAM + end

    def joined(self) -> bytes:
        """The file, with a table of where each object is now."""
        offsets, place = {}, len(self._head)
        for number, content in self.content.items():
            offsets[number] = place
            place += len(content)
        count = len(offsets) + 1
        entries = [b"0000000000 65535 f\r\n"]
        entries += [b"%010d 00000 n\r\n" % offsets[number] for number in range(1, count)]
        table = b"xref\n0 %d\n" % count + b"".join(entries)
        last = b"startxref\n%d\n%%%%EOF" % place
        return b"".join([self._head, *self.content.values(), table, self._end, last])
