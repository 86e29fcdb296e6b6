# ruff: noqa: E501 - XML in long lines
"""Makes the files beside it: ``python tests/importer/files/make_files.py``.

Needs LibreOffice (``soffice``), python-docx and Pillow.  ``everything.docx`` is written by hand, part
by part, as Word writes such things; the others come from python-docx and LibreOffice.  Run it only
to change the files: LibreOffice writes other bytes each time.
"""

from __future__ import annotations

import io
import re
import shutil
import struct
import subprocess
import tempfile
import zipfile
import zlib
from pathlib import Path

from compound import message
from docx import Document
from docx.oxml import parse_xml
from docx.shared import Cm, Pt

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "data"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    }.items()
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def png(text: bytes = b"Camera van de burgemeester", size: int = 8, colour: int = 200) -> bytes:
    """A square picture with a comment in its metadata."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    rows = b"".join(b"\0" + bytes([colour, 90, 20]) * size for __ in range(size))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0))
        + chunk(b"tEXt", b"Comment\0" + text)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def jpeg() -> bytes:
    """A photograph that lies on its side, with the place where it was taken."""
    from PIL import Image

    stream = io.BytesIO()
    picture = Image.new("RGB", (12, 8), (10, 120, 200))
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Telefoon van de wethouder"
    exif.get_ifd(0x8825)[1] = "N"
    picture.save(stream, "JPEG", exif=exif)
    return stream.getvalue()


EMF = (
    struct.pack("<II", 1, 108)
    + bytes(32)
    + b" EMF"
    + bytes(64)
    + struct.pack("<IIIII", 14, 20, 0, 16, 20)
)
WMF = b"\xd7\xcd\xc6\x9a" + bytes(18) + b"\x01\0\x09\0\0\x03" + bytes(12) + b"\x03\0\0\0\0\0"


def run(text: str, properties: str = "") -> str:
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    look = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{look}{content}</w:p>"


def style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def item(text: str, number: int, level: int = 0) -> str:
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(run(text), numbering)


def field(code: str, result: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        mark.format("begin") + f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        + mark.format("separate") + run(result) + mark.format("end")
    )  # fmt: skip


def picture(key: str, description: str = "") -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="90000" cy="90000"/>'
        f'<wp:docPr id="1" name="Afbeelding 1" descr="{description}"/><a:graphic><a:graphicData'
        ' uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        '<pic:cNvPr id="1" name="x"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{key}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
        '<a:xfrm><a:off x="0" y="0"/><a:ext cx="90000" cy="90000"/></a:xfrm><a:prstGeom'
        ' prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def text_box(content: str) -> str:
    """A text box as Word writes it: once for itself, and once for older programmes."""
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0"'
        ' distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0"'
        ' layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH'
        ' relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV'
        ' relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent'
        ' cx="5400000" cy="2300000"/><wp:wrapTopAndBottom/><wp:docPr id="7" name="Tekstvak 7"/>'
        "<a:graphic><a:graphicData"
        ' uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5400000"'
        ' cy="2300000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        '<v:shape style="width:190pt;height:70pt"><v:textbox><w:txbxContent>'
        f"{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def table(*rows: str, look: str = '<w:tblStyle w:val="TableGrid"/>') -> str:
    return (
        f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid/>"
        + "".join(f"<w:tr>{row}</w:tr>" for row in rows)
        + "</w:tbl>"
    )


INNER = table(cell(paragraph(run("Binnenste cel"))) + cell(paragraph(run("Tweede binnenste"))))
PEOPLE = table(
    "<w:trPr><w:tblHeader/></w:trPr>"
    + "".join(cell(paragraph(run(text))) for text in ("Naam", "Functie", "Organisatie")),
    cell(paragraph(run("Ann Smet")), '<w:vMerge w:val="restart"/>')
    + cell(paragraph(run("Schepen")))
    + cell(paragraph(run("Stad Gent"))),
    cell(paragraph(""), "<w:vMerge/>")
    + cell(paragraph(run("Voorzitter van het netwerk, sinds 2019")), '<w:gridSpan w:val="2"/>'),
    cell(paragraph(run("Over twee kolommen")), '<w:gridSpan w:val="2"/>')
    + cell(INNER + paragraph(run("Na de binnenste tabel"))),
)
BODY = "".join([
    paragraph(run("Verslag werkbezoek Gent"), style("Titel")),
    paragraph(run("Kern van het ") + run("bezoek", "<w:b/>") + run(" aan de stad"), style("Kop1")),
    paragraph(run("D"), '<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around"/>'),
    paragraph(run("eze alinea begint met een grote letter.")),
    paragraph(
        run("Wij zagen ") + run("schuin", "<w:i/>") + run(" en ") + run("vet schuin", "<w:b/><w:i/>")
        + run(", ") + run("door", "<w:strike/>") + run(", CO") + run("2", '<w:vertAlign w:val="subscript"/>')
        + run(" en 20 m") + run("2", '<w:vertAlign w:val="superscript"/>')
        + "<w:r><w:tab/><w:t>na een tab</w:t><w:br/><w:t>nieuwe regel</w:t></w:r>"
        + "<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>mail en samen</w:t><w:softHyphen/><w:t>werking</w:t></w:r>"
    ),
    paragraph(
        run("Tekens: ") + '<w:r><w:sym w:font="Symbol" w:char="F0AE"/></w:r>'
        + '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + run(" gedaan *met* sterren_en_strepen")
        + run(" &lt;haken&gt; {accolades} `accent` [vierkant] # geen kop")
    ),
    paragraph(run("1. dit is geen lijst")),
    paragraph(run("- getypt streepje")),
    item("Eerste punt", 1), item("Dieper punt", 1, 1), item("Tweede punt", 1),
    paragraph(run("Tussen de lijsten.")),
    item("Genummerd een", 2), item("Letter a", 2, 1), item("Letter b", 2, 1), item("Genummerd twee", 2),
    item("Opnieuw begonnen", 3),
    paragraph(run("Met nummer in de kop"), style("Kop2")),
    paragraph(run("Nog een kop"), style("Kop2")),
    paragraph(
        run("Zie de ") + f'<w:hyperlink r:id="rLink">{run("website van Gent")}</w:hyperlink>'
        + run(", of ") + field('HYPERLINK "https://example.org/a?b=c_d"', "dit veld") + run(" en ")
        + f'<w:hyperlink w:anchor="_Ref1">{run("verderop")}</w:hyperlink>' + run(". Schrijf naar ")
        + f'<w:hyperlink r:id="rMail">{run("ann@example.org")}</w:hyperlink>'
        + run(" of open ") + f'<w:hyperlink r:id="rFile">{run("de map")}</w:hyperlink>' + run(".")
    ),
    paragraph(
        run("Een noot") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(" en een eindnoot")
        + '<w:r><w:endnoteReference w:id="2"/></w:r>' + run(" en nog een")
        + '<w:r><w:footnoteReference w:id="3"/></w:r>' + run(".")
    ),
    paragraph(
        '<w:commentRangeStart w:id="5"/>' + run("Hierover is iets opgemerkt.") + '<w:commentRangeEnd w:id="5"/>'
        + '<w:r><w:commentReference w:id="5"/></w:r>'
    ),
    paragraph(
        run("De kosten zijn ")
        + '<w:del w:id="9" w:author="Jan" w:date="2021-01-01T00:00:00Z"><w:r><w:delText>duizend</w:delText></w:r></w:del>'
        + f'<w:ins w:id="10" w:author="Jan" w:date="2021-01-01T00:00:00Z">{run("tweeduizend")}</w:ins>'
        + run(" euro") + run(" maar dit is verborgen", "<w:vanish/>") + run(".")
    ),
    paragraph(run("Vandaag is het ") + field('DATE \\@ "d MMMM yyyy"', "3 maart 2021") + run(".")),
    paragraph(
        run("Keuze: ") + '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/>'
        '<w:listEntry w:val="trein"/><w:listEntry w:val="vliegtuig"/></w:ddList></w:ffData></w:fldChar></w:r>'
        "<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run(" en ")
        + f'<w:sdt><w:sdtPr><w:alias w:val="veld"/></w:sdtPr><w:sdtContent>{run("ingevuld vak")}</w:sdtContent></w:sdt>'
        + run(" en ") + f'<w:smartTag w:uri="x" w:element="place">{run("Antwerpen")}</w:smartTag>'
        + run(" en ") + f"<w:customXml w:uri=\"x\" w:element=\"y\">{run('eigen xml')}</w:customXml>"
    ),
    f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph(run('Een alinea in een besturingselement.'))}</w:sdtContent></w:sdt>",
    paragraph(run("Bij dit vak ") + text_box(
        paragraph(run("Eerste alinea in het tekstvak.")) + paragraph(run("Tweede, met "
        ) + run("vet", "<w:b/>") + run("."))
    ) + run("staat een tekstvak.")),
    paragraph(
        '<w:r><w:pict><v:shape style="width:90pt;height:30pt" alt="oud"><v:textpath string="CONCEPT"/></v:shape></w:pict></w:r>'
        + run("Met kunstletters.")
    ),
    PEOPLE,
    paragraph(picture("rPng", "Het stadhuis van Gent") + run("Foto van het stadhuis"), style("Bijschrift")),
    paragraph(picture("rJpg", "Afbeelding met persoon Automatisch gegenereerde beschrijving")),
    paragraph(picture("rPng") + picture("rEmf") + picture("rWmf")),
    paragraph(run("שלום עולם", "<w:rtl/>") + run(" en ") + f'<w:bdo w:val="rtl">{run("مرحبا")}</w:bdo>', "<w:bidi/>"),
    paragraph("<m:oMath><m:r><m:t>a+b=c</m:t></m:r></m:oMath>" + run(" is een som.")),
    paragraph('<w:r><w:drawing><wp:inline><wp:docPr id="3" name="d"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"><dgm:relIds r:dm="rDiagram"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'),
    paragraph('<w:r><w:drawing><wp:inline><wp:docPr id="4" name="c"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rChart"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'),
    paragraph('<w:bookmarkStart w:id="1" w:name="_Ref1"/>' + run("Hier eindigt de koppeling.") + '<w:bookmarkEnd w:id="1"/>'),
    paragraph(run("Woorden van een ander."), style("Citaat")),
    paragraph(run("Alle afspraken") + '<w:r><w:lastRenderedPageBreak/></w:r>' + run(" staan hieronder.")),
])  # fmt: skip
SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rHeader"/><w:headerReference'
    ' w:type="first" r:id="rHeader2"/><w:footerReference w:type="default" r:id="rFooter"/>'
    '<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
)
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{key}"{extra}><w:name w:val="{name}"/>{rest}</w:style>'
    for key, name, extra, rest in (
        ("Standaard", "Normal", ' w:default="1"', ""),
        ("Kop1", "heading 1", "", '<w:basedOn w:val="Standaard"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>'),
        ("Kop2", "heading 2", "", '<w:basedOn w:val="Standaard"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr>'),
        ("Titel", "Title", "", ""),
        ("Bijschrift", "caption", "", ""),
        ("Citaat", "Quote", "", ""),
    )
)  # fmt: skip


def level(number: int, kind: str, text: str) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText'
        f' w:val="{text}"/></w:lvl>'
    )


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">' + level(0, "bullet", "·") + level(1, "bullet", "o")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="1">' + level(0, "decimal", "%1.")
    + level(1, "lowerLetter", "%2)") + '</w:abstractNum><w:abstractNum w:abstractNumId="2">'
    + level(0, "decimal", "%1") + level(1, "decimal", "%1.%2") + "</w:abstractNum>"
    + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride'
    ' w:val="1"/></w:lvlOverride></w:num><w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>'
)  # fmt: skip
NOTE = '<w:{0} w:id="{1}">{2}</w:{0}>'
FOOTNOTES = (
    '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    + NOTE.format("footnote", 2, paragraph("<w:r><w:footnoteRef/></w:r>" + run(" Tekst van de eerste noot.")) + paragraph(run("Tweede alinea van de noot.")))
    + NOTE.format("footnote", 3, paragraph(run("Noot met een ") + f'<w:hyperlink r:id="rNote">{run("bron")}</w:hyperlink>'))
)  # fmt: skip
DIAGRAM = (
    "<dgm:dataModel {0}><dgm:ptLst><dgm:pt modelId='1'><dgm:t><a:bodyPr/><a:p><a:r><a:t>Stap een van het"
    " schema</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt modelId='2'><dgm:t><a:bodyPr/><a:p><a:r><a:t>Stap twee"
    "</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>"
)


def points(tag: str, kind: str, values: list[str]) -> str:
    inner = "".join(f'<c:pt idx="{n}"><c:v>{value}</c:v></c:pt>' for n, value in enumerate(values))
    return f"<c:{tag}><c:{kind}>{inner}</c:{kind}></c:{tag}>"


CHART = (
    "<c:chartSpace {0}><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Bezoekers per jaar</a:t></a:r></a:p>"
    "</c:rich></c:tx></c:title><c:plotArea><c:barChart><c:ser>" + points("tx", "strCache", ["Aantal"])
    + points("cat", "strCache", ["2018", "2019"]) + points("val", "numCache", ["16000", "24000"])
    + "</c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>"
)  # fmt: skip
PARTS = {
    "styles": ("styles", f"<w:styles {NAMESPACES}>{STYLES}</w:styles>"),
    "numbering": ("numbering", f"<w:numbering {NAMESPACES}>{NUMBERING}</w:numbering>"),
    "footnotes": ("footnotes", f"<w:footnotes {NAMESPACES}>{FOOTNOTES}</w:footnotes>"),
    "endnotes": ("endnotes", f"<w:endnotes {NAMESPACES}>" + NOTE.format("endnote", 2, paragraph(run("Tekst van de eindnoot."))) + "</w:endnotes>"),
    "comments": ("comments", f'<w:comments {NAMESPACES}><w:comment w:id="5" w:author="Els de Wit">' + paragraph(run("Klopt dit wel?")) + "</w:comment></w:comments>"),
    "rHeader": ("header", f"<w:hdr {NAMESPACES}>" + paragraph(run("Gemeente Voorbeeld, afdeling Bestuur")) + "</w:hdr>"),
    "rHeader2": ("header", f"<w:hdr {NAMESPACES}>" + paragraph(run("Gemeente Voorbeeld, afdeling Bestuur")) + "</w:hdr>"),
    "rFooter": ("footer", f"<w:ftr {NAMESPACES}>" + paragraph(run("Bladzijde ") + field("PAGE", "1")) + "</w:ftr>"),
    "rDiagram": ("diagramData", DIAGRAM.format(NAMESPACES)),
    "rChart": ("chart", CHART.format(NAMESPACES)),
}  # fmt: skip
LINKS = {
    "rLink": "https://stad.gent/nl",
    "rMail": "mailto:ann@example.org",
    "rFile": "file:///S:/Bestuur/map",
}
MEDIA = {"rPng": ("image1.png", png()), "rJpg": ("image2.jpg", jpeg()), "rEmf": ("image3.emf", EMF), "rWmf": ("image4.wmf", WMF)}  # fmt: skip
RELATION = '<Relationship Id="{}" Type="' + OFFICE + '{}" Target="{}"{}/>'
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def relations(lines: list[str]) -> str:
    name = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{XML}<Relationships xmlns="{name}">{"".join(lines)}</Relationships>'


def packed(members: dict[str, str | bytes]) -> bytes:
    """A ZIP file with the same bytes each time."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def word_file(body: str) -> bytes:
    """A Word file with *body*, and with all parts that `BODY` refers to."""
    external = ' TargetMode="External"'
    lines = [RELATION.format(key, kind, f"{key}.xml", "") for key, (kind, __) in PARTS.items()]
    lines += [RELATION.format(key, "hyperlink", url, external) for key, url in LINKS.items()]
    lines += [
        RELATION.format(key, "image", f"media/{name}", "") for key, (name, __) in MEDIA.items()
    ]
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    kinds = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes",
             "comments": "comments", "rHeader": "header", "rHeader2": "header", "rFooter": "footer"}  # fmt: skip
    overrides = "".join(
        f'<Override PartName="/word/{key}.xml" ContentType="{word}{kind}+xml"/>'
        for key, kind in kinds.items()
    )
    defaults = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>'
        for ending, kind in (
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"), ("png", "image/png"), ("jpg", "image/jpeg"),
            ("emf", "image/x-emf"), ("wmf", "image/x-wmf"),
        )
    )  # fmt: skip
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{defaults}'
        f'<Override PartName="/word/document.xml" ContentType="{word}document.main+xml"/>{overrides}</Types>',
        "_rels/.rels": relations([
            RELATION.format("rId1", "officeDocument", "word/document.xml", ""),
            '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
        ]),
        "docProps/core.xml": f'{XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Werkbezoek Gent</dc:title><dc:creator>Els de Wit</dc:creator><dcterms:created>2021-03-04T10:00:00Z</dcterms:created></cp:coreProperties>',
        "word/document.xml": f"{XML}<w:document {NAMESPACES}><w:body>{body}{SECTION}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(lines),
        "word/_rels/footnotes.xml.rels": relations([RELATION.format("rNote", "hyperlink", "https://example.org/bron", external)]),
    }  # fmt: skip
    members |= {f"word/{key}.xml": XML + content for key, (__, content) in PARTS.items()}
    members |= {f"word/media/{name}": data for name, data in MEDIA.values()}
    return packed(members)


