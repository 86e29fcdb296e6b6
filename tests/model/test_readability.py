"""Counting words, sentences and syllables, and the formula that joins them."""

from __future__ import annotations

import pytest

from sphinx_tripreports.model.readability import SCALE, Readability, measure, split, syllables

# Counted by hand, as Dutch words are divided at the end of a line.
SYLLABLES = {
    1: "heb je reis stad team teams smart nieuw leeuw site",
    2: """verslag dienstreis reuma nieuwe mooie draaien koeien buien bijen bureau niveau geëerd
          toilet trainen yoghurt type Leyden city website online software vijand bijna miljoen
          dieet euro chauffeur award""",
    3: """gemeente wethouder museum theater ideaal video radio lyceum ideeën zeearend mozaïek
          Oekraïens reünie beamen olijven veiligheid duurzaamheid piano creatief interview
          ruïne hypotheek""",
    4: """burgemeester financieel financiën officieel januari aquarium mobility petroleum jubileum
          ondermijning innovatie vervolgafspraak ambtenaren patiënten sociale interessant""",
    5: "beleidsadviseur coördinatie initiatief crowdmanagement vergelijkbare",
    6: "energietransitie cybersecurity karakteristieken",
}


@pytest.mark.parametrize(
    ("word", "count"), [(word, count) for count, text in SYLLABLES.items() for word in text.split()]
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [("VNG", 3), ("EU", 2), ("NAVO", 2), ("2021", 4), ("G5", 2), ("s", 1), ("video's", 3)],
)
def test_what_is_no_plain_word_is_read_aloud(word: str, count: int) -> None:
    assert syllables(word) == count


def test_sentences_have_their_words_and_place() -> None:
    text = "Wij spraken dhr. De Vries.  Zie https://example.org/a/b nog.\nDe e-bus rijdt."
    assert [(sentence.words, sentence.start) for sentence in split(text)] == [
        (("Wij", "spraken", "dhr", "De", "Vries"), 0),
        (("Zie", "www", "nog"), 28),
        (("De", "e-bus", "rijdt"), 61),
    ]


TEXT = "Wij waren in de stad. De wethouder praatte er over."


def test_a_text_by_hand() -> None:
    """Five words a sentence, 1.5 syllables a word: 206.835 - 0.93 x 5 - 77 x 1.5 = 86.685."""
    found = measure([TEXT] * 10)
    assert found == Readability(sentences=20, words=100, syllables=150)
    assert found is not None
    assert (found.score, found.level) == (87, "easy")


def test_a_short_text_has_no_score() -> None:
    assert measure([TEXT] * 9) is None
    assert measure(["...", ""]) is None


def test_lines_that_are_no_sentences_are_left_out() -> None:
    names = ["Steve Berry – Chairman", "Igor Stanek"] * 50
    assert measure(names) is None
    assert measure([*names, *[TEXT] * 10]) == measure([TEXT] * 10)


@pytest.mark.parametrize(
    ("syllables_", "level"),
    [(250, "very-hard"), (220, "very-hard"), (200, "hard"), (180, "fairly-hard"), (170, "normal"),
     (160, "fairly-easy"), (145, "easy"), (130, "very-easy")],
)  # fmt: skip
def test_levels(syllables_: int, level: str) -> None:
    """A hundred words in ten sentences, so that 9.3 goes off and 77 for each hundred syllables."""
    assert Readability(10, 100, syllables_).level == level


def test_every_level_of_the_scale_has_a_name_of_its_own() -> None:
    assert len({name for _, name in SCALE}) == len(SCALE) == 6
