"""Which design token is for which part of a page; data only."""

from __future__ import annotations

from typing import Final, NamedTuple

from .colours import MARK_CONTRAST, TEXT_CONTRAST


class Part(NamedTuple):
    """A part of the look: the variables of the theme for it, and tokens for it, best first."""

    variables: tuple[str, ...]
    tokens: tuple[str, ...]


# What other parts take after where they have no token of their own.
_TEXT: Final = (
    "--utrecht-document-color", "--utrecht-body-color", "--nl-paragraph-color",
    "--utrecht-paragraph-color", "--basis-color-default-color-document",
    "--rhc-color-foreground-default", "--ams-color-text",
)  # fmt: skip
_LINKS: Final = (
    "--nl-link-color", "--utrecht-link-color", "--rhc-color-foreground-link", "--ams-link-color",
    "--basis-color-action-2-color-default",
)  # fmt: skip
_BUTTONS: Final = (
    "--nl-button-primary-background-color", "--utrecht-button-primary-action-background-color",
    "--ams-button-primary-background-color",
)  # fmt: skip
_BODY_FONTS: Final = (
    "--utrecht-document-font-family", "--utrecht-body-font-family", "--utrecht-root-font-family",
    "--nl-paragraph-font-family", "--utrecht-paragraph-font-family",
    "--basis-text-font-family-default", "--rhc-text-font-family-default",
    "--ams-typography-font-family",
)  # fmt: skip

# Variables: pydata-sphinx-theme 0.24.0.  Its headings need --pst-heading-color, as they fall back
# on the name of a variable and not on its value; text on a coloured button or on "back to top" is
# the page's background, so that one check of contrast holds for both.
# Tokens, by the packages that have them: @utrecht/design-tokens 5.0.1 (utrecht, nl),
# @nl-design-system-unstable/voorbeeld-design-tokens 7.4.1 (nl, basis) and
# rotterdam-design-tokens 1.0.0-alpha.125 (utrecht), @rijkshuisstijl-community/design-tokens 11.1.0
# (rhc), @amsterdam/design-system-tokens 4.4.0 (ams) and
# @gemeente-denhaag/design-tokens-components 4.1.0 (denhaag).
COLOURS: Final[dict[str, Part]] = {
    "text": Part(
        ("--pst-color-text-base", "--pst-color-on-surface", "--pst-color-table"),
        _TEXT,
    ),
    "quiet text": Part(
        ("--pst-color-text-muted",),
        ("--basis-color-default-color-subtle", "--rhc-color-foreground-subtle"),
    ),
    "heading": Part(
        ("--pst-color-heading", "--pst-heading-color"),
        ("--utrecht-heading-color", "--basis-heading-color", "--nl-heading-level-2-color",
         "--utrecht-heading-2-color", "--ams-heading-color", *_TEXT),
    ),
    "link": Part(
        ("--pst-color-primary", "--pst-color-link", "--pst-color-link-higher-contrast"),
        _LINKS,
    ),
    "link below the pointer": Part(
        ("--pst-color-link-hover", "--pst-color-primary-highlight", "--pst-color-secondary",
         "--pst-color-secondary-highlight"),
        ("--nl-link-hover-color", "--utrecht-link-hover-color", "--ams-link-hover-color",
         "--basis-color-action-2-color-hover", *_LINKS),
    ),
    "background": Part(
        ("--pst-color-background", "--pst-color-on-background", "--pst-color-primary-text",
         "--pst-color-primary-highlight-text", "--pst-color-secondary-text",
         "--pst-color-secondary-highlight-text"),
        ("--utrecht-document-background-color", "--utrecht-body-background-color",
         "--basis-color-default-bg-document", "--rhc-color-bg-document",
         "--ams-body-background-color"),
    ),
    "surface": Part(
        ("--pst-color-surface",),
        ("--utrecht-surface-background-color", "--basis-color-default-bg-subtle"),
    ),
    "border": Part(
        ("--pst-color-border",),
        ("--utrecht-separator-color", "--utrecht-table-row-border-block-end-color",
         "--basis-color-default-border-subtle", "--rhc-color-border-subtle",
         "--ams-color-separator"),
    ),
    "focus": Part(
        ("--pst-color-accent",),
        ("--utrecht-focus-outline-color", "--basis-focus-outline-color",
         "--rhc-focus-outline-color"),
    ),
    "button": Part(
        ("--sd-color-primary",),
        _BUTTONS,
    ),
    "button below the pointer": Part(
        ("--sd-color-primary-highlight",),
        ("--nl-button-primary-hover-background-color",
         "--utrecht-button-primary-action-hover-background-color",
         "--ams-button-primary-hover-background-color", *_BUTTONS),
    ),
    "text on a button": Part(
        ("--sd-color-primary-text",),
        ("--nl-button-primary-color", "--utrecht-button-primary-action-color",
         "--ams-button-primary-color"),
    ),
}  # fmt: skip
HEADER: Final[dict[str, Part]] = {
    "header": Part(
        ("--pst-color-on-background", "--pst-color-surface"),
        ("--utrecht-page-header-background-color", "--utrecht-page-header-content-background-color",
         "--denhaag-page-header-background-color", "--ams-page-header-background-color"),
    ),
    "text in the header": Part(
        ("--pst-color-text-base", "--pst-color-text-muted", "--pst-color-muted",
         "--pst-color-primary", "--pst-color-secondary", "--pst-color-link-hover",
         "--pst-color-accent"),
        ("--utrecht-page-header-color", "--utrecht-page-header-content-color",
         "--ams-page-header-brand-name-color"),
    ),
}  # fmt: skip
FONTS: Final[dict[str, Part]] = {
    "font": Part(("--pst-font-family-base",), _BODY_FONTS),
    "font of headings": Part(
        ("--pst-font-family-heading",),
        ("--utrecht-heading-font-family", "--basis-heading-font-family",
         "--nl-heading-level-2-font-family", "--utrecht-heading-2-font-family",
         "--ams-heading-font-family", *_BODY_FONTS),
    ),
}  # fmt: skip

SAME_AS: Final = {"header": "background", "text in the header": "quiet text", "button": "link",
                  "text on a button": "background"}  # fmt: skip
"""The part whose colour the theme gives to another that has no token."""
READABLE: Final = (
    ("text", "background", TEXT_CONTRAST),
    ("text", "surface", TEXT_CONTRAST),
    ("quiet text", "background", TEXT_CONTRAST),
    ("quiet text", "surface", TEXT_CONTRAST),
    ("heading", "background", TEXT_CONTRAST),
    ("link", "background", TEXT_CONTRAST),
    ("link", "surface", TEXT_CONTRAST),
    ("link below the pointer", "background", TEXT_CONTRAST),
    ("text on a button", "button", TEXT_CONTRAST),
    ("text in the header", "header", TEXT_CONTRAST),
    ("focus", "background", MARK_CONTRAST),
)
"""What stands on what, and the least contrast for it."""
