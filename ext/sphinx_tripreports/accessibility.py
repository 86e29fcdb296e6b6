"""Repairs of what others write: HTML that keeps readers out, and formulas fetched from elsewhere.

Each repair is a visitor for one kind of node, in front of the visitor of the writer or the theme,
which does the work as before.  So nothing is patched, and every theme and HTML builder gets it.
The templates in ``theme/`` repair components of pydata-sphinx-theme, and are used with it alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from docutils.writers.html5_polyglot import HTMLTranslator
from sphinx.locale import _ as sphinx_text
from sphinx.util.math import get_node_equation_number

from .i18n import _

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.writers.html5 import HTML5Translator

THEME: Final = "pydata_sphinx_theme"
TEMPLATES: Final = Path(__file__).parent / "theme"
_CHECKBOX: Final = '<input class="task-list-item-checkbox"'


def register(app: Sphinx) -> None:
    """Put the visitors in front of those that are there."""
    app.add_node(nodes.citation, override=True, html=(visit_citation, None))
    app.add_node(nodes.entry, override=True, html=(visit_entry, None))
    app.add_node(nodes.raw, override=True, html=(visit_raw, None))
    # The only renderer beside MathJax, so Sphinx takes it unless a project says otherwise.
    app.add_html_math_renderer("mathml", (visit_math, None), (visit_math_block, None))
    app.connect("config-inited", add_templates)
    app.connect("builder-inited", repair_tabs)


def add_templates(app: Sphinx, config: Config) -> None:
    """Let our components go before those of the theme, and after those of the project."""
    if config.html_theme == THEME:
        # A new list: the theme adds to this one, which may be the default of all builds.
        config.templates_path = [
            *config.templates_path, str(TEMPLATES), str(TEMPLATES / "components"),
        ]  # fmt: skip


def repair_tabs(app: Sphinx) -> None:
    """Take care of the labels of sphinx-design's tabs, if the project uses it."""
    if "sphinx_design" in app.extensions:
        from sphinx_design.tabs import depart_tab_label, sd_tab_label

        app.add_node(sd_tab_label, override=True, html=(visit_tab_label, depart_tab_label))


def visit_citation(translator: HTML5Translator, node: nodes.citation) -> None:
    """Open a source in a list of sources.

    docutils gives it the role ``doc-biblioentry``, which WAI-ARIA has deprecated and which is no
    child that a list may have (https://www.w3.org/TR/dpub-aria-1.1/#doc-biblioentry).
    """
    if not isinstance(node.previous_sibling(), nodes.citation):
        translator.body.append('<div role="list" class="citation-list">\n')
    translator.body.append(
        translator.starttag(node, "div", classes=[node.tagname], role="listitem")
    )


def visit_entry(translator: HTML5Translator, node: nodes.entry) -> None:
    """Open a cell; a header says whether it is that of a column or of a row (WCAG H63).

    A header without text names nothing: it becomes an ordinary cell.
    """
    type(translator).visit_entry(translator, node)
    tag = translator.body[-1]
    if not tag.startswith("<th"):
        return
    if node.astext() or next(node.findall(nodes.image), None):
        scope = "col" if isinstance(node.parent.parent, nodes.thead) else "row"
        translator.body[-1] = f'<th scope="{scope}"{tag.removeprefix("<th")}'
    else:
        translator.body[-1] = f"<td{tag.removeprefix('<th')}"
        translator.context[-1] = "</td>\n"


def visit_raw(translator: HTML5Translator, node: nodes.raw) -> None:
    """Name the check boxes of task lists, which MyST writes as HTML without a name (WCAG 4.1.2)."""
    html = node.astext()
    if _CHECKBOX not in html:
        type(translator).visit_raw(translator, node)
        return
    name = _("done") if " checked" in html else _("to do")
    translator.body.append(html.replace(_CHECKBOX, f'{_CHECKBOX} aria-label="{name}"'))
    raise nodes.SkipNode


def visit_tab_label(translator: HTML5Translator, node: Any) -> None:
    """Open the label of a tab without ``aria-controls``, which HTML does not allow on a label."""
    from sphinx_design.tabs import visit_tab_label as visit

    node.attributes.pop("aria_controls", None)
    visit(translator, node)  # type: ignore[no-untyped-call]


def visit_math(translator: HTML5Translator, node: nodes.math) -> None:
    """Write a formula as MathML, by docutils; TeX that it does not know gives a warning.

    Browsers and screen readers read MathML; MathJax would come from another website.
    """
    translator.math_output, translator.math_options = "mathml", ""  # type: ignore[attr-defined]
    HTMLTranslator.visit_math(translator, node)


def visit_math_block(translator: HTML5Translator, node: nodes.math_block) -> None:
    """Write a formula on a line of its own, with its number."""
    if node["number"]:
        number = get_node_equation_number(translator, node)
        translator.body.append(f'<span class="eqno">({number})')
        translator.add_permalink_ref(node, sphinx_text("Link to this equation"))
        translator.body.append("</span>")
    HTMLTranslator.visit_math_block(translator, node)
