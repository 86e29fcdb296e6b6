"""However a name is written in a file, it is found; whatever is done to it in a row."""

from __future__ import annotations

import base64
import json
import unicodedata
from collections.abc import Callable
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_tripreports.leaks.escapes import (
    from_base64,
    surroundings,
    unescaped,
    unfolded,
    unspaced,
    views,
)
from sphinx_tripreports.leaks.matching import Matcher
from sphinx_tripreports.leaks.records import Withheld
from sphinx_tripreports.leaks.terms import terms
from sphinx_tripreports.leaks.texts import texts_in
from sphinx_tripreports.leaks.words import TOKEN, parts, readings, words
from sphinx_tripreports.model.person_words import parse_name

LETTERS = "abcdefghijklmnopqrstuvwxyzàáâäçèéêëíïñóôöúüčłøßž"


def _is_no_title(name: str) -> bool:
    return bool(parse_name(name).given)


given_names = st.text(LETTERS, min_size=3, max_size=9).map(str.capitalize)
surnames = st.text(LETTERS, min_size=5, max_size=12).map(str.capitalize)
people = st.tuples(given_names, surnames).map(" ".join).filter(_is_no_title)


def _escape(text: str, form: Callable[[str], str]) -> str:
    return "".join(form(char) for char in text)


ENCODINGS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "decimal": lambda t: _escape(t, lambda c: f"&#{ord(c)};"),
    "hexadecimal": lambda t: _escape(t, lambda c: f"&#x{ord(c):x};"),
    "some codes": lambda t: t[0] + f"&#{ord(t[1])};" + t[2:],
    "javascript": lambda t: _escape(t, lambda c: f"\\u{ord(c):04x}"),
    "json": json.dumps,
    "percents": quote,
    "all percents": lambda t: "".join(f"%{byte:02X}" for byte in t.encode()),
}


def _has(source: str, name: str, file: str = "a.html") -> bool:
    sought = terms([Withheld(name, "name", "a.md", 1)], [])
    matcher = Matcher([term for term in sought.terms if term.sure], sought.met)
    return any(matcher.find(text.text, text.sort) for text in texts_in(file, source.encode()))


FORMS: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "capitals": str.upper,
    "decomposed": lambda t: unicodedata.normalize("NFD", t),
    "soft hyphens": lambda t: "\xad".join(t[:2]) + t[2:],
    "zero width": lambda t: t[0] + "\u200b" + t[1:],
    "no-break": lambda t: t.replace(" ", "\xa0"),
    "line": lambda t: t.replace(" ", "\n"),
}


@given(
    name=people,
    form=st.sampled_from(sorted(FORMS)),
    steps=st.lists(st.sampled_from(sorted(ENCODINGS)), max_size=3),
    attribute=st.booleans(),
)
def test_any_encoding_of_any_name(name: str, form: str, steps: list[str], attribute: bool) -> None:
    source = FORMS[form](name)
    for step in steps:
        source = ENCODINGS[step](source)
    page = f"<p title='{source}'>x</p>" if attribute else f"<p>Met {source} erbij</p>"
    assert _has(page, name), page


@given(name=people, at=st.integers(0, 99))
def test_markup_anywhere_in_a_name(name: str, at: int) -> None:
    at %= len(name) + 1
    page = f"<h2>Contact</h2><p>{name[:at]}<b></b>{name[at:]}</p>"
    assert _has(page, name), page


@given(name=st.text("abcdefghijklmnopqrstuvwxyz ", min_size=16), pad=st.integers(0, 5))
def test_base64_at_any_place(name: str, pad: int) -> None:
    name = f"Quirien Zwaluwendal {name}"
    code = base64.b64encode(b"-" * pad + name.encode()).decode().rstrip("=")
    assert _has(f"<p data-x='{code}'>", "Quirien Zwaluwendal"), code


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    for file in ("a.html", "a.js", "a.txt", "a.ics", "a.rtf", "a.svg"):
        list(texts_in(file, text.encode("utf-8", "replace")))
    list(views(text))


