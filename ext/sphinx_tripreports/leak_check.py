"""The leak check of a build: what is looked for in its output, and what may well be there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from . import withheld
from .audience import NAMING_FIELDS, Audience
from .domain import TripDomain
from .i18n import N_, _
from .leaks.records import NEEDS, Leak, Withheld, shown
from .model import frontmatter, names
from .model.not_names import FILE as NOT_NAMES
from .model.not_names import read_not_names
from .model.records import Problem
from .model.text import fold
from .rendering.labels import country
from .site_search import SYNONYMS
from .warnings_ import warn_in_file

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

CLEAN_FILE: Final = "tripreports-clean.json"
"""Among the doctrees, after the name of a builder: digests of its files without a find."""
_BRACES: Final = re.compile(r"[{}\\]")
_PACKAGE: Final = Path(__file__).parent
_DICTIONARIES: Final = ("search", "locale", "__pycache__")
"""Parts of this package that hold many words of Dutch, or those of all languages."""

_WHAT: Final = {
    "name": N_("the name of a person"),
    "page": N_("text of a page"),
    "block": N_("text of a block"),
    "identifier": N_("an identifier or address"),
    "file": N_("the name of a file"),
}
"""The reader's words for what was found."""
_WRITERS: Final = (
    ("sphinx", "themes/basic"),
    ("sphinx", "templates"),
    ("sphinx", "writers"),
    ("sphinx", "builders"),
    ("docutils", "writers"),
    ("pygments", "token.py"),
    ("pygments", "formatters/html.py"),
)
"""Parts of packages whose words come along with every page."""
_LINK_INSIDE: Final = re.compile(r"(?<=\]\()(?!\w+:)[^()\s]+|<[^<>\s:]+>(?=`)")
"""The target of a link within the site: readers see that of a visible page as its address."""
_TITLE: Final = re.compile(r"tit(?:el|le)\s*:")
_OPTION: Final = re.compile(r"^[ \t>]*:(?P<key>[\w'-]+):.*$", re.MULTILINE)
_NAMING: Final = {*NAMING_FIELDS, "organisation"}
_VALUE: Final = re.compile(r"[^\[\]{},:\n]+")
_BARE_KEY: Final = re.compile(r"\{(?:trip:)?([\w-]+)\}`([^`<>]+)`")
"""A role without a text of its own: readers see the label of its term."""


def report(app: Sphinx, folder: Path) -> frozenset[str]:
    """Search *folder* for all that is withheld, and say where it is; gives the files that hold it.

    What was found is not repeated: the place in the output and the place in the sources are enough.
    """
    if not Audience.of(app.env).outside:
        return frozenset()
    leaks = find_leaks(app, folder)
    for leak in leaks:
        warn_in_file(str(Path(app.outdir, leak.file)), _problem(leak))
    return frozenset(leak.file for leak in leaks)


def find_leaks(app: Sphinx, folder: Path) -> list[Leak]:
    """All places in *folder* that hold something withheld, or that cannot be searched."""
    from .leaks.check import check  # internal builds don't need it

    items = list(_withheld(app.env))
    items += _sources_withheld(app.env, items)
    own = (Path(app.srcdir), Path(app.confdir))
    # A theme or extension among the sources says nothing about what may be seen.
    software = [path for path in _software(app) if not any(map(partial(_meet, path), own))]
    return check(
        folder,
        items,
        _visible(app),
        software=software,
        allowed=_no_names(app),
        memory=Path(app.doctreedir, f"{app.builder.name}-{CLEAN_FILE}"),
    )


def _meet(one: Path, other: Path) -> bool:
    """Whether one of two places is in the other."""
    return one.is_relative_to(other) or other.is_relative_to(one)


def _no_names(app: Sphinx) -> list[str]:
    """What is no name on any page, such as that of a building, by the privacy officer's file."""
    path = Path(app.srcdir, NOT_NAMES)
    if not path.is_file():
        return []
    known = read_not_names(path.read_text(encoding="utf-8", errors="replace"))[0]
    return [one.words for one in known if not one.pages]


def _problem(leak: Leak) -> Problem:
    values = {"place": shown(leak.place, _)}
    item = leak.withheld
    if item is None:
        return Problem("no-reader" if NEEDS in leak.place else "not-inspected", 0, values)
    what = _(_WHAT[item.kind])
    return Problem("leak", 0, {**values, "source": f"{item.source}:{item.line}", "what": what})


def _withheld(env: BuildEnvironment) -> Iterator[Withheld]:
    """All that is withheld; but no name that someone else, or the same person, bears by right."""
    named = {fold(contact.name) for contact in Audience.of(env).register.shown()}
    for item in withheld.everything(env):
        if item.kind != "name" or fold(item.text) not in named:
            yield item


