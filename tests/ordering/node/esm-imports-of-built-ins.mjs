// Named and default imports
import fs, { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import EventEmitter, { once } from 'events';
import * as path from 'path';
console.log(fs.existsSync === existsSync, typeof once, EventEmitter.name, path.basename('/a/b'));
console.log(await sleep(5, 'slept'));
const { default: os } = await import('os');
console.log(os.platform());
