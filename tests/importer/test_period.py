"""When a trip was, as far as the report says."""

from __future__ import annotations

import pytest
from goldset import document

from sphinx_tripreports.importer.recognition.periods.period import Period, find
from sphinx_tripreports.importer.recognition.structure import lines, sections
from sphinx_tripreports.importer.recognition.structure.titles import title_of

# A report, its first and last day, and whether that is certain.
REPORTS = [
    ("Wij bezochten Gent van 8 t/m 10 oktober 2014.", "2014-10-08", "2014-10-10", True),
    ("Ons bezoek (woe 20 t/m vrij 22 april 2016) was kort.", "2016-04-20", "2016-04-22", True),
    # The year of the letter
    ("Datum: 27-5-2024\nBetreft: Denemarken 14-16 mei jl.", "2024-05-14", "2024-05-16", False),
    ("Tiel, 7 januari 2016\nWij waren van 9 t/m 11 december in Gent.",
     "2015-12-09", "2015-12-11", False),
    # The whole of it, not the part that a heading tells
    (("Van dinsdag 5 tot en met donderdag 7 november 2019 was er een reis.\n"
      "# Lens, 6 en 7 november\nMooi."),
     "2019-11-05", "2019-11-07", True),
    # A diary
    (("# Woensdag 11 oktober 2017\nOp reis.\n"
      "# Donderdag 12 oktober\nKade.\n# Zaterdag 14 oktober\nThuis."),
     "2017-10-11", "2017-10-14", False),
    ("**Dag 1 (7 juni 2016): Trondheim**\nMooi.\n**Dag 2 (8 juni): Levanger**\nOok.",
     "2016-06-07", "2016-06-08", False),
    ("De bus vertrok op donderdag 20 maart 2014 en keerde zondagavond 23 maart terug.",
     "2014-03-20", "2014-03-23", True),
    (("Op 7 november 2023 kwamen we in Leeds aan.\n"
      "De laatste dag, 9 november 2023, was vrij en wij reisden."),
     "2023-11-07", "2023-11-09", False),
    # There and back
    ("Duur van de reis:\n18 september 2023 vertrokken, donderdagavond 21 september weer thuis.",
     "2023-09-18", "2023-09-21", True),
    ("Duur van de reis:\n28 december 2018 gingen we weg, 3 januari terug in Tiel",
     "2018-12-28", "2019-01-03", True),
    ("Duur van de reis:\nOp 3 mei 2019 zijn we vertrokken en 6 mei om drie uur waren we terug.",
     "2019-05-03", "2019-05-06", True),
    ("Duur van de reis:\nVertrokken op 30 september 2015, vier dagen.",
     "2015-09-30", "2015-09-30", False),
    ("Reisduur:\nHet 4 mei-comité. Vertrek 21 september 2010, terug op Schiphol 28 september 2010",
     "2010-09-21", "2010-09-28", True),
    # Counted from the date of the mail, a Tuesday
    ("Datum: 14 mei 2019\nVorige week maandag t/m woensdag waren we in Gent.",
     "2019-05-06", "2019-05-08", False),
    # Not said
    ("Tiel, 12 december 2022\nVan 21 t/m 23 maart 2023 zijn ze hier.", "", "", False),
    ("In de week van 4 maart 2019 waren we in Gent.", "", "", False),
    ("September 2012. De griffier maakt een notitie voor de vergadering van 31 oktober.",
     "", "", False),
    ("In november hebben wij Gent bezocht.\nTiel, 18 december 2023", "", "", False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "start", "end", "is_sure"), REPORTS, ids=[text[:50] for text, *_ in REPORTS]
)
def test_first_and_last_day(text: str, start: str, end: str, is_sure: bool) -> None:
    found = _find(text)
    assert (found.start, found.end) == (start, end)
    assert bool(found.doubts) != is_sure


def test_the_date_of_a_mail_is_given_apart() -> None:
    found = _find("Afgelopen donderdag en vrijdag waren we in Gent.", "2019-05-14")
    assert (found.start, found.end) == ("2019-05-09", "2019-05-10")


def _find(text: str, created: str = "") -> Period:
    made = document(text)
    parts = sections.divide(lines.read(made))
    return find(parts, title_of(made, parts), created)
