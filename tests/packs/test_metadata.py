"""What systems of councils take over: the name of the file, and its metadata."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_tripreports.model.records import Pack, Report
from sphinx_tripreports.packs.file_names import pdf_name, sidecar_name
from sphinx_tripreports.packs.sidecar import File, agenda_item, as_json, sidecar


def pack(name: str, **more: str) -> Pack:
    return Pack(name, f"packs/{name}", more.pop("title", "Een pakket"), 1, **more)


# Names of files -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("raad-maart-2026", "raad_maart_2026.pdf"),
        ("raad", "raad.pdf"),
        ("Raad", "raad__"),
        ("raad_maart", "raad_maart__"),
        ("raad--maart", "raad_maart__"),
        ("één pakket", "een_pakket__"),
        ("日本", "x"),
        ("con", "con__"),
        ("com1", "com1__"),
        ("comic", "comic.pdf"),
        ("a" * 61, "a" * 60 + "__"),
    ],
)
def test_name_of_the_pdf(name: str, start: str) -> None:
    found = pdf_name(pack(name))
    assert found.startswith(start)
    assert re.fullmatch(r"[a-z0-9_]{1,80}\.pdf", found)
    assert sidecar_name(pack(name)) == found[:-4] + ".json"


@given(st.lists(st.text("aAé-_. 1", min_size=1, max_size=5) | st.text(min_size=1), unique=True))
def test_no_two_packs_have_one_name(names: list[str]) -> None:
    """Also on a disk that takes capitals and small letters for the same."""
    made = [pdf_name(pack(name)) for name in names]
    assert len({name.lower() for name in made}) == len(names)
    assert all(re.fullmatch(r"[a-z0-9_]+\.pdf", name) for name in made)


# Metadata -----------------------------------------------------------------------------------------

FILE = File(123456, 12, "ab" * 32, ("PDF/UA-1", "PDF/A-2a"))


def test_everything() -> None:
    made = sidecar(
        pack(
            "raad-maart",
            title="Twee reizen",
            subtitle="Wat het opleverde",
            date="2026-03-12",
            meeting="Raadsvergadering",
            agenda_item="7.2 Verslagen",
            case_number="Z-1",
            portfolio_holder="burgemeester",
            confidentiality="beperkt_openbaar",
            information_category="c_8c840238",
            audience="public",
        ),
        [Report("gent", "reports/gent", "Naar Gent", 1, start="2021-02-03", end="2021-02-04")],
        FILE,
        "Gemeenten",
    )
    assert made == {
        "informatieobject": {
            "titel": "Twee reizen",
            "omschrijving": "Wat het opleverde",
            "informatieobjecttype": "ingekomen_stuk",
            "auteur": "Gemeenten",
            "creatiedatum": "2026-03-12",
            "taal": "dut",
            "formaat": "application/pdf",
            "vertrouwelijkheidsaanduiding": "beperkt_openbaar",
            "portefeuillehouder": "burgemeester",
            "wooInformatiecategorie": "c_8c840238",
            "zaken": [{"zaakidentificatie": "Z-1"}],
        },
        "vergadering": {"naam": "Raadsvergadering"},
        "agendapunt": {"agendapuntKenmerk": "7.2", "agendapuntTitel": "Verslagen"},
        "bestand": {
            "bestandsnaam": "raad_maart.pdf",
            "bestandsomvang": 123456,
            "aantalPaginas": 12,
            "sha256": "ab" * 32,
            "standaarden": ["PDF/UA-1", "PDF/A-2a"],
        },
        "informatiecategorie": "https://identifier.overheid.nl/tooi/def/thes/kern/c_8c840238",
        "doelgroep": "public",
        "verslagen": [
            {
                "id": "gent",
                "titel": "Naar Gent",
                "begindatum": "2021-02-03",
                "einddatum": "2021-02-04",
            }
        ],
    }


def test_what_is_not_known_is_left_out() -> None:
    made = sidecar(pack("raad"), [], FILE, "x" * 300)
    assert made["informatieobject"] == {
        "titel": "Een pakket",
        "informatieobjecttype": "mededeling",
        "auteur": "x" * 200,
        "taal": "dut",
        "formaat": "application/pdf",
    }
    assert made.keys() == {"informatieobject", "bestand", "doelgroep"}


def test_text_of_the_file() -> None:
    assert as_json({"titel": "Eén"}) == '{\n  "titel": "Eén"\n}\n'


@pytest.mark.parametrize(
    ("text", "mark", "title"),
    [
        ("7.2 Verslagen van reizen", "7.2", "Verslagen van reizen"),
        ("7", "7", ""),
        ("7. Verslagen", "7", "Verslagen"),
        ("7b) Verslagen", "7b", "Verslagen"),
        ("A.3 – Verslagen", "A.3", "Verslagen"),
        ("12: Verslagen", "12", "Verslagen"),
        ("Ter informatie", "", "Ter informatie"),
        ("2021 in beeld", "", "2021 in beeld"),
        ("3D-model van de stad", "", "3D-model van de stad"),
        ("", "", ""),
    ],
)
def test_agenda_item(text: str, mark: str, title: str) -> None:
    made = agenda_item(text)
    assert (made.get("agendapuntKenmerk", ""), made.get("agendapuntTitel", "")) == (mark, title)
