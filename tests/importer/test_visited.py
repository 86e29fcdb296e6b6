"""Which towns a report says were visited."""

from __future__ import annotations

import pytest
from goldset import document

from sphinx_tripreports.importer.recognition import recognise
from sphinx_tripreports.importer.recognition.gazetteer import Gazetteer, distance
from sphinx_tripreports.importer.recognition.places.place_names import find
from sphinx_tripreports.importer.recognition.places.visit_scores import named
from sphinx_tripreports.model.vocabulary import Vocabulary

HEAD = "Verslag van de gemeente Tiel\nDe gemeente Tiel ging op reis.\n"
ASKED = "Waar zijn jullie geweest?\n"

# What a report says, and the towns it visited.
REPORTS = [
    ("Wij bezochten de haven. Deze stad van 200.000 inwoners ligt aan de rivier.", []),
    ("Na een nacht in Lviv reden we door, met een halve dag in Zolotsjiv.", ["Lviv", "Zolotsjiv"]),
    ("Vlogen op Vilnius. Bij het waterschap wachtte de directeur ons op.", ["Vilnius"]),
    ("Vliegtuig naar Treviso, en om drie uur stonden we in Udine bij de brug.", ["Udine"]),
    ("De tweede dag brachten we door in Narvik. Daarna deden we Kiruna aan.",
     ["Narvik", "Kiruna"]),
    ("Woensdag stond Olomouc centraal. Haar collega zat die dag in Brno.", ["Olomouc"]),
    ("Waar zijn jullie geweest?\nEen wijk in Malmö, Lund hebben we alleen vanuit de trein gezien.",
     ["Malmö"]),
    ("Waar zijn jullie geweest?\nHet gemeentehuis in Ribe en een boerderij bij Gram.",
     ["Ribe", "Gram"]),
    ("Waar zijn jullie geweest?\nFreiburg: de wijken Vauban en Weingarten", ["Freiburg"]),
    ("We bezochten Graz. Zij wees op collega's in Linz, die hebben we niet gesproken.", ["Graz"]),
    ("We spraken in Porto met de wethouder, en zijn daarna naar Braga gereden.",
     ["Porto", "Braga"]),
    ("Vertrek om zes uur.\nTiel, 3 mei 2019\nWe bezochten Gent.", ["Gent"]),
    ("Op de terugweg is in Brugge nog geluncht.", ["Brugge"]),
    ("Wij vlogen op Bologna. In Modena werd de delegatie ontvangen.", ["Modena"]),
    ("In Linz werd de delegatie ontvangen. Bij Passau stond een file.", ["Linz"]),
    ("We bezochten Vigo. De sprekers kwamen uit Lublin, Teruel en Galway.", ["Vigo"]),
    ("We bezochten Gent. In Kopenhagen doen ze het anders, net als in Malmö.", ["Gent"]),
    ("We bezochten Lyon. Volgend jaar komt een delegatie uit Nantes naar Tiel.", ["Lyon"]),
    ("We bezochten Riga. De heer Ozols, die in Tallinn ontvangen werd, sloot aan.", ["Riga"]),
    ("We bezochten Krakau. Later die week gingen zij door naar Jeruzalem.", ["Krakau"]),
    ("Wij namen de trein naar Stirling. De trein naar Perth was vol.", ["Stirling"]),
    ("Daarom waren we niet in Soest, maar in Gdańsk, waar wij veel zagen.", ["Gdańsk"]),
    ("Eerste stop was Bottrop. Na de lunch door naar Dortmund.", ["Bottrop", "Dortmund"]),
    ("Maandag en dinsdag Tbilisi, woensdag een halve dag Batumi.", ["Tbilisi", "Batumi"]),
    ("# Dinsdag 20/6\n10.00u Zinkfabriek Nyrstar, Auby, Frankrijk\n14.30u Douai – hogeschool",
     ["Auby", "Douai"]),
    ("Waar zijn jullie geweest?\nLeeds (stadhuis) en York. Geland op Manchester, niet bezocht.",
     ["Leeds", "York"]),
    (("| Dag | Plaats | Programma |\n"
      "| ma 3 juni | Riga | ambassade |\n| di 4 juni | Tartu | school |"),
     ["Riga", "Tartu"]),
    (("| Tijd | Programma | Met |\n"
      "| 9.00 | Excursie Narva | gids |\n| 13.00 | Lunch ambassade Tallinn | - |"),
     ["Narva", "Tallinn"]),
    ("We bezochten Lyon. De tuinshow die in Venlo wordt gehouden is daarbij besproken.", ["Lyon"]),
    ("We bezochten Londen. Bij een wandeling door Camden vertelde de gids over groen.", ["Londen"]),
    ("We reisden via Aalborg, waar de conservator het museum toonde, door naar Viborg.",
     ["Aalborg", "Viborg"]),
    ("Waar zijn jullie geweest?\nCascais – het stadhuis, en een buurthuis in Alcabideche",
     ["Cascais"]),
    ("Waar zijn jullie geweest?\nGalle: het fort. Op vrijdag 9 maart ook Colombo (ambassade).",
     ["Galle", "Colombo"]),
    ("We bezochten de beurs in Barcelona. Op de stand van Gent kregen wij uitleg.",
     ["Barcelona"]),
    ("We bezochten Oulu. Bij sneeuw rijden er volle bussen naar Zernike.", ["Oulu"]),
    ("We waren in Berlijn. Aan tafel zat mevrouw An Bos van het Agentschap Erfgoed in Brussel.",
     ["Berlijn"]),
    ("Waar zijn jullie geweest?\nFlensburg: haven\nFlensburg, en over de grens naar Sønderborg.",
     ["Flensburg", "Sønderborg"]),
    ("Waar zijn jullie geweest?\nFreiburg, in de wijken Vauban en Rieselfeld.", ["Freiburg"]),
    ("Waar zijn jullie geweest?\nTübingen, Französisches Viertel\nTurijn, Fira Nord",
     ["Tübingen", "Turijn"]),
    # Regions and rivers are no towns
    ("De reis ging naar Orkney. In Kirkwall sprak de delegatie met de haven.", ["Kirkwall"]),
    ("We reden door naar Småland en bezochten Kalmar.", ["Kalmar"]),
    ("De Donau stroomt door Linz. Wij bezochten Linz.", ["Linz"]),
    # A line that is no more than a town
    ("Wij waren in Duitsland.\n**1. Bautzen**\nWij spraken haar.\n**2. Görlitz**\nUitleg.",
     ["Bautzen", "Görlitz"]),
    ("A. HALLSTATT, dinsdag 14 november\nDe gids in Oostenrijk gaf uitleg.", ["Hallstatt"]),
    ("Programma in Canada:\n15.00 City of Guelph, stadhuis.\n16.00 University of Windsor.",
     ["Guelph", "Windsor"]),
    # Told about, and then what we did
    ("Lyon pakt de warmte anders aan. In het stadhuis kregen wij uitleg.", ["Lyon"]),
    ("De reis ging naar Polen. Wie heb je ontmoet?\n- Jan Nowak, burgemeester van Toruń",
     ["Toruń"]),
    # Not visited after all, or no more than a stop
    ("Wij spraken in Gent met het college. Brugge viel af wegens tijd.", ["Gent"]),
    ("De minister zat in Wenen. Wij bezochten Steyr.", ["Steyr"]),
    ("Op de terugweg naar het vliegveld zijn we in Mechelen gestopt.", ["Mechelen"]),
    ("Een dag later lieten onderzoekers in Zürich zien hoe zij met nog geen twintig man meten.",
     ["Zürich"]),
    ("Lopend naar Apele Române. Daarna met de bus naar Tulcea in Roemenië.", ["Tulcea"]),
    ("We bezochten Brno en Zlín. De burgemeester van Zlín had afgezegd.", ["Brno", "Zlín"]),
    # Asked for
    (f"{ASKED}Klaipėda (3 nachten), Nida met de veerboot, Qwerby op de terugweg",
     ["Klaipėda", "Nida", "Qwerby"]),
    (f"{ASKED}Tulcea, Qwerby per boot. Boekarest alleen vliegveld.", ["Tulcea", "Qwerby"]),
    (f"{ASKED}We zagen Ottawa, en tussendoor een middag Qwerby.", ["Ottawa", "Qwerby"]),
    (f"{ASKED}Bazel (kantoor van de haven, wijk Qwerby).", ["Bazel"]),
    (f"{ASKED}Graz, Murpark, Landhaus en de universiteit", ["Graz"]),
    (f"{ASKED}Porto (stadhuis, Qwerby), Braga", ["Porto", "Braga"]),
    (f"{ASKED}Wenen (overstap), Linz. Parijs is uitgevallen.", ["Linz"]),
    (f"{ASKED}De haven van Antwerpen en het stadhuis van Gent", ["Antwerpen", "Gent"]),
    (f"{ASKED}We vlogen op Milaan en bezochten Bergamo en Brescia.", ["Bergamo", "Brescia"]),
    (f"{ASKED}Graz, met treinoverstap te Wenen", ["Graz"]),
    (f"{ASKED}De Ruhr: Essen, Bochum en Witten", ["Essen", "Bochum", "Witten"]),
    (f"{ASKED}Tartu. In Riga zijn we enkel overgestapt.", ["Tartu"]),
    (f"{ASKED}Ottawa. Toronto was alleen voor het vliegtuig.", ["Ottawa"]),
    ("Wij bezochten Lund. In Malmö stapten we over op de trein.", ["Lund"]),
    # Names that no list has
    ("Wij bezochten Wales en reisden door naar Bradford on Avon.", ["Bradford on Avon"]),
    ("In Templederry spraken we met boeren in Ierland.", ["Templederry"]),
    ("In het dorp Qwerdal, in Noorwegen, werden wij ontvangen.", ["Qwerdal"]),
    ("We reisden naar Accra en Ga Ost.", ["Accra", "Ga Ost"]),
    ("We waren in Kopenhagen. In Nyhavnsby leidde een architect ons rond.", ["Kopenhagen"]),
    ("We bezochten in Gent het Vrijhuis.", ["Gent"]),
    # Names of places are neuter
    ("Wij waren in Fulda. De tweede dag brachten wij door in het naburige Hünfeld.",
     ["Fulda", "Hünfeld"]),
    ("Wij waren te gast in het Belgische Bredene.", ["Bredene"]),
    # What holds of one town of a list, or one line of an answer, holds of the next
    (f"{ASKED}- Hallenberg: raadhuis\n- Qwersen: skilift\n- Wijk Zandbek: school",
     ["Hallenberg", "Qwersen"]),
    ("Wij gingen naar Idrija en het gehucht Qwersko in Slovenië.", ["Idrija", "Qwersko"]),
    ("Werkbezoek Qwergang en Maria Alm (Oostenrijk)", ["Qwergang", "Maria Alm"]),
    (f"{ASKED}Luleå (universiteit) en Kiruna (stadhuis, wijk Qwerby alleen vanuit de bus)",
     ["Luleå", "Kiruna"]),
    # A village has the name of a town in another country
    ("Overnacht in Dornbirn.\nEls over Krumbach: zeven bushaltes.", ["Dornbirn", "Krumbach"]),
    # Who received us, and what was seen
    ("De burgemeester van Telfs ontving ons op kantoor. Oostenrijk is ver.", ["Telfs"]),
    ("Op dinsdag deden we Hooge en Husum aan, in Duitsland.", ["Hooge", "Husum"]),
    ("Op maandag reden we via de kustweg naar Senj in Kroatië.", ["Senj"]),
    ("Wij bezochten Gent. Onze ambassadeur in Stockholm zou bellen.", ["Gent"]),
    # A name in the answer that is also a Dutch word, and that the report has as a name elsewhere
    (f"{ASKED}- Ribe: raadhuis\n- Strem: installatie\nHet valt op.\nIn Strem werkt het wel.",
     ["Ribe", "Strem"]),
    (f"{ASKED}Charlottetown en Qwersby op Prince Edward Island", ["Charlottetown", "Qwersby"]),
    (f"{ASKED}Aalto-universiteit; stadhuis Helsinki", ["Helsinki"]),
    (f"{ASKED}Odense (gemeente), Svendborg (zorgdorp Qwerparken)", ["Odense", "Svendborg"]),
    # Where we were, as the clause behind it tells, or a clause of others
    ("Wij vlogen over Kopenhagen en landden in Aalborg, waar wij met de haven spraken.",
     ["Aalborg"]),
    ("Wij bezochten Riga. Wij landden in Tallinn, waar we alleen koffie dronken.", ["Riga"]),
    ("Wij bezochten Malmö. Er lieten mensen zien hoe zij in Lund met water omgaan.", ["Malmö"]),
    ("Wij bezochten Leipzig. Zij vertelde over haar jaren in Halle.", ["Leipzig"]),
    ("Wij bezochten Graz. In Maribor kregen scholen subsidie voor een dak.", ["Graz"]),
    ("Wij bezochten Graz. In Maribor kregen wij uitleg over het dak.", ["Graz", "Maribor"]),
    ("Wij bezochten Bologna. De wethouder vroeg naar de plannen in Milaan.", ["Bologna"]),
    # A few kilometres across the border, and a country that is also a village
    ("Wij waren in Freiburg. Een klein uitstapje over de grens, naar Colmar.",
     ["Freiburg", "Colmar"]),
    ("Handelsmissie bloemen Mexico\nMaandag Mexico-Stad (ambassade).", ["Mexico-Stad"]),
    ("Wij bezochten The Qwers, in Norfolk. In Norwich sprak de delegatie.", ["Norwich"]),
    # Who governs a town is met in it
    ("De reis ging naar Duitsland. Wie heb je gesproken?\n- Bürgermeister Jan Zenk (Großräschen)",
     ["Großräschen"]),
    # A capital at the start of a line, and a country between brackets
    ("Wij bezochten Guimarães.\n**4. Rondgang (dinsdag)**\nUitleg.", ["Guimarães"]),
    ("Ettelbruck (Luxemburg), 3 juni. Rondgang met de schepen.", ["Ettelbruck"]),
    ("DINSDAG: SCHWERIN\nOntvangst door de minister.", ["Schwerin"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), REPORTS, ids=[text[:60] for text, _ in REPORTS])
def test_towns_of_a_report(vocabulary: Vocabulary, text: str, wanted: list[str]) -> None:
    facts = recognise(document(HEAD + text), vocabulary).facts
    assert [city.name for city in facts.cities] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Na de lunch door naar Dortmund.",
        "In het dorp Qwerdal werden wij ontvangen.",
        "Vorig jaar bezochten wij Sheffield. Wij waren toen ook in Leeds.",
        # One place alone is no proof
        "In Porto spraken wij met de wethouder.",
        # Something speaks against it
        "Waar zijn jullie geweest?\nPorto\n# Reis\nBij Porto stond een file. Porto was mooi.",
    ],
)
def test_what_is_inferred_has_a_doubt(vocabulary: Vocabulary, text: str) -> None:
    facts = recognise(document(HEAD + text), vocabulary).facts
    assert facts.cities
    assert "cities" in [field for field, _doubt in facts.doubts]


