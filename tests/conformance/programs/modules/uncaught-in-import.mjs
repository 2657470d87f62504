import './imported/sync-leaf.mjs';
import { early } from './imported/throws.mjs';
console.log('never', early);
