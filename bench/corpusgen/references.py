"""Invented sources for definitions and citations."""

from __future__ import annotations

from .dutch import capital
from .themes import THEMES, TOPICS

_PUBLISHERS = (
    "Uitgeverij De Vlieger", "Kenniscentrum Deltatechniek", "Instituut voor Publieke Waarden",
    "Stichting Toekomstig Wonen", "Stedennetwerk Noordzee", "Hogeschool De Vlietstreek",
)  # fmt: skip
_TITLES = (
    "{} in de stad: een verkenning", "Handboek {}", "Tien jaar {}", "{}: begrippen en voorbeelden",
    "Werken aan {}",
)  # fmt: skip
_LABELS = {key: row.title for key, row in TOPICS.items()}
_LABELS |= {key: row.title for key, row in THEMES.items()}


def bibliography() -> str:
    """The whole ``references.bib``: one source, ``bron-<key>``, for every topic and theme."""
    entries = []
    for nth, (key, label) in enumerate(_LABELS.items()):
        publisher = _PUBLISHERS[nth % len(_PUBLISHERS)]
        title = capital(_TITLES[nth % len(_TITLES)].format(label))
        entries.append(
            f"@book{{bron-{key},\n  author = {{{{{publisher}}}}},\n  title = {{{title}}},\n"
            f"  publisher = {{{publisher}}},\n  year = {{{2009 + nth % 16}}},\n}}\n"
        )
    return "\n".join(entries)
