// A Blob keeps its parts, and strategies are looked at
(async () => {
  for await (const c of new Blob(['hello ', 'world', new Blob(['x', 'y'])]).stream()) console.log(c.length, Buffer.from(c).toString());
  for await (const c of new Blob(['hello ', 'world']).slice(2, 8).stream()) console.log(c.length, Buffer.from(c).toString());
  for await (const c of new Blob(['a'.repeat(70000)]).stream()) console.log(c.length);
  for await (const c of new Blob(['a'.repeat(140000), 'b']).stream()) console.log(c.length);
  for await (const c of new Response('a'.repeat(140000)).body) console.log('body', c.length);
  for await (const c of new Response(new Blob(['a', 'b'])).body) console.log('body', c.length);
})();
new ReadableStream({type:'bytes'}, {highWaterMark: 3});
for (const h of [-1, NaN, 'x']) try { new ReadableStream({}, {highWaterMark: h}); } catch (e) { console.log(e.code, e.message); }
for (const h of [-1, NaN, 'x']) try { new WritableStream({}, {highWaterMark: h}); } catch (e) { console.log(e.code, e.message); }
for (const h of [3, 'x']) try { new WritableStream({}, {size: h}); } catch (e) { console.log(e.name, e.code, e.message); }
