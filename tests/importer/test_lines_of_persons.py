"""What stands around a person in a line: places, titles, remarks, and what several share."""

from __future__ import annotations

import pytest
from telling import listed

from sphinx_tripreports.importer.recognition.gazetteer import Gazetteer
from sphinx_tripreports.importer.recognition.persons.shared_words import spelled_out
from sphinx_tripreports.model.vocabulary import Vocabulary

pytestmark = pytest.mark.usefixtures("english")

PLACES = Gazetteer(Vocabulary([]))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("DI Reinhard Kochauf, procestechnoloog, EEE Zentrum",
         ["Reinhard Kochauf | procestechnoloog | EEE Zentrum"]),
        ("DI Petra Wallner (European Center for Renewable Energy (EEE)), Projektleiterin",
         ["Petra Wallner | Projektleiterin | European Center for Renewable Energy (EEE)"]),
        ("DI(FH) Hans Gruber – bedrijfsleider – Stadtwerke Wels",
         ["Hans Gruber | bedrijfsleider | Stadtwerke Wels"]),
        ("dott.ssa Giulia Ferraro, dirigente, Comune di Lucca",
         ["Giulia Ferraro | dirigente | Comune di Lucca"]),
        ("ks. Marek Wójcik – dyrektor Caritas Opole",
         ["Marek Wójcik | dyrektor | Caritas Opole"]),
        ("dr hab. Anna Zielińska, prof. UW - Uniwersytet Warszawski",
         ["Anna Zielińska | prof. UW | Uniwersytet Warszawski"]),
        ("Dr. habil. Kovács Péter, rector, Universiteit van Pécs",
         ["Kovács Péter | rector | Universiteit van Pécs"]),
        ("Mag.a Eva Hofer, Abteilungsleiterin, Stadt Graz",
         ["Eva Hofer | Abteilungsleiterin | Stadt Graz"]),
        ("mgr inż. Tomasz Kowal (kierownik, MPWiK Wrocław)",
         ["Tomasz Kowal | kierownik | MPWiK Wrocław"]),
        ("Ing. arch. Jana Dvořáková, stadsarchitect, Magistrát města Brna",
         ["Jana Dvořáková | stadsarchitect | Magistrát města Brna"]),
        ("Arq. Carmen Ruiz – projectleider – Ayuntamiento de Málaga",
         ["Carmen Ruiz | projectleider | Ayuntamiento de Málaga"]),
        ("Lic. Pablo Gómez, directeur, Museo del Carnaval",
         ["Pablo Gómez | directeur | Museo del Carnaval"]),
        ("Eng. Rui Tavares – diretor – Águas do Porto",
         ["Rui Tavares | diretor | Águas do Porto"]),
        ("Dra. Lucía Fernández (directora, Hospital Clínic)",
         ["Lucía Fernández | directora | Hospital Clínic"]),
        ("Univ.-Prof. Dr. Karl Steiner, TU Wien, hoogleraar verkeer",
         ["Karl Steiner | hoogleraar verkeer | TU Wien"]),
        ("Hofrat Dipl.-Ing. Josef Moser, Landesbaudirektor, Land Tirol",
         ["Josef Moser | Landesbaudirektor | Land Tirol"]),
        ("Gwen Parry, beleidsadviseur, Cyngor Gwynedd, Caernarfon",
         ["Gwen Parry | beleidsadviseur | Cyngor Gwynedd"]),
        ("Mihai Stan, directeur van Delta Marine Services in Tulcea",
         ["Mihai Stan | directeur | Delta Marine Services"]),
        ("colonel Luc Garnier, adviseur, ministère de la Défense (Parijs)",
         ["Luc Garnier | adviseur | ministère de la Défense"]),
        ("Peter Brandt – inkoper – Siemens AG, München",
         ["Peter Brandt | inkoper | Siemens AG"]),
        ("Giuseppe Marrone (directeur, AMA SpA, Rome)",
         ["Giuseppe Marrone | directeur | AMA SpA"]),
        ("Ana Lopes, onderzoeker bij INESC TEC in Porto",
         ["Ana Lopes | onderzoeker | INESC TEC"]),
        ("Jonas Berg, adviseur, Sparbanken te Uppsala",
         ["Jonas Berg | adviseur | Sparbanken"]),
        ("Klaus Meier – Feuerwehr Hamburg – commandant",
         ["Klaus Meier | commandant | Feuerwehr Hamburg"]),
        ("Emma Lund (Aarhus Universitet, Aarhus), onderzoeker",
         ["Emma Lund | onderzoeker | Aarhus Universitet"]),
        ("Anna Kaiser, hoofd inkoop, Klinikum Bremen (viel in voor haar zieke chef)",
         ["Anna Kaiser | hoofd inkoop | Klinikum Bremen"]),
        ("Peter Holm, teamleider, Vejle Kommune (sinds 2019)",
         ["Peter Holm | teamleider | Vejle Kommune"]),
        ("Ulla Berg – adviseur – Region Skåne (alleen vr)",
         ["Ulla Berg | adviseur | Region Skåne"]),
        ("Maria Silva, directeur, Câmara Municipal de Braga (spreekt goed Engels)",
         ["Maria Silva | directeur | Câmara Municipal de Braga"]),
        ("Jan Kowalski, voorzitter (kaartje kwijt)",
         ["Jan Kowalski | voorzitter | "]),
        ("Hans Peters, directeur, Stadtwerke Kleve (dinsdagmiddag)",
         ["Hans Peters | directeur | Stadtwerke Kleve"]),
        ("Eva Novák (alleen tijdens de lunch), projectleider, Stad Brno",
         ["Eva Novák | projectleider | Stad Brno"]),
        ("Karin Olsson, vrijwillige brandweer en tevens bewoner",
         ["Karin Olsson | vrijwillige brandweer en tevens bewoner | "]),
        ("hoofdverpleegkundige Joke Martens en directrice An Debruyne, woonzorgcentrum De Linde",
         ["Joke Martens | hoofdverpleegkundige | woonzorgcentrum De Linde",
          "An Debruyne | directrice | woonzorgcentrum De Linde"]),
        ("hoofdverpleegkundige Joke en directrice An Debruyne",
         ["Joke | hoofdverpleegkundige | ",
          "An Debruyne | directrice | "]),
        ("Anton en Maria Peischl (eigenaren), Biogas Strem",
         ["Anton Peischl | eigenaren | Biogas Strem",
          "Maria Peischl | eigenaren | Biogas Strem"]),
        ("Wim en Ank Buskermolen, eigenaren van Rift Valley Blooms",
         ["Wim Buskermolen | eigenaren | Rift Valley Blooms",
          "Ank Buskermolen | eigenaren | Rift Valley Blooms"]),
        ("Nova Praca > Marta Piekarska, rekruteringsmanager + haar collega Paweł Duda, planner",
         ["Marta Piekarska | rekruteringsmanager | Nova Praca",
          "Paweł Duda | planner | Nova Praca"]),
        ("Sofia en Lars Lindgren – boeren – Lindgren Gård",
         ["Sofia Lindgren | boeren | Lindgren Gård",
          "Lars Lindgren | boeren | Lindgren Gård"]),
        ("Piet & Els de Boer, eigenaars camping Les Pins",
         ["Piet de Boer | eigenaar | camping Les Pins",
          "Els de Boer | eigenaar | camping Les Pins"]),
        ("Van de kant van Stadt Linz: Petra Maier (projectleider) en Karl Huber (jurist)",
         ["Petra Maier | projectleider | Stadt Linz",
          "Karl Huber | jurist | Stadt Linz"]),
        ("Vanuit Region Skåne: Ulla Berg (adviseur), Jonas Ek (jurist)",
         ["Ulla Berg | adviseur | Region Skåne",
          "Jonas Ek | jurist | Region Skåne"]),
        ("Namens de universiteit van Gent: Els Maes (onderzoeker) en Tom Claes (promovendus)",
         ["Els Maes | onderzoeker | universiteit van Gent",
          "Tom Claes | promovendus | universiteit van Gent"]),
        ("Ekaterine Lomidze (oprichter) en Davit Jorjadze (chemicus) van start-up Zeroplast",
         ["Ekaterine Lomidze | oprichter | start-up Zeroplast",
          "Davit Jorjadze | chemicus | start-up Zeroplast"]),
        ("Heike Lorenz, referent, Landesamt für Bergbau, Geologie und Rohstoffe Brandenburg",
         ["Heike Lorenz | referent | Landesamt für Bergbau, Geologie und Rohstoffe Brandenburg"]),
        ("Paulo Reis, adviseur bij het ministerie van Landbouw, Natuur en Visserij",
         ["Paulo Reis | adviseur | ministerie van Landbouw, Natuur en Visserij"]),
        ("Sofia Marques Pinto, uitbater paviljoen Maré Alta",
         ["Sofia Marques Pinto | uitbater | paviljoen Maré Alta"]),
        ("dhr. Mendonça, havenbeheer Figueira da Foz",
         ["De heer Mendonça |  | havenbeheer Figueira da Foz"]),
        ("Pere Antoine, kloosteroverste, Abbaye de Lérins",
         ["Pere Antoine | kloosteroverste | Abbaye de Lérins"]),
    ],
)  # fmt: skip
def test_one_line(text: str, wanted: list[str]) -> None:
    assert listed(text) == wanted


