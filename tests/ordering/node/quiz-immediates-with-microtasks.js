// Between two immediates come ticks and promises
for (const i of [1, 2]) setImmediate(() => { console.log('immediate', i); Promise.resolve().then(() => console.log('promise', i)); process.nextTick(() => console.log('tick', i)); });
