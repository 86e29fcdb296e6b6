"""Pages of cities that the knowledge base does not have yet."""

from __future__ import annotations

from ..i18n import console as _
from ..model.records import Term
from ..scaffold import quoted
from .recognition.gazetteer import City, country_name


def city_page(city: City) -> str:
    """The page of a city that the knowledge base did not have yet."""
    fields = [("country", city.country), ("lat", city.latitude), ("lon", city.longitude),
              ("geonames", city.geonames)]  # fmt: skip
    lines = [f"  {key}: {value}" for key, value in fields if value]
    block = ["city:", *lines] if lines else ["city: {}"]
    sentence = _("{city} is a city in {country}.").format(
        city=city.name, country=country_name(city.country)
    )
    if not city.country:
        sentence = _("Write here in one or two sentences what this is.")
    return "\n".join(["---", f"title: {quoted(city.name)}", *block, "---", "", sentence, ""])


def city_term(city: City, folder: str) -> Term:
    """The term that the page of *city* in *folder* will be."""
    return Term("city", city.key, city.name, f"{folder}/{city.key}", "", 1, country=city.country,
                geonames=city.geonames)  # fmt: skip
