// Patterns that V8 11.3 refuses, the flag v that it has, and its words for properties and imports.
const tell = (label, act) => {
  try {
    console.log(label, String(act()));
  } catch (error) {
    console.log(label, `${error.name}: ${error.message}`);
  }
};
for (const pattern of ['(?<y>\\d{4})-x|x-(?<y>\\d{4})', '(?i:a)b', '(?-i:a)', '[(?i:]', '(?<a>.)\\k<a>']) {
  tell('plain', () => new RegExp(pattern));
}
for (const pattern of ['\\p{Foo}', '[\\p{Foo}]', '\\p{Script=Foo}', '[a\\P{Foo}]']) {
  tell('unicode', () => new RegExp(pattern, 'u'));
}
tell('sets', () => 'a1b2'.match(/[\p{L}--[a]]/v)[0]);
tell('escape', () => typeof RegExp.escape);
for (const text of ['import x from "y"', 'import { a } from "y"', 'export const a = 1', 'new import("x")']) {
  tell('function', () => new Function(text));
  tell('block', () => (0, eval)(`{ ${text} }`));
}
