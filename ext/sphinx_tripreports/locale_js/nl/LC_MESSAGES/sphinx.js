/* What Sphinx's scripts say on the search page.  Sphinx 9.0's own Dutch file gives a plural rule
   that is no number, so that its search stops with an error after the first result. */
Documentation.addTranslations({
  locale: "nl",
  plural_expr: "n == 1 ? 0 : 1",
  messages: {
    ", in ": ", in ",
    "Hide Search Matches": "Gevonden woorden niet meer markeren",
    "Preparing search...": "De zoekmachine wordt klaargezet …",
    "Search Results": "Zoekresultaten",
    "Searching": "Bezig met zoeken",
    "Search finished, found one page matching the search query.": [
      "Er is één pagina gevonden.",
      "Er zijn ${resultCount} pagina's gevonden.",
    ],
    "Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories.":
      "Er is niets gevonden. Kijk of alle woorden goed zijn gespeld.",
  },
});
