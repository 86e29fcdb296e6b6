"""Real files of every kind, each with a given text in one place of it.

`MAKERS` has for each case the name of the file and the function that writes it.  Files are made
with the libraries that people use, so that no reader is tested against its own idea of a kind.
"""

from __future__ import annotations

import base64
import bz2
import email.message
import gzip
import io
import json
import lzma
import pickle
import random
import sqlite3
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pikepdf
import pytest
import typst
from docx import Document
from PIL import Image, PngImagePlugin

Maker = Callable[[Path, str], None]
MAKERS: dict[str, tuple[str, Maker]] = {}


def maker(file: str, name: str = "") -> Callable[[Maker], Maker]:
    """Register a function under *name*, else under its own name."""

    def register(function: Maker) -> Maker:
        MAKERS[name or function.__name__.replace("_", " ")] = (file, function)
        return function

    return register


def _page(body: str, head: str = "") -> str:
    return (
        "<!DOCTYPE html>\n<html lang='nl'><head><title>Verslag</title>"
        f"{head}</head>\n<body>\n<p>Een pagina.</p>\n{body}\n</body></html>\n"
    )


def _html(name: str, body: Callable[[str], str], head: Callable[[str], str] | None = None) -> None:
    def write(path: Path, text: str) -> None:
        path.write_text(_page(body(text), head(text) if head else ""), encoding="utf-8")

    maker("page.html", f"html {name}")(write)


def _codes(text: str, form: str) -> str:
    return "".join(form.format(ord(char)) for char in text)


def _split(text: str, between: str) -> str:
    """*text* with *between* after the first letter of each word."""
    return " ".join(word[:1] + between + word[1:] for word in text.split())


# HTML: every place ------------------------------------------------------------------------------

