"""What has to change in the sources when someone is erased: the name becomes the function.

Nothing is changed here; `plan` says what would be.  Where a name may be that of someone else, or
stands in a file that is no page, the place is a doubt, for the privacy officer to look at.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .erasing_page import Addresses, Change, PageEdits, Source
from .erasing_person import ErasedContact, Said, last_words
from .erasure import forms
from .person_names import Surroundings
from .records import Contact
from .survey import survey
from .text import suggestions


class Erasure(NamedTuple):
    """What it takes to erase someone.

    contacts: the records of this person.
    texts: the new text of each page that changes, by path.
    changes: what changes in them.
    doubts: places that stay as they are and need a look.
    renames: paths of pages that say who it is, and their new paths.
    forms: what to look for from now on.
    words: the words of the surname in them.
    """

    contacts: tuple[Contact, ...]
    texts: dict[str, str]
    changes: tuple[Change, ...]
    doubts: tuple[Change, ...]
    renames: dict[str, str]
    forms: tuple[str, ...]
    words: tuple[str, ...]


class NoSuchContactError(Exception):
    """No contact with a name has this id; *near* are ids that look like it."""

    def __init__(self, near: Sequence[str]) -> None:
        super().__init__(", ".join(near))
        self.near = tuple(near)


def contacts_of(sources: Iterable[Source]) -> list[Contact]:
    """All contacts with a name, in the order of the sources."""
    return [
        entry.record
        for source in sources
        if source.docname
        for entry in survey(source.text, source.docname).entries
        if isinstance(entry.record, Contact) and entry.record.name
    ]


def plan(
    sources: Sequence[Source],
    contact: str,
    said: Said,
    surroundings: Surroundings = Surroundings(),  # noqa: B008 - immutable
    wording: str = "",
) -> Erasure:
    """What has to change to erase the person whose contact has the id *contact*.

    Args:
        sources: all files of text.
        contact: the id of any record of this person.
        said: texts for the sources.
        surroundings: names of terms and words of the language, with which a name may be confused.
        wording: what to write in place of the name; empty: the function of each record.

    Raises:
        NoSuchContactError: nobody with a name has this id.
    """
    known = contacts_of(sources)
    target = next((found for found in known if found.id == contact), None)
    if target is None:
        raise NoSuchContactError(suggestions(contact, [found.id for found in known]))
    person = ErasedContact(target, known, said, surroundings, wording)
    addresses = Addresses(person, {source.docname: source for source in sources})
    pages = [PageEdits(source, person, addresses) for source in sources]
    named = [source.path for source in sources
             if source.docname and person.finder.find(source.path, identifier=True)]  # fmt: skip
    renames = {path: new for path in named if (new := person.without_name(path)) != path}
    doubtful = [Change(path, 1, path, "") for path in named if path not in renames]
    looked_for = {form for name in person.names
                  for form in forms(name, person.unique, person.alone)}  # fmt: skip
    return Erasure(
        tuple(person.contacts),
        {page.source.path: page.changed() for page in pages if page.edits},
        tuple(change for page in pages for change in page.changes()),
        (*doubtful, *(doubt for page in pages for doubt in page.doubts())),
        renames,
        tuple(sorted(looked_for)),
        tuple(sorted({word for name in person.names for word in last_words(name)})),
    )
