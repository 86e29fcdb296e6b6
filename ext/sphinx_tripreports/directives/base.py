"""What all directives of the extension share."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from ..model.parsing import Option, split_block
from ..model.records import Problem
from ..model.text import Anchors
from ..warnings_ import warn

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

    from ..domain import TripDomain


class TripDirective(SphinxDirective):
    """A directive whose options are read by `model.parsing`, so that no mistake loses its text."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec = None

    @property
    def domain(self) -> TripDomain:
        """The domain ``trip``."""
        return self.env.get_domain("trip")  # type: ignore[return-value]

    @property
    def docname(self) -> str:
        """The page that is being read."""
        return self.env.current_document.docname

    def take_options(self) -> list[Option]:
        """The options at the head of the content, which is the text alone from then on."""
        first = self.lineno + self.content_offset + 1
        block = split_block(list(self.content), first)
        start = block.body_start
        while start < len(self.content) and not self.content[start].strip():
            start += 1
        self.content = self.content[start:]
        self.content_offset += start
        return block.options

    def body(self, name: str) -> list[nodes.Node]:
        """The parsed text; a heading in it is reported and shown as a line of its own."""
        parsed = self.parse_content_to_nodes() if self.content else []
        for node in parsed:
            for rubric in node.findall(nodes.rubric):
                if "level" in rubric:  # how MyST marks a heading that became a rubric
                    values = {"text": rubric.astext(), "directive": name}
                    self.report(Problem("heading", rubric.line or self.lineno, values))
        return parsed

    def report(self, *problems: Problem) -> None:
        """Tell the writer."""
        warn(problems, self.docname)


def page_anchors(env: BuildEnvironment) -> Anchors:
    """What hands out the anchors of the page that is being read."""
    return cast("Anchors", env.current_document.setdefault("tripreports_anchors", Anchors()))


def left_over(lines: list[str]) -> list[nodes.Node]:
    """Typed text that no option took, so that nothing a writer typed disappears."""
    return [nodes.literal_block("", "\n".join(lines), language="none")] if lines else []