_html("text", lambda t: f"<p>Gesprek met {t}.</p>")
_html("line break", lambda t: "<p>Gesprek met " + "\n   ".join(t.split()) + ".</p>")
_html("heading", lambda t: f"<h2>{t}</h2>")
_html("cells", lambda t: "<table><tr><td>" + "</td><td>".join(t.split()) + "</td></tr></table>")
_html("attribute", lambda t: f'<img src="a.png" alt="{t}">')
_html("attribute over lines", lambda t: '<img src="a.png"\n alt="' + "\n".join(t.split()) + '">')
_html("single quotes", lambda t: f"<a title='{t}' href='#'>x</a>")
_html("no quotes", lambda t: f"<a data-name={t.replace(' ', '-')} href=#>x</a>")
_html("angle bracket in attribute", lambda t: f'<a title="a > b, {t}" href="#">x</a>')
_html("comment", lambda t: f"<!-- {t} -->")
_html("script", lambda t: f"<script>var who = '{t}';</script>")
_html("script that compares", lambda t: f"<script>if (a<b) show('{t}');</script>")
_html("style", lambda t: f"<style>p::after {{content: '{t}'}}</style>")
_html("noscript", lambda t: f"<noscript>{t}</noscript>")
_html("template", lambda t: f"<template><p>{t}</p></template>")
_html("meta", lambda t: "", lambda t: f'<meta name="author" content="{t}">')
_html("title", lambda t: "", lambda t: f"<title>{t}</title>")
_html("identifier", lambda t: f'<p id="contact-{t.lower().replace(" ", "-")}">x</p>')
_html("address", lambda t: f'<a href="x.html?q={quote(t)}">x</a>')
_html("mail", lambda t: f'<a href="mailto:{t.replace(" ", ".")}@example.org">x</a>')
_html("mail in one word", lambda t: f'<a href="mailto:{t.replace(" ", "")}@example.org">x</a>')
_html("json-ld", lambda t: f'<script type="application/ld+json">{json.dumps({"name": t})}</script>')
_html("unclosed tag", lambda t: f"<p title='{t}' <b>x")
_html("doctype", lambda t: f'<!ENTITY who "{t}">')
_html("cdata", lambda t: f"<svg><![CDATA[{t}]]></svg>")
_html("hidden input", lambda t: f'<input type="hidden" value="{t}">')
_html("textarea", lambda t: f"<textarea>{t}</textarea>")
_html("markup in words", lambda t: "<p>Met " + _split(t, "<b></b>") + " erbij</p>")
_html("first letters", lambda t: "<p>Met " + " ".join(f"<b>{w[0]}</b>{w[1:]}" for w in t.split()))
_html("after heading", lambda t: f"<h2>Contact</h2><p><b>{t[0]}</b>{t[1:]}</p>")
_html("decimal codes", lambda t: f"<p>{_codes(t, '&#{};')}</p>")
_html("hexadecimal codes", lambda t: f"<p title='{_codes(t, '&#x{:X};')}'></p>")
_html("twice escaped", lambda t: f"<p>{escape(_codes(t, '&#{};'))}</p>")
_html("soft hyphens", lambda t: f"<p>{_split(t, '&shy;')}</p>")
_html("soft hyphen characters", lambda t: f"<p>{_split(t, chr(0xAD))}</p>")
_html("zero width", lambda t: f"<p>{_split(t, chr(0x200B))}</p>")
_html("zero width for spaces", lambda t: f"<p>{t.replace(' ', chr(0x200B))}</p>")
_html("word joiner", lambda t: f"<p>{_split(t, chr(0x2060))}</p>")
_html("no-break spaces", lambda t: f"<p>{t.replace(' ', chr(0xA0))}</p>")
_html("no-break entities", lambda t: f"<p>{t.replace(' ', '&nbsp;')}</p>")
_html("narrow spaces", lambda t: f"<p>{t.replace(' ', chr(0x202F))}</p>")
_html("capitals", lambda t: f"<p>{t.upper()}</p>")
_html("underscores", lambda t: f"<p>{t.replace(' ', '_')}</p>")
_html("camel case", lambda t: f"<p data-x='foto{t.replace(' ', '')}2'></p>")
_html("broken by a hyphen", lambda t: "<p>Met " + _split(t, "-\n  ") + " erbij</p>")
_html("data address", lambda t: '<img src="data:image/svg+xml;base64,'
      + base64.b64encode(f"<svg><text>{t}</text></svg>".encode()).decode() + '">')  # fmt: skip
_html("data address in percents", lambda t: '<img src="data:image/svg+xml,'
      + quote(f"<svg><text>{t}</text></svg>") + '">')  # fmt: skip
_html("base64 in attribute", lambda t: f'<p data-x="{base64.b64encode(t.encode()).decode()}">')
_html("css code", lambda t: f"<style>p::after{{content:'{_codes(t, chr(92) + '{:06x}')}'}}</style>")


# Other text ---------------------------------------------------------------------------------------


def _text(file: str, name: str, make: Callable[[str], str], encoding: str = "utf-8") -> None:
    def write(path: Path, text: str) -> None:
        path.write_bytes(make(text).encode(encoding))

    maker(file, name)(write)


_text("feed.xml", "xml", lambda t: f"<?xml version='1.0'?><feed><author>{t}</author></feed>")
_text("map.svg", "svg title", lambda t: f"<svg><title>{t}</title></svg>")
_text("map.svg", "svg description", lambda t: f"<svg><path aria-label='{t}' d='M0 0'/></svg>")
_text("map.svg", "svg metadata", lambda t: f"<svg><metadata><x:a>{t}</x:a></metadata></svg>")
_text("map.svg", "svg letters", lambda t: "<svg><text>"
      + "".join(f"<tspan>{c}</tspan>" for c in t) + "</text></svg>")  # fmt: skip
