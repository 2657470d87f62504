// reject(undefined)
console.log('a'); setTimeout(() => { Promise.reject(); }, 5); process.on('exit', (c) => console.log('exit', c));
