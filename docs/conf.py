"""The knowledge base of official trips: values of this project, no logic."""

project = "Kennisbank dienstreizen"
author = "Gemeenten"
copyright = "2026, de deelnemende gemeenten"
language = "nl"

extensions = ["sphinx_tripreports", "sphinx_design", "sphinxcontrib.bibtex"]
primary_domain = "trip"
nitpicky = True
smartquotes = False

bibtex_bibfiles = ["references.bib"]
bibtex_default_style = "dutch"

html_theme = "pydata_sphinx_theme"
html_title = "Kennisbank dienstreizen"
html_favicon = "_static/logo.svg"
html_static_path = ["_static"]
templates_path = ["_templates"]
html_copy_source = False
html_show_sourcelink = False
html_show_sphinx = False
html_use_index = False
html_domain_indices = False
# The sign itself says nothing; what a link leads to is in its title.
html_permalinks_icon = '<span aria-hidden="true">#</span>'
# A list of all reports beside every report would make each page as long as the site.
html_sidebars = {"**": []}
html_theme_options = {
    "logo": {
        "image_light": "_static/logo.svg",
        "image_dark": "_static/logo.svg",
        "text": html_title,
    },
    "navbar_align": "left",
    "search_bar_text": "Zoeken",
    "navbar_persistent": ["search-field"],
    "header_links_before_dropdown": 6,
    # Pages with little more than one table need their width more than a table of contents.
    "secondary_sidebar_items": {
        "**": ["page-toc"],
        "index": [],
        "contacts": [],
        "follow-ups": [],
        "packs/index": [],
        "references": [],
        "manual/index": [],
        "develop/index": [],
        "search": [],
    },
    "show_prev_next": False,  # pages have no order
    "navigation_with_keys": False,
    "footer_start": ["copyright"],
    "footer_end": ["colophon"],
}
