"""Who in running text was met: by a full name, an introduction, what somebody does; and who not."""

from __future__ import annotations

import pytest
from telling import met

from sphinx_tripreports.model.vocabulary import Vocabulary


def names(text: str, vocabulary: Vocabulary) -> list[str]:
    return [name for name, _job, _organisation in met(text, vocabulary)]


MET = [
    ("Panagiotis Drosos, al jaren de drijvende kracht, nam ons mee.", ["Panagiotis Drosos"]),
    ("Bij het café van Anna Berg, vrijwilliger, dronken we iets.", ["Anna Berg"]),
    ("Later schoven Anna en Piotr Kowalski aan.", ["Anna Kowalski", "Piotr Kowalski"]),
    ("We werden opgehaald door Marek, de chauffeur.", ["Marek"]),
    ("Mee liep de bedrijfsleider, Lars, achternaam niet verstaan.", ["Lars"]),
    ("Ons contact daar is Julia Weiss, zij doet de jumelage.", ["Julia Weiss"]),
    ("Op de ambassade Anna Berg, consul.", ["Anna Berg"]),
    ("In het dorpshuis: koffie, koek en burgemeester Franz Huber.", ["Franz Huber"]),
    ("Het plan is een initiatief van Gunnar Berg, die ons ook rondleidde.", ["Gunnar Berg"]),
    ("Namens de gemeente Lund ontving secretaris Anna Berg ons.", ["Anna Berg"]),
    ("Er waren drie mensen: voorzitter Anna Dudek, boekhouder Ottó Rázc en chef Jan Berg.",
     ["Anna Dudek", "Ottó Rázc", "Jan Berg"]),
    ("Toen stond Qoril Vextrand van het veerbedrijf ons op te wachten.", ["Qoril Vextrand"]),
    ("Het was Qoril Vextrand die ons op de gaten wees.", ["Qoril Vextrand"]),
    ("De zussen Anna en Lucia Turrini bakten voor ons.", ["Anna Turrini", "Lucia Turrini"]),
    ("We spraken Pani Halina (haar achternaam is Wrona, 74 jaar).", ["Halina Wrona"]),
    ("Daar opende Dona Maria Pimenta voor ons de kelder.", ["Maria Pimenta"]),
    ("We aten met Kevin Drury van Parma en Anna Boom.", ["Kevin Drury", "Anna Boom"]),
    ("Raadslid Anna Berg gaf namens de raad een kaas aan burgemeester Piotr Dudek.",
     ["Piotr Dudek"]),
    ("Eerst bij de wethouder, Anna Berg, later ook bij Piotr Dudek van het bureau.",
     ["Anna Berg", "Piotr Dudek"]),
    ("Na afloop koffie met lid Anna Wessel van de Marienkirche.", ["Anna Wessel"]),
]  # fmt: skip
NOT_MET = [
    "Tekst: Anna Berg, projectleider.",
    "Mee: wethouder Kuiper, Anna Berg (EZ), Jan Smit (projectbureau).",
    "Anna Berg van het museum, Jan Smit en ik reisden vier dagen rond.",
    "Samen met Anna Berg van de provincie ben ik naar Wenen gereisd.",
    "Samen met collega's Anna Berg en Els Vos bezochten we de haven.",
    "Chef Anna Berg zat op een congres.",
    "Adviseur Anna Berg stond in het programma maar is niet verschenen.",
    "Regisseur Anna Berg was naar een bruiloft en hebben we dus gemist.",
    "De directeur, Anna Berg, werd die middag door iedereen aangehaald.",
    "Er zit nog een kaartje bij van Anna Berg (prefectuur).",
    "Anna Berg (prefectuur) belde nog. Haar hebben we zelf niet gesproken.",
    "Namens het college nam wethouder Jan Berg deel.",
    "Vorige week ben ik met wethouder Anna Berg en collega Jan Smit naar Parma geweest.",
    "Docent Anna Berg van onze eigen school was erbij.",
    "Collega Jan Berg had de trein gemist en schoof later aan.",
    "Zoals architect Jan Berg in zijn boek schrijft, moet een plein klein zijn.",
    "De spreker uit Wenen (Anna Berg) haakte op het laatste moment af.",
    "Jan Berg werkt de notitie uit voor het college.",
]


@pytest.mark.parametrize(("text", "wanted"), MET)
def test_who_was_met(text: str, wanted: list[str], vocabulary: Vocabulary) -> None:
    assert names(text, vocabulary) == wanted


@pytest.mark.parametrize("text", NOT_MET)
def test_who_was_not(text: str, vocabulary: Vocabulary) -> None:
    assert names(text, vocabulary) == []


def test_who_shares_a_given_name_with_a_traveller(vocabulary: Vocabulary) -> None:
    text = "Ik ging met mijn collega Marek Visser. Dat is Marek, adviseur."
    assert names(text, vocabulary) == []
