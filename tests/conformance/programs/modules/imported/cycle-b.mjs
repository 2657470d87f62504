import * as own from './cycle-b.mjs';
import { a, hoisted } from './cycle-a.mjs';
export const seen = [];
try { a; } catch (error) { seen.push(`${error.name}: ${error.message}`); }
try { hoisted(); } catch (error) { seen.push(`${error.name}: ${error.message}`); }
export const b = 'b';
seen.push(hoisted(), own.b);
export const callLater = () => a;
console.log('b runs');
