// A timer that is set later, with a shorter delay, can be due first.
setTimeout(() => {
  console.log('at 20');
  setTimeout(() => console.log('20 + 20'), 20);
}, 20);
setTimeout(() => console.log('at 60'), 60);
