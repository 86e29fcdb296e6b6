"""What stands beside a name: functions and organisations in one phrase, and in several."""

from __future__ import annotations

import pytest

from sphinx_tripreports.importer.recognition.gazetteer import Gazetteer
from sphinx_tripreports.importer.recognition.persons import evidence
from sphinx_tripreports.importer.recognition.persons.contact_data import without_data
from sphinx_tripreports.importer.recognition.persons.role_parts import of_one, organisations
from sphinx_tripreports.importer.recognition.persons.roles import of_parts
from sphinx_tripreports.model.vocabulary import Vocabulary

pytestmark = pytest.mark.usefixtures("english")

PLACES = Gazetteer(Vocabulary([]))


@pytest.mark.parametrize(
    ("text", "job", "body"),
    [
        ("CEO bij Angoka", "CEO", "Angoka"),
        ("architect bij raumlabor berlin", "architect", "raumlabor berlin"),
        ("Head of Climate at Bristol City Council", "Head of Climate", "Bristol City Council"),
        ("directeur van het Technické muzeum v Brně", "directeur", "Technické muzeum v Brně"),
        ("hoofd van de afdeling mobiliteit van de stad Brno",
         "hoofd van de afdeling mobiliteit", "stad Brno"),
        ("economisch adviseur NL ambassade", "economisch adviseur", "NL ambassade"),
        ("bestuurslid bewonersgroep Telliskivi Selts", "bestuurslid",
         "bewonersgroep Telliskivi Selts"),
        ("eigenaar van taverne Ta Kymata", "eigenaar", "taverne Ta Kymata"),
        ("oprichter en directeur van Polis", "oprichter en directeur", "Polis"),
        ("Projectmanager VNG International ter plaatse", "Projectmanager", "VNG International"),
        ("voorzitter Porto Digital en wethouder innovatie gemeente Porto",
         "voorzitter en wethouder innovatie", "Porto Digital; gemeente Porto"),
        ("directeur Economische Zaken", "directeur Economische Zaken", ""),
        ("wethouder Economie en Haven", "wethouder Economie en Haven", ""),
        ("voorzitter commissie Vervoer", "voorzitter commissie Vervoer", ""),
        ("Chef van de reinigingsdienst", "Chef van de reinigingsdienst", ""),
        ("burgemeester van Leuven", "burgemeester van Leuven", "municipality of Leuven"),
        ("wethouder Wonen van Freiburg", "wethouder Wonen van Freiburg",
         "municipality of Freiburg"),
        ("ambassadeur van Nederland in Polen", "ambassadeur van Nederland in Polen", ""),
        ("lid van het Europees Parlement", "lid van het Europees Parlement", ""),
        ("Leiter Hafenentwicklung", "Leiter Hafenentwicklung", ""),
        ("chargée de mission friches industrielles", "chargée de mission friches industrielles",
         ""),
        ("Fraunhofer IAO", "", "Fraunhofer IAO"),
    ],
)  # fmt: skip
def test_one_phrase(text: str, job: str, body: str) -> None:
    role = of_one(text, PLACES)
    assert (role.job_title, "; ".join(role.organisations)) == (job, body)


@pytest.mark.parametrize(
    ("parts", "job", "body"),
    [
        (["AfW Cuxhaven", "Wirtschaftsförderin"], "Wirtschaftsförderin", "AfW Cuxhaven"),
        (["Hochschule Emden/Leer", "Fachbereich Technik"], "Fachbereich Technik",
         "Hochschule Emden/Leer"),
        (["directeur LSA (vereniging van Litouwse gemeenten)"], "directeur",
         "LSA (vereniging van Litouwse gemeenten)"),
        (["Kauno technologijos universitetas (KTU)", "vicerector"], "vicerector",
         "Kauno technologijos universitetas (KTU)"),
        (["beleidsadviseur bij het ministerie van Milieu", "Verstedelijking en Klimaat"],
         "beleidsadviseur", "ministerie van Milieu, Verstedelijking en Klimaat"),
        (["wethouder Cultuur", "Sport en Jeugd", "gemeente Gent"],
         "wethouder Cultuur, Sport en Jeugd", "gemeente Gent"),
        (["docent (FEUP) en adviseur (INESC TEC)"], "docent, adviseur", "FEUP; INESC TEC"),
        (["coördinator", "Alcaldía de Medellín (spreekt goed Engels)"], "coördinator",
         "Alcaldía de Medellín"),
        (["Tiefbau", "a.b@example.org", "tel. 021-4903000"], "", "Tiefbau"),
        ([], "", ""),
    ],
)  # fmt: skip
def test_several_parts(parts: list[str], job: str, body: str) -> None:
    role = of_parts(parts, PLACES)
    assert (role.job_title, "; ".join(role.organisations)) == (job, body)


def test_what_is_not_sure_has_a_doubt() -> None:
    assert of_parts(["Alpha Beta", "Gamma Delta"], PLACES).doubts
    assert of_one("projectleider Waterkant", PLACES).job_title == "projectleider Waterkant"
    assert of_parts(["projectleider Waterkant"], PLACES).doubts
    assert not of_parts(["projectleider", "gemeente Gent"], PLACES).doubts


def test_organisations_that_are_two_or_one() -> None:
    assert organisations(["FairsFair en EIT Urban Mobility"]) == ("FairsFair", "EIT Urban Mobility")
    assert organisations(["ministerie van Milieu en Landbouw"]) == (
        "ministerie van Milieu en Landbouw",
    )
    assert organisations(["University of the Highlands and Islands"]) == (
        "University of the Highlands and Islands",
    )
    assert organisations(["de Europese Commissie", "De Nieuwe Poort"]) == (
        "Europese Commissie", "De Nieuwe Poort",
    )  # fmt: skip


def test_data_and_titles_behind_a_name_are_no_role() -> None:
    assert without_data("Ivan Bartos, PhD, Univerzita, tel. 021-4903000, www.a.sk") == (
        "Ivan Bartos, Univerzita"
    )


def test_evidence_is_on_one_scale() -> None:
    assert evidence.function("hållbarhetsstrateg") >= 4
    assert evidence.function("onbekendwerker in lompen") > evidence.function("Onbekend Iets")
    assert evidence.organisation("Emschergenossenschaft GmbH") >= 4
    assert evidence.organisation("lokale politie") > evidence.function("lokale politie")
    assert evidence.note("sinds vorig jaar") > evidence.note("directeur")
    assert evidence.note("13.00 uur lunch") > 0
