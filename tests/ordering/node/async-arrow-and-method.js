// Async arrows and methods keep this and arguments as their ordinary kin do.
const object = {
  name: 'object',
  async method(x) { await null; const arrow = async () => { await null; return this.name + arguments[0]; }; return arrow(); },
};
object.method('!').then((v) => console.log(v));
