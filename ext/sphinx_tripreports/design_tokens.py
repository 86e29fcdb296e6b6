"""The house style of a municipality: its design tokens as a style sheet for our theme.

Nothing of a token package comes with this extension; a project names a file of its own in the
setting ``tripreports_design_tokens``.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from .config import TripReportsConfig
from .model.css_properties import Declared, read_properties
from .model.records import Problem
from .model.tokens import Look
from .state import State
from .warnings_ import warn_in_file

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

STYLESHEET: Final = "tripreports-tokens.css"
SITE: Final = Path(__file__).parent / "static" / "tripreports.css"
"""Where the site's own colours are."""


def register(app: Sphinx) -> None:
    """Connect the handlers."""
    # Before `events` looks at what the output held.
    app.connect("builder-inited", write_stylesheet, priority=400)
    app.connect("env-updated", note_files)


def token_files(app: Sphinx) -> list[Path]:
    """The files that the project names, relative to its ``conf.py``."""
    named = TripReportsConfig.of(app.config).design_tokens
    names = [named] if isinstance(named, str) else named
    return [Path(app.confdir, name) for name in names if name]


def write_stylesheet(app: Sphinx) -> None:
    """Put the style sheet in the output, or take it away if the project has no tokens any more."""
    if app.builder.format != "html":
        return
    text = stylesheet(app)
    path = Path(app.outdir, "_static", STYLESHEET)
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    if text != old:  # every page links to it, with a checksum
        state = State(app.outdir)
        state.begin(state.pages)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    if text:
        app.add_css_file(STYLESHEET, priority=600)  # after the site's own, before the project's
    else:
        path.unlink(missing_ok=True)


def stylesheet(app: Sphinx) -> str:
    """The style sheet for the tokens of the project, with a warning for all that is wrong."""
    declared: dict[str, Declared] = {}
    read: list[Path] = []
    for path in token_files(app):
        try:
            css = path.read_bytes().decode("utf-8-sig", errors="replace")
        except OSError:
            conf = str(Path(app.confdir, "conf.py"))
            warn_in_file(conf, Problem("no-token-file", 0, {"file": str(path)}))
            continue
        declared.update(read_properties(css, str(path)))
        read.append(path)
    if not read:
        return ""
    look = Look(declared, dict(read_properties(SITE.read_text(encoding="utf-8"))))
    if not look.chosen:
        warn_in_file(str(read[0]), Problem("no-tokens", 0, {"file": read[0].name}))
    for trouble in look.troubles:
        warn_in_file(*trouble)
    return look.stylesheet()


def note_files(app: Sphinx, env: BuildEnvironment) -> None:
    """Let the first page stand for all in what Sphinx and `uptodate` look at for changes."""
    for path in token_files(app):
        env.note_dependency(str(path), docname=env.config.root_doc)
