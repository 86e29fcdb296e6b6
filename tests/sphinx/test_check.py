"""``make check``: mistakes are warnings, doubts about the source are advice that fails nothing."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from sites import Site, report

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