def den_haag(path: Path) -> None:
    """The standard form: bold capitals without style, real lists, contacts in one paragraph each."""
    document = Document()
    for line in (DATA / "den-haag-2021.txt").read_text(encoding="utf-8").splitlines():
        if not line.strip():
            continue
        if line.startswith("- "):
            document.add_paragraph(line[2:], style="List Bullet")
        elif line.isupper():
            document.add_paragraph().add_run(line).bold = True
        else:
            added = document.add_paragraph()
            for number, part in enumerate(line.split("*")):
                added.add_run(part).italic = number % 2 == 1
    document.save(str(path))


BOXES = ("De G5 hebben", "Om onderdeel te kunnen", "In het kader van het Nationaal")


def rijswijk(path: Path) -> None:
    """Free narrative: headings with a style, lists, and boxed texts in text boxes."""
    text = (DATA / "rijswijk-2018.txt").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line.strip()]
    paragraphs: list[str] = []
    open_paragraph = False
    for line in lines:
        bullet = re.match(r"[-\uf0fc] ", line)
        start = not open_paragraph or bullet or line.startswith(BOXES)
        if start:
            paragraphs.append(line.strip())
        else:
            paragraphs[-1] += " " + line.strip()
        open_paragraph = not (line.endswith("  ") or len(line.strip()) < 84)
    document = Document()
    document.styles["Normal"].font.size = Pt(11)
    for one in paragraphs:
        if one in ("Inleiding", "Rijswijk"):
            document.add_heading(one, 1)
        elif re.match(r"[-\uf0fc] ", one):
            document.add_paragraph(one[2:], style="List Bullet")
        elif one.startswith(BOXES):
            anchor = document.add_paragraph()
            content = one.replace("&", "&amp;")
            box = text_box(paragraph(run(content)))
            anchor._p.append(parse_xml(box.replace("<w:r>", f"<w:r {NAMESPACES}>", 1)))
        else:
            document.add_paragraph(one)
    document.save(str(path))


ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office", "text": "text", "style": "style", "table": "table", "draw": "drawing",
        "fo": "xsl-fo-compatible", "svg": "svg-compatible", "meta": "meta",
    }.items()
) + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip


