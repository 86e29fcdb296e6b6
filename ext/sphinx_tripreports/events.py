"""What the extension does at which moment of a build."""

from __future__ import annotations

import gc
import json
import logging
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from sphinx.errors import ConfigError

from . import encoding, page_context, passages, search_page
from .builders.html import TripHTMLBuilder
from .checks import check
from .config import TripReportsConfig
from .domain import TripDomain
from .freshness import Fingerprints
from .front_matter import take_front_matter
from .i18n import SCRIPT_DIR, _
from .model.digest import digest
from .model.records import Problem
from .packs.site_files import SiteFiles, pdf_folder
from .site_search import OUTPUT, SiteSearch
from .state import INPUTS_FILE, State, Warned
from .today import build_date, next_due
from .transforms import fill_placeholders
from .warnings_ import warn, warn_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.domains import Domain
    from sphinx.environment import BuildEnvironment

MYST_EXTENSIONS: Final = (
    "attrs_block",
    "attrs_inline",
    "colon_fence",
    "deflist",
    "strikethrough",
    "tasklist",
)
SEARCHES: Final = ("dutch", "sphinx", "none")
INCREMENTAL: Final = ("html", "dirhtml", "text", "xml")
"""Builders that leave a file for each page in place when the page did not change."""


def connect(app: Sphinx) -> None:
    """Connect the handlers; those of one build share a `Build`."""
    encoding.register()
    app.connect("config-inited", set_defaults, priority=400)
    build = Build()
    app.connect("builder-inited", build.start)
    app.connect("env-get-outdated", build.find_outdated)
    app.connect("env-before-read-docs", build.before_reading)
    app.connect("source-read", take_front_matter)
    # After sphinxcontrib-bibtex has collected its citations.
    app.connect("env-updated", build.after_reading, priority=900)
    app.connect("doctree-resolved", fill_placeholders)
    app.connect("html-page-context", page_context.complete)
    app.connect("doctree-read", keep_passages)
    app.connect("env-purge-doc", drop_passages)
    app.connect("html-collect-pages", search_page.collect)
    app.connect("html-page-context", search_page.add_files)
    app.connect("warn-missing-reference", explain_missing)
    app.connect("build-finished", build.finish, priority=900)


def set_defaults(app: Sphinx, config: Config) -> None:
    """MyST as our pages are written in it, and bare names for our directives.

    A project's own settings are added to, except that raw HTML always stays text.
    """
    config.myst_enable_extensions = set(MYST_EXTENSIONS) | set(config.myst_enable_extensions)
    config.locale_dirs = [*config.locale_dirs, str(SCRIPT_DIR)]
    raw = {"html_block", "html_inline"}
    config.myst_disable_syntax = sorted(raw | set(config.myst_disable_syntax))
    if config.primary_domain == "py":
        config.primary_domain = TripDomain.name
    if "sphinxcontrib.bibtex" in sys.modules:
        from .packs import bibliography_style

        bibliography_style.register()
    if TripReportsConfig.of(config).tuning:
        _tune()


def _tune() -> None:
    """Save time that has no influence on what is built."""
    # Reading makes millions of nodes and hardly any garbage: looking for it took a quarter of a
    # build.  Frozen objects (all modules) are never looked at again.
    gc.freeze()
    gc.set_threshold(200_000, 20, 20)
    # sphinxcontrib-bibtex asks pybtex for this back end at every citation, and pybtex reads the
    # metadata of all installed packages to find it (8 ms each), unless it is registered.
    if "sphinxcontrib.bibtex" in sys.modules:
        from pybtex.backends.plaintext import Backend
        from pybtex.plugin import register_plugin

        register_plugin("pybtex.backends", "plaintext", Backend, force=True)


def keep_passages(app: Sphinx, doctree: nodes.document) -> None:
    """Keep the text of a page for the search index."""
    if TripReportsConfig.of(app.config).search == "dutch":
        passages.keep(app, doctree)


