"""The search page: what ``static/search.js`` expects, in the language of the project."""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import escape
from typing import Any, Final

from ..i18n import N_, _
from .labels import label

FACETS: Final[dict[str, str]] = {
    "kind": N_("Kind"),
    "theme": N_("Theme"),
    "city": N_("City"),
    "topic": N_("Strategy topic"),
    "municipality": N_("Municipality"),
    "year": N_("Year"),
    "status": N_("Status"),
}
KINDS: Final[dict[str, str]] = {
    "report": N_("Report"),
    "page": N_("Page"),
    "theme": N_("Theme"),
    "city": N_("City"),
    "topic": N_("Strategy topic"),
    "organisation": N_("Organisation"),
    "event": N_("Event"),
    "contact": N_("Contact"),
    "outcome": N_("Outcome"),
    "follow-up": N_("Follow-up"),
}
STATUSES: Final = ("open", "in-progress", "done", "cancelled")
_PAGE: Final = """\
<h1>{title}</h1>
<div id="trip-search" class="bd-search-container" data-index="{index}/" data-root="">
<form role="search" action="search.html" aria-label="{name}">
<label for="trip-q">{name}</label>
<input type="search" id="trip-q" name="q" autocomplete="off" spellcheck="false">
<button type="submit">{button}</button>
</form>
<noscript><p>{without_script}</p>
{links}</noscript>
<p id="search-status" role="status"></p>
<div id="search-notice"></div>
<div class="trip-search-columns">
<details id="search-filters"><summary>{filters}</summary>
<button type="button" id="search-clear" hidden>{clear}</button>
<div id="search-facets"></div>
</details>
<div class="trip-search-found">
<p class="trip-search-sort"><label for="search-sort">{sort}</label>
<select id="search-sort"><option value="relevance">{relevance}</option>
<option value="date">{date}</option></select></p>
<ol id="search-results"></ol>
<button type="button" id="search-more" hidden>{more}</button>
<div id="search-nothing" hidden><p>{tried}</p>
<p>{elsewhere}</p>
{links}</div>
</div>
</div>
<p class="trip-search-key" hidden><label><input type="checkbox" id="search-key"> {key}</label></p>
</div>
<script type="application/json" id="trip-search-texts">{texts}</script>
"""


def search_page(index: str, links: Iterable[tuple[str, str]]) -> str:
    """The body of the search page.

    Args:
        index: the folder of the search index.
        links: address and title of the pages that list what there is.
    """
    return _PAGE.format(
        index=escape(index),
        links=_list(links),
        # A script element ends at its end tag; the rest of HTML is text in it.
        texts=json.dumps(_texts(), ensure_ascii=False).replace("<", "\\u003c"),
        **{name: escape(text) for name, text in _words().items()},
    )


def no_search_page(links: Iterable[tuple[str, str]]) -> str:
    """The body of the search page of a site that cannot be searched, such as a preview."""
    title = _("Search")
    absent = _("This site has no search. You find everything through these pages:")
    return f"<h1>{escape(title)}</h1>\n<p>{escape(absent)}</p>\n{_list(links)}"


def _list(links: Iterable[tuple[str, str]]) -> str:
    items = "".join(
        f'<li><a href="{escape(address)}">{escape(title)}</a></li>\n' for address, title in links
    )
    return f"<ul>\n{items}</ul>\n"


def _words() -> dict[str, str]:
    return {
        "title": _("Search"),
        "name": _("Search for"),
        "button": _("Search"),
        "without_script": _(
            "Searching needs JavaScript. Without it you find everything through these pages:"
        ),
        "filters": _("Filters"),
        "clear": _("Clear all filters"),
        "sort": _("Sort by"),
        "relevance": _("relevance"),
        "date": _("date, newest first"),
        "more": _("Show more results"),
        "tried": _(
            "We looked for the words themselves, their inflections, parts of compounds, synonyms, "
            "and words that are spelt nearly so."
        ),
        "key": _("The key / leads to the search field, on every page."),
        "elsewhere": _("Or look in these pages:"),
    }


def _texts() -> dict[str, Any]:
    """What the script says; it fills in what stands between braces."""
    return {
        "prompt": _("Type one or more words."),
        "results": [_("{count} result"), _("{count} results")],
        "none": _("Nothing found for “{query}”."),
        "none_filtered": _("Nothing found with these filters."),
        "failed": _("The search index could not be loaded. Try again later."),
        "meant": _("Did you mean {words}?"),
        "corrected": _("“{word}” does not occur. These are results for “{other}”."),
        "lost": _("Not found anywhere: {words}."),
        "without": _("Without: {words}"),
        "related": _("Words that do occur:"),
        "phrases": _("Only the {count} best results were checked for the words in quotes."),
        "more_values": _("{count} more"),
        "facets": {name: _(text) for name, text in FACETS.items()},
        "kinds": {name: _(text) for name, text in KINDS.items()},
        "statuses": {name: label(name) for name in STATUSES},
    }
