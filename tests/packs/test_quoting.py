"""No text of a page can become Typst code, whatever it holds."""

from __future__ import annotations

import json
import unicodedata

import typst
from docutils import nodes
from hypothesis import example, given, settings
from hypothesis import strategies as st
from typesetting import UNBROKEN, typeset

from sphinx_tripreports.packs.typst.letters import shown
from sphinx_tripreports.packs.typst.quoting import label, string

# All that means something to Typst, and pieces that would do harm if they were run.
CODE = [
    '"', "\\", '\\"', '"; panic("hit"); "', "#panic()", "$x^2$", "*a*", "_a_", "`a`", "```a```",
    "<a>", "@a", "= a", "- a", "+ a", "/ a: b", "//", "/*", "*/", "[", "]", "{", "}", "(", ")", "~",
    "--", "---", "...", "'", "\\u{41}", "\\n", '#import "/secret.typ"', '#read("/main.typ")',
    "#set page(width: 1pt)", "https://example.org/#x", "\x01", "\x1b[31m", "\x7f", "\u0085",
    "\u2028", "\u2029", "\ufeff", "\u00ad", "\u200b", "\u200d", "\u202e", "\ufffe", "e\u0301",
    "\u0301", "\U0001f600", "\U0001f469\u200d\U0001f467", "中文", "عربي", "שלום", "ﬁ", "½", "²",
    "™", "№", "ĳ",
]  # fmt: skip
letters = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
texts = st.lists(st.sampled_from(CODE) | letters, max_size=6).map("".join)
some = settings(max_examples=60)


def evaluated(expression: str) -> object:
    return json.loads(typst.eval(b"", expression))


@given(texts)
@settings(max_examples=200)
def test_a_literal_has_the_text(text: str) -> None:
    assert evaluated(string(text)) == text


@given(texts, texts)
def test_no_two_places_have_one_label(page: str, anchor: str) -> None:
    assert evaluated(f"str({label(page, anchor)})") == f"{page}#{anchor}"


def everywhere(text: str) -> nodes.section:
    """*text* in all places where a page can have it."""
    target = nodes.reference("", text, refuri=f"https://example.org/{text}")
    row = nodes.row("", nodes.entry("", nodes.paragraph("", text)))
    group = nodes.tgroup("", nodes.colspec(colwidth=1), nodes.thead("", row), cols=1)
    group += nodes.tbody("", row.deepcopy())
    return nodes.section(
        "",
        nodes.title("", f"T {text}"),
        nodes.paragraph("", f"P {text}", ids=[text]),
        nodes.paragraph("", "", nodes.strong("", text), nodes.Text("|"), nodes.literal("", text)),
        nodes.paragraph("", "", target, nodes.reference("", "here", refid=text)),
        nodes.literal_block("", text),
        nodes.bullet_list("", nodes.list_item("", nodes.paragraph("", text))),
        nodes.table("", nodes.title("", text), group),
        nodes.figure("", nodes.image(uri="a.svg", alt=f"A {text}"), nodes.caption("", text)),
    )


def same(text: str) -> str:
    """*text* without what extracting it from a PDF changes: spaces, and forms of one letter."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@given(texts)
@example("".join(CODE))
@some
def test_any_text_comes_out_of_the_pdf_as_it_is(text: str) -> None:
    text = f"x{text}"
    pdf = typeset(everywhere(text), page=UNBROKEN).pdf
    root = pdf.root
    single = " ".join(text.split())
    words, code = same(shown(single).text), same(shown(single, "code").text)
    lines = [same(part.text) for part in root.parts if part.tag in {"H1", "P"}]
    assert lines == [f"T{words}", f"P{words}", f"{words}|{code}", f"{words}here(p.1)"]
    blocks = [same(part.text) for part in root.all("LBody", "Caption", "TH", "TD")]
    assert blocks == [words] * 5
    assert same(root.all("Code")[-1].text) == same(shown(text, "code").text)
    assert same(str(root.all("Figure")[0].entry.Alt)) == f"A{words}"
