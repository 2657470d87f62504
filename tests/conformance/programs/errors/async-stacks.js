// Which calls wait for the one that failed: the `at async` lines of stacks, with the lines they stand in.
function p(error) {
  const lines = error.stack.split('\n').filter((line) => !/node:/.test(line));
  console.log(lines.map((line) => line.replace(/\(?(?:[^ (]*\/)?(?=[^ /]*\.js:)/, '').replace(/:\d+\)?$/, '')).join(','));
}
async function a() { await b(); }
async function b() { await c(); }
async function c() { await null; throw new Error('x'); }
const o = { async m() { await c() }, arrow: async () => { await c() } };
class K { async m() { return await o.m() } static async s() { await new K().m() } }
async function top() {
  try { await a() } catch (e) { p(e) }
  try { await o.m() } catch (e) { p(e) }
  try { await o.arrow() } catch (e) { p(e) }
  try { await K.s() } catch (e) { p(e) }
  try { await (async () => { await c() })() } catch (e) { p(e) }
  try { await a().then(x => x) } catch (e) { p(e) }
  try { await Promise.all([1, a()]) } catch (e) { p(e) }
  try { await Promise.any([a()]) } catch (e) { p(e.errors[0]) }
  try { await Promise.race([a()]) } catch (e) { p(e) }
  try { await null; null.x } catch (e) { p(e) }
  try { await Promise.resolve().then(function cb() { throw new Error('in then') }) } catch (e) { p(e) }
  try { const q = a(); q.catch(() => {}); await q } catch (e) { p(e) }
  async function* g() { yield 1; await c() }
  try { for await (const x of g()); } catch (e) { p(e) }
  try { await { then(r, j) { j(new Error('thenable')) } } } catch (e) { p(e) }
  try { await sync() } catch (e) { p(e) }
  async function ret() { return c() }
  try { await ret() } catch (e) { p(e) }
  await 1;
  function deep() { return new Error('deep in sync') }
  p(deep());
  await Promise.allSettled([a().catch(p)]);
}
async function sync() { throw new Error('sync part') }
top();
