// Nesting of both queues
process.nextTick(() => { console.log(1); Promise.resolve().then(() => { console.log(3); process.nextTick(() => console.log(5)); }).then(() => console.log(4)); process.nextTick(() => console.log(2)); });
