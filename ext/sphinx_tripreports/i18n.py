"""Translation of everything that readers and writers see.

Messages for writers follow the language of the project, not that of the machine's locale: a
Dutch writer on a server with locale C must still read Dutch.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sphinx.locale import get_translation

CATALOG: Final = "sphinx_tripreports"
LOCALE_DIR: Final = Path(__file__).parent / "locale"

_ = get_translation(CATALOG)