_text("a.js", "javascript", lambda t: f"const who = '{t}';\n")
_text("a.js", "javascript codes", lambda t: f"const who = '{_codes(t, chr(92) + 'u{:04x}')}';\n")
_text("a.js", "javascript braces", lambda t: f"'{_codes(t, chr(92) + 'u{{{:x}}}')}';\n")
_text("a.js", "javascript bytes", lambda t: f"'{_codes(t, chr(92) + 'x{:02x}')}';\n")
_text("a.js", "javascript after newline", lambda t: f"const who = 'Naam:\\n{t}\\n';\n")
_text("a.js", "javascript continued", lambda t: f"const who = '{t[:3]}\\\n{t[3:]}';\n")
_text("a.json", "json", lambda t: json.dumps({"a": [{"b": t}]}))
_text("a.json", "json key", lambda t: json.dumps({t: 1}))
_text("a.json", "json codes", lambda t: json.dumps({"html": _split(t, "<i></i>")}).replace(
    "<", "\\u003c"))  # fmt: skip
_text("a.jsonl", "json lines", lambda t: '{"a": 1}\n' + json.dumps({"x": f"Dag\n{t}"}) + "\n")
_text("a.js.map", "source map", lambda t: json.dumps({"sourcesContent": [f"// by\n// {t}\n"]}))
_text("a.css", "css comment", lambda t: f"/* {t} */ p {{color: red}}\n")
_text("a.css", "css content", lambda t: f"p::after {{content: '{_codes(t, chr(92) + '{:x} ')}'}}")
_text("a.css", "css address", lambda t: f"p {{background: url({quote(t)}.png)}}")
_text("a.ics", "calendar", lambda t: f"BEGIN:VCALENDAR\r\nATTENDEE;CN={t}:mailto:x@y\r\n")
_text("a.ics", "calendar folded", lambda t: "BEGIN:VCALENDAR\r\nDESCRIPTION:Met "
      + _split(t, "\r\n ") + "\r\nEND:VCALENDAR\r\n")  # fmt: skip
_text("a.vcf", "card quoted-printable", lambda t: "BEGIN:VCARD\r\nFN;ENCODING=QUOTED-PRINTABLE:"
      + _codes(t, "={:02X}") + "\r\nEND:VCARD\r\n")  # fmt: skip
_text("a.csv", "csv", lambda t: "naam;plaats\r\n" + ";".join(reversed(t.split())) + "\r\n")
_text("a.csv", "csv of excel", lambda t: f"naam;plaats\r\n{t};Café\r\n", "utf-16")
_text("a.txt", "text of windows", lambda t: f"Café: {t}\r\n", "cp1252")
_text("a.txt", "text with mark", lambda t: f"{t}\r\n", "utf-8-sig")
_text("a.txt", "text in utf-16", lambda t: f"Met {t}.", "utf-16")
_text("a.txt", "text in utf-32", lambda t: f"Met {t}.", "utf-32")
_text("a.rtf", "rich text", lambda t: "{\\rtf1\\ansi " + _split(t, "{\\b0 }") + "\\par}")
_text("a.rtf", "rich text codes", lambda t: "{\\rtf1 " + _codes(t, "\\u{}?") + "}")
_text("a.rtf", "rich text bytes", lambda t: "{\\rtf1 " + _codes(t, "\\'{:02x}") + "}")
_text("a.html", "html in latin-1", lambda t: f"<meta charset=iso-8859-1><p>é {t}</p>", "latin-1")
_text("a.html", "html in no charset", lambda t: f"<meta charset=kapot><p>é {t}</p>", "latin-1")
_text("robots.txt", "robots", lambda t: f"Disallow: /{quote(t)}/\n")
_text("a.po", "catalog", lambda t: f'msgid ""\n"Last-Translator: {t} <x@y>\\n"\n')
_text(".buildinfo", "no suffix", lambda t: f"config: {t}\n")


@maker("a.eml")
def mail_base64(path: Path, text: str) -> None:
    message = email.message.EmailMessage()
    message["Subject"] = "Verslag"
    message.set_content(
        "Zie bijlage, ook van ons allen hier é.\n" * 3 + f"Groet, {text}", cte="base64"
    )
    path.write_bytes(message.as_bytes())


