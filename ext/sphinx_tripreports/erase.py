"""What ``make erase`` does: a person becomes their function everywhere in the sources.

It says first what it would change; with ``YES=1`` it does, and notes in ``erased.toml`` what
builds have to look for from then on.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from .i18n import N_
from .i18n import console as _
from .leaks.records import Sort, shown
from .leaks.texts import texts
from .model.erasing import Erasure, NoSuchContactError, contacts_of, plan
from .model.erasing_page import Change, Source
from .model.erasing_person import Said
from .model.erasure import FILE, ErasedPerson, new_list, read_erased, with_person
from .model.erasure_search import ErasedSearch
from .model.person_names import NameFinder, Surroundings
from .model.person_records import Person
from .model.records import Term
from .model.survey import survey
from .search.lexicon import Lexicon
from .source_files import files_below
from .today import build_date

_PAGE: Final = ".md"
_TEXT: Final = (".md", ".bib", ".toml", ".py", ".txt", ".html", ".css", ".csv", ".json", ".yaml")
_COMMENT: Final = N_(
    'Who was erased. Made by "make erase"; a build fails if one of these names comes back.\n'
    "This list holds no names, but whoever has it can try names on it. Keep it inside."
)


class EraseError(Exception):
    """Nothing was changed; the message tells why and what to do."""


class Request(NamedTuple):
    """What is asked.

    contact: the id of a record of the person.
    wording: what to write in place of the name; empty: the function.
    reference: the number of the request, for the list; may be empty.
    """

    contact: str
    wording: str = ""
    reference: str = ""


class Places(NamedTuple):
    """What erasing changes, and files that it cannot change, each with a remark for the reader."""

    erasure: Erasure
    others: tuple[str, ...]


def find(source: Path, request: Request) -> Places:
    """All places that have to do with the person, in the folder *source*.

    Raises:
        EraseError: no such folder or contact, or a page that is not UTF-8.
    """
    if not source.is_dir():
        raise EraseError(_('There is no folder "{folder}".').format(folder=source))
    sources = list(_sources(source))
    lexicon = Lexicon.load()
    surroundings = Surroundings(
        (), tuple(_labels(sources)), lambda word: bool(lexicon.lemmas(word))
    )
    # Translators: how a function runs on in a sentence: "wij spraken de directeur".
    said = Said(_("contact person"), _("the {function}"))
    try:
        erasure = plan(sources, request.contact, said, surroundings, request.wording)
    except NoSuchContactError as error:
        message = _('There is no contact with a name and the id "{id}".').format(id=request.contact)
        if error.near:
            message += " " + _("Did you mean: {near}?").format(near=", ".join(error.near))
        raise EraseError(message) from error
    gone = {(one.docname, one.line) for one in erasure.contacts}
    others = [Person(one.name, "", one.docname, one.line) for one in contacts_of(sources)
              if (one.docname, one.line) not in gone]  # fmt: skip
    people = [Person(one.name, "", one.docname, one.line) for one in erasure.contacts]
    finder = NameFinder(people, (), surroundings._replace(shown=tuple(others)))
    return Places(erasure, tuple(_elsewhere(source, finder)))


def carry_out(source: Path, request: Request, erasure: Erasure) -> None:
    """Change the sources, and put the person on the list of the erased.

    Raises:
        EraseError: the list that is there cannot be used.
    """
    path = source / FILE
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    text = text or new_list(secrets.token_hex(16), _(_COMMENT))
    listed, _problems = read_erased(text)
    if listed is None:
        raise EraseError(_("The file {path} cannot be read. Put back the last good one.").format(
            path=path))  # fmt: skip
    hashes = tuple(sorted(listed.hashed(form) for form in erasure.forms))
    tags = tuple(sorted(map(listed.tagged, erasure.words)))
    person = ErasedPerson(build_date(""), request.reference, hashes, tags)
    # First the list: if anything goes wrong after this, builds say where the name still is.
    path.write_text(with_person(text, person), encoding="utf-8")
    for name, changed in erasure.texts.items():
        _rewrite(source / name, changed)
    for name, new in erasure.renames.items():
        target = source / new
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            (source / name).rename(target)


def left(source: Path) -> list[str]:
    """Where names of erased people still stand in files of text: path, line."""
    listed, _problems = read_erased((source / FILE).read_text(encoding="utf-8"))
    search = ErasedSearch(listed) if listed else None
    return [
        f"{item.path}:{item.text.count(chr(10), 0, place.start) + 1}"
        for item in _sources(source)
        for place in (search.find(item.text) if search else ())
    ]


def erase(source: Path, request: Request, *, yes: bool) -> Iterator[str]:
    """Show what erasing changes and, if *yes*, do it; gives the lines for the console.

    Raises:
        EraseError: nothing was changed.
    """
    places = find(source, request)
    yield from _overview(places)
    if not yes:
        yield ""
        yield _("Nothing has been changed yet. Is this right? Type the same again with YES=1.")
        return
    carry_out(source, request, places.erasure)
    yield ""
    yield _("This has been changed. The name is on the list in {file}.").format(file=source / FILE)
    if remaining := left(source):
        yield _("The name still stands here, and a build fails until you take it out:")
        yield from (f"  {place}" for place in remaining)
    yield _(
        "Now read the changed sentences. Then remove all that was built (make clean) and build "
        "it again."
    )
    yield _(
        "Older versions (git), backups, PDFs that were sent and the Word files still have the "
        "name: see the page of the manual on privacy."
    )


def _overview(places: Places) -> Iterator[str]:
    erasure = places.erasure
    yield _("This changes ({count}):").format(count=len(erasure.changes))
    for change in erasure.changes:
        yield f"  {_at(change)} → {change.new or _('(nothing)')}"
    if erasure.renames:
        yield _("These files get another name:")
        yield from (f"  {old} → {new}" for old, new in erasure.renames.items())
    if erasure.doubts:
        yield _("Look at these yourself; they are not changed:")
        yield from (f"  {_at(change)}" for change in erasure.doubts)
    if places.others:
        yield _("These files also have the name, or can't be looked through. Change them yourself:")
        yield from (f"  {name}" for name in dict.fromkeys(places.others))


def _at(change: Change) -> str:
    return f"{change.path}:{change.line}: {' '.join(change.old.split())}"


# Files --------------------------------------------------------------------------------------------


def _sources(source: Path) -> Iterator[Source]:
    for path in files_below(source):
        name = path.relative_to(source).as_posix()
        if path.suffix not in _TEXT or name == FILE:
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            message = _("{path} is not UTF-8. Save it again as UTF-8, and try once more.")
            raise EraseError(message.format(path=path)) from error
        docname = name.removesuffix(_PAGE) if path.suffix == _PAGE else ""
        yield Source(name, docname, text)


def _labels(sources: list[Source]) -> Iterator[str]:
    for source in sources:
        if source.docname:
            found = survey(source.text, source.docname)
            if found.identity[:1] != ("report",):
                yield from found.identity[1:]
            for entry in found.entries:
                if isinstance(entry.record, Term):
                    yield from (entry.record.label, *entry.record.alt_labels)


def _elsewhere(source: Path, finder: NameFinder) -> Iterator[str]:
    """Files that are no text, or whose own name says who it is, with where the name is in them."""
    for path in files_below(source):
        name = path.relative_to(source).as_posix()
        if path.suffix != _PAGE and finder.find(name, identifier=True):
            yield name
        if path.suffix in _TEXT:
            continue
        for text in texts(path):
            if text.sort is Sort.UNREADABLE:
                yield f"{name}: {shown(text.place, _)} {shown(text.text, _)}".replace(":  ", ": ")
            elif finder.find(text.text):
                yield f"{name}: {shown(text.place, _)}"


def _rewrite(path: Path, text: str) -> None:
    """Write *text* with the ends of lines that the file has."""
    newline = "\r\n" if b"\r\n" in path.read_bytes() else "\n"
    path.write_text(text, encoding="utf-8", newline=newline)