def changes() -> bytes:
    """An .odt with what LibreOffice does not write when it converts: changes that are tracked."""
    styles = (
        '<style:style style:name="W" style:family="text"><style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>'
        '<text:list-level-style-bullet text:level="2" text:bullet-char="-"/></text:list-style>'
    )
    tracked = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>een eerste versie</text:p>'
        "<text:p>en een tweede alinea</text:p></text:deletion></text:changed-region>"
        '<text:changed-region text:id="c2"><text:insertion/></text:changed-region></text:tracked-changes>'
    )
    body = (
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>Inhoud</text:index-title-template>"
        "</text:table-of-content-source><text:index-body><text:index-title><text:p>Inhoud van dit verslag</text:p></text:index-title>"
        "<text:p>Wat is er veranderd?<text:tab/>1</text:p></text:index-body></text:table-of-content>"
        '<text:h text:outline-level="1">Wat is er veranderd?</text:h>'
        '<text:p>Hier stond <text:change text:change-id="c1"/>iets, en <text:change-start text:change-id="c2"/>dit is nieuw'
        '<text:change-end text:change-id="c2"/>.</text:p>'
        '<text:p>Zichtbaar<text:span text:style-name="W"> en niet zichtbaar</text:span>, met<text:s text:c="3"/>spaties'
        '<text:line-break/>en <text:span text:style-name="B">vet</text:span>.</text:p>'
        '<text:list text:style-name="L"><text:list-item><text:p>Eerste afspraak</text:p><text:p>Nog een alinea in het punt</text:p>'
        "<text:list><text:list-item><text:p>Onderdeel</text:p></text:list-item></text:list></text:list-item>"
        "<text:list-item><text:p>Tweede afspraak</text:p></text:list-item></text:list>"
        '<text:section text:name="s"><text:p>In een sectie. <text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby></text:p></text:section>'
        '<table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>Kolom</text:p></table:table-cell></table:table-row></table:table-header-rows>'
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
        '<table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Breed</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>'
    )
    content = f"{XML}<office:document-content {ODF}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{tracked}{body}</office:text></office:body></office:document-content>"
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


