"""What a build does at each moment to keep from its readers what they may not see.

Internal builds take out the fences of audience blocks, and nothing else happens.  For audiences
outside, pages are left out before any is read, text is redacted before it is parsed, nothing is
written while anything is wrong, and what was written is searched for all that was taken out.
"""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from docutils import nodes
from sphinx.errors import ConfigError
from sphinx.util.logging import WarningSuppressor

from . import encoding, leak_check, withheld
from .audience import CACHE, Audience, AudienceError, View, VisibleProject
from .builders.pack import PackBuilder
from .domain import TripDomain
from .i18n import _
from .leaks.records import Withheld
from .model.audiences import may_see
from .model.pieces import pieces
from .model.records import Problem
from .model.redaction import Redacted, redact
from .model.survey import page_audience
from .warnings_ import warn, warn_in_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

_MARK: Final = re.compile(
    r"^\W*(?::{3,}|`{3,}|~{3,})[ \t]*\{?[ \t]*(?:trip:)?(?:audience|doelgroep)\b",
    re.IGNORECASE | re.MULTILINE,
)
_NAMES: Final = frozenset(("audience", "doelgroep"))
_EXAMPLES: Final = frozenset(("markdown", "md", "myst"))
"""Languages of code that may show how an audience block is written."""


def connect(app: Sphinx) -> None:
    """Connect the handlers; those of one build share a `Publication`."""
    app.connect("config-inited", keep_no_sources, priority=450)
    publication = Publication()
    app.connect("builder-inited", publication.start, priority=400)
    app.connect("env-get-outdated", publication.find_outdated)
    app.connect("env-before-read-docs", publication.keep_withheld_pages)
    app.connect("source-read", redact_page, priority=400)
    app.connect("doctree-read", keep_page)
    app.connect("env-purge-doc", drop_page)
    # After all that can find a mistake in the pages.
    app.connect("env-updated", publication.stop_if_wrong, priority=990)
    # After the search index, the inventory and the state file have been written.
    app.connect("build-finished", publication.finish, priority=990)


def keep_no_sources(app: Sphinx, config: Config) -> None:
    """No copies of the sources in what an audience outside gets: those hold everything."""
    if Audience.configured(config).outside:
        config.html_copy_source = False


# Reading a page -------------------------------------------------------------------------------


def redact_page(app: Sphinx, docname: str, content: list[str]) -> None:
    """Take out of a page what the audience may not see, before anything looks at it."""
    env = app.env
    view = View(Audience.of(env), docname)
    env.current_document["tripreports_view"] = view
    env.current_document["tripreports_kept"] = withheld.Kept([], [], view.asked)
    warn(_redact(env, str(env.doc2path(docname, base=False)), content), docname)


def redact_included(app: Sphinx, path: Path, docname: str, content: list[str]) -> None:
    """The same for a file that a page includes; one that is itself withheld must not be."""
    level, _problems = page_audience(content[0])
    if not may_see(Audience.of(app.env).name, level):
        problem = Problem("withheld-file", 1, {"file": str(path)})
        warn([problem], app.env.current_document.docname)
        content[0] = ""
    for problem in _redact(app.env, str(path), content):
        warn_in_file(str(path), problem)


def _redact(env: BuildEnvironment, source: str, content: list[str]) -> list[Problem]:
    """Redact *content*, which is the text of the file *source*, and note what was taken out."""
    view, kept = View.of(env), _kept(env)
    audience = view.audience
    typed = content[0]
    found = redact(typed, view.docname, audience.name, audience.rules, view)
    content[0] = found.text
    if _MARK.search(found.text):
        env.current_document["tripreports_marked"] = True
    kept.texts.append(_what_is_left(typed, found))
    kept.items.extend(Withheld(item.text, item.kind, source, item.line) for item in found.hidden)
    return found.problems


def _what_is_left(typed: str, found: Redacted) -> str:
    """The redacted text; a line that was noted as taken out does not count if it is still there.

    So the leak check does not take the word of the redaction for what may be seen.
    """
    before, lines = typed.split("\n"), found.text.split("\n")
    for item in found.hidden:
        for index in range(item.line - 1, item.line + item.text.count("\n")):
            if index < len(lines) and lines[index] == before[index]:
                lines[index] = ""
    return "\n".join(lines)


def _kept(env: BuildEnvironment) -> withheld.Kept:
    """What is kept of the page that is being read."""
    return cast("withheld.Kept", env.current_document["tripreports_kept"])


def keep_page(app: Sphinx, doctree: nodes.document) -> None:
    """Check that nothing escaped the redaction, and keep what it took out."""
    env = app.env
    docname = env.current_document.docname
    if env.current_document.get("tripreports_marked"):
        warn(_stray_marks(doctree), docname)
    if not Audience.of(env).outside:
        return
    for file in _withheld_files(env, docname):
        warn([Problem("withheld-file", 1, {"file": file})], docname)
    if docname not in Audience.of(env).register.withheld:  # of those all is kept already
        withheld.keep(env, docname, _kept(env))


def _withheld_files(env: BuildEnvironment, docname: str) -> Iterator[str]:
    """Withheld pages that a page took in, in whatever way it did so."""
    audience = Audience.of(env)
    for name in sorted(map(str, env.dependencies[docname])):
        path = Path(env.srcdir, name)
        if name.endswith(audience.suffixes) and path.is_file():
            level, _problems = page_audience(path.read_text(encoding=encoding.NAME))
            if not may_see(audience.name, level):
                yield name


