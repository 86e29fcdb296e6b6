"""Front matter with line numbers."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import dedent

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sphinx_tripreports.model.frontmatter import Value, misplaced, read, split

YAMLISH = st.text(st.sampled_from("ab:-[]{},'\"#&*!|>%@`?~ \n\t\r\x85\u2028é0.\\<="), max_size=60)


def _plain(value: Value) -> object:
    if isinstance(value.content, dict):
        return {key: _plain(item) for key, (item, _) in value.content.items()}
    if isinstance(value.content, list):
        return [_plain(item) for item in value.content]
    return value.content


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("", None),
        ("tekst", None),
        ("---\na: b\n", None),
        ("---\na: b\n---", ("a: b\n", "")),
        ("---\na: b\n---\ntekst\n---\nmeer", ("a: b\n", "tekst\n---\nmeer")),
        ("--- \na: b\n---\t\ntekst", ("a: b\n", "tekst")),
        ("---\n---\ntekst", ("", "tekst")),
        ("\n---\na: b\n---\n", None),
        ("----\na: b\n----\n", None),
    ],
)
def test_split(source: str, parts: tuple[str, str] | None) -> None:
    assert split(source) == parts


def test_values_keep_their_lines_and_stay_text() -> None:
    text = dedent("""\
        title: Een reis
        report:
          start: 2021-02-30
          cities:
            - wenen
            - "'s-Hertogenbosch"
          travellers: {count: 3, functions: [a, b]}
          empty:
          yes: no
        """)
    found = read(text)
    assert found.problems == []
    assert found.lines == 11
    assert {key: _plain(value) for key, (value, _) in found.fields.items()} == {
        "title": "Een reis",
        "report": {
            "start": "2021-02-30",
            "cities": ["wenen", "'s-Hertogenbosch"],
            "travellers": {"count": "3", "functions": ["a", "b"]},
            "empty": "",
            "yes": "no",
        },
    }
    assert {key: line for key, (_, line) in found.fields.items()} == {"title": 2, "report": 3}
    report = found.fields["report"][0].content
    assert isinstance(report, dict)
    assert {key: line for key, (_, line) in report.items()} == {
        "start": 4, "cities": 5, "travellers": 8, "empty": 9, "yes": 10,
    }  # fmt: skip
    cities = report["cities"][0].content
    assert isinstance(cities, list)
    assert [item.line for item in cities] == [6, 7]


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ("cities: [Barcelona, 's-Hertogenbosch]\n", 2, "apostrophe"),
        ("a: b\ntitle: 's-Hertogenbosch\n", 3, "apostrophe"),
        ("a:\n  - 's-Gravenhage\n", 3, "apostrophe"),
        ("report:\n\tstart: 2021\n", 3, "tab"),
        ("title: Barcelona: verslag\n", 2, "colon"),
        ("a: b\nc: [d\n", 4, "general"),
        ("- a\n- b\n", 2, "no-keys"),
        ("tekst\n", 2, "no-keys"),
        ("a: \x00\n", 2, "general"),
        ("a: b\n...\nc: d\n", 4, "general"),
        ("a: *nergens\n", 2, "general"),
    ],
)
def test_yaml_mistakes(text: str, line: int, hint: str) -> None:
    found = read(text)
    assert found.fields == {}
    (problem,) = found.problems
    assert (problem.code, problem.values["hint"]) == ("front-matter-yaml", hint)
    assert problem.line == line


def test_empty() -> None:
    for text in ("", "\n\n", "# alleen uitleg\n"):
        assert read(text).fields == {}
        assert read(text).problems == []


def test_a_key_twice() -> None:
    found = read("a: 1\nb: {c: 1, c: 2}\na: 3\n")
    assert [(p.code, p.line, p.values["key"]) for p in found.problems] == [
        ("duplicate-key", 3, "c"),
        ("duplicate-key", 4, "a"),
    ]
    assert _plain(found.fields["a"][0]) == "3"


def test_bombs_are_defused() -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n"
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert [problem.code for problem in read(bomb).problems] == ["front-matter-yaml"]
    assert [problem.code for problem in read("a: &a [*a]\n").problems] == ["front-matter-yaml"]
    assert [problem.code for problem in read("a: " + "[" * 5000 + "\n").problems] == [
        "front-matter-yaml"
    ]


def _lines(value: Value) -> Iterator[int]:
    yield value.line
    if isinstance(value.content, dict):
        for item, line in value.content.values():
            yield line
            yield from _lines(item)
    elif isinstance(value.content, list):
        for item in value.content:
            yield from _lines(item)


@given(st.one_of(st.text(), YAMLISH))
@example('a: "x\u2028y\u0085z"\nb: c\n')
@example("a: \ud800")
@example("? [a, b]\n: c\n")
@example("<<: {a: b}\n")
@example("%YAML 9.9\n---\na: b")
@example("!!python/object/apply:os.system [ls]")
@example("a: !!binary x")
def test_any_text_gives_fields_or_a_problem_inside_the_block(text: str) -> None:
    found = read(text)
    last = text.count("\n") + 2
    assert found.lines == last
    lines = [problem.line for problem in found.problems]
    for value, line in found.fields.values():
        lines += [line, *_lines(value)]
    assert all(2 <= line <= last for line in lines), lines


@given(st.text())
def test_split_takes_the_text_apart_without_loss(text: str) -> None:
    parts = split(f"---\n{text}")
    if parts is not None:
        assert f"---\n{text}".startswith(f"---\n{parts[0]}---")
        assert text.endswith(parts[1])


@pytest.mark.parametrize(
    ("source", "line", "hint"),
    [
        ("\n---\ntitle: a\n---\ntekst\n", 2, "too-low"),
        ("\n \n\n---\ntitle: a\nreport: {}\n---\ntekst\n", 4, "too-low"),
        ("---\ntitle: a\nreport:\n  start: x\n\nDe tekst.\n", 1, "not-closed"),
    ],
)
def test_misplaced_front_matter(source: str, line: int, hint: str) -> None:
    found = misplaced(source)
    assert found is not None
    assert (found.problem.line, found.problem.values["hint"]) == (line, hint)
    assert "title: a" in found.text
    assert "tekst" in found.rest


@pytest.mark.parametrize(
    "source",
    ["", "tekst", "---\ntitle: a\n---\n", "---\n\nEen lijn erboven.\n", "---\n# Kop\n",
     "Tekst.\n\n---\n\nna de lijn\n", "\n\n# Kop\n\n---\na: b\n---\n"],
)  # fmt: skip
def test_a_line_is_no_front_matter(source: str) -> None:
    assert misplaced(source) is None


@given(st.one_of(st.text(), YAMLISH))
def test_misplaced_never_raises(text: str) -> None:
    for source in (text, f"\n---\n{text}", f"---\n{text}\n---\n"):
        found = misplaced(source)
        if found is not None:
            assert 1 <= found.problem.line <= source.count("\n") + 1
            assert source.endswith(found.rest)
