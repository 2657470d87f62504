// rejection at the top level of a module
console.log('before'); process.on('exit', c => console.log('exit', c)); const p = new Promise((_, j) => setTimeout(j, 10, new RangeError('top level'))); await p; console.log('never');
