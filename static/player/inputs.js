// What a person does to the page while it runs: a JSON list in the form, which a click in the preview adds to.

export class Inputs {
  constructor(form) {
    this.form = form;
    this.text = form.querySelector("[data-inputs-text]");
    this.count = form.querySelector("[data-inputs-count]");
    this.text.addEventListener("input", () => this.#draw());
    this.#draw();
  }

  get value() {
    return this.text.value;
  }

  set value(text) {
    this.text.value = text;
    this.#draw();
  }

  /** Adds an entry at a moment of virtual time; false when what stands there is no list. */
  add(entry, time) {
    const list = this.#list();
    if (!list) return false;
    const moment = Math.round(time * 10) / 10;
    const rows = [...list, { ...entry, time: moment }].map((each) => JSON.stringify(each));
    this.value = `[${rows.join(",\n ")}]`;
    return true;
  }

  #list() {
    try {
      const list = JSON.parse(this.text.value.trim() || "[]");
      return Array.isArray(list) ? list : undefined;
    } catch {
      return undefined;
    }
  }

  #draw() {
    const list = this.#list();
    this.count.textContent = list ? list.length || "" : "not a list";
    this.text.rows = Math.min(6, Math.max(2, this.text.value.split("\n").length));
  }
}
