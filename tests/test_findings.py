"""The forms in which ``make check`` hands its messages to other programs."""

from __future__ import annotations

import json
from typing import Any, Final

import jsonschema
import pytest

from sphinx_tripreports.builders.findings import Finding, github, gitlab, sarif

FINDINGS: Final = [
    Finding("docs/den haag.md", 9, "trip.x", "Een stad: 100% zeker\nonbekend."),
    Finding("", 0, "", "Iets van Sphinx."),
    Finding("docs/a,b.md", 0, "trip.no-title", "Geef een titel."),
    Finding("docs/reports/a.md", 12, "trip.long-sentence", "Een lange zin.", advice=True),
    Finding("/elders/docs/a.md", 3, "trip.long-sentence", "Een lange zin.", advice=True),
]  # fmt: skip
RULES: Final = {"trip.x": "A name is unknown.", "trip.unused": "Nothing."}

TEXT: Final = {"type": "string", "minLength": 1}
MESSAGE: Final = {
    "type": "object",
    "properties": {"text": TEXT},
    "required": ["text"],
    "additionalProperties": False,
}


def closed(required: list[str], **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


# The parts of a log that we use, after sections 3.13 (sarifLog), 3.14 (run), 3.19 (toolComponent),
# 3.49 (reportingDescriptor), 3.27 (result), 3.29 (physicalLocation), 3.4 (artifactLocation) and
# 3.30 (region) of "Static Analysis Results Interchange Format (SARIF) Version 2.1.0", OASIS.
SARIF: Final = closed(
    ["version", "runs"],
    **{"$schema": {"type": "string", "pattern": "^https://.*/sarif-schema-2\\.1\\.0\\.json$"}},
    version={"const": "2.1.0"},
    runs={
        "type": "array",
        "items": closed(
            ["tool"],
            tool=closed(
                ["driver"],
                driver=closed(
                    ["name"],
                    name=TEXT,
                    rules={
                        "type": "array",
                        "uniqueItems": True,
                        "items": closed(["id"], id=TEXT, shortDescription=MESSAGE),
                    },
                ),
            ),
            columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
            results={
                "type": "array",
                "items": closed(
                    ["message"],
                    ruleId=TEXT,
                    ruleIndex={"type": "integer", "minimum": -1},
                    level={"enum": ["none", "note", "warning", "error"]},
                    message=MESSAGE,
                    locations={
                        "type": "array",
                        "items": closed(
                            [],
                            physicalLocation=closed(
                                ["artifactLocation"],
                                artifactLocation=closed(
                                    [], uri={"type": "string", "format": "uri-reference"}
                                ),
                                region=closed([], startLine={"type": "integer", "minimum": 1}),
                            ),
                        ),
                    },
                ),
            },
        ),
    },
)


def test_sarif_has_the_structure_of_the_standard() -> None:
    jsonschema.Draft202012Validator(SARIF).validate(json.loads(sarif(FINDINGS, RULES)))
    jsonschema.Draft202012Validator(SARIF).validate(json.loads(sarif([], {})))


def test_sarif_says_what_and_where() -> None:
    [run] = json.loads(sarif(FINDINGS, RULES))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [
        "sphinx", "trip.long-sentence", "trip.no-title", "trip.x"
    ]  # fmt: skip
    assert rules[3]["shortDescription"]["text"] == "A name is unknown."
    results = run["results"]
    assert [rules[result["ruleIndex"]]["id"] for result in results] == [
        result["ruleId"] for result in results
    ]
    assert [result["level"] for result in results] == ["error", "error", "error", "note", "note"]
    places = [
        result["locations"][0]["physicalLocation"] for result in results if "locations" in result
    ]
    assert [place["artifactLocation"]["uri"] for place in places] == [
        "docs/den%20haag.md", "docs/a%2Cb.md", "docs/reports/a.md",
        "file:///elders/docs/a.md",
    ]  # fmt: skip
    assert [place.get("region") for place in places] == [
        {"startLine": 9}, None, {"startLine": 12}, {"startLine": 3}
    ]  # fmt: skip


def test_github_annotations() -> None:
    assert github(FINDINGS, RULES).splitlines() == [
        "::error file=docs/den haag.md,line=9,title=trip.x::Een stad: 100%25 zeker%0Aonbekend.",
        "::error::Iets van Sphinx.",
        "::error file=docs/a%2Cb.md,title=trip.no-title::Geef een titel.",
        "::notice file=docs/reports/a.md,line=12,title=trip.long-sentence::Een lange zin.",
        "::notice file=/elders/docs/a.md,line=3,title=trip.long-sentence::Een lange zin.",
    ]


def test_gitlab_report() -> None:
    issues = json.loads(gitlab(FINDINGS, RULES))
    assert issues[0] == {
        "description": "Een stad: 100% zeker\nonbekend.",
        "check_name": "trip.x",
        "fingerprint": issues[0]["fingerprint"],
        "severity": "major",
        "location": {"path": "docs/den haag.md", "lines": {"begin": 9}},
    }
    assert [issue["severity"] for issue in issues] == ["major", "major", "major", "info", "info"]


def test_gitlab_knows_a_message_again_when_its_line_has_moved() -> None:
    first, second, moved = json.loads(
        gitlab([FINDINGS[3], FINDINGS[3], FINDINGS[3]._replace(line=99)], {})
    )
    assert len({first["fingerprint"], second["fingerprint"], moved["fingerprint"]}) == 3
    [alone] = json.loads(gitlab([FINDINGS[3]._replace(line=99)], {}))
    assert alone["fingerprint"] == first["fingerprint"]


@pytest.mark.parametrize("write", [sarif, github, gitlab])
def test_same_findings_same_bytes(write: Any) -> None:
    assert write(FINDINGS, RULES) == write(list(FINDINGS), dict(reversed(RULES.items())))
