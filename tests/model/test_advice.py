"""What deserves advice, and how much of it a writer gets at once."""

from __future__ import annotations

import pytest

from sphinx_tripreports.model import advice, form
from sphinx_tripreports.model.readability import Readability
from sphinx_tripreports.model.records import Contact, FollowUp, Outcome, Problem, Records, Report

REPORT = Report("a", "reports/a", "Een reis", 2)


def contact(line: int, **values: object) -> Contact:
    return Contact("", "", "", line, "Jan", quote="Jan.", **values)  # type: ignore[arg-type]


def follow_up(line: int, **values: object) -> FollowUp:
    return FollowUp("", "", "", line, "Bellen", quote="Wij bellen.", **values)  # type: ignore[arg-type]


def outcome(line: int, **values: object) -> Outcome:
    return Outcome("", "", "", line, "Prijs", **({"quote": "Wij wonnen."} | values))  # type: ignore[arg-type]


def found(page: Records, report: Report = REPORT) -> list[tuple[str, int]]:
    return [(problem.code, problem.line) for problem in advice.on_records(report, page)]


def test_records_that_lack_nothing() -> None:
    page = Records(
        contacts=[contact(5, organisations=("VNG",))],
        outcomes=[outcome(6)],
        follow_ups=[
            follow_up(7, owner="CBS", due="2024-01-01"),
            follow_up(8, owner="CBS", due_phrase="binnenkort"),
            follow_up(9, status="done"),
            follow_up(10, status="cancelled"),
        ],
    )
    assert found(page) == []


def test_what_records_lack() -> None:
    page = Records(
        contacts=[contact(5)],
        outcomes=[outcome(6, quote="")],
        follow_ups=[
            follow_up(7, due="2024-01-01"),
            follow_up(8, owner="CBS", status="in-progress"),
        ],
    )
    assert found(page) == [
        ("contact-organisation", 5),
        ("no-evidence", 6),
        ("follow-up-owner", 7),
        ("follow-up-date", 8),
    ]
    assert found(Records()) == [("no-outcome", 2)]


def test_what_is_still_to_be_checked() -> None:
    report = REPORT._replace(unverified=("Klopt de dag?", "Welke stad?"))
    page = Records(outcomes=[outcome(6, unverified="?")])
    assert [
        (problem.line, problem.values["reason"]) for problem in advice.on_records(report, page)
    ] == [(2, "Klopt de dag?"), (2, "Welke stad?"), (6, "?")]


def test_long_sentences_have_their_own_line() -> None:
    text = "Kort.\nEn " + " ".join(["woord"] * 24) + ".\nEn " + " ".join(["woord"] * 25) + "."
    [problem] = advice.on_text(REPORT, [(text, 10)], None)
    assert problem == Problem("long-sentence", 12, {"words": "26", "name": "En woord woord woord"})


@pytest.mark.parametrize(("syllables", "codes"), [(180, ["readability"]), (178, [])])
def test_hard_text(syllables: int, codes: list[str]) -> None:
    """206.835 - 9.3 - 1.78 x 77 = 60.475, which is normal; with 1.80 it is 58.935."""
    measured = Readability(10, 100, syllables)
    assert [problem.code for problem in advice.on_text(REPORT, [], measured)] == codes


def test_few_of_a_kind_stay_as_they_are_and_many_become_one() -> None:
    few = [Problem("no-evidence", line, {"name": "x"}) for line in (9, 4)]
    assert advice.gather(few) == few[::-1]
    many = [Problem("no-evidence", line, {"name": f"n{line}"}) for line in (9, 4, 4)]
    values = {"count": "3", "lines": "4, 9", "names": "n4; n4; n9"}
    assert advice.gather(many) == [Problem("no-evidence", 4, values)]


def test_not_all_of_very_many_lines_are_named() -> None:
    [one] = advice.gather(Problem("no-evidence", line, {"name": ""}) for line in range(1, 100))
    assert (one.values["count"], one.values["lines"]) == ("99", "1, 2, 3, 4, 5, 6, 7, 8, …")


def test_what_says_something_else_each_time_is_not_gathered() -> None:
    many = [Problem("unverified", line, {"reason": str(line)}) for line in range(1, 9)]
    assert advice.gather(many) == many


# The standard form ---------------------------------------------------------------------------


@pytest.mark.parametrize("question", form.QUESTIONS, ids=lambda question: question.key)
def test_each_question_is_known_by_its_own_words(question: form.Question) -> None:
    assert form.asked(question.text) == question.key


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("HOEVEEL PERSONEN HEBBEN DE REIS GEMAAKT", "travellers"),
        ("Hoe lang duurde de reis", "period"),
        ("3. Doelstelling", "purpose"),
        ("Waar zijn wij geweest?", "locations"),
        ("Wie hebben wij ontmoet?", "contacts"),
        ("Met wie is er gesproken?", "contacts"),
        ("Wat heeft de reis opgeleverd?", "outcomes"),
        ("Wat hebben wij afgesproken?", "follow-ups"),
        ("Inleiding", ""),
        ("", ""),
    ],
)
def test_other_wordings_of_the_questions(heading: str, key: str) -> None:
    assert form.asked(heading) == key


def test_questions_without_an_answer() -> None:
    answered = [(question.text, question.key != "purpose") for question in form.QUESTIONS[:5]]
    assert [item.key for item in form.unanswered(answered)] == ["purpose", "outcomes", "follow-ups"]
    codes = {(problem.code, problem.line) for problem in advice.on_answers(REPORT, answered)}
    assert codes == {("missing-answer", 2)}


def test_a_question_that_is_asked_twice_needs_one_answer() -> None:
    answered = [(question.text, True) for question in form.QUESTIONS]
    assert form.unanswered([*answered, ("Doel", False)]) == []


def test_a_narrative_is_no_form() -> None:
    assert form.unanswered([("Inleiding", True), ("Doel", False), ("Vervolg", True)]) == []
