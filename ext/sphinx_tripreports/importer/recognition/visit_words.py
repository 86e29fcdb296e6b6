"""The words by which sentences tell that a city was visited, or that it was not."""

from __future__ import annotations

import re
from typing import Final

SUBJECT: Final = re.compile(
    r"\b(?:we|wij|ons|onze|delegatie|gezelschap|groep|afvaardiging|burgemeester|wethouder|college"
    r"|bezoek\w*|bezocht\w*|"
    r"reis\w*|missie|programma|wij|ik|deelname|deelgenomen|nam(?:en)? deel)\b",
    re.IGNORECASE,
)
GOING: Final = re.compile(
    r"\b(?:(?:werk|tegen)?bezoek(?:en)?(?:\s+\w+){0,3}?\s+(?:aan|van)|(?:studie|dienst|handels"
    r"|trein|bus)?(?:reis|reisje|missie)\s+(?:naar|in|aan)|"
    r"gereisd naar|reisde[n]?\s+(?:\w+\s+){0,4}?naar|ging(?:en)?\s+(?:\w+\s+){0,6}?naar"
    r"|(?:geweest|gegaan)\s+(?:in|naar)|"
    r"naar|reden\s+(?:\w+\s+){0,2}?naar|bracht\s+(?:\w+\s+){0,8}?aan"
    r"|bezoeken\s+aan)\s+(?:de\s+)?(?:(?:stad|steden|gemeente|\w+e\s+steden)\s+)?$",
    re.IGNORECASE,
)
VISITED: Final = re.compile(
    r"\bbezo(?:cht(?:en)?|eken|ekt)\b(?:\s+(?!van\b|over\b"
    r"|uit\b)[\w'’]+){0,6}?\s+(?:de\s+)?(?:\w+\s+)?(?:stad|steden|gemeente)?\s*$",
    re.IGNORECASE,
)
IN: Final = re.compile(
    r"\b(?:[Ii]n|[Tt]e|[Oo]p het \w+ van|[Oo]p de \w+ van"
    r"|[Oo]p de campus van de universiteit\s+van)\s+(?:het\s+centrum\s+van\s+)?$"
)
FROM: Final = re.compile(
    r"\b(?:uit|van|vanuit|via|over|met|zoals|ook|als|tussen|voor|namens|overstap in|terug naar"
    r"|trein naar|"
    r"op weg naar|samenwerking met|richting|collega's"
    r"|ambassade(?: van \w+)? in)\s+(?:de\s+)?(?:gemeente\s+|stad\s+)?$",
    re.IGNORECASE,
)
EVENT: Final = re.compile(
    r"\s(?:\w+\s){0,3}?(?:messe|expo|summit|forum|fair|week|conference|congres|congress|beurs"
    r"|biennale|festival|top)\b",
    re.IGNORECASE,
)
TO_UNKNOWN: Final = re.compile(
    r"\b(?:[Rr]eis|[Mm]issie|[Bb]ezoek|[Ww]erkbezoek|[Ss]tudiereis|[Dd]ienstreis"
    r"|[Dd]elegatiebezoek)\s+(?:naar|aan)\s+"
    r"(?P<name>[A-ZÀ-Ž][\w-]+(?:\s[A-ZÀ-Ž][\w-]+)?)(?=\s*(?:[,.(–:]|$|\d|in\b))"
)
AT_A_PLACE: Final = re.compile(r"(?:Op|In|Bij|Aan) (?:de|het) (?:\w+ van (?:de |het )?)?\w+ van $")
NOT_IN: Final = re.compile(
    r"\b(?:overstap|hoofdkantoor|ambassade(?: van \w+)?|consulaat|vestiging|tussenstop)\s+in\s+$",
    re.I,
)
ELSEWHERE: Final = re.compile(
    r"\b(?:gewerkt|woont|wonen|opgegroeid|gevestigd|gehouden wordt|verbonden aan|hoofdkantoor"
    r"|afkomstig|vestigen|vestiging|net als|ambassade|consulaat)\b",
    re.I,
)
FUTURE: Final = re.compile(
    r"\b(?:zal|zullen|gaan|gaat|komt|komen|volgend jaar|gepland|wordt (?:in|op))\b", re.I
)

DENIED: Final = re.compile(
    r"\b(?:niet|geen|afgelast|overgeslagen|afgezegd|geannuleerd|vervallen|vervielen?|gemist"
    r"|helaas|had(?:den)? graag|in plaats van|alleen (?:een )?overstap|wilden?|zou(?:den)?"
    r"|overstap\w*|behalve|zonder|liever|nooit)\b",
    re.IGNORECASE,
)
"""In a sentence with such a word a city may just as well not have been visited."""
OURS: Final = re.compile(
    r"\b(?:we|wij|ik|ons|onze|delegatie|gezelschap|groep|afvaardiging|collega's|raadsleden"
    r"|wethouders?|burgemeester|college|gemeente|(?:studie|dienst|werk|handels|trein|bus)?"
    r"(?:reis|bezoek|missie|trip)|bezocht(?:en)?|reisden?|gingen|excursie|dag)\b",
    re.IGNORECASE,
)
"""Who or what goes somewhere, or the word for the trip itself."""
LISTED: Final = re.compile(
    r"\s*(?:\([\w\s]+\))?\s*(?:,|en|,\s*en|&|/|en ook)\s*(?:daarna\s+|in\s+|naar\s+)?"
)
IN_PAST: Final = re.compile(r"\b(?:bezochten?|waren|was|werden)\b")
BY_THE_WAY: Final = re.compile(r"\b(?:terug|trein|weg)\s+naar\s+$|rijdt", re.IGNORECASE)
PRESENT: Final = re.compile(r"\b(?:was|waren) (?:[^.]* )?aanwezig\b")
HAPPENED: Final = re.compile(
    r"\s+(?:spraken|bezochten|hadden|waren|werden|zijn|ontmoetten|gaf|vertelde|verwelkomde|leidde"
    r"|was|hoorden|bekeken|is)\b"
)
