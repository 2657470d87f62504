// The temporal dead zone: in blocks, defaults, typeof, closures, switch.
const tests = [
  () => { x; let x; }, () => { typeof y; const y = 1; }, () => { typeof undeclared; return 'typeof is fine'; }, () => { let z = z; },
  () => { const f = () => late; try { f(); } catch (e) { console.log('early', e.message); } let late = 1; return 'late ' + f(); },
  () => { switch (1) { case 0: let q; break; case 1: q = 1; } }, () => { ((a = b, b) => a)(); }, () => ((a, b = a) => b)('ok'),
  () => { class A extends A {} }, () => { new K(); class K {} }, () => { for (let i of [i]); }, () => { let r = 1; { r = 2; let r; } }, () => { const [u = v, v] = []; },
];
for (const t of tests) try { console.log('value', t()); } catch (e) { console.log(e.name, e.message); }
