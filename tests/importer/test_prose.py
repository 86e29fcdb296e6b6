"""Persons in running text: which function and organisation are theirs, and who was met."""

from __future__ import annotations

import pytest
from goldset import document
from telling import HEAD, Role, met

from sphinx_tripreports.importer.recognition import recognise
from sphinx_tripreports.model.vocabulary import Vocabulary

BEFORE = [
    ("We werden ontvangen door directeur Ingrid Solheim.", [("Ingrid Solheim", "directeur", "")]),
    ("Daarna spraken we met hoofd inkoop Anna Berg over prijzen.",
     [("Anna Berg", "hoofd inkoop", "")]),
    ("De rondleiding werd verzorgd door restauratiearchitecte Emma Lindqvist.",
     [("Emma Lindqvist", "restauratiearchitecte", "")]),
    ("Plaatsvervangend directeur Thomas Meyer gaf een presentatie.",
     [("Thomas Meyer", "Plaatsvervangend directeur", "")]),
    ("Daar ontving de rector van het Lyceum Montaigne, Claire Fontaine, ons hartelijk.",
     [("Claire Fontaine", "rector", "Lyceum Montaigne")]),
    ("We lunchten met de Nederlandse ambassadeur in Hongarije, mevrouw Saskia Bakker.",
     [("Saskia Bakker", "Nederlandse ambassadeur in Hongarije", "")]),
    ("Wij spraken met de wethouder voor wonen, Lena Hoffmann, en met havenmeester Erik Dahl.",
     [("Lena Hoffmann", "wethouder voor wonen", ""), ("Erik Dahl", "havenmeester", "")]),
    ("Daarna spraken we met de conservator (Julie Hart) over hout.",
     [("Julie Hart", "conservator", "")]),
    ("De nieuwe directeur van Stichting Groenhof is Anna Berg. Zij ontving ons.",
     [("Anna Berg", "directeur", "Stichting Groenhof")]),
    ("Manager Kowalczyk liet ons de hal zien.", [("Kowalczyk", "Manager", "")]),
    ("We spraken met de schooldirecteur (Pavel Novák) en met sales manager Ann Roels.",
     [("Pavel Novák", "schooldirecteur", ""), ("Ann Roels", "sales manager", "")]),
    ("Verpleegkundig directeur Koen Maes legde het uit.",
     [("Koen Maes", "Verpleegkundig directeur", "")]),
    ("Locoburgemeester van Lund Anna Berg ontving ons.",
     [("Anna Berg", "Locoburgemeester van Lund", "gemeente Lund")]),
    # A function that no list has, by its place beside a sure name.
    ("Kmetica Anna Novak had koffie klaar staan en vertelde over het dorp.",
     [("Anna Novak", "Kmetica", "")]),
    ("De vali, de heer Yilmaz, ontving ons met thee.", [("De heer Yilmaz", "vali", "")]),
    ("Wij spraken met de župan van de provincie, Marko Horvat, over wegen.",
     [("Marko Horvat", "župan van de provincie", "")]),
    ("In Lund stond polismästare Erik Dahl ons op te wachten.",
     [("Erik Dahl", "polismästare", "")]),
    ("De tweede dag, Anna Berg was er ook bij, bezochten wij de haven.", [("Anna Berg", "", "")]),
    ("Er is veel bereikt, aldus Anna Berg van Aqua Nord AS.", [("Anna Berg", "", "Aqua Nord AS")]),
    ("Wij spraken met vriendin Anna Berg.", [("Anna Berg", "", "")]),
    ("Wij spraken met een heel aardige boswachter, Klaus Fischer, over wild.",
     [("Klaus Fischer", "boswachter", "")]),
    ("De wethouder voor sport, cultuur en onderwijs, Anna Berg, ontving ons.",
     [("Anna Berg", "wethouder voor sport, cultuur en onderwijs", "")]),
    ("De bedrijfsleider Logistiek, Peter Keller, liet ons de hal zien.",
     [("Peter Keller", "bedrijfsleider Logistiek", "")]),
    ("Wij spraken met de vorige directeur, Hans Keller, en de nieuwe, Martha Schmid.",
     [("Hans Keller", "directeur", ""), ("Martha Schmid", "directeur", "")]),
    ("Gastheer Peter Keller (directeur van Museum Dewer) heette ons welkom.",
     [("Peter Keller", "directeur", "Museum Dewer")]),
]  # fmt: skip
BEHIND = [
    ("Anna Novak, arts bij Stichting Groenhof en docent, ontving ons.",
     [("Anna Novak", "arts en docent", "Stichting Groenhof")]),
    ("We spraken met Peter Olsen, adviseur van Aqua Nord AS en onderzoeker.",
     [("Peter Olsen", "adviseur en onderzoeker", "Aqua Nord AS")]),
    ("Wij spraken met Paul Martin, directeur van Museum Dewer.",
     [("Paul Martin", "directeur", "Museum Dewer")]),
    ("Wij spraken met Paul Martin (directeur, Museum Dewer) over kunst.",
     [("Paul Martin", "directeur", "Museum Dewer")]),
    ("Peter Olsen van Aqua Nord AS liet de installatie zien.",
     [("Peter Olsen", "", "Aqua Nord AS")]),
    ("Julia Weber, die bij Stadtwerke Kempen verantwoordelijk is voor warmte, gaf uitleg.",
     [("Julia Weber", "verantwoordelijk voor warmte", "Stadtwerke Kempen")]),
    ("Uitleg kregen we van Sara Nilsson, die projectleider is bij Vattenhuset AB.",
     [("Sara Nilsson", "projectleider", "Vattenhuset AB")]),
    ("Op de kade wachtte Martin Keller ons op, havenmeester van Port Elbe GmbH.",
     [("Martin Keller", "havenmeester", "Port Elbe GmbH")]),
    ("Maria Santos schoof aan. Zij is projectleider bij Porto Digital.",
     [("Maria Santos", "projectleider", "Porto Digital")]),
    ("Maria Santos werkt bij Porto Digital en vertelde over data.",
     [("Maria Santos", "", "Porto Digital")]),
    ("We spraken met Anna Novak, hoofd milieu en klimaat, over bomen.",
     [("Anna Novak", "hoofd milieu en klimaat", "")]),
    ("Burgemeester Lena Hoffmann van Utrecht ontving ons.",
     [("Lena Hoffmann", "Burgemeester van Utrecht", "gemeente Utrecht")]),
    ("Maria Santos, al tien jaar voorzitter van Stichting Groenhof, ontving ons.",
     [("Maria Santos", "voorzitter", "Stichting Groenhof")]),
    ("Peter Olsen leidde ons rond in de hal, waar hij bedrijfsleider is.",
     [("Peter Olsen", "bedrijfsleider", "")]),
    ("David Cohen, oprichter en CEO van Solaris Ltd, was onze gastheer.",
     [("David Cohen", "oprichter en CEO", "Solaris Ltd")]),
    ("We spraken met Ewa Lis, directrice van de basisschool.",
     [("Ewa Lis", "directrice", "basisschool")]),
    ("Er ontving ons Anders Nyberg, de verkställande direktör, met koffie.",
     [("Anders Nyberg", "verkställande direktör", "")]),
    ("Ook Anna Górna was erbij, zij is daar de \"gospodarz obszaru\", zei ze.",
     [("Anna Górna", "gospodarz obszaru", "")]),
    ("We liepen met Karsten Blom, projectleider bij DEGES, de club die de weg bouwt.",
     [("Karsten Blom", "projectleider", "DEGES")]),
    ("Daar schoof Bram Visser nog aan bij het eten, tweede secretaris bij de ambassade.",
     [("Bram Visser", "tweede secretaris", "ambassade")]),
    ("We begonnen bij Paul Zander van bureau vernieuwing.",
     [("Paul Zander", "bureau vernieuwing", "")]),
    ("Anna Berg, een van de oprichters en tegenwoordig directeur van Aqua Nord AS, ontving ons.",
     [("Anna Berg", "directeur", "Aqua Nord AS")]),
    ("Anna Berg, een van de oprichters van Aqua Nord AS, ontving ons.",
     [("Anna Berg", "oprichter", "Aqua Nord AS")]),
    ("We spraken met Anna Berg, Landrätin van de Landkreis Cham, over bussen.",
     [("Anna Berg", "Landrätin", "Landkreis Cham")]),
    ("We spraken met Anna Berg, hoofd van het Amt für Planung, Umwelt und Bauen, die knikte.",
     [("Anna Berg", "hoofd van het Amt für Planung, Umwelt und Bauen", "")]),
    ("We spraken met Peter Olsen van afdeling Verkeer van Aqua Nord AS.",
     [("Peter Olsen", "afdeling Verkeer", "Aqua Nord AS")]),
    ("We spraken met Peter Olsen van stadsontwikkeling over tuinen.",
     [("Peter Olsen", "stadsontwikkeling", "")]),
    ("Met Peter Keller als gids liepen wij door de wijk.", [("Peter Keller", "gids", "")]),
    ("Peter Keller (sinds 2012 directeur van Aqua Nord AS) ontving ons.",
     [("Peter Keller", "directeur", "Aqua Nord AS")]),
    ("Peter Keller (die directeur is van Museum Dewer) leidde ons rond.",
     [("Peter Keller", "directeur", "Museum Dewer")]),
    ("We spraken met Peter Keller, in het dagelijks leven huisarts, over zorg.",
     [("Peter Keller", "huisarts", "")]),
    ("Peter Keller is er Amtsträger en vertelde over het dorp.",
     [("Peter Keller", "Amtsträger", "")]),
    ("Peter Keller is er programmamanager en praat sneller dan wij.",
     [("Peter Keller", "programmamanager", "")]),
    ("We spraken met Peter Keller, adviseur bij Aqua Nord AS en bestuurslid van Museum Dewer.",
     [("Peter Keller", "adviseur en bestuurslid", "Aqua Nord AS; Museum Dewer")]),
]  # fmt: skip
SEVERAL = [
    ("We spraken met Anna Berg en Erik Dahl van Aqua Nord AS, zij is juriste en hij data-analist.",
     [("Anna Berg", "juriste", "Aqua Nord AS"), ("Erik Dahl", "data-analist", "Aqua Nord AS")]),
    (("Jan Smit en Maria Kowalska wachtten ons op; hij is er Vorsitzender, zij doet als"
      " Kassenwartin al 22 jaar het geld."),
     [("Jan Smit", "Vorsitzender", ""), ("Maria Kowalska", "Kassenwartin", "")]),
    ("We spraken met Karl Huber en Anna Berg, directeur respectievelijk adviseur van Aqua Nord AS.",
     [("Karl Huber", "directeur", "Aqua Nord AS"), ("Anna Berg", "adviseur", "Aqua Nord AS")]),
    ("Daar spraken wij met Karl Huber en Eva Braun van Stadtwerke Linz.",
     [("Karl Huber", "", "Stadtwerke Linz"), ("Eva Braun", "", "Stadtwerke Linz")]),
    ("Karl Huber en Eva Fischer, beiden ingenieur bij Stadtwerke Linz, gaven uitleg.",
     [("Karl Huber", "ingenieur", "Stadtwerke Linz"),
      ("Eva Fischer", "ingenieur", "Stadtwerke Linz")]),
    ("We werden ontvangen door Emma Smith, directeur van Hull Trains, en haar collega Tom Jones.",
     [("Emma Smith", "directeur", "Hull Trains"), ("Tom Jones", "", "Hull Trains")]),
    ("Emma Smith, directeur van Hull Trains, vertelde iets. Haar collega Tom Jones, planner, ook.",
     [("Emma Smith", "directeur", "Hull Trains"), ("Tom Jones", "planner", "Hull Trains")]),
    ("Ingenieur Keith Drury en technicus Laura Adams, beiden van de Environment Agency, spraken.",
     [("Keith Drury", "Ingenieur", "Environment Agency"),
      ("Laura Adams", "technicus", "Environment Agency")]),
    ("Anna Berg en Karl Huber, respectievelijk directeur en adviseur van Aqua Nord AS, spraken.",
     [("Anna Berg", "directeur", "Aqua Nord AS"), ("Karl Huber", "adviseur", "Aqua Nord AS")]),
    ("We spraken met Karl Huber en Anna Berg van Aqua Nord AS; zij is directeur, hij adviseur.",
     [("Karl Huber", "adviseur", "Aqua Nord AS"), ("Anna Berg", "directeur", "Aqua Nord AS")]),
    ("We spraken met de ingenieurs Karl Huber en Anna Berg.",
     [("Karl Huber", "ingenieurs", ""), ("Anna Berg", "ingenieurs", "")]),
    ("Karl Huber en Anna Berg zijn samen eigenaar van Aqua Nord AS en leidden ons rond.",
     [("Karl Huber", "eigenaar", "Aqua Nord AS"), ("Anna Berg", "eigenaar", "Aqua Nord AS")]),
    ("We dronken koffie met Julie Petit en Karim Haddad, oprichters van Phytolab SA.",
     [("Julie Petit", "oprichters", "Phytolab SA"), ("Karim Haddad", "oprichters", "Phytolab SA")]),
    (("We spraken met Jan Kowalski en Anna Nowak van het Museum Silesia; hij is conservator,"
      " zij hoofd educatie."),
     [("Jan Kowalski", "conservator", "Museum Silesia"),
      ("Anna Nowak", "hoofd educatie", "Museum Silesia")]),
    (("Mads Hvid en Line Thorup zijn allebei wijkverpleegkundige bij Aarhus Kommune en leidden"
      " ons rond."),
     [("Mads Hvid", "wijkverpleegkundige", "Aarhus Kommune"),
      ("Line Thorup", "wijkverpleegkundige", "Aarhus Kommune")]),
    (("Rolf Krämer, Geschäftsführer, en Anja Vogel, Projektleiterin, van Stadtwerke Emden leidden"
      " ons rond."),
     [("Rolf Krämer", "Geschäftsführer", "Stadtwerke Emden"),
      ("Anja Vogel", "Projektleiterin", "Stadtwerke Emden")]),
    (("In Kiel spraken wij op de Senatskanzlei met Maria Blau, referente, en haar collega Tjark"
      " Boom (EU-fondsen)."),
     [("Maria Blau", "referente", "Senatskanzlei"), ("Tjark Boom", "EU-fondsen", "Senatskanzlei")]),
]  # fmt: skip
PLACES = [
    ("Bij Museum Dewer spraken wij met conservator Paul Martin.",
     [("Paul Martin", "conservator", "Museum Dewer")]),
    ("Aan de University of Hull kregen we college van hoogleraar hydrologie Edward Marsh.",
     [("Edward Marsh", "hoogleraar hydrologie", "University of Hull")]),
    ("Woensdag waren wij te gast bij Stichting Groenhof. Directeur Anna Berg was openhartig.",
     [("Anna Berg", "Directeur", "Stichting Groenhof")]),
    ("Daarna naar het Institut Pasteur. Daar vertelde Claire Fontaine over haar werk.",
     [("Claire Fontaine", "", "Institut Pasteur")]),
    ("Op het stadhuis werden wij ontvangen door Claire Fontaine, hoofd kabinet.",
     [("Claire Fontaine", "hoofd kabinet", "")]),
    ("Ontvangst door Plan- og bygningsetaten: Emma Lindqvist (adviseur).",
     [("Emma Lindqvist", "adviseur", "Plan- og bygningsetaten")]),
    ("Bij Museum Dewer spraken wij met gouverneur Anna Berg.",
     [("Anna Berg", "gouverneur", "")]),
    ("Bij Stichting Groenhof ontmoetten wij Landrat Peter Olsen.",
     [("Peter Olsen", "Landrat", "")]),
    ("10.00 uur Museum Dewer, Lyon. Ontvangst door Paul Martin.",
     [("Paul Martin", "", "Museum Dewer")]),
    ("Bij Museum Dewer sprak Paul Martin. Daarna liepen we met tuinman Karl Huber.",
     [("Paul Martin", "", "Museum Dewer"), ("Karl Huber", "tuinman", "")]),
    ("In Lyon spraken wij met projectleider Claire Fontaine.",
     [("Claire Fontaine", "projectleider", "")]),
    ("### Bezoek aan Museum Dewer\nConservator Paul Martin leidde ons rond.",
     [("Paul Martin", "Conservator", "Museum Dewer")]),
    ("Ontvangst op het kantoor van Lyon Habitat, waar adviseur Claire Fontaine ons bijpraatte.",
     [("Claire Fontaine", "adviseur", "Lyon Habitat")]),
    ("In buurthuis De Kreek vertelde coördinator Anna Prins over de eetclub.",
     [("Anna Prins", "coördinator", "buurthuis De Kreek")]),
    ("Op de Dachauer Platz vertelde architect Anna Prins over het plein.",
     [("Anna Prins", "architect", "")]),
    ("De maker, het bedrijf Evondio, was vertegenwoordigd door directeur Tim Kallas.",
     [("Tim Kallas", "directeur", "Evondio")]),
    ("Great Lakes Greens: rondleiding door eigenaar Anton Veldman.",
     [("Anton Veldman", "eigenaar", "Great Lakes Greens")]),
    ("Tip: rondleiding door eigenaar Anton Veldman.", [("Anton Veldman", "eigenaar", "")]),
    ("10.00 Nordhus Lab, Utrecht. Rondleiding door eigenaar Anton Veldman.",
     [("Anton Veldman", "eigenaar", "Nordhus Lab")]),
    ("We bezochten de fabriek van Nordhus Trä, waar directeur Anna Berg ons ontving.",
     [("Anna Berg", "directeur", "Nordhus Trä")]),
]  # fmt: skip
NOT_MET = [
    "Haar baas Mike Reed, directeur van Hull Trains, was ziek.",
    "De voorzitter van Euro Equus, Thomas Wilson, was helaas verhinderd.",
    "Het plan is van wijlen professor Anna Lindqvist.",
    "Wij bezochten het huis van Johann Bach.",
    "Van de FIA zou Peter Duval aansluiten, maar die zat vast in Wenen.",
    "Wij waren met z'n drieën: Jan de Boer, Piet Bakker en ik.",
    "De hal is ontworpen door architect Norman Foster.",
    "Boswachter Jan de Boer van Staatsbosbeheer is op eigen kosten meegereisd.",
    "Directeur Anna Berg had ons graag ontvangen, maar was op vakantie.",
    "Jan de Boer en Piet Bakker hebben dit verslag geschreven.",
    "Onze wethouder Anna Visser hield een toespraak.",
    "Wethouder Visser vertelde over Gouda.",
    "Ook mijn collega Sanne Kuipers sprak met de bewoners.",
    "De delegatie stond onder leiding van burgemeester Karin de Wit.",
    "We hadden een gesprek in de Bibliotheek Alexander Blok over samenwerking.",
    "Senatorin Maria Weiher hadden we graag gesproken, maar die zat in Berlijn.",
    "Haar voorganger Anna Semolin sprak er zes jaar over met het parlement.",
    "Onze contactpersoon Anna Berg werkt er niet meer.",
]
ONCE = [
    ("Mevrouw Berg ontving ons. Anna Berg is directeur van Stichting Groenhof. Berg vertelde veel.",
     [("Anna Berg", "directeur", "Stichting Groenhof")]),
    ("Burgemeester Nilsen sprak met ons.\n## Gesprekspartners\n- Rolf Nilsen, burgemeester, Bergen",
     [("Rolf Nilsen", "burgemeester", "Bergen")]),
    ("Wij zagen Anna Berg.\nLater vertelde Anna Berg, directeur van Stichting Groenhof, wat.",
     [("Anna Berg", "directeur", "Stichting Groenhof")]),
]  # fmt: skip


