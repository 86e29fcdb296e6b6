"""Agreements, actions and promises: what happens after the trip."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ...i18n import console as _
from ...model import sentences
from . import certainty, tables
from . import due as due_
from .lines import Grid, Line
from .owners import Owners
from .proposals import FollowUpProposal
from .sections import Section

_NONE: Final = re.compile(
    r"^\W*(?:nee\b|neen\b|geen\b|niet\b|n\.?v\.?t\b|nvt\b|-+\W*$|er zijn (?:\w+ ){0,3}geen\b"
    r"|(?:hier|er) (?:zijn|is|was|waren) (?:\w+ ){0,3}(?:geen|niets)\b"
    r"|er komt geen|meer afspraken|verder(?:e)? (?:zijn er )?(?:\w+ )?geen|vooralsnog (?:geen"
    r"|niet))",
    re.IGNORECASE,
)
_STRONG: Final = re.compile(
    r"\b(?:afgesproken|afspraak (?:gemaakt|is|om)|toegezegd|zeg(?:t|gen) toe"
    r"|belo(?:ofd(?:e|en)?|oft|ven)"
    r"|uitgenodigd (?:om|voor|in)|(?:is|zijn|hebben|heeft) [^.]*\buitgenodigd\b|er komt een\b"
    r"|onderzoekt of|heeft aangeboden|hebben aangeboden|"
    r"heeft (?:[\w ]+ )?aangegeven [^.]*\bte willen\b|in gang gezet"
    r"|wordt (?:verder )?(?:uitgewerkt|opgepakt|vervolgd|onderzocht)|vervolgafspraak"
    r"|vervolggesprek|"
    r"nog uit(?:ge)?zo(?:eken|cht)|te onderzoeken of|verkennen (?:of|we|wij)|onderzoeken (?:of|we"
    r"|wij|beide)|(?:we|wij) (?:gaan|zullen)|(?:gaan|zullen) (?:we|wij|ze)\b|bekijken (?:we|wij"
    r"|nog)|bekeken (?:of|welke|hoe)|"
    r"kom(?:t|en) graag|wil(?:len)? graag|wil(?:len)? [^.]*\b(?:komen|bezoeken|langs)"
    r"|spraken (?:zij|wij|we|ze) over de mogelijkheid|loopt nog|is (?:intussen"
    r"|inmiddels) ingediend|"
    r"wordt nu samengewerkt|mogelijkheid om ergens|houden (?:elkaar|contact)"
    r"|blijven (?:in )?contact|contact op)\b",
    re.IGNORECASE,
)
_FUTURE: Final = re.compile(
    r"\b(?:zal|zullen|gaat|gaan|komt|komen|stuurt|sturen|organiseert|organiseren|ontvangt"
    r"|ontvangen|bezoekt|maakt|mailt|belt|neemt|nemen|werkt|plant|plannen|"
    r"deelt|delen|levert|schrijft|schrijven|bespreekt|informeert|informeren|nodigt|nodigen|zoekt"
    r"|vraagt|regelt|stelt|legt|presenteert|volgt|praat|onderzoekt|"
    r"verkent|bekijkt|beslist|coördineert|begeleidt|vertaalt|zet|krijgt|wordt|worden|wil|willen"
    r"|moet|moeten|kijkt|kijken|helpt|denkt|denken|rekent|brengt|betaalt|rapporteert|laat|laten"
    r"|neemt|zoekt|is er|is op)\b"
)
_PAST: Final = re.compile(
    r"\b(?:was|waren|werd|werden|had|hadden|spraken|sprak|gaf|gaven|ging|gingen|bezocht(?:en)?"
    r"|zagen|hoorden|vertelde[n]?|leerden|leerde|bleek|bleken|kwam|kwamen|"
    r"vond|vonden|kreeg|kregen|konden|kon|lieten|liet|duurde|lag|stond|maakten|vroeg|vroegen|zei"
    r"|zeiden|vertelden)\b"
)
_EXPLAINS: Final = re.compile(
    r"^(?:Dit|Dat|Deze|Die|Zij|Hij|Ze|Het gaat|Daarbij|Hierbij|Een datum|Hierover|Daarover)\b"
)
_CONTINUES: Final = re.compile(
    r"^(?:(?:Dit|Dat|Deze|Hierover|Daarover)\b|(?:actiehouder|trekker|gereed|deadline|wie|wanneer"
    r"|eigenaar|uiterlijk)\s*:)",
    re.IGNORECASE,
)
_INTRO: Final = re.compile(
    r"^(?:nr\.?\s*\d+\s*:\s*|ja\b[,.!:]?\s*|actie\s*\d*\s*:\s*)", re.IGNORECASE
)
_COPULA: Final = re.compile(r"\b(?:is|zijn|blijft|blijven|blijkt|ben)\b(?!.*\b(?:ge\w+|te)\b)")
_WISH: Final = re.compile(
    r"^(?:misschien|wellicht|hopelijk)\b|^(?:het|dat|dit)\s+zou\s+(?:\w+\s+)?(?:mooi|fijn|goed|leuk|prachtig|wenselijk)",
    re.I,
)
_HABIT: Final = re.compile(
    r"\b(?:moet je|kun je|betekent|leert|geldt|bestaat|werken daar|rijdt|ligt|staan er"
    r"|heeft als doel)\b"
)
_BOX: Final = re.compile(r"^\[?(?P<mark>[xX✓☑☒])\]\s*")
_LEAST_WORDS: Final = 3
_TITLE_LENGTH: Final = 140


class FollowUps:
    """Finds agreements in the sections of a report."""

    def __init__(self, owners: Owners, end: str) -> None:
        self.owners = owners
        self.end = end
        """ISO date of the last day of the trip, or ""."""

    def find(self, sections: list[Section]) -> list[FollowUpProposal]:
        """Follow-ups in the order of the report."""
        has_own = any(section.role == "follow-ups" and section.entries for section in sections)
        found: list[FollowUpProposal] = []
        for section in sections:
            for grid in section.grids:
                found += self._of_grid(grid, section.role == "follow-ups")
            if section.role == "follow-ups":
                found += self._asked(section.lines)
            elif section.role in (
                "",
                "other",
                "outcomes",
                "contacts",
                "programme",
                "purpose",
                "locations",
            ):
                for line in section.lines:
                    found += self._told(line, has_own)
        return [certainty.of_follow_up(one, _is_action(one.line)) for one in found]

    def _asked(self, lines: list[Line]) -> Iterator[FollowUpProposal]:
        """Below the question for agreements every sentence may be one."""
        for line in lines:
            if _NONE.match(line.text) or (line.text.endswith(":") and len(line.text) < 80):
                continue
            if line.kind == "item" or not re.search(r"[.!?]\s|[.!?]$", line.text):
                if (len(line.text.split()) > 1 or line.kind == "item") and len(line.text) < 400:
                    made = self._made(line, line.is_whole, line.text)
                    if not _is_statement(made):
                        yield made
                continue
            yield from self._sentences(line)

    def _sentences(self, line: Line) -> Iterator[FollowUpProposal]:
        parts = self._grouped(line)
        for part in parts:
            doubts: tuple[str, ...] = ()
            if not (_STRONG.search(part.text) or _FUTURE.search(part.text)):
                if _PAST.search(part.text) or len(part.text.split()) < _LEAST_WORDS:
                    continue
                doubts = (_("Is this an agreement?"),)
            elif not _STRONG.search(part.text) and _PAST.search(part.text):
                continue
            made = self._made(part, line.is_whole and len(parts) == 1, part.text, doubts)
            if not (
                _STRONG.search(part.text) or made.owner or made.due or made.due_phrase or doubts
            ):
                made = made._replace(doubts=(_("Is this an agreement?"),))
            if not _is_statement(made):
                yield made

    def _grouped(self, line: Line) -> list[Line]:
        """The sentences of a line; one that goes on about the one before belongs to it."""
        groups: list[tuple[int, int]] = []
        start = 0
        for sentence in sentences.split(line.text):
            end = start + len(sentence)
            text = sentence.strip()
            is_note = (_EXPLAINS.match(text) and not _STRONG.search(text)) or _CONTINUES.match(text)
            if _NONE.match(text):
                pass
            elif groups and groups[-1][1] == start and is_note:
                groups[-1] = (groups[-1][0], end)
            else:
                groups.append((start, end))
            start = end
        return [line.part(start, end) for start, end in groups]

    def _told(self, line: Line, has_own: bool) -> Iterator[FollowUpProposal]:
        """Elsewhere only what is clearly about later."""
        goes_on = False
        for part in self._grouped(line):
            text = part.text
            is_strong = bool(_STRONG.search(text)) or (goes_on and bool(_FUTURE.search(text)))
            goes_on = False
            when = due_.of(text, self.end)
            is_later = self._is_later(text, when)
            if has_own and not re.search(r"\bafgesproken\b|\btoegezegd\b", text):
                continue
            if (
                (not is_strong and not is_later)
                or _HABIT.search(text)
                or "zoals afgesproken" in text
            ):
                continue
            if _PAST.search(text) and not re.search(
                r"afgesproken|toegezegd|uitgenodigd|mogelijkheid om", text
            ):
                continue
            goes_on = True
            doubt = _("This does not stand among the agreements; is it one?")
            yield self._made(part, False, text, (doubt,))

    def _is_later(self, text: str, when: due_.Due) -> bool:
        """Whether a sentence in the present tense is about a time after the trip."""
        if not (when.date or when.phrase) or not _FUTURE.search(text) or not self.end:
            return False
        years = [int(year) for year in re.findall(r"20\d\d", when.date[:4] or when.phrase)]
        return (
            bool(years)
            and max(years) >= int(self.end[:4])
            and (not when.date or when.date > self.end)
        )

    def _made(
        self, line: Line, is_line: bool, text: str, doubts: tuple[str, ...] = ()
    ) -> FollowUpProposal:
        status = "open"
        if _BOX.match(text):
            status, text = "done", _BOX.sub("", text)
        when = due_.of(text, self.end)
        owner = self.owners.of(text)
        if re.search(
            r"\b(?:intussen|inmiddels|al|reeds) (?:ingediend|gedaan|gebeurd|verstuurd|afgerond)",
            text,
        ):
            status, doubts = "done", (*doubts, _("Is this done?"))
        elif re.search(r"\bloopt nog\b|\bwordt nu (?:aan )?(?:samen)?gewerkt", text):
            status, doubts = "in-progress", (*doubts, _("Is this going on?"))
        doubts = (*doubts, *owner.doubts, *when.doubts)
        return FollowUpProposal(title_of(text), owner.name, when.date, when.phrase, line, is_line,
                                status, doubts)  # fmt: skip

    def _of_grid(self, grid: Grid, is_asked: bool) -> Iterator[FollowUpProposal]:
        if tables.kind_of(grid) != "actions":
            if is_asked:
                for row in grid.rows:
                    lines = [line for cell in row for line in cell]
                    if lines and not _NONE.match(lines[0].text):
                        doubts = (_("Is this an agreement?"),)
                        yield self._made(
                            lines[0], False, " ".join(line.text for line in lines), doubts
                        )
            return
        columns = tables.columns(grid)
        for row in grid.rows[1:]:
            what = tables.cell(row, columns, "action")
            if not what or _NONE.match(what[0].text):
                continue
            made = self._made(what[0], False, tables.text(what))
            owner = tables.text(tables.cell(row, columns, "owner")).strip(" -–?")
            when = tables.text(tables.cell(row, columns, "due")).strip(" -–?")
            made = made._replace(owner=owner or made.owner, doubts=())
            if when:
                due = due_.of(when, self.end)
                phrase = "" if due.date else when
                made = made._replace(due=due.date, due_phrase=phrase, doubts=due.doubts)
            status = tables.text(tables.cell(row, columns, "status")).lower()
            if re.search(r"gereed|klaar|gedaan|afgerond|✓", status):
                made = made._replace(status="done")
            elif re.search(r"loopt|bezig|uitvoering", status):
                made = made._replace(status="in-progress")
            yield made


def _is_statement(one: FollowUpProposal) -> bool:
    """Whether a proposal only says how things are (``Walstroom is niet goedkoop``) or might be."""
    text = one.line.text
    if one.due or one.due_phrase or _STRONG.search(text):
        return False
    return bool(_WISH.search(text)) or bool(_COPULA.search(text) and not _FUTURE.search(text))


def _is_action(line: Line) -> bool:
    """Whether the words of a proposal, or the table where it stands, tell of an action."""
    text = line.text
    return line.kind == "cell" or bool(_STRONG.search(text) or _FUTURE.search(text))


def title_of(text: str) -> str:
    """A sentence as a title: without opening words and full stop, cut at a word if long."""
    first = sentences.split(text)[0].strip() if sentences.split(text) else text
    first = _INTRO.sub("", first).strip(" .;,") or text.strip()
    if len(first) > _TITLE_LENGTH:
        first = first[:_TITLE_LENGTH].rsplit(" ", 1)[0] + " …"
    return first[:1].upper() + first[1:]
