"""What is left of a page for an audience, line by line."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_tripreports.model.audiences import DEFAULT_RULES
from sphinx_tripreports.model.redaction import Redacted, redact
from sphinx_tripreports.model.role_text import Hidden, Naming


class Known:
    """What other pages hold."""

    people: Final = {
        "Anna Bos": Naming(named=False, label="directeur [1]"),
        "bos": Naming(named=False, label="directeur [1]"),
        "Jan Burger": Naming(named=False, label=""),
        "Eva Wethouder": Naming(named=True, label="Eva Wethouder"),
    }

    def person(self, typed: str) -> Naming | None:
        return self.people.get(typed)

    def hides(self, kind: str, typed: str) -> bool:
        return (kind, typed) in {("report", "geheim"), ("theme", "stil thema")}

    def hides_entry(self, entry: str) -> bool:
        return "geheim" in entry


def redacted(text: str, audience: str = "council") -> Redacted:
    return redact(text, "reports/haven", audience, DEFAULT_RULES, Known())


def left(text: str, audience: str = "council") -> str:
    """What is left, with a dot for each empty line."""
    found = redacted(text, audience)
    assert found.problems == []
    assert len(found.text.split("\n")) == len(text.split("\n"))
    return "/".join(line or "." for line in found.text.split("\n"))


EXAMPLE = "```markdown\n:::{audience} internal\n:::\n```"


@pytest.mark.parametrize(
    ("text", "internal", "council", "public"),
    [
        ("a\n:::{audience} internal\nb\n:::\nc", "a/./b/./c", "a/./././c", "a/./././c"),
        ("a\n:::{audience} council\nb\n:::\nc", "a/./b/./c", "a/./b/./c", "a/./././c"),
        ("```{doelgroep} openbaar\nb\n```", "./b/.", "./b/.", "./b/."),
        ("- :::{audience} raad\n  b\n  :::", "- /  b/.", "- /  b/.", "- /./."),
        ("> a\n> :::{audience} raad\n> b\n> :::\n> c", "> a/> /> b/>/> c", "> a/> /> b/>/> c",
         "> a/> /./>/> c"),
        ("::::{audience} raad\na\n:::{audience} intern\nb\n:::\n::::", "./a/./b/./.", "./a/./././.",
         "./././././."),
        ("::::{audience} intern\n:::{audience} openbaar\nb\n:::\n::::", "././b/./.", "././././.",
         "././././."),
        # an example of a block is text
        (EXAMPLE, *[EXAMPLE.replace("\n", "/")] * 3),
    ],
)  # fmt: skip
def test_audience_blocks(text: str, internal: str, council: str, public: str) -> None:
    assert left(text, "internal") == internal
    assert left(text, "council") == council
    assert left(text, "public") == public


def test_front_matter_is_left_alone() -> None:
    text = "---\ntitle: |\n  :::{audience} internal\n  {contact}`Anna Bos`\n---\n\nTekst"
    assert redacted(text).text == text


CONTACT = """\
:::{contact} Anna Bos
:id: bos
:functie: directeur
  van alles