WITHOUT_NAME = [
    ("Op school vertelde directrice Marta Nowak over het gebouw.",
     [("Marta Nowak", "directrice", "school")]),
    ("Op de bakkerij in het dorp ontving bedrijfsleider Piotr Zawada ons.",
     [("Piotr Zawada", "bedrijfsleider", "bakkerij")]),
    ("In het ziekenhuis te Pécs sprak hoofdverpleegkundige Eva Nagy met ons.",
     [("Eva Nagy", "hoofdverpleegkundige", "ziekenhuis te Pécs")]),
    ("Wij brachten een bezoek aan de universiteit (UTAD). Daar gaf prof. Rui Lopes les.",
     [("Rui Lopes", "", "universiteit (UTAD)")]),
    ("In de middag bezochten we een kleine boerderij. De eigenaresse, Karin Berg, bakt zelf brood.",
     [("Karin Berg", "eigenaresse", "boerderij")]),
    ("Vanuit het ministerie sloot beleidsmedewerker Anna Koch aan.",
     [("Anna Koch", "beleidsmedewerker", "ministerie")]),
    ("Bij de sluis legde ingenieur Hans Becker uit hoe het water wordt gekeerd.",
     [("Hans Becker", "ingenieur", "")]),
    ("In het Kreishaus sprak adviseur Hans Becker over dijken.",
     [("Hans Becker", "adviseur", "")]),
    ("Er was een ontvangst op de ambassade door cultureel attaché Willem de Vries.",
     [("Willem de Vries", "cultureel attaché", "ambassade")]),
]  # fmt: skip
NAMES_OF_BODIES = [
    ("Bij Národní muzeum sprak directeur Karel Svoboda met ons.",
     [("Karel Svoboda", "directeur", "Národní muzeum")]),
    ("Wij spraken met directeur Karel Svoboda van het Národní ústav lidové kultury.",
     [("Karel Svoboda", "directeur", "Národní ústav lidové kultury")]),
    ("Van Mestna občina Koper kwamen drie mensen: Anna Berg, planoloog, en Ivan Horvat, jurist.",
     [("Anna Berg", "planoloog", "Mestna občina Koper"),
      ("Ivan Horvat", "jurist", "Mestna občina Koper")]),
    ("We lunchten met Eva Lund, die namens de Bond van Ouderen tegen Armoede (NBOA) sprak.",
     [("Eva Lund", "", "Bond van Ouderen tegen Armoede (NBOA)")]),
    ("Wij werden ontvangen door het Comité de jumelage met voorzitter Anna Berg.",
     [("Anna Berg", "voorzitter", "Comité de jumelage")]),
    ("In de kantine van Norsk Metall aten we met hr-manager Erik Dahl.",
     [("Erik Dahl", "hr-manager", "Norsk Metall")]),
    ("Op het lab van het NTI werden we rondgeleid door onderzoeker Erik Dahl.",
     [("Erik Dahl", "onderzoeker", "NTI")]),
    ("Bij Stichting Groenhof sprak Peter Lund, adviseur. Lund's promovendus Anna Berg keek mee.",
     [("Peter Lund", "adviseur", "Stichting Groenhof"),
      ("Anna Berg", "promovendus", "Stichting Groenhof")]),
    ("Wij spraken met wethouder Jens Holm en directeur Anna Berg van Stichting Groenhof.",
     [("Jens Holm", "wethouder", ""), ("Anna Berg", "directeur", "Stichting Groenhof")]),
    ("14.30 uur: Stichting Groenhof, wij spraken er met Anna Berg (projectleider).",
     [("Anna Berg", "projectleider", "Stichting Groenhof")]),
    # The organisation stands before a clause, is shared, or was told of in the sentence before.
    ("Wij huren van woningcorporatie Nordhus, van wie beheerder Anna Berg de sleutels had.",
     [("Anna Berg", "beheerder", "woningcorporatie Nordhus")]),
    ("Peter Lund en Anna Berg ontvingen ons op het Nordic Peat Centre.",
     [("Peter Lund", "", "Nordic Peat Centre"), ("Anna Berg", "", "Nordic Peat Centre")]),
    ("In Lund hebben ze een eigen werkplaats voor ontwerpers. Daar was directrice Eva Lund.",
     [("Eva Lund", "directrice", "werkplaats voor ontwerpers")]),
    ("Bezoek aan het Sint Anna-kinderziekenhuis: verpleegkundige Erik Dahl liet de afdeling zien.",
     [("Erik Dahl", "verpleegkundige", "Sint Anna-kinderziekenhuis")]),
    ("In het naburige Aalst ontving tuinder Peter Maes ons.", [("Peter Maes", "tuinder", "")]),
    ("Wij spraken met Anna Berg van het Bureau voor Lokale Economie.",
     [("Anna Berg", "", "Bureau voor Lokale Economie")]),
    ("Anna Berg, directeur van het Centre des arts nationaux, ontving ons.",
     [("Anna Berg", "directeur", "Centre des arts nationaux")]),
    ("Op het Nordic Ministry of Health spraken wij met Anna Berg (Director Urban Green).",
     [("Anna Berg", "Director Urban Green", "Nordic Ministry of Health")]),
    ("Wij spraken met Anna Berg, attaché (Nederlandse ambassade).",
     [("Anna Berg", "attaché", "Nederlandse ambassade")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), BEFORE)
def test_a_function_before_a_name(text: str, wanted: list[Role], vocabulary: Vocabulary) -> None:
    assert met(text, vocabulary) == wanted


@pytest.mark.parametrize(("text", "wanted"), BEHIND)
def test_what_stands_behind_a_name(text: str, wanted: list[Role], vocabulary: Vocabulary) -> None:
    assert met(text, vocabulary) == wanted


@pytest.mark.parametrize(("text", "wanted"), SEVERAL)
def test_what_is_said_of_several(text: str, wanted: list[Role], vocabulary: Vocabulary) -> None:
    assert met(text, vocabulary) == wanted


@pytest.mark.parametrize(("text", "wanted"), PLACES)
def test_an_organisation_that_stands_elsewhere(
    text: str, wanted: list[Role], vocabulary: Vocabulary
) -> None:
    assert met(text, vocabulary) == wanted


@pytest.mark.parametrize(("text", "wanted"), WITHOUT_NAME)
def test_an_organisation_without_a_name(
    text: str, wanted: list[Role], vocabulary: Vocabulary
) -> None:
    assert met(text, vocabulary) == wanted


@pytest.mark.parametrize(("text", "wanted"), NAMES_OF_BODIES)
def test_where_the_name_of_an_organisation_ends(
    text: str, wanted: list[Role], vocabulary: Vocabulary
) -> None:
    assert met(text, vocabulary) == wanted


@pytest.mark.parametrize("text", NOT_MET)
def test_who_was_not_met(text: str, vocabulary: Vocabulary) -> None:
    assert met(text, vocabulary) == []


@pytest.mark.parametrize(("text", "wanted"), ONCE)
def test_each_person_is_proposed_once(
    text: str, wanted: list[Role], vocabulary: Vocabulary
) -> None:
    proposals = recognise(document(HEAD + text), vocabulary)
    found = [(one.name, one.job_title, "; ".join(one.organisations)) for one in proposals.contacts]
    assert found == wanted
