"""Who may see what: audiences, and how a person met is shown to each of them.

An audience sees what is meant for it and for every wider one: the council sees what is public, the
public does not see what is for the council.  The default rules are those of section 7 of the
design: office-holders by name, others by what they are; a name beyond that needs a recorded ground
(article 6 of the GDPR; Dutch: AVG).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, get_args

from . import names
from .records import Contact

INTERNAL: Final = "internal"
COUNCIL: Final = "council"
AUDIENCES: Final = (INTERNAL, COUNCIL, "public")
"""From the narrowest to the widest."""
OUTSIDE: Final = AUDIENCES[1:]
"""The audiences for whom something can be withheld."""

Shown = Literal["name", "organisation-and-function", "function", "nothing"]
"""How a person is shown: by name; by what they are, with or without their organisation; or not."""
SHOWN: Final[tuple[Shown, ...]] = get_args(Shown)
"""From the most that can be shown to the least."""

Rules = Mapping[str, Mapping[str, Shown]]
"""For each kind of person, for each audience outside, how such a person is shown."""

UNKNOWN_KIND: Final = "unknown"
"""The kind, in the rules, of a person of whom no kind was filled in."""
PERSON_KINDS: Final = (*dict.fromkeys(names.PERSON_KINDS.values()), UNKNOWN_KIND)


def _both(shown: Shown) -> Mapping[str, Shown]:
    return MappingProxyType(dict.fromkeys(OUTSIDE, shown))


DEFAULT_RULES: Final[Rules] = MappingProxyType(
    {
        "office-holder": _both("name"),
        "civil-servant": _both("function"),
        "company": _both("organisation-and-function"),
        "foreign-official": _both("organisation-and-function"),
        "private-person": _both("nothing"),
        UNKNOWN_KIND: _both("organisation-and-function"),
    }
)


class RulesError(ValueError):
    """A table of rules that cannot be used; *wrong* is the value, *known* what is possible."""

    def __init__(self, wrong: str, known: tuple[str, ...]) -> None:
        super().__init__(wrong)
        self.wrong = wrong
        self.known = known


def read_rules(table: Mapping[str, Mapping[str, str]]) -> Rules:
    """The default rules with the changes of a project.

    Args:
        table: kind of person -> audience -> how it is shown, with canonical names; what is left
            out stays as it is.

    Raises:
        RulesError: an unknown kind, audience or way to show, or the public would see more than
            the council.
    """
    rules: dict[str, Mapping[str, Shown]] = dict(DEFAULT_RULES)
    for kind, changes in table.items():
        _known(kind, PERSON_KINDS)
        rule = dict(rules[kind])
        for audience, wanted in changes.items():
            _known(audience, OUTSIDE)
            _known(wanted, SHOWN)
            rule[audience] = next(shown for shown in SHOWN if shown == wanted)
        if SHOWN.index(rule["public"]) < SHOWN.index(rule["council"]):
            raise RulesError(rule["public"], SHOWN[SHOWN.index(rule["council"]) :])
        rules[kind] = rule
    return rules


def _known(value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise RulesError(value, known)


def may_see(audience: str, meant_for: str) -> bool:
    """Whether *audience* may see what is meant for *meant_for*; both are canonical names."""
    return AUDIENCES.index(audience) <= AUDIENCES.index(meant_for)


def narrowest(levels: list[str]) -> str:
    """The audience that may see all of what is meant for *levels* (canonical; not empty)."""
    return min(levels, key=AUDIENCES.index)


def shown_as(contact: Contact, audience: str, rules: Rules) -> Shown:
    """How *contact* is shown to *audience*.

    ``:name-public: no`` hides a name that the rules would show; ``yes`` shows one that they would
    hide, but only with a ground.
    """
    if audience == INTERNAL:
        return "name"
    if contact.name_public == "yes" and contact.ground:
        return "name"
    rule = rules[contact.person_kind or UNKNOWN_KIND][audience]
    if rule == "name" and contact.name_public == "no":
        return "organisation-and-function"
    return rule


def reduce_contact(contact: Contact, audience: str, rules: Rules) -> Contact | None:
    """What *audience* may know of *contact*; None if not even that there was a contact.

    Who has no name in the first place is shown as typed, unless such a person is not shown at all.
    The ground is never shown.  Someone known by name alone is what remains: the organisation, or
    nothing but the kind of person.
    """
    if audience == INTERNAL:
        return contact
    shown = shown_as(contact, audience, rules)
    if shown == "nothing":
        return None
    reduced = contact._replace(name_public="", ground="")
    if shown == "name" or not contact.name:
        return reduced
    reduced = reduced._replace(name="", id="", anchor="", quote="")
    if shown == "function" and contact.job_title:
        reduced = reduced._replace(organisations=())
    return reduced
