// Workers compute side by side
const { Worker } = require('worker_threads');
const run = (n) => new Promise((resolve) => { new Worker("const { parentPort, workerData } = require('worker_threads'); let s = 0; for (let i = 0; i < workerData; i++) s += i; parentPort.postMessage(s);", { eval: true, workerData: n }).on('message', resolve); });
Promise.all([run(10), run(100), run(1000)]).then((all) => console.log(all));
