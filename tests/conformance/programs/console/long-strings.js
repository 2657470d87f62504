// Strings of many lines, and long ones.
console.log(({text:'line one\nline two\nline three which is longer'}));
console.log(({text:'line one\nline two\nline three which is longer and longer and longer and longer and longer'}));
console.log(['short\nmulti', 'x'.repeat(100)]);
console.log(({a:{b:{c:'multi line text here\nand here is more of it\n'.repeat(3)}}}));
console.log(['a'.repeat(10001)]);
console.log(['a'.repeat(10005)]);
console.log('a'.repeat(20001).length, ['b\n'.repeat(6000)].length);
