"""What a heading, a question or a label of a report asks for."""

from __future__ import annotations

import difflib
import re
from functools import cache
from typing import Final

from ....model.text import fold

# The questions of the standard form, and what other forms and free reports call the same.  The
# first that fits decides, so the particular ones come first.
_PATTERNS: Final = tuple(
    (role, re.compile(pattern))
    for role, pattern in (
        ("letter", (r"^(?:aan|van|b?c ?c|ontvangers?|afzender|auteurs?|schrijvers?|rapporteur"
                   r"|(?:op)?stellers?|notulist|(?:op|vast)gesteld|opgemaakt|verzonden|ingevuld"
                   r"|wie vult in|(?:naam )?invuller|verslaggever|verslaglegging|tekst|door"
                   r"|portefeuillehouder|inlichtingen|verzendlijst|(?:voor )?akkoord|paraaf"
                   r"|(?:voor )?gezien|onderteken\w+|handtekening|afschrift|kopie|bijlagen?"
                   r"|ter attentie van|t a v|goedgekeurd|behandeld|behandelend ambtenaar"
                   r"|(?:verslag|notulen|memo|notitie|foto s|rapport|verslag en foto s)(?= door))"
                   r"(?: (?:door|aan|bij|op))?$")),
        ("other", (r"foto|advies|aanbeveling|kosten|budget|^financi|dankwoord|tot slot"
                  r"|wat is er besproken|samenvatting|impressie|indrukk?en|betaald|website")),
        ("case-number", r"^(?:zaak|dossier|kenmerk)"),
        ("follow-ups", (r"\bvervolg(?!ens)\w*|follow.?ups?\b|\bafspra\w+|afgesproken"
                       r"|^acties?\b|\bactie(?:s|punten?|lijst|houder)\b|to.?do|toezegging"
                       r"|next step"
                       r"|^wat nu\b|spr[ae]ken (?:we|wij) af|^wat (?:gaat|gaan|doet|doen|ga) "
                       r"(?:u|jullie|wij|we|ik)\b"
                       r"|\bhoe\b.*\bverder\b|^en nu\b|(?:wat )?(?:gaan?|doen|moeten) (?:we|wij"
                       r"|ik)\b.*(?:mee|\bdoen|\bnog|\boppakken)\b|ik ga [a-z ]*doen|^besluiten"
                       r"|nog te doen|toegezegd")),
        ("contacts", (r"gesprekspartner|\bgesproken\b|\bontmoet(?:en|te)?\b|visitekaart|^kaartjes\b"
                     r"|\bwie\b.* (?:te woord|ontv[ai]ngen|ontvingen?|aan tafel|troffen)\b"
                     r"|kennisgemaakt|^gast(?:heren|vrouw)")),
        ("travellers", (r"hoe ?veel (?:personen|mensen|collega|deelnemers)|\bdeelnemers?\b"
                       r"|\breizigers?\b|\breisgezelschap"
                       r"|^(?:de )?(?:samenstelling )?(?:van )?(?:de )?"
                       r"delegatie|^gezelschap|^(?:het )?team$|^aantal (?:personen|deelnemers"
                       r"|reizigers)"
                       r"|^personen|\bhoevelen\b|^met hoe ?veel$"
                       r"|^wie (?:ging(?:en)?|waren?|is|zijn|was|reisden?) (?:er )?(?:mee"
                       r"|op reis|geweest)|^aanwezig(?:en)?$|^aanwezig (?:van|namens|uit)"
                       r"|number of travell?ers|^travell?ers|^participants"
                       r"|^(?:onze )?afvaardiging|^meegereisd|^reisleiding"
                       r"|^(?:de )?(?:reis )?gemaakt door$")),
        ("present", r"^namens\b|^vanuit (?!welk)"),
        ("contacts", (r"\bontmoet\w*|^gesprekken|gast(?:heer|heren|vrouw)"
                     r"|\bcontacten\b|contactpersonen|^people met|gesprekken gevoerd|wie (?:heeft"
                     r"|heb|hebben) (?:u|je|we|wij|jullie) (?:gezien|bezocht)|contactgegevens"
                     r"|^antwoorden van|spraken .*met$|^(?:gast|keynote)?sprekers?$"
                     r"|^sprekers|^inleiders?$|^met$"
                     r"|^(?:toelichting|presentaties?|rondleiding|ontvangst) door$"
                     r"|^ontvangen door$|^(?:in )?gesprek met$"
                     r"|^(?:met )?wie\b.*\b(?:sprak(?:en)?|spreekt|zag(?:en)?)\b"
                     r"|^(?:welke|wat voor) (?:mensen|personen)"
                     r"|bezochte (?:organisaties|bedrijven|instellingen)|\bmet wie\b"
                     r"|^kennismaking")),
        ("outcomes", (r"opgeleverd|opleveren|opbrengst\w*|\bresulta\w+|geleerd|leerpunt"
                     r"|\bles(?:sen)?\b"
                     r"|nemen (?:we|wij) mee|bereikt|uitkomst\w*|^conclusies?|bevinding\w*"
                     r"|gebracht|inzicht\w*|meerwaarde"
                     r"|^results?\b|lever(?:t|de|en|den)\b.*\bop\b|wat (?:we|wij) (?:hebben )?ge")),
        ("period", (r"hoe ?lang|^van wanneer"
                   r"|^dates?\b|^wanneer|periode|^datum|^data\b|^reisdat|^duur\b"
                   r"|^van ?/ ?tot|^(?:datum )?(?:vertrek|terugkomst|heenreis|terugreis)$"
                   r"|^dag(?:en)?$")),
        ("locations", (r"locaties?\b|bestemming|bezochte|^waar$|^waar (?:ben|zijn|was|is|ging)"
                      r"|^(?:reis )?naar$"
                      r"|^(?:welke|wat voor) (?:steden|plaatsen|plekken)|^wat\b.*\bbezocht\b"
                      r"|^(?:de )?(?:plaats(?:en)?|stad|steden|land(?:en)?)(?: en (?:land"
                      r"|plaats))?$|^waarheen")),
        ("title", r"^naam van de (?:reis|missie)|^onderwerp|^betreft|^titel|^reis$"),
        ("municipality", r"^(?:naam )?gemeente\b(?! [a-z])|^municipality"),
        ("purpose", r"\bdoel\b|doelstelling|aanleiding|^waarom|^inleiding|^achtergrond|\bvragen\b"),
        ("other", (r"^(?:programma|agenda|verslag|algemeen|thema|afdeling|bijlagen?"
                  r"|colofon|ons programma|wat (?:hebben|is|was|deden|zagen)\b)")),
    )
)  # fmt: skip
# Words of these questions, to which a misspelt one is taken.
_WORDS: Final = (
    "afgesproken", "afspraken", "actiepunten", "bestemming", "bezochte", "contacten",
    "contactpersonen",
    "deelnemers", "delegatie", "gemeente", "geleerd", "gesproken", "gesprekspartners", "hoelang",
    "hoeveel", "locaties", "lessen", "ontmoet", "ontmoetingen", "opgeleverd", "opbrengst",
    "opbrengsten", "periode", "personen", "reizigers", "resultaat", "resultaten", "vervolg",
    "vervolgacties", "vervolgafspraken", "vervolgstappen", "wanneer", "doel", "inleiding",
)  # fmt: skip
_NUMBER: Final = re.compile(
    r"^\s*(?:vraag\s+)?(?:\d+(?:\.\d+)*|[a-z])[.):]?\s+(?=\w)|^vraag\s*:\s*"
    r"|^bijlage(?:\s+(?:\d+|[a-z]))?\s*[:.–-]+\s*(?=\w)"
)
_NO_LETTERS: Final = re.compile(r"[^\w' /-]+")
PARTY: Final = re.compile(
    r"(?:(?:de\s+)?(?:delegatie|afvaardiging|vertegenwoordig\w+)\s+"
    r"(?:(?:van|uit)\s+|(?=(?-i:[^\W\d_a-z]).*\sbestaa))|(?:vanuit|namens|bij)\s+)"
    r"(?P<article>de |het )?(?P<name>.+)$",
    re.IGNORECASE,
)
"""A line that says of whom the people below it are."""
SINGLE: Final = ("period", "municipality", "travellers", "locations", "title", "case-number")
"""What is asked in one line; what follows that line belongs to something else."""


