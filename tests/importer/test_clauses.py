"""Who does what in a Dutch sentence."""

from __future__ import annotations

import pytest

from sphinx_tripreports.importer.recognition.followups import clauses, verbs


@pytest.mark.parametrize(
    ("text", "subject", "verb", "mood"),
    [
        ("De griffie plant een avond", "De griffie", "plant", "does"),
        ("In juni komt Anna Smit naar Ede", "Anna Smit", "komt", "does"),
        ("Daarnaast brengen mevrouw Bos en de heer Kok een bezoek",
         "mevrouw Bos en de heer Kok", "brengen",
         "does"),
        ("Jan Kok, directeur van het museum, stuurt de lijst", "Jan Kok", "stuurt", "does"),
        ("Wij zullen u na de zomer informeren", "Wij", "zullen", "will"),
        ("De haven ligt aan zee", "De haven", "ligt", "states"),
        ("De burgemeester vroeg of wij komen", "De burgemeester", "vroeg", "past"),
        ("Als de raad instemt, gaan wij verder", "wij", "gaan", "will"),
        ("Het bezoek was in mei", "Het bezoek", "was", "past"),
        ("waarna de bibliotheek het laat vertalen", "de bibliotheek", "vertalen", "does"),
        ("Haven: Karin mailt de cijfers", "Karin", "mailt", "does"),
        ("Peter Claes nodigen we uit", "we", "nodigen", "does"),
        ("Dat doet Anna Smit", "Anna Smit", "doet", "does"),
        ("Toesturen van de presentatie", "", "", ""),
    ],
)  # fmt: skip
def test_a_clause(text: str, subject: str, verb: str, mood: str) -> None:
    found = clauses.read(text)
    assert (found.subject, found.verb, found.mood) == (subject, verb, mood)


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [
        ("stuurt", "sturen"), ("maakt", "maken"), ("legt", "leggen"), ("zendt", "zenden"),
        ("levert", "leveren"), ("organiseert", "organiseren"), ("geeft", "geven"),
        ("reist", "reizen"), ("zet", "zetten"), ("komt", "komen"), ("tafel", ""), ("uit", ""),
    ],
)  # fmt: skip
def test_the_present_tense(form: str, infinitive: str) -> None:
    assert verbs.infinitive_of(form) == infinitive


def test_other_forms() -> None:
    assert [verbs.is_past(word) for word in ("sprak", "maakte", "leidde", "maakt")] == [
        True, True, True, False,
    ]  # fmt: skip
    assert [verbs.is_infinitive(word) for word in ("uitzoeken", "toesturen", "tekst")] == [
        True, True, False,
    ]  # fmt: skip
    assert verbs.is_doing("toezendt")
    assert verbs.is_participle("opgestuurd")
