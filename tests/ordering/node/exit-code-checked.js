// Which values process.exitCode takes
for (const v of ['abc', 1.5, '7', null, undefined, {}, true]) try { process.exitCode = v; console.log('set', v, process.exitCode); } catch (e) { console.log(e.name, e.code, e.message); } try { process.exit('x'); } catch (e) { console.log(e.code, e.message); } process.exitCode = undefined;