@maker("a.eml")
def mail_attachment(path: Path, text: str) -> None:
    message = email.message.EmailMessage()
    message["Subject"] = "Verslag"
    message.set_content("Zie bijlage.")
    packed = gzip.compress(text.encode())
    message.add_attachment(packed, maintype="application", subtype="gzip", filename="a.gz")
    path.write_bytes(message.as_bytes())


@maker("a.eml")
def mail_header(path: Path, text: str) -> None:
    encoded = base64.b64encode(f"Bezoek é van {text}".encode()).decode()
    path.write_bytes(f"Subject: =?utf-8?B?{encoded}?=\n\nDag.\n".encode())


# Indexes ------------------------------------------------------------------------------------------


@maker("objects.inv")
def inventory(path: Path, text: str) -> None:
    head = b"# Sphinx inventory version 2\n# Project: X\n# Version: \n# zlib\n"
    line = f"contact-x trip:contact 1 reports/x.html#$ {text}\n"
    path.write_bytes(head + zlib.compress(line.encode()))


@maker("searchindex.js")
def sphinx_index_title(path: Path, text: str) -> None:
    path.write_text(f"Search.setIndex({json.dumps({'titles': [text], 'terms': {}})})")


# Packed -------------------------------------------------------------------------------------------

_FILLER = b"Dit is gewone tekst van een verslag over een reis. " * 30


def _packed(text: str) -> bytes:
    return _FILLER + text.encode() + _FILLER


@maker("a.txt.gz", "gzip")
def _gzip(path: Path, text: str) -> None:
    path.write_bytes(gzip.compress(_packed(text)))


@maker("a.gz")
def gzip_name(path: Path, text: str) -> None:
    buffer = io.BytesIO()
    with gzip.GzipFile(filename=f"{text}.txt", mode="wb", fileobj=buffer) as stream:
        stream.write(b"niets")
    path.write_bytes(buffer.getvalue())


@maker("a.bz2", "bzip2")
def _bzip2(path: Path, text: str) -> None:
    path.write_bytes(bz2.compress(_packed(text)))


@maker("a.xz", "xz")
def _xz(path: Path, text: str) -> None:
    path.write_bytes(lzma.compress(_packed(text)))


@maker("a.html.br")
def brotli(path: Path, text: str) -> None:
    path.write_bytes(pytest.importorskip("brotli").compress(_packed(text)))


@maker("a.tar.gz", "tar")
def _tar(path: Path, text: str) -> None:
    inner = path.with_suffix(".inner")
    _zip(inner, {"a.txt": _packed(text)})
    with tarfile.open(path, "w:gz") as archive:
        archive.add(inner, "map/a.zip")
    inner.unlink()


@maker("a.tar")
def tar_owner(path: Path, text: str) -> None:
    with tarfile.open(path, "w") as archive:
        member = tarfile.TarInfo("a.txt")
        member.uname = text[:31]
        archive.addfile(member, io.BytesIO())


def _zip(path: Path, members: dict[str, bytes], comment: str = "") -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = comment.encode()
        for name, content in members.items():
            archive.writestr(name, content)


@maker("a.zip", "zip")
def _zip_text(path: Path, text: str) -> None:
    _zip(path, {"map/a.txt": _packed(text)})


@maker("a.zip")
def zip_name(path: Path, text: str) -> None:
    _zip(path, {f"map/{text}.txt": b""})


@maker("a.zip")
def zip_comment(path: Path, text: str) -> None:
    _zip(path, {"a": b""}, comment=text)


@maker("a.zip")
def zip_in_gzip_in_zip(path: Path, text: str) -> None:
    inner = path.with_suffix(".inner")
    _zip(inner, {"a.xml": f"<a><b>{text[0]}</b>{text[1:]}</a>".encode()})
    _zip(path, {"b.gz": gzip.compress(inner.read_bytes())})
    inner.unlink()


