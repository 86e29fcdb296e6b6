"""Data: invented organisations and events. Town councils are added from the places.

An organisation row is ``label; type; city; language; other labels``.
An event row is ``label; city; years; month; day; length in days; other labels``: every year
gives one event record.
"""

ORGANISATIONS = """
Landelijk Agentschap voor Stedelijke Innovatie; government; Den Haag; nl; LASI
Nationaal Bureau voor Buitenlands Ondernemerschap; government; Den Haag; nl; NBBO
Inspectie Digitale Leefomgeving; government; Utrecht; nl; IDL
Waterschap De Zilveren Dijk; government; ; nl; De Zilveren Dijk
Waterschap Broek en Oeverland; government; ; nl
Provincie Wester-IJssel; government; ; nl
Veiligheidsregio Lage Landen; government; ; nl; VRLL
Veiligheidsregio Zandgronden; government; ; nl
Omgevingsdienst Rivierengebied-Noord; government; ; nl; ORN
Rijksinstituut voor Geluid en Lucht; knowledge; ; nl; RIGL
Agentschap Vlaamse Stadsvernieuwing; government; Brussel; be; AVS
Vereniging van Ondernemende Gemeenten; network; Den Haag; nl; VOG
Stedennetwerk Noordzee; network; ; nl
Stichting Toekomstig Wonen; network; ; nl
Koepel Slimme Steden Benelux; network; Brussel; be; KSSB
Network of Attentive Cities; network; Wenen; en; NAC
Réseau des Villes Apaisées; network; Nantes; fr; RVA
Foro de Ciudades Abiertas; network; Madrid; es
Nordic Harbour Cities; network; Göteborg; no
Bund Kluger Kommunen; network; Berlijn; de; BKK
Unie van Deltasteden; network; Rotterdam; nl
Fietsersbelang Internationaal; network; Utrecht; nl
Platform Stille Straten; network; ; nl
Burgerkring Open Algoritmen; network; ; nl
Kring Zorgzame Buurten; network; ; be
Technische Hogeschool Maasoever; knowledge; Rotterdam; nl; THM
Hogeschool De Vlietstreek; knowledge; ; nl
Universiteit Oost-Brabant; knowledge; ; nl; UOB
Universiteit aan de Schelde; knowledge; Antwerpen; be
Lectoraat Stedelijk Klimaat; knowledge; Groningen; nl
Kenniscentrum Deltatechniek; knowledge; Delft; nl
Instituut voor Publieke Waarden; knowledge; Utrecht; nl; IPW
Vlaams Instituut voor Mobiliteitsdata; knowledge; Leuven; be; VIMD
École Supérieure des Mobilités; knowledge; Lyon; fr
Université du Littoral Numérique; knowledge; Nantes; fr
Institut für Stadtklima; knowledge; Graz; de
Fachhochschule Elbufer; knowledge; Hamburg; de
Universitat Politècnica del Besòs; knowledge; Barcelona; es; UPB
Centro de Innovación Costera; knowledge; Málaga; es
Laboratório de Cidades Atlânticas; knowledge; Porto; pt
Politecnico dei Navigli; knowledge; Milaan; it
Øresund Institute of Urban Data; knowledge; Malmö; no
Nordlys Arctic Research; knowledge; Tromsø; no
Tampereen Kaupunkilaboratorio; knowledge; Tampere; fi
Instytut Miast Bałtyckich; knowledge; Gdańsk; pl
Hangang Urban Laboratory; knowledge; Seoul; kr
Merseyford School of Government; knowledge; Manchester; en
St. Lawrence Centre for Winter Cities; knowledge; Montréal; fr
Drukwijzer; company; Breda; nl; Drukwijzer BV
Lantaarnpaal & Zoon; company; Eindhoven; nl
Zonnewende Energie; company; Arnhem; nl
't Groene Dak; company; Utrecht; nl
Van Eikelrade Advies; company; ; nl; VEA
Kompas Verkeerskunde; company; Deventer; nl
Buurtwarmte Nederland; company; Zwolle; nl
Stroomslim; company; Enschede; nl
Bamboewerk; company; Rijswijk; nl; BW-groep
Meetpunt Lucht; company; Groningen; nl
DrieD-Stad; company; Delft; nl; 3D-Stad
Sluis Zeven Software; company; Gouda; nl
Fietsvlonder; company; Amsterdam; nl
Kraanvogel Robotica; company; Delft; nl
Textielmolen; company; Tilburg; nl
Oogst op Hoogte; company; Rotterdam; nl
Havenlicht Logistiek; company; Rotterdam; nl
Zilverlink Zorgtechniek; company; Nijmegen; nl
Kabeljauw Networks; company; Alkmaar; nl
Waakzaam Cyberdiensten; company; Den Haag; nl; Waakzaam
Hoorbaar Akoestiek; company; ; nl
Parkeerbries; company; ; nl
Scheldewind Analytics; company; Antwerpen; be
D'Haese & Partners Stadsadvies; company; Gent; be
Leiekracht; company; Kortrijk; be
Citoyen Numérique; company; Luik; fr
L'Atelier des Trottoirs; company; Parijs; fr
Rhônélec Mobilité; company; Lyon; fr
Sensórica Ibérica; company; Barcelona; es; Sensorica Iberica
Brújula Urbana; company; Valencia; es
Soluções Maré Alta; company; Lissabon; pt
Piazza Digitale; company; Bologna; it
Größer Gedacht; company; München; de
Stadtpuls Düsseldorf; company; Düsseldorf; de
Blaulicht Systeme; company; Keulen; de
Fjordstrøm Analytics; company; Oslo; no
Smørrebro Systems; company; Kopenhagen; no
Lumisade Oy; company; Helsinki; fi
Tuulelaeva Tehnoloogia; company; Tallinn; fi
Miejska Pętla; company; Łódź; pl
Gullwing Crowd Science; company; Bristol; en
Clydeside Data Works; company; Glasgow; en
Liffey Loop; company; Dublin; en
O'Farrell Harbour Robotics; company; Dublin; en
Maple & Main Civic Design; company; Toronto; en
Lion Gate Urban Systems; company; Singapore; en
Qasr Al Noor Solutions; company; Dubai; en
Hanbit Sensing; company; Seoul; kr
Kawabata Robotics; company; Tokio; jp
Buurtcoöperatie De Eendracht; other; ; nl
Stichting Ouderen Digitaal; other; ; nl
Stadslab Het Zeepaard; other; Den Haag; nl
Museum voor de Toekomst; other; Eindhoven; nl
Woningstichting Het Hoge Huis; other; ; nl
Coöperatie Windvang; other; ; nl
Bibliotheek aan de Haven; other; ; nl
Vervoersbedrijf Rivierland; other; ; nl
"""

EVENTS = """
Wereldcongres Slimme Steden; Barcelona; 2013 2015 2016 2017 2018 2019 2021 2022 2023 2025; 11; 14; 3; WSS, World Congress on Smart Cities
Nordic Urban Week; Kopenhagen; 2016 2022; 5; 9; 4; NUW
Europese Dagen van de Stedelijke Data; Wenen; 2018 2023; 6; 12; 2; EDSD, European Urban Data Days
Internationale Fietstop; Nantes; 2014 2019; 9; 3; 3
Salon des Villes Durables; Lyon; 2017; 3; 20; 3; SVD
Kongress Kluge Kommune; Berlijn; 2020; 2; 11; 2; KKK
Deltaconferentie; Singapore; 2012 2024; 10; 8; 3; WDC, World Delta Conference
Lichtweek Eindhoven; Eindhoven; 2019; 11; 11; 5
Cyber Harbour Summit; Tallinn; 2021 2026; 4; 13; 2; CHS
Foro Costero; Málaga; 2024; 10; 1; 3
Zilverdag Zorgtechnologie; Gent; 2026; 6; 9; 1
"""
