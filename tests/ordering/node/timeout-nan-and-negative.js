// Delays that are none become 1
for (const d of [NaN, -5, 'x', null, undefined, 0.5]) { const t = setTimeout(() => {}, d); console.log(typeof t); clearTimeout(t); }
