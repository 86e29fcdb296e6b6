"""Erasing someone from the sources: what changes, what is left for a person to decide."""

from __future__ import annotations

from typing import Final

import pytest

from sphinx_tripreports.model.erasing import Erasure, NoSuchContactError, plan
from sphinx_tripreports.model.erasing_page import Change, Source
from sphinx_tripreports.model.erasing_person import Said
from sphinx_tripreports.model.person_names import Surroundings

SAID: Final = Said("contactpersoon", "de {function}")
WORDS: Final = frozenset(("bakker", "bakkers", "wit"))


def _plan(contact: str, files: dict[str, str], wording: str = "") -> Erasure:
    sources = [
        Source(path, path.removesuffix(".md") if path.endswith(".md") else "", text)
        for path, text in files.items()
    ]
    surroundings = Surroundings((), ("Den Haag",), WORDS.__contains__)
    return _Checked.of(plan(sources, contact, SAID, surroundings, wording), files)


class _Checked:
    """The changes, put one by one in the old text, give the new text."""

    @staticmethod
    def of(erasure: Erasure, files: dict[str, str]) -> Erasure:
        for path, text in erasure.texts.items():
            changed = [change for change in erasure.changes if change.path == path]
            assert changed
            assert all(change.old in files[path] for change in changed)
            assert all(change.new in text for change in changed)
        return erasure


def _only(contact: str, text: str, wording: str = "") -> str:
    """The new text of a site with one page."""
    return _plan(contact, {"reports/a.md": text}, wording).texts["reports/a.md"]


BERRY: Final = """\
:::{contact} Steve Berry
:job-title: directeur
:organisation: Angoka
:name-public: ja
:ground: toestemming
  van 3 mei
:evidence: bron-berry
Steve Berry, directeur bij Angoka
:::
"""


def test_record_and_its_text() -> None:
    assert (
        _only("a-steve-berry", BERRY)
        == """\
:::{contact}
:job-title: directeur
:organisation: Angoka
:evidence: bron-directeur
Directeur, directeur bij Angoka
:::
"""
    )


def test_record_of_which_nothing_else_is_known() -> None:
    text = "> ```{contactpersoon} Steve Berry\n> :naam-openbaar: nee\n> ```\n"
    assert _only("a-steve-berry", text) == (
        "> ```{contactpersoon}\n> :job-title: contactpersoon\n> ```\n"
    )


def test_wording_of_the_one_who_asks() -> None:
    text = ":::{contact} Steve Berry\n:::\n\nWij spraken Steve Berry.\n"
    assert _only("a-steve-berry", text, " een  medewerker\n") == (
        ":::{contact}\n:job-title: een medewerker\n:::\n\nWij spraken een medewerker.\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Wij spraken Steve Berry.", "Wij spraken de directeur."),
        ("Wij spraken\nSteve Berry daar.", "Wij spraken\nDirecteur daar."),
        ("Dat zei mevrouw Berry.", "Dat zei de directeur."),
        ("Zij kwam. Mevrouw Berry ook.", "Zij kwam. De directeur ook."),
        ("Berry’s plan is klaar.", "Directeur plan is klaar."),
        ("Dat zei S.J. Berry (Steve).", "Dat zei de directeur (directeur)."),
        ("Dat zei onze Steve Berry.", "Dat zei onze directeur."),
        ("In **Steve Berry** en Ber-\nry.", "In **directeur** en de directeur."),
        ("- Steve Berry", "- Directeur"),
        ("Mail: steve.berry@angoka.com", "Mail: directeur@angoka.com"),
        ("[x](https://example.org/in/steve-berry)", "[x](https://example.org/in/directeur)"),
        ("[De zin]{#bron-berry}", "[De zin]{#bron-directeur}"),
        ("(plek-van-berry)=", "(plek-van-directeur)="),
        ("{contact}`Steve Berry` kwam.", "{contact}`Directeur <a-directeur>` kwam."),
        ("Daar was {contact}`Steve Berry`.", "Daar was {contact}`de directeur <a-directeur>`."),
        ("{contact}`wie <a-steve-berry>`", "{contact}`wie <a-directeur>`"),
        ("{trip:contact}`Steve <Steve Berry>`", "{trip:contact}`Directeur <a-directeur>`"),
        ("{contact}`Steve Berry|de gast`", "{contact}`de gast <a-directeur>`"),
        ("{contact}`Jan Jansen` en {city}`Berry`", "{contact}`Jan Jansen` en {city}`directeur`"),
        ("[x](#contact-steve-berry)", "[x](#contact-directeur)"),
        ("![Steve Berry](berry.png)", "![Directeur](directeur.png)"),
    ],
)
def test_running_text(before: str, after: str) -> None:
    contact = ":::{contact} Steve Berry\n:job-title: directeur\n:::\n"
    other = "\n:::{contact} Jan Jansen\n:::\n"
    head = contact.replace(" Steve Berry", "") + other
    assert _only("a-steve-berry", f"{contact}{other}\n{before}\n") == f"{head}\n{after}\n"


