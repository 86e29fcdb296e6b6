"""Data: parts of invented names, by language. Every combination is made by chance."""

FIRST = {
    "nl": "Anneke Bart Bram Carlijn Daan Dieuwertje Eelco Esmée Femke Fenna Floor Gijs Hanneke Hidde "
    "Ingeborg Jaap Jelle Jikke Joost Joëlle Karlijn Klaas Lotte Maarten Marijke Marloes Menno Myrthe "
    "Niek Noor Pieter-Jan Quirijn Renée Roelof Saskia Sjoerd Tjeerd Wietske Willemijn Wouter Yfke Zoë "
    "Fatima Hamza Meryem Rachid Sevgi Anil Shanti Desirée Ruud Nienke",
    "be": "Bieke Dirk Filip Geert Griet Hilde Jef Katleen Koenraad Lieven Liesbet Marleen Nele Pascale "
    "Piet Reinhilde Stijn Tine Veerle Wannes Ann-Sophie Benoît Frédéric",
    "de": "Anke Birgit Dieter Ernst Friedrich Gudrun Heike Jörg Jürgen Käthe Lars Matthias Petra Rüdiger "
    "Silke Sören Thorsten Ulrike Uwe Wolfgang",
    "en": "Aidan Alistair Beatrice Chloe Declan Eilidh Fiona Gareth Harriet Imogen Keith Maeve Nigel "
    "Priya Rosalind Rory Sheila Siobhán Tariq Winston",
    "fr": "Agnès Benoîte Cédric Chloé Élodie Étienne Françoise Geneviève Hélène Jérôme Loïc Maëlle Noémie "
    "Odile Rémi Sébastien Solène Thibault",
    "es": "Álvaro Begoña Concepción Daniela Íñigo Itziar Jordi Joaquín Lucía Montserrat Núria Óscar "
    "Pilar Raúl Rocío Sergi Ximena",
    "pt": "António Beatriz Conceição Duarte Fátima Gonçalo Inês João Luísa Mafalda Simão Tomás",
    "it": "Alessia Beppe Chiara Donatella Fabrizio Giulia Ilaria Lorenzo Niccolò Ottavia Rocco Tommaso",
    "no": "Åse Asbjørn Björn Cecilie Dagny Eirik Elín Frøydis Håkon Ingrid Jørgen Kåre Linnéa Maj-Britt "
    "Øystein Sigrid Søren Torbjörn",
    "fi": "Aino Eero Hannele Ilmari Jyrki Kaarina Liis Mäits Päivi Riina Tõnu Väinö",
    "pl": "Agnieszka Błażej Grażyna Jarosław Kateřina Łucja Małgorzata Michał Ondřej Paweł Vojtěch "
    "Zsófia Żaneta István",
    "kr": "Dae-jung Eun-ji Hye-rin Ji-ho Min-seo Seung-woo Soo-ah Tae-yang",
    "jp": "Akiko Daichi Haruka Kenjirō Noriko Shōta Takumi Yūko",
}

