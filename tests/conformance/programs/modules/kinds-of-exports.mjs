import whole, { a, b, c, d, f, rest, g, h, i, J, if as anIf, 'a string name' as named } from './imported/names.mjs';
console.log(whole, a, b, c, d, f, rest, anIf, named);
console.log([...g()], await h(), await i().next(), new J(), J.name);
