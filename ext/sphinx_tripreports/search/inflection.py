"""Dutch spelling rules, backwards: of which words could this be an inflected form?

The rules over-generate; a guess counts only if the lexicon has the word, in that kind.  They follow
the official spelling (https://woordenlijst.org/leidraad): vowels doubled in closed syllables,
consonants doubled after a short vowel, v and z hardened to f and s, participles with ge-.  All
words are folded, so *ideeën* comes as *ideeen*.  What the rules get wrong is in the list of
irregular forms.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Final

VOWELS: Final = "aeiouy"
_HARD: Final = {"v": "f", "z": "s"}
_LIQUID: Final = {"e": "lrnm", "i": "gk"}  # wandel-en, open-en, veilig-e: unstressed, not doubled

# Prefixes that come off in a sentence ("wisselt ... uit") and stand before ge- (uit-ge-wisseld).
PARTICLES: Final = (
    "aan", "achter", "achterna", "af", "beet", "bij", "binnen", "bloot", "boven", "buiten",
    "dicht", "door", "fijn", "gade", "gelijk", "goed", "groot", "hard", "heen", "her", "in",
    "klaar", "kwijt", "langs", "leeg", "lief", "los", "mede", "mee", "mis", "na", "neer", "om",
    "onder", "op", "open", "over", "plaats", "rond", "samen", "schoon", "stil", "stuk", "tegemoet",
    "tegen", "teleur", "tentoon", "terecht", "terug", "thuis", "toe", "uit", "vast", "veilig",
    "vol", "voor", "voorbij", "voort", "vrij", "waar", "weer", "weg", "zwart",
)  # fmt: skip
# Prefixes that stay, and take the place of ge- in the participle.
FIXED: Final = ("be", "er", "ge", "her", "mis", "ont", "ver", "onder", "over", "door", "voor", "om")


def _vowel_before_last(stem: str) -> str:
    """The one short vowel before the last consonant of *stem*; empty if there is none."""
    if len(stem) < 2 or stem[-1] in VOWELS or stem[-2] not in VOWELS:
        return ""
    return stem[-2] if len(stem) == 2 or stem[-3] not in VOWELS else ""


def closed(open_stem: str) -> Iterator[str]:
    """The word that *open_stem* is before -en or -e: ``bakk`` bak, ``ram`` raam, ``huiz`` huis."""
    if len(open_stem) < 2:
        return
    last = open_stem[-1]
    if last == open_stem[-2] and last not in VOWELS:
        yield open_stem[:-1]
        return
    hard = open_stem[:-1] + _HARD.get(last, last)
    vowel = _vowel_before_last(open_stem)
    if not vowel:
        yield hard
        if hard.endswith(("iel", "ier")):  # industriele, of industrieel
            yield f"{hard[:-1]}e{hard[-1]}"
        if hard != open_stem and last == "z":
            yield open_stem
        return
    if vowel in "aeou":
        yield f"{hard[:-1]}{vowel}{hard[-1]}"
    if vowel == "i" or last in _LIQUID.get(vowel, ""):
        yield hard


def opened(stem: str) -> Iterator[str]:
    """What *stem* becomes before -en: ``maak`` mak, ``zet`` zett, ``reis`` reiz or reis."""
    if len(stem) < 2:
        return
    last = stem[-1]
    soft = {"f": "v", "s": "z"}.get(last, "")
    if len(stem) > 2 and last not in VOWELS and stem[-2] == stem[-3] and stem[-2] in "aeou":
        stem = stem[:-2] + last
    elif vowel := _vowel_before_last(stem):
        yield stem + last
        if last not in _LIQUID.get(vowel, "") or len(stem) < 4:
            return
    yield stem
    if soft:
        yield stem[:-1] + soft


def nouns(form: str) -> Iterator[str]:
    """Nouns of which *form* could be the plural, the diminutive or the possessive."""
    if form.endswith("'s"):
        yield form[:-2]
    elif form.endswith("s"):
        yield form[:-1]
    if form.endswith("heden"):
        yield form[:-5] + "heid"
    elif form.endswith("en"):
        yield from closed(form[:-2])
        if form.endswith(("ieen", "eeen")):
            yield form[:-2]
        elif form[-3:-2] not in {"i", "e", ""} or form.endswith("ien"):
            yield form[:-1]
    if form.endswith("a"):  # musea
        yield form[:-1] + "um"
    if form.endswith("ici"):  # politici
        yield form[:-1] + "us"
    single = form.removesuffix("s")
    if single.endswith("je"):
        yield from _diminutives(single[:-2])


def _diminutives(stem: str) -> Iterator[str]:
    """Nouns of which *stem* with -je could be the diminutive."""
    yield stem
    if stem.endswith("t"):
        short = stem[:-1]
        yield short
        if short.endswith("e"):
            yield from closed(short[:-1])
            yield short[:-1]
        if len(short) > 2 and short[-1] == short[-2]:  # autootje
            yield short[:-1]
    if stem.endswith("mp"):
        yield stem[:-1]
    if stem.endswith("nk"):
        yield stem[:-1] + "g"


def adjectives(form: str) -> Iterator[str]:
    """Adjectives of which *form* could be inflected or a degree of comparison."""
    for ending in ("e", "er", "ere", "ers"):
        if form.endswith(ending):
            stem = form[: -len(ending)]
            yield from closed(stem)
            if stem.endswith("rd") and ending != "e":  # duurder
                yield stem[:-1]
    for ending in ("st", "ste", "s"):
        if form.endswith(ending):
            yield form[: -len(ending)]
    for ending in ("t", "te"):
        if form.endswith("s" + ending):  # viest
            yield form[: -len(ending)]


def _infinitives(stem: str) -> Iterator[str]:
    for open_stem in opened(stem):
        yield open_stem + "en"


def _weak(stem: str, dental: str) -> Iterator[str]:
    """Infinitives of *stem* whose past has *dental*: t after a voiceless consonant, else d."""
    for infinitive in _infinitives(stem):
        if (infinitive[-3] in "tkfshpx") == (dental == "t"):
            yield infinitive


def verbs(form: str) -> Iterator[str]:
    """Infinitives of which *form* could be the present, the weak past or a weak participle."""
    yield from _infinitives(form)
    if form.endswith("t"):
        yield from _infinitives(form[:-1])
    for dental in "td":
        for ending in (dental + "e", dental + "en"):
            if form.endswith(ending):
                yield from _weak(form[: -len(ending)], dental)
    for ending in ("d", "de", "den"):
        if form.endswith("en" + ending):
            yield form[: -len(ending)]
    yield from _participles(form)


def verbs_among(form: str, known: Container[str], is_noun: bool) -> list[str]:
    """The infinitives in *known* for *form*, each once.

    With ge- before it a verb or noun of its own wins from a participle: *gebeurde* is of
    *gebeuren*, not of *beuren*, and *geluid* (*is_noun*) not of *luiden*.
    """
    found = [verb for verb in dict.fromkeys(verbs(form)) if verb in known]
    if form.startswith("ge"):
        own = [verb for verb in found if verb.startswith("ge")]
        return own if own or is_noun else found
    return found


def _participles(form: str) -> Iterator[str]:
    """Infinitives of which *form* could be the weak participle, as it is or with -e or -en."""
    bare = form.removesuffix("n").removesuffix("e")
    if bare[-1:] not in {"d", "t"}:
        return
    if bare.startswith(FIXED):
        yield from _stems(bare)
    if "ge" not in bare:
        return
    for particle in ("", *(p for p in PARTICLES if bare.startswith(p + "ge"))):
        if bare.startswith(particle + "ge"):
            for infinitive in _stems(bare[len(particle) + 2 :]):
                yield particle + infinitive


def _stems(participle: str) -> Iterator[str]:
    """Infinitives for a participle that has lost its ge-: ``werkt``, ``zet``, ``spred``."""
    yield from _weak(participle[:-1], participle[-1])
    # gezet, geprate: what looks like the ending is the last letter of the stem
    yield from _infinitives(participle)
    yield participle + "en"
