// Promises that make promises run before a tick of theirs
Promise.resolve().then(() => { console.log('a'); process.nextTick(() => console.log('tick')); }).then(() => console.log('b')).then(() => console.log('c'));
