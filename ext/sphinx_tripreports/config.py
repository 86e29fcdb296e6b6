"""The settings of the extension, each declared once."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from .i18n import N_

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

PREFIX = "tripreports_"


def _option(default: Any, text: str, rebuild: str = "env") -> Any:
    return field(default=default, metadata={"help": text, "rebuild": rebuild})


@dataclass(frozen=True, slots=True)
class TripReportsConfig:
    """Settings that a project puts in conf.py, each with the prefix ``tripreports_``."""

    builtin_search: bool = _option(
        True, N_("Sphinx's own search page and index. Off saves a fifth of a build."), "html"
    )
    front_matter_keys: tuple[str, ...] = _option(
        (), N_("Further keys that pages of this project may have in their front matter.")
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
        types = (list, tuple) if isinstance(item.default, tuple) else (bool, int, str)
        app.add_config_value(PREFIX + item.name, item.default, item.metadata["rebuild"], types)
