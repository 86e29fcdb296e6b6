"""Whether a sentence tells of an action after the trip: what speaks for it, and what against it.

For it are words of agreeing and promising, the future tense, a verb of doing in the present tense,
a time after the trip, and that it is done for us.  Against it are the past tense, a wish, a
condition, a question, a fact, and the closing words of a letter.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import Final

from ....model.text import fold
from . import clauses, reported, verbs
from .clauses import Clause
from .due import Due
from .subjects import words
from .verbs import LISTS


class Strength(IntEnum):
    """How much a sentence tells of an action.

    AGAINST: it tells of something else; NONE: nothing shows; ACTION: somebody does something;
    LIKELY: and it is for us, or at a time to come; SAID: it is agreed in so many words.
    """

    AGAINST = -1
    NONE = 0
    ACTION = 1
    LIKELY = 2
    SAID = 3


_AGREED: Final = re.compile(
    r"\b(?:" + "|".join(map(re.escape, LISTS["agreed"])) + r")\b"
    r"|\bwordt (?:[\w-]+ ){0,4}besloten\b|^besloten (?:is|wordt)\b"
    r"|\bzeg(?:t|gen|de|den)\b.*\btoe\b|\bspr(?:eken|aken|eekt|ak)\b[^.]*\baf\b"
    r"|\b(?:houden|blijven|onderhouden)\b[^.]*\bcontact\b|\bcontact\b[^.]*\b(?:houden|onderhouden)\b"
    r"|\b(?:heeft|hebben)\b.*\baangegeven\b.*\bte willen\b"
    r"|\bnodig(?:t|en|de|den)\b[^.]*\buit\b"
    r"|\bbied(?:t|en)\b(?: [^.\s]+){0,8} (?:ons|mij|om|te|onze)\b[^.]*\baan\b"
    r"|\bbied(?:t|en)\b aan\b",
    re.IGNORECASE,
)
_POSSIBLE: Final = re.compile(r"\bmogelijkheid om\b", re.IGNORECASE)
_DONE: Final = re.compile(
    r"\b(?:intussen|inmiddels|al|reeds)\b[^.]{0,30} (?:ingediend|gedaan|gebeurd|verstuurd|afgerond"
    r"|verzonden|opgepakt|gemaild|aangevraagd|toegestuurd|ingepland|gestuurd)\b",
    re.IGNORECASE,
)
_GOING_ON: Final = re.compile(
    r"\bloopt nog\b|\bwordt nu (?:aan )?(?:samen)?gewerkt|\bwordt (?:momenteel|nu) aan gewerkt"
    r"|\b(?:zijn|is|gaat|gaan) (?:wij|we|hier|er)? ?(?:nu |momenteel )?(?:mee |aan )?bezig\b",
    re.IGNORECASE,
)
_PERFECT: Final = re.compile(
    r"\b(?:neer|aan|af|op|uit|vast|door|in)?ge(?!vraagd|pland)\w{3,}(?:d|t|en)\b", re.IGNORECASE
)
_SEQUEL: Final = re.compile(
    r"\b(?:" + "|".join(map(re.escape, LISTS["sequels"])) + r")\b|\ber kom(?:t|en)\b", re.IGNORECASE
)
_WILLING: Final = re.compile(
    r"\b(?:wil(?:len)?|kom(?:t|en)) graag\b.*\w+en\b"
    r"|\bwil(?:len)?\b.*\b(?:komen|bezoeken|langskomen|ontvangen)\b",
    re.IGNORECASE,
)
_ALREADY: Final = re.compile(
    r"\b(?:zoals|conform|als)\s+(?:eerder\s+)?(?:afgesproken|beloofd|toegezegd)"
    r"|\bbeloofd is beloofd\b|\b(?:heb|had) (?:ik )?beloofd (?:om )?(?:er |hier)"
    r"|\bvooraf(?:gaand)? (?:was |is )?afgesproken|\bwaren (?:wij|we) uitgenodigd"
    r"|\b(?:informeren|bericht\w*|terugkoppel\w*) over (?:het|dit|deze|de) \w*(?:bezoek|reis)\b"
    r"|\bop uitnodiging\b|\b(?:was|waren|werd|werden)\b.*\buitgenodigd\b"
    r"|\b(?:had|hadden)\b.*\b(?:afgesproken|toegezegd|beloofd|uitgenodigd|aangeboden)\b"
    r"|\b(?:niets|niks|niet(?! alleen)|nooit|nergens|geen)"
    r"(?: (?!wel\b|maar\b|dus\b|toch\b)\w+){0,5}"
    r" (?:afgesproken|toegezegd|beloofd|overeengekomen|vastgelegd|toezeggen|beloven)\b",
    re.IGNORECASE,
)
_CLOSING: Final = re.compile(
    r"\b(?:vertrouw(?:en|t)?|hop(?:en|e)|gaan) (?:wij |we |ik )?(?:er(?:op|mee|van)? )?[^.]*"
    r"\b(?:geïnformeerd|ingelicht|gesteld|te hebben|te zijn)\b"
    r"|\b(?:hoogachtend|vriendelijke? groet|met groet|kennis (?:te )?nemen van|kennisnemen van"
    r"|verstuurd vanaf|excuus voor|bij vragen|voor vragen|mocht(?:en)? (?:u|er|je|jullie)"
    r"|meer informatie|ter kennisneming|in te stemmen|akkoord (?:te gaan|met))\b"
    r"|\binforme(?:er|ren)\b[^.]*\bover (?:de|het|dit|deze) (?:\w*bezoek|\w*reis|uitkomsten"
    r"|bevindingen|resultaten|opbrengst)\b"
    r"|(?<!kopie van )(?<!afschrift van )(?<!exemplaar van )"
    r"\bbij dezen?\b"
    r"|\b(?:ontvangt|krijgt) u hierbij\b|\bhierbij (?:informeren|ontvangt|doen|sturen)\b"
    r"|\bdankwoord\b|\bsluit(?:en)?\b(?: \w+){0,2} (?:de|het) (?:vergadering|bijeenkomst|overleg"
    r"|gesprek|avond)\b|\bsluit(?:en)?\b(?: \w+){0,2} om \d|\bsluit(?:en)?\b[^,;]*\baf\b"
    r"|^(?:dank|bedankt|groeten|(?:wat )?(?:fijn|leuk|mooi) dat|tot (?:dan|snel|ziens|slot$))"
    r"\b|\bwe(?:r)?danken\b[^.]*\bvoor\b",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"(?<=[^\W\d_]{3})\.\s+(?=[A-ZÀ-Ž])")
_THIS: Final = re.compile(
    r"(?<!kopie van )(?<!afschrift van )(?<!exemplaar van )"
    r"\b(?:deze brief|dit memo|deze memo|dit verslag|deze mail|dit stuk)\b", re.IGNORECASE
)  # fmt: skip
"""What tells of the report itself, unless something is done with it on a day to come."""
_INTRODUCES: Final = re.compile(
    r":\s*$|^(?:ja[,.!]?\s*)?(?:(?:de|het|dit)\s+)?(?:volgende|onderstaande|deze)\s+"
    r"(?:afspraken|acties|actiepunten|punten|zaken|vervolgafspraken|vervolgacties)\b(?!.*\bop\b)"
    r"|\b(?:afgesproken|toegezegd|besproken|besloten) (?:is|zijn|werd)? ?(?:het|de)? ?volgende\b"
    r"|^(?:ja[,.!]?\s*)?(?:er zijn )?(?:\w+ ){0,4}(?:afspraken|acties) (?:gemaakt|te melden)?\W*$"
    r"|\b(?:volgende|onderstaande) (?:\w*afspraken|\w*acties|zaken|punten) (?:gemaakt|genoteerd"
    r"|vastgelegd|afgesproken|besproken|overeengekomen|besloten|toegezegd|doorgenomen)\W*$"
    r"|\b(?:nemen|zetten|volgen) (?:wij |we )?(?:nu )?de volgende (?:stappen|acties)\W*$"
    r"|\b(?:vervolg|verdere traject) ziet er als volgt uit\W*$"
    r"|\b(?:het volgende|dit|als volgt|hieronder|onderstaande)(?: \w+){0,3}"
    r" (?:afgesproken|toegezegd|besproken|besloten|genoteerd|opgeschreven|vastgelegd"
    r"|overeengekomen|af)\W*$"
    r"|\b(?:afgesproken|overeengekomen|vastgelegd|genoteerd|spraken \w+|spreken \w+)(?: \w+){0,2}"
    r" (?:het volgende|als volgt|dit)(?: af)?\W*$"
    r"|^ja\W*$|^zie (?:ook |verder )?(?:onder|boven|hier|bijlage|punt|de |het )"
    r"|\b(?:twee|drie|vier|vijf|zes|\d|enkele|een aantal|een paar) (?:concrete |harde )?(?:punten"
    r"|afspraken|acties|actiepunten|zaken|dingen|vervolgstappen|stappen|toezeggingen)\b"
    r"|^(?:(?:nr|actie|actiepunt|afspraak|wat|wie|wanneer|waar|hoe|datum|gereed|door wie|status"
    r"|deadline|stand|trekker)\b[\s,;/|.-]*){2,}$",
    re.IGNORECASE,
)
_OPENS: Final = re.compile(
    r"\b(?:afgesproken|besloten|besproken|toegezegd|afspraken|acties|actiepunten|vervolg\w*|toezeggingen"
    r"|spraken|spreken)\b",
    re.IGNORECASE,
)
_WISH: Final = re.compile(
    r"\baan de slag\W*$|\b(?:toch|ooit|nog) eens\b"
    r"|^(?:misschien|wellicht|hopelijk|wie weet|ooit|liefst)\b"
    r"|\b(?:zou(?:den)?|lijkt (?:ons|mij|me)) (?:[\w-]+ ){0,4}"
    r"(?:graag|mooi|fijn|goed|leuk|prachtig|wenselijk|kunnen|willen|moeten|passen|aardig|handig|zinvol)\b"
    r"|\b(?:hopen|hoop|dromen|droom|wens|overwegen|overweegt|denken na|na(?:te)?denken"
    r"|onduidelijk|niet duidelijk|nog de vraag|is aan (?:het|de)|ter overweging)\b",
    re.IGNORECASE,
)
_CONDITION: Final = re.compile(r"^(?:als|indien|mits|of|wanneer|tenzij|mocht)\b", re.IGNORECASE)
_DENIED: Final = re.compile(
    r"\b(?:geen|niet(?! alleen| meer dan)|niets|niks|nooit|niemand|nergens)\b", re.IGNORECASE
)
_FOR_US: Final = re.compile(
    r"\b(?:ons|onze|mij|me|uw raad|u|jullie|de raad|de gemeenteraad|naar nederland|terug|toe)\b",
    re.I,
)
_OTHERS: Final = frozenset(("je", "men", "u", "er", "het", "dat", "dit", "wat"))
_LATER: Final = re.compile(
    r"\b(?:komende?|volgende?|aankomende?|eerstvolgende?|aanstaande|binnenkort|mogelijk|z\.?s\.?m"
    r"|termijn|zodra|spoedig|toekomst|later|dezer dagen|morgen|bepalen|ontvangst|nieuwe jaar)\b",
    re.IGNORECASE,
)
_AMBITION: Final = 3
"""Years from which on a time is that of a policy and not of an action."""
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


def strength(text: str, when: Due, end: str) -> Strength:
    """How much *text* tells of an action.

    Args:
        text: a sentence or an item.
        when: the time in it.
        end: ISO date of the last day of the trip, or "".
    """
    clause = clauses.read(text)
    is_agreed = bool(_AGREED.search(text)) or (
        bool(_POSSIBLE.search(text)) and bool(_LATER.search(when.phrase))
    )
    if _ALREADY.search(text) or reported.is_reported(text):
        return Strength.AGAINST
    if is_against(text, clause, is_agreed, bool(when.date or when.phrase)):
        return Strength.AGAINST
    if is_agreed:
        return Strength.SAID
    if status_of(text) != "open":
        return Strength.LIKELY
    if _SEQUEL.search(text) and (when.date or when.phrase):
        return Strength.LIKELY
    if is_later(when, end) and (_SEQUEL.search(text) or clause.mood in ("is", "states")):
        return Strength.LIKELY
    if not _acts(text, clause):
        return Strength.NONE
    if _WILLING.search(text) or (_SEQUEL.search(text) and clause.mood in ("does", "passive")):
        return Strength.LIKELY
    is_personal = fold(clause.subject) not in _OTHERS
    is_ours = bool(_FOR_US.search(text)) or fold(clause.subject) in ("wij", "we", "ik")
    if is_personal and (
        (clause.mood == "will" and clause.subject) or is_later(when, end) or
        (is_ours and (when.phrase or clause.mood in ("will", "must")))
    ):  # fmt: skip
        return Strength.LIKELY
    return Strength.ACTION


def is_later(when: Due, end: str) -> bool:
    """Whether a time is certainly after the trip."""
    if when.date:
        return not end or when.date > end
    if when.doubts and not end:
        return True
    years = [int(year) for year in _YEAR.findall(when.phrase)]
    if years:
        return not end or 0 < max(years) - int(end[:4]) <= _AMBITION
    return bool(_LATER.search(when.phrase))


def status_of(text: str) -> str:
    """Whether an action is "done" or "in-progress" by what *text* says, or still "open"."""
    if _DONE.search(text):
        return "done"
    return "in-progress" if _GOING_ON.search(text) else "open"


@lru_cache(maxsize=500)  # several ask about the same sentence
def introduces(text: str) -> bool:
    """Whether *text* only says that agreements follow."""
    return bool(_INTRODUCES.search(text))


def opens(text: str) -> bool:
    """Whether *text* says that what comes behind it are agreements: ``Besproken is dat``."""
    is_open = introduces(text) or re.search(r"(?::|\bdat|\bom)\s*$", text)
    return bool(is_open and _OPENS.search(_SENTENCE_END.split(text)[-1]))


def is_against(text: str, clause: Clause, is_agreed: bool, is_dated: bool) -> bool:
    """Whether *text* tells of something that is no action after the trip."""
    if introduces(text) or _CLOSING.search(text) or (_THIS.search(text) and not is_dated):
        return True
    is_asking = text.rstrip(" )*").endswith("?") and not re.match(
        r"[A-Z][\w-]+(?: en \w+)?, ", text
    )
    if is_asking or _WISH.search(text) or (_CONDITION.match(text) and not is_agreed):
        return True
    if clause.mood == "past" and not is_agreed:
        return True
    if is_agreed:
        return False
    if reported.is_no_action(text):
        return True
    if (
        _DENIED.search(_main(text, clause))
        and clause.mood
        and not (clause.mood == "does" and is_dated)
    ):
        return True
    if clause.mood in ("states", "is", "has") and not _is_to_be_done(text):
        return not is_dated or is_done(text, clause)
    return fold(clause.subject) in ("je", "men")


def _main(text: str, clause: Clause) -> str:
    """The main clause: ``had hij niet bij de hand`` behind it denies nothing of it."""
    text = _SENTENCE_END.split(text)[0]
    end = text.find(", ", clause.position) if clause.mood == "does" else -1
    return text[:end] if end > 0 else text


def _is_to_be_done(text: str) -> bool:
    """``is nog uit te zoeken``, ``is gevraagd om``, ``contact gelegd met Zorg, die bekijkt``."""
    if re.search(r"\bblij(?:ft|ven|f)\b", text):  # "blijven elkaar schrijven"
        return verbs.is_infinitive(text.rstrip(" .;").rpartition(" ")[2])
    done = _PERFECT.search(text)
    if re.search(r"\b(?:te|om) \w+", text[: done.start()] if done else text):
        return True
    return any(verbs.is_doing(verb) for verb in re.findall(r",\s+(?:die|dat|wie)\s+(\w+)", text))


def is_done(text: str, clause: Clause) -> bool:
    """``zijn weggeweest``, ``heeft gestuurd``: the perfect tense."""
    if clause.mood not in ("is", "has"):
        return False
    return any(verbs.is_participle(word.text) for word in words(_SENTENCE_END.split(text)[0]))


def _acts(text: str, clause: Clause) -> bool:
    """Whether a verb of doing stands in *text*, as finite verb or as the rest of one."""
    if clause.mood in ("does", "passive", "will", "wants", "must"):
        return True
    if clause.mood == "wish":  # "Anna Bos zou nog foto's mailen"
        return verbs.is_infinitive(re.sub(r"\s*\(.*|[\s.;]+$", "", text).rpartition(" ")[2])
    if clause.mood:
        return clause.mood in ("is", "has", "can") and bool(re.search(r"\b(?:om|te) \w+", text))
    return any(verbs.is_infinitive(word.text) for word in words(text))
