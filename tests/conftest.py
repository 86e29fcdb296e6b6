"""Fixtures for all tests; `sites` holds the code behind them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))

from sites import CONF, VOCABULARY, Site

# The same examples at every run; `--hypothesis-profile=explore` looks for new ones.
settings.register_profile("ci", deadline=None, database=None, derandomize=True)
settings.register_profile("explore", deadline=None, database=None, max_examples=5000)
settings.load_profile("ci")

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def make_site(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Site]:
    """Write a dict of files as a project (on top of the vocabulary) and build it."""
    numbers = count(1)

    def make(
        files: dict[str, str | bytes],
        builder: str | None = "html",
        *,
        conf: str = "",
        bare: bool = False,
        **settings: Any,
    ) -> Site:
        site = Site(tmp_path_factory.mktemp(f"site{next(numbers)}"), CONF + conf)
        site.write(files if bare else VOCABULARY | files)
        return site.build(builder, **settings) if builder else site

    return make


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT
