// unsettled top-level await
console.log('start'); process.on('exit', c => console.log('exit code', c)); await new Promise(() => {}); console.log('never');
