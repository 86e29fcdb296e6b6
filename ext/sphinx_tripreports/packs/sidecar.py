"""The metadata of a council pack, in the terms of the systems that councils work with.

The names are those of VNG's standard for council information, Open Raads-, Staten- en
Bestuursinformatie 2.0 (github.com/VNG-Realisatie/ODS-Open-Raadsinformatie, objects
``InformatieObject``, ``Agendapunt`` and ``Vergadering``).  What only the receiving system knows,
such as its own ids and addresses, is left out.  Limits of length are kept in `model.packs`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from ..model.records import Pack, Report
from .file_names import pdf_name

AUTHOR_LIMIT: Final = 200
_MARK: Final = re.compile(
    r"(?P<mark>(?:[A-Za-z]\.?)?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)[.:)]?(?:\s+[–-])?(?:\s+(?P<title>.*))?"
)
_CATEGORIES: Final = "https://identifier.overheid.nl/tooi/def/thes/kern/"
_RECEIVED: Final = "c_8c840238"


class File(NamedTuple):
    """The PDF of a pack.

    size: in bytes.
    sha256: of its bytes, in hexadecimal digits.
    standards: what it conforms to, such as ``PDF/UA-1``.
    """

    size: int
    pages: int
    sha256: str
    standards: tuple[str, ...]


def sidecar(pack: Pack, reports: Iterable[Report], file: File, author: str) -> dict[str, Any]:
    """All that is known of a pack, under the names of the standard; what is empty is left out.

    Args:
        pack: the pack.
        reports: what it holds, in its order.
        file: its PDF.
        author: who publishes it.
    """
    kind = "ingekomen_stuk" if pack.information_category == _RECEIVED else "mededeling"
    document = {
        "titel": pack.title,
        "omschrijving": pack.subtitle,
        "informatieobjecttype": kind,
        "auteur": author[:AUTHOR_LIMIT],
        "creatiedatum": pack.date,
        "taal": "dut",  # Dutch in ISO 639-2/B
        "formaat": "application/pdf",
        "vertrouwelijkheidsaanduiding": pack.confidentiality,
        "portefeuillehouder": pack.portfolio_holder,
        "wooInformatiecategorie": pack.information_category,
        "zaken": [{"zaakidentificatie": pack.case_number}] if pack.case_number else [],
    }
    category = pack.information_category
    data = {
        "informatieobject": _given(document),
        "vergadering": _given({"naam": pack.meeting}),
        "agendapunt": agenda_item(pack.agenda_item),
        "bestand": {
            "bestandsnaam": pdf_name(pack),
            "bestandsomvang": file.size,
            "aantalPaginas": file.pages,
            "sha256": file.sha256,
            "standaarden": list(file.standards),
        },
        "informatiecategorie": f"{_CATEGORIES}{category}" if category else "",
        "doelgroep": pack.audience,
        "verslagen": [_given(_report(report)) for report in reports],
    }
    return _given(data)


def agenda_item(text: str) -> dict[str, str]:
    """``7.2 Verslagen`` as its mark (``A.1``, ``7b``; at most 20 characters) and its title."""
    match = _MARK.fullmatch(text)
    mark, title = (match["mark"], match["title"] or "") if match else ("", text)
    return _given({"agendapuntKenmerk": mark, "agendapuntTitel": title})


def as_json(data: dict[str, Any]) -> str:
    """The text of the file."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _report(report: Report) -> dict[str, str]:
    return {
        "id": report.id,
        "titel": report.title,
        "begindatum": report.start,
        "einddatum": report.end,
        "zaakidentificatie": report.case_number,
    }


def _given(data: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if value}
