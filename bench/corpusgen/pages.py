"""Term pages, registers, index pages and conf.py."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from . import banks, themes
from .dutch import capital
from .geo import COUNTRIES
from .plan import Head, lead_anchor
from .references import bibliography
from .report import quoted

CONF = '''"""An invented collection of trip reports, for measurements."""

project = "Kennisbank dienstreizen (verzonnen)"
language = "nl"
extensions = ["sphinx_tripreports", "sphinx_design", "sphinxcontrib.bibtex"]
primary_domain = "trip"
exclude_patterns = ["_build"]
smartquotes = False

bibtex_bibfiles = ["references.bib"]
tripreports_search = "none"

html_theme = "alabaster"
html_sidebars = {"**": []}  # no global list of pages: it would grow with every report
html_use_index = False
html_copy_source = False
html_show_sourcelink = False
'''

_SECTIONS = {
    "reports": ("Verslagen", "report-index"),
    "themes": ("Thema's", "theme-index"),
    "cities": ("Steden", "city-index"),
    "topics": ("Onderwerpen van de strategie", "topic-index"),
}


def _toctree(*entries: str, glob: bool = False) -> str:
    options = [":hidden:", *([":glob:"] if glob else [])]
    return "\n".join(["```{toctree}", *options, "", *entries, "```"])


def _index(directive: str, *options: str) -> str:
    return "\n".join([f":::{{{directive}}}", *options, ":::"])


def _labels(text: Iterable[str]) -> str:
    return "[" + ", ".join(quoted(label) for label in text if label) + "]"


def _index_pages() -> Iterator[tuple[str, str]]:
    for folder, (title, directive) in _SECTIONS.items():
        extra = ["", _index("topic-matrix"), ""] if folder == "topics" else [""]
        yield (
            f"{folder}/index.md",
            "\n".join(
                [
                    f"---\ntitle: {quoted(title)}\n---\n",
                    _index(directive),
                    *extra,
                    _toctree("*", glob=True),
                    "",
                ]
            ),
        )
    yield "contacts.md", f"---\ntitle: Contacten\n---\n\n{_index('contact-index')}\n"
    yield "follow-ups.md", f"---\ntitle: Vervolgafspraken\n---\n\n{_index('follow-up-index')}\n"
    yield "references.md", "---\ntitle: Bronnen\n---\n\n```{bibliography}\n:all:\n```\n"
    pages = [f"{folder}/index" for folder in _SECTIONS]
    pages += ["contacts", "follow-ups", "organisations", "events", "references"]
    text = [
        "---\ntitle: Kennisbank dienstreizen\n---\n",
        "Verslagen van dienstreizen van gemeenten: wie sprak wie, wat leverde het op en wat is afgesproken.\n",
        "## Nieuwste verslagen\n", _index("newest-reports", ":limit: 10"), "",
        "## Openstaande vervolgafspraken\n", _index("open-follow-ups", ":limit: 10"), "",
        _toctree(*pages), "",
    ]  # fmt: skip
    yield "index.md", "\n".join(text)


def _theme_pages() -> Iterator[tuple[str, str]]:
    for key, theme in banks.all_themes().items():
        row = theme.row
        related = [other for other in row.related.split("; ") if other]
        lines = ["---", f"title: {quoted(row.title)}", "theme:"]
        lines += [f"  alt-labels: {_labels(row.alt.split('; '))}", f"  broader: {row.broader}"]
        lines += [f"  related: [{', '.join(related)}]"] if related else []
        body = f"Onder {row.title} verstaan wij {row.what} {{cite}}`bron-{key}`."
        words = ", ".join(noun.many for noun in theme.nouns[:4])
        more = f"In de verslagen gaat het onder meer over {words}."
        yield f"themes/{key}.md", "\n".join([*lines, "---", "", body, "", more, ""])


def _topic_pages(heads: list[Head]) -> Iterator[tuple[str, str]]:
    for key, row in themes.TOPICS.items():
        lines = ["---", f"title: {quoted(row.title)}", "topic:"]
        lines += [f"  alt-labels: {_labels(row.alt.split('; '))}", "  leads:"]
        for head in heads:
            for lead in head.leads:
                if lead.topic == key:
                    since = f", since: {lead.since}" if lead.since else ""
                    lines.append(
                        f"    - {{city: {lead.city.key}, status: {lead.status}{since}, "
                        f"report: {head.id}, evidence: {lead_anchor(lead)}}}"
                    )
        body = f"{capital(row.title)} gaat over {row.what} {{cite}}`bron-{key}`."
        yield f"topics/{key}.md", "\n".join([*lines, "---", "", body, ""])


def _city_pages() -> Iterator[tuple[str, str]]:
    for city in [*banks.home().values(), *banks.abroad().values()]:
        lines = ["---", f"title: {quoted(city.label)}", "city:", f"  country: {city.country}"]
        lines += [f"  lat: {city.latitude}", f"  lon: {city.longitude}"]
        lines += [f"  tooi: {city.tooi}"] if city.tooi else []
        lines += [f"  alt-labels: {_labels(city.others)}"] if city.others else []
        body = f"{city.label} ligt in {COUNTRIES[city.country]}."
        yield f"cities/{city.key}.md", "\n".join([*lines, "---", "", body, ""])


def _option(name: str, value: str) -> list[str]:
    return [f":{name}: {value}"] if value else []


def _organisations() -> str:
    blocks = ["---\ntitle: Organisaties\n---"]
    known = banks.home() | banks.abroad()
    for entry in sorted(banks.all_organisations().values(), key=lambda entry: entry.key):
        lines = [f":::{{organisation}} {entry.label}", f":id: {entry.key}"]
        lines += [*_option("alt-labels", "; ".join(entry.others)), f":type: {entry.type}"]
        lines += _option("tooi", entry.tooi)
        lines += _option("city", entry.city if entry.city in known else "")
        blocks.append("\n".join([*lines, ":::"]))
    return "\n\n".join(blocks) + "\n"


def _events() -> str:
    blocks = ["---\ntitle: Evenementen\n---"]
    for entry in sorted(banks.all_events().values(), key=lambda entry: (entry.start, entry.key)):
        lines = [f":::{{event}} {entry.label}", f":id: {entry.key}", f":start: {entry.start}"]
        lines += [f":end: {entry.end}", f":city: {entry.city}"]
        lines += _option("alt-labels", "; ".join(entry.others))
        blocks.append("\n".join([*lines, ":::"]))
    return "\n\n".join(blocks) + "\n"


def pages(heads: list[Head]) -> Iterator[tuple[str, str]]:
    """Path and text of everything but the reports."""
    yield "conf.py", CONF
    yield "references.bib", bibliography()
    yield from _index_pages()
    yield from _theme_pages()
    yield from _topic_pages(heads)
    yield from _city_pages()
    yield "organisations.md", _organisations()
    yield "events.md", _events()
