"""What belongs to the function, the name or the organisation in a line about a person."""

from __future__ import annotations

import pytest
from telling import listed

from sphinx_tripreports.importer.recognition.gazetteer import Gazetteer
from sphinx_tripreports.importer.recognition.persons.contact_lines import contacts_of_list
from sphinx_tripreports.importer.recognition.structure.lines import Line
from sphinx_tripreports.model.vocabulary import Vocabulary

pytestmark = pytest.mark.usefixtures("english")

PLACES = Gazetteer(Vocabulary([]))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Karin Wiklund – Business Sweden", ["Karin Wiklund |  | Business Sweden"]),
        ("President en CEO: Mark Smit", ["Mark Smit | President en CEO | "]),
        ("Anna Bos, onderzoeker, TU Graz en voorzitter van Klimanetz",
         ["Anna Bos | onderzoeker, voorzitter | TU Graz; Klimanetz"]),
        ("Anna Bos (gemeente Barcelona, dienst markten)",
         ["Anna Bos | dienst markten | gemeente Barcelona"]),
        ("Anna Bos van Iwatani Europe over de proef met bussen", ["Anna Bos |  | Iwatani Europe"]),
        ("Burgemeester: Capt. Kevin Smit", ["Kevin Smit | Burgemeester | "]),
        ("Van de Nederlandse ambassade reisde twee dagen mee: Anna Bos, adviseur",
         ["Anna Bos | adviseur | Nederlandse ambassade"]),
        ("Anna Bos (links op de foto), adviseur bij Polis", ["Anna Bos | adviseur | Polis"]),
        ("Anna Bos, voorzitter roei- en zeilvereniging De Hoek",
         ["Anna Bos | voorzitter | roei- en zeilvereniging De Hoek"]),
        ("Anna Bos, teamleider bus- en tramlijnen bij Holding Graz",
         ["Anna Bos | teamleider bus- en tramlijnen | Holding Graz"]),
        ("Anna Bos – adviseur – zelfstandig", ["Anna Bos | adviseur | "]),
        ("Anna Bos, Head of Partnerships Foodhub Roma",
         ["Anna Bos | Head of Partnerships | Foodhub Roma"]),
        ("Anna Bos Data Steward (Tallinn Urban Lab)",
         ["Anna Bos | Data Steward | Tallinn Urban Lab"]),
        ("Anna Bos, adviseur wonen en leefbaarheid en Jan Smit, inkoper, beiden van La Borda",
         ["Anna Bos | adviseur wonen en leefbaarheid | La Borda", "Jan Smit | inkoper | La Borda"]),
    ],
)  # fmt: skip
def test_words_of_a_line(text: str, wanted: list[str]) -> None:
    assert listed(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Anna Bos, directeur droogte, Water Collaborative",
         ["Anna Bos | directeur droogte | Water Collaborative"]),
        ("Anna Bos – Kuipers Onderwijs", ["Anna Bos |  | Kuipers Onderwijs"]),
        ("Île-de-France Mobilités: Anna Bos", ["Anna Bos |  | Île-de-France Mobilités"]),
        ("Anna Bos, wethouder Smart Mobility", ["Anna Bos | wethouder Smart Mobility | "]),
        ("Anna Bos, adviseur water, Secretaría del Agua",
         ["Anna Bos | adviseur water | Secretaría del Agua"]),
        ("Anna Bos – Nordic Edge – Director of School Operations",
         ["Anna Bos | Director of School Operations | Nordic Edge"]),
        ("Anna Bos, Head of City of Helsinki", ["Anna Bos | Head | City of Helsinki"]),
        ("Anna Bos (gérant, Pain et Vélo)", ["Anna Bos | gérant | Pain et Vélo"]),
        ("Anna Bos – Polis en Imec", ["Anna Bos |  | Polis; Imec"]),
        ("Anna Bos, Gender Focal Point", ["Anna Bos | Gender Focal Point | "]),
        ("Anna Bos – Terra Nuova", ["Anna Bos |  | Terra Nuova"]),
        ("Anna Bos – gids, Terra Nuova", ["Anna Bos | gids | Terra Nuova"]),
        ("Anna Bos (Digitaal Vlaanderen)", ["Anna Bos |  | Digitaal Vlaanderen"]),
        ("Anna Bos – chef, Dinas PU Jakarta", ["Anna Bos | chef | Dinas PU Jakarta"]),
        ("Anna Bos – afdeling Milieu", ["Anna Bos | afdeling Milieu | "]),
        ("Anna Bos – teamleider groen Veolia", ["Anna Bos | teamleider groen | Veolia"]),
        ("Anna Bos – teamleider groen Wonen", ["Anna Bos | teamleider groen Wonen | "]),
        ("Anna Bos, VP Growth", ["Anna Bos | VP Growth | "]),
        ("Anna Bos, VP Siemens Mobility", ["Anna Bos | VP | Siemens Mobility"]),
        ("Zhang Liwen, Deputy Director General", ["Zhang Liwen | Deputy Director General | "]),
        ("Porto Digital: Rafaela Xu (kok), Jan Bos en An Smit",
         ["Rafaela Xu | kok | Porto Digital", "Jan Bos |  | Porto Digital",
          "An Smit |  | Porto Digital"]),
    ],
)  # fmt: skip
def test_what_is_a_field_and_what_a_body(text: str, wanted: list[str]) -> None:
    assert listed(text) == wanted


def test_an_article_before_a_name_parts_where_no_other_line_has_a_body() -> None:
    lines = ["Anna Bos, vigile del fuoco van het Comando Provinciale", "Jan Smit, directeur",
             "Eva Maier, adviseur van de Afdeling Milieu"]  # fmt: skip
    found = contacts_of_list([Line(text, 1, 1) for text in lines], PLACES)
    assert [(one.job_title, one.organisations) for one in found] == [
        ("vigile del fuoco", ("Comando Provinciale",)),
        ("directeur", ()),
        ("adviseur van de Afdeling Milieu", ()),
    ]


def test_given_names_alone_share_what_stands_behind_them() -> None:
    assert listed("Anna en Jan van de jongerenraad") == [
        "Anna |  | jongerenraad",
        "Jan |  | jongerenraad",
    ]


def test_an_unknown_name_is_no_function_because_others_have_one_there() -> None:
    said = listed("Anna Bos, adviseur, Polis", "Jan Smit, adviseur, Polis", "Mia Vos, Deelkar")
    assert said[-1] == "Mia Vos |  | Deelkar"


def test_more_functions_than_persons_are_doubtful() -> None:
    text = "Anna Bos en Jan Smit (Polis), resp. gids en rondleider en adviseur"
    found = contacts_of_list([Line(text, 0, 0, "item")], PLACES)
    assert len(found) == 2
    assert all(one.doubts for one in found)


@pytest.mark.parametrize(
    "word",
    ["afwezig", "afgemeld", "afgezegd", "verontschuldigd", "verhinderd", "ziek", "helaas ziek",
     "niet aanwezig", "zou komen, maar afgezegd"],
)  # fmt: skip
def test_who_did_not_come_is_no_contact(word: str) -> None:
    said = listed(f"Anna Bos, adviseur, Polis ({word})", "Jan Smit, adviseur, Polis")
    assert said == ["Jan Smit | adviseur | Polis"]
