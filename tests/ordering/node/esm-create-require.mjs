// createRequire and named imports
import { createRequire, builtinModules, isBuiltin } from 'node:module';
console.log(builtinModules.includes('fs'), isBuiltin('node:fs'), isBuiltin('nope'), typeof createRequire);
import { promisify } from 'util'; import { Readable } from 'stream';
for await (const x of Readable.from([1, 2])) console.log(x); console.log(typeof promisify);
