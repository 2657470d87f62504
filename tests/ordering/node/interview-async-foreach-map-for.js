// forEach, map with Promise.all, and for of with await compared.
const work = async (n) => { await null; console.log('worked', n); return n * 2; };
(async () => {
  [1, 2].forEach(async (n) => console.log('forEach', await work(n)));
  console.log('map', (await Promise.all([3, 4].map(work))).join());
  for (const n of [5, 6]) console.log('for of', await work(n));
  console.log(await [7, 8].reduce(async (sum, n) => (await sum) + (await work(n)), 0));
})();
