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
  const parts = [];
  const braces = []; // for each open brace, whether it is a template's
  let plain = 0;
  let at = 0;
  let before = ""; // the last token that is no space: decides what a slash means
  const emit = (kind, from, to) => {
    if (from > plain) parts.push(source.slice(plain, from));
    const span = document.createElement("span");
    span.className = kind;
    span.textContent = source.slice(from, to);
    parts.push(span);
    plain = to;
  };
  const template = (from) => {
    const end = templateEnd(source, from + 1);
    emit("s", from, end);
    if (source[end - 1] === "{") braces.push(true);
    return end;
  };
  while (at < source.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (!match) {
      if (source[at].trim()) before = source[at];
      at += 1;
      continue;
    }
    const { c, s, t, n, r, w, b } = match.groups;
    const end = at + match[0].length;
    if (r && !slashStartsRegex(before)) {
      before = "/";
      at += 1;
      continue;
    }
    if (c) emit("c", at, end);
    else if (s || r) emit("s", at, end);
    else if (n) emit("n", at, end);
    else if (w && KEYWORDS.has(w)) emit("k", at, end);
    else if (w && /^\s*\(/.test(source.slice(end, end + 20))) emit("f", at, end);
    if (!c) before = match[0];
    at = end;
    if (t) at = template(end - 1);
    else if (b === "{") braces.push(false);
    else if (b === "}" && braces.pop()) at = template(end - 1);
  }
  if (plain < source.length) parts.push(source.slice(plain));
  return parts;
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