@maker("a.odt", "odt")
def _odt(path: Path, text: str) -> None:
    spans = "".join(f"<text:span>{char}</text:span>" for char in text)
    content = f"<office:text><text:h>Kop</text:h><text:p>{spans}</text:p></office:text>"
    _zip(path, {"mimetype": b"application/vnd.oasis.opendocument.text",
                "content.xml": content.encode()})  # fmt: skip


@maker("a.epub", "epub")
def _epub(path: Path, text: str) -> None:
    opf = f"<package><dc:creator>{text}</dc:creator></package>"
    _zip(path, {"mimetype": b"application/epub+zip", "OEBPS/content.opf": opf.encode()})


@maker("a.docx", "docx")
def _docx(path: Path, text: str) -> None:
    document = Document()
    document.add_heading("Contact", 1)
    paragraph = document.add_paragraph()
    for char in text:
        paragraph.add_run(char)
    document.save(str(path))


@maker("a.docx")
def docx_author(path: Path, text: str) -> None:
    document = Document()
    document.core_properties.author = text
    document.save(str(path))


@maker("a.docx")
def docx_cell(path: Path, text: str) -> None:
    document = Document()
    document.add_table(1, 2).cell(0, 1).text = text
    document.save(str(path))


def _xlsx(path: Path, fill: Callable[[Any], None]) -> None:
    book = pytest.importorskip("openpyxl").Workbook()
    fill(book)
    book.save(path)


@maker("a.xlsx")
def xlsx_cell(path: Path, text: str) -> None:
    _xlsx(path, lambda book: book.active.append(["naam", text]))


@maker("a.xlsx")
def xlsx_cells(path: Path, text: str) -> None:
    _xlsx(path, lambda book: book.active.append(text.split()))


@maker("a.xlsx")
def xlsx_sheet(path: Path, text: str) -> None:
    _xlsx(path, lambda book: book.create_sheet(text[:31]))


@maker("a.xlsx")
def xlsx_comment(path: Path, text: str) -> None:
    def fill(book: Any) -> None:
        from openpyxl.comments import Comment

        book.active["A1"].comment = Comment("zie hier", text)

    _xlsx(path, fill)


@maker("a.xlsx")
def xlsx_property(path: Path, text: str) -> None:
    _xlsx(path, lambda book: setattr(book.properties, "creator", text))


# PDF ----------------------------------------------------------------------------------------------


def _typst(path: Path, source: str) -> None:
    path.write_bytes(typst.compile(source.encode()))


@maker("a.pdf")
def pdf_text(path: Path, text: str) -> None:
    _typst(path, f"= Kop\nGesprek met {text} op maandag.")


@maker("a.pdf")
def pdf_wide_letters(path: Path, text: str) -> None:
    _typst(path, f"#text(tracking: 1em)[{text}]")


@maker("a.pdf")
def pdf_hyphenated(path: Path, text: str) -> None:
    _typst(path, '#set page(width: 3.2cm, margin: 5mm)\n#set text(hyphenate: true, lang: "nl")\n'
           f"Wij spraken uitgebreid met {text} daarover")  # fmt: skip


@maker("a.pdf")
def pdf_title(path: Path, text: str) -> None:
    _typst(path, f'#set document(title: "{text}")\nTekst')


@maker("a.pdf")
def pdf_author(path: Path, text: str) -> None:
    _typst(path, f'#set document(author: "{text}")\nTekst')


@maker("a.pdf")
def pdf_bookmark(path: Path, text: str) -> None:
    _typst(path, f"#show heading: none\n= {text}\nTekst")


@maker("a.pdf")
def pdf_alternative_text(path: Path, text: str) -> None:
    svg = 'bytes("<svg xmlns=\\"http://www.w3.org/2000/svg\\" width=\\"9\\" height=\\"9\\"/>")'
    _typst(path, f'#image({svg}, alt: "{text}")')


@maker("a.pdf")
def pdf_link(path: Path, text: str) -> None:
    _typst(path, f'#link("https://example.org/{quote(text)}")[hier]')


