// The process is an emitter
const f = () => console.log('custom');
process.on('custom', f); process.emit('custom'); process.off('custom', f); console.log(process.emit('custom'), process.listenerCount('exit'));
console.log(process instanceof require('events'));
