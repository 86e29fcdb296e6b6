"""The real knowledge base under ``docs/``: every builder renders it without a warning."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sites import Site

BUILDERS = ("html", "latex", "text", "man")


class Docs(Site):
    """A copy of the real sources."""

    def __init__(self, root: Path, docs: Path) -> None:
        shutil.copytree(docs, root / "src")
        super().__init__(root, (docs / "conf.py").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Site]:
    """Build the docs with a builder, once; all builders share their doctrees, as `make` does."""
    docs = Docs(tmp_path_factory.mktemp("docs"), root / "docs")
    done: dict[str, Site] = {}

    def build(builder: str) -> Site:
        if builder not in done:
            site = Site.__new__(Site)
            docs.build(builder, nitpicky=True)
            site.__dict__.update(docs.__dict__)
            done[builder] = site
        return done[builder]

    return build


def _plain(text: str) -> str:
    """Letters and digits alone: each builder wraps, escapes and hyphenates in its own way."""
    text = re.sub(r"\\textquotesingle|\\sphinxhyphen|\\[a-z]+\{\}|\\(?=[&%_#$])|\\-", "", text)
    return "".join(re.findall(r"\w", text.casefold()))


@pytest.mark.parametrize("builder", BUILDERS)
def test_no_warnings(built: Callable[[str], Site], builder: str) -> None:
    assert built(builder).raw_warnings == ""


@pytest.mark.parametrize("builder", BUILDERS)
def test_every_contact_is_there(built: Callable[[str], Site], builder: str) -> None:
    site = built(builder)
    suffixes = {"html": "*.html", "latex": "*.tex", "text": "*.txt", "man": "*.[0-9]"}
    paths = sorted(site.out.rglob(suffixes[builder]))
    assert paths
    shown = _plain("".join(path.read_text(encoding="utf-8") for path in paths))
    contacts = [contact.label for contact in site.domain.store.records("contact")]
    assert len(contacts) > 20
    missing = [label for label in contacts if _plain(label) not in shown]
    assert missing == []


def test_every_link_and_id(built: Callable[[str], Site]) -> None:
    assert built("html").broken_links() == []


def test_every_kind_has_records(built: Callable[[str], Site]) -> None:
    store = built("html").domain.store
    assert len(store.reports) == 2
    for kind in ("contact", "outcome", "follow-up"):
        assert list(store.records(kind))
    for kind in ("theme", "city", "topic", "organisation", "event"):
        assert store.vocabulary.of_kind(kind)


def test_every_record_has_its_sentence(built: Callable[[str], Site]) -> None:
    store = built("html").domain.store
    records = [record for _, page in store.everywhere() for record in page.all()]
    assert [record.id for record in records if not record.quote] == []
