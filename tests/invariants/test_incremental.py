"""After any sequence of changes the output equals that of a clean build, byte for byte."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from invariants.site import PNG, Site, compare

THEMES = ("water", "licht", "lucht")
KEYS = ("aalst", "breda", "cuijk")
CITIES = ("gent", "breda")
DAYS = ("2018-05-01", "2019-07-01", "2021-01-31")


@dataclass
class Model:
    """What the site holds; a change alters this, and the files are written from it."""

    reports: dict[str, dict[str, object]] = field(default_factory=dict)
    themes: dict[str, dict[str, object]] = field(default_factory=dict)


def report_page(facts: dict[str, object]) -> str:
    """A report with records, mentions, a citation, a link to another page and a picture."""
    theme = facts["theme"]
    link = f"Zie [](/reports/{facts['link']}.md)." if facts["link"] else ""
    role = f"Zie {{report}}`{facts['role']}`." if facts["role"] else ""
    cite = f"Bron {{cite}}`{facts['cite']}`." if facts["cite"] else ""
    picture = f"![Foto](/pictures/{facts['picture']}/foto.png)" if facts["picture"] else ""
    return f"""---
title: {facts["title"]}
report:
  municipality: breda
  start: {facts["year"]}-03-0{facts["day"]}
  cities: [gent]
  themes: [{theme}]
  topics: [data]
---

In {{city}}`Gent` ging het over {{theme}}`{theme}`. {facts["prose"]}

{link} {role} {cite} [Dat staat hier.]{{#bron}}

{picture}

:::{{contact}} {facts["person"]}
:organisation: Bureau Vaart
:themes: {theme}
:::

:::{{outcome}} {facts["outcome"]}
:themes: {theme}
:topics: data
Er is iets bereikt.
:::

:::{{follow-up}} Verder praten
:status: {facts["status"]}
:due: {facts["due"]}
:cities: {facts["city"]}
:::
"""


words = st.sampled_from(["Haven", "Brug", "Kade", "Sluis", "Molen", "Straat"])
names = st.sampled_from([f"verslag-{letter}" for letter in "abcd"])
report = st.fixed_dictionaries(
    {
        "title": words,
        "year": st.sampled_from([2018, 2019, 2021]),
        "day": st.integers(1, 3),
        "theme": st.sampled_from(THEMES),
        "prose": words,
        "person": words,
        "outcome": words,
        "status": st.sampled_from(["open", "done"]),
        "due": st.sampled_from(DAYS),
        "city": st.sampled_from(CITIES),
        "link": st.none() | names,
        "role": st.none() | names,
        "cite": st.none() | st.sampled_from(KEYS),
        "picture": st.none() | st.sampled_from(["een", "twee"]),
    }
)
change = st.one_of(
    st.tuples(st.just("report"), names, report),
    st.tuples(
        st.just("edit"), names, st.sampled_from(["prose", "outcome", "title", "status"]), words
    ),
    st.tuples(st.just("rename"), names, names),
    st.tuples(st.just("delete"), names),
    st.tuples(st.just("theme"), st.sampled_from(THEMES), words),
    st.tuples(st.just("drop-theme"), st.sampled_from(THEMES)),
    st.tuples(st.just("alias"), st.sampled_from(THEMES), words),
    st.tuples(st.just("older"), names, words),
    st.tuples(st.just("today"), st.sampled_from(DAYS)),
    st.tuples(st.just("lead"), st.sampled_from(CITIES), names),
)


def apply(site: Site, model: Model, step: tuple[object, ...]) -> None:
    """Carry out one change on the model and on the files."""
    kind, name, *rest = step
    path = f"reports/{name}.md"
    if kind == "report":
        model.reports[name] = dict(rest[0])
    elif kind == "edit" and name in model.reports:
        value = "done" if rest[0] == "status" else rest[1]
        model.reports[name][rest[0]] = value
    elif kind == "rename" and name in model.reports and rest[0] != name:
        model.reports[rest[0]] = model.reports.pop(name)
        (site.source / path).replace(site.source / f"reports/{rest[0]}.md")
    elif kind == "delete" and model.reports.pop(name, None):
        (site.source / path).unlink()
    elif kind == "theme":
        model.themes[name] = {"title": rest[0], "alias": ""}
    elif kind == "drop-theme" and model.themes.pop(name, None):
        (site.source / f"themes/{name}.md").unlink()
    elif kind == "alias" and name in model.themes:
        model.themes[name]["alias"] = rest[0]
    elif kind == "older" and name in model.reports:
        model.reports[name]["prose"] = rest[0]
        site.write(path, report_page(model.reports[name]))
        os.utime(site.source / path, (1_000_000_000, 1_000_000_000))
    else:
        _apply_elsewhere(site, str(kind), str(name), rest)
    _write_all(site, model)


def _apply_elsewhere(site: Site, kind: str, name: str, rest: list[object]) -> None:
    """A change that is not in the model."""
    if kind == "today":
        site.set_today(name)
    elif kind == "lead":
        lead = f"{{city: {name}, report: {rest[0]}}}"
        site.write(
            "topics/data.md", f"---\ntitle: Data\ntopic: {{leads: [{lead}]}}\n---\n\nOver.\n"
        )


def _write_all(site: Site, model: Model) -> None:
    pages = {f"reports/{name}.md": report_page(facts) for name, facts in model.reports.items()}
    for name, facts in model.themes.items():
        alias = f'alt-labels: ["{facts["alias"]}"]' if facts["alias"] else ""
        pages[f"themes/{name}.md"] = (
            f"---\ntitle: {facts['title']}\ntheme: {{{alias}}}\n---\n\nTekst.\n"
        )
    for name, text in pages.items():
        path = site.source / name
        if not path.exists() or path.read_text() != text:
            site.write(name, text)


def start(folder: str) -> Site:
    """A site with two pictures of one name."""
    site = Site(Path(folder))
    site.write("pictures/een/foto.png", PNG)
    site.write("pictures/twee/foto.png", PNG + b" ")
    return site


@pytest.mark.slow
@settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    # Each build takes a third of a second; shrinking would take minutes.
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
@given(
    first=st.lists(change, min_size=2, max_size=5),
    steps=st.lists(st.lists(change, min_size=1, max_size=2), min_size=1, max_size=3),
)
def test_incremental_equals_clean(
    first: list[tuple[object, ...]], steps: list[list[tuple[object, ...]]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site, model = start(folder), Model()
        for theme in THEMES:
            apply(site, model, ("theme", theme, theme.title()))
        for step in first:
            apply(site, model, step)
        site.build()
        for group in steps:
            for step in group:
                apply(site, model, step)
            warnings = site.build()
        assert site.differences() == []
        again = site.build()
        assert sorted(set(again.splitlines())) == sorted(set(warnings.splitlines()))
        assert compare(site.root / "kept/html", site.root / "clean/html") == []
