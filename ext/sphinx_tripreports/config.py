"""The settings of the extension, each declared once."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from .i18n import N_

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

PREFIX = "tripreports_"


def _option(default: Any, text: str, rebuild: str = "env", *types: type) -> Any:
    usual = (list, tuple) if isinstance(default, tuple) else (bool, int, str)
    metadata = {"help": text, "rebuild": rebuild, "types": types or usual}
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True)
class TripReportsConfig:
    """Settings that a project puts in conf.py, each with the prefix ``tripreports_``."""

    search: str = _option(
        "dutch",
        N_("The search page: ours (dutch), Sphinx's own (sphinx), or none for a quick preview."),
    )
    design_tokens: str | tuple[str, ...] = _option(
        "",
        N_(
            "Style sheets with design tokens (NL Design System) for the colours and fonts of the "
            "site: the path of a file beside conf.py, or a list of them."
        ),
        "html",
        str,
        list,
        tuple,
    )
    front_matter_keys: tuple[str, ...] = _option(
        (), N_("Further keys that pages of this project may have in their front matter.")
    )
    today: str = _option(
        "",
        N_("The day (YYYY-MM-DD) that decides what is overdue. Empty: the day of the build."),
        "",
    )
    check_format: str = _option(
        "",
        N_(
            "Besides the console, where make check writes its messages: a file of the kind sarif "
            "or gitlab, or github for annotations."
        ),
        "",
    )
    tuning: bool = _option(
        True,
        N_("Faster builds by fewer runs of Python's garbage collector; changes no output."),
        "",
    )

    @classmethod
    def of(cls, config: Config) -> TripReportsConfig:
        """The settings of a project."""
        return cls(**{item.name: getattr(config, PREFIX + item.name) for item in fields(cls)})


def register(app: Sphinx) -> None:
    """Make every field of `TripReportsConfig` a setting of the project."""
    for item in fields(TripReportsConfig):
        facts = item.metadata
        app.add_config_value(PREFIX + item.name, item.default, facts["rebuild"], facts["types"])
