// console.log of wrapped primitives, dates, regular expressions.
console.log(new String('boxed'), new Number(5), new Boolean(false), Object(Symbol('s')), Object(1n), [new String('in array')]);
console.log(new Date(0), [new Date(86400000)], new Date(NaN), /re/gi, [/x/]);
console.log(Object.assign(new Number(3), { extra: 1 }), Object.assign(/x/, { extra: 1 }));
