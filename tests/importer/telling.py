"""Running text as a report, and lines as a list, for the tests of who was met."""

from __future__ import annotations

from goldset import document

from sphinx_tripreports.importer.recognition import recognise
from sphinx_tripreports.importer.recognition.gazetteer import Gazetteer
from sphinx_tripreports.importer.recognition.persons.contact_lines import contacts_of_list
from sphinx_tripreports.importer.recognition.structure.lines import Line
from sphinx_tripreports.model.vocabulary import Vocabulary

HEAD = """# Werkbezoek
Gemeente Gouda, 3 t/m 5 juni 2019
## Verslag
"""
Role = tuple[str, str, str]


def met(text: str, vocabulary: Vocabulary) -> list[Role]:
    """Name, function and organisations of those whom a report with *text* says were met.

    What stands in a sentence always has a doubt, so that each of them must have one.
    """
    found = recognise(document(HEAD + text), vocabulary).contacts
    assert all(one.doubts for one in found)
    return [(one.name, one.job_title, "; ".join(one.organisations)) for one in found]


def listed(*texts: str, vocabulary: Vocabulary | None = None) -> list[str]:
    """``Name | function | organisations`` of each of those in a list with these items."""
    lines = [Line(text, number, 0, "item") for number, text in enumerate(texts)]
    return [
        " | ".join((one.name, one.job_title, "; ".join(one.organisations)))
        for one in contacts_of_list(lines, Gazetteer(vocabulary or Vocabulary([])))
    ]
