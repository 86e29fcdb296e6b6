"""The words by which functions, organisations and persons are known; data, and the tests on it."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ...model.text import fold
from .gazetteer import first_names

# The end of a word that says what somebody does, in the languages of those whom one meets.
_FUNCTION_ENDS: Final = (
    # Dutch
    "adviseur", "adviseuse", "adviesraadslid", "ambassadeur", "ambtenaar", "analist", "architect",
    "archeoloog", "archivaris", "assistent", "assistente", "attache", "bedenker", "beheerder",
    "beleidsmaker", "beleidsmedewerker", "bestuurder", "bestuurslid", "bestuursvoorzitter",
    "bewoner", "boekhouder", "bouwmeester", "dirigent", "dirigente", "steward", "teamlead", "techlead", "burgemeester", "commandant", "commissaris", "communicatie",
    "conservator", "consul", "consul-generaal", "consulent", "consultant", "coordinator",
    "curator", "decaan", "deskundige", "diensthoofd", "directeur", "directrice", "docent",
    "ecoloog", "econoom", "eigenaar", "eigenares", "expert", "gedeputeerde", "gezant", "gids",
    "gouverneur", "griffier", "historicus", "hoofd", "hoogleraar", "ingenieur", "initiatiefnemer",
    "inkoper", "inspecteur", "journalist", "kamerlid", "kanselier", "kwartiermaker", "lector",
    "leerling", "leraar", "lid", "loco-burgemeester", "locoburgemeester", "manager", "medewerker",
    "medewerkster", "minister", "minister-president", "officier", "onderneemster", "ondernemer",
    "onderwethouder", "onderzoeker", "onderzoekster", "ontwerper", "ontwikkelaar", "organisator", "oprichter",
    "oprichtster", "parlementarier", "partner", "penningmeester", "planner", "planoloog",
    "portefeuillehouder", "president", "professor", "programmeur", "projectleider", "projectleidster",
    "raadslid", "rector", "regisseur", "schepen", "secretaresse", "secretaris",
    "secretaris-generaal", "senator", "specialist", "staatssecretaris", "statenlid",
    "stedenbouwkundige", "stagiair", "strateeg", "teamleider", "trainee", "trekker", "verkoper",
    "vertegenwoordiger", "vertegenwoordigster", "verpleegkundige", "vicevoorzitter", "voorman",
    "voorlichter", "voorvrouw", "voorzitter", "vrijwilliger", "wethouder", "wetenschapper",
    "woordvoerder", "woordvoerster", "zaakgelastigde", "leider", "leidster", "meester", "houder",
    "directeur-generaal", "generaal", "dijkgraaf", "heemraad", "korpschef", "chef", "baas",
    "kunstenaar", "rechter", "advocaat", "notaris", "arts", "gastheer", "gastvrouw", "bezoeker",
    "afgevaardigde", "delegatielid", "medeoprichter", "delegatieleider", "onderdirecteur",
    "functionaris", "verantwoordelijke", "begeleider", "coach", "spreker", "auteur", "jurist",
    # English
    "accountant", "advisor", "adviser", "analyst", "ambassador", "alderman", "chair", "chairman",
    "chairperson", "chairwoman", "chancellor", "co-founder", "commissioner", "coordinator",
    "co-leader", "councillor", "councilor", "counsellor", "counselor", "curator", "dean", "deputy",
    "developer", "director", "engineer", "executive", "expert", "fellow", "founder", "governor",
    "head", "lead", "leader", "lecturer", "manager", "mayor", "member", "minister", "officer",
    "owner", "partner", "planner", "president", "principal", "producer", "professor", "provost",
    "representative", "researcher", "scientist", "secretary", "specialist", "strategist",
    "hr", "ict", "pr", "supervisor", "technologist", "trustee", "evangelist", "designer", "consul", "vice-president",
    "ceo", "cto", "cfo", "coo", "cio", "cdo", "cmo", "ciso", "cpo", "cso", "cro", "md", "vp", "evp", "svp",
    # German, French, Spanish, Portuguese, Italian, Scandinavian
    "burgermeister", "burgermeisterin", "buergermeister", "oberburgermeister", "oberburgermeisterin",
    "beigeordnete", "beigeordneter", "baudirektor", "direktor", "direktorin", "dezernent",
    "dezernentin", "geschaftsfuhrer", "geschaftsfuhrerin", "leiter", "leiterin", "referent",
    "referentin", "stadtrat", "stadtratin", "stadtbaurat", "landrat", "senatorin", "projektleiter",
    "projektleiterin", "maire", "adjoint", "adjointe", "conseiller", "conseillere", "directeur",
    "directrice", "presidente", "alcalde", "alcaldesa", "concejal", "concejala", "director",
    "directora", "vereador", "vereadora", "sindaco", "sindaca", "assessore", "borgmester",
    "ordforer", "borgmastare", "kommunalrad", "radgiver", "radmand", "konsulent", "radman",
)  # fmt: skip
_SHORT_ENDS: Final = frozenset(word for word in _FUNCTION_ENDS if len(word) < 6) | {
    "consul", "president", "minister", "partner", "meester", "houder", "expert", "leider", "member",
    "leiter", "senator", "rector", "leader", "director", "officer", "spreker",
}
"""Words that must stand alone or after a hyphen: *voorlid* is nothing, *raadslid* is listed."""
_MAY_END: Final = ("leider", "hoofd", "chef", "houder", "lid", "expert", "gids", "senator", "officer")
_ORGANISATION_STARTS: Final = frozenset((
    "gemeente", "stad", "stadt", "provincie", "ministerie", "universiteit", "university", "universite",
    "universidad", "universitat", "universita", "universidade", "hogeschool", "ambassade", "consulaat",
    "consulaat-generaal", "politie", "stichting", "vereniging", "waterschap", "hoogheemraadschap",
    "museum", "bureau", "rijksdienst", "koninklijke", "nederlandse", "kamer", "dg", "city", "comune",
    "ayuntamiento", "ajuntament", "mairie", "ville", "municipality", "commune", "kommune", "regio",
    "region", "ziekenhuis", "havenbedrijf", "port", "institut", "instituut", "institute", "fraunhofer",
    "technische", "tu", "vrije", "economische", "metropool", "metropole", "veiligheidsregio",
    "omgevingsdienst", "ggd", "ingenieursbureau", "adviesbureau", "architectenbureau", "bank",
    "brandweer", "vervoerbedrijf", "vervoersbedrijf", "bedrijf", "start-up", "startup", "overheid",
    "parlement", "raad", "europese", "european", "department", "office", "vlaamse", "spaanse", "duitse",
    "franse", "belgische", "britse", "deense", "zweedse", "finse", "noorse", "koreaanse", "wereldbank",
))  # fmt: skip
_ORGANISATION_WORDS: Final = frozenset((
    "gmbh", "ag", "ltd", "limited", "inc", "bv", "nv", "sa", "sl", "as", "ab", "oy", "oyj", "spa", "srl", "aps",
    "plc", "llc", "corp", "corporation", "group", "groep", "council", "commission", "commissie", "agency", "agentur",
    "agentschap", "centrum", "centre", "center", "zentrum", "foundation", "network", "netwerk",
    "alliance", "association", "kommune", "municipality", "parliament", "federation", "federatie",
    "company", "technologies", "solutions", "partners", "labs", "lab", "hub", "campus", "universiteit",
    "university", "universitat", "college", "institute", "instituut", "bank", "museum", "library",
    "authority", "belediyesi", "government", "stadt", "consulting", "holding", "industries", "energy",
    "ontwikkelingsbedrijf", "development", "innovation", "fund", "trust", "society", "werke",
    "kamer", "provincies", "wirtschaftsforderung", "embassy", "ministry", "chamber", "school",
    "ventures", "board", "stichting", "cooperatie", "vereniging", "hogeschool", "akademie", "academy",
))  # fmt: skip
FIELD: Final = re.compile(
    r"(?:zaken|bouw|ontwikkeling|onderwijs|mobiliteit|cultuur|milieu|economie|ruimte|ordening|betrekkingen|"
    r"beheer|veiligheid|zorg|welzijn|duurzaamheid|financiën|communicatie|innovatie|samenwerking|domein|verkeer|"
    r"vervoer|groen|water|energie|klimaat|wonen|sport|jeugd|participatie|dienstverlening|digitalisering|data|"
    r"openbaar|toerisme|vernieuwing|transitie|arbeidsmarkt|haven|bestuur|beleid|onderzoek|projecten|"
    r"affairs|services|innovation|planning|development|strategy|environment|mobility|security|relations|"
    r"operations|marketing|sales|partnerships|finance|research|engineering|technology|policy|projects|"
    r"europe|emea|benelux|public|global|communications?|international|sustainability|business)\b",
    re.IGNORECASE,
)
"""Fields of policy and work: what somebody is director *of* within an organisation."""
TITLES: Final = (
    r"(?:de\s+)?(?:heer|hr|dhr)\.?|(?:de\s+)?mevrouw|mevr\.?|mw\.?|mej\.?|de\s+dames?|"
    r"prof(?:essor)?\.?|dr\.?|drs\.?|ir\.?|ing\.?|mr\.?|mrs\.?|ms\.?|miss|sir|lady|madame|monsieur|"
    r"m\.\s?sc\.?|ph\.?d\.?|hon(?:ou?rable)?\.?|h\.\s?e\.|z\.\s?e\.|herr|frau|sr\.|sra\.|dipl\.?-?ing\.?|"
    r"mgr\.?|mag\.|bc\.?|mba|excellentie|cllr\.?|sgt\.?|capt\.?|lt\.|col\.|gen\.|rev\.?|he|jhr\.?|mons\."
)
PARTICLES: Final = frozenset((
    "van", "de", "den", "der", "ten", "ter", "te", "het", "'t", "’t", "op", "in", "aan", "von", "vom", "zu",
    "zum", "zur", "di", "da", "del", "della", "delle", "dei", "do", "dos", "das", "du", "des", "la", "le",
    "el", "al", "bin", "ibn", "bint", "ben", "y", "e", "af", "av", "uit", "d'", "la", "los", "las", "vander",
    "tot", "bij", "san", "st", "mac",
))  # fmt: skip


@cache
def is_function_word(word: str) -> bool:
    """Whether *word* says what somebody does: ``wethouder``, ``beleidsadviseur``, ``CEO``."""
    folded = fold(word).strip(".,;:()").replace("oud-", "").replace("ex-", "")
    if folded in _ORGANISATION_STARTS:
        return False
    if word[:1].islower() and (
        folded.endswith("en") and folded[:-2] in _FUNCTIONS or folded[-1:] == "s" and folded[:-1] in _FUNCTIONS
    ):
        return True
    last = folded.rsplit("-", 1)[-1]
    if folded in _FUNCTIONS or last in _FUNCTIONS:
        return True
    return any(
        folded.endswith(end) and len(folded) > len(end) + 2
        for end in _FUNCTION_ENDS
        if end not in _SHORT_ENDS or end in _MAY_END
    )


_FUNCTIONS: Final = frozenset(_FUNCTION_ENDS)


def has_function(text: str) -> bool:
    """Whether a word of *text* says what somebody does."""
    return any(map(is_function_word, re.findall(r"[\w'’-]+", text)))


_BODY_ENDS: Final = (
    "gemeenten", "provincies", "universiteiten", "politiezone", "corporatie", "verbond", "instituut", "bedrijf", "fonds", "museum", "hogeschool", "universiteit",
    "stichting", "vereniging", "cooperatie", "platform", "netwerk", "agentschap", "waterschap", "federatie", "koepel",
    "maatschappij", "dienst", "brigade", "korps", "ministerie", "academie", "bibliotheek", "ziekenhuis", "bureau",
)
"""What Dutch compounds end in that are organisations: *woningcorporatie*, *reddingsbrigade*."""
_ADJECTIVES: Final = frozenset(
    "nederlandse koninklijke economische technische vrije europese vlaamse spaanse duitse franse belgische britse deense "
    "zweedse finse noorse koreaanse".split()
)


@cache
def is_body_word(word: str) -> bool:
    """Whether an organisation begins with this noun: ``gemeente``, but not ``Nederlandse``."""
    return is_organisation_start(word) and fold(word) not in _ADJECTIVES


@cache
def is_organisation_start(word: str) -> bool:
    """Whether the name of an organisation can begin with this word, also in lower case."""
    folded = fold(word).strip(".,;:()")
    if folded in _ORGANISATION_STARTS:
        return True
    return word[:1].islower() and folded.endswith(_BODY_ENDS) and not folded.endswith("voorzitter")


@cache
def is_organisation_word(word: str) -> bool:
    """Whether *word* makes a name that of an organisation."""
    folded = fold(word).strip(",;:()").replace(".", "").replace("/", "")
    return folded in _ORGANISATION_WORDS or folded in _ORGANISATION_STARTS


def has_organisation(text: str) -> bool:
    """Whether *text* has a word that is part of names of organisations, or an acronym."""
    words = re.findall(r"[\w'’./&-]+", text)
    return any(is_organisation_word(word) or is_acronym(word) for word in words)


def is_acronym(word: str) -> bool:
    """``RVO``, ``İBB``, ``C40``; not a single capital, and no initials."""
    letters = word.strip("().,")
    return (
        len(letters) > 1
        and letters[0].isalpha()
        and letters == letters.upper()
        and "." not in letters
        and any(char.isalpha() for char in letters)
    )


@cache
def is_first_name(word: str) -> bool:
    """Whether people are called so; each part of ``Anna-Kaisa`` counts."""
    folded = fold(word).strip(".,;:()")
    if folded in first_names():
        return True
    parts = folded.split("-")
    return len(parts) > 1 and parts[0] in first_names()
