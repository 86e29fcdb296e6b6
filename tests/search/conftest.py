"""One analyser for all tests: it only remembers."""

from __future__ import annotations

import pytest

from sphinx_tripreports.search.analyser import Analyser


@pytest.fixture(scope="session")
def dutch() -> Analyser:
    """An analyser without names or synonyms of a site."""
    return Analyser()
