console.log('main body');
import './imported/tla-quick.mjs';
import './imported/sync-leaf.mjs';
import { parent } from './imported/tla-parent.mjs';
import './imported/tla-slow.mjs';
console.log('main goes on', parent);
