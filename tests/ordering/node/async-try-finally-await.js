// await inside try, catch and finally.
(async () => {
  try {
    await null;
    console.log('try');
    throw new Error('x');
  } catch (e) {
    await null;
    console.log('catch', e.message);
    return 'from catch';
  } finally {
    await null;
    console.log('finally');
  }
})().then((v) => console.log(v));
Promise.resolve().then(() => console.log(1)).then(() => console.log(2)).then(() => console.log(3)).then(() => console.log(4));
