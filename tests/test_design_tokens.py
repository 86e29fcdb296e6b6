"""The style sheet that a project's design tokens give, in the output and in later builds."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from invariants.site import compare
from sites import Site

from sphinx_tripreports import config, design_tokens
from sphinx_tripreports.model.css_properties import Properties, read_properties
from sphinx_tripreports.model.token_names import COLOURS, FONTS, HEADER, READABLE, SAME_AS

MANUAL = (Path(__file__).parents[1] / "docs/manual/huisstijl.md").read_text("utf-8")
PACKAGE = Path(config.__file__).parents[1]
GREEN = ":root { --utrecht-link-color: #0b5d3b }\n"
BLUE = ":root { --utrecht-link-color: #14366b }\n"
SHEET = "_static/tripreports-tokens.css"
SETTING = 'tripreports_design_tokens = "huisstijl.css"\n'


# In one build -------------------------------------------------------------------------------------


def test_no_setting_no_style_sheet(make_site: Callable[..., Site]) -> None:
    site = make_site({})
    assert not (site.out / SHEET).exists()
    assert "tripreports-tokens" not in site.html("index")


def test_style_sheet_is_linked_after_our_own(make_site: Callable[..., Site]) -> None:
    site = make_site({"huisstijl.css": "\ufeff" + GREEN}, conf=SETTING)
    assert site.warnings == []
    assert "--pst-color-primary: #0b5d3b;" in (site.out / SHEET).read_text("utf-8")
    for docname, up in (("index", ""), ("themes/sensoren", "../")):
        found = re.findall(r'href="([^"]*/trip[^"?]*\.css)\?v=[0-9a-f]{8}"', site.html(docname))
        assert found == [f"{up}_static/tripreports.css", f"{up}{SHEET}"]


def test_last_of_several_files_holds(make_site: Callable[..., Site]) -> None:
    files = {
        "een.css": ":root { --utrecht-link-color: var(--dorp); --dorp: #14366b }",
        "map/twee.css": ".dorp-theme { --dorp: #0b5d3b }",
    }
    conf = 'tripreports_design_tokens = ["een.css", "map/twee.css"]\n'
    site = make_site(files, conf=conf)
    assert site.warnings == []
    assert "--pst-color-primary: #0b5d3b;" in (site.out / SHEET).read_text("utf-8")


@pytest.mark.parametrize(
    ("css", "warned", "words"),
    [
        (None, "conf.py:1: trip.no-token-file", ["huisstijl.css"]),
        ("", "huisstijl.css:1: trip.no-tokens", ["huisstijl.css"]),
        ("@import 'tokens.css';", "huisstijl.css:1: trip.no-tokens", []),
        (b"\xff\xfe :root { --a: b }", "huisstijl.css:1: trip.no-tokens", []),
        (GREEN + "\n.x-theme {\n --nl-link-color: url(x) }", "huisstijl.css:4: trip.token-value",
         ["url(x)", "--nl-link-color"]),
        (":root {\n\n --utrecht-link-color: #999 }", "huisstijl.css:3: trip.token-contrast",
         ["--utrecht-link-color", "#999999", "--pst-color-background", "#ffffff", "2.84", "4.5"]),
    ],
)  # fmt: skip
def test_warning(
    make_site: Callable[..., Site], css: str | bytes | None, warned: str, words: list[str]
) -> None:
    site = make_site({} if css is None else {"huisstijl.css": css}, conf=SETTING)
    assert [str(found) for found in site.warnings] == [warned]
    assert [word for word in words if word not in site.warnings[0].text] == []
    assert "Start" in site.page("index").text
    again = site.build().warnings
    assert [str(found) for found in again] == [warned]


def test_only_for_websites(make_site: Callable[..., Site]) -> None:
    site = make_site({}, "text", conf=SETTING)
    assert site.warnings == []
    assert not (site.out / "_static").exists()


def test_colours_of_the_site_are_found() -> None:
    """Contrast is measured against the colours of our own style sheet; paper is white there."""
    site = Properties(dict(read_properties(design_tokens.SITE.read_text("utf-8"))))
    parts = {part for pair in READABLE for part in pair[:2]} - SAME_AS.keys() - {"background"}
    assert {part for part in parts if not site.value(COLOURS[part].variables[0])} == set()
    assert site.value("--pst-color-background") == ""


def test_the_manual_tells_the_truth(make_site: Callable[..., Site]) -> None:
    """Its example gives no warning; its table has a token for every part."""
    [example] = re.findall(r"^```css\n(.*?)^```$", MANUAL, re.DOTALL | re.MULTILINE)
    site = make_site({"huisstijl.css": example}, conf=SETTING)
    assert site.warnings == []
    assert "--pst-heading-color: #0b5d3b;" in (site.out / SHEET).read_text("utf-8")
    named = re.findall(r"^\| .* \| `(--[a-z-]+)` \|$", MANUAL, re.MULTILINE)
    parts = [*COLOURS.values(), *HEADER.values(), *FONTS.values()]
    assert len(named) == len(parts)
    assert [part.variables for part in parts if not set(named) & set(part.tokens)] == []


# In later builds ----------------------------------------------------------------------------------


class Changing:
    """A project that is built in a process of its own, as ``make html`` does."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.root = site.root

    def build(self, where: str = "kept") -> str:
        """Build, and give what was said."""
        base = self.root / where
        return self.run("-m", "sphinx_tripreports", "build", "-b", "html", "-W", "-d",
                        base / "doctrees", self.site.src, base / "html")  # fmt: skip

    def run(self, *arguments: object) -> str:
        """Run Python with our package."""
        environment = {**os.environ, "PYTHONPATH": str(PACKAGE)}
        command = [sys.executable, *map(str, arguments)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def differences(self, name: str) -> list[str]:
        """How the kept output differs from that of a clean build; *name* is new each time."""
        self.build(name)
        return compare(self.root / "kept/html", self.root / name / "html")

    def sheet(self) -> str:
        """The style sheet in the output."""
        path = self.root / "kept/html" / SHEET
        return path.read_text("utf-8") if path.exists() else ""


@pytest.fixture
def changing(make_site: Callable[..., Site]) -> Changing:
    made = Changing(make_site({"huisstijl.css": GREEN}, None, conf=SETTING))
    made.build()
    assert "#0b5d3b" in made.sheet()
    return made


def test_a_change_of_the_tokens(changing: Changing) -> None:
    assert "niets veranderd" in changing.build()  # nothing has changed
    changing.site.write({"huisstijl.css": BLUE})
    changing.build()
    assert "#14366b" in changing.sheet()
    assert changing.differences("blue") == []
    changing.site.write({"huisstijl.css": BLUE + "/* the same colours */"})
    changing.build()
    assert changing.differences("comment") == []


def test_the_setting_comes_and_goes(changing: Changing) -> None:
    conf = (changing.site.src / "conf.py").read_text("utf-8")
    changing.site.write({"conf.py": conf.replace(SETTING, "")})
    changing.build()
    assert changing.sheet() == ""
    assert changing.differences("gone") == []
    changing.site.write({"conf.py": conf})
    changing.build()
    assert changing.differences("back") == []


def test_an_interrupted_build(changing: Changing) -> None:
    """The style sheet is new, the pages are not: the next build makes up for it."""
    changing.site.write({"huisstijl.css": BLUE})
    start = (
        "import sys; from sphinx.application import Sphinx; source, base = sys.argv[1:]\n"
        "Sphinx(source, source, base + '/html', base + '/doctrees', 'html', status=None)"
    )
    changing.run("-c", start, changing.site.src, changing.root / "kept")
    assert "#14366b" in changing.sheet()
    changing.build()
    assert changing.differences("clean") == []


def test_a_file_outside_the_source_folder(make_site: Callable[..., Site]) -> None:
    made = Changing(make_site({"../stijl.css": GREEN}, None,
                              conf='tripreports_design_tokens = "../stijl.css"\n'))  # fmt: skip
    made.build()
    assert "niets veranderd" in made.build()
    made.site.write({"../stijl.css": BLUE})
    made.build()
    assert "#14366b" in made.sheet()
    assert made.differences("clean") == []
