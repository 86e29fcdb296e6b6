"""The settings of the extension, each declared once."""

from __future__ import annotations

from collections.abc import Mapping
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
    pack: str = _option("", N_("The id of the only council pack to make. Empty: all of them."), "")
    pack_reports: str = _option(
        "", N_("Ids of reports for a council pack without a page, with spaces between them."), ""
    )
    pack_title: str = _option("", N_("The title of the council pack without a page."), "")
    pack_mark: str = _option(
        "",
        N_(
            "A picture for the cover of council packs, such as the mark of the municipality: its "
            "path, seen from conf.py."
        ),
        "",
    )
    pdf_folder: str = _option(
        "",
        N_(
            "The folder with the PDFs of council packs, seen from conf.py: the site gets a copy of "
            "each. Empty: the folder pdf beside the output."
        ),
        "",
    )
    site_url: str = _option(
        "",
        N_(
            "The address of the site, for links in council packs that lead out of them. Empty: "
            "html_baseurl; if that is empty as well, they are plain text."
        ),
        "",
    )
    audience: str = _option(
        "internal",
        N_("For whom the site is made: internal, council or public. make html AUDIENCE=council"),
    )
    audience_rules: Mapping[str, Mapping[str, str]] | None = _option(
        None,
        N_(
            "Changes to the rules for showing people outside: for a kind of person, for council "
            "and public, name, organisation-and-function, function or nothing."
        ),
        "env",
        dict,
    )
    retention_years: int = _option(
        0,
        N_(
            "How many years after the end of a trip names may be kept, for the privacy report; "
            "0 if that is not settled."
        ),
        "",
        int,
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