PLAIN = "De reis ging naar Porto. In Porto spraken wij met de wethouder."


def test_what_is_written_plainly_has_none(vocabulary: Vocabulary) -> None:
    facts = recognise(document(HEAD + PLAIN), vocabulary).facts
    assert [city.name for city in facts.cities] == ["Porto"]
    assert [doubt for field, doubt in facts.doubts if field == "cities"] == []


SLOTS = [
    ("Wij waren in het stadhuis van Leeds.", "at"),
    ("De ambassade in Wenen heeft het voorbereid.", "outside"),
    ("Met de trein naar Leeds.", "to"),
    ("Het veer naar Leeds was vol.", "by"),
    ("Een werkbezoek aan Leeds.", "going"),
    ("Wij bezochten ook de stad Leeds.", "visited"),
    ("Een wandeling door Leeds.", "through"),
    ("Collega's uit Leeds.", "from"),
    ("Woensdag in Leeds.", "diary"),
    ("Leeds: veel beton.", "label"),
    ("Leeds, wo mid: veel beton.", "diary"),
    ("Ontvangst stadhuis Leeds", "hall"),
    ("Leeds wil ook.", "named"),
]


@pytest.mark.parametrize(("sentence", "kind"), SLOTS)
def test_how_a_town_stands_in_its_sentence(
    vocabulary: Vocabulary, sentence: str, kind: str
) -> None:
    (mention,) = [
        one for one in find(sentence, Gazetteer(vocabulary)) if one.text in ("Leeds", "Wenen")
    ]
    assert named(sentence, mention).slot.kind == kind


