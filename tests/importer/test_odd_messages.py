"""Messages that programmes wrote against the rules, or with parts that cannot be read."""

from __future__ import annotations

import base64
import io
import struct
import zipfile
from pathlib import Path

import pytest

from sphinx_tripreports.importer.document import Document, ImportRefused
from sphinx_tripreports.importer.losses import lost
from sphinx_tripreports.importer.myst import render
from sphinx_tripreports.importer.readers import read

from files.compound import compound, message, tree  # isort: skip

pytestmark = pytest.mark.usefixtures("english")
GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00!\xf9\x04\x01\x00\x00\x00\x00,"
    b"\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
OUTER = b"Content-Type: text/plain\n\nZie de bijlage."
INNER = b"From: ann@example.org\nSubject: Gent\n\nWij spraken met Ann Smet."
RFC822 = b"Content-Type: message/rfc822\n"
DAMAGED = (
    "An attachment was not read. {} is damaged or not complete: open it in Word or LibreOffice,"
    " save it again, or ask for it again."
)
OBJECT = (
    "An attachment was not read. {} is part of the message, made in another programme: open the"
    " message, copy it into a file of that programme, save it as PDF, and import that."
)
OTHER_KIND = "An attachment was not read. {} is of a kind that cannot be imported: choose one of"
TOO_LARGE = (
    "An attachment was not read. {} is too large to import: split it, or make its pictures smaller."
)


def parts(*found: bytes, kind: bytes = b"mixed") -> bytes:
    """A body of several parts, each with its own head."""
    edge = b"edge-" + kind
    body = b"".join(b"--" + edge + b"\n" + part + b"\n" for part in found)
    return b'Content-Type: multipart/%s; boundary="%s"\n\n%s--%s--\n' % (kind, edge, body, edge)


def attached(name: bytes, data: bytes, more: bytes = b"") -> bytes:
    return (
        b"Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
        b'Content-Disposition: attachment; filename="%s"\n%s\n%s'
        % (name, more, base64.encodebytes(data))
    )


def eml(*found: bytes, kind: bytes = b"mixed") -> bytes:
    return b"From: els@example.org\nMIME-Version: 1.0\n" + parts(*found, kind=kind)


def draft_of(path: Path, data: bytes) -> tuple[Document, str]:
    """The document and the page made of *data*, of which nothing is reported lost."""
    path.write_bytes(data)
    document = read(path)
    page = render(document.blocks)
    assert lost(path, page) == ()
    return document, page


@pytest.mark.parametrize("part", [
    RFC822 + b"\n" + INNER,
    RFC822 + b"Content-Transfer-Encoding: base64\n\n" + base64.encodebytes(INNER),
    RFC822 + b"Content-Transfer-Encoding: quoted-printable\n\n" + INNER.replace(b"Ann", b"=41nn"),
    b"Content-Type: message/global\n\n" + INNER,
])  # fmt: skip
def test_an_attached_message_however_it_is_written(tmp_path: Path, part: bytes) -> None:
    document, page = draft_of(tmp_path / "bericht.eml", eml(OUTER, part))
    assert "Zie de bijlage.\n\n## Gent\n\n:::" in page
    assert page.endswith(":::\n\nWij spraken met Ann Smet.")
    assert document.warnings == ()


def test_an_attached_message_with_a_name_of_a_signature(tmp_path: Path) -> None:
    part = RFC822 + b'Content-Disposition: attachment; filename="Gent.ics"\n\n' + INNER
    _, page = draft_of(tmp_path / "bericht.eml", eml(OUTER, part))
    assert "## Gent.ics\n\n**Gent**" in page


def test_letters_that_an_attached_message_does_not_tell_of(tmp_path: Path) -> None:
    part = RFC822 + b"\nSubject: Gent\n\n" + "Een café.".encode()
    _, page = draft_of(tmp_path / "bericht.eml", eml(OUTER, part))
    assert page.endswith("## Gent\n\nEen café.")


@pytest.mark.parametrize(("inner", "expected"), [
    (b'From: "a" <\nDate: x\nSubject: Gent\n\nTekst.', '> [From:]{.generated} "a" <'),
    (b"From: =?utf-8?b?a?=\nSubject: Gent\n\nTekst.", "> [From:]{.generated}"),
])  # fmt: skip
def test_a_bad_head_of_an_attached_message(tmp_path: Path, inner: bytes, expected: str) -> None:
    files = (attached(b"noot.txt", b"Een noot."), RFC822 + b"\n" + inner)
    document, page = draft_of(tmp_path / "bericht.eml", eml(OUTER, *files))
    assert "## noot.txt\n\nEen noot.\n\n## Gent" in page
    assert expected in page
    assert document.warnings == ()


