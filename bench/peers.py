"""Turns a folder written by ``corpus.py`` into the same text for other site generators.

``python bench/peers.py SRC OUT --peer plain`` (or ``plain-nosearch``, ``plain-hidden``,
``needs``, ``hugo``).
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path
from typing import Protocol

from peerkit.hugo import Hugo
from peerkit.myst import Needs, Plain
from peerkit.source import Names, Page, pages, read

PEERS = ("plain", "plain-nosearch", "plain-hidden", "needs", "hugo")


class Peer(Protocol):
    """What a converter offers."""

    def target(self, path: str) -> str: ...
    def page(self, page: Page) -> str: ...


def converter(peer: str, names: Names) -> Plain | Needs | Hugo:
    """The converter of *peer*."""
    if peer == "needs":
        return Needs(names)
    return Hugo(names) if peer == "hugo" else Plain(names, hidden=peer == "plain-hidden")


def convert(source: Path, out: Path, peer: str) -> None:
    """Write the whole of *source* for *peer* into the new folder *out*."""
    names = Names(source)
    chosen = converter(peer, names)
    for path in pages(source):
        convert_page(source, out, path, chosen)
    if isinstance(chosen, Hugo):
        chosen.site(out, source / "references.bib")
        return
    (out / "conf.py").write_text(chosen.conf(peer != "plain-nosearch"), encoding="utf-8")
    shutil.copy(source / "references.bib", out)


def convert_page(source: Path, out: Path, path: str, chosen: Peer) -> None:
    """Write one page; also used after an edit."""
    page = read(path, (source / path).read_text(encoding="utf-8"))
    target = out / chosen.target(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(chosen.page(page), encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--peer", choices=PEERS, default="plain")
    chosen = parser.parse_args(arguments)
    if chosen.out.exists():
        print(f"{chosen.out} exists", file=sys.stderr)
        return 2
    convert(chosen.source, chosen.out, chosen.peer)
    return 0


if __name__ == "__main__":
    sys.exit(main())
