"""When something is due, in all the ways that reports say it."""

from __future__ import annotations

import pytest

from sphinx_tripreports.importer.recognition.followups import due

END = "2024-05-20"


@pytest.mark.parametrize(
    ("text", "date", "phrase"),
    [
        ("stuurt medio november het plan", "", "medio november"),
        ("komt komend najaar", "", "komend najaar"),
        ("maakt voor het einde van het jaar een notitie", "", "voor het einde van het jaar"),
        ("plant een avond, eerste helft 2024", "", "eerste helft 2024"),
        ("voor kadernota", "", "voor kadernota"),
        ("In het eerste kwartaal van 2025 leggen wij", "", "In het eerste kwartaal van 2025"),
        ("direct na de zomer", "", "direct na de zomer"),
        ("werkt dit de komende maanden uit", "", "de komende maanden"),
        ("over twee weken bellen we", "", "over twee weken"),
        ("tegen het eind van het jaar", "", "tegen het eind van het jaar"),
        ("in de tweede week van juni", "", "in de tweede week van juni"),
        ("voor volgend jaar maart", "", "voor volgend jaar maart"),
        ("in mei of juni", "", "in mei of juni"),
        ("komt van september tot december", "", "van september tot december"),
        ("vanaf volgende week", "", "vanaf volgende week"),
        ("volgt de leads op in Q1 2025", "", "in Q1 2025"),
        ("drie keer per jaar", "", "drie keer per jaar"),
        ("z.s.m.", "", "z.s.m."),
        ("een opname, waarschijnlijk augustus", "", "augustus"),
        ("naar Oosterbeek voor de herdenking van september 2025", "", "september 2025"),
        ("belt ze maandag", "", "maandag"),
        ("uiterlijk 1 juni 2024", "2024-06-01", ""),
        ("in de raad van oktober", "", "in de raad van oktober"),
        ("bespreekt het in het MT van januari", "", "in het MT van januari"),
        ("Tijdens de Kaasdag in oktober tekenen we", "", "Tijdens de Kaasdag in oktober"),
        (
            "tijdens de jaarlijkse kermis van september",
            "",
            "tijdens de jaarlijkse kermis van september",
        ),
        ("nodigt ze uit, dit jaar nog", "", "dit jaar nog"),
        ("zij bellen elke eerste maandag", "", "elke eerste maandag"),
        ("iedere tweede dinsdag van de maand", "", "iedere tweede dinsdag van de maand"),
        ("komt in de week van de herdenking naar Kapelle", "", "in de week van de herdenking"),
        ("zegt toe het rapport na publicatie toe te sturen", "", "na publicatie"),
        ("ontvangt u bij de begroting een voorstel", "", "bij de begroting"),
        ("legt het plan voor op het congres in Gent", "", ""),
        ("vóór de zomer, uiterlijk 15-07-2024", "2024-07-15", ""),
        ("zodra de raad ze heeft gezien", "", "zodra de raad ze heeft gezien"),
    ],
)
def test_a_time(text: str, date: str, phrase: str) -> None:
    assert due.of(text, END) == due.Due(date, phrase)


@pytest.mark.parametrize(
    "text",
    [
        "sinds vorig jaar", "het verslag van 2023", "zoals toegezegd op 8 mei jl.",
        "in de loop der tijd", "twee keer per fiets", "met de kerst",
        "geld in de begroting", "een delegatie van tien",
        "stuurt zijn meetreeksen 1998-2008",
    ],
)  # fmt: skip
def test_no_time(text: str) -> None:
    assert due.of(text, END) == due.Due()


def test_a_day_without_a_year_is_after_the_trip_and_doubtful() -> None:
    found = due.of("levert op 1 februari het plan", END)
    assert found.date == "2025-02-01"
    assert len(found.doubts) == 1


def test_a_day_and_month_in_figures() -> None:
    assert due.of("terugkoppeling in het MT op 25-6 - Linda", END).date == "2024-06-25"
    assert due.of("1/3 komt uit Polen", END) == due.Due()


def test_a_day_of_the_trip_itself_is_no_term() -> None:
    assert due.of("op 18 mei waren wij in Gent", END) == due.Due()


def test_without_an_end_the_words_remain() -> None:
    found = due.of("in de commissie van 6 oktober", "")
    assert (found.date, found.phrase, len(found.doubts)) == ("", "6 oktober", 1)
