// Nested patterns, rest, swaps, holes, parameters.
const { a: { b: [first, , third = 'three', ...others] }, ...rest } = { a: { b: [1, 2, undefined, 4, 5] }, p: 'p', q: 'q' };
console.log(first, third, others.join(), JSON.stringify(rest));
let x = 1, y = 2;
[x, y] = [y, x];
console.log(x, y);
const f = ({ name = 'nobody', size: { w = 1, h = w * 2 } = {} } = {}, [head, ...tail] = 'abc') => `${name} ${w} ${h} ${head} ${tail.join('')}`;
console.log(f(), '|', f({ name: 'n', size: { w: 5 } }, 'xyz'));
for (const [key, { v }] of Object.entries({ one: { v: 1 }, two: { v: 2 } })) console.log(key, v);
