// JavaScript in colours: enough of its words to tell text from code, never wrong about the text.

const KEYWORDS = new Set(
  ("async await break case catch class const continue debugger default delete do else export extends false finally for " +
    "from function get if import in instanceof let new null of return set static super switch this throw true try " +
    "typeof undefined var void while with yield").split(" "),
);
const TOKEN =
  /(?<c>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<s>"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?)|(?<t>`)|(?<n>\b(?:0[xXbBoO][\da-fA-F_]+|\d[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?\d+)?)n?\b)|(?<r>\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*)|(?<w>[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*)|(?<b>[{}])/uy;
const MANY = 60_000; // longer programs stay in one colour

/** Fills the element with the source, in spans with a class for each kind of token. */
export function paint(element, source) {
  const parts = source.length > MANY ? [source] : tokens(source);
  // A final line feed of a <pre> would not make a line.
  element.replaceChildren(...parts, "\n");
}

function tokens(source) {
  const painter = new Painter(source);
  let at = 0;
  while (at < source.length) at = painter.next(at);
  return painter.finish();
}

class Painter {
  #source;
  #parts = [];
  #braces = []; // for each open brace, whether it is a template's
  #plain = 0; // where the text begins that is in no part yet
  #before = ""; // the last token that is no space: decides what a slash means

  constructor(source) {
    this.#source = source;
  }

  /** Paints the token at `at`, if there is one; where the next one can begin. */
  next(at) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(this.#source);
    if (!match) {
      if (this.#source[at].trim()) this.#before = this.#source[at];
      return at + 1;
    }
    const { c, t, r, b } = match.groups;
    const end = at + match[0].length;
    if (r && !slashStartsRegex(this.#before)) {
      this.#before = "/";
      return at + 1;
    }
    const kind = this.#kindOf(match.groups, end);
    if (kind) this.#emit(kind, at, end);
    if (!c) this.#before = match[0];
    if (t) return this.#template(end - 1);
    if (b === "{") this.#braces.push(false);
    else if (b === "}" && this.#braces.pop()) return this.#template(end - 1);
    return end;
  }

  finish() {
    if (this.#plain < this.#source.length) this.#parts.push(this.#source.slice(this.#plain));
    return this.#parts;
  }

  #kindOf({ c, s, r, n, w }, end) {
    if (c) return "c";
    if (s || r) return "s";
    if (n) return "n";
    if (w && KEYWORDS.has(w)) return "k";
    if (w && /^\s*\(/.test(this.#source.slice(end, end + 20))) return "f";
    return null;
  }

  #emit(kind, from, to) {
    if (from > this.#plain) this.#parts.push(this.#source.slice(this.#plain, from));
    const span = document.createElement("span");
    span.className = kind;
    span.textContent = this.#source.slice(from, to);
    this.#parts.push(span);
    this.#plain = to;
  }

  #template(from) {
    const end = templateEnd(this.#source, from + 1);
    this.#emit("s", from, end);
    if (this.#source[end - 1] === "{") this.#braces.push(true);
    return end;
  }
}

/** Where the text of a template ends: behind its closing back quote, or behind ``${``. */
function templateEnd(source, from) {
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === "\\") at += 1;
    else if (source[at] === "`") return at + 1;
    else if (source[at] === "$" && source[at + 1] === "{") return at + 2;
  }
  return source.length;
}

function slashStartsRegex(before) {
  if (!before) return true;
  if (/^[)\]}]$/.test(before)) return false;
  if (/^(?:return|typeof|case|in|of|delete|void|throw|new|else|do|await|yield)$/.test(before)) return true;
  return !/[\p{ID_Continue}$"'`/]$/u.test(before);
}
