"""Two names with ``en`` between them, names within others, and what only leads to persons."""

from __future__ import annotations

import pytest
from goldset import document
from telling import listed

from sphinx_tripreports.importer.document import Cell, Paragraph, Run, Table
from sphinx_tripreports.importer.recognition import names, recognise
from sphinx_tripreports.importer.recognition.persons.bodies import organisations
from sphinx_tripreports.importer.recognition.structure.lines import Grid, read
from sphinx_tripreports.model.vocabulary import Vocabulary

pytestmark = pytest.mark.usefixtures("english")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ICLEI en Loop.City", ("ICLEI", "Loop.City")),
        ("gemeente Gdynia en Tecnalia", ("gemeente Gdynia", "Tecnalia")),
        ("Growing with Water en Yorkshire Water", ("Growing with Water", "Yorkshire Water")),
        ("Aarhus Vand en het VIA", ("Aarhus Vand", "VIA")),
        ("Tecnalia en Euskampus", ("Tecnalia", "Euskampus")),
        ("Natuur en Milieu", ("Natuur en Milieu",)),
        ("Aa en Maas", ("Aa en Maas",)),
        ("Openbare Werken en Verkeer", ("Openbare Werken en Verkeer",)),
        ("bewonerscollectief Maurepas en Vert", ("bewonerscollectief Maurepas en Vert",)),
        ("Nordcykel ApS uit Odense", ("Nordcykel ApS",)),
        ("de Vrienden uit Liefde", ("Vrienden uit Liefde",)),
    ],
)
def test_names_that_are_two(text: str, wanted: tuple[str, ...]) -> None:
    assert organisations([text]) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Anna Bos - Growing with Water en Yorkshire Water",
         ["Anna Bos |  | Growing with Water; Yorkshire Water"]),
        ("Anna Bos – Project Manager bij i2CAT en de gemeente Gent",
         ["Anna Bos | Project Manager | i2CAT; gemeente Gent"]),
        ("Anna Bos, Leiterin Bauwesen Stadt Augsburg",
         ["Anna Bos | Leiterin Bauwesen | Stadt Augsburg"]),
        ("Anna Bos – Smart Docks (Gent City Council)",
         ["Anna Bos |  | Smart Docks, Gent City Council"]),
        ("Anna Bos – Urban Planning (Gent City Council)",
         ["Anna Bos | Urban Planning | Gent City Council"]),
        ("Geen functie bekend: Anna Bos, gemeente Gdynia", ["Anna Bos |  | gemeente Gdynia"]),
        ("Functie niet genoteerd: Anna Bos, gemeente Gdynia", ["Anna Bos |  | gemeente Gdynia"]),
        ("Anna Bos en Jan Smit, beiden van Kreis Borken (resp. Geschäftsführerin en adviseur)",
         ["Anna Bos | Geschäftsführerin | Kreis Borken", "Jan Smit | adviseur | Kreis Borken"]),
        ("Anna Bos, voorzitter en Jan Smit, adviseur van Kreis Borken",
         ["Anna Bos | voorzitter | Kreis Borken", "Jan Smit | adviseur | Kreis Borken"]),
        ("Technologiecentrum Zelvia, Durango: Anna Bos (ingenieur) en Jan Smit (adviseur)",
         ["Anna Bos | ingenieur | Technologiecentrum Zelvia",
          "Jan Smit | adviseur | Technologiecentrum Zelvia"]),
        ("Projectleider water, Gent: Anna Bos", ["Anna Bos | Projectleider water | Gent"]),
    ],
)  # fmt: skip
def test_lines_with_such_names(text: str, wanted: list[str]) -> None:
    assert listed(text) == wanted


def test_a_title_without_vowels_is_no_part_of_a_name() -> None:
    name = names.at_start("Vzbgm. Christa Auinger")
    assert name is not None
    assert (name.text, name.is_sure) == ("Christa Auinger", True)
    name = names.at_start("Graz. Christa Auinger kwam")
    assert name is None or name.title != "Graz."


def test_a_short_word_before_a_name_in_a_table_has_a_doubt() -> None:
    text = "## Met wie hebben we gesproken?\n| Naam | Functie |\n| Vizebm. Qorx Auinger | kok |\n"
    (found,) = recognise(document(text), Vocabulary(())).contacts
    assert found.doubts


def test_signs_around_a_line_of_a_cell_make_it_bold() -> None:
    lines = [Paragraph((Run(text),)) for text in ("**Zelvia:**", "Anna Bos, directeur")]
    table = Table(((Cell((Paragraph((Run("Wie"),)),)), Cell(tuple(lines))),))
    (grid,) = read(document("")._replace(blocks=(table,)))
    assert isinstance(grid, Grid)
    first, second = grid.rows[0][1]
    assert (first.text, first.is_bold, first.kind) == ("Zelvia:", True, "cell")
    assert not second.is_bold


def test_who_is_not_below_a_lead_gives_no_organisation() -> None:
    text = (
        "# Reis naar Gent, gemeente Tilburg\n## Gesproken met\n"
        "Naast de collega's van de G5 hebben wij veel mensen gezien, te veel om op te noemen. "
        "Hieronder de belangrijkste contacten:\n- Anna Bos – adviseur\n- Jan Smit – ingenieur\n"
    )
    found = recognise(document(text), Vocabulary(())).contacts
    assert [one.organisations for one in found] == [(), ()]


def test_a_word_below_a_head_of_any_name_is_a_function() -> None:
    text = (
        "# Reis naar Gent, gemeente Tilburg\n## Gesproken met\nTourismusverband Salzkammergut:\n"
        "Anna Bos (Geschäftsführerin)\nEva Maier (Besucherlenkung)\n"
    )
    found = recognise(document(text), Vocabulary(())).contacts
    assert [one.job_title for one in found] == ["Geschäftsführerin", "Besucherlenkung"]
