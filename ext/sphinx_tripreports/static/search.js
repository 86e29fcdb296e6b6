/* The search page.  The template writes it; this script expects:

   <div id="trip-search" data-index="_search/" data-root="">      folder of the index; root of the site
     <form role="search" action="search.html">
       <label for="trip-q">…</label> <input type="search" id="trip-q" name="q"> <button>…</button>
     </form>
     <p id="search-status" role="status"></p>                     how many results; data-ready="true"
     <div id="search-notice"></div>                               "did you mean", words not found
     <details id="search-filters"><summary>…</summary> <div id="search-facets"></div>
       <button type="button" id="search-clear" hidden>…</button></details>
     <label for="search-sort">…</label>
     <select id="search-sort"><option value="relevance">…<option value="date">…</select>
     <ol id="search-results"></ol>
     <button type="button" id="search-more" hidden>…</button>
     <div id="search-nothing" hidden>…</div>                      what was tried; links to the indexes
   </div>
   <script type="application/json" id="trip-search-texts">{…}</script>   see `texts` below

   before search-index.js, search-query.js, search-hits.js and this file.

   Texts: prompt, results [one, more] with {count}, none, none_filtered, failed, meant with {words},
   corrected with {word} and {other}, lost with {words}, without with {words}, related, phrases with
   {count}, more_values, facets {name: label}, kinds {kind: label}, statuses {status: label}. */

"use strict";

