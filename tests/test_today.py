"""What is overdue: by the day of the build, and on every page that shows it, on the right day."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sites import CONF, VOCABULARY, Site, report

from sphinx_tripreports.today import build_date, last_passed, next_due

OVERDUE = "te laat"
PAGES = ("reports/reis", "registers", "themes/crowdmanagement")
FILES = {
    "reports/reis.md": report(
        ":::{follow-up} Bellen\n:due: 2024-03-01\n:themes: crowdmanagement\n:::\n\n"
        ":::{follow-up} Schrijven\n:due: 2024-05-01\n:::\n\n"
        ":::{follow-up} Gedaan\n:due: 2024-01-01\n:status: done\n:::\n",
        "municipality: den-haag\nstart: 2024-01-15",
    ),
    "registers.md": (
        "---\ntitle: Registers\n---\n\n:::{follow-up-index}\n:::\n\n:::{follow-up-status}\n:::\n"
    ),
}


def test_the_day_of_a_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert build_date() == "2023-11-14"
    assert build_date("2024-02-29") == "2024-02-29"
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", build_date())
    for wrong in ("2023-02-29", "morgen", "1-2-2024"):
        with pytest.raises(ValueError, match=r"."):
            build_date(wrong)


def test_which_dates_have_passed() -> None:
    dates = ["2024-05-01", "2024-03-01"]
    assert last_passed(dates, "2024-03-01") == ""
    assert last_passed(dates, "2024-03-02") == "2024-03-01"
    assert last_passed(dates, "2025-01-01") == "2024-05-01"
    assert next_due(dates, "2024-03-01") == "2024-03-01"
    assert next_due(dates, "2024-03-02") == "2024-05-01"
    assert next_due(dates, "2025-01-01") == ""


@pytest.mark.parametrize(
    ("today", "overdue"),
    [("2024-03-01", ()), ("2024-03-02", ("Bellen",)), ("2024-06-01", ("Bellen", "Schrijven"))],
)
def test_overdue_in_words(
    make_site: Callable[..., Site], today: str, overdue: tuple[str, ...]
) -> None:
    site = make_site(FILES, tripreports_today=today)
    assert site.warnings == []
    rows = re.findall(r"<tr.*?</tr>", site.html("registers"), re.DOTALL)
    assert [
        title
        for title in ("Bellen", "Schrijven", "Gedaan")
        if any(f">{title}<" in row and OVERDUE in row for row in rows)
    ] == list(overdue)
    for page in PAGES:
        assert ('trip-mark-overdue"' in site.html(page)) == bool(overdue)


def test_pages_follow_the_calendar_without_any_change(make_site: Callable[..., Site]) -> None:
    site = make_site(FILES, tripreports_today="2024-02-01")
    before = {page: site.html(page) for page in PAGES}
    site.build(tripreports_today="2024-02-02")
    assert {page: site.html(page) for page in PAGES} == before
    site.build(tripreports_today="2024-04-01")
    for page in PAGES:
        assert OVERDUE in site.page(page).text
    site.build(tripreports_today="2024-02-01")
    assert {page: site.html(page) for page in PAGES} == before


def test_a_date_that_is_none(make_site: Callable[..., Site]) -> None:
    from sphinx.errors import ConfigError

    with pytest.raises(ConfigError, match="tripreports_today"):
        make_site(FILES, tripreports_today="morgen")


def test_nothing_to_do_until_the_next_date(tmp_path: Path) -> None:
    for name, text in {**VOCABULARY, **FILES, "conf.py": CONF}.items():
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def build(day: int) -> str:
        environment = {**os.environ, "SOURCE_DATE_EPOCH": str(1_709_251_200 + 86_400 * day)}
        command = [sys.executable, "-m", "sphinx_tripreports", "build", "-M", "html", "docs", "out"]
        found = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True,
                               text=True, check=True)  # fmt: skip
        return found.stdout

    nothing = "Er is niets veranderd"
    assert nothing not in build(day=0)  # 1 March 2024, the day of the first agreement
    assert nothing in build(day=0)
    assert nothing not in build(day=1)
    assert OVERDUE in (tmp_path / "out/html/registers.html").read_text(encoding="utf-8")
    assert nothing in build(day=2)
