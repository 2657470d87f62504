// Quotes and escapes of strings inside objects; long strings.
console.log(['a\tb', 'c\\d', '\u0000', '\x1b', 'é', '😀', '\u200b', "'", '"', "'\""]);
console.log({ key: 'line 1\nline 2', 'key with space': 'x', "it's": 1, '': 'empty' });
console.log(['a'.repeat(200)].length, ['short', 'x'.repeat(90)]);
console.log({ text: 'word '.repeat(30) });
