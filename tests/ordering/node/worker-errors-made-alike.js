// What a worker's errors are for its maker: class, own and inherited properties, causes, what is no error.
const { Worker } = require('node:worker_threads');
const { inspect } = require('node:util');

const run = (code) => new Promise((resolve) => {
  const worker = new Worker(code, { eval: true });
  let heard = 'nothing';
  worker.on('error', (error) => {
    heard = error;
  });
  worker.on('exit', (exitCode) => resolve([heard, exitCode]));
});
(async () => {
  for (const code of [
    'setImmediate(() => { throw new TypeError("later") })',
    'class Mine extends RangeError { name = "Mine"; code = 5; data = { a: [1] }; f() {} } throw new Mine("own")',
    'throw new Error("outer", { cause: new SyntaxError("inner") })',
    'throw new AggregateError([new Error("x")], "many")',
    'Promise.reject(5)',
    'Promise.reject(new EvalError("rejected"))',
  ]) {
    const [error, exitCode] = await run(code);
    const kind = `${error instanceof Error} ${error.constructor.name} ${Object.prototype.toString.call(error)}`;
    console.log(kind, String(error).slice(0, 60), error.name, error.code, exitCode);
    console.log('  ', error.data, error.f, String(error.cause), error.cause instanceof SyntaxError, error.errors?.length);
  }
  for (const code of ['throw "text"', 'throw { a: 1 }', 'throw null', 'throw () => {}', 'throw Symbol("s")']) {
    const [thrown, exitCode] = await run(code);
    console.log(typeof thrown, inspect(thrown), exitCode);
  }
})();