TYPST = """
#set document(title: "Verslag Kopenhagen", author: "Els de Wit")
#set text(lang: "nl", hyphenate: true, font: "New Computer Modern", size: 10pt)
#set par(justify: true)
#set page(width: 15cm, height: 13cm, columns: 2, header: [Gemeente Voorbeeld #h(1fr) Dienstreis 2022], footer: context [Bladzijde #counter(page).display()])
= Verslag dienstreis Kopenhagen
Wij bezochten de gemeente Kopenhagen om te leren van haar aanpak van klimaatadaptatie en van de samenwerking met waterbedrijven. De gemeente legt waterpleinen aan en werkt met de omgevingsdiensten samen. Meer staat op #link("https://international.kk.dk/")[de website van de stad].

De energietransitie gaat er sneller dan bij ons. De energie- en warmtenetten zijn van de inwoners. Onze gemeenteraadsleden vroegen naar de verantwoordelijkheidsverdeling en naar de verantwoordelijkheden van de waterbedrijven.

- fietspaden langs de haven, waar ook bezoekers van buiten gebruik van kunnen maken
- schoon water

== Wie wij spraken
#table(columns: (2.2cm, 3.4cm), stroke: none, [*Naam*], [*Functie*], [Mette Holm], [wethouder], [Lars Krog], [directeur van het waterbedrijf HOFOR])

#image("stadhuis.png", width: 1.5cm)

#lorem(170)
"""


