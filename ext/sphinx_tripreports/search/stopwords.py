"""Dutch words that say nothing about what a text is about.

Articles, pronouns, prepositions, conjunctions, auxiliary verbs and adverbs of degree: closed
classes of words, as a Dutch grammar lists them (https://e-ans.ivdnt.org).  They are found in titles
only, where a name such as *De Eendracht* may need them.
"""

from __future__ import annotations

from typing import Final

_WORDS: Final = """
aan al alle als altijd and ander andere anderen auf beide bij daar daarbij daardoor daarin daarmee
daarnaast daarom daarvan daarvoor dan dat de den der des deze die dit doch doen door dus echter
een eens eerder elk elke en enige enkele er erg ervan ervoor eveneens for geen gehad geweest
geworden haar had hadden heb hebben hebt heeft heel hem hen het hier hierbij hierdoor hiermee
hiervan hiervoor hij hoe hun iemand iets ik in is ja je jij jou jouw jullie kan kon konden kunnen
maar mag me meer men met mij mijn mocht mochten moest moesten moet moeten mogen na naar niet niets
nog nu of om omdat ondanks ons onze ook op over reeds rond samen sinds soms te tegen ten ter
terwijl the tijdens toch toen tot tussen u uit uw vaak van vanuit vanwege veel verder via vol
volgens voor vooral waar waarbij waardoor waarin waarmee waarna waarom waarop waarvan waarvoor
wanneer want waren was wat we weer wel welk welke werd werden wezen wie wij wil wilde wilden
willen word worden wordt zal ze zeer zich zij zijn zo zoals zodat zonder zou zouden zullen
"""
STOP_WORDS: Final = frozenset(_WORDS.split())
