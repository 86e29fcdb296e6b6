"""The day of a build, which decides what is overdue; known without loading Sphinx."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import UTC, date, datetime


def build_date(setting: str = "") -> str:
    """The day of this build, in ISO 8601.

    *setting* wins (the setting ``tripreports_today``), then ``SOURCE_DATE_EPOCH`` (seconds since
    1970 in UTC, see https://reproducible-builds.org/specs/source-date-epoch/), then the clock.

    Raises:
        ValueError: *setting* is not a date in ISO 8601, or the variable is not a number.
    """
    if setting:
        return date.fromisoformat(setting).isoformat()
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    return date.today().isoformat()


def last_passed(dates: Iterable[str], today: str) -> str:
    """The latest of *dates* before *today*; empty if there is none.

    What is overdue changes exactly when this does, as long as the dates stay the same.
    """
    return max((day for day in dates if day < today), default="")


def next_due(dates: Iterable[str], today: str) -> str:
    """The earliest of *dates* from *today* on: until that day has passed nothing gets overdue."""
    return min((day for day in dates if day >= today), default="")
