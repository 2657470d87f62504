// The stream of a Blob read into the reader's own buffer
'use strict';
(async () => {
  const reader = new Blob(['hello ', 'world']).stream().getReader({ mode: 'byob' });
  let text = '';
  for (;;) {
    const { value, done } = await reader.read(new Uint8Array(4));
    if (done) { console.log('done', value && value.byteLength); break; }
    text += String.fromCharCode(...value);
    console.log(text);
  }
  const response = new Response('some body');
  const other = response.body.getReader({ mode: 'byob' });
  const { value } = await other.read(new Uint8Array(100), { min: 9 }).catch((e) => { console.log(e.name); return {}; });
  console.log(new TextDecoder().decode(value), value.buffer.byteLength);
  console.log((await other.read(new Uint8Array(1))).done);
})().catch((e) => console.log(e.name, e.message));
