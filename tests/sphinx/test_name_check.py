"""A name that an audience may not see is an error wherever a page says it."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sites import Site, report
from sphinx.testing.util import SphinxTestApp
from sphinx.util.console import strip_escape_sequences

from sphinx_tripreports.audience import AudienceError
from sphinx_tripreports.model.not_names import read_not_names
from sphinx_tripreports.model.person_names import NameFinder
from sphinx_tripreports.model.person_records import Person

FRONT = "audience: public\n"
BERRY = """\
:::{contact} Steve Berry
:job-title: Chairman
:organisation: Angoka
:person-kind: company
:::
"""
PAGE = f"""\
Wij spraken Steve Berry op de beurs.

{BERRY}
## Wat zei mevrouw Berry?

Een zin die begint
en verder gaat over S. Berry
tot hier.

| kop | cel |
|---|---|
| een | Berry |

> Dat zei Berry's collega.

![Foto van Steve Berry](berry-op-de-beurs.png)

[een link](https://example.org/steve-berry "van Berry")

[Een plek]{{#bron-berry}} die nergens over gaat[^1].

[^1]: Bron: Berry, S.

(doel-berry)=

Term
: Uitleg van **Ber**ry

:::{{outcome}} Afspraak met Berry
:kind: network
Tekst.
:::

:::{{follow-up}} Iets doen
:owner: de heer Berry
:due-phrase: als Berry wil
:::

```python
# Berry
```

% Berry in een opmerking
"""
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360000002000001000500018d0a2db4"
    "0000000049454e44ae426082"
)
FILES = {"reports/een.md": report(PAGE, FRONT), "reports/berry-op-de-beurs.png": PNG}


@pytest.fixture(scope="module")
def council(make_site: Callable[..., Site]) -> Site:
    return make_site(FILES, tripreports_audience="council")


def test_every_place_is_reported(council: Site) -> None:
    lines = report(PAGE, FRONT).splitlines()
    found = [(lines[item.line - 1], item.code) for item in council.warnings]
    text, address = "trip.name-in-text", "trip.name-in-address"
    assert found == [
        ("Wij spraken Steve Berry op de beurs.", text),
        ("## Wat zei mevrouw Berry?", text),  # and not its anchor
        ("en verder gaat over S. Berry", text),
        ("| een | Berry |", text),
        ("> Dat zei Berry's collega.", text),
        ("![Foto van Steve Berry](berry-op-de-beurs.png)", address),
        ("![Foto van Steve Berry](berry-op-de-beurs.png)", text),
        ('[een link](https://example.org/steve-berry "van Berry")', address),
        ('[een link](https://example.org/steve-berry "van Berry")', text),
        ("[Een plek]{#bron-berry} die nergens over gaat[^1].", address),
        ("[^1]: Bron: Berry, S.", text),
        ("(doel-berry)=", address),
        (": Uitleg van **Ber**ry", text),
        (":::{outcome} Afspraak met Berry", text),
        (":owner: de heer Berry", text),
        (":due-phrase: als Berry wil", text),
        ("# Berry", text),
    ]
    assert {item.file for item in council.warnings} == {"reports/een.md"}


def test_message_suggests_and_does_not_repeat(council: Site) -> None:
    first = council.warnings[0].text
    assert "S… B…" in first
    assert "Chairman" in first
    assert "Berry" not in council.raw_warnings.replace("reports/een.md", "")


def test_nothing_is_written(council: Site) -> None:
    assert council.refused
    assert not (council.out / "reports" / "een.html").exists()


def test_internal_readers_may_see_names(make_site: Callable[..., Site]) -> None:
    site = make_site(FILES)
    assert (site.warnings, site.refused) == ([], "")
    assert not (site.root / "build" / "doctrees" / "prose").exists()


def test_file_name_of_a_page(make_site: Callable[..., Site]) -> None:
    files = {"reports/een.md": report(BERRY, FRONT), "reports/bij-berry.md": report("x", FRONT)}
    site = make_site(files, tripreports_audience="public")
    assert [str(item) for item in site.warnings] == ["reports/bij-berry.md:1: trip.name-in-address"]


def test_office_holder_may_be_named(make_site: Callable[..., Site]) -> None:
    contact = BERRY.replace("company", "office-holder")
    files = {"reports/een.md": report(f"Wij spraken mevrouw Berry.\n\n{contact}", FRONT)}
    assert make_site(files, tripreports_audience="council").warnings == []


def test_contact_of_a_withheld_page_counts_too(make_site: Callable[..., Site]) -> None:
    files = {
        "reports/binnen.md": report(BERRY, "audience: internal"),
        "reports/buiten.md": report("Dat zei mevrouw Berry.\n", FRONT),
    }
    site = make_site(files, tripreports_audience="council")
    assert [item.file for item in site.warnings] == ["reports/buiten.md"]
    assert "Chairman" not in site.warnings[0].text


# A change of one page makes a name on another an error, and mends it -----------------------------

OTHER = {"reports/een.md": report("Wij spraken iemand.\n", FRONT),
         "reports/twee.md": report("Dat zei mevrouw Berry.\n", FRONT)}  # fmt: skip
ERROR = ["reports/twee.md:7: trip.name-in-text"]


def _found(site: Site, **settings: object) -> list[str]:
    return [str(item) for item in site.build(tripreports_audience="council", **settings).warnings]


def test_new_contact_elsewhere(make_site: Callable[..., Site]) -> None:
    site = make_site(OTHER, tripreports_audience="council")
    assert (site.warnings, site.refused) == ([], "")
    site.write({"reports/een.md": report(f"Wij spraken iemand.\n\n{BERRY}", FRONT)})
    assert _found(site) == ERROR
    assert _found(site) == ERROR  # and again, when nothing has changed
    site.write({"reports/een.md": report("Wij spraken iemand.\n", FRONT)})
    assert _found(site) == []
    site.write({"reports/drie.md": report(BERRY, "audience: internal")})
    assert _found(site) == ERROR
    (site.src / "reports" / "drie.md").unlink()
    assert _found(site) == []


def test_exceptions_are_read_at_every_build(make_site: Callable[..., Site]) -> None:
    site = make_site(OTHER | {"reports/een.md": report(BERRY, FRONT)}, None)
    assert _found(site) == ERROR
    entry = '[[not-a-name]]\nwords = "mevrouw Berry"\nreason = "een ander"\n'
    site.write({"not-names.toml": entry})
    assert _found(site) == []
    site.write({"not-names.toml": f'{entry}pages = ["reports/een"]\n'})
    assert _found(site) == ERROR
    site.write({"not-names.toml": '[[not-a-name]]\nwords = "mevrouw Berry"\n'})
    assert _found(site) == ["not-names.toml:1: trip.not-names", *ERROR]


def test_kept_prose_that_is_lost(make_site: Callable[..., Site]) -> None:
    site = make_site(OTHER | {"reports/een.md": report(BERRY, FRONT)}, None)
    assert _found(site) == ERROR
    for folder in site.root.rglob("prose"):
        shutil.rmtree(folder)
    assert _found(site) == ERROR


def test_reading_in_parallel(make_site: Callable[..., Site]) -> None:
    """More than five pages, so that Sphinx reads them in more than one process."""
    files = {f"reports/r{n}.md": report(f"Dat zei Berry.\n\nNummer {n}.\n", FRONT)
             for n in range(12)}  # fmt: skip
    site = make_site(files | {"reports/een.md": report(BERRY, FRONT)}, None)
    lines = _found(site)
    assert len(lines) == 12
    for jobs in (1, 2):
        warnings = io.StringIO()
        outside = {"tripreports_audience": "council"}
        app = SphinxTestApp("html", site.src, site.root / f"with-{jobs}", parallel=jobs,
                            confoverrides=outside, warning=warnings)  # fmt: skip
        with pytest.raises(AudienceError):
            app.build()
        app.cleanup()
        text = strip_escape_sequences(warnings.getvalue()).replace(f"{site.src}/", "")
        assert sorted(line.split(": ")[0] for line in text.splitlines()) == sorted(
            line.split(": ")[0] for line in lines
        )


# The manual ---------------------------------------------------------------------------------------

MANUAL = (Path(__file__).parents[2] / "docs" / "manual" / "privacy.md").read_text(encoding="utf-8")


def test_the_manual_says_what_is_found() -> None:
    listed = MANUAL.split("‘Maria van der Puig’:")[1].split("**Wat niet")[0]
    forms = re.findall(r"‘([^’]+)’", listed.split("Los het zo op")[0])
    finder = NameFinder([Person("Maria van der Puig", "directeur", "reports/a", 1)])
    assert len(forms) == 8
    for form in forms:
        assert finder.find(f"Dat zei toen {form} ons.") or form == "van der", form


def test_example_of_exceptions() -> None:
    example = MANUAL.split("```toml\n")[1].split("```")[0]
    found, problems = read_not_names(example)
    assert [one.words for one in found] == ["Hotel Puig", "Jan de Wit"]
    assert problems == []
