"""Plain Sphinx with MyST, with and without its search, and Sphinx with sphinx-needs."""

from __future__ import annotations

from pathlib import Path

from .source import Mention, Names, Page, Record, split_list
from .words import Link, fact_line, page_facts, record_facts

_CONF = """project = "Kennisbank dienstreizen (verzonnen)"
language = "nl"
extensions = ["myst_parser", "sphinx_design", "sphinxcontrib.bibtex"]
exclude_patterns = ["_build"]
smartquotes = False
myst_enable_extensions = [
    "colon_fence", "attrs_inline", "attrs_block", "deflist", "tasklist", "strikethrough",
]
myst_title_to_header = True

bibtex_bibfiles = ["references.bib"]

html_theme = "alabaster"
html_sidebars = {"**": []}
html_use_index = False
html_copy_source = False
html_show_sourcelink = False
"""
_NO_SEARCH = """

def setup(app):
    app.connect("builder-inited", lambda app: setattr(app.builder, "search", False))
"""
_NEEDS_CONF = """
extensions.append("sphinx_needs")
needs_types = [
    {"directive": name, "title": title, "prefix": "", "color": "#ffffff", "style": "node"}
    for name, title in (
        ("report", "Verslag"), ("contact", "Contact"), ("outcome", "Opbrengst"), ("followup", "Vervolgafspraak"),
    )
]
needs_id_regex = r"^[a-z0-9.-]+$"
_lists = ("cities", "themes", "topics")
needs_fields = {
    **{name: {"schema": {"type": "array", "items": {"type": "string"}}, "default": []} for name in _lists},
    **{
        name: {"schema": {"type": "string"}}
        for name in (
            "municipality", "start", "report", "job_title", "organisation", "person_kind", "kind",
            "owner", "due", "due_phrase",
        )
    },
}
"""

_FOLDERS = {"city": "cities", "theme": "themes", "topic": "topics", "report": "reports"}
_TABLE = "```{{needtable}}\n:filter: {filter}\n:columns: {columns}\n:style: table\n:sort: id\n```"
_COLUMNS = {
    "report": "title;municipality;start;cities",
    "contact": "title;job_title;organisation;report",
    "outcome": "title;kind;report",
    "followup": "title;owner;due;status;report",
}
_HEADINGS = {
    "report": "Verslagen", "contact": "Contacten", "outcome": "Opbrengsten",
    "followup": "Vervolgafspraken",
}  # fmt: skip


class Plain:
    """Directives become a bold line and a line of facts, roles become links, indexes vanish.

    The toctrees are visible, as a project without generated indexes needs them to list its pages
    at all; *hidden* leaves even these lists out, which makes an edit much cheaper for the peer.

    Facts stand on one line because that is the cheapest form for the peer: as field lists, which
    look more like the extension's pages, plain Sphinx took 1.3 times as long.
    """

    def __init__(self, names: Names, hidden: bool = False) -> None:
        self.names = names
        self.hidden = hidden

    def target(self, path: str) -> str:
        """Where the page at *path* goes."""
        return path

    def page(self, page: Page) -> str:
        """The converted page."""
        up = "../" * page.path.count("/")

        def link(kind: str, key: str, shown: str) -> str:
            if kind in _FOLDERS:
                return f"[{shown}]({up}{_FOLDERS[kind]}/{key}.md)"
            # not [..](#..): MyST would ask every domain, C++ too, and the peer would look slow
            return f"{{ref}}`{shown} <{kind}-{key}>`"

        parts = [f"---\ntitle: {quoted(page.title)}\n---"]
        parts += [self.facts(page, link)] if page.kind else []
        for nth, part in enumerate(page.parts):
            if isinstance(part, str):
                shown = part if self.hidden else part.replace(":hidden:", ":maxdepth: 1")
                parts.append(shown.strip("\n"))
            else:
                parts.append(self.record(page, nth, part, link))
        text = "\n\n".join(part for part in [*parts, *self.lists(page)] if part) + "\n"
        return self.names.replace(text, lambda mention: _role(mention, link))

    def facts(self, page: Page, link: Link) -> str:
        """The front matter as a line of facts."""
        return fact_line(page_facts(page, self.names, link))

    def record(self, page: Page, nth: int, record: Record, link: Link) -> str:
        """A bold line, a line of facts and the text."""
        is_term = record.kind in ("organisation", "event")
        anchor = f"({record.kind}-{record.options['id']})=\n" if is_term else ""
        title = f"{anchor}**{record.title}**" if record.title else ""
        fields = fact_line(record_facts(record, self.names, link))
        return "\n\n".join(part for part in (title, fields, record.body) if part)

    def lists(self, page: Page) -> list[str]:
        """What is listed at the end of the page: nothing."""
        return []

    def conf(self, search: bool) -> str:
        """conf.py: the same settings as the corpus, without the extension."""
        return _CONF + ("" if search else _NO_SEARCH)


class Needs(Plain):
    """Records are needs; term pages and registers show them with ``needtable``, reports too."""

    def __init__(self, names: Names) -> None:
        super().__init__(names, hidden=True)

    def facts(self, page: Page, link: Link) -> str:
        fields = super().facts(page, link)
        if page.kind != "report":
            return fields
        keys = {
            key: page.facts.get(key, "")
            for key in ("municipality", "start", "cities", "themes", "topics")
        }
        options = {key.replace("-", "_"): _plain(value) for key, value in keys.items()}
        return (
            _need("report", page.title, {"id": Path(page.path).stem, **options}, "")
            + "\n\n"
            + fields
        )

    def record(self, page: Page, nth: int, record: Record, link: Link) -> str:
        if record.kind in ("organisation", "event"):
            return super().record(page, nth, record, link)
        stem = Path(page.path).stem
        options = {key.replace("-", "_"): value for key, value in record.options.items()}
        options.pop("evidence", None)
        options |= {"id": f"{stem}.{nth}", "report": stem}
        if record.kind == "contact":
            cities = {
                self.names.city_of[label]
                for label in split_list(options.get("organisation", ""), ";")
            }
            options["cities"] = ", ".join(sorted(cities - {""}))
        title = record.title or options["job_title"]
        return _need(record.kind.replace("-", ""), title, options, record.body)

    def lists(self, page: Page) -> list[str]:
        key = Path(page.path).stem
        field = {"theme": "themes", "topic": "topics", "city": "cities"}.get(page.kind)
        if field is not None:
            return [
                part for kind in _COLUMNS for part in _section(kind, f' and "{key}" in {field}')
            ]
        register = {
            "contacts.md": "contact",
            "follow-ups.md": "followup",
            "reports/index.md": "report",
        }
        kind = register.get(page.path)
        return [_table(kind, "")] if kind else []

    def conf(self, search: bool) -> str:
        return super().conf(search) + _NEEDS_CONF


def _section(kind: str, condition: str) -> list[str]:
    return [f"## {_HEADINGS[kind]}", _table(kind, condition)]


def _table(kind: str, condition: str) -> str:
    return _TABLE.format(filter=f'type == "{kind}"{condition}', columns=_COLUMNS[kind])


def _plain(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _need(kind: str, title: str, options: dict[str, str], body: str) -> str:
    lines = [f"```{{{kind}}} {title}"]
    lines += [f":{key}: {quoted(value)}" for key, value in options.items() if value]
    return "\n".join([*lines, "", body, "```"])


def _role(mention: Mention, link: Link) -> str:
    if mention.kind == "cite":
        return f"{{cite}}`{mention.shown}`"
    return link(mention.kind, mention.key, mention.shown)


def quoted(text: str) -> str:
    """*text* as a YAML value in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
