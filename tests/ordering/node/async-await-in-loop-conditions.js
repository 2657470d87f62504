// await in the heads of for and while.
let n = 0;
const next = async () => { await null; return ++n; };
(async () => {
  while ((await next()) < 3) console.log('while', n);
  for (let i = await next(); i < (await next()) - 0 && n < 9; i++) console.log('for', i, n);
  do { console.log('do', n); } while ((await next()) < 12);
})();
