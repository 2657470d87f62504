// Between two timers of one time come ticks and promises
for (const i of [1, 2]) setTimeout(() => { console.log('timer', i); Promise.resolve().then(() => console.log('promise', i)); process.nextTick(() => console.log('tick', i)); }, 5);
