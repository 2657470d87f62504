// Both branches of a tee get every chunk.
(async () => {
  const [left, right] = new ReadableStream({ start(controller) { controller.enqueue(1); controller.enqueue(2); controller.close(); } }).tee();
  const all = async (name, stream) => { const reader = stream.getReader(); for (;;) { const { done, value } = await reader.read(); if (done) break; console.log(name, value); } console.log(name, "end"); };
  await Promise.all([all("left", left), all("right", right)]);
})();
