// A writer waits until there is room.
const sink = new WritableStream({ write(chunk) { console.log("write", chunk); return new Promise((resolve) => setTimeout(resolve, 10)); } }, { highWaterMark: 2 });
const writer = sink.getWriter();
(async () => {
  for (let i = 1; i <= 4; i++) { await writer.ready; console.log("ready", writer.desiredSize); writer.write(i); }
  await writer.close(); console.log("closed");
})();
