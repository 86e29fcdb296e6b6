"""Data: strategy topics and themes, each theme with its own words and sentences.

``nouns``   article, singular/plural, separated by commas
``acts``    plural object|infinitive|past participle; ``~`` marks a separable verb (``aan~passen``)
``says``    whole sentences that only reports on this theme hold
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ThemeRow:
    title: str
    broader: str
    what: str
    nouns: str
    acts: str
    says: tuple[str, ...]
    alt: str = ""
    related: str = ""


@dataclass(frozen=True)
class TopicRow:
    title: str
    what: str
    alt: str
    lead: str


TOPICS = {
    "circulaire-economie": TopicRow(
        "circulaire economie",
        "een economie waarin producten en grondstoffen steeds opnieuw worden gebruikt",
        "circulariteit; Circular economy",
        "amsterdam",
    ),
    "gezondheid": TopicRow(
        "gezond stedelijk leven",
        "een stad waarin bewoners gezond kunnen opgroeien en ouder worden",
        "gezondheid; Healthy urban living",
        "utrecht",
    ),
    "veiligheid": TopicRow(
        "veiligheid en beveiliging",
        "het beschermen van mensen, gebouwen en gegevens in de stad",
        "Safety and security; Safety & Security",
        "den-haag",
    ),
    "mobiliteit": TopicRow(
        "slimme mobiliteit",
        "verplaatsingen die schoon, veilig en betrouwbaar zijn",
        "Smart Mobility; slimme en groene stedelijke mobiliteit",
        "eindhoven",
    ),
    "weerbaarheid": TopicRow(
        "weerbaarheid en duurzaamheid",
        "een stad die schokken opvangt en zuinig is op haar omgeving",
        "Resilience; veerkracht; duurzaamheid",
        "rotterdam",
    ),
    "data": TopicRow(
        "data",
        "gegevens die overheden zorgvuldig verzamelen, delen en gebruiken",
        "datatechnologie; data city",
        "s-hertogenbosch",
    ),
    "inclusiviteit": TopicRow(
        "inclusiviteit",
        "een stad waarin iedereen mee kan doen",
        "inclusie; sociale inclusie",
        "rijswijk",
    ),
    "digitale-infrastructuur": TopicRow(
        "digitale infrastructuur",
        "de kabels, masten, sensoren en platforms waar een digitale stad op rust",
        "Digital infrastructure; digitale voorzieningen",
        "den-haag",
    ),
}

THEMES: dict[str, ThemeRow] = {
    "crowdmanagement": ThemeRow(
        "crowdmanagement", "veiligheid",
        "het in goede banen leiden van grote groepen bezoekers",
        "de bezoekersstroom/bezoekersstromen, de looproute/looproutes, het evenement/evenementen, "
        "de drukteverwachting/drukteverwachtingen, het knelpunt/knelpunten, de telcamera/telcamera's, "
        "de evenementenvergunning/evenementenvergunningen, de boulevard/boulevards, "
        "de commandokamer/commandokamers, de veiligheidsorganisatie/veiligheidsorganisaties, "
        "het druktedashboard/druktedashboards, de verkeersregelaar/verkeersregelaars",
        "bezoekersstromen|spreiden|gespreid; looproutes|aan~passen|aangepast; "
        "drukteverwachtingen|publiceren|gepubliceerd; pleinen|af~sluiten|afgesloten",
        (
            "Op de boulevard hangen telcamera's die alleen silhouetten bewaren en na tien minuten alles wissen.",
            "Bij meer dan vier personen per vierkante meter gaat de looproute automatisch op eenrichtingsverkeer.",
            "De drukteverwachting voor het strand wordt elke ochtend om zes uur berekend uit weerbericht en treinkaartjes.",
            "Tijdens het vuurwerk stuurde de commandokamer wandelaars om via de vismarkt.",
        ),
        alt="drukteregulering; crowd control", related="sensoren; toerisme",
    ),
    "cyberweerbaarheid": ThemeRow(
        "cyberweerbaarheid", "veiligheid",
        "het vermogen van een stad om digitale aanvallen te voorkomen en te doorstaan",
        "de hack/hacks, de gijzelsoftware-aanval/gijzelsoftware-aanvallen, het datalek/datalekken, "
        "de penetratietest/penetratietests, de kwetsbaarheid/kwetsbaarheden, de meldplicht/meldplichten, "
        "het beveiligingsteam/beveiligingsteams, de uitwijklocatie/uitwijklocaties, "
        "de cyberoefening/cyberoefeningen, het wachtwoordbeleid/wachtwoordregels, "
        "de netwerkscheiding/netwerkscheidingen, de phishingmail/phishingmails",
        "kwetsbaarheden|melden|gemeld; cyberoefeningen|houden|gehouden; "
        "netwerken|scheiden|gescheiden; reservekopieën|terug~zetten|teruggezet",
        (
            "Na de gijzelsoftware-aanval lag de burgerlijke stand elf dagen stil; reservekopieën bleken onleesbaar.",
            "Ethische hackers krijgen een erepenning en een diner met de burgemeester voor elke ernstige kwetsbaarheid.",
            "De brugbediening staat sinds vorig jaar op een eigen netwerk zonder verbinding met de kantoorautomatisering.",
        ),
        alt="digitale weerbaarheid; cybercrime", related="privacy; glasvezel",
    ),
    "ondermijning": ThemeRow(
        "ondermijning", "veiligheid",
        "misdaad die de bovenwereld gebruikt en zo het bestuur en de buurt aantast",
        "het signaal/signalen, de witwasconstructie/witwasconstructies, het bedrijventerrein/bedrijventerreinen, "
        "de drugsvondst/drugsvondsten, de vakantieparkeigenaar/vakantieparkeigenaren, het integriteitsonderzoek/"
        "integriteitsonderzoeken, de exploitatievergunning/exploitatievergunningen, de stroman/stromannen, "
        "de interventie/interventies, het vastgoedregister/vastgoedregisters, de controledag/controledagen",
        "signalen|delen|gedeeld; vergunningen|in~trekken|ingetrokken; "
        "panden|sluiten|gesloten; controledagen|organiseren|georganiseerd",
        (
            "De belastingdienst, de politie en de brandweer lopen samen controledagen op het bedrijventerrein.",
            "Een stroman met acht kapperszaken was de aanleiding voor het nieuwe vastgoedregister.",
            "Een buurtapotheker gaf het eerste signaal over de witwasconstructie.",
        ),
        alt="ondermijnende criminaliteit", related="slimme-politie",
    ),
    "slimme-politie": ThemeRow(
        "slimme politie", "veiligheid",
        "politiewerk dat met techniek sneller en zuiniger wordt gedaan",
        "het politiebureau/politiebureaus, de wijkagent/wijkagenten, de bodycam/bodycams, "
        "de aangifte/aangiften, de meldkamer/meldkamers, de surveillance/surveillances, "
        "de risicokaart/risicokaarten, het kentekenportaal/kentekenportalen, de aangiftezuil/aangiftezuilen, "
        "de noodoproep/noodoproepen, de buurtwacht/buurtwachten",
        "aangiften|digitaliseren|gedigitaliseerd; patrouilles|plannen|gepland; "
        "beelden|bewaren|bewaard; meldingen|samen~voegen|samengevoegd",
        (
            "Het onbemande politiebureau is dag en nacht open en spreekt zeven talen.",
            "Wijkagenten dragen hun bodycam zichtbaar en zetten hem alleen op verzoek aan.",
            "Aangiftezuilen in winkelcentra verwerken inmiddels een kwart van de fietsdiefstallen.",
        ),
        alt="smart policing", related="ondermijning; kunstmatige-intelligentie",
    ),
    "crisisbeheersing": ThemeRow(
        "crisisbeheersing", "veiligheid",
        "de voorbereiding op rampen en de hulp daarna",
        "de ramp/rampen, de evacuatie/evacuaties, de noodopvang/noodopvanglocaties, het draaiboek/draaiboeken, "
        "de sirene/sirenes, de brandweerkazerne/brandweerkazernes, de stroomuitval/stroomstoringen, "
        "het noodpakket/noodpakketten, de opvanglocatie/opvanglocaties, de vrijwilliger/vrijwilligers, "
        "het handelingsperspectief/handelingsperspectieven, de nabespreking/nabesprekingen",
        "draaiboeken|oefenen|geoefend; noodpakketten|uit~delen|uitgedeeld; "
        "bewoners|waarschuwen|gewaarschuwd; opvanglocaties|in~richten|ingericht",
        (
            "Elke brandweerkazerne heeft een loket waar bewoners bij langdurige stroomuitval informatie krijgen.",
            "De evacuatie van het ziekenhuis is met vierhonderd vrijwilligers in ware grootte geoefend.",
            "De sirene is vervangen door een bericht in elf talen op abri's en telefoons.",
        ),
        alt="rampenbestrijding; crisismanagement", related="waterbeheer",
    ),
    "slimme-verkeersborden": ThemeRow(
        "slimme verkeersborden", "mobiliteit",
        "borden die meten, van beeld wisselen of van duurzaam materiaal zijn",
        "het verkeersbord/verkeersborden, het bamboebord/bamboeborden, de bordenreiniging/bordenreinigingen, "
        "de afstandsmeter/afstandsmeters, de schoolzone/schoolzones, de snelheidsremmer/snelheidsremmers, "
        "het matrixbord/matrixborden, de bordenpaal/bordenpalen, de bewegwijzering/bewegwijzeringen, "
        "het e-inktscherm/e-inktschermen, de waarschuwing/waarschuwingen",
        "borden|vervangen|vervangen; schoolzones|markeren|gemarkeerd; "
        "snelheden|aan~geven|aangegeven; palen|hergebruiken|hergebruikt",
        (
            "Bamboeborden bleken na twee winters minder te verkleuren dan aluminium borden.",
            "Het e-inktscherm verbruikt alleen stroom wanneer het beeld wisselt.",
            "In de schoolzone verschijnt het kindersymbool alleen als de schoolbel gaat.",
        ),
        alt="bamboe-verkeersborden", related="verkeersmanagement",
    ),
    "verkeersmanagement": ThemeRow(
        "verkeersmanagement", "mobiliteit",
        "het sturen van verkeer met lichten, berichten en afspraken",
        "het verkeerslicht/verkeerslichten, het kruispunt/kruispunten, de verkeersstroom/verkeersstromen, "
        "het verkeersmanagementsysteem/verkeersmanagementsystemen, de groene golf/groene golven, "
        "de verkeerscentrale/verkeerscentrales, de hulpdienst/hulpdiensten, de omleiding/omleidingen, "
        "de wachttijd/wachttijden, de verkeerslus/verkeerslussen, de doorstroming/doorstromingsmaatregelen",
        "verkeerslichten|koppelen|gekoppeld; wachttijden|verkorten|verkort; "
        "omleidingen|aan~kondigen|aangekondigd; verkeersstromen|voorspellen|voorspeld",
        (
            "Het verkeersmanagementsysteem geeft een ambulance groen tot drie kruispunten vooruit.",
            "Bij regen krijgen fietsers in de hele ring twee keer zo vaak groen.",
            "De verkeerscentrale zit in een oud pakhuis en ontvangt elk jaar duizend scholieren.",
        ),
        alt="verkeersregeling; traffic management", related="slimme-verkeersborden; sensoren",
    ),
    "fietsinfrastructuur": ThemeRow(
        "fietsinfrastructuur", "mobiliteit",
        "paden, bruggen en stallingen waardoor fietsen vanzelf spreekt",
        "het fietspad/fietspaden, de fietsenstalling/fietsenstallingen, de fietssnelweg/fietssnelwegen, "
        "de fietsbrug/fietsbruggen, de fietsstraat/fietsstraten, het fietswiel/fietswielen, "
        "de fietser/fietsers, de bakfiets/bakfietsen, de fietstelling/fietstellingen, "
        "het ontbrekende stuk/ontbrekende stukken, de fietsenmaker/fietsenmakers",
        "fietspaden|verbreden|verbreed; stallingen|uit~breiden|uitgebreid; "
        "fietsers|tellen|geteld; kruisingen|veiliger maken|veiliger gemaakt",
        (
            "De fietsbrug over de spoorzone is rood geschilderd omdat kinderen daarom vroegen.",
            "Weesfietsen gaan naar een werkplaats waar statushouders het vak van fietsenmaker leren.",
            "De fietssnelweg is 's winters verwarmd met restwarmte van het zwembad.",
        ),
        alt="fietsbeleid; fietsvoorzieningen", related="parkeren; sport-en-bewegen",
    ),
    "deelmobiliteit": ThemeRow(
        "deelmobiliteit", "mobiliteit",
        "auto's, fietsen en scooters die niemand bezit en iedereen gebruikt",
        "de deelauto/deelauto's, de deelscooter/deelscooters, de deelfiets/deelfietsen, de hub/hubs, "
        "de aanbieder/aanbieders, de parkeerzone/parkeerzones, de reisapp/reisapps, "
        "het abonnement/abonnementen, de buurthub/buurthubs, de proefrit/proefritten, "
        "de vergunningseis/vergunningseisen, het deelvervoer/deelvoertuigen",
        "deelauto's|plaatsen|geplaatst; aanbieders|verplichten|verplicht; "
        "hubs|aan~leggen|aangelegd; tarieven|gelijk~trekken|gelijkgetrokken",
        (
            "Scooters die buiten een parkeerzone worden achtergelaten, blijven doortellen tot iemand ze verplaatst.",
            "In de nieuwbouwwijk is één deelauto per twaalf woningen opgenomen in de koopovereenkomst.",
            "Aanbieders leveren hun ritgegevens verplicht aan in hetzelfde formaat.",
        ),
        alt="deelvervoer; shared mobility", related="platformeconomie; parkeren",
    ),
    "stadslogistiek": ThemeRow(
        "stadslogistiek", "mobiliteit",
        "het bevoorraden van winkels, bouwplaatsen en huizen in de stad",
        "de bestelbus/bestelbussen, het pakket/pakketten, de zero-emissiezone/zero-emissiezones, "
        "de overslaghub/overslaghubs, de vrachtfiets/vrachtfietsen, de bevoorrading/bevoorradingen, "
        "het venstertijdenbeleid/venstertijden, de pakketmuur/pakketmuren, de bouwhub/bouwhubs, "
        "de koerier/koeriers, de elektrische boot/elektrische boten",
        "pakketten|bundelen|gebundeld; vrachtwagens|weren|geweerd; "
        "bouwhubs|openen|geopend; ritten|besparen|bespaard",
        (
            "Horecabedrijven laten hun bier over de gracht bezorgen door een elektrische boot.",
            "De overslaghub aan de ringweg spaart dagelijks negentig bestelbussen in de binnenstad uit.",
            "Koeriers mogen tot elf uur in de voetgangerszone, mits op een vrachtfiets.",
        ),
        alt="stadsdistributie; city logistics", related="laadinfrastructuur; havenontwikkeling",
    ),
    "laadinfrastructuur": ThemeRow(
        "laadinfrastructuur", "mobiliteit",
        "laadpunten voor voertuigen en het net daarachter",
        "de laadpaal/laadpalen, het laadplein/laadpleinen, de netaansluiting/netaansluitingen, "
        "de piekbelasting/piekbelastingen, de plankaart/plankaarten, de laadpas/laadpassen, "
        "de netbeheerder/netbeheerders, de concessie/concessies, de thuislader/thuisladers, "
        "de snellader/snelladers, het laadtarief/laadtarieven",
        "laadpalen|plaatsen|geplaatst; pieken|af~vlakken|afgevlakt; "
        "concessies|verlenen|verleend; netaansluitingen|verzwaren|verzwaard",
        (
            "Laadpalen leveren tussen vijf en acht uur 's avonds stroom terug aan de straat.",
            "Een kabelgoot in de stoep maakt de thuislader mogelijk voor rijtjeswoningen.",
            "De netbeheerder weigert nieuwe snelladers tot het onderstation in bedrijf is.",
        ),
        alt="laadpalen; oplaadpunten", related="energietransitie; parkeren",
    ),
    "openbaar-vervoer": ThemeRow(
        "openbaar vervoer", "mobiliteit",
        "bus, tram, metro en trein voor iedereen",
        "de tramlijn/tramlijnen, de bushalte/bushaltes, de reiziger/reizigers, de dienstregeling/dienstregelingen, "
        "de metrolijn/metrolijnen, het overstappunt/overstappunten, de conducteur/conducteurs, "
        "de vervoerder/vervoerders, de nachtbus/nachtbussen, het kaartje/kaartjes, "
        "de vrije busbaan/vrije busbanen, het station/stations",
        "haltes|verplaatsen|verplaatst; tramlijnen|door~trekken|doorgetrokken; "
        "reizigers|informeren|geïnformeerd; dienstregelingen|af~stemmen|afgestemd",
        (
            "De tram rijdt sinds de zomer zonder bovenleiding door het middeleeuwse centrum.",
            "Gratis reizen voor ouderen leverde vooral 's ochtends volle bussen op.",
            "Op het overstappunt staat een piano die nooit gestolen is.",
        ),
        alt="ov; public transport", related="verkeersmanagement; digitale-inclusie",
    ),
    "parkeren": ThemeRow(
        "parkeren", "mobiliteit",
        "de ruimte die stilstaande voertuigen innemen, en wat die mag kosten",
        "de parkeerplaats/parkeerplaatsen, de parkeergarage/parkeergarages, het parkeertarief/parkeertarieven, "
        "de parkeersensor/parkeersensoren, de scanauto/scanauto's, de vergunninghouder/vergunninghouders, "
        "de bezettingsgraad/bezettingsgraden, de parkeernorm/parkeernormen, de zoekrit/zoekritten, "
        "het P+R-terrein/P+R-terreinen",
        "parkeerplaatsen|op~heffen|opgeheven; tarieven|verhogen|verhoogd; "
        "zoekritten|voorkomen|voorkomen; garages|om~bouwen|omgebouwd",
        (
            "De scanauto waarschuwt ook voor losse stoeptegels en verzakte putdeksels.",
            "Van twee verdiepingen van de parkeergarage is een champignonkwekerij gemaakt.",
            "Zoekritten vormen volgens de telling dertien procent van het verkeer op zaterdag.",
        ),
        alt="parkeerbeleid", related="deelmobiliteit; sensoren",
    ),
    "datagestuurd-werken": ThemeRow(
        "datagestuurd werken", "data",
        "besluiten nemen met behulp van gegevens naast ervaring en gesprek",
        "het dashboard/dashboards, de dataset/datasets, de gegevensbron/gegevensbronnen, "
        "de datakwaliteit/kwaliteitscontroles, het datateam/datateams, de stuurinformatie/stuurcijfers, "
        "de leeromgeving/leeromgevingen, de gegevensafspraak/gegevensafspraken, "
        "de koppeling/koppelingen, het informatieproduct/informatieproducten, de nulmeting/nulmetingen",
        "datasets|koppelen|gekoppeld; dashboards|bouwen|gebouwd; "
        "collega's|op~leiden|opgeleid; vragen|verhelderen|verhelderd",
        (
            "Elk dashboard heeft een houdbaarheidsdatum; wie het niet verlengt, raakt het kwijt.",
            "Het datateam zit één dag per week tussen de collega's van de groenploeg.",
            "De eerste vraag is altijd welk besluit er anders wordt als het cijfer verandert.",
        ),
        alt="data gestuurd werken; informatiegestuurd werken", related="open-data; digitale-tweeling",
    ),
    "digitale-tweeling": ThemeRow(
        "digitale tweeling", "data",
        "een rekenend driedimensionaal model van de stad",
        "de simulatie/simulaties, het stadsmodel/stadsmodellen, de gebouwhoogte/gebouwhoogten, "
        "de windstudie/windstudies, de schaduwberekening/schaduwberekeningen, de puntenwolk/puntenwolken, "
        "het rekenmodel/rekenmodellen, de maquette/maquettes, de ontwerpvariant/ontwerpvarianten, "
        "de ondergrond/ondergrondgegevens, de inspraakavond/inspraakavonden",
        "varianten|door~rekenen|doorgerekend; modellen|verversen|ververst; "
        "gebouwen|in~meten|ingemeten; ontwerpen|vergelijken|vergeleken",
        (
            "In de digitale tweeling is te zien hoe de schaduw van een toren om half vier over de moestuin valt.",
            "De puntenwolk van de binnenstad wordt elk kwartaal ververst met een rugzakscanner.",
            "Bewoners bouwden hun eigen ontwerpvariant in een kubusspel en zagen meteen de windhinder.",
        ),
        alt="digital twin; 3D-stadsmodel", related="datagestuurd-werken; waterbeheer",
    ),
    "open-data": ThemeRow(
        "open data", "data",
        "overheidsgegevens die iedereen vrij mag gebruiken",
        "het dataportaal/dataportalen, de licentie/licenties, de catalogus/catalogi, "
        "de hergebruiker/hergebruikers, de metadatastandaard/metadatastandaarden, het bestand/bestanden, "
        "de hackathon/hackathons, de journalist/journalisten, de bronvermelding/bronvermeldingen, "
        "het hergebruikverzoek/hergebruikverzoeken",
        "bestanden|vrij~geven|vrijgegeven; catalogi|samen~voegen|samengevoegd; "
        "licenties|vereenvoudigen|vereenvoudigd; metadata|beschrijven|beschreven",
        (
            "Het meest gedownloade bestand bevat de namen en leeftijden van alle stadsbomen.",
            "Journalisten mogen op het portaal zelf een ontbrekend bestand aanvragen.",
            "De winnaar van de hackathon bouwde een kaart van openbare toiletten.",
        ),
        alt="open gegevens; open overheidsdata", related="datagestuurd-werken; burgerparticipatie",
    ),
    "kunstmatige-intelligentie": ThemeRow(
        "kunstmatige intelligentie", "data",
        "software die leert van voorbeelden en voorspellingen doet",
        "het algoritme/algoritmen, het algoritmeregister/algoritmeregisters, de voorspelling/voorspellingen, "
        "het taalmodel/taalmodellen, de vooringenomenheid/vooroordelen, de toetsingscommissie/toetsingscommissies, "
        "de trainingsset/trainingssets, de beeldherkenning/beeldherkenningsproeven, de chatbot/chatbots, "
        "de uitlegplicht/uitlegplichten, het steekproefonderzoek/steekproefonderzoeken",
        "algoritmen|registreren|geregistreerd; modellen|toetsen|getoetst; "
        "uitkomsten|uit~leggen|uitgelegd; steekproeven|nemen|genomen",
        (
            "In het algoritmeregister staat bij elk algoritme wie het mag uitzetten.",
            "De chatbot verwijst na twee vragen altijd door naar een mens met een naam.",
            "Een toetsingscommissie van gelote inwoners keurde de beeldherkenning op de markt af.",
        ),
        alt="AI; algoritmen", related="publieke-waarden; privacy",
    ),
    "privacy": ThemeRow(
        "privacy", "data",
        "de bescherming van persoonsgegevens en van het onbespied wandelen",
        "het persoonsgegeven/persoonsgegevens, de bewaartermijn/bewaartermijnen, de grondslag/grondslagen, "
        "de privacytoets/privacytoetsen, het verwerkingsregister/verwerkingsregisters, "
        "de toestemming/toestemmingen, de anonimisering/anonimiseringstechnieken, de klacht/klachten, "
        "de gegevensdeling/gegevensdelingen, de ombudsman/ombudslieden",
        "gegevens|anonimiseren|geanonimiseerd; bewaartermijnen|verkorten|verkort; "
        "klachten|behandelen|behandeld; toetsen|publiceren|gepubliceerd",
        (
            "Bij elke mast hangt een plaatje dat vertelt wat er gemeten wordt en door wie.",
            "De privacytoets is een gesprek van een uur in plaats van een formulier van veertig bladzijden.",
            "Een inwoner kreeg gelijk van de ombudsman over de bewaartermijn van parkeerfoto's.",
        ),
        alt="AVG; gegevensbescherming", related="kunstmatige-intelligentie; sensoren",
    ),
    "sensoren": ThemeRow(
        "sensoren", "digitale-infrastructuur",
        "meetapparaatjes in de openbare ruimte en hun gegevens",
        "de sensor/sensoren, het sensornetwerk/sensornetwerken, de meetpaal/meetpalen, de batterij/batterijen, "
        "het sensorregister/sensorregisters, de ijking/ijkingen, de meetreeks/meetreeksen, "
        "de lantaarnpaal/lantaarnpalen, de storing/storingen, het meetinterval/meetintervallen, "
        "de trillingsmeter/trillingsmeters, de waterstandmeter/waterstandmeters",
        "sensoren|ijken|geijkt; meetpalen|plaatsen|geplaatst; "
        "meetreeksen|bewaren|bewaard; storingen|op~sporen|opgespoord",
        (
            "Van de zeshonderd sensoren bleek na drie jaar een kwart door vogels te zijn onderhouden, zoals men het noemde.",
            "Trillingsmeters aan de kademuur waarschuwen voordat stenen gaan schuiven.",
            "Het sensorregister is verplicht, ook voor winkeliers met een teller boven de deur.",
        ),
        alt="IoT; sensordata; internet der dingen", related="luchtkwaliteit; glasvezel",
    ),
    "glasvezel": ThemeRow(
        "glasvezel en 5G", "digitale-infrastructuur",
        "snelle vaste en mobiele netwerken",
        "de glasvezelkabel/glasvezelkabels, de antenne/antennes, de zendmast/zendmasten, de graafwerkzaamheid/"
        "graafwerkzaamheden, het buitengebied/buitengebieden, de dekkingskaart/dekkingskaarten, "
        "het datacentrum/datacentra, de mantelbuis/mantelbuizen, de stralingsnorm/stralingsnormen, "
        "de bandbreedte/bandbreedtes, de frequentie/frequenties",
        "kabels|leggen|gelegd; antennes|delen|gedeeld; "
        "straten|open~breken|opengebroken; dekkingskaarten|bij~werken|bijgewerkt",
        (
            "Eén mantelbuis voor alle aanbieders voorkomt dat dezelfde straat vier keer opengaat.",
            "Antennes zijn weggewerkt in de torenspits en leveren de kerk huur op.",
            "De restwarmte van het datacentrum verwarmt twee schoolgebouwen.",
        ),
        alt="5G; breedband", related="sensoren; digitale-inclusie",
    ),
    "slimme-verlichting": ThemeRow(
        "slimme verlichting", "digitale-infrastructuur",
        "straatverlichting die zich aanpast aan gebruik en seizoen",
        "de lichtmast/lichtmasten, de ledlamp/ledlampen, het lichtplan/lichtplannen, de dimstand/dimstanden, "
        "de vleermuis/vleermuizen, de lichthinder/lichthindermeldingen, de schakelkast/schakelkasten, "
        "de lichtkleur/lichtkleuren, de nachtwandeling/nachtwandelingen, het uitgaansgebied/uitgaansgebieden",
        "lampen|dimmen|gedimd; lichtmasten|vervangen|vervangen; "
        "lichtplannen|tekenen|getekend; donkere plekken|verlichten|verlicht",
        (
            "Amberkleurig licht langs het kanaal houdt de route open voor vleermuizen.",
            "Tijdens nachtwandelingen wezen vrouwen aan waar het licht juist te fel is.",
            "In het uitgaansgebied wordt de lichtkleur na drie uur langzaam warmer.",
        ),
        alt="openbare verlichting; lichtmasten", related="sensoren; biodiversiteit",
    ),
    "drones": ThemeRow(
        "drones", "digitale-infrastructuur",
        "onbemande luchtvaartuigen voor inspectie, levering en hulp",
        "de drone/drones, de landingsplaats/landingsplaatsen, de vliegzone/vliegzones, de dronepiloot/dronepiloten, "
        "de dakinspectie/dakinspecties, de luchtopname/luchtopnamen, de hoogtebeperking/hoogtebeperkingen, "
        "het luchtruim/luchtcorridors, de medicijnvlucht/medicijnvluchten, de ontheffing/ontheffingen",
        "daken|inspecteren|geïnspecteerd; medicijnen|bezorgen|bezorgd; "
        "vliegzones|aan~wijzen|aangewezen; drones|registreren|geregistreerd",
        (
            "Een drone brengt bloedmonsters in zes minuten over de fjord naar het laboratorium.",
            "Met luchtopnamen wordt zwerfvuil in rietkragen opgespoord.",
            "De dronepiloot van de brandweer is ook de imker van de kazerne.",
        ),
        alt="onbemande luchtvaart; UAV", related="zwerfafval; crisisbeheersing",
    ),
    "luchtkwaliteit": ThemeRow(
        "luchtkwaliteit en geluid", "gezondheid",
        "schone lucht en rust in de straat",
        "de luchtkwaliteitsmeting/luchtkwaliteitsmetingen, het fijnstof/fijnstofbronnen, de geluidscamera/"
        "geluidscamera's, de milieuzone/milieuzones, de houtkachel/houtkachels, de geluidskaart/geluidskaarten, "
        "het meetstation/meetstations, de burgermeting/burgermetingen, de stikstofdioxide/uitstootbronnen, "
        "de geluidsnorm/geluidsnormen, de stille gevel/stille gevels",
        "metingen|vergelijken|vergeleken; houtkachels|vervangen|vervangen; "
        "milieuzones|in~voeren|ingevoerd; geluidskaarten|op~stellen|opgesteld",
        (
            "De geluidscamera beboet motoren boven de vijfentachtig decibel, maar kon een pauw niet herkennen.",
            "Luchtkwaliteitsmetingen door bewoners wijken gemiddeld vier procent af van het officiële meetstation.",
            "Wie zijn houtkachel inlevert, krijgt korting op een warmtepomp.",
        ),
        alt="luchtverontreiniging; geluidshinder", related="sensoren; hittestress",
    ),
    "hittestress": ThemeRow(
        "hittestress", "gezondheid",
        "de gevolgen van hitte voor bewoners, en verkoeling in de stad",
        "de hittegolf/hittegolven, de koele plek/koele plekken, de boom/bomen, het hitteplan/hitteplannen, "
        "de schaduwroute/schaduwroutes, het drinkwaterpunt/drinkwaterpunten, de hittekaart/hittekaarten, "
        "het zonnescherm/zonneschermen, de fontein/fonteinen, het schoolplein/schoolpleinen",
        "bomen|planten|geplant; schoolpleinen|vergroenen|vergroend; "
        "koele plekken|aan~wijzen|aangewezen; ouderen|bellen|gebeld",
        (
            "Vrijwilligers bellen bij de tweede tropendag alle tachtigplussers die daarom hebben gevraagd.",
            "Zonneschermen tussen de gevels schelen volgens de hittekaart negen graden op de kasseien.",
            "Kerken en bibliotheken staan als koele plek op de wandelkaart.",
        ),
        alt="hitte in de stad; verkoeling", related="biodiversiteit; waterbeheer",
    ),
    "sport-en-bewegen": ThemeRow(
        "sport en bewegen", "gezondheid",
        "een omgeving die uitnodigt om te lopen, te spelen en te sporten",
        "het sportveld/sportvelden, de beweegroute/beweegroutes, de buurtsportcoach/buurtsportcoaches, "
        "het zwembad/zwembaden, de speelplaats/speelplaatsen, de wandelclub/wandelclubs, "
        "de sportvereniging/sportverenigingen, het skatepark/skateparken, de gymzaal/gymzalen, "
        "de beweegnorm/beweegnormen",
        "sportvelden|delen|gedeeld; routes|uit~zetten|uitgezet; "
        "kinderen|stimuleren|gestimuleerd; zalen|open~stellen|opengesteld",
        (
            "De ijsbaan levert haar warmte aan het zwembad ernaast.",
            "Artsen schrijven een wandeling met de buurtsportcoach voor op recept.",
            "Het skatepark onder het viaduct is ontworpen door meisjes van veertien.",
        ),
        alt="beweegvriendelijke omgeving", related="fietsinfrastructuur; vergrijzing",
    ),
    "zorgtechnologie": ThemeRow(
        "zorgtechnologie", "gezondheid",
        "techniek waarmee mensen langer zelfstandig blijven",
        "de zorgrobot/zorgrobots, de beeldzorg/beeldzorgconsulten, de valsensor/valsensoren, de mantelzorger/"
        "mantelzorgers, de wijkverpleegkundige/wijkverpleegkundigen, de medicijndispenser/medicijndispensers, "
        "het zorgpad/zorgpaden, de thuismeting/thuismetingen, de alarmknop/alarmknoppen, "
        "de zorgwoning/zorgwoningen",
        "mantelzorgers|ontlasten|ontlast; thuismetingen|door~sturen|doorgestuurd; "
        "zorgrobots|uit~proberen|uitgeprobeerd; alarmen|op~volgen|opgevolgd",
        (
            "De zorgrobot in de vorm van een zeehond mocht van de bewoners niet meer weg.",
            "De medicijndispenser spreekt met de stem van een kleinkind.",
            "Valsensoren in de vloer zien het verschil tussen een hond en een mens.",
        ),
        alt="e-health; slimme zorg", related="vergrijzing; privacy",
    ),
    "vergrijzing": ThemeRow(
        "vergrijzing", "gezondheid",
        "een bevolking die ouder wordt en wat dat van de stad vraagt",
        "de oudere/ouderen, het buurthuis/buurthuizen, de seniorenwoning/seniorenwoningen, de eenzaamheid/"
        "eenzame inwoners, de hofjeswoning/hofjeswoningen, de zitbank/zitbanken, de rollator/rollators, "
        "de dementievriendelijke straat/dementievriendelijke straten, de mantelzorgwoning/mantelzorgwoningen, "
        "de huisbezoeker/huisbezoekers",
        "ouderen|bezoeken|bezocht; hofjes|bouwen|gebouwd; "
        "zitbanken|bij~plaatsen|bijgeplaatst; drempels|verlagen|verlaagd",
        (
            "Om de honderdvijftig meter staat een zitbank met armleuningen waar je zelf uit kunt opstaan.",
            "Postbodes geven een seintje als de gordijnen twee dagen dicht blijven.",
            "In het hofje wonen studenten voor halve huur als ze dertig uur per maand helpen.",
        ),
        alt="ouder worden; seniorenbeleid", related="zorgtechnologie; betaalbaar-wonen",
    ),
    "zwerfafval": ThemeRow(
        "zwerfafval", "circulaire-economie",
        "afval dat op straat, in het groen of in het water belandt",
        "de afvalbak/afvalbakken, het wegwerpbekertje/wegwerpbekertjes, de prullenbakpers/prullenbakpersen, "
        "de opruimactie/opruimacties, de statiegeldautomaat/statiegeldautomaten, de peuk/peuken, "
        "de veegploeg/veegploegen, de vuilvanger/vuilvangers, het plastic/plasticstromen, "
        "de meeuw/meeuwen, de schouwronde/schouwronden",
        "afvalbakken|legen|geleegd; bekertjes|in~zamelen|ingezameld; "
        "straten|schouwen|geschouwd; gewoonten|veranderen|veranderd",
        (
            "De bellenvanger in de haven haalt per week een kuub plastic uit het water.",
            "Meeuwbestendige zakken verminderden het zwerfafval op marktdagen met de helft.",
            "Peukentegels bij de bushalte laten rokers stemmen over het beste voetbalteam.",
        ),
        alt="zwerfvuil; straatafval", related="drones; hergebruik",
    ),
    "hergebruik": ThemeRow(
        "hergebruik en reparatie", "circulaire-economie",
        "spullen langer gebruiken door te repareren, te ruilen en te delen",
        "het reparatiecafé/reparatiecafés, de kringloopwinkel/kringloopwinkels, de milieustraat/milieustraten, "
        "de ruilkast/ruilkasten, de gereedschapsbibliotheek/gereedschapsbibliotheken, het witgoed/"
        "wasmachines, de werkplaats/werkplaatsen, de reparatiebon/reparatiebonnen, "
        "de vakman/vaklieden, het onderdeel/onderdelen",
        "apparaten|repareren|gerepareerd; gereedschappen|uit~lenen|uitgeleend; "
        "meubels|op~knappen|opgeknapt; onderdelen|printen|geprint",
        (
            "De reparatiebon vergoedt de helft van de rekening tot een maximum van tachtig euro.",
            "In de gereedschapsbibliotheek is de behangstomer het populairst.",
            "Op de milieustraat staat een vakman die alles bekijkt voordat het de container in mag.",
        ),
        alt="reparatie; kringloop", related="zwerfafval; textiel",
    ),
    "circulair-bouwen": ThemeRow(
        "circulair bouwen", "circulaire-economie",
        "bouwen met materiaal dat opnieuw gebruikt kan worden",
        "het materialenpaspoort/materialenpaspoorten, de sloop/sloopprojecten, de houtbouw/houtbouwprojecten, "
        "de baksteen/bakstenen, het donorgebouw/donorgebouwen, de bouwteamfase/bouwteamfasen, "
        "de aanbesteding/aanbestedingen, de betonkringloop/betonkringlopen, de demontabele gevel/demontabele "
        "gevels, het grondstoffendepot/grondstoffendepots",
        "materialen|oogsten|geoogst; gebouwen|demonteren|gedemonteerd; "
        "bakstenen|hergebruiken|hergebruikt; eisen|op~nemen|opgenomen",
        (
            "Het donorgebouw leverde negentienduizend bakstenen en een marmeren trap.",
            "In het materialenpaspoort staat zelfs met welke lijm de vloer is gelegd.",
            "De gemeente kocht een loods als grondstoffendepot voor oude lantaarnpalen en stoepranden.",
        ),
        alt="houtbouw; materialenpaspoort", related="hergebruik; betaalbaar-wonen",
    ),
    "textiel": ThemeRow(
        "textielinzameling", "circulaire-economie",
        "kleding en stoffen inzamelen, sorteren en vervezelen",
        "de textielcontainer/textielcontainers, de vezel/vezels, de spinnerij/spinnerijen, "
        "de sorteerband/sorteerbanden, de spijkerbroek/spijkerbroeken, het garen/garens, "
        "de kledingbibliotheek/kledingbibliotheken, de naaister/naaisters, de bedrijfskleding/uniformen",
        "kledingstukken|sorteren|gesorteerd; vezels|spinnen|gesponnen; "
        "uniformen|in~nemen|ingenomen; containers|verplaatsen|verplaatst",
        (
            "Van oude brandweeruniformen worden laptophoezen genaaid.",
            "De sorteerband herkent wol aan de weerkaatsing van infrarood licht.",
            "De spinnerij mengt lokale schapenwol met vervezelde spijkerbroeken.",
        ),
        alt="textielrecycling; kledinginzameling", related="hergebruik",
    ),
    "stadslandbouw": ThemeRow(
        "stadslandbouw", "circulaire-economie",
        "voedsel telen op daken, braakliggende grond en in kassen in de stad",
        "de daktuin/daktuinen, de moestuin/moestuinen, de kas/kassen, de voedselkring/voedselkringen, "
        "de compostbak/compostbakken, de bijenkast/bijenkasten, de schooltuin/schooltuinen, "
        "de oogst/oogsten, de imker/imkers, het pluktuintje/pluktuintjes, de oesterzwam/oesterzwammen",
        "groenten|telen|geteeld; tuinen|aan~leggen|aangelegd; "
        "oogsten|verdelen|verdeeld; kassen|verwarmen|verwarmd",
        (
            "Op koffiedik uit stadscafés groeien oesterzwammen voor dezelfde keukens.",
            "De daktuin op het belastingkantoor levert vierhonderd kilo aubergines per jaar.",
            "Schooltuinen zijn hier een recht: elk kind heeft twee jaar lang zes vierkante meter.",
        ),
        alt="urban farming; voedselproductie", related="biodiversiteit; hittestress",
    ),
    "energietransitie": ThemeRow(
        "energietransitie", "weerbaarheid",
        "de overgang van aardgas en olie naar zon, wind en warmte",
        "de warmtepomp/warmtepompen, het zonnepaneel/zonnepanelen, de gasloze woonwijk/gasloze woonwijken, "
        "de energiecoöperatie/energiecoöperaties, de buurtbatterij/buurtbatterijen, de windmolen/windmolens, "
        "de netcongestie/netknelpunten, de energiecoach/energiecoaches, de isolatiesubsidie/isolatiesubsidies, "
        "het energielabel/energielabels, de energiearmoede/energiearme huishoudens",
        "woningen|isoleren|geïsoleerd; zonnepanelen|leggen|gelegd; "
        "aansluitingen|af~koppelen|afgekoppeld; energiecoöperaties|op~richten|opgericht",
        (
            "De buurtbatterij staat in een oude transformatorzuil en voedt ook de draaimolen.",
            "De gasloze woonwijk betaalt volgens de corporatie elf procent minder aan energie.",
            "Energiecoaches gaan van deur tot deur met een warmtebeeldcamera en een koffer tochtstrip.",
        ),
        alt="gasloze woonwijk; energieomslag", related="warmtenetten; laadinfrastructuur",
    ),
    "warmtenetten": ThemeRow(
        "warmtenetten", "weerbaarheid",
        "het verwarmen van wijken met rest-, aard- en waterwarmte",
        "de restwarmte/restwarmtebronnen, de warmtebron/warmtebronnen, het leidingtracé/leidingtracés, "
        "de warmtekrachtcentrale/warmtekrachtcentrales, de aansluitplicht/aansluitplichten, "
        "de rioolwarmte/rioolwarmtewisselaars, het afgiftestation/afgiftestations, de geothermieput/"
        "geothermieputten, het warmtebedrijf/warmtebedrijven, de seizoensopslag/seizoensopslagen",
        "woningen|aan~sluiten|aangesloten; leidingen|in~graven|ingegraven; "
        "bronnen|combineren|gecombineerd; tarieven|begrenzen|begrensd",
        (
            "De rioolwarmtewisselaar ligt onder de bibliotheek en levert het hele jaar zestien graden.",
            "Het warmtebedrijf is voor de helft van de bewoners zelf.",
            "De geothermieput werd na een lichte aardbeving drie maanden stilgelegd.",
        ),
        alt="stadsverwarming; aquathermie", related="energietransitie",
    ),
    "waterbeheer": ThemeRow(
        "waterbeheer en klimaatadaptatie", "weerbaarheid",
        "droge voeten bij regen en genoeg water bij droogte",
        "de wadi/wadi's, het waterplein/waterpleinen, de hoosbui/hoosbuien, de dijk/dijken, "
        "het gemaal/gemalen, de kelder/kelders, de regenton/regentonnen, de overstroming/overstromingen, "
        "de stormvloedkering/stormvloedkeringen, het rioolstelsel/rioolstelsels, de grondwaterstand/"
        "grondwaterstanden",
        "hoosbuien|op~vangen|opgevangen; tegels|wippen|gewipt; "
        "dijken|verhogen|verhoogd; riolen|af~koppelen|afgekoppeld",
        (
            "Het waterplein is bij droog weer een basketbalveld en bergt bij een hoosbui een miljoen liter.",
            "De stormvloedkering is in twaalf jaar drie keer dichtgegaan, waarvan één keer bij vergissing.",
            "Bewoners krijgen bericht wanneer zij hun regenton moeten legen voor de bui komt.",
        ),
        alt="klimaatadaptatie; wateroverlast", related="hittestress; crisisbeheersing",
    ),
    "biodiversiteit": ThemeRow(
        "biodiversiteit en groen", "weerbaarheid",
        "ruimte voor planten en dieren in de stad",
        "de egel/egels, het bermbeheer/bermen, de faunapassage/faunapassages, de gevelbegroeiing/"
        "gevelbegroeiingen, de insectentelling/insectentellingen, het tiny forest/tiny forests, "
        "de nestkast/nestkasten, het boomkroonpad/boomkroonpaden, de ecologische verbinding/ecologische "
        "verbindingen, de exoot/exoten",
        "bermen|in~zaaien|ingezaaid; nestkasten|op~hangen|opgehangen; "
        "bomen|verplanten|verplant; verbindingen|herstellen|hersteld",
        (
            "Onder de ringweg ligt een faunapassage waar otters selfies maken met een wildcamera.",
            "Elke nieuwe gevel moet drie nestkasten voor gierzwaluwen bevatten.",
            "De insectentelling van dit jaar leverde een doodgewaande zandbij op.",
        ),
        alt="stadsnatuur; vergroening", related="stadslandbouw; hittestress",
    ),
    "platformeconomie": ThemeRow(
        "platformeconomie", "inclusiviteit",
        "digitale markten voor werk, wonen en vervoer, en de regels daarvoor",
        "het verhuurplatform/verhuurplatforms, de maaltijdbezorger/maaltijdbezorgers, de registratieplicht/"
        "registratieplichten, de vakantieverhuur/vakantiewoningen, de platformwerker/platformwerkers, "
        "de toeristenbelasting/toeristenbelastingen, de coöperatieve app/coöperatieve apps, "
        "het handhavingsteam/handhavingsteams, de rustplek/rustplekken",
        "platforms|reguleren|gereguleerd; woningen|registreren|geregistreerd; "
        "bezorgers|verzekeren|verzekerd; afspraken|vast~leggen|vastgelegd",
        (
            "Maaltijdbezorgers hebben een rustplek met droogkast en gratis soep.",
            "Sinds de registratieplicht verdween een derde van de vakantiewoningen van het platform.",
            "Tweeënveertig steden vroegen gezamenlijk om inzage in de gegevens van verhuurplatforms.",
        ),
        alt="Sharing Cities; kluseconomie", related="deelmobiliteit; toerisme",
    ),
    "publieke-waarden": ThemeRow(
        "publieke waarden", "inclusiviteit",
        "uitgangspunten zoals zeggenschap, openheid en menselijke maat bij techniek",
        "het basisprincipe/basisprincipes, de ethische commissie/ethische commissies, de handreiking/"
        "handreikingen, het manifest/manifesten, de inkoopvoorwaarde/inkoopvoorwaarden, "
        "het dilemma/dilemma's, de zeggenschap/zeggenschapsregels, de waardentoets/waardentoetsen, "
        "de menselijke maat/menselijke keuzes",
        "principes|vast~stellen|vastgesteld; dilemma's|bespreken|besproken; "
        "manifesten|ondertekenen|ondertekend; leveranciers|aan~spreken|aangesproken",
        (
            "Elke raadsvergadering begint met een dilemma van vijf minuten, zonder stemming.",
            "De waardentoets hangt als kaartspel aan de muur van de inkoopafdeling.",
            "Het manifest is zo kort dat het op een bierviltje past.",
        ),
        alt="basisprincipes; ethiek", related="kunstmatige-intelligentie; burgerparticipatie",
    ),
    "digitale-inclusie": ThemeRow(
        "digitale inclusie", "inclusiviteit",
        "zorgen dat iedereen digitaal mee kan doen, of niet hoeft",
        "het digitale loket/digitale loketten, de taalcursus/taalcursussen, de laaggeletterde/laaggeletterden, "
        "de tablet/tablets, de inloopmiddag/inloopmiddagen, het toegankelijkheidsonderzoek/"
        "toegankelijkheidsonderzoeken, de schermlezer/schermlezers, de brief/brieven, de digitale brigadier/"
        "digitale brigadiers, het wifipunt/wifipunten",
        "brieven|herschrijven|herschreven; cursussen|aan~bieden|aangeboden; "
        "laptops|uit~lenen|uitgeleend; websites|testen|getest",
        (
            "Digitale brigadiers van zestien helpen ouderen bij de bibliotheek met inloggen.",
            "Alle brieven gaan eerst langs een panel van laaggeletterden, dat ook de wethouder corrigeert.",
            "Wie geen telefoon heeft, krijgt een papieren dagkaart zonder toeslag.",
        ),
        alt="digitale toegankelijkheid; digivaardigheid", related="schuldhulpverlening; publieke-waarden",
    ),
    "burgerparticipatie": ThemeRow(
        "burgerparticipatie", "inclusiviteit",
        "bewoners die meedenken, meebeslissen en meedoen",
        "het burgerberaad/burgerberaden, de buurtbegroting/buurtbegrotingen, de loting/lotingen, "
        "de stemming/stemmingen, de dorpsraad/dorpsraden, het inspraakplatform/inspraakplatforms, "
        "de wensenmuur/wensenmuren, de bewonersavond/bewonersavonden, het kinderparlement/kinderparlementen, "
        "de dialoogtafel/dialoogtafels",
        "bewoners|loten|geloot; voorstellen|in~dienen|ingediend; "
        "budgetten|verdelen|verdeeld; adviezen|over~nemen|overgenomen",
        (
            "Het burgerberaad telde honderd gelote inwoners, van wie de jongste zestien was.",
            "De buurtbegroting gaat over vijf procent van alle uitgaven in de wijk.",
            "Het kinderparlement dwong af dat de vijver bevaarbaar werd.",
        ),
        alt="inspraak; bewonersparticipatie", related="open-data; publieke-waarden",
    ),
    "schuldhulpverlening": ThemeRow(
        "schuldhulpverlening", "inclusiviteit",
        "inwoners met schulden vroeg en met respect helpen",
        "de betalingsachterstand/betalingsachterstanden, de schuldhulpverlener/schuldhulpverleners, "
        "het vroegsignaal/vroegsignalen, de deurwaarder/deurwaarders, het budgetmaatje/budgetmaatjes, "
        "de incassopauze/incassopauzes, het saneringskrediet/saneringskredieten, de schuldeiser/schuldeisers, "
        "het huisbezoek/huisbezoeken",
        "schulden|kwijt~schelden|kwijtgescholden; huisbezoeken|af~leggen|afgelegd; "
        "kredieten|verstrekken|verstrekt; schuldeisers|overtuigen|overtuigd",
        (
            "Bij twee gemiste huurbetalingen belt iemand met een naam, niet met een dossiernummer.",
            "De incassopauze van zes maanden bleek goedkoper dan de deurwaarder.",
            "Budgetmaatjes eten eerst samen voordat de enveloppen opengaan.",
        ),
        alt="schuldhulp; armoedebeleid", related="digitale-inclusie; betaalbaar-wonen",
    ),
    "betaalbaar-wonen": ThemeRow(
        "betaalbaar wonen", "inclusiviteit",
        "genoeg woningen die mensen kunnen betalen",
        "de huurwoning/huurwoningen, de wooncoöperatie/wooncoöperaties, de erfpacht/erfpachtcontracten, "
        "de leegstand/leegstaande panden, de starter/starters, de woningtoewijzing/woningtoewijzingen, "
        "het optopproject/optopprojecten, de tussenwoning/tussenwoningen, de wachtlijst/wachtlijsten, "
        "de grondprijs/grondprijzen, de flexwoning/flexwoningen",
        "woningen|toe~wijzen|toegewezen; panden|om~bouwen|omgebouwd; "
        "grondprijzen|bevriezen|bevroren; wooncoöperaties|steunen|gesteund",
        (
            "Zes op de tien huurders woont er in een woning van de stad zelf, al drie generaties lang.",
            "Door op te toppen kwamen er op bestaande flats tweehonderd houten huurwoningen bij.",
            "De wachtlijst is vervangen door een jaarlijkse loting op het stadhuisplein.",
        ),
        alt="volkshuisvesting; sociale woningbouw", related="vergrijzing; circulair-bouwen",
    ),
    "toerisme": ThemeRow(
        "toerisme en binnenstad", "inclusiviteit",
        "bezoekers ontvangen zonder dat bewoners hun stad kwijtraken",
        "de cruisepassagier/cruisepassagiers, de rondvaartboot/rondvaartboten, het hotel/hotels, "
        "de souvenirwinkel/souvenirwinkels, de stadsgids/stadsgidsen, de overnachting/overnachtingen, "
        "het museum/musea, de citymarketing/campagnes, de rolkoffer/rolkoffers, de dagjesmens/dagjesmensen",
        "bezoekers|verleiden|verleid; hotels|begrenzen|begrensd; "
        "campagnes|stop~zetten|stopgezet; musea|verbinden|verbonden",
        (
            "De rubberen rolkoffer is te leen bij het station, zodat de kasseien stil blijven.",
            "Cruisepassagiers krijgen een tijdslot en een kaart van de buitenwijken.",
            "Stadsgidsen mogen met ten hoogste vijftien mensen en zonder vlaggetje lopen.",
        ),
        alt="overtoerisme; binnenstadsbeleid", related="crowdmanagement; platformeconomie",
    ),
    "havenontwikkeling": ThemeRow(
        "havenontwikkeling", "weerbaarheid",
        "oude en nieuwe havens als plek voor werk, wonen en energie",
        "de kade/kades, de walstroom/walstroomaansluitingen, het pakhuis/pakhuizen, de containerterminal/"
        "containerterminals, de sleepboot/sleepboten, de waterstof/waterstofprojecten, de scheepswerf/"
        "scheepswerven, het havenbedrijf/havenbedrijven, de binnenvaart/binnenschepen, de lichtopstand/"
        "lichtopstanden",
        "kades|herstellen|hersteld; schepen|aan~sluiten|aangesloten; "
        "pakhuizen|verbouwen|verbouwd; werven|saneren|gesaneerd",
        (
            "Walstroom is verplicht voor elk schip dat langer dan twee uur aan de kade ligt.",
            "In het graanpakhuis huizen nu een circusschool en een batterijfabriek.",
            "De eerste sleepboot op waterstof vaart met een bemanning van drie.",
        ),
        alt="haven; havengebied", related="stadslogistiek; energietransitie",
    ),
}  # fmt: skip
