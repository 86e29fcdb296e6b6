"""Where a Dutch sentence ends: the text of a mention is the whole sentence, and no more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_tripreports.model.sentences import split


@pytest.mark.parametrize(
    "sentences",
    [
        [],
        ["Een zin"],
        ["Een zin. ", "Nog een. ", "Klaar!"],
        ["Echt? ", "Ja! ", "Nee."],
        ["Zij zei: “Kom binnen.” ", "Dat deden wij."],
        ["(Een zin tussen haakjes.) ", "Nog een."],
        ["Dr. J. de Vries zei niets. ", "Mw. Jansen wel."],
        ["Prof. dr. ir. P. Bakker sprak."],
        ["Wij spraken o.a. Den Haag en d.w.z. TNO."],
        ["Een plan i.s.m. TNO en m.b.t. Den Haag, t.b.v. G5."],
        ["Kosten incl. BTW, excl. Reiskosten."],
        ["Het was 3.5 km. ", "Toen 12 min."],
        ["In 2018. ", "2019 was beter."],
        ["Dit was het. ", "Één ding bleef. ", "Écht waar."],
        ["Regel een.\n", "Regel twee."],
        ["Wij aten in Wroxham. ", "'s Middags voeren wij. ", "’s avonds ook."],
        ["Zij bracht foto's van 's avonds mee."],
        ["Zie art. 3 en nr. 5 van de wet."],
        ["Op www.denhaag.nl staat het. ", "Daar."],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    assert split("".join(sentences)) == sentences


@given(st.text(st.sampled_from('aA1.!? \n"”)(é')) | st.text())
def test_nothing_is_lost(text: str) -> None:
    assert "".join(split(text)) == text
    assert all(split(text))
