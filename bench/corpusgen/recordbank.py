"""Data: titles and texts of outcomes and follow-ups. Fillers as in ``sentences``."""

# kind -> (title, text)
OUTCOMES = {
    "award": (
        ("Prijs gewonnen voor {project}", "De inzending {project} won de vakprijs in de categorie {theme}; de jury prees {DN}."),
        ("Eervolle vermelding voor {NN}", "Onze gemeente kreeg een eervolle vermelding voor de manier waarop {obj} worden {pp}."),
        ("Nominatie voor {project}", "Met {project} is {home} genomineerd voor de publieksprijs van {event}."),
    ),
    "visibility": (
        ("{home_name} op de kaart gezet met {NN}", "Door de presentatie over {NN} is {home} nadrukkelijk op de kaart gezet in {city}."),
        ("Interview over {theme_name}", "Een vakblad uit {city} publiceerde een interview over onze ervaringen met {theme}."),
        ("Aandacht voor {project}", "Meer dan {big} bezoekers bekeken de stand van {project}; drie kranten schreven erover."),
    ),
    "network": (
        ("Nieuw contact met {org_name}", "Met {org} is een vaste contactpersoon voor {NN} afgesproken."),
        ("Band met {city_name} versterkt", "De band met {city} is versterkt; beide steden willen {obj} {inf}."),
        ("Toegang tot het netwerk rond {theme_name}", "Via {org} kreeg {home} toegang tot een netwerk van {num} steden rond {theme}."),
        ("Kennismaking met {num} steden over {NN}", "Wij maakten kennis met {num} steden die ook met {ANN} werken."),
    ),
    "knowledge": (
        ("Inzicht in de kosten van {NN}", "Wij weten nu dat {AN} ongeveer {eur} euro per jaar kost, inclusief beheer."),
        ("Handreiking {NN} ontvangen", "Van {org} ontvingen wij de handreiking waarmee {obj} kunnen worden {pp}."),
        ("Leren van fouten met {NN}", "De eerlijke uitleg over {DN} voorkomt dat wij in {home} dezelfde fout maken."),
        ("Vergelijking van {NN} en {MM}", "De vergelijking tussen {NN} en {MM} is beschikbaar voor alle afdelingen."),
        ("Meetmethode voor {NN}", "De meetmethode van {org} is zonder kosten over te nemen voor {theme}."),
    ),
    "presentation": (
        ("Presentatie over {project} gegeven", "Voor {big} toehoorders is {project} gepresenteerd, met nadruk op {theme}."),
        ("Workshop {theme_name} verzorgd", "Samen met {org} verzorgden wij een workshop over {NN}."),
    ),
    "collaboration": (
        ("Intentieverklaring met {city_name}", "Met {city} is een intentieverklaring getekend om samen {obj} {te}."),
        ("Gezamenlijke aanvraag met {org_name}", "{org} en {home} dienen samen een Europese aanvraag in voor {NN}."),
        ("Proef met {N} afgesproken", "In {home} komt een proef met {AN}; {org} levert de materialen."),
        ("Uitwisseling van medewerkers met {city_name}", "Elk jaar wisselen {home} en {city} een medewerker uit voor {theme}."),
    ),
    "other": (
        ("Bouwtekeningen van {project} meegekregen", "De bouwtekeningen van {project} zijn aan {unit} overhandigd."),
        ("Besparing op {NN} mogelijk", "Uit het gesprek bleek dat op {NN} een besparing van {pct} procent mogelijk is."),
    ),
}  # fmt: skip

# (title, text)
FOLLOW_UPS = (
    ("Tegenbezoek van {city_name} voorbereiden", "Een delegatie uit {city} komt {due} naar {home} om {NN} te bekijken."),
    ("{obj_cap} verder uitwerken met {city_name}", "Met {city} wordt {due} uitgewerkt hoe {obj} kunnen worden {pp}."),
    ("Notitie over {NN} naar de raad", "{unit_cap} schrijft {due} een notitie over {NN} voor de raad."),
    ("Offerte voor {NN} opvragen", "Bij {org} wordt {due} een offerte opgevraagd voor {ANN}."),
    ("Proef {project} starten", "De proef {project} begint {due}, als het college akkoord gaat met de kosten."),
    ("Gegevens over {NN} delen", "{org} stuurt {due} de meetgegevens over {NN}; wij leveren de onze."),
    ("Online vervolgsessie over {theme_name}", "Er komt {due} een online vervolgsessie over {theme} met {org}."),
    ("Subsidie voor {NN} aanvragen", "Samen met {city} wordt {due} subsidie aangevraagd voor {NN}."),
    ("Student onderzoekt {NN}", "Een student van {org} onderzoekt {due} of {AN} bij ons past."),
    ("Collega's bijpraten over {theme_name}", "In een lunchbijeenkomst worden collega's {due} bijgepraat over {theme}."),
    ("Contract van {city_name} voor {NN} opvragen", "De inkopers vragen {due} het modelcontract voor {NN} op bij {city}."),
    ("Deelname aan {event_name} overwegen", "Met de buurgemeenten wordt {due} besproken of {home} opnieuw deelneemt aan {event}."),
    ("{N_cap} in {place} testen", "Met {org} is afgesproken {due} {AN} in {place} te testen."),
    ("Bewoners raadplegen over {NN}", "Bewoners van {num} buurten worden {due} geraadpleegd over {NN}."),
)  # fmt: skip

OWNERS = (
    "programmamanager Digitale Stad", "afdeling Mobiliteit", "team Duurzaamheid", "strategisch adviseur",
    "projectleider Openbare Ruimte", "datalab", "kabinet van de burgemeester", "cluster Veiligheid",
    "team Economie", "griffie", "Stadsbeheer", "afdeling Inkoop",
)  # fmt: skip

DUE_PHRASES = (
    "de komende tijd", "volgend jaar", "na de zomer", "op korte termijn", "in het najaar", "dit kwartaal",
    "voor de begroting", "binnen enkele maanden", "zodra het college heeft besloten", "begin volgend jaar",
)  # fmt: skip
