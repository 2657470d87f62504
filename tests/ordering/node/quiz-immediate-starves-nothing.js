// Immediates that make immediates let timers through; ticks that make ticks do not.
let turns = 0, ticks = 0, fired = false;
setTimeout(() => { fired = true; console.log('timer while immediates go round'); }, 20);
setImmediate(function again() { turns += 1; if (!fired) setImmediate(again); else console.log('immediates over'); });
process.nextTick(function tick() { if (++ticks < 1000) process.nextTick(tick); else console.log('ticks', ticks, turns, fired); });
console.log('sync');
