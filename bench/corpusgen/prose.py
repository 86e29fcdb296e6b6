"""Paragraphs, lists, tables and notes of one report."""

from __future__ import annotations

from random import Random

from . import sentences
from .banks import Theme
from .dutch import capital, count, long_date
from .plan import Head, Lead, lead_anchor
from .writer import Writer, number

_BANKS = {
    "goal": sentences.GOAL,
    "programme": sentences.PROGRAMME,
    "finding": sentences.FINDING,
    "lesson": sentences.LESSON,
    "follow-up": sentences.CLOSING,
    "doubt": sentences.DOUBT,
    "event": sentences.EVENT,
}
_LEAD_SENTENCES = {
    "lead": "In de Nationale Smart City Strategie is bepaald dat de gemeente {c} trekker is van {t}.",
    "joined-later": "Intussen is de gemeente {c} als trekker van {t} aan de strategie toegevoegd.",
    "asked": "Aan de gemeente {c} is gevraagd of zij trekker wil worden van {t}.",
}
_PEOPLE = (
    "Wij spraken onder anderen met de volgende personen.",
    "Een greep uit de mensen die wij hebben ontmoet:",
    "Hieronder staan de belangrijkste gesprekspartners.",
    "Behalve met de delegatie hebben wij met deze mensen gesproken.",
)


class Prose:
    """Running text in the words of one `Writer`; no pattern comes twice in a report."""

    def __init__(self, head: Head, writer: Writer, rng: Random) -> None:
        self.head = head
        self.writer = writer
        self.rng = rng
        self.footnotes: list[str] = []
        sources = [f"bron-{key}" for key in (*(theme.key for theme in head.themes), *head.topics)]
        self._cites = rng.sample(sources, 3) if rng.random() < 0.45 else []
        self._notes = rng.sample(sentences.FOOTNOTES, 2) if rng.random() < 0.35 else []
        self._banks = {name: rng.sample(bank, len(bank)) for name, bank in _BANKS.items()}
        self._rare = rng.choice(sentences.RARE)

    def paragraphs(self, kind: str, words: int, theme: Theme | None = None) -> list[str]:
        """Paragraphs of two to five sentences till there are about *words* words."""
        found: list[str] = []
        written = 0
        while written < words:
            favourite = theme if theme is not None and self.rng.random() < 0.75 else None
            self.writer.theme = favourite or self.rng.choice(self.head.themes)
            lines = [self._sentence(kind) for _ in range(self.rng.randint(2, 5))]
            if kind == "finding" and self.rng.random() < 0.5:
                said = self.rng.choice(self.writer.theme.row.says)
                if said not in " ".join(found):
                    lines.insert(self.rng.randint(1, len(lines)), said)
            found.append(" ".join(lines))
            written += len(found[-1].split())
        if kind == "programme":
            found[-1] += " " + self._rare
        return found

    def people(self) -> str:
        """The sentence before the contacts."""
        return self.rng.choice(_PEOPLE)

    def closing(self) -> str:
        """A sentence of thanks or outlook."""
        return self._sentence("follow-up")

    def leads(self) -> list[str]:
        """The sentences that name lead cities, each with the anchor that topic pages point to."""
        return [f"[{self._lead(lead)}]{{#{lead_anchor(lead)}}}" for lead in self.head.leads]

    def _lead(self, lead: Lead) -> str:
        city = self.writer.mention("city", lead.city.key, lead.city.label)
        topic = self.writer.topic(lead.topic)
        return _LEAD_SENTENCES[lead.status].format(c=city, t=topic)

    def _sentence(self, kind: str) -> str:
        if kind in ("goal", "programme") and self.head.event and self.rng.random() < 0.3:
            kind = "event"
        elif kind == "finding" and self.rng.random() < 0.16:
            kind = "doubt"
        bank = self._banks[kind]
        if not bank:
            bank = self._banks[kind] = list(_BANKS[kind])
        text = self.writer.say(bank.pop())
        if kind == "finding":
            text = self._with_note(text)
        return text

    def _with_note(self, text: str) -> str:
        chance = self.rng.random()
        if self._cites and chance < 0.25:
            return f"{text[:-1]} {{cite}}`{self._cites.pop()}`."
        if self._notes and chance > 0.7:
            self.footnotes.append(self._notes.pop())
            return f"{text}[^{len(self.footnotes)}]"
        return text

    def table(self) -> str:
        """The programme or the figures as a table."""
        if self.rng.random() < 0.5:
            rows = ["| Dag | Plaats | Onderwerp |", "| --- | --- | --- |"]
            for day in self.head.days[:4]:
                theme = self.rng.choice(self.head.themes).row.title
                city = self.rng.choice(self.head.cities).label
                rows.append(f"| {capital(long_date(day))} | {city} | {theme} |")
            return "\n".join(rows)
        year = self.head.start.year
        rows = [f"| Kenmerk | {year - 2} | {year - 1} |", "| :--- | ---: | ---: |"]
        nouns = self.rng.sample(self.head.themes[0].nouns, 4)
        for noun in nouns:
            first = self.rng.randrange(20, 4000)
            later = first + self.rng.randrange(5, 900)
            rows.append(f"| {capital(noun.many)} | {number(first)} | {number(later)} |")
        return "\n".join(rows)

    def bullets(self) -> str:
        """An introduction and a list: bullets or numbers."""
        self.writer.theme = self.rng.choice(self.head.themes)
        patterns = ("{obj} {inf}", "{AN} beproeven in {place}", "contact houden met {org} over {NN}",
                    "leren van {city2}", "de kosten van {NN} uitzoeken", "{MM} en {NN} verbinden")  # fmt: skip
        chosen = self.rng.sample(patterns, self.rng.randint(3, 4))
        number_them = self.rng.random() < 0.4
        rows = []
        for nth, pattern in enumerate(chosen, 1):
            mark = f"{nth}." if number_them else "-"
            rows.append(f"{mark} {self.writer.say(pattern)}")
        intro = f"Voor onze gemeente zien wij {count(len(rows))} kansen:"
        return intro + "\n\n" + "\n".join(rows)

    def editor_note(self) -> str:
        """A doubt of the editors."""
        return f":::{{editor-note}}\n{self.rng.choice(sentences.EDITOR_NOTES)}\n:::"

    def earlier_report(self) -> str:
        """A sentence that refers to a report of an earlier trip."""
        return f"Deze reis bouwt voort op een eerder bezoek, zie {{report}}`{self.head.previous}`."
