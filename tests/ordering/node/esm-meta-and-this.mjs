// this, import.meta and what modules lack
console.log(this, typeof require, typeof module, typeof __filename, import.meta.url.startsWith('file:'), typeof import.meta.dirname);
