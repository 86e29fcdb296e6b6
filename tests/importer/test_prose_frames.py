"""Persons in sentences: whose they are and what they are by what stands around, without words."""

from __future__ import annotations

import pytest
from telling import Role, met

from sphinx_tripreports.importer.recognition.gazetteer import Gazetteer
from sphinx_tripreports.importer.recognition.prose import host_lines
from sphinx_tripreports.model.vocabulary import Vocabulary

HOSTS: list[tuple[str, list[Role]]] = [
    (
        "De middag werd ingevuld door Zentavo. Projectleider Erik Dahl gaf uitleg over het plan.",
        [("Erik Dahl", "Projectleider", "Zentavo")],
    ),
    (
        "Daarna door naar Zentavo. Kort gesproken met projectleider Erik Dahl.",
        [("Erik Dahl", "projectleider", "Zentavo")],
    ),
    (
        "De organisatie was in handen van zenta lab. Met projectleider Erik Dahl spraken wij na.",
        [("Erik Dahl", "projectleider", "zenta lab")],
    ),
    (
        (
            "Op het terrein van Stichting Groenhof kregen we koffie. Tijdens de"
            " wandeling legde Erik Dahl, bioloog, uit hoe het werkt."
        ),
        [("Erik Dahl", "bioloog", "Stichting Groenhof")],
    ),
    (
        "Wij spraken met Erik Dahl, bioloog van het Stepney by Bank Centre.",
        [("Erik Dahl", "bioloog", "Stepney by Bank Centre")],
    ),
]
AROUND: list[tuple[str, list[Role]]] = [
    (
        "Dinsdag bezochten wij Stichting Groenhof. Erik Dahl leidde ons rond.",
        [("Erik Dahl", "", "Stichting Groenhof")],
    ),
    ("Van Zentavo Lab was Erik Dahl aanwezig.", [("Erik Dahl", "", "Zentavo Lab")]),
    (
        "Wij spraken met Erik Dahl, bioloog bij het Ministry of Forests, Rivers and Parks.",
        [("Erik Dahl", "bioloog", "Ministry of Forests, Rivers and Parks")],
    ),
    (
        "Wij spraken met Erik Dahl. Hij werkt bij Stichting Groenhof en is bioloog.",
        [("Erik Dahl", "bioloog", "Stichting Groenhof")],
    ),
    (
        "Erik Dahl nam de tijd. Bij Stichting Groenhof, waar hij bioloog is, wacht men nooit.",
        [("Erik Dahl", "bioloog", "Stichting Groenhof")],
    ),
    (
        "Wij spraken met Erik Dahl. Hij ontving ons goed. Hij is bioloog bij Stichting Groenhof.",
        [("Erik Dahl", "bioloog", "Stichting Groenhof")],
    ),
    (
        "Wij spraken met Erik Dahl en Anna Berg van Stichting Groenhof. De eerste is er bioloog.",
        [("Erik Dahl", "bioloog", "Stichting Groenhof"), ("Anna Berg", "", "Stichting Groenhof")],
    ),
    (
        (
            "Wij liepen door Stichting Groenhof, waar bioloog Erik Dahl ons ontving"
            " samen met collega Anna Berg."
        ),
        [("Erik Dahl", "bioloog", "Stichting Groenhof"), ("Anna Berg", "", "Stichting Groenhof")],
    ),
    (
        (
            "Onder leiding van onze burgemeester discussieerden Erik Dahl (bioloog,"
            " Stichting Groenhof) en Anna Berg (arts, Stichting Groenhof) met de zaal."
        ),
        [
            ("Erik Dahl", "bioloog", "Stichting Groenhof"),
            ("Anna Berg", "arts", "Stichting Groenhof"),
        ],
    ),
    (
        "Gelukkig had Zentavo Lab iemand gestuurd, te weten Erik Dahl, bioloog.",
        [("Erik Dahl", "bioloog", "Zentavo Lab")],
    ),
    (
        "Wij spraken met Erik Dahl, die als hoofd economische zaken en toerisme werkt.",
        [("Erik Dahl", "hoofd economische zaken en toerisme", "")],
    ),
]
TOLD: list[tuple[str, list[Role]]] = [
    ("Erik Dahl, daar werkzaam als bioloog, leidde ons rond.", [("Erik Dahl", "bioloog", "")]),
    (
        "Wij spraken met Erik Dahl van Stichting Groenhof, waar hij sinds kort bioloog is.",
        [("Erik Dahl", "bioloog", "Stichting Groenhof")],
    ),
    (
        "Wij spraken met Erik Dahl, die als bioloog verbonden is aan Stichting Groenhof.",
        [("Erik Dahl", "bioloog", "Stichting Groenhof")],
    ),
    (
        "Wij spraken met Erik Dahl. Erik Dahl is bioloog en werkt voor Stichting Groenhof.",
        [("Erik Dahl", "bioloog", "Stichting Groenhof")],
    ),
    (
        (
            "Erik Dahl schoof bij ons ontbijt aan. Deze bioloog van Stichting"
            " Groenhof had de workshop gemist."
        ),
        [("Erik Dahl", "bioloog", "Stichting Groenhof")],
    ),
    (
        (
            "Wij hadden een afspraak met Erik Dahl. Als bioloog van Stichting"
            " Groenhof is dit de man om te spreken."
        ),
        [("Erik Dahl", "bioloog", "Stichting Groenhof")],
    ),
    (
        (
            "Erik Dahl en Anna Berg van Stichting Groenhof ontvingen ons."
            " Eerstgenoemde is bioloog, de ander archivaris."
        ),
        [
            ("Erik Dahl", "bioloog", "Stichting Groenhof"),
            ("Anna Berg", "archivaris", "Stichting Groenhof"),
        ],
    ),
    (
        "Erik Dahl en Anna Berg, voorzitter en secretaris van Stichting Groenhof, ontvingen ons.",
        [
            ("Erik Dahl", "voorzitter", "Stichting Groenhof"),
            ("Anna Berg", "secretaris", "Stichting Groenhof"),
        ],
    ),
    (
        (
            "Wij spraken met Erik Dahl, bioloog van Stichting Groenhof. Daarna nam"
            " collega Anna Berg, archivaris, het woord."
        ),
        [
            ("Erik Dahl", "bioloog", "Stichting Groenhof"),
            ("Anna Berg", "archivaris", "Stichting Groenhof"),
        ],
    ),
]
SIDES: list[tuple[str, list[Role]]] = [
    ("De delegatie van Stichting Groenhof bestond uit Erik Dahl (bioloog) en Anna Berg (jurist).",
     [("Erik Dahl", "bioloog", "Stichting Groenhof"),
      ("Anna Berg", "jurist", "Stichting Groenhof")]),
    ("De rondleiding stond onder leiding van boswachter Erik Dahl.",
     [("Erik Dahl", "boswachter", "")]),
    ("De delegatie onder leiding van wethouder Erik Dahl reisde met de trein.", []),
    ("Tijdens de rondgang werden we vergezeld door bioloog Erik Dahl van Stichting Groenhof.",
     [("Erik Dahl", "bioloog", "Stichting Groenhof")]),
    ("Aan onze tafel zaten Erik Dahl, bioloog bij Stichting Groenhof, en Anna Berg, jurist.",
     [("Erik Dahl", "bioloog", "Stichting Groenhof"),
      ("Anna Berg", "jurist", "Stichting Groenhof")]),
    ("Volgens Erik Dahl, bioloog bij Stichting Groenhof, kan het. Wethouder Peters lachte daarom.",
     [("Erik Dahl", "bioloog", "Stichting Groenhof")]),
    ("Wij werden ontvangen door burgemeester Anna Berg en de gemeentesecretaris, de heer Dahl.",
     [("Anna Berg", "burgemeester", ""), ("De heer Dahl", "gemeentesecretaris", "")]),
    ("Wij bezochten Stichting Groenhof. Projectleider Erik Dahl belt volgende week na.", []),
]  # fmt: skip


