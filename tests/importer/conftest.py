"""What the tests of the importer share."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from sphinx_tripreports import i18n

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages as they are in the code."""
    monkeypatch.setattr(i18n, "_console_translation", lambda: str)