# Sources ----------------------------------------------------------------------------------------


def _entries(env: BuildEnvironment) -> dict[str, str]:
    """The text of each source of the bibliography, by its key."""
    cite: Any = env.domains["cite"] if "cite" in env.domaindata else None
    if cite is None:
        return {}
    found = {}
    for key, entry in cite.bibdata.data.entries.items():
        people = (str(person) for persons in entry.persons.values() for person in persons)
        texts = (*people, *map(str, entry.fields.values()))
        found[key] = _BRACES.sub("", "\n\n".join(texts))
    return found


def _cited(env: BuildEnvironment) -> set[str]:
    """The keys of the sources that visible pages cite."""
    cite: Any = env.domains["cite"] if "cite" in env.domaindata else None
    references = cite.citation_refs if cite is not None else ()
    return {target.key for reference in references for target in reference.targets}


def _sources_withheld(env: BuildEnvironment, items: Iterable[Withheld]) -> Iterator[Withheld]:
    """The sources that only withheld texts cite: what was read there is part of those texts."""
    entries = _entries(env)
    unseen = entries.keys() - _cited(env)
    if not unseen:
        return
    for item in items:
        for key in sorted(unseen):
            if item.kind in ("page", "block") and re.search(rf"`[^`]*(?<!\w){re.escape(key)}(?!\w)",
                                                            item.text):  # fmt: skip
                yield Withheld(entries[key], "block", item.source, item.line)


# What may be there --------------------------------------------------------------------------------


def _visible(app: Sphinx) -> Iterator[str]:
    """All that the audience may see, apart from what is made of it."""
    env, domain = app.env, TripDomain.of(app.env)
    labels = {(term.kind, term.key): term.label for term in domain.store.vocabulary}
    register = Audience.of(env).register
    # Few names stand in many places.
    hidden = cache(lambda name: any(register.hides(kind, name) for kind in names.KINDS))
    for text in withheld.texts(env, env.found_docs):
        text = _without_hidden_names(text, hidden)
        yield _BARE_KEY.sub(partial(_with_label, labels), _LINK_INSIDE.sub("", text))
    yield from env.found_docs
    entries = _entries(env)
    yield from (entries[key] for key in sorted(_cited(env) & entries.keys()))
    for term in domain.store.vocabulary:
        yield country(term.country)
    for met in Audience.of(env).register.met:
        if met.visible and met.reduced is not None:
            yield " ".join((met.reduced.label, met.reduced.job_title, *met.reduced.organisations))
    files = [Path(app.confdir, "conf.py"), Path(app.srcdir, SYNONYMS)]
    for folder in app.config.templates_path:
        files += sorted(Path(app.confdir, folder).rglob("*"))
    for path in files:
        if path.is_file():
            yield path.read_text(encoding="utf-8", errors="replace")


def _without_hidden_names(text: str, hidden: Callable[[str], bool]) -> str:
    """*text* without the names in front matter and options that lead to something withheld.

    They are left out of all that readers get, so that they say nothing about what may be seen.
    """

    def seen(value: re.Match[str]) -> str:
        return "" if hidden(value[0].strip("\"' -")) else value[0]

    def option(line: re.Match[str]) -> str:
        naming = names.canonical(names.KEYS, line["key"]) in _NAMING
        return _VALUE.sub(seen, line[0]) if naming else line[0]

    parts = frontmatter.split(text)
    head, body = ("", text) if parts is None else parts
    lines = (line if _TITLE.match(line) else _VALUE.sub(seen, line) for line in head.split("\n"))
    return "\n".join((*lines, _OPTION.sub(option, body)))


def _with_label(labels: Mapping[tuple[str, str], str], role: re.Match[str]) -> str:
    return labels.get((names.canonical(names.ROLES, role[1]), role[2]), role[2])


def _software(app: Sphinx) -> Iterator[Path]:
    """Programs whose words come along: of themes, of catalogs, of what writes the pages."""
    for path in sorted(_PACKAGE.iterdir()):
        if path.name not in _DICTIONARIES:
            yield path
    language = app.config.language
    yield _PACKAGE / "locale" / language
    for package, name in (*_WRITERS, ("sphinx", f"locale/{language}")):
        yield _folder(package) / name
    theme = getattr(app.builder, "theme", None)
    if theme is not None:
        yield from map(Path, theme.get_theme_dirs())
    for extension in app.extensions.values():
        file = getattr(extension.module, "__file__", None)
        if file and not extension.name.startswith(("sphinx.", "sphinx_tripreports")):
            alone = "." not in extension.name and Path(file).stem != "__init__"
            yield Path(file) if alone else Path(file).parent


def _folder(package: str) -> Path:
    found = find_spec(package)
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent
