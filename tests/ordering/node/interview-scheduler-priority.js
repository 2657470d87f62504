// A tiny scheduler over microtasks and timers.
const log = []; const say = (s) => { log.push(s); console.log(s); };
const schedule = { sync: (f) => f(), micro: (f) => Promise.resolve().then(f), tick: (f) => process.nextTick(f), macro: (f) => setTimeout(f, 5), idle: (f) => setTimeout(f, 30) };
for (const kind of ['idle', 'macro', 'micro', 'tick', 'sync']) schedule[kind](() => { say(kind); if (kind === 'macro') for (const inner of ['micro', 'tick', 'sync']) schedule[inner](() => say('macro > ' + inner)); });
setTimeout(() => console.log(log.length), 60);
