// A page has one main thread. While this code runs, nothing else can.
const start = performance.now();

setTimeout(function onTimer() {
  const late = performance.now() - start;
  console.log('the 20 ms timer ran late:', late >= 200);
}, 20);

requestAnimationFrame(function onFrame() {
  console.log('the first frame, no earlier than the end of the wait');
});

console.log('busy from here');
while (performance.now() - start < 200) {
  // 200 ms of work: the timer expires, frames are due, nobody answers
}
console.log('busy until here');