LAST = {
    "nl": "Aardema van den Akkerveen Bakhuizen Beukenhorst van der Blaauwsluis Boonzaaier Brinkhof "
    "van 't Broekland Citroenhof Dijkveld Drenthuis van Eikelrade Elzinga-Poort Faberhoek Geerlings-Vos "
    "ter Haarsma Hazevoet van Hoogwolde IJzerdraat Jongstra-Bos Kalkwater Klaverweide Kooistra-Dam "
    "van Langevoort de Lichtenberg Maalderij van der Meerkoet Mosselbank Nachtegaalstra van Nieuwkruid "
    "Olijslager-Groen Oosterzand Pannekeet Paardekracht Rietdekker Roggeveld-Smit de Roodepoort "
    "Schaapherder Sluiswachter Snoekstra van Spaarnewolde Steenuil 't Stokveld Terpstra-Veen Turfboer "
    "Uilenburgh Vermeulen-Rosse van Vlierhoven Vuurtoren Waterlander Wielewaal van Wissenkerke Zandbergse "
    "Zeeduivel Zilverschoon el Amraniqui Yıldızhan Ramcharitar-Soek Bouzambout",
    "be": "Achterhuysen De Baetsvelde Callewaertsen Claerhoudt D'Hooghelande De Keersmaecksel "
    "Goossenaerde Haesevoets Lambrechtsveld Maesschalckx-Roy Nijsmanse Peetersheim Roosebeekx "
    "Smeyersloo T'Jampensdael Van Cauwenbrugge Van de Walleghem Vandenbossche-Rys Verhaeghendorp "
    "Wuytsmeer Delacroisette Lefèbvre-Dony",
    "de": "Ackermühle Bärenfänger Drögehorst Eichhörnle Fürstenwald Grünspecht Hühnerbein Jäckelsohn "
    "Köhlerstein Lübbersdorf Möwenthal Nußbäumer Pfefferstreu Rößlerhof Schönwetter Strohmayr "
    "Überfeld Vögelinger Weißenbrück Zündorfer",
    "en": "Ashgrove-Bell Birchenough Cobblewick Dunnottar Eversleigh Fairweather-Moss Greystoke "
    "Hollowbrook Inverlochty Kettlewell Larkspur MacAindreas Nettlefold O'Brannigan O'Shaughlin "
    "Pennyquick Ravensthorpe Sandilands Thistlewood Whitcombe-Rao",
    "fr": "Aubépine Beauséjour Châtelroux Delaforêt D'Estournel Érablière Gâtineau-Roy Hérisson "
    "L'Écuyère Malaprès Noirétable Perchevêque Rivière-Sauve Saint-Aurèle Têtard Vauxéloi",
    "es": "Almendárez Bustillón Cañaveral Echegaraixo Fuentelapeña Garcilópez Ibáñeguren Llobregós "
    "Muñozaga Ordóñega Peñalbarra Quiñonero Rodrígañez Sanchís-Pla Urrutizaga Vilanòvet",
    "pt": "Alcântarinho Brandãozo Corujeira Ferreirães Gonçalvinho Magalhanes Nóbregas Pêssegueiro "
    "Quintanilhão Salgueirão",
    "it": "Acquaviveri Bellincontri Castagnolini D'Angiolasso Fioravantelli Gelsominati Lupatrelli "
    "Montecchioni Passerinotti Zucchiatelli",
    "no": "Åkerblomsvik Bjørnhaugsen Dahlströmsen Ekenäsund Fjeldgårdsen Grønlykke Hällebäcken "
    "Kråkenesset Lindqvistad Møllerhavn Øvreskogen Rødgaardsen Snöstrandh Vågebakken",
    "fi": "Hämälästö Järvinenmaa Kääriälä Kõrvemägi Lehtosaarinen Mäkikoskela Pärnasaar Rautavuo "
    "Sõelapuu Yliväinölä",
    "pl": "Brzęczykowska Czarnołęcki Dvořáčkovský Gwiaździński Horvátházi Jabłonkowicz Kovačičnik "
    "Łąkowiecki Novotňák Śliwińszcz Wróblewszczak Źródlański",
    "kr": "Baekho Cheong-il Hwangbyeol Kimdan Parksong Seomun Yangdeok",
    "jp": "Aoyagida Fujimorita Hoshizawa Kurokabe Matsunokawa Ōtakebara Shirogane",
}

# person kind -> job titles; the first two kinds are Dutch municipalities
TITLES = {
    "office-holder": "burgemeester|wethouder Mobiliteit|wethouder Duurzaamheid|wethouder Economie en "
    "Innovatie|wethouder Zorg en Welzijn|loco-burgemeester|wethouder Wonen|wethouder Openbare Ruimte",
    "civil-servant": "beleidsadviseur|senior beleidsadviseur|programmamanager|projectleider|strategisch "
    "manager|chief information officer|data-analist|procesmanager|teamleider Openbare Ruimte|"
    "adviseur Internationale Betrekkingen|kwartiermaker|gegevensmakelaar|verkeerskundige|"
    "stadsecoloog|informatiearchitect|beleidsmedewerker Kabinet|functionaris gegevensbescherming",
    "company": "directeur|Chairman|CEO|business development manager|accountmanager overheid|"
    "technisch directeur|oprichter|productmanager|Chief Technology Officer|Head of Public Affairs|"
    "solution architect|verkoopleider Benelux|Managing Partner|programmadirecteur",
    "foreign-official": "Chief Data Officer|schepen van Stadsontwikkeling|Innovation Manager|"
    "Project Manager|diensthoofd Mobiliteit|Head of Urban Planning|Referentin für Digitalisierung|"
    "Deputy Mayor|chef de projet|directeur van de stedelijke dienst|Senior Planner|"
    "International Relations Officer|Chief Resilience Officer|smart-citycoördinator",
    "knowledge": "hoogleraar Stedelijke Innovatie|universitair hoofddocent|onderzoeker|lector|"
    "promovendus|practor Slimme Technologie|laboratoriumleider|postdoc-onderzoeker",
    "network": "secretaris-generaal|netwerkcoördinator|programmasecretaris|handelsattaché|"
    "honorair consul|landenadviseur|voorzitter|stafmedewerker|delegatiebegeleider",
}

# office-holders' portfolios for the front matter
PORTFOLIOS = (
    "wethouder Digitale Stad", "wethouder Mobiliteit", "burgemeester", "wethouder Duurzaamheid",
    "wethouder Economie", "wethouder Zorg en Inclusie", "wethouder Openbare Ruimte",
)  # fmt: skip
