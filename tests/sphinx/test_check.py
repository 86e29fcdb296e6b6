"""``make check``: mistakes are warnings, doubts about the source are advice that fails nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from sites import Site, report
from sphinx.errors import ConfigError

BODY = """\
Op maandag 14 november 2021 reden wij naar huis.

Op dinsdag 15 november stond er niets.

Op zondag 14 november wel.

Op woensdag 14 november 2021 was er twijfel.

:::{editor-note}
Het was een zondag.
:::

- Een punt.
- Vrijdag 14 november in een lijst.

:::{outcome} Zonder zin
:kind: award
:::

:::{outcome} Met zin
Wij wonnen.
:::
"""


@pytest.fixture(scope="module")
def site(make_site: Callable[..., Site]) -> Site:
    return make_site({"reports/a.md": report(BODY, "start: 2021-11-14")}, "check")


def test_advice_is_no_warning(site: Site) -> None:
    assert site.raw_warnings == ""
    assert site.status == 0


def test_advice_has_its_place_and_no_other_comes(site: Site) -> None:
    lines = re.findall(r"reports/a\.md:(\d+): (.*)", site.output)
    assert [int(number) for number, _ in lines] == [7, 9, 20, 22]
    assert "maandag 14 november 2021" in lines[0][1]
    assert "zondag" in lines[0][1]
    assert "dinsdag 15 november" in lines[1][1]
    assert "Vrijdag 14 november" in lines[2][1]


def test_nothing_is_written(site: Site) -> None:
    assert [path for path in site.out.rglob("*") if path.suffix in {".html", ".txt"}] == []


# More advice, and where it goes ---------------------------------------------------------------

LONG = " ".join(["Wij", *["onderhandelden"] * 25]) + "."
MANY = f"""\
## Hoeveel personen hebben de reis gemaakt?

3 personen

## Hoelang duurde de reis?

% Een dag of vijf?

## Wat was het doel van de reis?

{LONG}

{LONG}
{LONG}
{LONG}

:::{{editor-note}}
{LONG}
:::

## Wie hebt u ontmoet?

:::{{contact}} Jan
Wij spraken Jan.
:::

:::{{follow-up}} Bellen
Wij bellen.
:::

![](plein.png)

![](streep.png){{.decorative}}

![Een plein.](plein.png)
"""
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000 1f15c489"
    "0000000d49444154789c63f8ffff3f0005fe02fea7356081 0000000049454e44ae426082".replace(" ", "")
)
FILES: dict[str, str | bytes] = {
    "reports/b.md": report(MANY, "start: 2021-11-14\nnakijken: [Klopt de dag?]"),
    "reports/c.md": report("Fout: {city}`nergens`.\n", "start: 2021-11-14"),
    "reports/plein.png": PNG,
    "reports/streep.png": PNG,
}
ADVICE = [
    (3, "trip.missing-answer"),
    (3, "trip.no-outcome"),
    (3, "trip.readability"),
    (3, "trip.unverified"),
    (18, "trip.long-sentence"),
    (30, "trip.contact-organisation"),
    (34, "trip.follow-up-date"),
    (34, "trip.follow-up-owner"),
]


def advice_on(site: Site, name: str) -> list[tuple[int, str]]:
    """Line and code of each advice on a page, as the console shows it."""
    found = re.findall(rf"{re.escape(name)}:(\d+): [^:\n]+: .* \[([\w.-]+)\]$", site.output, re.M)
    return [(int(line), code) for line, code in found]


@pytest.fixture(scope="module")
def many(make_site: Callable[..., Site]) -> Site:
    return make_site(FILES, "check")


def test_all_kinds_of_advice(many: Site) -> None:
    assert sorted(advice_on(many, "reports/b.md")) == ADVICE


def test_only_reports_get_advice_on_reading(many: Site) -> None:
    assert advice_on(many, "index.md") == []
    assert advice_on(many, "organisations.md") == []


def test_a_picture_needs_a_description(many: Site) -> None:
    assert [str(warned) for warned in many.of("reports/b.md")] == [
        "reports/b.md:38: trip.picture-alt"
    ]
    assert "plein.png" in many.of("reports/b.md")[0].text


def test_a_website_is_made_without_descriptions(make_site: Callable[..., Site]) -> None:
    assert make_site({name: FILES[name] for name in FILES if "c.md" not in name}).warnings == []


def test_unwanted_advice_stays_away(many: Site) -> None:
    many.build("check", suppress_warnings=["trip.missing-answer", "trip.picture-alt"])
    assert sorted(advice_on(many, "reports/b.md")) == ADVICE[1:]
    assert many.of("reports/b.md") == []


def test_another_language_is_not_measured(make_site: Callable[..., Site]) -> None:
    page = report("Wij onderhandelden over democratisering. " * 30 + "\n").replace(
        "---\n", "---\nlang: en\n", 1
    )
    site = make_site({"reports/d.md": page}, "check")
    assert advice_on(site, "reports/d.md") == [(4, "trip.no-outcome")]


@pytest.mark.parametrize(
    ("form", "file"),
    [("sarif", "check.sarif"), ("gitlab", "gl-code-quality-report.json"), ("github", "")],
)
def test_messages_for_other_programs(many: Site, form: str, file: str) -> None:
    """Mistakes and advice, with paths from the folder in which the check runs."""
    many.build("check", tripreports_check_format=form)
    text = (many.out / file).read_text(encoding="utf-8") if file else many.output
    assert len(many.warnings) == 2
    for code in ("trip.unknown-term", "trip.picture-alt", *(code for _, code in ADVICE)):
        assert text.count(f"{code}") >= 1, code
    assert text.count("trip.unknown-term::") == (form == "github")
    files = {path.name for path in many.out.iterdir()}
    assert files & {"check.sarif", "gl-code-quality-report.json"} == ({file} if file else set())


def test_unknown_form_of_messages(make_site: Callable[..., Site]) -> None:
    with pytest.raises(ConfigError, match="sarif, gitlab, github"):
        make_site({}, "check", tripreports_check_format="html")


def test_path_is_one_to_click_on(many: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(many.src.parent)
    many.build("check", tripreports_check_format="sarif")
    assert "\nsrc/reports/b.md:3: " in many.output
    log = json.loads((many.out / "check.sarif").read_text(encoding="utf-8"))
    places = [result["locations"][0]["physicalLocation"] for result in log["runs"][0]["results"]]
    assert {place["artifactLocation"]["uri"] for place in places} == {
        "src/reports/b.md",
        "src/reports/c.md",
    }
    assert all("region" in place for place in places)
