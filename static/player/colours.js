// A program in colours, never wrong about the text.

import { isPage, paintPage } from "./page_colours.js";
import { paintScript } from "./script_colours.js";

const MANY = 60_000; // longer programs stay in one colour

/** Fills the element with the source, in spans with a class for each kind of token. */
export function paint(element, source) {
  const parts = new Parts(source);
  if (source.length <= MANY) {
    if (isPage(source)) paintPage(parts);
    else paintScript(parts, 0, source.length);
  }
  // A final line feed of a <pre> would not make a line.
  element.replaceChildren(...parts.finish(), "\n");
}

/** The source in pieces: plain text, and spans where a kind of token was told. */
class Parts {
  #done = [];
  #plain = 0; // where the text begins that is in no part yet

  constructor(source) {
    this.source = source;
  }

  /** A token of a kind; tokens come in order. */
  add(kind, from, to) {
    if (from > this.#plain) this.#done.push(this.source.slice(this.#plain, from));
    const span = document.createElement("span");
    span.className = kind;
    span.textContent = this.source.slice(from, to);
    this.#done.push(span);
    this.#plain = to;
  }

  finish() {
    if (this.#plain < this.source.length) this.#done.push(this.source.slice(this.#plain));
    return this.#done;
  }
}