def _stray_marks(doctree: nodes.document) -> Iterator[Problem]:
    """Marks of audience blocks that became text: what they were to hold is there for all."""
    for node in doctree.findall(nodes.Element):
        if isinstance(node, nodes.Invisible):
            continue
        names = {name.strip("{}").casefold() for name in node["classes"]}
        found = isinstance(node, nodes.container) and not _NAMES.isdisjoint(names)
        if isinstance(node, nodes.literal_block):
            found = node.get("language") not in _EXAMPLES and bool(_MARK.search(node.astext()))
        elif isinstance(node, nodes.TextElement) and not isinstance(node, nodes.literal):
            found = any(
                isinstance(child, nodes.Text) and _MARK.search(child) for child in node.children
            )
        if found:
            yield Problem("audience-place", node.line or 0, {})


def drop_page(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    """Drop what was kept of a page that is gone, or read again."""
    withheld.drop(env, docname)


# A build --------------------------------------------------------------------------------------


class Publication:
    """What one build has to remember between its events."""

    def __init__(self) -> None:
        self.watch = _Watch()
        self.audience = Audience()

    def start(self, app: Sphinx) -> None:
        """Settle for whom this build is."""
        self.audience = TripDomain.of(app.env).audience = Audience.configured(app.config)
        self.audience.suffixes = tuple(app.config.source_suffix)
        if not self.audience.outside:
            withheld.forget(app.env)
            return
        if Path(app.doctreedir).is_relative_to(app.outdir):
            message = _("Choose a folder for the doctrees (-d) outside the output folder.")
            raise ConfigError(message)
        project = VisibleProject(app.project, self.audience, _cache(app.env))
        app.project = app.env.project = project
        app.connect("include-read", redact_included)
        self.watch.addFilter(WarningSuppressor(app))
        logging.getLogger("sphinx").addHandler(self.watch)

    def find_outdated(
        self,
        app: Sphinx,
        env: BuildEnvironment,
        added: set[str],
        changed: set[str],
        removed: set[str],
    ) -> list[str]:
        """Pages that name something of which the audience may now see more, or less."""
        if not self.audience.outside or not self.audience.moved:
            return []
        return [
            docname
            for docname in sorted(env.found_docs - added - changed)
            if View(self.audience, docname).changed(withheld.kept_of(env, docname).asked)
        ]

    def keep_withheld_pages(self, app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
        """Keep what pages hold that are not read at all."""
        if not self.audience.outside:
            return
        register = self.audience.register
        withheld.drop_others(env, env.found_docs)
        for docname in sorted(register.withheld):
            for problem in register.surveys[docname].problems:
                warn_in_file(str(self.audience.files[docname]), problem)
            items = list(_items_of_page(env, self.audience, docname))
            withheld.keep(env, docname, withheld.Kept(items, [], {}))

    def stop_if_wrong(self, app: Sphinx, env: BuildEnvironment) -> list[str]:
        """Write nothing for an audience outside while there is a mistake in any page.

        Raises:
            AudienceError: there is one, and it may be what makes something visible.
        """
        if self.watch.count:
            if isinstance(app.builder, PackBuilder):
                app.builder.forget()
            raise AudienceError(_mistakes())
        return []

    def finish(self, app: Sphinx, exception: Exception | None) -> None:
        """Search all that was written for all that is withheld.

        Raises:
            AudienceError: something was found, or something went wrong while writing.
        """
        logging.getLogger("sphinx").removeHandler(self.watch)
        if exception is not None or not self.audience.outside:
            return
        self.audience.save(_cache(app.env))
        if isinstance(app.builder, PackBuilder):
            return  # it has looked through each file, and what is wrong with one is said
        wrong = self.watch.count
        if leak_check.report(app, Path(app.outdir)):
            message = _("Do not publish {folder}: it holds what must be withheld.")
            raise AudienceError(message.format(folder=app.outdir))
        if wrong:
            raise AudienceError(_mistakes())


def _cache(env: BuildEnvironment) -> Path:
    return withheld.folder(env) / CACHE[0]


def _items_of_page(env: BuildEnvironment, audience: Audience, docname: str) -> Iterator[Withheld]:
    """All that a withheld page holds."""
    path = audience.files[docname]
    source = str(path.relative_to(env.srcdir))
    text = path.read_text(encoding=encoding.NAME)
    for name in dict.fromkeys((docname, docname.rsplit("/", 1)[-1])):
        yield Withheld(name, "identifier", source, 1)
    for piece in pieces(enumerate(text.split("\n"))):
        kind = "page" if piece.kind == "text" else piece.kind
        yield Withheld(piece.text, kind, source, piece.line + 1)
    for met in audience.register.met:
        contact = met.contact
        if contact.docname == docname and contact.name and not audience.register.may_name(contact):
            yield Withheld(contact.name, "name", source, contact.line)


def _mistakes() -> str:
    return _("Nothing is made for an audience outside until the mistakes above are mended.")


class _Watch(logging.Handler):
    """Counts the warnings of a build."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Count one."""
        self.count += 1
