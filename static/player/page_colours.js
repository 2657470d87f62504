// HTML in colours: tags, attributes and comments; JavaScript where a script holds it.

import { paintScript } from "./script_colours.js";

const TOKEN =
  /(?<comment><!--(?:>|->|[\s\S]*?(?:--!?>|$))|<[!?][^>]*>?|<\/(?![a-z])[^>]*>?)|(?<tag><\/?[a-z][^\s/>]*)|(?<reference>&(?:#\d+|#x[\da-f]+|[a-z][\da-z]*);)/giu;
const ATTRIBUTE = /(?<name>[^\s/>=][^\s/>=]*)(?:\s*=\s*(?<value>"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s>"']+))?|(?<end>>)/guy;
const NO_CODE = /^(?:title|textarea|style|xmp|iframe|noembed|noframes)$/;
const SCRIPT_TYPE = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

/** Whether the program is a page, as the server tells it. */
export function isPage(source) {
  return /^[\ufeff \t\r\n]*</.test(source);
}

/** Paints the whole page. */
export function paintPage(parts) {
  let at = 0;
  while (at < parts.source.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(parts.source);
    if (!match) return;
    const { comment, tag } = match.groups;
    const end = match.index + match[0].length;
    parts.add(comment ? "c" : tag ? "k" : "n", match.index, end);
    at = tag ? paintTag(parts, tag.slice(1).toLowerCase(), end) : end;
  }
}

/** Paints a tag's attributes, and the text that only its end tag ends; where that is. */
function paintTag(parts, name, from) {
  const { end, type } = paintAttributes(parts, from);
  const isScript = name === "script";
  if (!isScript && !NO_CODE.test(name)) return end;
  const rest = new RegExp(`</${name}(?=[\\s/>])`, "i").exec(parts.source.slice(end));
  const close = rest ? end + rest.index : parts.source.length;
  if (isScript && SCRIPT_TYPE.test(type)) paintScript(parts, end, close);
  return close;
}

function paintAttributes(parts, from) {
  let at = from;
  let type = "";
  while (at < parts.source.length) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(parts.source);
    if (!match) {
      at += 1; // space, a slash, or what is no attribute
      continue;
    }
    const { name, value = "", end } = match.groups;
    at += match[0].length;
    if (end) {
      parts.add("k", at - 1, at);
      break;
    }
    parts.add("f", match.index, match.index + name.length);
    if (value) parts.add("s", at - value.length, at);
    if (name.toLowerCase() === "type") type = value.replace(/["']/g, "").trim();
  }
  return { end: at, type };
}
