"""An independent check that an imported page says all that its file says.

It reads the file anew, with other code than the readers, and the page as MyST reads it.
"""

from __future__ import annotations

from pathlib import Path

from ...i18n import console as _
from .compare import compare
from .page import read_page
from .sources import facts_of


def lost(path: Path, page: str) -> tuple[str, ...]:
    """What a file says and the page made of it does not.

    Args:
        path: a file that `readers.read` could read.
        page: the MyST of the page, with its front matter.

    Returns:
        Dutch sentences; none if nothing got lost.
    """
    try:
        facts = facts_of(path.read_bytes(), path.name)
        return compare(facts, read_page(page, facts.numbered))
    except Exception as error:  # noqa: BLE001 - the page is there; a writer never sees a traceback
        sentence = _("Whether anything got lost could not be checked ({reason}): compare by eye.")
        return (sentence.format(reason=f"{type(error).__name__}: {error}"),)
