"""What an audience may see of all pages together: who may be named, and what is withheld."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from .audiences import Rules, may_see, reduce_contact, shown_as
from .records import Contact, Term
from .role_text import Naming
from .survey import Survey
from .text import fold

_SUBJECT: Final = ("theme", "topic")
"""What ``related`` and ``broader`` of a term may be."""


class Met(NamedTuple):
    """A contact of any page.

    reduced: what the audience may know of it; None if that is nothing.
    visible: whether the audience may see the place where the contact stands.
    """

    contact: Contact
    reduced: Contact | None
    visible: bool

    @property
    def named(self) -> bool:
        """Whether the audience may see the name, here."""
        kept = self.reduced is not None and self.reduced.name == self.contact.name
        return self.visible and kept

    @property
    def naming(self) -> Naming:
        """What running text may say of this contact."""
        if self.visible and self.reduced is not None:
            return Naming(self.named, self.reduced.label)
        return Naming(named=False, label="")


class Register:
    """Everything that pages may refer to, as *audience* may know it.

    Args:
        surveys: by docname, of all pages of the project, also of those that are withheld.
    """

    def __init__(self, surveys: Mapping[str, Survey], audience: str, rules: Rules) -> None:
        self.surveys = surveys
        self.audience = audience
        self.rules = rules
        self.withheld = frozenset(
            docname for docname, found in surveys.items() if not may_see(audience, found.audience)
        )
        self.met: list[Met] = []
        self._people: dict[tuple[str, str], list[Met]] = {}
        self._visible: set[tuple[str, str]] = set()
        self._hidden: set[tuple[str, str]] = set()
        self._labels: dict[str, bool] = {}
        for docname in sorted(surveys):
            self._take(docname, surveys[docname])

    def _take(self, docname: str, found: Survey) -> None:
        here = docname not in self.withheld
        if found.identity:
            kind, *called = found.identity
            self._add(kind, called, visible=here)
        for kind, record, level in found.entries:
            visible = here and may_see(self.audience, level)
            if isinstance(record, Contact):
                self._meet(Met(record, reduce_contact(record, self.audience, self.rules), visible))
            elif isinstance(record, Term):
                self._add(kind, [record.key, record.label, *record.alt_labels], visible=visible)
            else:
                self._add(kind, [record.id, record.label], visible=visible)
            shown = visible and not (isinstance(record, Contact) and not self.met[-1].named)
            self._label(record.anchor, visible=shown)
        for label, level in found.labels:
            self._label(label, visible=here and may_see(self.audience, level))

    def _meet(self, met: Met) -> None:
        self.met.append(met)
        for key in {("id", met.contact.id), ("name", fold(met.contact.label))}:
            self._people.setdefault(key, []).append(met)

    def _add(self, kind: str, called: list[str], *, visible: bool) -> None:
        where = self._visible if visible else self._hidden
        where.update((kind, fold(name)) for name in called if name)

    def _label(self, name: str, *, visible: bool) -> None:
        key = fold(name)
        self._labels[key] = self._labels.get(key, False) or visible

    # Questions --------------------------------------------------------------------------------

    def naming(self, typed: str, docname: str) -> Naming | None:
        """What page *docname* may say of the contact *typed*; None if there is no such contact.

        As `Store.find_record` finds records: by id, else by name, on the same page first.
        """
        found = self._people.get(("id", typed), []) or self._people.get(("name", fold(typed)), [])
        found = [met for met in found if met.contact.docname == docname] or found
        if not found:
            return None
        answers = {met.naming for met in found}
        return answers.pop() if len(answers) == 1 else Naming(named=False, label="")

    def hides(self, kind: str, typed: str) -> bool:
        """Whether *typed* means a report, record or term that is withheld."""
        kinds = _SUBJECT if kind == "subject" else (kind,)
        keys = {(of, fold(typed)) for of in kinds}
        return bool(keys & self._hidden) and not keys & self._visible

    def hides_label(self, name: str) -> bool:
        """Whether a link to the label or anchor *name* leads to something withheld."""
        return not self._labels.get(fold(name), True)

    def may_name(self, contact: Contact) -> bool:
        """Whether a contact, as read from its redacted page, is one that may be named there."""
        if shown_as(contact, self.audience, self.rules) == "name":
            return True
        found = self._people.get(("name", fold(contact.label)), [])
        return any(met.named for met in found if met.contact.docname == contact.docname)

    def shown(self) -> Iterator[Contact]:
        """The contacts whose name the audience sees, in the order of the pages."""
        return (met.contact for met in self.met if met.contact.name and met.named)
