"""Hugo: front matter with taxonomies and records, plain Markdown, and small templates."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

from .source import Mention, Names, Page, Record, split_list
from .words import fact_line, page_facts, record_facts

_FOLDERS = {"city": "cities", "theme": "themes", "topic": "topics", "report": "reports"}
_SPAN = re.compile(r"\[((?:[^\[\]]|\[[^\]]*\]\([^)]*\))*)\]\{#([a-z0-9-]+)\}")
_FENCE = re.compile(r"^```\{(toctree|bibliography)\}.*?^```$", re.DOTALL | re.MULTILINE)
_ENTRY = re.compile(
    r"@book\{([^,]+),.*?author = \{\{(.*?)\}\}.*?title = \{(.*?)\},.*?year = \{(\d+)\}", re.DOTALL
)
_ASIDE = re.compile(r"^:::+\{(note|dropdown)\} ?(.*)$", re.MULTILINE)
_END = re.compile(r"^:::+$", re.MULTILINE)
TEMPLATES = Path(__file__).parent / "hugo_layouts"


def _link(kind: str, key: str, shown: str) -> str:
    if kind in _FOLDERS:
        return f"[{shown}](/{_FOLDERS[kind]}/{key}/)"
    return f"[{shown}](/{kind}s/#{key})"


class Hugo:
    """The same words as content files; lists of records come from the front matter."""

    def __init__(self, names: Names) -> None:
        self.names = names

    def target(self, path: str) -> str:
        """Terms and indexes are sections of Hugo, reports are pages."""
        folder, _, name = path.rpartition("/")
        if name == "index.md":
            return f"content/{folder}/_index.md" if folder else "content/_index.md"
        if folder in ("themes", "cities", "topics"):
            return f"content/{folder}/{name[:-3]}/_index.md"
        return f"content/{path}"

    def page(self, page: Page) -> str:
        """The converted page."""
        front: dict[str, Any] = {"title": page.title}
        parts = []
        if page.kind:
            parts.append(fact_line(page_facts(page, self.names, _link)))
        if page.kind == "report":
            front |= self._report_front(page)
        if page.path in ("contacts.md", "follow-ups.md"):
            front["layout"] = page.path[:-3]
        for nth, part in enumerate(page.parts):
            parts.append(self._text(part) if isinstance(part, str) else self._record(nth, part))
        body = self.names.replace("\n\n".join(part for part in parts if part), _role)
        return (
            json.dumps(front, ensure_ascii=False, indent=1)
            + "\n\n"
            + _SPAN.sub(r'<span id="\2">\1</span>', body)
            + "\n"
        )

    def _text(self, text: str) -> str:
        """Running text without what only Sphinx knows."""
        text = _ASIDE.sub(r"**\2**", _FENCE.sub("", text))
        return _END.sub("", text).replace("****", "**Noot**").strip("\n")

    def _record(self, nth: int, record: Record) -> str:
        anchor = record.options.get("id", f"record-{nth}")
        title = f'<span id="{anchor}">**{record.title}**</span>'
        fields = fact_line(record_facts(record, self.names, _link))
        return "\n\n".join(part for part in (title, fields, record.body) if part)

    def _report_front(self, page: Page) -> dict[str, Any]:
        facts = page.facts
        front = {key: facts.get(key, []) for key in ("themes", "topics", "cities")}
        front["municipality"] = self.names.label("city", facts["municipality"])
        front["date"] = str(facts["start"])
        for kind in ("contact", "outcome", "follow-up"):
            front[kind.replace("-", "") + "s"] = [
                self._entry(nth, part)
                for nth, part in enumerate(page.parts)
                if isinstance(part, Record) and part.kind == kind
            ]
        return front

    def _entry(self, nth: int, record: Record) -> dict[str, Any]:
        lists = {
            key: split_list(record.options.get(key, "")) for key in ("themes", "topics", "cities")
        }
        if record.kind == "contact":
            labels = split_list(record.options.get("organisation", ""), ";")
            lists["cities"] = [city for label in labels if (city := self.names.city_of[label])]
        kept = ("job-title", "organisation", "kind", "owner", "due", "due-phrase", "status")
        rest = {
            key.replace("-", ""): record.options[key] for key in kept if record.options.get(key)
        }
        title = record.title or record.options.get("job-title", "")
        return {"title": title, "anchor": f"record-{nth}", **lists, **rest}

    def site(self, out: Path, bibliography: Path) -> None:
        """Settings, templates and the list of sources."""
        (out / "hugo.toml").write_text(
            (TEMPLATES / "hugo.toml").read_text(encoding="utf-8"), encoding="utf-8"
        )
        for template in TEMPLATES.glob("*.html"):
            folder = "layouts/_partials" if template.name == "records.html" else "layouts"
            (out / folder).mkdir(parents=True, exist_ok=True)
            shutil.copy(template, out / folder)
        entries = _ENTRY.findall(bibliography.read_text(encoding="utf-8"))
        lines = [
            f'- <span id="{key}">{author}. *{title}*. {year}.</span>'
            for key, author, title, year in entries
        ]
        with (out / "content/references.md").open("a", encoding="utf-8") as stream:
            stream.write("\n".join(lines) + "\n")


def _role(mention: Mention) -> str:
    if mention.kind == "cite":
        return f"[{mention.shown}](/references/#{mention.shown})"
    return _link(mention.kind, mention.key, mention.shown)
