"""Who is shown to whom, and how."""

from __future__ import annotations

import pytest

from sphinx_tripreports.model.audiences import (
    DEFAULT_RULES,
    PERSON_KINDS,
    RulesError,
    may_see,
    narrowest,
    read_rules,
    reduce_contact,
    shown_as,
)
from sphinx_tripreports.model.records import Contact

FULL = Contact(
    "anna", "a", "contact-anna", 3, "Anna Bos", "zin", "Anna Bos zei.", ("gent",),
    organisations=("VNG",), job_title="directeur",
)  # fmt: skip
NAMELESS = FULL._replace(name="")


@pytest.mark.parametrize(
    ("audience", "meant_for", "expected"),
    [
        ("internal", "internal", True),
        ("internal", "public", True),
        ("council", "internal", False),
        ("council", "council", True),
        ("council", "public", True),
        ("public", "council", False),
        ("public", "public", True),
    ],
)
def test_may_see(audience: str, meant_for: str, expected: bool) -> None:
    assert may_see(audience, meant_for) is expected


def test_narrowest() -> None:
    assert narrowest(["public", "council"]) == "council"
    assert narrowest(["public", "internal", "council"]) == "internal"


@pytest.mark.parametrize(
    ("kind", "council", "public"),
    [
        ("office-holder", "name", "name"),
        ("civil-servant", "function", "function"),
        ("company", "organisation-and-function", "organisation-and-function"),
        ("foreign-official", "organisation-and-function", "organisation-and-function"),
        ("private-person", "nothing", "nothing"),
        ("", "organisation-and-function", "organisation-and-function"),
    ],
)
def test_default_rules(kind: str, council: str, public: str) -> None:
    contact = FULL._replace(person_kind=kind)
    assert shown_as(contact, "internal", DEFAULT_RULES) == "name"
    assert shown_as(contact, "council", DEFAULT_RULES) == council
    assert shown_as(contact, "public", DEFAULT_RULES) == public


def test_every_kind_has_a_rule() -> None:
    assert set(DEFAULT_RULES) == set(PERSON_KINDS)


@pytest.mark.parametrize(
    ("kind", "public", "ground", "shown"),
    [
        ("company", "yes", "toestemming", "name"),
        ("company", "yes", "", "organisation-and-function"),
        ("company", "", "toestemming", "organisation-and-function"),
        ("private-person", "yes", "toestemming", "name"),
        ("office-holder", "no", "", "organisation-and-function"),
        ("private-person", "no", "", "nothing"),
    ],
)
def test_what_the_writer_says_of_one_person(
    kind: str, public: str, ground: str, shown: str
) -> None:
    contact = FULL._replace(person_kind=kind, name_public=public, ground=ground)
    assert shown_as(contact, "public", DEFAULT_RULES) == shown


def test_internal_readers_see_all() -> None:
    contact = FULL._replace(person_kind="private-person", ground="brief", name_public="yes")
    assert reduce_contact(contact, "internal", DEFAULT_RULES) == contact


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        (FULL._replace(person_kind="office-holder"), FULL._replace(person_kind="office-holder")),
        (
            FULL._replace(person_kind="company", name_public="yes", ground="brief"),
            FULL._replace(person_kind="company"),
        ),
        (FULL._replace(person_kind="private-person"), None),
        (NAMELESS._replace(person_kind="private-person"), None),
        (
            NAMELESS._replace(person_kind="civil-servant"),
            NAMELESS._replace(person_kind="civil-servant"),
        ),
        (
            FULL._replace(person_kind="company"),
            FULL._replace(person_kind="company", name="", id="", anchor="", quote=""),
        ),
        (
            FULL._replace(person_kind="civil-servant"),
            FULL._replace(person_kind="civil-servant", name="", id="", anchor="", quote="",
                          organisations=()),
        ),
        (  # by name alone: what remains is the organisation
            FULL._replace(person_kind="civil-servant", job_title=""),
            FULL._replace(person_kind="civil-servant", job_title="", name="", id="", anchor="",
                          quote=""),
        ),
    ],
)  # fmt: skip
def test_reduced(contact: Contact, expected: Contact | None) -> None:
    assert reduce_contact(contact, "council", DEFAULT_RULES) == expected


def test_rules_of_a_project() -> None:
    rules = read_rules({"civil-servant": {"council": "name"}, "unknown": {"public": "nothing"}})
    assert rules["civil-servant"] == {"council": "name", "public": "function"}
    assert rules["unknown"] == {"council": "organisation-and-function", "public": "nothing"}
    assert rules["company"] == DEFAULT_RULES["company"]
    assert DEFAULT_RULES["civil-servant"]["council"] == "function"


@pytest.mark.parametrize(
    ("table", "wrong", "known"),
    [
        ({"ambtenaar": {}}, "ambtenaar", "civil-servant"),
        ({"company": {"internal": "nothing"}}, "internal", "council"),
        ({"company": {"council": "initials"}}, "initials", "function"),
        # the public would see more than the council
        ({"company": {"public": "name"}}, "name", "organisation-and-function"),
    ],
)
def test_wrong_rules(table: dict[str, dict[str, str]], wrong: str, known: str) -> None:
    with pytest.raises(RulesError) as error:
        read_rules(table)
    assert error.value.wrong == wrong
    assert known in error.value.known
