// A long mix: two timers with promises and ticks, promises, a tick, an async function.
console.log(1);
setTimeout(() => {
  console.log(2);
  new Promise((resolve) => { console.log(3); resolve(); }).then(() => console.log(4));
  process.nextTick(() => console.log(5));
}, 0);
process.nextTick(() => console.log(6));
new Promise((resolve) => { console.log(7); resolve(); }).then(() => console.log(8));
setTimeout(() => {
  console.log(9);
  process.nextTick(() => console.log(10));
  new Promise((resolve) => { console.log(11); resolve(); }).then(() => console.log(12));
}, 0);
