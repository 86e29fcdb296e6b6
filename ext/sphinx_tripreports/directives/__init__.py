"""The directives that writers use, by canonical name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..model.parsing import RECORD_OPTIONS
from .audience import AudienceDirective, AudienceRulesDirective
from .index import INDEXES, IndexDirective
from .note import EditorNoteDirective
from .record import RecordDirective
from .reference import ReferenceDirective

if TYPE_CHECKING:
    from docutils.parsers.rst import Directive

DIRECTIVES: Final[dict[str, type[Directive]]] = {
    **{
        kind: type(f"{kind}-directive", (RecordDirective,), {"kind": kind})
        for kind in RECORD_OPTIONS
    },
    **{name: type(f"{name}-directive", (IndexDirective,), {"listing": name}) for name in INDEXES},
    "audience": AudienceDirective,
    "audience-rules": AudienceRulesDirective,
    "editor-note": EditorNoteDirective,
    "trip-reference": ReferenceDirective,
}