def columns(path: Path) -> None:
    """A PDF in two columns, with hyphens, headers, a link, a table and a picture, by Typst."""
    import typst

    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "verslag.typ")
        source.write_text(TYPST, encoding="utf-8")
        Path(folder, "stadhuis.png").write_bytes(png(size=40))
        typst.compile(str(source), output=str(path))


def tables(path: Path) -> None:
    """Tables with borders: one that the end of a page cuts within a row, one with a cell over two
    rows, and one with a word too wide for its column."""
    document = Document()
    document.add_paragraph("Formulier dienstreis")
    document.add_paragraph("Deze regels vullen de bladzijde.\n" * 37)
    questions = (
        ("Doel", "Zien hoe de haven van Gent walstroom levert, en wat dat kost."),
        ("Wie is gesproken", "Els de Wit, havenmeester. " + "Zij liet ons elke kast zien. " * 12),
        ("Vervolg", "Els de Wit stuurt de tekening."),
    )
    table = document.add_table(len(questions), 2, "Table Grid")
    for row, texts in zip(table.rows, questions, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text.strip()
    document.add_paragraph("1. Actielijst").runs[0].bold = True
    rows = (
        ("Wie", "Organisatie", "Wat"),
        ("Jan Bos", "Haven", "Subsidievoorwaardenoverzicht opvragen"),
        ("Ans Vos", "", "Kosten ramen"),
    )
    table = document.add_table(len(rows), 3, "Table Grid")
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text, width in zip(row.cells, texts, (3, 3, 2.2), strict=True):
            cell.text, cell.width = text, Cm(width)
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
    table.cell(1, 1).merge(table.cell(2, 1))
    document.add_paragraph("2. Rondvraag").runs[0].bold = True
    document.add_paragraph("Geen.")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "tables.docx"
        document.save(str(source))
        convert(source, "pdf", path.parent)


def form(path: Path) -> None:
    """A PDF form that was filled in, with a comment on it."""
    import pikepdf
    from pikepdf import Array, Dictionary, Name, String

    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(400, 300))
    font = pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    )
    page = pdf.pages[0]
    page.Resources = Dictionary(Font=Dictionary(F=font))
    page.Contents = pdf.make_stream(b"BT /F 12 Tf 40 250 Td (WELKE LOCATIES ZIJN BEZOCHT?) Tj ET")
    shown = pdf.make_stream(
        b"/Tx BMC BT /F 12 Tf 2 5 Td (Lyon en Grenoble) Tj ET EMC",
        {
            "/Type": Name.XObject,
            "/Subtype": Name.Form,
            "/BBox": Array([0, 0, 300, 20]),
            "/Resources": Dictionary(Font=Dictionary(F=font)),
        },
    )
    widget = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Tx,
            T=String("plaats"),
            V=String("Lyon en Grenoble"),
            Rect=Array([40, 220, 340, 240]),
            F=4,
            AP=Dictionary(N=shown),
            P=page.obj,
        )
    )
    note = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Text,
            Rect=Array([200, 250, 215, 265]),
            Contents=String("Ook Annecy?"),
            T=String("Els de Wit"),
        )
    )
    page.Annots = Array([widget, note])
    pdf.Root.AcroForm = Dictionary(
        Fields=Array([widget]), DA=String("/F 12 Tf"), DR=Dictionary(Font=Dictionary(F=font))
    )
    pdf.save(str(path), deterministic_id=True)