@given(st.binary())
def test_no_bytes_break_it(data: bytes) -> None:
    heads = (b"", b"%PDF-1.7\n", b"PK\3\4", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a",
             b"RIFF1234WEBP", b"\x80\x04", b"\x1f\x8b\x08", b"BZh9", b"wOF2",
             b"# Sphinx inventory version 2\n", b"tripSearch.add(", b"\xff\xfe")  # fmt: skip
    for head in heads:
        list(texts_in("a.bin", head + data))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a&#98;c", "abc"),
        ("&amp;#98;", "b"),
        ("&amp;amp;amp;lt;", "<"),
        ("%2562", "b"),
        ("\\u0062\\x62\\u{62}", "bbb"),
        ("\\ud83d\\ude00", "\U0001f600"),
        ("\\ud83d", "\ufffd"),
        ("&#92;u0062", "b"),
        ("%5Cu0062", "b"),
        ("a\\\nb", "ab"),
        ("a\\nb", "a b"),
        ("%E9%20", "é "),
        ("%C3%A9", "é"),
        ("100%", "100%"),
        ("\\u{110000}", "\ufffd"),
        ("C:\\map\\x", "C:\\map\\x"),
    ],
)
def test_unescaped(text: str, plain: str) -> None:
    assert unescaped(text) == plain


def test_only_surroundings_are_read_again() -> None:
    text = "ver weg " * 100 + "Quir&#105;en" + " ver weg" * 100
    (view,) = views(text)
    assert "Quirien" in view
    assert len(view) < 250
    assert set(view.split()) == {"ver", "weg", "Quirien"}  # no half words
    assert list(views("gewoon & 5 % tekst \\ zonder")) == []


def test_surroundings_overlap_once() -> None:
    text = "a" + " " * 99 + "b" + " " * 500 + "c"
    assert list(surroundings([(0, 1), (100, 101)], text)) == [text[:201]]
    first, second = surroundings([(0, 1), (601, 602)], text)
    assert (first.split(), second.split()) == (["a", "b"], ["c"])
    assert list(surroundings([], text)) == []


def test_unfolded_and_unspaced() -> None:
    assert list(unfolded("SUMMARY:Ber\r\n ry")) == ["SUMMARY:Berry"]
    assert list(unspaced("met B e r r y erbij")) == ["met Berry erbij"]
    assert list(unspaced("een a b en c")) == []


def test_from_base64() -> None:
    code = base64.b64encode(b"Steve Berry van Angoka").decode().rstrip("=")
    assert "Steve Berry van Angoka" in list(from_base64(code))
    assert list(from_base64("verantwoordelijkheidsgevoel")) == []
    assert list(from_base64("kort")) == []


# Words --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Het café, d'Oude-Brug_2", ["het", "cafe", "d", "oude", "brug", "2"]),
        ("e\u0301e\u0301n", ["een"]),
        ("x\u030cy", ["xy"]),
        ("ber\xadry ber\u200bry", ["berry", "berry"]),
        ("ﬁets Ĳssel IJssel", ["fiets", "yssel", "yssel"]),
        ("🎉Jan🎉", ["jan"]),
        ("a\0b\x1fc\ue000d", ["a", "b", "cd"]),
        ("m²", ["m2"]),
        ("…«»", []),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("token", "found"),
    [
        ("SteveBerry", ["steve", "berry"]),
        ("fotoSteveBerry2021", ["foto", "steve", "berry", "2021"]),
        ("steve\u200bberry", ["steve", "berry"]),
        ("caféBerry", ["cafe", "berry"]),
        ("Steve", []),
        ("STEVE", []),
        ("steve", []),
        ("2021", []),
        ("a" * 40 + "B" * 40, []),
    ],
)
def test_parts(token: str, found: list[str]) -> None:
    assert parts(token) == found


@given(st.text())
def test_a_token_is_read_the_same_in_any_case_and_form(text: str) -> None:
    for token in TOKEN.findall(text):
        for other in (unicodedata.normalize("NFD", token), unicodedata.normalize("NFC", token)):
            assert "".join(readings(other)) == "".join(readings(token))