def test_the_same_organisation_as_above() -> None:
    assert listed(
        "Jan Nowak, dyrektor, Urząd Pracy Opole",
        "Halina Sobczak, teamleider zelfde arbeidsbureau",
        "Piotr Lis – consulent – hetzelfde instituut",
        "Adam Mazur (planner bij dezelfde organisatie)",
    ) == [
        "Jan Nowak | dyrektor | Urząd Pracy Opole",
        "Halina Sobczak | teamleider | Urząd Pracy Opole",
        "Piotr Lis | consulent | Urząd Pracy Opole",
        "Adam Mazur | planner | Urząd Pracy Opole",
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Anton en Maria Peischl (eigenaren)", "Anton Peischl en Maria Peischl (eigenaren)"),
        ("Anton en Museum Plantin", "Anton en Museum Plantin"),
        ("Aanwezig Gemeinde Hallstatt: An Bos", "van Gemeinde Hallstatt: An Bos"),
        ("Fam. Huber: Franz en Maria Huber", "Franz Huber en Maria Huber"),
    ],
)
def test_what_is_shared_is_spelled_out(text: str, wanted: str) -> None:
    assert spelled_out(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Philippe Oberlé, eveneens Port autonome de Strasbourg",
         ["Philippe Oberlé |  | Port autonome de Strasbourg"]),
        ("Marie Dupont (eveneens gemeente Gdynia)", ["Marie Dupont |  | gemeente Gdynia"]),
        ("Elena Chiti/ R&D manager/ Tecnorete scarl",
         ["Elena Chiti | R&D manager | Tecnorete scarl"]),
        ("Luca Rossi (zoon van de eigenaar) / verkoop / Lanificio Becagli",
         ["Luca Rossi | verkoop | Lanificio Becagli"]),
        ("Giulia Nencini / onderzoeker / Università di Firenze en Polimoda",
         ["Giulia Nencini | onderzoeker | Università di Firenze; Polimoda"]),
        ("mevr. Tamm van de toeristeninformatie", ["Mevrouw Tamm |  | toeristeninformatie"]),
        ("dhr. Sild van de receptie", ["De heer Sild |  | receptie"]),
        ("projectleider Hanzedagen Tiit Orav", ["Tiit Orav | projectleider Hanzedagen | "]),
        ("coördinator Buurthuizen Maria Santos", ["Maria Santos | coördinator Buurthuizen | "]),
        ("wethouder Eva Berg, de voorzitter van de raad Anna Holm",
         ["Eva Berg | wethouder | ", "Anna Holm | voorzitter van de raad | "]),
        ("Onderzoeker: dr. Cristina Munteanu en haar collega Radu Iancu (beiden INCDDD Tulcea)",
         ["Cristina Munteanu | Onderzoeker | INCDDD Tulcea", "Radu Iancu |  | INCDDD Tulcea"]),
        ("Anna Holm – directeur – Delta Marine Services in Hamburg",
         ["Anna Holm | directeur | Delta Marine Services"]),
        ("Wethouder Cultuur: naam vergeten", []),
        ("Burgemeester: niet aanwezig", []),
        ("Adviseur Anna, achternaam onbekend, Stadtwerke Ulm",
         ["Anna | Adviseur | Stadtwerke Ulm"]),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_is_read(text: str, wanted: list[str]) -> None:
    assert listed(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("De directeur van Stadtwerke Leoben, Karl Huber, en zijn assistente Eva Maier",
         ["Karl Huber | directeur | Stadtwerke Leoben",
          "Eva Maier | assistente | Stadtwerke Leoben"]),
        ("Bij de brandweer Hans Moser (commandant)", ["Hans Moser | commandant | brandweer"]),
        ("Namens de universiteit Peter Egger, onderzoeker",
         ["Peter Egger | onderzoeker | universiteit"]),
        ("Morningside daycare: manager Anna Moser + Jan Huber, activiteitenbegeleider",
         ["Anna Moser | manager | Morningside daycare",
          "Jan Huber | activiteitenbegeleider | Morningside daycare"]),
        ("Lunch stadhuis: Anna Moser en Jan Huber", ["Anna Moser |  | ", "Jan Huber |  | "]),
        ("Hans Berger + twee collega's, Feuerwehr Leoben",
         ["Hans Berger |  | Feuerwehr Leoben"]),
        ("Anna Wolf, conservator, schreef het boek", ["Anna Wolf | conservator | "]),
        ("Anna Wolf (conservator) en Park Soo-bin (onderzoeker)",
         ["Anna Wolf | conservator | ", "Park Soo-bin | onderzoeker | "]),
        ("secr. Eva Maier en voorz. Karl Huber (Stadtwerke Leoben)",
         ["Eva Maier | secr. | ", "Karl Huber | voorz. | Stadtwerke Leoben"]),
        ("bosbezitters Bernard en Anna Moser",
         ["Bernard Moser | bosbezitter | ", "Anna Moser | bosbezitter | "]),
        ("dr. sc. Marin Babić – conservator", ["Marin Babić | conservator | "]),
        ("Mme Sylvie Caron & Antoine Petit, Ville de Lens",
         ["Sylvie Caron |  | Ville de Lens", "Antoine Petit |  | Ville de Lens"]),
    ],
)  # fmt: skip
def test_several_persons_and_what_belongs_to_each(text: str, wanted: list[str]) -> None:
    assert listed(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # brackets tell who is a person, also where nobody knows the name
        ("Ywrain Pross (Cadwal, inspecteur), Cerwen Tudurr (adviseur) en Emyrr (vrijwilliger)",
         ["Ywrain Pross | inspecteur | Cadwal", "Cerwen Tudurr | adviseur | ",
          "Emyrr | vrijwilliger | "]),
        ("Graz Holding (projectontwikkelaar) en Linz Bau (aannemer)", []),
        # what is left is the function, as the organisation stands elsewhere
        ("Village of Cardigan – Noreen Peacock (CAO) en Dale Aitken, director",
         ["Noreen Peacock | CAO | Village of Cardigan",
          "Dale Aitken | director | Village of Cardigan"]),
        ("Morgan Library: Dr. Laura Vance, Keeper of Medieval Seals",
         ["Laura Vance | Keeper of Medieval Seals | Morgan Library"]),
        # another function behind the organisation
        ("Anna Kuin, bestuurslid Achill Tourism en veearts",
         ["Anna Kuin | bestuurslid en veearts | Achill Tourism"]),
        # an explanation in brackets
        ("Silent Voices (vereniging die het park onderhoudt): Mary Hatch, secretaris",
         ["Mary Hatch | secretaris | Silent Voices"]),
        # behind "van" comes no second person
        ("Dag 2 – ontbijt met Anna Loftus van Mayo North Tourism",
         ["Anna Loftus |  | Mayo North Tourism"]),
        ("Peter Hanlon, vrijwilliger, Clara Bog Friends",
         ["Peter Hanlon | vrijwilliger | Clara Bog Friends"]),
        ("Anna Vos, directrice Nederlandse ambassade Tallinn",
         ["Anna Vos | directrice | Nederlandse ambassade Tallinn"]),
        ("Declan Moor, Cathaoirleach van het Clew Municipal District",
         ["Declan Moor | Cathaoirleach | Clew Municipal District"]),
        ("Hans Dorfinger, bakkerij Dorfinger", ["Hans Dorfinger |  | bakkerij Dorfinger"]),
    ],
)  # fmt: skip
def test_by_its_place(text: str, wanted: list[str]) -> None:
    assert listed(text) == wanted