(() => {
  const root = document.getElementById("trip-search");
  if (!root) return;

  const { open, search, related, describeAll, withPhrases } = window.tripSearch;
  const byId = (id) => document.getElementById(id);
  const texts = JSON.parse(byId("trip-search-texts").textContent);
  const [field, status, list, more, sorting] = ["trip-q", "search-status", "search-results",
    "search-more", "search-sort"].map(byId);
  const form = field.form;

  const FACETS = ["kind", "theme", "city", "topic", "municipality", "year", "status"];
  const IN_ORDER = new Set(["kind", "status"]); // values in the order of the table, not by count
  const AT_ONCE = 10;
  const MOST_VALUES = 8; // of a facet, before "more"
  const PAUSE = 80; // milliseconds without a key before a search begins

  // --- small things -------------------------------------------------------------------------------

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
  const plural = (forms, count) => fill(forms[count === 1 ? 0 : 1], { count: count.toLocaleString(document.documentElement.lang || undefined) });

  /** An element with properties and children; text is never read as HTML. */
  function element(name, properties = {}, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  const date = new Intl.DateTimeFormat(document.documentElement.lang || undefined,
    { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

  function readable(day) {
    const read = new Date(`${day}T00:00:00Z`);
    return Number.isNaN(read.getTime()) ? day : date.format(read);
  }

  // --- what is asked: in the address --------------------------------------------------------------

  let asked = { query: "", facets: new Map(), sort: "relevance" };

  function readAddress() {
    const parameters = new URLSearchParams(location.search);
    const facets = new Map(FACETS.map((name) => [name, new Set(parameters.getAll(name).filter(Boolean))]));
    asked = { query: parameters.get("q") ?? "", facets,
              sort: parameters.get("sort") === "date" ? "date" : "relevance" };
    field.value = asked.query;
    sorting.value = asked.sort;
  }

  function address(query = asked.query) {
    const parameters = new URLSearchParams();
    if (query) parameters.set("q", query);
    for (const [name, keys] of asked.facets) keys.forEach((key) => parameters.append(name, key));
    if (asked.sort !== "relevance") parameters.set("sort", asked.sort);
    return `${location.pathname}?${parameters}`;
  }

  const filtered = () => [...asked.facets.values()].some((keys) => keys.size);

  // --- facets -------------------------------------------------------------------------------------

  /** The facets of all records: [{name, keys, labels, values(id)}]; values are places in keys. */
  function facetsOf(records) {
    const kinds = { name: "kind", keys: records.kinds, labels: records.kinds.map((kind) => texts.kinds[kind]),
                    values: (id) => [records.kind[id]] };
    return [kinds, ...records.facets.map(([name, values], at) => ({
      name,
      keys: values.map(([key]) => key),
      labels: values.map(([key, label]) => (name === "status" ? texts.statuses[key] : label)),
      values: (id) => records.values(at, id).map((value) => value - 1),
    }))];
  }

  /** What passes all facets, and for each facet how often each value would if it were asked for. */
  function filter(ids, facets) {
    const wanted = facets.map(({ name, keys }) => new Set([...asked.facets.get(name)].map((key) => keys.indexOf(key))));
    const counts = facets.map(({ keys }) => new Uint32Array(keys.length));
    const passing = ids.filter((id) => {
      const values = facets.map((facet) => facet.values(id));
      const failing = [];
      wanted.forEach((places, at) => {
        if (places.size && !values[at].some((place) => places.has(place))) failing.push(at);
      });
      values.forEach((places, at) => {
        if (!failing.length || (failing.length === 1 && failing[0] === at)) {
          places.forEach((place) => { counts[at][place]++; });
        }
      });
      return !failing.length;
    });
    return { passing, counts };
  }

  const opened = new Set(); // facets of which all values are shown

  function showFacets(facets, counts) {
    const box = byId("search-facets");
    const focused = document.activeElement?.closest("#search-facets [id]")?.id;
    box.replaceChildren(...facets.map((facet, at) => facetBox(facet, counts[at])).filter(Boolean));
    byId("search-clear").hidden = !filtered();
    if (focused) byId(focused)?.focus();
  }

  function facetBox(facet, counts) {
    const chosen = asked.facets.get(facet.name);
    const places = facet.keys.map((_, place) => place)
      .filter((place) => counts[place] || chosen.has(facet.keys[place]));
    if (!places.length) return null;
    if (facet.name === "year") places.reverse();
    else if (!IN_ORDER.has(facet.name)) places.sort((a, b) => counts[b] - counts[a]);
    const box = element("fieldset", { className: "trip-facet" },
      element("legend", { textContent: texts.facets[facet.name] }));
    const all = opened.has(facet.name) || places.length <= MOST_VALUES + 1;
    const shown = places.filter((place, at) => all || at < MOST_VALUES || chosen.has(facet.keys[place]));
    box.append(...shown.map((place) => valueBox(facet, place, counts[place], chosen)));
    if (!all) box.append(moreValues(facet, places.length - shown.length));
    return box;
  }

  function valueBox(facet, place, count, chosen) {
    const key = facet.keys[place];
    const box = element("input", { type: "checkbox", id: `trip-facet-${facet.name}-${place}`,
                                   name: facet.name, value: key, checked: chosen.has(key) });
    box.addEventListener("change", () => {
      if (box.checked) chosen.add(key);
      else chosen.delete(key);
      change();
    });
    return element("label", { className: "trip-facet-value" }, box,
      element("span", { textContent: facet.labels[place] ?? key }),
      element("span", { className: "trip-facet-count", textContent: count.toLocaleString(document.documentElement.lang || undefined) }));
  }

  function moreValues(facet, count) {
    const button = element("button", { type: "button", className: "trip-facet-more",
                                       id: `trip-facet-${facet.name}-more`,
                                       textContent: fill(texts.more_values, { count }) });
    button.addEventListener("click", () => {
      opened.add(facet.name);
      const before = button.previousElementSibling.querySelector("input").id;
      showFacets(shown.facets, shown.counts);
      byId(before).focus();
    });
    return button;
  }

  // --- hits ---------------------------------------------------------------------------------------

  function pieces(found) {
    return found.map(({ text, mark }) => (mark ? element("mark", { textContent: text }) : text));
  }

  function hitBox(hit, words) {
    const box = element("li", { className: "trip-hit" });
    box.dataset.kind = hit.kind;
    const link = element("a", { href: (root.dataset.root ?? "") + hit.address }, ...pieces(hit.title));
    const facts = [hit.parent, hit.date && readable(hit.date)].filter(Boolean).join(" · ");
    box.append(
      element("h2", { className: "trip-hit-title" }, link),
      element("p", { className: "trip-hit-facts" },
        element("span", { className: "trip-hit-kind", textContent: texts.kinds[hit.kind] }), " ", facts),
      ...hit.excerpts.map((found) => element("p", { className: "trip-hit-text" }, ...pieces(found))));
    const missing = words.filter((word, at) => !word.lost && !has(hit, at)).map((word) => word.correction ?? word.text);
    if (hit.count < words.length && missing.length) {
      box.append(element("p", { className: "trip-hit-without",
                                textContent: fill(texts.without, { words: missing.join(", ") }) }));
    }
    return box;
  }

  const has = (hit, at) => shown.result.scores?.words[at]?.[hit.id];

  let shown = { result: null, ids: [], facets: [], counts: [], next: 0 };

  /** Shows the next hits; the first of them gets the focus if the reader asked for more. */
  async function showMore(run) {
    const { result, ids, next } = shown;
    const hits = await describeAll(index, result, ids.slice(next, next + AT_ONCE),
      asked.sort === "relevance");
    if (run !== running) return null;
    const boxes = hits.map((hit) => hitBox(hit, result.words));
    if (!next) list.replaceChildren(...boxes);
    else list.append(...boxes);
    shown.next = next + hits.length;
    more.hidden = shown.next >= ids.length;
    return boxes[0] ?? null;
  }

  // --- notices ------------------------------------------------------------------------------------

  /** A sentence in which {name} is a link to another query. */
  function sentence(text, name, query, values = {}) {
    const [before, after] = text.split(`{${name}}`);
    const link = element("a", { href: address(query), textContent: query });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      field.value = query;
      submit();
    });
    return element("p", {}, fill(before, values), link, fill(after ?? "", values));
  }

  /** The query with some of its words replaced. */
  function replaced(words, name) {
    return words.reduce((query, word) => (word[name] ? query.replace(word.text, () => word[name]) : query),
      asked.query);
  }

  function notices({ words, phrases, unchecked, looked }) {
    const found = [];
    const corrected = words.filter((word) => word.correction);
    if (corrected.length) {
      found.push(sentence(texts.meant, "words", replaced(words, "correction")));
      found.push(...corrected.map((word) => element("p", {
        textContent: fill(texts.corrected, { word: word.text, other: word.correction }) })));
    } else if (words.some((word) => word.offer)) {
      found.push(sentence(texts.meant, "words", replaced(words, "offer")));
    }
    const lost = words.filter((word) => word.lost && !word.correction).map((word) => word.text);
    if (lost.length && lost.length < words.length) {
      found.push(element("p", { textContent: fill(texts.lost, { words: lost.join(", ") }) }));
    }
    if (phrases.length && unchecked) {
      found.push(element("p", { textContent: fill(texts.phrases, { count: looked }) }));
    }
    return found;
  }

  async function showNothing(result) {
    byId("search-nothing").hidden = false;
    const near = await related(index, result.words);
    if (!near.length) return [];
    const links = near.flatMap((word) => [...sentence("{word}", "word", word).childNodes, " "]);
    return [element("p", { className: "trip-related" }, `${texts.related} `, ...links)];
  }

  // --- searching ----------------------------------------------------------------------------------

  let index = null;
  let running = 0;

  async function find(typing) {
    index ??= await open(root.dataset.index);
    const result = await search(index, asked.query, typing);
    if (!result.phrases.length) return result;
    const { found, looked } = await withPhrases(index, result.records, result.ids, result.phrases);
    return { ...result, ids: found, looked, unchecked: looked < result.ids.length };
  }

  async function update(typing = false) {
    const run = ++running;
    delete status.dataset.ready;
    try {
      await show(run, typing);
    } catch (error) {
      if (run === running) say(texts.failed);
      throw error;
    }
    if (run === running) status.dataset.ready = "true";
  }

  const say = (text) => { status.textContent = text; };

  async function show(run, typing) {
    const empty = !asked.query.trim() && !filtered();
    const result = empty ? null : await find(typing);
    if (run !== running) return;
    if (empty) {
      clear();
      return;
    }
    const facets = facetsOf(result.records);
    const { passing, counts } = filter(result.ids, facets);
    if (asked.sort === "date") passing.sort((a, b) => a - b);
    shown = { result, ids: passing, facets, counts, next: 0 };
    await showMore(run);
    if (run !== running) return;
    const notes = notices(result);
    byId("search-nothing").hidden = true;
    if (!result.ids.length) notes.push(...await showNothing(result));
    if (run !== running) return;
    byId("search-notice").replaceChildren(...notes);
    showFacets(facets, counts);
    root.dataset.state = result.ids.length ? "results" : "nothing";
    say(passing.length ? plural(texts.results, passing.length)
      : fill(result.ids.length ? texts.none_filtered : texts.none, { query: asked.query.slice(0, 100) }));
  }

  function clear() {
    list.replaceChildren();
    byId("search-notice").replaceChildren();
    byId("search-facets").replaceChildren();
    byId("search-nothing").hidden = true;
    byId("search-clear").hidden = true;
    more.hidden = true;
    delete root.dataset.state;
    say(texts.prompt);
  }

  /** Searches anew, and makes a step in the history of the browser. */
  function change() {
    history.pushState(null, "", address());
    update();
  }

  let timer = 0;

  function submit() {
    clearTimeout(timer);
    asked.query = field.value;
    change();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  field.addEventListener("input", () => {
    clearTimeout(timer);
    delete status.dataset.ready;
    running++; // what is under way is no longer what is asked
    timer = setTimeout(() => {
      asked.query = field.value;
      history.replaceState(null, "", address());
      update(true);
    }, PAUSE);
  });
  sorting.addEventListener("change", () => {
    asked.sort = sorting.value;
    change();
  });
  byId("search-clear").addEventListener("click", () => {
    asked.facets.forEach((keys) => keys.clear());
    change();
    field.focus();
  });
  more.addEventListener("click", async () => {
    delete status.dataset.ready;
    const first = await showMore(running);
    status.dataset.ready = "true";
    first?.querySelector("a").focus();
  });
  window.addEventListener("popstate", () => {
    clearTimeout(timer);
    readAddress();
    update();
  });

  byId("search-filters").open = matchMedia("(min-width: 60rem)").matches;
  readAddress();
  update();
})();
