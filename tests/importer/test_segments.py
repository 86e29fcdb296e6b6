"""A line about persons cut into segments."""

from __future__ import annotations

import pytest

from sphinx_tripreports.importer.recognition.persons.segments import cut


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ulla Ek – arts – Kommun", [("", "Ulla Ek"), ("-", "arts"), ("-", "Kommun")]),
        ("Uli Ek -directeur- Verband", [("", "Uli Ek"), ("-", "directeur"), ("-", "Verband")]),
        ("plan- en projectleider", [("", "plan- en projectleider")]),
        ("Hochschule Emden/Leer", [("", "Hochschule Emden/Leer")]),
        ("Ek / HAROPA | gids\tLe Havre", [("", "Ek"), ("-", "HAROPA"), ("-", "gids"),
                                          ("-", "Le Havre")]),
        ("Hans Ek,leider,Verband", [("", "Hans Ek"), (",", "leider"), (",", "Verband")]),
        ("Heavy Industries, Ltd.", [("", "Heavy Industries, Ltd.")]),
        ("Eva Ek, Povodí, s.r.o., gids", [("", "Eva Ek"), (",", "Povodí, s.r.o."), (",", "gids")]),
        ("Lena Ek – Fjord, AB", [("", "Lena Ek"), ("-", "Fjord, AB")]),
        ("Lena Ek, Co Bos", [("", "Lena Ek"), (",", "Co Bos")]),
        ("A. Ek (leider, VTT) en B. Bo", [("", "A. Ek"), ("(", "leider"), (",", "VTT"),
                                          ("en", "B. Bo")]),
        ("L. (Linda) ten Ek (VTT)", [("", "L. (Linda) ten Ek"), ("(", "VTT")]),
        ("Kofi (Joe) Mensah, lid", [("", "Kofi (Joe) Mensah"), (",", "lid")]),
        ("09.30 uur: Zoltán Fodor", [("", "Zoltán Fodor")]),
        ("Naam: Ana Ek – Functie: gids – Organisatie: VTT",
         [(":", "Ana Ek"), ("F", "gids"), ("O", "VTT")]),
        ("Prof. Ek, kasteel Auby. Gids", [("", "Prof. Ek"), (",", "kasteel Auby"), (";", "Gids")]),
        ("", []),
    ],
)  # fmt: skip
def test_cut(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(one.mark, one.text) for one in cut(text)] == wanted


def test_depth() -> None:
    assert [one.depth for one in cut("Ek (leider, VTT), gids")] == [0, 1, 1, 0]
