"""Which evidence lets a contact or a follow-up stand without a doubt."""

from __future__ import annotations

import pytest
from goldset import document

from sphinx_tripreports.importer.recognition import certainty, recognise
from sphinx_tripreports.importer.recognition.proposals import ContactProposal, Proposals
from sphinx_tripreports.model.vocabulary import Vocabulary


def _recognised(vocabulary: Vocabulary, heading: str, *lines: str) -> Proposals:
    start = "# Reis naar Gent\n\nGemeente Goes, 3 t/m 5 mei 2023\n\n"
    return recognise(document(f"{start}## {heading}\n\n" + "\n\n".join(lines)), vocabulary)


@pytest.mark.parametrize(
    "line",
    [
        "- Maria Peeters - burgemeester",  # of which town?
        "- Jan en Maria de Smet (eigenaren, Angoka NV)",
        "- Jan de Smet, directeur, Angoka NV in Gent",
        "- Jan de Smet, adviseur, ministerie van Klimaat Job Wesseldijk",
        "- Jan de Smet, directeur, Budastraat",
        "- Jan de Smet, directeur, Angoka NV te Ergenshuizen",
        "- Jan de Smet, voorzitter roei- en zeilvereniging Angoka",
        "- Jan de Smet (Universiteit Gent, als gast), directeur",
        "- Jan de Smet – Obfrau Regionalverband Pongau",
        "- Vzbgm. Jan de Smet, directeur, Universiteit Gent",
    ],
)
def test_what_is_inferred_or_may_stand_elsewhere_is_not(vocabulary: Vocabulary, line: str) -> None:
    assert all(one.doubts for one in _recognised(vocabulary, "Contacten", line).contacts)


@pytest.mark.parametrize(
    "line",
    [
        "- Jan de Smet, directeur, Universiteit Gent",
        "- Jan de Smet (adviseur bij Angoka)",
        "- Prof. dr. ir. Jan de Smet – directeur van de Universiteit Gent.",
        "- De heer Jan de Smet, directeur @ Universiteit Gent",
    ],
)
def test_a_line_of_which_all_is_accounted_for_is_certain(vocabulary: Vocabulary, line: str) -> None:
    assert [one.doubts for one in _recognised(vocabulary, "Contacten", line).contacts] == [()]


@pytest.mark.parametrize(
    "line",
    [
        "- Jan de Smet",  # as well the name of a shop
        "- Jan de Smet, Angoka",  # organisation or place or function
        "- Jan de Smet, directeur, Angoka (voorheen Polis)",
        "- Jan de Smet, burgemeester van Gent",  # the municipality is inferred
        "- Jan de Smet en Els Claes, directeur, Universiteit Gent",
        "Anna Berg, CAO",
        "Anna Berg - Cathaoirleach van het Westport Municipal District",
        "Anna Berg, curator of Early American Manuscripts",
        "Anna Berg - projectleider - Karin Smit",
    ],
)
def test_what_may_be_read_otherwise_is_doubtful(vocabulary: Vocabulary, line: str) -> None:
    found = _recognised(vocabulary, "Contacten", line).contacts
    assert found
    assert any(one.doubts for one in found)


@pytest.mark.parametrize(
    ("line", "is_certain"),
    [
        ("- Els Claes stuurt het plan, uiterlijk 1 juni 2023.", True),
        ("- Els Claes stuurt het plan in juni of het najaar.", False),
        ("- Els Claes stuurt het plan misschien.", False),
        ("- Els Claes stuurt het plan. Dat is in het Engels geschreven.", False),
        ("- Els Claes stuurt het plan z.s.m.", True),
        ("- Els Claes stuurt het plan zodra de jurist het heeft gezien.", False),
        ("- Daarna stuurt Els Claes het plan.", False),
        ("- Els Claes stuurt het plan, het archief legt die naast de onze.", False),
        ("- Els Claes stuurt het plan door naar de provincie, voor 1 juli 2023.", True),
        ("- Wij houden contact.", False),
        ("- De TU Wien zoekt voor volgend jaar een casus.", False),
        ("Els Claes stuurt het plan.", True),
        ("Er is veel besproken. Els Claes stuurt het plan.", False),
        ("- Over deelname in 2026 besluiten wij later.", False),
        ("- Els Claes, adviseur bij Angoka", False),
        ("Els Claes heeft aangegeven met het plan te willen komen.", False),
        ("Els Claes is bereid om in mei 2024 te komen.", False),
        ("Komt dan ook kijken in de haven.", False),
        ("Els Claes komt in mei 2024 langs en brengt de lijst mee.", False),
        (f"Els Claes stuurt voor 1 juni 2024 het plan{' voor de kade' * 5} toe.", False),
        ("Els Claes stuurt voor 1 juni 2024 het plan dat zij maakt.", True),
        ("Els Claes stuurt het plan dat op 1 juni 2024 klaar is.", False),
        ("Els Claes zoekt uit of het past in de regeling die op 3 mei 2024 sluit.", False),
        ("Er is veel besproken. De docenten logeren bij Els Claes.", False),
    ],
)
def test_an_agreement_is_one_action_without_a_condition(
    vocabulary: Vocabulary, line: str, is_certain: bool
) -> None:
    found = _recognised(vocabulary, "Vervolgafspraken", line).follow_ups
    assert [not one.doubts for one in found] == [is_certain]


@pytest.mark.parametrize(
    "line",
    ["Breda, 23 juni 2024", "Gent, de 3 mei 2024.", "Opgesteld door\tadviseur water, 14 juni 2024"],
)
def test_a_signature_is_no_agreement(vocabulary: Vocabulary, line: str) -> None:
    lines = ["- Els Claes stuurt het plan.", line]
    found = _recognised(vocabulary, "Vervolgafspraken", *lines).follow_ups
    assert [one.title for one in found] == ["Els Claes stuurt het plan"]


def test_how_things_are_is_no_agreement(vocabulary: Vocabulary) -> None:
    lines = ["- Walstroom is niet goedkoop.", "- Misschien volgt er een tegenbezoek."]
    assert _recognised(vocabulary, "Vervolgafspraken", *lines).follow_ups == ()


@pytest.mark.parametrize(
    "text",
    [
        "Wij waren in Gent. Het uitstapje naar Lyon ging niet door.",
        "Wij waren in Gent. Het veer naar Stavanger vaart op batterijen.",
        "Wij waren in Gent. Alleen een overstap in Lyon.",
        "Wij waren in Gent. De beurs die in Lyon wordt gehouden is als voorbeeld gebruikt.",
    ],
)
def test_a_city_that_was_not_visited(vocabulary: Vocabulary, text: str) -> None:
    facts = _recognised(vocabulary, "Verloop", text).facts
    assert [city.name for city in facts.cities] == ["Gent"]


def test_a_person_who_was_not_there_is_no_contact(vocabulary: Vocabulary) -> None:
    line = "Niet aanwezig: Jan de Smet, directeur van de haven."
    assert _recognised(vocabulary, "Contacten", line).contacts == ()


@pytest.mark.usefixtures("english")
def test_two_words_that_may_be_one_give_a_doubt() -> None:
    one = ContactProposal("An Bos", "Amtsleiter in", ("gemeente Linz",))
    assert certainty.with_seams(one, ["Amtsleiter in"]).doubts == ("Is a word of this broken off?",)
    assert certainty.with_seams(one, ["Stadt Linz"]).doubts == ()
