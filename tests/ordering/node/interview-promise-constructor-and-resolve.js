// What after resolve() still runs, and when the then does.
const p1 = new Promise((resolve, reject) => {
  console.log('promise1');
  resolve('success1');
  reject('error');
  resolve('success2');
});
p1.then((res) => { console.log('then:', res); }).catch((err) => { console.log('catch:', err); });
console.log('end', p1);
