"""The commands behind ``make``."""

from __future__ import annotations

import argparse
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Final, NoReturn

from .i18n import console as _

PROGRAM: Final = "python -m sphinx_tripreports"


def main(argv: list[str] | None = None) -> NoReturn:
    """Run a command and end the process with its exit code."""
    arguments = sys.argv[1:] if argv is None else argv
    # These hand on what is Sphinx's; argparse would take it.
    own = {"build": build, "pdf": pdf}.get(arguments[0]) if arguments else None
    leave(own(arguments[1:]) if own else run(arguments))


def build(arguments: list[str]) -> int:
    """Run sphinx-build with *arguments*; a build that would change nothing ends at once."""
    from .uptodate import Stamp

    stamp = Stamp.of(arguments)
    if stamp and stamp.is_current():
        print(_("Nothing has changed: the site is up to date."))
        return 0
    from sphinx.cmd.build import main as sphinx_build

    # docutils makes an option parser for every page, and each looks for translations of its help.
    os.environ["LANGUAGE"] = "C"
    code = sphinx_build(arguments)
    if stamp and code == 0:
        stamp.write()
    return code


def pdf(arguments: list[str]) -> int:
    """Make the PDFs of council packs: all, one page of ``packs``, or one of given reports.

    Args:
        arguments: the folder of the sources, that of all builds (doctrees are shared with sites
            for the same audience, the files go to its ``pdf``), our own options, and options of
            sphinx-build.
    """
    from .packs.command import PackError, Request, runs

    parser = argparse.ArgumentParser(prog=f"{PROGRAM} pdf", allow_abbrev=False)
    parser.add_argument("source")
    parser.add_argument("build")
    parser.add_argument("--pack", default="", help="only the pack with this id")
    parser.add_argument("--reports", default="", help="a pack of these reports, by id")
    parser.add_argument("--title", default="", help="the title of that pack")
    parser.add_argument("--audience", default="", help="for whom that pack is")
    given, options = parser.parse_known_args(arguments)
    request = Request(Path(given.source), Path(given.build), given.pack, given.reports,
                      given.title, given.audience, options)  # fmt: skip
    try:
        found = runs(request)
    except PackError as error:
        print(error, file=sys.stderr)
        return 2
    if not found:
        print(_("There are no council packs yet: no page has a block for one."))
        return 0
    try:
        code = next(filter(None, [apart(one.arguments) for one in found]), 0)
    except KeyboardInterrupt:  # the build has said so
        return 130
    if code == 0:
        print(_("Done. The files are in the folder {folder}").format(folder=request.build / "pdf"))
        if not request.reports:
            print(_('Now type "make html". Then the site links to each PDF.'))
    return code


def apart(arguments: list[str]) -> int:
    """Run a build in a process of its own, so that nothing of it can reach another.

    Args:
        arguments: those of sphinx-build.
    """
    sys.stdout.flush()
    return subprocess.call([sys.executable, "-m", __package__, "build", *arguments])


def run(arguments: list[str]) -> int:
    """Run one of our own commands."""
    parser = argparse.ArgumentParser(prog=PROGRAM)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("build", help="sphinx-build, with the same arguments", add_help=False)
    commands.add_parser("pdf", help="make the PDFs of council packs", add_help=False)
    term = commands.add_parser("term", help="make the page of a theme, city or topic")
    term.add_argument("--kind", required=True)
    term.add_argument("--name", required=True)
    term.add_argument("source", type=Path)
    erase = commands.add_parser("erase", help="replace a person by their function")
    erase.add_argument("--contact", required=True)
    erase.add_argument("--as", default="", dest="wording")
    erase.add_argument("--reference", default="")
    erase.add_argument("--yes", action="store_true", help="do it; without, only say what changes")
    erase.add_argument("source", type=Path)
    new = commands.add_parser("new", help="make the page of a new report")
    for name in ("municipality", "cities", "start", "end", "travellers", "title"):
        new.add_argument(f"--{name}", default="")
    new.add_argument("source", type=Path)
    files = commands.add_parser("import", help="make drafts of pages from files")
    files.add_argument("--file", action="append", required=True, dest="files")
    files.add_argument("--replace", action="store_true")
    files.add_argument("source", type=Path)
    word = commands.add_parser("docx", help="make a Word file of a report")
    word.add_argument("--report", required=True)
    word.add_argument("--out", type=Path, required=True)
    word.add_argument("source", type=Path)
    options = parser.parse_args(arguments)
    _tolerate_any_bytes()
    chosen = {
        "term": _new_term,
        "new": _new_report,
        "import": _import,
        "docx": _docx,
        "erase": _erase,
    }
    return chosen[options.command](options)


def _tolerate_any_bytes() -> None:
    """Let no letter stop a command that the terminal does not know, or that it sends wrongly."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="surrogateescape" if stream is sys.stdin else "replace")


def _new_term(options: argparse.Namespace) -> int:
    from .scaffold import ScaffoldError, new_term

    try:
        path = new_term(options.kind, options.name, options.source)
    except ScaffoldError as error:
        print(error, file=sys.stderr)
        return 2
    print(_("Made: {path}").format(path=path))
    return 0


def _erase(options: argparse.Namespace) -> int:
    from .erase import EraseError, Request, erase

    request = Request(options.contact, options.wording, options.reference)
    try:
        for line in erase(options.source, request, yes=options.yes):
            print(line)
    except EraseError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _new_report(options: argparse.Namespace) -> int:
    from .new_report import FIELDS, new_report
    from .scaffold import ScaffoldError

    given = {name: getattr(options, name) for name in FIELDS}
    ask = input if sys.stdin.isatty() else None
    try:
        made = new_report(options.source, given, ask, print)
    except ScaffoldError as error:
        print(error, file=sys.stderr)
        return 2
    except (EOFError, KeyboardInterrupt):
        print("\n" + _("Stopped: nothing has been made."), file=sys.stderr)
        return 2
    for path in (made.report, *made.cities):
        print(_("Made: {path}").format(path=path))
    print(_("Open the report in an editor and answer the questions. Then type: make check"))
    return 0


def _import(options: argparse.Namespace) -> int:
    from .scaffold import ScaffoldError

    try:
        from .importer.run import run

        return run(options.files, options.source, options.replace)
    except ScaffoldError as error:
        print(error, file=sys.stderr)
        return 2


def _docx(options: argparse.Namespace) -> int:
    from .importer.roundtrip.export import export
    from .scaffold import ScaffoldError

    try:
        path = export(options.report, options.source, options.out)
    except ScaffoldError as error:
        print(error, file=sys.stderr)
        return 2
    print(_("Made: {path}").format(path=path))
    print(_('Have you changed it in Word? Then type: make import FILE="{path}"').format(path=path))
    return 0


def leave(code: int) -> NoReturn:
    """End the process without freeing its memory piece by piece.

    With many reports that takes as long as a small build, and the system does it at once.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
