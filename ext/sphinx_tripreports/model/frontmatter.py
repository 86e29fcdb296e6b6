"""Front matter with line numbers.

MyST loads front matter with ``yaml.safe_load``: values lose their place, ``2021-02-30`` stops the
parser, and one mistake drops all of it.  Here each value keeps its line and stays text until the
field that wants it has looked at it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

import yaml

from .records import Problem

# The base loader guesses no types: every value is text until a field has looked at it.
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
# The same delimiters as mdit_py_plugins.front_matter, which MyST uses.
_BLOCK: Final = re.compile(
    r"\A---[ \t]*\n(?P<yaml>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_LINES: Final = r"(?P<yaml>[\w'-]+:(?:[ \t].*)?\n(?:[^\n]+\n)*?)"
_TOO_LOW: Final = re.compile(rf"\A(?P<before>(?:[ \t]*\n)+)---[ \t]*\n{_LINES}---[ \t]*\n")
_OPEN: Final = re.compile(rf"\A---[ \t]*\n{_LINES}(?=\s*\n|\Z)")
_MOST_VALUES: Final = 10_000
"""More than any page needs; an entity bomb of aliases expands beyond it."""


class Value(NamedTuple):
    """A YAML value and the line of the page on which it begins.

    content: text for a scalar, a list of values, or a mapping from key to (value, line of key).
    """

    content: str | list[Value] | dict[str, tuple[Value, int]]
    line: int


class FrontMatter(NamedTuple):
    """The front matter of a page: its fields, the lines it takes, and what is wrong with it."""

    fields: dict[str, tuple[Value, int]]
    lines: int
    problems: list[Problem]


class _Converter:
    """Turns YAML nodes to values, up to a number of them."""

    def __init__(self, lines: int) -> None:
        self.left = _MOST_VALUES
        self.lines = lines
        self.problems: list[Problem] = []

    def value(self, node: yaml.Node) -> Value:
        self.left -= 1
        line = self.line(node)
        if self.left < 0:
            raise yaml.MarkedYAMLError(problem="too many values", problem_mark=node.start_mark)
        if isinstance(node, yaml.MappingNode):
            return Value(self.mapping(node), line)
        if isinstance(node, yaml.SequenceNode):
            return Value([self.value(item) for item in node.value], line)
        plain = isinstance(node, yaml.ScalarNode) and not node.style
        is_null = plain and node.value in ("~", "null", "Null", "NULL")
        return Value("" if is_null else str(node.value), line)

    def line(self, node: yaml.Node) -> int:
        """The line of the page; the value of a lone ``?`` would come after the end."""
        return int(min(node.start_mark.line + 2, self.lines))

    def mapping(self, node: yaml.MappingNode) -> dict[str, tuple[Value, int]]:
        found: dict[str, tuple[Value, int]] = {}
        for key_node, value_node in node.value:
            key, line = str(key_node.value), self.line(key_node)
            if key in found:
                self.problems.append(Problem("duplicate-key", line, {"key": key}))
            found[key] = (self.value(value_node), line)
        return found


def split(source: str) -> tuple[str, str] | None:
    """The YAML text and the rest of a page that begins with front matter; else None."""
    match = _BLOCK.match(source)
    return (match["yaml"], source[match.end() :]) if match else None


class Misplaced(NamedTuple):
    """Front matter that is not recognised as such: what is wrong, its lines, and what follows."""

    problem: Problem
    text: str
    rest: str


def misplaced(source: str) -> Misplaced | None:
    """Front matter that does not begin on the first line, or that does not end."""
    if (match := _TOO_LOW.match(source)) is not None:
        line = match["before"].count("\n") + 1
        # One line less: the first becomes the heading of the page.
        text = source[: match.end()].split("\n", 1)[1]
        values = {"hint": "too-low"}
        return Misplaced(Problem("front-matter-yaml", line, values), text, source[match.end() :])
    if split(source) is None and (match := _OPEN.match(source)) is not None:
        values = {"hint": "not-closed"}
        problem = Problem("front-matter-yaml", 1, values)
        return Misplaced(problem, match["yaml"], source[match.end() :])
    return None


def read(text: str) -> FrontMatter:
    """Front matter from its YAML *text* (the lines between the ``---`` marks); never raises."""
    lines = text.count("\n") + 2
    # YAML ends lines at these as well; no editor does.
    text = text.translate({0x85: " ", 0x2028: " ", 0x2029: " "})
    try:
        node = yaml.compose(text, Loader=_Loader)
        converter = _Converter(lines)
        if node is None:
            return FrontMatter({}, lines, [])
        if not isinstance(node, yaml.MappingNode):
            return FrontMatter({}, lines, [Problem("front-matter-yaml", 2, {"hint": "no-keys"})])
        fields = converter.mapping(node)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        return FrontMatter({}, lines, [_yaml_problem(text, error)])
    return FrontMatter(fields, lines, converter.problems)


def _yaml_problem(text: str, error: Exception) -> Problem:
    lines = text.split("\n")
    marks = [getattr(error, "context_mark", None), getattr(error, "problem_mark", None)]
    at = [mark.line for mark in marks if mark is not None and mark.line < len(lines)]
    for index, hint in _hints(lines, at):
        return Problem("front-matter-yaml", index + 2, {"hint": hint})
    return Problem("front-matter-yaml", (at[-1] if at else 0) + 2, {"hint": "general"})


def _hints(lines: list[str], at: list[int]) -> Iterator[tuple[int, str]]:
    """Common slips, looked for first where the YAML parser points and then everywhere."""
    for index in [*at, *range(len(lines))]:
        line = lines[index]
        if re.search(r"(?:^|[\[,:]\s*|-\s+)'s-", line):
            yield index, "apostrophe"
        elif "\t" in line[: len(line) - len(line.lstrip())]:
            yield index, "tab"
        elif re.match(r"\s*[\w-]+:\s+[^\"'\[{|>#].*:\s", line):
            yield index, "colon"
