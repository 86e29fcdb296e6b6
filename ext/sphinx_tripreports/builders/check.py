"""``make check``: every problem of the content, and advice, without writing a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes
from sphinx.builders.dummy import DummyBuilder
from sphinx.util import logging

from ..directives.note import CLASS as EDITOR_NOTE
from ..domain import TripDomain
from ..i18n import _
from ..model.dates import wrong_weekdays
from ..model.records import Problem
from ..warnings_ import message

if TYPE_CHECKING:
    from collections.abc import Iterator

logger = logging.getLogger(__name__)


class Advice(NamedTuple):
    """Something to look at; it does not fail a build."""

    docname: str
    line: int
    text: str


class CheckBuilder(DummyBuilder):
    """Reads and resolves every page, then prints advice as ``file:line: advice``."""

    name = "check"
    allow_parallel = False

    def init(self) -> None:
        """Start without advice."""
        self.advice: list[Advice] = []

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Look for what deserves advice."""
        report = TripDomain.of(self.env).store.report_of(docname)
        for paragraph in doctree.findall(nodes.paragraph):
            if _has_note(paragraph):
                continue
            for found in wrong_weekdays(paragraph.astext(), report.year if report else None):
                values = {"text": found.text, "written": found.written, "actual": found.actual}
                text = message(Problem("weekday", 0, values))
                self.advice.append(Advice(docname, paragraph.line or 1, text))
        if report:
            self._ask(docname, report.line, report.unverified)
        for record in TripDomain.of(self.env).store.on_page(docname).all():
            self._ask(docname, record.line, (record.unverified,))
            if not record.quote:
                text = _("No sentence of the report shows where this comes from.")
                self.advice.append(Advice(docname, record.line, text))

    def _ask(self, docname: str, line: int, reasons: tuple[str, ...]) -> None:
        """Advise to look at what an import was not sure of."""
        for reason in filter(None, reasons):
            text = _("Still to check.") if reason == "?" else _("Still to check: {reason}")
            self.advice.append(Advice(docname, line, text.format(reason=reason)))

    def finish(self) -> None:
        """Print the advice, in the order of the pages."""
        for docname, line, text in sorted(set(self.advice)):
            path = self.env.doc2path(docname)
            logger.info("%s:%s: %s: %s", path, line, _("advice"), text)
        summary = _("{count} pieces of advice.").format(count=len(set(self.advice)))
        logger.info(summary)


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
