"""What is known of a page before it is read."""

from __future__ import annotations

import pytest

from sphinx_tripreports.model.survey import page_audience, survey


def page(front: str, body: str = "") -> str:
    return f"---\n{front}\n---\n\n{body}"


@pytest.mark.parametrize(
    ("text", "level", "problems"),
    [
        ("Zomaar een tekst.", "public", []),
        (page("title: X"), "public", []),
        (page("title: X\naudience: council"), "council", []),
        (page("title: X\ndoelgroep: raad"), "council", []),
        (page("title: X\npubliek: Intern"), "internal", []),
        (page("theme: {}\naudience: internal"), "internal", []),
        # a report says so itself
        (page("report: {}"), "internal", []),
        (page("report:"), "internal", []),
        (page("verslag: {doelgroep: openbaar}"), "public", []),
        (page("report: {audience: public}\naudience: council"), "council", []),
        (page("report: {audience: council}\naudience: public"), "council", []),
        (page("pack: {audience: public}"), "public", []),
        (page("raadspakket: {audience: intern}"), "internal", []),
        (page("audience: internal\npack: {audience: public}"), "internal", []),
        (page("pack: {}\naudience: public"), "council", []),
        (page("pack: {}\npack: {}"), "internal", [("duplicate-key", 3)]),
        # doubt is for internal use
        (page("report: {audience: iedereen}"), "internal", [("unknown-value", 2)]),
        (page("audience: [public]"), "internal", [("unknown-value", 2)]),
        (page("audience: public\naudience: internal"), "internal", [("duplicate-key", 3)]),
        (page("report: {audience: public}\nreport: {}"), "internal", [("duplicate-key", 3)]),
        (page("title: X\ntitle: Y"), "public", []),
        (page("title: [X"), "internal", [("front-matter-yaml", 3)]),
        ("\n" + page("title: X"), "internal", [("front-matter-yaml", 2)]),
        ("---\nreport: {}\n\nTekst", "internal", [("front-matter-yaml", 1)]),
    ],
)
def test_audience_of_a_page(text: str, level: str, problems: list[tuple[str, int]]) -> None:
    found, said = page_audience(text)
    assert found == level
    assert [(problem.code, problem.line) for problem in said] == problems


@pytest.mark.parametrize(
    ("front", "identity"),
    [
        ("title: X", ()),
        ("report: {}", ("report", "haven")),
        ("report: {id: kade}", ("report", "kade")),
        ("title: Haven\nthema: {alt-labels: [kade, [x]], links: [y]}",
         ("theme", "haven", "Haven", "kade")),
        ("titel: Haven\ncity: {alias: kade}", ("city", "haven", "Haven", "kade")),
        ("topic:", ("topic", "haven", "")),
    ],
)  # fmt: skip
def test_identity(front: str, identity: tuple[str, ...]) -> None:
    assert survey(page(front), "reports/haven").identity == identity


def test_no_front_matter_is_nothing() -> None:
    found = survey("Tekst", "x")
    assert (found.audience, found.identity, found.entries, found.labels) == ("public", (), (), ())


BODY = """\
(eerst)=
:::{contact} Anna Bos
:functie: directeur
  van alles
:::

::::{audience} council
:::{contact} Anna Bos

:id: bos
:::
[zin]{#tweede}
> :::{opbrengst} Iets
> :name: derde
> :::
:::{audience} internal
:label: vierde
:::
::::

:::{organisatie} Bureau
:::
::::{note}
:::{contact} Anna Bos
:::
::::
"""


def test_entries_and_labels() -> None:
    found = survey(page("title: X", BODY), "reports/haven")
    assert [(entry.kind, entry.audience) for entry in found.entries] == [
        ("contact", "public"),
        ("contact", "council"),
        ("outcome", "council"),
        ("organisation", "public"),
        ("contact", "public"),
    ]
    first, second, outcome, organisation, third = (entry.record for entry in found.entries)
    assert (first.id, first.line, first.job_title) == ("haven-anna-bos", 6, "directeur van alles")
    assert second.id == "bos"
    assert third.id == "haven-anna-bos-2"
    assert (outcome.title, organisation.key) == ("Iets", "bureau")
    assert found.labels == (
        ("eerst", "public"),
        ("tweede", "council"),
        ("derde", "council"),
        ("vierde", "internal"),
    )
