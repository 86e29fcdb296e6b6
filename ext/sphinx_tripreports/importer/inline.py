"""Runs of text as MyST, so that the parsed page has exactly the same words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple
from urllib.parse import quote, urlsplit

from .document import Run

WEB_SCHEMES: Final = ("http", "https", "mailto", "ftp")
"""What MyST takes for an address outside the site (its own default of ``myst_url_schemes``)."""
GENERATED: Final = "generated"
"""Class of words in a draft that no author typed: numbers that a program put before a heading."""

# What CommonMark or an extension of MyST would take for markup, wherever it stands.
_ALWAYS: Final = re.compile(
    r"[\\`*\[\]{$]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # not within a word
    r"|<(?=[A-Za-z/!?])"
    r"|&(?=#|[A-Za-z][A-Za-z0-9]*;)"
    r"|~(?=~)|(?<=~)~"
)
# And what is markup at the start of a line only: the character after which a backslash goes.
_AT_START: Final = re.compile(
    r"(?=#{1,6}(?:\s|$))|(?=>)|(?=[-+](?![^\W_]))|(?=[=|:~%])|(?<=\A)(?=\+\+\+)"
    r"|(?=\([^()]*\)=\s*$)|\d{1,9}(?=[.)](?:\s|$))"
)
_FENCE: Final = re.compile(r"^[ >*\d.)-]*(:{3,})", re.MULTILINE)
_NO_ROLE: Final = re.compile(r"[`\\\n]")
_PLAIN_URL: Final = re.compile(r"(?:https?://|mailto:)[A-Za-z0-9./?=&%#~_+,:;@!-]*[A-Za-z0-9/]\Z")
_SPACE: Final = re.compile(r"[ \t]+")


def escape(text: str) -> str:
    """*text* within a line, such that MyST reads it as it is."""
    return _ALWAYS.sub(r"\\\g<0>", text)


def escape_start(line: str) -> str:
    """A line of MyST that has been through `escape`, such that no block starts with it."""
    match = _AT_START.match(line)
    return f"{line[: match.end()]}\\{line[match.end() :]}" if match else line


def fenced(directive: str, content: str) -> str:
    """*content* (MyST, with its options) as a directive, whatever directives are in it."""
    longest = max((len(match[1]) for match in _FENCE.finditer(content)), default=2)
    fence = ":" * max(3, longest + 1)
    return f"{fence}{{{directive}}}\n{content}\n{fence}"


def is_web_address(url: str) -> bool:
    """Whether a page can link to *url*."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return False
    return parts.scheme.lower() in WEB_SCHEMES and bool(parts.netloc or parts.path.strip("/"))


def render_runs(runs: Sequence[Run]) -> str:
    """Runs as one paragraph of MyST; a line break in the text is a hard break.

    What was deleted or hidden in the file is left out; `myst` shows that in a note.
    """
    shown = [
        run if _can_link(run.url) else run._replace(url="")
        for run in runs
        if run.mark not in ("deleted", "hidden") and (run.text or run.note)
    ]
    shown = list(_bridged(shown))
    parts = [_linked(url, list(group)) for url, group in groupby(shown, lambda run: run.url)]
    lines = [_SPACE.sub(" ", line).strip() for line in _join(parts).split("\n")]
    return "\\\n".join(escape_start(line) for line in lines if line)


def _bridged(runs: Sequence[Run]) -> Iterator[Run]:
    """Runs in which white space between two halves of a link belongs to it."""
    for index, run in enumerate(runs):
        if not run.url and not run.note and not run.text.strip() and 0 < index < len(runs) - 1:
            before, after = runs[index - 1].url, runs[index + 1].url
            run = run._replace(url=before if before == after else "")
        yield run


def _can_link(url: str) -> bool:
    return (url.startswith("#") and len(url) > 1) or is_web_address(url)


def _join(parts: Iterable[str]) -> str:
    """Parts in a row; an exclamation mark before a link or note would make a picture of it."""
    text = ""
    for part in parts:
        if text.endswith("!") and part.startswith("["):
            text = text[:-1] + "\\!"
        text += part
    return text


def _linked(url: str, runs: list[Run]) -> str:
    if not url:
        return _styled(runs)
    text = "".join(run.text for run in runs)
    core = text.strip()
    if not core:
        return _styled(runs)
    before, after = text[: text.index(core)], text[text.index(core) + len(core) :]
    # A call of a note is a link itself, which cannot stand in another.
    notes = "".join(f"[^{run.note}]" for run in runs if run.note)
    if core == url and _PLAIN_URL.match(url):
        return f"{before}<{url}>{notes}{after}"
    words = [run._replace(text=run.text.replace("\n", " ")) for run in runs if not run.note]
    return f"{before}[{_styled(words).strip()}]({_address(url)}){notes}{after}"


def _address(url: str) -> str:
    """An address within the parentheses of a link: nothing in it can end it."""
    return quote(url.strip(), safe="/:?#@!$&'*+,;=%~-._")


class _Piece(NamedTuple):
    """Text of one style, without outer white space; or the call of a note."""

    text: str
    stars: str = ""
    role: str = ""
    is_note: bool = False


def _styled(runs: Sequence[Run]) -> str:
    """Runs without link: emphasis where Markdown can express it, or else the words alone."""
    pieces = _expressible([piece for run in _merged(runs) for piece in _pieces(run)])
    parts = []
    # What lost its style is escaped together with its neighbours: markup may arise on the border.
    for (stars, role, is_note), group in groupby(pieces, lambda piece: piece[1:]):
        text = "".join(piece.text for piece in group)
        if is_note:
            parts.append(text)
        elif role:
            parts.append(f"{{{role}}}`{text}`")
        else:
            parts.append(f"{stars}{escape(text)}{stars}")
    return _join(parts)


def _merged(runs: Sequence[Run]) -> Iterator[Run]:
    """Runs of which no two neighbours have the same style."""
    for style, group in groupby(runs, _style):
        yield style._replace(text="".join(run.text for run in group))


def _style(run: Run) -> Run:
    return run._replace(text="", mark="", strike=False, underline=False)


def _pieces(run: Run) -> Iterator[_Piece]:
    if run.note:
        yield _Piece(f"[^{run.note}]", is_note=True)
        return
    role = "sup" if run.superscript else "sub" if run.subscript else ""
    stars = "" if role else "*" * (run.italic + 2 * run.bold)
    for number, line in enumerate(run.text.split("\n")):
        if number:
            yield _Piece("\n")
        core = line.strip()
        start = line.find(core)
        yield _Piece(line[:start])
        yield _Piece(core, stars, "" if _NO_ROLE.search(core) else role)
        yield _Piece(line[start + len(core) :])


def _expressible(pieces: list[_Piece]) -> list[_Piece]:
    """Pieces without empty ones, and without emphasis that Markdown would show as stars."""
    pieces = [piece for piece in pieces if piece.text]
    result: list[_Piece] = []
    for index, piece in enumerate(pieces):
        before = pieces[index - 1].text[-1:] if index else ""
        after = pieces[index + 1].text[:1] if index + 1 < len(pieces) else ""
        # Stars that touch those of the piece before would be read as one row of stars.
        touches = bool(result and result[-1].stars)
        if piece.stars and (touches or not (_can_border(before) and _can_border(after))):
            piece = piece._replace(stars="")
        result.append(piece)
    return result


def _can_border(character: str) -> bool:
    """Whether emphasis may start after, or end before, this character."""
    return (
        not character
        or character.isspace()
        or (unicodedata.category(character)[0] == "P" and character not in "*_\\`")
    )
