// A worker is a thread with a stack, a loop and queues of its own.
const program = `
onmessage = (event) => {
  let sum = 0;
  const start = performance.now();
  while (performance.now() - start < 60) sum += event.data; // busy
  postMessage("computed");
};
`;
const worker = new Worker("data:text/javascript," + encodeURIComponent(program));

let ticks = 0;
const timer = setInterval(() => {
  ticks++; // the page answers all the while
}, 20);

worker.onmessage = (event) => {
  clearInterval(timer);
  console.log(event.data, "- the page ticked meanwhile:", ticks > 1);
};
worker.postMessage(1);
console.log("asked the worker");
