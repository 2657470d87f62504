// then of a subclass makes promises of the subclass, through its species.
class Loud extends Promise {
  constructor(executor) { super(executor); console.log('new Loud'); }
}
const a = Loud.resolve(1);
const b = a.then((v) => v + 1);
console.log(b instanceof Loud, b.constructor.name);
class Quiet extends Promise { static get [Symbol.species]() { return Promise; } }
const c = Quiet.resolve(1).then(() => {});
console.log(c instanceof Quiet, c instanceof Promise);
