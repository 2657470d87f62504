"""What a page waits for beside the main thread, one thing after the other: its order is certain.

Two answers that are under way at once come in any order. So a program of this clockwork starts what
takes time only when the one before is done.
"""

from random import Random

_CALLBACK_WAYS = (
    "worker.onmessage = () => done(v); worker.postMessage(0);",
    "const w = new Worker(URL.createObjectURL(new Blob([`setTimeout(() => { postMessage(1); "
    "Promise.resolve().then(() => postMessage(2)); }, 1)`]))); w.onmessage = (e) => { "
    "log('from', e.data); if (e.data > 1) { w.terminate(); done(v); } };",
    "const w = new Worker(URL.createObjectURL(new Blob(['throw new TypeError(`w`)']))); "
    "w.onerror = (e) => { e.preventDefault(); log('error', e.message); done(v); };",
    "const reader = new FileReader(); for (const k of ['loadstart', 'load', 'loadend']) "
    "reader.addEventListener(k, () => log(k, reader.readyState)); "
    "reader.addEventListener('loadend', () => done(v)); reader.readAsText(new Blob(['x']));",
    "const request = new XMLHttpRequest(); request.open('GET', 'data:,x'); "
    "request.onreadystatechange = () => log('state', request.readyState); "
    "request.onloadend = () => done(request.responseText); request.send();",
    "setTimeout(done, 1, v);",
    "setTimeout(done, 6, v);",
    "requestAnimationFrame(() => done(v));",
    "requestAnimationFrame(() => requestAnimationFrame(() => done(v)));",
    "requestIdleCallback(() => done(v));",
    "const { port1, port2 } = new MessageChannel(); port1.onmessage = (e) => { log('m', e.data); "
    "if (e.data > 1) { port1.close(); done(v); } }; port2.postMessage(1); port2.postMessage(2);",
    "addEventListener('message', (e) => done(e.data), { once: true }); postMessage(v, '*');",
    "const a = new BroadcastChannel('c'), b = new BroadcastChannel('c'); b.onmessage = (e) => { "
    "log('broadcast', e.data); a.close(); b.close(); done(v); }; a.postMessage(1);",
    "addEventListener('popstate', (e) => { log('pop', e.state); done(v); }, { once: true }); "
    "history.pushState(1, ''); history.pushState(2, ''); history.back();",
    "addEventListener('hashchange', () => done(v), { once: true }); location.hash = `h${turn}`;",
    "const f = document.createElement('iframe'); f.srcdoc = '<script>parent.log(`inside`)</'"
    " + 'script>'; f.onload = () => { log('loaded'); f.remove(); done(v); }; "
    "document.body.append(f);",
    "const f = document.createElement('iframe'); document.body.append(f); "
    "const area = f.contentWindow.localStorage; addEventListener('storage', (e) => { "
    "log(e.key, e.newValue); f.remove(); done(v); }, { once: true }); area.setItem('k', turn);",
    "const s = document.createElement('script'); s.onload = () => { log('script'); done(v); }; "
    "s.src = 'data:text/javascript,log(`runs`)'; document.body.append(s);",
    "const i = new Image(); i.onload = () => done(i.naturalWidth); i.onerror = () => done('bad'); "
    "i.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';",
    "const d = document.createElement('details'); document.body.append(d); "
    "d.ontoggle = () => { log('toggle', d.open); d.remove(); done(v); }; d.open = true;",
    "const d = document.createElement('dialog'); document.body.append(d); d.onclose = () => { "
    "log('close', d.returnValue); d.remove(); done(v); }; d.show(); d.close('r');",
    "const b = document.createElement('div'); document.body.append(b); "
    "const o = new ResizeObserver((l) => { log('size', l.length); o.disconnect(); b.remove(); "
    "done(v); }); o.observe(b);",
    "const b = document.createElement('div'); document.body.append(b); "
    "const o = new IntersectionObserver((l) => { log('seen', l[0].isIntersecting); "
    "o.disconnect(); b.remove(); done(v); }); o.observe(b);",
    "const b = document.createElement('div'); b.style = 'height: 9px; overflow: auto'; "
    "b.innerHTML = '<p style=height:99px>'; document.body.append(b); "
    "b.onscroll = () => { log('scroll', b.scrollTop); b.remove(); done(v); }; b.scrollTop = 5;",
    "const b = document.createElement('div'); b.style = 'width: 9px; transition: width 9ms'; "
    "document.body.append(b); b.offsetWidth; b.ontransitionrun = () => log('run'); "
    "b.ontransitionend = () => { log('end'); b.remove(); done(v); }; b.style.width = '20px';",
    "const o = new PerformanceObserver((l) => { log('entries', l.getEntries().length); "
    "o.disconnect(); done(v); }); o.observe({ entryTypes: ['mark'] }); performance.mark('a');",
    "AbortSignal.timeout(1).onabort = (e) => done(e.target.reason.name);",
)
_PROMISE_WAYS = (
    "fetch('data:,x').then((r) => r.text())",
    "fetch('data:,x').then((r) => { log('status', r.status); return r.arrayBuffer(); })"
    ".then((b) => b.byteLength)",
    "fetch('data:,[1]').then((r) => r.clone().json())",
    "fetch('no-such:x').catch((e) => e.name)",
    "(async () => { const c = new AbortController(); const f = fetch('data:,x', c); c.abort(v); "
    "return f.catch((e) => e); })()",
    "new Blob(['x']).text()",
    "new Blob(['xyz']).slice(1).arrayBuffer().then((b) => b.byteLength)",
    "crypto.subtle.digest('SHA-1', new Uint8Array(1)).then((b) => b.byteLength)",
    "navigator.locks.request('l', (lock) => { log('held', lock.name); return v; })",
    "Promise.all([navigator.locks.request('l', async () => log('first')), "
    "navigator.locks.request('l', () => log('second'))]).then((l) => l.length)",
    "navigator.locks.request('l', { ifAvailable: true }, (lock) => lock !== null)",
    "scheduler.postTask(() => log('task'), { delay: 1 })",
    "scheduler.postTask(() => log('task'), { priority: 'background' })",
    "scheduler.yield()",
    "import('data:text/javascript,export default 7').then((m) => m.default)",
    "new Response('text').text()",
    "(async () => { let n = 0; for await (const c of new Blob(['abc']).stream()) n += c.length; "
    "return n; })()",
    "new Response(new Response('abc').body.pipeThrough(new CompressionStream('gzip'))"
    ".pipeThrough(new DecompressionStream('gzip'))).text()",
    "document.body.animate({ marginTop: ['0px', '1px'] }, 5).finished.then(() => 'finished')",
    "Promise.all([fetch('data:,x'), v]).then((l) => l.length)",
)
_WAYS_OF_A_PROGRAM = (3, 6)
_PRELUDE = """\
const worker = new Worker(URL.createObjectURL(new Blob(['onmessage = (e) => postMessage(1)'])));
const ways = [
%s];
let before = new Promise((resolve) => addEventListener('load', resolve)), turn = 0;
const inTurn = (v) => {
  const way = ways[turn++ %% ways.length];
  const done = before.then(() => way(v));
  before = done;
  return done;
};
"""


def page_turn_prelude(random: Random) -> str:
    """``inTurn(v)``: a promise of what is done when all before is done."""
    ways = [f"new Promise((done) => {{ {way} }})" for way in _CALLBACK_WAYS]
    ways += _PROMISE_WAYS
    chosen = random.sample(ways, random.randint(*_WAYS_OF_A_PROGRAM))
    return _PRELUDE % "".join(f"  (v) => {way},\n" for way in chosen)
