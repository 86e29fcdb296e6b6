"""Lines that somebody cut at the margin are put together, and others are not."""

from __future__ import annotations

from goldset import document
from telling import HEAD, met

from sphinx_tripreports.importer.document import paragraphs
from sphinx_tripreports.importer.recognition import recognise
from sphinx_tripreports.importer.recognition.structure import lines
from sphinx_tripreports.importer.recognition.structure.wrapped import Wrapped
from sphinx_tripreports.model.vocabulary import Vocabulary

CUT = """De eerste dag
Wij kwamen in de middag aan en liepen langs de haven naar het
hotel. De volgende ochtend werden wij daar opgehaald door Anna
Berg, directeur van Museum Solvang. Zij liet ons zien hoe een
oude loods in drie jaar een huis voor de buurt is geworden. Na
de lunch sprak mevrouw Lund, adviseur bij de
gemeente Skive.
De tweede dag
Het was koud en er woei een harde wind uit het noorden, en dus
bleven wij binnen. Daar was het warm, en er was koffie voor ons
allen. In de middag klaarde het op en gingen wij met de fiets
naar een dorp aan de kust, waar wij onder een boom aten en wat
later weer vertrokken.
- een punt van een lijst
- en nog een punt van die lijst
"""
SHORT = """Anna Berg
adviseur van een museum
Erik Dahl
docent van een school
"""


LISTED = """Met wie wij spraken
Door het weer was de stemming anders dan vorig jaar en waren
Deense gasten verhinderd. Wel spraken wij met de anderen, en
dat was in een oud huis aan de haven waar het wat warmer was
dan buiten. Ook de tolk was er weer bij, zoals elke keer dat
wij daar zijn, en die heeft ons veel geleerd over het leven.
Nu spraken wij:
Anna Berg – adviseur van het Museum Solvang en omgeving, Skive
Erik Dahl – docent
"""


def entries(text: str) -> list[str]:
    """The text of each line, with those that were cut put together."""
    found = Wrapped(lines.read(document(text))).entries
    return [one.text for one in found if isinstance(one, lines.Line)]


def test_cut_lines_are_put_together(vocabulary: Vocabulary) -> None:
    found = entries(CUT)
    assert found[0] == "De eerste dag"
    assert "geworden. Na de lunch sprak mevrouw Lund" in found[1]
    assert found[-4] == "De tweede dag"
    assert found[-3].endswith("en wat later weer vertrokken.")
    assert found[-2:] == [
        "een punt van een lijst",
        "en nog een punt van die lijst",
    ]
    assert ("Anna Berg", "directeur", "Museum Solvang") in met(CUT, vocabulary)


def test_short_lines_stay() -> None:
    assert entries(SHORT) == SHORT.strip().split("\n")


def test_items_of_a_list_stay() -> None:
    found = entries(CUT + LISTED)
    assert "en waren Deense gasten verhinderd. Wel" in found[-4]
    assert found[-3:] == [
        "Nu spraken wij:",
        "Anna Berg – adviseur van het Museum Solvang en omgeving, Skive",
        "Erik Dahl – docent",
    ]


def test_place_is_that_in_the_document(vocabulary: Vocabulary) -> None:
    made = document(HEAD + CUT)
    (anna, *_others) = recognise(made, vocabulary).contacts
    texts = [paragraph.text for paragraph in paragraphs(made.blocks)]
    # The sentence that tells of her begins within the line.
    assert texts[anna.line.paragraph][anna.line.start :].startswith("De volgende ochtend")
