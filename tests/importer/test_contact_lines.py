"""Lines about persons: single ones with written answers, and hundreds that are put together."""

from __future__ import annotations

import itertools
import random

import pytest
from goldset import document

from sphinx_tripreports.importer.recognition import recognise
from sphinx_tripreports.importer.recognition.proposals import ContactProposal
from sphinx_tripreports.model.text import fold
from sphinx_tripreports.model.vocabulary import Vocabulary

NAMES = (
    "Jan Jansen", "Marie-Louise de Bruijn", "Pieter van den Hoogenband", "Xavi Trias",
    "Núria Marín Martínez", "Olaf Schulz-Lehmann", "Siiri Söderlund", "Bohdan Kravchenko",
    "Nguyen Van Minh", "Hélène de la Roche", "Mohammed El Bakkali", "K.J. Peeters",
    "Giulia D'Amico", "Tim O'Connor", "Ilse Van Acker", "Ștefan Popescu", "Ad 't Hart",
    "Yuki Tanaka",
)  # fmt: skip
JOBS = (
    "wethouder", "wethouder Economie en Haven", "projectleider", "hoofd Ruimte", "CEO",
    "senior beleidsadviseur mobiliteit", "Chief Technology Officer", "Head of Partnerships",
    "programmadirecteur Zorg", "VP Sales EMEA", "hoogleraar stedenbouw", "teamlead data",
    "datasteward", "Bürgermeisterin", "oprichter en directeur",
)  # fmt: skip
ORGANISATIONS = (
    "Polis", "IBM", "Bloomberg Philanthropies", "Fraunhofer IAO", "gemeente Almelo", "TU Delft",
    "Ajuntament de València", "ministerie van BZK", "Climate-KIC", "De Nieuwe Poort",
    "Rabobank Noord", "Philips Lighting B.V.", "What Design Can Do", "Stad Mechelen",
    "City of Oslo", "Deloitte Digital", "de Europese Commissie", "Kopenhagen Kommune",
)  # fmt: skip
FORMS = (
    "{n} – {j} bij {o}", "{n} - {j} - {o}", "{n}, {j}, {o}", "{n} ({j}, {o})", "{n} | {j} | {o}",
    "{n}; {j}; {o}", "{n} — {o} — {j}", "{n} ({o}), {j}", "{n}, {j} ({o})", "dhr. {n}, {j} {o}",
    "{n}: {j} bij {o}", "{n} / {j} / {o}", "- {n} ({j} {o})", "{o}: {n} ({j})", "{o} – {n}, {j}",
    "{n} van {o}, {j}", "{n}, {j} at {o}", "mevrouw {n}, {j} van {o}", "{J} {n} ({o})",
    "{J} {n}, {o}", "{n} ({o})", "{n} – {o}", "{n} bij {o}", "{n} van {o}", "{n}, {o}",
    "{n}, {j}", "{n} ({j})", "{n}", "{n}, {o}, {j}", "1. {n}, {j}, {o}", "{n}\t{j}\t{o}",
    "dr. {n} – {j} – {o} – x.y@example.org",
)  # fmt: skip


def contacts(line: str, vocabulary: Vocabulary) -> list[ContactProposal]:
    text = f"# Reis\n\n## Wie heb je ontmoet?\n\n{line}\n\n## Wat heeft het opgeleverd?\n\nVeel."
    return list(recognise(document(text), vocabulary).contacts)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Bart Rosseau – Chief Data Officer gemeente Gent",
         [("Bart Rosseau", "Chief Data Officer", "gemeente Gent")]),
        ("Ferdinand Burgersdijk – FairsFair en EIT Urban Mobility",
         [("Ferdinand Burgersdijk", "", "FairsFair; EIT Urban Mobility")]),
        ("Jacek Sutryk, burgemeester van Wrocław",
         [("Jacek Sutryk", "burgemeester van Wrocław", "*Wrocław")]),
        ("Thomas Lymes (Eurocities), Karen Vancluysen (secretaris-generaal van Polis) en Bo Li",
         [("Thomas Lymes", "", "Eurocities"),
          ("Karen Vancluysen", "secretaris-generaal", "Polis"), ("Bo Li", "", "")]),
        ("Universiteit Heidelberg: prof. Hans Gebhardt",
         [("Hans Gebhardt", "", "Universiteit Heidelberg")]),
        ("Markus Lewe, Oberbürgermeister Stadt Münster: over de samenwerking",
         [("Markus Lewe", "Oberbürgermeister", "Stadt Münster")]),
        ("de heer Coessens van de Boerenbond", [("De heer Coessens", "", "Boerenbond")]),
        ("mw. ir. L. (Linda) ten Brinke – hoogleraar – Universiteit Twente",
         [("L. (Linda) ten Brinke", "hoogleraar", "Universiteit Twente")]),
        ("Een vertegenwoordiger van de Wereldbank",
         [("", "vertegenwoordiger van de Wereldbank", "Wereldbank")]),
        ("Inge Bartels uit Lübeck, voorzitter van de Hanse",
         [("Inge Bartels", "voorzitter", "Hanse")]),
        ("Collega's van de G40", []),
        ("twee vrijwilligers van het festival", []),
        ("Peter Oosterbaan en Arjan Bos (TT Circuit Assen) reisden met ons mee", []),
    ],
)  # fmt: skip
def test_one_line(line: str, wanted: list[tuple[str, str, str]], vocabulary: Vocabulary) -> None:
    found = [(one.name, one.job_title, "; ".join(one.organisations))
             for one in contacts(line, vocabulary)]  # fmt: skip
    assert len(found) == len(wanted)
    for ours, theirs in zip(found, wanted, strict=True):
        assert ours[:2] == theirs[:2]
        # A star: the municipality of that name, in the language of the console.
        assert ours[2] == theirs[2] or (theirs[2][:1] == "*" and ours[2].endswith(theirs[2][1:]))


def test_lines_put_together(vocabulary: Vocabulary) -> None:
    """Few are missed or doubtful, and none is wrong without a doubt."""
    everything = list(itertools.product(NAMES, JOBS, ORGANISATIONS, FORMS))
    sample = random.Random(7).sample(everything, 600)
    right, wrong = 0, []
    for name, job, organisation, form in sample:
        line = form.format(n=name, j=job, o=organisation, J=job[0].upper() + job[1:])
        wanted = (name, job if "{j}" in form.lower() else "", organisation if "{o}" in form else "")
        found = contacts(line, vocabulary)
        if len(found) == 1 and _is(found[0], wanted):
            right += 1
        elif any(not one.doubts for one in found):
            wrong.append(
                f"{line}: {[(one.name, one.job_title, one.organisations) for one in found]}"
            )
    assert wrong == []
    assert right >= 0.95 * len(sample)


def _is(found: ContactProposal, wanted: tuple[str, str, str]) -> bool:
    organisation = wanted[2].removeprefix("de ").rstrip(".")
    return (fold(found.name), fold(found.job_title)) == (fold(wanted[0]), fold(wanted[1])) and (
        fold("; ".join(found.organisations)).rstrip(".") == fold(organisation)
    )
