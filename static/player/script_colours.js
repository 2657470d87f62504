// JavaScript in colours: enough of its words to tell text from code.

const KEYWORDS = new Set(
  ("async await break case catch class const continue debugger default delete do else export extends false finally for " +
    "from function get if import in instanceof let new null of return set static super switch this throw true try " +
    "typeof undefined var void while with yield").split(" "),
);
const TOKEN =
  /(?<c>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<s>"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?)|(?<t>`)|(?<n>\b(?:0[xXbBoO][\da-fA-F_]+|\d[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?\d+)?)n?\b)|(?<r>\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*)|(?<w>[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*)|(?<b>[{}])/uy;

/** Paints the JavaScript between `from` and `to`. */
export function paintScript(parts, from, to) {
  const painter = new Painter(parts, parts.source.slice(0, to));
  let at = from;
  while (at < to) at = painter.next(at);
}

class Painter {
  #parts;
  #source; // up to where the script ends
  #braces = []; // for each open brace, whether it is a template's
  #before = ""; // the last token that is no space: decides what a slash means

  constructor(parts, source) {
    this.#parts = parts;
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
    if (kind) this.#parts.add(kind, at, end);
    if (!c) this.#before = match[0];
    if (t) return this.#template(end - 1);
    if (b === "{") this.#braces.push(false);
    else if (b === "}" && this.#braces.pop()) return this.#template(end - 1);
    return end;
  }

  #kindOf({ c, s, r, n, w }, end) {
    if (c) return "c";
    if (s || r) return "s";
    if (n) return "n";
    if (w && KEYWORDS.has(w)) return "k";
    if (w && /^\s*\(/.test(this.#source.slice(end, end + 20))) return "f";
    return null;
  }

  #template(from) {
    const end = templateEnd(this.#source, from + 1);
    this.#parts.add("s", from, end);
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
