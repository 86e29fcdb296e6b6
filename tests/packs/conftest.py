"""Lets the tests of packs import their helpers; without Typst there is nothing to test."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

pytest.importorskip("typst")
sys.path.insert(0, str(Path(__file__).parent))
