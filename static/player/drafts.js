// What was typed is kept in this browser, per scenario, so that nothing is ever lost.

const PREFIX = "loopscope:draft:";

export class Drafts {
  constructor(form, editor, inputs) {
    this.form = form;
    this.editor = editor;
    this.inputs = inputs;
    this.key = PREFIX + form.dataset.draft;
    this.original = { source: editor.text.defaultValue, host: hostOf(form), inputs: inputs.text.defaultValue };
    this.note = form.querySelector("[data-draft-note]");
    this.text = form.querySelector("[data-draft-text]");
    this.action = form.querySelector("[data-draft-action]");
    this.timer = 0;
    this.action.onclick = () => this.#swap();
    addEventListener("pagehide", () => this.#save());
  }

  /** On coming back the draft is there again; who follows a link to a step is asked first. */
  restore() {
    const draft = this.#read();
    if (!draft || same(draft, this.original)) return false;
    const arrived = performance.getEntriesByType("navigation")[0]?.type ?? "navigate";
    const linked = new URLSearchParams(location.search).has("step");
    if (linked && arrived === "navigate") {
      this.#offer("You have your own version of this.", "Use it");
      return false;
    }
    this.#use(draft);
    return true;
  }

  changed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#save(), 150);
    if (same(this.#now(), this.original)) this.note.hidden = true;
    else this.#offer("Edited.", "Back to the original");
  }

  #now() {
    return { source: this.editor.value, host: hostOf(this.form), inputs: this.inputs.value };
  }

  #swap() {
    if (same(this.#now(), this.original)) {
      this.#use(this.#read() ?? this.original);
      return;
    }
    this.#save();
    clearTimeout(this.timer);
    this.#set(this.original);
    clearTimeout(this.timer);
    this.#offer("The original.", "Back to my version");
  }

  #use(draft) {
    this.#set(draft);
    this.#offer("Edited.", "Back to the original");
  }

  #set({ source, host, inputs }) {
    const radio = this.form.querySelector(`input[name="host"][value="${host}"]`);
    if (radio) radio.checked = true;
    this.inputs.value = inputs ?? "";
    this.editor.value = source;
  }

  #offer(text, action) {
    if (!this.original.source) return; // nothing to go back to
    this.text.textContent = text;
    this.action.textContent = action;
    this.note.hidden = false;
  }

  #save() {
    const now = this.#now();
    if (same(now, this.original)) return;
    try {
      localStorage.setItem(this.key, JSON.stringify(now));
    } catch {
      // Storage is full or forbidden: the text stays in the page.
    }
  }

  #read() {
    try {
      const draft = JSON.parse(localStorage.getItem(this.key) ?? "null");
      return typeof draft?.source === "string" ? draft : null;
    } catch {
      return null;
    }
  }
}

function same(one, other) {
  return one.source === other.source && one.host === other.host && (one.inputs ?? "") === (other.inputs ?? "");
}

export function hostOf(form) {
  return form.querySelector('input[name="host"]:checked')?.value ?? "browser";
}
