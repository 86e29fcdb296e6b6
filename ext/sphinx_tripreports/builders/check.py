"""``make check``: every problem of the content, and advice, without writing a page."""

from __future__ import annotations

import logging as python_logging
import os
import re
import statistics
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from docutils import nodes
from sphinx.builders.dummy import DummyBuilder
from sphinx.errors import ConfigError
from sphinx.util import logging

from .. import advice, warnings_
from ..config import TripReportsConfig
from ..directives.note import CLASS as EDITOR_NOTE
from ..domain import TripDomain
from ..i18n import _
from ..model import advice as advising
from ..model import readability
from ..model.dates import wrong_weekdays
from ..model.records import Problem
from .findings import FORMATS, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.environment import BuildEnvironment

    from ..model.records import Report

logger = logging.getLogger(__name__)

DECORATIVE: Final = "decorative"
"""The class of a picture that says nothing, and so needs no description."""
_LANGUAGE: Final = "nl"
"""The only one whose readability is measured."""
_COLOUR: Final = re.compile(r"\x1b\[[0-9;]*m")
_PLACE: Final = re.compile(r"(?P<file>.*?)(?::(?P<line>\d*))?$", re.DOTALL)


class CheckBuilder(DummyBuilder):
    """Reads and resolves every page, then prints advice as ``file:line: advice: text``."""

    name = "check"
    allow_parallel = False

    def init(self) -> None:
        """Start without advice, and listen to what is reported from now on."""
        self.wanted = TripReportsConfig.of(self.config).check_format
        if self.wanted and self.wanted not in FORMATS:
            message = _('"{value}" is no form for messages. Write one of these: {known}.')
            raise ConfigError(message.format(value=self.wanted, known=", ".join(FORMATS)))
        self.advice: set[Finding] = set()
        self.scores: list[int] = []
        self.reported = _Collector(self.env)
        if self.wanted:
            python_logging.getLogger(logging.NAMESPACE).addHandler(self.reported)
            self.events.connect("build-finished", self._stop_listening, 900)

    def _stop_listening(self, *args: object) -> None:
        python_logging.getLogger(logging.NAMESPACE).removeHandler(self.reported)

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Look for what deserves advice."""
        store = TripDomain.of(self.env).store
        report = store.report_of(docname)
        texts = [node for node in doctree.findall(nodes.paragraph) if node.line]
        self.add(docname, _weekdays(texts, report))
        _report_pictures(doctree)
        if report is None:
            return
        self.add(docname, advising.on_records(report, store.on_page(docname)))
        self.add(docname, advising.on_answers(report, _answers(doctree)))
        if self.env.metadata[docname].get("lang", self.config.language) == _LANGUAGE:
            paragraphs = [(node.astext(), node.line or 1) for node in texts if not _in_note(node)]
            measured = readability.measure(text for text, _line in paragraphs)
            if measured:
                self.scores.append(measured.score)
            self.add(docname, advising.on_text(report, paragraphs, measured))

    def add(self, docname: str, problems: Iterator[Problem]) -> None:
        """Keep advice on a page, but for the kinds that the project does not want to see."""
        file = _relative(str(self.env.doc2path(docname)))
        for problem in advising.gather(problems):
            unwanted = self.config.suppress_warnings
            if logging.is_suppressed_warning(warnings_.TYPE, problem.code, unwanted):
                continue
            is_weekday = problem.code == "weekday"
            text = warnings_.message(problem) if is_weekday else advice.sentence(problem)
            code = f"{warnings_.TYPE}.{problem.code}"
            self.advice.add(Finding(file, problem.line, code, text, advice=True))

    def finish(self) -> None:
        """Print the advice in the order of the pages, and write what was asked for."""
        found = sorted(self.advice)
        if self.wanted != "github":
            for file, line, code, text, _advice in found:
                logger.info("%s:%s: %s: %s [%s]", file, line, _("advice"), text, code)
        for form in FORMATS.values():
            if form.file:  # of an earlier check
                Path(self.outdir, form.file).unlink(missing_ok=True)
        if self.wanted:
            self._write([*self.reported.findings, *found])
        if self.scores:
            text = _(
                "Readability of {count} reports (Flesch-Douma, 100 is easy): "
                "from {least} to {most}, half of them below {middle}."
            )
            logger.info(text.format(count=len(self.scores), least=min(self.scores),
                                    most=max(self.scores),
                                    middle=round(statistics.median(self.scores))))  # fmt: skip
        logger.info(_("{count} pieces of advice.").format(count=len(found)))

    def _write(self, findings: list[Finding]) -> None:
        form = FORMATS[self.wanted]
        rules = {
            f"{warnings_.TYPE}.{kind.code}": kind.explanation
            for kind in (*warnings_.Subtype, *advice.Kind)
        }
        text = form.write(findings, rules)
        if form.file:
            path = Path(self.outdir, form.file)
            path.write_text(text, encoding="utf-8")
            logger.info(_("The messages are in {path}").format(path=_relative(str(path))))
        else:
            logger.info(text.rstrip("\n"))


class _Collector(python_logging.Handler):
    """Keeps the warnings of a build, each once: Sphinx hands on some of them a second time."""

    def __init__(self, env: BuildEnvironment) -> None:
        super().__init__(python_logging.WARNING)
        self.env = env
        self.findings: list[Finding] = []

    def emit(self, record: python_logging.LogRecord) -> None:
        """Keep one."""
        kind, subtype = (str(getattr(record, name, None) or "") for name in ("type", "subtype"))
        if logging.is_suppressed_warning(kind, subtype, self.env.config.suppress_warnings):
            return
        code = ".".join(filter(None, (kind, subtype)))
        place = _PLACE.match(self._place(getattr(record, "location", None)))
        assert place is not None  # it matches any text
        text = _COLOUR.sub("", record.getMessage()).removesuffix(f" [{code}]")
        finding = Finding(_relative(place["file"]), int(place["line"] or 0), code, text)
        if finding not in self.findings:
            self.findings.append(finding)

    def _place(self, location: object) -> str:
        """Where it is, as ``path:line``, in whichever way the place was given."""
        if isinstance(location, nodes.Node):
            return logging.get_node_location(location) or ""
        if isinstance(location, tuple):
            docname, line = location
            return f"{self.env.doc2path(docname)}:{line or ''}" if docname else ""
        text = str(location or "")
        return text if ":" in text or not text else str(self.env.doc2path(text))


def _relative(path: str) -> str:
    """*path* from the current folder if it lies in it: that is what one can click on."""
    relative = os.path.relpath(path) if path else ""
    return path if relative.startswith(os.pardir) else relative


def _weekdays(paragraphs: list[nodes.paragraph], report: Report | None) -> Iterator[Problem]:
    """Days in running text that don't fit their date, and that no note says anything about."""
    for paragraph in paragraphs:
        if not _has_note(paragraph):
            for found in wrong_weekdays(paragraph.astext(), report.year if report else None):
                values = {"text": found.text, "written": found.written, "actual": found.actual}
                yield Problem("weekday", paragraph.line or 1, values)


