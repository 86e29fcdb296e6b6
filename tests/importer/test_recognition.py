"""How much is recognised in the gold set, and that nothing wrong goes without a doubt."""

from __future__ import annotations

from pathlib import Path

import pytest
from goldset import KINDS, Case, cases, score

from sphinx_tripreports.importer.readers import read
from sphinx_tripreports.importer.recognition import recognise
from sphinx_tripreports.importer.recognition.persons.contact_lines import is_prose
from sphinx_tripreports.importer.recognition.proposals import Proposals
from sphinx_tripreports.model.vocabulary import Vocabulary

DATA = Path(__file__).parents[1] / "data"
# Precision and recall, of reports that were seen while the rules were made: see gold/README.md.
FLOORS = {
    ("first", "contacts"): (0.93, 0.93),
    ("first", "cities"): (0.98, 0.98),
    ("first", "dates"): (0.99, 0.99),
    ("first", "municipality"): (1.0, 1.0),
    ("first", "travellers"): (1.0, 1.0),
    ("first", "follow-ups"): (0.96, 0.98),
    ("first", "owners"): (0.97, 0.97),
    ("first", "due"): (0.98, 0.98),
    ("first", "outcomes"): (0.93, 0.95),
    ("first", "outcome kinds"): (0.95, 0.95),
    ("second", "contacts"): (0.91, 0.9),
    ("second", "cities"): (0.97, 0.96),
    ("second", "dates"): (0.99, 0.99),
    ("second", "municipality"): (0.99, 0.99),
    ("second", "travellers"): (0.98, 0.96),
    ("second", "follow-ups"): (0.91, 0.96),
    ("second", "owners"): (0.97, 0.94),
    ("second", "due"): (0.96, 0.93),
}
LAST_OF_FIRST = 88
"""The reports of the first design; those that follow came with the second."""


@pytest.fixture(scope="module")
def found(vocabulary: Vocabulary) -> list[tuple[Case, Proposals]]:
    return [(case, recognise(case.document, vocabulary)) for case in cases()]


@pytest.mark.parametrize(("batch", "kind"), FLOORS)
def test_enough_is_recognised(found: list[tuple[Case, Proposals]], batch: str, kind: str) -> None:
    part = [one for one in found if (one[0].number <= LAST_OF_FIRST) == (batch == "first")]
    result = score(part)[kind]
    precision, recall = FLOORS[batch, kind]
    assert result.precision >= precision, "\n".join(result.notes)
    assert result.recall >= recall, "\n".join(result.notes)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_wrong_goes_without_a_doubt(found: list[tuple[Case, Proposals]], kind: str) -> None:
    assert score(found)[kind].unflagged == []


def test_who_stands_in_a_sentence_always_has_a_doubt(found: list[tuple[Case, Proposals]]) -> None:
    """The manual says so."""
    told = [one for _case, proposals in found for one in proposals.contacts
            if one.line.kind != "cell" and is_prose(one.line.text)]  # fmt: skip
    assert len(told) > 200
    assert [one for one in told if not one.doubts] == []


def test_doubtful_weekdays(found: list[tuple[Case, Proposals]]) -> None:
    for case, proposals in found:
        assert bool(proposals.remarks) == bool(case.gold.get("doubts")), case.name


def test_the_report_of_den_haag(vocabulary: Vocabulary) -> None:
    proposals = recognise(read(DATA / "den-haag-2021.txt"), vocabulary)
    facts = proposals.facts
    assert facts.municipality
    assert facts.municipality.key == "den-haag"
    assert (facts.start, facts.end, facts.travellers) == ("2021-11-14", "2021-11-18", 3)
    assert [city.key for city in facts.cities] == ["barcelona"]
    assert {"scewc-2021", "smart-city-award-2021"} <= set(facts.events)
    assert {"crowdmanagement", "cyberweerbaarheid", "energietransitie"} <= set(facts.themes)
    assert {"veiligheid", "digitale-infrastructuur"} <= set(facts.topics)
    contacts = [(one.name, one.job_title, one.organisations) for one in proposals.contacts]
    assert contacts == [
        ("Steve Berry", "Chairman", ("Angoka",)),
        ("Igor Stanek", "CEO", ("CHASTIA information technologies",)),
        ("Bart Rosseau", "Chief Data Officer", ("gemeente Gent",)),
        ("Hubert van Beusekom", "Senior adviseur", ("PBLQ",)),
        ("Ferdinand Burgersdijk", "", ("FairsFair", "EIT Urban Mobility")),
        ("Stella Bühler", "International Business Development manager", ("Vivacity Labs",)),
        ("Marc Perez-Batlle", "Innovation Manager", ("gemeente Barcelona",)),
        ("Paula Boet Serrano", "Project Manager", ("gemeente Barcelona",)),
        ("Serge de Gheldere", "CEO", ("Futureproofed",)),
        ("David Lidström", "Business Development Manager", ("Univrses",)),
    ]
    assert [one.due_phrase for one in proposals.follow_ups] == [
        "volgend jaar", "", "de komende tijd",
    ]  # fmt: skip
    assert [doubt for field, doubt in facts.doubts if field in ("start", "cities")] == []


def test_the_report_of_rijswijk(vocabulary: Vocabulary) -> None:
    """Free narrative, without a year beside its dates, with a weekday that does not fit."""
    proposals = recognise(read(DATA / "rijswijk-2018.txt"), vocabulary)
    facts = proposals.facts
    assert facts.municipality
    assert facts.municipality.key == "rijswijk"
    assert (facts.start, facts.end) == ("2018-11-11", "2018-11-15")
    assert [city.key for city in facts.cities] == ["barcelona", "sant-cugat"]
    named = {one.name: one.job_title for one in proposals.contacts if one.name}
    assert named == {
        "De heer Jorritsma": "delegatieleider, burgemeester van Eindhoven",
        "Mevrouw Eik": "Secretaris Generaal",
        "De heer Kremer": "Honorair consul in Barcelona",
        "De heer Van Bonzel": "ambassadeur van Nederland te Spanje",
        "De heer Goddijn": "",
        "Ada Colau Ballano": "burgemeester van Barcelona",
    }
    at = {one.name: one.organisations for one in proposals.contacts}
    assert at["De heer Goddijn"] == ("HR groep",)
    assert at["Ada Colau Ballano"] == ("gemeente Barcelona",)
    assert all(one.doubts for one in proposals.contacts)
    assert len(proposals.remarks) == 1
    assert "woensdag" in proposals.remarks[0]
    assert {one.status for one in proposals.follow_ups} == {"open", "done", "in-progress"}
