// setImmediate, nextTick and promises from inside timers and immediates.
setTimeout(() => {
  console.log('timer');
  setImmediate(() => { console.log('immediate from timer'); process.nextTick(() => console.log('tick from immediate')); });
  process.nextTick(() => { console.log('tick from timer'); setImmediate(() => console.log('immediate from tick')); });
  Promise.resolve().then(() => { console.log('promise from timer'); setImmediate(() => console.log('immediate from promise')); });
  setTimeout(() => console.log('timer from timer'), 20);
}, 10);