def test_the_foot_that_a_mailing_list_adds(tmp_path: Path) -> None:
    page = b"Content-Type: text/html\n\n<p>Als <b>pagina</b>.</p>"
    both = parts(b"Content-Type: text/plain\n\nAls tekst.", page, kind=b"alternative")
    path = tmp_path / "bericht.eml"
    _, draft = draft_of(path, eml(both, b"Content-Type: text/plain\n\nVan de lijst Wonen."))
    assert draft.endswith(":::\n\nAls **pagina**.\n\nVan de lijst Wonen.")
    assert lost(path, draft.replace("Van de lijst Wonen.", "")) == (
        "Missing on the page: “Van de lijst Wonen”, from “Van de lijst Wonen.”.",
    )


def test_of_two_forms_the_one_with_words(tmp_path: Path) -> None:
    both = (b"Content-Type: text/plain\n\nAls tekst.", b"Content-Type: text/html\n\n\n")
    _, draft = draft_of(tmp_path / "bericht.eml", eml(*both, kind=b"alternative"))
    assert draft.endswith(":::\n\nAls tekst.")


def test_what_a_machine_tells_of_a_message(tmp_path: Path) -> None:
    told = (
        b"Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\n"
        b"Final-Recipient: rfc822; jan@example.org\nAction: failed\n"
    )
    head = b"Content-Type: text/rfc822-headers\n\nSubject: Reis naar Gent\n"
    _, draft = draft_of(tmp_path / "bericht.eml", eml(OUTER, told, head, kind=b"report"))
    assert "Final-Recipient: rfc822; jan@example.org\n\nAction: failed" in draft
    assert draft.endswith("Subject: Reis naar Gent")


def test_a_picture_is_shown_only_by_its_own_name(tmp_path: Path) -> None:
    page = (
        b'Content-Type: text/html\n\n<p>Foto <img src="cid:b10"> en <a href="cid:c">noot</a>.</p>'
    )
    data = eml(
        page,
        attached(b"een.txt", b"De eerste noot.", b"Content-ID: <b1>\n"),
        attached(b"foto.gif", GIF, b"Content-ID: <b10>\n"),
        attached(b"twee.txt", b"De tweede noot.", b"Content-ID: <c>\n"),
    )
    _, draft = draft_of(tmp_path / "bericht.eml", data)
    assert "## een.txt\n\nDe eerste noot.\n\n## twee.txt\n\nDe tweede noot." in draft
    assert "foto.gif" not in draft


def test_of_two_pictures_with_one_name_none_is_lost(tmp_path: Path) -> None:
    page = b'Content-Type: text/html\n\n<p>Foto <img src="cid:b"></p>'
    files = [attached(b"%d.gif" % n, GIF, b"Content-ID: <b>\n") for n in (1, 2)]
    _, draft = draft_of(tmp_path / "bericht.eml", eml(page, *files))
    assert draft.endswith(
        "Foto\n\n![](images/picture-1.gif)\n\n## 1.gif\n\n![](images/picture-1.gif)"
    )


@pytest.mark.parametrize(("part", "name"), [
    (attached(b"winmail.dat", b"\x78\x9f\x3e\x22 en meer"), "winmail.dat"),
    (b"Content-Type: text/calendar\n\nBEGIN:VCALENDAR", "attachment"),
])  # fmt: skip
def test_files_of_other_kinds_are_told(tmp_path: Path, part: bytes, name: str) -> None:
    document, _ = draft_of(tmp_path / "bericht.eml", eml(OUTER, part))
    assert [warning[: len(OTHER_KIND.format(name))] for warning in document.warnings] == [
        OTHER_KIND.format(name)
    ]


def test_very_many_attachments(tmp_path: Path) -> None:
    path = tmp_path / "bericht.eml"
    path.write_bytes(eml(*(attached(b"%d.txt" % n, b"Noot %d." % n) for n in range(203))))
    document = read(path)
    assert render(document.blocks).endswith("## 199.txt\n\nNoot 199.")
    assert document.warnings == (
        "The message has more than 200 attachments: the others were not read.",
    )


def test_attachments_take_no_more_room_than_one_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sphinx_tripreports.importer.readers.mail.MAX_UNPACKED", 9_000)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        new.writestr("leeg", bytes(10_000))
    files = (("een.txt", b"Een."), ("groot.docx", stream.getvalue()), ("twee.txt", b"Twee."))
    data = eml(OUTER, *(attached(name.encode(), content) for name, content in files))
    document, page = draft_of(tmp_path / "bericht.eml", data)
    assert page.endswith("## een.txt\n\nEen.\n\n## groot.docx\n\n## twee.txt\n\nTwee.")
    assert document.warnings == (TOO_LARGE.format("groot.docx"),)


