/* What is shown of a record: the passages with the words that were looked for. */

"use strict";

(() => {
  const { readWords } = window.tripSearch;
  const WINDOW = 240; // characters of a passage that are shown
  const LEAD = 70; // of which so many before the first word found
  const ALL_TOGETHER = 1.15; // all words in one passage
  const SIDE_BY_SIDE = 1.3; // in the order of the query
  const AS_TYPED = 1.05; // in the very form that was typed
  const [LOOKED, ENOUGH, MOST_LOOKED] = [60, 10, 600]; // records whose text is searched for a phrase
  const NAMED = 900; // from this score on a record is what was asked for: search-query.js

  /**
   * Which words to mark: {forms: Map to places in the query, chains: [{forms, words}], typed}.  A
   * chain is a synonym, or a phrase that was asked for in quotes.
   */
  async function markers(index, words, phrases) {
    const forms = new Map();
    const chains = [];
    const note = (form, word) => forms.set(form, (forms.get(form) ?? new Set()).add(word));
    const synonyms = await index.synonyms();
    for (const [at, word] of words.entries()) {
      note(word.form, at);
      for (const name of word.ways.flatMap((way) => way.classes ?? way.parts.flat())) {
        (await index.postings.find(name)).forms.forEach((form) => note(form, at));
        synonyms.filter(([key]) => key === name)
          .forEach(([, text]) => chains.push({ forms: text.split(" "), words: new Set([at]) }));
      }
    }
    for (const phrase of phrases) {
      const places = words.map((word, at) => (phrase.includes(word.form) ? at : -1)).filter((at) => at >= 0);
      chains.push({ forms: phrase, words: new Set(places), phrase: true });
    }
    return { forms, chains, typed: new Set(words.map((word) => word.form)) };
  }

  /** The marked words of a text: [{start, end, words}], in order, none inside another. */
  function marked(tokens, { forms, chains }) {
    const found = tokens.filter((token) => forms.has(token.form))
      .map(({ start, end, form }) => ({ start, end, words: forms.get(form) }));
    const whole = tokens.filter((token) => !token.part);
    const parts = tokens.filter((token) => token.part);
    for (const [chain, row] of chains.flatMap((chain) => [[chain, whole], [chain, parts]])) {
      row.forEach((token, at) => {
        const run = row.slice(at, at + chain.forms.length);
        if (run.length < chain.forms.length || run.some(({ form }, i) => form !== chain.forms[i])) return;
        found.push({ start: token.start, end: run.at(-1).end, words: chain.words, phrase: chain.phrase });
      });
    }
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    const kept = [];
    for (const range of found) {
      if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
      else if (range.start === kept.at(-1).start) {
        kept.at(-1).words = new Set([...kept.at(-1).words, ...range.words]);
      }
    }
    return kept;
  }

  /** Whether two words of the query that follow each other do so here, or make one compound. */
  function sideBySide(text, ranges) {
    return ranges.some((range, at) => {
      const next = ranges[at + 1];
      if ([...range.words].some((word) => range.words.has(word + 1))) return true;
      return next && next.start - range.end < 3 && !/[.;:|]/.test(text.slice(range.end, next.start))
        && [...range.words].some((word) => next.words.has(word + 1));
    });
  }

  function examine(text, marks) {
    const tokens = readWords(text);
    const ranges = marked(tokens, marks);
    const words = new Set(ranges.flatMap((range) => [...range.words]));
    const beside = sideBySide(text, ranges);
    const literal = tokens.some((token) => marks.typed.has(token.form));
    const quoted = ranges.some((range) => range.phrase);
    return { text, ranges, words, beside, literal, quoted, value: (quoted ? 50 : 0) + words.size * 4
             + (beside ? 2 : 0) + Math.min(ranges.length, 4) / 4 + (literal ? 0.5 : 0) };
  }

  /** The piece of a passage with most found words: [{text, mark}], with dots where it is cut. */
  function excerpt({ text, ranges }) {
    let from = 0;
    if (text.length > WINDOW && ranges.length) {
      const inside = (range) => ranges.filter((other) => other.start >= range.start
        && other.end <= range.start + WINDOW - LEAD).reduce((sum, other) => sum + other.words.size, 0);
      const first = ranges.reduce((a, b) => (inside(b) > inside(a) ? b : a));
      from = Math.max(0, Math.min(first.start - LEAD, text.length - WINDOW));
      if (from) from = text.indexOf(" ", from) + 1 || from;
    }
    let to = Math.min(text.length, from + WINDOW);
    if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), from + WINDOW / 2);
    const pieces = from ? [{ text: "… " }] : [];
    let at = from;
    for (const { start, end } of ranges) {
      if (start < at || end > to) continue;
      pieces.push({ text: text.slice(at, start) }, { text: text.slice(start, end), mark: true });
      at = end;
    }
    pieces.push({ text: text.slice(at, to) + (to < text.length ? " …" : "") });
    return pieces.filter((piece) => piece.text);
  }

  /** Passages of one record of a page: [{anchor, text}]. */
  function passages(page, row) {
    let at = 0;
    return window.tripSearch.readNumbers(row[2]).map((step) => {
      const [anchor, , text] = page.p[at += step];
      return { anchor, text };
    });
  }

  /** Everything that is shown of a record. */
  function describe(page, row, marks) {
    const [anchor, title] = row;
    const found = passages(page, row).map((passage) => ({ ...passage, ...examine(passage.text, marks) }));
    const head = examine(title, marks);
    const best = found.reduce((a, b) => (b.value > a.value ? b : a), found[0]);
    const second = best && found.filter((other) => [...other.words].some((word) => !best.words.has(word)))
      .reduce((a, b) => (!a || b.value > a.value ? b : a), null);
    const shown = [best, second].filter(Boolean);
    // A title that says it all leads to the top of its page.
    const inside = best && (best.words.size > head.words.size || (best.quoted && !head.quoted));
    const place = anchor || (inside ? best.anchor : "");
    return {
      title: excerpt({ text: title, ranges: head.ranges }),
      parent: page.r[0][1] === title ? "" : page.r[0][1],
      date: page.d,
      address: place ? `${page.u}#${place}` : page.u,
      excerpts: shown.map(excerpt),
      closest: [head, ...shown].reduce((a, b) => (b.value > a.value ? b : a)),
    };
  }

  function closeness({ words, beside, literal }, wanted) {
    const typed = literal ? AS_TYPED : 1;
    if (wanted < 2 || words.size < wanted) return typed;
    return typed * (beside ? SIDE_BY_SIDE : ALL_TOGETHER);
  }

  /** Descriptions of records, better ordered by how near the words stand to each other. */
  async function describeAll(index, { words, phrases, scores, records }, ids, reorder) {
    const marks = await markers(index, words, phrases);
    const found = await Promise.all(ids.map(async (id) => {
      const at = records.page[id];
      const page = await index.page(at);
      const hit = describe(page, page.r[id - records.first[at]], marks);
      const count = scores ? scores.count[id] : 0;
      const score = scores ? scores.score[id] : 0;
      return { ...hit, id, kind: records.kinds[records.kind[id]], count, score,
               rank: score >= NAMED ? score : score * closeness(hit.closest, words.length) };
    }));
    return reorder ? found.sort((a, b) => b.count - a.count || b.rank - a.rank || a.id - b.id) : found;
  }

  /** Whether a record has all of the phrases, word for word. */
  async function hasPhrases(index, records, id, phrases) {
    const at = records.page[id];
    const page = await index.page(at);
    const row = page.r[id - records.first[at]];
    const texts = [row[1], ...passages(page, row).map((passage) => passage.text)]
      .map((text) => ` ${readWords(text).filter((word) => !word.part).map((word) => word.form).join(" ")} `);
    return phrases.every((forms) => texts.some((text) => text.includes(` ${forms.join(" ")} `)));
  }

  /**
   * Those of `ids` that have all of the phrases, and how many were looked at: LOOKED, or more while
   * there are fewer than ENOUGH.  The index knows no order of words, so each page has to be loaded.
   */
  async function withPhrases(index, records, ids, phrases) {
    const found = [];
    let looked = 0;
    while (looked < ids.length && (looked < LOOKED || (found.length < ENOUGH && looked < MOST_LOOKED))) {
      const some = ids.slice(looked, looked += LOOKED);
      const has = await Promise.all(some.map((id) => hasPhrases(index, records, id, phrases)));
      found.push(...some.filter((_, at) => has[at]));
    }
    return { found, looked: Math.min(looked, ids.length) };
  }

  Object.assign(window.tripSearch, { describeAll, withPhrases });
})();
