"""The look of a Word file: styles, lists and page, as Office Open XML (ISO/IEC 29500-1)."""

from __future__ import annotations

from typing import Final, NamedTuple

MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ACCENT: Final = "14566B"
_GREY: Final = "595959"


class _Style(NamedTuple):
    """A style of paragraphs: its name in Word, and its properties of paragraph and run."""

    name: str
    paragraph: str = ""
    run: str = ""


def _heading(level: int) -> _Style:
    space = f'<w:keepNext/><w:spacing w:before="{360 - 40 * level}" w:after="80"/>'
    size = f'<w:sz w:val="{max(34 - 3 * level, 22)}"/>'
    return _Style(f"heading {level}", f'{space}<w:outlineLvl w:val="{level - 1}"/>',
                  f'<w:b/><w:color w:val="{_ACCENT}"/>{size}')  # fmt: skip


def _boxed(colour: str, before: int = 0, fill: str = "") -> str:
    """Properties of a paragraph in a box, which has a bar on its left."""
    bar = f'<w:left w:val="single" w:sz="24" w:space="8" w:color="{colour}"/>'
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return (f'<w:pBdr>{bar}</w:pBdr>{shade}<w:spacing w:before="{before}" w:after="0"/>'
            '<w:ind w:left="284"/>')  # fmt: skip


_SMALL: Final = f'<w:color w:val="{_GREY}"/><w:sz w:val="20"/>'
# No style of running text is bold or italic: a reader could not tell that from the writer's own.
_PARAGRAPHS: Final = {
    "Title": _Style("Title", '<w:spacing w:before="0" w:after="200"/>',
                    f'<w:b/><w:color w:val="{_ACCENT}"/><w:sz w:val="40"/>'),
    **{f"Heading{level}": _heading(level) for level in range(1, 7)},
    "Quote": _Style("Quote", '<w:ind w:left="567" w:right="567"/>', f'<w:color w:val="{_GREY}"/>'),
    "Caption": _Style("caption", '<w:spacing w:after="80"/>', _SMALL),
    "ListParagraph": _Style("List Paragraph", "<w:contextualSpacing/>"),
    "FootnoteText": _Style("footnote text", '<w:spacing w:after="0"/>', '<w:sz w:val="20"/>'),
    "Footer": _Style("footer", '<w:jc w:val="right"/>', f'<w:color w:val="{_GREY}"/>'),
    "TripContinued": _Style("Vervolg van punt", '<w:ind w:left="567"/>'),
    "TripCode": _Style("Code", '<w:spacing w:after="0"/>',
                       '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/><w:sz w:val="19"/>'),
    "TripRecord": _Style("Blok", f"<w:keepNext/>{_boxed(_ACCENT, before=160)}"),
    "TripFacts": _Style("Blokgegevens", _boxed(_ACCENT), _SMALL),
    "TripInside": _Style("Bloktekst", _boxed(_ACCENT)),
    "TripNote": _Style("Redactienoot", _boxed("B58900", fill="FBF5E6"), '<w:sz w:val="20"/>'),
}  # fmt: skip
_NORMAL: Final = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '<w:qFormat/><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
    "</w:tblCellMar></w:tblPr></w:style>"
)
_OTHERS: Final = (
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
    '<w:rPr><w:color w:val="0B5394"/><w:u w:val="single"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="FootnoteReference">'
    '<w:name w:val="footnote reference"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
    '<w:basedOn w:val="TableNormal"/>'
    '<w:pPr><w:spacing w:before="40" w:after="40"/></w:pPr><w:tblPr><w:tblBorders>'
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders></w:tblPr></w:style>"
)


def styles() -> str:
    """``word/styles.xml``."""
    made = []
    for key, style in _PARAGRAPHS.items():
        following = "" if key.startswith("Trip") else '<w:next w:val="Normal"/>'
        made.append(
            f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{style.name}"/>'
            f'<w:basedOn w:val="Normal"/>{following}<w:qFormat/>'
            f"<w:pPr>{style.paragraph}</w:pPr><w:rPr>{style.run}</w:rPr></w:style>"
        )
    return (
        f'<w:styles xmlns:w="{MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>'
        '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault/></w:docDefaults>{_NORMAL}{''.join(made)}{_OTHERS}</w:styles>"
    )


BULLETS: Final = 1
"""``w:numId`` of all lists with bullets; those with numbers each have one of their own."""
_SIGNS: Final = "•–▪"
_NUMBERS: Final = (("decimal", "."), ("lowerLetter", ")"), ("lowerRoman", "."))


def numbering(numbered: int) -> str:
    """``word/numbering.xml`` for so many numbered lists, which are *BULLETS* + 1 and on."""
    starts = "".join(
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>'
        for level in range(9)
    )
    lists = "".join(
        f'<w:num w:numId="{BULLETS + number}"><w:abstractNumId w:val="1"/>{starts}</w:num>'
        for number in range(1, numbered + 1)
    )
    return (
        f'<w:numbering xmlns:w="{MAIN}">{_abstract(0)}{_abstract(1)}'
        f'<w:num w:numId="{BULLETS}"><w:abstractNumId w:val="0"/></w:num>{lists}</w:numbering>'
    )


def _abstract(key: int) -> str:
    levels = []
    for level in range(9):
        form, end = _NUMBERS[level % 3]
        shape, text = (form, f"%{level + 1}{end}") if key else ("bullet", _SIGNS[level % 3])
        levels.append(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/>'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{567 + 425 * level}" w:hanging="425"/></w:pPr></w:lvl>'
        )
    return (
        f'<w:abstractNum w:abstractNumId="{key}"><w:multiLevelType w:val="multilevel"/>'
        f"{''.join(levels)}</w:abstractNum>"
    )
