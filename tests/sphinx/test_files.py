"""Files from all sorts of editors, builds that repeat, and order that does not matter."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from sites import Site, report
from sphinx.cmd.build import main as sphinx_build

CONTACT = ":::{contact} Zoë Čapek\n:functie: coördinator\n:fout: één\n:::\n"


@pytest.fixture(scope="module")
def site(make_site: Callable[..., Site]) -> Site:
    text = report(CONTACT, title="Reünie in Zoetermeer")
    mixed = report("Goed: één €.\n\nFout: ", title="Gemengd").encode() + "café".encode("cp1252")
    return make_site(
        {
            "reports/utf8.md": text,
            "reports/cp1252.md": text.replace("Č", "C").encode("cp1252"),
            "reports/mixed.md": mixed,
            "reports/bom.md": b"\xef\xbb\xbf" + text.encode(),
            "reports/crlf.md": text.replace("\n", "\r\n").encode(),
            "reports/cr.md": text.replace("\n", "\r").encode(),
            "reports/bom-crlf.md": b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(),
            "reports/no-newline.md": text.rstrip("\n").removesuffix("\n:::"),
            "reports/empty.md": b"",
            "reports/only-front.md": "---\ntitle: Alleen\nreport: {}\n---",
        }
    )


@pytest.mark.parametrize("name", ["utf8", "bom", "crlf", "cr", "bom-crlf", "no-newline"])
def test_same_page_in_any_form(site: Site, name: str) -> None:
    page = site.page(f"reports/{name}").text
    for text in ("Reünie in Zoetermeer¶", "Zoë Čapek¶", "coördinator", ":fout: één"):
        assert text in page
    assert list(map(str, site.of(f"reports/{name}.md"))) == [
        f"reports/{name}.md:9: trip.unknown-option"
    ]


def test_windows_1252_is_read_and_reported(site: Site) -> None:
    page = site.page("reports/cp1252").text
    for text in ("Reünie in Zoetermeer¶", "Zoë Capek¶", "coördinator", ":fout: één"):
        assert text in page
    assert list(map(str, site.of("reports/cp1252.md"))) == [
        "reports/cp1252.md:2: trip.not-utf8",
        "reports/cp1252.md:9: trip.unknown-option",
    ]


def test_a_wrong_byte_far_down_is_reported_at_its_line(site: Site) -> None:
    assert list(map(str, site.of("reports/mixed.md"))) == ["reports/mixed.md:9: trip.not-utf8"]
    assert "Fout: café" in site.page("reports/mixed").text


def test_a_page_without_text_is_built(site: Site) -> None:
    assert site.page("reports/empty").tags["body"] == 1
    assert "Alleen¶" in site.page("reports/only-front").text
    assert site.of("reports/only-front.md") == []


def test_odd_separators_do_not_shift_lines(make_site: Callable[..., Site]) -> None:
    text = (
        '---\ncosts: "a\u2028b\u2028c\u2028d\u0085e"\ntitle: Scheiding\nreport:\n'
        "  start: 2021-13-01\n---\n\nDe tekst.\n"
    )
    site = make_site({"reports/separators.md": text})
    codes = [(warned.line, warned.code) for warned in site.of("reports/separators.md")]
    assert (5, "trip.impossible-date") in codes
    assert (2, "trip.unknown-key") in codes
    assert "Scheiding¶" in site.page("reports/separators").text
    assert "De tekst." in site.page("reports/separators").text


def test_anything_else_still_gives_a_page(make_site: Callable[..., Site]) -> None:
    control = report("Met \x0b\x0c en \x1f tekens.", title="Tekens")
    site = make_site({"reports/control.md": control, "reports/binary.md": bytes(range(256))})
    assert "tekens." in site.page("reports/control").text
    assert "trip.not-utf8" in {warned.code for warned in site.of("reports/binary.md")}


@pytest.mark.parametrize("field", ["start: maandag 14 november 2021", "start: 2021-02-30", ""])
def test_a_report_with_only_an_end(make_site: Callable[..., Site], field: str) -> None:
    site = make_site({
        "reports/a.md": report(front=f"{field}\nend: 2021-11-18".strip()),
        "other/list.md": "---\ntitle: Lijst\n---\n\n:::{report-index}\n:::\n",
    })  # fmt: skip
    assert "18 november 2021" in site.page("other/list").text
    assert len(site.warnings) == bool(field)


def test_a_report_of_five_megabytes(make_site: Callable[..., Site]) -> None:
    """Quadratic code anywhere would take minutes, or hours."""
    words = "Wij spraken over drukte op straat, over sensoren en over wat er nog moet gebeuren. "
    contact = (
        "In {city}`Barcelona` zagen wij dit.\n\n"
        ":::{contact} Persoon %d\n:organisation: Angoka\nTekst met uitleg.\n:::\n\n"
    )
    parts = [f"{words * 60}\n\n{contact % number}" for number in range(1000)]
    text = report("".join(parts), title="Groot")
    assert len(text) > 5_000_000
    begin = time.process_time()
    site = make_site({"reports/groot.md": text})
    assert time.process_time() - begin < 60
    assert site.warnings == []
    assert "Persoon 999¶" in site.page("reports/groot").text
    assert site.page("cities/barcelona").text.count("zagen wij dit") == 1000


def test_the_same_mistake_is_reported_again(make_site: Callable[..., Site]) -> None:
    site = make_site(
        {
            "reports/a.md": report(":::{contact} A\n:fout: x\n:id: z\n:::\n\n{city}`Niets`\n"),
            "reports/b.md": report(":::{contact} B\n:id: z\n:::\n", "cities: [Nergens]"),
            "reports/c.md": "---\ntitle: a: b\n---\n",
            "reports/d.md": report().encode() + b"\xe9",
            "reports/e.md": report(":::{outcome} Kop\n## Kop\n:::\n\n```{raw} html\n<b>\n```\n"),
            "topics/t.md": (
                "---\ntitle: T\ntopic:\n  leads:\n    - {city: barcelona, report: geen}\n---\n"
            ),
            "reports/good.md": report("Zonder fouten."),
        },
        None,
    )
    first = site.build().warnings
    assert len(first) >= 9
    second = site.build().warnings
    assert list(map(str, second)) == list(map(str, first))


@pytest.mark.parametrize("builders", [("check", "html"), ("html", "check"), ("html", "export")])
def test_another_builder_reports_the_same(
    make_site: Callable[..., Site], builders: tuple[str, str]
) -> None:
    """`make html` after `make check` shares its doctrees, and may not let a mistake pass."""
    site = make_site({"reports/a.md": report(":::{contact} A\n:fout: x\n:::\n")}, builders[0])
    assert list(map(str, site.warnings)) == ["reports/a.md:8: trip.unknown-option"]
    assert list(map(str, site.build(builders[1]).warnings)) == [
        "reports/a.md:8: trip.unknown-option"
    ]


def test_a_mended_mistake_is_reported_no_more(make_site: Callable[..., Site]) -> None:
    site = make_site({
        "reports/a.md": report(":::{contact} A\n:id: z\n:::\n"),
        "reports/b.md": report(":::{contact} B\n:id: z\n:::\n"),
        "reports/c.md": report("{city}`Wenen`", "cities: [wenen]"),
    })  # fmt: skip
    assert len(site.warnings) == 3
    site.write({"reports/a.md": report(":::{contact} A\n:id: y\n:::\n")})
    assert [warned.code for warned in site.build().warnings] == ["trip.unknown-term"] * 2
    site.write({"cities/wenen.md": "---\ntitle: Wenen\ncity: {}\n---\n"})
    assert site.build().warnings == []


DUPLICATES = {
    "reports/a.md": report(":::{contact} A\n:id: z\n:::\n", "id: r"),
    "reports/b.md": report(":::{contact} B\n:id: z\n:::\n\nZie {contact}`de man <z>`.", "id: r"),
    "themes/x.md": "---\ntitle: X\ntheme: {}\n---\n",
    "other/x.md": "---\ntitle: X2\ntheme: {}\n---\n",
    "other/lists.md": "---\ntitle: L\n---\n\n:::{contact-index}\n:::\n\n:::{theme-index}\n:::\n",
}
BACKWARDS = """
def setup(app):
    app.connect("env-before-read-docs", lambda app, env, docnames: docnames.reverse())