def test_other_spellings_of_a_town(vocabulary: Vocabulary) -> None:
    places = Gazetteer(vocabulary)
    assert places.cities("St. Pölten")[0].country == "AT"
    assert places.cities("Poesjkin")[0].country == "RU"
    assert places.cities("Castelnovo ne' Monti")[0].country == "IT"
    assert places.villages("Spielberg")[0].country == "AT"
    assert places.cities("Hallstatt") == ()
    assert places.villages("Hallstatt")[0].country == "AT"


def test_how_far_towns_are(vocabulary: Vocabulary) -> None:
    places = Gazetteer(vocabulary)
    leeds, york = places.cities("Leeds")[0], places.cities("York")[0]
    away = distance(leeds, york)
    assert away is not None
    assert 30 < away < 40  # as the crow flies: 35 km
    assert distance(leeds, leeds._replace(latitude="")) is None


AT_A_CONGRESS = [
    ("Welke locaties zijn bezocht?\nLissabon (Portugal):\n- Feira Nova\n- Marvila", ["Lissabon"]),
    ("Welke locaties zijn bezocht?\n- Feira Nova, Porto (beurs)\n- Porto, Zuidhal", ["Porto"]),
    ("Welke locaties zijn bezocht?\nGraz: Halle Eins, Lendhof\nLinz: raadhuis", ["Graz", "Linz"]),
    (
        (
            "Wij bezochten het congres Droge Voeten in Porto.\n"
            "De burgemeester van Aveiro, de heer José Pinto, hield een inleiding."
        ),
        ["Porto"],
    ),
    ("Wij bezochten Porto. De reis stond in de schaduw van de brand in Valencia.", ["Porto"]),
    ("Wij waren in Porto. Wij werden ontvangen in Zandhoven, de campus van de stad.", ["Porto"]),
    ("Wij gingen naar Porto. Met een bus is naar de kade in Sines gereden.", ["Porto", "Sines"]),
]