def test_markup_in_a_function_stays_text() -> None:
    text = ":::{contact} Steve Berry\n:job-title: hoofd *X* [y]\n:::\n\nWij zagen Steve Berry.\n"
    changed = _only("a-steve-berry", text)
    assert changed.endswith("Wij zagen de hoofd \\*X\\* \\[y\\].\n")


def test_front_matter_and_options() -> None:
    text = (
        "---\ntitle: Op bezoek bij Steve Berry\nreport:\n  portfolio-holder: de heer Berry\n---\n"
        f"\n{BERRY}\n:::{{follow-up}} Bellen met Berry\n:owner: Steve Berry\n:::\n"
    )
    changed = _only("a-steve-berry", text)
    assert "title: Op bezoek bij directeur\n" in changed
    assert "portfolio-holder: directeur\n" in changed
    assert ":::{follow-up} Bellen met de directeur\n:owner: directeur\n" in changed
    assert "Berry" not in changed


def test_all_records_of_a_person_on_all_pages() -> None:
    files = {
        "reports/a.md": BERRY,
        "reports/b.md": ":::{contact} Stevé berry\n:organisation: Angoka\n:::\n\nBerry zei ja.\n",
        "reports/c.md": ":::{contact} S. Berry\n:id: steve-berry\n:job-title: gast\n:::\n"
        "\n{contact}`Steve Berry`, {contact}`zij <steve-berry>` en {contact}`S. Berry`\n",
    }
    erasure = _plan("b-steve-berry", files)
    assert [one.name for one in erasure.contacts] == ["Steve Berry", "Stevé berry", "S. Berry"]
    assert erasure.texts["reports/b.md"] == (
        ":::{contact}\n:organisation: Angoka\n:::\n\nAngoka zei ja.\n"
    )
    assert erasure.texts["reports/c.md"] == (
        ":::{contact}\n:id: angoka\n:job-title: gast\n:::\n"
        "\n{contact}`Directeur <a-directeur>`, {contact}`zij <angoka>` en "
        "{contact}`de gast <angoka>`\n"
    )
    assert erasure.doubts == ()
    assert erasure.forms == ("berry", "berry s", "berry steve", "berry §")
    assert erasure.words == ("berry",)


def test_ids_that_another_record_has_already() -> None:
    files = {"reports/a.md": ":::{contact}\n:job-title: gast\n:::\n\n"
             ":::{contact} Steve Berry\n:job-title: gast\n:::\n",
             "reports/b.md": "{contact}`Steve Berry`, [x](a.md#contact-steve-berry)\n"}  # fmt: skip
    erasure = _plan("a-steve-berry", files)
    assert erasure.texts["reports/b.md"] == (
        "{contact}`Gast <a-gast-2>`, [x](a.md#contact-gast-2)\n"
    )


def test_page_named_after_someone() -> None:
    files = {"reports/bij-steve-berry.md": BERRY, "index.md": "[x](reports/bij-steve-berry.md)\n"}
    erasure = _plan("bij-steve-berry-steve-berry", files)
    assert erasure.renames == {"reports/bij-steve-berry.md": "reports/bij-directeur.md"}
    assert erasure.texts["index.md"] == "[x](reports/bij-directeur.md)\n"


