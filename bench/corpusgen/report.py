"""Composes one report: front matter, sections and records."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from . import people, records, sentences
from .dutch import capital
from .plan import Head
from .prose import Prose
from .staff import Staff
from .writer import Writer

# Section orders; what an order leaves out goes into the section that hosts it (_HOSTS).
_LAYOUTS = (
    ("goal", "finding", "follow-up"),
    ("goal", "people", "outcome", "follow-up"),
    ("goal", "finding", "people", "outcome", "follow-up"),
    ("goal", "programme", "people", "outcome", "follow-up"),
    ("goal", "programme", "finding", "people", "outcome", "follow-up"),
    ("goal", "programme", "people", "finding", "outcome", "lesson", "follow-up"),
    ("goal", "programme", "finding", "finding", "people", "outcome", "lesson", "follow-up"),
    ("goal", "people", "programme", "finding", "finding", "lesson", "outcome", "follow-up"),
)
_ODDS = (1, 2, 4, 4, 6, 6, 4, 4)
_ORDER = ("goal", "programme", "finding", "people", "outcome", "lesson", "follow-up")
_HOSTS = {
    "programme": ("goal",),
    "people": ("programme", "finding", "goal"),
    "finding": ("programme", "goal"),
    "lesson": ("outcome", "finding"),
    "outcome": ("finding",),
}
_WORDS = {"goal": 60, "programme": 75, "finding": 205, "lesson": 45, "follow-up": 15}


@dataclass
class _Section:
    kind: str
    heading: str
    parts: list[str] = field(default_factory=list)


class _Composer:
    def __init__(self, head: Head, seed: int, staff: Staff) -> None:
        self.head = head
        self.staff = staff
        self.rng = Random(f"{seed}:report:{head.number}")
        self.writer = Writer(head, seed, self.rng)
        self.prose = Prose(head, self.writer, self.rng)

    def page(self) -> str:
        sections = self._sections()
        for kind in _ORDER:
            hosts = _hosts(kind, sections)
            for nth, section in enumerate(hosts):
                section.parts += self._parts(kind, nth, len(hosts))
        parts = [front_matter(self.head, self.rng)]
        for section in sections:
            parts += [f"## {section.heading}", *section.parts]
        notes = [f"[^{nth}]: {text}" for nth, text in enumerate(self.prose.footnotes, 1)]
        if notes:
            parts.append("\n".join(notes))
        return "\n\n".join(parts) + "\n"

    def _sections(self) -> list[_Section]:
        layout = self.rng.choices(_LAYOUTS, _ODDS)[0]
        found = [_Section(kind, self.rng.choice(sentences.HEADINGS[kind])) for kind in layout]
        findings = [section for section in found if section.kind == "finding"]
        for section, theme in zip(findings, self.head.themes, strict=False):
            if len(findings) > 1 or self.rng.random() < 0.4:
                section.heading = f"{capital(theme.row.title)} in {self.head.cities[0].label}"
        return found

    def _parts(self, kind: str, nth: int, of: int) -> list[str]:
        if kind == "people":
            return [self.prose.people(), *self._contacts()]
        if kind == "outcome":
            return [self.prose.closing(), *records.outcomes(self.writer)]
        if kind == "goal":
            leads = self.prose.leads()
            earlier = [self.prose.earlier_report()] if self.head.previous else []
            return [*leads, *self.prose.paragraphs(kind, _WORDS[kind]), *earlier]
        if kind == "follow-up":
            return [*self.prose.paragraphs(kind, _WORDS[kind]), *records.follow_ups(self.writer)]
        return self._body(kind, nth, of)

    def _body(self, kind: str, nth: int, of: int) -> list[str]:
        """Programme, findings and lessons, with a table, list or editors' note here and there."""
        theme = self.head.themes[nth] if kind == "finding" else None
        parts = self.prose.paragraphs(kind, _WORDS[kind] // of, theme)
        chance = self.rng.random()
        if kind == "lesson" and chance < 0.5:
            parts.append(self.prose.bullets())
        if kind == "programme" and chance < 0.45:
            parts.append(self.prose.table())
        if kind == "finding" and chance < 0.12:
            parts.insert(self.rng.randint(1, len(parts)), self.prose.editor_note())
        return parts

    def _contacts(self) -> list[str]:
        blocks = records.contacts(self.writer, self.staff)
        if self.rng.random() < 0.06:  # folded away, as writers of long lists do
            return ["::::{dropdown} Alle gesprekspartners", *blocks, "::::"]
        return blocks


def _hosts(kind: str, sections: list[_Section]) -> list[_Section]:
    """The sections that take the parts of *kind*: findings may have several, others one."""
    for wanted in (kind, *_HOSTS.get(kind, ())):
        found = [section for section in sections if section.kind == wanted]
        if found:
            return found if kind == "finding" == wanted else found[:1]
    return sections[:1]


def quoted(text: str) -> str:
    """*text* as a YAML value."""
    plain = text[0].isalpha() and not any(mark in text for mark in ":#'\"[]{},&*")
    return text if plain else '"' + text.replace('"', '\\"') + '"'


def front_matter(head: Head, rng: Random) -> str:
    """The facts of the trip."""
    lines = ["---", f"title: {quoted(head.title)}", "report:"]
    lines += [f"  municipality: {head.municipality.key}"]
    lines += [f"  start: {head.start}", f"  end: {head.end}"]
    functions = rng.sample(people.TITLES["civil-servant"].split("|"), rng.randint(0, 2))
    count = f"count: {max(rng.randint(1, 6), len(functions))}"
    shown = f", functions: [{', '.join(functions)}]" if functions else ""
    lines.append(f"  travellers: {{{count}{shown}}}")
    lines.append(f"  cities: [{', '.join(city.key for city in head.cities)}]")
    if head.event is not None:
        lines.append(f"  events: [{head.event.key}]")
    lines.append(f"  themes: [{', '.join(theme.key for theme in head.themes)}]")
    lines.append(f"  topics: [{', '.join(head.topics)}]")
    lines.append(f"  audience: {head.audience}")
    if rng.random() < 0.5:
        lines.append(f"  case-number: Z{head.start.year}-{rng.randrange(10**5, 10**6)}")
    if rng.random() < 0.35:
        lines.append(f"  portfolio-holder: {rng.choice(people.PORTFOLIOS)}")
    if rng.random() < 0.35:
        lines.append(f"  costs: {rng.randrange(3, 80) * 50} euro")
        lines.append(f"  payer: gemeente {head.municipality.label}")
    return "\n".join([*lines, "---"])


def page(head: Head, seed: int, staff: Staff) -> str:
    """The source page of one report."""
    return _Composer(head, seed, staff).page()
