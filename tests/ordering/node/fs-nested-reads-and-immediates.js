// Each read takes several rounds of the loop; immediates run meanwhile
const fs = require('fs');
let rounds = 0;
let done = false;
const spin = () => { rounds++; if (!done) setImmediate(spin); };
setImmediate(spin);
fs.readFile(__filename, () => { done = true; console.log('read after several rounds', rounds > 1); });
