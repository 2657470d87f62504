// Optional chaining stops the whole chain; nullish assignment evaluates only when needed.
const log = (v) => { console.log('eval', v); return v; };
const o = { a: { f() { return this.x; }, x: 'x' }, nul: null };
console.log(o?.a?.x, o.nul?.[log('never')].deep.deeper, o.missing?.(log('never')), o.a.f?.(), (o.nul?.a) ?? 'default', delete o.nul?.x);
let n = null, z = 0, t = 1;
n ??= log('n'); z ??= log('never'); z ||= log('z'); t &&= log('t'); t ||= log('never');
console.log(n, z, t, 0 || null || 'or', 1 && 'and', null ?? undefined ?? false);
try { o.nul.a?.b; } catch (e) { console.log(e.message); }