@pytest.mark.parametrize(("text", "expected"), AT_A_CONGRESS)
def test_halls_quarters_and_who_spoke_there(
    vocabulary: Vocabulary, text: str, expected: list[str]
) -> None:
    facts = recognise(document(HEAD + text), vocabulary).facts
    assert [city.name for city in facts.cities] == expected


WHO_CAME_AND_WHERE = [
    # An office, an employer or a guest is elsewhere; what happened at an office was there.
    ("Wij gingen naar Porto. De reis was voorbereid door het consulaat-generaal in Lyon.", "Porto"),
    ("Wij gingen naar Porto. Met Ana Reis, landbouwraad op de ambassade in Madrid.", "Porto"),
    ("Wij gingen naar Porto. Wij spraken Ida Lind, adviseur bij de stad Bergen.", "Porto"),
    ("Wij gingen naar Porto. Wij spraken Jan Smit van de politie in Lyon.", "Porto"),
    ("Wij gingen naar Porto. Wij aten met de delegatie in Lyon, die was overgekomen.", "Porto"),
    ("Wij gingen naar Porto. De zusterstad Lecce was er ook.", "Porto"),
    ("Wij gingen naar Porto. In Lyon is dat mislukt, hoorden wij.", "Porto"),
    ("Wij gingen naar Porto. Het eerdere bezoek aan Lyon is besproken.", "Porto"),
    ("Wij gingen naar Porto. Met Ana Reis van de Europese Commissie in Lyon.", "Porto"),
    ("Dinsdag spraken wij op de ambassade in Madrid met de landbouwraad.", "Madrid"),
    # Ways of telling a visit.
    (
        "Wij gingen naar Porto. De ochtend was een uitstapje naar het nabijgelegen Aveiro.",
        "Porto Aveiro",
    ),
    ("Wij gingen naar Porto. Dat vond plaats in Aveiro, op de campus.", "Porto Aveiro"),
    ("Wij gingen naar Porto. Het slotdiner was in Aveiro.", "Porto Aveiro"),
    ("Burgemeester Karel Novák van Telč ontving ons in het raadhuis.", "Telč"),
    ("De loco-burgemeester van Telč, de heer Novák, ontving ons.", "Telč"),
    ("Met een tussenstop in Kopenhagen vlogen we naar Tromsø.", "Tromsø"),
    ("Via Kopenhagen bereikten wij Aalborg.", "Aalborg"),
    ("Woensdag met de bus naar Spiddal. 's Middags aten we met Una Lally.", "Spiddal"),
    (
        "Aankomst Lissabon en direct doorgereden met een busje.\nDinsdag bezochten wij Porto.",
        "Porto",
    ),
    # Halls and quarters in an answer.
    (
        "Welke locaties zijn bezocht?\nAalborg – Kulturens Hus (congres), moestuinen Nordby",
        "Aalborg",
    ),
    ("Welke locaties zijn bezocht?\nAalborg, Stigby (nieuwe wijk aan het water)", "Aalborg"),
    (
        "Welke locaties zijn bezocht?\nCannes (Frankrijk), Palais des Arts en het paviljoen",
        "Cannes",
    ),
    ("Welke locaties zijn bezocht?\nLeipzig (Webereihof, Plagwitz)", "Leipzig"),
    ("Welke locaties zijn bezocht?\nRotterdam (vertrek), Londen", "Londen"),
    ("Welke locaties zijn bezocht?\nL'Aquila: raadhuis\nOnna: het herbouwde dorp", "L'Aquila Onna"),
]


