"""Earlier and later trips, and what refers to a report."""

from __future__ import annotations

from sphinx_tripreports.model.records import Contact, Lead, Page, Records, Referral, Report, Term
from sphinx_tripreports.model.related import Backlink, Related
from sphinx_tripreports.model.store import Store


def term(kind: str, key: str, *alt: str, leads: tuple[Lead, ...] = ()) -> Term:
    return Term(kind, key, key.title(), f"{kind}/{key}", "", 1, alt, leads=leads)


def trip(name: str, start: str, *cities: str, events: tuple[str, ...] = ()) -> Report:
    return Report(name, name, name.title(), 1, start=start, cities=cities, events=events)


def related(*entries: Report | Term, **pages: Page) -> Related:
    found = dict(pages)
    for entry in entries:
        page = found.setdefault(entry.docname, Page())
        if isinstance(entry, Report):
            page.report = entry
        else:
            page.terms.append(entry)
    steve = Contact("steve", "een", "contact-steve", 3, "Steve")
    return Related(Store(found, {"een": Records(contacts=[steve])}))


GENT, BREDA = term("city", "gent", "Gand"), term("city", "breda")
BEURS = term("event", "beurs")


def shown(found: Related, name: str) -> list[list[tuple[str, list[str]]]]:
    report = found.store.report_of(name)
    assert report is not None
    return [
        [(other.docname, [key for _, key in shared]) for other, shared in group]
        for group in found.nearby(report)
    ]


def test_trips_to_the_same_place_around_a_trip() -> None:
    found = related(
        GENT, BREDA, BEURS,
        trip("een", "2018-03-01", "gent", events=("beurs",)),
        trip("twee", "2019-03-01", "breda"),
        trip("drie", "2020-03-01", "Gand", "gent", "breda", events=("beurs",)),
        trip("vier", "2021-03-01", "gent", "nergens"),
        trip("zonder", "", "gent"),
    )  # fmt: skip
    assert shown(found, "een") == [[], [("drie", ["beurs", "gent"]), ("vier", ["gent"])]]
    assert shown(found, "twee") == [[], [("drie", ["breda"])]]
    assert shown(found, "drie") == [
        [("twee", ["breda"]), ("een", ["beurs", "gent"])],
        [("vier", ["gent"])],
    ]
    assert shown(found, "zonder") == [[], []]


def test_the_nearest_three_of_many_on_either_side() -> None:
    trips = [trip(f"t{year}", f"20{year}-05-01", "gent", "breda") for year in range(10, 20)]
    earlier, later = shown(related(GENT, BREDA, *trips), "t15")
    assert [name for name, _ in earlier] == ["t14", "t13", "t12"]
    assert [name for name, _ in later] == ["t16", "t17", "t18"]


def test_two_trips_that_begin_on_one_day_are_next_to_each_other() -> None:
    found = related(GENT, trip("b", "2020-01-01", "gent"), trip("a", "2020-01-01", "gent"))
    assert shown(found, "a") == [[], [("b", ["gent"])]]
    assert shown(found, "b") == [[("a", ["gent"])], []]


def test_what_refers_to_a_report() -> None:
    data = term("topic", "data", leads=(Lead("gent", "lead", "", "een", "", 1),
                                        Lead("gent", "lead", "", "weg", "", 1)))  # fmt: skip
    themes = Page(
        title="Water",
        referrals=(
            Referral("report", "een", "mention-een", "Zie het verslag."),
            Referral("report", "een", "mention-een-2", "Nog eens."),
            Referral("contact", "Steve", "mention-steve"),
            Referral("contact", "Niemand", "mention-niemand"),
            Referral("doc", "een"),
            Referral("doc", "index"),
        ),
    )
    own = (Referral("contact", "steve", "m"), Referral("doc", "twee"))
    itself = Page(title="Een", referrals=own)
    found = related(trip("een", "2018-01-01"), trip("twee", ""), data, een=itself, water=themes)
    assert found.backlinks("een") == [
        Backlink("Data", "topic/data"),
        Backlink("Water", "water", "mention-een", "Zie het verslag."),
        Backlink("Water", "water", "mention-steve", "", "Steve"),
    ]
    assert found.backlinks("twee") == [Backlink("Een", "een")]
    assert found.backlinks("water") == []
