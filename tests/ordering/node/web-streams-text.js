// Streams that encode and decode text.
(async () => {
  const bytes = new ReadableStream({ start(controller) { controller.enqueue(new Uint8Array([0xe2, 0x82])); controller.enqueue(new Uint8Array([0xac, 65])); controller.close(); } });
  const reader = bytes.pipeThrough(new TextDecoderStream()).getReader();
  let text = ""; for (;;) { const { done, value } = await reader.read(); if (done) break; text += value; }
  console.log(text);
  const encoder = new TextEncoderStream(); const writer = encoder.writable.getWriter(); writer.write("hé"); writer.close();
  const first = await encoder.readable.getReader().read(); console.log(first.value.length, encoder.encoding);
})();
