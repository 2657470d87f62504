process.hrtime([NaN, {}]);
try { process.hrtime('a-b-c-d') } catch (e) { console.log(e) }
