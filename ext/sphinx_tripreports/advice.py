"""The advice of ``make check``: one name, one explanation and one or two sentences for each kind.

Advice fails nothing. Mistakes are in `warnings_`, as are days that don't fit their dates, which are
a mistake in a field and advice in running text.
"""

from __future__ import annotations

from enum import Enum
from typing import Final

from .i18n import N_, _
from .model.readability import LONGEST_SENTENCE, NORMAL
from .model.records import Problem


class Kind(Enum):
    """Kinds of advice: (explanation, sentence, sentence for many on one page or "")."""

    UNVERIFIED = (
        N_("Somebody should still look at this: an import, or a writer, was not sure."),
        N_("Still to check: {reason}"),
        "",
    )
    NO_EVIDENCE = (
        N_("A contact, outcome or follow-up has no sentence of the report."),
        N_("No sentence of the report shows where this comes from."),
        N_("{count} blocks have no sentence that shows where they come from (lines {lines})."),
    )
    CONTACT_ORGANISATION = (
        N_("A contact has no organisation."),
        N_('The contact "{name}" has no organisation. Do you know it? Then fill it in.'),
        N_("{count} contacts have no organisation (lines {lines})."),
    )
    FOLLOW_UP_OWNER = (
        N_("A follow-up that is not done has no owner."),
        N_('The follow-up "{name}" has no owner. Who does it?'),
        N_("{count} follow-ups have no owner (lines {lines})."),
    )
    FOLLOW_UP_DATE = (
        N_("A follow-up that is not done has neither a date nor words for it."),
        N_('The follow-up "{name}" has no date. When is it done?'),
        N_("{count} follow-ups have no date (lines {lines})."),
    )
    NO_OUTCOME = (
        N_("A report has no outcome."),
        N_("The report has no outcome. What did the trip bring?"),
        "",
    )
    MISSING_ANSWER = (
        N_("A report in the standard form leaves a question of the form open."),
        N_('The question "{name}" of the standard form has no answer.'),
        N_("{count} questions of the standard form have no answer: {names}"),
    )
    LONG_SENTENCE = (
        N_("A sentence has more than {most} words."),
        N_('The sentence "{name} …" has {words} words. Can it be cut in two?'),
        N_("{count} sentences have more than {most} words (lines {lines})."),
    )
    READABILITY = (
        N_("The text of a report is hard to read: it scores less than {normal} (Flesch-Douma)."),
        N_("The text scores {score} of 100 on readability (Flesch-Douma): {level}."),
        "",
    )

    @property
    def code(self) -> str:
        """The name in messages, without the type: ``long-sentence``."""
        return self.name.lower().replace("_", "-")

    @property
    def explanation(self) -> str:
        """What the kind is about."""
        return _(self.value[0]).format(**_FIGURES)


_FIGURES: Final = {"most": LONGEST_SENTENCE, "normal": NORMAL}
_LEVELS: Final = {
    "very-hard": N_("very hard"),
    "hard": N_("hard"),
    "fairly-hard": N_("fairly hard"),
}


def sentence(problem: Problem) -> str:
    """The advice *problem* in the language of the project."""
    values = {**_FIGURES, **problem.values}
    if "level" in problem.values:
        values["level"] = _(_LEVELS[problem.values["level"]])
    if problem.values.get("reason") == "?":
        values["reason"] = _("no reason is given")
    _explanation, one, many = Kind[problem.code.upper().replace("-", "_")].value
    text = _(many if "count" in problem.values else one).format(**values)
    return " ".join(text.split())
