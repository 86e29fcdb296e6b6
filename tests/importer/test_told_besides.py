"""Sentences that tell more of somebody than function and organisation, or only seem to."""

from __future__ import annotations

import pytest
from telling import Role, met

from sphinx_tripreports.model.vocabulary import Vocabulary

GROENHOF = "Stichting Groenhof"
CASES: list[tuple[str, list[Role]]] = [
    # what somebody turned out or said to be, or was appointed as
    ("Ik zat naast Erik Dahl, die vertelde directeur te zijn bij Stichting Groenhof.",
     [("Erik Dahl", "directeur", GROENHOF)]),
    ("Wij spraken met Erik Dahl van Stichting Groenhof. Hij werd in 2017 benoemd tot directeur.",
     [("Erik Dahl", "directeur", GROENHOF)]),
    ("Wij spraken met Erik Dahl van Stichting Groenhof. Hij stelde zich voor als wijkregisseur.",
     [("Erik Dahl", "wijkregisseur", GROENHOF)]),
    ("Wij spraken met Erik Dahl van Stichting Groenhof, in zijn hoedanigheid van voorzitter.",
     [("Erik Dahl", "voorzitter", GROENHOF)]),
    ("Wij spraken met Erik Dahl, in 2006 begonnen als gids en nu directeur van Stichting Groenhof.",
     [("Erik Dahl", "directeur", GROENHOF)]),
    ("Wij spraken met Erik Dahl, naar later bleek directeur van Stichting Groenhof.",
     [("Erik Dahl", "directeur", GROENHOF)]),
    # what only describes, or is no organisation
    ("Wij spraken met directeur Erik Dahl van Stichting Groenhof, zelf boer.",
     [("Erik Dahl", "directeur", GROENHOF)]),
    ("Ook Erik Dahl van Stichting Groenhof was van de partij.", [("Erik Dahl", "", GROENHOF)]),
    ("Wij spraken met Erik Dahl, directeur van beroep, bij Stichting Groenhof.",
     [("Erik Dahl", "directeur", GROENHOF)]),
    # foreign functions, and English ones with a Dutch link
    ("Wij werden ontvangen door daglig leder Erik Dahl van Stichting Groenhof.",
     [("Erik Dahl", "daglig leder", GROENHOF)]),
    ("Wij spraken met Erik Dahl, Head of Port Development van Stichting Groenhof.",
     [("Erik Dahl", "Head of Port Development", GROENHOF)]),
    ("Hieraan namen deel Erik Dahl, directeur van Stichting Groenhof, en wij.",
     [("Erik Dahl", "directeur", GROENHOF)]),
    ("Namens de stichting namen hieraan deel Erik Dahl, directeur van Stichting Groenhof.",
     [("Erik Dahl", "directeur", GROENHOF)]),
    # who was not there
    ("Het besluit viel onder toenmalig minister Erik Dahl.", []),
    ("Erik Dahl en Anna Berg gaven het dorp honderd jaar geleden een naam.", []),
    ("De geplande ontmoeting met directeur Erik Dahl ging wegens de verkiezingen niet door.", []),
    ("We werden ontvangen in het vroegere woonhuis van Erik Dahl.", []),
    ("Directeur Erik Dahl was ziek, zodat we alleen spraken met adviseur Anna Berg.",
     [("Anna Berg", "adviseur", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_what_is_told_besides(text: str, wanted: list[Role], vocabulary: Vocabulary) -> None:
    assert met(text, vocabulary) == wanted
