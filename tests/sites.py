"""Small Sphinx projects for tests: write files, build, and look at warnings and pages.

`build` is what the fixtures of ``conftest.py`` hand out; the rest reads what came of it.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache, cached_property
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote, urldefrag

from sphinx.locale import translators
from sphinx.testing.util import SphinxTestApp
from sphinx.util.console import strip_escape_sequences

from sphinx_tripreports.audience import AudienceError

CONF = """\
project = "Kennisbank"
language = "nl"
extensions = ["sphinx_tripreports"]
nitpicky = True
smartquotes = False
html_theme = "basic"
html_copy_source = False
exclude_patterns = []
"""

# Every name that the cases use without being about it.
VOCABULARY = {
    "index.md": ("---\ntitle: Start\n---\n\n```{toctree}\n:glob:\n:hidden:\n\n*\n*/*\n```\n"),
    "themes/crowdmanagement.md": "---\ntitle: Crowdmanagement\ntheme: {}\n---\n",
    "themes/sensoren.md": "---\ntitle: Sensoren\ntheme: {alt-labels: [sensor]}\n---\n",
    "cities/barcelona.md": "---\ntitle: Barcelona\ncity: {country: ES}\n---\n",
    "cities/den-haag.md": (
        '---\ntitle: Den Haag\ncity: {tooi: gm0518, alt-labels: ["\'s-Gravenhage"]}\n---\n'
    ),
    "cities/s-hertogenbosch.md": (
        '---\ntitle: "\'s-Hertogenbosch"\ncity: {tooi: gm0796, alt-labels: [Den Bosch]}\n---\n'
    ),
    "topics/veiligheid.md": "---\ntitle: Veiligheid\ntopic: {}\n---\n",
    "organisations.md": (
        "---\ntitle: Organisaties\n---\n\n"
        ":::{organisation} Rijksdienst voor Ondernemend Nederland\n"
        ":id: rvo\n:alt-labels: RVO\n:type: government\n:::\n\n"
        ":::{organisation} Angoka\n:type: company\n:::\n"
    ),
    "events.md": (
        "---\ntitle: Evenementen\n---\n\n"
        ":::{event} Smart City Expo 2021\n:id: scewc-2021\n:start: 2021-11-16\n"
        ":end: 2021-11-18\n:city: barcelona\n:::\n"
    ),
}

_WARNING = re.compile(
    r"(?:(?P<file>[^\n]+?)(?::(?P<line>\d+|<[^>]*>))?: )?(?:WARNING|ERROR|CRITICAL): "
    r"(?P<text>.*?)(?: \[(?P<code>[\w.-]+)\])?\Z",
    re.DOTALL,
)


@dataclass(frozen=True, order=True)
class Warned:
    """A warning as the writer sees it: place, code, sentence."""

    file: str
    line: int
    code: str
    text: str = field(compare=False, default="")

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.code}"


class Page(HTMLParser):
    """What a page of HTML shows, names and links to."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.ids: list[str] = []
        self.hrefs: list[str] = []
        self.tags: Counter[str] = Counter()
        self._hidden = 0
        self.source = source
        self.feed(source)

    @property
    def text(self) -> str:
        """The visible text with single spaces."""
        return " ".join("".join(self.parts).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self._hidden += tag in ("script", "style")
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name == "href" and tag == "a":
                self.hrefs.append(value or "")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


class Site:
    """A source folder, and what the last build made of it."""

    def __init__(self, root: Path, conf: str = CONF) -> None:
        self.src = root / "src"
        self.src.mkdir(parents=True, exist_ok=True)
        self.write({"conf.py": conf})
        self.root = root
        self.warnings: list[Warned] = []
        self.output = ""
        self.env: Any = None
        self.out = root
        self.doctrees = root
        self.status = 0
        self.refused = ""

    def write(self, files: dict[str, str | bytes]) -> None:
        """Put *files* in the source folder."""
        for name, text in files.items():
            path = self.src / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode() if isinstance(text, str) else text)

    def build(self, builder: str = "html", **settings: Any) -> Site:
        """Build all that has changed; warnings and output are those of this build.

        *refused* says why a build for an audience outside was not completed.
        """
        warnings, status = StringIO(), StringIO()
        translators.clear()  # what another test left there would be added to
        app = SphinxTestApp(builder, self.src, self.root / "build", confoverrides=settings,
                            warning=warnings, status=status)  # fmt: skip
        self.refused = ""
        self.env, self.out, self.doctrees = app.env, Path(app.outdir), Path(app.doctreedir)
        try:
            app.build()
        except AudienceError as error:
            self.refused = str(error)
        finally:
            self.status = app.statuscode
            app.cleanup()
        self.output = strip_escape_sequences(status.getvalue())
        self.raw_warnings = strip_escape_sequences(warnings.getvalue())
        self.warnings = sorted(self._parse(self.raw_warnings))
        self.__dict__.pop("pages", None)
        _page.cache_clear()
        return self

    def _parse(self, text: str) -> list[Warned]:
        """One entry for each warning; a line that starts none belongs to the one above it."""
        blocks: list[str] = []
        for line in text.splitlines():
            if not blocks or re.search(r"(?:^|: )(?:WARNING|ERROR|CRITICAL): ", line):
                blocks.append(line)
            else:
                blocks[-1] += "\n" + line
        found = []
        for block in blocks:
            match = _WARNING.match(block)
            assert match is not None, f"not a warning: {block!r}"
            name = (match["file"] or "").removeprefix(f"{self.src}/")
            line = match["line"] or "0"
            number = int(line) if line.isdecimal() else 0
            found.append(Warned(name, number, match["code"] or "", match["text"]))
        return found

    def of(self, *names: str) -> list[Warned]:
        """The warnings of some files."""
        return [warned for warned in self.warnings if warned.file in names]

    @property
    def domain(self) -> Any:
        """The domain ``trip`` as it was at the end of the build."""
        return self.env.get_domain("trip")

    def html(self, docname: str) -> str:
        """The HTML of a page."""
        return (self.out / f"{docname}.html").read_text(encoding="utf-8")

    def page(self, docname: str) -> Page:
        """A page, taken apart."""
        return _page(self.out / f"{docname}.html")

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every HTML file of the output by its path."""
        files = sorted(self.out.rglob("*.html"))
        return {path.relative_to(self.out).as_posix(): _page(path) for path in files}

    def broken_links(self) -> list[str]:
        """Internal links whose page or place is not there, and ids that a page has twice."""
        wrong = []
        for name, page in self.pages.items():
            wrong += [f"{name}: id {key} twice" for key, n in Counter(page.ids).items() if n > 1]
            for href in page.hrefs:
                if re.match(r"[a-z][a-z0-9+.-]*:", href, re.IGNORECASE):
                    continue
                if not self._leads_somewhere(name, href):
                    wrong.append(f"{name}: {href}")
        return wrong

    def _leads_somewhere(self, name: str, href: str) -> bool:
        address, fragment = urldefrag(href)
        target = _resolve(name, unquote(address)) if address else name
        if target not in self.pages:
            return (self.out / target).is_file() and not fragment
        return not fragment or unquote(fragment) in self.pages[target].ids


@cache
def _page(path: Path) -> Page:
    return Page(path.read_text(encoding="utf-8"))


def _resolve(name: str, address: str) -> str:
    parts: list[str] = []
    for part in (PurePosixPath(name).parent / address).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def report(body: str = "", front: str = "", title: str = "Een reis") -> str:
    """A page of a report with *front* as further lines of its ``report:`` block."""
    block = "".join(f"  {line}\n" for line in front.splitlines()) or "  audience: internal\n"
    return f"---\ntitle: {title}\nreport:\n{block}---\n\n{body}"
