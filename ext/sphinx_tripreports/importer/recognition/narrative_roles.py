"""A role that stands partly before a name in a sentence and partly behind it."""

from __future__ import annotations

from ...i18n import console as _
from .narrative_words import AT_BEFORE
from .role_parts import Role
from .words import has_organisation


def at_place(before: str, role: Role) -> Role:
    """*role* with the organisation of ``Gesprek bij de TU Delft met``, which stands before."""
    match = AT_BEFORE.search(before)
    if match is None or role.organisations or not has_organisation(match["organisation"]):
        return role
    role = role._replace(organisations=(match["organisation"],))
    return role.doubted(_("The organisation stands before the name. Is it right?"))


def with_job(role: Role, job: str) -> Role:
    """*role* of a person with the function *job* before the name."""
    if not job:
        return role
    title = f"{job}, {role.job_title}" if role.job_title else job
    return role._replace(job_title=title)
