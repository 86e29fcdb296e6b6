/* From what a reader typed to a ranked list of records. */

"use strict";

(() => {
  const LONGEST_QUERY = 300;
  const MOST_WORDS = 12;
  const LONGEST_WORD = 60;
  const MOST_STARTING = 30; // words taken for the start of one
  const RARE = 3; // a word in fewer records may be a slip of the writer
  const FEW = 4; // a word that occurs less than 2^(FEW-1) times may be the start of another
  const DOUBT = 5; // for a word that is so many doublings more frequent
  const ENOUGH = 10; // with fewer records that have all words, others are shown as well

  // How much a word counts by how it was found, against the word itself.
  const FACTOR = { word: 1, joined: 0.9, stem: 0.85, near: 0.75, nearby: 0.55, starting: 0.6, synonym: 0.6,
                   more: 0.3, split: 0.5 };

  // --- words: the same as search/folding.py -------------------------------------------------------

  const PIECE = "[\\p{L}\\p{N}\\u0300-\\u036f\\xad]+";
  const JOINED = `${PIECE}(?:['’‘ʼ]${PIECE})*`;
  const HYPHENED = `${JOINED}(?:[-‐‑]${JOINED})*`;
  const WORD = new RegExp(
    "\\p{Nd}+(?:[.,]\\p{Nd}+)+(?![\\p{L}\\p{N}_])"
    + `|(?<![\\p{L}\\p{N}_])['’‘ʼ]s[-‐‑]${HYPHENED}|${HYPHENED}`, "gu");
  const PART = new RegExp(JOINED, "gu");
  const LETTERS = { ø: "o", ł: "l", ß: "ss", æ: "ae", œ: "oe", đ: "d", ð: "d", þ: "th", ı: "i",
                    "’": "'", "‘": "'", ʼ: "'", "´": "'", "`": "'", "′": "'", "‛": "'",
                    "‐": "-", "‑": "-" };
  const LETTER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");

  function fold(word) {
    return word.replace(/[\xad\u200b-\u200d\u2060\ufeff]/g, "").replace(/[´`]/g, "'").toLowerCase()
      .normalize("NFKD").replace(/\p{M}/gu, "").replace(LETTER, (char) => LETTERS[char]);
  }

  /** The words of a text: {start, end, form}; the parts of a hyphenated word come after it. */
  function readWords(text) {
    const found = [];
    for (const match of text.matchAll(WORD)) {
      const start = match.index;
      found.push({ start, end: start + match[0].length, form: fold(match[0]) });
      if (!/[-‐‑]/.test(match[0])) continue;
      for (const part of match[0].matchAll(PART)) {
        if (part[0].length < 2) continue;
        const from = start + part.index;
        found.push({ start: from, end: from + part[0].length, form: fold(part[0]), part: true });
      }
    }
    return found;
  }

  // --- the query ----------------------------------------------------------------------------------

  /** {words, phrases}: words are {form, text, stop, typing}; phrases are lists of forms. */
  function parse(query, typing, stop) {
    const text = query.slice(0, LONGEST_QUERY);
    const phrases = [];
    for (const quoted of text.matchAll(/["“”„«]([^"“”„«»]+)["“”»]/g)) {
      const forms = readWords(quoted[1]).filter((word) => !word.part).map((word) => word.form);
      if (forms.length) phrases.push(forms);
    }
    const words = readWords(text).filter((word) => !word.part).slice(0, MOST_WORDS)
      .map(({ start, end, form }) => ({ form: form.slice(0, LONGEST_WORD), text: text.slice(start, end),
                                        stop: stop.has(form), typing: false }));
    if (typing && words.length && /[\p{L}\p{N}]$/u.test(text)) words.at(-1).typing = true;
    if (words.every((word) => word.stop)) words.forEach((word) => { word.stop = false; });
    return { words, phrases };
  }

  // --- what a word may stand for ------------------------------------------------------------------

  /** Damerau-Levenshtein distance (optimal string alignment), or -1 above `most`. */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return -1;
    let [before, row] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
    let older;
    for (let i = 1; i <= one.length; i++) {
      [older, before, row] = [before, row, [i]];
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1];
        row[j] = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          row[j] = Math.min(row[j], older[j - 2] + 1);
        }
      }
      if (Math.min(...row) > most) return -1;
    }
    return row[other.length] <= most ? row[other.length] : -1;
  }

  /** How many mistakes a word may have: none in a short one, in a number none either. */
  function mistakes(word) {
    if (word.length < 4 || /^\p{N}/u.test(word)) return 0;
    return word.length < 8 ? 1 : 2;
  }

  const LINKS = ["s", "en", "n", "e"];
  const ENDINGS = ["'s", "den", "ten", "en", "de", "te", "e", "n", "s", "t", "d"];

  /** What is left of a word without an ending, with double consonants made single. */
  function* stems(word) {
    for (const ending of ENDINGS) {
      const stem = word.slice(0, -ending.length);
      if (!word.endsWith(ending) || stem.length < 4) continue;
      yield stem;
      if (/([bdfgklmnprst])\1$/.test(stem)) yield stem.slice(0, -1);
    }
  }

  const classesOf = (entries) => [...new Set(entries.flatMap((entry) => entry.classes))];

  /** Finds what words stand for, with the vocabularies of an index. */
  class Reader {
    constructor(index) {
      this.index = index;
    }

    async known(typed) {
      const form = /^\d+(\.\d{3})+$/.test(typed) ? typed.replaceAll(".", "") : typed;
      return await this.index.vocabulary.find(form) ?? await this.index.forms.find(form);
    }

    /** Adds `ways` to a word: [{how, classes}] or [{how: "split", parts: [classes, ...]}]. */
    async resolve(word) {
      word.ways = [];
      const found = await this.known(word.form);
      if (found) word.ways.push({ how: "word", classes: found.classes });
      if (found && (word.typing || found.often < FEW)) await this.addStarting(word, "more");
      if (!found) await this.guess(word);
    }

    /**
     * Ways for a word that is not known: its start; a stem; a word spelt nearly so; its parts.  The
     * first that gives something counts, in the order of what has to be loaded for it.
     */
    async guess(word) {
      await this.addStarting(word, "starting");
      if (!word.ways.length) await this.addStem(word);
      if (!word.ways.length) await this.addNear(word, 1, false);
      if (!word.ways.length) await this.addParts(word);
      if (!word.ways.length) await this.addNear(word, 2, true);
    }

    async addStem(word) {
      for (const stem of stems(word.form)) {
        const found = await this.index.vocabulary.find(stem);
        if (found) {
          word.ways.push({ how: "stem", classes: found.classes });
          return;
        }
      }
    }

    async addNear(word, most, everywhere) {
      const near = await this.near(word.form, Math.min(most, mistakes(word.form)), everywhere);
      if (!near.length) return;
      word.correction = near[0].word;
      word.ways.push({ how: "near", classes: near[0].classes });
      if (near.length > 1) word.ways.push({ how: "nearby", classes: classesOf(near.slice(1)) });
    }

    async addParts(word) {
      const parts = await this.split(word.form, 3);
      if (!parts) return;
      word.ways.push({ how: "split", parts });
      const linked = await this.linked(word.form);
      if (linked) word.ways.push({ how: "joined", classes: linked.classes });
    }

    /** A word found hardly anywhere that is nearly a frequent one may be a slip: that is offered. */
    async doubt(word) {
      const found = await this.index.vocabulary.find(word.form);
      if (!found || word.typing) return;
      const near = await this.near(word.form, Math.min(1, mistakes(word.form)), false);
      const other = near.find((entry) => entry.often >= found.often + DOUBT
        && !entry.classes.some((name) => found.classes.includes(name)));
      if (other) word.offer = other.word;
    }

    async addStarting(word, how) {
      if (word.form.length < 3) return;
      const vocabulary = this.index.vocabulary;
      let found = await vocabulary.starting(word.form, MOST_STARTING);
      if (!found.length) found = await this.index.forms.starting(word.form, MOST_STARTING);
      found = found.filter((entry) => entry.word !== word.form);
      if (found.length) word.ways.push({ how, classes: classesOf(found) });
    }

    /** The words nearest to `form`, by distance, first letter and frequency; at most three. */
    async near(form, most, everywhere) {
      if (!most) return [];
      const { vocabulary, forms } = this.index;
      const far = (other) => distance(form, other, Math.min(most, mistakes(other)));
      let found = await vocabulary.near(form, false, far);
      if (!found.length && everywhere) found = await vocabulary.near(form, true, far);
      if (!found.length && everywhere) found = await forms.near(form, false, far);
      const rank = ({ far: steps, word, often }) => steps * 100 + (word[0] === form[0] ? 0 : 50) - often;
      found.sort((a, b) => rank(a) - rank(b));
      return found.filter((entry) => entry.far === found[0].far).slice(0, 3);
    }

    /** The classes of the parts of an unknown compound, or null; few and long parts are likeliest. */
    async split(form, most) {
      let best = null;
      for (let at = form.length - 3; at >= 3; at--) {
        const head = await this.part(form.slice(0, at));
        if (!head) continue;
        const tail = form.slice(at);
        const found = await this.known(tail);
        const rest = found ? [found.classes] : most > 2 && await this.split(tail, most - 1);
        if (!rest) continue;
        const shortest = (found ? Math.min(at, tail.length) : 0) - 10 * rest.length;
        if (!best || shortest > best.shortest) best = { shortest, parts: [head, ...rest] };
      }
      return best?.parts ?? null;
    }

    /** The classes of a part before another, which may end in a linking sound. */
    async part(form) {
      for (const link of ["", ...LINKS]) {
        const bare = form.slice(0, form.length - link.length);
        const found = form.endsWith(link) && bare.length > 2 && await this.known(bare);
        if (found) return found.classes;
      }
      return null;
    }

    /** The known compound that differs from `form` in a linking sound only, or null. */
    async linked(form) {
      for (let at = 3; at <= form.length - 3; at++) {
        for (const link of LINKS) {
          const [before, after] = [form.slice(0, at), form.slice(at)];
          const found = await this.index.vocabulary.find(before + link + after)
            ?? (after.startsWith(link) && await this.index.vocabulary.find(before + after.slice(link.length)));
          if (found) return found;
        }
      }
      return null;
    }

    /** Adds what two words mean when written as one. */
    async join(words) {
      for (let at = 1; at < words.length; at++) {
        const [one, other] = [words[at - 1], words[at]];
        const names = one.ways.filter(({ how }) => how === "word").flatMap((way) => way.classes);
        const known = await Promise.all(names.map((name) => this.index.postings.find(name)));
        const forms = known.flatMap((found) => found.forms).filter((form) => form.length < one.form.length + 3);
        const heads = new Set([one.form, ...LINKS.map((link) => one.form + link), ...forms]);
        const found = await Promise.all([...heads].map((head) => this.index.vocabulary.find(head + other.form)));
        const classes = classesOf(found.filter(Boolean));
        if (classes.length) [one, other].forEach((word) => word.ways.push({ how: "joined", classes }));
      }
    }

    /** Adds the groups of synonyms that stand in the query. */
    async addSynonyms(words) {
      const names = words.map((word) => (word.stop ? [word.form] : word.ways
        .filter(({ how }) => ["word", "stem", "near"].includes(how)).flatMap((way) => way.classes)));
      for (const [key, , steps] of await this.index.synonyms()) {
        for (let at = 0; at + steps.length <= words.length; at++) {
          const fits = steps.every((step, next) => step.some((name) => names[at + next].includes(name)));
          if (!fits) continue;
          words.slice(at, at + steps.length).filter((word) => !word.stop)
            .forEach((word) => word.ways.push({ how: "synonym", classes: [key], span: steps.length }));
        }
      }
    }

    async read(query, typing) {
      const parsed = parse(query, typing, this.index.stop);
      const wanted = parsed.words.filter((word) => !word.stop);
      await Promise.all(wanted.map((word) => this.resolve(word)));
      parsed.words = await this.loosened(parsed.words);
      await this.join(parsed.words.filter((word) => !word.stop));
      await this.addSynonyms(parsed.words);
      return parsed;
    }

    /** Hyphenated words that are not known as such fall into their parts. */
    async loosened(words) {
      const found = [];
      for (const word of words) {
        const parts = word.stop ? [] : readWords(word.form).filter((part) => part.part);
        const known = word.stop || word.ways.some(({ how }) => how === "word");
        if (!parts.length || known) {
          found.push(word);
          continue;
        }
        const fresh = parts.map(({ form }) => ({ form, text: form, stop: false, typing: false }));
        await Promise.all(fresh.map((part) => this.resolve(part)));
        found.push(...fresh);
      }
      return found;
    }
  }

  // --- ranking ------------------------------------------------------------------------------------

  const BODY_LEVELS = 7;
  const TITLE_SHARE = [0, 0.12, 0.25, 0.34, 0.5, 1]; // what part of a title a class is: pageterms.py
  const TITLE = 1.5; // a word that is the whole title against a text full of it
  const KIND = { report: 1, page: 0.6, contact: 1.05, outcome: 1.05, "follow-up": 1.05 };
  const EXACT = 0.85; // so much of the title is the query: it is what was asked for
  const NAMED = ["theme", "city", "topic", "organisation", "event", "contact"];

  const VALUE = Float32Array.from({ length: BODY_LEVELS * TITLE_SHARE.length }, (_, weight) => (
    (weight % BODY_LEVELS) / (BODY_LEVELS - 1)
    + TITLE * Math.sqrt(TITLE_SHARE[Math.floor(weight / BODY_LEVELS)])));

  /**
   * How well each record has one of `classes`: {value, share, ids}.  An ambiguous word has several
   * classes; a record with all of them likely has the word itself, and counts a little more.
   */
  async function gather(index, classes, total) {
    const value = new Float32Array(total);
    const classesFound = new Uint8Array(total);
    const share = new Float32Array(total);
    const ids = [];
    for (const { ids: found, weights } of await Promise.all(classes.map((c) => index.postings.find(c)))) {
      found.forEach((id, at) => {
        if (!value[id]) ids.push(id);
        classesFound[id]++;
        value[id] = Math.max(value[id], VALUE[weights[at]]);
        share[id] = Math.max(share[id], TITLE_SHARE[Math.floor(weights[at] / BODY_LEVELS)]);
      });
    }
    if (classes.length > 1) ids.forEach((id) => { value[id] *= 0.8 + 0.2 * classesFound[id] / classes.length; });
    return { value, share, ids };
  }

  /** The same for a split word: only records that have all of its parts. */
  async function gatherParts(index, parts, total) {
    const found = await Promise.all(parts.map((classes) => gather(index, classes, total)));
    const ids = found[0].ids.filter((id) => found.every(({ value }) => value[id]));
    ids.forEach((id) => {
      found[0].value[id] = found.reduce((sum, { value }) => sum + value[id], 0) / found.length;
    });
    return { ...found[0], ids };
  }

  /** Adds one word to the scores. */
  async function scoreWord(index, word, scores) {
    const { total } = scores;
    const best = new Float32Array(total);
    const share = new Float32Array(total);
    for (const way of word.ways) {
      const found = way.parts ? await gatherParts(index, way.parts, total)
        : await gather(index, way.classes, total);
      const factor = FACTOR[way.how];
      const rare = Math.log(1 + (total - found.ids.length + 0.5) / (found.ids.length + 0.5));
      way.found = found.ids.length;
      for (const id of found.ids) {
        best[id] = Math.max(best[id], factor * rare * found.value[id]);
        if (factor > 0.5) share[id] = Math.max(share[id], found.share[id] / (way.span ?? 1));
      }
    }
    scores.words.push(best);
    for (let id = 0; id < total; id++) {
      if (!best[id]) continue;
      scores.score[id] += best[id];
      scores.count[id]++;
      scores.share[id] += share[id];
      if (share[id]) scores.titled[id]++;
    }
  }

  /** Scores of all records for the words of a query. */
  async function scoreAll(index, words, records) {
    const { total } = records;
    const scores = {
      total, words: [], score: new Float32Array(total), count: new Uint8Array(total),
      share: new Float32Array(total), titled: new Uint8Array(total),
    };
    for (const word of words) await scoreWord(index, word, scores);
    const kinds = records.kinds.map((kind) => KIND[kind] ?? 1.1);
    const named = records.kinds.map((kind) => NAMED.indexOf(kind));
    for (let id = 0; id < total; id++) {
      if (!scores.count[id]) continue;
      const exact = scores.titled[id] === words.length && scores.share[id] > EXACT;
      const kind = records.kind[id];
      scores.score[id] *= kinds[kind] * (exact ? 1.5 : 1);
      if (exact && named[kind] >= 0) scores.score[id] += 1000 - named[kind];
    }
    return scores;
  }

  /** Records that have all words; if those are few, also those that have fewer of them. */
  function best(scores, words) {
    const most = scores.count.reduce((a, b) => Math.max(a, b), 0);
    const least = Math.max(1, Math.ceil(words / 2));
    const found = [];
    for (let level = most; level >= least && found.length < ENOUGH; level--) {
      for (let id = 0; id < scores.total; id++) if (scores.count[id] === level) found.push(id);
    }
    return found.sort((a, b) => scores.count[b] - scores.count[a] || scores.score[b] - scores.score[a]
      || a - b);
  }

  /**
   * Searches: {words, phrases, ids, scores}.  `ids` are records, best first; `scores.count` says how
   * many of the words each has.  Without any word all records are found, newest first.
   */
  async function search(index, query, typing) {
    const records = await index.records();
    const reader = new Reader(index);
    const parsed = await reader.read(query, typing);
    const words = parsed.words.filter((word) => !word.stop);
    if (!words.length) {
      const ids = query.trim() ? [] : Array.from({ length: records.total }, (_, id) => id);
      return { words, phrases: [], ids, scores: null, records };
    }
    const used = [...new Set(words.flatMap((word) => word.ways.flatMap((way) => way.classes ?? way.parts.flat())))];
    await Promise.all(used.map((name) => index.postings.find(name)));
    const scores = await scoreAll(index, words, records);
    for (const word of words) {
      word.lost = word.ways.every((way) => !way.found);
      const [way, ...others] = word.ways;
      if (way?.found < RARE && others.every(({ how }) => how === "more")) await reader.doubt(word);
    }
    return { words, phrases: parsed.phrases, ids: best(scores, words.length), scores, records };
  }

  /** Words that are somewhat like those of a search that found nothing, the likeliest first. */
  async function related(index, words) {
    const found = [];
    for (const { form } of words) {
      const start = form.slice(0, Math.max(3, Math.ceil(form.length * 0.6)));
      if (form.length > 2) found.push(...await index.vocabulary.starting(start, 3));
      const near = await index.vocabulary.near(form, false, (other) => distance(form, other, 3));
      if (form.length > 4) found.push(...near.sort((a, b) => a.far - b.far || b.often - a.often).slice(0, 3));
    }
    return [...new Set(found.map((entry) => entry.word))].slice(0, 6);
  }

  Object.assign(window.tripSearch, { distance, fold, readWords, related, search });
})();
