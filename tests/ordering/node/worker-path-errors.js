// What Worker says about wrong paths
const { Worker } = require('worker_threads');
try { new Worker('x.js'); } catch (e) { console.log(e.code, e.message.split('.')[0]); }
try { new Worker(5); } catch (e) { console.log(e.code, e.message); }
