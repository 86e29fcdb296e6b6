/* The files of the search index, as the script sees them; search/index.py says what is in each.

   A file is a script that calls tripSearch.add(data).  Scripts, and not fetch(): they can be loaded
   from a file share as well as from a server, and `Content-Security-Policy: default-src 'self'`
   allows them. */

"use strict";

window.tripSearch = (() => {
  // Numbers in printable characters: see search/coding.py.
  const ALPHABET = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at))
    .filter((char) => !'"\\<|`'.includes(char));
  const BASE = ALPHABET.length >> 1;
  const DIGIT = new Uint8Array(128);
  ALPHABET.forEach((char, at) => { DIGIT[char.charCodeAt(0)] = at; });
  const SEPARATOR = "|";

  /** Reads one number of text, from place `at`: [number, place after it]. */
  function readNumber(text, at) {
    for (let value = 0, scale = 1; ; scale *= BASE) {
      const digit = DIGIT[text.charCodeAt(at++)];
      value += (digit % BASE) * scale;
      if (digit < BASE) return [value, at];
    }
  }

  function readNumbers(text) {
    const found = [];
    for (let at = 0, value; at < text.length;) {
      [value, at] = readNumber(text, at);
      found.push(value);
    }
    return found;
  }

  /** The place of the last of the sorted `firsts` that is not after `key`; -1 if all are. */
  function portion(firsts, key) {
    let low = 0;
    let high = firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firsts[middle] <= key) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  // --- loading ------------------------------------------------------------------------------------

  const waiting = new WeakMap();

  function add(data) {
    waiting.get(document.currentScript)?.(data);
  }

  function loadScript(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      waiting.set(script, resolve);
      script.onload = () => script.remove();
      script.onerror = () => { script.remove(); reject(new Error(address)); };
      script.src = address;
      document.head.append(script);
    });
  }

  class Files {
    constructor(folder) {
      this.folder = folder;
      this.version = "";
      this.made = new Map();
    }

    /** What `make` makes of the data of a file; loaded and made once. */
    get(name, make = (data) => data) {
      if (!this.made.has(name)) {
        const address = `${this.folder}${name}.js?${this.version || Date.now()}`;
        const made = loadScript(address).then(make);
        made.catch(() => this.made.delete(name));
        this.made.set(name, made);
      }
      return this.made.get(name);
    }
  }

  // --- words --------------------------------------------------------------------------------------

  /** Words of one file, sorted: {words, often, codes}. */
  function readWords(text) {
    const words = [];
    const often = [];
    const codes = [];
    let before = "";
    for (const row of text.split(SEPARATOR)) {
      const [same, start] = readNumber(row, 0);
      const end = start + row.slice(start).search(/[A-Z]/);
      before = before.slice(0, same) + row.slice(start, end);
      words.push(before);
      often.push(row.charCodeAt(end) - 65);
      codes.push(row.slice(end + 1));
    }
    return { words, often, codes };
  }

  function readClasses(word, codes) {
    if (!codes) return [word];
    const found = [];
    for (let at = 0, drop; at < codes.length;) {
      [drop, at] = readNumber(codes, at);
      const comma = codes.indexOf(",", at);
      const end = comma < 0 ? codes.length : comma;
      found.push(word.slice(0, word.length - drop) + codes.slice(at, end));
      at = end + 1;
    }
    return found;
  }

  /** One of the two vocabularies: the words of the texts, or further inflections. */
  class Vocabulary {
    constructor(files, name, firsts) {
      this.files = files;
      this.name = name;
      this.firsts = firsts;
    }

    load(at) {
      return this.files.get(`${this.name}-${at}`, readWords);
    }

    entry(page, at) {
      const word = page.words[at];
      return { word, often: page.often[at], classes: readClasses(word, page.codes[at]) };
    }

    /** The entry of a word, or null. */
    async find(word) {
      const at = portion(this.firsts, word);
      if (at < 0) return null;
      const page = await this.load(at);
      const place = portion(page.words, word);
      return page.words[place] === word ? this.entry(page, place) : null;
    }

    /** Entries of the words that begin with `start`, the most frequent first. */
    async starting(start, limit) {
      const found = [];
      for (let at = Math.max(0, portion(this.firsts, start)); at < this.firsts.length; at++) {
        if (this.firsts[at] > start && !this.firsts[at].startsWith(start)) break;
        const page = await this.load(at);
        let place = portion(page.words, start);
        if (page.words[place] !== start) place++;
        for (; page.words[place]?.startsWith(start); place++) found.push(this.entry(page, place));
      }
      return found.sort((a, b) => b.often - a.often).slice(0, limit);
    }

    /** Entries for which `distance` gives a number, in files with the same first letter, or in all. */
    async near(word, everywhere, distance) {
      const first = portion(this.firsts, word[0]);
      const last = portion(this.firsts, `${word[0]}\uffff`);
      const found = [];
      for (let at = 0; at < this.firsts.length; at++) {
        if (!everywhere && (at < first || at > last)) continue;
        const page = await this.load(at);
        page.words.forEach((other, place) => {
          const far = distance(other);
          if (far >= 0) found.push({ ...this.entry(page, place), far });
        });
      }
      return found;
    }
  }

  // --- where classes are found --------------------------------------------------------------------

  /** Classes of one file: a map from class to {forms, ids, weights}, read when asked for. */
  function readPostings(data) {
    const [names, forms, gaps, weights] = [data.k, data.f, data.g, data.w]
      .map((text) => text.split(SEPARATOR));
    return new Map(names.map((name, at) => [name, () => ({
      forms: forms[at] ? forms[at].split(" ").map((form) => form.replace(/^~/, name)) : [],
      ids: sums(readNumbers(gaps[at])),
      weights: Uint8Array.from(weights[at], (char) => DIGIT[char.charCodeAt(0)]),
    })]));
  }

  function sums(numbers) {
    let total = 0;
    return Uint32Array.from(numbers, (number) => (total += number));
  }

  class Postings {
    constructor(files, firsts) {
      this.files = files;
      this.firsts = firsts;
      this.read = new Map();
    }

    /** In which file a class is. */
    place(name) {
      return portion(this.firsts, name);
    }

    async find(name) {
      if (!this.read.has(name)) {
        const at = this.place(name);
        const made = at < 0 ? null : (await this.files.get(`postings-${at}`, readPostings)).get(name);
        this.read.set(name, made ? made() : { forms: [], ids: new Uint32Array(0), weights: [] });
      }
      return this.read.get(name);
    }
  }

  // --- records and facets -------------------------------------------------------------------------

  /** The records by number: their pages, kinds and facets. */
  class Records {
    constructor(data, kinds) {
      this.kinds = kinds;
      this.facets = data.facets;
      const shape = data.shape.map(readNumbers);
      const total = shape.reduce((sum, column) => sum + column.reduce((a, b) => a + b, 0), 0);
      this.total = total;
      this.kind = new Uint8Array(total);
      this.page = new Uint32Array(total);
      this.first = new Uint32Array(shape[0].length + 1);
      this.readShape(shape);
      this.readFacets(data);
    }

    readShape(shape) {
      let at = 0;
      for (let page = 0; page < shape[0].length; page++) {
        this.first[page] = at;
        shape.forEach((column, kind) => {
          for (let left = column[page]; left > 0; left--, at++) {
            this.kind[at] = kind;
            this.page[at] = page;
          }
        });
      }
      this.first[shape[0].length] = at;
    }

    readFacets(data) {
      this.single = data.single.map(readNumbers);
      this.combinations = data.combinations;
      this.owns = readNumbers(data.owns);
      this.lists = data.lists.map((text, at) => {
        const values = readNumbers(text);
        let from = 0;
        return readNumbers(data.sizes[at]).map((size) => values.slice(from, from += size));
      });
      const statuses = readNumbers(data.statuses);
      const followUp = this.kinds.indexOf("follow-up");
      let next = 0;
      this.status = Uint8Array.from(this.kind, (kind) => (kind === followUp ? statuses[next++] : 0));
    }

    /** The values of a facet that a record has, as places from 1 in the table of the facet. */
    values(facet, id) {
      const name = this.facets[facet][0];
      if (name === "status") return this.status[id] ? [this.status[id]] : [];
      const page = this.page[id];
      if (facet >= this.lists.length) {
        const value = this.single[facet - this.lists.length][page];
        return value ? [value] : [];
      }
      const list = this.lists[facet][page];
      return this.own(facet, id).map((place) => list[place]);
    }

    /** Which values of its page are a record's own; its report's for a record without. */
    own(facet, id) {
      const own = this.combinations[this.owns[id]][facet];
      const first = this.first[this.page[id]];
      if (own.length || this.kinds[this.kind[first]] !== "report") return own;
      return this.combinations[this.owns[first]][facet];
    }
  }

  // --- the whole ----------------------------------------------------------------------------------

  async function open(folder) {
    const files = new Files(folder);
    const manifest = await files.get("manifest");
    files.version = manifest.version;
    return {
      files,
      stop: new Set(manifest.stop.split(" ")),
      vocabulary: new Vocabulary(files, "vocabulary", manifest.vocabulary),
      forms: new Vocabulary(files, "forms", manifest.forms),
      postings: new Postings(files, manifest.postings),
      records: () => files.get("records", (data) => new Records(data, manifest.kinds)),
      synonyms: () => files.get("synonyms"),
      page: (at) => files.get(`page-${at}`),
    };
  }

  return { add, open, readNumbers };
})();
