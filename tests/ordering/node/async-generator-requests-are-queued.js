// next, return and throw called without waiting are queued and answered in order.
async function* g() { try { console.log('start'); yield 1; yield 2; } catch (e) { console.log('caught', e); yield 'c'; } finally { console.log('finally'); } }
const it = g();
it.next().then((r) => console.log('next', JSON.stringify(r)));
it.throw('err').then((r) => console.log('throw', JSON.stringify(r)), (e) => console.log('rejected', e));
it.return('ret').then((r) => console.log('return', JSON.stringify(r)));
it.next().then((r) => console.log('next', JSON.stringify(r)));
console.log('main');