# Doubts -------------------------------------------------------------------------------------------


def test_someone_else_with_the_same_surname() -> None:
    files = {
        "reports/a.md": BERRY,
        "reports/b.md": ":::{contact} Piet Berry\n:::\n\nPiet Berry en S. Berry.\n",
        "reports/c.md": "Mevrouw Berry en Berry.\n\n:::{contact} De heer Berry\n:::\n",
    }
    erasure = _plan("a-steve-berry", files)
    assert erasure.texts["reports/b.md"] == (
        ":::{contact} Piet Berry\n:::\n\nPiet Berry en de directeur.\n"
    )
    assert "reports/c.md" not in erasure.texts
    assert [(item.path, item.line, item.old) for item in erasure.doubts] == [
        ("reports/a.md", 7, "berry"),
        ("reports/c.md", 1, "Mevrouw Berry"),
        ("reports/c.md", 1, "Berry"),
        ("reports/c.md", 3, "De heer Berry"),
    ]
    assert erasure.forms == ("berry s", "berry steve")


def test_page_that_may_be_named_after_someone_else() -> None:
    files = {"reports/a.md": f"{BERRY}\n:::{{contact}} Piet Berry\n:::\n", "berry.md": "x\n"}
    erasure = _plan("a-steve-berry", files)
    assert erasure.renames == {}
    assert erasure.doubts[0] == Change("berry.md", 1, "berry.md", "")


def test_surname_after_another_given_name() -> None:
    files = {"reports/a.md": BERRY, "reports/b.md": "Piet Berry, en ook Berry.\n"}
    erasure = _plan("a-steve-berry", files)
    assert erasure.texts["reports/b.md"] == "Piet Berry, en ook de directeur.\n"
    assert [(item.path, item.old) for item in erasure.doubts] == [("reports/b.md", "Berry")]


def test_surname_that_is_a_word() -> None:
    files = {"reports/a.md": ":::{contact} Anna Bakker\n:job-title: lid\n:evidence: bron-bakker\n"
             ":::\n\n[Gisteren zei Bakker dat de bakker sliep.]{#bron-bakker} Mevrouw Bakker.\n",
             "reports/b.md": "Toen kwam Bakker langs bij de bakker-winkel.\n"}  # fmt: skip
    erasure = _plan("a-anna-bakker", files)
    assert erasure.texts["reports/a.md"] == (
        ":::{contact}\n:job-title: lid\n:evidence: bron-lid\n"
        ":::\n\n[Gisteren zei Bakker dat de bakker sliep.]{#bron-lid} De lid.\n"
    )
    assert [(item.path, item.old) for item in erasure.doubts] == [
        ("reports/a.md", "Bakker"),
        ("reports/b.md", "Bakker"),
    ]
    assert erasure.forms == ("a bakker", "anna bakker", "bakker §")


def test_given_name_alone() -> None:
    person = ":::{contact} Steve Berry\n:job-title: lid\n:::\n\nSteve zei ja.\n"
    assert "Lid zei ja." in _only("a-steve-berry", person)
    two = f"{person}\n:::{{contact}} Steve Eik\n:::\n"
    erasure = _plan("a-steve-berry", {"reports/a.md": two})
    assert [item.old for item in erasure.doubts] == ["Steve"]


def test_files_that_are_no_pages() -> None:
    files = {"reports/a.md": BERRY, "references.bib": "author = {Berry, Steve},\nx = {berry.pdf}\n"}
    erasure = _plan("a-steve-berry", files)
    assert set(erasure.texts) == {"reports/a.md"}
    assert erasure.doubts == (
        Change("references.bib", 1, "Berry, Steve", ""),
        Change("references.bib", 2, "berry", ""),
    )


def test_unknown_contact() -> None:
    with pytest.raises(NoSuchContactError) as error:
        _plan("a-steve-bery", {"reports/a.md": BERRY})
    assert error.value.near == ("a-steve-berry",)
    with pytest.raises(NoSuchContactError) as error:
        _plan("a-lid", {"reports/a.md": ":::{contact}\n:job-title: lid\n:::\n"})
    assert error.value.near == ()
