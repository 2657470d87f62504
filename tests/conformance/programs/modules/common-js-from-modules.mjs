import old, { one, two } from './imported/old.cjs';
import * as ns from './imported/old.cjs';
import Old from './imported/old-class.cjs';
console.log(one, two(), old.three, ns);
console.log(ns.default === old, new Old().hello());
