"""What an audience may know of all pages together."""

from __future__ import annotations

import pytest

from sphinx_tripreports.model.audiences import DEFAULT_RULES
from sphinx_tripreports.model.records import Contact
from sphinx_tripreports.model.register import Register
from sphinx_tripreports.model.role_text import Naming
from sphinx_tripreports.model.survey import survey

PAGES = {
    "reports/haven": """\
---
title: Haven
report: {audience: public}
---

:::{contact} Anna Bos
:id: bos
:job-title: directeur
:person-kind: company
:::
:::{contact} Eva Berg
:person-kind: office-holder
:::
:::{contact} Piet Kind
:person-kind: private-person
:::
:::{contact} Gé Rond
:person-kind: company
:name-public: yes
:ground: brief
:::
::::{audience} council
:::{contact} Jan Raad
:job-title: raadslid
:::
:::{outcome} Iets
:id: iets
:::
:::{organisation} Bureau
:alt-labels: Het bureau
:::
(plek)=
::::
:::{organisation} Bureau
:id: ander
:::
[zin]{#zin}
""",
    "reports/geheim": """\
---
title: Geheim
report: {audience: internal}
---

:::{contact} Anna Bos
:job-title: adviseur
:::
:::{contact} Ben Dijk
:::
[zin]{#zin} [stil]{#stil}
""",
    "themes/stil": (
        "---\ntitle: Stil thema\ntheme: {alt-labels: [stilte]}\naudience: internal\n---\n"
    ),
    "themes/open": "---\ntitle: Open\ntheme: {alt-labels: [stilte]}\n---\n",
    "index": "Begin",
}


@pytest.fixture(scope="module")
def public() -> Register:
    surveys = {docname: survey(text, docname) for docname, text in PAGES.items()}
    return Register(surveys, "public", DEFAULT_RULES)


HERE = "reports/haven"


def test_withheld_pages(public: Register) -> None:
    assert public.withheld == {"reports/geheim", "themes/stil"}


@pytest.mark.parametrize(
    ("typed", "docname", "expected"),
    [
        ("bos", "index", Naming(False, "directeur")),
        ("anna bos", HERE, Naming(False, "directeur")),
        ("Anna Bos", "index", Naming(False, "")),  # one of two, with different answers
        ("Eva Berg", "index", Naming(True, "Eva Berg")),
        ("Piet Kind", HERE, Naming(False, "")),
        ("Jan Raad", HERE, Naming(False, "")),
        ("Ben Dijk", "index", Naming(False, "")),
        ("Ge Rond", "index", Naming(True, "Gé Rond")),
        ("Niemand", "index", None),
    ],
)  # fmt: skip
def test_people(public: Register, typed: str, docname: str, expected: Naming | None) -> None:
    assert public.naming(typed, docname) == expected


@pytest.mark.parametrize(
    ("kind", "typed", "expected"),
    [
        ("report", "geheim", True),
        ("report", "haven", False),
        ("report", "onbekend", False),
        ("theme", "stil", True),
        ("theme", "Stil thema", True),
        ("theme", "stilte", False),  # a name of a visible theme as well
        ("subject", "stil", True),
        ("subject", "open", False),
        ("outcome", "iets", True),
        ("outcome", "Iets", True),
        ("organisation", "Het bureau", True),
        ("organisation", "Bureau", False),
    ],
)
def test_hidden_records(public: Register, kind: str, typed: str, expected: bool) -> None:
    assert public.hides(kind, typed) is expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [("plek", True), ("zin", False), ("stil", True), ("onbekend", False),
     ("contact-anna-bos", True), ("contact-eva-berg", False), ("outcome-iets", True)],
)  # fmt: skip
def test_hidden_labels(public: Register, label: str, expected: bool) -> None:
    assert public.hides_label(label) is expected


def test_who_is_shown(public: Register) -> None:
    assert [contact.name for contact in public.shown()] == ["Eva Berg", "Gé Rond"]


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [("Eva Berg", "office-holder", True), ("Gé Rond", "company", True),
     ("Anna Bos", "company", False), ("Wie Dan", "company", False)],
)  # fmt: skip
def test_who_may_be_named(public: Register, name: str, kind: str, expected: bool) -> None:
    contact = Contact("", HERE, "", 1, name, person_kind=kind)
    assert public.may_name(contact) is expected
    assert public.may_name(contact._replace(docname="index")) is (kind == "office-holder")
