"""Contacts, outcomes and follow-ups of one report, in the authoring format."""

from __future__ import annotations

from datetime import timedelta

from . import banks, recordbank
from .banks import Organisation
from .dutch import capital, day_month
from .plan import TODAY
from .staff import Person, Staff
from .writer import Writer

CONTACTS, OUTCOMES, FOLLOW_UPS = 8, 5, 4
_BODIES = (
    "{who} – {job} bij {org}",
    "{who}, {job} bij {org}",
    "{job} {who} ({org})",
    "Gesproken met {who}, die als {job} werkt bij {org}.",
)


def block(kind: str, title: str, options: dict[str, str], body: str) -> str:
    """One directive."""
    lines = [f":::{{{kind}}} {title}".rstrip()]
    lines += [f":{key}: {value}" for key, value in options.items() if value]
    return "\n".join([*lines, body, ":::"] if body else [*lines, ":::"])


def contacts(writer: Writer, staff: Staff) -> list[str]:
    """Eight contacts; two of them beside one sentence that names both."""
    met: dict[str, tuple[Person, Organisation]] = {}
    while len(met) < CONTACTS:
        organisation = _employer(writer, len(met))
        person = staff.meet(organisation, writer.rng)
        met.setdefault(person.name, (person, organisation))
    pairs = list(met.values())
    beside = writer.rng.random() < 0.5
    found = [_beside(writer, pairs[:2])] if beside else []
    return found + [_around(writer, *pair) for pair in pairs[2 * beside :]]


def _employer(writer: Writer, nth: int) -> Organisation:
    """Whom the nth contact works for: hosts first, then experts, then a Dutch neighbour."""
    if nth < 2:
        return banks.council(writer.rng.choice(writer.head.cities))
    if nth < 7 and writer.rng.random() < 0.85:
        return writer.rng.choice(writer.partners)
    return banks.council(writer.rng.choice([*banks.home().values()]))


def _beside(writer: Writer, pairs: list[tuple[Person, Organisation]]) -> str:
    # In running text a name goes in the role, so that others than colleagues read a function.
    names = " en ".join(f"{{contact}}`{person.name}` ({org.label})" for person, org in pairs)
    blocks = [f"[Aan tafel zaten ook {names}.]{{#gesprek-tafel}}"]
    for person, organisation in pairs:
        options = _contact_options(writer, person, organisation) | {"evidence": "gesprek-tafel"}
        blocks.append(block("contact", person.name, options, ""))
    return "\n\n".join(blocks)


def _contact_options(writer: Writer, person: Person, organisation: Organisation) -> dict[str, str]:
    label = organisation.label
    if writer.rng.random() < 0.04:
        others = [entry.label for entry in writer.partners if entry is not organisation]
        label += "; " + writer.rng.choice(others)
    return {"job-title": person.job_title, "organisation": label, "person-kind": person.kind}


def _around(writer: Writer, person: Person, organisation: Organisation) -> str:
    """A contact around its sentence; sources often lack a name, a job or an employer."""
    options = _contact_options(writer, person, organisation)
    lack = writer.rng.random()
    shown = writer.organisation(organisation)
    if lack < 0.08:
        body = f"Een {person.job_title} van {shown}, van wie de naam niet is genoteerd."
        return block("contact", "", options, body)
    if lack < 0.16:
        options["job-title"] = ""
        return block("contact", person.name, options, f"{person.name}, {shown}")
    if lack < 0.2:
        options = {"job-title": "bewoner", "person-kind": "private-person"}
        return block("contact", person.name, options, f"{person.name}, bewoner van de wijk")
    body = writer.rng.choice(_BODIES)
    body = body.format(who=person.name, job=person.job_title, org=shown)
    return block("contact", person.name, options, capital(body))


def _facets(writer: Writer) -> dict[str, str]:
    """Facets that fit the theme in hand; not every record has all."""
    rng = writer.rng
    return {
        "themes": writer.theme.key if rng.random() < 0.8 else "",
        "topics": writer.theme.row.broader if rng.random() < 0.5 else "",
        "cities": writer.head.cities[0].key if rng.random() < 0.4 else "",
    }


def outcomes(writer: Writer) -> list[str]:
    """Five outcomes of different kinds."""
    blocks, titles = [], set()
    kinds = writer.rng.sample(list(recordbank.OUTCOMES), OUTCOMES)
    for nth, kind in enumerate(kinds):
        writer.theme = writer.rng.choice(writer.head.themes)
        title, text = writer.rng.choice(recordbank.OUTCOMES[kind])
        title, text = writer.say(f"{title}\n{text}").split("\n")
        if title in titles:
            title += " (vervolg)"
        titles.add(title)
        options = {"kind": kind, **_facets(writer)}
        if writer.rng.random() < 0.3:
            options["organisation"] = writer.rng.choice(writer.partners).label
        blocks.append(_placed(writer, "outcome", title, options, text, nth))
    return blocks


def _placed(
    writer: Writer, kind: str, title: str, options: dict[str, str], text: str, nth: int
) -> str:
    """The record around its sentence, or beside it with an evidence mark."""
    if writer.rng.random() < 0.7:
        return block(kind, title, options, text)
    anchor = f"bron-{kind}-{nth + 1}"
    return f"[{text}]{{#{anchor}}}\n\n" + block(kind, title, options | {"evidence": anchor}, "")


def follow_ups(writer: Writer) -> list[str]:
    """Four follow-ups; the older the report, the fewer are still open."""
    blocks = []
    patterns = writer.rng.sample(recordbank.FOLLOW_UPS, FOLLOW_UPS)
    for nth, (title, text) in enumerate(patterns):
        writer.theme = writer.rng.choice(writer.head.themes)
        options, words = _due(writer)
        writer.extra["due"] = words
        title, text = writer.say(f"{title}\n{text}").split("\n")
        owner = writer.rng.choice(recordbank.OWNERS) if writer.rng.random() < 0.55 else ""
        options = {"owner": owner, **options, "status": _status(writer), **_facets(writer)}
        text = text if not owner else f"{text} Trekker is: {owner}."
        blocks.append(_placed(writer, "follow-up", title, options, text, nth))
    return blocks


def _due(writer: Writer) -> tuple[dict[str, str], str]:
    """Option and words of a due date, a due phrase, or neither."""
    chance = writer.rng.random()
    if chance < 0.35:
        due = writer.head.end + timedelta(days=writer.rng.randrange(30, 400))
        due -= timedelta(days=max(0, due.weekday() - 4))
        return {"due": due.isoformat()}, f"uiterlijk {day_month(due)} {due.year}"
    if chance < 0.8:
        phrase = writer.rng.choice(recordbank.DUE_PHRASES)
        return {"due-phrase": phrase}, phrase
    return {}, "nog"


def _status(writer: Writer) -> str:
    age = (TODAY - writer.head.end) // timedelta(days=365)
    weights = {0: (60, 28, 8, 4), 1: (30, 25, 37, 8), 2: (15, 12, 60, 13)}.get(age, (6, 4, 74, 16))
    return writer.rng.choices(("open", "in-progress", "done", "cancelled"), weights)[0]
