"""The invented people whom travellers meet."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from . import banks

CORE = 6
"""People of an organisation who turn up in report after report."""


@dataclass(frozen=True)
class Person:
    name: str
    job_title: str
    kind: str


def _kind(organisation: banks.Organisation, rng: Random) -> tuple[str, str]:
    """Person kind for the record (may be empty) and the key of the list of job titles."""
    if organisation.type == "municipality":
        if not organisation.tooi:
            return "foreign-official", "foreign-official"
        kind = "office-holder" if rng.random() < 0.25 else "civil-servant"
        return kind, kind
    if organisation.type == "company":
        return "company", "company"
    if organisation.type == "government" and organisation.language == "nl":
        return "civil-servant", "civil-servant"
    return "", "knowledge" if organisation.type == "knowledge" else "network"


def invent(organisation: banks.Organisation, rng: Random) -> Person:
    """A new person of *organisation*, with a name that fits its language."""
    language = (
        organisation.language if rng.random() < 0.88 else rng.choice(("en", "nl", "es", "pl"))
    )
    first = rng.choice(banks.first_names(language))
    name = f"{first} {rng.choice(banks.last_names(language))}"
    kind, titles = _kind(organisation, rng)
    return Person(name, rng.choice(banks.titles(titles)), kind)


class Staff:
    """Who works where: a fixed core for each organisation, and passers-by."""

    def __init__(self, seed: int) -> None:
        self._core: dict[str, list[Person]] = {}
        for key, organisation in banks.all_organisations().items():
            rng = Random(f"{seed}:{key}")
            self._core[key] = [invent(organisation, rng) for _ in range(CORE)]

    def meet(self, organisation: banks.Organisation, rng: Random) -> Person:
        """Somebody of *organisation*: in two of five cases one who was met before."""
        if rng.random() < 0.4:
            return rng.choice(self._core[organisation.key])
        return invent(organisation, rng)
