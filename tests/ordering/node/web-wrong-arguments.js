// What Node's fetch classes and others say of wrong arguments.
(async () => {
  for (const address of ['', 'nope', '/x', 'http://', 'ftp://x', 'http://u:p@x', 'about:blank', 'file:///x']) {
    try { await fetch(address); console.log('ok', address); } catch (e) {
      console.log(address, '|', e.name, e.message, '|', e.cause?.name, e.cause?.message, e.cause?.code, e.cause?.input);
    }
  }
  const calls = [
    () => new Request(), () => new Request('nope'), () => new Request('http://x', { signal: {} }), () => new Request('http://x', { mode: 'navigate' }),
    () => new Request('http://x', { headers: [['a']] }), () => fetch(), () => Response.redirect('http://x', 200), () => Response.redirect('nope'),
    () => Response.redirect('http://x', 'y'), () => Response.json(), () => new Headers([['a']]), () => new Headers('x'), () => new Headers().append('a'),
    () => new Headers().get(), () => new FormData().append('a'), () => new FormData().get(), () => new Blob('x'), () => new Blob({}), () => new File([]),
    () => new URLSearchParams().append('a'), () => new URLSearchParams().get(), () => new MessageChannel().port1.postMessage(), () => structuredClone(),
  ];
  for (const call of calls) {
    try { console.log(typeof await call()); } catch (e) { console.log(String(call).slice(6), '|', e.name, e.code, e.message, e.cause?.code); }
  }
})();
