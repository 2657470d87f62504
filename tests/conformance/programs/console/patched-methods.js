// Other methods print by console.log as the program has it now.
{
  const orig=console.log; const got=[]; console.log=(...a)=>got.push(a); console.count('p'); console.table([1]); console.table(5); console.group('g'); console.groupEnd(); console.info('direct'); console.time('t1'); console.timeEnd('t1'); console.log=orig; got[got.length-1].pop(); console.log(got);
}
