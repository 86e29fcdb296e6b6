"""Writes Microsoft's compound files ([MS-CFB], version 3), in which .msg and .doc files come."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from itertools import pairwise

SECTOR, MINI, CUTOFF = 512, 64, 4096
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
Tree = Mapping[str, "bytes | Tree"]


def compound(tree: Tree) -> bytes:
    """A compound file with storages (mappings) and streams (bytes)."""
    entries: list[list[object]] = [["Root Entry", 5, FREE, b""]]  # name, kind, child, data
    siblings: dict[int, int] = {}

    def add(items: Tree) -> int:
        numbers = []
        for name, content in items.items():
            number = len(entries)
            is_stream = isinstance(content, bytes)
            entries.append([name, 2 if is_stream else 1, FREE, content if is_stream else b""])
            numbers.append(number)
            if not isinstance(content, bytes):
                entries[number][2] = add(content)
        siblings.update(pairwise(numbers))
        return numbers[0] if numbers else FREE

    entries[0][2] = add(tree)
    mini, mini_fat, sectors, fat = b"", [], b"", []
    starts: dict[int, int] = {}

    def chain(table: list[int], count: int) -> int:
        start = len(table)
        table.extend([*range(start + 1, start + count), END] if count else [])
        return start

    for number, (_name, kind, _child, data) in enumerate(entries):
        assert isinstance(data, bytes)
        if kind == 2 and 0 < len(data) < CUTOFF:
            count = -(-len(data) // MINI)
            starts[number] = chain(mini_fat, count)
            mini += data.ljust(count * MINI, b"\0")
        elif kind == 2 and data:
            count = -(-len(data) // SECTOR)
            starts[number] = chain(fat, count)
            sectors += data.ljust(count * SECTOR, b"\0")

    def store(data: bytes) -> int:
        nonlocal sectors
        count = -(-len(data) // SECTOR)
        sectors += data.ljust(count * SECTOR, b"\0")
        return chain(fat, count)

    starts[0] = store(mini) if mini else END
    entries[0][3] = mini
    table = struct.pack(f"<{len(mini_fat)}I", *mini_fat)
    padded = table.ljust(-(-len(table) // SECTOR) * SECTOR, b"\xff")
    mini_start = store(padded) if padded else END
    directory = b"".join(
        _entry(str(name), int(str(kind)), int(str(child)), siblings.get(number, FREE),
               starts.get(number, END), len(data) if isinstance(data, bytes) else 0)
        for number, (name, kind, child, data) in enumerate(entries)
    )  # fmt: skip
    directory_start = store(directory.ljust(-(-len(directory) // SECTOR) * SECTOR, b"\0"))
    fat_sectors = -(-(len(fat) + 8) // (SECTOR // 4))
    first = len(fat)
    fat += [FAT] * fat_sectors
    packed = struct.pack(f"<{len(fat)}I", *fat).ljust(fat_sectors * SECTOR, b"\xff")
    header = struct.pack(
        "<8s16s5H6sIIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, b"",
        0, fat_sectors, directory_start, 0, CUTOFF, mini_start, len(padded) // SECTOR, END, 0,
        first,
    )  # fmt: skip
    rest = [first + number for number in range(1, fat_sectors)]
    header += struct.pack(f"<{len(rest)}I", *rest)
    return header.ljust(SECTOR, b"\xff") + sectors + packed


def _entry(name: str, kind: int, child: int, sibling: int, start: int, size: int) -> bytes:
    encoded = (name + "\0").encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII16sIQQIQ", encoded, len(encoded), kind, 1, FREE, sibling, child, b"", 0, 0, 0,
        start, size,
    )  # fmt: skip


def message(
    strings: Mapping[int, str], html: bytes, attachments: list[tuple[str, bytes | Tree, str]]
) -> bytes:
    """An Outlook message ([MS-OXMSG]).

    Args:
        strings: properties with text, by their number.
        html: the body.
        attachments: name, content and Content-ID; the content of a message is its `tree`.
    """
    return compound(tree(strings, html, attachments, 32))


def tree(
    strings: Mapping[int, str],
    html: bytes,
    attachments: list[tuple[str, bytes | Tree, str]],
    header: int = 24,
) -> Tree:
    """A message that is attached to another one, or with a *header* of 32 bytes a whole file."""
    found: dict[str, bytes | Tree] = {}
    entries = [_number(0x340D, 0x00040000), _number(0x3FDE, 65001)]
    for number, text in strings.items():
        _put(found, entries, number, 0x001F, text.encode("utf-16-le"))
    if html:
        _put(found, entries, 0x1013, 0x0102, html)
    for index, (name, data, key) in enumerate(attachments):
        inner: dict[str, bytes | Tree] = {}
        own = [_number(0x3705, 1 if isinstance(data, bytes) else 5)]
        _put(inner, own, 0x3707, 0x001F, name.encode("utf-16-le"))
        if isinstance(data, bytes):
            _put(inner, own, 0x3701, 0x0102, data)
        else:
            inner["__substg1.0_3701000D"] = data
        if key:
            _put(inner, own, 0x3712, 0x001F, key.encode("utf-16-le"))
        inner["__properties_version1.0"] = bytes(8) + b"".join(own)
        found[f"__attach_version1.0_#{index:08X}"] = inner
    counts = struct.pack("<8xIIII8x", 0, len(attachments), 0, len(attachments))
    found["__properties_version1.0"] = counts[:header] + b"".join(entries)
    return found


def _put(
    tree: dict[str, bytes | Tree], entries: list[bytes], number: int, kind: int, data: bytes
) -> None:
    tree[f"__substg1.0_{number:04X}{kind:04X}"] = data
    size = len(data) + (2 if kind == 0x001F else 0)
    entries.append(struct.pack("<HHIII", kind, number, 6, size, 0))


def _number(number: int, value: int) -> bytes:
    return struct.pack("<HHIII", 3, number, 6, value, 0)
