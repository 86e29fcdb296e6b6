"""Days and periods as people write them."""

from __future__ import annotations

import pytest

from sphinx_tripreports.importer.recognition.periods.dates import Day, find, joined

# The text, and each day or period in it: (first, last, what stands between), a day as d-m-y.
EXAMPLES = [
    ("Van zondag 14 november t/m donderdag 18 november 2021; 5 dagen.",
     ["14-11-2021 zondag", "18-11-2021 donderdag", "t/m"]),
    ("18, 19 en 20 september 2022", ["18-9-2022", "20-9-2022", "en"]),
    ("24-09-2019 t/m 26-09-2019", ["24-9-2019", "26-9-2019", "t/m"]),
    ("7/2/2023 en 8/2/2023", ["7-2-2023", "8-2-2023", "en"]),
    ("wo 23 t/m vr 25 okt. 2019", ["23-10-2019 woensdag", "25-10-2019 vrijdag", "t/m"]),
    ("(13-15 mei)", ["13-5-0", "15-5-0", "-"]),
    ("28 november – 1 december 2018", ["28-11-2018", "1-12-2018", "–"]),
    ("30 oktober tot en met 10 november 2017", ["30-10-2017", "10-11-2017", "tot en met"]),
    ("startte op zondagavond 11 november en eindigde op donderdag 15 november.",
     ["11-11-0 zondag", "15-11-0 donderdag", "t/m"]),
    ("2–5 July 2019", ["2-7-2019", "5-7-2019", "–"]),
    ("2021-11-14", ["14-11-2021", "14-11-2021", ""]),
    ("voor 1 juli ’23", ["1-7-2023", "1-7-2023", ""]),
    ("op 5 en 12 juni 2018", ["5-6-2018", "5-6-2018", "", "12-6-2018", "12-6-2018", ""]),
    ("2.000 keer, 137 borden, week 14, 60.000 huishoudens", []),
    ("40 januari, 12-13-2020", []),
    ("di 13/9 en (13-15/9/22)",
     ["13-9-0 dinsdag", "13-9-0 dinsdag", "", "13-9-2022", "15-9-2022", "-"]),
    ("do 12-5 t/m za 14-5-2022", ["12-5-2022 donderdag", "14-5-2022 zaterdag", "t/m"]),
    ("maandag 5, dinsdag 6 en woensdag 7 maart 2012",
     ["5-3-2012 maandag", "7-3-2012 woensdag", "en"]),
    ("March 5-7, 2012", ["5-3-2012", "7-3-2012", "-"]),
    ("29 december 2018 - 3 januari", ["29-12-2018", "3-1-2019", "-"]),
    ("Tussen dinsdag 7 en vrijdag 10 juni 2022", ["7-6-2022 dinsdag", "10-6-2022 vrijdag", "en"]),
    ("woensdag 4 (middag) tot en met 6 april 2018",
     ["4-4-2018 woensdag", "6-4-2018", "tot en met"]),
    ("1/3 van hen, 3 mei 2019 - 4 personen", ["3-5-2019", "3-5-2019", ""]),
    ("Dag 1 – donderdag 12 april", ["12-4-0 donderdag", "12-4-0 donderdag", ""]),
    ("Bijlage 2, 3 mei 2019", ["3-5-2019", "3-5-2019", ""]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), EXAMPLES, ids=[text for text, _ in EXAMPLES])
def test_days_and_periods(text: str, wanted: list[str]) -> None:
    found = [
        part
        for one in joined(text, find(text))
        for part in (_shown(one.first), _shown(one.last), one.join)
    ]
    assert found == wanted


def _shown(day: Day) -> str:
    return f"{day.day}-{day.month}-{day.year} {day.weekday}".strip()


def test_where_they_stand() -> None:
    text = "Op 3 mei 2022 en van 4 t/m 6 juni."
    assert [text[one.start : one.end] for one in find(text)] == ["3 mei 2022", "4 t/m 6 juni"]
