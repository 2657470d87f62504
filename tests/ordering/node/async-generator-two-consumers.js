// Two loops over one async generator share its values.
async function* g() { for (let i = 0; i < 6; i++) yield i; }
const shared = g();
const consume = async (name) => { for await (const v of shared) console.log(name, v); console.log(name, 'done'); };
consume('a');
consume('b');
