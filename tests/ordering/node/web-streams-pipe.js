// A pipe, microtask by microtask.
const source = new ReadableStream({ start(controller) { for (let i = 0; i < 3; i++) controller.enqueue(i); controller.close(); } });
const sink = new WritableStream({ start() { console.log("start"); }, write(chunk) { console.log("write", chunk); }, close() { console.log("close"); } });
source.pipeTo(sink).then(() => console.log("piped", source.locked, sink.locked));
let turn = Promise.resolve(); for (let i = 1; i <= 20; i++) turn = turn.then(() => console.log("m" + i));
