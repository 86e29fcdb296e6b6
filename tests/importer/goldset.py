"""The gold set: reports in ``gold/`` with what a person finds in them, and how well we do.

A file holds a report in a small notation (``#`` headings, ``-`` and ``1.`` items, ``**bold**``,
``|`` rows of tables; every other line is a paragraph, in which a backslash at the end stands for
a line break) and, after ``=====``, the answers as TOML.  ``also`` holds other readings of contacts
that a second reader, who knew no rule, found as good as the first.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

from sphinx_tripreports.importer.document import Block, Cell, Document, Paragraph, Run, Table
from sphinx_tripreports.importer.recognition.proposals import ContactProposal, Proposals
from sphinx_tripreports.model.text import fold

GOLD = Path(__file__).parent / "gold"


class Case(NamedTuple):
    name: str
    document: Document
    gold: dict[str, Any]

    @property
    def number(self) -> int:
        """Its number; the README says which batch that is."""
        return int(self.name.split("-")[0])


def cases() -> list[Case]:
    return sorted(map(_case, GOLD.glob("*.txt")), key=lambda case: case.number)


def _case(path: Path) -> Case:
    text, answers = path.read_text(encoding="utf-8").split("\n=====\n")
    return Case(path.stem, document(text, path.name), tomllib.loads(answers))


def document(text: str, name: str = "x.docx") -> Document:
    blocks: list[Block] = []
    rows: list[tuple[Cell, ...]] = []
    lines = text.split("\n")
    index = 0
    while index < len(lines):
        line = lines[index]
        if line.startswith("|"):
            while not line.rstrip().endswith("|"):
                index += 1
                line += "\n" + lines[index]
            rows.append(tuple(_cell(cell) for cell in line.strip().strip("|").split("|")))
        else:
            if rows:
                blocks.append(Table(tuple(rows)))
                rows = []
            while line.endswith("\\"):
                index += 1
                line = line[:-1].rstrip() + "\n" + lines[index].strip()
            if line.strip():
                blocks.append(_paragraph(line, len(blocks) + 1))
        index += 1
    if rows:
        blocks.append(Table(tuple(rows)))
    return Document(tuple(blocks), name, "0" * 64, "docx")


def _cell(text: str) -> Cell:
    parts = [part.rstrip(" \\").strip() for part in text.strip().split("\n")]
    return Cell(tuple(Paragraph((Run(part),)) for part in parts if part))


def _paragraph(line: str, number: int) -> Paragraph:
    place = f"alinea {number}"
    if match := re.match(r"(#+) (.*)", line, re.DOTALL):
        return Paragraph((Run(match[2]),), "heading", len(match[1]), place=place)
    if match := re.match(r"- (?!\[)(.*)", line, re.DOTALL):
        return Paragraph((Run(match[1]),), "list-item", place=place)
    if match := re.match(r"(\d+)\. (?![A-Z ]+$)(.*)", line, re.DOTALL):
        return Paragraph((Run(match[2]),), "list-item", 0, True, number=f"{match[1]}.", place=place)
    runs = [
        Run(part.strip("*"), bold=part.startswith("**"))
        for part in re.split(r"(\*\*.+?\*\*)", line, flags=re.DOTALL)
        if part
    ]
    return Paragraph(tuple(runs), place=place)


class Score:
    """Counts for one kind of value."""

    def __init__(self) -> None:
        self.right = self.proposed = self.wanted = 0
        self.unflagged: list[str] = []
        """Wrong values without a doubt."""
        self.notes: list[str] = []

    @property
    def precision(self) -> float:
        return self.right / self.proposed if self.proposed else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0

    def __str__(self) -> str:
        return (f"P {self.precision:.3f} R {self.recall:.3f} ({self.right}/{self.proposed}/"
                f"{self.wanted}) unflagged wrong {len(self.unflagged)}")  # fmt: skip


KINDS = ("contacts", "cities", "dates", "municipality", "travellers", "follow-ups", "owners",
         "due", "outcomes", "outcome kinds")  # fmt: skip


def score(found: list[tuple[Case, Proposals]]) -> dict[str, Score]:
    scores = {kind: Score() for kind in KINDS}
    for case, proposals in found:
        score_contacts(case, proposals, scores["contacts"])
        _facts(case, proposals, scores)
        _follow_ups(case, proposals, scores)
        _outcomes(case, proposals, scores)
    return scores


def _words(text: str) -> Counter[str]:
    skip = {
        "de",
        "het",
        "een",
        "van",
        "der",
        "den",
        "bij",
        "gemeente",
        "stad",
        "municipality",
        "of",
    }
    return Counter(word for word in re.findall(r"\w+", fold(text)) if word not in skip)


def _bare(name: str) -> str:
    """A name without forms of address, which reports write in more ways than we keep."""
    forms = r"^(?:(?:de heer|dhr|hr|mevrouw|mevr|mw|frau|herr|mme|madame|monsieur|m)\b\.?\s*)+"
    return re.sub(forms, "", fold(name))


def _is_same(wanted: tuple[str, str, str], contact: ContactProposal) -> bool:
    if contact.name:
        return _bare(wanted[0]) == _bare(contact.name)
    return not wanted[0] and bool(_words(wanted[1]) & _words(contact.job_title))


def _is_same_organisation(wanted: str, proposed: str) -> bool:
    """Whether two organisations differ only in what one of them says it is.

    ``importeur Hanayori`` or ``Hanayori``: reports write both, and a reader takes both.
    """
    bare = [_kindless(one) for one in (wanted, proposed)]
    return bool(bare[0]) and bare[0] == bare[1]


def _kindless(organisations: str) -> list[Counter[str]]:
    """The words of each organisation, without a common noun before its proper name."""
    kind = re.compile(r"(?:(?:de|het|een)\s+)?[a-zà-ÿ][\w-]*\s+(?=[^\W\d_a-zà-ÿ])")
    return [_words(kind.sub("", one.strip(), count=1)) for one in organisations.split(";")]


def _is_right(wanted: tuple[str, str, str], contact: ContactProposal) -> bool:
    """Whether all that is said of a person is said, at the right place: nothing lost or swapped."""
    job, organisation = _words(wanted[1]), _words(wanted[2])
    their_job, theirs = _words(contact.job_title), _words("; ".join(contact.organisations))
    right = theirs == organisation or (not organisation and theirs <= job)
    right = right or _is_same_organisation(wanted[2], "; ".join(contact.organisations))
    return right and (their_job == job or their_job == job - organisation)


def score_contacts(case: Case, proposals: Proposals, score: Score) -> None:
    wanted = [(name, job, organisation) for name, job, organisation in case.gold["contacts"]]
    others = [(name, job, organisation) for name, job, organisation in case.gold.get("also", ())]
    known = {one[0] for one in wanted}
    score.wanted += len(wanted)
    for contact in proposals.contacts:
        match = next((one for one in wanted if _is_same(one, contact)), None)
        if match is None and any(_is_same(one, contact) for one in others if one[0] not in known):
            continue  # one may say that this person was met, and one may say not
        score.proposed += 1
        parts = (contact.name, contact.job_title, "; ".join(contact.organisations))
        said = f"{case.name}: {' | '.join(parts)}"
        if match is None:
            score.notes.append(f"+ {said} {contact.doubts}")
            if not contact.doubts:
                score.unflagged.append(f"no contact: {said}")
            continue
        wanted.remove(match)
        readings = [match, *(one for one in others if one[0] == match[0])]
        right = any(_is_right(one, contact) for one in readings)
        if right:
            score.right += 1
        else:
            score.notes.append(f"~ {said} instead of {match} {contact.doubts}")
            if not contact.doubts:
                score.unflagged.append(f"wrong: {said} instead of {match}")
    score.notes += [f"- {case.name}: {one}" for one in wanted]


def _facts(case: Case, proposals: Proposals, scores: dict[str, Score]) -> None:
    facts, gold = proposals.facts, case.gold
    doubts = {field for field, _ in facts.doubts}
    cities = {fold(city.name) for city in facts.cities}
    wanted = {fold(name) for name in gold["cities"]}
    one = scores["cities"]
    one.proposed += len(cities)
    one.wanted += len(wanted)
    one.right += len(cities & wanted)
    one.notes += [f"+ {case.name}: {name}" for name in sorted(cities - wanted)]
    one.notes += [f"- {case.name}: {name}" for name in sorted(wanted - cities)]
    if cities - wanted and "cities" not in doubts:
        one.unflagged.append(f"{case.name}: {sorted(cities - wanted)}")
    one = scores["dates"]
    for day, answer in ((facts.start, gold["start"]), (facts.end, gold["end"])):
        one.proposed += bool(day)
        one.wanted += bool(answer)
        one.right += bool(day) and day == answer
        if day != answer:
            one.notes.append(f"~ {case.name}: {day!r} instead of {answer!r}")
            if day and "start" not in doubts:
                one.unflagged.append(f"{case.name}: {day} instead of {answer}")
    one = scores["municipality"]
    key = facts.municipality.key if facts.municipality else ""
    one.proposed += bool(key)
    one.wanted += 1
    one.right += key == gold["municipality"]
    if key != gold["municipality"]:
        one.notes.append(f"~ {case.name}: {key} instead of {gold['municipality']}")
        if key and "municipality" not in doubts:
            one.unflagged.append(f"{case.name}: {key}")
    one = scores["travellers"]
    ours, theirs = facts.travellers, gold.get("travellers", 0)
    one.proposed += bool(ours)
    one.wanted += bool(theirs)
    one.right += bool(ours) and ours == theirs
    if ours != theirs:
        one.notes.append(f"~ {case.name}: {ours} instead of {theirs}")
        if ours and "travellers" not in doubts:
            one.unflagged.append(f"{case.name}: {ours} instead of {theirs}")


_OURSELVES = frozenset({"wij", "we", "ik", "ikzelf", "de gemeente", "gemeente", "hij", "zij"})
"""What says no more of who does something than nothing at all."""


def _owner(text: str, own: str) -> Counter[str]:
    is_own = fold(text).removeprefix("gemeente ").replace(" ", "-") == own
    return Counter() if fold(text) in _OURSELVES or is_own else _words(text)


def _phrase(text: str) -> Counter[str]:
    return _words(re.sub(r"^(?:nog|ergens) | nog$", "", fold(text)))


def _follow_ups(case: Case, proposals: Proposals, scores: dict[str, Score]) -> None:
    """Follow-ups; of those that are right also who does it, and when.

    An owner or time of a follow-up that was missed is missed as well; one of a proposal that is
    no follow-up is not counted again.
    """
    one, own = scores["follow-ups"], case.gold["municipality"]
    wanted = [tuple(row) for row in case.gold["follow_ups"]]
    one.wanted += len(wanted)
    scores["owners"].wanted += sum(bool(_owner(row[1], own)) for row in wanted)
    scores["due"].wanted += sum(bool(row[2] or row[3]) for row in wanted)
    for found in proposals.follow_ups:
        one.proposed += 1
        text = fold(found.line.text)
        said = f"{case.name}: {found.title} | {found.owner} | {found.due} | {found.due_phrase}"
        match = next((row for row in wanted if fold(row[0]) in text), None)
        if match is None:
            one.notes.append(f"+ {said} {found.doubts}")
            if not found.doubts:
                one.unflagged.append(f"no follow-up: {said}")
            continue
        wanted.remove(match)
        one.right += 1
        is_owner = _owner(found.owner, own) == _owner(match[1], own)
        is_due = found.due == match[2] and _phrase(found.due_phrase) == _phrase(match[3])
        _one_value(scores["owners"], bool(_owner(found.owner, own)), is_owner)
        _one_value(scores["due"], bool(found.due or found.due_phrase), is_due)
        if is_owner and is_due:
            continue
        note = f"~ {said} instead of {match} {found.doubts}"
        scores["owners"].notes += [note] * (not is_owner)
        scores["due"].notes += [note] * (not is_due)
        is_said = (not is_owner and found.owner) or (not is_due and (found.due or found.due_phrase))
        if not found.doubts and is_said:
            one.unflagged.append(note)
    one.notes += [f"- {case.name}: {row}" for row in wanted]


def _one_value(score: Score, is_proposed: bool, is_right: bool) -> None:
    score.proposed += is_proposed
    score.right += is_proposed and is_right


def _outcomes(case: Case, proposals: Proposals, scores: dict[str, Score]) -> None:
    """What the trip brought, and of which kind, in the reports that have answers for it."""
    if "outcomes" not in case.gold:
        return
    wanted = [tuple(row) for row in case.gold["outcomes"]]
    one, kinds = scores["outcomes"], scores["outcome kinds"]
    one.wanted += len(wanted)
    kinds.wanted += len(wanted)
    for found in proposals.outcomes:
        one.proposed += 1
        said = f"{case.name}: {found.title} | {found.kind}"
        match = next((row for row in wanted if fold(row[0]) in fold(found.line.text)), None)
        if match is None:
            one.notes.append(f"+ {said} {found.doubts}")
            if not found.doubts:
                one.unflagged.append(f"no outcome: {said}")
            continue
        wanted.remove(match)
        one.right += 1
        # Of what is "other" no rule can say so: an empty kind is right as well.
        is_right = (found.kind or "other") == match[1]
        _one_value(kinds, True, is_right)
        if not is_right:
            kinds.notes.append(f"~ {said} instead of {match[1]} {found.doubts}")
            if not found.doubts:
                kinds.unflagged.append(f"kind: {said} instead of {match[1]}")
    one.notes += [f"- {case.name}: {row}" for row in wanted]