:organisation: VNG
:person-kind: KIND
:name-public: PUBLIC
:ground: brief van maart
:telefoon: 06
Zij zei [dit]{#plek}.
:::
"""


@pytest.mark.parametrize(
    ("kind", "public", "expected"),
    [
        ("office-holder", "", (":::{contact} Anna Bos/:id: bos/:functie: directeur/  van alles/"
         ":organisation: VNG/:person-kind: office-holder/:telefoon: 06/./."
         "/Zij zei [dit]{#plek}./:::/.")),
        ("company", "yes", (":::{contact} Anna Bos/:id: bos/:functie: directeur/  van alles/"
         ":organisation: VNG/:person-kind: company/:telefoon: 06/././Zij zei [dit]{#plek}./:::/.")),
        ("company", "", (":::{contact}/:functie: directeur/  van alles/:organisation: VNG/"
         ":person-kind: company/./././././:::/.")),
        ("civil-servant", "", (":::{contact}/:functie: directeur/  van alles/"
         ":person-kind: civil-servant/././././././:::/.")),
        ("private-person", "", "./././././././././././."),
    ],
)  # fmt: skip
def test_contacts(kind: str, public: str, expected: str) -> None:
    text = CONTACT.replace("KIND", kind).replace("PUBLIC", public)
    assert left(text) == expected
    assert left(text, "internal") == text.replace("\n", "/").rstrip("/") + "/."


def test_what_is_taken_out_of_a_contact() -> None:
    found = redacted(CONTACT.replace("KIND", "company").replace("PUBLIC", "no"))
    assert found.hidden == [
        Hidden("Anna Bos", "name", 1),
        Hidden("bos", "identifier", 2),
        Hidden("no", "block", 7),
        Hidden("brief van maart", "block", 8),
        Hidden("06", "block", 9),
        Hidden("Zij zei [dit]{#plek}.", "block", 10),
        Hidden("plek", "identifier", 10),
    ]


def test_nameless_contact_keeps_its_text() -> None:
    text = ":::{contact}\n:job-title: chef\nTekst\n:::"
    assert left(text) == text.replace("\n", "/")


def test_names_inside_what_is_taken_out() -> None:
    text = (
        "::::{audience} internal\n:::{contact} Anna Bos\n:::\n:::{contact} Eva Wethouder\n"
        ":person-kind: office-holder\n:::\n:::{contact}\n:::\n:::{outcome} Iets\n:::\n::::"
    )
    found = redacted(text)
    assert [item.text for item in found.hidden if item.kind == "name"] == ["Anna Bos"]
    assert found.text.strip() == ""


def test_unclosed_contact() -> None:
    assert (
        redacted("Zie\n:::{contact} Anna Bos\n:person-kind: privépersoon\nTekst").text
        == "Zie\n\n\n"
    )


@pytest.mark.parametrize(
    "block",
    [":::{outcome} Iets\n:kind: knowledge\n:vindplaats: plek\n:themes: sensoren\nTekst\n:::",
     ":::{follow-up} Iets\n:kind: knowledge\n:evidence: plek\n:themes: sensoren\nTekst\n:::"],
)  # fmt: skip
def test_evidence_that_is_gone(block: str) -> None:
    text = f"{block}\n\n:::{{audience}} internal\n[zin]{{#plek}}\n:::\n:::{{note}}\n:::"
    first = left(text).split("/")[:6]
    assert first == [
        block.partition("\n")[0],
        ":kind: knowledge",
        ":themes: sensoren",
        ".",
        "Tekst",
        ":::",
    ]
    assert left(text, "internal").startswith(block.replace("\n", "/"))


def test_toctree() -> None:
    text = "```{toctree}\n:caption: geheim\n\nReis <geheim>\nopen\n\n```"
    assert left(text) == "```{toctree}/:caption: geheim/././open/./```"
    assert Hidden("Reis <geheim>", "identifier", 4) in redacted(text).hidden
    assert left(text, "internal") == text.replace("\n\n", "\n.\n").replace("\n", "/")


ROLES = [
    ("met {contact}`Anna Bos` en", "met directeur \\[1\\] en"),
    ("met {trip:contact}`mevrouw Bos <bos>` en", "met directeur \\[1\\] en"),
    ("met {contactpersoon}`Anna Bos | haar`", "met haar"),
    ("met {contact}``Anna Bos | haar``", "met haar"),
    ("cel | {contact}`Anna Bos \\| haar *zelf*` |", "cel | haar \\*zelf\\* |"),
    ("VNG{contact}`, Anna Bos | <Anna Bos>`.", "VNG."),
    ("met {contact}`Jan Burger | iemand`", "met iemand"),
    ("met {contact}`Eva Wethouder`", "met {contact}`Eva Wethouder`"),
    ("met {contact}`Eva Wethouder | haar`", "met {contact}`Eva Wethouder`"),
    ("met {contact}`haar | die <Eva Wethouder>`", "met {contact}`haar <Eva Wethouder>`"),
    ("lees {report}`dit *stuk* <geheim>`", "lees dit \\*stuk\\*"),
    ("lees {verslag}`dit <open>`", "lees {verslag}`dit <open>`"),
    ("over {theme}`iets <stil thema>`", "over iets"),
    ("`` {contact}`Anna Bos` ``", "`` {contact}`Anna Bos` ``"),
    ("{cite}`Anna Bos` {doc}`geheim`", "{cite}`Anna Bos` {doc}`geheim`"),
]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_roles(text: str, expected: str) -> None:
    assert left(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{contact}`Anna Bos | haar`", "{contact}`Anna Bos`"),
        ("{contact}`zij | haar <Anna Bos>`", "{contact}`zij <Anna Bos>`"),
        ("{contact}`Niemand`", "{contact}`Niemand`"),
        ("{report}`geheim`", "{report}`geheim`"),
    ],
)
def test_roles_for_internal_readers(text: str, expected: str) -> None:
    assert left(text, "internal") == expected


def test_role_over_two_lines() -> None:
    text = "Wij spraken {contact}`Anna\nBos` en\nanderen.\n\nSlot"
    assert left(text) == "Wij spraken directeur \\[1\\] en/anderen./././Slot"


def test_roles_in_code_are_text() -> None:
    text = "```\n{contact}`Anna Bos`\n```"
    assert left(text) == text.replace("\n", "/")


def test_what_a_role_said_is_withheld() -> None:
    found = redacted("x\n{contact}`mevrouw\nBos | haar <Anna Bos>` {report}`dit <geheim>`")
    assert found.hidden == [Hidden("mevrouw Bos", "block", 2), Hidden("geheim", "identifier", 3)]


@pytest.mark.parametrize(
    ("text", "code", "line", "values"),
    [
        ("x\n{contact}`Jan Burger`", "withheld-target", 2, {"target": "Jan Burger"}),
        ("{report}`geheim`", "withheld-target", 1, {"kind": "report", "target": "geheim"}),
        ("{contact}`Niemand`", "missing-record", 1, {"target": "Niemand"}),
        (":::{audience} iedereen\nx\n:::", "unknown-value", 1, {"value": "iedereen"}),
        (":::{audience}\nx\n:::", "unknown-value", 1, {"value": ""}),
        ("x\n:::{audience} raad\ny", "audience-open", 2, {"fence": "::::"}),
        (":::{audience} raad\n:::{note}\n:::\ny", "audience-open", 1, {"fence": "::::"}),
        (":::{note}\n````{audience} raad\n:::", "audience-open", 2, {"fence": "`````"}),
        ("```{audience} raad\n```\nx\n```\ny\n```", "audience-open", 1, {"fence": "````"}),
        (":::{audience} raad\nx\n:::\ny\n:::", "audience-open", 1, {"fence": "::::"}),
        (":::{audience} raad\nx\n\n## Kop\n:::", "heading", 4, {"text": "Kop"}),
    ],
)
def test_problems(text: str, code: str, line: int, values: dict[str, str]) -> None:
    (problem,) = redacted(text).problems
    assert (problem.code, problem.line) == (code, line)
    assert values.items() <= problem.values.items()


def test_in_doubt_nobody_outside_sees_it() -> None:
    assert redacted(":::{audience} iedereen\nx\n:::", "public").text.strip() == ""
    assert redacted(":::{audience} raad\n:::{note}\n:::\ny", "public").text == "\n\n\ny"


LINES = st.sampled_from(
    ["tekst", "", "# kop", "- punt", ":::{note}", ":::", "```", "::::{contact} Anna Bos", ":id: x",
     "{contact}`Anna Bos`", "{report}`geheim`", "> citaat", "{report}`dit <geheim>` | `code`",
     "```{toctree}", "geheim"]
)  # fmt: skip


@given(st.lists(LINES, max_size=12))
def test_internal_text_without_blocks_stays_as_it_is(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert redacted(text, "internal") == Redacted(text, [], [])


@given(st.lists(LINES | st.sampled_from([":::{audience} internal", "::::"]), max_size=14))
def test_nothing_moves_and_no_name_is_left(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = redacted(text)
    assert len(found.text.split("\n")) == len(lines or [""])
    in_code = {"```", "```{toctree}"} & set(lines)
    assert in_code or "Anna Bos" not in found.text


def test_a_contact_that_nobody_checked() -> None:
    page = ":::{contact} Anna Bos\n:job-title: directeur\n:unverified: klopt dit?\n:::"
    assert [(found.code, found.line) for found in redacted(page).problems] == [
        ("unchecked-contact", 1)
    ]
    assert redacted(page, "internal").problems == []
    assert redacted(page.replace(":unverified: klopt dit?\n", "")).problems == []
