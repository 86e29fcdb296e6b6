"""Front matter: taken off a page before MyST sees it, and kept for `transforms.CollectPage`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from .config import TripReportsConfig
from .model import frontmatter, names
from .model.frontmatter import FrontMatter, Value
from .model.records import Problem
from .model.survey import audience_said
from .model.text import as_markdown, suggestions
from .warnings_ import warn

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

PAGE_BLOCKS: Final = ("report", *names.PAGE_KINDS, "pack")
SPHINX_KEYS: Final = ("orphan", "tocdepth", "nosearch", "no-search", "lang")
"""What Sphinx keeps of a page; ``lang`` (BCP 47) is docutils' own name for a page's language."""


class PendingBlock(NamedTuple):
    """The block of a page's front matter that says what the page is.

    audience: the widest that may see the page, by all that the front matter says.
    """

    kind: str
    value: Value
    line: int
    audience: str


def take_front_matter(app: Sphinx, docname: str, content: list[str]) -> None:
    """Take our front matter off a page before MyST sees it; line numbers stay as they are."""
    misplaced = frontmatter.misplaced(content[0])
    if misplaced is not None:
        warn([misplaced.problem], docname)
        content[0] = _as_code(docname, misplaced.text, misplaced.rest)
        return
    parts = frontmatter.split(content[0])
    if parts is None:
        return
    text, rest = parts
    found = frontmatter.read(text)
    warn(found.problems, docname)
    if any(problem.code == "front-matter-yaml" for problem in found.problems):
        content[0] = _as_code(docname, text, "\n" + rest)
        return
    lines = [""] * found.lines
    extra = TripReportsConfig.of(app.config).front_matter_keys
    warn(_sort_fields(app.env, docname, found, tuple(extra)), docname)
    title = _title(found)
    if title is not None and not rest.lstrip().startswith("# "):
        lines[title[1] - 1] = f"# {as_markdown(title[0])}"  # a title is plain text
    content[0] = "\n".join(lines) + "\n" + rest


def _as_code(docname: str, text: str, rest: str) -> str:
    """What was typed, visible and on its own lines: as an indented code block."""
    shown = "".join(f"    {line}\n" for line in text.split("\n")[:-1])
    return f"# {docname}\n{shown}{rest}"


def _title(found: FrontMatter) -> tuple[str, int] | None:
    for key in ("title", "titel"):
        value, line = found.fields.get(key, (None, 0))
        if value is not None and isinstance(value.content, str) and value.content.strip():
            return " ".join(value.content.split()), line
    return None


def _sort_fields(
    env: BuildEnvironment, docname: str, found: FrontMatter, extra: tuple[str, ...]
) -> list[Problem]:
    problems: list[Problem] = []
    blocks: list[PendingBlock] = []
    audience, _problems = audience_said(found)
    for key, (value, line) in found.fields.items():
        name = names.FRONT_MATTER.get(names.normalise(key), key)
        if name in PAGE_BLOCKS:
            blocks.append(PendingBlock(name, value, line, audience))
        elif name in SPHINX_KEYS:
            text = str(value.content)
            env.metadata[docname][name] = int(text) if text.isdecimal() else text
        elif names.canonical(names.KEYS, key) == "audience":
            pass  # `model.survey` looked at it before any page was read
        elif name == "title":
            if not isinstance(value.content, str):
                problems.append(Problem("wrong-shape", line, {"key": key}))
        elif name not in extra:
            known = ("title", "audience", *PAGE_BLOCKS, *SPHINX_KEYS, *extra)
            values = {"key": key, "block": "---", "suggestion": ", ".join(suggestions(key, known)),
                      "known": ", ".join(known)}  # fmt: skip
            problems.append(Problem("unknown-key", line, values))
    if blocks:
        env.current_document["tripreports_block"] = blocks[0]
    if len(blocks) > 1:
        values = {"blocks": ", ".join(block.kind for block in blocks)}
        problems.append(Problem("stray-front-matter", blocks[1].line, values))
    return problems
