"""What a build hands to the check."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sites import Site, report

from sphinx_tripreports.leaks import check as check_module

CONF = """
import sys
from pathlib import Path
sys.path.insert(0, str(Path(__file__).parent))
extensions = ["sphinx_tripreports", "eigen_extensie"]
tripreports_audience = "council"
"""
PAGE = report("Tekst.\n\n:::{audience} internal\nEen geheim.\n:::\n", "audience: council")


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """The arguments with which the check was called."""
    calls: list[dict[str, Any]] = []
    check = check_module.check

    def noting(*args: Any, **options: Any) -> Any:
        calls.append(options)
        return check(*args, **options)

    monkeypatch.setattr(check_module, "check", noting)
    return calls


def test_what_a_build_hands_over(
    make_site: Callable[..., Site], handed: list[dict[str, Any]]
) -> None:
    exceptions = (
        '[[not-a-name]]\nwords = "Anne Frank Huis"\nreason = "een museum"\n\n'
        '[[not-a-name]]\nwords = "De Wit"\nreason = "een kleur"\npages = ["reports/x"]\n'
    )
    files = {
        "reports/x.md": PAGE,
        "eigen_extensie.py": "def setup(app):\n    return {'parallel_read_safe': True}\n",
        "not-names.toml": exceptions,
    }
    site = make_site(files, conf=CONF)
    assert site.raw_warnings == ""
    (options,) = handed
    assert options["allowed"] == ["Anne Frank Huis"]
    own = [path for path in options["software"] if path.is_relative_to(site.src)
           or site.src.is_relative_to(path)]  # fmt: skip
    assert own == []  # an extension among the sources makes none of their words harmless
    assert {path.suffix for path in options["software"]} >= {"", ".py"}
    clean = json.loads(Path(options["memory"]).read_text())["clean"]
    assert len(clean) > 5
    assert not Path(options["memory"]).is_relative_to(site.out)


def test_internal_builds_check_nothing(
    make_site: Callable[..., Site], handed: list[dict[str, Any]]
) -> None:
    make_site({"reports/x.md": PAGE})
    assert handed == []
