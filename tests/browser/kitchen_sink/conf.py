"""Every construct that a writer may use, built with the settings of the real site."""

import runpy
from pathlib import Path

DOCS = Path(__file__).parents[3] / "docs"
globals().update(runpy.run_path(str(DOCS / "conf.py")))
project = html_title = "Alles op een rij"
html_favicon = str(DOCS / "_static/logo.svg")
html_static_path = [str(DOCS / "_static")]
templates_path = [str(DOCS / "_templates")]
exclude_patterns = []
tripreports_pdf_folder = "pdf"
# The constructs below that MyST has off.
myst_enable_extensions = ["dollarmath", "fieldlist"]
