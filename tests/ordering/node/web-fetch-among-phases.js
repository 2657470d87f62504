// fetch of a data: URL, timers, immediates and ticks.
setTimeout(() => console.log("timeout"), 0); setImmediate(() => {});
fetch("data:,x").then((response) => response.text()).then((text) => console.log("text", text));
process.nextTick(() => console.log("tick")); Promise.resolve().then(() => console.log("microtask"));
new Blob(["b"]).text().then((text) => console.log("blob", text));