TAKING_PART = [
    "Peter Keller, eigenaar van twee hotels, maakte deel uit van de delegatie.",
    "Peter Keller van Rabobank was lid van onze delegatie.",
    "De heer Keller, ondernemer, behoorde ook tot het reisgezelschap.",
    "Peter Keller van Rabobank nam deel aan de reis.",
    "Onderdeel van de delegatie was ook Peter Keller van Rabobank.",
    "Peter Keller, die deel uitmaakte van de delegatie, gaf een presentatie.",
    "Samen met Peter Keller van de fietsersbond nam ik deel aan het congres.",
]
PAST = [
    "In 1652 stichtte Jacob Maarsen het gasthuis.",
    "Jacob Maarsen (1796-1866) verzamelde planten.",
    "De polder is in de zeventiende eeuw aangelegd door ingenieur Jacob Maarsen.",
    "Jacob Maarsen, arts in Lund, vertrok in 1823 naar Japan.",
    "Oud directeur Jacob Maarsen heeft dat opgezet in de jaren tachtig.",
    "Professor Jacob Maarsen, die het standaardwerk schreef, kwam in elk gesprek voorbij.",
    "Architect Jacob Maarsen kwam geregeld ter sprake.",
    "Jacob Maarsen bracht in 1830 zijn verzameling hierheen.",
]
WORDINGS: list[tuple[str, list[Role]]] = [
    ("Wij spraken met Anna Berg, die aan de Universiteit Lund bouwkunde doceert.",
     [("Anna Berg", "", "Universiteit Lund")]),
    ("Wij spraken met Anna Berg, die in het Erasmus Ziekenhuis onderzoek doet naar slaap.",
     [("Anna Berg", "", "Erasmus Ziekenhuis")]),
    ("Wij spraken met Anna Berg, die colleges geeft aan de Universiteit Lund.",
     [("Anna Berg", "", "Universiteit Lund")]),
    ("Wij spraken met Anna Berg van de Deense windmolenbouwer Vindkraft.",
     [("Anna Berg", "", "Vindkraft")]),
    ("Wij spraken met Anna Berg van de jonge Zweedse softwareontwikkelaar Kodex.",
     [("Anna Berg", "", "Kodex")]),
    ("Op campus Noord van de Universiteit Lund spraken wij met Anna Berg.",
     [("Anna Berg", "", "Universiteit Lund")]),
    ("Op de vestiging Delft van Nordvolt spraken wij met Anna Berg, directeur.",
     [("Anna Berg", "directeur", "Nordvolt")]),
    ("Wij spraken met Anna Berg van het ministerie van Sport, dat ook over de cultuur gaat.",
     [("Anna Berg", "", "ministerie van Sport")]),
    ("Anna Berg, directeur van Museum Dewer, toonde ons een in 1830 gebouwde molen.",
     [("Anna Berg", "directeur", "Museum Dewer")]),
    ("Peter Keller van Lund Invest maakte deel uit van de delegatie van Lund.",
     [("Peter Keller", "", "Lund Invest")]),
    ("Wij spraken met Lee Eun-ji, hoofd Milieu. Mevrouw Lee liet de metingen zien.",
     [("Lee Eun-ji", "hoofd Milieu", "")]),
    ("Wij spraken met Tanaka Hiroshi, directeur. De heer Tanaka toonde ons de haven.",
     [("Tanaka Hiroshi", "directeur", "")]),
    ("In Gouda werken veel mensen. Wij spraken met Anna Berg.", [("Anna Berg", "", "")]),
]  # fmt: skip


