"""Abbreviations, values that are not known and remarks in lines of persons."""

from __future__ import annotations

import pytest

from sphinx_tripreports.importer.recognition.persons.shorthand import is_unknown, written_out


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("An Bos, kok v/d Polis", "An Bos, kok van Polis"),
        ("An Bos, Site Manager v. Polis", "An Bos, Site Manager van Polis"),
        ("An Bos (v. Polis)", "An Bos (namens Polis)"),
        ("Jan v. Dijk, kok", "Jan v. Dijk, kok"),
        ("An Bos, kok (nms. Polis)", "An Bos, kok (namens Polis)"),
        ("An Bos, fu. kok, org. Polis", "An Bos, functie: kok, organisatie: Polis"),
        ("An Bos, fu. onb., org. Polis", "An Bos, organisatie: Polis"),
        ("An Bos | kok | n.v.t.", "An Bos | kok"),
        ("An Bos | onbekend | Polis", "An Bos | Polis"),
        ("An Bos – functie niet bekend – Polis", "An Bos, organisatie: Polis"),
        ("An Bos (?)", "An Bos"),
        ("Jan Vangeen | kok | n.v.t.", "Jan Vangeen | kok"),
        ("onbekend | An Bos | kok", "An Bos | kok"),
        ("An Bos, organisator van de beurs", "An Bos, organisator van de beurs"),
        ("ma | An Bos | kok", "An Bos | kok"),
        ("Di: Polis – An Bos", "Polis – An Bos"),
        ("'s middags bij Polis: An Bos", "bij Polis: An Bos"),
        ("S. Bouzidi – Polis – decaan", "S. Bouzidi – Polis – decaan"),
        ("Polis -> An Bos", "Polis – An Bos"),
        ("An Bos – kok ,,", "An Bos – kok, idem"),
        ("An Bos, kok aldaar.", "An Bos, kok, idem"),
        ("An Bos, kok, Polis (1e dag)", "An Bos, kok, Polis"),
        ("An Bos, kok, Polis (3e dag, online)", "An Bos, kok, Polis"),
        ("An Bos, kok, Polis (2x gesproken)", "An Bos, kok, Polis"),
        ("An Bos - kok - Polis (mailadres volgt)", "An Bos - kok - Polis"),
        ("An Bos, Polis, geen visitekaartje", "An Bos, Polis"),
        ("An Bos (kok, Polis); verving directeur Smit", "An Bos (kok, Polis)"),
        ("An Bos, kok van Polis. Zeer interessant!", "An Bos, kok van Polis"),
        ("An Bos, kok van Polis. Was niet aanwezig.", "An Bos, kok van Polis. Was niet aanwezig."),
        ("An Bos, kok. Kauno technologijos", "An Bos, kok. Kauno technologijos"),
    ],
)
def test_a_line_is_written_out(text: str, wanted: str) -> None:
    assert written_out(text) == wanted


@pytest.mark.parametrize("text", ["onbekend", "n.v.t.", "?", "nog niet bekend", "onb."])
def test_what_nobody_knows_is_no_value(text: str) -> None:
    assert is_unknown(text)


@pytest.mark.parametrize("text", ["kok", "bekend kok", "onbekende soldaat"])
def test_a_value_is_one(text: str) -> None:
    assert not is_unknown(text)
