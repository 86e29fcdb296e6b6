"""Data: places. Real names and places on the map; nothing here comes from a report.

A home row is ``title; TOOI id; latitude; longitude; other labels``, a row abroad is
``title; country; latitude; longitude; other labels; language of its names``.
"""

HOME = """
Alkmaar; gm0361; 52.63; 4.75; Kaasstad
Almere; gm0034; 52.37; 5.22
Amersfoort; gm0307; 52.16; 5.39
Amsterdam; gm0363; 52.37; 4.90; Mokum
Apeldoorn; gm0200; 52.21; 5.97
Arnhem; gm0202; 51.98; 5.91
Assen; gm0106; 52.99; 6.56
Breda; gm0758; 51.59; 4.78
Delft; gm0503; 52.01; 4.36
Den Haag; gm0518; 52.08; 4.31; 's-Gravenhage, The Hague
Deventer; gm0150; 52.25; 6.16
Dordrecht; gm0505; 51.81; 4.67; Dordt
Ede; gm0228; 52.05; 5.67
Eindhoven; gm0772; 51.44; 5.48; Lichtstad
Emmen; gm0114; 52.79; 6.90
Enschede; gm0153; 52.22; 6.89
Gouda; gm0513; 52.01; 4.71
Groningen; gm0014; 53.22; 6.57
Haarlem; gm0392; 52.38; 4.64
Heerlen; gm0917; 50.89; 5.98
Helmond; gm0794; 51.48; 5.66
Hengelo; gm0164; 52.27; 6.79
Hilversum; gm0402; 52.22; 5.18
Krimpen aan den IJssel; gm0542; 51.92; 4.59; Krimpen aan de IJssel
Leeuwarden; gm0080; 53.20; 5.79; Ljouwert
Leiden; gm0546; 52.16; 4.49
Maastricht; gm0935; 50.85; 5.69
Middelburg; gm0687; 51.50; 3.61
Nijmegen; gm0268; 51.84; 5.85
Oss; gm0828; 51.77; 5.52
Rijswijk; gm0603; 52.04; 4.33
Roosendaal; gm1674; 51.53; 4.46
Rotterdam; gm0599; 51.92; 4.48
's-Hertogenbosch; gm0796; 51.69; 5.30; Den Bosch
Súdwest-Fryslân; gm1900; 53.03; 5.66; Sneek
Schiedam; gm0606; 51.92; 4.39
Tilburg; gm0855; 51.56; 5.09
Utrecht; gm0344; 52.09; 5.12; Domstad
Venlo; gm0983; 51.37; 6.17
Zoetermeer; gm0637; 52.06; 4.49
Zwolle; gm0193; 52.52; 6.09
"""

ABROAD = """
Antwerpen; BE; 51.22; 4.40; Anvers; be
Århus; DK; 56.16; 10.20; Aarhus; no
Athene; GR; 37.98; 23.73; Athena; en
Barcelona; ES; 41.39; 2.17; Ciutat Comtal; es
Berlijn; DE; 52.52; 13.40; Berlin; de
Bilbao; ES; 43.26; -2.93; Bilbo; es
Boedapest; HU; 47.50; 19.04; Budapest; pl
Bogotá; CO; 4.71; -74.07; Bogota; es
Bologna; IT; 44.49; 11.34; ; it
Bordeaux; FR; 44.84; -0.58; ; fr
Bristol; GB; 51.45; -2.59; ; en
Brussel; BE; 50.85; 4.35; Bruxelles, Brussels; be
Dubai; AE; 25.20; 55.27; Dubayy; en
Dublin; IE; 53.35; -6.26; Baile Átha Cliath; en
Düsseldorf; DE; 51.23; 6.78; Dusseldorf; de
Florence; IT; 43.77; 11.26; Firenze; it
Gdańsk; PL; 54.35; 18.65; Gdansk, Danzig; pl
Genève; CH; 46.20; 6.15; Geneva, Genf; fr
Gent; BE; 51.05; 3.72; Gand, Ghent; be
Glasgow; GB; 55.86; -4.25; ; en
Göteborg; SE; 57.71; 11.97; Gothenburg, Gotenburg; no
Graz; AT; 47.07; 15.44; ; de
Hamburg; DE; 53.55; 9.99; Hansestad; de
Helsinki; FI; 60.17; 24.94; Helsingfors; fi
Keulen; DE; 50.94; 6.96; Köln, Cologne; de
Kopenhagen; DK; 55.68; 12.57; København, Copenhagen; no
Kortrijk; BE; 50.83; 3.26; Courtrai; be
Kraków; PL; 50.06; 19.94; Krakau, Krakow; pl
Leuven; BE; 50.88; 4.70; Louvain; be
Lissabon; PT; 38.72; -9.14; Lisboa, Lisbon; pt
Ljubljana; SI; 46.06; 14.51; Laibach; pl
Londen; GB; 51.51; -0.13; London; en
Łódź; PL; 51.76; 19.46; Lodz; pl
Luik; BE; 50.63; 5.57; Liège; fr
Lyon; FR; 45.76; 4.84; ; fr
Madrid; ES; 40.42; -3.70; ; es
Málaga; ES; 36.72; -4.42; Malaga; es
Malmö; SE; 55.60; 13.00; Malmo; no
Manchester; GB; 53.48; -2.24; ; en
Mechelen; BE; 51.03; 4.48; Malines; be
Milaan; IT; 45.46; 9.19; Milano; it
Montréal; CA; 45.50; -73.57; Montreal; fr
München; DE; 48.14; 11.58; Munich; de
Nantes; FR; 47.22; -1.55; ; fr
Oslo; NO; 59.91; 10.75; ; no
Parijs; FR; 48.86; 2.35; Paris; fr
Porto; PT; 41.15; -8.61; Oporto; pt
Praag; CZ; 50.08; 14.44; Praha, Prague; pl
Rijsel; FR; 50.63; 3.06; Lille; fr
Seoul; KR; 37.57; 126.98; Seoel; kr
Singapore; SG; 1.35; 103.82; ; en
Stockholm; SE; 59.33; 18.07; ; no
Tallinn; EE; 59.44; 24.75; Reval; fi
Tampere; FI; 61.50; 23.76; Tammerfors; fi
Tokio; JP; 35.68; 139.69; Tokyo; jp
Toronto; CA; 43.65; -79.38; ; en
Tromsø; NO; 69.65; 18.96; Tromso; no
Valencia; ES; 39.47; -0.38; València; es
Wenen; AT; 48.21; 16.37; Wien, Vienna; de
Zürich; CH; 47.38; 8.54; Zurich; de
"""

COUNTRIES = {
    "NL": "Nederland", "BE": "België", "DK": "Denemarken", "GR": "Griekenland", "ES": "Spanje",
    "DE": "Duitsland", "HU": "Hongarije", "CO": "Colombia", "IT": "Italië", "FR": "Frankrijk",
    "GB": "het Verenigd Koninkrijk", "AE": "de Verenigde Arabische Emiraten", "IE": "Ierland",
    "PL": "Polen", "CH": "Zwitserland", "SE": "Zweden", "AT": "Oostenrijk", "FI": "Finland",
    "PT": "Portugal", "SI": "Slovenië", "CA": "Canada", "NO": "Noorwegen", "CZ": "Tsjechië",
    "KR": "Zuid-Korea", "SG": "Singapore", "EE": "Estland", "JP": "Japan",
}  # fmt: skip
