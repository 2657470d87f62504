// an unhandled stream error ends the process
const { Readable } = require('stream'); const r = new Readable({ read() { this.destroy(Object.assign(new Error('stream broke'), { code: 'E_BROKE' })); } }); process.on('exit', c => console.log('exit', c)); r.on('close', () => console.log('close')); r.on('data', () => {}); console.log('sync'); setTimeout(() => console.log('never'), 100);