"""


def test_order_of_reading_does_not_matter(make_site: Callable[..., Site]) -> None:
    forwards, backwards = make_site(DUPLICATES), make_site(DUPLICATES, conf=BACKWARDS)
    expected = [
        "reports/b.md:3: trip.duplicate-id",
        "reports/b.md:7: trip.duplicate-id",
        "themes/x.md:3: trip.duplicate-id",
    ]
    assert list(map(str, forwards.warnings)) == expected
    assert list(map(str, backwards.warnings)) == expected
    for name in forwards.pages:
        assert forwards.page(name[:-5]).source == backwards.page(name[:-5]).source
    forwards.write({"reports/a.md": DUPLICATES["reports/a.md"] + "\nMeer tekst.\n"})
    assert list(map(str, forwards.build().warnings)) == expected


def test_a_warning_makes_the_build_fail(
    make_site: Callable[..., Site], capsys: pytest.CaptureFixture[str]
) -> None:
    site = make_site({"reports/a.md": report(CONTACT), "reports/b.md": report(CONTACT)}, None)
    arguments = ["-n", "-W", "--keep-going", "-q", "-b", "html", "--no-color"]
    assert sphinx_build([*arguments, str(site.src), str(site.root / "out")]) == 1
    errors = capsys.readouterr().err
    assert "reports/a.md:9: " in errors
    assert "reports/b.md:9: " in errors
    assert "Traceback" not in errors
