"""What the tests of the importer share."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from sphinx_tripreports import i18n
from sphinx_tripreports.importer import known
from sphinx_tripreports.model.vocabulary import Vocabulary

sys.path.insert(0, str(Path(__file__).parent))
DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    """What the pages of this knowledge base know: themes, topics, cities."""
    return known.read(DOCS).vocabulary


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages as they are in the code."""
    monkeypatch.setattr(i18n, "_console_translation", lambda: str)