@maker("a.pdf")
def pdf_attachment(path: Path, text: str) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        content = gzip.compress(_packed(text))
        pdf.attachments["a.gz"] = pikepdf.AttachedFileSpec(pdf, content, filename="a.gz")

    _blank(path, change)


@maker("a.pdf")
def pdf_attachment_name(path: Path, text: str) -> None:
    _blank(path, lambda pdf: pdf.attachments.__setitem__(
        "a", pikepdf.AttachedFileSpec(pdf, b"x", filename=f"{text}.txt")))  # fmt: skip


def _blank(path: Path, change: Callable[[pikepdf.Pdf], None], **options: Any) -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    change(pdf)
    settings = {"object_stream_mode": pikepdf.ObjectStreamMode.generate, "compress_streams": True}
    pdf.save(path, **settings | options)


@maker("a.pdf")
def pdf_xmp(path: Path, text: str) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        with pdf.open_metadata() as metadata:
            metadata["dc:description"] = text

    _blank(path, change)


@maker("a.pdf")
def pdf_custom_property(path: Path, text: str) -> None:
    _blank(path, lambda pdf: pdf.docinfo.__setitem__("/Zaakbehandelaar", text))


@maker("a.pdf")
def pdf_note(path: Path, text: str) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text,
                                  Rect=[0, 0, 9, 9], Contents=text)  # fmt: skip
        pdf.pages[0].Annots = pdf.make_indirect([pdf.make_indirect(note)])

    _blank(path, change)


@maker("a.pdf")
def pdf_stamp(path: Path, text: str) -> None:
    """The text is only drawn, by a note with a look of its own."""

    def change(pdf: pikepdf.Pdf) -> None:
        codes = text.encode("cp1252", "replace").hex()
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1,
                                  BaseFont=pikepdf.Name.Helvetica,
                                  Encoding=pikepdf.Name.WinAnsiEncoding)  # fmt: skip
        look = pdf.make_stream(f"BT /F 12 Tf 10 10 Td <{codes}> Tj ET".encode())
        look.Type, look.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        look.BBox = [0, 0, 400, 40]
        look.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Stamp, F=4,
                                  Rect=[0, 0, 400, 40], AP=pikepdf.Dictionary(N=look))  # fmt: skip
        pdf.pages[0].Annots = pdf.make_indirect([pdf.make_indirect(note)])

    _blank(path, change)


@maker("a.pdf")
def pdf_destination(path: Path, text: str) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        target = [pdf.pages[0].obj, pikepdf.Name.Fit]
        tree = pikepdf.Dictionary(Names=[text, target])
        pdf.Root.Names = pikepdf.Dictionary(Dests=pdf.make_indirect(tree))

    _blank(path, change)


@maker("a.pdf")
def pdf_name_object(path: Path, text: str) -> None:
    name = pikepdf.Name("/" + text.replace(" ", "-"))
    _blank(path, lambda pdf: setattr(pdf.Root, "PieceInfo", pikepdf.Dictionary(X=name)))


@maker("a.pdf")
def pdf_opened_without_password(path: Path, text: str) -> None:
    _blank(path, lambda pdf: pdf.docinfo.__setitem__("/Title", text),
           encryption=pikepdf.Encryption(owner="x", user=""))  # fmt: skip


@maker("a.pdf")
def pdf_after_the_end(path: Path, text: str) -> None:
    """What belongs to no object: left by an earlier version, or put there."""
    _blank(path, lambda pdf: None)
    path.write_bytes(path.read_bytes() + zlib.compress(_packed(text)))


@maker("a.pdf")
def pdf_title_in_hexadecimal(path: Path, text: str) -> None:
    _blank(path, lambda pdf: pdf.docinfo.__setitem__("/Title", f"{text} ✓"))


@maker("a.pdf")
def pdf_stream_in_hexadecimal(path: Path, text: str) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        stream = pdf.make_stream(f"<x:xmpmeta>{text}</x:xmpmeta>".encode().hex().encode() + b">")
        stream.Filter = pikepdf.Name.ASCIIHexDecode
        pdf.pages[0].Metadata = stream

    level = pikepdf.StreamDecodeLevel.none
    _blank(path, change, compress_streams=False, stream_decode_level=level)


