// The getter of then runs at once, the function it gives runs as a job.
const thenable = {
  get then() {
    console.log('get then');
    return (resolve) => { console.log('call then'); resolve(1); };
  },
};
Promise.resolve(thenable).then((value) => console.log('value', value));
console.log('main');
