// A worker's process lacks what belongs to the main thread: such methods throw there.
const { Worker, isMainThread, parentPort } = require('worker_threads');
if (isMainThread) {
  const worker = new Worker(__filename);
  worker.on('message', (text) => console.log(text));
  worker.on('exit', (code) => console.log('exit', code));
} else {
  for (const name of ['chdir', 'abort', 'setuid']) {
    try { process[name]('/tmp'); } catch (e) { parentPort.postMessage(`${name}: ${e.code} ${e.message}`); }
  }
  try { process.umask(0); } catch (e) { parentPort.postMessage(e.message); }
  parentPort.postMessage(`umask ${process.umask()}`);
}
