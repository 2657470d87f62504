// From inside a timer, setImmediate comes before setTimeout 0.
setTimeout(() => {
  setTimeout(() => console.log('timeout'), 0);
  setImmediate(() => console.log('immediate'));
  console.log('in timer');
}, 5);
