// How many microtasks reading a Blob takes, by the number of its parts
const t = (f) => new Promise((done) => setTimeout(() => { let i = 0, over = false; const tick = () => { if (!over && i < 60) { i += 1; Promise.resolve().then(tick); } }; Promise.resolve().then(tick); f().then(() => { over = true; done(i); }); }));
(async () => {
  for (const n of [0, 1, 2, 3, 4]) {
    const parts = Array.from({ length: n }, () => 'ab');
    const b = () => new Blob(parts);
    const row = [n, await t(() => b().text()), await t(() => b().arrayBuffer()), await t(() => b().stream().getReader().read())];
    const s = b().stream().getReader(); if (n) { await s.read(); row.push('then', await t(() => s.read())); }
    row.push('resp', await t(() => new Response(b()).text()), await t(() => new Response(b()).arrayBuffer()), await t(() => new Response('abc').text()));
    console.log(row.join(' '));
  }
})();
