// The text area with line numbers, colours, the span that runs, and the place of a mistake.

import { paint } from "./colours.js";

export class Editor {
  constructor(root) {
    this.root = root;
    this.scroller = root.querySelector(".editor-scroll");
    this.text = root.querySelector("[data-source]");
    this.gutter = root.querySelector("[data-gutter]");
    this.marks = root.querySelector("[data-marks]");
    this.colours = root.querySelector("[data-colours]");
    this.lineCount = this.gutter.childElementCount;
    this.line = undefined;
    this.wrong = undefined;
    this.tabLeaves = false;
    this.onEdit = () => {};
    this.text.addEventListener("input", () => this.#edited());
    this.text.addEventListener("keydown", (event) => this.#key(event));
    this.text.addEventListener("blur", () => (this.tabLeaves = false));
    this.#paint();
  }

  get value() {
    return this.text.value;
  }

  set value(source) {
    this.text.value = source;
    this.#edited();
  }

  /** Marks ``[start, end, line]``, or nothing. */
  mark(place) {
    this.#setLine("at", place?.[2]);
    if (!place) {
      this.marks.replaceChildren(this.value, "\n");
      return;
    }
    const [start, end] = place;
    const source = this.value;
    const lineEnd = source.indexOf("\n", start);
    const headEnd = lineEnd >= 0 && lineEnd < end ? lineEnd : end;
    const head = marked(source.slice(start, headEnd));
    const more = headEnd < end ? ["\n", marked(source.slice(headEnd + 1, end), "below")] : [];
    this.marks.replaceChildren(source.slice(0, start), head, ...more, source.slice(end), "\n");
    this.#reveal(head);
  }

  /** Underlines the mistake at a line and column, and puts the caret there. */
  markMistake(line, column) {
    const lines = this.value.split("\n");
    const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
    const word = /^[\p{ID_Continue}$]+|^[^\n]/u.exec(this.value.slice(start));
    const end = start + (word ? word[0].length : 0);
    const from = end > start ? start : Math.max(0, start - 1);
    const mistake = marked(this.value.slice(from, end), "caret-mark");
    this.marks.replaceChildren(this.value.slice(0, from), mistake, this.value.slice(end), "\n");
    this.#setLine("wrong", line);
    this.#reveal(mistake);
    this.text.setSelectionRange(start, start);
  }

  #edited() {
    this.marks.replaceChildren(this.value, "\n");
    this.#setLine("wrong", undefined);
    this.#setLine("at", undefined);
    this.#paint();
    this.onEdit();
  }

  #paint() {
    const source = this.value;
    paint(this.colours, source);
    const count = source.split("\n").length;
    while (this.lineCount < count) {
      this.lineCount += 1;
      const number = document.createElement("span");
      number.textContent = this.lineCount;
      this.gutter.append(number);
    }
    while (this.lineCount > count) {
      this.gutter.lastElementChild.remove();
      this.lineCount -= 1;
    }
  }

  #setLine(kind, line) {
    for (const number of this.gutter.querySelectorAll(`.${kind}`)) number.classList.remove(kind);
    if (line) this.gutter.children[line - 1]?.classList.add(kind);
  }

  /** Scrolls the editor, and only the editor, to where the mark is. */
  #reveal(mark) {
    const { scroller } = this;
    const view = scroller.getBoundingClientRect();
    const box = mark.getBoundingClientRect();
    const room = Math.min(60, view.height / 4);
    if (box.top < view.top + 8) scroller.scrollTop += box.top - view.top - room;
    else if (box.top + 24 > view.bottom - 8) scroller.scrollTop += box.top + 24 - view.bottom + room;
    this.#wholeLines();
    const gutter = this.gutter.offsetWidth;
    const left = box.left - view.left - gutter + scroller.scrollLeft;
    const width = view.width - gutter;
    if (left + Math.min(box.width, width / 2) < width - 16) scroller.scrollLeft = 0;
    else if (left < scroller.scrollLeft || left > scroller.scrollLeft + width - 40) scroller.scrollLeft = left - 40;
  }

  /** No line is cut off at the top. */
  #wholeLines() {
    const { scroller } = this;
    const height = Number.parseFloat(getComputedStyle(scroller).lineHeight);
    const padding = Number.parseFloat(getComputedStyle(this.gutter).paddingTop);
    const lines = Math.round((scroller.scrollTop - padding) / height);
    if (scroller.scrollTop > padding) scroller.scrollTop = lines * height + padding;
  }

  #key(event) {
    if (event.key === "Escape") {
      this.tabLeaves = true;
    } else if (event.key === "Tab" && !this.tabLeaves && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      this.#indent(event.shiftKey);
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.isComposing) {
      event.preventDefault();
      this.#breakLine();
    } else if (event.key !== "Shift") {
      this.tabLeaves = false;
    }
  }

  #breakLine() {
    const { selectionStart: at, value } = this.text;
    const line = value.slice(value.lastIndexOf("\n", at - 1) + 1, at);
    const indent = /^[ \t]*/.exec(line)[0];
    const deeper = /[{[(]\s*$/.test(line) ? "  " : "";
    insert(`\n${indent}${deeper}`);
  }

  #indent(back) {
    const { selectionStart: start, selectionEnd: end, value } = this.text;
    if (!back && start === end) {
      insert("  ");
      return;
    }
    const from = value.lastIndexOf("\n", start - 1) + 1;
    const lines = value.slice(from, end).split("\n");
    const moved = lines.map((line) => (back ? line.replace(/^(?: {1,2}|\t)/, "") : `  ${line}`));
    this.text.setSelectionRange(from, end);
    insert(moved.join("\n"));
    const shift = moved[0].length - lines[0].length;
    this.text.setSelectionRange(Math.max(from, start + shift), from + moved.join("\n").length);
  }
}

/** Types the text for the person: the browser's undo knows it. */
function insert(text) {
  document.execCommand("insertText", false, text);
}

function marked(text, kind = "") {
  const mark = document.createElement("mark");
  mark.className = kind;
  mark.textContent = text;
  return mark;
}
