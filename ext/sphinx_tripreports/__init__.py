"""Trip reports of municipalities as a Sphinx knowledge base.

Directives and roles for contacts, outcomes and follow-ups in MyST pages, vocabulary pages for
themes, cities and strategy topics, and indexes over all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

__version__ = "0.1.0"


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the extension with Sphinx."""
    # Imported here so that `python -m sphinx_tripreports` can answer without loading Sphinx.
    from . import (
        config,
        erased_check,
        events,
        extension,
        name_check,
        privacy_report,
        publication,
    )

    app.setup_extension("myst_parser")
    config.register(app)
    extension.register(app)
    events.connect(app)
    publication.connect(app)
    name_check.connect(app)
    erased_check.connect(app)
    privacy_report.connect(app)
    return {
        "version": __version__,
        "env_version": 3,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
