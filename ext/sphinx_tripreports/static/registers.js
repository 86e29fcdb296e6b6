/* Filters and sorting of the registers.

   A register is complete without this script.  After its table stands a template with the whole
   form in the reader's language; here it is put in front of the table, so that this file holds no
   text.  The reader's choices stand in the address, which can be passed on:
   ?q=words&city=gent&sort=due&order=descending

   Rows and cells tell in data attributes (see rendering/html.py) what they are filtered and sorted
   by.  A page with several registers has the name of the table before each name in the address:
   ?contacts-q=words */

(() => {
  "use strict";

  // Milliseconds without typing after which the count is announced and the address brought up to
  // date: a screen reader would read out every letter otherwise, and Safari refuses more than 100
  // changes of the address in 30 seconds.
  const PAUSE = 300;

  // So many rows come back at once, the others in portions of as many: the browser takes about a
  // second to lay out 6,000 rows, and nobody can type meanwhile.
  const PORTION = 250;

  // Letters that Unicode does not decompose, as in model/text.py.
  const LETTERS = { ø: "o", ł: "l", ß: "ss", æ: "ae", œ: "oe", đ: "d", ð: "d", þ: "th", ı: "i",
                    "’": "'", "‘": "'" };

  // Text in lower case without accents: the form in which words are searched.
  const fold = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{Mn}/gu, "")
    .replace(/[øłßæœđðþı’‘]/g, (letter) => LETTERS[letter]);

  const collator = new Intl.Collator(document.documentElement.lang || undefined,
                                     { numeric: true, sensitivity: "base" });

  class Register {
    // *template* stands after its table; *prefix* comes before its names in the address.
    constructor(template, prefix) {
      const wrapper = template.previousElementSibling;
      const form = template.content.cloneNode(true);
      this.prefix = prefix;
      this.body = wrapper.querySelector("tbody");
      this.heads = [...wrapper.querySelectorAll("thead th")];
      this.search = form.querySelector("input");
      this.selects = [...form.querySelectorAll("select")];
      this.count = form.querySelector("[role=status]");
      this.rows = [...this.body.rows]; // as the table came
      this.order = this.rows; // as they stand now
      this.waiting = []; // fit, and will be shown
      this.places = new Map(); // of rows in the upward order of a column, by column
      this.column = -1;
      this.descending = false;
      this.listen(form.querySelector("button"));
      this.heads.forEach((head, column) => this.addButton(head, column));
      this.read();
      wrapper.before(form);
      wrapper.classList.add("trip-sortable");
    }

    listen(clear) {
      this.search.addEventListener("input", () => {
        this.filter();
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.settle(), PAUSE);
      });
      this.search.addEventListener("change", () => this.settle());
      const choose = () => {
        this.filter();
        this.settle();
      };
      for (const select of this.selects) select.addEventListener("change", choose);
      clear.addEventListener("click", () => {
        for (const field of [this.search, ...this.selects]) field.value = "";
        choose();
      });
    }

    // Address ------------------------------------------------------------------------------------

    // Show what the address says; a value that is not to be chosen here is as good as none.
    read() {
      const address = new URLSearchParams(location.search);
      const value = (name) => address.get(this.prefix + name) ?? "";
      this.search.value = value("q");
      for (const select of this.selects) {
        const known = [...select.options].some((option) => option.value === value(select.name));
        select.value = known ? value(select.name) : "";
      }
      const column = this.heads.findIndex((head) => head.dataset.name === value("sort"));
      this.sort(column, column >= 0 && value("order") === "descending");
      this.announce();
    }

    // Put the choices in the address, in place of those before: to go back leaves the page.
    write() {
      const address = new URLSearchParams(location.search);
      const put = (name, value) => {
        if (value) address.set(this.prefix + name, value);
        else address.delete(this.prefix + name);
      };
      for (const field of [this.search, ...this.selects]) put(field.name, field.value.trim());
      put("sort", this.heads[this.column]?.dataset.name);
      put("order", this.descending ? "descending" : "");
      const query = `${address}` && `?${address}`;
      if (query === location.search) return;
      try {
        history.replaceState(history.state, "", location.pathname + query + location.hash);
      } catch {
        // Some browsers keep the address of a page that was opened as a file as it is.
      }
    }

    settle() {
      clearTimeout(this.timer);
      this.announce();
      this.write();
    }

    announce() {
      const { count, nothing } = this.count.dataset;
      const text = count.replace("{shown}", this.shown).replace("{total}", this.rows.length);
      const words = this.shown ? text : `${text}. ${nothing}`;
      if (this.count.textContent !== words) this.count.textContent = words;
    }

    // Filters ------------------------------------------------------------------------------------

    // Whether a row has all words and choices of the form.
    test() {
      const words = fold(this.search.value).split(/\s+/).filter(Boolean);
      const chosen = this.selects.filter((select) => select.value)
        .map((select) => [`data-${select.name}`, select.value]);
      return (row) =>
        chosen.every(([name, value]) => row.getAttribute(name)?.split(" ").includes(value))
        && words.every((word) => this.text(row).includes(word));
    }

    // The words of a row; made when they are first searched.
    text(row) {
      this.texts ??= new Map(this.rows.map((each) =>
        [each, fold(Array.from(each.cells, (cell) => cell.textContent).join(" "))]));
      return this.texts.get(row);
    }

    filter() {
      const fits = this.test();
      this.shown = 0;
      this.waiting = [];
      for (const row of this.order) {
        if (!fits(row)) row.hidden ||= true;
        else {
          this.shown += 1;
          if (row.hidden) this.waiting.push(row);
        }
      }
      this.reveal(PORTION);
    }

    // Show the next *number* rows of those that fit, and the others when there is time.
    reveal(number) {
      clearTimeout(this.revealing);
      for (const row of this.waiting.splice(0, number)) row.hidden = false;
      if (this.waiting.length) this.revealing = setTimeout(() => this.reveal(PORTION), 0);
    }

    // Order --------------------------------------------------------------------------------------

    addButton(head, column) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.addEventListener("click", () => this.press(column));
      head.append(button);
    }

    // Upwards, downwards, and back to the order that the table came in.
    press(column) {
      if (column !== this.column) this.sort(column, false);
      else if (!this.descending) this.sort(column, true);
      else this.sort(-1, false);
      this.settle();
    }

    sort(column, descending) {
      const moved = column !== this.column || descending !== this.descending;
      this.column = column;
      this.descending = descending;
      this.heads.forEach((head, nth) => {
        if (nth !== column) head.removeAttribute("aria-sort");
        else head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      });
      if (moved) this.move();
      this.filter();
    }

    move() {
      this.order = this.rows;
      if (this.column >= 0) {
        const place = this.place(this.column);
        const sign = this.descending ? -1 : 1;
        const key = (row) => (place.has(row) ? sign * place.get(row) : Infinity);
        this.order = [...this.rows].sort((one, other) => key(one) - key(other) || 0);
      }
      for (const row of this.rows) row.hidden ||= true; // `filter` shows them again
      const table = this.body.parentNode;
      this.body.remove(); // one change of the page instead of thousands
      this.body.append(...this.order);
      table.append(this.body);
    }

    // The place of each row in the upward order of *column*, the same for equal cells; rows with an
    // empty cell have none.  Comparing words takes time: it is done once for each column.
    place(column) {
      if (!this.places.has(column)) {
        const keys = new Map();
        for (const row of this.rows) {
          const cell = row.cells[column];
          const key = cell.dataset.sort ?? cell.textContent.trim();
          if (key) keys.set(row, key);
        }
        const order = [...new Set(keys.values())].sort(collator.compare);
        const places = new Map();
        order.forEach((key, nth) => {
          const same = nth && collator.compare(order[nth - 1], key) === 0;
          places.set(key, same ? places.get(order[nth - 1]) : nth);
        });
        this.places.set(column, new Map([...keys].map(([row, key]) => [row, places.get(key)])));
      }
      return this.places.get(column);
    }
  }

  const templates = [...document.querySelectorAll("template.trip-filters")];
  const registers = templates.map((template) =>
    new Register(template, templates.length > 1 ? `${template.dataset.table}-` : ""));
  addEventListener("popstate", () => registers.forEach((register) => register.read()));
  addEventListener("beforeprint", () => registers.forEach((register) => register.reveal(Infinity)));
})();
