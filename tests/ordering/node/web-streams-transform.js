// A transform stream between writes and reads.
const stream = new TransformStream({
  start() { console.log("start"); }, transform(chunk, controller) { console.log("transform", chunk); controller.enqueue(chunk * 2); },
  flush(controller) { console.log("flush"); controller.enqueue("end"); },
});
const writer = stream.writable.getWriter();
writer.write(1).then(() => console.log("wrote 1")); writer.write(2).then(() => console.log("wrote 2")); writer.close().then(() => console.log("closed"));
(async () => { const reader = stream.readable.getReader(); for (;;) { const { done, value } = await reader.read(); console.log("read", done, value); if (done) break; } })();
let turn = Promise.resolve(); for (let i = 1; i <= 14; i++) turn = turn.then(() => console.log("m" + i));
