import * as self from './self-import.mjs';
import { later as alias } from './self-import.mjs';
try { self.later; } catch (error) { console.log(error.name, error.message); }
try { alias; } catch (error) { console.log(error.name, error.message); }
try { Object.keys(self); } catch (error) { console.log(error.name, error.message); }
try { Object.prototype.hasOwnProperty.call(self, 'later'); } catch (error) { console.log(error.name); }
console.log(self, 'later' in self, Reflect.ownKeys(self).length);
export let later = 1;
console.log(alias, self.later);
later = 2;
console.log(alias, self.later, self.hoisted(), hoisted === self.hoisted);
export function hoisted() { return alias; }
