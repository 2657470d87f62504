// Signals that a process sends to itself: they come in the poll phase.
process.on('SIGUSR2', (s, n) => { console.log('usr2', s, n); process.nextTick(() => console.log('tick')); Promise.resolve().then(() => console.log('micro')); });
process.on('SIGINT', () => { console.log('int'); clearInterval(t); });
process.once('SIGHUP', () => console.log('hup'));
const t = setInterval(() => {}, 1000);
setTimeout(() => console.log('timeout 0'), 0); setImmediate(() => console.log('immediate'));
console.log(process.kill(process.pid, 'SIGUSR2'), process.kill(process.pid, 0), process.kill(process.pid, 'SIGHUP'));
process.nextTick(() => console.log('main tick'));
setTimeout(() => { process.kill(process.pid, 'SIGINT'); console.log('after kill'); setImmediate(() => console.log('imm after kill')); }, 20);
process.on('exit', c => console.log('exit', c));
console.log(process.listenerCount('SIGINT'), process.eventNames().filter(n => String(n).startsWith('SIG')));
try { process.kill(process.pid, 'SIGFOO') } catch (e) { console.log(e.name, e.code, e.message) }
try { process.kill('x') } catch (e) { console.log(e.name, e.code, e.message) }
try { process.kill(process.pid, 999) } catch (e) { console.log(e.name, e.code, e.message, e.syscall, e.errno) }
try { process.kill(99999999, 0) } catch (e) { console.log(e.name, e.code, e.message, e.syscall, e.errno) }
try { process.kill() } catch (e) { console.log(e.message) }
