// What Node 20's V8 says of BigInts
const log = (...values) => console.log(...values);
for (const f of [() => 2n ** -1n, () => 1n / 0n, () => 1n % 0n, () => 1n + 1, () => +1n, () => BigInt(1.5),
  () => BigInt('x'), () => BigInt(undefined), () => 1n >>> 0n, () => Math.max(1n), () => JSON.stringify(1n)]) {
  try { log(f()); } catch (e) { log(e.name, e.message); }
}
