"""Imports point one way, and the model needs neither Sphinx nor docutils."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "ext" / "sphinx_tripreports"
LAYERS = (
    {"model", "search"},
    {
        "advice",
        "config",
        "encoding",
        "i18n",
        "nodes",
        "scaffold",
        "source_files",
        "state",
        "today",
        "uptodate",
        "warnings_",
    },
    {"audience", "design_tokens", "erase", "importer", "leaks", "rendering", "withheld"},
    {
        "accessibility",
        "directives",
        "evidence",
        "front_matter",
        "new_report",
        "roles",
        "transforms",
        "visitors",
        "withheld_links",
    },
    {
        "builders",
        "checks",
        "domain",
        "export",
        "freshness",
        "leak_check",
        "packs",
        "page_context",
        "passages",
        "prose",
        "search_page",
        "site_search",
    },
    {"erased_check", "events", "extension", "name_check", "privacy_report", "publication"},
    {"__init__", "__main__", "cli"},
)
LAYER = {name: number for number, names in enumerate(LAYERS) for name in names}
FILES = sorted(PACKAGE.rglob("*.py"))
MODEL = sorted(path for path in FILES if path.is_relative_to(PACKAGE / "model"))
SEARCH = sorted(path for path in FILES if path.is_relative_to(PACKAGE / "search"))


def _name(path: Path) -> str:
    """``directives.base`` for ``directives/base.py``; a package is its own name."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


def _runtime(node: ast.AST) -> Iterator[ast.AST]:
    """All of *node* but what only a type checker reads."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test):
            for other in child.orelse:
                yield other
                yield from _runtime(other)
            continue
        yield child
        yield from _runtime(child)


def _imports(path: Path) -> Iterator[str]:
    """Absolute names of all that a file imports when it runs; ``.`` stands for our package."""
    package = path.parent.relative_to(PACKAGE).parts
    for node in _runtime(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            if not node.level:
                yield from (f"{node.module}.{alias.name}" for alias in node.names)
                continue
            base = (".", *package[: len(package) - node.level + 1])
            module = (*base, *(node.module or "").split(".")) if node.module else base
            yield from (".".join([*module, alias.name])[1:] for alias in node.names)


def _ours(path: Path) -> Iterator[str]:
    """The rooms of our own package that a file imports from, as (top) names."""
    for name in _imports(path):
        if name.startswith((".", "sphinx_tripreports.")):
            yield name.split(".")[1]


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_imports_point_down(path: Path) -> None:
    room = _name(path).split(".")[0]
    assert room in LAYER, f"give {room} a layer in {Path(__file__).name}"
    for other in _ours(path):
        if other in LAYER and other != room:
            assert LAYER[other] <= LAYER[room], f"{_name(path)} imports {other}"


def test_rooms_do_not_import_each_other() -> None:
    graph: dict[str, set[str]] = {}
    for path in FILES:
        room = _name(path).split(".")[0]
        graph.setdefault(room, set()).update(o for o in _ours(path) if o in LAYER and o != room)

    def reach(room: str, seen: set[str]) -> set[str]:
        for other in graph.get(room, set()) - seen:
            seen.add(other)
            reach(other, seen)
        return seen

    assert [room for room in graph if room in reach(room, set())] == []


@pytest.mark.parametrize("path", MODEL, ids=_name)
def test_model_imports_no_sphinx(path: Path) -> None:
    for name in _imports(path):
        top = name.lstrip(".").split(".")[0]
        assert top not in {"sphinx", "docutils", "myst_parser", "logging"}, name
        assert not name.startswith(".") or name.startswith(".model"), name


@pytest.mark.parametrize("path", SEARCH, ids=_name)
def test_search_imports_only_itself_and_the_model(path: Path) -> None:
    assert set(_ours(path)) <= {"model", "search"}
    for name in _imports(path):
        top = name.lstrip(".").split(".")[0]
        assert top not in {"sphinx", "docutils", "myst_parser", "logging"}, name


def test_importing_model_and_search_loads_no_sphinx() -> None:
    modules = [f"sphinx_tripreports.{_name(path)}" for path in (*MODEL, *SEARCH)]
    code = (
        f"import sys, importlib; [importlib.import_module(name) for name in {modules!r}];"
        "print(sorted({name.split('.')[0] for name in sys.modules}"
        " & {'sphinx', 'docutils', 'myst_parser', 'jinja2'}))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False,
        env={"PYTHONPATH": str(PACKAGE.parent)},
    )  # fmt: skip
    assert (result.stdout.strip(), result.stderr) == ("[]", "")


def test_only_two_modules_log() -> None:
    found = {_name(path) for path in FILES if "sphinx.util.logging" in _imports(path)}
    assert found <= {"warnings_", "builders.check"}


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_only_the_domain_touches_its_data(path: Path) -> None:
    if _name(path) == "domain":
        return
    wrong = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        source = ast.unparse(node) if isinstance(node, ast.Attribute | ast.Subscript) else ""
        if isinstance(node, ast.Attribute) and node.attr == "data" and "domain" in source.lower():
            wrong.append(f"line {node.lineno}: {source}")
        if "domaindata" in source and "'trip'" in source:
            wrong.append(f"line {node.lineno}: {source}")
    assert wrong == []
