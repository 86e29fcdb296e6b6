"""Sources in Dutch form, in bibliographies of the site and of packs."""

from __future__ import annotations

import re

import pytest
from pybtex.backends.html import Backend
from pybtex.database import parse_string

from sphinx_tripreports.packs.bibliography_style import DutchStyle

SPAN = re.compile(r"</?span[^>]*>")  # around what keeps its capitals


def formatted(source: str) -> dict[str, str]:
    """The sources in BibTeX as HTML, by label."""
    entries = DutchStyle().format_bibliography(parse_string(source, "bibtex")).entries
    texts = {entry.label: entry.text.render(Backend()) for entry in entries}
    return {label: SPAN.sub("", text).replace("&nbsp;", " ") for label, text in texts.items()}


@pytest.mark.parametrize(
    ("source", "label", "text"),
    [
        (
            (
                "@misc{a, author={{Gemeente Krimpen}}, title={{Krimpen} eerste in {VN}-programma}, "
                "year=2018, month=sep, url={https://krimpen.nl/x_y}}"
            ),
            "Gemeente Krimpen 2018",
            (
                "Gemeente Krimpen (september 2018). <em>Krimpen eerste in VN-programma.</em> "
                '<a href="https://krimpen.nl/x_y">https://krimpen.nl/x_y</a>'
            ),
        ),
        (
            (
                "@article{a, author={de Vries, Piet and Jansen, Jan Kees and Los, B.}, "
                "title={Iets over DNA}, journal={Tijdschrift}, volume=3, number=4, pages={1--20}, "
                "year=2001, doi={10.1/abc}}"
            ),
            "de Vries e.a. 2001",
            (
                "Piet de Vries, Jan Kees Jansen en B. Los (2001). Iets over DNA. "
                "<em>Tijdschrift</em>, 3(4), p. 1–20. "
                '<a href="https://doi.org/10.1/abc">https://doi.org/10.1/abc</a>'
            ),
        ),
        (
            (
                "@book{a, editor={Smit, A. and Los, B.}, title={Een boek?}, edition={2}, "
                "publisher={Boom}, address={Amsterdam}, year=1999, series={Reeks}, number=3}"
            ),
            "Smit en Los 1999",
            (
                "A. Smit en B. Los (red.) (1999). <em>Een boek?</em> 2e druk, Reeks 3. "
                "Amsterdam: Boom."
            ),
        ),
        (
            (
                "@incollection{a, author={Los, B.}, title={Deel}, booktitle={Geheel}, "
                "editor={Smit, A.}, pages={3-5}, year=2002, month={3}}"
            ),
            "Los 2002",
            "B. Los (maart 2002). Deel. In: A. Smit (red.), <em>Geheel</em>, p. 3–5.",
        ),
        (
            "@phdthesis{a, author={Los, B.}, title={Studie}, school={TU Delft}, year=2003}",
            "Los 2003",
            "B. Los (2003). <em>Studie.</em> Proefschrift, TU Delft.",
        ),
        (
            "@misc{a, title={Zonder maker}, url={http://x.nl}, urldate={1 mei 2020}}",
            "Zonder maker z.d.",
            (
                "<em>Zonder maker.</em> (z.d.). "
                '<a href="http://x.nl">http://x.nl</a> (geraadpleegd op 1 mei 2020)'
            ),
        ),
        ("@misc{sleutel, note={Alleen een noot}}", "sleutel z.d.", "(z.d.). Alleen een noot."),
    ],
)
def test_a_source(source: str, label: str, text: str) -> None:
    assert formatted(source) == {label: text}


def test_sources_of_one_maker_and_year_have_letters() -> None:
    same = "@misc{%s, author={{VNG}}, title={%s}, year=2018}"
    found = formatted("".join(same % (key, key) for key in "ba"))
    assert list(found) == ["VNG 2018a", "VNG 2018b"]
    assert "<em>a.</em>" in found["VNG 2018a"]
