// Lazy generators composed: values are pulled one at a time.
function* numbers() { for (let i = 1; ; i++) { console.log('make', i); yield i; } }
function* filter(source, test) { for (const x of source) if (test(x)) yield x; }
function* map(source, f) { for (const x of source) yield f(x); }
function* take(source, n) { if (n <= 0) return; for (const x of source) { yield x; if (--n === 0) return; } }
console.log([...take(map(filter(numbers(), (x) => x % 2), (x) => x * x), 3)].join());
