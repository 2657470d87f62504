// Symbol.toPrimitive, valueOf and toString: which is asked when, and with which hint.
const hinted = { [Symbol.toPrimitive](hint) { console.log('hint', hint); return hint === 'number' ? 7 : 'text'; } };
console.log(+hinted, `${hinted}`, hinted + '', hinted * 2, hinted < 8, hinted == 'text', [hinted].join(), new Date(hinted).getTime());
const old = { valueOf() { console.log('valueOf'); return 3; }, toString() { console.log('toString'); return 'str'; } };
console.log(old + 1, `${old}`, old > 2, ({})[old], String(old), old == 3);
const none = { valueOf() { return {}; }, toString() { return {}; } };
try { none + ''; } catch (e) { console.log(e.name, e.message); }
console.log([] + {}, [] + [], +[], +{}, [2] * [3], null + 1, undefined + 1, true + true, '3' - 1, '3' + 1, +new Date(5), new Date(0) + 0 === new Date(0).toString() + '0');
