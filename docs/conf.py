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

html_theme = "pydata_sphinx_theme"
html_title = "Kennisbank dienstreizen"
html_copy_source = False
html_show_sourcelink = False
html_show_sphinx = False
html_use_index = False
html_domain_indices = False
html_sidebars = {"**": []}
html_theme_options = {
    "navbar_align": "left",
    "search_bar_text": "Zoeken",
    "navbar_persistent": ["search-field"],
    "header_links_before_dropdown": 6,
    "secondary_sidebar_items": ["page-toc"],
    "navigation_with_keys": False,
    "footer_start": ["copyright"],
    "footer_end": [],
}
