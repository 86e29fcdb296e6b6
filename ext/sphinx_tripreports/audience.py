"""For whom this build is, and what that audience may see of each page."""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from sphinx.errors import ConfigError
from sphinx.project import Project
from sphinx.util import docname_join
from sphinx.util.matching import patfilter
from sphinx.util.nodes import explicit_title_re

from . import encoding
from .config import TripReportsConfig
from .i18n import _
from .model import names
from .model.audiences import INTERNAL, Rules, RulesError, read_rules
from .model.records import Contact, Reference, Report, Term
from .model.register import Register
from .model.survey import Survey, survey

if TYPE_CHECKING:
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

    from .model.records import Record
    from .model.role_text import Naming

CACHE: Final = ("surveys", 1)
"""File with the surveys of the last build, and the version of what is in it."""
_GLOB: Final = re.compile(r"[*?\[\]]")
NAMING_FIELDS: Final = {
    "municipality": "city",
    "city": "city",
    "cities": "city",
    "events": "event",
    "themes": "theme",
    "topics": "topic",
    "organisations": "organisation",
    "broader": "subject",
    "related": "subject",
}
"""Fields of records that name terms, with the kind of term; text or a tuple of texts."""
_Entry = TypeVar("_Entry", bound="Record | Report | Term")


class AudienceError(SystemExit):
    """The build ends here: what it made, or would make, must not leave the house.

    No `SphinxError`: Sphinx shows those with a traceback, and asks for a report to its makers.
    """


class Audience:
    """For whom this build is.

    Attributes:
        name: canonical name of the audience.
        rules: how people are shown to it.
        register: what it may know of all pages; made before the first page is read.
        files: the sources of all pages, by docname; Sphinx does not know those that are withheld.
        moved: whether any source has changed since all pages were last read.
    """

    def __init__(self, name: str = INTERNAL, rules: Rules | None = None) -> None:
        self.name = name
        self.rules = read_rules({}) if rules is None else rules
        self.register = Register({}, name, self.rules)
        self.files: Mapping[str, Path] = {}
        self.moved = True
        self._surveys: dict[str, tuple[object, Survey]] = {}
        self.suffixes: tuple[str, ...] = ()

    @classmethod
    def of(cls, env: BuildEnvironment) -> Audience:
        """The audience of the build with this environment."""
        return cast("Audience", cast("Any", env.get_domain("trip")).audience)

    @classmethod
    def configured(cls, config: Config) -> Audience:
        """The audience of a project's settings.

        Raises:
            ConfigError: there is no such audience, or the table of rules is wrong.
        """
        settings = TripReportsConfig.of(config)
        name = names.AUDIENCES.get(names.normalise(settings.audience))
        if name is None:
            known = ", ".join(dict.fromkeys(names.AUDIENCES.values()))
            message = _('"{value}" is no audience. Write one of these: {known}.')
            raise ConfigError(message.format(value=settings.audience, known=known))
        try:
            return cls(name, read_rules(settings.audience_rules or {}))
        except (RulesError, AttributeError, TypeError) as error:
            message = _(
                'tripreports_audience_rules: "{value}" is not possible. Choose from: {known}.'
            )
            known = ", ".join(error.known) if isinstance(error, RulesError) else "{}"
            value = error.wrong if isinstance(error, RulesError) else settings.audience_rules
            raise ConfigError(message.format(value=value, known=known)) from error

    @property
    def outside(self) -> bool:
        """Whether anything can be withheld from this audience."""
        return self.name != INTERNAL

    def look(self, files: Mapping[str, Path], cache: Path) -> None:
        """Survey the sources *files* (by docname); those that did not change are in *cache*."""
        kept = _surveys_in(cache)
        now: dict[str, tuple[object, Survey]] = {}
        for docname, path in files.items():
            stat = path.stat()
            stamp = (str(path), stat.st_mtime_ns, stat.st_size)
            found = kept.get(docname)
            if found is None or found[0] != stamp:
                found = (stamp, survey(path.read_text(encoding=encoding.NAME), docname))
            now[docname] = found
        self.files, self.moved, self._surveys = files, now != kept, now
        surveys = {docname: found for docname, (_stamp, found) in now.items()}
        self.register = Register(surveys, self.name, self.rules)

    def save(self, cache: Path) -> None:
        """Keep the surveys, now that all pages have been read with them."""
        if self.moved:
            cache.parent.mkdir(parents=True, exist_ok=True)
            cache.write_bytes(pickle.dumps((CACHE[1], self._surveys), pickle.HIGHEST_PROTOCOL))


def _surveys_in(cache: Path) -> dict[str, tuple[object, Survey]]:
    try:
        version, kept = pickle.loads(cache.read_bytes())  # noqa: S301 - our own
    except (OSError, pickle.PickleError, EOFError, ValueError):
        return {}
    return kept if version == CACHE[1] else {}


