// Handles that are closed in one turn are closed last one first
const chans = [1,2,3].map((n) => { const c = new MessageChannel(); c.port1.on('close', () => console.log('close 1', n)); c.port2.on('close', () => console.log('close 2', n)); return c; });
for (const c of chans) c.port1.close();
const http = require('http');
