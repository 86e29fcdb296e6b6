"""The problems that the extension reports: one name, one explanation and one message for each.

The reference page of warnings is made from this table, and only this module logs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Final

from sphinx.util import logging

from .i18n import N_, _
from .model.records import Problem

if TYPE_CHECKING:
    from docutils.nodes import Node

logger = logging.getLogger(__name__)

TYPE: Final = "trip"


class Subtype(Enum):
    """Subtypes of the warning type ``trip`` (for ``suppress_warnings``): (explanation, message)."""

    UNKNOWN_OPTION = (
        N_("A directive has an option that it does not know. Its text stays visible."),
        N_('The option ":{option}:" of "{directive}" is unknown. {advice}'),
    )
    DUPLICATE_OPTION = (
        N_("A directive has the same option twice."),
        N_('The option ":{option}:" of "{directive}" stands there twice. Keep one of them.'),
    )
    UNKNOWN_KEY = (
        N_("The front matter has a key that is unknown in that place."),
        N_('The key "{key}" is unknown in "{block}". {advice}'),
    )
    UNKNOWN_VALUE = (
        N_("A field has a value that is not one of the values it can have."),
        N_('"{value}" is not possible for "{key}". Choose from: {known}.'),
    )
    DUPLICATE_KEY = (
        N_("The front matter has the same key twice."),
        N_('The key "{key}" stands twice in the front matter. Keep one of them.'),
    )
    WRONG_SHAPE = (
        N_(
            "A key of the front matter holds a list or a block where text is wanted, or vice versa."
        ),
        N_('The value of "{key}" has the wrong form. The manual shows an example.'),
    )
    FRONT_MATTER_YAML = (
        N_("The front matter cannot be read. It is shown on the page as it was typed."),
        N_("The front matter cannot be read. {hint}"),
    )
    SYNONYMS = (
        N_("The file with words that mean the same has a mistake; that group is left out."),
        N_('These words cannot be used. Write a group like this: words = ["afval", "vuilnis"]'),
    )
    NO_TITLE = (
        N_("A record or a page has no title."),
        N_('Give "{directive}" a title.'),
    )
    EMPTY_DIRECTIVE = (
        N_("A directive holds nothing at all."),
        N_('"{directive}" is empty. Fill it in, or remove it.'),
    )
    HEADING = (
        N_("There is a heading inside a directive that cannot hold one."),
        N_(
            'A heading ("{text}") cannot stand inside "{directive}". '
            "Make it bold text, or close the directive first."
        ),
    )
    UNKNOWN_DIRECTIVE = (
        N_("A directive has a name that nobody knows. Its text stays visible."),
        N_('The directive "{directive}" is unknown. {advice}'),
    )
    UNKNOWN_ROLE = (
        N_("A role has a name that nobody knows. Its text stays visible."),
        N_('The role "{directive}" is unknown. {advice}'),
    )
    IMPOSSIBLE_DATE = (
        N_("A field holds something that is not a date of the calendar."),
        N_('"{value}" is not a date ("{key}"). Write it as 2021-11-14.'),
    )
    WEEKDAY = (
        N_("The weekday does not fit the date: an error in a field, advice in running text."),
        N_('"{text}": that day is a {actual}, not a {written}. Correct the day or the date.'),
    )
    END_BEFORE_START = (
        N_("A period ends before it starts."),
        N_("The end ({end}) is before the start ({start}). Swap or correct them."),
    )
    UNKNOWN_TERM = (
        N_("A theme, city, topic, organisation or event is used that has no page or record."),
        N_('The {kind} "{target}" is unknown. {advice} {command}'),
    )
    AMBIGUOUS_TERM = (
        N_("A name fits more than one theme, city, topic, organisation or event."),
        N_('The {kind} "{target}" can be more than one. Did you mean: {known}?'),
    )
    DUPLICATE_ID = (
        N_("Two reports, records or terms have the same identifier."),
        N_(
            'The {kind} "{id}" exists already, in {other}. Give one of them another name or ":id:".'
        ),
    )
    MISSING_RECORD = (
        N_("A link points at a report or record that does not exist."),
        N_('There is no {kind} "{target}". {advice}'),
    )
    AMBIGUOUS_RECORD = (
        N_("A link by name fits more than one record."),
        N_('The {kind} "{target}" can be more than one. Use the id: {known}.'),
    )
    MISSING_EVIDENCE = (
        N_("An option :evidence: names a place that the page does not have."),
        N_(
            'The place "{target}" of ":evidence:" is not on {page}. '
            "Mark the sentence with [the sentence]{{#{target}}}."
        ),
    )
    TOO_LONG = (
        N_("A field of a council pack is longer than the systems of the council take."),
        N_('"{key}" has {length} characters; at most {limit} are possible. Make it shorter.'),
    )
    PACK_SELECTION = (
        N_("A council pack has no list of reports and no query, or both."),
        N_(
            'A council pack needs either "reports", with a list, or "query", '
            'with at least one field, such as "theme".'
        ),
    )
    EMPTY_PACK = (
        N_("The query of a council pack finds no report."),
        N_("No report fits this query. Ask for less, or list the reports."),
    )
    LISTED_TWICE = (
        N_("A report stands twice in the list of a council pack."),
        N_('The report "{target}" stands twice in the list. Keep one of them.'),
    )
    NOT_UTF8 = (
        N_("A file is not saved as UTF-8; its letters with accents may be wrong."),
        N_("This file is not UTF-8 (byte {position}). Save it again as UTF-8."),
    )
    RAW_HTML = (
        N_("A page asks for raw HTML or LaTeX, which is shown as text and never run."),
        N_("Raw {format} is shown as text. Write it in Markdown."),
    )
    STRAY_FRONT_MATTER = (
        N_("A page has two blocks of which only one can hold."),
        N_("A page is one thing: keep one of the blocks {blocks}."),
    )
    NO_GROUND = (
        N_("A name may be shown to everyone, but no ground for it is given."),
        N_('":name-public:" needs a ground. Say in ":ground:" why this name may be shown.'),
    )
    AUDIENCE_OPEN = (
        N_("It is not clear where an audience block ends. A fence inside is as long as its own."),
        N_(
            "It is not clear where this block ends. "
            "Use more marks for it than for the blocks inside, such as {fence}"
        ),
    )
    AUDIENCE_PLACE = (
        N_(
            "An audience block, or a name that must be withheld, is written in a way that cannot "
            "be taken out. It is shown to nobody outside."
        ),
        N_(
            "This cannot be withheld here. Put the fence of an audience block on a line of its "
            'own, as :::{{audience}} internal, and give an example of one the language "markdown".'
        ),
    )
    WITHHELD_TARGET = (
        N_("A visible text names something that its audience may not see, and has no other text."),
        N_(
            'This audience may not see "{target}". Write what may be read here instead, or put '
            "this sentence in an audience block."
        ),
    )
    WITHHELD_REPORT = (
        N_("A council pack lists a report that its audience may not see."),
        N_(
            'The audience of this council pack may not see the report "{target}". Take it off the '
            "list, or change for whom the report or the pack is."
        ),
    )
    WITHHELD_FILE = (
        N_("A visible page takes in a file that its audience may not see."),
        N_('This audience may not see "{file}". Put this in an audience block.'),
    )
    LEAK = (
        N_("Something that must be withheld stands in the output."),
        N_("In {place} stands something that must be withheld ({what}): see {source}."),
    )
    NOT_INSPECTED = (
        N_("A file of the output cannot be searched for what must be withheld."),
        N_("This file cannot be inspected: {place}. Remove it, or publish it in another way."),
    )
    NO_READER = (
        N_("A file of the output cannot be searched, because a program for that is not there."),
        N_(
            "This file cannot be inspected: {place}. For a PDF, type make pdf once: that installs "
            "them. Then try again."
        ),
    )
    NAME_IN_TEXT = (
        N_("The text of a page has a name that its audience may not see."),
        N_(
            'This audience may not see the name "{name}". Write "{replacement}", or put the name '
            "in the role contact. Is it no name of a person? Then add it to not-names.toml."
        ),
    )
    NAME_IN_ADDRESS = (
        N_("An anchor, link or file name has a name that its audience may not see."),
        N_(
            'This audience may not see the name "{name}", also not in an anchor, a link or the '
            "name of a file. Change it there."
        ),
    )
    NOT_NAMES = (
        N_("The file with words that are no names has a mistake; that entry is left out."),
        N_("This entry cannot be used. It needs words and a reason, and may have a list of pages."),
    )
    ERASED_NAME = (
        N_("A file has the name of someone who was erased."),
        N_(
            'The name "{name}" is that of someone who was erased on {date}. Take it out. '
            "Is it someone else? Then add it to not-names.toml."
        ),
    )
    ERASED_UNREADABLE = (
        N_("A file cannot be searched for the names of people who were erased."),
        N_("This file cannot be searched for erased names: {place} {reason}. Remove or mend it."),
    )
    ERASED_LIST = (
        N_("The list of people who were erased cannot be read."),
        N_("This list cannot be read. Put back the last good version of it."),
    )
    NO_TOKEN_FILE = (
        N_("A file with design tokens is not there."),
        N_('The file "{file}" of tripreports_design_tokens cannot be read. Is the name right?'),
    )
    NO_TOKENS = (
        N_("A file holds no design token that the site can use."),
        N_(
            'There is no design token for this site in "{file}". '
            "Use the file of the package in which the tokens themselves are."
        ),
    )
    TOKEN_VALUE = (
        N_("A design token has a value that the site cannot use. It is left out."),
        N_(
            'The value "{value}" of "{token}" cannot be used. '
            "Write a colour as #14566b, and fonts with commas between them."
        ),
    )
    TOKEN_CONTRAST = (
        N_("Two design tokens give text, or a mark, that is too hard to see (WCAG 2.2)."),
        N_(
            '"{token}" ({value}) on "{other}" ({behind}) has a contrast of {ratio}; '
            "at least {least} is needed. Make one of them darker or lighter."
        ),
    )
    PICTURE_ALT = (
        N_(
            "A picture has no description for people who cannot see it: advice, but no PDF is made."
        ),
        N_(
            'The picture "{file}" has no alternative text. Say in words what it shows: '
            "![a square with trees]({file}). Does it only decorate? Add {{.decorative}}."
        ),
    )
    PICTURE_MISSING = (
        N_("A picture of a PDF is not there."),
        N_('The picture "{file}" is not there. Is its name right, with capitals and folder?'),
    )
    PICTURE_KIND = (
        N_("A picture is of a kind that a PDF cannot hold, or its file is damaged."),
        N_('The picture "{file}" cannot be put in a PDF. Save it as one of: {known}.'),
    )
    PRIVATE_USE = (
        N_("A text has characters without a meaning of their own, so a PDF would say nothing."),
        N_(
            "These characters mean something in one font only: {letters}. They often come from "
            "bullets or icons in Word. Remove them, or type what they stand for."
        ),
    )
    NO_GLYPH = (
        N_("A text has characters that the fonts of the PDF lack. Their code is shown."),
        N_(
            "The fonts of the PDF do not have {letters}. The PDF shows the code. "
            "Write in words what it means."
        ),
    )
    RAW_LEFT_OUT = (
        N_("A page has HTML that a PDF cannot show. The text around it stays."),
        N_('"{source}" is left out of the PDF. Write it in Markdown.'),
    )
    UNKNOWN_NODE = (
        N_("A page has a construct that the PDF does not know. Its text is kept."),
        N_('The PDF does not know "{kind}". Only its text is shown; look whether it is right.'),
    )
    FORMULA = (
        N_("A formula cannot be read. The page shows it as it was typed."),
        N_('The formula "{source}" cannot be read: {reason}. Correct or simplify it.'),
    )
    NO_MARK = (
        N_("The picture for the cover of council packs is not there."),
        N_('The picture "{file}" of tripreports_pack_mark cannot be read. Is the name right?'),
    )
    PACK_AUDIENCE = (
        N_("A council pack was asked for in a build for another audience than its own."),
        N_(
            'The council pack "{target}" is for another audience than this build. make pdf finds '
            "out by itself for whom it is."
        ),
    )
    UNCHECKED_CONTACT = (
        N_("A contact that readers outside would see has not been checked yet."),
        N_(
            "Nobody has checked this contact yet. Look whether it is right, and remove the line "
            "with unverified (nakijken). Then make this again."
        ),
    )
    PACK_NOT_MADE = (
        N_("The PDF of a council pack was not made, because of other problems."),
        N_('The PDF of "{title}" was not made. Mend what is said above, and make it again.'),
    )
    MANY_REPORTS = (
        N_("A council pack has so many reports that making it takes much time and memory."),
        N_(
            "This council pack has {count} reports; above {limit} it takes much time and memory. "
            "Ask for less, or make several packs."
        ),
    )
    TYPESETTING = (
        N_("The PDF could not be made, for a reason that no other problem explains."),
        N_("The PDF could not be made: {reason} Please report this, with the pack."),
    )

    @property
    def explanation(self) -> str:
        """What the kind is about."""
        explanation = self.value[0]
        return _(explanation)

    @property
    def code(self) -> str:
        """The name in messages: ``trip.unknown-option`` without the type."""
        return self.name.lower().replace("_", "-")


_YAML_HINTS: Final = {
    "apostrophe": N_('Put names with an apostrophe between double quotes: "\'s-Hertogenbosch".'),
    "tab": N_("Use spaces in front of a key, not a tab."),
    "colon": N_('Put a text with a colon between double quotes: title: "Barcelona: verslag".'),
    "too-low": N_("Remove the empty lines above the first ---."),
    "not-closed": N_("Put a line with --- below the last key."),
    "no-keys": N_('Write each line as "key: value".'),
    "general": N_("Look at the brackets, the quotes and the spaces in front of each line."),
}
KIND_LABELS: Final = {
    "report": N_("report"),
    "pack": N_("council pack"),
    "contact": N_("contact"),
    "outcome": N_("outcome"),
    "follow-up": N_("follow-up"),
    "theme": N_("theme"),
    "city": N_("city"),
    "topic": N_("strategy topic"),
    "organisation": N_("organisation"),
    "event": N_("event"),
}


def message(problem: Problem) -> str:
    """The sentence for *problem* in the language of the project."""
    text = _(_subtype(problem).value[1]).format(**_filled_in(problem.values))
    return " ".join(text.split())


def _subtype(problem: Problem) -> Subtype:
    return Subtype[problem.code.upper().replace("-", "_")]


def _filled_in(values: Mapping[str, str]) -> dict[str, str]:
    shown = dict(values)
    kind = values.get("kind", "")
    if kind:
        label = KIND_LABELS.get(kind, kind)
        shown["kind"] = _(label)
        text = _('Or make its page: make term KIND={kind} NAME="{name}".')
        shown["command"] = text.format(kind=kind, name=values.get("target", "").replace('"', ""))
    if "hint" in values:
        hint = _YAML_HINTS[values["hint"]]
        shown["hint"] = _(hint)
    if near := values.get("suggestion"):
        shown["advice"] = _("Did you mean: {near}?").format(near=near)
    elif known := values.get("known"):
        shown["advice"] = _("Choose from: {known}.").format(known=known)
    else:
        shown["advice"] = ""
    return shown


def warn(problems: Iterable[Problem], docname: str) -> None:
    """Report *problems* of the page *docname*, each with its file and line."""
    for problem in problems:
        logger.warning(message(problem), location=(docname, problem.line or 1),
                       type=TYPE, subtype=_subtype(problem).code)  # fmt: skip


def warn_at(node: Node, problem: Problem) -> None:
    """Report *problem* at the place where *node* was written."""
    logger.warning(message(problem), location=node, type=TYPE, subtype=_subtype(problem).code)


def warn_of_command(problems: Iterable[Problem]) -> None:
    """Report *problems* of what someone typed behind a command."""
    for problem in problems:
        logger.warning(message(problem), type=TYPE, subtype=_subtype(problem).code)


def warn_in_file(file: str, problem: Problem) -> None:
    """Report *problem* of a file that is not a page."""
    logger.warning(message(problem), location=f"{file}:{problem.line or 1}",
                   type=TYPE, subtype=_subtype(problem).code)  # fmt: skip
