"""The SQL of the manual does in a real PostgreSQL what the manual says.

A block of SQL in the manual stands after a comment: ``% sql: <name>``.  The database is a private
one, made for these tests.  Without the programs of PostgreSQL they are skipped, and say so; with
``REQUIRE_POSTGRES=1`` that is a failure.  On Debian: ``apt install postgresql``.
"""

from __future__ import annotations

import csv
import json
import os
import pwd
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from invariants.site import Site

DOCS: Final = Path(__file__).parents[1] / "docs"
SQL: Final = dict(
    re.findall(
        r"^% sql: (\S+)\n```\w+\n(.*?)^```$",
        (DOCS / "manual" / "beheer.md").read_text(encoding="utf-8"),
        re.DOTALL | re.MULTILINE,
    )
)
FILE: Final = Path("build/export/search-records.jsonl")
SITE: Final = "https://intranet.example.nl/dienstreizen/"
OLDEST: Final = 15
EXTENSIONS: Final = {"unaccent", "pg_trgm"}
# A database owned by root can't be started; Debian's package makes this user.
USER: Final = "postgres" if os.geteuid() == 0 else None

Rows = list[dict[str, str]]


class Postgres:
    """A server of its own, in *folder*; `folder` is where its files and its socket are."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self.programs = programs
        self.folder = folder
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        self.environment = kept | {"PGHOST": str(folder), "PGUSER": "postgres", "LC_ALL": "C"}
        if USER:
            shutil.chown(folder, USER)

    def start(self) -> None:
        """Start it; only processes of this machine that may enter the folder can reach it."""
        data = self.folder / "data"
        # The plainest locale: what works in it works in every other.
        self._serve("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8",
                    "--no-locale", "--no-sync")  # fmt: skip
        with (data / "postgresql.conf").open("a", encoding="utf-8") as file:
            file.write("listen_addresses = ''\nfsync = off\n")
            file.write(f"unix_socket_directories = '{self.folder}'\n")
        self._serve("pg_ctl", "-D", data, "-l", self.folder / "log", "-w", "start")

    def stop(self) -> None:
        """Stop it."""
        self._serve("pg_ctl", "-D", self.folder / "data", "-m", "immediate", "stop")

    def _serve(self, program: str, *arguments: str | Path) -> None:
        output = self.folder / "output"
        with output.open("wb") as file:  # no pipe: the server would hold it open
            done = subprocess.run(
                [self.programs / program, *arguments],
                cwd=self.folder,
                env=self.environment,
                user=USER,
                group=pwd.getpwnam(USER).pw_gid if USER else None,
                extra_groups=[] if USER else None,
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=subprocess.STDOUT,
            )
        assert done.returncode == 0, output.read_text("utf-8")

    def ask(self, sql: str, database: str, folder: Path | None = None, **values: str) -> Rows:
        """The rows that psql gives for *sql*, run in *folder*."""
        settings = [f"--set={name}={value}" for name, value in values.items()]
        done = subprocess.run(
            [self.programs / "psql", "--no-psqlrc", "--quiet", "--csv", "--set=ON_ERROR_STOP=1",
             f"--dbname={database}", *settings],
            cwd=folder or self.folder,
            env=self.environment,
            input=sql.encode(),
            capture_output=True,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr.decode()
        return list(csv.DictReader(done.stdout.decode().splitlines(keepends=True)))


class Searched:
    """A database made by the SQL of the manual, and the folder of a project."""

    def __init__(self, server: Postgres, folder: Path) -> None:
        self.server = server
        self.folder = folder
        self.name = folder.name
        server.ask(f'CREATE DATABASE "{self.name}"', "postgres")
        self.ask("setup")

    def ask(self, name: str, **values: str) -> Rows:
        """What a block of the manual gives."""
        return self.server.ask(SQL[name], self.name, self.folder, **values)

    def titles(self, query: str, facets: str = "{}") -> list[str]:
        """The titles of what is found."""
        return [row["title"] for row in self.ask("search", query=query, facets=facets)]

    def kept(self, site: str) -> list[dict[str, Any]]:
        """What is in the table, as lines of the file."""
        sql = """
            SELECT json_build_object('id', id, 'url', url, 'kind', kind, 'title', title,
              'date', coalesce(date::text, ''), 'facets', facets, 'text', text, 'hidden', hidden)
              AS line
            FROM search_records WHERE site = :'site' ORDER BY id COLLATE "C";
        """
        return [json.loads(row["line"]) for row in self.server.ask(sql, self.name, site=site)]


def programs() -> Path | None:
    """The folder with the newest PostgreSQL; Debian leaves it out of the path."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parts[4]))
    found = shutil.which("initdb")
    folders += [Path(found).resolve().parent] if found else []
    whole = [path for path in folders if (path / "psql").exists() and (path / "initdb").exists()]
    return whole[-1] if whole else None


