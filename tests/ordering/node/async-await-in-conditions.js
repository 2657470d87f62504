// await in conditions, operands and arguments keeps the order of evaluation.
const value = async (name, v) => { console.log('call', name); return v; };
(async () => {
  const sum = (await value('a', 1)) + (await value('b', 2)) * (await value('c', 3));
  console.log(sum);
  if ((await value('d', false)) || (await value('e', true))) console.log('yes');
  console.log([await value('f', 4), await value('g', 5)].join());
  const object = { x: await value('h', 6), ...(await value('i', { y: 7 })) };
  console.log(JSON.stringify(object));
})();
console.log('main');
