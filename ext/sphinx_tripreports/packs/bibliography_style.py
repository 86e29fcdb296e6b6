"""Sources as Dutch readers expect them: who (when). *What*. Where. Address.

A pybtex style, for the bibliography of the site and that of a pack alike.  It follows no
standard to the letter; its order (author, year, title, publisher) is that of APA, which Dutch
colleges and ministries use, and it passes over what a source does not say, where pybtex's own
styles stop.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from string import ascii_lowercase
from typing import TYPE_CHECKING, Any, Final

from pybtex.plugin import register_plugin
from pybtex.richtext import HRef, Tag, Text
from pybtex.style import FormattedEntry
from pybtex.style.formatting.alpha import Style as AlphaStyle

if TYPE_CHECKING:
    from pybtex.database import Entry

NAME: Final = "dutch"
"""What a project sets ``bibtex_default_style`` to."""
_UNDATED: Final = "z.d."  # zonder datum
_LETTERS: Final = ascii_lowercase
_MONTHS: Final = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_ENGLISH: Final = {"mar": 2, "may": 4, "oct": 9}
"""First letters of English months that differ from those of the Dutch ones, as indexes."""
_MONTH_OF: Final = {month[:3]: number for number, month in enumerate(_MONTHS)} | _ENGLISH
_THESES: Final = {"phdthesis": "Proefschrift", "mastersthesis": "Masterscriptie"}


class DutchStyle(AlphaStyle):  # type: ignore[misc]  # pybtex has no types
    """Sources in the order of pybtex's style ``alpha``, under labels that can be read."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.format_labels = _labels  # the plugin for labels would be looked up by name

    def format_entry(self, label: str, entry: Entry, bib_data: Any = None) -> FormattedEntry:
        """The text of one source, under *label*."""
        return FormattedEntry(entry.key, _described(entry, self), label)


def register() -> None:
    """Let ``bibtex_default_style`` name the style."""
    register_plugin("pybtex.style.formatting", NAME, DutchStyle, force=True)


def _labels(entries: Iterable[Entry]) -> Iterator[str]:
    """Who and the year, such as "Jansen e.a. 2018"; letters tell two of them apart."""
    labels = [_label(entry) for entry in entries]
    times, seen = Counter(labels), Counter[str]()
    for label in labels:
        letter = _LETTERS[seen[label] % len(_LETTERS)] if times[label] > 1 else ""
        seen[label] += 1
        yield f"{label}{letter}"


def _label(entry: Entry) -> str:
    people = entry.persons.get("author") or entry.persons.get("editor") or ()
    names = [" ".join((*person.prelast_names, *person.last_names)) for person in people]
    if len(names) == 2:
        who = " en ".join(names)
    elif names:
        who = names[0] + " e.a." * (len(names) > 1)
    else:
        who = str(_rich(entry, "organization")) or str(_rich(entry, "title")) or entry.key
    return f"{Text.from_latex(who)} {_rich(entry, 'year') or _UNDATED}"


def _described(entry: Entry, style: DutchStyle) -> Text:
    parts = [part for part in _parts(entry, style) if len(part)]
    return Text(" ").join(parts)


def _parts(entry: Entry, style: DutchStyle) -> Iterator[Text]:
    """The sentences about a source; what it does not say is empty."""
    who = _names(entry, "author", style) or _editors(entry, style)
    when = _when(entry)
    yield Text(who or _rich(entry, "organization"), f" ({when})." if who else "")
    host = _host(entry, style)
    title = _rich(entry, "title")
    yield _sentence(title if len(host) else Tag("em", title)) if len(title) else Text()
    yield Text() if who else Text(f"({when}).")
    yield _sentence(host)
    yield _sentence(_comma(_thesis(entry), _edition(entry), _series(entry)))
    yield _sentence(_rich(entry, "howpublished"))
    yield _sentence(_publisher(entry))
    yield _sentence(_rich(entry, "note"))
    yield _address(entry)


def _rich(entry: Entry, name: str) -> Text:
    """A field as it was typed; capitals stay as they are."""
    return Text.from_latex(entry.fields.get(name, ""))


def _names(entry: Entry, role: str, style: DutchStyle) -> Text:
    people = [style.format_name(person, style.abbreviate_names).format_data({})
              for person in entry.persons.get(role, ())]  # fmt: skip
    if len(people) < 2:
        return people[0] if people else Text()
    return Text(Text(", ").join(people[:-1]), " en ", people[-1])


def _editors(entry: Entry, style: DutchStyle) -> Text:
    editors = _names(entry, "editor", style)
    return Text(editors, " (red.)") if len(editors) else Text()


def _when(entry: Entry) -> str:
    """Month and year in words."""
    year = str(_rich(entry, "year")) or _UNDATED
    month = str(_rich(entry, "month"))
    number = _MONTH_OF.get(month[:3].lower())
    if number is None and month.isdecimal() and 1 <= int(month) <= len(_MONTHS):
        number = int(month) - 1
    return year if number is None else f"{_MONTHS[number]} {year}"


def _host(entry: Entry, style: DutchStyle) -> Text:
    """The journal or book that a source is part of, and where in it."""
    pages = re.sub("-+", "–", str(_rich(entry, "pages")))
    where = f"p. {pages}" if pages else ""
    journal, book = _rich(entry, "journal"), _rich(entry, "booktitle")
    if len(journal):
        number = _rich(entry, "number")
        issue = Text(_rich(entry, "volume"), Text("(", number, ")") if len(number) else "")
        return _comma(Tag("em", journal), issue, where)
    if not len(book):
        return Text()
    editors = _editors(entry, style) if entry.persons.get("author") else Text()
    return Text("In: ", _comma(editors, Tag("em", book), where))


def _thesis(entry: Entry) -> Text:
    kind = _rich(entry, "type") or Text(_THESES.get(entry.type, ""))
    return _comma(kind, _rich(entry, "school") or _rich(entry, "institution"))


def _edition(entry: Entry) -> Text:
    edition = _rich(entry, "edition")
    return Text(edition, "e druk" if str(edition).isdecimal() else " druk") if edition else Text()


def _series(entry: Entry) -> Text:
    series, number = _rich(entry, "series"), _rich(entry, "number")
    return Text(series, " ", number) if len(series) and len(number) else series


def _publisher(entry: Entry) -> Text:
    place, publisher = _rich(entry, "address"), _rich(entry, "publisher")
    return Text(place, ": ", publisher) if len(place) and len(publisher) else publisher or place


def _address(entry: Entry) -> Text:
    """The address, as a link that shows itself; and when it was looked at."""
    doi, url = entry.fields.get("doi", ""), entry.fields.get("url", "")
    target = f"https://doi.org/{doi}" if doi else url
    if not target:
        return Text()
    seen = entry.fields.get("urldate", "")
    return Text(HRef(target, target), f" (geraadpleegd op {seen})" if seen else "")


def _comma(*parts: Text | str) -> Text:
    return Text(", ").join([part for part in parts if len(part)])


def _sentence(text: Text) -> Text:
    """*text* with a full stop, unless it ends with a mark of its own."""
    return text.add_period() if len(text) else text
