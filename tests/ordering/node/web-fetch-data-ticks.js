// How many microtasks fetch and bodies take.
const ticks = (name, promise) => { let count = 0; let done = false; (function next() { if (done || count > 40) return; count++; Promise.resolve().then(next); })(); promise.then(() => { done = true; console.log(name, count); }, (error) => { done = true; console.log(name, count, error.name, error.message); }); };
ticks("data", fetch("data:,hi")); ticks("unknown", fetch("unknown:x")); ticks("invalid", fetch("foo"));
ticks("text", new Response("a").text()); ticks("none", new Response().text()); ticks("json", new Response("{}").json());
setTimeout(() => console.log("timeout"), 0); process.nextTick(() => console.log("tick"));
