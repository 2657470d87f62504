// What strict mode changes at run time.
(function () { undeclared1 = 1; console.log(typeof undeclared1, delete globalThis.undeclared1); })();
(function () { 'use strict'; for (const f of [() => { undeclared2 = 1; }, () => { Object.freeze({ a: 1 }).a = 2; }, () => { delete Object.prototype; }, () => { (void 0).x = 1; }, () => { 'text'.length = 1; }, () => { Object.preventExtensions({}).x = 1; }, () => { Object.defineProperty({}, 'x', { value: 1 }).x = 2; }]) try { f(); console.log('no error'); } catch (e) { console.log(e.name, e.message); } })();
(function (a) { Object.freeze({ a: 1 }).a = 2; 'text'.length = 1; console.log('silent', this === globalThis); })();
