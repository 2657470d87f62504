import './imported/side.mjs';
import { default as nothing } from './imported/default-names.mjs';
import {} from './imported/side.mjs';
console.log('main', globalThis.sideEffects);
await import('./imported/side.mjs');
await import('./imported/../imported/side.mjs');
console.log('after', globalThis.sideEffects);
