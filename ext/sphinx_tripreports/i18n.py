"""Translation of everything that readers and writers see.

Messages for writers follow the language of the project, not that of the machine's locale: a
Dutch writer on a server with locale C must still read Dutch.
"""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

CATALOG: Final = "sphinx_tripreports"
LOCALE_DIR: Final = Path(__file__).parent / "locale"
SCRIPT_DIR: Final = Path(__file__).parent / "locale_js"
"""Translations for Sphinx's own scripts; apart, as Sphinx compiles catalogs where it looks."""
CONSOLE_LANGUAGE: Final = "nl"
"""For commands that run without a project: its language is not known yet."""


def N_(message: str) -> str:
    """Mark *message* for the catalog; it is translated when it is shown."""
    return message


def _(message: str) -> str:
    """*message* in the language of the project that is being built."""
    return str(_project_translation()(message))


def console(message: str) -> str:
    """*message* for a command that runs outside a build."""
    return _console_translation()(message)


@cache
def _project_translation() -> Callable[[str], str]:
    from sphinx.locale import get_translation

    return get_translation(CATALOG)


@cache
def _console_translation() -> Callable[[str], str]:
    languages = [CONSOLE_LANGUAGE]
    return gettext.translation(CATALOG, LOCALE_DIR, languages, fallback=True).gettext