def test_a_message_of_outlook_that_stores_too_much(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sphinx_tripreports.importer.readers.outlook.MAX_UNPACKED", 9_000)
    path = tmp_path / "bericht.msg"
    path.write_bytes(message({0x37: "Gent"}, b"<p>Tekst.</p>" * 999, []))
    with pytest.raises(ImportRefused, match=r"bericht\.msg is too large to import"):
        read(path)


PAGE = b"Content-Type: text/html\n\n"
LONG = b"<p>a</p>" * 60_000


@pytest.mark.parametrize("page", [LONG, b"<!--" * 2_000, b"<p>" + b"a " * 2_200_000])
def test_a_page_that_would_take_minutes_to_read(tmp_path: Path, page: bytes) -> None:
    path = tmp_path / "bericht.eml"
    path.write_bytes(eml(PAGE + page))
    with pytest.raises(ImportRefused, match=r"bericht\.eml is too long: save the message as PDF"):
        read(path)


def test_a_message_too_long_within_another_and_a_page_with_a_large_picture(tmp_path: Path) -> None:
    large = b"<p>Tekst.</p><img src='data:image/gif;base64,%s'>" % base64.b64encode(
        GIF + bytes(4_000_000)
    )
    inner = attached(b"brief.eml", b"Subject: Gent\nFrom: a@example.org\n" + PAGE + LONG)
    document, page = draft_of(tmp_path / "bericht.eml", eml(PAGE + large, inner))
    assert "\n\nTekst.\n\n![](images/picture-1.gif)" in page
    assert page.endswith("\n\n## brief.eml")
    refusal = "An attachment was not read. brief.eml is too long: save the message as PDF"
    assert document.warnings == (f"{refusal}, and import that.",)


METHOD = 0x3705
NAME = {"__substg1.0_3707001F": "blad.xlsx".encode("utf-16-le")}
INSIDE = tree({0x37: "Gent", 0x1000: "Wij spraken met Ann Smet."}, b"", [])
BARE = {name: data for name, data in INSIDE.items() if not name.startswith("__prop")}
RICH = {**tree({0x37: "Gent"}, b"", []), "__substg1.0_10090102": b"rtf"}


def method(number: int) -> dict[str, bytes]:
    return {"__properties_version1.0": struct.pack("<8xHHIII", 3, METHOD, 6, number, 0)}


@pytest.mark.parametrize(("stored", "page", "warnings"), [
    (NAME, "\n\n## blad.xlsx", (DAMAGED.format("blad.xlsx"),)),
    ({**NAME, **method(6), "__substg1.0_3701000D": {"CONTENTS": b"abc"}}, "\n\n## blad.xlsx",
     (OBJECT.format("blad.xlsx"),)),
    ({**method(6), "__substg1.0_3701000D": {"CONTENTS": b"abc"}}, "",
     (OBJECT.format("attachment"),)),
    (method(5), "", (DAMAGED.format("attachment"),)),
    ({**method(5), "__substg1.0_3701000D": BARE}, "\n\n## Gent\n\nWij spraken met Ann Smet.", ()),
    ({**method(5), "__substg1.0_3701000D": RICH}, "\n\n## Gent",
     ("Gent has no text that can be read: save the message in Outlook as .eml.",)),
])  # fmt: skip
def test_what_outlook_attached_and_cannot_be_read(
    tmp_path: Path, stored: dict[str, bytes], page: str, warnings: tuple[str, ...]
) -> None:
    whole = dict(tree({0x37: "Fwd"}, b"<p>Tekst.</p>", [("noot.txt", b"Een noot.", "")], 32))
    whole["__attach_version1.0_#00000001"] = stored
    document, draft = draft_of(tmp_path / "bericht.msg", compound(whole))
    assert draft == f"**Fwd**\n\nTekst.\n\n## noot.txt\n\nEen noot.{page}"
    assert document.warnings == warnings


@pytest.mark.parametrize(("page", "letters"), [(1250, "cp1250"), (65001, "utf-8"), (7, "cp1252")])
def test_names_in_the_code_page_of_the_message(tmp_path: Path, page: int, letters: str) -> None:
    name = {1250: "Łódź.txt", 65001: "Łódź.txt", 7: "Liège.txt"}[page]
    file = {"__substg1.0_3707001E": name.encode(letters), "__substg1.0_37010102": b"Een noot."}
    data = {
        "__properties_version1.0": bytes(32) + struct.pack("<HHIII", 3, 0x3FFD, 6, page, 0),
        "__substg1.0_1000001E": b"Tekst.",
        "__attach_version1.0_#00000000": file,
    }
    _, draft = draft_of(tmp_path / "bericht.msg", compound(data))
    assert draft == f"Tekst.\n\n## {name}\n\nEen noot."


def test_properties_of_outlook_against_the_rules(tmp_path: Path) -> None:
    head = "From: =?utf-8?b?a?= <els@example.org>\r\n"
    data = dict(tree({0x37: "Gent", 0x1000: "Tekst.", 0x7D: head}, b"", [], 32))
    properties = data["__properties_version1.0"]
    assert isinstance(properties, bytes)
    data["__properties_version1.0"] = properties + struct.pack("<HHIQ", 0x40, 0x39, 6, 2**64 - 1)
    document, draft = draft_of(tmp_path / "bericht.msg", compound(data))
    assert document.author == "=?utf-8?b?a?= <els@example.org>"
    assert draft.endswith("Tekst.")