def _report_pictures(doctree: nodes.document) -> None:
    """Ask for the description of each picture that lacks one."""
    for image in doctree.findall(nodes.image):
        alt, file = str(image.get("alt") or "").strip(), str(image.get("uri", ""))
        # docutils takes the address of a picture where no text is given.
        if alt in ("", file) and DECORATIVE not in image.get("classes", ()):
            place = image if image.line else image.parent
            values = {"file": PurePosixPath(file).name}
            warnings_.warn_at(place, Problem("picture-alt", 0, values))


def _answers(doctree: nodes.document) -> Iterator[tuple[str, bool]]:
    """The headings of a page, each with whether text stands below it."""
    for section in doctree.findall(nodes.section):
        if isinstance(section.parent, nodes.section):
            shown = [node for node in section[1:] if not isinstance(node, nodes.comment)]
            yield section[0].astext(), any(node.astext().strip() for node in shown)


def _in_note(node: nodes.Node) -> bool:
    """Whether *node* is part of an editor's note."""
    while node.parent is not None:
        node = node.parent
        if isinstance(node, nodes.Element) and EDITOR_NOTE in node.get("classes", ()):
            return True
    return False


def _has_note(paragraph: nodes.paragraph) -> bool:
    """Whether an editor's note follows the paragraph, or the list or record that it stands in."""
    node: nodes.Node = paragraph
    while node.parent is not None and not isinstance(node, nodes.section | nodes.document):
        if any(EDITOR_NOTE in following.get("classes", ()) for following in _next(node)):
            return True
        node = node.parent
        if isinstance(node, nodes.Element) and EDITOR_NOTE in node.get("classes", ()):
            return True
    return False


def _next(node: nodes.Node) -> Iterator[nodes.Element]:
    siblings = node.parent.children
    for sibling in siblings[siblings.index(node) + 1 :][:1]:
        if isinstance(sibling, nodes.Element):
            yield sibling
