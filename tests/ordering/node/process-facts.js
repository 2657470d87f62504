// What the process knows of itself
console.log(process.argv.length, typeof process.pid, process.platform, process.arch, process.version, process.versions.node);
console.log(typeof process.cwd(), typeof process.uptime(), process.exitCode, process.execArgv);
process.env.LOOP = 5; console.log(process.env.LOOP, typeof process.env.LOOP, 'LOOP' in process.env, delete process.env.LOOP, process.env.LOOP);
console.log(typeof process.memoryUsage().heapUsed, typeof process.memoryUsage.rss(), typeof process.hrtime.bigint(), process.hrtime().length, process.release.name);
console.log(typeof process.umask(), process.stdout.isTTY, String(process), Object.prototype.toString.call(process));
try { process.nextTick(5); } catch (e) { console.log(e.code, e.message); }
try { process.hrtime(5); } catch (e) { console.log(e.code); }
