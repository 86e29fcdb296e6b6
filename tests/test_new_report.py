"""``make new``: a report in the standard form, by questions or arguments; never a traceback."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sites import Site

from sphinx_tripreports.model.form import QUESTIONS
from sphinx_tripreports.new_report import FIELDS, new_report
from sphinx_tripreports.scaffold import ScaffoldError, new_term, typed

PACKAGE = Path(__file__).parents[1] / "ext"
GIVEN = {"municipality": "Den Haag", "cities": "Barcelona", "start": "14-11-2021"}


@pytest.fixture
def source(make_site: Callable[..., Site]) -> Path:
    return make_site({}, None).src


def make(source: Path, **given: str) -> str:
    """The page that is made with these arguments, beside those that are always needed."""
    made = new_report(source, GIVEN | given, None, print)
    return made.report.read_text(encoding="utf-8")


def asked(answers: list[str]) -> tuple[Callable[[str], str], list[str]]:
    """How to ask, and all that is asked and said."""
    rest, said = iter(answers), []

    def ask(question: str) -> str:
        said.append(question)
        return next(rest)

    return ask, said


# The page ------------------------------------------------------------------------------------


def test_page_by_arguments(source: Path) -> None:
    text = make(source, end="donderdag 18 november 2021", travellers="3", title='Naar \'s-"Zee": 1')
    assert text.startswith(
        "---\n"
        'title: "Naar \'s-\\"Zee\\": 1"\n'
        "report:\n"
        "  municipality: den-haag\n"
        "  start: 2021-11-14\n"
        "  end: 2021-11-18\n"
        "  travellers: {count: 3}\n"
        "  cities: [barcelona]\n"
        "  audience: internal\n"
        "---\n"
    )
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == [item.text for item in QUESTIONS]
    assert "* {city}`Barcelona <barcelona>`\n" in text
    assert re.search(r"zondag 14 t/m 18 november 2021[^\n]*5 ", text)


def test_what_is_not_known_is_left_out(source: Path) -> None:
    text = make(source)
    assert "  end: 2021-11-14\n" in text
    assert "travellers:" not in text
    assert re.search(r'^title: ".*Barcelona.* 2021"$', text, re.MULTILINE)


def test_several_cities_and_other_names(source: Path) -> None:
    text = make(
        source, municipality="de gemeente  's-gravenhage", cities="Den Bosch; barcelona, BARCELONA"
    )
    assert "  municipality: den-haag\n" in text
    assert "  cities: [s-hertogenbosch, barcelona]\n" in text


def test_page_is_right_and_check_says_what_is_left_to_do(source: Path) -> None:
    site = Site(source.parent)
    made = new_report(
        source, {**GIVEN, "travellers": "1", "cities": "Barcelona, Lyon"}, None, print
    )
    assert [path.name for path in made.cities] == ["lyon.md"]
    site.build("check")
    assert site.raw_warnings == ""
    assert re.findall(r"reports/den-haag-2021\.md:.*\[trip\.([\w-]+)\]", site.output) == [
        "missing-answer", "no-outcome"
    ]  # fmt: skip


def test_examples_work_without_their_percent_signs(source: Path) -> None:
    made = new_report(source, GIVEN, None, print)
    text = made.report.read_text(encoding="utf-8")
    made.report.write_text(re.sub(r"^% ?", "", text, flags=re.MULTILINE), encoding="utf-8")
    site = Site(source.parent).build("check")
    assert site.raw_warnings == ""
    page = site.domain.store.on_page("reports/den-haag-2021")
    assert [len(page.contacts), len(page.outcomes), len(page.follow_ups)] == [1, 1, 1]
    assert all(record.quote for record in page.all())
    assert page.contacts[0].organisations
    assert page.follow_ups[0].due == "2024-02-01"


def test_nothing_is_ever_overwritten(source: Path) -> None:
    names = [new_report(source, GIVEN, None, print).report.name for _ in range(4)]
    assert names == [
        "den-haag-2021.md", "den-haag-2021-barcelona.md", "den-haag-2021-barcelona-2.md",
        "den-haag-2021-barcelona-3.md",
    ]  # fmt: skip


def test_city_that_the_knowledge_base_lacks(source: Path) -> None:
    made = new_report(source, {**GIVEN, "cities": "Wenen"}, None, print)
    [page] = made.cities
    assert page == source / "cities" / "wenen.md"
    assert "  country: AT\n" in page.read_text(encoding="utf-8")
    again = new_report(source, {**GIVEN, "cities": "Wenen"}, None, print)
    assert again.cities == ()


# Answers that are wrong --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("cities", "Barcelonna", ["Barcelonna", "barcelona", "make term"]),
        ("cities", "Xyzzy", ["Xyzzy", "make term"]),
        ("cities", " ; ", []),
        ("municipality", "Xyzzy", ["Xyzzy"]),
        ("start", "30-02-2021", ["30-02-2021", "14-11-2021"]),
        ("start", "14 november", ["14 november"]),
        ("start", "maandag 14 november 2021", ["maandag", "zondag"]),
        ("end", "13-11-2021", ["13 november 2021", "14 november 2021"]),
        ("travellers", "drie", ["drie"]),
        ("travellers", "0", ["0"]),
        ("travellers", "10001", ["10001"]),
    ],
)
def test_wrong_argument(source: Path, field: str, value: str, words: list[str]) -> None:
    with pytest.raises(ScaffoldError) as caught:
        new_report(source, {**GIVEN, field: value}, None, print)
    assert all(word in str(caught.value) for word in words)
    assert "\n" not in str(caught.value)
    assert not (source / "reports").exists()


@pytest.mark.parametrize("missing", ["municipality", "cities", "start"])
def test_missing_argument(source: Path, missing: str) -> None:
    with pytest.raises(ScaffoldError, match="make new MUNICIPALITY="):
        new_report(source, {**GIVEN, missing: " "}, None, print)


def test_two_cities_of_one_name(make_site: Callable[..., Site]) -> None:
    page = "---\ntitle: Barcelona (Venezuela)\ncity: {alt-labels: [Barca]}\n---\n"
    other = "---\ntitle: Barcelona aan zee\ncity: {alt-labels: [Barca]}\n---\n"
    source = make_site({"cities/b1.md": page, "cities/b2.md": other}, None).src
    with pytest.raises(ScaffoldError, match="b1, b2"):
        new_report(source, {**GIVEN, "cities": "barca"}, None, print)


def test_folder_that_cannot_be_written(source: Path) -> None:
    (source / "reports").write_text("", encoding="utf-8")  # a file where the folder would be
    with pytest.raises(ScaffoldError, match="reports"):
        new_report(source, {**GIVEN, "cities": "Wenen"}, None, print)
    assert not (source / "cities" / "wenen.md").exists()
    with pytest.raises(ScaffoldError, match="nergens"):
        new_report(source / "nergens", GIVEN, None, print)


def test_letters_of_another_encoding_are_kept(source: Path) -> None:
    assert typed(os.fsdecode(b"  Caf\xe9 \x80 5\n")) == "Café € 5"
    made = new_report(source, {**GIVEN, "title": os.fsdecode(b"Caf\xe9")}, None, print)
    assert 'title: "Café"' in made.report.read_text(encoding="utf-8")
    assert new_term("thema", os.fsdecode(b"Caf\xe9"), source).name == "cafe.md"


# Questions ---------------------------------------------------------------------------------------


def test_questions_are_asked_again_until_the_answer_is_right(source: Path) -> None:
    ask, said = asked(["Den Haag", "", "Xyzzy", "Barcelona", "gisteren", "14-11-2021", "", "", ""])
    made = new_report(source, {}, ask, said.append)
    assert made.report.name == "den-haag-2021.md"
    questions = [line for line in said if line.endswith(" ")]
    assert len(questions) == 9
    assert len(set(questions)) == len(FIELDS)
    assert [line for line in said if line.startswith("  ")] == [
        said[3], said[5], said[8]
    ]  # fmt: skip


def test_only_what_is_needed_is_asked_when_some_is_given(source: Path) -> None:
    ask, said = asked(["14-11-2021"])
    given = {"municipality": "Den Haag", "cities": "Barcelona"}
    new_report(source, given, ask, said.append)
    assert len(said) == 1


# The command -------------------------------------------------------------------------------------


def run(source: Path, *arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "sphinx_tripreports", "new", *arguments, str(source)]
    environment = {"PYTHONPATH": str(PACKAGE), "PATH": os.environ["PATH"], **options}
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, env=environment,
                          text=True, timeout=60)  # fmt: skip


def test_command(source: Path) -> None:
    given = [f"--{name}={value}" for name, value in GIVEN.items()]
    done = run(source, *given, LC_ALL="C")
    assert (done.returncode, done.stderr) == (0, "")
    assert "den-haag-2021.md" in done.stdout


def test_command_without_answers_and_without_a_terminal(source: Path) -> None:
    done = run(source)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert "MUNICIPALITY=" in done.stderr


@pytest.fixture
def terminal(source: Path) -> Callable[[list[bytes]], tuple[int, str]]:
    """Runs the command on a terminal: types each line when a question has come."""
    pty = pytest.importorskip("pty")

    def talk(lines: list[bytes]) -> tuple[int, str]:
        process, handle = pty.fork()
        if process == 0:
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # ignored in the background
            os.environ["PYTHONPATH"] = str(PACKAGE)
            command = [sys.executable, "-m", "sphinx_tripreports", "new", str(source)]
            os.execv(sys.executable, command)
        shown = b""
        for line in lines:
            shown += _until_quiet(handle)
            os.write(handle, line)
        while select.select([handle], [], [], 30)[0] and (part := _read(handle)):
            shown += part
        _process, status = os.waitpid(process, 0)
        return os.waitstatus_to_exitcode(status), shown.decode(errors="replace")

    return talk


def _until_quiet(handle: int) -> bytes:
    """What is shown up to the next question, which ends with a space.

    A key that interrupts is lost between the question and the moment that it is waited for.
    """
    shown = b""
    while not shown.endswith(b" ") or select.select([handle], [], [], 0.5)[0]:
        if not select.select([handle], [], [], 30)[0]:
            raise TimeoutError(shown)
        shown += _read(handle)
    return shown


def _read(handle: int) -> bytes:
    try:
        return os.read(handle, 4096)
    except OSError:  # the other side has closed
        return b""


def test_on_a_terminal(terminal: Callable[[list[bytes]], tuple[int, str]], source: Path) -> None:
    answers = [b"Den Haag\n", b"Barcelona\n", b"14-11-2021\n", b"\n", b"2\n", b"Caf\xe9\n"]
    code, shown = terminal(answers)
    assert code == 0, shown
    text = (source / "reports" / "den-haag-2021.md").read_text(encoding="utf-8")
    assert 'title: "Café"' in text


@pytest.mark.parametrize("key", [b"\x03", b"\x04"], ids=["ctrl-c", "ctrl-d"])
def test_stopping(
    terminal: Callable[[list[bytes]], tuple[int, str]], source: Path, key: bytes
) -> None:
    code, shown = terminal([b"Den Haag\n", key])
    assert code == 2
    assert "Traceback" not in shown
    assert not (source / "reports").exists()
