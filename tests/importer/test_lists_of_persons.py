"""Lists of persons: the lines that are clear help the others."""

from __future__ import annotations

import pytest

from sphinx_tripreports.importer.recognition.gazetteer import Gazetteer
from sphinx_tripreports.importer.recognition.persons.contact_lines import (
    contacts_of,
    contacts_of_list,
)
from sphinx_tripreports.importer.recognition.proposals import ContactProposal
from sphinx_tripreports.importer.recognition.structure.lines import Line
from sphinx_tripreports.model.vocabulary import Vocabulary

pytestmark = pytest.mark.usefixtures("english")

PLACES = Gazetteer(Vocabulary([]))
Said = tuple[str, str, str]


def _said(found: list[ContactProposal]) -> list[Said]:
    return [(one.name, one.job_title, "; ".join(one.organisations)) for one in found]


def _list(*texts: str, organisation: str = "") -> list[ContactProposal]:
    lines = [Line(text, number, 0, "item") for number, text in enumerate(texts)]
    return contacts_of_list(lines, PLACES, organisation)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Leiterin Amt für Umwelt: Frau Birgit Sommerlatte",
         [("Birgit Sommerlatte", "Leiterin Amt für Umwelt", "")]),
        ("Penningmeester van de energiecoöperatie Saaletal eG: Horst Uhlig",
         [("Horst Uhlig", "Penningmeester", "energiecoöperatie Saaletal eG")]),
        ("IHK – Dirk Averbeck – Abteilungsleiter Standortpolitik",
         [("Dirk Averbeck", "Abteilungsleiter Standortpolitik", "IHK")]),
        ("Kreishandwerkerschaft: Rolf Tenbrink (Geschäftsführer), Maike Osterkamp (Beraterin)",
         [("Rolf Tenbrink", "Geschäftsführer", "Kreishandwerkerschaft"),
          ("Maike Osterkamp", "Beraterin", "Kreishandwerkerschaft")]),
        ("Jan Erik Haugen en Silje Moen, beiden adviseur bij Bergen kommune",
         [("Jan Erik Haugen", "adviseur", "Bergen kommune"),
          ("Silje Moen", "adviseur", "Bergen kommune")]),
        ("Torbjørn Lie en Kari Nygård (byarkitekt resp. klimasjef)",
         [("Torbjørn Lie", "byarkitekt", ""), ("Kari Nygård", "klimasjef", "")]),
        ("Ali Bos, bestuurder en Ria Gielen, directeur (beiden Nieuw Dak)",
         [("Ali Bos", "bestuurder", "Nieuw Dak"), ("Ria Gielen", "directeur", "Nieuw Dak")]),
        ("Festivaldirecteur Jan Novák en zijn assistente Petra Bílá",
         [("Jan Novák", "Festivaldirecteur", ""), ("Petra Bílá", "assistente", "")]),
        ("Rondleiding door Dimitar Kolev, conservator van het Etnografisch Museum",
         [("Dimitar Kolev", "conservator", "Etnografisch Museum")]),
        ("13:00 Lunch met András Vörös (Siemens Zrt.)", [("András Vörös", "", "Siemens Zrt.")]),
        ("Havnefogd Geir Ove Dahl, Nordmøre Havn IKS",
         [("Geir Ove Dahl", "Havnefogd", "Nordmøre Havn IKS")]),
        ("Burgemeester Zorgdrager (Gemeinde Saal)",
         [("Zorgdrager", "Burgemeester", "Gemeinde Saal")]),
        ("Tomasz Król, Solaris Bus & Coach AG, sales manager",
         [("Tomasz Król", "sales manager", "Solaris Bus & Coach AG")]),
        ("Giuseppe Marrone, directeur, AMA SpA, Rome",
         [("Giuseppe Marrone", "directeur", "AMA SpA")]),
        ("Vertegenwoordigers van de wijkraad", []),
        ("Jan Novák stuurt ons in het voorjaar de cijfers over het riool", []),
    ],
)  # fmt: skip
def test_one_line(text: str, wanted: list[Said]) -> None:
    assert _said(contacts_of(Line(text, 0, 0), PLACES)) == wanted


