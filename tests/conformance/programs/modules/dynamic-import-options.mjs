const tries = [undefined, {}, { with: undefined }, { with: {} }, null, 1, 'text', { with: null }, { with: 1 }, { with: { type: 1 } }];
for (const options of tries) {
  await import('./imported/default-value.mjs', options).then(
    (ns) => console.log('fine', ns.default),
    (error) => console.log(error.name),
  );
}
const log = [];
await import({ toString() { log.push('specifier'); return './imported/default-value.mjs'; } }, { get with() { log.push('with'); return {}; } });
console.log(log);
try { await import('./imported/default-value.mjs', { get with() { throw new Error('getter'); } }); } catch (error) { console.log(error.message); }
