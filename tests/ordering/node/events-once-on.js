// events.once and events.on with AbortSignal
const { once, on, EventEmitter, getEventListeners } = require('events');
(async () => {
  const e = new EventEmitter();
  setTimeout(() => e.emit('ready', 1, 2), 10);
  console.log(await once(e, 'ready'));
  setTimeout(() => e.emit('error', new Error('bad')), 10);
  try { await once(e, 'ready'); } catch (x) { console.log('rejected', x.message); }
  const ac = new AbortController();
  setTimeout(() => ac.abort(), 5);
  try { await once(e, 'ready', { signal: ac.signal }); } catch (x) { console.log(x.name, x.code, x.message, x.cause?.name); }
  console.log(e.listenerCount('ready'), e.listenerCount('error'));
  try { await once(e, 'ready', { signal: AbortSignal.abort('why') }); } catch (x) { console.log(x.name, x.cause); }
  const p = once(e, 'error');
  e.emit('error', new Error('as value'));
  console.log((await p)[0].message);
  const et = new EventTarget();
  setTimeout(() => et.dispatchEvent(new Event('go')), 5);
  const [ev] = await once(et, 'go');
  console.log(ev.type, ev.constructor.name);
  const ac2 = new AbortController();
  let n = 0;
  const iv = setInterval(() => e.emit('tick', n++), 12);
  try {
    for await (const [v] of on(e, 'tick', { signal: ac2.signal })) {
      console.log('tick', v);
      if (v === 2) ac2.abort();
    }
  } catch (x) { console.log(x.name, x.code); }
  clearInterval(iv);
  const it = on(e, 'data');
  e.emit('data', 'a'); e.emit('data', 'b');
  console.log(await it.next(), await it.next());
  const pend = it.next();
  console.log(await it.return(), await pend);
  console.log(getEventListeners(e, 'data').length);
})();
