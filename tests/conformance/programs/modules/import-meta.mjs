console.log(typeof import.meta, Object.getPrototypeOf(import.meta), import.meta === import.meta);
console.log(Object.keys(import.meta));
console.log(import.meta.url.split('/').at(-1), import.meta.filename.split('/').at(-1), import.meta.url.startsWith('file:///'));
console.log(import.meta.url === 'file://' + import.meta.filename, import.meta.filename === import.meta.dirname + '/import-meta.mjs');
console.log(import.meta.resolve('./other.mjs') === new URL('./other.mjs', import.meta.url).href, import.meta.resolve('fs'));
import.meta.own = 1;
console.log((() => import.meta.own)(), Object.isExtensible(import.meta));
