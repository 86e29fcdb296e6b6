"""What ``make check`` found, in the forms that other programs read.

All forms name files relative to the folder in which the check was started, as the systems that
show them do.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import PurePath
from typing import Any, Final, NamedTuple
from urllib.parse import quote

SARIF_SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


class Finding(NamedTuple):
    """One message.

    file: its path from the folder in which the check runs, or an absolute one if it lies elsewhere;
        "" if the message is about no file.
    line: from 1; 0 if it is about the whole file.
    code: ``trip.long-sentence``; "" for a message of Sphinx that has none.
    text: what the writer reads.
    advice: whether it is advice, which fails nothing.
    """

    file: str
    line: int
    code: str
    text: str
    advice: bool = False


def sarif(findings: Sequence[Finding], rules: Mapping[str, str]) -> str:
    """A log in SARIF 2.1.0 (OASIS standard), which GitHub, GitLab and editors show at the line.

    Args:
        findings: in the order in which they are shown.
        rules: for each code what it is about.
    """
    codes = sorted({finding.code or "sphinx" for finding in findings})
    driver = {
        "name": "sphinx-tripreports",
        "rules": [
            {"id": code, "shortDescription": {"text": rules.get(code, code)}} for code in codes
        ],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes) for finding in findings],
    }
    log = {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _result(finding: Finding, codes: list[str]) -> dict[str, Any]:
    code = finding.code or "sphinx"
    result: dict[str, Any] = {
        "ruleId": code,
        "ruleIndex": codes.index(code),
        "level": "note" if finding.advice else "error",
        "message": {"text": finding.text},
    }
    if finding.file:
        place: dict[str, Any] = {"artifactLocation": {"uri": _uri(finding.file)}}
        if finding.line:
            place["region"] = {"startLine": finding.line}
        result["locations"] = [{"physicalLocation": place}]
    return result


def _uri(file: str) -> str:
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def github(findings: Iterable[Finding], rules: Mapping[str, str]) -> str:
    """Lines that GitHub and Forgejo Actions show as annotations of a merge request.

    Source: GitHub's "Workflow commands for GitHub Actions", `error` and `notice`.
    """
    return "".join(f"{_command(finding)}\n" for finding in findings)


def _command(finding: Finding) -> str:
    places = {"file": finding.file, "line": str(finding.line or ""), "title": finding.code}
    given = ",".join(f"{name}={_escaped(value)}" for name, value in places.items() if value)
    text = finding.text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return f"::{'notice' if finding.advice else 'error'} {given}".rstrip() + f"::{text}"


def _escaped(value: str) -> str:
    """A value between the colons and commas of a command."""
    for char in "%\r\n:,":
        value = value.replace(char, f"%{ord(char):02X}")
    return value


def gitlab(findings: Iterable[Finding], rules: Mapping[str, str]) -> str:
    """A Code Quality report, which GitLab shows in a merge request.

    Source: GitLab's "Code Quality report format". Fingerprints don't hold the line, so that GitLab
    knows a message again after a change above it.
    """
    seen: dict[str, int] = {}
    issues = []
    for finding in findings:
        facts = f"{finding.file}\0{finding.code}\0{finding.text}"
        seen[facts] = nth = seen.get(facts, 0) + 1
        issues.append(
            {
                "description": finding.text,
                "check_name": finding.code or "sphinx",
                "fingerprint": sha256(f"{facts}\0{nth}".encode()).hexdigest(),
                "severity": "info" if finding.advice else "major",
                "location": {"path": finding.file, "lines": {"begin": finding.line or 1}},
            }
        )
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


class Format(NamedTuple):
    """A form of the findings: the file that it is written to ("" for the console), and how."""

    file: str
    write: Callable[[Sequence[Finding], Mapping[str, str]], str]


FORMATS: Final = {
    "sarif": Format("check.sarif", sarif),
    "gitlab": Format("gl-code-quality-report.json", gitlab),
    "github": Format("", github),
}