@pytest.mark.parametrize("text", TAKING_PART + PAST)
def test_who_went_along_or_lived_long_ago_was_not_met(text: str, vocabulary: Vocabulary) -> None:
    assert met(f"Wij spraken met Anna Berg. {text}", vocabulary) == [("Anna Berg", "", "")]


@pytest.mark.parametrize(("text", "wanted"), WORDINGS)
def test_other_wordings(text: str, wanted: list[Role], vocabulary: Vocabulary) -> None:
    assert met(text, vocabulary) == wanted


@pytest.mark.parametrize(("text", "wanted"), HOSTS + AROUND)
def test_organisations_by_their_place(
    text: str, wanted: list[Role], vocabulary: Vocabulary
) -> None:
    assert met(text, vocabulary) == wanted


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_functions_told_elsewhere(text: str, wanted: list[Role], vocabulary: Vocabulary) -> None:
    assert met(text, vocabulary) == wanted


@pytest.mark.parametrize(("text", "wanted"), SIDES)
def test_whose_side_somebody_is_of(text: str, wanted: list[Role], vocabulary: Vocabulary) -> None:
    assert met(text, vocabulary) == wanted


@pytest.mark.parametrize(
    ("heading", "host"),
    [
        ("Twee dagen Freiburg, een ochtend Luik", ""),
        ("Een week Helsinki", ""),
        ("Dinsdag: bezoek aan Twee Gebroeders", "Twee Gebroeders"),
    ],
)
def test_how_long_a_stay_was_is_no_host(heading: str, host: str, vocabulary: Vocabulary) -> None:
    assert host_lines.of_heading(heading, Gazetteer(vocabulary)) == host