@pytest.mark.parametrize(("text", "expected"), WHO_CAME_AND_WHERE)
def test_who_came_and_where_it_was(vocabulary: Vocabulary, text: str, expected: str) -> None:
    facts = recognise(document(HEAD + text), vocabulary).facts
    assert [city.name for city in facts.cities] == expected.split()


ASKED = "Welke locaties zijn bezocht?\n"
FRAMES = [
    # What was visited stands behind whom it was visited with.
    ("Wij waren in Porto. Daarna bezochten wij samen met de collega's Aveiro.", "Porto Aveiro"),
    (
        "Wij waren in Porto. Daarna bezochten wij op advies van het consulaat Aveiro.",
        "Porto Aveiro",
    ),
    ("Wij waren in Porto. Daarna bezochten wij het bedrijf van de familie Aveiro.", "Porto"),
    # What a day was for
    ("Wij waren in Porto. Donderdag was het instituut in Aveiro aan de beurt.", "Porto Aveiro"),
    ("Wij waren in Porto. Vrijdag stond de fabriek in Aveiro op het programma.", "Porto Aveiro"),
    (
        "Wij waren in Porto. De laatste ochtend stond in het teken van de school in Aveiro.",
        "Porto Aveiro",
    ),
    # Where an aeroplane went
    (
        f"{ASKED}Aalborg. De vlucht ging via Düsseldorf naar Billund, vandaar met een bus.",
        "Aalborg",
    ),
    (f"{ASKED}Aalborg (heenvlucht naar Billund, verder met een huurauto).", "Aalborg"),
    (f"{ASKED}Lecce. Vliegveld: Bari.", "Lecce"),
    ("De vlucht ging naar Wenen, waar wij op het stadhuis werden ontvangen.", "Wenen"),
    # Stations and quarters
    (f"{ASKED}Linz (stadhuis, station Leonding)", "Linz"),
    (f"{ASKED}Wenen, de wijk Simmering.\nOpbrengst\nIn Simmering spraken wij bewoners.", "Wenen"),
]


