// The usual string methods, UTF-16 included.
const s = 'Hello, World';
console.log(s.at(-1), s.charAt(4), s.charCodeAt(1), s.slice(-5, -2), s.substring(5, 2), s.substr(-5, 3), s.indexOf('o', 5), s.lastIndexOf('o'), s.includes('World'), s.startsWith('ell', 1), s.endsWith('Hello', 5));
console.log(s.toUpperCase(), s.toLowerCase(), s.padStart(15, '*-'), s.padEnd(14, '.'), '  x '.trim() + '|', '  x '.trimStart() + '|', '  x '.trimEnd() + '|', 'ab'.repeat(3), s.concat('!', 1));
console.log(s.split(', ').join('|'), s.split('').length, s.split('l', 2).join('|'), 'a-b-c'.replace('-', '+'), 'a-b-c'.replaceAll('-', (m, i) => i), 'x'.localeCompare('y'), 'abc' < 'abd', 'a,b'.split(',', -1).length);
const e = 'a😀é';
console.log(e.length, [...e].length, e.codePointAt(1), e.charCodeAt(1), String.fromCodePoint(128512) === '😀', String.fromCharCode(104, 105), e.split('').length, 'é'.normalize('NFD').length, [...e].reverse().join(''));
console.log('abc'[1], 'abc'[9], 'abc'.length, isNaN('x'), encodeURIComponent('a b&é'), decodeURIComponent('%C3%A9'), encodeURI('a b?x=1'), escape('é'), 'z'.codePointAt());
