"""Names that an audience may not see, in the running text of pages that it does see.

Contacts are reduced while pages are read; what a writer typed in a sentence is not.  Such a name is
an error in every build for an audience outside, with its line and what to write instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from . import prose
from .audience import Audience
from .domain import TripDomain
from .i18n import _
from .model.not_names import FILE, read_not_names
from .model.person_names import NameFinder, Surroundings
from .model.person_records import Found, NotName, Person
from .model.person_words import masked
from .model.records import Problem
from .search.lexicon import Lexicon
from .warnings_ import warn, warn_in_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from .prose import Piece


def connect(app: Sphinx) -> None:
    """Connect the handlers."""
    app.connect("doctree-read", _keep)
    app.connect("env-purge-doc", _drop)
    app.connect("env-get-outdated", _outdated)
    app.connect("env-before-read-docs", _check_exceptions)
    # After the records have been settled, before `publication` decides what may be written.
    app.connect("env-updated", _check, priority=950)


def _keep(app: Sphinx, doctree: nodes.document) -> None:
    if Audience.of(app.env).outside:
        prose.keep(app.env, doctree)


def _drop(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    prose.drop(env, docname)


def _outdated(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> Iterable[str]:
    """Pages whose prose is not there, after an interrupted build or by a hand that tidied up."""
    if not Audience.of(env).outside:
        return ()
    known = env.found_docs - added - changed
    return {docname for docname in known if not prose.path_of(env, docname).exists()}


def _check(app: Sphinx, env: BuildEnvironment) -> None:
    """Report every withheld name on every page."""
    if not Audience.of(env).outside:
        return
    finder = NameFinder(_people(env, named=False), exceptions(env), _surroundings(env))
    for docname in sorted(env.found_docs):
        warn(_problems(env, finder, docname), docname)


# Who and what -------------------------------------------------------------------------------------


def _people(env: BuildEnvironment, *, named: bool) -> Iterator[Person]:
    """The contacts of all pages whose name the audience may, or may not, see by the rules.

    Someone who is named by right may be named although the page of the contact is withheld.
    """
    for met in Audience.of(env).register.met:
        name = met.contact.name
        if name and (met.reduced is not None and met.reduced.name == name) == named:
            label = "" if named else met.naming.label
            yield Person(name, label, met.contact.docname, met.contact.line)


def _surroundings(env: BuildEnvironment) -> Surroundings:
    vocabulary = TripDomain.of(env).store.vocabulary
    labels = {label for term in vocabulary for label in (term.label, *term.alt_labels)}
    lexicon = Lexicon.load()
    return Surroundings(
        tuple(_people(env, named=True)),
        tuple(sorted(labels)),
        lambda word: bool(lexicon.lemmas(word)),
    )


def exceptions(env: BuildEnvironment) -> list[NotName]:
    """What the privacy officer's file says is no name."""
    return _read(Path(env.srcdir, FILE))[0]


def _check_exceptions(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Report the mistakes of that file."""
    path = Path(env.srcdir, FILE)
    for problem in _read(path)[1]:
        warn_in_file(str(path), problem)


def _read(path: Path) -> tuple[list[NotName], list[Problem]]:
    if not path.is_file():
        return [], []
    return read_not_names(path.read_text(encoding="utf-8", errors="replace"))


# Where --------------------------------------------------------------------------------------------


class _Place(NamedTuple):
    line: int
    piece: Piece
    found: Found


def _problems(env: BuildEnvironment, finder: NameFinder, docname: str) -> Iterator[Problem]:
    kept = prose.load(env, docname)
    if not finder.may_be_in(kept.words):
        return
    source = Path(env.doc2path(docname)).read_text(encoding="utf-8", errors="replace").split("\n")
    places = [
        _Place(_line(source, piece, found), piece, found)
        for piece in kept.pieces
        for found in finder.find(piece.text, docname, identifier=piece.kind != "text")
    ]
    said = {(place.line, place.found.person) for place in places if place.piece.kind == "text"}
    seen: set[str] = set()
    for place in sorted(places, key=lambda item: (item.line, item.piece.kind != "text")):
        if place.piece.kind == "anchor" and (place.line, place.found.person) in said:
            continue  # it is made of what is said there
        if place.piece.kind != "text":
            if place.piece.text in seen:
                continue
            seen.add(place.piece.text)
        yield _problem(place)


def _problem(place: _Place) -> Problem:
    values = {
        "name": masked(place.found.text),
        "replacement": place.found.person.replacement or _("a contact"),
    }
    code = "name-in-text" if place.piece.kind == "text" else "name-in-address"
    return Problem(code, place.line, values)


def _line(source: list[str], piece: Piece, found: Found) -> int:
    """The line of the file: options and front matter come after the line of their block."""
    before = piece.text.count("\n", 0, found.start) if piece.kind == "text" else 0
    first = min(piece.line + before, len(source))
    block = []
    for line in source[first - 1 :]:
        if not line.strip():
            break
        block.append(line)
    for wanted in (piece.text, found.text.split("\n")[0]):
        at = next((n for n, line in enumerate(block) if wanted in line), None)
        if at is not None:
            return first + at
    return first