def drop_passages(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    """Drop the text of a page that is gone, or read again."""
    passages.path_of(env, docname).unlink(missing_ok=True)


def explain_missing(app: Sphinx, domain: Domain | None, node: pending_xref) -> bool | None:
    """Say in our words what is wrong with one of our links."""
    if domain is None or domain.name != TripDomain.name:
        return None
    trip = TripDomain.of(app.env)
    problem = trip.missing(node["reftype"], node["reftarget"], node["refdoc"], node.line or 0)
    if problem:
        warn_at(node, problem)
    return True


# A build ------------------------------------------------------------------------------------------


class Build:
    """What one build has to remember between its events; nothing of it is pickled."""

    def __init__(self) -> None:
        self.state: State | None = None
        self.read: set[str] = set()
        self.stats: dict[str, tuple[int, int]] = {}
        self.removed: set[str] = set()
        self.fingerprints: dict[str, str] | None = None
        self.watch: _WarningWatch | None = None
        self.pdfs: SiteFiles | None = None

    def start(self, app: Sphinx) -> None:
        """Settle what depends on the builder."""
        app.env.settings["input_encoding"] = encoding.NAME
        app.env.settings["raw_enabled"] = False
        config = TripReportsConfig.of(app.config)
        TripDomain.of(app.env).today = _today(config.today)
        _check_search(config.search)
        if app.builder.format == "html" and config.search != "sphinx":
            app.builder.search = False  # type: ignore[attr-defined]
        self.warned = Warned(app.doctreedir)
        if app.builder.name in INCREMENTAL:
            self.state = State(app.outdir)
            if isinstance(app.builder, TripHTMLBuilder):
                app.builder.state = self.state
        self.watch = _WarningWatch(app.env)
        logging.getLogger("sphinx").addHandler(self.watch)

    def find_outdated(
        self,
        app: Sphinx,
        env: BuildEnvironment,
        added: set[str],
        changed: set[str],
        removed: set[str],
    ) -> Iterable[str]:
        """Pages to read again that Sphinx does not see as changed."""
        domain = TripDomain.of(env)
        self.removed = set(removed)
        known = env.found_docs - added - changed
        found = self.warned.docnames & known
        for docname in known:
            if domain.stats.get(docname) != _stat(env.doc2path(docname)):
                found.add(docname)  # replaced by a file with an older date
        if TripReportsConfig.of(app.config).search == "dutch":
            found |= {name for name in known if not passages.path_of(env, name).exists()}
        if removed:
            for docname, included in env.toctree_includes.items():
                if docname in known and not removed.isdisjoint(included):
                    found.add(docname)
            for docname, links in domain.links.items():
                if docname in known and any(link[2].lstrip("/") in removed for link in links):
                    found.add(docname)  # MyST decides while reading what is a page
        return found

    def before_reading(self, app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
        """Note what the sources are like, and report those that are not UTF-8."""
        self.read = set(docnames)
        self.stats = {docname: _stat(env.doc2path(docname)) for docname in docnames}
        for docname in docnames:
            found = encoding.wrong_byte(Path(env.doc2path(docname)))
            if found is not None:
                values = {"position": str(found[0])}
                warn([Problem("not-utf8", found[1], values)], docname)

    def after_reading(self, app: Sphinx, env: BuildEnvironment) -> list[str]:
        """Check names, and find the pages whose look has changed."""
        domain = TripDomain.of(env)
        self.pdfs = SiteFiles(app)
        domain.pdfs.update(self.pdfs.pdfs)
        unchanged = not domain.time_passed() and not self.read and not self.removed
        if unchanged and (self.state is None or self._is_current(self.state, domain)):
            return []
        domain.stats.update(self.stats)
        moved = domain.settle(self.read)
        check(env, domain, env.found_docs if moved else self.read)
        _name_images(env)
        _settle_labels(env, domain)
        self.fingerprints = Fingerprints(app, domain).all()
        domain.pages_digest = format(digest(tuple(self.fingerprints.items())), "016x")
        if self.watch:  # already now: writing may be interrupted, and these pages are read
            self.warned.write(self.watch.docnames & env.found_docs)
        if self.state is None:
            return []
        old = self.state.pages
        stale = [name for name, value in self.fingerprints.items() if old.get(name) != value]
        self.state.begin({*stale, *self.read})
        return stale

    def _is_current(self, state: State, domain: TripDomain) -> bool:
        """Whether the output is that of the pages and PDFs that there are."""
        same_pdfs = self.pdfs is not None and self.pdfs.digest == state.pdfs
        return same_pdfs and state.digest == domain.pages_digest != ""

    def finish(self, app: Sphinx, exception: Exception | None) -> None:
        """Remove what nothing stands for any more, and note that the output is complete."""
        if self.watch:
            logging.getLogger("sphinx").removeHandler(self.watch)
        if exception is not None or self.watch is None:
            return
        env = app.env
        self.warned.write(self.watch.docnames & env.found_docs)
        if self.state is None:
            return
        _note_inputs(app)
        if app.builder.format == "html":
            _write_search(app, self.state, pages_changed=self.fingerprints is not None)
        if self.fingerprints is None or self.pdfs is None:
            return  # nothing was read
        self.pdfs.write()
        files = sorted([*_files(app), *self.pdfs.paths])
        # Sphinx keeps the old one after a change of settings; a clean build has none.
        Path(app.outdir, ".buildinfo.bak").unlink(missing_ok=True)
        for name in set(self.state.files) - set(files):
            _remove(Path(app.outdir), Path(app.outdir, name))
        for docname in self.state.pages.keys() - env.found_docs:
            _remove(Path(app.outdir), _output(app, docname))
        self.state.pages = self.fingerprints
        self.state.digest = TripDomain.of(env).pages_digest
        self.state.files = files
        self.state.pdfs = self.pdfs.digest
        self.state.complete()


def _check_search(setting: str) -> None:
    if setting not in SEARCHES:
        message = _('"{value}" is no kind of search. Write one of these: {known}.')
        raise ConfigError(message.format(value=setting, known=", ".join(SEARCHES)))


def _today(setting: str) -> str:
    try:
        return build_date(setting)
    except ValueError as error:
        message = _('"{value}" is no date. Write tripreports_today like this: 2026-01-31.')
        raise ConfigError(message.format(value=setting)) from error


def _write_search(app: Sphinx, state: State, *, pages_changed: bool) -> None:
    """Bring the search index up to date, if pages or the editors' synonyms have changed."""
    folder = Path(app.outdir, OUTPUT)
    if TripReportsConfig.of(app.config).search != "dutch":
        state.search = ""
        shutil.rmtree(folder, ignore_errors=True)  # of a build with another setting
        return
    search = SiteSearch(app)
    version = search.version
    if pages_changed or state.search != version or not folder.is_dir():
        search.write()
        state.search = version
        if not pages_changed:
            state.complete()


def _note_inputs(app: Sphinx) -> None:
    """Keep for `uptodate` what was read from outside the source folder."""
    config = app.config
    files = {str(path) for paths in app.env.dependencies.values() for path in paths}
    for name in ("html_static_path", "html_extra_path", "templates_path", "locale_dirs"):
        files |= {str(path) for path in getattr(config, name)}
    if TripDomain.of(app.env).packs:
        files.add(str(pdf_folder(app)))
    found = {str(Path(app.confdir, path).resolve()) for path in (*files, "conf.py")}
    source = f"{Path(app.srcdir).resolve()}/"
    package = f"{Path(__file__).parent}/"
    outside = sorted(path for path in found if not path.startswith((source, package)))
    domain, today = TripDomain.of(app.env), TripReportsConfig.of(config).today
    data = {
        "outside": outside,
        "remote": bool(getattr(config, "intersphinx_mapping", None)),
        "today": today,
        "until": next_due(domain.due, domain.today),
    }
    path = Path(app.doctreedir, INPUTS_FILE)
    text = json.dumps(data)
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def _stat(path: Path) -> tuple[int, int]:
    try:
        found = Path(path).stat()
    except OSError:
        return (0, 0)
    return (found.st_mtime_ns, found.st_size)


def _name_images(env: BuildEnvironment) -> None:
    """Give pictures with one file name the same numbers in whatever order pages are read."""
    taken: set[str] = set()
    for path in sorted(env.images):
        docnames, _old = env.images[path]
        stem, suffix = Path(path).stem, Path(path).suffix
        name, nth = f"{stem}{suffix}", 0
        while name in taken:
            nth += 1
            name = f"{stem}{nth}{suffix}"
        taken.add(name)
        env.images[path] = (docnames, name)


def _settle_labels(env: BuildEnvironment, domain: TripDomain) -> None:
    """Let a label that stands on several pages mean the first of them.

    Two reports may well mark a sentence with the same name.  Sphinx keeps the page that was read
    last, and forgets the label when that page goes.
    """
    known = env.domains.standard_domain.anonlabels
    for docname in sorted(domain.labels, reverse=True):
        for name, identifier in domain.labels[docname]:
            known[name] = (docname, identifier)


def _files(app: Sphinx) -> list[str]:
    """Pictures and downloads that the pages of this build use, relative to the output."""
    if app.builder.format != "html":
        return []
    images = [f"_images/{name}" for _, name in app.env.images.values()]
    downloads = [f"_downloads/{name}" for _, name in app.env.dlfiles.values()]
    return images + downloads


def _output(app: Sphinx, docname: str) -> Path:
    builder: Any = app.builder
    if hasattr(builder, "get_output_path"):
        return Path(builder.get_output_path(docname))
    return Path(app.outdir, docname + builder.out_suffix)


def _remove(outdir: Path, path: Path) -> None:
    """Remove a file of an earlier build, and the folders that it leaves empty."""
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == outdir or outdir not in folder.parents:
            break
        try:
            folder.rmdir()
        except OSError:
            break


class _WarningWatch(logging.Handler):
    """Remembers which pages had warnings: they are read again in the next build.

    Without it, a second ``make html`` would say nothing of a mistake that is still there.
    """

    def __init__(self, env: BuildEnvironment) -> None:
        super().__init__(logging.WARNING)
        self.env = env
        self.docnames: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        """Find the page of a warning."""
        place: Any = getattr(record, "location", None)
        if isinstance(place, tuple) and place:
            place = place[0]
        if isinstance(place, nodes.Node):
            while place is not None and not getattr(place, "source", None):
                place = place.parent
            place = getattr(place, "source", None)
        if not isinstance(place, str):
            return
        if place not in self.env.found_docs:
            head = place.rsplit(":", 1)[0] if place.rsplit(":", 1)[-1].isdecimal() else place
            place = self.env.path2doc(head) or ""
        if place in self.env.found_docs:
            self.docnames.add(place)
