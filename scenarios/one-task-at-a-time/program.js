// Tasks wait in a queue. Each runs to its end before the next begins.
let running = 0;

function work(name) {
  running = running + 1;
  console.log(name, 'starts, tasks running:', running);
  for (let i = 0; i < 3; i++) {
    console.log(name, 'step', i);
  }
  running = running - 1;
}

setTimeout(work, 0, 'A');
setTimeout(work, 0, 'B');
setTimeout(work, 0, 'C');

console.log('three tasks are queued, none has started');