@maker("a.pdf")
def pdf_picture_metadata(path: Path, text: str) -> None:
    photo = io.BytesIO()
    Image.new("RGB", (9, 9)).save(photo, "JPEG", comment=text.encode())

    def change(pdf: pikepdf.Pdf) -> None:
        image = pdf.make_stream(photo.getvalue())
        image.Type, image.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        image.Width = image.Height = 9
        image.ColorSpace, image.BitsPerComponent = pikepdf.Name.DeviceRGB, 8
        image.Filter = pikepdf.Name.DCTDecode
        pdf.pages[0].Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=image))

    _blank(path, change)


# Pictures -----------------------------------------------------------------------------------------


def _picture(path: Path, **options: Any) -> None:
    Image.linear_gradient("L").convert("RGB").save(path, **options)


def _exif(tag: int, value: Any) -> Image.Exif:
    exif = Image.Exif()
    exif[tag] = value
    return exif


@maker("a.png")
def png_text(path: Path, text: str) -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", text)
    _picture(path, pnginfo=info)


@maker("a.png")
def png_compressed_text(path: Path, text: str) -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", _packed(text).decode("latin-1"), zip=True)
    _picture(path, pnginfo=info)


@maker("a.png")
def png_international_text(path: Path, text: str) -> None:
    info = PngImagePlugin.PngInfo()
    info.add_itxt("Title", _packed(text).decode(), "nl", "Titel", zip=True)
    _picture(path, pnginfo=info)


@maker("a.png")
def png_exif(path: Path, text: str) -> None:
    _picture(path, exif=_exif(0x013B, text))


@maker("a.png")
def png_after_the_end(path: Path, text: str) -> None:
    _picture(path)
    archive = path.with_suffix(".zip")
    _zip(archive, {"a.txt": _packed(text)})
    path.write_bytes(path.read_bytes() + archive.read_bytes())
    archive.unlink()


@maker("a.jpg")
def jpeg_exif(path: Path, text: str) -> None:
    _picture(path, exif=_exif(0x013B, text))


@maker("a.jpg")
def jpeg_exif_of_windows(path: Path, text: str) -> None:
    _picture(path, exif=_exif(0x9C9D, text.encode("utf-16-le") + b"\0\0"))


@maker("a.jpg")
def jpeg_comment(path: Path, text: str) -> None:
    _picture(path, comment=text.encode())


@maker("a.jpg")
def jpeg_xmp(path: Path, text: str) -> None:
    _picture(path, xmp=f"<x:xmpmeta><dc:creator>{_codes(text, '&#{};')}</dc:creator>".encode())


@maker("a.jpg")
def jpeg_iptc(path: Path, text: str) -> None:
    _picture(path)
    data = text.encode()
    record = b"\x1c\x02\x50" + struct.pack(">H", len(data)) + data
    block = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(record)) + record
    block = b"Photoshop 3.0\0" + block + b"\0" * (len(block) % 2)
    segment = b"\xff\xed" + struct.pack(">H", len(block) + 2) + block
    content = path.read_bytes()
    path.write_bytes(content[:2] + segment + content[2:])


@maker("a.gif")
def gif_comment(path: Path, text: str) -> None:
    comment = (b"Een opmerking van meer dan een blok. " * 7)[:250] + text.encode()
    Image.new("P", (9, 9)).save(path, comment=comment)


@maker("a.webp")
def webp_exif(path: Path, text: str) -> None:
    _picture(path, exif=_exif(0x010E, text))


@maker("a.webp")
def webp_xmp(path: Path, text: str) -> None:
    _picture(path, xmp=f"<x:xmpmeta><dc:title>{text}</dc:title></x:xmpmeta>".encode())


@maker("a.tif")
def tiff_description(path: Path, text: str) -> None:
    _picture(path, description=text)