def test_a_line_about_those_above_it() -> None:
    lines = "Anna Krogh, teamleider", "Peter Buhl, ingenieur", "beiden van Thisted Energi"
    assert listed(*lines) == [
        "Anna Krogh | teamleider | Thisted Energi",
        "Peter Buhl | ingenieur | Thisted Energi",
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Eva Hofer, werkzaam bij de stichting Nova als projectleider jeugd",
         ["Eva Hofer | projectleider jeugd | stichting Nova"]),
        ("Eva Hofer, als archivaris in dienst van Stadsarchief Olomouc",
         ["Eva Hofer | archivaris | Stadsarchief Olomouc"]),
        ("Eva Hofer, verbonden aan Rīgas satiksme (opbouwwerker)",
         ["Eva Hofer | opbouwwerker | Rīgas satiksme"]),
        ("Eva Hofer heb ik gesproken, zij is archivaris bij het Stadsarchief Olomouc",
         ["Eva Hofer | archivaris | Stadsarchief Olomouc"]),
        ("Eva Hofer (werkzaam als archivaris bij Stadsarchief Olomouc)",
         ["Eva Hofer | archivaris | Stadsarchief Olomouc"]),
    ],
)  # fmt: skip
def test_where_somebody_works_may_be_said_in_so_many_words(text: str, wanted: list[str]) -> None:
    assert listed(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Eva Hofer en Jan Bos van Rīgas satiksme (projectleider jeugd / opbouwwerker)",
         ["Eva Hofer | projectleider jeugd | Rīgas satiksme",
          "Jan Bos | opbouwwerker | Rīgas satiksme"]),
        ("Eva Hofer & Jan Bos – directeur en oprichter & opbouwwerker bij Rīgas satiksme",
         ["Eva Hofer | directeur en oprichter | Rīgas satiksme",
          "Jan Bos | opbouwwerker | Rīgas satiksme"]),
        ("Eva Hofer en Jan Bos, directeur parken en water van de gemeente Olomouc",
         ["Eva Hofer | directeur parken en water | gemeente Olomouc",
          "Jan Bos | directeur parken en water | gemeente Olomouc"]),
    ],
)  # fmt: skip
def test_as_many_functions_as_persons_are_one_for_each(text: str, wanted: list[str]) -> None:
    assert listed(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Eva Hofer, archivaris, Stadsarchief Olomouc (organisator van het werkbezoek)",
         ["Eva Hofer | archivaris | Stadsarchief Olomouc"]),
        ("Eva Hofer, archivaris bij Stadsarchief Olomouc - onze gids",
         ["Eva Hofer | archivaris | Stadsarchief Olomouc"]),
        ("Eva Hofer (gids)", ["Eva Hofer | gids | "]),
    ],
)  # fmt: skip
def test_what_somebody_was_at_the_visit_is_no_function(text: str, wanted: list[str]) -> None:
    assert listed(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Eva Hofer: Maker in Residence bij het Ateneu de Fabricació",
         ["Eva Hofer | Maker in Residence | Ateneu de Fabricació"]),
        ("Eva Hofer, Climate Champion van Leeds City Council",
         ["Eva Hofer | Climate Champion | Leeds City Council"]),
        ("Eva Hofer, Growth Manager infobip", ["Eva Hofer | Growth Manager | infobip"]),
        ("Functie: opbouwwerker bij Rīgas satiksme (Eva Hofer)",
         ["Eva Hofer | opbouwwerker | Rīgas satiksme"]),
        ("Eva Hofer, Kamer van Koophandel Gent", ["Eva Hofer |  | Kamer van Koophandel Gent"]),
    ],
)  # fmt: skip
def test_a_word_or_the_case_parts_function_and_organisation(text: str, wanted: list[str]) -> None:
    assert listed(text) == wanted