@pytest.mark.parametrize(("text", "expected"), FRAMES)
def test_the_order_of_a_sentence_tells_a_visit(
    vocabulary: Vocabulary, text: str, expected: str
) -> None:
    facts = recognise(document(HEAD + text), vocabulary).facts
    assert [city.name for city in facts.cities] == expected.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wij waren in Porto en daarna in Aveiro en Faro. Wij spraken in Zwulk met Ana.", "Zwulk"),
        ("Wij waren in Faro en Porto. Wij spraken in Zwulk met Ana.", ""),
    ],
)
def test_an_unknown_name_behind_a_large_city(
    vocabulary: Vocabulary, text: str, expected: str
) -> None:
    names = [city.name for city in recognise(document(HEAD + text), vocabulary).facts.cities]
    assert ("Zwulk" in names) == bool(expected)


PLACED = [
    # Labels of the same form as those of known towns
    (f"{ASKED}- Leeds: stadhuis\n- Zwulk Falls: opening fabriek", "Leeds, Zwulk Falls"),
    (f"{ASKED}- Leeds: stadhuis\n- Anna Berg: directeur museum\n- Lunch: soep", "Leeds"),
    (f"{ASKED}- Leeds: stadhuis\n- Dagopvang Zonne (voor ouderen)", "Leeds"),
    ("Wat is er bezocht?\n- Stadhuis van Leeds\n- Kolding: paleis met tuinen", "Leeds, Kolding"),
    # What a day was for
    ("De ochtend was gereserveerd voor Kolding.", "Kolding"),
    ("De hele woensdag was voor Lecco.", "Lecco"),
    ("We bezochten Lecco. De middag was gereserveerd voor Van den Berg.", "Lecco"),
    # A given name that is a place
    ("In Anna, waar in 2009 alles instortte, liet Marie Blanc ons de nieuwe kerk zien.", "Anna"),
    ("We bezochten Lecco. Men gelooft daar in Anna.", "Lecco"),
    # Stands, and where somebody works
    ("We bezochten Lecco. De wethouder bracht een bezoek aan de stand van Leeds.", "Lecco"),
    ("We bezochten Lecco. Wij spraken er met Ida Holm, museumdirecteur in Kolding.", "Lecco"),
    # On the way
    ("Waar zijn jullie geweest?\nLecco\nVliegtuig naar Leeds, daarna trein.", "Lecco"),
    ("We vlogen naar Leeds en namen daar een bus naar Whitby.", "Whitby"),
    ("We vlogen op Leeds en reden daarna naar Whitby.", "Whitby"),
    (f"{ASKED}Lecco\nOp de heenreis is een nacht in Leeds doorgebracht vanwege de aansluiting.",
     "Lecco"),
    # Parts of our own town, and fairs
    ("We bezochten Lecco. In Tiel-Oost werd een proef bezocht.", "Lecco"),
    ("We bezochten Lecco. In Tiel gaan we met het warmtenet naar Zwulk en Bree.", "Lecco"),
    (f"{ASKED}Expo Zwulk, Leeds (Engeland)\nDoel\nDe Expo Zwulk is een beurs.", "Leeds"),
    # A congress of which the report tells first, and then again
    (("Het World Light Congress (WLC) in Leeds is dé plek voor steden.\nWe bezochten ook York."
      "\nDeelname aan het WLC is nuttig."), "Leeds, York"),
    # What lies near is a place of its own
    ("In Leeds spraken wij de raad. In het naburige Zwulk werd een fabriek bezocht.",
     "Leeds, Zwulk"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PLACED, ids=[text[:60] for text, _ in PLACED])
def test_position_tells_which_names_were_towns(
    vocabulary: Vocabulary, text: str, expected: str
) -> None:
    facts = recognise(document(HEAD + text), vocabulary).facts
    assert ", ".join(city.name for city in facts.cities) == expected


@pytest.mark.parametrize(
    "text",
    [
        # The mayor is of the town of the same sentence: that is no second sign
        "Wij spraken in Leeds met Ida Holm, burgemeester van Leeds.",
        f"{ASKED}Lecco\nOp de terugreis is in Leeds overnacht.",
    ],
)
def test_a_town_named_once_has_a_doubt(vocabulary: Vocabulary, text: str) -> None:
    facts = recognise(document(HEAD + text), vocabulary).facts
    assert any("Leeds" in doubt for field, doubt in facts.doubts if field == "cities")


ORDINARY = [
    # What a day was for, what came next, and what was chosen
    ("De zaterdag stond in het teken van een excursie naar Sibiu.", "Sibiu"),
    ("'s Middags volgde Aarhus, met een wandeling langs de haven.", "Aarhus"),
    ("Voor de derde dag was Brno gekozen.", "Brno"),
    ("Dit jaar viel de keuze op Antwerpen.", "Antwerpen"),
    ("Als standplaats diende Genua.", "Genua"),
    ("Bestemming van de studiereis was Stuttgart.", "Stuttgart"),
    ("De bus zette koers richting Osnabrück.", "Osnabrück"),
    ("De middag werd benut voor een rondleiding door de binnenstad van Gent.", "Gent"),
    ("Op uitnodiging van de burgemeester van Jelgava zijn wij op bezoek geweest.", "Jelgava"),
    # All of a list
    ("Achtereenvolgens zijn Gent, Rijsel en Roubaix bezocht.", "Gent, Rijsel, Roubaix"),
    ("Zowel Salzburg als Linz is bezocht.", "Salzburg, Linz"),
    ("In zowel Göteborg als Malmö zijn gesprekken gevoerd.", "Göteborg, Malmö"),
    # Congresses
    ("Het congres, dat dit keer werd gehouden in Alba Iulia, trok veel deelnemers.", "Alba Iulia"),
    (("Het Mobile World Congress in Barcelona is de grootste beurs op dit gebied. Onze wethouder"
      " was er met de CIO bij."), "Barcelona"),
    ("De IFAT in München is de grootste milieubeurs. Onze adviseur was daar.", "München"),
    ("Reisverslag buitenland – SCEWC Barcelona\nWij bezochten Girona.", "Barcelona, Girona"),
    ("Wij bezochten Leeds. Het congres in Riga was online, en wij namen deel.", "Leeds"),
    ("De vijfde projectbijeenkomst (Aalborg, 3-5 mei) ging over afval.", "Aalborg"),
    ("We bezochten het waterbedrijf VCS (Odense) en de haven (Vejle).", "Odense, Vejle"),
    # Who had something for us
    ("Wij bezochten Bochum. De gemeente Ulm had voor ons een programma samengesteld.",
     "Bochum, Ulm"),
    ("Wij bezochten Dijon. Ook Nîmes is aangedaan.", "Dijon, Nîmes"),
    ("Wij bezochten Dijon. Daarna gingen we naar Eindhovens partnerstad Metz.", "Dijon, Metz"),
    # What is no visit
    ("Wij bezochten Arad. De consul van Nederland in Cluj-Napoca sloot aan.", "Arad"),
    ("Wij bezochten Essen. Vorig jaar ging de raad naar Hamburg.", "Essen"),
    ("Wij bezochten Gdynia. Twee jaar geleden was de raad in Szczecin.", "Gdynia"),
    ("Wij bezochten Katowice. In Zuid-Polen en langs de Sava is dat gewoon.", "Katowice"),
    ("We vlogen naar Boekarest en reden vandaar naar Buzău.", "Buzău"),
    (f"{ASKED}Esbjerg\nPer boot naar Nordby op het eiland Fanø.", "Esbjerg, Nordby"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ORDINARY, ids=[text[:60] for text, _ in ORDINARY])
def test_ordinary_ways_to_say_where_it_was(
    vocabulary: Vocabulary, text: str, expected: str
) -> None:
    facts = recognise(document(HEAD + text), vocabulary).facts
    assert ", ".join(city.name for city in facts.cities) == expected