class View:
    """What one page may know of others; remembers what it asked, to be asked again later.

    It is the `Knowledge` that `redact` needs.
    """

    def __init__(self, audience: Audience, docname: str) -> None:
        self.audience = audience
        self.register = audience.register
        self.docname = docname
        self.asked: dict[str, str] = {}

    @classmethod
    def of(cls, env: BuildEnvironment) -> View:
        """That of the page that is being read."""
        return cast("View", env.current_document["tripreports_view"])

    def _ask(self, kind: str, typed: str) -> str:
        answer = self.asked[f"{kind} {typed}"] = self.answer(kind, typed)
        return answer

    def answer(self, kind: str, typed: str) -> str:
        """The answer to a question; empty where nothing is withheld."""
        if kind == "contact":
            naming = self.register.naming(typed, self.docname)
            return "?" if naming is None else "" if naming.named else f"! {naming.label}"
        if kind == "page":
            return "!" * (typed in self.register.withheld)
        if kind == "label":
            return "!" * self.register.hides_label(typed)
        if kind == "entry":
            return "!" * self._hidden_entry(typed)
        return "!" * self.register.hides(kind, typed)

    def changed(self, asked: Mapping[str, str]) -> bool:
        """Whether questions asked in an earlier build now have other answers."""
        return any(self.answer(*key.split(" ", 1)) != answer for key, answer in asked.items())

    def person(self, typed: str) -> Naming | None:
        """The contact that *typed* means; None if there is none."""
        self._ask("contact", typed)
        return self.register.naming(typed, self.docname)

    def hides(self, kind: str, typed: str) -> bool:
        """Whether the report, record or term that *typed* means is withheld."""
        return bool(self._ask(kind, typed))

    def hides_page(self, docname: str) -> bool:
        """Whether a page is withheld."""
        return bool(self._ask("page", docname))

    def hides_label(self, name: str) -> bool:
        """Whether a label is in a place that is withheld."""
        return bool(self._ask("label", name))

    def hides_entry(self, entry: str) -> bool:
        """Whether a line of a toctree leads to pages that are withheld, and to no other."""
        return bool(self._ask("entry", entry))

    def _hidden_entry(self, entry: str) -> bool:
        explicit = explicit_title_re.match(entry)
        target = explicit[2] if explicit else entry
        suffix = next((end for end in self.audience.suffixes if target.endswith(end)), "")
        docname = docname_join(self.docname, target.removesuffix(suffix))
        if explicit or not _GLOB.search(entry):
            return docname in self.register.withheld
        found = set(patfilter(self.register.surveys, docname)) - {self.docname}
        return bool(found) and found <= self.register.withheld

    # Records ----------------------------------------------------------------------------------

    def without_hidden(self, entry: _Entry) -> _Entry:
        """A record, report or term without the names of terms and reports that are withheld."""
        if not self.audience.outside:
            return entry
        changes: dict[str, Any] = {}
        for field, kind in NAMING_FIELDS.items():
            value = getattr(entry, field, None)
            if isinstance(value, tuple):
                changes[field] = tuple(name for name in value if not self.hides(kind, name))
            elif value:
                changes[field] = "" if self.hides(kind, value) else value
        if isinstance(entry, Term):
            changes["leads"] = tuple(
                lead._replace(evidence="" if self.hides_label(lead.evidence) else lead.evidence)
                for lead in entry.leads
                if not self.hides("report", lead.report) and not self.hides("city", lead.city)
            )
        return cast("_Entry", entry._replace(**changes))

    def references(self, references: Iterable[Reference]) -> list[Reference]:
        """Those that lead to nothing withheld."""
        if not self.audience.outside:
            return list(references)
        return [item for item in references if not self.hides(item.kind, item.target)]

    def may_name(self, contact: Contact) -> bool:
        """Whether a contact may be on the page as it is: without a name, or with one by right."""
        return not contact.name or self.register.may_name(contact)


class VisibleProject(Project):
    """The sources of a project without the pages that are withheld: those are never read."""

    def __init__(self, other: Project, audience: Audience, cache: Path) -> None:
        super().__init__(other.srcdir, other.source_suffix)
        self.restore(other)
        self.audience = audience
        self.cache = cache

    def discover(
        self, exclude_paths: Iterable[str] = (), include_paths: Iterable[str] = ("**",)
    ) -> set[str]:
        """Survey all sources, and find those that the audience may see."""
        excluded, included = list(exclude_paths), list(include_paths)
        files = {
            docname: Path(self.doc2path(docname, absolute=True))
            for docname in sorted(super().discover(excluded, included))
        }
        self.audience.look(files, self.cache)
        withheld = [
            _GLOB.sub(r"[\g<0>]", self.doc2path(docname, absolute=False).as_posix())
            for docname in sorted(self.audience.register.withheld)
        ]
        return super().discover([*excluded, *withheld], included)

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickled, with the environment, as Sphinx's own class: the surveys stay outside."""
        state = {key: value for key, value in self.__dict__.items()
                 if key not in ("audience", "cache")}  # fmt: skip
        return Project, (self.srcdir, self.source_suffix), state