BESIDES: Final = re.compile(r"^(?:naast|behalve|buiten|afgezien van|los van)\b")
"""What follows tells who are not below: ``Naast de collega's van andere gemeenten:``."""


@cache
def role_of(text: str) -> str:
    """What *text* asks for: "contacts", "period" and so on; "" if it is nothing known."""
    text = _NUMBER.sub("", fold(text))
    if BESIDES.match(text):
        return ""
    # "Dates / data": the same question in two languages
    for part in (text, *(text.split(" / ") if " / " in text else ())):
        part = " ".join(_NO_LETTERS.sub(" ", part).split())
        found = _role(part)
        if not found and len(part) < 80:
            found = _role(" ".join(map(_mended, part.split())))
        if found and found != "other":
            return found
    return found


def _role(text: str) -> str:
    return next((role for role, pattern in _PATTERNS if pattern.search(text)), "")


def _mended(word: str) -> str:
    """The word of a question that a misspelt *word* resembles most."""
    if len(word) < 5:
        return word
    like = [known for known in _WORDS if known[0] == word[0]]
    near = difflib.get_close_matches(word, like, n=1, cutoff=0.82)
    return near[0] if near else word


_OF_SIDE: Final = re.compile(
    r"\b(?:onze|ons|eigen|nederlands\w*|namens|van(?:uit)?|uit|gemeente|wij|zijde|kant)\b", re.I
)
"""What in a label tells whose people follow."""
_GOING_ON: Final = re.compile(
    r"(?:verder|ook|tevens|eveneens|daarnaast|tot slot|also)\b", re.IGNORECASE
)
_ASKING: Final = re.compile(r"(?:hoe|wat|wie|waar|wanneer|welke?|met|door)\b", re.IGNORECASE)
NO_JOB: Final = ("contacts", "travellers", "letter", "present")
"""What a label with a function in it may ask for all the same."""


def is_within_answer(label: str) -> bool:
    """Whether a label within the answer who was met is part of that, and opens no other.

    It tells more than whom, ``Deelnemers ronde tafel``, or of one person: ``Onze gastheer``.
    """
    words = label.split()
    if _OF_SIDE.search(label) and not re.match(r"onze\b", label, re.IGNORECASE):
        return False
    is_group = role_of(words[0]) in NO_JOB and 1 < len(words) < 5 and not _OF_SIDE.search(label)
    is_one = role_of(label) == "contacts" and not re.search(r"(?:en|s)$", words[-1])
    return is_group or bool(_GOING_ON.match(label)) or (is_one and not _ASKING.match(label))
