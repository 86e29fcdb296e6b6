"""Sets pieces of reStructuredText, or nodes, as a PDF: the writer without Sphinx."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from docutils import nodes
from docutils.core import publish_doctree
from docutils.nodes import Element
from validation import Pdf

from sphinx_tripreports.packs.typst.compile import compile_pdf
from sphinx_tripreports.packs.typst.findings import Finding
from sphinx_tripreports.packs.typst.quoting import label, string
from sphinx_tripreports.packs.typst.writer import Target, body

TITLE = "Proef"
# So wide that no line is broken: the words come back as they went in.
UNBROKEN = "#set page(width: 9000pt)"
PIXEL = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">'
    '<rect width="20" height="10" fill="#14566b"/></svg>'
)


class Links:
    """Addresses with a scheme lead outside, names of places inside, others nowhere."""

    def to(self, node: Element) -> Target | None:
        if node.get("refid"):
            return Target("inside", label("page", node["refid"]))
        uri = node.get("refuri", "")
        return Target("outside", uri) if ":" in uri else None


class Files:
    """Every picture is the same one, but ``missing.*`` is not there."""

    def __init__(self, content: bytes = PIXEL.encode()) -> None:
        self.content = content
        self.found: dict[str, bytes] = {}

    def image(self, node: nodes.image) -> str:
        name = Path(node["uri"])
        if name.stem == "missing":
            return ""
        return self._add(f"/{name.name}", self.content)

    def drawing(self, svg: str) -> str:
        return self._add("/drawing.svg", svg.encode())

    def _add(self, path: str, content: bytes) -> str:
        self.found[path] = content
        return path


class Typeset(NamedTuple):
    """What came of a piece of text."""

    pdf: Pdf
    findings: list[Finding]
    code: str

    @property
    def problems(self) -> list[str]:
        """Line and kind of each finding."""
        return [f"{found.problem.line}: {found.problem.code}" for found in self.findings]


def parsed(source: str) -> nodes.document:
    settings = {"report_level": 5, "doctitle_xform": False, "math_output": "mathml"}
    return publish_doctree(source, settings_overrides=settings)


def written(root: nodes.Element, files: Files, level: int = 1) -> tuple[str, list[Finding]]:
    """The Typst code of a node, and what is wrong with it."""
    findings: list[Finding] = []
    code = body(root, "page", links=Links(), files=files, level=level, problems=findings)
    return code, findings


def typeset(source: str | nodes.Element, files: Files | None = None, page: str = "") -> Typeset:
    """The PDF of reStructuredText, or of a node."""
    root = parsed(source) if isinstance(source, str) else source
    files = files or Files()
    code, findings = written(root, files)
    lines = (
        '#import "/blocks.typ" as b',
        f"#set document(title: {string(TITLE)})",
        page,
        "#show: b.look",
        f"#{code}",
    )
    return Typeset(Pdf(compile_pdf("\n".join(lines), files.found, 0)), findings, code)