def version(folder: Path) -> int:
    text = subprocess.run([folder / "postgres", "-V"], capture_output=True, text=True).stdout
    match = re.search(r"\d+", text)
    return int(match[0]) if match else 0


def missing(folder: Path | None) -> str:
    """Why there can be no server; empty if there can be."""
    if folder is None:
        return "it is not on this computer"
    if version(folder) < OLDEST:
        return f"{folder} is older than {OLDEST}"
    if USER and USER not in {user.pw_name for user in pwd.getpwall()}:
        return f"root may not run it, and there is no user {USER}"
    return ""


def give_up(reason: str) -> None:
    message = f"NO POSTGRESQL: the SQL of the manual was not tested; {reason}"
    if os.environ.get("REQUIRE_POSTGRES") == "1":
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    """A running server."""
    folder = programs()
    if reason := missing(folder):
        give_up(reason)
    assert folder
    # The path of a socket must be short, and another user must be able to come there.
    with tempfile.TemporaryDirectory(prefix="pg", dir="/tmp") as place:
        found = Postgres(folder, Path(place))
        found.start()
        try:
            rows = found.ask("SELECT name FROM pg_available_extensions", "postgres")
            if lacking := EXTENSIONS - {row["name"] for row in rows}:
                give_up(f"it lacks {', '.join(sorted(lacking))}")
            yield found
        finally:
            found.stop()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which ``make export`` was done for the real pages."""
    made = Site(tmp_path_factory.mktemp("postgres"))
    made.source = DOCS
    assert made.build("build", builder="export") == ""
    return made.root


@pytest.fixture(scope="module")
def database(server: Postgres, project: Path) -> Searched:
    """The real pages in a database."""
    made = Searched(server, project)
    made.ask("load", site=SITE)
    return made


def test_the_manual_has_all_of_it() -> None:
    assert list(SQL) == ["setup", "load", "search", "counts", "suggestion"]


def test_everything_is_loaded(database: Searched) -> None:
    text = (database.folder / FILE).read_text("utf-8")
    rows = [json.loads(line) for line in text.removesuffix("\n").split("\n")]
    assert len(rows) > 100
    assert database.kept(SITE) == sorted(rows, key=lambda row: row["id"].encode())


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("zwerfafval", "Zwerfafval"),
        ("sensor", "Sensoren"),
        ("SENSOREN", "Sensoren"),
        ("stella buhler", "Stella Bühler"),
        ("Bühler", "Stella Bühler"),
        ('"hack the hague"', "Cyberweerbaarheid"),
        ("verkeersbord", "Slimme verkeersborden"),
        ("borden", "Slimme verkeersborden"),
        ('"publieke waarden"', "Publieke waarden"),
        ("zwerfafval or luchtkwaliteit", "Luchtkwaliteit en geluid"),
    ],
)
def test_search_finds(database: Searched, query: str, title: str) -> None:
    assert title in database.titles(query)


def test_title_comes_first(database: Searched) -> None:
    assert database.titles("zwerfafval")[0] == "Zwerfafval"
    assert database.titles("Angoka")[0] == "Angoka"


def test_word_that_only_other_forms_have(database: Searched) -> None:
    """No text has this word; it is among the hidden terms."""
    assert "crowd" not in " ".join(row["text"] for row in database.kept(SITE)
                                   if row["title"] == "Crowdmanagement").split()  # fmt: skip
    assert "Crowdmanagement" in database.titles("crowd")


def test_phrase_and_minus(database: Searched) -> None:
    assert "Publieke waarden" not in database.titles('"waarden publieke"')
    assert "Zwerfafval" not in database.titles("afval -drones")
    assert "Zwerfafval" in database.titles("afval drones")


def test_hit_has_its_address_and_a_snippet(database: Searched) -> None:
    found = {row["title"]: row for row in database.ask("search", query="sensor", facets="{}")}
    hit = found["Proef met bamboe-verkeersborden met sensoren"]
    assert hit["kind"] == "follow-up"
    assert hit["address"] == (
        f"{SITE}reports/rijswijk-2018.html#follow-up-proef-met-bamboe-verkeersborden-met-sensoren"
    )
    assert "«sensoren»" in hit["snippet"]


def test_facets(database: Searched) -> None:
    facets = '{"theme": ["slimme-verkeersborden"], "year": ["2018"]}'
    found = database.titles("sensor", facets)
    assert "Proef met bamboe-verkeersborden met sensoren" in found
    assert "Sensoren" not in found
    counts = database.ask("counts", query="sensor", facets=facets)
    assert {"theme": "slimme-verkeersborden", "count": str(len(found))} in counts
    assert database.titles("sensor", '{"year": ["1999"]}') == []
    assert database.ask("counts", query="sensor", facets='{"year": ["1999"]}') == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("zwerfafvla", "zwerfafval"),
        ("crowdmanagment", "crowdmanagement"),
        ("Stella Bühlr", "stella buhler"),
        ('"smrt city"', "smart city"),
    ],
)
def test_typo(database: Searched, typed: str, meant: str) -> None:
    assert database.titles(typed) == []
    assert database.ask("suggestion", query=typed) == [{"suggestion": meant}]
    assert database.titles(meant)


@pytest.mark.parametrize(
    "query",
    ["", " ", "de", "'; DROP TABLE search_records; --", "<b>", ":*&|!(((", "\\", '"', "x" * 2000],
)
def test_odd_queries_do_nothing(database: Searched, query: str) -> None:
    # This text is in the manual; so what it looks for may be.
    assert set(database.titles(query)) <= {"De website beheren", "Privacy bewaken"}
    assert database.ask("counts", query=query, facets="{}") == []
    assert len(database.ask("suggestion", query=query)) <= 1


def test_loading_again(server: Postgres, tmp_path: Path) -> None:
    """What was there of the same site is gone, and what is there of another stays."""
    made = Searched(server, tmp_path)
    # Whatever JSON, SQL or COPY might see something in.
    odd = "a\\nb \\. \\N \"c\" 'd' \t\r\n, ;\u2028é ’ $$ \x1c \x7f :site"

    def load(site: str, *titles: str) -> None:
        rows = [line(title, odd) for title in titles]
        file = tmp_path / FILE
        file.parent.mkdir(parents=True, exist_ok=True)
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        file.write_bytes(text.encode())
        made.ask("load", site=site)

    load("https://a/", "Eerste", "Tweede")
    load("https://b/", "Derde")
    load("https://a/", "Tweede", "Vierde")
    assert made.kept("https://a/") == [line("Tweede", odd), line("Vierde", odd)]
    assert made.kept("https://b/") == [line("Derde", odd)]
    assert made.ask("suggestion", query="derd, tweed") == [{"suggestion": "derde tweede"}]
    load("https://a/", "Vierde")
    assert made.ask("suggestion", query="tweed") == [{"suggestion": "tweed"}]
    assert made.titles("tweede") == []


def line(title: str, text: str) -> dict[str, Any]:
    facets = {name: [] for name in ("theme", "city", "topic", "municipality", "year", "status")}
    return {
        "id": title, "url": "a.html", "kind": "page", "title": title, "date": "", "facets": facets,
        "text": text, "hidden": "",
    }  # fmt: skip
