// Regular expressions: match, replace, named groups, sticky, lastIndex, split.
const re = /(?<y>\d{4})-(?<m>\d\d)/g;
console.log('2024-05 and 2025-06'.replace(re, '$<m>/$<y>'), 'x2024-05'.match(/(\d+)-(\d+)/).slice(1).join(), '2024-05 2025-06'.match(re).join(), [...'2024-05 2025-06'.matchAll(re)].map((m) => m.groups.m + '@' + m.index).join());
const g = /a/g; console.log(g.test('aba'), g.lastIndex, g.test('aba'), g.lastIndex, g.test('aba'), g.lastIndex);
console.log('a1b22c'.split(/\d+/).join('|'), 'a1b2'.split(/(\d)/).join('|'), 'aBc'.replace(/b/i, (m) => `[${m}]`), /^.$/u.test('😀'), /^.$/.test('😀'), 'x'.search(/y/), /(?<=\$)\d+/.exec('cost $42')[0], /a(?!b)/.test('ab'), 'aaa'.lastIndexOf('a'), /[\w.]+@\w+/.exec('mail me@host now')[0], String(/a\/b/gi), /(a)|b/.exec('b')[1]);
