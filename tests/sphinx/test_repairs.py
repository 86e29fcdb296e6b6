"""What `accessibility` repairs, with a theme that it knows nothing of."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from sites import Site

PAGE = """\
---
title: Alles
---

| | aantal |
|---|---|
| Barcelona | 2 |

```{list-table}
:header-rows: 1
:stub-columns: 1

* - Naam
  - Waarde
* - rij
  - cel
```

- [ ] Bellen
- [x] Schrijven

Volgens {cite}`vng-2018`, en $a^2$.

```{math}
:label: som

a + b
```

Zie {eq}`som`.

::::{tab-set}
:::{tab-item} Een
Eerste.
:::
:::{tab-item} Twee
Tweede.
:::
::::

```{bibliography}
```
"""
BIB = """\
@misc{vng-2018, title = {Slimme steden}, author = {{VNG}}, year = {2018}}
@misc{cbs-2020, title = {Bevolking}, author = {{CBS}}, year = {2020}}
"""
CONF = """
extensions += ["sphinx_design", "sphinxcontrib.bibtex"]
bibtex_bibfiles = ["references.bib"]
myst_enable_extensions = ["dollarmath"]
"""


@pytest.fixture(scope="module")
def site(make_site: Callable[..., Site]) -> Site:
    return make_site({"alles.md": PAGE, "references.bib": BIB}, conf=CONF)


def test_no_warnings(site: Site) -> None:
    assert site.warnings == []


def test_headers_of_tables(site: Site) -> None:
    html = site.html("alles")
    headers = re.findall(r'<th scope="(\w+)"[^>]*><p>(.*?)</p></th>', html)
    assert headers == [("col", "aantal"), ("col", "Naam"), ("col", "Waarde"), ("row", "rij")]
    assert '<td class="head"><p></p></td>' in html
    assert len(re.findall("<th[ >]", html)) == 4


def test_lists_of_sources(site: Site) -> None:
    html = site.html("alles")
    assert html.count('role="list"') == 1
    assert len(re.findall(r'<div class="citation" id="\w+" role="listitem">', html)) == 1
    assert "doc-biblioentry" not in html


def test_check_boxes_have_names(site: Site) -> None:
    assert re.findall(r'aria-label="([^"]+)"[^>]*type="checkbox"', site.html("alles")) == [
        "nog te doen",
        "afgerond",
    ]


def test_labels_of_tabs(site: Site) -> None:
    labels = re.findall(r"<label [^>]*>", site.html("alles"))
    assert len(labels) == 2
    assert all("for=" in label and "aria-controls" not in label for label in labels)


def test_formulas(site: Site) -> None:
    html = site.html("alles")
    assert html.count("<math ") == 2
    assert '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">' in html
    assert '<span class="eqno">(1)<a class="headerlink" href="#equation-som"' in html
    assert 'href="#equation-som">(1)</a>' in html
    assert not re.search(r"<script[^>]*(?:mathjax|//)", html, re.IGNORECASE)


def test_formula_that_is_wrong(make_site: Callable[..., Site]) -> None:
    files = {"fout.md": "# Fout\n\nHier $\\bestaatniet{x}$ dus.\n", "references.bib": BIB}
    site = make_site(files, conf=CONF)
    assert [(warned.file, warned.line) for warned in site.warnings] == [("fout.md", 3)]
    assert "bestaatniet" in site.page("fout").text
