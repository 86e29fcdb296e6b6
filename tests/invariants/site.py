"""A small site that changes, and the comparison of what comes out of it with a clean build."""

from __future__ import annotations

import io
import os
import shutil
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

CONF = """
project = "Proef"
language = "nl"
extensions = ["sphinx_tripreports", "sphinx_design", "sphinxcontrib.bibtex"]
primary_domain = "trip"
smartquotes = False
bibtex_bibfiles = ["bron.bib"]
html_theme = "{theme}"
templates_path = []  # the theme adds to it; the default would be shared by all builds here
html_copy_source = False
html_show_sourcelink = False
tripreports_tuning = False
tripreports_today = "{today}"
{more}
"""
BIB = "".join(
    f"@misc{{{key}, author = {{{key.title()}}}, title = {{Bron {key}}}, year = {{20{nth}}}}}\n"
    for key, nth in (("aalst", 10), ("breda", 11), ("cuijk", 12))
)
STARTS = "search-field newest-reports open-follow-ups city-map"
REGISTERS = "contact-index follow-up-index follow-up-status organisation-network"
FOLDERS = ("reports", "themes", "cities", "topics", "packs")
PACKS = {
    "lijst": "audience: internal, reports: [verslag-a, verslag-b]",
    "vraag": "audience: internal, query: {theme: Water, from: 2019-01-01}",
}
# The smallest picture: one transparent dot.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360000002000001000500018d0a2db4"
    "0000000049454e44ae426082"
)


def index(title: str, listings: str = "", toctree: str = "*") -> str:
    """A page with a hidden toctree and generated listings."""
    marks = "".join(f":::{{{name}}}\n:::\n\n" for name in listings.split())
    return (
        f"---\ntitle: {title}\n---\n\n{marks}```{{toctree}}\n:hidden:\n:glob:\n\n{toctree}\n```\n"
    )


class Site:
    """A source folder under test, with one output that is built again after every change."""

    def __init__(self, root: Path, theme: str = "alabaster", more: str = "") -> None:
        self.root = root
        self.source = root / "docs"
        self.settings = {"theme": theme, "more": more}
        self.set_today("2019-06-01")
        self.write("bron.bib", BIB)
        everything = "\n".join(f"{name}/index" for name in FOLDERS) + "\nregisters\nbronnen"
        self.write("index.md", index("Begin", STARTS, everything))
        self.write("reports/index.md", index("Verslagen", "report-index trip-timeline"))
        self.write("themes/index.md", index("Thema's", "theme-index theme-city-matrix"))
        self.write("cities/index.md", index("Steden", "city-index"))
        self.write("topics/index.md", index("Onderwerpen", "topic-index topic-matrix"))
        self.write("packs/index.md", index("Pakketten", "pack-index"))
        for name, chosen in PACKS.items():
            self.write(
                f"packs/{name}.md", f"---\ntitle: {name}\npack: {{{chosen}}}\n---\n\nBrief.\n"
            )
        registers = "".join(f":::{{{name}}}\n:::\n\n" for name in REGISTERS.split())
        organisation = ":::{organisation} Bureau Vaart\n:id: bureau\n:city: gent\n:::\n"
        self.write("registers.md", f"---\ntitle: Registers\n---\n\n{registers}\n{organisation}")
        self.write("bronnen.md", "---\ntitle: Bronnen\n---\n\n```{bibliography}\n```\n")
        for city, place in (("gent", "BE, lat: 51.05, lon: 3.72"), ("breda", "NL")):
            block = f"city: {{country: {place}}}"
            self.write(f"cities/{city}.md", f"---\ntitle: {city.title()}\n{block}\n---\n")
        self.write("topics/data.md", "---\ntitle: Data\ntopic: {}\n---\n\nOver data.\n")

    def set_today(self, day: str) -> None:
        """From now on a build takes place on *day* (ISO 8601)."""
        self.write("conf.py", CONF.format(today=day, **self.settings))

    def write(self, name: str, text: str | bytes) -> None:
        """Write a source file, as an editor would."""
        path = self.source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def build(self, where: str = "kept", jobs: int = 1, builder: str = "html") -> str:
        """Build into the folder *where*; gives the warnings."""
        warnings = io.StringIO()
        base = self.root / where
        with patch_docutils(str(self.source)), docutils_namespace():
            app = Sphinx(
                self.source,
                self.source,
                base / builder,
                base / "doctrees",
                builder,
                status=None,
                warning=warnings,
                parallel=jobs,
            )
            app.build()
            self.app = app
        return warnings.getvalue()

    def doctree(self, docname: str) -> nodes.document:
        """A page as it was read in the last build."""
        return self.app.env.get_doctree(docname)

    def differences(self, other: str = "clean", jobs: int = 1, builder: str = "html") -> list[str]:
        """Files in which the kept output and a clean build of the same sources differ."""
        shutil.rmtree(self.root / other, ignore_errors=True)
        self.build(other, jobs=jobs, builder=builder)
        return compare(self.root / "kept" / builder, self.root / other / builder)


def tree(folder: Path) -> dict[str, bytes | None]:
    """Every file below *folder* with its bytes, and every folder with nothing."""
    found: dict[str, bytes | None] = {}
    for base, folders, files in os.walk(folder):
        for name in folders:
            found[str(Path(base, name).relative_to(folder))] = None
        for name in files:
            path = Path(base, name)
            found[str(path.relative_to(folder))] = path.read_bytes()
    return found


def compare(one: Path, other: Path) -> list[str]:
    """Names of the files that are not the same in both folders, with how they differ."""
    ours, theirs = tree(one), tree(other)
    problems = []
    for name in sorted(ours.keys() | theirs.keys()):
        if name not in theirs:
            problems.append(f"{name}: left behind")
        elif name not in ours:
            problems.append(f"{name}: missing")
        elif ours[name] != theirs[name]:
            problems.append(f"{name}: {_first_difference(ours[name], theirs[name])}")
    return problems


def _first_difference(ours: bytes | None, theirs: bytes | None) -> str:
    if ours is None or theirs is None:
        return "a folder and a file"
    for mine, other in zip(ours.splitlines(), theirs.splitlines(), strict=False):
        if mine != other:
            return f"kept {mine[:300]!r}, clean {other[:300]!r}"
    return f"{len(ours)} and {len(theirs)} bytes"
