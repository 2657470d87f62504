// Messages of assert
const assert = require('assert');
const t = (f) => { try { f(); console.log('ok'); } catch (e) { console.log(e.name, e.code, e.generatedMessage, e.operator); console.log(e.message); } };
t(() => assert(true)); t(() => assert(0)); t(() => assert.ok(null, 'mine'));
t(() => assert.strictEqual(1, 2)); t(() => assert.strictEqual('a long string here', 'a long string there'));
t(() => assert.deepStrictEqual({ a: 1, b: [1, 2] }, { a: 1, b: [1, 3] }));
t(() => assert.deepEqual([1, 2], [1, '2'])); t(() => assert.equal(1, 2)); t(() => assert.notStrictEqual(1, 1));
t(() => assert.throws(() => {})); t(() => assert.throws(() => { throw new Error('m'); }, /other/));
t(() => assert.throws(() => { throw new TypeError('bad'); }, { name: 'TypeError', message: 'bad' }));
t(() => assert.match('abc', /z/)); t(() => assert.fail()); t(() => assert.ifError(null));
assert.rejects(Promise.resolve(1)).catch((e) => console.log(e.message));
assert.rejects(async () => { throw new Error('x'); }, /x/).then(() => console.log('rejects'));