@maker("a.bmp")
def bitmap_after_the_end(path: Path, text: str) -> None:
    _picture(path)
    path.write_bytes(path.read_bytes() + text.encode())


# Fonts --------------------------------------------------------------------------------------------


def _font(path: Path, text: str, flavor: str | None) -> None:
    builder = pytest.importorskip("fontTools.fontBuilder")
    if flavor == "woff2":
        pytest.importorskip("brotli")
    font = builder.FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder([".notdef"])
    font.setupCharacterMap({})
    font.setupGlyf({".notdef": pytest.importorskip("fontTools.ttLib.tables._g_l_y_f").Glyph()})
    font.setupHorizontalMetrics({".notdef": (500, 0)})
    font.setupHorizontalHeader()
    font.setupNameTable({"familyName": "Letter", "styleName": "Regular", "designer": text})
    font.setupOS2()
    font.setupPost()
    font.font.flavor = flavor
    font.save(path)


@maker("a.woff2")
def font_remarks(path: Path, text: str) -> None:
    _font(path, "x", "woff2")
    ttlib = pytest.importorskip("fontTools.ttLib")
    font = ttlib.TTFont(path)
    font.flavorData = pytest.importorskip("fontTools.ttLib.sfnt").WOFFFlavorData()
    font.flavorData.metaData = f"<metadata><credit name='{text}'/></metadata>".encode()
    font.save(path)


@maker("a.ttf", "font")
def _ttf(path: Path, text: str) -> None:
    _font(path, text, None)


@maker("a.woff", "font woff")
def _woff(path: Path, text: str) -> None:
    _font(path, text, "woff")


@maker("a.woff2", "font woff2")
def _woff2(path: Path, text: str) -> None:
    _font(path, text, "woff2")


# Other bytes --------------------------------------------------------------------------------------


@maker("a.doctree", "doctree")
def _doctree(path: Path, text: str) -> None:
    path.write_bytes(pickle.dumps({"children": [text, {"source": "a.md"}]}))


@maker("a.pickle")
def pickle_in_pickle(path: Path, text: str) -> None:
    path.write_bytes(pickle.dumps({"page": zlib.compress(pickle.dumps([_packed(text)]))}))


@maker("a.sqlite", "database")
def _sqlite(path: Path, text: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute("create table people (given, surname, place)")
    connection.execute("insert into people values (?, ?, 'Den Haag')", text.split(maxsplit=1))
    connection.commit()
    connection.close()


@maker("a.doc")
def old_office_document(path: Path, text: str) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + text.encode("utf-16-le")
                     + bytes(500))  # fmt: skip


@maker("a.bin")
def utf_16_big_endian(path: Path, text: str) -> None:
    path.write_bytes(b"\0\1\2" + text.encode("utf-16-be") + b"\0\0\xff")


@maker("a.bin")
def length_before_text(path: Path, text: str) -> None:
    """The byte before a text is its length, and a letter as well."""
    data = (text + " " * 90)[:0x53].encode()
    path.write_bytes(b"\0\0" + bytes([len(data)]) + data + b"\0")


@maker("a.bin")
def compressed_somewhere(path: Path, text: str) -> None:
    path.write_bytes(bytes(range(256)) + zlib.compress(_packed(text)) + bytes(range(256)))


@maker("a.bin")
def compressed_somewhere_with_bzip2(path: Path, text: str) -> None:
    path.write_bytes(bytes(range(256)) + bz2.compress(_packed(text)) + bytes(range(256)))


@maker("a.bin")
def compressed_somewhere_with_xz(path: Path, text: str) -> None:
    path.write_bytes(bytes(range(256)) + lzma.compress(_packed(text)) + bytes(range(256)))


@maker("a.bin")
def cut_off_stream(path: Path, text: str) -> None:
    content = zlib.compress(text.encode() + random.Random(1).randbytes(9999))
    path.write_bytes(b"\0\1" + content[:5000] + b"\0" * 50)