HTML = """<html><head><style>p {color: red}</style><title>weg</title></head><body>
<p>Beste collega,</p><div>Hierbij het <b>verslag</b> van <a href="https://example.org/gent">de reis</a>.<br>Groet</div>
<ol><li>eerst lezen<li>dan bellen</ol><ul><li>los punt</li></ul>
<table><tr><th>Naam</th><th>Functie</th></tr><tr><td>Ann Smet</td><td>Schepen &amp; <i>voorzitter</i></td></tr></table>
<p><img src="cid:foto1"></p><script>alert("weg")</script></body></html>"""


def mail() -> bytes:
    """A message with text, HTML, a picture in it, and a report and a notice attached."""
    from email.message import EmailMessage

    one = EmailMessage()
    one["Subject"] = "Verslag werkbezoek Gent – concept"
    one["From"] = "Els de Wit <els@example.org>"
    one["To"] = "Jan Bos <jan@example.org>"
    one["Date"] = "Mon, 08 Mar 2021 09:30:00 +0100"
    one.set_content("Beste collega,\n\nHierbij het verslag.")
    one.add_alternative(HTML, subtype="html")
    part = one.get_payload()[1]
    part.add_related(png(), "image", "png", cid="<foto1>")
    one.add_attachment(
        (HERE / "den-haag.docx").read_bytes(),
        maintype="application",
        subtype="octet-stream",
        filename="verslag den haag.docx",
    )
    one.add_attachment("Eerste regel.\n\nTweede regel.", filename="notitie.txt")
    data = one.as_bytes()
    for number, mark in enumerate(sorted(set(re.findall(rb"={15}\d+==", data)))):
        data = data.replace(mark, b"grens-%d" % number)
    return data


