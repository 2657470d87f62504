// finally runs before exit
process.on('exit', (c) => console.log('exit', c));
try { throw new Error('x'); } catch { console.log('catch'); } finally { console.log('finally'); process.exitCode = 2; }
