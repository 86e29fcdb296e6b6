"""The terms of words: the classes of inflections, the parts of compounds, names, numbers."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sphinx_tripreports.search import lexicon as lexicon_module
from sphinx_tripreports.search.analyser import Analyser
from sphinx_tripreports.search.folding import fold, words
from sphinx_tripreports.search.lexicon import LISTS, Lexicon, fingerprint

EXT = Path(__file__).parents[2] / "ext"
ANALYSER = Analyser(["gemeente Rijswijk", "Ada Colau", "Future of Living", "Straatsma"])


def _terms(analyser: Analyser, word: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for term in analyser.terms(word):
        found.setdefault(term.relation, set()).add(term.text)
    return found


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Sensoren", {"form": {"sensoren"}, "lemma": {"sensor"}}),
        ("steden", {"form": {"steden"}, "lemma": {"stad"}}),
        ("coördinatie", {"form": {"coordinatie"}, "lemma": {"coordinatie"}}),
        # one form, several words
        ("was", {"form": {"was"}, "lemma": {"was", "wassen", "zijn"}}),
        ("wegen", {"form": {"wegen"}, "lemma": {"weg", "wegen"}}),
        (
            "verkeersborden",
            {
                "form": {"verkeersborden"},
                "lemma": {"verkeersbord"},
                "head": {"bord"},
                "part": {"verkeer"},
            },
        ),
        (
            "crowdmanagementsysteem",
            {
                "form": {"crowdmanagementsysteem"},
                "lemma": {"crowdmanagementsysteem"},
                "head": {"systeem", "managementsysteem"},
                "part": {"crowd", "management", "crowdmanagement"},
            },
        ),
        (
            "datagestuurde",
            {
                "form": {"datagestuurde"},
                "lemma": {"datasturen"},
                "head": {"sturen"},
                "part": {"data"},
            },
        ),
        # a hyphenated word is the same class as without the hyphen
        (
            "NL-paviljoens",
            {
                "form": {"nl-paviljoens"},
                "lemma": {"nlpaviljoen"},
                "head": {"paviljoen"},
                "part": {"nl"},
            },
        ),
        ("e-plaats", {"form": {"e-plaats"}, "lemma": {"eplaats", "eplaatsen"},
                      "head": {"plaats", "plaatsen"}}),
        ("'s-Hertogenbosch", {"form": {"'s-hertogenbosch"}, "lemma": {"shertogenbosch"},
                              "head": {"hertogenbosch"}}),
        # numbers
        ("2.400", {"form": {"2.400"}, "lemma": {"2400"}}),
        ("3,5", {"form": {"3,5"}, "lemma": {"3,5"}}),
        ("12.5", {"form": {"12.5"}, "lemma": {"12.5"}}),
        ("2018", {"form": {"2018"}, "lemma": {"2018"}}),
        ("5G", {"form": {"5g"}, "lemma": {"5g"}}),
        # a word that nobody knows may lose an ending
        ("Qwxyzs", {"form": {"qwxyzs"}, "lemma": {"qwxyzs", "qwxyz"}}),
        ("Qwxyz's", {"form": {"qwxyz's"}, "lemma": {"qwxyz's", "qwxyz"}}),
        ("qws", {"form": {"qws"}, "lemma": {"qws"}}),
    ],
)  # fmt: skip
def test_terms(dutch: Analyser, word: str, expected: dict[str, set[str]]) -> None:
    assert _terms(dutch, word) == expected


def test_names_of_the_site_keep_their_shape() -> None:
    # not straat + ..., though the lists of this package do not know the name
    assert _terms(ANALYSER, "Straatsma") == {"form": {"straatsma"}, "lemma": {"straatsma"}}
    assert _terms(ANALYSER, "Colau's") == {"form": {"colau's"}, "lemma": {"colau"}}


def test_common_words_in_a_name_are_still_inflected() -> None:
    assert _terms(ANALYSER, "gemeenten") == {"form": {"gemeenten"}, "lemma": {"gemeente"}}


def test_names_that_come_with_the_lists_are_whole(dutch: Analyser) -> None:
    assert _terms(dutch, "Rijswijks") == {"form": {"rijswijks"}, "lemma": {"rijswijk", "rijswijks"}}
    assert _terms(dutch, "Eindhoven") == {"form": {"eindhoven"}, "lemma": {"eindhoven"}}


def test_the_same_word_is_analysed_once(dutch: Analyser) -> None:
    assert dutch.terms("gemeentehuis") is dutch.terms("gemeentehuis")


def test_no_word_has_no_terms(dutch: Analyser) -> None:
    assert dutch.terms("") == ()


def test_words_have_places(dutch: Analyser) -> None:
    text = "De slimme NL-steden."
    assert [(text[word.start : word.end], word.part) for word in words(text)] == [
        ("De", False), ("slimme", False), ("NL-steden", False), ("NL", True), ("steden", True),
    ]  # fmt: skip
    assert dutch.keys("slimme") == ("slim",)


@pytest.mark.parametrize(
    ("key", "some", "none"),
    [
        ("stad", {"steden"}, {"stad", "stadden"}),
        ("sensor", {"sensoren", "sensors"}, set()),
        ("mogelijkheid", {"mogelijkheden"}, set()),
        ("gemeente", {"gemeenten", "gemeentes"}, set()),
        ("industrie", {"industrieen", "industries"}, set()),
        ("camera", {"camera's"}, set()),
        ("slim", {"slimme", "slimmer", "slimst", "slimste"}, set()),
        ("duur", {"duurder", "dure"}, set()),
        ("vies", {"vieze", "viest"}, set()),
        ("werken", {"werkt", "werkte", "gewerkt", "werkend"}, {"werken"}),
        ("reizen", {"reist", "reisde", "gereisd"}, set()),
        ("testen", {"test", "testte", "getest"}, {"testt"}),
        ("uitwisselen", {"uitgewisseld", "uitwisselt"}, {"geuitwisseld"}),
        ("bedrijf", {"bedrijven"}, {"bedrijfen"}),
        ("maken", {"maakt", "gemaakt"}, {"makt"}),
        ("inspireren", {"geinspireerd"}, set()),
        ("bespreken", {"bespreekt", "besprak", "besproken"}, set()),
        ("verkeersbord", {"verkeersborden"}, {"borden"}),
        ("qwxyz", set(), {"qwxyz"}),
    ],
)
def test_forms_of_a_class(dutch: Analyser, key: str, some: set[str], none: set[str]) -> None:
    forms = set(dutch.forms(key))
    assert some <= forms
    assert not none & forms


@given(st.sampled_from(sorted(Lexicon.load().nouns | Lexicon.load().verbs)))
def test_forms_lead_back_to_their_class(key: str) -> None:
    for form in ANALYSER.forms(key):
        assert key in ANALYSER.keys(form)


TEXTS = st.text(st.sampled_from("abdefghijklnorstuvwzéïØß'’-‑.,5 \xad/@") | st.characters())


@example("'s-")
@example("-")
@example("1.2.3,4")
@example("aa'bb-cc‑dd")
@example("bedrijfs" * 40)
@given(TEXTS)
def test_any_text_can_be_analysed(text: str) -> None:
    names = ["gemeente Rijswijk", "Ada Colau", "Future of Living", "Straatsma"]
    another = Analyser(names, lexicon=ANALYSER.lexicon)
    for word in words(text):
        assert text[word.start : word.end] == word.text
        terms = ANALYSER.terms(word.text)
        assert terms == another.terms(word.text)
        assert terms[0] == (fold(word.text), "form")
        assert "lemma" in {term.relation for term in terms}
        assert all(term.text for term in terms)
        assert len(set(terms)) == len(terms)


@example("İ")
@example("ŉ")
@example("ﬀǆ̈")
@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_words_come_in_order_and_whole_ones_do_not_overlap(text: str) -> None:
    end = 0
    for word in words(text):
        if not word.part:
            assert word.start >= end
            end = word.end
        assert word.end <= end


def test_lists_are_sorted_and_folded() -> None:
    for name in LISTS:
        if name != "pieces.txt":
            lines = lexicon_module._read(name)
            assert lines == sorted(set(lines)), name
            assert all(line == fold(line) for line in lines), name


def test_lexicon_holds_no_word_as_irregular_without_need() -> None:
    lexicon = Lexicon.load()
    bare = Lexicon(lexicon.nouns, lexicon.verbs, lexicon.adjectives, {})
    for form, found in lexicon.irregular.items():
        assert found
        assert set(bare.lemmas(form)) != set(found), form


def test_fingerprint_follows_the_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint()
    copy = shutil.copytree(str(lexicon_module.DATA), tmp_path / "data")
    monkeypatch.setattr(lexicon_module, "DATA", copy)
    assert fingerprint() == before
    with (copy / "nouns.txt").open("a") as file:
        file.write("zwaluwstaart\n")
    assert fingerprint() != before