def test_names_of_one_word_where_the_others_are_names() -> None:
    found = _list(
        "Bambang Wijanarko – kepala Bappeda – Kota Semarang",
        "Sutrisno – kepala dinas lingkungan hidup – Kota Semarang",
        "Siti Rahayu – adviseur – Kota Semarang",
    )
    assert _said(found)[1] == ("Sutrisno", "kepala dinas lingkungan hidup", "Kota Semarang")


def test_the_order_of_clear_lines_decides_for_unclear_ones() -> None:
    found = _list(
        "Anna Bos – gemeente Gent – adviseur",
        "Piet Smit – stichting Welzijn – directeur",
        "Ria Gielen – Alfa – Beta",
    )
    assert _said(found)[2] == ("Ria Gielen", "Beta", "Alfa")
    assert found[2].doubts
    alone = contacts_of(Line("Ria Gielen – Alfa – Beta", 0, 0), PLACES)
    assert alone[0].doubts


def test_the_same_organisation_again() -> None:
    found = _list("Carme Rius (gids, Consorci de Residus)", "Ferran Soler (chauffeur, idem)")
    assert _said(found)[1] == ("Ferran Soler", "chauffeur", "Consorci de Residus")


def test_the_organisation_above_the_list() -> None:
    found = _list("Anna Bos, adviseur", "Chen Yulan, Deputy Director Foreign Affairs Office",
                  "Piet Smit (gids, Polis)", organisation="Stadt Emden")  # fmt: skip
    assert _said(found) == [
        ("Anna Bos", "adviseur", "Stadt Emden"),
        ("Chen Yulan", "Deputy Director Foreign Affairs Office", "Stadt Emden"),
        ("Piet Smit", "gids", "Polis"),
    ]
    assert found[0].doubts
    assert found[1].doubts


def test_each_contact_knows_its_line() -> None:
    found = _list("Anna Bos, adviseur", "Wij aten daarna soep", "Piet Smit, gids")
    assert [one.line.paragraph for one in found] == [0, 2]


def test_what_is_left_over_is_a_doubt() -> None:
    (one,) = _list("Julián Restrepo, adviseur, gemeente Gent (was er alleen dinsdag)")
    assert _said([one]) == [("Julián Restrepo", "adviseur", "gemeente Gent")]
    assert any("Not used" in doubt for doubt in one.doubts)


def test_the_same_words_before_places_are_a_function() -> None:
    found = _list("Focal point Leeds: Anna Bos, Polis", "Focal point Gent: Piet Smit")
    assert _said(found) == [
        ("Anna Bos", "Focal point Leeds", "Polis"),
        ("Piet Smit", "Focal point Gent", ""),
    ]


def test_what_people_came_for_is_no_function() -> None:
    found = _list("Deelnemers training (o.a.): Anna Bos, stad Gent; Piet Smit")
    assert _said(found) == [("Anna Bos", "", "stad Gent"), ("Piet Smit", "", "")]


def test_the_field_of_somebody_below_an_organisation() -> None:
    found = _list("Anna Bos, schepen van Participatie", organisation="Stad Gent")
    assert _said(found) == [("Anna Bos", "schepen van Participatie", "Stad Gent")]


def test_organisations_with_a_slash() -> None:
    found = _list("Anna Bos – Lumina / gemeente Gent", "Piet Smit (INRA / Chaire Alimentation)")
    assert [one.organisations for one in found] == [
        ("Lumina", "gemeente Gent"),
        ("INRA", "Chaire Alimentation"),
    ]


def test_a_clause_behind_an_organisation_is_left_out() -> None:
    found = _list("Anna Bos, KU Leuven, onderzoekt het effect van groene daken")
    assert _said(found) == [("Anna Bos", "", "KU Leuven")]


def test_the_field_of_a_function_before_an_organisation_in_brackets() -> None:
    found = _list("Anna Bos - Senior Researcher Mobility as a Service (Universiteit Gent)")
    assert _said(found) == [
        ("Anna Bos", "Senior Researcher Mobility as a Service", "Universiteit Gent")
    ]
