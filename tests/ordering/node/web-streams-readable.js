// A readable stream: start, pull, read, close.
const stream = new ReadableStream({
  start(controller) { console.log("start"); controller.enqueue("a"); controller.enqueue("b"); },
  pull(controller) { console.log("pull", controller.desiredSize); if (this.once) controller.close(); else { this.once = true; controller.enqueue("c"); } },
});
(async () => {
  const reader = stream.getReader();
  for (;;) { const { done, value } = await reader.read(); console.log(done, value); if (done) break; }
  await reader.closed; console.log("closed", stream.locked); reader.releaseLock(); console.log(stream.locked);
})();
let turn = Promise.resolve(); for (let i = 1; i <= 8; i++) turn = turn.then(() => console.log("m" + i));
