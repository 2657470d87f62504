// An async function whose await throws: what follows is skipped, the caller's catch runs.
async function async1() {
  await async2();
  console.log('async1');
  return 'async1 success';
}
async function async2() { return new Promise((resolve, reject) => { console.log('async2'); reject('error'); }); }
async1().then((res) => console.log(res), (err) => console.log('rejected', err));
