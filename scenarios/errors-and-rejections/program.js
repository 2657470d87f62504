// An error ends the callback it is thrown in, not the page.
setTimeout(function fails() {
  console.log('this callback fails');
  throw new Error('thrown in a task');
}, 0);

setTimeout(function goesOn() {
  console.log('the next task runs all the same');
}, 0);

// A rejection is reported when nobody has handled it
// by the time the microtasks are done.
Promise.reject(new Error('nobody handles me'));

const handled = Promise.reject(new Error('handled in time'));
queueMicrotask(function handle() {
  handled.catch(function caught(error) {
    console.log('caught:', error.message);
  });
});

try {
  setTimeout(function outsideOfTry() {
    throw new Error('the try around setTimeout does not help');
  }, 0);
} catch (error) {
  console.log('never printed');
}

console.log('script done');
