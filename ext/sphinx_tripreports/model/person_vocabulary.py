"""Words around and in names of people: titles, particles, and surnames that are also words.

Data only, as keys (`person_words.key`: folded, and *y* for *ij*), chosen for this project: forms of
address in Dutch and in the languages of countries that municipalities visit.
"""

from __future__ import annotations

from typing import Final


def _keys(text: str) -> frozenset[str]:
    return frozenset(text.split())


HONORIFICS: Final = _keys("""
    heer heren hr dhr meneer mynheer mevrouw mevr mw mej juffrouw mejuffrouw mr mrs ms miss sir lady
    lord dr drs ir ing prof professor doctor ds dominee jhr jkvr jonkheer jonkvrouw baron barones
    pater zuster senor senora sr sra don dona monsieur madame mme herr frau signor signora pan pani
""")
OFFICES: Final = _keys("""
    burgemeester loco locoburgemeester wethouder gedeputeerde minister premier staatssecretaris
    raadslid statenlid kamerlid commissaris ambassadeur consul attache griffier secretaris
    gemeentesecretaris directeur voorzitter manager projectleider programmamanager adviseur
    beleidsadviseur beleidsmedewerker medewerker collega chairman ceo cto president mayor alderman
    councillor director vertegenwoordiger hoogleraar lector onderzoeker ondernemer oprichter
    accountmanager gastheer gastvrouw spreker
""")
TITLES: Final = HONORIFICS | OFFICES
ARTICLES: Final = _keys("de het myn onze the la el")
SUFFIXES: Final = _keys("msc bsc ma mba ba phd llm llb jr sr ra cs mpa emba")
"""What may follow a name."""
PARTICLES: Final = _keys("""
    van von vom vd v de den der des d du di da dal del della dos das do la le les l los las ten ter
    te tot in op aan by onder over uit uyt voor t s het el al bin ben ibn zu zum zur y e i af av auf
    am thoe toe
""")
FIRST_PARTICLES: Final = _keys("van von vd v de den der du ten ter te t s d het")
"""Particles that a name without a given name begins with; *Ben* and *Al* are given names there."""
USUAL_PARTICLES: Final = _keys("van de den der vd v d t")
"""Those that are taken for one another: *van de Berg*, *v.d. Berg*."""
ENGLISH: Final = _keys("""
    abbot abbott baker banks bell best bird bishop black bloom bond bridge bridges brook brooks
    brown bull bush butler carpenter carter chance chase christian church cook cooper costa
    cross day drake east english farmer field fields fish fisher flood flowers ford forest
    forrest fox freeman french frost gardener gold good grace grant gray green grey hall hardy
    hart heath hill holland holy home hope house hunt hunter joy judge key king knight lake lamb
    lane large law lion little long love major march marsh mason may mayor miller mills moon
    moore mountain myers new newman noble north page palmer paris park parker parks penny perry
    pike place pool pope porter power price prince rain read reed rich rivers rock rose royal
    rush sand savage sharp shepherd short silver singer small smart smith snow south spring star
    stone street strong summer sun swan sweet swift taylor temple thorn tower town turner vale
    valley walker wall ward waters weaver weeks wells west white wild winter wise wolf wood
    woods york young
""")
"""Surnames that are English words: *Green Deal*, *Young Professionals*."""
