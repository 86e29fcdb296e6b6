"""What of a withheld text is looked for, and what is found of it."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sphinx_tripreports.leaks.matching import Matcher
from sphinx_tripreports.leaks.passages import segments
from sphinx_tripreports.leaks.records import Sort, Withheld
from sphinx_tripreports.leaks.terms import terms

BLOCK = """\
:::{outcome} Vertrouwelijk gesprek
:kind: agreement
:themes: sensoren, veiligheid
De wethouder wil de samenwerking met de leverancier dit najaar opzeggen. Bel 06-12345678.
:::
"""


def find(text: str, block: str = BLOCK, visible: str = "", kind: str = "block") -> set[str]:
    """The terms of a withheld block that are found in *text*."""
    sought = terms([Withheld(block, kind, "a.md", 1)], [visible])
    matcher = Matcher(sought.terms, sought.met, windows=sought.windows)
    return {" ".join(term.words) for term in matcher.find(text)}


def test_a_sequence_must_say_something() -> None:
    assert find("wil de met dit", "wil de met dit", "wil dit. de. met") == set()
    assert find("wil de samenwerking met", visible=WORDS) == set()


WORDS = """De wethouder wil met de leverancier opzeggen. De samenwerking dit najaar. Sensoren en
veiligheid. Een gesprek, vertrouwelijk. agreement kind themes outcome bel"""
"""All words of the block but its number, in other sequences."""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<p>De wethouder wil de samenwerking</p>", {"wethouder wil de samenwerking"}),
        ("samenwerking met\nde leverancier", {"samenwerking met de leverancier"}),
        ("met de leverancier dit najaar", {"de leverancier dit najaar"}),
        ("vertrouwelijk gesprek", {"vertrouwelijk gesprek"}),
        ("vertrouwelijk-gesprek.html", {"vertrouwelijk gesprek"}),
        ("tel. 0612345678 of 12345678", {"12345678"}),
        ("wil de samenwerking", set()),
        ("de wethouder. Wil de samenwerking", set()),
        ("de wethouder wil (de samenwerking)", set()),
        ("sensoren, veiligheid", set()),
        ("samenwerking wil de wethouder", set()),
    ],
)
def test_found(text: str, found: set[str]) -> None:
    # ij is y in all words
    assert find(text, visible=WORDS) == {words.replace("ij", "y") for words in found}


def test_rare_words() -> None:
    assert "leverancier" in find("de leverancier", visible="de wethouder")
    assert find("de leverancier", visible="een leverancier") == set()
    assert find("wil de met dit", visible="") == set()


def test_what_may_be_seen_is_no_leak() -> None:
    sentence = "De wethouder wil de samenwerking met de leverancier opzeggen."
    assert find(sentence, visible=f"{WORDS} {sentence}") == set()
    assert find(sentence, visible=f"{WORDS} {sentence[:-11]}") != set()


@pytest.mark.parametrize(
    "source",
    [
        "wil {city}`de samenwerking <barcelona>` met",
        "wil [de samenwerking](x.md) met",
        "wil {trip:city}`de` samenwerking met",
        "wil **de** *samenwerking* met",
        "wil [de samenwerking]{#bron-x} met",
        "wil de\nsamenwerking met",
    ],
)
def test_what_may_be_seen_is_read_as_readers_see_it(source: str) -> None:
    assert find("hij wil de samenwerking met", visible=f"{WORDS} {source}") == set()


def test_segments() -> None:
    source = """\
---
title: Een titel
themes: [een, twee]
---

# Kop

Een zin die
doorloopt. Nog een; (tussendoor) klaar

- punt
- [link](adres.md) en {city}`stad <sleutel>`

| a | b |
| --- | --- |

:::{contact} Naam
:organisation: Bedrijf
:::
"""
    found = [" ".join(part.split()) for part in segments(source)]
    assert [part for part in found if part.strip("-|:# ")] == [
        "Een titel", "een", "twee", "# Kop", "Een zin die doorloopt", "Nog een", "tussendoor",
        "klaar", "- punt", "- [link en `stad`", "a", "b", "Naam", "Bedrijf",
    ]  # fmt: skip


def test_identifiers() -> None:
    page = "reports/londen-2023"
    seen = "Reports. Londen 2023. reports/londen-2023-2"
    for text in ("reports/londen-2023.html", "../reports/londen-2023#x", "REPORTS/LONDEN-2023"):
        assert find(f'<a href="{text}">', page, seen, "identifier") == {"reports londen 2023"}
    for text in ("reports/londen-2023-2.html", "londen-2023", "mijn-reports/londen-2023"):
        assert find(text, page, seen, "identifier") == set()
    assert find("#contact-directeur", "contact-directeur", "", "identifier") == {
        "contact directeur"
    }
    assert (
        find("#contact-directeur", "contact-directeur", "contact-directeur", "identifier") == set()
    )


def test_files() -> None:
    path = "reports/beelden/geheime_foto.jpg"
    seen = "reports beelden geheime foto. Een geheime foto."
    assert find("_images/geheime_foto.jpg", path, seen, "file") == {"geheime foto jpg"}
    assert find("een geheime foto", path, seen, "file") == set()
    assert find("geheime-foto.webp", path, "", "file") == {"geheime foto", "geheime", "foto"}


# Completeness -------------------------------------------------------------------------------------

VOCABULARY = ["stad", "plan", "kaart", "markt", "brug", "haven", "school", "straat", "huis"]
VOCABULARY += ["fiets", "de", "en", "van", "2021", "mei"]
sentences = st.lists(st.sampled_from(VOCABULARY), min_size=4, max_size=12)


@given(withheld=sentences, visible=st.lists(sentences, max_size=6), data=st.data())
def test_any_four_telling_words_are_found_unless_they_may_be_seen(
    withheld: list[str], visible: list[list[str]], data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(withheld) - 4))
    leaked = withheld[start : start + 4]
    assume(sum(len(word) >= 4 and word.isalpha() for word in leaked) >= 2)
    seen = " ".join([*VOCABULARY, "."]) + ". ".join(" ".join(words) for words in visible)
    padded = [" ".join(["", *words, ""]) for words in [VOCABULARY, *visible]]
    may_be_seen = any(f" {' '.join(leaked)} " in words for words in padded)
    found = find(f"<p>x {' '.join(leaked)} x</p>", " ".join(withheld), seen)
    if not may_be_seen:
        assert " ".join(leaked) in found


terms_of_words = st.lists(
    st.lists(st.sampled_from(["ab", "cd", "ef", "gh"]), min_size=1, max_size=4),
    min_size=1,
    max_size=5,
)


@given(
    names=terms_of_words,
    text=st.lists(st.sampled_from(["ab", "cd", "ef", "gh", "xx"]), max_size=30),
    sort=st.sampled_from([Sort.PLAIN, Sort.LINES]),
)
def test_sequences_are_found_where_they_stand(
    names: list[list[str]], text: list[str], sort: Sort
) -> None:
    """Against the simplest way to look for words."""
    items = [Withheld("/".join(words), "identifier", "a.md", at) for at, words in enumerate(names)]
    sought = terms(items, [])
    found = Matcher(sought.terms, sought.met).find(" ".join(text), sort)
    padded = f" {' '.join(text)} "
    expected = {
        tuple(words) for words in names if len(words) > 1 and f" {' '.join(words)} " in padded
    }
    assert {term.words for term in found} == expected
