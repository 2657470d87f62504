// A body is read once, a clone once more.
(async () => {
  const response = new Response('{"a":[1,2]}');
  const copy = response.clone();
  console.log((await response.json()).a.length, response.bodyUsed, copy.bodyUsed);
  console.log(await copy.text());
  try { await copy.text(); } catch (error) { console.log(error.name); }
  try { copy.clone(); } catch (error) { console.log(error.name); }
  console.log((await new Response(new Uint8Array([104, 105])).text()), (await new Response("abc").arrayBuffer()).byteLength);
  const blob = await new Response("x", { headers: { "content-type": "text/css" } }).blob(); console.log(blob.size, blob.type);
  console.log((await new Response(new URLSearchParams("a=1&b=2")).formData()).get("b"));
  try { await new Response("{").json(); } catch (error) { console.log(error.name); }
})();
