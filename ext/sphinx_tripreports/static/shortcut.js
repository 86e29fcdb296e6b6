/* The keys that lead to the search field of a page: Ctrl+K (Cmd+K), and "/", which readers can switch
   off on the search page, because some devices type single letters by mistake (WCAG 2.1.4). */
"use strict";

(() => {
  const FIELDS = "#trip-q, #trip-search-field, .bd-search input[type=search]";
  const OFF = "trip-no-shortcut";
  const choice = document.getElementById("search-key");

  /** What is kept in the browser: null where nothing can be kept. */
  function kept(change) {
    try {
      if (change) change(localStorage);
      return localStorage.getItem(OFF);
    } catch {
      return null;
    }
  }

  const typing = (element) => element.isContentEditable || element.matches?.("input, textarea, select");

  function asked(event) {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (key === "/" && !ctrlKey && !metaKey && !altKey) return !typing(event.target) && !kept();
    return key?.toLowerCase() === "k" && ctrlKey !== metaKey && !altKey && !shiftKey;
  }

  addEventListener("keydown", (event) => {
    if (!asked(event)) return;
    const field = [...document.querySelectorAll(FIELDS)].find((one) => one.getClientRects().length);
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });

  if (choice) {
    choice.checked = !kept();
    choice.closest("[hidden]").hidden = false;
    choice.addEventListener("change", () => {
      kept((store) => (choice.checked ? store.removeItem(OFF) : store.setItem(OFF, "1")));
    });
  }
})();