def convert(path: Path, kind: str, folder: Path) -> None:
    """The same document by LibreOffice in another format."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{profile}", "--convert-to", kind,
             "--outdir", str(folder), str(path)],
            check=True, capture_output=True,
        )  # fmt: skip


def main() -> None:
    (HERE / "everything.docx").write_bytes(word_file(BODY))
    den_haag(HERE / "den-haag.docx")
    rijswijk(HERE / "rijswijk.docx")
    for name in ("everything", "den-haag", "rijswijk"):
        for kind in ("odt", "pdf"):
            convert(HERE / f"{name}.docx", kind, HERE)
    (HERE / "changes.odt").write_bytes(changes())
    columns(HERE / "columns.pdf")
    form(HERE / "form.pdf")
    tables(HERE / "tables.pdf")
    (HERE / "message.eml").write_bytes(mail())
    strings = {
        0x001A: "IPM.Note",
        0x0037: "Verslag werkbezoek Gent",
        0x0C1A: "Els de Wit",
        0x0C1F: "els@example.org",
        0x1000: "Hierbij het verslag.",
    }
    attached = [
        ("foto.png", png(), "foto1"),
        ("notitie.txt", b"Eerste regel.\n\nTweede regel.", ""),
    ]
    (HERE / "message.msg").write_bytes(message(strings, HTML.encode(), attached))
    for name in ("den-haag-2021", "rijswijk-2018"):
        shutil.copy(DATA / f"{name}.txt", HERE / f"{name[:-5]}.txt")


if __name__ == "__main__":
    main()
